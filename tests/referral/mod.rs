//! Referrals from the first idea to the arrival: states, what follows, who may answer, what leaves
//! the house.

mod assignments;
mod copies;
mod duties;
mod follow;
mod privacy;
mod provider;
mod reach;
mod retention;
mod sending;
mod states;
mod together;
