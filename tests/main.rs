//! All integration tests, one binary; folders mirror the features.

mod house;
mod hsds;
mod rules;
mod search;
mod support;
mod text;
