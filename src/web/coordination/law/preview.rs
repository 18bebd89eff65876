//! What a new version would do, before it is saved: the rule as sentences, whose verdict turns, and
//! who would newly get something or no longer.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::entry;
use crate::app::{LawPreview, Objection, Redirected, Turned, Whose};
use crate::domain::fact::FactType;
use crate::domain::profile::Profile;
use crate::text::Text;
use crate::text::rule::Speaker;
use crate::web::staff::desk::Desk;
use crate::web::staff::names;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, rule_list};

/// How rules are written, point by point.
const NOTATION: [&str; 7] = [
    "law-write-test",
    "law-write-joined",
    "law-write-not",
    "law-write-norm",
    "law-write-named",
    "law-write-open",
    "law-write-else",
];
/// Turned verdicts shown of each instrument.
const SHOWN: usize = 6;

/// Why it cannot be saved, as problems of the form.
pub(super) fn objections(desk: &Desk, preview: &LawPreview, problems: &mut Problems) {
    let text = desk.text();
    for objection in &preview.objections {
        let said = match objection {
            Objection::NotReadable(error) => text.say_with(
                "law-not-readable",
                &[
                    ("line", error.line.into()),
                    ("column", error.column.into()),
                    ("message", error.message.as_str().into()),
                ],
            ),
            Objection::Names(what) => {
                text.say_with("law-unknown-name", &[("what", what.as_str().into())])
            }
            Objection::NeverTrue => text.say("law-never-true").into_owned(),
            Objection::Same => text.say("law-same").into_owned(),
        };
        problems.add("rule", said);
    }
}

/// What it would do.
pub(super) fn section(desk: &Desk, preview: &LawPreview) -> Markup {
    let text = desk.text();
    let facts = &desk.app.knowledge().law.vocabulary;
    let speaker = Speaker { text, facts, law: &preview.law };
    let impact = &preview.impact;
    html! {
        @if let Some(rule) = &preview.rule {
            section.card.stack {
                h2 { (text.say("law-would-say")) }
                (rule_list(&speaker.line(rule)))
                @if preview.undecided { (view::notice(text, text.say("law-undecided"))) }
            }
        }
        @if preview.objections.is_empty() {
            section.stack {
                h2 id="wirkung" { (text.say("law-impact")) }
                p {
                    (text.say_with("law-impact-count", &[
                        ("count", impact.turned.len().into()), ("tried", impact.tried.into()),
                    ]))
                }
                @for (id, turned) in by_provision(&impact.turned) { (group(desk, id, &turned)) }
                (redirected(desk, &impact.redirected))
                @for (key, profile) in [("law-gains", &impact.gains), ("law-loses", &impact.loses)] {
                    @if let Some(profile) = profile {
                        div.card.stack.stack--tight {
                            h3 { (text.say(key)) }
                            p.quiet { (text.say("law-example-hint")) }
                            (known(desk, profile))
                        }
                    }
                }
                @if impact.gains.is_none() && impact.loses.is_none() {
                    p.quiet { (text.say("law-no-example")) }
                }
            }
        }
    }
}

fn by_provision(turned: &[Turned]) -> BTreeMap<&str, Vec<&Turned>> {
    let mut groups: BTreeMap<&str, Vec<&Turned>> = BTreeMap::new();
    for one in turned {
        groups.entry(&one.provision).or_default().push(one);
    }
    groups
}

fn group(desk: &Desk, id: &str, turned: &[&Turned]) -> Markup {
    let text = desk.text();
    let more = turned.len().saturating_sub(SHOWN);
    html! {
        div.stack.stack--tight {
            h3 { (entry::name(desk, id)) " " span.count { (turned.len()) } }
            ul.cards {
                @for one in turned.iter().take(SHOWN) {
                    li {
                        div.card.stack.stack--tight {
                            div.row {
                                strong { (whose(text, &one.whose)) }
                                (view::verdict_badge(desk.text(), one.before)) "→" (view::verdict_badge(desk.text(), one.after))
                            }
                            (known(desk, &one.profile))
                        }
                    }
                }
            }
            @if more > 0 { p.quiet { (text.say_with("law-more", &[("count", more.into())])) } }
        }
    }
}

/// For how many others would decide, by instrument.
fn redirected(desk: &Desk, redirected: &[Redirected]) -> Markup {
    let text = desk.text();
    let agencies = |keys: &[String]| {
        let names: Vec<_> = keys.iter().map(|key| text.code("agency", key)).collect();
        text.list_or(&names)
    };
    html! {
        @if !redirected.is_empty() {
            div.stack.stack--tight {
                h3 { (text.say("law-redirected")) }
                ul {
                    @for one in redirected {
                        li {
                            strong { (entry::name(desk, &one.instrument)) } ": "
                            (agencies(&one.before)) " → " (agencies(&one.after)) " "
                            span.count { (one.people) }
                        }
                    }
                }
            }
        }
    }
}

fn whose(text: Text, whose: &Whose) -> String {
    match whose {
        Whose::Case(code) => text.say_with("case-title", &[("code", code.as_str().into())]),
        Whose::Written => text.say("law-written-profile").into_owned(),
    }
}

fn known(desk: &Desk, profile: &Profile) -> Markup {
    let text = desk.text();
    let facts = desk.app.knowledge().law.vocabulary.all().iter();
    let known = facts.filter_map(|fact| Some((fact, profile.facts().get(&fact.id)?)));
    html! {
        ul.badges.known {
            @for (fact, value) in known {
                li { span.badge {
                    span.quiet { (fact.label.get(desk.here.lang())) } " " strong { (names::value(text, fact, value)) }
                } }
            }
        }
    }
}

/// How rules are written, and which words they know.
pub(super) fn notation_help(desk: &Desk) -> Markup {
    let text = desk.text();
    let lang = desk.here.lang();
    html! {
        details.fold {
            summary { (text.say("law-notation-help")) (view::icon(view::Icon::Down)) }
            div.stack {
                ul {
                    @for key in NOTATION { li { (text.say(key)) } }
                }
                h3 { (text.say("law-facts")) }
                dl.terms {
                    @for fact in desk.app.knowledge().law.vocabulary.all() {
                        dt { code { (fact.id) } }
                        dd {
                            (fact.label.get(lang))
                            @if let FactType::Enum { values } = &fact.kind {
                                ": " @for (n, value) in values.iter().enumerate() {
                                    @if n > 0 { ", " } code { (value.id) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
