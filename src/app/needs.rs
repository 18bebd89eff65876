//! The needs of a case: one more, one less, in which order.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::App;
use super::cases::{match_request, own_case};
use super::error::{Error, Result};
use super::matching::MatchedOffer;
use super::rights::Actor;
use crate::domain::case::Need;
use crate::domain::id::{CaseId, NeedId};
use crate::domain::matching::Group;
use crate::domain::need_order::{is_circle, ordered};
use crate::domain::place::PlaceClass;
use crate::domain::role::Action;
use crate::domain::topic::Urgency;
use crate::store;

/// How a case manager likes to work: what comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedStyle {
    /// What cannot wait.
    Urgent,
    /// What can be had soon: a first success that is seen.
    Quick,
}

impl App {
    pub(super) fn new_need(&self, case: &CaseId, topic: &str, priority: i64) -> Need {
        Need {
            id: self.new_id(),
            case: case.clone(),
            topic: topic.to_owned(),
            priority,
            since: self.now(),
            closed_at: None,
            after: None,
        }
    }

    /// Adds a need to a case, after those it has.
    ///
    /// # Errors
    /// [`Error::NotFound`], or [`Error::Invalid`] for an unknown topic or one the case already has.
    pub async fn add_need(&self, actor: &Actor, id: &CaseId, topic: &str) -> Result<Need> {
        actor.must(Action::WorkOnCases)?;
        self.check_topic("topic", topic)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, id).await?;
        let needs = store::cases::list_needs(&mut tx, id).await?;
        if needs.iter().any(|need| need.closed_at.is_none() && need.topic == topic) {
            return Err(Error::field("topic", "already_there"));
        }
        let last = needs.iter().map(|need| need.priority).max().unwrap_or(0);
        let need = self.new_need(id, topic, last + 1);
        store::cases::add_need(&mut tx, &need).await?;
        self.audit(&mut tx, actor, "case.change", "case", id.as_str()).await?;
        tx.commit().await?;
        Ok(need)
    }

    /// Makes an open need the most urgent one.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn put_need_first(&self, actor: &Actor, case: &CaseId, need: &NeedId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let needs = store::cases::list_needs(&mut tx, case).await?;
        let open = |n: &&Need| n.closed_at.is_none();
        if !needs.iter().filter(open).any(|n| n.id == *need) {
            return Err(Error::NotFound);
        }
        // 1 comes first: the others move down behind it, so that no number is used twice.
        let others = needs.iter().filter(|n| n.id != *need);
        store::cases::set_priority(&mut tx, need, 1).await?;
        for (priority, other) in (2..).zip(others) {
            store::cases::set_priority(&mut tx, &other.id, priority).await?;
        }
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Settles or drops a need.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn close_need(&self, actor: &Actor, case: &CaseId, need: &NeedId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::cases::close_need(&mut tx, case, need, self.now()).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    fn check_topic(&self, field: &str, topic: &str) -> Result<()> {
        match self.catalogue().topics().find(topic) {
            Some(_) => Ok(()),
            None => Err(Error::field(field, "unknown_topic")),
        }
    }

    /// Lets a need wait for another one: "first … then". With `None` it waits for nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] when a need would wait for itself in the end.
    pub async fn put_need_after(
        &self,
        actor: &Actor,
        case: &CaseId,
        need: &NeedId,
        after: Option<&NeedId>,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let needs = store::cases::list_needs(&mut tx, case).await?;
        let has = |id: &NeedId| needs.iter().any(|n| n.id == *id && n.closed_at.is_none());
        if !has(need) {
            return Err(Error::NotFound);
        }
        if let Some(after) = after {
            if !has(after) {
                return Err(Error::field("after", "unknown_need"));
            }
            if is_circle(&needs, need, after) {
                return Err(Error::field("after", "circle"));
            }
        }
        store::cases::set_after(&mut tx, case, need, after).await?;
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Puts the open needs of a case in the order of a working style; "first … then" stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn order_needs(&self, actor: &Actor, case: &CaseId, style: NeedStyle) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let soonest = match style {
            NeedStyle::Urgent => BTreeMap::new(),
            NeedStyle::Quick => self.soonest_starts(actor, case).await?,
        };
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let needs = store::cases::list_needs(&mut tx, case).await?;
        let open: Vec<&Need> = needs.iter().filter(|need| need.closed_at.is_none()).collect();
        let start = |need: &Need| soonest.get(&need.topic).copied().unwrap_or(NaiveDate::MAX);
        let in_order = ordered(&open, |a, b| match style {
            NeedStyle::Urgent => self.urgency(&a.topic).cmp(&self.urgency(&b.topic)),
            NeedStyle::Quick => start(a).cmp(&start(b)),
        });
        for (priority, need) in (1..).zip(in_order) {
            store::cases::set_priority(&mut tx, &need.id, priority).await?;
        }
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// For each need the first day on which an offer that fits, or may fit, can begin.
    async fn soonest_starts(
        &self,
        actor: &Actor,
        case: &CaseId,
    ) -> Result<BTreeMap<String, NaiveDate>> {
        let mut session = self.inner.db.snapshot().await?;
        let file = own_case(&mut session, actor, case).await?;
        let needs = store::cases::list_needs(&mut session, case).await?;
        drop(session);
        let request = match_request(&file, &needs);
        if request.needs.is_empty() {
            return Ok(BTreeMap::new());
        }
        let groups = self.match_offers(&request).await?;
        let mut soonest: BTreeMap<String, NaiveDate> = BTreeMap::new();
        for found in groups.fits.iter().chain(&groups.maybe) {
            let Some(day) = first_day(found, self.today()) else { continue };
            let known = soonest.entry(found.found.need.clone()).or_insert(day);
            *known = day.min(*known);
        }
        Ok(soonest)
    }

    fn urgency(&self, topic: &str) -> Urgency {
        self.catalogue().topics().find(topic).map_or(Urgency::default(), |topic| topic.urgency)
    }
}

/// The first day on which an offer can begin; none when it is full or never said when.
fn first_day(found: &MatchedOffer, today: NaiveDate) -> Option<NaiveDate> {
    let full = matches!(found.view.places.class(), PlaceClass::Full | PlaceClass::Waiting);
    if full || !matches!(found.found.group, Group::Fits | Group::Maybe) {
        return None;
    }
    let days = found.view.offer.details().access.as_ref().and_then(|access| access.days);
    let ready = today.checked_add_days(Days::new(u64::from(days.unwrap_or(0))))?;
    Some(found.found.next_entry?.max(ready))
}
