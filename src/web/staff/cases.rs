//! The list of cases.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Answer, Desk};
use super::names::{self, case_path};
use crate::app::{App, CaseListItem};
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Cell, Column, Empty, Field, Icon, Kind, Paging, Tab, Table, to};

/// Cases on a page.
const PAGE: usize = 50;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::CASES, get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    q: String,
    stand: String,
    seite: String,
}

impl Which {
    fn closed(&self) -> bool {
        self.stand == "abgeschlossen"
    }

    fn address(&self, stand: &str, page: usize) -> String {
        let q = names::segment(&self.q);
        format!("{}?stand={stand}&q={q}&seite={page}", to::CASES)
    }
}

async fn show(desk: Desk, Query(which): Query<Which>) -> Answer {
    let all = desk.app.list_cases(&desk.actor).await.or_fail(&desk.here)?;
    let states = last_states(&desk).await.or_fail(&desk.here)?;
    let words = which.q.trim().to_lowercase();
    let matching = |item: &&CaseListItem| item.case.code.to_lowercase().contains(&words);
    let (closed, open): (Vec<_>, Vec<_>) =
        all.iter().filter(matching).partition(|item| item.case.closed_at.is_some());
    let text = desk.text();
    let (open_label, closed_label) = (text.say("cases-open"), text.say("cases-closed"));
    let (open_href, closed_href) =
        (desk.link(&which.address("offen", 1)), desk.link(&which.address("abgeschlossen", 1)));
    let tabs = [
        (&open_label, &open_href, !which.closed(), open.len()),
        (&closed_label, &closed_href, which.closed(), closed.len()),
    ]
    .map(|(label, href, current, count)| Tab { label, href, current, count: Some(count) });
    let shown = if which.closed() { &closed } else { &open };
    let title = text.say("cases-title");
    let new =
        view::link_button(Kind::First, &desk.link("/fach/faelle/neu"), &text.say("cases-new"));
    let main = html! {
        div.stack {
            div.row.row--end { h1 { (title) } (new) }
            p.no-print { a href=(desk.link(to::RETENTION)) { (text.say("retention-title")) } }
            (filter(&desk, &which))
            (view::tabs(&title, &tabs))
            @if all.is_empty() {
                (view::empty(&Empty {
                    icon: Icon::People,
                    title: &text.say("empty-title"),
                    why: &text.say("cases-none"),
                    next: None,
                }))
            } @else if shown.is_empty() {
                p { (text.say("cases-none-found")) }
            } @else {
                (list(&desk, &which, shown, &states))
            }
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

/// The state of the latest open referral of each case.
async fn last_states(desk: &Desk) -> crate::app::Result<Vec<crate::domain::referral::Referral>> {
    let mut open = desk.app.open_referrals(&desk.actor).await?;
    open.sort_by_key(|r| std::cmp::Reverse(r.state_since));
    Ok(open)
}

fn filter(desk: &Desk, which: &Which) -> Markup {
    let text = desk.text();
    let label = text.say("cases-filter");
    let field = Field {
        value: &which.q,
        width: Some("middle"),
        maxlength: Some(100),
        autocomplete: Some("off"),
        ..Field::new("q", &label)
    };
    html! {
        form.row.filter role="search" method="get" action=(desk.link(to::CASES)) {
            @if which.closed() { (view::hidden("stand", "abgeschlossen")) }
            (view::search_field(text, &field))
            (view::button(Kind::Second, &text.say("action-search")))
        }
    }
}

fn list(
    desk: &Desk,
    which: &Which,
    shown: &[&CaseListItem],
    states: &[crate::domain::referral::Referral],
) -> Markup {
    let text = desk.text();
    let pages = shown.len().div_ceil(PAGE).max(1);
    let page = which.seite.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let labels = ["case-code", "cases-age", "case-needs", "referral-state", "cases-since"]
        .map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let on_page = shown.iter().skip((page - 1) * PAGE).take(PAGE);
    let rows = on_page.map(|item| row(desk, item, states)).collect();
    let stand = if which.closed() { "abgeschlossen" } else { "offen" };
    let link = |n: usize| desk.link(&which.address(stand, n));
    let (previous, next) =
        ((page > 1).then(|| link(page - 1)), (page < pages).then(|| link(page + 1)));
    html! {
        div.untitled.codes {
            (view::table(&Table { caption: &text.say("cases-title"), columns: &columns, rows }))
        }
        (view::paging(text, &Paging {
            page, pages, previous: previous.as_deref(), next: next.as_deref(),
        }))
    }
}

fn row(
    desk: &Desk,
    item: &CaseListItem,
    states: &[crate::domain::referral::Referral],
) -> Vec<Cell> {
    let text = desk.text();
    let case = &item.case;
    let needs: Vec<_> =
        item.needs.iter().map(|need| names::topic(&desk.app, text, &need.topic)).collect();
    let state = states.iter().find(|r| r.case == case.id);
    let age = case.profile().age();
    vec![
        html! { a href=(desk.link(&case_path(&case.id, ""))) { (case.code) } }.into(),
        html! { @if let Some(age) = age { (age) } @else { "–" } }.into(),
        html! { @if needs.is_empty() { "–" } @else { (needs.join(" · ")) } }.into(),
        html! {
            @match state {
                Some(r) => {
                    (names::state(&desk.app, text, &r.state))
                    @if desk.app.is_overdue(r) {
                        " " (view::badge(view::Tone::Care, &text.say("referral-overdue")))
                    }
                }
                None => "–",
            }
        }
        .into(),
        html! { (text.day_short(App::local(case.opened_at).date())) }.into(),
    ]
}
