//! What stays of a record when a file says nothing of it: what was hidden when it was written out,
//! and Lotse's own part when the file comes from a program that does not know it.

use crate::app::catalogue::Catalogue;
use crate::domain::catalogue::{Location, Offer, ServiceAtLocation};
use crate::hsds::topics;

/// The location as it is to be kept.
///
/// Written out, a confidential location has lost all but its name: what is known here stays. And a
/// file that does not know of confidentiality does not lift it.
pub(super) fn location(known: Option<&Location>, mut came: Location) -> Location {
    let Some(known) = known else { return came };
    if came.lotse.is_none() {
        came.lotse.clone_from(&known.lotse);
    }
    let veiled = came.addresses.is_empty() && came.latitude.is_none();
    if known.is_confidential() && came.is_confidential() && veiled {
        return Location {
            name: came.name,
            location_type: came.location_type,
            organization_id: came.organization_id,
            ..known.clone()
        };
    }
    came
}

/// The offer as it is to be kept.
pub(super) fn offer(catalogue: &Catalogue, mut came: Offer) -> Offer {
    let tags = topics::untag(&mut came);
    let known = catalogue.offer(&came.id());
    if came.lotse.is_none() {
        came.lotse = known.and_then(|known| known.lotse.clone());
        if !tags.is_empty() {
            came.lotse.get_or_insert_default().topics = tags;
        }
    }
    if let Some(known) = known {
        for place in &mut came.service_at_locations {
            if is_veiled(catalogue, place)
                && let Some(full) = known.service_at_locations.iter().find(|p| p.id == place.id)
                && full.location_id == place.location_id
            {
                place.clone_from(full);
            }
        }
    }
    came
}

/// Whether a place says nothing but its id and lies where that may be all that was told.
fn is_veiled(catalogue: &Catalogue, place: &ServiceAtLocation) -> bool {
    let location = place.location_id.as_ref().and_then(|id| catalogue.location(id));
    let bare = ServiceAtLocation {
        id: place.id.clone(),
        location_id: place.location_id.clone(),
        ..ServiceAtLocation::default()
    };
    location.is_some_and(|location| location.is_confidential()) && *place == bare
}
