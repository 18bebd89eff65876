//! Pages over HTTP, read by selector.

mod public;
mod site;
