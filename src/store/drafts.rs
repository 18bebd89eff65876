//! Forms that were begun and not yet sent. Each belongs to whoever typed it.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::{Result, Session};
use crate::domain::id::{CaseId, DraftId, UserId};

/// A form as it was typed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Who typed it.
    pub user: UserId,
    /// The case it is about.
    pub case: Option<CaseId>,
    /// Path of the form.
    pub form: String,
    /// Names and values in the order of the form.
    pub fields: Vec<(String, String)>,
    /// When it was last kept.
    pub saved_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    user_id: String,
    case_id: Option<String>,
    form: String,
    body: Json<Vec<(String, String)>>,
    saved_at: DateTime<Utc>,
}

impl From<Row> for Draft {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            user: row.user_id.into(),
            case: row.case_id.map(Into::into),
            form: row.form,
            fields: row.body.0,
            saved_at: row.saved_at,
        }
    }
}

/// Keeps a draft, in place of what was kept under its id before. `false` when the id is somebody
/// else's.
pub async fn save(session: &mut Session, draft: &Draft) -> Result<bool> {
    const SQL: &str = "insert into draft (id, user_id, case_id, form, body, saved_at) \
         values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do update set body = excluded.body, saved_at = excluded.saved_at \
         where draft.user_id = excluded.user_id";
    let query = session.query(SQL).bind(draft.id.to_string()).bind(draft.user.to_string());
    let query = query.bind(draft.case.as_ref().map(ToString::to_string)).bind(draft.form.clone());
    Ok(query.bind(Json(draft.fields.clone())).bind(draft.saved_at).execute().await? == 1)
}

/// A draft of this user.
pub async fn find(session: &mut Session, user: &UserId, id: &DraftId) -> Result<Option<Draft>> {
    const SQL: &str = "select id, user_id, case_id, form, body, saved_at from draft \
         where id = $1 and user_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(user.to_string());
    Ok(query.optional::<Row>().await?.map(Into::into))
}

/// The drafts of this user, the latest first.
pub async fn list(session: &mut Session, user: &UserId) -> Result<Vec<Draft>> {
    const SQL: &str = "select id, user_id, case_id, form, body, saved_at from draft \
         where user_id = $1 order by saved_at desc, id";
    let rows = session.query(SQL).bind(user.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Removes a draft of this user. `false` when there is none.
pub async fn remove(session: &mut Session, user: &UserId, id: &DraftId) -> Result<bool> {
    const SQL: &str = "delete from draft where id = $1 and user_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(user.to_string());
    Ok(query.execute().await? == 1)
}

/// Removes drafts nobody touched since then.
pub async fn remove_older(session: &mut Session, than: DateTime<Utc>) -> Result<u64> {
    session.query("delete from draft where saved_at < $1").bind(than).execute().await
}
