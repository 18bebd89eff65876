//! More about an offer: the description, the provider, how fresh it all is, and others like it.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::Shown;
use crate::app::OfferHit;
use crate::domain::catalogue::Offer;
use crate::web::address::web;
use crate::web::public::card::{Beside, offer_card};
use crate::web::public::tell;
use crate::web::view::{cards, checked_line, lines};

/// What the provider says at length.
pub(super) fn description(shown: &Shown<'_>) -> Markup {
    let offer = &shown.view.offer;
    let Some(said) = &offer.description else { return html! {} };
    let url = offer.url.as_deref().and_then(web);
    let answer = html! {
        @for part in said.split('\n').map(str::trim).filter(|part| !part.is_empty()) {
            p { (shown.german(part)) }
        }
        @if let Some(goal) = &offer.details().goal { p { (shown.german(goal)) } }
        @if let Some(url) = url {
            p { a href=(url) rel="noreferrer" { (host(url)) } }
        }
    };
    super::section("mehr", &shown.text().say("details-more"), &answer)
}

/// Who runs it, and when somebody last looked at the entry.
pub(super) fn provider(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let offer = &shown.view.offer;
    let checked = checked_on(offer);
    let answer = html! {
        @if let Some(organization) = &shown.view.organization {
            p { strong { (shown.german(&organization.name)) } }
            @if !organization.description.is_empty() { p { (shown.german(&organization.description)) } }
            @if let Some(url) = organization.website.as_deref().and_then(web) {
                p { a href=(url) rel="noreferrer" { (host(url)) } }
            }
        }
        (lines(false, &[checked_line(text, checked, shown.app.today())]))
        p.no-print {
            a href=(shown.here.link(&tell::path(&offer.id()))) { (text.say("tell-action")) }
        }
    };
    super::section("traeger", &text.say("offer-provider"), &answer)
}

/// When somebody last looked at the entry.
pub(in crate::web::public) fn checked_on(offer: &Offer) -> Option<NaiveDate> {
    let assured = offer.assured_date.as_deref().and_then(|day| day.get(..10)?.parse().ok());
    offer.details().verified.contact.or(assured)
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/')
}

/// Others of the same topic.
pub(super) fn similar(shown: &Shown<'_>, hits: &[OfferHit]) -> Markup {
    let similar = hits.iter().map(|hit| {
        let distance_km = shown.plz.and(hit.distance_km);
        let beside = Beside { distance_km, plz: shown.plz, more: None };
        offer_card(shown.app, shown.here, &hit.view, beside)
    });
    html! {
        @if !hits.is_empty() {
            section.stack.similar.no-print aria-labelledby="aehnlich" {
                h2 #aehnlich { (shown.text().say("offer-similar")) }
                (cards(true, similar))
            }
        }
    }
}
