//! All integration tests, one binary; folders mirror the features.

mod api;
mod house;
mod support;
