//! Badges: a word or two that classify.

use maud::{Markup, html};

use crate::domain::rule::Truth;
use crate::text::Text;

/// What a colour means. The word beside it always says so too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Still,
    /// Belongs to Lotse.
    Accent,
    /// Close to people.
    Warm,
    /// Good news.
    Good,
    /// Needs attention.
    Care,
    /// Bad news.
    Bad,
}

impl Tone {
    /// The class of the stylesheet.
    pub(super) fn class(self) -> &'static str {
        match self {
            Tone::Still => "tone-still",
            Tone::Accent => "tone-accent",
            Tone::Warm => "tone-warm",
            Tone::Good => "tone-good",
            Tone::Care => "tone-care",
            Tone::Bad => "tone-bad",
        }
    }
}

/// Whether a legal ground holds, as a badge.
pub fn verdict_badge(text: Text, truth: Truth) -> Markup {
    let (tone, key) = match truth {
        Truth::Yes => (Tone::Good, "ground-yes"),
        Truth::Unknown => (Tone::Care, "ground-unknown"),
        Truth::No => (Tone::Still, "ground-no"),
    };
    badge(tone, &text.say(key))
}

/// One badge.
pub fn badge(tone: Tone, words: &str) -> Markup {
    html! { span class={ "badge " (tone.class()) } { (words) } }
}

/// Several plain badges, such as topics or languages.
pub fn badges<S: AsRef<str>>(words: &[S]) -> Markup {
    html! {
        ul.badges { @for word in words { li { (badge(Tone::Still, word.as_ref())) } } }
    }
}
