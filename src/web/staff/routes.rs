//! Ways to a goal side by side: when one arrives, what each step takes, what is uncertain, and what
//! to do this week.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::case::Up;
use super::desk::{Answer, Desk};
use super::names::{self, case_path, offer_path};
use crate::app::{App, CaseFile, OfferView, RouteRequest, Routes};
use crate::domain::id::CaseId;
use crate::domain::route::{Chosen, Doubt, Goal, Leg};
use crate::web::address::address;
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Empty, Icon, Kind, Page, Tab, Tone};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/wege", get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    ziel: String,
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(asked): Query<Asked>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let goals = desk.app.goals();
    let goal = goals.iter().find(|goal| goal.id == asked.ziel).or(goals.first());
    let goal = goal.map(|goal| goal.id.clone()).unwrap_or_default();
    let request = RouteRequest::of(&file.case, &goal);
    let found = desk.app.find_routes(&request).await.or_fail(&desk.here)?;
    Ok(page(&desk, &file, &found).into_response())
}

fn page(desk: &Desk, file: &CaseFile, found: &Routes) -> Markup {
    let text = desk.text();
    let title = text.say("routes-title");
    let up = Up::to(desk, &file.case);
    let main = html! {
        div.stack.stack--wide {
            div.stack.stack--tight {
                h1 { (title) " · " (file.case.code) }
                p.lead { (text.say("routes-lead")) }
            }
            (goal_tabs(desk, file, found))
            p { (view::words(text, &found.goal.plain)) }
            @if found.already {
                (view::success(text, text.say("routes-already")))
            } @else if found.routes.is_empty() {
                (none(desk, file))
            } @else {
                @if !found.complete { (view::notice(text, text.say("routes-cut"))) }
                ol.plain.routes { @for chosen in &found.routes { li { (card(desk, file, found, chosen)) } } }
                p.quiet { (text.say("routes-note")) }
            }
        }
    };
    Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn goal_tabs(desk: &Desk, file: &CaseFile, found: &Routes) -> Markup {
    let text = desk.text();
    let path = case_path(&file.case.id, "/wege");
    let label = |goal: &Goal| goal.label.get(text.lang().code()).to_owned();
    let all: Vec<(String, String, bool)> = desk
        .app
        .goals()
        .iter()
        .map(|goal| {
            let href = desk.link(&address(&path, &[("ziel", &goal.id)]));
            (label(goal), href, goal.id == found.goal.id)
        })
        .collect();
    let tabs: Vec<Tab<'_>> = all
        .iter()
        .map(|(label, href, current)| Tab { label, href, current: *current, count: None })
        .collect();
    view::tabs(&text.say("routes-goals"), &tabs)
}

fn none(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let facts = desk.link(&case_path(&file.case.id, "/fakten"));
    view::empty(&Empty {
        icon: Icon::Start,
        title: &text.say("routes-none"),
        why: &text.say("routes-none-why"),
        next: Some(view::link_button(Kind::Second, &facts, &text.say("case-facts"))),
    })
}

fn card(desk: &Desk, file: &CaseFile, found: &Routes, chosen: &Chosen) -> Markup {
    let text = desk.text();
    let route = &chosen.route;
    let steps = route.legs.len();
    let take = desk.link(&case_path(&file.case.id, "/plan/weg"));
    html! {
        article.card.route {
            @if !chosen.merits.is_empty() {
                div.row {
                    @for merit in &chosen.merits { (view::badge(Tone::Accent, &text.name(merit))) }
                }
            }
            h2 {
                (text.say_with("route-arrival", &[("date", text.day(route.arrival()).into())]))
            }
            p.quiet {
                (text.say_with("route-steps", &[("count", steps.into())]))
                @if let Some(hours) = route.hours() {
                    " · " (text.say_with("route-hours", &[("hours", i64::from(hours).into())]))
                }
            }
            ol.legs { @for leg in &route.legs { li { (one_leg(desk, found, leg)) } } }
            @if let Some(first) = route.legs.first() { (this_week(desk, found, first)) }
            form.no-print method="post" action=(take) {
                (view::hidden("goal", &found.goal.id))
                @for leg in &route.legs { (view::hidden("offer", leg.offer.as_str())) }
                (view::button(Kind::Second, &text.say("route-take")))
            }
        }
    }
}

fn one_leg(desk: &Desk, found: &Routes, leg: &Leg) -> Markup {
    let text = desk.text();
    let name = names::offer(&desk.app, text, &leg.offer);
    let view = found.offers.get(&leg.offer);
    html! {
        div.stack.stack--tight {
            a href=(desk.link(&offer_path(&leg.offer))) { strong { (name) } }
            p {
                (text.say_with("route-span", &[
                    ("from", text.day(leg.entry).into()), ("to", text.day(leg.done).into()),
                ]))
                @if let Some(hours) = leg.hours_per_week {
                    " · " (text.say_with("route-hours-week", &[("hours", i64::from(hours).into())]))
                }
            }
            div.row.quiet {
                (view::lines(true, &[view::distance_line(text, leg.distance_km)]))
                @if let Some(view) = view { (view::place_sign_staff(text, &view.places, desk.app.now())) }
            }
            @if !leg.doubts.is_empty() {
                ul.plain.quiet { @for doubt in &leg.doubts { li { (said(desk, *doubt, leg)) } } }
            }
        }
    }
}

/// A doubt in words; what to ask is named.
fn said(desk: &Desk, doubt: Doubt, leg: &Leg) -> Markup {
    let text = desk.text();
    let asks: Vec<&str> = leg
        .missing
        .iter()
        .filter_map(|fact| desk.app.knowledge().law.vocabulary.find(fact.as_str()))
        .map(|fact| fact.label.get(text.lang().code()))
        .collect();
    html! {
        span.line {
            (view::icon(Icon::QuestionCircle))
            span {
                (text.name(&doubt))
                @if doubt == Doubt::Admission && !asks.is_empty() { ": " (asks.join(", ")) }
            }
        }
    }
}

/// What can be done at once for the first step.
fn this_week(desk: &Desk, found: &Routes, first: &Leg) -> Markup {
    let text = desk.text();
    let today = desk.app.today();
    let view: Option<&OfferView> = found.offers.get(&first.offer);
    let details = view.map(|view| view.offer.details());
    let steps = details.and_then(|d| d.access.as_ref()).map(|access| access.steps.as_slice());
    let by = first.apply_by.max(today);
    html! {
        section.grounds {
            h3 { (text.say("route-week")) }
            ul.plain {
                @for step in steps.unwrap_or_default().iter().take(2) { li lang="de" { (step) } }
                @if !first.missing.is_empty() { li { (text.say("route-week-ask")) } }
                li { (text.say_with("route-week-by", &[("day", text.day_from(by, today).into())])) }
            }
        }
    }
}
