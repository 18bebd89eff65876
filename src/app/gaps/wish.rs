//! Changes somebody wants to try: read and checked before anything is judged.

use crate::app::App;
use crate::app::error::{Error, FieldError, Result};
use crate::domain::catalogue::{Offer, Strength};
use crate::domain::gap::whatif::{Change, NewOffer};
use crate::domain::geo::Point;
use crate::domain::id::OfferId;
use crate::domain::rule::{Rule, parse};

/// Most changes tried at once.
const MOST: usize = 20;
/// Most years an age limit is moved.
const YEARS: u32 = 15;
/// Most places added.
const PLACES: u32 = 500;

/// Every kind of change, as sent.
pub const CHANGE_KINDS: [&str; 11] = [
    "age",
    "places",
    "site",
    "language",
    "rolling_entry",
    "waive",
    "without_assignment",
    "hours",
    "access",
    "cover",
    "new_offer",
];

/// A change as it is sent: its kind and what that kind needs.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeDraft {
    /// The offer; none for a new one.
    pub offer: Option<String>,
    /// One of [`CHANGE_KINDS`].
    pub kind: String,
    /// Years.
    pub younger: Option<u32>,
    /// Years.
    pub older: Option<u32>,
    /// Places added, or those of a new offer.
    pub more: Option<u32>,
    /// Postcode of a site.
    pub plz: Option<String>,
    /// ISO 639 code.
    pub language: Option<String>,
    /// A condition of the offer's own, as its record writes it.
    pub rule: Option<String>,
    /// Topic of a new offer.
    pub topic: Option<String>,
}

/// A change that was checked.
#[derive(Debug, Clone)]
pub(super) enum Wish {
    /// To an offer.
    Change { offer: OfferId, change: Change },
    /// A new offer.
    Open(NewOffer),
}

impl App {
    /// Reads the changes.
    pub(super) fn check_changes(&self, drafts: &[ChangeDraft]) -> Result<Vec<Wish>> {
        if drafts.is_empty() || drafts.len() > MOST {
            let problem = if drafts.is_empty() { "required" } else { "too_many" };
            return Err(Error::Invalid(vec![FieldError::expected(
                "changes",
                problem,
                format!("1–{MOST}"),
            )]));
        }
        let mut problems = Vec::new();
        let mut wishes = Vec::new();
        for (number, draft) in drafts.iter().enumerate() {
            match self.check_change(draft) {
                Ok(wish) => wishes.push(wish),
                Err(problem) => problems.push(FieldError {
                    field: format!("changes.{number}.{}", problem.field),
                    ..problem
                }),
            }
        }
        Error::unless_empty(problems)?;
        Ok(wishes)
    }

    fn check_change(&self, draft: &ChangeDraft) -> Result<Wish, FieldError> {
        if draft.kind == "new_offer" {
            let (plz, point) = self.place(draft)?;
            let topic = draft.topic.clone().ok_or_else(|| FieldError::new("topic", "required"))?;
            if self.knowledge().topics.find(&topic).is_none() {
                return Err(FieldError::new("topic", "unknown_topic"));
            }
            let places = within("more", draft.more, 1, PLACES)?;
            return Ok(Wish::Open(NewOffer { topic, plz, point, places }));
        }
        let id = draft.offer.as_deref().ok_or_else(|| FieldError::new("offer", "required"))?;
        let offer = OfferId::from(id);
        let catalogue = self.catalogue();
        let record = catalogue.offer(&offer).filter(|offer| offer.takes_people());
        let record = record.ok_or_else(|| FieldError::new("offer", "unknown"))?;
        let change = match draft.kind.as_str() {
            "age" => age(draft)?,
            "places" => Change::Places { more: within("more", draft.more, 1, PLACES)? },
            "site" => {
                let (plz, point) = self.place(draft)?;
                Change::Site { plz, point }
            }
            "language" => Change::Language { code: language(draft)? },
            "rolling_entry" => Change::RollingEntry,
            "waive" => Change::Waive { rule: own_rule(draft, record)? },
            "without_assignment" => Change::WithoutAssignment,
            "hours" => Change::Hours,
            "access" => Change::Access,
            "cover" => Change::Cover,
            _ => return Err(FieldError::expected("kind", "not_listed", CHANGE_KINDS.join(", "))),
        };
        Ok(Wish::Change { offer, change })
    }

    fn place(&self, draft: &ChangeDraft) -> Result<(String, Point), FieldError> {
        let plz = draft.plz.as_deref().ok_or_else(|| FieldError::new("plz", "required"))?;
        let area = self.knowledge().postcodes.find(plz);
        let area = area.ok_or_else(|| FieldError::new("plz", "unknown_postcode"))?;
        Ok((plz.to_owned(), area.point()))
    }
}

fn within(field: &str, value: Option<u32>, least: u32, most: u32) -> Result<u32, FieldError> {
    let value = value.ok_or_else(|| FieldError::new(field, "required"))?;
    if (least..=most).contains(&value) {
        return Ok(value);
    }
    Err(FieldError::expected(field, "out_of_range", format!("{least}–{most}")))
}

fn age(draft: &ChangeDraft) -> Result<Change, FieldError> {
    let younger = within("younger", draft.younger.or(Some(0)), 0, YEARS)?;
    let older = within("older", draft.older.or(Some(0)), 0, YEARS)?;
    if younger + older == 0 {
        return Err(FieldError::new("older", "required"));
    }
    Ok(Change::Age { younger, older })
}

fn language(draft: &ChangeDraft) -> Result<String, FieldError> {
    let code = draft.language.as_deref().unwrap_or_default();
    let known = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    if known { Ok(code.to_owned()) } else { Err(FieldError::new("language", "invalid")) }
}

/// A condition the offer really has: another cannot be dropped.
fn own_rule(draft: &ChangeDraft, offer: &Offer) -> Result<Rule, FieldError> {
    let wanted = draft.rule.as_deref().and_then(|rule| parse(rule).ok());
    let wanted = wanted.ok_or_else(|| FieldError::new("rule", "invalid"))?;
    let hard = offer.details().conditions.iter().filter(|c| c.strength == Strength::Hard);
    let own: Vec<&Rule> = hard.map(|condition| &condition.rule).collect();
    if own.contains(&&wanted) {
        return Ok(wanted);
    }
    let own: Vec<String> = own.into_iter().map(ToString::to_string).collect();
    Err(FieldError::expected("rule", "not_listed", own.join("; ")))
}
