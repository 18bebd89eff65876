//! The database. SQL lives in this folder only: one file per aggregate, one constant per statement.
//!
//! Functions take a [`Session`] so that a use case can do several things in one transaction.
//! `find` gives an `Option`, `list` a `Vec`; what a missing row means is decided in `app`.

pub mod agency_rules;
pub mod appointments;
pub mod assignments;
pub mod audit;
pub mod case_keys;
pub mod cases;
pub mod catalogue;
pub mod complaints;
pub mod conferences;
pub mod consents;
mod db;
pub mod deputies;
pub mod disclosures;
pub mod drafts;
pub mod feeds;
pub mod gap_jobs;
pub mod gaps;
pub mod idempotency;
pub mod law;
pub mod links;
mod migrate;
pub mod milestones;
pub mod notes;
pub mod offer_hints;
pub mod official;
pub mod outbox;
pub mod people;
pub mod places;
pub mod plans;
pub mod portraits;
pub mod prints;
pub mod referrals;
pub mod retention;
pub mod secrecy;
pub mod sessions;
pub mod settings;
pub mod surveys;
pub mod unmet;
pub mod upkeep;
mod vault;
pub mod waiting;

pub use db::{Bind, Db, Query, ReadRow, Result, Session, counting};
pub use vault::MasterKey;

/// A row of one whole number.
#[derive(sqlx::FromRow)]
struct Number {
    n: i64,
}
