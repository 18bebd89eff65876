//! A ranking that takes longer than a page load: in the background, with progress, to be ended from
//! any node.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::LONGEST_PERIOD;
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::app::rights::Actor;
use crate::domain::id::JobId;
use crate::domain::role::Action;
use crate::store;
use crate::store::gap_jobs::{Job, JobState};

/// How often progress is noted: each time is a write.
const NOTED_EVERY: Duration = Duration::from_millis(500);

impl App {
    /// Begins a ranking in the background.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] naming what is wrong with the period.
    pub async fn begin_ranking(
        &self,
        actor: &Actor,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<JobId> {
        actor.must(Action::ReadGaps)?;
        if !(0..=LONGEST_PERIOD).contains(&(to - from).num_days()) {
            return Err(Error::field("to", "out_of_range"));
        }
        let job = Job {
            id: self.new_id(),
            user: actor.user.clone(),
            from,
            to,
            made_at: self.now(),
            done: 0,
            total: 0,
            state: JobState::Running,
            ideas: None,
        };
        let mut tx = self.inner.db.write().await?;
        store::gap_jobs::add(&mut tx, &job).await?;
        tx.commit().await?;
        let (app, actor, id) = (self.clone(), actor.clone(), job.id.clone());
        tokio::spawn(async move {
            if let Err(error) = app.rank_for(&actor, &job).await {
                error.report();
            }
        });
        Ok(id)
    }

    async fn rank_for(&self, actor: &Actor, job: &Job) -> Result<()> {
        let watch = self.watch(job.id.clone());
        let ideas = self.best_changes(actor, (job.from, job.to), watch).await;
        let mut tx = self.inner.db.write().await?;
        // What was ended from outside stays so.
        store::gap_jobs::end(&mut tx, &job.id, ideas.as_ref().ok().and_then(Option::as_ref))
            .await?;
        tx.commit().await?;
        ideas.map(|_| ())
    }

    /// Notes progress now and then, and ends the work once somebody asked for that.
    fn watch(&self, id: JobId) -> impl FnMut(usize, usize) -> ControlFlow<()> + Send + 'static {
        let (app, runtime) = (self.clone(), tokio::runtime::Handle::current());
        let mut noted: Option<Instant> = None;
        move |done, total| {
            if noted.is_some_and(|at| at.elapsed() < NOTED_EVERY) {
                return ControlFlow::Continue(());
            }
            noted = Some(Instant::now());
            let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            let note = async {
                let mut tx = app.inner.db.write().await?;
                let go_on =
                    store::gap_jobs::note(&mut tx, &id, number(done), number(total)).await?;
                tx.commit().await?;
                Ok::<bool, sqlx::Error>(go_on)
            };
            match runtime.block_on(note) {
                Ok(false) => ControlFlow::Break(()),
                // Progress that could not be noted is no reason to lose the work.
                Ok(true) | Err(_) => ControlFlow::Continue(()),
            }
        }
    }

    /// How a ranking stands.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`].
    pub async fn ranking_job(&self, actor: &Actor, id: &JobId) -> Result<Job> {
        actor.must(Action::ReadGaps)?;
        let mut session = self.inner.db.read().await?;
        store::gap_jobs::find(&mut session, id).await?.ok_or(Error::NotFound)
    }

    /// Ends a ranking.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] when there is none that runs.
    pub async fn cancel_ranking(&self, actor: &Actor, id: &JobId) -> Result<()> {
        actor.must(Action::ReadGaps)?;
        let mut tx = self.inner.db.write().await?;
        if !store::gap_jobs::cancel(&mut tx, id).await? {
            return Err(Error::NotFound);
        }
        tx.commit().await?;
        Ok(())
    }
}
