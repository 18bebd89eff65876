//! Long work for the gap pages.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;

use super::{Result, Session};
use crate::domain::gap::whatif::Ideas;
use crate::domain::id::{JobId, UserId};

/// Work that is running or was.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Who began it.
    pub user: UserId,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// When it began.
    pub made_at: DateTime<Utc>,
    /// Offers done.
    pub done: i64,
    /// Offers in all.
    pub total: i64,
    /// How it stands.
    pub state: JobState,
    /// What came of it.
    pub ideas: Option<Ideas>,
}

/// How work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It runs.
    Running,
    /// It is done.
    Ended,
    /// Somebody ended it.
    Cancelled,
    /// It broke off.
    Failed,
}

impl JobState {
    fn key(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Ended => "ended",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }

    fn from_key(key: &str) -> Self {
        match key {
            "running" => Self::Running,
            "ended" => Self::Ended,
            "cancelled" => Self::Cancelled,
            _ => Self::Failed,
        }
    }
}

/// Begins work.
pub async fn add(session: &mut Session, job: &Job) -> Result<()> {
    const SQL: &str = "insert into gap_job (id, user_id, first_day, last_day, made_at, done, total, \
         state) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = session.query(SQL).bind(job.id.to_string()).bind(job.user.to_string());
    let query = query.bind(job.from).bind(job.to).bind(job.made_at).bind(job.done).bind(job.total);
    query.bind(job.state.key()).execute().await?;
    Ok(())
}

/// Some work.
pub async fn find(session: &mut Session, id: &JobId) -> Result<Option<Job>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        user_id: String,
        first_day: NaiveDate,
        last_day: NaiveDate,
        made_at: DateTime<Utc>,
        done: i64,
        total: i64,
        state: String,
        body: Option<Json<Ideas>>,
    }
    const SQL: &str = "select user_id, first_day, last_day, made_at, done, total, state, body \
         from gap_job where id = $1";
    let row = session.query(SQL).bind(id.to_string()).optional::<Row>().await?;
    Ok(row.map(|row| Job {
        id: id.clone(),
        user: row.user_id.into(),
        from: row.first_day,
        to: row.last_day,
        made_at: row.made_at,
        done: row.done,
        total: row.total,
        state: JobState::from_key(&row.state),
        ideas: row.body.map(|body| body.0),
    }))
}

/// Notes how far running work has come. `false` when it is to end.
pub async fn note(session: &mut Session, id: &JobId, done: i64, total: i64) -> Result<bool> {
    const SQL: &str =
        "update gap_job set done = $2, total = $3 where id = $1 and state = 'running'";
    let query = session.query(SQL).bind(id.to_string()).bind(done).bind(total);
    Ok(query.execute().await? == 1)
}

/// Ends running work with what came of it; nothing where it broke off.
pub async fn end(session: &mut Session, id: &JobId, ideas: Option<&Ideas>) -> Result<()> {
    const SQL: &str =
        "update gap_job set state = $2, body = $3 where id = $1 and state = 'running'";
    let state = if ideas.is_some() { JobState::Ended } else { JobState::Failed };
    let query = session.query(SQL).bind(id.to_string()).bind(state.key());
    query.bind(ideas.cloned().map(Json)).execute().await?;
    Ok(())
}

/// Asks work to end. `false` when there is none that runs.
pub async fn cancel(session: &mut Session, id: &JobId) -> Result<bool> {
    const SQL: &str = "update gap_job set state = 'cancelled' where id = $1 and state = 'running'";
    Ok(session.query(SQL).bind(id.to_string()).execute().await? == 1)
}
