//! How a request is read and an answer is written. Everything wrong with a request becomes a
//! [`Problem`](super::Problem) that names the place.

mod caller;
mod json;
mod language;
mod path;
mod query;

pub use caller::Caller;
pub(super) use json::json;
pub use json::{Json, LONGEST_BODY};
pub use language::Language;
pub use path::Path;
pub(super) use query::pairs;
pub use query::{FromQuery, Params, Query};
