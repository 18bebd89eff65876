//! Saying how many places an offer has, as providers say it on the telephone: none, one or two, more,
//! a waiting list – or an exact number.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::post;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::names::offer_path;
use super::offer;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error, StatementDraft};
use crate::domain::catalogue::Offer;
use crate::domain::id::OfferId;
use crate::domain::place::PlaceStatement;
use crate::text::Text;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Choice, Field, Icon, Kind};

/// What is said, and how many free places that surely means: never more than was said.
pub const STEPS: [(&str, u32); 4] =
    [("keine", 0), ("wenige", 1), ("mehrere", 3), ("warteliste", 0)];

/// Statements in sight; the others are one tap away.
const RECENT: usize = 3;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/angebote/{offer}/plaetze", post(state))
}

/// The form before anything was typed.
pub fn empty() -> Posted {
    Posted::default()
}

/// The statement a form makes; what is wrong with it goes to `problems`.
pub fn draft(text: Text, posted: &Posted, problems: &mut Problems) -> StatementDraft {
    let mut number = |name: &str| {
        posted.parsed::<u32>(name).unwrap_or_else(|_| {
            problems.add(name, text.say("error-number"));
            None
        })
    };
    let (exact, total, waiting) = (number("free"), number("total"), number("waiting"));
    let step = STEPS.iter().find(|(key, _)| *key == posted.get("step"));
    let free = exact.or(step.map(|(_, free)| *free));
    if free.is_none() {
        problems.add("step", text.say("error-choice"));
    }
    // A waiting list of unknown length is one all the same.
    let listed = step.is_some_and(|(key, _)| *key == "warteliste");
    let waiting = waiting.or(listed.then_some(1));
    let until = posted.parsed::<NaiveDate>("valid_until").unwrap_or_else(|_| {
        problems.add("valid_until", text.say("error-date"));
        None
    });
    let end = until.map(|day| App::from_local(day.and_time(NaiveTime::MIN) + TimeDelta::days(1)));
    StatementDraft { free: free.unwrap_or(0), total, waiting, valid_until: end }
}

async fn state(desk: Desk, Path(id): Path<OfferId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let draft = draft(text, &posted, &mut problems);
    if problems.is_empty() {
        match desk.app.state_places(&desk.actor, &id, &draft).await {
            Ok(_) => return Ok(desk.go(&format!("{}?erledigt=plaetze", offer_path(&id)))),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let shown = offer::collect(&desk, &id).await.or_fail(&desk.here)?;
    let page = offer::page(&desk, &shown, &posted, &problems, &html! {});
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// History and form, on the page of the offer.
pub fn section(
    desk: &Desk,
    offer: &Offer,
    history: &[PlaceStatement],
    posted: &Posted,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    html! {
        section.stack {
            h2 id="plaetze" { (text.say("places-title")) }
            (form(desk, offer, posted, problems))
            h3 { (text.say("places-history")) }
            @if history.is_empty() { p.quiet { (text.say("places-history-none")) } }
            (entries(desk, &history[..history.len().min(RECENT)]))
            @if history.len() > RECENT {
                details {
                    summary { (text.say("places-history-more")) (view::icon(Icon::Down)) }
                    (entries(desk, &history[RECENT..]))
                }
            }
        }
    }
}

fn entries(desk: &Desk, statements: &[PlaceStatement]) -> Markup {
    html! {
        ul.plain.stack.stack--tight { @for statement in statements { (entry(desk, statement)) } }
    }
}

fn entry(desk: &Desk, statement: &PlaceStatement) -> Markup {
    let text = desk.text();
    let free = text.say_with("places-said-free", &[("count", statement.free.into())]);
    let waiting = statement.waiting.filter(|n| *n > 0);
    let old = statement.valid_until < desk.app.now();
    html! {
        li.entry {
            span {
                (free)
                @if let Some(total) = statement.total { " " (text.say_with("place-of-total", &[("total", total.into())])) }
                @if let Some(waiting) = waiting { ", " (text.say_with("place-waiting-count", &[("count", waiting.into())])) }
            }
            span.quiet {
                (text.day_short(App::local(statement.stated_at).date())) ", " (text.name(&statement.source))
                @if old { ", " (text.say("places-old")) }
            }
        }
    }
}

fn form(desk: &Desk, offer: &Offer, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let action = desk.link(&format!("{}/plaetze", offer_path(&offer.id())));
    let labels = ["places-free", "places-exact", "places-total", "places-waiting", "places-until"]
        .map(|key| text.say(key));
    let [free, exact, total, waiting, until] = &labels;
    let until_hint = text.say("places-until-hint");
    let said = STEPS.map(|(key, _)| text.say(&format!("places-step-{key}")));
    let choices: Vec<_> = STEPS
        .iter()
        .zip(&said)
        .map(|((key, _), label)| Choice::new(key, label, posted.get("step") == *key))
        .collect();
    let field = |name, label| Field {
        value: posted.get(name),
        error: problems.at(name),
        autocomplete: Some("off"),
        maxlength: Some(6),
        ..Field::new(name, label)
    };
    let more = ["free", "total", "waiting", "valid_until"];
    let open = more.iter().any(|n| problems.at(n).is_some() || !posted.get(n).is_empty());
    html! {
        form.stack method="post" action=(action) novalidate {
            (view::radios(text, &field("step", free), &choices, true))
            details open[open] {
                summary { (text.say("places-more")) (view::icon(Icon::Down)) }
                div.stack {
                    (view::number(text, &field("free", exact), None))
                    (view::number(text, &field("total", total), None))
                    (view::number(text, &field("waiting", waiting), None))
                    (view::date(text, &Field { maxlength: None, hint: Some(&until_hint), ..field("valid_until", until) }))
                }
            }
            (view::actions([view::button(Kind::First, &text.say("places-save"))]))
        }
    }
}
