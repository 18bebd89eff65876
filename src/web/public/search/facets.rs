//! Topics among what was found, as links that narrow the search.

use maud::{Markup, html};

use super::wish::Wished;
use crate::app::{App, Facet, OfferPage};
use crate::web::here::Here;

/// Most topics offered.
const SHOWN: usize = 8;

/// The links; nothing where they would not narrow anything.
pub(super) fn part(app: &App, here: &Here, wished: &Wished, found: &OfferPage) -> Markup {
    let text = here.text;
    let topics = &app.knowledge().topics;
    let narrows = |facet: &&Facet| {
        let below = wished.query.topic.as_ref().is_none_or(|t| topics.covers(t, &facet.value));
        facet.count < found.total && below && wished.query.topic.as_ref() != Some(&facet.value)
    };
    let shown: Vec<_> = found
        .topics
        .iter()
        .filter(narrows)
        .filter_map(|facet| Some((topics.find(&facet.value)?, facet.count)))
        .take(SHOWN)
        .collect();
    html! {
        @if shown.len() > 1 {
            nav.stack.stack--tight aria-labelledby="eingrenzen" {
                p.aside-heading #eingrenzen { (text.say("search-narrow")) }
                ul.chips.chips--roll {
                    @for (topic, count) in shown {
                        li {
                            a.chip href=(wished.wish.link(here, &[("topic", &topic.code)])) {
                                (topic.label.get(here.lang())) span.count { (count) }
                            }
                        }
                    }
                }
            }
        }
    }
}
