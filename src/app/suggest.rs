//! What somebody may be about to type: topics, places, organizations and offers that begin so. Nothing of it is kept.

use std::collections::BTreeSet;

use super::App;
use super::error::{Error, FieldError, Result};
use crate::index::Request;
use crate::index::analysis::fold::{clean, fold};

/// Most suggestions of one answer, and how many there are when nobody says.
pub const MOST_SUGGESTIONS: usize = 10;
const USUAL: usize = 8;
/// Longest beginning that is read, and the shortest that says something, in characters.
const LONGEST: usize = 100;
const SHORTEST: usize = 2;
/// Most of each kind, so that every kind has its chance.
const MOST_OF_KIND: usize = 3;
/// Most organizations and locations that are looked through for one answer.
const MOST_LOOKED_AT: usize = 20_000;

/// What a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestedKind {
    /// A topic.
    Topic,
    /// A town where offers are.
    Place,
    /// Who runs offers.
    Organization,
    /// An offer.
    Offer,
}

impl SuggestedKind {
    /// Its name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Place => "place",
            Self::Organization => "organization",
            Self::Offer => "offer",
        }
    }
}

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// What it is.
    pub kind: SuggestedKind,
    /// What would be searched for.
    pub text: String,
    /// Code of the topic, id of the offer.
    pub id: Option<String>,
}

impl App {
    /// What may be meant by the beginning of a query, at most `limit`; `lang` is the language of topics.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the beginning is too long; otherwise when the index cannot be read.
    pub async fn suggest(
        &self,
        typed: &str,
        lang: &str,
        limit: Option<usize>,
    ) -> Result<Vec<Suggested>> {
        if typed.chars().count() > LONGEST {
            return Err(Error::Invalid(vec![FieldError::expected(
                "q",
                "too_long",
                LONGEST.to_string(),
            )]));
        }
        let begun = fold(&clean(typed.trim()));
        if begun.chars().count() < SHORTEST {
            return Ok(Vec::new());
        }
        let (app, typed, lang) = (self.clone(), typed.trim().to_owned(), lang.to_owned());
        let limit = limit.unwrap_or(USUAL).min(MOST_SUGGESTIONS);
        let suggested = tokio::task::spawn_blocking(move || -> Result<Vec<Suggested>> {
            let mut all = app.topics_like(&begun, &lang);
            all.extend(app.places_like(&begun));
            all.extend(app.organizations_like(&begun));
            all.truncate(limit.saturating_sub(MOST_OF_KIND));
            let room = limit - all.len();
            all.extend(app.offers_like(&typed, room)?);
            Ok(all)
        });
        suggested.await?
    }

    fn topics_like(&self, begun: &str, lang: &str) -> Vec<Suggested> {
        let topics = self.knowledge().topics.all();
        let like = topics.iter().filter(|topic| {
            let words = topic.everyday.iter().map(String::as_str);
            words.chain([topic.label.get(lang)]).any(|words| begins(words, begun))
        });
        let suggested = like.map(|topic| Suggested {
            kind: SuggestedKind::Topic,
            text: topic.label.get(lang).to_owned(),
            id: Some(topic.code.clone()),
        });
        suggested.take(MOST_OF_KIND).collect()
    }

    fn places_like(&self, begun: &str) -> Vec<Suggested> {
        let catalogue = self.catalogue();
        let open = catalogue.locations().take(MOST_LOOKED_AT);
        // Many locations share a town, which is read once.
        let towns: BTreeSet<&str> = open.filter_map(|l| l.public_town()).collect();
        plain(SuggestedKind::Place, towns.into_iter().filter(|town| begins(town, begun)))
    }

    fn organizations_like(&self, begun: &str) -> Vec<Suggested> {
        let catalogue = self.catalogue();
        let names: BTreeSet<&str> = catalogue
            .organizations()
            .take(MOST_LOOKED_AT)
            .map(|organization| organization.name.as_str())
            .filter(|name| begins(name, begun))
            .collect();
        plain(SuggestedKind::Organization, names.into_iter())
    }

    fn offers_like(&self, typed: &str, limit: usize) -> Result<Vec<Suggested>> {
        let catalogue = self.catalogue();
        let found =
            self.index().find(&Request { words: Some(typed), limit, ..Request::default() })?;
        let offers = found.hits.iter().filter_map(|hit| catalogue.offer(&hit.offer));
        let suggested = offers.map(|offer| Suggested {
            kind: SuggestedKind::Offer,
            text: offer.name.clone(),
            id: Some(offer.id.clone()),
        });
        Ok(suggested.collect())
    }
}

fn plain<'a>(kind: SuggestedKind, texts: impl Iterator<Item = &'a str>) -> Vec<Suggested> {
    let suggested = |text: &str| Suggested { kind, text: text.to_owned(), id: None };
    texts.take(MOST_OF_KIND).map(suggested).collect()
}

/// Whether any word of a name begins so.
fn begins(name: &str, begun: &str) -> bool {
    let name = fold(&clean(name));
    name.starts_with(begun)
        || name.match_indices(begun).any(|(at, _)| !name[..at].ends_with(char::is_alphanumeric))
}
