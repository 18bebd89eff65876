//! Standing in: who looks after whose cases, from when, until when.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::ask::{Ask, Asked};
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::segment;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, DeputyDraft, Error, Result};
use crate::domain::deputy::Deputy;
use crate::domain::id::{DeputyId, UserId};
use crate::domain::role::Action;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Cell, Column, Kind, Page, Table, Tone, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::DEPUTIES, get(show).post(add))
        .route("/fach/vertretung/{deputy}/beenden", post(end))
}

/// What the page shows: the team by id and name, and who stands in for whom.
struct Shown {
    team: Vec<(String, String)>,
    deputies: Vec<Deputy>,
}

async fn collect(desk: &Desk) -> Result<Shown> {
    let team = desk.app.colleagues(&desk.actor).await?;
    let named = |user: crate::app::Colleague| (user.id.to_string(), user.name);
    let deputies = desk.app.deputies(&desk.actor).await?;
    Ok(Shown { team: team.into_iter().map(named).collect(), deputies })
}

async fn show(desk: Desk, Query(done): Query<Done>) -> Answer {
    let shown = collect(&desk).await.or_fail(&desk.here)?;
    let said = done_notice(&desk, &done);
    let fresh = Posted::of([("from", desk.app.today().to_string())]);
    Ok(page(&desk, &shown, &fresh, &Problems::default(), &said).into_response())
}

async fn add(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let shown = collect(&desk).await.or_fail(&desk.here)?;
    let mut problems = Problems::default();
    let mut day = |name: &str| {
        let day = posted.parsed(name).unwrap_or(None);
        if day.is_none() {
            problems.add(name, text.say("error-date"));
        }
        day
    };
    if let (Some(from), Some(until)) = (day("from"), day("until")) {
        let worker = posted.filled("worker").map_or_else(|| desk.actor.user.clone(), UserId::from);
        let draft = DeputyDraft { worker, deputy: posted.get("deputy").into(), from, until };
        match desk.app.deputise(&desk.actor, &draft).await {
            Ok(_) => return Ok(desk.go("/fach/vertretung?erledigt=vertretung")),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let page = page(&desk, &shown, &posted, &problems, &html! {});
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn end(desk: Desk, Path(id): Path<DeputyId>) -> Answer {
    desk.app.end_deputy(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go("/fach/vertretung?erledigt=vertretung_ende"))
}

fn page(desk: &Desk, shown: &Shown, posted: &Posted, problems: &Problems, said: &Markup) -> Markup {
    let text = desk.text();
    let title = text.say("deputies-title");
    let asked = Asked { text, posted, problems };
    let own = desk.actor.user.to_string();
    let for_others = desk.actor.role.may(Action::ManageUsers);
    let others: Vec<_> = shown.team.iter().filter(|(id, _)| *id != own).cloned().collect();
    let main = html! {
        div.stack {
            (said)
            (problems.summary(text))
            h1 { (title) }
            p.lead { (text.say("deputies-lead")) }
            form.form method="post" action=(desk.link(to::DEPUTIES)) novalidate {
                @if for_others { (asked.select(Ask::new("worker", "deputies-worker"), &shown.team)) }
                (asked.select(Ask::new("deputy", "deputies-deputy"), &others))
                div.row {
                    (asked.day(Ask::new("from", "deputies-from")))
                    (asked.day(Ask::new("until", "deputies-until")))
                }
                (view::actions([view::button(Kind::First, &text.say("action-save"))]))
            }
            @if shown.deputies.is_empty() { p.quiet { (text.say("deputies-none")) } }
            @else { div.untitled { (table(desk, shown, &title)) } }
            p.quiet { (text.say("deputies-note")) }
        }
    };
    Page { failed: !problems.is_empty(), ..desk.page(&title) }.show(main)
}

fn table(desk: &Desk, shown: &Shown, caption: &str) -> Markup {
    let labels = ["deputies-worker", "deputies-deputy", "deputies-time", "deputies-state"]
        .map(|key| desk.text().say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let rows = shown.deputies.iter().map(|deputy| row(desk, shown, deputy)).collect();
    view::table(&Table { caption, columns: &columns, rows })
}

fn row(desk: &Desk, shown: &Shown, deputy: &Deputy) -> Vec<Cell> {
    let text = desk.text();
    let now = desk.app.now();
    let name = |id: &UserId| {
        let known = shown.team.iter().find(|(known, _)| known == id.as_str());
        known.map_or_else(|| text.say("deputies-gone").into_owned(), |(_, name)| name.clone())
    };
    // The end is the first moment it no longer holds.
    let last = deputy.ended_at.unwrap_or(deputy.ends_at - chrono::TimeDelta::seconds(1));
    let day = |at| text.day_short(App::local(at).date());
    let (tone, state) = match (deputy.is_over(now), deputy.holds(now)) {
        (true, _) => (Tone::Still, "deputies-over"),
        (_, true) => (Tone::Good, "deputies-runs"),
        _ => (Tone::Accent, "deputies-ahead"),
    };
    let end = format!("{}/{}/beenden", to::DEPUTIES, segment(deputy.id.as_str()));
    vec![
        html! { (name(&deputy.worker)) }.into(),
        html! { (name(&deputy.deputy)) }.into(),
        html! { (day(deputy.starts_at)) " – " (day(last)) }.into(),
        html! {
            (view::badge(tone, &text.say(state)))
            @if !deputy.is_over(now) {
                " " (view::post_button(Kind::Second, &desk.link(&end), &text.say("deputies-end"), &[]))
            }
        }
        .into(),
    ]
}
