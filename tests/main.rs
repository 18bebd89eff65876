//! All integration tests, one binary; folders mirror the features.

mod api;
mod exchange;
mod house;
mod hsds;
mod rules;
mod search;
mod store;
mod support;
mod text;
