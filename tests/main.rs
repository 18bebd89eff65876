//! All integration tests, one binary; folders mirror the features.

mod house;
mod matching;
mod rules;
mod store;
mod support;
