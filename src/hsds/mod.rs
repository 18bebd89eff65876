//! Open Referral HSDS 3.1: a pure mapping between its wire formats and the catalogue.
//!
//! | file | holds |
//! |---|---|
//! | `schema` | the standard's objects, fields and links, as data |
//! | `text`, `html`, `check`, `cell` | cleaning and checking single values |
//! | [`topics`] | Lotse's own topics as taxonomy terms |
//! | [`read`] | JSON (streamed), CSV tables, zip → [`Record`]s and [`Problem`]s |
//! | [`write`](mod@write) | catalogue → JSON objects, pages, the tabular package |
//!
//! Reading and writing again gives an equal JSON: what the standard does not know is kept in
//! `extra`, Lotse's own part travels as the additional property `lotse`. Ids that nesting already
//! states (`organization_id` beside `organization`) are not written twice.

mod cell;
mod check;
mod html;
mod problem;
pub mod read;
mod schema;
mod text;
pub mod topics;
pub mod write;

pub use problem::{Place, Problem, ProblemKind, Severity};
pub use read::{Found, Limits, Record};
pub use schema::Kind;
pub use write::{Audience, Directory, Writer};

/// A JSON object.
pub(crate) type Object = serde_json::Map<String, serde_json::Value>;

/// The version of the standard spoken here.
pub const VERSION: &str = "3.1";

/// The version's description of its API.
pub const OPENAPI_URL: &str =
    "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json";
