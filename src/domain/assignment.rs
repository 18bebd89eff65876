//! Assignments by an authority (Zuweisung): laid open, limited, and then decided on with the young person.
//! Feedback to the sender holds what was agreed and nothing else; nothing here serves a sanction.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::case::Appointment;
use super::id::{AssignmentId, CaseId, FeedbackId};
use super::keyed::keyed;

/// Appointments after which it is decided anew, unless said otherwise.
pub const USUAL_LIMIT: i64 = 5;
/// Most appointments of the involuntary phase.
pub const MOST: i64 = 20;
/// Most days between two times the sender is told something.
pub const LONGEST_RHYTHM: i64 = 366;

/// How the young person came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentKind {
    /// Nobody is obliged: an authority named the person, Lotse makes the first step.
    Meldung,
    /// One talk is obligatory, no more.
    Pflichtgespraech,
    /// An authority assigned the person.
    Zuweisung,
}

/// What may be told to the sender. No attendance list, no contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackItem {
    /// Whether there is contact.
    Kontakt,
    /// Whether it goes on.
    Laeuft,
    /// Whether it ended.
    Beendet,
}

/// How the sender is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackWay {
    /// A letter or a form.
    Schriftlich,
    /// By phone.
    Telefon,
    /// The young person tells it themselves.
    Selbst,
}

/// What was decided with the young person at the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It goes on because the young person wants it.
    Freiwillig,
    /// It is negotiated anew, as a new assignment.
    Neu,
    /// It ends.
    Ende,
}

keyed! {
    AssignmentKind {
        Meldung "meldung", Pflichtgespraech "pflichtgespraech", Zuweisung "zuweisung"
    }
    FeedbackItem { Kontakt "kontakt", Laeuft "laeuft", Beendet "beendet" }
    FeedbackWay { Schriftlich "schriftlich", Telefon "telefon", Selbst "selbst" }
    Decision { Freiwillig "freiwillig", Neu "neu", Ende "ende" }
}

/// What was agreed on telling the sender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackDeal {
    /// What.
    pub items: Vec<FeedbackItem>,
    /// How.
    pub way: FeedbackWay,
    /// Every so many days.
    pub every_days: i64,
}

/// An assignment, laid open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Its id.
    pub id: AssignmentId,
    /// The case.
    pub case: CaseId,
    /// How the young person came.
    pub kind: AssignmentKind,
    /// Who mandates what.
    pub mandate: String,
    /// Why, and on which legal ground.
    pub why: String,
    /// The right to refuse.
    pub refusal: String,
    /// What could be done instead.
    pub alternatives: String,
    /// What the sender says will follow from a refusal.
    pub consequences: String,
    /// What the young person gets out of it, in own words.
    pub gain: Option<String>,
    /// What is talked about.
    pub topics_in: Option<String>,
    /// What is not.
    pub topics_out: Option<String>,
    /// Who else is told of it.
    pub others: Option<String>,
    /// After so many appointments it is decided anew.
    pub limit: i64,
    /// What was agreed on telling the sender; nothing where the sender is told nothing.
    pub feedback: Option<FeedbackDeal>,
    /// When it began.
    pub begun_at: DateTime<Utc>,
    /// When the sender is to be told something next.
    pub feedback_due: Option<DateTime<Utc>>,
    /// What was decided at the limit.
    pub decision: Option<Decision>,
    /// When that was.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Assignment {
    /// Appointments that took place since it began.
    pub fn count(&self, appointments: &[Appointment]) -> i64 {
        let until = self.ended_at.unwrap_or(DateTime::<Utc>::MAX_UTC);
        let counts = |a: &&Appointment| {
            a.arrived == Some(true) && self.begun_at <= a.starts_at && a.starts_at < until
        };
        i64::try_from(appointments.iter().filter(counts).count()).unwrap_or(i64::MAX)
    }

    /// Whether it must be decided how it goes on: the limit is reached.
    pub fn must_decide(&self, appointments: &[Appointment]) -> bool {
        self.ended_at.is_none()
            && self.kind != AssignmentKind::Meldung
            && self.count(appointments) >= self.limit
    }

    /// Whether the sender should have been told something by `now`.
    pub fn owes_feedback(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.feedback_due.is_some_and(|due| due <= now)
    }

    /// When the sender is to be told something after this time.
    pub fn next_feedback(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.feedback.as_ref().map(|deal| now + TimeDelta::days(deal.every_days))
    }
}

/// What a sender is told: exactly these words, once the young person has read and agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Feedback {
    /// Its id.
    pub id: FeedbackId,
    /// The case.
    pub case: CaseId,
    /// The assignment.
    pub assignment: AssignmentId,
    /// The words.
    pub words: String,
    /// When they were put together.
    pub made_at: DateTime<Utc>,
    /// Whether the young person agreed.
    pub agreed: Option<bool>,
    /// When they said so.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it went out.
    pub sent_at: Option<DateTime<Utc>>,
}
