//! The yearly survey of providers: how far each has come, and reminding those who have not answered.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};

use crate::app::App;
use crate::app::error::Result;
use crate::app::rights::Actor;
use crate::domain::gap::{SurveyProgress, survey};
use crate::domain::id::{OfferId, OrganizationId};
use crate::domain::place::Places;
use crate::domain::role::Action;
use crate::domain::sending::MailKind;
use crate::store;

/// Days before a provider is reminded again.
const QUIET_DAYS: i64 = 7;

/// How a survey stands.
#[derive(Debug, Clone)]
pub struct Survey {
    /// How far each provider has come.
    pub progress: Vec<SurveyProgress>,
    /// The day each provider was last reminded.
    pub reminded: BTreeMap<OrganizationId, NaiveDate>,
    /// Providers that miss something and can be reminded by mail today.
    pub to_remind: usize,
}

impl App {
    /// How far each provider has come with confirming its entries since a survey began.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::app::Error::Forbidden).
    pub async fn survey(&self, actor: &Actor, since: NaiveDate) -> Result<Survey> {
        actor.must(Action::ReadGaps)?;
        let progress = self.survey_progress(since).await?;
        let mut session = self.inner.db.read().await?;
        let reminded = store::surveys::list(&mut session).await?;
        let quiet_since = self.now() - TimeDelta::days(QUIET_DAYS);
        let quiet: BTreeSet<_> = reminded
            .iter()
            .filter(|known| known.sent_at > quiet_since)
            .map(|known| &known.organization)
            .collect();
        let to_remind = self.to_remind(&progress).filter(|(id, ..)| !quiet.contains(*id)).count();
        let day = |known: store::surveys::Reminded| {
            (known.organization, Self::local(known.sent_at).date())
        };
        Ok(Survey { reminded: reminded.into_iter().map(day).collect(), to_remind, progress })
    }

    /// Puts a mail with a personal link into the outbox for every provider that misses something and
    /// was not reminded within a week. Gives how many.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::app::Error::Forbidden).
    pub async fn remind_of_survey(&self, actor: &Actor, since: NaiveDate) -> Result<usize> {
        actor.must(Action::ReadGaps)?;
        let progress = self.survey_progress(since).await?;
        let now = self.now();
        let quiet_since = now - TimeDelta::days(QUIET_DAYS);
        let mut sent = 0;
        let mut tx = self.inner.db.write().await?;
        for (organization, offer, address) in self.to_remind(&progress) {
            if store::surveys::remind(&mut tx, organization, now, quiet_since).await? {
                let link = self.new_link(offer, None);
                self.put_mail(&mut tx, &link, MailKind::Upkeep, address).await?;
                sent += 1;
            }
        }
        self.audit(&mut tx, actor, "gaps.remind", "survey", &since.to_string()).await?;
        tx.commit().await?;
        Ok(sent)
    }

    /// Providers that miss something and have an address, with the first offer it is about.
    fn to_remind<'p>(
        &'p self,
        progress: &'p [SurveyProgress],
    ) -> impl Iterator<Item = (&'p OrganizationId, &'p OfferId, String)> {
        progress.iter().filter_map(|provider| {
            let organization = provider.organization.as_ref()?;
            let with_address =
                |(offer, _): &'p (OfferId, _)| Some((offer, self.mail_address(offer)?));
            let (offer, address) = provider.missing.iter().find_map(with_address)?;
            Some((organization, offer, address))
        })
    }

    async fn survey_progress(&self, since: NaiveDate) -> Result<Vec<SurveyProgress>> {
        let places = self.all_places().await?;
        let catalogue = self.catalogue();
        let offers = catalogue.shown().filter(|offer| offer.takes_people()).map(|offer| {
            let places = places.get(&offer.id()).copied().unwrap_or(Places::Unknown);
            (offer.as_ref(), places)
        });
        Ok(survey(offers, since))
    }
}
