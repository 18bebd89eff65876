//! Two people changed the same case: both values side by side, nothing lost. What is chosen goes
//! through the same form handler as any other change of facts.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::case::Up;
use super::desk::Desk;
use super::facts::as_typed;
use super::names::{self, case_path};
use super::posted::Posted;
use crate::domain::case::Case;
use crate::domain::fact::{FactType, FactValue};
use crate::web::view::{self, Choice, Field, Kind, Page};

/// A field both sides of which differ.
struct Difference {
    name: String,
    saved: String,
    typed: String,
    /// Whether only the other side changed it: then the saved value is proposed.
    theirs: bool,
}

/// Every field of the form that is filled in anywhere.
type Fields = BTreeMap<String, String>;

fn fields(pairs: impl IntoIterator<Item = (String, String)>) -> Fields {
    pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn compare(case: &Case, posted: &Posted) -> (Vec<Difference>, Fields) {
    let saved = fields(as_typed(case));
    let before: Vec<(String, String)> =
        serde_json::from_str(posted.get("vorher")).unwrap_or_default();
    let before = fields(before);
    let typed = fields(posted.pairs().filter(|(name, _)| is_field(name)));
    let names: BTreeSet<&String> = saved.keys().chain(typed.keys()).collect();
    let mut differences = Vec::new();
    let mut same = Fields::new();
    for name in names {
        let at = |side: &Fields| side.get(name).cloned().unwrap_or_default();
        let (saved, typed) = (at(&saved), at(&typed));
        if saved == typed {
            same.insert(name.clone(), saved);
        } else {
            let theirs = at(&before) == typed;
            differences.push(Difference { name: name.clone(), saved, typed, theirs });
        }
    }
    (differences, same)
}

fn is_field(name: &str) -> bool {
    name.starts_with("facts.") || ["plz", "radius_km", "language"].contains(&name)
}

/// The page.
pub fn page(desk: &Desk, case: &Case, posted: &Posted) -> Markup {
    let text = desk.text();
    let title = text.say("conflict-title");
    let up = Up::to(desk, case);
    let (differences, same) = compare(case, posted);
    let version = case.version.to_string();
    let before = serde_json::to_string(&as_typed(case)).unwrap_or_default();
    let action = desk.link(&case_path(&case.id, "/fakten"));
    let main = html! {
        div.stack {
            h1 { (title) }
            (view::warning(text, text.say("error-conflict")))
            form.form.form--wide method="post" action=(action) novalidate {
                (view::hidden("version", &version))
                (view::hidden("entwurf", posted.get("entwurf")))
                (view::hidden("vorher", &before))
                @for (name, value) in &same { (view::hidden(name, value)) }
                @if differences.is_empty() { p { (text.say("conflict-same")) } }
                @for difference in &differences { (choice(desk, difference)) }
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: true, crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn choice(desk: &Desk, difference: &Difference) -> Markup {
    let text = desk.text();
    let (saved_hint, typed_hint) = (text.say("conflict-saved"), text.say("conflict-typed"));
    let (saved, typed) = (
        words(desk, &difference.name, &difference.saved),
        words(desk, &difference.name, &difference.typed),
    );
    let label = label(desk, &difference.name);
    let choices = [
        Choice {
            value: &difference.typed,
            label: &typed,
            hint: Some(&typed_hint),
            chosen: !difference.theirs,
        },
        Choice {
            value: &difference.saved,
            label: &saved,
            hint: Some(&saved_hint),
            chosen: difference.theirs,
        },
    ];
    html! {
        div.side-by-side {
            (view::radios(text, &Field::new(&difference.name, &label), &choices, true))
        }
    }
}

fn label(desk: &Desk, name: &str) -> String {
    let text = desk.text();
    let fact =
        name.strip_prefix("facts.").and_then(|id| desk.app.knowledge().law.vocabulary.find(id));
    match (fact, name) {
        (Some(fact), _) => fact.label.get(text.lang().code()).to_owned(),
        (None, "plz") => text.say("case-plz").into_owned(),
        (None, "radius_km") => text.say("case-radius").into_owned(),
        (None, "language") => text.say("case-language").into_owned(),
        (None, other) => other.to_owned(),
    }
}

fn words(desk: &Desk, name: &str, typed: &str) -> String {
    let text = desk.text();
    if typed.is_empty() {
        return text.say("fact-unknown").into_owned();
    }
    let fact =
        name.strip_prefix("facts.").and_then(|id| desk.app.knowledge().law.vocabulary.find(id));
    let Some(fact) = fact else {
        let language = (name == "language").then(|| text.language(typed).into_owned());
        return language.unwrap_or_else(|| typed.to_owned());
    };
    let value = match (&fact.kind, typed) {
        (FactType::Bool, typed) => FactValue::Bool(typed == "true"),
        (FactType::Int { .. }, typed) => match typed.parse() {
            Ok(number) => FactValue::Int(number),
            Err(_) => return typed.to_owned(),
        },
        (FactType::Enum { .. }, typed) => FactValue::Choice(typed.to_owned()),
    };
    names::value(text, fact, &value)
}
