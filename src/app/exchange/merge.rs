//! What stays of a record when a file says nothing of it: what was hidden when it was written out,
//! and Lotse's own part when the file comes from a program that does not know it.

use crate::app::error::Result;
use crate::domain::catalogue::{Location, Offer, ServiceAtLocation};
use crate::hsds::topics;
use crate::store::{Session, catalogue};

/// The location as it is to be kept, when `known` is what is here.
///
/// Written out, a confidential location has lost all but its id: what is known here stays. And a
/// file that does not know of confidentiality does not lift it.
pub(super) fn location(known: Option<&Location>, mut came: Location) -> Location {
    let Some(known) = known else { return came };
    if came.lotse.is_none() {
        came.lotse.clone_from(&known.lotse);
    }
    let veiled = came.addresses.is_empty() && came.latitude.is_none();
    if known.is_confidential() && came.is_confidential() && veiled {
        return Location {
            name: came.name.or_else(|| known.name.clone()),
            location_type: came.location_type,
            organization_id: came.organization_id,
            ..known.clone()
        };
    }
    came
}

/// The offer as it is to be kept, when `known` is what is here.
pub(super) async fn offer(
    tx: &mut Session,
    known: Option<&Offer>,
    mut came: Offer,
) -> Result<Offer> {
    let tags = topics::untag(&mut came);
    if came.lotse.is_none() {
        came.lotse = known.and_then(|known| known.lotse.clone());
        if !tags.is_empty() {
            came.lotse.get_or_insert_default().topics = tags;
        }
    }
    for full in known.into_iter().flat_map(|known| &known.service_at_locations) {
        let of_it = |place: &&mut ServiceAtLocation| **place == bare(full);
        if let Some(place) = came.service_at_locations.iter_mut().find(of_it)
            && *place != *full
            && is_confidential(tx, full).await?
        {
            place.clone_from(full);
        }
    }
    Ok(came)
}

/// All that is told of a place at a confidential location.
fn bare(place: &ServiceAtLocation) -> ServiceAtLocation {
    ServiceAtLocation {
        id: place.id.clone(),
        location_id: place.location_id.clone(),
        ..ServiceAtLocation::default()
    }
}

async fn is_confidential(tx: &mut Session, place: &ServiceAtLocation) -> Result<bool> {
    let Some(id) = &place.location_id else { return Ok(false) };
    let location = catalogue::find_location(tx, id.as_str()).await?;
    Ok(location.is_some_and(|location| location.is_confidential()))
}
