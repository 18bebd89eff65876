//! Prints, read with poppler as a reader's program would: tagged, complete, nothing secret.

mod background;
mod dossier;
mod poppler;

use crate::web::public::secret::{SECRETS, hide};
use crate::web::public::{offer, region};
use crate::web::site::{Answer, Site};
use poppler::{accessible, words};

/// The PDF of an answer.
fn pdf(answer: &Answer) -> &[u8] {
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/pdf"));
    assert_eq!(answer.header("cache-control"), "no-store");
    &answer.raw
}

/// Words without what a line end may do to them.
fn joined(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[tokio::test]
async fn a_poster_is_one_page_and_says_what_the_page_says() {
    let (test, site) = region().await;
    let own = offer(&test, "Schuldenberatung unter 27");
    for (language, said) in [("de", "Was kostet das?"), ("en", "What does it cost?")] {
        let page = site.page(&format!("/{language}{own}")).await;
        let link = &page.attributes("a[href$='aushang.pdf'][rel=nofollow]", "href")[0];
        let poster = site.page(link).await;
        let (pages, size) = accessible(pdf(&poster), "Schuldenberatung unter 27");
        assert_eq!(pages, 1);
        assert!(size.contains("A4"), "{size}");
        let read = words(&poster.raw);
        assert!(read.contains(said) && read.contains("Schuldenberatung unter 27"), "{read}");
        let mail = page.texts("a[href^='mailto:']")[0].clone();
        assert!(joined(&read).contains(&joined(&mail)), "{mail} in {read}");
    }
}

#[tokio::test]
async fn a_flyer_has_two_sides_and_speaks_arabic() {
    let (test, site) = region().await;
    let own = offer(&test, "Schuldenberatung unter 27");
    let flyer = site.page(&format!("/ar{own}/handzettel.pdf")).await;
    let (pages, size) = accessible(pdf(&flyer), "Schuldenberatung unter 27");
    assert_eq!(pages, 2);
    assert!(size.starts_with("419."), "A5: {size}");
    let read = words(&flyer.raw);
    assert!(read.contains("سيعرف"), "{read}");
    assert_eq!(site.get("/angebot/gibt-es-nicht/aushang.pdf").await.status, 404);
}

#[tokio::test]
async fn my_list_is_a_booklet_with_contents_and_index_and_is_not_kept() {
    let (test, site) = region().await;
    let names = ["Schuldenberatung unter 27", "Schuldnerberatung Kassel"];
    let names: Vec<String> = {
        let catalogue = test.app.catalogue();
        let other = catalogue.shown().find(|o| o.name != names[0]).expect("another").name.clone();
        vec![names[0].to_owned(), other]
    };
    let secret = hide(&test).await;
    let mut ids: Vec<String> = names.iter().map(|name| offer(&test, name)).collect();
    ids.extend([secret, "nirgends".to_owned()]);
    let ids: Vec<&str> = ids.iter().map(|id| id.trim_start_matches("/angebot/")).collect();
    let page = site.page("/de/merkliste").await;
    let to = &page.attributes("button[formaction]", "formaction")[0];
    let booklet = site.post(to, &format!("ids={}", ids.join(","))).await;
    accessible(pdf(&booklet), "Meine Liste");
    let read = words(&booklet.raw);
    let index = read.rfind("Register").expect("an index");
    for name in &names {
        assert!(joined(&read[..index]).contains(&joined(name)), "{name} in {read}");
        assert!(joined(&read[index..]).contains(&joined(name)), "{name} in the index of {read}");
    }
    for wanted in ["3 Angebote", "Inhalt", "Die Adresse bleibt geheim.", "Stand: 24. November 2026"]
    {
        assert!(read.contains(wanted), "{wanted} in {read}");
    }
    for secret in SECRETS.iter().chain(&["34999", "51.123", "9.543"]) {
        assert!(!read.contains(secret), "{secret} in {read}");
    }
    let long = vec!["x"; 61].join(",");
    assert_eq!(site.post(to, &format!("ids={long}")).await.status, 422);
}

#[tokio::test]
async fn a_hidden_house_is_on_no_leaf() {
    let (test, site) = region().await;
    let own = hide(&test).await;
    for file in ["aushang.pdf", "handzettel.pdf"] {
        let leaf = site.page(&format!("{own}/{file}")).await;
        let read = words(pdf(&leaf));
        assert!(read.contains("Die Adresse bleibt geheim."), "{read}");
        for secret in SECRETS.iter().chain(&["34999"]) {
            assert!(!read.contains(secret), "{secret} in {read}");
        }
    }
}

#[tokio::test]
async fn a_topic_leads_to_its_print() {
    let (_test, site): (_, Site) = region().await;
    let page = site.page("/de/thema/schulden").await;
    let link = &page.attributes("a[href^='/de/druck']", "href")[0];
    let form = site.page(link).await;
    assert_eq!(form.attributes("select[name=topic] option[selected]", "value"), ["schulden"]);
    assert_eq!(site.post("/druck", "topic=gibt-es-nicht").await.status, 404);
}
