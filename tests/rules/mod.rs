//! The rule engine: its notation, its logic, and what it says of hand-written profiles.

pub mod generate;
mod hurdles;
mod logic;
mod missing;
mod mutants;
mod notation;
mod profiles;
