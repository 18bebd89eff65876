//! Offers that take nobody are kept, never proposed and never booked.

use lotse::app::{CaseDraft, Error, MatchGroups, MatchRequest, ReferralRequest};
use lotse::domain::catalogue::{Details, Offer, OfferStatus};
use lotse::store::catalogue;

use crate::support::TestApp;

const TOPIC: &str = "schulden";

async fn add(test: &TestApp, name: &str, status: OfferStatus) {
    let details = Details { topics: vec![TOPIC.to_owned()], ..Details::default() };
    let offer = Offer {
        id: name.to_owned(),
        name: name.to_owned(),
        status,
        lotse: Some(Box::new(details)),
        ..Offer::default()
    };
    let mut tx = test.app.db().write().await.expect("a transaction");
    catalogue::save_offer(&mut tx, &offer).await.expect("saves");
    tx.commit().await.expect("commits");
}

fn names(groups: &MatchGroups) -> Vec<&str> {
    let all = [&groups.fits, &groups.maybe, &groups.almost, &groups.no];
    all.into_iter().flatten().map(|matched| matched.found.name.as_str()).collect()
}

#[tokio::test]
async fn what_pauses_is_over_or_inactive_is_not_proposed_and_cannot_be_booked() {
    let test = TestApp::new().await;
    add(&test, "here", OfferStatus::Active).await;
    add(&test, "pausing", OfferStatus::TemporarilyClosed).await;
    add(&test, "inactive", OfferStatus::Inactive).await;
    add(&test, "over", OfferStatus::Defunct).await;
    test.app.reload().await.expect("reloads");
    let request = MatchRequest { needs: vec![TOPIC.to_owned()], ..MatchRequest::default() };
    let groups = test.app.match_offers(&request).await.expect("matches");
    assert_eq!(names(&groups), ["here"]);
    let actor = test.case_manager().await;
    let case = test.app.open_case(&actor, &CaseDraft::default()).await.expect("a case");
    for offer in ["pausing", "inactive", "over", "never-there"] {
        let request = ReferralRequest { offer: offer.into(), need: None, key: None };
        let refused = test.app.refer(&actor, &case.id, &request).await;
        let named = matches!(&refused, Err(Error::Invalid(fields)) if fields[0].field == "offer");
        assert!(named, "{offer}: {refused:?}");
    }
}
