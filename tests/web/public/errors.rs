//! When something goes wrong, the page helps on.

use super::region;

#[tokio::test]
async fn a_page_that_does_not_exist_leads_on_in_the_readers_language() {
    let (_test, site) = region().await;
    for (path, lang, title, search) in [
        ("/nirgends", "de", "Diese Seite gibt es nicht", "/suche"),
        ("/de/angebot/nirgends", "de", "Diese Seite gibt es nicht", "/de/suche"),
        ("/en/nirgends", "en", "This page does not exist", "/en/suche"),
        ("/en/thema/nirgends", "en", "This page does not exist", "/en/suche"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.attributes("html", "lang"), [lang], "{path}");
        assert_eq!(answer.text("h1"), title);
        let ways = answer.attributes("main .actions a", "href");
        assert_eq!(ways.len(), 3, "{path}");
        assert_eq!(ways[0], search);
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_told_on_a_page() {
    let (_test, site) = region().await;
    let twice = site.get("/suche?q=a&q=b").await;
    assert_eq!(twice.status, 422);
    assert_eq!(twice.text("h1"), "Das konnten wir nicht lesen");
}

#[tokio::test]
async fn whoever_is_not_logged_in_comes_back_after_the_log_in() {
    let (_test, site) = region().await;
    let answer = site.get("/en/fach").await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), "/en/anmelden?weiter=%2Ffach");
}
