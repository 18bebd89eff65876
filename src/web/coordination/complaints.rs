//! What young people said is wrong: the list, and one step for each.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::hints;
use crate::app::App;
use crate::domain::complaint::Complaint;
use crate::domain::id::ComplaintId;
use crate::domain::role::Action;
use crate::web::extract::Path;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::view::{self, Cell, Column, Kind, Table, post_button, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::COMPLAINTS, get(show))
        .route("/koordination/hinweise/{complaint}/erledigt", post(settle))
}

async fn show(desk: Desk) -> Answer {
    let complaints = desk.app.open_complaints(&desk.actor).await.or_fail(&desk.here)?;
    let found = hints::collect(&desk).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("complaints-title");
    let labels = [
        "complaints-about",
        "complaints-matter",
        "complaints-words",
        "complaints-day",
        "complaints-step",
    ]
    .map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let main = html! {
        div.stack {
            h1 { (title) }
            p.lead { (text.say("complaints-lead")) }
            @if complaints.is_empty() { p { (text.say("complaints-none")) } } @else {
                div.untitled {
                    (view::table(&Table {
                        caption: &title,
                        columns: &columns,
                        rows: complaints.iter().map(|one| row(&desk, one)).collect(),
                    }))
                }
            }
            (hints::section(&desk, &found))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

fn row(desk: &Desk, complaint: &Complaint) -> Vec<Cell> {
    let text = desk.text();
    let direction = crate::text::Lang::direction_of(&complaint.language).code();
    let step = format!("{}/{}/erledigt", to::COMPLAINTS, complaint.id);
    vec![
        about(desk, complaint).into(),
        html! { (text.code("matter", complaint.matter.key())) }.into(),
        html! { span lang=(complaint.language) dir=(direction) { (complaint.words) } }.into(),
        html! { (text.day_short(complaint.said_on)) }.into(),
        post_button(Kind::Second, &desk.link(&step), &text.say("complaints-done"), &[]).into(),
    ]
}

/// The offer it is about, or the site.
fn about(desk: &Desk, complaint: &Complaint) -> Markup {
    let Some(id) = &complaint.offer else {
        return html! { (desk.text().say("complaints-site")) };
    };
    let catalogue = desk.app.catalogue();
    match catalogue.offer(id) {
        Some(offer) => {
            html! { a href=(desk.link(&format!("{}{id}", to::OFFER))) { (offer.name) } }
        }
        None => html! { (id) },
    }
}

async fn settle(desk: Desk, Path(id): Path<ComplaintId>) -> Answer {
    desk.actor.must(Action::EditCatalogue).or_fail(&desk.here)?;
    desk.app.settle_complaint(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(to::COMPLAINTS))
}
