//! Referrals from the first idea to the arrival: states, what follows, who may answer, what leaves
//! the house.

mod follow;
mod mail;
mod privacy;
pub mod provider;
mod sending;
mod states;
