//! Organizations.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::Value;

use super::answer;
use super::asked::{self, Asked};
use super::stock::{Stock, public};
use crate::api::extract::Path;
use crate::api::problem::Result;
use crate::app::{App, Error};
use crate::domain::catalogue::Organization;

/// A page of organizations.
pub(super) async fn list(State(app): State<App>, request: Request) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let asked = asked::list(&mut parts, asked::ORGANIZATIONS).await?;
    let found = app.list_organizations(&asked.listing)?;
    Ok(answer::page(&parts.headers, &asked, &found, |page| written(&app, &asked, page)))
}

/// With `full` everything of theirs, their offers as in a list; with `full_service` those too.
fn written(app: &App, asked: &Asked, page: &[Arc<Organization>]) -> Vec<Value> {
    let nested = asked.full || asked.full_service;
    let shown = if nested { page } else { &[] };
    let stock = Stock::of_organizations(app, &app.catalogue(), shown, asked.full_service);
    let directory = stock.directory();
    let writer = public(&directory);
    let write = |organization: &Arc<Organization>| match (nested, asked.full_service) {
        (_, true) => writer.organization(organization),
        (true, false) => writer.organization_brief(organization),
        (false, false) => writer.organization_item(organization),
    };
    page.iter().map(write).collect()
}

/// An organization with everything; its offers as in a list, or whole with `full_service`.
pub(super) async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let asked = asked::record(&mut parts, &["full_service"]).await?;
    let asked = Asked { full: true, ..asked };
    let catalogue = app.catalogue();
    let organization = catalogue.organization(&id).ok_or(Error::NotFound)?;
    let written = written(&app, &asked, std::slice::from_ref(organization));
    Ok(answer::one(&parts.headers, written.first().ok_or(Error::NotFound)?))
}
