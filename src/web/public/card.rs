//! An offer as a card: enough to decide whether to open it.

use maud::{Markup, html};

use super::who;
use crate::app::{App, OfferView};
use crate::domain::place::Places;
use crate::text::Text;
use crate::web::address::address;
use crate::web::here::Here;
use crate::web::view::{
    Card, Icon, Line, card, distance_line, in_language, lines, opening_line, place_sign, to,
};

/// Most languages named on a card.
const LANGUAGES: usize = 4;

/// What stands on a card besides the offer itself.
#[derive(Debug, Default)]
pub(super) struct Beside<'a> {
    /// How far it is, where that is known.
    pub(super) distance_km: Option<f64>,
    /// The postcode to carry along.
    pub(super) plz: Option<&'a str>,
    /// More to say, such as why it fits.
    pub(super) more: Option<Markup>,
}

/// The address of an offer's page, carrying along where somebody is.
pub(super) fn href(here: &Here, view: &OfferView, plz: Option<&str>) -> String {
    let path = format!("{}{}", to::OFFER, view.offer.id);
    here.link(&address(&path, &[("plz", plz.unwrap_or(""))]))
}

/// The card.
pub(super) fn offer_card(app: &App, here: &Here, view: &OfferView, beside: Beside<'_>) -> Markup {
    let text = here.text;
    let offer = &view.offer;
    let link = href(here, view, beside.plz);
    let body = html! {
        @if let Some(organization) = &view.organization {
            p.quiet { (text.say_with("offer-by", &[("organization", organization.name.as_str().into())])) }
        }
        @if let Some(summary) = offer.details().summary.as_deref() {
            p { (in_language(text, "de", summary)) }
        }
        (lines(true, &facts(app, text, view, beside.distance_km)))
        @if let Some(more) = beside.more { (more) }
    };
    card(&Card {
        title: &offer.name,
        href: Some(&link),
        above: None,
        body,
        foot: has_places(view).then(|| place_sign(text, &view.places, app.now())),
    })
}

/// A line to call has no places to run out of, unless somebody counted some.
fn has_places(view: &OfferView) -> bool {
    let line = matches!(view.offer.details().kind.as_deref(), Some("krise" | "online"));
    !line || view.places != Places::Unknown
}

fn facts(app: &App, text: Text, view: &OfferView, km: Option<f64>) -> Vec<Line> {
    let offer = &view.offer;
    let mut facts = vec![(Icon::People, html! { (who::line(text, offer)) })];
    facts.push(opening_line(text, &view.opening, app.local_now()));
    if km.is_some() {
        facts.push(distance_line(text, km));
    }
    if who::is_free(offer) {
        facts.push((Icon::Euro, html! { (text.say("result-cost-free")) }));
    } else if let Some(cost) = who::cost(offer) {
        facts.push((Icon::Euro, in_language(text, "de", cost)));
    }
    let spoken = languages(text, view);
    if !spoken.is_empty() {
        facts.push((Icon::Speech, html! { (spoken) }));
    }
    facts
}

/// The languages of its people, the first few by name.
fn languages(text: Text, view: &OfferView) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for code in view.offer.language_codes() {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let named: Vec<_> = codes.iter().take(LANGUAGES).map(|code| text.language(code)).collect();
    match codes.len().saturating_sub(LANGUAGES) {
        0 => text.list_and(&named),
        more => {
            let list = named.join(&text.say("list-comma"));
            text.say_with("result-languages-more", &[("list", list.into()), ("count", more.into())])
        }
    }
}
