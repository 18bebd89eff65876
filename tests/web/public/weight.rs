//! What a page weighs over the line: with everything it loads, compressed as it is sent.

use axum::body::Body;
use axum::http::{Request, header};

use super::super::site::Site;
use super::{offer, region};

/// Bytes of the bodies of a page and of all files it loads before it can be used.
async fn weight(site: &Site, path: &str) -> usize {
    let page = site.page(path).await;
    let mut files = page.attributes("link[rel='stylesheet'], link[rel='icon']", "href");
    files.extend(page.attributes("script[src]", "src"));
    files.push(path.to_owned());
    let mut sum = 0;
    for file in files {
        let request = Request::get(&file).header(header::ACCEPT_ENCODING, "gzip");
        sum += site.bytes(request.body(Body::empty()).expect("a request")).await;
    }
    sum
}

#[tokio::test]
async fn the_first_page_and_an_offer_are_light_in_every_language() {
    let (test, site) = region().await;
    let own = offer(&test, "Schuldenberatung unter 27");
    for lang in ["de", "ar", "uk"] {
        let first = weight(&site, &format!("/{lang}/")).await;
        assert!(first < 60_000, "{lang}: first page {first} bytes");
        let next = weight(&site, &format!("/{lang}{own}")).await;
        assert!(next < 40_000, "{lang}: offer {next} bytes");
        println!("{lang}: first page {first} bytes, offer {next} bytes, with all files");
    }
}
