//! Case conferences, with the consent checked for each who is invited, and the sheet a young person
//! carries from place to place. Neither sends anything to anybody.

use chrono::NaiveDateTime;

use super::App;
use super::cases::own_case;
use super::error::{Conflict, Error, FieldError, Result};
use super::plans::StepDraft;
use super::rights::Actor;
use super::written::{LONGEST_LINE, LONGEST_NOTE, tidy};
use crate::domain::case::{Case, Consent};
use crate::domain::conference::{Conference, ConferenceForm, Invitee, LONGEST};
use crate::domain::fact::FactId;
use crate::domain::id::{CaseId, ConferenceId, OrganizationId};
use crate::domain::portrait::{Circle, Participant};
use crate::domain::role::Action;
use crate::store::{self, Session};

/// Signs a short code is made of: none that is taken for another.
const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Signs in a short code.
const CODE_LENGTH: usize = 8;

/// A conference to be planned.
#[derive(Debug, Clone)]
pub struct ConferenceDraft {
    /// When it begins, as read from a clock here.
    pub starts_at: NaiveDateTime,
    /// How long it lasts, in minutes.
    pub minutes: i64,
    /// In which form.
    pub form: Option<ConferenceForm>,
    /// Why.
    pub reason: String,
    /// Where.
    pub place: Option<String>,
    /// What the young person is asked before.
    pub questions: Option<String>,
    /// What is talked about.
    pub agenda: String,
    /// Who is invited.
    pub invited: Vec<Invitee>,
}

/// What became of a conference.
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// Who came.
    pub came: Vec<Invitee>,
    /// What came out of it.
    pub outcome: String,
    /// What is done next; goes into the plan.
    pub steps: Vec<StepDraft>,
}

/// A conference with what is needed to judge who may be there.
#[derive(Debug)]
pub struct ConferenceFile {
    /// The case.
    pub case: Case,
    /// The conference.
    pub conference: Conference,
    /// The consents of the case.
    pub consents: Vec<Consent>,
    /// Those involved, for their names.
    pub participants: Vec<Participant>,
}

/// A sheet to be printed.
#[derive(Debug, Clone, Default)]
pub struct SlipDraft {
    /// Which facts stand on it. Protected ones only when the young person wants it.
    pub facts: Vec<FactId>,
}

impl App {
    /// The conferences of a case, the latest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn conferences(&self, actor: &Actor, case: &CaseId) -> Result<Vec<Conference>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        own_case(&mut session, actor, case).await?;
        Ok(store::conferences::list(&mut session, case).await?)
    }

    /// A conference of a case.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn conference(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &ConferenceId,
    ) -> Result<ConferenceFile> {
        let file = self.case_file(actor, case).await?;
        let mut session = self.inner.db.read().await?;
        let all = store::conferences::list(&mut session, case).await?;
        let conference = all.into_iter().find(|conference| conference.id == *id);
        Ok(ConferenceFile {
            conference: conference.ok_or(Error::NotFound)?,
            case: file.case,
            consents: file.consents,
            participants: file.participants,
        })
    }

    /// Plans a conference. An organization may be on the list before it may hear anything; somebody of
    /// the family only where the young person agreed to that.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`].
    pub async fn plan_conference(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &ConferenceDraft,
    ) -> Result<Conference> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let conference = self.checked_conference(&mut tx, case, draft).await?;
        store::conferences::add(&mut tx, &conference).await?;
        self.audit(&mut tx, actor, "conference.plan", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(conference)
    }

    async fn checked_conference(
        &self,
        tx: &mut Session,
        case: &CaseId,
        draft: &ConferenceDraft,
    ) -> Result<Conference> {
        let mut problems = Vec::new();
        let mut kept = |field: &str, text: Option<&str>, longest, required: bool| {
            let kept = tidy(field, text, longest, &mut problems);
            if required && kept.is_none() && text.is_none_or(|text| text.trim().is_empty()) {
                problems.push(FieldError::new(field, "required"));
            }
            kept
        };
        let reason = kept("reason", Some(&draft.reason), LONGEST_LINE, true);
        let place = kept("place", draft.place.as_deref(), LONGEST_LINE, false);
        let questions = kept("questions", draft.questions.as_deref(), LONGEST_NOTE, false);
        let agenda = kept("agenda", Some(&draft.agenda), LONGEST_NOTE, true);
        if draft.form.is_none() {
            problems.push(FieldError::new("form", "not_listed"));
        }
        if !(5..=LONGEST).contains(&draft.minutes) {
            let expected = format!("5–{LONGEST}");
            problems.push(FieldError::expected("minutes", "out_of_range", expected));
        }
        problems.extend(self.check_invited(tx, case, &draft.invited).await?);
        Error::unless_empty(problems)?;
        let mut invited = draft.invited.clone();
        invited.sort();
        invited.dedup();
        Ok(Conference {
            id: self.new_id(),
            case: case.clone(),
            starts_at: Self::from_local(draft.starts_at),
            minutes: draft.minutes,
            form: draft.form.unwrap_or(ConferenceForm::MitPerson),
            reason: reason.unwrap_or_default(),
            place,
            questions,
            agenda: agenda.unwrap_or_default(),
            invited,
            came: Vec::new(),
            outcome: None,
            held_at: None,
        })
    }

    async fn check_invited(
        &self,
        tx: &mut Session,
        case: &CaseId,
        invited: &[Invitee],
    ) -> Result<Vec<FieldError>> {
        let participants = store::portraits::list_participants(tx, case).await?;
        let family_allowed = store::portraits::find_family_contact(tx, case).await?;
        let catalogue = self.catalogue();
        let mut problems = Vec::new();
        for one in invited {
            let known = match one {
                Invitee::Organization(id) => catalogue.organization(id.as_str()).is_some(),
                Invitee::Participant(id) => match participants.iter().find(|p| p.id == *id) {
                    Some(p) if p.circle == Circle::Family && !family_allowed => {
                        problems.push(FieldError::new("invited", "family_closed"));
                        true
                    }
                    found => found.is_some(),
                },
            };
            if !known {
                problems.push(FieldError::new("invited", "not_listed"));
            }
        }
        problems.dedup();
        Ok(problems)
    }

    /// Notes that a conference was held: who came, what came out, and the steps that follow, which go
    /// into the plan. All or nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Conflict::NoConsent`] when somebody came who may not hear about the case;
    /// [`Conflict::Changed`] when it was noted before; [`Error::Invalid`].
    pub async fn hold_conference(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &ConferenceId,
        held: &Held,
    ) -> Result<()> {
        let file = self.conference(actor, case, id).await?;
        let mut problems = Vec::new();
        let outcome = tidy("outcome", Some(&held.outcome), LONGEST_NOTE, &mut problems);
        if outcome.is_none() && problems.is_empty() {
            problems.push(FieldError::new("outcome", "required"));
        }
        if held.came.iter().any(|one| !file.conference.invited.contains(one)) {
            problems.push(FieldError::new("came", "not_listed"));
        }
        Error::unless_empty(problems)?;
        self.must_all_hear(&file, &held.came)?;
        let came = held.came.clone();
        let conference = Conference { came, outcome, held_at: Some(self.now()), ..file.conference };
        let mut tx = self.inner.db.write().await?;
        if !store::conferences::hold(&mut tx, &conference).await? {
            return Err(Conflict::Changed.into());
        }
        let last = store::plans::list(&mut tx, case).await?.iter().map(|step| step.stage).max();
        for step in &held.steps {
            // What a conference agrees on runs side by side, behind all there is.
            let draft = StepDraft { stage: (last.unwrap_or(0) + 1).min(99), ..step.clone() };
            let step = self.plan_step(case, &draft)?;
            store::plans::add(&mut tx, &step).await?;
        }
        self.audit(&mut tx, actor, "conference.held", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    fn must_all_hear(&self, file: &ConferenceFile, came: &[Invitee]) -> Result<()> {
        let now = self.now();
        let shut = came.iter().find_map(|one| match one {
            Invitee::Organization(id) => {
                (!file.conference.may_hear(id, &file.consents, now)).then_some(id)
            }
            Invitee::Participant(_) => None,
        });
        match shut {
            None => Ok(()),
            Some(id) => Err(Conflict::NoConsent { recipient: self.organization_name(id) }.into()),
        }
    }

    fn organization_name(&self, id: &OrganizationId) -> String {
        let catalogue = self.catalogue();
        let known = catalogue.organization(id.as_str());
        known.map_or_else(String::new, |organization| organization.name.clone())
    }

    /// The short code of a case's sheet, made when it has none. What stands on the sheet is kept nowhere
    /// and sent to nobody: it is on paper, in the young person's hand.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for a fact the case does not know.
    pub async fn slip(&self, actor: &Actor, case: &CaseId, draft: &SlipDraft) -> Result<String> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let file = own_case(&mut tx, actor, case).await?;
        let unknown = draft.facts.iter().filter(|fact| !file.facts.contains_key(*fact));
        let problems = unknown.map(|_| FieldError::new("facts", "unknown_fact")).collect();
        Error::unless_empty(problems)?;
        let sign = |byte: u8| char::from(SIGNS[usize::from(byte % 32)]);
        let code: String = self.random_bytes::<CODE_LENGTH>().into_iter().map(sign).collect();
        let code = store::conferences::ensure_slip(&mut tx, case, &code, self.now()).await?;
        self.audit(&mut tx, actor, "slip.print", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(code)
    }

    /// The case whose sheet came back: found by whoever made it, and by nobody else.
    ///
    /// # Errors
    /// [`Error::NotFound`] – also for another agency's sheet.
    pub async fn case_of_slip(&self, actor: &Actor, code: &str) -> Result<Case> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let code = code.trim().to_uppercase();
        let case = store::conferences::find_by_slip(&mut session, &code).await?;
        own_case(&mut session, actor, &case.ok_or(Error::NotFound)?).await
    }
}
