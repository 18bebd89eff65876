//! The whole demonstration region goes to another house and is the same there.

use lotse::app::Catalogue;
use lotse::domain::catalogue::{Location, Offer, ServiceAtLocation};

use super::{export, import_bytes, is_kept};
use crate::support::{TestApp, backends};

/// The offer as another house may know it: of places at confidential locations only that they are.
fn told(catalogue: &Catalogue, offer: &Offer) -> Offer {
    let mut offer = offer.clone();
    for place in &mut offer.service_at_locations {
        let location = place.location_id.as_ref().and_then(|id| catalogue.location(id));
        if location.is_some_and(|location| location.is_confidential()) {
            let (id, location_id) = (place.id.clone(), place.location_id.clone());
            *place = ServiceAtLocation { id, location_id, ..ServiceAtLocation::default() };
        }
    }
    offer
}

#[tokio::test]
async fn the_region_is_the_same_elsewhere() {
    for backend in backends() {
        let first = TestApp::on(backend).await;
        first.app.load_region().await.expect("the region loads");
        let package = export(&first.app).await;
        let second = TestApp::on(backend).await;
        let report = is_kept(import_bytes(&second.app, "region.zip", &package).await);
        let (here, there) = (first.app.catalogue(), second.app.catalogue());
        let places = |catalogue: &Catalogue| catalogue.locations().count();
        let count = here.shown().count();
        assert!(count >= 100 && report.offers >= count, "{report:?}");
        assert_eq!((there.shown().count(), places(&there)), (count, places(&here)));
        for offer in here.shown() {
            // Everything: texts, contacts, hours, and Lotse's own part with its conditions.
            let copy = there.offer(&offer.id()).expect("the same offers");
            assert_eq!(**copy, told(&here, offer), "{}", offer.name);
        }
        assert!(here.organizations().eq(there.organizations()));
        for location in here.locations() {
            let copy = there.location(&location.id.as_str().into()).expect("the same locations");
            if location.is_confidential() {
                assert!(copy.name.is_none() && copy.addresses.is_empty());
                assert!(copy.is_confidential() && copy.organization_id == location.organization_id);
            } else {
                assert_eq!(copy, location);
            }
        }
        assert!(
            here.locations().any(|location: &std::sync::Arc<Location>| location.is_confidential())
        );
        assert!(export(&second.app).await == package, "the same bytes");
        assert_eq!(is_kept(import_bytes(&first.app, "own.zip", &package).await).changed, 0);
    }
}
