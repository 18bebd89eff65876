//! What every public page has, and what none may have.

use std::collections::BTreeSet;

use lotse::text::Lang;

use super::super::site::{Answer, Site};
use super::{PAGES, region};
use crate::support::TestApp;

fn pages(test: &TestApp) -> Vec<String> {
    let catalogue = test.app.catalogue();
    let offers = catalogue.shown().map(|offer| format!("/angebot/{}", offer.id));
    PAGES.iter().map(|page| (*page).to_owned()).chain(offers).collect()
}

/// Addresses the catalogue itself gives to the public: a provider's own pages and chats.
fn known_links(test: &TestApp) -> BTreeSet<String> {
    let catalogue = test.app.catalogue();
    let websites = catalogue.organizations().filter_map(|o| o.website.clone());
    let offers = catalogue.shown().flat_map(|offer| {
        let chat = offer.details().contact.as_ref().and_then(|contact| contact.chat.clone());
        [offer.url.clone(), chat].into_iter().flatten()
    });
    websites.chain(offers).collect()
}

fn is_sound(path: &str, lang: &str, answer: &Answer, links: &BTreeSet<String>) {
    assert_eq!(answer.attributes("html", "lang"), [lang], "{path}");
    let dir = if ["ar", "fa"].contains(&lang) { "rtl" } else { "ltr" };
    assert_eq!(answer.attributes("html", "dir"), [dir], "{path}");
    assert_eq!(answer.texts("h1").len(), 1, "{path}: one heading of the first rank");
    let title = answer.text("head > title");
    assert!(title.ends_with(" – Lotse") && title.len() > " – Lotse".len(), "{path}: {title}");
    assert!(answer.has("main#inhalt") && answer.has("a.skip[href='#inhalt']"), "{path}");
    assert!(!answer.headers.contains_key("set-cookie"), "{path} sets a cookie");
    assert!(!answer.has("[style], style, script:not([src])"), "{path}: inline style or script");
    for source in answer.attributes("[src]", "src") {
        assert!(source.starts_with("/assets/"), "{path}: {source}");
    }
    for href in answer.attributes("[href]", "href") {
        let own = href.starts_with('#') || (href.starts_with('/') && !href.starts_with("//"));
        let device =
            ["tel:", "mailto:", "sms:", "geo:"].iter().any(|scheme| href.starts_with(scheme));
        assert!(own || device || links.contains(&href), "{path} leads to {href}");
    }
}

fn is_guarded(path: &str, answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && !policy.contains("unsafe"),
        "{path}: {policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
    assert!(!answer.header("cache-control").is_empty(), "{path}");
}

#[tokio::test]
async fn every_page_is_sound_in_every_language() {
    let (test, site) = region().await;
    let links = known_links(&test);
    for (at, page) in pages(&test).iter().enumerate() {
        for lang in Lang::ALL.iter().map(|lang| lang.code()) {
            // In other languages than German a few offers will do: the same parts, other words.
            if lang != "de" && at >= PAGES.len() && at % 40 != 0 {
                continue;
            }
            let path = format!("/{lang}{page}");
            let answer = site.page(&path).await;
            is_sound(&path, lang, &answer, &links);
            is_guarded(&path, &answer);
        }
    }
}

#[tokio::test]
async fn what_is_no_page_is_guarded_too() {
    let (_test, site) = region().await;
    for path in
        ["/robots.txt", "/favicon.ico", "/weg", "/nirgends", "/de/thema/nirgends", "/assets/x"]
    {
        is_guarded(path, &site.get(path).await);
    }
    is_guarded("/was-geht", &site.post("/was-geht", "thema=geld").await);
}

#[tokio::test]
async fn titles_name_the_kind_of_page_and_nothing_of_what_is_read() {
    let (test, site) = region().await;
    let titles: BTreeSet<String> = {
        let mut titles = BTreeSet::new();
        for offer in test.app.catalogue().shown().take(20) {
            titles.insert(site.page(&format!("/angebot/{}", offer.id)).await.text("title"));
        }
        for topic in ["sucht", "schutz", "schwangerschaft"] {
            titles.insert(site.page(&format!("/thema/{topic}")).await.text("title"));
        }
        titles
    };
    assert_eq!(titles.into_iter().collect::<Vec<_>>(), ["Angebot – Lotse", "Thema – Lotse"]);
}

#[tokio::test]
async fn no_link_of_ours_is_dead() {
    let (_test, site) = region().await;
    let mut seen = BTreeSet::new();
    let mut next: Vec<String> = vec!["/de/".to_owned(), "/en/".to_owned(), "/".to_owned()];
    while let Some(path) = next.pop() {
        let place = path.split(['?', '#']).next().unwrap_or("/").to_owned();
        // Offers are walked by another test; the log-in belongs to others.
        if place.contains("/angebot/") && seen.len() > 300 || !seen.insert(place.clone()) {
            continue;
        }
        let answer = site.get(&path).await;
        let leaves = place.ends_with("/weg") && answer.status == 303;
        assert!(leaves || answer.status == 200, "{path}: {}", answer.status);
        // In the further languages the same links lead to the same pages.
        if !["/de", "/en"].iter().any(|lang| place.starts_with(lang)) && place.len() > 4 {
            continue;
        }
        let links = answer.attributes("a[href], form[action], link[href]", "href");
        next.extend(links.into_iter().filter(|href| href.starts_with('/')));
    }
    assert!(seen.len() > 60, "{}", seen.len());
}

#[tokio::test]
async fn the_language_switch_stays_on_the_page() {
    let (_test, site) = region().await;
    let answer = site.page("/de/suche?q=schulden&plz=34117").await;
    let english = answer.attributes("nav a[hreflang='en']", "href");
    assert!(!english.is_empty());
    assert!(english.iter().all(|href| href == "/en/suche?q=schulden&plz=34117"), "{english:?}");
    for path in ["/en", "/en/"] {
        assert_eq!(site.page(path).await.attributes("html", "lang"), ["en"], "{path}");
    }
}

#[tokio::test]
async fn files_may_be_kept_for_good_and_change_their_address_with_their_content() {
    let (_test, site) = region().await;
    let start = site.page("/").await;
    for link in start.attributes("link[rel='stylesheet'], link[rel='icon']", "href") {
        let file = site.page(&link).await;
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(file.header("content-type").starts_with("text/css") || link.ends_with(".svg"));
    }
    assert_eq!(site.get("/assets/lotse.css").await.status, 404);
    assert!(site.page("/robots.txt").await.body.contains("Disallow: /fach"));
    assert_eq!(site.get("/favicon.ico").await.status, 307);
}

#[tokio::test]
async fn leaving_leads_to_a_harmless_page_at_once() {
    let (_test, site) = region().await;
    let answer = site.get("/weg").await;
    assert_eq!(answer.status, 303);
    assert!(!answer.header("location").contains("lotse"));
    assert!(site.page("/hilfe").await.has("a[data-exit][href='/weg']"));
}

#[tokio::test]
async fn an_empty_installation_says_what_to_do_next() {
    let test = TestApp::new().await;
    let site = Site::of(&test.app);
    let start = site.page("/").await;
    assert_eq!(start.text("h1"), "Lotse ist bereit");
    assert!(start.texts("code").iter().any(|command| command.starts_with("lotse import hsds")));
    for page in PAGES {
        site.page(page).await;
    }
}
