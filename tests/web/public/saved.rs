//! My list: on the device of whoever reads, and on paper.

use super::{offer, region};

#[tokio::test]
async fn an_offer_can_be_kept_and_carries_what_the_list_shows() {
    let (test, site) = region().await;
    let own = offer(&test, "Schuldenberatung unter 27");
    let page = site.page(&format!("/de{own}")).await;
    let button = "button[data-save][hidden]";
    assert_eq!(page.attributes(button, "data-name"), ["Schuldenberatung unter 27"]);
    assert_eq!(page.attributes(button, "data-href"), [format!("/de{own}")]);
    assert!(page.attributes("script[data-keep]", "data-keep")[0].contains("/de/hilfe"));
}

#[tokio::test]
async fn the_page_of_the_list_knows_nothing_and_works_with_scripts_only() {
    let (_test, site) = region().await;
    let page = site.page("/de/merkliste").await;
    assert!(page.has("main noscript") && page.has("template[data-card]"));
    assert_eq!(page.attributes("ul[data-list]", "data-offers"), ["/de/angebot/"]);
    assert!(page.texts("ul[data-list] li").is_empty());
}

#[tokio::test]
async fn a_list_goes_on_paper_with_a_code_and_is_not_kept() {
    let (test, site) = region().await;
    let ids: Vec<String> = ["Schuldenberatung unter 27", "Frauenhaus Hollerbusch"]
        .map(|name| offer(&test, name).trim_start_matches("/angebot/").to_owned())
        .to_vec();
    let form = format!("ids={},nirgends&papier=a6", ids.join(","));
    let sheet = site.post("/de/merkliste", &form).await;
    assert_eq!(sheet.status, 200);
    assert_eq!(sheet.header("cache-control"), "no-store");
    assert_eq!(sheet.texts("ol > li").len(), 2, "what is gone is left out");
    assert!(sheet.has(".paper--a6 svg.qr path"));
    assert_eq!(sheet.text("title"), "Meine Liste – Lotse");
}

#[tokio::test]
async fn the_worker_keeps_files_of_this_very_state_and_leaves_professionals_alone() {
    let (_test, site) = region().await;
    let worker = site.page("/dienst.js").await;
    assert!(worker.header("content-type").starts_with("text/javascript"));
    let start = site.page("/de/").await;
    for file in start.attributes("link[rel=stylesheet]", "href") {
        assert!(worker.body.contains(&file), "{file}");
        site.page(&file).await;
    }
    assert!(worker.body.contains("/fach") && worker.body.contains("/koordination"));
    let offline = site.page("/ar/offline").await;
    assert!(offline.has("main a[href='/ar/hilfe']"));
}
