//! All integration tests, one binary; folders mirror the features.

mod house;
mod search;
mod support;
mod text;
mod web;
