//! What leaves the house: to whom, on which ground, and which fields – never the values themselves.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::case::Content;
use super::fact::{FactDefinition, FactId, Protection};
use super::id::{CaseId, ConsentId, OfferId, OrganizationId, ReferralId, UserId};

/// How long something waits before it leaves the house, so that it can be taken back.
pub const UNDO: TimeDelta = TimeDelta::seconds(30);
/// How often a mail is tried before somebody has to call.
pub const MOST_TRIES: i64 = 6;

/// A legal ground on which something may be passed on without a consent. Each use needs a reason in
/// words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A child is in danger: § 8a SGB VIII, § 4 KKG.
    Kinderschutz,
    /// A task of the recipient under the social code: § 69 Abs. 1 Nr. 1 SGB X, within the limits of
    /// § 64 Abs. 2 and § 65 SGB VIII.
    Aufgabe,
}

impl Ground {
    /// All grounds.
    pub const ALL: [Self; 2] = [Self::Aufgabe, Self::Kinderschutz];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kinderschutz => "kinderschutz",
            Self::Aufgabe => "aufgabe",
        }
    }

    /// The ground of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.key() == key)
    }
}

/// One time that something was passed on (Weitergabe). What is written down is which fields, not what
/// stood in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disclosure {
    /// Its id.
    pub id: String,
    /// The case.
    pub case: CaseId,
    /// The referral it was for.
    pub referral: ReferralId,
    /// Who received it.
    pub recipient: OrganizationId,
    /// The consent it stands on.
    pub consent: Option<ConsentId>,
    /// The legal ground it stands on instead.
    pub ground: Option<Ground>,
    /// Why, in words; only with a legal ground.
    pub reason: Option<String>,
    /// Whether the need was named.
    pub need: bool,
    /// Which facts.
    pub facts: Vec<FactId>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who passed it on.
    pub user: UserId,
    /// When it was taken back or the consent was withdrawn: nothing can be seen any more.
    pub stopped_at: Option<DateTime<Utc>>,
}

/// What a consent must allow for this fact to be passed on.
pub fn content_of(fact: &FactDefinition) -> Content {
    if is_protected(fact) { Content::ProtectedFacts } else { Content::Facts }
}

/// Whether a fact belongs to a protected class: never ticked beforehand.
pub fn is_protected(fact: &FactDefinition) -> bool {
    fact.protection.iter().any(|class| *class != Protection::Ordinary)
}

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailKind {
    /// Somebody asks for a place.
    Request,
    /// Entry and places should be confirmed.
    Upkeep,
}

impl MailKind {
    /// Its key, as stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Upkeep => "upkeep",
        }
    }
}

/// Where a mail is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// It waits: to be taken back, or to be tried again.
    Waiting,
    /// It is on its way right now.
    Sending,
    /// The server took it.
    Sent,
    /// It will not be tried again.
    Failed,
    /// Lotse ended while it was on its way: nobody knows. It is not sent twice.
    Unclear,
    /// Taken back before it left.
    Cancelled,
}

impl MailState {
    /// All states.
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Sending, Self::Sent, Self::Failed, Self::Unclear, Self::Cancelled];

    /// Its key, as stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Unclear => "unclear",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of that key; unclear for any other word.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.key() == key).unwrap_or(Self::Unclear)
    }
}

/// A mail in the outbox. It holds no words: those are put together when it leaves, and only then is
/// the secret of its link made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its id.
    pub id: String,
    /// What for.
    pub kind: MailKind,
    /// The link it carries.
    pub link: String,
    /// Where to.
    pub to: String,
    /// Where it is.
    pub state: MailState,
    /// Not to be sent before.
    pub not_before: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was put here.
    pub created_at: DateTime<Utc>,
}

/// When a mail is tried again after so many tries: a minute, then four times as long each time.
pub fn next_try(attempts: i64, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let power = u32::try_from(attempts - 1).unwrap_or(0);
    (attempts < MOST_TRIES).then(|| now + TimeDelta::minutes(4_i64.saturating_pow(power)))
}

/// A provider's personal link: what it opens, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: String,
    /// The offer it is about.
    pub offer: OfferId,
    /// The referral it answers.
    pub referral: Option<ReferralId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it opens anything.
    pub expires_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Link {
    /// Whether it opens anything at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}
