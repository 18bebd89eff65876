//! Whether it is worth a try: for whom, cost, who learns of it, how it goes, is there a place, who
//! comes along.

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
    // The age stands above already.
    let known = matches!(&condition.rule, Rule::Leaf(test) if test.fact.as_str() == AGE);
    html! {
        @if !known { (rule_list(&line)) }
        @if !known && condition.strength == Strength::Soft {
            (badge(Tone::Still, &text.name(&Strength::Soft)))
        }
        @if let Some(note) = &condition.note { p.quiet { (shown.german(note)) } }
    }
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
    let (text, details) = (shown.text(), shown.view.offer.details());
    let labels =
        ["offer-path", "offer-start", "offer-duration", "offer-form"].map(|key| text.say(key));
    let mut rows: Vec<Term<'_>> = Vec::new();
    if let Some(access) = &details.access {
        let days = access.days.filter(|days| *days > 0);
        let said = html! {
            (text.name(&access.path)) "."
            @if let Some(days) = days {
                " " (text.say_with("offer-path-days-whole", &[("days", days.into())]))
            }
            @if !access.steps.is_empty() {
                ul lang="de" dir="ltr" { @for step in &access.steps { li { (step) } } }
            }
        };
        rows.push((&labels[0], said));
    }
    if let Some(entry) = &details.entry {
        let next = entry.next(shown.app.today()).filter(|day| *day != shown.app.today());
        let said = html! {
            (text.name(&entry.kind))
            @if let Some(day) = next {
                ". " (text.say_with("entry-next", &[("date", text.day(day).into())]))
            }
        };
        rows.push((&labels[1], said));
    }
    if let Some(weeks) = details.duration_weeks {
        let mut said = text.say_with("duration-weeks", &[("count", weeks.into())]);
        if let Some(hours) = details.hours_per_week {
            let hours = text.say_with("offer-hours-per-week", &[("count", hours.into())]);
            said = format!("{said}, {hours}");
        }
        rows.push((&labels[2], html! { (said) }));
    }
    if !details.form.is_empty() {
        let forms: Vec<_> = details.form.iter().map(|form| text.code("form", form)).collect();
        rows.push((&labels[3], html! { (text.list_and(&forms)) }));
    }
    html! { @if !rows.is_empty() { (terms(rows)) } }
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
