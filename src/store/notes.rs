//! Notes of cases. What was confided is found by its author only.

use chrono::{DateTime, Utc};

use super::vault::{Shut, all_opened};
use super::{Number, Result, Session};
use crate::domain::id::{CaseId, NoteId, UserId};
use crate::domain::note::{Confider, Note};

const WORDS: &str = "note.words";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    author_id: String,
    words: String,
    confider: Option<String>,
    at: DateTime<Utc>,
    wrapped: Option<String>,
}

impl Row {
    fn opened(self, session: &Session) -> Result<Note, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        // A word this version does not know still says that something was confided.
        let confider = |key: String| Confider::from_key(&key).unwrap_or(Confider::Other);
        Ok(Note {
            id: self.id.into(),
            case,
            author: self.author_id.into(),
            words: lock.text(WORDS, self.words)?,
            confider: self.confider.map(confider),
            at: self.at,
        })
    }
}

/// Adds a note.
pub async fn add(session: &mut Session, note: &Note) -> Result<()> {
    const SQL: &str = "insert into note (id, case_id, author_id, words, confider, at) \
         values ($1, $2, $3, $4, $5, $6)";
    let words = session.key_of(&note.case).await?.seal(&note.case, WORDS, &note.words)?;
    let query = session.query(SQL).bind(note.id.to_string()).bind(note.case.to_string());
    let query = query.bind(note.author.to_string()).bind(words);
    query.bind(note.confider.map(Confider::key)).bind(note.at).execute().await?;
    Ok(())
}

/// The notes of a case that `reader` may read: those for all, and their own. The latest first.
pub async fn list(session: &mut Session, case: &CaseId, reader: &UserId) -> Result<Vec<Note>> {
    const SQL: &str = "select n.id, n.case_id, n.author_id, n.words, n.confider, n.at, k.wrapped \
         from note n left join case_key k on k.case_id = n.case_id \
         where n.case_id = $1 and (n.confider is null or n.author_id = $2) \
         order by n.at desc, n.id desc";
    let query = session.query(SQL).bind(case.to_string()).bind(reader.to_string());
    let rows = query.all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// How many notes of a case hold something confided, whoever wrote them.
pub async fn count_confided(session: &mut Session, case: &CaseId) -> Result<i64> {
    const SQL: &str = "select count(*) as n from note where case_id = $1 and confider is not null";
    Ok(session.query(SQL).bind(case.to_string()).one::<Number>().await?.n)
}

/// Removes a note of a case. `false` when its author wrote none of that id.
pub async fn remove(
    session: &mut Session,
    case: &CaseId,
    id: &NoteId,
    author: &UserId,
) -> Result<bool> {
    const SQL: &str = "delete from note where id = $1 and case_id = $2 and author_id = $3";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.bind(author.to_string()).execute().await? == 1)
}
