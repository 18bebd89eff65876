//! Forty entries in half an hour: each tick is saved and leads to the next.

use lotse::domain::entry::overdue;
use lotse::domain::role::Role;

use crate::support::TestApp;
use crate::web::visitor::{AGENCY, Visitor};

#[tokio::test]
async fn each_tick_is_saved_and_leads_to_the_next() {
    let test = TestApp::with_region().await;
    test.app.advance_clock(chrono::TimeDelta::days(400));
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination/netzwerktreffen").await;
    let forms = super::values(&page, "danach");
    assert!(forms.len() > 10 && forms.len() <= 40, "{} entries", forms.len());
    let coordinator = test.actor(Role::Coordinator, AGENCY).await;
    let list = test.app.meeting_list(&coordinator, 1).await.expect("the list");
    let ids: Vec<_> = list.rows.iter().map(|row| row.offer.id()).collect();
    let to = format!("/koordination/netzwerktreffen/{}", ids[0]);
    let form = [("step", "wenige"), ("seite", "1"), ("danach", ids[1].as_str())];
    let answer = visitor.post(&to, &form).await;
    assert_eq!(answer.status, 303);
    let next = answer.header("location").to_owned();
    assert!(next.ends_with(&format!("#e-{}", ids[1])), "{next}");
    let page = visitor.page(next.split('#').next().expect("a path")).await;
    assert!(page.has(&format!("#e-{} [autofocus]", ids[1])), "the next one has the focus");
    let after = test.app.meeting_list(&coordinator, 1).await.expect("the list");
    let same: Vec<_> = after.rows.iter().map(|row| row.offer.id()).collect();
    assert_eq!(same, ids, "nothing moves under the hands");
    assert_eq!((after.done, after.total), (1, list.total));
    assert!(overdue(&after.rows[0].offer, test.app.today()).is_empty());
    assert_eq!(after.rows[0].places.free(), Some(1));
    let form = [("step", "eintrag"), ("seite", "1"), ("danach", ids[2].as_str())];
    visitor.post(&format!("/koordination/netzwerktreffen/{}", ids[1]), &form).await;
    let after = test.app.meeting_list(&coordinator, 1).await.expect("the list");
    assert_eq!(after.done, 2);
    assert_eq!(after.rows[1].places, list.rows[1].places, "nobody spoke of places");
}
