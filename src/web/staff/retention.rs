//! Keeping and erasing in an agency: what is due, what waits for a second person, what was erased.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{case_path, segment};
use crate::app::{App, Retention};
use crate::domain::id::ErasureId;
use crate::domain::retention::{Erasure, KeptCase};
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Cell, Column, Kind, Table, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::RETENTION, get(show))
        .route("/fach/aufbewahrung/{erasure}/bestaetigen", post(confirm))
        .route("/fach/aufbewahrung/{erasure}/ablehnen", post(reject))
}

async fn show(desk: Desk, Query(done): Query<Done>) -> Answer {
    let retention = desk.app.retention(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("retention-title");
    let rule = &retention.rule;
    let main = html! {
        div.stack.stack--wide {
            (done_notice(&desk, &done))
            h1 { (title) }
            p.lead { (text.say_with("retention-lead", &[
                ("closed", rule.closed_months.into()),
                ("idle", rule.idle_months.into()),
                ("days", rule.warning_days.into()),
            ])) }
            (proposed(&desk, &retention))
            (cases(&desk, "retention-due", "retention-due-none", &retention.due, rule))
            (cases(&desk, "retention-soon", "retention-soon-none", &retention.soon, rule))
            (records(&desk, &retention.decided))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

async fn confirm(desk: Desk, Path(id): Path<ErasureId>) -> Answer {
    desk.app.confirm_erasure(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go("/fach/aufbewahrung?erledigt=geloescht"))
}

async fn reject(desk: Desk, Path(id): Path<ErasureId>) -> Answer {
    desk.app.reject_erasure(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go("/fach/aufbewahrung?erledigt=loeschung_abgelehnt"))
}

fn proposed(desk: &Desk, retention: &Retention) -> Markup {
    let text = desk.text();
    html! {
        section.stack {
            h2 { (text.say("retention-proposed")) }
            @if retention.proposed.is_empty() { p.quiet { (text.say("retention-proposed-none")) } }
            @else { p { (text.say("retention-four-eyes")) } }
            ul.plain { @for (erasure, code) in &retention.proposed { (proposal(desk, erasure, code)) } }
        }
    }
}

fn proposal(desk: &Desk, erasure: &Erasure, code: &str) -> Markup {
    let text = desk.text();
    let path = |what: &str| {
        let id = segment(erasure.id.as_str());
        desk.link(&format!("{}/{id}/{what}", to::RETENTION))
    };
    let own = erasure.proposed_by == desk.actor.user;
    let day = text.day(App::local(erasure.proposed_at).date());
    let back = text.say(if own { "retention-take-back" } else { "retention-reject" });
    html! {
        li.entry.entry--tall {
            strong { (code) }
            span { (text.name(&erasure.ground)) }
            span.quiet { (text.say_with("retention-proposed-on", &[("date", day.into())])) }
            @if own { span.quiet { (text.say("retention-waits")) } } @else {
                (view::post_button(Kind::Danger, &path("bestaetigen"), &text.say("retention-confirm"), &[]))
            }
            (view::post_button(Kind::Second, &path("ablehnen"), &back, &[]))
        }
    }
}

fn cases(
    desk: &Desk,
    title: &str,
    none: &str,
    cases: &[KeptCase],
    rule: &crate::domain::agency_rule::AgencyRule,
) -> Markup {
    let text = desk.text();
    let keep = |case: &KeptCase| desk.link(&case_path(&case.id, "/aufbewahrung"));
    html! {
        section.stack.stack--tight {
            h2 { (text.say(title)) }
            @if cases.is_empty() { p.quiet { (text.say(none)) } }
            ul.plain {
                @for case in cases {
                    @let due = text.day(App::local(case.due(rule)).date());
                    li.entry {
                        a href=(keep(case)) { (case.code) }
                        span { (text.say(match case.closed_at {
                            Some(_) => "retention-closed", None => "retention-idle",
                        })) }
                        span.quiet { (text.say_with("retention-until", &[("date", due.into())])) }
                    }
                }
            }
        }
    }
}

/// What was erased. The code of the case is gone with it.
fn records(desk: &Desk, decided: &[Erasure]) -> Markup {
    let text = desk.text();
    let title = text.say("retention-records");
    let labels = ["retention-record", "retention-why", "retention-when", "retention-what"]
        .map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let row = |erasure: &Erasure| -> Vec<Cell> {
        let at = erasure.decided_at.unwrap_or(erasure.proposed_at);
        let what = if erasure.erased == Some(true) { "retention-erased" } else { "retention-kept" };
        vec![
            html! { span.code { (erasure.case) } }.into(),
            html! { (text.name(&erasure.ground)) }.into(),
            html! { (text.day_short(App::local(at).date())) }.into(),
            html! { (text.say(what)) }.into(),
        ]
    };
    html! {
        @if !decided.is_empty() {
            section.stack.stack--tight {
                h2 { (title) }
                p.quiet { (text.say("retention-records-hint")) }
                div.untitled {
                    (view::table(&Table {
                        caption: &title, columns: &columns, rows: decided.iter().map(row).collect(),
                    }))
                }
            }
        }
    }
}
