//! The OpenAPI description: paths from [`ROUTES`], bodies from `openapi.json`.

use std::sync::LazyLock;

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::extract::json as answer;
use super::gate::LANGUAGE;
use super::problem::{Problem, Result};
use super::routes::{Access, ROUTES, Route};

/// Schemas of bodies, types of query parameters, the head of the description.
const PARTS: &str = include_str!("openapi.json");

static DESCRIPTION: LazyLock<Option<Value>> = LazyLock::new(|| description().ok());

/// The description.
pub(super) async fn describe() -> Result<Response> {
    let described = DESCRIPTION.as_ref().map(|description| answer(StatusCode::OK, description));
    described.ok_or_else(|| {
        let title = "The description cannot be read";
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", title)
    })
}

fn description() -> serde_json::Result<Value> {
    let mut whole: Map<String, Value> = serde_json::from_str(PARTS)?;
    let parameters = whole.remove("x-parameters").unwrap_or_default();
    let mut paths = Map::new();
    for route in ROUTES {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_lowercase()] = operation(route, &parameters);
    }
    whole.insert("paths".to_owned(), Value::Object(paths));
    Ok(Value::Object(whole))
}

fn operation(route: &Route, types: &Value) -> Value {
    let mut operation = json!({
        "summary": route.about,
        "parameters": parameters(route, types),
        "responses": {
            route.status.to_string(): {
                "description": "As asked",
                "content": { "application/json": { "schema": reference(route.gives) } },
            },
            "default": {
                "description": "A problem",
                "content": { "application/problem+json": { "schema": reference("Problem") } },
            },
        },
    });
    if let Some(schema) = route.takes {
        operation["requestBody"] = json!({
            "required": true,
            "content": { "application/json": { "schema": reference(schema) } },
        });
    }
    if let Access::Token(_) = route.access {
        operation["security"] = json!([{ "token": [] }]);
    }
    operation
}

fn parameters(route: &Route, types: &Value) -> Vec<Value> {
    let parameter = |name: &str, place: &str| json!({ "name": name, "in": place, "required": place == "path", "schema": types[name] });
    let mut parameters = Vec::new();
    if route.path.contains("{id}") {
        parameters.push(parameter("id", "path"));
    }
    if route.path.ends_with("/referrals") {
        parameters.push(parameter("Idempotency-Key", "header"));
    }
    parameters.extend(route.query.iter().map(|name| parameter(name, "query")));
    parameters.push(parameter(LANGUAGE, "query"));
    parameters
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}
