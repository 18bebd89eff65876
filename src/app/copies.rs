//! The copy of all that is stored about a person (Art. 15 DSGVO, § 83 SGB X), in one go.
//!
//! What was confided is handled by § 65 SGB VIII: it is in no copy by itself. Whoever wrote it down may
//! add what the young person told themselves; what others confided stays out, as only they can allow
//! it. The copy says that something was left out. What is about others stands apart.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::App;
use super::cases::own_case;
use super::error::Result;
use super::rights::Actor;
use crate::domain::assignment::{Assignment, Feedback};
use crate::domain::case::{Appointment, Case, Consent, Need, SecrecyRelease};
use crate::domain::conference::Conference;
use crate::domain::id::{CaseId, ReferralId};
use crate::domain::note::{Confider, Note};
use crate::domain::plan::PlanStep;
use crate::domain::portrait::{Participant, Portrait};
use crate::domain::referral::Referral;
use crate::domain::role::Action;
use crate::domain::sending::Disclosure;
use crate::store::{self, Session};

/// All that is stored about a person.
#[derive(Debug, Serialize)]
pub struct DataCopy {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What the ids of offers and organizations in it stand for.
    pub names: BTreeMap<String, String>,
    /// The case with its facts.
    pub case: Case,
    /// The needs.
    pub needs: Vec<Need>,
    /// The own words.
    pub portrait: Portrait,
    /// The plan.
    pub plan: Vec<PlanStep>,
    /// The referrals.
    pub referrals: Vec<PassedOn>,
    /// The appointments.
    pub appointments: Vec<Appointment>,
    /// The case conferences.
    pub conferences: Vec<Conference>,
    /// The assignments by authorities.
    pub assignments: Vec<Assignment>,
    /// What their senders were to be told.
    pub feedback: Vec<Feedback>,
    /// The consents.
    pub consents: Vec<Consent>,
    /// The releases from the duty of confidence.
    pub secrecy_releases: Vec<SecrecyRelease>,
    /// To whom what was passed on.
    pub disclosures: Vec<Disclosure>,
    /// Notes.
    pub notes: Vec<Note>,
    /// How many confided notes were left out (§ 65 SGB VIII).
    pub confided_left_out: i64,
    /// Others who are involved. Not about the person alone, so it stands apart.
    pub others: Vec<Participant>,
    /// What was done with the case, and when; without who, as that is about others.
    pub trail: Vec<Deed>,
}

/// A referral with the states it went through.
#[derive(Debug, Serialize)]
pub struct PassedOn {
    /// The referral.
    pub referral: Referral,
    /// State and moment, in order.
    pub states: Vec<(String, DateTime<Utc>)>,
}

/// Something that was done with a case.
#[derive(Debug, Serialize)]
pub struct Deed {
    /// What, such as `case.read`.
    pub action: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl App {
    /// All that is stored about the person of a case. `with_confided` adds what the young person
    /// confided to whoever asks.
    ///
    /// # Errors
    /// [`super::Error::NotFound`].
    pub async fn data_copy(
        &self,
        actor: &Actor,
        id: &CaseId,
        with_confided: bool,
    ) -> Result<DataCopy> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let case = own_case(&mut tx, actor, id).await?;
        let mut notes = store::notes::list(&mut tx, id, &actor.user).await?;
        notes.retain(|note| match note.confider {
            None => true,
            Some(Confider::YoungPerson) => with_confided,
            Some(Confider::Other) => false,
        });
        let confided = store::notes::count_confided(&mut tx, id).await?;
        let added = notes.iter().filter(|note| note.confider.is_some()).count();
        let mut copy = DataCopy {
            made_at: self.now(),
            names: BTreeMap::new(),
            case,
            needs: store::cases::list_needs(&mut tx, id).await?,
            portrait: store::portraits::find(&mut tx, id).await?,
            plan: store::plans::list(&mut tx, id).await?,
            referrals: passed_on(&mut tx, id).await?,
            appointments: store::appointments::list(&mut tx, id).await?,
            conferences: store::conferences::list(&mut tx, id).await?,
            assignments: store::assignments::list(&mut tx, id).await?,
            feedback: store::assignments::list_feedback(&mut tx, id).await?,
            consents: store::consents::list(&mut tx, id).await?,
            secrecy_releases: store::secrecy::list(&mut tx, id).await?,
            disclosures: store::disclosures::list(&mut tx, id).await?,
            confided_left_out: confided - i64::try_from(added).unwrap_or(0),
            notes,
            others: store::portraits::list_participants(&mut tx, id).await?,
            trail: trail(&mut tx, id).await?,
        };
        copy.names = self.names_in(&copy);
        self.audit(&mut tx, actor, "case.copy", "case", id.as_str()).await?;
        tx.commit().await?;
        Ok(copy)
    }

    fn names_in(&self, copy: &DataCopy) -> BTreeMap<String, String> {
        let catalogue = self.catalogue();
        let referred = copy.referrals.iter().map(|one| &one.referral.offer);
        let planned = copy.plan.iter().filter_map(|step| step.offer.as_ref());
        let offers = referred
            .chain(planned)
            .filter_map(|id| Some((id.to_string(), catalogue.offer(id)?.name.clone())));
        let organizations = copy
            .consents
            .iter()
            .map(|consent| &consent.recipient)
            .chain(copy.disclosures.iter().map(|one| &one.recipient))
            .chain(copy.secrecy_releases.iter().map(|release| &release.toward))
            .filter_map(|id| {
                Some((id.to_string(), catalogue.organization(id.as_str())?.name.clone()))
            });
        offers.chain(organizations).collect()
    }
}

async fn passed_on(tx: &mut Session, case: &CaseId) -> Result<Vec<PassedOn>> {
    let mut states: BTreeMap<ReferralId, Vec<(String, DateTime<Utc>)>> = BTreeMap::new();
    for step in store::referrals::list_steps_of_case(tx, case).await? {
        states.entry(step.referral).or_default().push((step.state, step.at));
    }
    let referrals = store::referrals::list(tx, case).await?.into_iter();
    let with_states = |referral: Referral| PassedOn {
        states: states.remove(&referral.id).unwrap_or_default(),
        referral,
    };
    Ok(referrals.map(with_states).collect())
}

async fn trail(tx: &mut Session, case: &CaseId) -> Result<Vec<Deed>> {
    let entries = store::audit::list_for(tx, "case", case.as_str()).await?;
    Ok(entries.into_iter().map(|entry| Deed { action: entry.action, at: entry.at }).collect())
}
