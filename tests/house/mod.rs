//! The house itself: its data and its walls.

mod data;
