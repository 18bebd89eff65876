//! Case conferences (Fallkonferenz): why, in which form, who is invited – and who may be.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::case::{Consent, Content};
use super::id::{CaseId, ConferenceId, OrganizationId, ParticipantId};
use super::keyed::keyed;

/// Longest conference, in minutes: beyond that nobody listens any more.
pub const LONGEST: i64 = 60;
/// What a consent must cover so that an organization may hear about the case.
pub const NEEDED: [Content; 2] = [Content::Contact, Content::Need];

/// The form of a conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConferenceForm {
    /// With the young person.
    MitPerson,
    /// Helpers only.
    NurHelfende,
    /// With the family.
    Familie,
    /// Two sides: one helper and the young person.
    Zweiseitig,
    /// About nobody who could be recognised: needs no consent, and the sheet names no code.
    Anonym,
}

keyed! {
    ConferenceForm {
        MitPerson "mit_person", NurHelfende "nur_helfende", Familie "familie",
        Zweiseitig "zweiseitig", Anonym "anonym"
    }
}

/// Somebody who is invited.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Invitee {
    /// An organization. Needs a consent.
    Organization(OrganizationId),
    /// Somebody from the young person's own life, whom they want there.
    Participant(ParticipantId),
}

/// A conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conference {
    /// Its id.
    pub id: ConferenceId,
    /// The case.
    pub case: CaseId,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How long it lasts, in minutes.
    pub minutes: i64,
    /// In which form.
    pub form: ConferenceForm,
    /// Why.
    pub reason: String,
    /// Where; a neutral place.
    pub place: Option<String>,
    /// What the young person is asked before.
    pub questions: Option<String>,
    /// What is talked about, a line each.
    pub agenda: String,
    /// Who is invited.
    pub invited: Vec<Invitee>,
    /// Who came.
    pub came: Vec<Invitee>,
    /// What came out of it; the steps stand in the plan.
    pub outcome: Option<String>,
    /// When it was held.
    pub held_at: Option<DateTime<Utc>>,
}

impl Conference {
    /// Whether the organization may hear about the case at `at`.
    pub fn may_hear(
        &self,
        organization: &OrganizationId,
        consents: &[Consent],
        at: DateTime<Utc>,
    ) -> bool {
        let covers = |consent: &Consent| NEEDED.iter().all(|content| consent.allows(*content, at));
        self.form == ConferenceForm::Anonym
            || consents.iter().any(|c| c.recipient == *organization && covers(c))
    }
}
