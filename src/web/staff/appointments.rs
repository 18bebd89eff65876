//! Appointments on pages: a card for the day, the page of one, and what came of it.

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use chrono::TimeDelta;
use maud::{Markup, html};

use super::case::Up;
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::ics;
use super::names::{self, case_path, segment};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, CaseFile, Error, Outcome};
use crate::domain::case::Appointment;
use crate::domain::id::AppointmentId;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Card, Choice, Field, Icon, Kind, Page, Tone, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/termine/{appointment}", get(show))
        .route("/fach/termine/{appointment}/ergebnis", post(outcome))
}

/// The page of an appointment.
pub fn path(id: &AppointmentId, rest: &str) -> String {
    format!("/fach/termine/{}{rest}", segment(id.as_str()))
}

fn span(desk: &Desk, a: &Appointment) -> String {
    let end = a.starts_at + TimeDelta::minutes(a.minutes);
    desk.text().hours(App::local(a.starts_at).time(), App::local(end).time())
}

/// Who goes along and where they meet.
fn company(desk: &Desk, a: &Appointment) -> Vec<view::Line> {
    let text = desk.text();
    let mut lines = Vec::new();
    if let Some(place) = &a.place {
        lines.push((Icon::Pin, html! { (place) }));
    }
    let companion = a.companion.as_ref().map_or_else(
        || text.say("appointment-companion-none").into_owned(),
        |who| text.say_with("appointment-with", &[("who", who.as_str().into())]),
    );
    lines.push((Icon::People, html! { (companion) }));
    if let Some(meeting) = &a.meeting_point {
        let said = text.say_with("appointment-meets", &[("place", meeting.as_str().into())]);
        lines.push((Icon::Start, html! { (said) }));
    }
    lines
}

/// An appointment of today.
pub fn card(desk: &Desk, a: &Appointment, code: &str) -> Markup {
    let href = desk.link(&path(&a.id, ""));
    view::card(&Card {
        title: &format!("{} · {}", span(desk, a), code),
        href: Some(&href),
        above: None,
        body: html! { p { (a.purpose) } (view::lines(false, &company(desk, a))) },
        foot: a.arrived.map(|arrived| arrived_badge(desk, Some(arrived))),
    })
}

/// An appointment ahead, on the page of its case.
pub fn dated_card(desk: &Desk, a: &Appointment) -> Markup {
    let href = desk.link(&path(&a.id, ""));
    let moment = desk.text().moment(App::local(a.starts_at));
    view::card(&Card {
        title: &moment,
        href: Some(&href),
        above: None,
        body: html! { p { (a.purpose) } (view::lines(false, &company(desk, a))) },
        foot: None,
    })
}

/// A past appointment, on the page of its case.
pub fn past_line(desk: &Desk, a: &Appointment) -> Markup {
    let moment = desk.text().moment(App::local(a.starts_at));
    html! {
        span.entry {
            a href=(desk.link(&path(&a.id, ""))) { (moment) }
            span { (a.purpose) }
            (arrived_badge(desk, a.arrived))
            @if let Some(next) = &a.next_step { span.quiet { (next) } }
        }
    }
}

/// An appointment of the days ahead.
pub fn one_line(desk: &Desk, a: &Appointment, code: &str) -> Markup {
    let text = desk.text();
    html! {
        span.entry {
            a href=(desk.link(&path(&a.id, ""))) { (text.moment(App::local(a.starts_at))) }
            span { (code) " · " (a.purpose) }
            @if let Some(who) = &a.companion {
                span.quiet { (text.say_with("appointment-with", &[("who", who.as_str().into())])) }
            }
        }
    }
}

fn arrived_badge(desk: &Desk, arrived: Option<bool>) -> Markup {
    let text = desk.text();
    match arrived {
        Some(true) => view::badge(Tone::Good, &text.say("appointment-arrived-yes")),
        Some(false) => view::badge(Tone::Care, &text.say("appointment-arrived-no")),
        None => view::badge(Tone::Still, &text.say("appointment-arrived-unknown")),
    }
}

/// A past appointment nobody has said anything about: one tap answers it.
pub fn ask_card(desk: &Desk, a: &Appointment, code: &str) -> Markup {
    let text = desk.text();
    let action = desk.link(&path(&a.id, "/ergebnis"));
    let answer = |kind, key: &str, value| {
        view::post_button(
            kind,
            &action,
            &text.say(key),
            &[("arrived", value), ("zurueck", "heute")],
        )
    };
    let href = desk.link(&path(&a.id, ""));
    view::card(&Card {
        title: &format!("{code} · {}", a.purpose),
        href: Some(&href),
        above: None,
        body: html! { p.quiet { (text.moment(App::local(a.starts_at))) } },
        foot: Some(html! {
            (answer(Kind::First, "appointment-arrived-yes", "ja"))
            (answer(Kind::Second, "appointment-arrived-no", "nein"))
        }),
    })
}

async fn show(desk: Desk, Path(id): Path<String>, Query(done): Query<Done>) -> Answer {
    // A route cannot end in a fixed part behind a variable one.
    let (id, is_file) = match id.strip_suffix(".ics") {
        Some(id) => (AppointmentId::from(id), true),
        None => (AppointmentId::from(id), false),
    };
    let appointment = desk.app.appointment(&desk.actor, &id).await.or_fail(&desk.here)?;
    let case = desk.app.case_file(&desk.actor, &appointment.case).await.or_fail(&desk.here)?;
    if is_file {
        let file = ics::calendar(desk.text(), [(&appointment, &*case.case.code)], desk.app.now());
        let headers = [
            (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
            (header::CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\""),
        ];
        return Ok((headers, file).into_response());
    }
    let notice = done_notice(&desk, &done);
    let typed = typed(&appointment);
    Ok(page(&desk, &case, &appointment, &typed, &Problems::default(), &notice).into_response())
}

/// What the outcome form starts with.
fn typed(a: &Appointment) -> Posted {
    let arrived = match a.arrived {
        Some(true) => "ja",
        Some(false) => "nein",
        None => "",
    };
    Posted::of([
        ("arrived", arrived),
        ("next_step", a.next_step.as_deref().unwrap_or_default()),
        ("met", a.met.as_deref().unwrap_or_default()),
    ])
}

async fn outcome(desk: Desk, Path(id): Path<AppointmentId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let arrived = match posted.get("arrived") {
        "ja" => Some(true),
        "nein" => Some(false),
        _ => None,
    };
    if let Some(arrived) = arrived {
        let outcome =
            Outcome { arrived, next_step: posted.filled("next_step"), met: posted.filled("met") };
        match desk.app.note_outcome(&desk.actor, &id, &outcome).await {
            Ok(_) if posted.get("zurueck") == "heute" => {
                return Ok(desk.go(&format!("{}?erledigt=ergebnis", to::TODAY)));
            }
            Ok(a) => return Ok(desk.go(&case_path(&a.case, "?erledigt=ergebnis#termine"))),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    } else {
        problems.add("arrived", text.say("error-choice"));
    }
    let a = desk.app.appointment(&desk.actor, &id).await.or_fail(&desk.here)?;
    let case = desk.app.case_file(&desk.actor, &a.case).await.or_fail(&desk.here)?;
    let page = page(&desk, &case, &a, &posted, &problems, &html! {});
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn page(
    desk: &Desk,
    file: &CaseFile,
    a: &Appointment,
    posted: &Posted,
    problems: &Problems,
    notice: &Markup,
) -> Markup {
    let text = desk.text();
    let title = text.say("appointment-title");
    let up = Up::to(desk, &file.case);
    let referral = file.referrals.iter().find(|r| Some(&r.id) == a.referral.as_ref());
    let begun = a.starts_at <= desk.app.now() || a.arrived.is_some();
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            (notice)
            h1 { (text.moment(App::local(a.starts_at))) }
            div.row { (arrived_badge(desk, a.arrived)) span.quiet { (file.case.code) " · " (span(desk, a)) } }
            p.lead { (a.purpose) }
            (view::lines(false, &company(desk, a)))
            @if let Some(r) = referral {
                p { (text.say("referral-title")) ": " (names::offer(&desk.app, text, &r.offer)) }
            }
            (agreed(desk, a))
            div.row.no-print {
                a.button.button--second href=(desk.link(&path(&a.id, ".ics"))) download { (text.say("appointment-ics")) }
                (view::print_button(text))
            }
            p.quiet { (text.say("appointment-ics-hint")) }
            @if begun { (outcome_form(desk, a, posted, problems)) }
            @else { p.quiet { (text.say("appointment-outcome-later")) } }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// What was agreed on before, and what came of it.
fn agreed(desk: &Desk, a: &Appointment) -> Markup {
    let text = desk.text();
    let parts = [
        ("escort-say", &a.escort.wants_to_say),
        ("escort-speaks", &a.escort.speaks),
        ("escort-papers", &a.escort.papers),
        ("escort-back", &a.escort.way_back),
        ("appointment-next", &a.next_step),
        ("appointment-met", &a.met),
    ];
    let known: Vec<_> = parts
        .into_iter()
        .filter_map(|(key, said)| Some((text.say(key), said.as_deref()?)))
        .collect();
    html! {
        @if !known.is_empty() {
            (view::terms(known.iter().map(|(label, said)| (label.as_ref(), html! { (said) }))))
        }
    }
}

fn outcome_form(desk: &Desk, a: &Appointment, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let (label, next) = (text.say("appointment-arrived"), text.say("appointment-next"));
    let (yes, no) = (text.say("appointment-arrived-yes"), text.say("appointment-arrived-no"));
    let given = posted.get("arrived");
    let choices =
        [Choice::new("ja", &yes, given == "ja"), Choice::new("nein", &no, given == "nein")];
    let arrived = Field { error: problems.at("arrived"), ..Field::new("arrived", &label) };
    let met_label = text.say("appointment-met");
    let met = Field {
        value: posted.get("met"),
        error: problems.at("met"),
        optional: true,
        autocomplete: Some("off"),
        maxlength: Some(300),
        ..Field::new("met", &met_label)
    };
    let next = Field {
        value: posted.get("next_step"),
        error: problems.at("next_step"),
        optional: true,
        maxlength: Some(2000),
        ..Field::new("next_step", &next)
    };
    html! {
        section.stack {
            h2 { (text.say("appointment-outcome")) }
            form.form method="post" action=(desk.link(&path(&a.id, "/ergebnis"))) novalidate {
                (view::radios(text, &arrived, &choices, true))
                (view::textarea(text, &next, 3))
                (view::text_field(text, &met))
                (view::actions([view::button(Kind::First, &text.say("action-save"))]))
            }
        }
    }
}
