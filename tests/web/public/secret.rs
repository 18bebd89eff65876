//! A place that protects people is nowhere to be seen.

use std::io::{Cursor, Read as _};

use lotse::domain::catalogue::{Address, Location, LocationDetails, Offer, ServiceAtLocation};
use lotse::store;
use lotse::text::Lang;

use super::super::site::Site;
use super::{PAGES, offer, region};
use crate::support::TestApp;

/// What must never be read: street, town, name and stop of the hidden house.
pub const SECRETS: [&str; 4] = ["Verborgener Weg 7", "Hintertal", "Haus im Schatten", "Linie 99"];

/// An offer of the region that also happens in a house nobody may find.
pub async fn hide(test: &TestApp) -> String {
    let mut offer: Offer = {
        let catalogue = test.app.catalogue();
        let found = catalogue.shown().find(|offer| offer.name == "Frauenhaus Hollerbusch");
        found.expect("the offer").as_ref().clone()
    };
    let location = Location {
        id: "hidden-house".to_owned(),
        organization_id: offer.organization_id.as_ref().map(|id| id.as_str().to_owned()),
        name: Some(SECRETS[2].to_owned()),
        transportation: Some(SECRETS[3].to_owned()),
        latitude: serde_json::Number::from_f64(51.123_45),
        longitude: serde_json::Number::from_f64(9.543_21),
        addresses: vec![Address {
            id: "hidden-address".to_owned(),
            address_1: SECRETS[0].to_owned(),
            city: SECRETS[1].to_owned(),
            state_province: "HE".to_owned(),
            postal_code: "34999".to_owned(),
            country: "DE".to_owned(),
            address_type: "physical".to_owned(),
            ..Address::default()
        }],
        lotse: Some(LocationDetails { confidential: true, ..LocationDetails::default() }),
        ..Location::default()
    };
    offer.service_at_locations = vec![ServiceAtLocation {
        id: "hidden-at".to_owned(),
        location_id: Some(location.id.as_str().into()),
        ..ServiceAtLocation::default()
    }];
    let mut tx = test.app.db().write().await.expect("a transaction");
    store::catalogue::save_location(&mut tx, &location).await.expect("saved");
    store::catalogue::save_offer(&mut tx, &offer).await.expect("saved");
    tx.commit().await.expect("commits");
    test.app.reload().await.expect("reloads");
    test.app.reindex().await.expect("reindexes");
    format!("/angebot/{}", offer.id)
}

#[tokio::test]
async fn nothing_of_a_hidden_house_is_on_any_public_page() {
    let (test, site) = region().await;
    let own = hide(&test).await;
    let mut pages: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    pages.extend(test.app.catalogue().shown().map(|offer| format!("/angebot/{}", offer.id)));
    pages.extend(Lang::ALL.iter().map(|lang| format!("{own}?lang={}", lang.code())));
    pages.push(format!("{own}/stimmt-nicht"));
    pages.extend(test.app.knowledge().topics.all().iter().map(|t| format!("/thema/{}", t.code)));
    pages.push(format!("{own}?plz=34117"));
    pages.push("/suche?q=Frauenhaus&plz=34117".to_owned());
    pages.push("/schulabschluss?plz=34117".to_owned());
    for page in pages {
        let body = site.page(&page).await.body;
        tells_nothing(&page, &body);
    }
}

#[tokio::test]
async fn its_street_town_and_name_cannot_be_searched_for() {
    let (test, site) = region().await;
    hide(&test).await;
    for words in ["Verborgener+Weg", "Haus+im+Schatten", "Hintertal", "34999"] {
        let names = site.page(&format!("/suche?q={words}")).await.texts(".card__title");
        assert!(!names.iter().any(|name| name.contains("Hollerbusch")), "{words}: {names:?}");
    }
}

#[tokio::test]
async fn its_page_says_that_the_address_is_kept_secret_and_how_far_is_not_said() {
    let (test, site) = region().await;
    let own = hide(&test).await;
    let page = site.page(&format!("{own}?plz=34117")).await;
    let way = page.text("section[aria-labelledby=hin]");
    assert!(way.contains("Die Adresse bleibt geheim."), "{way}");
    assert!(!way.contains("entfernt") && !page.has("a[href^='geo:']"), "{way}");
    let open: Site = Site::of(&test.app);
    assert!(open.page(&offer(&test, "Schuldenberatung unter 27")).await.has("a[href^='geo:']"));
}

#[tokio::test]
async fn nor_on_a_printed_list_nor_in_what_programs_read() {
    let (test, site) = region().await;
    let own = hide(&test).await;
    let id = own.trim_start_matches("/angebot/");
    let sheet = site.post("/merkliste", &format!("ids={id}")).await.body;
    tells_nothing("the sheet", &sheet);
    let client = test.anon();
    for path in [
        format!("/api/v1/offers/{id}"),
        "/api/v1/offers?q=Frauenhaus&plz=34117".to_owned(),
        format!("/hsds/services/{id}"),
        "/hsds/services?per_page=100".to_owned(),
        "/hsds/services?full=true&per_page=100".to_owned(),
        "/hsds/services?full=true&per_page=100&page=2".to_owned(),
        "/hsds/organizations?full=true&full_service=true&per_page=100".to_owned(),
        "/hsds/service_at_locations?per_page=100".to_owned(),
        "/hsds/service_at_locations?full=true&per_page=100".to_owned(),
        "/hsds/service_at_locations?full=true&per_page=100&page=2".to_owned(),
        "/hsds/service_at_locations/hidden-at".to_owned(),
        "/hsds/taxonomy_terms?per_page=100".to_owned(),
    ] {
        let told = client.get(&path).await;
        assert_eq!(told.status, 200, "{path}");
        tells_nothing(&path, &told.text);
    }
    let wish = serde_json::json!({ "facts": {}, "needs": ["schutz"], "plz": "34117" });
    tells_nothing("match", &client.post("/api/v1/match", wish).await.text);
}

#[tokio::test]
async fn nor_in_a_catalogue_written_out() {
    let (test, _) = region().await;
    hide(&test).await;
    let file = test.app.export_hsds(Cursor::new(Vec::new())).await.expect("an export");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    for at in 0..archive.len() {
        let mut table = String::new();
        let mut entry = archive.by_index(at).expect("an entry");
        entry.read_to_string(&mut table).expect("a text");
        tells_nothing(&entry.name().expect("a name"), &table);
    }
}

/// Nothing of the hidden house stands in what was handed out there.
fn tells_nothing(path: &str, told: &str) {
    for secret in SECRETS.iter().chain(&["34999", "51.123", "9.543"]) {
        assert!(!told.contains(secret), "{path} tells {secret}");
    }
}
