//! What was read out of the words beside the matter, each with a link to the search without it.

use std::borrow::Cow;

use maud::{Markup, html};

use super::wish::Wished;
use crate::app::{Asked, OfferPage, Wish};
use crate::text::{Lang, Text};
use crate::web::here::Here;
use crate::web::view::{Icon, icon};

/// The same page in the language of the words, where that is another one.
pub(super) fn own_language(here: &Here, found: &OfferPage) -> Markup {
    let spoken = found.spoken.and_then(Lang::from_code);
    // German is what is assumed where nothing tells.
    let other = spoken.filter(|lang| *lang != Lang::De && *lang != here.text.lang());
    html! {
        @if let Some(lang) = other {
            p {
                a href=(here.link_in(lang, &here.path)) hreflang=(lang.code()) lang=(lang.code())
                    dir=(lang.direction().code()) {
                    (Text::new(lang).say("search-this-language"))
                }
            }
        }
    }
}

/// The list; nothing where the words say no more than the matter.
pub(super) fn part(here: &Here, wished: &Wished, found: &OfferPage) -> Markup {
    let text = here.text;
    html! {
        @if !found.understood.is_empty() {
            nav.stack.stack--tight aria-labelledby="verstanden" {
                p.aside-heading #verstanden { (text.say("search-understood")) }
                ul.chips {
                    @for asked in &found.understood {
                        li {
                            a.chip.chip--on href=(wished.wish.link(here, &[("q", &asked.without)])) {
                                span {
                                    span.hush { (text.say("search-without")) " " }
                                    (named(text, &asked.wish))
                                }
                                (icon(Icon::Cross))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn named(text: Text, asked: &Asked) -> Cow<'static, str> {
    let wish = match asked {
        Asked::Near(place) => {
            return text.say_with("search-near", &[("place", place.as_str().into())]).into();
        }
        Asked::Wish(wish) => wish,
    };
    match wish {
        Wish::Age(age) => text.counted("jahre", *age).into(),
        Wish::Language(code) => text.language(code).into_owned().into(),
        Wish::Girls => text.say("wish-girls"),
        Wish::Boys => text.say("wish-boys"),
        Wish::Free => text.say("wish-free"),
        Wish::NoAppointment => text.say("wish-no-appointment"),
        Wish::Online => text.say("wish-online"),
        Wish::FreePlaces => text.say("wish-free-places"),
        Wish::Now => text.say("wish-now"),
        Wish::Evening => text.say("wish-evening"),
        Wish::Anonymous => text.say("wish-anonymous"),
        Wish::WithoutParents => text.say("wish-without-parents"),
    }
}
