//! Languages: keys become sentences, reasons become words. Every sentence people read lives in
//! `de/` and its sisters, a file for each area; nothing here knows a page or a paragraph.
//!
//! ```
//! use lotse::text::{Lang, Text};
//! let text = Text::new(Lang::De);
//! assert_eq!(text.say("nav-now"), "Jetzt Hilfe");
//! assert_eq!(text.say_with("search-count", &[("count", 1.into())]), "1 Angebot");
//! ```
//!
//! A further language is one folder and one line in [`lang`]. Keys are written `area-thing-detail`;
//! names of things with a fixed list are `family-member` and come through [`Text::name`] (domain
//! enums) or [`Text::code`] (codes from data). Tests hold all languages to the same keys and find
//! every key the sources use.

mod bundle;
mod condition;
pub mod lang;
mod list;
mod names;
mod number;
pub mod reason;
pub mod rule;
#[cfg(test)]
mod tests;
mod when;

use std::borrow::Cow;

use bundle::Bundle;
pub use bundle::plain;
pub use fluent_bundle::FluentValue as Value;
pub use lang::{Direction, Lang};
pub use names::Named;

/// Speaks one language. Small and `Copy`: hand it around by value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    lang: Lang,
}

/// A text with the language it really is in, for the `lang` attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub words: Cow<'static, str>,
    /// Its language.
    pub lang: Lang,
}

impl Text {
    /// The voice of that language.
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language spoken.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// The sentence of a key: in this language, else in German, else the key itself.
    pub fn say(self, key: &str) -> Cow<'static, str> {
        self.said(key).words
    }

    /// The sentence of a key, with values. Numbers choose plural forms and are written the way the
    /// language writes them; words of another direction are isolated.
    pub fn say_with(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.said_with(key, values).words.into_owned()
    }

    /// Like [`Text::say`], telling the language the sentence is in.
    pub fn said(self, key: &str) -> Said {
        self.said_with(key, &[])
    }

    /// Like [`Text::say_with`], telling the language the sentence is in.
    pub fn said_with(self, key: &str, values: &[(&str, Value<'_>)]) -> Said {
        for lang in [self.lang, Lang::default()] {
            if let Some(words) = Bundle::of(lang).format(key, values) {
                let words = if lang.direction() == self.lang.direction() {
                    words
                } else {
                    // German in a text from right to left must not disturb the order around it.
                    Cow::Owned(bundle::isolate(&words))
                };
                return Said { words, lang };
            }
        }
        Said { words: Cow::Owned(key.to_owned()), lang: Lang::default() }
    }

    /// Whether the key exists in this language or in German.
    pub fn knows(self, key: &str) -> bool {
        Bundle::of(self.lang).has(key) || Bundle::of(Lang::default()).has(key)
    }

    /// What people call a value of a domain enum.
    ///
    /// ```
    /// use lotse::{domain::role::Role, text::{Lang, Text}};
    /// assert_eq!(Text::new(Lang::De).name(&Role::Coordinator), "Koordination");
    /// ```
    pub fn name(self, thing: &impl Named) -> Cow<'static, str> {
        self.code(thing.family(), &thing.member())
    }

    /// What people call a code from data, such as agency `jobcenter`. A code that is not known, as
    /// an import may bring, stands for itself.
    ///
    /// ```
    /// use lotse::text::{Lang, Text};
    /// assert_eq!(Text::new(Lang::En).code("agency", "jugendamt"), "Youth office (Jugendamt)");
    /// assert_eq!(Text::new(Lang::En).code("kind", "neues_haus"), "neues haus");
    /// ```
    pub fn code(self, family: &str, code: &str) -> Cow<'static, str> {
        let key = format!("{family}-{code}");
        if self.knows(&key) { self.say(&key) } else { Cow::Owned(code.replace('_', " ")) }
    }

    /// What people call a language, by its ISO code: `Arabisch`.
    pub fn language(self, code: &str) -> Cow<'static, str> {
        self.code("language", code)
    }
}
