//! Consents.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::vault::{Shut, all_opened, opened};
use super::{Result, Session};
use crate::domain::case::{Consent, Content};
use crate::domain::id::{AgencyId, CaseId, ConsentId};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    recipient_id: String,
    purpose: String,
    contents: Json<Vec<Content>>,
    given_at: DateTime<Utc>,
    valid_until: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
    form: String,
    text_version: String,
    wrapped: Option<String>,
}

impl Row {
    fn opened(self, session: &Session) -> Result<Consent, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(Consent {
            id: self.id.into(),
            case,
            recipient: self.recipient_id.into(),
            purpose: lock.text("consent.purpose", self.purpose)?,
            contents: self.contents.0,
            given_at: self.given_at,
            valid_until: self.valid_until,
            withdrawn_at: self.withdrawn_at,
            form: self.form,
            text_version: self.text_version,
        })
    }
}

/// Adds a consent.
pub async fn add(session: &mut Session, c: &Consent) -> Result<()> {
    const SQL: &str = "insert into consent (id, case_id, recipient_id, purpose, contents, \
         given_at, valid_until, withdrawn_at, form, text_version) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let purpose = session.key_of(&c.case).await?.seal(&c.case, "consent.purpose", &c.purpose)?;
    let query = session.query(SQL).bind(c.id.to_string()).bind(c.case.to_string());
    let query = query.bind(c.recipient.to_string()).bind(purpose);
    let query = query.bind(Json(c.contents.clone())).bind(c.given_at).bind(c.valid_until);
    let query = query.bind(c.withdrawn_at).bind(c.form.clone()).bind(c.text_version.clone());
    query.execute().await?;
    Ok(())
}

/// A consent of a case of this agency.
pub async fn find(
    session: &mut Session,
    agency: &AgencyId,
    id: &ConsentId,
) -> Result<Option<Consent>> {
    const SQL: &str = "select k.id, k.case_id, k.recipient_id, k.purpose, k.contents, k.given_at, \
         k.valid_until, k.withdrawn_at, k.form, k.text_version, s.wrapped \
         from consent k join case_file c on c.id = k.case_id \
         left join case_key s on s.case_id = k.case_id \
         where k.id = $1 and c.agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    let Some(row) = query.optional::<Row>().await? else { return Ok(None) };
    opened(row.opened(session))
}

/// The consents of a case, the latest first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Consent>> {
    const SQL: &str = "select k.id, k.case_id, k.recipient_id, k.purpose, k.contents, k.given_at, \
         k.valid_until, k.withdrawn_at, k.form, k.text_version, s.wrapped from consent k \
         left join case_key s on s.case_id = k.case_id where k.case_id = $1 \
         order by k.given_at desc, k.id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Withdraws a consent of a case. `false` when there is none that is still in force.
pub async fn withdraw(
    session: &mut Session,
    case: &CaseId,
    id: &ConsentId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update consent set withdrawn_at = $3 \
         where id = $1 and case_id = $2 and withdrawn_at is null";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.bind(now).execute().await? == 1)
}
