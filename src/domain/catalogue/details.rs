//! What this field needs of an offer and HSDS does not have: structured conditions, instruments,
//! entries, the way in, trust, and when each group of fields was last confirmed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::fact::{FactId, FactValue};
use crate::domain::rule::Rule;

/// Lotse's own part of an offer. Everything may be missing: missing is unknown, never "no".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// Kind from the closed list, such as `beratung`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Codes of topics, best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Instruments that carry it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<String>,
    /// Whether one may come without any of the instruments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
    /// What it is, in at most 140 characters of plain words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What it is and how it goes, in plain German (Einfache Sprache).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain: Option<String>,
    /// The same in very easy German.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub easy: Option<EasyText>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// Conditions of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    /// Exclusions in plain words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusions: Option<String>,
    /// Whom it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Languages interpreters are there for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub interpreter: Vec<String>,
    /// The way in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
    /// How it goes, step by step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<String>,
    /// What one need not do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_required: Vec<String>,
    /// Whether one may bring somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bring_someone: Option<bool>,
    /// What makes it safe to come.
    #[serde(skip_serializing_if = "is_unknown")]
    pub trust: Trust,
    /// Who learns of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learns: Option<String>,
    /// How to reach it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contacting>,
    /// A finished first message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What else to know about opening hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_note: Option<String>,
    /// `vollzeit`, `teilzeit`, `abend`, `online`, …
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub form: Vec<String>,
    /// People in a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_size: Option<u32>,
    /// Hours a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u32>,
    /// Length in weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_weeks: Option<u32>,
    /// When one can start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<Entry>,
    /// Facts one has after completing it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub effects: BTreeMap<FactId, FactValue>,
    /// How its money is secured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secured: Option<Secured>,
    /// When each group of fields was last confirmed.
    #[serde(skip_serializing_if = "is_unknown")]
    pub verified: Verified,
    /// Postcode prefixes it serves, when residence matters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub area: Vec<String>,
}

/// A text in very easy German. It is Leichte Sprache only once people who need that have checked it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EasyText {
    /// The text, a paragraph a line.
    pub text: String,
    /// Who checked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<NaiveDate>,
}

impl EasyText {
    /// Day and checkers, where both are recorded.
    ///
    /// ```
    /// use lotse::domain::catalogue::EasyText;
    /// let mut easy = EasyText { text: "Komm vorbei.".into(), checked_by: None, checked_on: None };
    /// easy.checked_on = "2026-05-01".parse().ok();
    /// assert_eq!(easy.check(), None, "nobody is named");
    /// ```
    pub fn check(&self) -> Option<(NaiveDate, &str)> {
        let who = self.checked_by.as_deref().filter(|who| !who.trim().is_empty())?;
        Some((self.checked_on?, who))
    }
}

/// Whether nothing is known of a group, so that it need not be written.
fn is_unknown<T: Default + PartialEq>(group: &T) -> bool {
    *group == T::default()
}

/// A condition of an offer's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// What must hold.
    pub rule: Rule,
    /// Whether it excludes.
    pub strength: Strength,
    /// What to know, such as who may grant an exception.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Whether a condition excludes or only advises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Excludes.
    Hard,
    /// Exceptions happen: ask.
    Soft,
}

/// Whom an offer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// Everybody.
    All,
    /// Girls and young women.
    Girls,
    /// Boys and young men.
    Boys,
}

/// The way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// How one gets there.
    pub path: AccessPath,
    /// Who decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides: Option<String>,
    /// Usual days until the first appointment or the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// What to do, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<String>,
}

/// How one gets into an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessPath {
    /// Oneself.
    Selbst,
    /// Through a professional.
    Fachstelle,
    /// By an application.
    Antrag,
    /// With a voucher.
    Gutschein,
    /// By assignment.
    Zuweisung,
}

/// What makes it safe to come. Each may be unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trust {
    /// Without giving a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<bool>,
    /// Without the parents' knowledge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_parents: Option<bool>,
    /// Without an authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_office: Option<bool>,
    /// Nothing happens to those who stay away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voluntary: Option<bool>,
}

/// How to reach an offer: writing first where possible.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contacting {
    /// Ways, the easiest first.
    pub order: Vec<ContactWay>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Address of a chat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat: Option<String>,
    /// Usual days until an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_days: Option<u32>,
}

/// A way to make contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// Chat.
    Chat,
    /// Text message.
    Sms,
    /// E-mail.
    Mail,
    /// Telephone.
    Phone,
    /// Go there.
    WalkIn,
}

/// When one can start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The rhythm.
    pub kind: EntryKind,
    /// `MM-DD` for a yearly or half-yearly rhythm, `YYYY-MM-DD` for fixed days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<String>,
}

/// The rhythm of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// At any time.
    Rolling,
    /// Once a year.
    Yearly,
    /// Twice a year.
    HalfYearly,
    /// On certain days.
    Fixed,
    /// Not known.
    Unknown,
}

impl Entry {
    /// The first day on or after `today` on which one can start. `None` when that is not known, or
    /// when the last fixed day has passed.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use lotse::domain::catalogue::{Entry, EntryKind};
    /// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    /// let school = Entry { kind: EntryKind::Yearly, dates: vec!["08-15".into()] };
    /// assert_eq!(school.next(day("2026-08-16")), Some(day("2027-08-15")));
    /// assert_eq!(school.next(day("2026-08-15")), Some(day("2026-08-15")));
    /// ```
    pub fn next(&self, today: NaiveDate) -> Option<NaiveDate> {
        use chrono::Datelike as _;
        match self.kind {
            EntryKind::Rolling => Some(today),
            EntryKind::Unknown => None,
            EntryKind::Fixed => {
                self.dates.iter().filter_map(|d| d.parse().ok()).filter(|d| *d >= today).min()
            }
            EntryKind::Yearly | EntryKind::HalfYearly => [today.year(), today.year() + 1]
                .iter()
                .flat_map(|year| self.dates.iter().map(move |d| format!("{year}-{d}")))
                .filter_map(|d| d.parse().ok())
                .filter(|d| *d >= today)
                .min(),
        }
    }
}

/// How an offer's money is secured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secured {
    /// Who pays.
    pub source: String,
    /// Last day paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// Days on which groups of fields were last confirmed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Verified {
    /// Contact and hours; due again after 180 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<NaiveDate>,
    /// Conditions and instruments; due again after 365 days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<NaiveDate>,
    /// Texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<NaiveDate>,
}
