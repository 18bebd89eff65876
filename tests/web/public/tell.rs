//! Saying that something is wrong: one tap, no name, and a list for the coordination.

use lotse::domain::complaint::Matter;
use lotse::domain::role::Role;

use super::{offer, region};

#[tokio::test]
async fn one_tap_reaches_the_coordination_and_is_seen_to() {
    let (test, site) = region().await;
    let own = offer(&test, "Schuldenberatung unter 27");
    let tell = site.page(&format!("/tr{own}")).await.attributes("a[href$='/stimmt-nicht']", "href");
    assert_eq!(tell, [format!("/tr{own}/stimmt-nicht")]);
    let form = site.page(&tell[0]).await;
    assert_eq!(
        form.attributes("button[name=was]", "value"),
        ["contact", "hours", "gone", "other"],
        "one button each"
    );
    assert!(!form.has("input:not([type=hidden])"), "nothing has to be filled in");
    let thanks = site.post(&tell[0], "was=hours&worte=Dienstags+zu").await;
    assert_eq!(thanks.status, 200);
    assert!(!thanks.headers.contains_key("set-cookie"));

    let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
    let open = test.app.open_complaints(&coordinator).await.expect("the list");
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].matter, open[0].words.as_str()), (Matter::Hours, "Dienstags zu"));
    assert_eq!(open[0].language, "tr");
    test.app.settle_complaint(&coordinator, &open[0].id).await.expect("settled");
    assert!(test.app.open_complaints(&coordinator).await.expect("the list").is_empty());
    let case_manager = test.case_manager().await;
    assert!(test.app.open_complaints(&case_manager).await.is_err(), "not for everybody");
}

#[tokio::test]
async fn a_flood_is_thanked_for_and_kept_out() {
    let (test, site) = region().await;
    let own = offer(&test, "Frauenhaus Hollerbusch");
    let mut refused = 0;
    for _ in 0..15 {
        let answer = site.post(&format!("{own}/stimmt-nicht"), "was=gone").await;
        refused += usize::from(answer.status == 429);
    }
    assert!(refused >= 4, "{refused} refused");
    let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
    assert!(test.app.open_complaints(&coordinator).await.expect("the list").len() <= 11);
}

#[tokio::test]
async fn what_is_too_long_or_about_nothing_is_refused() {
    let (_test, site) = region().await;
    let long = format!("was=other&worte={}", "x".repeat(1001));
    assert_eq!(site.post("/schreib-uns", &long).await.status, 422);
    assert_eq!(site.post("/schreib-uns", "was=barrier").await.status, 200);
    assert_eq!(site.post("/angebot/nirgends/stimmt-nicht", "was=gone").await.status, 404);
}
