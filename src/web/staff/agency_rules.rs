//! What an agency lays down for itself: who sees which case, and how long cases are kept.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::ask::{Ask, Asked};
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::segment;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error};
use crate::domain::agency_rule::AgencyRule;
use crate::domain::id::AgencyId;
use crate::web::extract::{Form, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Kind, Page, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::AGENCY_RULES, get(show).post(save))
}

/// Whose rules.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Whose {
    stelle: String,
}

/// The agency asked for; the own one unless said otherwise.
fn agency_of(desk: &Desk, wanted: &str) -> AgencyId {
    if wanted.is_empty() { desk.actor.agency.clone() } else { wanted.into() }
}

async fn show(desk: Desk, Query(whose): Query<Whose>, Query(done): Query<Done>) -> Answer {
    let agency = agency_of(&desk, &whose.stelle);
    let rule = desk.app.agency_rule(&desk.actor, &agency).await.or_fail(&desk.here)?;
    let agencies = agencies(&desk).await?;
    let posted = Posted::of([
        ("stelle", agency.to_string()),
        ("reach", if rule.own_cases_only { "own" } else { "team" }.to_owned()),
        ("closed_months", rule.closed_months.to_string()),
        ("idle_months", rule.idle_months.to_string()),
        ("warning_days", rule.warning_days.to_string()),
    ]);
    let said = done_notice(&desk, &done);
    Ok(page(&desk, &agencies, &posted, &Problems::default(), &said).into_response())
}

/// All agencies, by id and name.
async fn agencies(desk: &Desk) -> Result<Vec<(String, String)>, crate::web::failure::Failure> {
    let all = desk.app.agencies(&desk.actor).await.or_fail(&desk.here)?;
    Ok(all.into_iter().map(|agency| (agency.id.to_string(), agency.name)).collect())
}

async fn save(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let agencies = agencies(&desk).await?;
    let agency = agency_of(&desk, posted.get("stelle"));
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
        match desk.app.save_agency_rule(&desk.actor, &agency, &rule).await {
            Ok(()) => {
                let query = format!("?erledigt=regeln&stelle={}", segment(agency.as_str()));
                return Ok(desk.go(&format!("{}{query}", to::AGENCY_RULES)));
            }
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let page = page(&desk, &agencies, &posted, &problems, &html! {});
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn page(
    desk: &Desk,
    agencies: &[(String, String)],
    posted: &Posted,
    problems: &Problems,
    said: &Markup,
) -> Markup {
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
            form.row.filter method="get" action=(desk.link(to::AGENCY_RULES)) {
                (asked.select(Ask::new("stelle", "rules-agency"), agencies))
                (view::button(Kind::Second, &text.say("action-show")))
            }
            form.form method="post" action=(desk.link(to::AGENCY_RULES)) novalidate {
                (view::hidden("stelle", posted.get("stelle")))
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
