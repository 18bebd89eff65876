//! What an agency lays down for itself: who sees which case, and how long cases are kept.

use std::ops::RangeInclusive;

use super::App;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use crate::domain::agency_rule::{AgencyRule, CLOSED_MONTHS, IDLE_MONTHS, WARNING_DAYS};
use crate::domain::id::AgencyId;
use crate::domain::role::Action;
use crate::store;
use crate::store::people::Agency;

impl App {
    /// All agencies, by name: whose rules may be laid down.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn agencies(&self, actor: &Actor) -> Result<Vec<Agency>> {
        actor.must(Action::ManageUsers)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::people::list_agencies(&mut session).await?)
    }

    /// The rules of an agency.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn agency_rule(&self, actor: &Actor, agency: &AgencyId) -> Result<AgencyRule> {
        actor.must(Action::ManageUsers)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::agency_rules::find(&mut session, agency).await?.unwrap_or_default())
    }

    /// Lays down the rules of an agency.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] where there is no such agency; [`Error::Invalid`] for a
    /// period that makes no sense.
    pub async fn save_agency_rule(
        &self,
        actor: &Actor,
        agency: &AgencyId,
        rule: &AgencyRule,
    ) -> Result<()> {
        actor.must(Action::ManageUsers)?;
        let mut problems = Vec::new();
        let mut within = |field: &str, value: i64, range: &RangeInclusive<i64>| {
            if !range.contains(&value) {
                let expected = format!("{}–{}", range.start(), range.end());
                problems.push(FieldError::expected(field, "out_of_range", expected));
            }
        };
        within("closed_months", rule.closed_months, &CLOSED_MONTHS);
        within("idle_months", rule.idle_months, &IDLE_MONTHS);
        within("warning_days", rule.warning_days, &WARNING_DAYS);
        Error::unless_empty(problems)?;
        let mut tx = self.inner.db.write().await?;
        store::people::find_agency(&mut tx, agency).await?.ok_or(Error::NotFound)?;
        let (user, now) = (&actor.user, self.now());
        store::agency_rules::save(&mut tx, agency, rule, user, now).await?;
        self.audit(&mut tx, actor, "agency.rule", "agency", agency.as_str()).await?;
        Ok(tx.commit().await?)
    }
}
