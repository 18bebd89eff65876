//! Referrals from the first idea to the arrival: states, what follows, who may answer, what leaves
//! the house.

mod follow;
mod states;
