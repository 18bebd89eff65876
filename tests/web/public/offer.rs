//! One offer: the order of a young person's questions, and the answers.

use chrono::TimeDelta;

use super::super::site::Site;
use super::{offer, region};
use crate::support::{Backend, TestApp};

#[tokio::test]
async fn the_questions_come_in_the_order_they_are_asked() {
    let (test, site) = region().await;
    let page = site.page(&offer(&test, "Schuldenberatung unter 27")).await;
    let questions = page.texts("article.offer h2");
    let order = [
        "Einfach gesagt",
        "In Leichter Sprache",
        "Ist das was für mich?",
        "Was kostet das?",
        "Wer erfährt davon?",
        "So erreichst du sie",
        "Wann ist offen?",
        "So kommst du hin",
        "So läuft das ab",
        "Was du nicht musst",
        "Ist ein Platz frei?",
        "Jemanden mitbringen",
        "Mehr dazu",
        "Wer macht das?",
    ];
    assert_eq!(questions, order);
    let first = page.text(".offer__glance");
    for answer in ["16 bis 26 Jahre", "kostenlos", "Plätze nicht bekannt", "Gerade zu"] {
        assert!(first.contains(answer) || page.body.contains(answer), "{answer}: {first}");
    }
}

#[tokio::test]
async fn writing_comes_first_with_a_finished_message() {
    let (test, site) = region().await;
    let page = site.page(&offer(&test, "Schuldenberatung unter 27")).await;
    let ways = page.attributes("ul.contacts a", "href");
    assert!(ways[0].starts_with("mailto:u27@kontofrei-kassel.example.org?body=Hallo%2C%20ich"));
    assert!(ways.contains(&"tel:01713920081".to_owned()), "{ways:?}");
    assert!(page.text("textarea").starts_with("Hallo, ich habe Mahnungen"));
    // An offer without a message of its own has the one everybody can send.
    let other = site.page(&offer(&test, "Frauenhaus Hollerbusch")).await;
    assert!(other.text("textarea").contains("„Frauenhaus Hollerbusch“"));
}

#[tokio::test]
async fn it_says_how_far_it_is_for_whoever_says_where_they_are() {
    let (test, site) = region().await;
    let path = offer(&test, "Schuldenberatung unter 27");
    assert!(
        site.page(&format!("{path}?plz=34212"))
            .await
            .text("section[aria-labelledby=hin]")
            .contains("km entfernt")
    );
    assert!(!site.page(&path).await.text("section[aria-labelledby=hin]").contains("entfernt"));
    // A town nobody knows is no reason to hide the offer.
    site.page(&format!("{path}?plz=Xhausen")).await;
}

#[tokio::test]
async fn a_full_offer_says_ask_anyway_and_how_old_that_is() {
    let (test, site) = region().await;
    let page =
        site.page(&offer(&test, "Schuldnerberatung als kommunale Eingliederungsleistung")).await;
    let place = page.text("section[aria-labelledby=platz]");
    assert!(place.contains("Warteliste") && place.contains("Stand vor 9 Tagen"), "{place}");
    assert!(place.contains("Frag trotzdem"), "{place}");
    let law = page.text("details.fold");
    assert!(law.contains("SGB II") && law.contains("Jobcenter"), "{law}");
}

#[tokio::test]
async fn the_week_is_a_table_and_round_the_clock_is_a_sentence() {
    let (test, site) = region().await;
    let page = site.page(&offer(&test, "Schuldenberatung unter 27")).await;
    let days = page.texts("table.week tr");
    assert_eq!(days.len(), 7);
    assert_eq!(days[0], "Montag9:00–12:00 telefonisch");
    assert_eq!(days[6], "Sonntaggeschlossen");
    let always = site.page(&offer(&test, "Frauenhaus Hollerbusch")).await;
    assert!(!always.has("table.week"));
    assert!(always.text("section[aria-labelledby=offen]").contains("Rund um die Uhr"));
}

#[tokio::test]
async fn what_the_provider_wrote_is_marked_as_german_on_an_english_page() {
    let (test, site) = region().await;
    let page = site.page(&format!("/en{}", offer(&test, "Schuldenberatung unter 27"))).await;
    assert!(page.texts("[lang=de]").iter().any(|text| text.starts_with("Die Sprechstunde heißt")));
    assert!(page.text(".notice").contains("only available in German"));
    let questions = page.texts("article.offer h2");
    assert_eq!(
        questions[..3],
        ["In plain German", "In easy-to-read German (Leichte Sprache)", "Is this for me?"]
    );
}

#[tokio::test]
async fn similar_offers_share_the_topic_and_leave_out_the_offer_itself() {
    let (test, site) = region().await;
    let page = site.page(&offer(&test, "Schuldenberatung unter 27")).await;
    let similar = page.texts("section.similar .card__title");
    assert!((1..=3).contains(&similar.len()), "{similar:?}");
    assert!(!similar.contains(&"Schuldenberatung unter 27".to_owned()));
}

#[tokio::test]
async fn what_is_not_shown_has_no_page() {
    let (test, site) = region().await;
    let catalogue = test.app.catalogue();
    let shown: Vec<_> = catalogue.shown().map(|offer| offer.id.clone()).collect();
    let region = lotse::app::Region::read(test.app.today());
    for hidden in region.offers.iter().filter(|offer| !shown.contains(&offer.id)) {
        assert_eq!(site.get(&format!("/angebot/{}", hidden.id)).await.status, 404);
    }
    assert_eq!(site.get("/angebot/nirgends").await.status, 404);
}

#[tokio::test]
async fn a_text_is_called_leichte_sprache_only_once_a_check_is_recorded() {
    let (test, site) = region().await;
    let checked = site.page(&offer(&test, "Schuldenberatung unter 27")).await;
    assert_eq!(checked.text("#einfach"), "Einfach gesagt");
    assert_eq!(checked.text("#leicht"), "In Leichter Sprache");
    let said = checked.text("section[aria-labelledby=leicht]");
    assert!(said.contains("Geprüft am 12. Mai 2026 von Prüfgruppe"), "{said}");
    let draft = site.page(&offer(&test, "Frauenhaus Hollerbusch")).await;
    assert_eq!(draft.text("#leicht"), "Sehr einfach gesagt");
    let said = draft.text("section[aria-labelledby=leicht]");
    assert!(said.contains("Noch niemand hat geprüft"), "{said}");
}

#[tokio::test]
async fn the_way_leads_to_the_journey_planner_of_the_operator() {
    let template = "https://fahrplan.example/?nach={address}&wo={lat},{lon}";
    let set = |config: &mut lotse::config::Config| config.journey = template.parse().ok();
    let test = TestApp::configured(Backend::Sqlite, set).await;
    test.app.load_region().await.expect("the region loads");
    let site = Site::of(&test.app);
    let link = "a[href^='https://fahrplan.example/']";
    let way = site.page(&offer(&test, "Schuldenberatung unter 27")).await;
    let links = way.attributes(link, "href");
    assert!(links[0].contains("%20Kassel&wo=51."), "{links:?}");
    assert!(way.text("section[aria-labelledby=hin]").contains("fahrplan.example"));
    assert!(
        !site.page(&offer(&test, "Frauenhaus Hollerbusch")).await.has(link),
        "its place is secret"
    );
    let (test, site) = region().await;
    assert!(!site.page(&offer(&test, "Schuldenberatung unter 27")).await.has(link), "none is set");
}

#[tokio::test]
async fn it_says_what_holds_in_the_school_holidays() {
    let (test, site) = region().await;
    let (clinic, debts) =
        ("Jugendsprechstunde Liebe, Körper, Verhütung", "Schuldenberatung unter 27");
    let open = |page: super::super::site::Answer| page.text("section[aria-labelledby=offen]");
    let said = open(site.page(&offer(&test, clinic)).await);
    assert!(said.contains("nicht in den Schulferien") && !said.contains("Gerade sind"), "{said}");
    test.app.advance_clock(TimeDelta::days(30));
    let said = open(site.page(&offer(&test, clinic)).await);
    assert!(
        said.contains("Gerade sind Schulferien") && !said.contains("wissen wir nicht"),
        "{said}"
    );
    let said = open(site.page(&offer(&test, debts)).await);
    assert!(said.contains("Ob die Zeiten auch dann gelten, wissen wir nicht"), "{said}");
    test.app.advance_clock(TimeDelta::days(3 * 365));
    let said = open(site.page(&offer(&test, clinic)).await);
    assert!(said.contains("Wann hier Schulferien sind, wissen wir nicht"), "{said}");
}
