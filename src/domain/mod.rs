//! The core: pure types and rules of the field. No I/O, no clock, no async; `now` is a parameter.

pub mod case;
pub mod catalogue;
pub mod complaint;
pub mod fact;
pub mod gap;
pub mod geo;
pub mod holidays;
pub mod id;
pub mod law;
pub mod matching;
pub mod need_order;
pub mod place;
pub mod plan;
pub mod portrait;
pub mod profile;
pub mod referral;
pub mod right;
pub mod role;
pub mod route;
pub mod rule;
pub mod topic;
pub mod words;
