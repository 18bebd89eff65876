//! Releases: figures frozen as they leave the house, their words, and what was decided.

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::{LONGEST_PERIOD, stock_of};
use crate::app::App;
use crate::app::error::{Error, FieldError, Result};
use crate::app::rights::Actor;
use crate::app::written::{LONGEST_LINE, LONGEST_NOTE, tidy};
use crate::domain::gap::dossier::{Dossier, SENTENCES, Words, WordsVersion};
use crate::domain::gap::whatif::{Idea, Target};
use crate::domain::gap::{Decision, DecisionState, Figures, Period, Quarter, Release, Stock};
use crate::domain::id::{DecisionId, ReleaseId};
use crate::domain::role::Action;
use crate::store;

/// What a new release is to be.
#[derive(Debug, Clone)]
pub struct FigureReleaseDraft {
    /// What it is called.
    pub title: String,
    /// The first quarter.
    pub first: Quarter,
    /// The last, included.
    pub last: Quarter,
}

/// A proposal as it is written down.
#[derive(Debug, Clone, Default)]
pub struct DecisionDraft {
    /// What is to be done.
    pub title: String,
    /// Why.
    pub reason: String,
    /// The body that answers for it.
    pub responsible: String,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
}

/// A release takes the time it takes.
fn to_the_end(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

impl App {
    /// Freezes the figures of whole quarters that are over. Each quarter can be released once: the
    /// difference between two releases of it would be a count of its own.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] naming the quarter that is not over or was released.
    pub async fn make_release(&self, actor: &Actor, draft: &FigureReleaseDraft) -> Result<Release> {
        let title = self.check_release(actor, draft)?;
        let (from, to) = (draft.first.first_day(), draft.last.last_day());
        let (period, book) = self.read_for_gaps(actor, from, to, "gaps.release").await?;
        let app = self.clone();
        let figures = move || app.figures(period, &book);
        let release = Release {
            id: self.new_id(),
            title,
            first: draft.first,
            last: draft.last,
            made_at: self.now(),
            published_at: None,
            figures: tokio::task::spawn_blocking(figures).await?,
        };
        let mut tx = self.inner.db.write().await?;
        if !store::gaps::add_release(&mut tx, &release, &actor.user).await? {
            return Err(Error::field("first", "already_released"));
        }
        tx.commit().await?;
        Ok(release)
    }

    fn check_release(&self, actor: &Actor, draft: &FigureReleaseDraft) -> Result<String> {
        actor.must(Action::ReadGaps)?;
        let mut problems = Vec::new();
        let title = tidy("title", Some(&draft.title), LONGEST_LINE, &mut problems);
        if title.is_none() && problems.is_empty() {
            problems.push(FieldError::new("title", "required"));
        }
        let days = (draft.last.last_day() - draft.first.first_day()).num_days();
        if !(0..=LONGEST_PERIOD).contains(&days) {
            problems.push(FieldError::new("last", "before_first"));
        }
        if !draft.last.is_over(self.today()) {
            problems.push(FieldError::new("last", "not_over"));
        }
        Error::unless_empty(problems)?;
        Ok(title.unwrap_or_default())
    }

    fn figures(&self, period: Period, book: &super::book::Book) -> Figures {
        let report = self.report(period, book, None);
        let catalogue = self.catalogue();
        let offers = stock_of(&catalogue);
        let offers = offers.iter().map(|(o, _)| (*o, book.places(&o.id(), book.now)));
        let topics = &self.knowledge().topics;
        let stock = Stock::of(offers, topics, period.made_on);
        let ideas = self.in_world(period, book, |scene| self.ideas(book, scene, &mut to_the_end));
        let topic_of = |idea: &Idea| match &idea.target {
            Target::New(new) => new.topic.clone(),
            Target::Offer(id) => catalogue
                .offer(id)
                .and_then(|offer| offer.topic_codes().next().map(str::to_owned))
                .unwrap_or_default(),
        };
        let figures = Figures::of(&report, &ideas.unwrap_or_default(), stock, &topic_of);
        Figures { twins: self.twin_counts(book), ..figures }
    }

    /// All releases, the latest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn list_releases(&self, actor: &Actor) -> Result<Vec<Release>> {
        actor.must(Action::ReadGaps)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::gaps::list_releases(&mut session).await?)
    }

    /// Lets everybody see a release.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] when there is none that is not public yet.
    pub async fn publish_release(&self, actor: &Actor, id: &ReleaseId) -> Result<()> {
        actor.must(Action::ReadGaps)?;
        let mut tx = self.inner.db.write().await?;
        if !store::gaps::publish_release(&mut tx, id, self.now()).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "gaps.publish", "gap_release", id.as_str()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The releases everybody can see, the latest first.
    ///
    /// # Errors
    /// When the machine fails.
    pub async fn published_releases(&self) -> Result<Vec<Release>> {
        let mut session = self.inner.db.read().await?;
        let mut releases = store::gaps::list_releases(&mut session).await?;
        releases.retain(|release| release.published_at.is_some());
        Ok(releases)
    }

    /// A release everybody can see.
    ///
    /// # Errors
    /// [`Error::NotFound`], also for one that is not public.
    pub async fn published_release(&self, id: &ReleaseId) -> Result<Release> {
        let mut session = self.inner.db.read().await?;
        let found = store::gaps::find_release(&mut session, id).await?;
        found.filter(|release| release.published_at.is_some()).ok_or(Error::NotFound)
    }

    /// The dossier of a release, with its latest words.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn dossier(&self, actor: &Actor, id: &ReleaseId) -> Result<Dossier> {
        actor.must(Action::ReadGaps)?;
        let mut session = self.inner.db.read().await?;
        let releases = store::gaps::list_releases(&mut session).await?;
        let words = store::gaps::list_words(&mut session, id).await?;
        let decisions = store::gaps::list_decisions(&mut session).await?;
        let (own, others): (Vec<_>, Vec<_>) = releases.into_iter().partition(|r| r.id == *id);
        let release = own.first().ok_or(Error::NotFound)?;
        let made_on = Self::local(release.made_at).date();
        Ok(Dossier::of(release, &others, words.first(), &decisions, made_on))
    }

    /// Saves words of a dossier as a new version, and says which.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`], or [`Error::Invalid`] for words that are too long.
    pub async fn save_words(&self, actor: &Actor, id: &ReleaseId, words: Words) -> Result<i64> {
        actor.must(Action::ReadGaps)?;
        let mut problems = Vec::new();
        let mut tidied = |field: &str, text: &str| {
            tidy(field, Some(text), LONGEST_NOTE, &mut problems).unwrap_or_default()
        };
        let words = Words {
            sentences: words
                .sentences
                .iter()
                .take(SENTENCES)
                .map(|s| tidied("sentences", s))
                .collect(),
            decision: tidied("decision", &words.decision),
            voices: tidied("voices", &words.voices),
        };
        Error::unless_empty(problems)?;
        let mut tx = self.inner.db.write().await?;
        store::gaps::find_release(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let before = store::gaps::list_words(&mut tx, id).await?;
        let version = before.first().map_or(1, |words| words.version + 1);
        let words = WordsVersion { version, made_at: self.now(), words };
        if !store::gaps::add_words(&mut tx, id, &words, &actor.user).await? {
            return Err(crate::app::Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "gaps.words", "gap_release", id.as_str()).await?;
        tx.commit().await?;
        Ok(version)
    }

    /// What is proposed, and what became of what was.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn list_decisions(&self, actor: &Actor) -> Result<Vec<Decision>> {
        actor.must(Action::ReadGaps)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::gaps::list_decisions(&mut session).await?)
    }

    /// Writes a proposal down.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] naming what is missing.
    pub async fn propose(&self, actor: &Actor, draft: &DecisionDraft) -> Result<DecisionId> {
        actor.must(Action::ReadGaps)?;
        let mut problems = Vec::new();
        let title = tidy("title", Some(&draft.title), LONGEST_LINE, &mut problems);
        let reason = tidy("reason", Some(&draft.reason), LONGEST_NOTE, &mut problems);
        let responsible =
            tidy("responsible", Some(&draft.responsible), LONGEST_LINE, &mut problems);
        let missing = [
            ("title", title.is_none()),
            ("responsible", responsible.is_none()),
            ("review_on", draft.review_on.is_none()),
        ];
        for (field, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            if problems.iter().all(|problem| problem.field != field) {
                problems.push(FieldError::new(field, "required"));
            }
        }
        Error::unless_empty(problems)?;
        let decision = Decision {
            id: self.new_id(),
            title: title.unwrap_or_default(),
            reason: reason.unwrap_or_default(),
            responsible: responsible.unwrap_or_default(),
            review_on: draft.review_on.unwrap_or_default(),
            state: DecisionState::Proposed,
            decided_on: None,
            made_at: self.now(),
        };
        let mut tx = self.inner.db.write().await?;
        store::gaps::add_decision(&mut tx, &decision).await?;
        self.audit(&mut tx, actor, "gaps.propose", "gap_decision", decision.id.as_str()).await?;
        tx.commit().await?;
        Ok(decision.id)
    }

    /// Notes what became of a proposal today; back to proposed takes the day away.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn decide(
        &self,
        actor: &Actor,
        id: &DecisionId,
        state: DecisionState,
        review_on: NaiveDate,
    ) -> Result<()> {
        actor.must(Action::ReadGaps)?;
        let decided_on = (state != DecisionState::Proposed).then(|| self.today());
        let mut tx = self.inner.db.write().await?;
        let known =
            store::gaps::update_decision(&mut tx, id, (state, decided_on), review_on).await?;
        if !known {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "gaps.decide", "gap_decision", id.as_str()).await?;
        tx.commit().await?;
        Ok(())
    }
}
