//! What a person is given about themselves, on one click.

use lotse::app::{Error, NoteDraft, ParticipantDraft, PortraitUpdate, SendDraft};
use lotse::domain::case::Content;
use lotse::domain::note::Confider;
use lotse::domain::role::Role;
use lotse::store::audit;

use super::provider::{begun, consent, sent};
use crate::web::visitor::{AGENCY, Visitor};

#[tokio::test]
async fn ds_09_the_copy_of_the_data_is_whole_readable_and_written_down() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    consent(&test, &actor, &things, &[Content::Contact, Content::Need]).await;
    sent(&test, &actor, &things, &SendDraft { need: true, ..SendDraft::default() }).await;
    let words = PortraitUpdate { strengths: Some("Kocht gern".to_owned()), ..Default::default() };
    app.save_portrait(&actor, case, &words).await.expect("words");
    let mother = ParticipantDraft {
        circle: "family".to_owned(),
        who: "die Mutter".to_owned(),
        part: None,
        reach: Some("0561 1234".to_owned()),
    };
    app.add_participant(&actor, case, &mother).await.expect("somebody");
    for (words, confider) in [
        ("Ruft lieber an", None),
        ("Streit daheim", Some(Confider::YoungPerson)),
        ("Die Oma sorgt sich", Some(Confider::Other)),
    ] {
        let note = NoteDraft { words: words.to_owned(), confider };
        app.add_note(&actor, case, &note).await.expect("a note");
    }
    let copy = app.data_copy(&actor, case, false).await.expect("a copy");
    let json = serde_json::to_string(&copy).expect("JSON");
    for held in
        ["Fuchs-27", "Kocht gern", "Ruft lieber an", "Schuldnerberatung", "Kontakt", "alter"]
    {
        assert!(json.contains(held), "{held} is missing");
    }
    assert_eq!((copy.disclosures.len(), copy.confided_left_out), (1, 2));
    assert!(!json.contains("Streit daheim") && !json.contains("Die Oma"), "confided");
    let own = app.data_copy(&actor, case, true).await.expect("a copy");
    let own = serde_json::to_string(&own).expect("JSON");
    assert!(own.contains("Streit daheim") && !own.contains("Die Oma"), "others decide themselves");
    let colleague = test.case_manager().await;
    let theirs = app.data_copy(&colleague, case, true).await.expect("a copy");
    assert_eq!(theirs.confided_left_out, 2, "confided to somebody else");
    let mut session = app.db().read().await.expect("a connection");
    let trail = audit::list_for(&mut session, "case", case.as_str()).await.expect("the trail");
    assert_eq!(trail.iter().filter(|entry| entry.action == "case.copy").count(), 3);
}

#[tokio::test]
async fn the_page_of_the_copy_and_its_file_say_the_same() {
    let (test, things, actor) = begun().await;
    let note = NoteDraft { words: "Streit daheim".to_owned(), confider: Some(Confider::Other) };
    test.app.add_note(&actor, &things.case.id, &note).await.expect("a note");
    let visitor = Visitor::case_manager(&test).await;
    let page = visitor.page(&things.path("/auskunft")).await;
    assert!(page.body.contains("Schuldnerberatung") && page.body.contains("§ 65 SGB VIII"));
    assert!(!page.body.contains("Streit daheim"));
    let file = visitor.page(&things.path("/auskunft/daten")).await;
    assert!(file.header("content-disposition").contains("datenkopie.json"));
    let data: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
    assert_eq!(data["case"]["code"], "Fuchs-27");
    assert_eq!(data["confided_left_out"], 1);
    for role in [Role::Coordinator, Role::Admin] {
        let other = test.actor(role, AGENCY).await;
        let refused = test.app.data_copy(&other, &things.case.id, false).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
    }
}
