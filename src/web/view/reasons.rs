//! Why and why not: one line per reason, with the paragraph one tap away; and whole rules.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::words::words;
use crate::domain::fact::Vocabulary;
use crate::domain::law::Law;
use crate::domain::outlook::Outlook;
use crate::domain::rule::{Reason, Truth};
use crate::text::{Text, reason, rule};

/// Who is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The young person.
    Public,
    /// A professional.
    Staff,
}

/// What a list of reasons needs.
#[derive(Debug, Clone, Copy)]
pub struct Reasons<'a> {
    /// The language.
    pub text: Text,
    /// Who is spoken to.
    pub voice: Voice,
    /// What facts are called.
    pub facts: &'a Vocabulary,
    /// What derived facts are called.
    pub law: &'a Law,
    /// To look ahead from, where what fails today may hold later.
    pub outlook: &'a Outlook,
}

/// One line per reason.
pub fn reason_list(with: &Reasons<'_>, reasons: &[Reason]) -> Markup {
    html! {
        ul.reasons { @for reason in reasons { (line(with, reason)) } }
    }
}

fn line(with: &Reasons<'_>, reason: &Reason) -> Markup {
    let (class, shape) = match reason.holds {
        Truth::Yes => ("yes", Icon::CheckCircle),
        Truth::No => ("no", Icon::CrossCircle),
        Truth::Unknown => ("unknown", Icon::QuestionCircle),
    };
    let said = match with.voice {
        Voice::Public => reason::public(with.text, with.facts, reason),
        Voice::Staff => reason::staff(with.text, with.facts, reason),
    };
    let from = with.outlook.turn(with.facts, reason).map(|turn| reason::from(with.text, turn));
    let said = match from {
        Some(from) => {
            with.text.say_with("reason-from", &[("reason", said.into()), ("from", from.into())])
        }
        None => said,
    };
    let words = html! { span { span.hush { (with.text.name(&reason.holds)) ": " } (said) } };
    html! {
        li class=(class) {
            (icon(shape))
            @match source(with, reason) {
                None => (words),
                Some(source) => {
                    details { summary { (words) (icon(Icon::Down)) } p.quiet { (source) } }
                }
            }
        }
    }
}

/// Where it comes from: the norm, and the derived facts it was met through.
fn source(with: &Reasons<'_>, reason: &Reason) -> Option<Markup> {
    let via: Vec<_> = reason.via.iter().filter_map(|name| with.law.label(name)).collect();
    if reason.norm.is_none() && via.is_empty() {
        return None;
    }
    Some(html! {
        (with.text.say("details-norm")) " "
        @for label in via { (words(with.text, label)) " › " }
        @if let Some(norm) = &reason.norm { span lang="de" { (norm) } }
    })
}

/// A whole rule as a nested list.
pub fn rule_list(line: &rule::Line) -> Markup {
    html! { ul.rule { (rule_line(line)) } }
}

fn rule_line(line: &rule::Line) -> Markup {
    html! {
        li {
            (line.words)
            @if let Some(norm) = &line.norm { " " span.norm lang="de" { (norm) } }
            @if !line.below.is_empty() {
                ul { @for below in &line.below { (rule_line(below)) } }
            }
        }
    }
}
