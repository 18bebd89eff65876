//! Print: words become tagged PDF (PDF/UA-1), typeset by Typst.
//!
//! Whoever shows pages puts a [`Catalogue`], a [`Leaf`] or a [`Report`] together out of words; a
//! template in `templates/` says how they stand on paper. Words travel as data, never as markup, so
//! nothing that a provider wrote can command the typesetter. It sees its template, its data and our
//! fonts, and nothing else of the machine.

mod catalogue;
mod glyphs;
mod leaf;
mod pdf;
mod report;
mod sheet;
mod world;

use serde::Serialize;

pub use catalogue::{Catalogue, Chapter, Entry};
pub use leaf::{Form, Leaf};
pub use pdf::Failed;
pub use report::{Bar, Column, Course, Drawing, Figure, Part, Report, Resolution, Table};
pub use sheet::{Line, Place, Row, Sheet};

/// What every print says about itself.
#[derive(Debug, Serialize)]
pub struct Frame {
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Of which day it is, in words.
    pub stand: String,
    /// Language code.
    pub lang: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}
