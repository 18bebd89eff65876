//! The fields of the index and how much each weighs.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TokenizerManager;

use super::analysis::Source;
use super::analysis::tokenizer::Listed;

/// The tokenizer of all analysed fields: they are handed over as listings.
const LISTED: &str = "listed";

/// All fields.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// Id of the offer, whole.
    pub id: Field,
    /// Name and other name.
    pub name: Field,
    /// Topics, everyday words, instruments, norms.
    pub label: Field,
    /// Summary.
    pub summary: Field,
    /// Organization.
    pub organization: Field,
    /// Towns, location names, postcodes.
    pub place: Field,
    /// Everything else.
    pub text: Field,
    /// Spellings, for typing errors and suggestions.
    pub spelling: Field,
}

impl Fields {
    /// The fields that are searched, with their weight against each other.
    pub fn searched(&self) -> [(Field, f32); 6] {
        [
            (self.name, 5.0),
            (self.label, 3.5),
            (self.summary, 2.0),
            (self.organization, 1.4),
            (self.place, 1.4),
            (self.text, 1.0),
        ]
    }

    /// How the text of a field is read.
    pub fn source(&self, field: Field) -> Source {
        let prose = field == self.summary || field == self.text;
        if prose { Source::Prose } else { Source::Label }
    }

    /// Those that say what an offer is.
    pub fn telling(&self) -> [(Field, f32); 3] {
        let [name, label, summary, ..] = self.searched();
        [name, label, summary]
    }
}

/// The schema with its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let fields = Fields {
        id: builder.add_text_field("id", STRING | FAST),
        name: builder.add_text_field("name", analysed(IndexRecordOption::WithFreqs)),
        label: builder.add_text_field("label", analysed(IndexRecordOption::WithFreqs)),
        summary: builder.add_text_field("summary", analysed(IndexRecordOption::WithFreqs)),
        organization: builder
            .add_text_field("organization", analysed(IndexRecordOption::WithFreqs)),
        place: builder.add_text_field("place", analysed(IndexRecordOption::WithFreqs)),
        text: builder.add_text_field("text", analysed(IndexRecordOption::WithFreqsAndPositions)),
        spelling: builder.add_text_field("spelling", spelt()),
    };
    (builder.build(), fields)
}

/// The tokenizer the schema names.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(LISTED, Listed);
    manager
}

fn analysed(option: IndexRecordOption) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer(LISTED).set_index_option(option);
    TextOptions::default().set_indexing_options(indexing)
}

fn spelt() -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(LISTED)
        .set_fieldnorms(false)
        .set_index_option(IndexRecordOption::Basic);
    TextOptions::default().set_indexing_options(indexing)
}
