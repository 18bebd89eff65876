//! Offers at their locations.

use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::Value;

use super::answer;
use super::asked;
use super::stock::{Stock, public};
use crate::api::extract::Path;
use crate::api::problem::Result;
use crate::app::{App, Error, OfferAt};

/// A page of offers at their locations.
pub(super) async fn list(State(app): State<App>, request: Request) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let asked = asked::list(&mut parts, asked::PLACES).await?;
    let found = app.list_offers_at(&asked.listing).await?;
    Ok(answer::page(&parts.headers, &asked, &found, |page| written(&app, page, asked.full)))
}

fn written(app: &App, page: &[OfferAt], full: bool) -> Vec<Value> {
    let stock = Stock::of(app, &app.catalogue(), page.iter().map(|at| &at.offer), full);
    let directory = stock.directory();
    let writer = public(&directory);
    let pairs = stock.offers().zip(page);
    let write = |(offer, at): (_, &OfferAt)| {
        let offer: &crate::domain::catalogue::Offer = offer;
        let place = offer.service_at_locations.get(at.place)?;
        if full {
            writer.service_at_location(offer, place)
        } else {
            writer.service_at_location_item(offer, place)
        }
    };
    pairs.filter_map(write).collect()
}

/// An offer at one of its locations, with everything.
pub(super) async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    asked::record(&mut parts, &[]).await?;
    let catalogue = app.catalogue();
    let found = catalogue.shown().find_map(|offer| {
        let place = offer.service_at_locations.iter().position(|place| place.id == id)?;
        Some(OfferAt { offer: offer.clone(), place })
    });
    let found = found.ok_or(Error::NotFound)?;
    let written = written(&app, &[found], true).pop().ok_or(Error::NotFound)?;
    Ok(answer::one(&parts.headers, &written))
}
