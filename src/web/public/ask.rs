//! People to turn to when nothing else is found: offers that give orientation.

use crate::app::{App, OfferHit, OfferQuery};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;

/// The topic of those who know their way around and come along.
pub(super) const GUIDES: &str = "orientierung";
/// How many to show.
const SHOWN: usize = 3;

/// The nearest of them, or any.
pub(super) async fn guides(
    app: &App,
    here: &Here,
    plz: Option<&str>,
) -> Result<Vec<OfferHit>, Failure> {
    let query = OfferQuery {
        topic: Some(GUIDES.to_owned()),
        plz: plz.map(str::to_owned),
        limit: Some(SHOWN),
        ..OfferQuery::default()
    };
    Ok(app.find_offers(&query).await.or_fail(here)?.hits)
}
