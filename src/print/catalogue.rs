//! The printed catalogue (Maßnahmenkatalog): all offers, those of a topic, or a list of one's own.

use serde::Serialize;

use super::pdf::{self, Failed, Template};
use super::{Frame, Place, Sheet};

const TEMPLATE: Template =
    Template { main: include_str!("templates/catalogue.typ"), parts: &[pdf::COMMON] };

/// A catalogue: cover, contents, a chapter for each topic with a page for each offer, index.
#[derive(Debug, Serialize)]
pub struct Catalogue {
    /// What it says about itself.
    #[serde(flatten)]
    pub frame: Frame,
    /// How many offers it holds, in words.
    pub lead: String,
    /// How far what it says can be relied on.
    pub note: String,
    /// Heading of the contents.
    pub contents: String,
    /// Heading of the index.
    pub index_title: String,
    /// What the place signs mean: each class once.
    pub signs: Vec<Place>,
    /// The offers, by topic.
    pub chapters: Vec<Chapter>,
    /// Words from A to Z.
    pub index: Vec<Entry>,
}

/// Offers of one topic.
#[derive(Debug, Serialize)]
pub struct Chapter {
    /// The topic.
    pub title: String,
    /// Whether the title is in German whatever the language of the print.
    pub german: bool,
    /// Its offers, in the order they are printed.
    pub offers: Vec<Sheet>,
}

/// A word of the index and the offers it leads to.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The word.
    pub word: String,
    /// Labels of the offers.
    pub labels: Vec<String>,
}

impl Catalogue {
    /// The PDF. Blocks for seconds where there are hundreds of offers.
    ///
    /// # Errors
    /// When it cannot be set: a defect of ours.
    pub fn pdf(&self) -> Result<Vec<u8>, Failed> {
        pdf::set(TEMPLATE, self)
    }
}
