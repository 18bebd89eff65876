//! All integration tests, one binary; folders mirror the features.

mod house;
mod support;
mod text;
