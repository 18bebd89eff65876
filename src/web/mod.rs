//! HTML pages: what a browser sees. Pages ask [`crate::app`] and are put together from the parts in
//! [`view`]; they never touch the database or the index.
//!
//! | part | is |
//! |---|---|
//! | [`view`] | the frame of every page, and the parts pages are made of |
//! | [`assets`] | stylesheet, script and sign, with their addresses |
//! | [`here`] | the language of a request, and links that keep it |

pub mod assets;
pub mod here;
pub mod view;
