//! Releases of gap figures, the words of their reports, and what was decided.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;

use super::{Result, Session};
use crate::domain::gap::dossier::{Words, WordsVersion};
use crate::domain::gap::{Decision, DecisionState, Figures, Quarter, Release};
use crate::domain::id::{DecisionId, ReleaseId, UserId};

#[derive(sqlx::FromRow)]
struct ReleaseRow {
    id: String,
    title: String,
    first_quarter: String,
    last_quarter: String,
    made_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
    body: Json<Figures>,
}

impl From<ReleaseRow> for Release {
    fn from(row: ReleaseRow) -> Self {
        let quarter = |name: &str| name.parse().unwrap_or(Quarter::of(row.made_at.date_naive()));
        Self {
            first: quarter(&row.first_quarter),
            last: quarter(&row.last_quarter),
            id: row.id.into(),
            title: row.title,
            made_at: row.made_at,
            published_at: row.published_at,
            figures: row.body.0,
        }
    }
}

/// Adds a release, with its quarters. `false` when one of them was released before: then nothing
/// should be kept of the transaction.
pub async fn add_release(session: &mut Session, release: &Release, by: &UserId) -> Result<bool> {
    const RELEASE: &str = "insert into gap_release (id, title, first_quarter, last_quarter, \
         made_at, made_by, published_at, body) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = session.query(RELEASE).bind(release.id.to_string()).bind(release.title.clone());
    let query = query.bind(release.first.to_string()).bind(release.last.to_string());
    let query = query.bind(release.made_at).bind(by.to_string()).bind(release.published_at);
    query.bind(Json(release.figures.clone())).execute().await?;
    const QUARTER: &str = "insert into gap_release_quarter (quarter, release_id) values ($1, $2) \
         on conflict (quarter) do nothing";
    for quarter in Quarter::between(release.first.first_day(), release.last.last_day()) {
        let query = session.query(QUARTER).bind(quarter.to_string());
        if query.bind(release.id.to_string()).execute().await? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A release.
pub async fn find_release(session: &mut Session, id: &ReleaseId) -> Result<Option<Release>> {
    const SQL: &str = "select id, title, first_quarter, last_quarter, made_at, published_at, body \
         from gap_release where id = $1";
    let row = session.query(SQL).bind(id.to_string()).optional::<ReleaseRow>().await?;
    Ok(row.map(Into::into))
}

/// All releases, the latest quarters first.
pub async fn list_releases(session: &mut Session) -> Result<Vec<Release>> {
    const SQL: &str = "select id, title, first_quarter, last_quarter, made_at, published_at, body \
         from gap_release order by last_quarter desc";
    let rows = session.query(SQL).all::<ReleaseRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Lets everybody see a release, from then on. `false` when it does not exist or was published.
pub async fn publish_release(
    session: &mut Session,
    id: &ReleaseId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str =
        "update gap_release set published_at = $2 where id = $1 and published_at is null";
    Ok(session.query(SQL).bind(id.to_string()).bind(now).execute().await? == 1)
}

/// Adds a version of the words of a release's report. `false` when that version is there already.
pub async fn add_words(
    session: &mut Session,
    release: &ReleaseId,
    words: &WordsVersion,
    by: &UserId,
) -> Result<bool> {
    const SQL: &str = "insert into gap_dossier (release_id, version, made_at, made_by, body) \
         values ($1, $2, $3, $4, $5) on conflict (release_id, version) do nothing";
    let query = session.query(SQL).bind(release.to_string()).bind(words.version);
    let query = query.bind(words.made_at).bind(by.to_string()).bind(Json(words.words.clone()));
    Ok(query.execute().await? == 1)
}

/// The versions of the words of a release's report, the latest first.
pub async fn list_words(session: &mut Session, release: &ReleaseId) -> Result<Vec<WordsVersion>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        version: i64,
        made_at: DateTime<Utc>,
        body: Json<Words>,
    }
    const SQL: &str = "select version, made_at, body from gap_dossier where release_id = $1 \
         order by version desc";
    let rows = session.query(SQL).bind(release.to_string()).all::<Row>().await?;
    let version =
        |row: Row| WordsVersion { version: row.version, made_at: row.made_at, words: row.body.0 };
    Ok(rows.into_iter().map(version).collect())
}

#[derive(sqlx::FromRow)]
struct DecisionRow {
    id: String,
    title: String,
    reason: String,
    responsible: String,
    review_on: NaiveDate,
    state: String,
    decided_on: Option<NaiveDate>,
    made_at: DateTime<Utc>,
}

impl From<DecisionRow> for Decision {
    fn from(row: DecisionRow) -> Self {
        Self {
            id: row.id.into(),
            title: row.title,
            reason: row.reason,
            responsible: row.responsible,
            review_on: row.review_on,
            state: DecisionState::from_key(&row.state).unwrap_or(DecisionState::Proposed),
            decided_on: row.decided_on,
            made_at: row.made_at,
        }
    }
}

/// Adds a proposal.
pub async fn add_decision(session: &mut Session, decision: &Decision) -> Result<()> {
    const SQL: &str = "insert into gap_decision (id, title, reason, responsible, review_on, state, \
         decided_on, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = session.query(SQL).bind(decision.id.to_string()).bind(decision.title.clone());
    let query = query.bind(decision.reason.clone()).bind(decision.responsible.clone());
    let query = query.bind(decision.review_on).bind(decision.state.key());
    query.bind(decision.decided_on).bind(decision.made_at).execute().await?;
    Ok(())
}

/// Notes what became of a proposal, and when it is looked at again. `false` when there is none.
pub async fn update_decision(
    session: &mut Session,
    id: &DecisionId,
    (state, decided_on): (DecisionState, Option<NaiveDate>),
    review_on: NaiveDate,
) -> Result<bool> {
    const SQL: &str = "update gap_decision set state = $2, decided_on = $3, review_on = $4 \
         where id = $1";
    let query = session.query(SQL).bind(id.to_string()).bind(state.key());
    Ok(query.bind(decided_on).bind(review_on).execute().await? == 1)
}

/// All proposals, those to be looked at first first.
pub async fn list_decisions(session: &mut Session) -> Result<Vec<Decision>> {
    const SQL: &str = "select id, title, reason, responsible, review_on, state, decided_on, made_at \
         from gap_decision order by review_on, id";
    let rows = session.query(SQL).all::<DecisionRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
