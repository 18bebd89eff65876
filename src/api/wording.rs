//! Sentences the API sends, as `text` says them: the register of professionals, whole and neutral.

use crate::domain::fact::Vocabulary;
use crate::domain::law::Law;
use crate::domain::outlook::Turn;
use crate::domain::rule::{Reason, Rule};
use crate::text::Text;
use crate::text::reason::{from as turn_words, staff};
use crate::text::rule::{Line, Speaker};

pub(super) use crate::text::Lang;

/// Why: what is demanded, and whether it holds.
pub(super) fn reason_text(reason: &Reason, facts: &Vocabulary, lang: Lang) -> String {
    staff(Text::new(lang), facts, reason)
}

/// From when a condition will hold by itself.
pub(super) fn turn_text(turn: Turn, lang: Lang) -> String {
    turn_words(Text::new(lang), turn)
}

/// A condition in words, on one line.
pub(super) fn rule_text(rule: &Rule, facts: &Vocabulary, law: &Law, lang: Lang) -> String {
    joined(&Speaker { text: Text::new(lang), facts, law }.line(rule))
}

/// What people call a language.
pub(super) fn language_name(code: &str, lang: Lang) -> String {
    Text::new(lang).language(code).into_owned()
}

fn joined(line: &Line) -> String {
    if line.below.is_empty() {
        return line.words.clone();
    }
    let below: Vec<_> = line.below.iter().map(joined).collect();
    format!("{} ({})", line.words.trim_end_matches(':'), below.join("; "))
}
