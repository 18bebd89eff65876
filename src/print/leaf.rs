//! One offer on paper: a poster for a wall, a flyer to take along.

use serde::Serialize;

use super::pdf::{self, Failed, Template};
use super::{Frame, Sheet};

const POSTER: Template =
    Template { main: include_str!("templates/poster.typ"), parts: &[pdf::COMMON] };
const FLYER: Template =
    Template { main: include_str!("templates/flyer.typ"), parts: &[pdf::COMMON] };

/// Its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A4, one side.
    Poster,
    /// A5, two sides.
    Flyer,
}

/// One offer.
#[derive(Debug, Serialize)]
pub struct Leaf {
    /// What it says about itself.
    #[serde(flatten)]
    pub frame: Frame,
    /// What the code is good for.
    pub scan: String,
    /// The offer.
    pub offer: Sheet,
}

impl Leaf {
    /// The PDF. Blocks for some tens of milliseconds.
    ///
    /// # Errors
    /// When it cannot be set: a defect of ours.
    pub fn pdf(&self, form: Form) -> Result<Vec<u8>, Failed> {
        let template = match form {
            Form::Poster => POSTER,
            Form::Flyer => FLYER,
        };
        pdf::set(template, self)
    }
}
