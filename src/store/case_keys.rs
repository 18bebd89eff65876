//! Keys of cases. Deleting one makes all that its case holds unreadable, in every copy.

use super::vault::CaseKey;
use super::{Number, Result, Session};
use crate::domain::id::CaseId;

#[derive(sqlx::FromRow)]
struct Row {
    case_id: String,
    wrapped: String,
}

impl Session {
    /// The key of a case, made when it has none yet.
    pub(super) async fn key_of(&mut self, case: &CaseId) -> Result<CaseKey> {
        const FIND: &str = "select case_id, wrapped from case_key where case_id = $1";
        let master = self.master()?;
        let found = self.query(FIND).bind(case.to_string()).optional::<Row>().await?;
        if let Some(row) = found {
            let key = master.unwrap_key(case, &row.wrapped);
            return key.ok_or_else(|| {
                sqlx::Error::Decode("a case was sealed under another master key".into())
            });
        }
        let (key, wrapped) = CaseKey::make(&master, case)?;
        self.keep_key(case, wrapped).await?;
        Ok(key)
    }

    /// Stores the key of a case that was just added.
    pub(super) async fn keep_key(&mut self, case: &CaseId, wrapped: String) -> Result<()> {
        const SQL: &str = "insert into case_key (case_id, wrapped) values ($1, $2)";
        self.query(SQL).bind(case.to_string()).bind(wrapped).execute().await?;
        Ok(())
    }
}

/// Deletes the key of a case. `false` when it has none.
pub async fn remove(session: &mut Session, case: &CaseId) -> Result<bool> {
    let query = session.query("delete from case_key where case_id = $1").bind(case.to_string());
    Ok(query.execute().await? == 1)
}

/// All keys, wrapped, as they are kept beside a copy of the database.
pub async fn list(session: &mut Session) -> Result<Vec<(CaseId, String)>> {
    const SQL: &str = "select case_id, wrapped from case_key order by case_id";
    let rows = session.query(SQL).all::<Row>().await?;
    Ok(rows.into_iter().map(|row| (row.case_id.into(), row.wrapped)).collect())
}

/// Puts back the key of a case that is there and has none. `false` otherwise.
pub async fn add(session: &mut Session, case: &CaseId, wrapped: &str) -> Result<bool> {
    const SQL: &str = "insert into case_key (case_id, wrapped) select $1, $2 \
         where exists (select 1 from case_file where id = $1) on conflict (case_id) do nothing";
    let query = session.query(SQL).bind(case.to_string()).bind(wrapped.to_owned());
    Ok(query.execute().await? == 1)
}

/// Takes all keys out of a copy, and what is left of them in free pages.
pub async fn remove_all(session: &mut Session) -> Result<u64> {
    session.query("delete from case_key").execute().await
}

/// How many cases have no key, and so can be read by nobody.
pub async fn count_without(session: &mut Session) -> Result<i64> {
    const SQL: &str = "select count(*) as n from case_file c \
         where not exists (select 1 from case_key k where k.case_id = c.id)";
    Ok(session.query(SQL).one::<Number>().await?.n)
}
