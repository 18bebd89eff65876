//! Reminders: switched on by somebody, one for each address, three at most, a week apart.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use lotse::app::{App, Delivery};
use lotse::domain::role::Role;
use lotse::domain::sending::{MailKind, UNDO};

use crate::support::TestApp;
use crate::web::visitor::AGENCY;

/// Sends all that is due and gives the addresses.
async fn delivered(app: &App) -> Vec<String> {
    app.advance_clock(UNDO);
    let mut to = Vec::new();
    while let Some(mail) = app.next_mail().await.expect("looks") {
        assert_eq!(mail.kind, MailKind::Upkeep);
        app.mail_done(&mail, Delivery::Sent).await.expect("noted");
        to.push(mail.to);
    }
    to
}

#[tokio::test]
async fn three_at_most_a_week_apart_and_never_unasked() {
    let test = TestApp::with_region().await;
    let app = &test.app;
    app.advance_clock(TimeDelta::days(400));
    let coordinator = test.actor(Role::Coordinator, AGENCY).await;
    assert_eq!(app.remind_providers().await.expect("looks"), 0, "nobody switched them on");
    app.switch_reminders(&coordinator, true).await.expect("on");
    let mut first = Vec::new();
    while app.remind_providers().await.expect("reminds") > 0 {
        first.extend(delivered(app).await);
    }
    let different: BTreeSet<&String> = first.iter().collect();
    assert!(!first.is_empty());
    assert_eq!(different.len(), first.len(), "an address is written to once");
    for _ in 0..2 {
        app.advance_clock(TimeDelta::days(7));
        let mut again = Vec::new();
        while app.remind_providers().await.expect("reminds") > 0 {
            again.extend(delivered(app).await);
        }
        assert_eq!(again.len(), first.len());
    }
    app.advance_clock(TimeDelta::days(7));
    assert_eq!(app.remind_providers().await.expect("looks"), 0, "three are enough");
    let upkeep = app.upkeep(&coordinator).await.expect("figures");
    assert!(upkeep.to_call >= first.len(), "now somebody calls: {upkeep:?}");
}

#[tokio::test]
async fn who_confirms_is_left_in_peace() {
    let (test, coordinator, offer, path) = super::begun().await;
    let app = &test.app;
    app.advance_clock(TimeDelta::days(30));
    let token = path.trim_start_matches("/antwort/");
    app.confirm_by_link(token, None).await.expect("confirmed");
    app.switch_reminders(&coordinator, true).await.expect("on");
    let address = app.mail_address(&offer).expect("an address");
    let view = app.entry_view(token, None).await.expect("the entry");
    for other in view.others {
        app.confirm_by_link(token, Some(&other.id())).await.expect("confirmed");
    }
    while app.remind_providers().await.expect("reminds") > 0 {
        assert!(!delivered(app).await.contains(&address));
    }
}
