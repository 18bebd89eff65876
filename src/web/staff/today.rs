//! A case manager's day: appointments, what waits for me, what waits for others.

use std::collections::BTreeMap;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use chrono::{Days, TimeDelta};
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{self, case_path};
use super::{appointments, drafting, referrals};
use crate::app::{App, ArrivalRate, KeptDraft, Result};
use crate::domain::case::{Appointment, Case};
use crate::domain::id::CaseId;
use crate::domain::plan::PlanStep;
use crate::domain::referral::{Referral, State};
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Empty, Icon, Kind, to};

/// A hold that ends within so many days is shown.
const HOLD_ENDS_SOON: i64 = 3;
/// Referrals in sight in one list; the others are one tap away.
const IN_SIGHT: usize = 7;
/// Steps of plans due within so many days are shown.
const DUE_SOON: u64 = 3;
/// Days of the week ahead, after today.
const AHEAD: i64 = 6;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::TODAY, get(show))
}

/// What is on today.
struct Today {
    cases: BTreeMap<CaseId, Case>,
    today: Vec<Appointment>,
    week: Vec<Appointment>,
    unanswered: Vec<Appointment>,
    mine: Vec<Referral>,
    checkins: Vec<Referral>,
    others: Vec<Referral>,
    holds: Vec<Referral>,
    steps: Vec<PlanStep>,
    opened: Vec<Referral>,
    drafts: Vec<KeptDraft>,
    rates: [ArrivalRate; 2],
    /// Cases whose period ends, and proposals that wait for a second person.
    to_erase: usize,
}

async fn collect(desk: &Desk) -> Result<Today> {
    let (app, actor) = (&desk.app, &desk.actor);
    let cases = app.list_cases(actor).await?;
    let day = app.today();
    let tomorrow = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let now = app.now();
    let today = app.appointments_from(actor, day, 1).await?;
    let retention = app.retention(actor).await?;
    let mut mine = Vec::new();
    let mut checkins = Vec::new();
    let mut others = Vec::new();
    let mut holds = Vec::new();
    for referral in app.open_referrals(actor).await? {
        let ends = referral.hold_until.filter(|until| *until > now);
        if ends.is_some_and(|until| until - now < TimeDelta::days(HOLD_ENDS_SOON)) {
            holds.push(referral.clone());
        }
        let Some(state) = app.knowledge().states.find(&referral.state) else { continue };
        if state.arrived {
            if app.is_overdue(&referral) {
                checkins.push(referral);
            }
        } else if is_to_send(app, state) {
            mine.push(referral);
        } else if state.after_days.is_some() {
            others.push(referral);
        }
    }
    others.sort_by_key(|r| (!app.is_overdue(r), r.state_since));
    Ok(Today {
        cases: cases.into_iter().map(|item| (item.case.id.clone(), item.case)).collect(),
        unanswered: app.unanswered_appointments(actor).await?,
        week: app.appointments_from(actor, tomorrow, AHEAD).await?,
        today,
        mine,
        checkins,
        others,
        holds,
        steps: app.steps_due(actor, DUE_SOON).await?,
        opened: app.opened_places(actor).await?,
        drafts: app.drafts(actor).await?,
        rates: app.arrival_rates(actor).await?,
        to_erase: retention.due.len() + retention.soon.len() + retention.proposed.len(),
    })
}

/// Whether the request has not gone out yet: the next step is the case manager's own.
fn is_to_send(app: &App, state: &State) -> bool {
    let sends = |code: &String| app.knowledge().states.find(code).is_some_and(|s| s.consent);
    state.next.iter().any(sends)
}

async fn show(desk: Desk, Query(done): Query<Done>) -> Answer {
    let today = collect(&desk).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("today-title");
    let new =
        view::link_button(Kind::First, &desk.link("/fach/faelle/neu"), &text.say("cases-new"));
    let main = html! {
        div.stack.stack--wide {
            (done_notice(&desk, &done))
            div.row.row--end {
                div {
                    h1 { (title) }
                    p.lead { (text.weekday_day(desk.app.today())) }
                }
                (new)
            }
            div.row.no-print {
                a href=(desk.link("/fach/kalender")) { (text.say("today-calendar")) }
                a href=(desk.link(to::DEPUTIES)) { (text.say("deputies-title")) }
                @if today.to_erase > 0 {
                    a href=(desk.link(to::RETENTION)) {
                        (text.say_with("today-to-erase", &[("count", today.to_erase.into())]))
                    }
                }
            }
            div.columns {
                div.stack.stack--wide {
                    (drafts(&desk, &today))
                    (appointments_today(&desk, &today))
                    (unanswered(&desk, &today))
                    (open(&desk, &today, "today-others", &today.others, "today-others-none"))
                }
                div.stack.stack--wide {
                    (week(&desk, &today))
                    (opened(&desk, &today))
                    (steps(&desk, &today))
                    (holds(&desk, &today))
                    (open(&desk, &today, "today-mine", &today.mine, "today-waiting-me-none"))
                    (checkins(&desk, &today))
                    (figures(&desk, &today))
                }
            }
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

fn code<'a>(today: &'a Today, case: &CaseId) -> &'a str {
    today.cases.get(case).map_or("–", |case| case.code.as_str())
}

fn heading(words: &str, count: usize) -> Markup {
    html! { h2.row { (words) @if count > 0 { span.count { (count) } } } }
}

fn appointments_today(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    let cases = desk.link(to::CASES);
    html! {
        section.stack.stack--tight {
            (heading(&text.say("today-appointments"), today.today.len()))
            @if today.today.is_empty() {
                (view::empty(&Empty {
                    icon: Icon::Clock,
                    title: &text.say("today-none"),
                    why: &text.say("today-none-why"),
                    next: Some(view::link_button(Kind::Second, &cases, &text.say("cases-title"))),
                }))
            } @else {
                (view::cards(false, today.today.iter().map(|a| {
                    appointments::card(desk, a, code(today, &a.case))
                })))
            }
        }
    }
}

fn week(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    html! {
        section.stack.stack--tight {
            (heading(&text.say("today-week"), today.week.len()))
            @if today.week.is_empty() { p.quiet { (text.say("today-week-none")) } }
            ul.plain.stack.stack--tight {
                @for a in &today.week { li { (appointments::one_line(desk, a, code(today, &a.case))) } }
            }
        }
    }
}

fn unanswered(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    html! {
        section.stack.stack--tight {
            (heading(&text.say("today-unanswered"), today.unanswered.len()))
            @if today.unanswered.is_empty() {
                p.quiet { (text.say("today-waiting-me-none")) }
            } @else {
                p.quiet { (text.say("today-unanswered-hint")) }
                (view::cards(false, today.unanswered.iter().map(|a| {
                    appointments::ask_card(desk, a, code(today, &a.case))
                })))
            }
        }
    }
}

fn holds(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    html! {
        @if !today.holds.is_empty() {
            section.stack.stack--tight {
                (heading(&text.say("today-holds"), today.holds.len()))
                ul.plain.stack.stack--tight {
                    @for r in &today.holds {
                        @let until = r.hold_until.unwrap_or(r.state_since);
                        @let day = text.day_from(App::local(until).date(), desk.app.today());
                        li.entry {
                            (case_link(desk, today, r))
                            span { (names::offer(&desk.app, text, &r.offer)) }
                            span.badge.tone-care {
                                (text.say_with("today-hold-ends", &[("day", day.into())]))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Forms that were begun and never sent.
fn drafts(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    html! {
        @if !today.drafts.is_empty() {
            section.stack.stack--tight {
                (heading(&text.say("today-drafts"), today.drafts.len()))
                ul.plain {
                    @for draft in &today.drafts {
                        li.entry {
                            @match &draft.of.case {
                                Some(case) => strong { (code(today, case)) },
                                None => strong { (text.say("cases-new")) },
                            }
                            span.quiet { (text.moment(App::local(draft.saved_at))) }
                            (drafting::go_on(desk, draft))
                        }
                    }
                }
            }
        }
    }
}

/// Places that opened for cases that had to wait.
fn opened(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    html! {
        @if !today.opened.is_empty() {
            section.stack.stack--tight {
                (heading(&text.say("today-places"), today.opened.len()))
                p.quiet { (text.say("today-opened-hint")) }
                ul.plain {
                    @for r in &today.opened {
                        li.entry {
                            (case_link(desk, today, r))
                            span { (names::offer(&desk.app, text, &r.offer)) }
                        }
                    }
                }
            }
        }
    }
}

/// Steps of plans that are due.
fn steps(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    let day = desk.app.today();
    html! {
        @if !today.steps.is_empty() {
            section.stack.stack--tight {
                (heading(&text.say("today-steps"), today.steps.len()))
                ul.plain {
                    @for step in &today.steps {
                        @let due = step.due.unwrap_or(day);
                        @let said = text.day_from(due, day);
                        li.entry {
                            a href=(desk.link(&case_path(&step.case, "/plan"))) { (code(today, &step.case)) }
                            span { (step.title) }
                            @if step.is_overdue(day) { span.badge.tone-care { (said) } }
                            @else { span.quiet { (said) } }
                        }
                    }
                }
            }
        }
    }
}

/// Arrivals with and without company, each with how many it is of.
fn figures(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    let keys = ["today-figure-with", "today-figure-without"];
    html! {
        @if today.rates.iter().any(|rate| rate.of > 0) {
            details.fold {
                summary { (text.say("today-figures")) (view::icon(Icon::Down)) }
                div.stack.stack--tight {
                    @for (key, rate) in keys.iter().zip(&today.rates) {
                        p { (text.say_with(key, &[("arrived", rate.arrived.into()), ("of", rate.of.into())])) }
                    }
                    p.quiet { (text.say("today-figure-note")) }
                }
            }
        }
    }
}

fn checkins(desk: &Desk, today: &Today) -> Markup {
    let text = desk.text();
    html! {
        @if !today.checkins.is_empty() {
            details.fold {
                summary {
                    span.row {
                        (text.say("today-checkins")) span.count { (today.checkins.len()) }
                    }
                    (view::icon(Icon::Down))
                }
                (rows(desk, today, &today.checkins))
            }
        }
    }
}

fn case_link(desk: &Desk, today: &Today, r: &Referral) -> Markup {
    html! { a href=(desk.link(&case_path(&r.case, "#vermittlungen"))) { (code(today, &r.case)) } }
}

/// Open referrals, those in sight and the others one tap away.
fn open(desk: &Desk, today: &Today, key: &str, list: &[Referral], none: &str) -> Markup {
    let text = desk.text();
    let (first, rest) = list.split_at(list.len().min(IN_SIGHT));
    html! {
        section.stack.stack--tight {
            (heading(&text.say(key), list.len()))
            @if list.is_empty() { p.quiet { (text.say(none)) } }
            (rows(desk, today, first))
            @if !rest.is_empty() {
                details {
                    summary {
                        (text.say_with("today-more", &[("count", rest.len().into())]))
                        (view::icon(Icon::Down))
                    }
                    (rows(desk, today, rest))
                }
            }
        }
    }
}

fn rows(desk: &Desk, today: &Today, list: &[Referral]) -> Markup {
    let text = desk.text();
    html! {
        ul.plain.stack.stack--tight {
            @for r in list {
                @let since = referrals::since_words(&desk.app, text, r);
                li.entry.entry--grid {
                    (case_link(desk, today, r))
                    span {
                        (names::offer(&desk.app, text, &r.offer)) br;
                        span.quiet { (names::state(&desk.app, text, &r.state)) }
                    }
                    @if desk.app.is_overdue(r) {
                        span.badge.tone-care {
                            (since) span.hush { ", " (text.say("referral-overdue")) }
                        }
                    } @else { span.quiet { (since) } }
                }
            }
        }
    }
}
