//! Gaps: a county worked out by hand, the demonstration, and the protection of small numbers.

mod brought;
mod county;
mod demo;
mod job;
mod release;
mod sources;
mod suppression;
mod surveying;
mod verdicts;
mod whatif;
