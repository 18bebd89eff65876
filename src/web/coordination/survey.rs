//! The yearly survey: how far each provider has come, and what is still missing. In the order of
//! names: a work list, no ranking.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use chrono::{Datelike as _, NaiveDate};
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::{App, Survey};
use crate::domain::gap::SurveyProgress;
use crate::web::extract::{Form, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::offer_path;
use crate::web::view::{self, Field, Icon, Kind, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::SURVEY, get(show))
        .route("/koordination/erhebung/erinnern", post(remind))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Since {
    seit: String,
}

impl Since {
    /// What was asked, or the beginning of the year.
    fn since(&self, today: NaiveDate) -> NaiveDate {
        let january = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        self.seit.parse().unwrap_or(january)
    }
}

async fn remind(desk: Desk, Form(asked): Form<Since>) -> Answer {
    let since = asked.since(desk.app.today());
    desk.app.remind_of_survey(&desk.actor, since).await.or_fail(&desk.here)?;
    Ok(desk.go(&format!("{}?seit={since}", to::SURVEY)))
}

/// The button that reminds, or why there is none.
fn reminding(desk: &Desk, survey: &Survey, since: NaiveDate) -> Markup {
    let text = desk.text();
    let count = [("count", survey.to_remind.into())];
    html! {
        div.stack.stack--tight.no-print {
            @if desk.app.config().mail.is_none() {
                p.quiet { (text.say("survey-no-mail")) }
            } @else if survey.to_remind == 0 {
                p.quiet { (text.say("survey-nobody-to-remind")) }
            } @else {
                (view::post_button(Kind::First, &desk.link("/koordination/erhebung/erinnern"),
                    &text.say_with("survey-remind", &count), &[("seit", &since.to_string())]))
                p.quiet { (text.say("survey-remind-hint")) }
            }
        }
    }
}

async fn show(desk: Desk, Query(asked): Query<Since>) -> Answer {
    let today = desk.app.today();
    let since = asked.since(today);
    let survey = desk.app.survey(&desk.actor, since).await.or_fail(&desk.here)?;
    let progress = &survey.progress;
    let text = desk.text();
    let mut named: Vec<(String, &SurveyProgress)> =
        progress.iter().map(|progress| (name(&desk, progress), progress)).collect();
    named.sort_by(|a, b| a.0.cmp(&b.0));
    let (offers, done) = progress.iter().fold((0, 0), |(n, d), p| (n + p.offers, d + p.done));
    let title = text.say("survey-title");
    let since_label = text.say("survey-since");
    let values = [("offers", offers.into()), ("done", done.into())];
    let main = html! {
        (view::print_head(text, &desk.link(&desk.here.path), today))
        div.stack.stack--wide {
            h1 { (title) }
            p.lead { (text.say("survey-lead")) }
            form.row.filter.no-print method="get" action=(desk.link(to::SURVEY)) {
                (view::date(text, &Field { value: &since.to_string(), ..Field::new("seit", &since_label) }))
                (view::button(Kind::Second, &text.say("action-show")))
            }
            (view::bar(&text.say_with("survey-progress", &values), done as f64, offers as f64))
            (reminding(&desk, &survey, since))
            @for (name, progress) in &named { (provider(&desk, name, progress, &survey)) }
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

fn name(desk: &Desk, progress: &SurveyProgress) -> String {
    let catalogue = desk.app.catalogue();
    let id = progress.organization.as_ref();
    let known = id.and_then(|id| catalogue.organization(id.as_str()));
    known.map_or_else(|| desk.text().say("survey-nobody").into_owned(), |org| org.name.clone())
}

fn provider(desk: &Desk, name: &str, progress: &SurveyProgress, survey: &Survey) -> Markup {
    let text = desk.text();
    let catalogue = desk.app.catalogue();
    let values = [("offers", progress.offers.into()), ("done", progress.done.into())];
    let reminded = progress.organization.as_ref().and_then(|id| survey.reminded.get(id));
    html! {
        details {
            summary { (name) " · " (text.say_with("survey-progress", &values)) (view::icon(Icon::Down)) }
            @if let Some(day) = reminded {
                p.quiet { (text.say_with("survey-reminded", &[("day", text.day(*day).into())])) }
            }
            ul.plain {
                @for (id, missing) in &progress.missing {
                    @let offer = catalogue.offer(id);
                    @let words: Vec<_> =
                        missing.iter().map(|what| text.code("survey-missing", what.key()).into_owned()).collect();
                    li.entry {
                        a href=(desk.link(&offer_path(id))) {
                            (offer.map_or(id.as_str(), |offer| offer.name.as_str()))
                        }
                        span.quiet { (words.join(", ")) }
                    }
                }
            }
        }
    }
}
