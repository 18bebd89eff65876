//! A catalogue that takes a while: ordered once, made in the background, taken up when its node is
//! gone, fetched for a day.

use std::time::Duration;

use chrono::TimeDelta;
use lotse::app::{PrintOrder, PrintState};
use lotse::domain::id::PrintId;
use lotse::store::prints;

use super::pdf;
use super::poppler::{accessible, words};
use crate::support::TestApp;
use crate::web::public::secret::{SECRETS, hide};
use crate::web::site::{Answer, Site};

/// A region of few offers, one of them in a hidden house.
async fn small_region() -> (TestApp, Site) {
    let test = TestApp::with_region().await;
    hide(&test).await;
    let mut tx = test.app.db().write().await.expect("a transaction");
    let keep: Vec<_> = {
        let catalogue = test.app.catalogue();
        let named = |name: &str| name == "Frauenhaus Hollerbusch";
        let (hidden, others): (Vec<_>, Vec<_>) =
            catalogue.shown().cloned().partition(|offer| named(&offer.name));
        hidden.into_iter().chain(others).collect()
    };
    for offer in keep.iter().skip(21) {
        let mut offer = offer.as_ref().clone();
        offer.status = lotse::domain::catalogue::OfferStatus::Inactive;
        lotse::store::catalogue::save_offer(&mut tx, &offer).await.expect("saved");
    }
    tx.commit().await.expect("commits");
    test.app.reload().await.expect("reloads");
    let site = Site::of(&test.app);
    (test, site)
}

/// Looks at the page of a print until it is done.
async fn done(site: &Site, path: &str) -> Answer {
    for _ in 0..600 {
        let page = site.page(path).await;
        assert!(!page.has(".notice"), "{}", page.body);
        if page.has("a[href$='katalog.pdf']") {
            return page;
        }
        assert_eq!(page.header("refresh"), "3");
        assert!(page.has(".progress[role=status]"));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{path} is never done");
}

#[tokio::test]
async fn a_catalogue_is_made_in_the_background_and_has_a_page_for_each_offer() {
    let (test, site) = small_region().await;
    let ordered = site.post("/de/druck", "topic=").await;
    assert_eq!(ordered.status, 303, "{}", ordered.body);
    let path = ordered.header("location").to_owned();
    let page = done(&site, &path).await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.text("title"), "Katalog drucken – Lotse", "what it is of stays out of history");

    let file = page.attributes("a[href$='katalog.pdf']", "href")[0].clone();
    let catalogue = site.page(&file).await;
    let (pages, _) = accessible(pdf(&catalogue), "Alle Angebote");
    assert!(pages > 21 + 3, "{pages} pages");
    let read = words(&catalogue.raw);
    assert!(read.contains("21 Angebote") && read.contains("Platz frei"), "{read}");
    for secret in SECRETS.iter().chain(&["34999", "51.123", "9.543"]) {
        assert!(!read.contains(secret), "{secret} in a catalogue");
    }
    // The same order again leads to the same print.
    assert_eq!(site.post("/de/druck", "topic=").await.header("location"), path);
    test.app.advance_clock(TimeDelta::hours(25));
    let other = order("en");
    test.app.order_print(&other).await.expect("taken");
    assert_eq!(site.get(&file).await.status, 404, "forgotten after a day");
}

fn order(language: &str) -> PrintOrder {
    PrintOrder {
        topic: Some("schulden".to_owned()),
        language: language.to_owned(),
        site: "https://lotse.example".to_owned(),
    }
}

async fn touched(test: &TestApp, id: &PrintId) -> PrintState {
    test.app.print(id).await.expect("a print").state
}

#[tokio::test]
async fn what_a_node_left_is_taken_up_by_whoever_looks() {
    let test = TestApp::with_region().await;
    let site = Site::of(&test.app);
    let left = test.app.order_print(&order("fr")).await.expect("taken");
    assert!(left.to_do, "nobody works on it yet");
    let again = test.app.order_print(&order("fr")).await.expect("taken");
    assert_eq!((&again.id, again.to_do), (&left.id, false), "somebody works on it");
    let path = format!("/fr/druck/{}", left.id);
    assert!(site.page(&path).await.has(".progress"));
    assert_eq!(touched(&test, &left.id).await, PrintState::Waiting, "it is not left yet");

    test.app.advance_clock(TimeDelta::seconds(61));
    site.page(&path).await;
    done(&site, &path).await;
    let file = site.page(&format!("{path}/katalog.pdf")).await;
    accessible(pdf(&file), "Offres : Dettes");
}

#[tokio::test]
async fn what_stops_nodes_again_and_again_has_failed_and_can_be_ordered_anew() {
    let test = TestApp::with_region().await;
    let site = Site::of(&test.app);
    let print = test.app.order_print(&order("de")).await.expect("taken");
    for _ in 0..2 {
        test.app.advance_clock(TimeDelta::seconds(61));
        let mut tx = test.app.db().write().await.expect("a transaction");
        let (now, stale) = (test.app.now(), test.app.now() - TimeDelta::seconds(60));
        assert!(prints::take_up(&mut tx, &print.id, now, stale, 3).await.expect("taken up"));
        tx.commit().await.expect("commits");
    }
    test.app.advance_clock(TimeDelta::seconds(61));
    let page = site.page(&format!("/de/druck/{}", print.id)).await;
    assert!(page.has(".notice") && page.header("refresh").is_empty(), "{}", page.body);
    assert_eq!(page.attributes("form[action='/de/druck'] [name=topic]", "value"), ["schulden"]);
    assert!(test.app.order_print(&order("de")).await.expect("taken").to_do, "it begins anew");
}
