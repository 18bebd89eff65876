//! Pages for coordinators: which needs stay unmet, and why; which entries of the catalogue are old;
//! what the law says. No single case is in here, and no count of fewer than five people.

mod beside;
mod brought;
mod catalogue;
mod causes;
mod complaints;
mod decisions;
mod figures;
mod gaps;
mod hints;
mod job;
mod law;
mod period;
mod proposed;
mod reports;
mod survey;
mod table;
mod views;
mod whatif;
mod wording;

use axum::Router;

use crate::app::App;

/// The pages.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(gaps::routes())
        .merge(whatif::routes())
        .merge(job::routes())
        .merge(survey::routes())
        .merge(reports::routes())
        .merge(decisions::routes())
        .merge(brought::routes())
        .merge(catalogue::routes())
        .merge(complaints::routes())
        .merge(hints::routes())
        .merge(law::routes())
}
