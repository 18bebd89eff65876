//! Pages for case managers. Every page stands on a [`desk`]: whoever is not logged in never gets to
//! a handler. What a role may do is decided in [`crate::app`].

mod admin;
mod agency_rules;
mod appointments;
mod around;
pub mod ask;
mod assignment;
mod case;
mod cases;
mod claims;
mod conference;
mod conflict;
mod consents;
mod deputies;
pub mod desk;
pub mod done;
mod drafting;
mod fact_field;
mod factor;
mod facts;
mod feed;
mod ics;
mod login;
mod matches;
pub mod names;
mod new_appointment;
mod new_case;
mod offer;
mod offers;
mod openid;
pub mod places;
mod plan;
pub mod posted;
pub mod problems;
mod processing;
mod refer;
mod referral;
mod referrals;
mod retention;
mod routes;
mod secrecy;
mod slip;
mod today;
mod when;

use axum::Router;

use crate::app::App;

/// The pages.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(login::routes())
        .merge(factor::routes())
        .merge(openid::routes())
        .merge(admin::routes())
        .merge(agency_rules::routes())
        .merge(deputies::routes())
        .merge(conference::routes())
        .merge(assignment::routes())
        .merge(slip::routes())
        .merge(secrecy::routes())
        .merge(processing::routes())
        .merge(retention::routes())
        .merge(today::routes())
        .merge(drafting::routes())
        .merge(cases::routes())
        .merge(new_case::routes())
        .merge(case::routes())
        .merge(facts::routes())
        .merge(matches::routes())
        .merge(routes::routes())
        .merge(plan::routes())
        .merge(feed::routes())
        .merge(claims::routes())
        .merge(refer::routes())
        .merge(referrals::routes())
        .merge(referral::routes())
        .merge(consents::routes())
        .merge(new_appointment::routes())
        .merge(appointments::routes())
        .merge(offers::routes())
        .merge(offer::routes())
        .merge(places::routes())
}
