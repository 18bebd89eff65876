//! Pages for coordinators: which needs stay unmet, and why; which entries of the catalogue are old.
//! No single case is in here, and no count of fewer than five people.

mod catalogue;
mod causes;
mod complaints;
mod figures;
mod gaps;
mod period;
mod table;

use axum::Router;

use crate::app::App;

/// The pages.
pub fn routes() -> Router<App> {
    Router::new().merge(gaps::routes()).merge(catalogue::routes()).merge(complaints::routes())
}
