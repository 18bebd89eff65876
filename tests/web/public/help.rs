//! Help now: always there, also before anything else is.

use super::super::site::Site;
use super::region;
use crate::support::TestApp;

#[tokio::test]
async fn numbers_can_be_tapped_and_say_whether_somebody_is_there() {
    let (_test, site) = region().await;
    let page = site.page("/hilfe").await;
    let numbers = page.attributes("a[href^='tel:']", "href");
    for number in ["tel:112", "tel:110", "tel:116111", "tel:08001110111", "tel:116016"] {
        assert_eq!(numbers.iter().filter(|href| *href == number).count(), 1, "{number}");
    }
    let groups = page.texts("main h2");
    assert_eq!(
        groups,
        [
            "In Gefahr oder verletzt?",
            "Sofort, rund um die Uhr",
            "Reden oder schreiben",
            "Schlafplatz heute",
            "Schutz vor Gewalt"
        ]
    );
    let always = page.texts("section[aria-labelledby=rund-um-die-uhr] article");
    assert!(always.iter().all(|card| card.contains("Rund um die Uhr offen")), "{always:?}");
    assert!(page.texts("article.card").iter().all(|card| card.contains("Zuletzt geprüft")));
}

#[tokio::test]
async fn an_empty_installation_still_has_the_national_numbers() {
    let test = TestApp::new().await;
    let page = Site::of(&test.app).page("/hilfe").await;
    let numbers = page.attributes("a[href^='tel:']", "href");
    let lines = ["112", "110", "116111", "08001110111", "116016", "116117"];
    assert_eq!(numbers, lines.map(|number| format!("tel:{number}")));
}

#[tokio::test]
async fn every_page_leads_there() {
    let (_test, site) = region().await;
    for page in super::PAGES {
        assert!(site.page(page).await.has("header a.now[href='/hilfe']"), "{page}");
    }
    assert!(site.get("/nirgends").await.has("header a.now[href='/hilfe']"));
}
