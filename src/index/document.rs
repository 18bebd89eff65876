//! What the app hands over for one offer, and the document it becomes.

use tantivy::TantivyDocument;

use super::columns::Row;
use super::schema::Fields;
use crate::domain::id::OfferId;

/// One offer as the search sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Searchable {
    /// Its id.
    pub id: OfferId,
    /// Its name.
    pub name: String,
    /// Another name.
    pub alternate_name: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Description, steps, conditions in words: all that is left.
    pub text: String,
    /// Who runs it.
    pub organization: String,
    /// Towns, names of locations, postcodes.
    pub places: Vec<String>,
    /// Labels of its topics.
    pub topics: Vec<String>,
    /// Everyday words of its topics.
    pub everyday: Vec<String>,
    /// Titles of its legal instruments.
    pub instruments: Vec<String>,
    /// Norms, such as `§ 16h SGB II`.
    pub norms: Vec<String>,
    /// What is filtered, counted and sorted by.
    pub row: Row,
}

impl Searchable {
    /// An offer of which only the name is known yet.
    pub fn named(id: OfferId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            alternate_name: String::new(),
            summary: String::new(),
            text: String::new(),
            organization: String::new(),
            places: Vec::new(),
            topics: Vec::new(),
            everyday: Vec::new(),
            instruments: Vec::new(),
            norms: Vec::new(),
            row: Row::default(),
        }
    }

    /// The document that stands in the index.
    pub(super) fn document(&self, fields: &Fields) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_text(fields.id, self.id.as_str());
        let labels = [&self.topics, &self.everyday, &self.instruments, &self.norms];
        let texts = [
            (fields.name, &self.name),
            (fields.name, &self.alternate_name),
            (fields.summary, &self.summary),
            (fields.organization, &self.organization),
            (fields.text, &self.text),
        ]
        .into_iter()
        .chain(labels.into_iter().flatten().map(|label| (fields.label, label)))
        .chain(self.places.iter().map(|place| (fields.place, place)));
        for (field, text) in texts.filter(|(_, text)| !text.is_empty()) {
            document.add_text(field, text);
            document.add_text(fields.spelling, text);
        }
        document
    }
}
