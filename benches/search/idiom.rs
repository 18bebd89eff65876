//! The same page the way tantivy's documentation shows it: facets as terms and counted by an aggregation, the distance
//! as a filter over fast fields, title and text from the document store.

use lotse::domain::geo::Point;
use lotse::index::analysis::Source;
use lotse::index::analysis::tokenizer::{Listed, Terms, list};
use lotse::index::analysis::words;
use tantivy::aggregation::AggregationCollector;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::collector::{Collector, Count, SegmentCollector, TopDocs};
use tantivy::columnar::Column;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TantivyDocument, TextFieldIndexing,
    TextOptions,
};
use tantivy::tokenizer::{
    Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer, Tokenizer,
};
use tantivy::{DocId, Index, Score, Searcher, SegmentReader, Term};

use super::corpus::{Document, FACETS, Question};

/// Which analysis an index is built with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Chain {
    /// Lotse's, so that both find the same.
    Lotse,
    /// Tantivy's own for German.
    Stemmer,
}

/// The index.
pub struct Idiom {
    searcher: Searcher,
    name: Field,
    text: Field,
    facets: Vec<Field>,
    counts: Aggregations,
}

impl Idiom {
    /// Builds it in memory.
    pub fn build(
        documents: impl Iterator<Item = Document>,
        chain: Chain,
        threads: usize,
    ) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let analysed = |options| {
            let indexing = TextFieldIndexing::default().set_tokenizer("chain");
            TextOptions::default().set_indexing_options(indexing.set_index_option(options)) | STORED
        };
        let id = schema.add_text_field("id", STRING | FAST);
        let name = schema.add_text_field("name", analysed(IndexRecordOption::WithFreqs));
        let text =
            schema.add_text_field("text", analysed(IndexRecordOption::WithFreqsAndPositions));
        let facets: Vec<Field> =
            FACETS.iter().map(|(name, _)| schema.add_text_field(name, STRING | FAST)).collect();
        let latitude = schema.add_f64_field("latitude", FAST);
        let longitude = schema.add_f64_field("longitude", FAST);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("chain", analyser(chain));
        let mut writer = index.writer_with_num_threads(threads, threads * 48_000_000)?;
        for document in documents {
            let mut made = TantivyDocument::default();
            made.add_text(id, &document.id);
            made.add_text(name, &document.name);
            made.add_text(text, &document.text);
            for (field, value) in facets.iter().zip(&document.facets) {
                made.add_text(*field, value);
            }
            made.add_f64(latitude, document.point.latitude);
            made.add_f64(longitude, document.point.longitude);
            writer.add_document(made)?;
        }
        writer.commit()?;
        let asked: serde_json::Map<String, serde_json::Value> = FACETS
            .iter()
            .map(|(name, _)| {
                ((*name).to_owned(), serde_json::json!({"terms": {"field": name, "size": 500}}))
            })
            .collect();
        let counts = serde_json::from_value(asked.into()).map_err(std::io::Error::other)?;
        Ok(Self { searcher: index.reader()?.searcher(), name, text, facets, counts })
    }

    /// One page: all words, or any where that finds nothing. Gives the number of hits and of letters shown.
    pub fn page(&self, question: &Question) -> tantivy::Result<(usize, usize)> {
        match self.run(question, Occur::Must)? {
            (0, _) => self.run(question, Occur::Should),
            found => Ok(found),
        }
    }

    fn run(&self, question: &Question, occur: Occur) -> tantivy::Result<(usize, usize)> {
        let words = question.words.iter().map(|word| (occur, self.word(word))).collect::<Vec<_>>();
        let mut parts: Vec<(Occur, Box<dyn Query>)> =
            vec![(Occur::Must, Box::new(BooleanQuery::new(words)))];
        for (facet, value) in &question.facets {
            let at = FACETS.iter().position(|(name, _)| name == facet).unwrap_or_default();
            let term = Term::from_field_text(self.facets[at], value);
            parts.push((Occur::Must, Box::new(TermQuery::new(term, IndexRecordOption::Basic))));
        }
        let counts = AggregationCollector::from_aggs(self.counts.clone(), Default::default());
        let inner = (Count, TopDocs::with_limit(20).order_by_score(), counts);
        let within = Within { from: question.from, km: question.km, inner };
        let (total, top, counted) = self.searcher.search(&BooleanQuery::new(parts), &within)?;
        let mut letters = 0;
        for (_, address) in top {
            let document: TantivyDocument = self.searcher.doc(address)?;
            letters += document.get_all(self.name).count() + document.get_all(self.text).count();
        }
        std::hint::black_box(counted);
        Ok((total, letters))
    }

    fn word(&self, word: &str) -> Box<dyn Query> {
        let stem = &words().get(word).whole;
        let field = |field, boost| -> Box<dyn Query> {
            let term = Term::from_field_text(field, stem);
            let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(query), boost))
        };
        Box::new(BooleanQuery::union(vec![field(self.name, 5.0), field(self.text, 1.0)]))
    }
}

fn analyser(chain: Chain) -> TextAnalyzer {
    match chain {
        Chain::Lotse => TextAnalyzer::from(Analysis::default()),
        Chain::Stemmer => TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(64))
            .filter(LowerCaser)
            .filter(Stemmer::new(Language::German))
            .build(),
    }
}

/// Lotse's analysis as a tokenizer, as documents that are plain texts need it.
#[derive(Clone, Default)]
struct Analysis {
    terms: String,
    reader: Listed,
}

impl Tokenizer for Analysis {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms<'a> {
        self.terms.clear();
        list(text, Source::Prose, &mut self.terms, &mut String::new());
        self.reader.token_stream(&self.terms)
    }
}

/// Hands on what lies within a circle.
struct Within<C> {
    from: Point,
    km: f64,
    inner: C,
}

struct WithinSegment<C> {
    from: Point,
    km: f64,
    latitude: Column<f64>,
    longitude: Column<f64>,
    inner: C,
}

impl<C: Collector> Collector for Within<C> {
    type Fruit = C::Fruit;
    type Child = WithinSegment<C::Child>;

    fn for_segment(&self, ord: u32, reader: &SegmentReader) -> tantivy::Result<Self::Child> {
        Ok(WithinSegment {
            from: self.from,
            km: self.km,
            latitude: reader.fast_fields().f64("latitude")?,
            longitude: reader.fast_fields().f64("longitude")?,
            inner: self.inner.for_segment(ord, reader)?,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.inner.requires_scoring()
    }

    fn merge_fruits(
        &self,
        fruits: Vec<<Self::Child as SegmentCollector>::Fruit>,
    ) -> tantivy::Result<Self::Fruit> {
        self.inner.merge_fruits(fruits)
    }
}

impl<C: SegmentCollector> SegmentCollector for WithinSegment<C> {
    type Fruit = C::Fruit;

    fn collect(&mut self, doc: DocId, score: Score) {
        let (latitude, longitude) = (self.latitude.first(doc), self.longitude.first(doc));
        if let (Some(latitude), Some(longitude)) = (latitude, longitude)
            && self.from.km_to(Point { latitude, longitude }) <= self.km
        {
            self.inner.collect(doc, score);
        }
    }

    fn harvest(self) -> C::Fruit {
        self.inner.harvest()
    }
}
