//! Changing a rule: as a new version from a day on, with its source, and only if it makes sense.

use chrono::{Months, NaiveDate};

use super::impact::Impact;
use crate::app::App;
use crate::app::error::{Error, FieldError, Result};
use crate::app::rights::Actor;
use crate::domain::law::{Decided, Law, LawBook, LawChange, Mark, Provision, Wanted};
use crate::domain::role::Action;
use crate::domain::rule::{ParseError, Rule, parse};
use crate::store;

/// Longest rule and source, in characters.
const LONGEST_RULE: usize = 8_000;
const LONGEST_SOURCE: usize = 500;
/// How far from today a new version may begin.
const FARTHEST: Months = Months::new(12 * 20);

/// A change as somebody wants it.
#[derive(Debug, Clone)]
pub struct LawDraft {
    /// Id of the instrument, derived fact or interface.
    pub provision: String,
    /// The new rule, as written.
    pub rule: String,
    /// First day of the new version.
    pub valid_from: NaiveDate,
    /// Where it was read.
    pub source: String,
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
}

/// Why a rule cannot be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// It cannot be read.
    NotReadable(ParseError),
    /// It names a fact, a value or a rule that does not exist, or leads back to itself.
    Names(String),
    /// Nobody could ever meet it.
    NeverTrue,
    /// It says the same as before.
    Same,
}

/// A change that was looked at and not made.
#[derive(Debug, Clone)]
pub struct LawPreview {
    /// The rule so far, on the first day of the new one.
    pub old: Option<Rule>,
    /// The new rule, if it can be read.
    pub rule: Option<Rule>,
    /// The law after the change, on its first day; what `$names` in the rule stand for.
    pub law: Law,
    /// Why it cannot be saved. Empty when it can.
    pub objections: Vec<Objection>,
    /// What it would do.
    pub impact: Impact,
    /// Whether it could not be decided in time if anybody could ever meet it.
    pub undecided: bool,
}

impl App {
    /// Looks at a change without making it.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] for an id that does not exist.
    pub async fn preview_law(&self, actor: &Actor, draft: &LawDraft) -> Result<LawPreview> {
        actor.must(Action::EditLaw)?;
        let book = self.law_book();
        let before = book.on(draft.valid_from);
        let old = rule_on(&book, &draft.provision, draft.valid_from);
        if !book.has(&draft.provision) {
            return Err(Error::NotFound);
        }
        let rule = match parse(&draft.rule) {
            Ok(rule) => rule,
            Err(error) => {
                return Ok(LawPreview {
                    old,
                    rule: None,
                    law: before,
                    objections: vec![Objection::NotReadable(error)],
                    impact: Impact::default(),
                    undecided: false,
                });
            }
        };
        let amended = book.amended([&self.change_of(actor, draft, rule.clone(), 0)]);
        let after = amended.on(draft.valid_from);
        let mut objections: Vec<Objection> = new_problems(&book, &amended).collect();
        let (mut impact, mut undecided) = (Impact::default(), false);
        if objections.is_empty() {
            let facts = &book.vocabulary;
            match Decided::search(facts, &[Wanted::Holds(&after, &rule)], true) {
                Decided::Never => objections.push(Objection::NeverTrue),
                Decided::GaveUp => undecided = true,
                Decided::Found(_) => {}
            }
            if let Some(old) = &old {
                if *old == rule {
                    objections.push(Objection::Same);
                }
                let people = self.people(actor).await?;
                let changed = (draft.provision.as_str(), old, &rule);
                impact = Impact::of(facts, (&before, &after), changed, &people);
            }
        }
        Ok(LawPreview { old, rule: Some(rule), law: after, objections, impact, undecided })
    }

    /// Makes a change.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] for an id that does not exist; [`Error::Invalid`]
    /// for a rule that [`App::preview_law`] objects to, a missing source or an impossible day.
    pub async fn change_law(&self, actor: &Actor, draft: &LawDraft) -> Result<LawChange> {
        let preview = self.preview_law(actor, draft).await?;
        let mut problems = self.problems_beside_the_rule(draft);
        if !preview.objections.is_empty() {
            problems.push(FieldError::new("rule", "not_a_rule"));
        }
        Error::unless_empty(problems)?;
        let rule = preview.rule.ok_or(Error::NotFound)?;
        let mut tx = self.inner.db.write().await?;
        let number = store::law::next_number(&mut tx).await?;
        let change = self.change_of(actor, draft, rule, number);
        store::law::add(&mut tx, &change).await?;
        self.audit(&mut tx, actor, "law.change", "law", &draft.provision).await?;
        tx.commit().await?;
        self.follow_law().await?;
        Ok(change)
    }

    fn problems_beside_the_rule(&self, draft: &LawDraft) -> Vec<FieldError> {
        let today = self.today();
        let mut problems = Vec::new();
        if draft.source.trim().is_empty() {
            problems.push(FieldError::new("source", "required"));
        }
        for (field, text, longest) in
            [("source", &draft.source, LONGEST_SOURCE), ("rule", &draft.rule, LONGEST_RULE)]
        {
            if text.chars().count() > longest {
                problems.push(FieldError::expected(field, "too_long", longest.to_string()));
            }
        }
        if draft.read > today {
            problems.push(FieldError::new("read", "in_the_future"));
        }
        let possible = today - FARTHEST..=today + FARTHEST;
        if !possible.contains(&draft.valid_from) {
            problems.push(FieldError::new("valid_from", "out_of_reach"));
        }
        problems
    }

    fn change_of(&self, actor: &Actor, draft: &LawDraft, rule: Rule, number: i64) -> LawChange {
        LawChange {
            id: self.new_id(),
            number,
            provision: draft.provision.clone(),
            valid_from: draft.valid_from,
            rule,
            source: draft.source.trim().to_owned(),
            mark: draft.mark,
            read: draft.read,
            entered_by: actor.user.clone(),
            entered_at: self.now(),
        }
    }
}

/// What is wrong with the changed book and was not with the one before.
fn new_problems(before: &LawBook, after: &LawBook) -> impl Iterator<Item = Objection> {
    let known = before.problems();
    after.problems().into_iter().filter(move |p| !known.contains(p)).map(Objection::Names)
}

/// The rule of an id in the version of a day.
fn rule_on(book: &LawBook, id: &str, date: NaiveDate) -> Option<Rule> {
    fn of<T: Provision>(all: &[T], id: &str, date: NaiveDate) -> Option<Rule> {
        let found =
            all.iter().find(|version| version.id() == id && version.edition().is_valid_on(date));
        found.map(|version| version.rule().clone())
    }
    of(&book.instruments, id, date)
        .or_else(|| of(&book.derived, id, date))
        .or_else(|| of(&book.interfaces, id, date))
}
