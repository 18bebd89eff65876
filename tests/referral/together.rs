//! Conferences, and the sheet a young person carries: nobody hears anything without consent.

use lotse::app::{Conflict, Error, Held, ParticipantDraft, SlipDraft, StepDraft};
use lotse::domain::case::Content;
use lotse::domain::conference::{ConferenceForm, Invitee};
use lotse::domain::role::Role;

use super::provider::{begun, consent};
use crate::web::visitor::{Visitor, conference};

fn step(title: &str) -> StepDraft {
    StepDraft {
        title: title.to_owned(),
        owner: "young_person".to_owned(),
        horizon: "near".to_owned(),
        stage: 1,
        ..StepDraft::default()
    }
}

#[tokio::test]
async fn nobody_hears_about_a_case_in_a_conference_without_consent() {
    let (test, things, actor) = begun().await;
    let (app, case, id) = (&test.app, &things.case.id, &things.conference);
    let came = vec![Invitee::Organization(things.organization.as_str().into())];
    let steps = vec![step("Antrag ausfüllen")];
    let held = Held { came, outcome: "Wohnung suchen".to_owned(), steps };
    let refused = app.hold_conference(&actor, case, id, &held).await;
    let refused =
        matches!(refused, Err(Error::Conflict(c)) if matches!(*c, Conflict::NoConsent { .. }));
    assert!(refused, "the consent covers the contact only");
    assert!(app.plan(&actor, case).await.expect("the plan").steps.is_empty(), "nothing was kept");
    consent(&test, &actor, &things, &[Content::Contact, Content::Need]).await;
    app.hold_conference(&actor, case, id, &held).await.expect("held");
    let steps = app.plan(&actor, case).await.expect("the plan").steps;
    assert_eq!(steps.iter().map(|s| s.title.as_str()).collect::<Vec<_>>(), ["Antrag ausfüllen"]);
    let again = app.hold_conference(&actor, case, id, &held).await;
    assert!(matches!(again, Err(Error::Conflict(c)) if matches!(*c, Conflict::Changed)));
}

#[tokio::test]
async fn an_anonymous_round_needs_no_consent_and_names_no_code() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let mut draft = conference(&things.organization);
    draft.form = Some(ConferenceForm::Anonym);
    let planned = app.plan_conference(&actor, case, &draft).await.expect("planned");
    let held = Held {
        came: planned.invited.clone(),
        outcome: "Ein Gedanke".to_owned(),
        ..Held::default()
    };
    app.hold_conference(&actor, case, &planned.id, &held).await.expect("held");
    let visitor = Visitor::case_manager(&test).await;
    let page = visitor.page(&things.path(&format!("/konferenzen/{}", planned.id))).await;
    let (_, main) = page.body.split_once("<h1").expect("a heading");
    assert!(main.contains("Ein Gedanke") && !main.contains("Fuchs-27"));
}

#[tokio::test]
async fn ds_20_the_family_is_not_contacted_before_the_young_person_agrees() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let mother = ParticipantDraft {
        circle: "family".to_owned(),
        who: "die Mutter".to_owned(),
        part: None,
        reach: Some("0561 1234".to_owned()),
    };
    let mother = app.add_participant(&actor, case, &mother).await.expect("somebody");
    let mut draft = conference(&things.organization);
    draft.invited = vec![Invitee::Participant(mother.id)];
    let visitor = Visitor::case_manager(&test).await;
    let number_is_shown = async || {
        let page = visitor.page(&things.path("")).await;
        assert!(page.body.contains("die Mutter"));
        page.body.contains("0561 1234")
    };
    assert!(!number_is_shown().await, "closed by itself");
    let refused = app.plan_conference(&actor, case, &draft).await;
    assert!(matches!(refused, Err(Error::Invalid(_))), "not invited either");
    let agreed = visitor.post(&things.path("/familie"), &[("allowed", "ja")]).await;
    assert_eq!(agreed.status, 303);
    assert!(number_is_shown().await);
    app.plan_conference(&actor, case, &draft).await.expect("planned");
    app.allow_family_contact(&actor, case, false).await.expect("taken back");
    assert!(!number_is_shown().await, "it counts at once");
}

#[tokio::test]
async fn a_sheet_leads_back_to_its_case_for_whoever_made_it_only() {
    let (test, things, actor) = begun().await;
    let app = &test.app;
    let again = app.slip(&actor, &things.case.id, &SlipDraft::default()).await.expect("a code");
    assert_eq!(again, things.slip, "a case has one code");
    let typed = format!(" {} ", things.slip.to_lowercase());
    assert_eq!(app.case_of_slip(&actor, &typed).await.expect("found").id, things.case.id);
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(matches!(app.case_of_slip(&other, &things.slip).await, Err(Error::NotFound)));
    assert!(app.disclosures(&actor, &things.case.id).await.expect("the chain").is_empty());
    let visitor = Visitor::case_manager(&test).await;
    let form = visitor.page(&things.path("/pendelbogen")).await;
    assert!(form.has("[name=facts]") && !form.has("[name=facts][checked]"), "none is ticked");
    let fields = [("says", "Ich suche Ruhe"), ("facts", "alter"), ("size", "a5")];
    let sheet = visitor.post(&things.path("/pendelbogen"), &fields).await;
    assert!(sheet.body.contains("Ich suche Ruhe") && sheet.body.contains(&things.slip));
    assert!(sheet.has("svg.qr") && sheet.has(".sheet"));
    let unknown = visitor.post(&things.path("/pendelbogen"), &[("facts", "sgb2_status")]).await;
    assert_eq!(unknown.status, 422);
}
