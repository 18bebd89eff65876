//! Entries are kept true: by their providers without an account, by a coordinator who looks at what
//! is proposed, and at a meeting of the network.

mod meeting;
mod provider;
mod reminders;
mod review;

use lotse::app::Actor;
use lotse::domain::id::OfferId;
use lotse::domain::role::Role;
use lotse::domain::sending::UNDO;

use crate::support::TestApp;
use crate::web::site::Answer;
use crate::web::visitor::{AGENCY, offer_about};

/// The region, a coordinator, an offer that can be reached by mail, and the path of its link.
pub async fn begun() -> (TestApp, Actor, OfferId, String) {
    let test = TestApp::with_region().await;
    let coordinator = test.actor(Role::Coordinator, AGENCY).await;
    let offer = offer_about(&test, "schulden");
    test.app.send_entry_link(&coordinator, &offer).await.expect("a link");
    let path = format!("/antwort/{}", next_token(&test).await);
    (test, coordinator, offer, path)
}

/// The secret of the next mail, half a minute later.
pub async fn next_token(test: &TestApp) -> String {
    test.app.advance_clock(UNDO);
    test.app.next_mail().await.expect("looks").expect("a mail").token
}

/// What a form would send for a field as it stands on the page.
pub fn values(page: &Answer, name: &str) -> Vec<String> {
    let fields = format!("[name='{name}']:not([type=checkbox]), [name='{name}'][checked]");
    page.attributes(&fields, "value")
}
