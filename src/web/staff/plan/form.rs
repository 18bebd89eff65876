//! The form of a step.

use maud::{Markup, html};

use super::super::desk::Desk;
use super::super::names::{self, case_path};
use super::super::posted::Posted;
use super::super::problems::Problems;
use crate::app::{Plan, StepDraft};
use crate::domain::plan::{Horizon, Owner};
use crate::text::Text;
use crate::web::view::{self, Choice, Field, Kind};

/// What the form starts with: the next place in the order, soon, by the young person.
pub fn fresh(plan: &Plan) -> Posted {
    let last = plan.steps.iter().map(|step| step.stage).max().unwrap_or(0);
    Posted::of([
        ("stage", (last + 1).to_string()),
        ("horizon", Horizon::Near.key().to_owned()),
        ("owner", Owner::YoungPerson.key().to_owned()),
    ])
}

/// The form read back.
pub fn read(text: Text, posted: &Posted, problems: &mut Problems) -> StepDraft {
    let mut number = |name: &str| {
        posted.parsed::<i64>(name).unwrap_or_else(|_| {
            problems.add(name, text.say("error-number"));
            None
        })
    };
    let (stage, hours_per_week) = (number("stage"), number("hours_per_week"));
    let due = posted.parsed("due").unwrap_or_else(|_| {
        problems.add("due", text.say("error-date"));
        None
    });
    StepDraft {
        title: posted.get("title").to_owned(),
        offer: posted.filled("offer").map(Into::into),
        owner: posted.get("owner").to_owned(),
        owner_name: posted.filled("owner_name"),
        horizon: posted.get("horizon").to_owned(),
        stage: stage.unwrap_or(1),
        due,
        hours_per_week,
    }
}

/// The form.
pub fn show(desk: &Desk, plan: &Plan, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let action = desk.link(&case_path(&plan.file.case.id, "/plan/schritte"));
    let owners: Vec<_> = Owner::ALL.iter().map(|one| (one.key(), text.name(one))).collect();
    let horizons: Vec<_> = Horizon::ALL.iter().map(|one| (one.key(), text.name(one))).collect();
    let choices = |all: &'_ [(&'static str, std::borrow::Cow<'static, str>)], name: &str| {
        let chosen = posted.get(name).to_owned();
        all.iter().map(|(key, _)| (*key, *key == chosen)).collect::<Vec<_>>()
    };
    let radios =
        |name: &'static str, key: &str, all: &[(&'static str, std::borrow::Cow<'static, str>)]| {
            let label = text.say(key);
            let field = Field { error: problems.at(name), ..Field::new(name, &label) };
            let marked = choices(all, name);
            let choices: Vec<Choice<'_>> = all
                .iter()
                .zip(&marked)
                .map(|((key, label), (_, chosen))| Choice::new(key, label, *chosen))
                .collect();
            view::radios(text, &field, &choices, true)
        };
    html! {
        form.form.form--wide method="post" action=(action) novalidate id="schritt" {
            (line(desk, posted, problems, ("title", "plan-step-title", Some("plan-step-title-hint"))))
            (radios("owner", "plan-owner", &owners))
            (line(desk, posted, problems, ("owner_name", "plan-owner-name", None)))
            (radios("horizon", "plan-horizon", &horizons))
            div.row {
                (small(desk, posted, problems, ("stage", "plan-stage")))
                (small(desk, posted, problems, ("hours_per_week", "plan-hours")))
                (day(desk, posted, problems))
            }
            p.quiet { (text.say("plan-stage-hint")) }
            (offers(desk, plan, posted, problems))
            (view::actions([view::button(Kind::First, &text.say("action-add"))]))
        }
    }
}

fn line(
    desk: &Desk,
    posted: &Posted,
    problems: &Problems,
    (name, key, hint): (&str, &str, Option<&str>),
) -> Markup {
    let text = desk.text();
    let (label, hint) = (text.say(key), hint.map(|key| text.say(key)));
    let field = Field {
        value: posted.get(name),
        error: problems.at(name),
        hint: hint.as_deref(),
        optional: name != "title",
        autocomplete: Some("off"),
        maxlength: Some(300),
        ..Field::new(name, &label)
    };
    view::text_field(text, &field)
}

fn small(desk: &Desk, posted: &Posted, problems: &Problems, (name, key): (&str, &str)) -> Markup {
    let text = desk.text();
    let label = text.say(key);
    let field = Field {
        value: posted.get(name),
        error: problems.at(name),
        optional: name != "stage",
        ..Field::new(name, &label)
    };
    view::number(text, &field, None)
}

fn day(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let label = text.say("plan-due");
    let field = Field {
        value: posted.get("due"),
        error: problems.at("due"),
        optional: true,
        ..Field::new("due", &label)
    };
    view::date(text, &field)
}

/// Offers the case is referred to: a step may be about one of them.
fn offers(desk: &Desk, plan: &Plan, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let known: std::collections::BTreeMap<_, _> = plan
        .file
        .referrals
        .iter()
        .map(|r| (r.offer.as_str(), names::offer(&desk.app, text, &r.offer)))
        .collect();
    let (label, none) = (text.say("plan-offer"), text.say("appointment-referral-none"));
    let chosen = posted.get("offer");
    let mut choices = vec![Choice::new("", &none, chosen.is_empty())];
    choices.extend(known.iter().map(|(id, name)| Choice::new(id, name, *id == chosen)));
    let field = Field { error: problems.at("offer"), ..Field::new("offer", &label) };
    html! { @if !known.is_empty() { (view::select(text, &field, &choices)) } }
}
