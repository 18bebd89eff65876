//! Asking judged questions and marking the answers.

use std::collections::BTreeMap;

use super::App;
use super::error::Result;
use super::region;
use super::search::OfferQuery;
use crate::domain::judged::{Answered, Marks, Question, SHOWN};

impl App {
    /// Asks a question as anybody would, and marks the answer. Offers are named by their id or by the slug they have
    /// in the demonstration region.
    ///
    /// # Errors
    /// When the catalogue cannot be searched.
    pub async fn judge(&self, question: &Question) -> Result<(Answered, Marks)> {
        let query = OfferQuery {
            q: Some(question.text.clone()),
            limit: Some(SHOWN),
            ..OfferQuery::default()
        };
        let page = self.find_offers(&query).await?;
        let slugs = question.relevant.keys().chain(&question.never);
        let named: BTreeMap<String, String> =
            slugs.map(|slug| (region::id(slug), slug.clone())).collect();
        let name = |id: &String| named.get(id).unwrap_or(id).clone();
        let answered = Answered {
            hits: page.hits.iter().map(|hit| name(&hit.view.offer.id)).collect(),
            total: page.total,
            crisis: page.crisis.iter().map(|view| name(&view.offer.id)).collect(),
        };
        let marks = Marks::of(question, &answered);
        Ok((answered, marks))
    }
}
