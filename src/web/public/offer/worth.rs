//! Whether it is worth a try: for whom, cost, who learns of it, how it goes, is there a place, who
//! comes along.

use std::borrow::Cow;

use maud::{Markup, html};

use super::Shown;
use crate::domain::catalogue::{Condition, Strength};
use crate::domain::fact::AGE;
use crate::domain::place::PlaceClass;
use crate::domain::rule::Rule;
use crate::text::rule::Speaker;
use crate::web::address::address;
use crate::web::public::ask::GUIDES;
use crate::web::public::who;
use crate::web::view::{Icon, Term, badge, lines, place_sign, rule_list, terms, to};
use crate::web::view::{Tone, learns as learns_box, steps as numbered};

/// Is it for me?
pub(super) fn for_me(shown: &Shown<'_>) -> Markup {
    let (text, details) = (shown.text(), shown.view.offer.details());
    let conditions: Vec<Markup> = details
        .conditions
        .iter()
        .map(|one| condition(shown, one))
        .filter(|said| !said.0.is_empty())
        .collect();
    let answer = html! {
        p { strong { (who::line(text, &shown.view.offer)) } }
        @if !conditions.is_empty() {
            ul.conditions { @for said in conditions { li { (said) } } }
        }
        @if let Some(said) = &shown.view.offer.eligibility_description { p { (shown.german(said)) } }
        @if let Some(said) = &details.exclusions { p { (shown.german(said)) } }
        p { (text.say("offer-ask-anyway")) }
        p.no-print { a href=(shown.here.link(to::CHECK)) { (text.say("offer-for-me-check")) } }
    };
    super::section("fuer-mich", &text.say("offer-for-me"), &answer)
}

fn condition(shown: &Shown<'_>, condition: &Condition) -> Markup {
    let text = shown.text();
    let facts = &shown.app.knowledge().law.vocabulary;
    let law = shown.app.law_on(shown.app.today());
    let line = Speaker { text, facts, law: &law }.line(&condition.rule);
    let known = is_age(condition);
    html! {
        @if !known { (rule_list(&line)) }
        @if !known && condition.strength == Strength::Soft {
            (badge(Tone::Still, &text.name(&Strength::Soft)))
        }
        @if let Some(note) = &condition.note { p.quiet { (shown.german(note)) } }
    }
}

/// Whether it is about the age alone, which stands above all conditions already.
pub(in crate::web::public) fn is_age(condition: &Condition) -> bool {
    matches!(&condition.rule, Rule::Leaf(test) if test.fact.as_str() == AGE)
}

/// What does it cost?
pub(super) fn cost(shown: &Shown<'_>) -> Markup {
    let (text, offer) = (shown.text(), &shown.view.offer);
    let answer = html! {
        @if who::is_free(offer) { p { (text.say("offer-cost-free")) } }
        @else if let Some(said) = who::cost(offer) { p { (shown.german(said)) } }
        @else { p { (text.say("offer-cost-unknown")) } }
    };
    super::section("kosten", &text.say("offer-cost"), &answer)
}

/// Who learns of it?
pub(super) fn learns(shown: &Shown<'_>) -> Markup {
    let details = shown.view.offer.details();
    learns_box(shown.text(), details.learns.as_deref(), &details.trust)
}

/// How does it go?
pub(super) fn steps(shown: &Shown<'_>) -> Markup {
    let (text, offer) = (shown.text(), &shown.view.offer);
    let details = offer.details();
    let documents: Vec<&str> =
        offer.required_documents.iter().filter_map(|d| d.document.as_deref()).collect();
    let answer = html! {
        @if details.steps.is_empty() { p { (text.say("offer-steps-unknown")) } }
        @else { div lang="de" dir="ltr" { (numbered(&details.steps)) } }
        (frame(shown))
        @if !documents.is_empty() {
            div.stack.stack--tight {
                h3 { (text.say("offer-documents")) }
                ul lang="de" dir="ltr" { @for document in documents { li { (document) } } }
            }
        }
    };
    super::section("ablauf", &text.say("offer-steps"), &answer)
}

/// Way in, start, length.
fn frame(shown: &Shown<'_>) -> Markup {
    let frame = in_short(shown);
    let said = |one: &InShort<'_>| {
        html! {
            (one.said)
            @if !one.steps.is_empty() {
                ul lang="de" dir="ltr" { @for step in one.steps { li { (step) } } }
            }
        }
    };
    let rows: Vec<Term<'_>> = frame.iter().map(|one| (&*one.label, said(one))).collect();
    html! { @if !rows.is_empty() { (terms(rows)) } }
}

/// One thing to know before going there.
pub(in crate::web::public) struct InShort<'a> {
    /// What it is.
    pub(in crate::web::public) label: Cow<'static, str>,
    /// How it is.
    pub(in crate::web::public) said: String,
    /// Steps the provider names.
    pub(in crate::web::public) steps: &'a [String],
}

/// Way in, start, length, form: as far as they are known.
pub(in crate::web::public) fn in_short<'a>(shown: &Shown<'a>) -> Vec<InShort<'a>> {
    let (text, details) = (shown.text(), shown.view.offer.details());
    let mut rows = Vec::new();
    let mut add = |key: &str, said: String, steps: &'a [String]| {
        rows.push(InShort { label: text.say(key), said, steps });
    };
    if let Some(access) = &details.access {
        let mut said = format!("{}.", text.name(&access.path));
        if let Some(days) = access.days.filter(|days| *days > 0) {
            let days = text.say_with("offer-path-days-whole", &[("days", days.into())]);
            said = format!("{said} {days}");
        }
        add("offer-path", said, &access.steps);
    }
    if let Some(entry) = &details.entry {
        let next = entry.next(shown.app.today()).filter(|day| *day != shown.app.today());
        let mut said = text.name(&entry.kind).into_owned();
        if let Some(day) = next {
            let next = text.say_with("entry-next", &[("date", text.day(day).into())]);
            said = format!("{said}. {next}");
        }
        add("offer-start", said, &[]);
    }
    if let Some(weeks) = details.duration_weeks {
        let mut said = text.say_with("duration-weeks", &[("count", weeks.into())]);
        if let Some(hours) = details.hours_per_week {
            let hours = text.say_with("offer-hours-per-week", &[("count", hours.into())]);
            said = format!("{said}, {hours}");
        }
        add("offer-duration", said, &[]);
    }
    if !details.form.is_empty() {
        let forms: Vec<_> = details.form.iter().map(|form| text.code("form", form)).collect();
        add("offer-form", text.list_and(&forms), &[]);
    }
    rows
}

/// What need I not do?
pub(super) fn not_required(shown: &Shown<'_>) -> Markup {
    let said = &shown.view.offer.details().not_required;
    if said.is_empty() {
        return html! {};
    }
    let relieved: Vec<_> = said.iter().map(|one| (Icon::Check, shown.german(one))).collect();
    super::section(
        "nicht-noetig",
        &shown.text().say("offer-not-required"),
        &lines(false, &relieved),
    )
}

/// Is there a place?
pub(super) fn place(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let places = &shown.view.places;
    let answer = html! {
        p { (place_sign(text, places, shown.app.now())) }
        @match places.class() {
            PlaceClass::Free => {}
            PlaceClass::Unknown => { p { (text.say("place-unknown-hint")) } }
            PlaceClass::Waiting | PlaceClass::Full => { p { (text.say("place-full-hint")) } }
        }
    };
    super::section("platz", &text.say("offer-place"), &answer)
}

/// May I bring somebody, and can somebody come with me?
pub(super) fn company(shown: &Shown<'_>) -> Markup {
    let (text, here) = (shown.text(), shown.here);
    let key = match shown.view.offer.details().bring_someone {
        Some(true) => "offer-bring-yes",
        Some(false) => "offer-bring-no",
        None => "offer-bring-unknown",
    };
    let guides = [("topic", GUIDES), ("plz", shown.plz.unwrap_or(""))];
    let answer = html! {
        p { (text.say(key)) }
        p { a href=(here.link(&address(to::SEARCH, &guides))) { (text.say("offer-companion")) } }
    };
    super::section("mitbringen", &text.say("offer-bring"), &answer)
}
