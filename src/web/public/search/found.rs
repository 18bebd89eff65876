//! What was found.

use maud::{Markup, html};

use super::facets;
use super::wish::{PAGE, Wished};
use crate::app::{App, OfferHit, OfferPage, grouped};
use crate::web::here::Here;
use crate::web::public::card::{Beside, href, offer_card};
use crate::web::view::{Icon, Paging, cards, icon, paging};

/// How many there are, in a sentence.
pub(super) fn count(here: &Here, wished: &Wished, found: &OfferPage) -> String {
    let text = here.text;
    let count = ("count", found.total.into());
    match &wished.query.q {
        Some(words) => {
            text.say_with("search-count-for", &[count, ("query", words.as_str().into())])
        }
        None => text.say_with("search-count", &[count]),
    }
}

/// A proposal for words that were mistyped.
pub(super) fn corrected(here: &Here, wished: &Wished, found: &OfferPage) -> Markup {
    html! {
        @if let Some(words) = &found.corrected {
            p {
                a href=(wished.wish.link(here, &[("q", words)])) {
                    (here.text.say_with("search-did-you-mean", &[("word", words.as_str().into())]))
                }
            }
        }
    }
}

/// The list.
pub(super) fn part(app: &App, here: &Here, wished: &Wished, found: &OfferPage) -> Markup {
    let text = here.text;
    let plz = wished.near.plz();
    let groups = grouped(&found.hits);
    let hits = groups.iter().filter_map(|group| {
        let (hit, alike) = group.split_first()?;
        let distance_km = plz.and(hit.distance_km);
        let more = (!alike.is_empty()).then(|| others(here, plz, alike));
        Some(offer_card(app, here, &hit.view, Beside { distance_km, plz, more }))
    });
    html! {
        section.stack aria-labelledby="treffer" {
            div.stack.stack--tight role="status" {
                h2 #treffer { (count(here, wished, found)) }
                (corrected(here, wished, found))
            }
            (facets::part(app, here, wished, found))
            (cards(true, hits))
            (pages(here, wished, found))
            p.quiet { (text.say("search-sort")) }
        }
    }
}

/// Near-duplicates of an offer, each with its name and its town.
fn others(here: &Here, plz: Option<&str>, alike: &[&OfferHit]) -> Markup {
    let text = here.text;
    html! {
        details {
            summary {
                (text.say_with("search-alike", &[("count", alike.len().into())]))
                (icon(Icon::Down))
            }
            ul {
                @for hit in alike {
                    li {
                        a href=(href(here, &hit.view, plz)) { (hit.view.offer.name) }
                        @if let Some(town) = hit.view.locations.iter().find_map(|at| at.public_town()) {
                            " · " (town)
                        }
                    }
                }
            }
        }
    }
}

fn pages(here: &Here, wished: &Wished, found: &OfferPage) -> Markup {
    let pages = found.total.div_ceil(PAGE);
    let link = |page: usize| wished.wish.link(here, &[("page", &page.to_string())]);
    let previous = (wished.page > 1).then(|| link(wished.page - 1));
    let next = (wished.page < pages).then(|| link(wished.page + 1));
    paging(
        here.text,
        &Paging { page: wished.page, pages, previous: previous.as_deref(), next: next.as_deref() },
    )
}
