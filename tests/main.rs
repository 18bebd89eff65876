//! All integration tests, one binary; folders mirror the features.

mod house;
mod rules;
mod store;
mod support;
