//! Cases: opening, reading, changing. Only the own agency's, and every look is written down.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::App;
use super::eligibility::{MatchGroups, MatchRequest};
use super::error::{Conflict, Error, FieldError, Result, invalid};
use super::rights::Actor;
use super::written::tidy;
use crate::domain::assignment::Assignment;
use crate::domain::case::{Appointment, Case, Consent, Need};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::CaseId;
use crate::domain::portrait::{Circle, Participant, Portrait};
use crate::domain::referral::Referral;
use crate::domain::role::Action;
use crate::store::{self, Session};

/// Animals that codes are made of: easy to say, to write and to remember.
pub(super) const ANIMALS: [&str; 24] = [
    "Amsel", "Biber", "Dachs", "Elch", "Falke", "Fuchs", "Hase", "Igel", "Kranich", "Lachs",
    "Luchs", "Marder", "Möwe", "Otter", "Reh", "Robbe", "Specht", "Storch", "Taube", "Uhu", "Wal",
    "Wiesel", "Wolf", "Zebra",
];
/// Longest code, in characters.
const LONGEST_CODE: usize = 40;
/// Longest language code, in characters (BCP 47).
const LONGEST_TAG: usize = 35;

/// A case to be opened. Everything may be missing.
#[derive(Debug, Clone, Default)]
pub struct CaseDraft {
    /// The code; one is made when missing.
    pub code: Option<String>,
    /// What is known.
    pub facts: BTreeMap<FactId, FactValue>,
    /// Codes of topics, most urgent first.
    pub needs: Vec<String>,
    /// Home postcode.
    pub plz: Option<String>,
    /// How far they can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// A language they need.
    pub language: Option<String>,
}

/// Changes to a case. What is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct CaseUpdate {
    /// The version the change was made from.
    pub version: i64,
    /// All facts, as they shall be.
    pub facts: Option<BTreeMap<FactId, FactValue>>,
    /// Home postcode; `Some(None)` forgets it.
    pub plz: Option<Option<String>>,
    /// How far they can travel; `Some(None)` forgets it.
    pub radius_km: Option<Option<f64>>,
    /// A language they need; `Some(None)` forgets it.
    pub language: Option<Option<String>>,
    /// Whether the case is closed.
    pub closed: Option<bool>,
}

/// A case with everything in it.
#[derive(Debug)]
pub struct CaseFile {
    /// The case.
    pub case: Case,
    /// Its needs, the most urgent first.
    pub needs: Vec<Need>,
    /// Its referrals, the latest first.
    pub referrals: Vec<Referral>,
    /// Its appointments, in order.
    pub appointments: Vec<Appointment>,
    /// Its consents, the latest first.
    pub consents: Vec<Consent>,
    /// The young person's own words.
    pub portrait: Portrait,
    /// Who is or was involved, in the order they came. While the family may not be contacted, nobody
    /// of it has an address here.
    pub participants: Vec<Participant>,
    /// Its assignments by authorities, the latest first.
    pub assignments: Vec<Assignment>,
    /// Whether the young person agreed that the family is contacted (§ 8 Abs. 3 SGB VIII).
    pub family_contact: bool,
}

/// A case in a list.
#[derive(Debug)]
pub struct CaseListItem {
    /// The case.
    pub case: Case,
    /// Its open needs, the most urgent first.
    pub needs: Vec<Need>,
}

impl App {
    /// Opens a case.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::Invalid`], or [`Conflict::CodeTaken`].
    pub async fn open_case(&self, actor: &Actor, draft: &CaseDraft) -> Result<Case> {
        actor.must(Action::WorkOnCases)?;
        let draft = &self.checked_draft(draft)?;
        let mut tx = self.inner.db.write().await?;
        let case = self.add_case(&mut tx, actor, draft).await?;
        for (at, topic) in draft.needs.iter().enumerate() {
            let priority = i64::try_from(at + 1).unwrap_or(i64::MAX);
            store::cases::add_need(&mut tx, &self.new_need(&case.id, topic, priority)).await?;
        }
        self.audit(&mut tx, actor, "case.open", "case", case.id.as_str()).await?;
        tx.commit().await?;
        Ok(case)
    }

    async fn add_case(&self, tx: &mut Session, actor: &Actor, draft: &CaseDraft) -> Result<Case> {
        let mut case = Case {
            id: self.new_id(),
            agency: actor.agency.clone(),
            worker: actor.user.clone(),
            code: draft.code.clone().unwrap_or_default(),
            facts: draft.facts.clone(),
            plz: draft.plz.clone(),
            radius_km: draft.radius_km,
            language: draft.language.clone(),
            opened_at: self.now(),
            closed_at: None,
            version: 1,
        };
        if !case.code.is_empty() {
            let added = store::cases::add(tx, &case).await?;
            return if added { Ok(case) } else { Err(Conflict::CodeTaken.into()) };
        }
        // Twenty-four animals and growing numbers: a free code is found soon.
        for attempt in 0..1000_u32 {
            let [animal, number, more] = self.random_bytes::<3>();
            let name = ANIMALS[usize::from(animal) % ANIMALS.len()];
            let limit = 90 * (1 + attempt / 20);
            let number = 10 + (u32::from(number) * 256 + u32::from(more)) % limit;
            case.code = format!("{name}-{number}");
            if store::cases::add(tx, &case).await? {
                return Ok(case);
            }
        }
        Err(Conflict::CodeTaken.into())
    }

    /// The cases of the own agency.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn list_cases(&self, actor: &Actor) -> Result<Vec<CaseListItem>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.snapshot().await?;
        let mut cases = store::cases::list(&mut session, &actor.agency).await?;
        cases.retain(|case| actor.reaches(&case.worker));
        let mut needs: BTreeMap<CaseId, Vec<Need>> = BTreeMap::new();
        for need in store::cases::list_needs_of_agency(&mut session, &actor.agency).await? {
            if need.closed_at.is_none() {
                needs.entry(need.case.clone()).or_default().push(need);
            }
        }
        Ok(cases
            .into_iter()
            .map(|case| CaseListItem { needs: needs.remove(&case.id).unwrap_or_default(), case })
            .collect())
    }

    /// A case of the own agency with everything in it.
    ///
    /// # Errors
    /// [`Error::Forbidden`], or [`Error::NotFound`] – also for another agency's case.
    pub async fn case_file(&self, actor: &Actor, id: &CaseId) -> Result<CaseFile> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let case = own_case(&mut tx, actor, id).await?;
        let family_contact = store::portraits::find_family_contact(&mut tx, id).await?;
        let mut participants = store::portraits::list_participants(&mut tx, id).await?;
        let family = |p: &&mut Participant| p.circle == Circle::Family && !family_contact;
        participants.iter_mut().filter(family).for_each(|p| p.reach = None);
        let file = CaseFile {
            family_contact,
            participants,
            assignments: store::assignments::list(&mut tx, id).await?,
            needs: store::cases::list_needs(&mut tx, id).await?,
            referrals: store::referrals::list(&mut tx, id).await?,
            appointments: store::appointments::list(&mut tx, id).await?,
            consents: store::consents::list(&mut tx, id).await?,
            portrait: store::portraits::find(&mut tx, id).await?,
            case,
        };
        self.audit(&mut tx, actor, "case.read", "case", id.as_str()).await?;
        tx.commit().await?;
        Ok(file)
    }

    /// Changes a case.
    ///
    /// # Errors
    /// [`Conflict::Changed`] when somebody else changed it in between; [`Error::Invalid`];
    /// [`Error::NotFound`].
    pub async fn update_case(
        &self,
        actor: &Actor,
        id: &CaseId,
        update: &CaseUpdate,
    ) -> Result<Case> {
        actor.must(Action::WorkOnCases)?;
        let update = &self.checked_update(update)?;
        let mut tx = self.inner.db.write().await?;
        let mut case = own_case(&mut tx, actor, id).await?;
        if case.version != update.version {
            return Err(Conflict::Changed.into());
        }
        if let Some(facts) = &update.facts {
            case.facts.clone_from(facts);
        }
        if let Some(plz) = &update.plz {
            case.plz.clone_from(plz);
        }
        if let Some(radius_km) = update.radius_km {
            case.radius_km = radius_km;
        }
        if let Some(language) = &update.language {
            case.language.clone_from(language);
        }
        if let Some(closed) = update.closed {
            case.closed_at = closed.then(|| self.now());
        }
        if !store::cases::update(&mut tx, &case).await? {
            return Err(Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "case.change", "case", id.as_str()).await?;
        tx.commit().await?;
        case.version += 1;
        Ok(case)
    }

    /// Which offers fit a case's open needs.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn match_case(&self, actor: &Actor, id: &CaseId) -> Result<(CaseFile, MatchGroups)> {
        let file = self.case_file(actor, id).await?;
        let request = match_request(&file.case, &file.needs);
        if request.needs.is_empty() {
            return Ok((file, MatchGroups::default()));
        }
        let groups = self.match_offers(&request).await?;
        Ok((file, groups))
    }

    /// The draft as it is kept.
    fn checked_draft(&self, draft: &CaseDraft) -> Result<CaseDraft> {
        let mut problems = Vec::new();
        let facts = self.checked_facts(self.today(), &draft.facts, &mut problems)?;
        let code = tidy("code", draft.code.as_deref(), LONGEST_CODE, &mut problems);
        let language = tidy("language", draft.language.as_deref(), LONGEST_TAG, &mut problems);
        problems.extend(self.check_needs(&draft.needs));
        problems.extend(self.check_surroundings(draft.plz.as_deref(), draft.radius_km));
        Error::unless_empty(problems)?;
        Ok(CaseDraft { code, facts, language, ..draft.clone() })
    }

    /// The changes as they are kept.
    fn checked_update(&self, update: &CaseUpdate) -> Result<CaseUpdate> {
        let mut problems = Vec::new();
        let facts = match &update.facts {
            Some(facts) => Some(self.checked_facts(self.today(), facts, &mut problems)?),
            None => None,
        };
        let language = update
            .language
            .as_ref()
            .map(|language| tidy("language", language.as_deref(), LONGEST_TAG, &mut problems));
        let plz = update.plz.as_ref().and_then(Option::as_deref);
        problems.extend(self.check_surroundings(plz, update.radius_km.flatten()));
        Error::unless_empty(problems)?;
        Ok(CaseUpdate { facts, language, ..update.clone() })
    }

    /// The facts as they are kept: the age of that day, not a date of birth.
    pub(super) fn checked_facts(
        &self,
        date: NaiveDate,
        facts: &BTreeMap<FactId, FactValue>,
        problems: &mut Vec<FieldError>,
    ) -> Result<BTreeMap<FactId, FactValue>> {
        let facts = match self.facts_on(date, "facts.", facts.clone()) {
            Err(Error::Invalid(wrong)) => {
                problems.extend(wrong);
                BTreeMap::new()
            }
            facts => facts?,
        };
        problems.extend(invalid(self.knowledge().check_facts("facts.", &facts))?);
        Ok(facts)
    }

    /// What is wrong with a home and a reach.
    pub(super) fn check_surroundings(
        &self,
        plz: Option<&str>,
        radius_km: Option<f64>,
    ) -> Vec<FieldError> {
        let mut problems = Vec::new();
        if plz.is_some_and(|plz| self.knowledge().postcodes.find(plz).is_none()) {
            problems.push(FieldError::new("plz", "unknown_postcode"));
        }
        if radius_km.is_some_and(|km| !km.is_finite() || km < 0.0) {
            problems.push(FieldError::new("radius_km", "out_of_range"));
        }
        problems
    }
}

/// The case, if it is the actor's agency's and within their reach.
pub(super) async fn own_case(session: &mut Session, actor: &Actor, id: &CaseId) -> Result<Case> {
    let case = store::cases::find(session, &actor.agency, id).await?;
    case.filter(|case| actor.reaches(&case.worker)).ok_or(Error::NotFound)
}

/// What the matching is asked for a case.
pub(super) fn match_request(case: &Case, needs: &[Need]) -> MatchRequest {
    let open = needs.iter().filter(|need| need.closed_at.is_none());
    MatchRequest {
        facts: case.facts.clone(),
        needs: open.map(|need| need.topic.clone()).collect(),
        plz: case.plz.clone(),
        radius_km: case.radius_km,
        language: case.language.clone(),
        ..MatchRequest::default()
    }
}
