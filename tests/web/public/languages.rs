//! Pages in all languages: what is there, what is German, and that it says so.

use lotse::text::Lang;

use super::{offer, region};

#[tokio::test]
async fn the_start_page_is_wholly_in_each_language() {
    let (test, site) = region().await;
    for lang in Lang::ALL {
        let code = lang.code();
        let page = site.page(&format!("/{code}/")).await;
        let sentences = page.texts("a.sentence");
        let wanted: Vec<&str> =
            test.app.knowledge().everyday.iter().map(|one| one.said.get(code)).collect();
        assert_eq!(sentences, wanted, "{code}");
        let topics = page.texts("ul.topics a");
        let roots: Vec<&str> =
            test.app.knowledge().topics.roots().map(|topic| topic.label.get(code)).collect();
        assert_eq!(topics, roots, "{code}");
        // Nothing but the names of the other languages is in another language.
        assert!(!page.has("main [lang]"), "{code}: {:?}", page.texts("main [lang]"));
    }
}

#[tokio::test]
async fn what_a_provider_wrote_is_marked_as_german_in_a_page_from_right_to_left() {
    let (test, site) = region().await;
    let own = offer(&test, "Schuldenberatung unter 27");
    for code in ["ar", "fa"] {
        let page = site.page(&format!("/{code}{own}")).await;
        assert_eq!(page.attributes("html", "dir"), ["rtl"]);
        assert_eq!(page.text("h1 [lang=de][dir=ltr]"), "Schuldenberatung unter 27");
        assert!(page.has(".notice"), "it says that this is only there in German");
    }
}

#[tokio::test]
async fn help_pages_and_the_self_check_have_no_german_sentence() {
    let (_test, site) = region().await;
    for lang in Lang::ALL.iter().filter(|lang| **lang != Lang::De) {
        let code = lang.code();
        for path in ["/was-geht", "/deine-rechte", "/sprachen", "/schreib-uns", "/datenschutz"] {
            let page = site.page(&format!("/{code}{path}")).await;
            let german = page.texts("main [lang=de]");
            assert!(german.iter().all(|said| said == "Deutsch"), "{code}{path}: {german:?}");
        }
    }
}

#[tokio::test]
async fn pages_for_professionals_stay_in_a_language_they_work_in() {
    let (_test, site) = region().await;
    for (path, lang) in [("/ar/anmelden", "de"), ("/en/anmelden", "en"), ("/ru/suche", "ru")] {
        assert_eq!(site.page(path).await.attributes("html", "lang"), [lang], "{path}");
    }
}

#[tokio::test]
async fn every_translation_says_that_nobody_has_checked_it_yet() {
    let (_test, site) = region().await;
    for lang in Lang::ALL {
        let page = site.page(&format!("/{}/hilfe", lang.code())).await;
        let link = format!("footer p a[href='/{}/sprachen']", lang.code());
        assert_eq!(page.has(&link), *lang != Lang::De, "{}", lang.code());
    }
}
