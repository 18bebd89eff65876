//! All integration tests, one binary; folders mirror the features.

mod hsds;
