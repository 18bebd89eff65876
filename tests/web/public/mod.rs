//! Pages for young people.

mod check;
mod errors;
mod frame;
mod help;
mod languages;
mod offer;
mod readable;
mod saved;
mod search;
pub mod secret;
mod tell;
mod ways;
mod weight;

use super::site::Site;
use crate::support::TestApp;

/// Pages that are always there.
pub const PAGES: [&str; 20] = [
    "/",
    "/suche",
    "/suche?q=schulden&plz=Kassel",
    "/suche?q=ich+kann+nicht+mehr",
    "/suche?q=xylophonbau&topic=schulden",
    "/hilfe",
    "/themen",
    "/druck?topic=schulden",
    "/thema/schulden",
    "/was-geht",
    "/ueber",
    "/datenschutz",
    "/barrierefreiheit",
    "/impressum",
    "/sprachen",
    "/deine-rechte",
    "/schreib-uns",
    "/schulabschluss",
    "/merkliste",
    "/offline",
];

/// The demonstration region, and somebody who reads its pages.
pub async fn region() -> (TestApp, Site) {
    let test = TestApp::with_region().await;
    let site = Site::of(&test.app);
    (test, site)
}

/// The address of the offer of that name.
pub fn offer(test: &TestApp, name: &str) -> String {
    let catalogue = test.app.catalogue();
    let offer = catalogue.shown().find(|offer| offer.name == name).expect("the offer");
    format!("/angebot/{}", offer.id)
}
