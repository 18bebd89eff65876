//! What the offers of the catalogue demand, compiled when first asked for and kept until catalogue or
//! law change.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use super::App;
use super::catalogue::Catalogue;
use crate::domain::admission::{Admissions, Admitted};
use crate::domain::fact::AGE;
use crate::domain::id::OfferId;
use crate::domain::law::Law;
use crate::domain::profile::Profile;
use crate::domain::rule::Truth;

/// Laws for which the same catalogue is kept ready.
const READY: usize = 4;

/// What is kept: each with the catalogue and the law it holds for.
pub(super) type Ready = Vec<(Arc<Catalogue>, Arc<Law>, Arc<Admissions>)>;

/// Which offers admit people of some ages, as far as age alone can say.
#[derive(Debug, Default)]
pub(super) struct Ages(BTreeMap<i64, Admitted>);

impl App {
    /// What the offers people may see demand. For a large catalogue this takes seconds the first time.
    pub(super) fn admissions(&self, catalogue: &Arc<Catalogue>, law: &Arc<Law>) -> Arc<Admissions> {
        // Whoever comes meanwhile waits, so that the work is done once.
        let mut ready = self.inner.admissions.lock().unwrap_or_else(PoisonError::into_inner);
        ready.retain(|(known, ..)| Arc::ptr_eq(known, catalogue));
        if let Some((.., found)) = ready.iter().find(|(_, known, _)| Arc::ptr_eq(known, law)) {
            return found.clone();
        }
        let offers = catalogue.shown().map(Arc::as_ref);
        let made = Arc::new(Admissions::of(offers, law));
        if ready.len() >= READY {
            ready.remove(0);
        }
        ready.push((catalogue.clone(), law.clone(), made.clone()));
        made
    }

    /// The same without holding up whoever else is served.
    ///
    /// # Errors
    /// When the program is ending.
    pub(super) async fn admissions_soon(
        &self,
        catalogue: &Arc<Catalogue>,
        law: &Arc<Law>,
    ) -> super::Result<Arc<Admissions>> {
        let (app, catalogue, law) = (self.clone(), catalogue.clone(), law.clone());
        Ok(tokio::task::spawn_blocking(move || app.admissions(&catalogue, &law)).await?)
    }

    /// Whom the offers admit at each of these ages.
    pub(super) fn ages(
        &self,
        catalogue: &Arc<Catalogue>,
        law: &Arc<Law>,
        asked: impl Iterator<Item = i64>,
    ) -> Ages {
        let profile = |age: i64| Profile::default().with(AGE, age);
        Ages(asked.map(|age| (age, self.admissions(catalogue, law).judge(&profile(age)))).collect())
    }
}

impl Ages {
    /// Whether an offer takes people of an age; unknown where that was not asked.
    pub(super) fn fit(&self, offer: &OfferId, age: i64) -> Truth {
        self.0.get(&age).map_or(Truth::Unknown, |admitted| admitted.by(offer))
    }
}
