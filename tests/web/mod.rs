//! Pages over HTTP, read by selector.

mod access;
mod calendar;
mod coordination;
mod login;
mod public;
pub mod site;
mod staff;
pub mod visitor;
