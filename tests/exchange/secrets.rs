//! Confidential locations, and locations nobody knows the place of.

use lotse::domain::catalogue::Location;
use serde_json::{Value, json};

use super::{export, import, import_bytes, is_kept};
use crate::support::on_both;

const SECRET: &str = "Geheimer Weg 7";

/// An offer at a confidential location, at one without coordinates, and at one with.
fn shelter() -> Value {
    let address = |street: &str| {
        json!([{ "id": format!("d-{street}"), "address_1": street,
        "city": "Kassel", "state_province": "HE", "postal_code": "34117", "country": "DE",
        "address_type": "physical" }])
    };
    json!([{ "id": "s", "name": "Schutz", "status": "active",
        "organization": { "id": "o", "name": "Frauen", "description": "" },
        "service_at_locations": [
            { "id": "at-secret", "description": "Klingel: Geheimer Weg", "phones": [{ "id": "p", "number": "0561 1" }],
                "location": { "id": "secret", "location_type": "physical", "name": "Zuflucht",
                "latitude": 51.3127, "longitude": 9.4797, "addresses": address(SECRET),
                "lotse": { "confidential": true } } },
            { "id": "at-bare", "location": { "id": "bare", "location_type": "physical",
                "addresses": address("Offene Gasse 1") } },
            { "id": "at-known", "location": { "id": "known", "location_type": "physical",
                "latitude": 51.31, "longitude": 9.48, "addresses": address("Markt 2") } },
        ] }])
}

#[tokio::test]
async fn a_confidential_address_appears_nowhere() {
    on_both(|test| async move {
        import(&test.app, &shelter()).await;
        let client = test.anon();
        for path in [
            "/hsds/services",
            "/hsds/services?full=true",
            "/hsds/services/s",
            "/hsds/organizations?full=true",
            "/hsds/organizations?full_service=true",
            "/hsds/organizations/o",
            "/hsds/service_at_locations",
            "/hsds/service_at_locations?full=true",
            "/hsds/service_at_locations/at-secret",
        ] {
            let answer = client.get(path).await;
            for told in ["Geheimer Weg", "51.3127", "9.4797", "0561 1", "Zuflucht"] {
                assert!(!answer.text.contains(told), "{told} in {path}");
            }
            answer.expect(200);
        }
        let told = client.get("/hsds/service_at_locations/at-secret").await.expect(200);
        assert_eq!(told["location"]["name"], Value::Null);
        assert_eq!(told["location"]["lotse"], json!({ "confidential": true }));
    })
    .await;
}

#[tokio::test]
async fn only_a_location_that_may_be_shown_and_has_coordinates_is_near() {
    on_both(|test| async move {
        import(&test.app, &shelter()).await;
        let near =
            |metres: u32| format!("/hsds/service_at_locations?postcode=34117&proximity={metres}");
        let found = super::walk(&test.anon(), &near(20_000)).await;
        assert_eq!(super::texts(&found, "id"), ["at-known"]);
        assert_eq!(super::walk(&test.anon(), &near(0)).await.len(), 0);
        let all = super::walk(&test.anon(), "/hsds/service_at_locations?postcode=34117").await;
        assert_eq!(all.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn the_own_export_takes_nothing_away() {
    on_both(|test| async move {
        import(&test.app, &shelter()).await;
        let before = test.app.catalogue();
        let package = export(&test.app).await;
        let again = is_kept(import_bytes(&test.app, "own.zip", &package).await);
        assert_eq!(again.changed, 0);
        let after = test.app.catalogue();
        assert_eq!(after.location(&"secret".into()), before.location(&"secret".into()));
        assert_eq!(after.offer(&"s".into()), before.offer(&"s".into()));
    })
    .await;
}

#[tokio::test]
async fn elsewhere_only_that_there_is_a_place_is_known() {
    on_both(|test| async move {
        import(&test.app, &shelter()).await;
        let package = export(&test.app).await;
        let other = crate::support::TestApp::new().await;
        is_kept(import_bytes(&other.app, "lotse.zip", &package).await);
        let catalogue = other.app.catalogue();
        let secret = catalogue.location(&"secret".into()).expect("a location");
        assert!(
            secret.is_confidential() && secret.addresses.is_empty() && secret.point().is_none()
        );
        assert_eq!(secret.name, None);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_knows_nothing_of_confidentiality_does_not_lift_it() {
    on_both(|test| async move {
        import(&test.app, &shelter()).await;
        let mut file = shelter();
        let location = &mut file[0]["service_at_locations"][0]["location"];
        location.as_object_mut().expect("a location").remove("lotse");
        location["name"] = Value::from("Neuer Name");
        import(&test.app, &file).await;
        let is_confidential = || {
            let catalogue = test.app.catalogue();
            catalogue
                .location(&"secret".into())
                .is_some_and(|l: &std::sync::Arc<Location>| l.is_confidential())
        };
        assert!(is_confidential());
        // Said outright, it counts.
        file[0]["service_at_locations"][0]["location"]["lotse"] = json!({ "confidential": false });
        import(&test.app, &file).await;
        assert!(!is_confidential());
    })
    .await;
}
