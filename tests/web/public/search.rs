//! Searching: words, town, filters, errors, and no dead end.

use super::region;
use crate::support::TestApp;
use crate::web::site::Site;

#[tokio::test]
async fn words_and_a_town_lead_to_cards_that_say_how_far() {
    let (_test, site) = region().await;
    let answer = site.page("/suche?q=schulden&plz=Kassel").await;
    assert!(answer.text("h2#treffer").contains("Angebote für „schulden“"));
    let cards = answer.texts("article.card");
    assert!(cards.len() > 3);
    assert!(cards[0].contains("entfernt") || cards[0].contains("Kein Weg nötig"), "{}", cards[0]);
    assert!(answer.has("article.card .sign"), "the place sign");
    // The town goes along to the offer, so that it can say how far it is.
    assert!(answer.attributes(".card__title a", "href")[0].ends_with("?plz=34117"));
}

#[tokio::test]
async fn filters_narrow_and_can_be_taken_away() {
    let (_test, site) = region().await;
    let answer = site
        .page("/suche?topic=beruf&open_places=true&age=17&language=ar&plz=34117&radius_km=50")
        .await;
    let places = answer.texts("article.card .sign");
    assert!(!places.is_empty());
    assert!(places.iter().all(|sign| sign.starts_with("Platz frei")), "{places:?}");
    let chips = answer.attributes("a.chip--on", "href");
    assert_eq!(chips.len(), 6);
    assert_eq!(chips[0], "/suche?plz=34117&radius_km=50&age=17&language=ar&open_places=true");
    // What is chosen stays in the form.
    assert_eq!(answer.attributes("select#topic option[selected]", "value"), ["beruf"]);
    assert_eq!(answer.attributes("select#language option[selected]", "value"), ["ar"]);
    assert_eq!(answer.attributes("input#age", "value"), ["17"]);
    assert!(answer.has("input#open_places[checked]"));
}

#[tokio::test]
async fn topics_among_the_results_narrow_them() {
    let (_test, site) = region().await;
    let all = site.page("/suche?q=schulden").await;
    let narrower = all.attributes("a.chip:not(.chip--on)", "href");
    assert!(narrower.iter().all(|href| href.contains("q=schulden&topic=")), "{narrower:?}");
    let fewer = site.page(&narrower[0]).await;
    assert!(fewer.texts("article.card").len() < all.texts("article.card").len());
}

#[tokio::test]
async fn long_lists_have_pages() {
    let (_test, site) = region().await;
    let first = site.page("/suche").await;
    let next = first.attributes("nav.pages a[rel='next']", "href");
    assert_eq!(next, ["/suche?page=2"]);
    let second = site.page(&next[0]).await;
    assert_eq!(second.attributes("nav.pages a[rel='prev']", "href"), ["/suche?page=1"]);
    assert_ne!(first.texts(".card__title")[0], second.texts(".card__title")[0]);
    assert_eq!(site.get("/suche?page=999").await.status, 404);
}

#[tokio::test]
async fn a_form_with_errors_keeps_what_was_typed_and_says_it_at_the_field() {
    let (_test, site) = region().await;
    let answer = site.get("/suche?q=job&plz=Xhausen&age=abc").await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes("input#q", "value"), ["job"]);
    assert_eq!(answer.attributes("input#plz", "value"), ["Xhausen"]);
    assert_eq!(answer.attributes("input#age", "value"), ["abc"]);
    assert!(answer.text("#plz-error").contains("Diesen Ort kennen wir nicht"));
    assert_eq!(answer.attributes(".errors a", "href"), ["#plz", "#age"]);
    assert!(answer.text("title").starts_with("Fehler:"));
    assert!(answer.has("details.search__more[open]"), "the broken field is in sight");
    let unknown = site.get("/suche?topic=nirgends&radius_km=7&language=x%22").await;
    assert_eq!(unknown.status, 422);
    assert!(!unknown.body.contains("value=\"x\"\""));
}

#[tokio::test]
async fn a_town_may_be_written_in_several_ways() {
    let (_test, site) = region().await;
    for said in ["kassel", "KASSEL", "34117", "34117+Kassel", "+Kassel+"] {
        let answer = site.page(&format!("/suche?q=schulden&plz={said}")).await;
        assert!(answer.text("a.chip--on").contains("Kassel"), "{said}");
    }
}

#[tokio::test]
async fn words_of_danger_bring_help_first_and_calmly() {
    let (_test, site) = region().await;
    let answer = site.page("/suche?q=er+schl%C3%A4gt+mich").await;
    let (help, form) = (answer.body.find("class=\"calm\""), answer.body.find("role=\"search\""));
    assert!(help.expect("the box") < form.expect("the form"));
    let numbers = answer.attributes("section.calm a[href^='tel:']", "href");
    assert!((1..=3).contains(&numbers.len()), "{numbers:?}");
    assert!(answer.has("section.calm a[href='/hilfe']"));
    assert!(answer.has("a[data-exit]"));
    assert!(!site.page("/suche?q=fahrrad").await.has("section.calm"));
}

#[tokio::test]
async fn an_empty_result_is_no_dead_end() {
    let (_test, site) = region().await;
    let answer = site.page("/suche?q=xylophonbau&topic=schulden&plz=Kassel&radius_km=5").await;
    assert!(answer.text(".empty h2").contains("nichts gefunden"));
    let ways = answer.attributes(".empty ul a", "href");
    assert!(!ways.is_empty());
    for way in ways {
        assert!(site.page(&way).await.has("article.card"), "{way} leads to nothing");
    }
    assert!(answer.has(".empty a[href='/hilfe']"));
    assert!(!answer.texts("section article.card").is_empty(), "people to ask");
}

#[tokio::test]
async fn a_small_radius_offers_a_larger_one_and_a_narrow_topic_a_broader_one() {
    let (_test, site) = region().await;
    let far = site.page("/suche?topic=freiwilligendienst&plz=34497&radius_km=5").await;
    let words = far.texts(".empty ul a").join(" | ");
    assert!(words.contains("Weiter weg suchen"), "{words}");
    assert!(words.contains("Ein größeres Thema nehmen: Ausbildung und Arbeit"), "{words}");
}

#[tokio::test]
async fn a_page_without_help_of_its_own_shows_the_lines_for_the_whole_country() {
    let test = TestApp::new().await;
    let answer = Site::of(&test.app).page("/suche?q=mein+Mann+w%C3%BCrgt+mich").await;
    let numbers = answer.attributes("section.calm a[href^='tel:']", "href");
    assert_eq!(numbers.first().map(String::as_str), Some("tel:116016"), "{numbers:?}");
    assert!(
        numbers.contains(&"tel:112".to_owned()) && numbers.contains(&"tel:08001110111".to_owned())
    );
}

#[tokio::test]
async fn the_language_of_the_words_is_offered() {
    let (_test, site) = region().await;
    let answer = site.page("/suche?q=bor%C3%A7+dan%C4%B1%C5%9Fmanl%C4%B1%C4%9F%C4%B1").await;
    assert!(answer.has("main a[hreflang=tr][lang=tr]"));
    assert!(!site.page("/suche?q=Schulden").await.has("main a[hreflang]"));
}
