//! The list for a meeting of the network: forty entries in half an hour, one tap each. Each tap is
//! saved and leads to the next entry, without script and with the keyboard alone.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::{App, MeetingList, MeetingRow};
use crate::domain::entry::{EntryField, Group, blocks};
use crate::domain::id::OfferId;
use crate::web::address::address;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::provider::hours_line;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::segment;
use crate::web::staff::places;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Crumb, Icon, Page, Paging, to};

/// What a tap says beside the steps of places: the entry is right, nobody spoke of places.
const ENTRY_ONLY: &str = "eintrag";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::MEETING, get(show))
        .route("/koordination/netzwerktreffen/{offer}", post(tick))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Way {
    seite: String,
    /// The entry whose first button takes the focus.
    bei: String,
}

async fn show(desk: Desk, Query(way): Query<Way>) -> Answer {
    let page = way.seite.parse().unwrap_or(1);
    let list = desk.app.meeting_list(&desk.actor, page).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("meeting-title");
    let (up, label) = (desk.link(to::CATALOGUE), text.say("nav-catalogue"));
    let crumbs = [Crumb::new(&*label, &up)];
    let link = |n: usize| desk.link(&format!("{}?seite={n}", to::MEETING));
    let previous = (list.page > 1).then(|| link(list.page - 1));
    let next = (list.page < list.pages).then(|| link(list.page + 1));
    let done = [("done", list.done.into()), ("total", list.total.into())];
    let main = html! {
        div.stack {
            h1 { (title) }
            p.lead { (text.say("meeting-lead")) }
            p role="status" { strong { (text.say_with("meeting-done", &done)) } }
            @if list.rows.is_empty() { p { (text.say("meeting-none")) } }
            (rows(&desk, &list, &way.bei))
            (view::paging(text, &Paging {
                page: list.page, pages: list.pages,
                previous: previous.as_deref(), next: next.as_deref(),
            }))
        }
    };
    Ok(Page { crumbs: &crumbs, ..desk.page(&title) }.show(main).into_response())
}

async fn tick(desk: Desk, Path(id): Path<OfferId>, Form(posted): Form<Posted>) -> Answer {
    let mut problems = Problems::default();
    let said = posted.get("step") != ENTRY_ONLY;
    let draft = said.then(|| places::draft(desk.text(), &posted, &mut problems));
    // Buttons say nothing else than these; whoever sends something else means no places.
    let draft = draft.filter(|_| problems.is_empty());
    desk.app.confirm_entry(&desk.actor, &id, draft.as_ref()).await.or_fail(&desk.here)?;
    let next = posted.get("danach");
    let path = address(to::MEETING, &[("seite", posted.get("seite")), ("bei", next)]);
    Ok(desk.go(&format!("{path}#e-{}", segment(next))))
}

fn rows(desk: &Desk, list: &MeetingList, focus: &str) -> Markup {
    html! {
        @for (at, row) in list.rows.iter().enumerate() {
            @if at == 0 || list.rows[at - 1].organization != row.organization {
                h2 lang="de" { (row.organization) }
            }
            @let next = list.rows.get(at + 1).map_or(row.offer.id.as_str(), |next| &next.offer.id);
            (entry(desk, row, list.page, next, focus == row.offer.id))
        }
    }
}

fn entry(desk: &Desk, row: &MeetingRow, page: usize, next: &str, focus: bool) -> Markup {
    let text = desk.text();
    let offer = &row.offer;
    let id = format!("e-{}", segment(&offer.id));
    let action = desk.link(&format!("{}/{}", to::MEETING, segment(&offer.id)));
    let public = desk.link(&format!("{}{}", to::OFFER, segment(&offer.id)));
    html! {
        article.tick.tick--done[row.due.is_empty()] id=(id) aria-labelledby={ (id) "-name" } {
            div.stack.stack--tight {
                h3 id={ (id) "-name" } lang="de" { a href=(public) { (offer.name) } }
                (facts(desk, row))
                (state(desk, row))
            }
            form.row method="post" action=(action) {
                input type="hidden" name="seite" value=(page);
                input type="hidden" name="danach" value=(next);
                span.quiet id={ (id) "-says" } { (text.say("meeting-right")) }
                @for (at, (key, _)) in places::STEPS.iter().enumerate() {
                    button.button.button--second type="submit" name="step" value=(key)
                        autofocus[focus && at == 0] aria-describedby={ (id) "-says " (id) "-name" } {
                        (text.say(&format!("places-step-{key}")))
                    }
                }
                button.button.button--second type="submit" name="step" value=(ENTRY_ONLY)
                    aria-describedby={ (id) "-says " (id) "-name" } { (text.say("meeting-entry-only")) }
            }
        }
    }
}

/// What one reads aloud.
fn facts(desk: &Desk, row: &MeetingRow) -> Markup {
    let text = desk.text();
    let offer = &row.offer;
    let said = [EntryField::Phone, EntryField::Email].map(|field| field.read(offer));
    let ages = offer.ages().map(|ages| {
        let age = |age: Option<i64>| age.map_or("…".to_owned(), |age| age.to_string());
        format!("{} {}–{}", text.code("entryfield", "ages"), age(ages.from), age(ages.to))
    });
    let line: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).chain(ages).collect();
    html! {
        div lang="de" { (hours_line(text, &blocks(offer, desk.app.today()))) }
        @if !line.is_empty() { p { (line.join(" · ")) } }
        (view::place_sign_staff(text, &row.places, desk.app.now()))
    }
}

fn state(desk: &Desk, row: &MeetingRow) -> Markup {
    let text = desk.text();
    let due: Vec<_> =
        row.due.iter().map(|group: &Group| text.code("entrygroup", group.key())).collect();
    html! {
        @if due.is_empty() {
            p.line { (view::icon(Icon::CheckCircle)) strong { (text.say("meeting-ticked")) } }
        } @else {
            p.quiet { (text.say_with("meeting-due", &[("groups", text.list_and(&due).into())])) }
        }
    }
}
