//! A provider confirms its entry, changes hours and proposes the rest by a personal link.

use chrono::TimeDelta;
use lotse::domain::entry::{EntryField, blocks, overdue};

use super::{begun, values};
use crate::web::visitor::Visitor;

#[tokio::test]
async fn one_tap_confirms_and_looking_does_not() {
    let (test, _, offer, path) = begun().await;
    test.app.advance_clock(TimeDelta::days(1));
    let stranger = Visitor::stranger(&test);
    let entry = || test.app.catalogue().offer(&offer).expect("the offer").clone();
    let before = entry();
    let page = stranger.page(&path).await;
    assert!(page.has("h1") && !page.has("main script, main style, [src^=http]"));
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(entry(), before, "looking changes nothing");
    let answer = stranger.post(&format!("{path}/stimmt"), &[("angebot", offer.as_str())]).await;
    assert_eq!(answer.status, 303);
    assert!(overdue(&entry(), test.app.today()).is_empty());
    assert_eq!(entry().assured_date, Some(test.app.today().to_string()));
    assert!(!stranger.page(&path).await.has("form[action$=stimmt]"), "nothing left to confirm");
}

#[tokio::test]
async fn hours_are_live_at_once_and_never_overwritten_unseen() {
    let (test, _, offer, path) = begun().await;
    let stranger = Visitor::stranger(&test);
    let page = stranger.page(&path).await;
    let seen = values(&page, "stand").remove(0);
    let known = values(&page, "bekannt").remove(0);
    let at: usize = known.parse().expect("a number");
    let count = (at + 1).to_string();
    let names = ["tage", "von", "bis"].map(|part| format!("{part}-{at}"));
    let mut form = vec![("stand", seen.as_str()), ("bekannt", &known), ("bloecke", &count)];
    let mut kept = Vec::new();
    for index in 0..at {
        for part in ["tage", "von", "bis"] {
            let name = format!("{part}-{index}");
            kept.extend(values(&page, &name).into_iter().map(|value| (name.clone(), value)));
        }
    }
    form.extend(kept.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    form.extend([(names[0].as_str(), "sat"), (&names[1], "10:00")]);
    let to = format!("{path}/zeiten");
    let wrong = stranger.post(&to, &form).await;
    assert_eq!(wrong.status, 422, "no end");
    assert!(wrong.has(".errors[autofocus]") && wrong.has("details[open] [value='10:00']"));
    form.push((&names[2], "13:00"));
    assert_eq!(stranger.post(&to, &form).await.status, 303);
    let entry = test.app.catalogue().offer(&offer).expect("the offer").clone();
    let hours = blocks(&entry, test.app.today());
    assert_eq!(hours.len(), at + 1);
    assert_eq!(hours[at].opens.to_string(), "10:00:00");
    assert_eq!(stranger.post(&to, &form).await.status, 409, "they are others by now");
}

#[tokio::test]
async fn texts_conditions_and_contact_wait_and_the_word_comes_back() {
    let (test, coordinator, offer, path) = begun().await;
    let stranger = Visitor::stranger(&test);
    let before = test.app.catalogue().offer(&offer).expect("the offer").clone();
    let to = format!("{path}/vorschlag");
    assert_eq!(stranger.post(&to, &[]).await.status, 422, "nothing new");
    let odd = [("email", "kein Zeichen"), ("age_from", "30"), ("age_to", "20")];
    let wrong = stranger.post(&to, &odd).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.has("details[open] #email[value='kein Zeichen']"), "what was typed is kept");
    let form =
        [("summary", "Wir rechnen mit dir."), ("age_from", "15"), ("email", "neu@example.org")];
    assert_eq!(stranger.post(&to, &form).await.status, 303);
    let now = test.app.catalogue().offer(&offer).expect("the offer").clone();
    assert_eq!(now, before, "nothing is live");
    let open = test.app.open_proposals(&coordinator).await.expect("proposals");
    let id = open[0].proposal.id.clone();
    test.app.refuse_proposal(&coordinator, &id, "Bitte kürzer.").await.expect("refused");
    assert!(stranger.page(&path).await.body.contains("Bitte kürzer."));
    for _ in 0..5 {
        assert_eq!(stranger.post(&to, &form).await.status, 303);
    }
    assert_eq!(stranger.post(&to, &form).await.status, 429, "nobody floods the coordinator");
}

#[tokio::test]
async fn a_link_opens_the_same_providers_offers_and_no_others() {
    let (test, _, offer, path) = begun().await;
    let stranger = Visitor::stranger(&test);
    let catalogue = test.app.catalogue();
    let own = catalogue.offer(&offer).expect("the offer");
    let foreign = catalogue.shown().find(|o| o.organization_id != own.organization_id);
    let foreign = foreign.expect("another provider's").id.clone();
    let look = format!("{path}?angebot={foreign}");
    assert_eq!(stranger.get(&look).await.status, 404);
    for deed in ["stimmt", "zeiten", "vorschlag", "plaetze"] {
        let form = [("angebot", foreign.as_str()), ("step", "keine"), ("note", "x")];
        let answer = stranger.post(&format!("{path}/{deed}"), &form).await;
        assert_eq!(answer.status, 404, "{deed}");
    }
    let page = stranger.page(&path).await;
    for other in catalogue.shown().filter(|o| {
        o.id != own.id
            && o.organization_id == own.organization_id
            && test.app.mail_address(&o.id()) == test.app.mail_address(&offer)
    }) {
        assert!(page.body.contains(&other.id), "{}", other.name);
        stranger.page(&format!("{path}?angebot={}", other.id)).await;
    }
}

#[tokio::test]
async fn a_link_to_a_request_opens_its_own_offer_only() {
    let (test, things, actor) = crate::referral::provider::begun().await;
    let draft = lotse::app::SendDraft::default();
    let token = crate::referral::provider::sent(&test, &actor, &things, &draft).await;
    let stranger = Visitor::stranger(&test);
    let others = test.app.entry_view(&token, None).await.expect("the entry").others;
    assert!(others.is_empty());
    let confirmed = stranger.post(&format!("/antwort/{token}/stimmt"), &[]).await;
    assert_eq!(confirmed.status, 303);
    let entry = test.app.catalogue().offer(&things.offer).expect("the offer").clone();
    assert!(overdue(&entry, test.app.today()).is_empty());
    assert_eq!(EntryField::Status.read(&entry), "");
}
