//! Offers.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::{Value, json};

use super::answer;
use super::asked::{self, Asked};
use super::stock::{Stock, public};
use crate::api::extract::Path;
use crate::api::problem::Result;
use crate::app::{App, Error};
use crate::domain::catalogue::Offer;
use crate::domain::id::OfferId;

/// A page of offers.
pub(super) async fn list(State(app): State<App>, request: Request) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let asked = asked::list(&mut parts, asked::OFFERS).await?;
    let found = app.list_offers(&asked.listing).await?;
    Ok(answer::page(&parts.headers, &asked, &found, |offers| written(&app, &asked, offers)))
}

fn written(app: &App, asked: &Asked, offers: &[Arc<Offer>]) -> Vec<Value> {
    if asked.minimal {
        return offers.iter().map(|offer| minimal(offer)).collect();
    }
    let stock = Stock::of(app, &app.catalogue(), offers, asked.full);
    let directory = stock.directory();
    let writer = public(&directory);
    let write = |offer| if asked.full { writer.service(offer) } else { writer.service_item(offer) };
    stock.offers().filter_map(write).collect()
}

/// Only what somebody needs who keeps a copy.
fn minimal(offer: &Offer) -> Value {
    let mut item = json!({ "id": offer.id });
    if let Some(modified) = &offer.last_modified {
        item["last_modified"] = Value::from(modified.as_str());
    }
    item
}

/// An offer with everything.
pub(super) async fn show(
    State(app): State<App>,
    Path(id): Path<OfferId>,
    request: Request,
) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    asked::record(&mut parts, &[]).await?;
    let catalogue = app.catalogue();
    let offer = catalogue.offer(&id).filter(|offer| offer.is_shown()).ok_or(Error::NotFound)?;
    let stock = Stock::of(&app, &catalogue, [offer], true);
    let directory = stock.directory();
    let written = stock.offers().find_map(|offer| public(&directory).service(offer));
    Ok(answer::one(&parts.headers, &written.ok_or(Error::NotFound)?))
}
