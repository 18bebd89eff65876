//! Cases (Fälle): pseudonymous by default – a code, facts and needs, no name, no birth date.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::fact::{FactId, FactValue};
use super::id::{
    AgencyId, AppointmentId, CaseId, ConsentId, NeedId, OrganizationId, ReferralId, UserId,
};
use super::profile::Profile;

/// A case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The agency whose case it is. Nobody else can see it.
    pub agency: AgencyId,
    /// The case manager.
    pub worker: UserId,
    /// The code people use instead of a name, such as `Fuchs-27`.
    pub code: String,
    /// What is known.
    pub facts: BTreeMap<FactId, FactValue>,
    /// Where the young person lives or starts from.
    pub plz: Option<String>,
    /// How far they can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// A language they need.
    pub language: Option<String>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i64,
}

impl Case {
    /// The known facts as a profile.
    pub fn profile(&self) -> Profile {
        Profile::new(self.facts.clone())
    }
}

/// A need (Bedarf) of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// The case.
    pub case: CaseId,
    /// Code of the topic.
    pub topic: String,
    /// 1 comes first.
    pub priority: i64,
    /// When it was recorded.
    pub since: DateTime<Utc>,
    /// When it was settled or dropped.
    pub closed_at: Option<DateTime<Utc>>,
    /// The need that comes first: "first … then".
    pub after: Option<NeedId>,
}

/// Something one may consent to be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// The code and how to make contact.
    Contact,
    /// The need.
    Need,
    /// Facts of no protected class.
    Facts,
    /// Facts of a protected class, such as health.
    ProtectedFacts,
    /// Whether they arrived.
    Arrival,
}

impl Content {
    /// All of them, in the order a form shows them.
    pub const ALL: [Content; 5] = [
        Content::Contact,
        Content::Need,
        Content::Facts,
        Content::ProtectedFacts,
        Content::Arrival,
    ];

    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Content::Contact => "contact",
            Content::Need => "need",
            Content::Facts => "facts",
            Content::ProtectedFacts => "protected_facts",
            Content::Arrival => "arrival",
        }
    }
}

/// A consent (Einwilligung): for one recipient, one purpose, certain content, a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// The case.
    pub case: CaseId,
    /// Who may receive.
    pub recipient: OrganizationId,
    /// What for.
    pub purpose: String,
    /// What may be passed on.
    pub contents: Vec<Content>,
    /// From when it holds.
    pub given_at: DateTime<Utc>,
    /// Until when it holds.
    pub valid_until: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// `paper` or `electronic`.
    pub form: String,
    /// Version of the text that was explained.
    pub text_version: String,
}

impl Consent {
    /// Whether it allows passing `content` on at `now`.
    pub fn allows(&self, content: Content, now: DateTime<Utc>) -> bool {
        self.withdrawn_at.is_none()
            && self.given_at <= now
            && now < self.valid_until
            && self.contents.contains(&content)
    }
}

/// A release from the duty of confidence (Schweigepflichtsentbindung, § 203 StGB, § 65 SGB VIII). Not a
/// consent: others may have to give it, such as whoever confided something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SecrecyRelease {
    /// Its id.
    pub id: String,
    /// The case.
    pub case: CaseId,
    /// Who releases.
    pub given_by: String,
    /// Who is released.
    pub bound: String,
    /// Toward whom.
    pub toward: OrganizationId,
    /// What for.
    pub purpose: String,
    /// From when it holds.
    pub given_at: DateTime<Utc>,
    /// Until when.
    pub valid_until: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl SecrecyRelease {
    /// Whether it holds at `now`.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.withdrawn_at.is_none() && self.given_at <= now && now < self.valid_until
    }
}

/// An appointment (Termin), perhaps accompanied (Begleitung).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Appointment {
    /// Its id.
    pub id: AppointmentId,
    /// The case.
    pub case: CaseId,
    /// The referral it belongs to.
    pub referral: Option<ReferralId>,
    /// What for.
    pub purpose: String,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// How long it lasts, in minutes.
    pub minutes: i64,
    /// Where it is.
    pub place: Option<String>,
    /// Who goes along; nobody when empty.
    pub companion: Option<String>,
    /// Where they meet before.
    pub meeting_point: Option<String>,
    /// What makes going together easier.
    pub escort: Escort,
    /// Whether the young person got there; unknown until somebody says so.
    pub arrived: Option<bool>,
    /// What comes next.
    pub next_step: Option<String>,
    /// Whom one met there.
    pub met: Option<String>,
}

/// What two people agree on before they go to an appointment together. All of it may stay open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Escort {
    /// What the young person wants to say, in own words.
    pub wants_to_say: Option<String>,
    /// Who speaks.
    pub speaks: Option<String>,
    /// Papers to bring.
    pub papers: Option<String>,
    /// How one gets back.
    pub way_back: Option<String>,
}

impl Appointment {
    /// Whether somebody goes along.
    pub fn is_accompanied(&self) -> bool {
        self.companion.is_some()
    }
}
