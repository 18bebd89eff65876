//! How long cases are kept. A period ends with a warning before; erasing takes two people, destroys the
//! key of the case, so that old copies cannot be read for it either, and leaves a record without content.

use chrono::{DateTime, NaiveDate, Utc};

use super::App;
use super::cases::own_case;
use super::consents::end_of;
use super::error::{Conflict, Error, FieldError, Result};
use super::rights::Actor;
use crate::domain::agency_rule::AgencyRule;
use crate::domain::id::{CaseId, ErasureId};
use crate::domain::retention::{Erasure, ErasureGround, Hold, HoldGround, KeptCase, Standing};
use crate::domain::role::Action;
use crate::store::{self, Session};

/// Longest time a case may be held at a stretch, in days: who needs longer decides anew.
const LONGEST_HOLD: i64 = 2 * 366;

/// All that concerns keeping and erasing in an agency.
#[derive(Debug)]
pub struct Retention {
    /// The rules of the agency.
    pub rule: AgencyRule,
    /// Cases within reach whose period is over, the longest first.
    pub due: Vec<KeptCase>,
    /// Cases within reach whose period is over soon.
    pub soon: Vec<KeptCase>,
    /// Proposals that wait for a second person, with the code of the case.
    pub proposed: Vec<(Erasure, String)>,
    /// What became of earlier ones.
    pub decided: Vec<Erasure>,
}

impl App {
    /// What is due, what waits for a second person, and the records of what was erased.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn retention(&self, actor: &Actor) -> Result<Retention> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.snapshot().await?;
        let rule = store::agency_rules::find(&mut session, &actor.agency).await?;
        let rule = rule.unwrap_or_default();
        let cases = store::retention::list(&mut session, &actor.agency).await?;
        let erasures = store::retention::list_erasures(&mut session, &actor.agency).await?;
        let (open, decided): (Vec<_>, Vec<_>) =
            erasures.into_iter().partition(|erasure| erasure.decided_at.is_none());
        let code = |erasure: &Erasure| {
            let case = cases.iter().find(|case| case.id == erasure.case);
            case.map_or_else(String::new, |case| case.code.clone())
        };
        let proposed: Vec<_> = open.into_iter().map(|e| (e.clone(), code(&e))).collect();
        let now = self.now();
        let waits = |case: &KeptCase| proposed.iter().any(|(e, _)| e.case == case.id);
        let held = |case: &KeptCase| case.hold.as_ref().is_some_and(|hold| hold.holds(now));
        let mut near: Vec<_> = cases
            .iter()
            .filter(|case| actor.reaches(&case.worker) && !waits(case) && !held(case))
            .cloned()
            .collect();
        near.sort_by_key(|case| case.due(&rule));
        let standing = |case: &KeptCase| case.standing(&rule, now);
        near.retain(|case| standing(case) != Standing::Kept);
        let (due, soon) = near.into_iter().partition(|case| standing(case) == Standing::Due);
        Ok(Retention { rule, due, soon, proposed, decided })
    }

    /// The hold of a case, if one is in force.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn hold_of(&self, actor: &Actor, case: &CaseId) -> Result<Option<Hold>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        own_case(&mut session, actor, case).await?;
        let hold = store::retention::find_hold(&mut session, case).await?;
        Ok(hold.filter(|hold| hold.holds(self.now())))
    }

    /// Lets a case stay: it cannot be erased until then, and while it is restricted nothing of it can be
    /// sent.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`].
    pub async fn hold_case(
        &self,
        actor: &Actor,
        case: &CaseId,
        ground: Option<HoldGround>,
        until: NaiveDate,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let mut problems = Vec::new();
        if ground.is_none() {
            problems.push(FieldError::new("ground", "not_listed"));
        }
        if !(0..=LONGEST_HOLD).contains(&(until - self.today()).num_days()) {
            problems.push(FieldError::expected(
                "until",
                "too_long_a_time",
                LONGEST_HOLD.to_string(),
            ));
        }
        Error::unless_empty(problems)?;
        let hold = Hold {
            case: case.clone(),
            ground: ground.unwrap_or(HoldGround::Einschraenkung),
            until: end_of(until),
            set_at: self.now(),
            set_by: actor.user.clone(),
        };
        store::retention::save_hold(&mut tx, &hold).await?;
        self.audit(&mut tx, actor, "case.hold", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Ends the hold of a case.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn end_hold(&self, actor: &Actor, case: &CaseId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::retention::remove_hold(&mut tx, case).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "case.hold_end", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Proposes a case for erasure. Nothing is erased before somebody else agrees.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] when its period is not over; [`Conflict::Held`];
    /// [`Conflict::Changed`] when it is proposed already.
    pub async fn propose_erasure(
        &self,
        actor: &Actor,
        case: &CaseId,
        ground: Option<ErasureGround>,
    ) -> Result<Erasure> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let ground = ground.ok_or_else(|| Error::field("ground", "not_listed"))?;
        if ground == ErasureGround::Frist && !self.is_due(&mut tx, actor, case).await? {
            return Err(Error::field("ground", "not_due"));
        }
        self.must_not_be_held(&mut tx, case).await?;
        let erasure = Erasure {
            id: self.new_id(),
            agency: actor.agency.clone(),
            case: case.clone(),
            ground,
            proposed_by: actor.user.clone(),
            proposed_at: self.now(),
            decided_by: None,
            decided_at: None,
            erased: None,
        };
        if !store::retention::propose(&mut tx, &erasure).await? {
            return Err(Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "erasure.propose", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(erasure)
    }

    /// Agrees to a proposal: the case goes with its key and all that belongs to it; the record stays.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Conflict::SamePerson`] for whoever proposed it; [`Conflict::Held`];
    /// [`Conflict::Changed`] when it was decided before.
    pub async fn confirm_erasure(&self, actor: &Actor, id: &ErasureId) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        let erasure = self.open_proposal(&mut tx, actor, id).await?;
        if erasure.proposed_by == actor.user {
            return Err(Conflict::SamePerson.into());
        }
        self.must_not_be_held(&mut tx, &erasure.case).await?;
        self.decide_erasure(&mut tx, actor, &erasure, true).await?;
        store::retention::erase(&mut tx, &actor.agency, &erasure.case).await?;
        self.audit(&mut tx, actor, "case.erase", "case", erasure.case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Turns a proposal down, or takes one's own back.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Conflict::Changed`].
    pub async fn reject_erasure(&self, actor: &Actor, id: &ErasureId) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        let erasure = self.open_proposal(&mut tx, actor, id).await?;
        self.decide_erasure(&mut tx, actor, &erasure, false).await?;
        self.audit(&mut tx, actor, "erasure.reject", "case", erasure.case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    async fn open_proposal(
        &self,
        tx: &mut Session,
        actor: &Actor,
        id: &ErasureId,
    ) -> Result<Erasure> {
        actor.must(Action::WorkOnCases)?;
        store::retention::find(tx, &actor.agency, id).await?.ok_or(Error::NotFound)
    }

    async fn decide_erasure(
        &self,
        tx: &mut Session,
        actor: &Actor,
        erasure: &Erasure,
        erased: bool,
    ) -> Result<()> {
        let now = self.now();
        if store::retention::decide(tx, &erasure.id, &actor.user, now, erased).await? {
            return Ok(());
        }
        Err(Conflict::Changed.into())
    }

    async fn is_due(&self, tx: &mut Session, actor: &Actor, case: &CaseId) -> Result<bool> {
        let rule = store::agency_rules::find(tx, &actor.agency).await?.unwrap_or_default();
        let cases = store::retention::list(tx, &actor.agency).await?;
        let found = cases.iter().find(|kept| kept.id == *case);
        Ok(found.is_some_and(|kept| kept.standing(&rule, self.now()) == Standing::Due))
    }

    async fn must_not_be_held(&self, tx: &mut Session, case: &CaseId) -> Result<()> {
        let now: DateTime<Utc> = self.now();
        match store::retention::find_hold(tx, case).await? {
            Some(hold) if hold.holds(now) => Err(Conflict::Held(hold.ground).into()),
            _ => Ok(()),
        }
    }

    /// Goes on only if a case is not restricted (Art. 18 DSGVO): nothing of it may be sent.
    pub(super) async fn must_not_be_restricted(
        &self,
        tx: &mut Session,
        case: &CaseId,
    ) -> Result<()> {
        match store::retention::find_hold(tx, case).await? {
            Some(hold) if hold.restricts(self.now()) => Err(Conflict::Held(hold.ground).into()),
            _ => Ok(()),
        }
    }
}
