//! Releases from the duty of confidence: who releases whom, toward whom, what for, until when. A record of
//! its own: it allows no sending by itself.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use chrono::{Months, NaiveDate};
use maud::{Markup, html};

use super::ask::{Ask, Asked};
use super::case::Up;
use super::consents::recipients;
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{case_path, segment};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error, SecrecyReleaseDraft};
use crate::domain::case::SecrecyRelease;
use crate::domain::id::CaseId;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Kind, Page, Tone};

/// How long a release holds unless said otherwise.
const USUAL_MONTHS: Months = Months::new(3);

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/entbindungen", get(show).post(add))
        .route("/fach/faelle/{case}/entbindungen/{secrecy}/zuruecknehmen", post(withdraw))
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(done): Query<Done>) -> Answer {
    let said = done_notice(&desk, &done);
    let today = desk.app.today();
    let until = today.checked_add_months(USUAL_MONTHS).unwrap_or(today).to_string();
    let fresh = Posted::of([
        ("given_by", desk.text().say("secrecy-by-usual").into_owned()),
        ("until", until),
    ]);
    again(&desk, &id, StatusCode::OK, (&fresh, &Problems::default(), &said)).await
}

async fn again(
    desk: &Desk,
    id: &CaseId,
    status: StatusCode,
    (posted, problems, said): (&Posted, &Problems, &Markup),
) -> Answer {
    let file = desk.app.case_file(&desk.actor, id).await.or_fail(&desk.here)?;
    let releases = desk.app.secrecy_releases(&desk.actor, id).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("secrecy-title");
    let up = Up::to(desk, &file.case);
    let asked = Asked { text, posted, problems };
    let toward = recipients(desk, &file, posted.get("toward"));
    let action = desk.link(&case_path(id, "/entbindungen"));
    let main = html! {
        div.stack {
            (said)
            (problems.summary(text))
            h1 { (title) " · " (file.case.code) }
            p.lead { (text.say("secrecy-lead")) }
            @if releases.is_empty() { p.quiet { (text.say("secrecy-none")) } }
            ul.plain { @for release in &releases { (entry(desk, release)) } }
            h2 { (text.say("secrecy-new")) }
            form.form method="post" action=(action) novalidate {
                (asked.line(Ask::new("given_by", "secrecy-by").hint("secrecy-by-hint")))
                (asked.line(Ask::new("bound", "secrecy-bound").hint("secrecy-bound-hint")))
                (asked.select(Ask::new("toward", "secrecy-toward"), &toward))
                (asked.line(Ask::new("purpose", "secrecy-purpose")))
                (asked.day(Ask::new("until", "secrecy-until")))
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    let page = Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) };
    Ok((status, page.show(main)).into_response())
}

async fn add(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let until: Option<NaiveDate> = posted.parsed("until").unwrap_or(None);
    if until.is_none() {
        problems.add("until", text.say("error-date"));
    }
    let draft = SecrecyReleaseDraft {
        given_by: posted.get("given_by").to_owned(),
        bound: posted.get("bound").to_owned(),
        toward: posted.get("toward").into(),
        purpose: posted.get("purpose").to_owned(),
        // A day that could not be read lies too far back, so that all else is checked at once.
        until: until.unwrap_or(NaiveDate::MIN),
    };
    match desk.app.add_secrecy_release(&desk.actor, &id, &draft).await {
        Ok(_) => return Ok(desk.go(&case_path(&id, "/entbindungen?erledigt=entbindung"))),
        Err(Error::Invalid(errors)) => problems.extend(Problems::of(text, &errors)),
        Err(error) => return desk.fail(error),
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    again(&desk, &id, status, (&posted, &problems, &html! {})).await
}

async fn withdraw(desk: Desk, Path((case, id)): Path<(CaseId, String)>) -> Answer {
    desk.app.withdraw_secrecy_release(&desk.actor, &case, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, "/entbindungen?erledigt=entbindung_zurueck")))
}

fn entry(desk: &Desk, release: &SecrecyRelease) -> Markup {
    let text = desk.text();
    let catalogue = desk.app.catalogue();
    let toward = catalogue.organization(release.toward.as_str());
    let toward = toward.map_or(release.toward.as_str(), |organization| &organization.name);
    let day = |at| text.day(App::local(at).date());
    let holds = release.holds(desk.app.now());
    let state = match release.withdrawn_at {
        Some(at) => text.say_with("consent-withdrawn", &[("date", day(at).into())]),
        None => {
            // The end is the first moment it no longer holds.
            let last = day(release.valid_until - chrono::TimeDelta::seconds(1));
            let key = if holds { "consent-valid" } else { "consent-expired" };
            text.say_with(key, &[("date", last.into())])
        }
    };
    let rest = format!("/entbindungen/{}/zuruecknehmen", segment(&release.id));
    html! {
        li.entry.entry--tall {
            span { (text.say_with("secrecy-says", &[
                ("by", release.given_by.as_str().into()),
                ("bound", release.bound.as_str().into()),
                ("toward", toward.into()),
            ])) }
            span { (release.purpose) }
            (view::badge(if holds { Tone::Good } else { Tone::Still }, &state))
            @if holds {
                (view::post_button(Kind::Second, &desk.link(&case_path(&release.case, &rest)), &text.say("consent-withdraw"), &[]))
            }
        }
    }
}
