//! What somebody who runs the installation can do: by command, so this page says how.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::html;

use super::desk::{Answer, Desk};
use crate::app::App;
use crate::domain::role::Action;
use crate::web::failure::OrFail as _;
use crate::web::view::{self, to};

/// Commands and the key of what each does.
const COMMANDS: [(&str, &str); 7] = [
    ("lotse user add NAME --role case_manager --agency NAME", "admin-do-user"),
    ("lotse token add --role case_manager --agency NAME", "admin-do-token"),
    ("lotse import hsds FILE --dry-run", "admin-do-import"),
    ("lotse export hsds FILE", "admin-do-export"),
    ("lotse backup FILE", "admin-do-backup"),
    ("lotse doctor", "admin-do-doctor"),
    ("lotse reindex", "admin-do-reindex"),
];

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::PEOPLE, get(show))
}

async fn show(desk: Desk) -> Answer {
    desk.actor.must(Action::ManageUsers).or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("admin-title");
    let main = html! {
        div.stack {
            h1 { (title) }
            p.lead { (text.say("admin-lead")) }
            (view::terms(COMMANDS.iter().map(|(command, key)| {
                let said = text.say(key);
                (*command, html! { (said) })
            })))
            div.row {
                a href=(desk.link(to::AGENCY_RULES)) { (text.say("rules-title")) }
                a href=(desk.link(to::PROCESSING)) { (text.say("processing-title")) }
                a href=(desk.link(to::DEPUTIES)) { (text.say("deputies-title")) }
            }
            (view::notice(text, text.say("admin-no-cases")))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}
