//! Taxonomies and their terms: Lotse's topics, and what offers were imported with.

use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::Value;

use super::answer;
use super::asked::{self, Asked};
use super::stock::public;
use crate::api::extract::Path;
use crate::api::problem::Result;
use crate::app::{App, Error};
use crate::domain::catalogue::{Taxonomy, TaxonomyTerm};
use crate::hsds::Directory;

/// A page of taxonomies.
pub(super) async fn list(State(app): State<App>, request: Request) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let asked = asked::list(&mut parts, &[]).await?;
    let found = app.list_taxonomies(asked.listing.search.as_deref()).await?;
    Ok(answer::page(&parts.headers, &asked, &found, |page| page.iter().map(taxonomy).collect()))
}

/// A taxonomy.
pub(super) async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    asked::record(&mut parts, &[]).await?;
    let found = app.list_taxonomies(None).await?.into_iter().find(|taxonomy| taxonomy.id == id);
    Ok(answer::one(&parts.headers, &taxonomy(&found.ok_or(Error::NotFound)?)))
}

/// A page of terms.
pub(super) async fn list_terms(State(app): State<App>, request: Request) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    let asked = asked::list(&mut parts, asked::TERMS).await?;
    let mut found = app.list_terms(asked.listing.search.as_deref()).await?;
    found.retain(|term| passes(&asked, term));
    let taxonomies = app.list_taxonomies(None).await?;
    Ok(answer::page(&parts.headers, &asked, &found, |page| terms(&taxonomies, page)))
}

fn passes(asked: &Asked, term: &TaxonomyTerm) -> bool {
    let taxonomy = |wanted: &String| {
        let detail = term.taxonomy_detail.as_ref().map(|taxonomy| &taxonomy.id);
        term.taxonomy_id.as_ref().or(detail) == Some(wanted)
    };
    asked.listing.taxonomy_id.as_ref().is_none_or(taxonomy)
        && asked.parent_id.as_ref().is_none_or(|id| term.parent_id.as_ref() == Some(id))
        && !(asked.top_only && term.parent_id.is_some())
}

/// A term.
pub(super) async fn show_term(
    State(app): State<App>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response> {
    let (mut parts, _) = request.into_parts();
    asked::record(&mut parts, &[]).await?;
    let found = app.list_terms(None).await?.into_iter().find(|term| term.id == id);
    let taxonomies = app.list_taxonomies(None).await?;
    let written = terms(&taxonomies, found.as_slice());
    Ok(answer::one(&parts.headers, written.first().ok_or(Error::NotFound)?))
}

fn taxonomy(taxonomy: &Taxonomy) -> Value {
    public(&Directory::new()).taxonomy(taxonomy)
}

fn terms(taxonomies: &[Taxonomy], page: &[TaxonomyTerm]) -> Vec<Value> {
    let mut directory = Directory::new();
    taxonomies.iter().for_each(|taxonomy| directory.add_taxonomy(taxonomy));
    page.iter().map(|term| public(&directory).taxonomy_term(term)).collect()
}
