//! What the program knows about how it processes data: the ground for the record of processing (Art. 30
//! DSGVO) and for the impact assessment (Art. 35 DSGVO) an agency has to make.

use super::App;
use super::error::Result;
use super::rights::Actor;
use crate::domain::agency_rule::AgencyRule;
use crate::domain::fact::FactId;
use crate::domain::role::Action;
use crate::domain::sending::is_protected;
use crate::store;

/// How data is processed here.
#[derive(Debug)]
pub struct Processing {
    /// Name of the agency.
    pub agency: String,
    /// What it laid down.
    pub rule: AgencyRule,
    /// What the database is called.
    pub database: &'static str,
    /// Whether mail goes out, with a link and no content.
    pub mail: bool,
    /// Facts a case may hold that belong to no protected class.
    pub ordinary: Vec<FactId>,
    /// Facts of a protected class (Art. 9, Art. 10 DSGVO, § 203 StGB).
    pub protected: Vec<FactId>,
}

impl App {
    /// How data is processed here, from the settings and the vocabulary in force.
    ///
    /// # Errors
    /// [`super::Error::Forbidden`].
    pub async fn processing(&self, actor: &Actor) -> Result<Processing> {
        actor.must(Action::ManageUsers)?;
        let mut session = self.inner.db.read().await?;
        let agency = store::people::find_agency(&mut session, &actor.agency).await?;
        let rule = store::agency_rules::find(&mut session, &actor.agency).await?;
        let facts = self.knowledge().law.vocabulary.all().iter();
        let (protected, ordinary): (Vec<_>, Vec<_>) = facts.partition(|fact| is_protected(fact));
        let ids = |facts: Vec<&crate::domain::fact::FactDefinition>| {
            facts.into_iter().map(|fact| fact.id.clone()).collect()
        };
        Ok(Processing {
            agency: agency.map_or_else(String::new, |agency| agency.name),
            rule: rule.unwrap_or_default(),
            database: self.db().kind(),
            mail: self.config().mail.is_some(),
            ordinary: ids(ordinary),
            protected: ids(protected),
        })
    }
}
