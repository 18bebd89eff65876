//! What an agency lays down for itself: who sees which case, and how long cases are kept.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::ask::{Ask, Asked};
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error};
use crate::domain::agency_rule::AgencyRule;
use crate::domain::role::Action;
use crate::web::extract::{Form, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Kind, Page, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::AGENCY_RULES, get(show).post(save))
}

async fn show(desk: Desk, Query(done): Query<Done>) -> Answer {
    desk.actor.must(Action::ManageUsers).or_fail(&desk.here)?;
    let rule = desk.app.agency_rule(&desk.actor).await.or_fail(&desk.here)?;
    let posted = Posted::of([
        ("reach", if rule.own_cases_only { "own" } else { "team" }.to_owned()),
        ("closed_months", rule.closed_months.to_string()),
        ("idle_months", rule.idle_months.to_string()),
        ("warning_days", rule.warning_days.to_string()),
    ]);
    Ok(page(&desk, &posted, &Problems::default(), &done_notice(&desk, &done)).into_response())
}

async fn save(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    desk.actor.must(Action::ManageUsers).or_fail(&desk.here)?;
    let mut problems = Problems::default();
    let mut number = |name: &str| {
        let number = posted.parsed::<i64>(name).unwrap_or(None);
        if number.is_none() {
            problems.add(name, text.say("error-number"));
        }
        number.unwrap_or_default()
    };
    let rule = AgencyRule {
        own_cases_only: posted.get("reach") == "own",
        closed_months: number("closed_months"),
        idle_months: number("idle_months"),
        warning_days: number("warning_days"),
    };
    if problems.is_empty() {
        match desk.app.save_agency_rule(&desk.actor, &rule).await {
            Ok(()) => return Ok(desk.go("/verwaltung/regeln?erledigt=regeln")),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let page = page(&desk, &posted, &problems, &html! {});
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn page(desk: &Desk, posted: &Posted, problems: &Problems, said: &Markup) -> Markup {
    let text = desk.text();
    let title = text.say("rules-title");
    let asked = Asked { text, posted, problems };
    let reach = ["team", "own"].map(|key| (key.to_owned(), text.code("reach", key).into_owned()));
    let (months, days) = (text.say("rules-months"), text.say("rules-days"));
    let main = html! {
        div.stack {
            (said)
            (problems.summary(text))
            h1 { (title) }
            p.lead { (text.say("rules-lead")) }
            form.form method="post" action=(desk.link(to::AGENCY_RULES)) novalidate {
                (asked.radios(Ask::new("reach", "rules-reach").hint("rules-reach-hint"), &reach))
                (asked.number(Ask::new("closed_months", "rules-closed").hint("rules-closed-hint"), Some(&months)))
                (asked.number(Ask::new("idle_months", "rules-idle").hint("rules-idle-hint"), Some(&months)))
                (asked.number(Ask::new("warning_days", "rules-warning"), Some(&days)))
                (view::actions([view::button(Kind::First, &text.say("action-save"))]))
            }
        }
    };
    Page { failed: !problems.is_empty(), ..desk.page(&title) }.show(main)
}
