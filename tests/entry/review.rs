//! A coordinator sees old beside new and takes over what is right.

use lotse::app::{Conflict, Error};
use lotse::domain::entry::{EntryField, Piece, Wanted};
use lotse::domain::role::Role;

use super::begun;
use crate::web::visitor::{AGENCY, Visitor};

#[tokio::test]
async fn what_is_ticked_is_taken_over_and_live() {
    let (test, coordinator, offer, path) = begun().await;
    let token = path.trim_start_matches("/antwort/").to_owned();
    let wanted: Wanted = [
        (EntryField::AgeFrom, "15".to_owned()),
        (EntryField::Summary, "Wir rechnen mit dir.".to_owned()),
        (EntryField::Email, "neu@example.org".to_owned()),
    ]
    .into();
    test.app.propose_by_link(&token, None, &wanted).await.expect("proposed");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination/aenderungen").await;
    assert!(page.has("del") && page.has("ins"));
    let review = test.app.open_proposals(&coordinator).await.expect("proposals").remove(0);
    let summary = &review.differences[0];
    assert_eq!(summary.field, EntryField::Summary);
    assert!(summary.pieces.iter().any(|piece| matches!(piece, Piece::New(_))));
    let to = format!("/koordination/aenderungen/{}", review.proposal.id);
    let nothing = visitor.post(&to, &[("schritt", "uebernehmen")]).await;
    assert_eq!(nothing.status, 422, "no field was chosen");
    let silent = visitor.post(&to, &[("schritt", "ablehnen")]).await;
    assert_eq!(silent.status, 422, "a refusal says why");
    assert!(silent.has(".errors[autofocus]"));
    let form = [("schritt", "uebernehmen"), ("fields", "age_from"), ("fields", "summary")];
    assert_eq!(visitor.post(&to, &form).await.status, 303);
    let entry = test.app.catalogue().offer(&offer).expect("the offer").clone();
    assert_eq!(entry.ages().and_then(|ages| ages.from), Some(15));
    assert_eq!(EntryField::Summary.read(&entry), "Wir rechnen mit dir.");
    assert_ne!(EntryField::Email.read(&entry), "neu@example.org", "it was not ticked");
    let again = test.app.refuse_proposal(&coordinator, &review.proposal.id, "zu spät").await;
    let Err(Error::Conflict(conflict)) = again else { panic!("{again:?}") };
    assert!(matches!(*conflict, Conflict::Changed));
    assert_eq!(visitor.post(&to, &form).await.status, 200, "it is told that somebody decided");
}
