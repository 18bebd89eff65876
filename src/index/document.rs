//! What the app hands over for one offer, and how it goes into the index.

use std::sync::OnceLock;

use tantivy::schema::document::{ReferenceValue, ReferenceValueLeaf};
use tantivy::schema::{Document, Field};

use super::analysis::tokenizer::list;
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

    /// Its texts, with the field each stands in.
    fn texts<'a>(&'a self, fields: &Fields) -> impl Iterator<Item = (Field, &'a String)> {
        let labels = [&self.topics, &self.everyday, &self.instruments, &self.norms];
        let label = fields.label;
        let place = fields.place;
        [
            (fields.name, &self.name),
            (fields.name, &self.alternate_name),
            (fields.summary, &self.summary),
            (fields.organization, &self.organization),
            (fields.text, &self.text),
        ]
        .into_iter()
        .chain(labels.into_iter().flatten().map(move |text| (label, text)))
        .chain(self.places.iter().map(move |text| (place, text)))
        .filter(|(_, text)| !text.is_empty())
    }
}

/// An offer on its way into the index. The thread of tantivy that takes it in analyses it, once, when it first asks for
/// the values of its fields.
pub(super) struct Entry {
    offer: Searchable,
    fields: Fields,
    values: OnceLock<Values>,
}

/// The values of all fields in one piece of text, and where each ends.
#[derive(Default)]
struct Values {
    text: String,
    ends: Vec<(Field, usize)>,
}

impl Entry {
    /// Takes the offer over.
    pub fn new(offer: Searchable, fields: Fields) -> Self {
        Self { offer, fields, values: OnceLock::new() }
    }

    fn values(&self) -> Values {
        let room = self.offer.texts(&self.fields).map(|(_, text)| text.len()).sum::<usize>() * 2;
        let mut values = Values { text: String::with_capacity(room * 2), ends: Vec::new() };
        let mut spellings = String::with_capacity(room);
        values.text.push_str(self.offer.id.as_str());
        values.end(self.fields.id);
        for (field, text) in self.offer.texts(&self.fields) {
            list(text, self.fields.source(field), &mut values.text, &mut spellings);
            values.end(field);
        }
        values.text.push_str(&spellings);
        values.end(self.fields.spelling);
        values
    }
}

impl Values {
    fn end(&mut self, field: Field) {
        self.ends.push((field, self.text.len()));
    }
}

impl Document for Entry {
    type Value<'a> = Value<'a>;
    type FieldsValuesIter<'a> = Iter<'a>;

    fn iter_fields_and_values(&self) -> Iter<'_> {
        let Values { text, ends } = self.values.get_or_init(|| self.values());
        Iter { text, ends: ends.iter(), begin: 0 }
    }
}

/// Hands out the values of an entry.
pub(super) struct Iter<'a> {
    text: &'a str,
    ends: std::slice::Iter<'a, (Field, usize)>,
    begin: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = (Field, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let (field, end) = *self.ends.next()?;
        let value = &self.text[self.begin..end];
        self.begin = end;
        Some((field, Value(value)))
    }
}

/// One value, a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'a>(&'a str);

impl<'a> tantivy::schema::Value<'a> for Value<'a> {
    type ArrayIter = std::iter::Empty<Self>;
    type ObjectIter = std::iter::Empty<(&'a str, Self)>;

    fn as_value(&self) -> ReferenceValue<'a, Self> {
        ReferenceValueLeaf::Str(self.0).into()
    }
}
