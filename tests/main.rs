//! All integration tests, one binary; folders mirror the features.

mod house;
mod rules;
mod support;
