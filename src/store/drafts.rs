//! Forms that were begun and not yet sent. Each belongs to whoever typed it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use super::vault::{CaseKey, Shut, all_opened, opened};
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
    body: Json<Body>,
    saved_at: DateTime<Utc>,
}

/// What is kept of the fields: sealed with a key of the draft's own, which lies beside it wrapped.
/// A draft may be older than its case, so that no case has a key for it yet.
#[derive(Serialize, Deserialize)]
struct Body {
    wrapped: String,
    sealed: String,
}

/// Under this name the fields are sealed.
const COLUMN: &str = "draft.body";

impl Body {
    fn seal(session: &Session, draft: &Draft) -> Result<Self> {
        let place = CaseId::from(draft.id.as_str());
        let (key, wrapped) = CaseKey::make(&*session.master()?, &place)?;
        let text =
            serde_json::to_string(&draft.fields).map_err(|e| sqlx::Error::Encode(e.into()))?;
        Ok(Self { wrapped, sealed: key.seal(&place, COLUMN, &text)? })
    }
}

impl Row {
    fn opened(self, session: &Session) -> Result<Draft, Shut> {
        let place = CaseId::from(self.id.as_str());
        let body = self.body.0;
        let lock = session.lock(&place, Some(&body.wrapped));
        let text = lock.text(COLUMN, body.sealed)?;
        Ok(Draft {
            id: self.id.into(),
            user: self.user_id.into(),
            case: self.case_id.map(Into::into),
            form: self.form,
            fields: serde_json::from_str(&text).map_err(|_| Shut::Broken)?,
            saved_at: self.saved_at,
        })
    }
}

/// Keeps a draft, in place of what was kept under its id before. `false` when the id is somebody
/// else's.
pub async fn save(session: &mut Session, draft: &Draft) -> Result<bool> {
    const SQL: &str = "insert into draft (id, user_id, case_id, form, body, saved_at) \
         values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do update set body = excluded.body, saved_at = excluded.saved_at \
         where draft.user_id = excluded.user_id";
    let body = Body::seal(session, draft)?;
    let query = session.query(SQL).bind(draft.id.to_string()).bind(draft.user.to_string());
    let query = query.bind(draft.case.as_ref().map(ToString::to_string)).bind(draft.form.clone());
    Ok(query.bind(Json(body)).bind(draft.saved_at).execute().await? == 1)
}

/// A draft of this user.
pub async fn find(session: &mut Session, user: &UserId, id: &DraftId) -> Result<Option<Draft>> {
    const SQL: &str = "select id, user_id, case_id, form, body, saved_at from draft \
         where id = $1 and user_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(user.to_string());
    let Some(row) = query.optional::<Row>().await? else { return Ok(None) };
    opened(row.opened(session))
}

/// The drafts of this user, the latest first.
pub async fn list(session: &mut Session, user: &UserId) -> Result<Vec<Draft>> {
    const SQL: &str = "select id, user_id, case_id, form, body, saved_at from draft \
         where user_id = $1 order by saved_at desc, id";
    let rows = session.query(SQL).bind(user.to_string()).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
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
