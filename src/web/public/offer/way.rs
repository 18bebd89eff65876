//! How to get there. An address that protects people is not shown, nor is its town, its name or its
//! stop.

use maud::{Markup, html};

use super::Shown;
use crate::domain::catalogue::{Location, LocationKind};
use crate::web::view::{Icon, Line, distance_line, icon, lines};

/// The answer to "How do I get there?".
pub(super) fn part(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let answer = html! {
        @if shown.has_secret() {
            p.line { (icon(Icon::Lock)) span { (text.say("offer-way-hidden")) } }
        }
        @if let Some(km) = shown.distance_km {
            p.line {
                (icon(Icon::Arrow))
                span {
                    (distance_line(text, Some(km)).1)
                    @if km > 0.0 { " " span.quiet { "(" (text.say("distance-about")) ")" } }
                }
            }
        }
        @for location in shown.public_locations() { (place(shown, location)) }
        @if shown.view.locations.is_empty() { p { (text.say("offer-way-unknown")) } }
        (features(shown))
    };
    super::section("hin", &text.say("offer-way"), &answer)
}

fn kind(location: &Location) -> Option<LocationKind> {
    location.lotse.as_ref().and_then(|details| details.kind)
}

fn place(shown: &Shown<'_>, location: &Location) -> Markup {
    let text = shown.text();
    let moves = kind(location) == Some(LocationKind::Mobil);
    let address = location.address().filter(|_| !location.is_anywhere());
    html! {
        div.place {
            (icon(if location.is_anywhere() { Icon::Chat } else { Icon::Pin }))
            div {
                @if let Some(name) = &location.name { p { strong { (shown.german(name)) } } }
                @if let Some(address) = address {
                    @if !address.address_1.is_empty() {
                        p lang="de" dir="ltr" {
                            (address.address_1) br;
                            (address.postal_code) " " (address.city)
                        }
                    } @else {
                        p lang="de" dir="ltr" { (address.postal_code) " " (address.city) }
                    }
                }
                @if let Some(kind) = kind(location) { p.quiet { (text.name(&kind)) } }
                @if let Some(transport) = &location.transportation { p { (shown.german(transport)) } }
                @if let Some(point) = location.public_point().filter(|_| address.is_some() && !moves) {
                    p.no-print {
                        a href=(format!("geo:{:.5},{:.5}", point.latitude, point.longitude)) {
                            (text.say("offer-way-map"))
                        }
                    }
                }
                (journey(shown, location))
            }
        }
    }
}

/// The link to the operator's journey planner, with the name of the site it leaves for.
fn journey(shown: &Shown<'_>, location: &Location) -> Markup {
    let text = shown.text();
    let planner = shown.app.config().journey.as_ref();
    let moves = kind(location) == Some(LocationKind::Mobil);
    let link = planner.filter(|_| !moves).and_then(|p| Some((p.link(location)?, p.site())));
    html! {
        @if let Some((link, site)) = link {
            p.no-print {
                a href=(link) rel="noreferrer" { (text.say("offer-way-plan")) }
                " " span.quiet { (text.say_with("offer-way-leaves", &[("site", site.into())])) }
            }
        }
    }
}

/// What there is on site. Of a secret place this says nothing about where it is.
fn features(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let mut codes: Vec<&str> = Vec::new();
    for details in shown.view.locations.iter().filter_map(|location| location.lotse.as_ref()) {
        for code in &details.access {
            if !codes.contains(&code.as_str()) {
                codes.push(code);
            }
        }
    }
    let features: Vec<Line> =
        codes.iter().map(|code| (Icon::Check, html! { (text.code("feature", code)) })).collect();
    html! {
        @if !features.is_empty() {
            div.stack.stack--tight {
                h3 { (text.say("offer-access")) }
                (lines(true, &features))
            }
        }
    }
}
