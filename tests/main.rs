//! All integration tests, one binary; folders mirror the features.

mod api;
mod crash;
mod exchange;
mod gaps;
mod house;
mod hsds;
mod law;
mod matching;
mod print;
mod referral;
mod routes;
mod rules;
mod search;
mod store;
mod support;
mod text;
mod thread;
mod web;
