//! Routes to a goal: against trying everything in small random worlds, and for people one knows.

mod brute;
mod people;
mod world;
