//! The way in: a search in one's own words, and sentences to tap.

use maud::{Markup, html};

use super::field::{Field, search_field, text_field};
use super::icon::{Icon, turning_icon};
use crate::text::Text;

/// What the search already knows.
#[derive(Debug, Clone, Copy, Default)]
pub struct SearchBox<'a> {
    /// Where the form goes.
    pub action: &'a str,
    /// What was searched for.
    pub query: &'a str,
    /// Postcode or town.
    pub plz: &'a str,
    /// What is wrong with it.
    pub plz_error: Option<&'a str>,
}

/// Search field, town and button. Works by GET, so that a result can be passed on.
pub fn search_box(text: Text, search: &SearchBox<'_>) -> Markup {
    let (label, plz_label) = (text.say("home-search"), text.say("home-plz"));
    let query = Field {
        value: search.query,
        maxlength: Some(200),
        autocomplete: Some("off"),
        ..Field::new("q", &label)
    };
    let plz = Field {
        value: search.plz,
        error: search.plz_error,
        autocomplete: Some("postal-code"),
        maxlength: Some(60),
        ..Field::new("plz", &plz_label)
    };
    html! {
        form.search role="search" action=(search.action) method="get" novalidate
            data-suggest=(suggestions(text)) {
            (search_field(text, &query))
            (text_field(text, &plz))
            button.button type="submit" { (text.say("action-search")) }
            p.hint { (text.say("home-search-hint")) }
        }
    }
}

/// Where the field asks for suggestions.
pub fn suggestions(text: Text) -> String {
    format!("/api/v1/suggest?lang={}", text.lang().code())
}

/// A sentence to tap.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'a> {
    /// What somebody would say.
    pub said: &'a str,
    /// Where it leads.
    pub href: &'a str,
}

/// Sentences to tap.
pub fn sentences(sentences: &[Sentence<'_>]) -> Markup {
    html! {
        ul.sentences {
            @for sentence in sentences {
                li {
                    a.sentence href=(sentence.href) {
                        span { (sentence.said) } (turning_icon(Icon::Arrow))
                    }
                }
            }
        }
    }
}
