//! When the words speak of danger: help first, calmly. Nothing of it is kept.

use maud::{Markup, html};

use crate::app::{App, Line, OfferView};
use crate::web::address::telephone;
use crate::web::here::Here;
use crate::web::public::card;
use crate::web::view::{Icon, Kind, icon, link_button, opening_line, to};

/// How many to show.
const SHOWN: usize = 3;

/// The box.
pub(in crate::web::public) fn crisis_box(
    app: &App,
    here: &Here,
    (offers, lines): (&[OfferView], &[&Line]),
) -> Markup {
    let text = here.text;
    html! {
        section.calm aria-labelledby="sofort" {
            h2 #sofort { (text.say("search-crisis-title")) }
            p { (text.say("search-crisis-lead")) }
            ul.plain.stack.stack--tight {
                @for view in offers.iter().filter(|view| is_for_all(view)).take(SHOWN) {
                    li.calm__line { (line(app, here, view)) }
                }
                @for line in lines {
                    li.calm__line {
                        span { (text.say(&line.name)) }
                        (call(&line.number))
                    }
                }
            }
            div.actions { (link_button(Kind::Warm, &here.link(to::NOW), &text.say("search-crisis-all"))) }
        }
    }
}

/// Ambulance and police stand on the page behind the button; here it is about talking.
fn is_for_all(view: &OfferView) -> bool {
    let phone = view.offer.details().contact.as_ref().and_then(|c| c.phone.as_deref());
    !phone.is_some_and(|number| ["110", "112"].contains(&number.trim()))
}

fn line(app: &App, here: &Here, view: &OfferView) -> Markup {
    let contact = view.offer.details().contact.as_ref();
    let phone = contact.and_then(|contact| contact.phone.as_deref());
    let (_, open) = opening_line(here.text, &view.opening, app.local_now());
    html! {
        span {
            a href=(card::href(here, view, None)) { (view.offer.name) }
            br;
            span.quiet { (open) }
        }
        @if let Some(number) = phone { (call(number)) }
    }
}

fn call(number: &str) -> Markup {
    html! {
        @if let Some(href) = telephone(number) {
            a.button.button--second href=(href) { (icon(Icon::Phone)) span dir="ltr" { (number) } }
        }
    }
}
