//! All integration tests, one binary; folders mirror the features.

mod house;
mod hsds;
mod search;
mod support;
mod text;
