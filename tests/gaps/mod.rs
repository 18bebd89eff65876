//! Gaps: a county worked out by hand, the demonstration, and the protection of small numbers.

mod county;
mod demo;
mod job;
mod release;
mod suppression;
mod whatif;
