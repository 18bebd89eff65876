//! The core: pure types and rules of the field. No I/O, no clock, no async; `now` is a parameter.

pub mod catalogue;
pub mod fact;
pub mod geo;
pub mod id;
pub mod law;
pub mod place;
pub mod profile;
pub mod rule;
pub mod topic;
pub mod words;
