//! The house itself: its data and its walls.

mod architecture;
mod data;
mod lints;
pub mod sources;
