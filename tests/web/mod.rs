//! Pages over HTTP, read by selector.

mod access;
mod calendar;
mod care;
mod cases;
mod coordination;
mod login;
mod plan;
pub mod public;
mod queries;
pub mod site;
mod staff;
pub mod visitor;
