//! Assignments by authorities: recorded openly, counted, decided at the limit. The sender is told what was
//! agreed, in words the young person has read before – exactly those, or nothing.

use super::App;
use super::cases::own_case;
use super::error::{Conflict, Error, FieldError, Result};
use super::rights::Actor;
use super::written::{LONGEST_NOTE, tidy};
use crate::domain::assignment::{
    Assignment, AssignmentKind, Decision, Feedback, FeedbackDeal, FeedbackItem, LONGEST_RHYTHM,
    MOST,
};
use crate::domain::id::{AssignmentId, CaseId, FeedbackId};
use crate::domain::role::Action;
use crate::store::{self, Session};

/// An assignment to be recorded.
#[derive(Debug, Clone, Default)]
pub struct AssignmentDraft {
    /// How the young person came.
    pub kind: Option<AssignmentKind>,
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
    /// What the young person gets out of it.
    pub gain: Option<String>,
    /// What is talked about.
    pub topics_in: Option<String>,
    /// What is not.
    pub topics_out: Option<String>,
    /// Who else is told of it.
    pub others: Option<String>,
    /// After so many appointments it is decided anew.
    pub limit: i64,
    /// What was agreed on telling the sender.
    pub feedback: Option<FeedbackDeal>,
}

/// What may be told to a sender right now, as far as it was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackFacts {
    /// Each agreed item and whether it is so.
    pub items: Vec<(FeedbackItem, bool)>,
}

impl App {
    /// What the senders of a case's assignments were to be told, the latest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn feedback(&self, actor: &Actor, case: &CaseId) -> Result<Vec<Feedback>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        own_case(&mut session, actor, case).await?;
        Ok(store::assignments::list_feedback(&mut session, case).await?)
    }

    /// Records an assignment. All five things it must lay open are asked for.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`]; [`Conflict::Changed`] while another one runs.
    pub async fn add_assignment(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &AssignmentDraft,
    ) -> Result<Assignment> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let assignment = self.checked_assignment(case, draft)?;
        let before = store::assignments::list(&mut tx, case).await?;
        if before.iter().any(|one| one.ended_at.is_none()) {
            return Err(Conflict::Changed.into());
        }
        store::assignments::add(&mut tx, &assignment).await?;
        self.audit(&mut tx, actor, "assignment.add", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(assignment)
    }

    fn checked_assignment(&self, case: &CaseId, draft: &AssignmentDraft) -> Result<Assignment> {
        let mut problems = Vec::new();
        let mut kept = |field: &str, text: Option<&str>, required: bool| {
            let kept = tidy(field, text, LONGEST_NOTE, &mut problems);
            if required && text.is_none_or(|text| text.trim().is_empty()) {
                problems.push(FieldError::new(field, "required"));
            }
            kept
        };
        let open = draft.kind != Some(AssignmentKind::Meldung);
        let mandate = kept("mandate", Some(&draft.mandate), true);
        let why = kept("why", Some(&draft.why), true);
        let refusal = kept("refusal", Some(&draft.refusal), true);
        // Where nobody is obliged, there is nothing to do instead and nothing that follows.
        let alternatives = kept("alternatives", Some(&draft.alternatives), open);
        let consequences = kept("consequences", Some(&draft.consequences), open);
        let gain = kept("gain", draft.gain.as_deref(), false);
        let topics_in = kept("topics_in", draft.topics_in.as_deref(), false);
        let topics_out = kept("topics_out", draft.topics_out.as_deref(), false);
        let others = kept("others", draft.others.as_deref(), false);
        if draft.kind.is_none() {
            problems.push(FieldError::new("kind", "not_listed"));
        }
        if !(1..=MOST).contains(&draft.limit) {
            problems.push(FieldError::expected("limit", "out_of_range", format!("1–{MOST}")));
        }
        problems.extend(check_deal(draft.feedback.as_ref()));
        Error::unless_empty(problems)?;
        let kind = draft.kind.unwrap_or(AssignmentKind::Zuweisung);
        let mut assignment = Assignment {
            id: self.new_id(),
            case: case.clone(),
            kind,
            mandate: mandate.unwrap_or_default(),
            why: why.unwrap_or_default(),
            refusal: refusal.unwrap_or_default(),
            alternatives: alternatives.unwrap_or_default(),
            consequences: consequences.unwrap_or_default(),
            gain,
            topics_in,
            topics_out,
            others,
            limit: if kind == AssignmentKind::Pflichtgespraech { 1 } else { draft.limit },
            feedback: draft.feedback.clone(),
            begun_at: self.now(),
            feedback_due: None,
            decision: None,
            ended_at: None,
        };
        assignment.feedback_due = assignment.next_feedback(self.now());
        Ok(assignment)
    }

    /// Ends the involuntary phase: what was decided with the young person.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`]; [`Conflict::Changed`] when it was decided before.
    pub async fn decide_assignment(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &AssignmentId,
        decision: Option<Decision>,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let assignment = self.own_assignment(&mut tx, actor, case, id).await?;
        let decision = decision.ok_or_else(|| Error::field("decision", "not_listed"))?;
        let decided = Assignment {
            decision: Some(decision),
            ended_at: Some(self.now()),
            feedback_due: None,
            ..assignment
        };
        if !store::assignments::update(&mut tx, &decided).await? {
            return Err(Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "assignment.decide", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// What may be told to the sender now: the agreed items, and whether each is so.
    ///
    /// # Errors
    /// [`Error::NotFound`] – also where nothing was agreed.
    pub async fn feedback_facts(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &AssignmentId,
    ) -> Result<FeedbackFacts> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let assignment = self.own_assignment(&mut session, actor, case, id).await?;
        let deal = assignment.feedback.as_ref().ok_or(Error::NotFound)?;
        let appointments = store::appointments::list(&mut session, case).await?;
        let contact = assignment.count(&appointments) > 0;
        let ended = assignment.ended_at.is_some();
        let holds = |item: &FeedbackItem| match item {
            FeedbackItem::Kontakt => contact,
            FeedbackItem::Laeuft => contact && !ended,
            FeedbackItem::Beendet => ended,
        };
        Ok(FeedbackFacts { items: deal.items.iter().map(|item| (*item, holds(item))).collect() })
    }

    /// Keeps the words a sender shall be told, for the young person to read. Nothing has gone out.
    ///
    /// # Errors
    /// [`Error::NotFound`] – also where nothing was agreed.
    pub async fn prepare_feedback(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &AssignmentId,
        words: &str,
    ) -> Result<Feedback> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let assignment = self.own_assignment(&mut tx, actor, case, id).await?;
        if assignment.feedback.is_none() {
            return Err(Error::NotFound);
        }
        let feedback = Feedback {
            id: self.new_id(),
            case: case.clone(),
            assignment: id.clone(),
            words: words.to_owned(),
            made_at: self.now(),
            agreed: None,
            answered_at: None,
            sent_at: None,
        };
        store::assignments::add_feedback(&mut tx, &feedback).await?;
        self.audit(&mut tx, actor, "feedback.prepare", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(feedback)
    }

    /// Notes what the young person says to the words. They may change their mind until it has gone out.
    ///
    /// # Errors
    /// [`Error::NotFound`] – also when it has gone out.
    pub async fn answer_feedback(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &FeedbackId,
        agreed: bool,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::assignments::answer(&mut tx, case, id, agreed, self.now()).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "feedback.answer", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Notes that the words went out the agreed way; the next time is set.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Conflict::NoConsent`] unless the young person agreed to exactly these
    /// words; [`Conflict::Held`] for a restricted case.
    pub async fn send_feedback(&self, actor: &Actor, case: &CaseId, id: &FeedbackId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        self.must_not_be_restricted(&mut tx, case).await?;
        let all = store::assignments::list_feedback(&mut tx, case).await?;
        let feedback = all.into_iter().find(|one| one.id == *id).ok_or(Error::NotFound)?;
        if !store::assignments::send(&mut tx, case, id, self.now()).await? {
            return Err(Conflict::NoConsent { recipient: String::new() }.into());
        }
        let assignment = self.own_assignment(&mut tx, actor, case, &feedback.assignment).await?;
        if assignment.ended_at.is_none() {
            let feedback_due = assignment.next_feedback(self.now());
            store::assignments::update(&mut tx, &Assignment { feedback_due, ..assignment }).await?;
        }
        self.audit(&mut tx, actor, "feedback.send", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    async fn own_assignment(
        &self,
        session: &mut Session,
        actor: &Actor,
        case: &CaseId,
        id: &AssignmentId,
    ) -> Result<Assignment> {
        own_case(session, actor, case).await?;
        let all = store::assignments::list(session, case).await?;
        all.into_iter().find(|one| one.id == *id).ok_or(Error::NotFound)
    }
}

fn check_deal(deal: Option<&FeedbackDeal>) -> Vec<FieldError> {
    let Some(deal) = deal else { return Vec::new() };
    let mut problems = Vec::new();
    if deal.items.is_empty() {
        problems.push(FieldError::new("items", "required"));
    }
    if !(1..=LONGEST_RHYTHM).contains(&deal.every_days) {
        let expected = format!("1–{LONGEST_RHYTHM}");
        problems.push(FieldError::expected("every_days", "out_of_range", expected));
    }
    problems
}
