//! The rule engine: its notation, its logic, and what it says of hand-written profiles.

mod columns;
mod contradictions;
pub mod generate;
mod grid;
mod hurdles;
mod logic;
mod missing;
mod mutants;
mod next;
mod notation;
mod profiles;
pub mod real;
