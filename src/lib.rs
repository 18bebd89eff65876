//! Lotse: a service directory and referral navigation for German youth social work.
//!
//! | module | is |
//! |---|---|
//! | [`domain`] | the core: rules, law, catalogue, matching, places, cases, gaps; pure |
//! | [`text`] | languages: keys and reasons become sentences |
//! | [`store`] | the database; SQL lives here only |
//! | [`index`] | full-text search with German analysis |
//! | [`hsds`] | Open Referral HSDS 3.1: reading and writing |
//! | [`app`] | use cases: rights, transactions, consent, audit |
//! | [`print`](mod@print) | catalogue, posters, flyers and reports as tagged PDF |
//! | [`web`] | HTML pages |
//! | [`api`] | JSON API |
//! | [`cli`] | the commands |
//!
//! `tests/house/architecture.rs` holds the table of who may import whom.

pub mod api;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod hsds;
pub mod index;
pub mod print;
pub mod store;
pub mod text;
pub mod web;
