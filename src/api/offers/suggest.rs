//! What somebody may be about to type.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use crate::api::extract::{FromQuery, Language, Params, Query, json};
use crate::api::problem::Result;
use crate::app::{App, MOST_SUGGESTIONS, SuggestedKind};
use crate::text::Text;

/// Parameters of a suggestion.
pub(in crate::api) const SUGGEST_PARAMETERS: &[&str] = &["q", "limit"];

/// What was typed so far.
#[derive(Debug)]
pub(in crate::api) struct Typed {
    q: Option<String>,
    limit: Option<usize>,
}

impl FromQuery for Typed {
    fn from_query(params: &mut Params) -> Self {
        Self { q: params.text("q"), limit: params.count("limit", MOST_SUGGESTIONS) }
    }
}

#[derive(Serialize)]
struct Suggestions<'a> {
    suggestions: Vec<SuggestionView<'a>>,
}

#[derive(Serialize)]
struct SuggestionView<'a> {
    kind: &'static str,
    /// What that is, in the language asked for.
    about: String,
    text: &'a str,
    id: Option<&'a str>,
}

fn about(kind: SuggestedKind) -> &'static str {
    match kind {
        SuggestedKind::Topic => "suggest-topic",
        SuggestedKind::Place => "suggest-place",
        SuggestedKind::Organization => "suggest-organization",
        SuggestedKind::Offer => "suggest-offer",
    }
}

/// Topics, places, organizations and offers that begin so.
pub(in crate::api) async fn suggest(
    State(app): State<App>,
    Language(lang): Language,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    let begun = typed.q.unwrap_or_default();
    let suggested = app.suggest(&begun, lang.code(), typed.limit).await?;
    let text = Text::new(lang);
    let suggestions = suggested
        .iter()
        .map(|one| SuggestionView {
            kind: one.kind.name(),
            about: text.say(about(one.kind)).into_owned(),
            text: &one.text,
            id: one.id.as_deref(),
        })
        .collect();
    Ok(json(StatusCode::OK, &Suggestions { suggestions }))
}
