//! What a request asks for: the parameters of the standard, checked. Unknown ones are refused, so
//! that nobody takes a list for filtered that is not.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::api::extract::{FromQuery, Params, Query, pairs};
use crate::api::problem::Problem;
use crate::app::{FieldError, Listing};

/// Entries on a page when nobody says otherwise.
const USUAL: usize = 50;
/// Most entries on a page.
const MOST: usize = 100;
/// Most entries of two fields each, which the standard wants on one page.
const MOST_MINIMAL: usize = 100_000;

/// Parameters of a list.
const PAGE: &[&str] = &["search", "page", "per_page", "format"];
/// … of offers
pub(super) const OFFERS: &[&str] =
    &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"];
/// … of offers at their locations
pub(super) const PLACES: &[&str] = &[
    "taxonomy_term_id",
    "taxonomy_id",
    "organization_id",
    "modified_after",
    "full",
    "postcode",
    "proximity",
];
/// … of organizations
pub(super) const ORGANIZATIONS: &[&str] =
    &["taxonomy_term_id", "taxonomy_id", "full", "full_service"];
/// … of terms
pub(super) const TERMS: &[&str] = &["taxonomy_id", "parent_id", "top_only"];

/// What a list is asked for.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) listing: Listing,
    pub(super) page: usize,
    pub(super) per_page: usize,
    pub(super) minimal: bool,
    pub(super) full: bool,
    pub(super) full_service: bool,
    pub(super) parent_id: Option<String>,
    pub(super) top_only: bool,
}

impl FromQuery for Asked {
    fn from_query(params: &mut Params) -> Self {
        let minimal = params.flag("minimal");
        let most = if minimal { MOST_MINIMAL } else { MOST };
        let per_page = params.number("per_page", 1, most);
        // The standard knows `ndjson` as well and leaves it to the server.
        params.listed("format", &[("json", ())]);
        Self {
            page: params.number("page", 1, usize::MAX).unwrap_or(1),
            per_page: per_page.unwrap_or(if minimal { most } else { USUAL }),
            minimal,
            full: params.flag("full"),
            full_service: params.flag("full_service"),
            parent_id: params.text("parent_id"),
            top_only: params.flag("top_only"),
            listing: Listing {
                search: params.text("search"),
                taxonomy_term_id: params.text("taxonomy_term_id"),
                taxonomy_id: params.text("taxonomy_id"),
                organization_id: params.text("organization_id"),
                modified_after: params.text("modified_after"),
                postcode: params.text("postcode"),
                proximity: params.parsed("proximity", "metres"),
            },
        }
    }
}

/// The query of a list that knows these parameters besides those of every list.
pub(super) async fn list(parts: &mut Parts, more: &[&str]) -> Result<Asked, Problem> {
    let known = [PAGE, more].concat();
    read(parts, &known).await
}

/// The query of a single record, with these parameters.
pub(super) async fn record(parts: &mut Parts, known: &[&str]) -> Result<Asked, Problem> {
    read(parts, known).await
}

async fn read(parts: &mut Parts, known: &[&str]) -> Result<Asked, Problem> {
    let mut problems = Vec::new();
    for (name, _) in pairs(parts.uri.query())? {
        if !known.contains(&name.as_str()) {
            let expected = known.join(", ");
            problems.push(FieldError::expected(name, "unknown_parameter", expected));
        }
    }
    if !problems.is_empty() {
        return Err(Problem::invalid(problems));
    }
    let Query(asked) = Query::from_request_parts(parts, &()).await?;
    Ok(asked)
}
