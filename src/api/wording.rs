//! Sentences the API sends. The one place to exchange when `text` says them.

use crate::domain::fact::{FactType, Vocabulary};
use crate::domain::rule::{Check, Claim, Reason, Rule, Test, Truth};

/// A language sentences can be had in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Lang {
    /// German.
    #[default]
    De,
    /// English.
    En,
}

impl Lang {
    /// Its code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of that code; regions do not matter.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        let primary = code.split('-').next().unwrap_or_default();
        [Self::De, Self::En].into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The language an `Accept-Language` header likes best; German when it likes none.
    pub(super) fn from_header(accept: &str) -> Self {
        let mut best = (0.0, Self::default());
        for part in accept.split(',') {
            let (code, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let weight: f32 = weight.trim().parse().unwrap_or(0.0);
            if let Some(lang) = Self::from_code(code.trim()).filter(|_| weight > best.0) {
                best = (weight, lang);
            }
        }
        best.1
    }
}

/// Why: what is demanded, and whether it holds.
pub(super) fn reason_text(reason: &Reason, facts: &Vocabulary, lang: Lang) -> String {
    let demand = match &reason.claim {
        Claim::Fact { test, negated: false } => test_text(test, facts, lang),
        Claim::Fact { test, negated: true } => {
            format!("{} {}", pick(lang, "nicht", "not"), test_text(test, facts, lang))
        }
        Claim::Open { note } => note.clone(),
        Claim::Unconditional => pick(lang, "ohne Bedingung", "no condition").to_owned(),
        Claim::Area { prefixes } => {
            format!("{} {}", pick(lang, "Postleitzahl", "postcode"), prefixes.join(", "))
        }
        Claim::Distance { km, limit_km } => {
            let of = pick(lang, "von höchstens", "of at most");
            format!("{km:.1} km {of} {limit_km:.0} km")
        }
        Claim::Language { code } => format!("{}: {code}", pick(lang, "Sprache", "language")),
    };
    let holds = match reason.holds {
        Truth::Yes => pick(lang, "trifft zu", "holds"),
        Truth::No => pick(lang, "trifft nicht zu", "does not hold"),
        Truth::Unknown => pick(lang, "noch offen", "still open"),
    };
    format!("{demand} – {holds}")
}

/// A condition in words where it is a single question, in its notation otherwise.
pub(super) fn rule_text(rule: &Rule, facts: &Vocabulary, lang: Lang) -> String {
    match rule {
        Rule::Leaf(test) => test_text(test, facts, lang),
        Rule::Open(note) => note.clone(),
        Rule::Norm(inner, _) => rule_text(inner, facts, lang),
        other => other.to_string(),
    }
}

/// What people call a language.
pub(super) fn language_name(code: &str, _: Lang) -> String {
    code.to_owned()
}

fn test_text(test: &Test, facts: &Vocabulary, lang: Lang) -> String {
    let Some(fact) = facts.find(test.fact.as_str()) else { return test.to_string() };
    let label = fact.label.get(lang.code());
    let (from, to) = match &test.check {
        Check::Holds => return label.to_owned(),
        Check::OneOf(values) => {
            let FactType::Enum { values: choices } = &fact.kind else { return test.to_string() };
            let labels: Vec<_> = choices
                .iter()
                .filter(|choice| values.contains(&choice.id))
                .map(|choice| choice.label.get(lang.code()))
                .collect();
            return format!("{label}: {}", labels.join(pick(lang, " oder ", " or ")));
        }
        Check::Range(from, to) => (from, to),
    };
    let range = match (from, to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} {} {to}", pick(lang, "bis", "to")),
        (Some(from), None) => format!("{} {from}", pick(lang, "mindestens", "at least")),
        (None, Some(to)) => format!("{} {to}", pick(lang, "höchstens", "at most")),
        (None, None) => pick(lang, "beliebig", "any").to_owned(),
    };
    let unit = match &fact.kind {
        FactType::Int { unit: Some(unit), .. } if lang == Lang::De => format!(" {unit}"),
        _ => String::new(),
    };
    format!("{label}: {range}{unit}")
}

fn pick(lang: Lang, german: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}
