//! Pages over HTTP, read by selector.

mod access;
mod calendar;
mod cases;
mod coordination;
mod login;
mod public;
mod site;
mod staff;
mod visitor;
