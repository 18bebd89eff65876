//! Words of another language than the page's, marked as such.

use maud::{Markup, html};

use crate::domain::words::Words;
use crate::text::{Lang, Text};

/// A text from data in the reader's language, or in German and marked so.
pub fn words(text: Text, words: &Words) -> Markup {
    let (said, code) = words.pick(text.lang().code());
    in_language(text, code, said)
}

/// A sentence of a key, marked where it exists in German only.
pub fn said(text: Text, key: &str) -> Markup {
    let said = text.said(key);
    in_language(text, said.lang.code(), &said.words)
}

/// A text in a language of its own. Marked where that is not the page's language, so that it is read
/// aloud and broken into lines as it should be.
pub fn in_language(text: Text, code: &str, said: &str) -> Markup {
    if text.lang().code() == code {
        html! { (said) }
    } else {
        html! { span lang=(code) dir=(Lang::direction_of(code).code()) { (said) } }
    }
}
