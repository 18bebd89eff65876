//! Assignments by authorities, and what their senders are told. What stands in them is sealed.

use chrono::{DateTime, Utc};

use super::vault::{Shut, all_opened};
use super::{Result, Session};
use crate::domain::assignment::{Assignment, Feedback};
use crate::domain::id::{CaseId, FeedbackId};

const BODY: &str = "assignment.body";
const WORDS: &str = "feedback.words";

/// Adds an assignment.
pub async fn add(session: &mut Session, a: &Assignment) -> Result<()> {
    const SQL: &str = "insert into assignment (id, case_id, begun_at, feedback_due, ended_at, body) \
         values ($1, $2, $3, $4, $5, $6)";
    let body = session.key_of(&a.case).await?.seal_body(&a.case, BODY, a)?;
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.case.to_string());
    let query = query.bind(a.begun_at).bind(a.feedback_due).bind(a.ended_at);
    query.bind(body).execute().await?;
    Ok(())
}

/// Changes an assignment that has not ended. `false` when it has.
pub async fn update(session: &mut Session, a: &Assignment) -> Result<bool> {
    const SQL: &str = "update assignment set feedback_due = $3, ended_at = $4, body = $5 \
         where id = $1 and case_id = $2 and ended_at is null";
    let body = session.key_of(&a.case).await?.seal_body(&a.case, BODY, a)?;
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.case.to_string());
    Ok(query.bind(a.feedback_due).bind(a.ended_at).bind(body).execute().await? == 1)
}

/// The assignments of a case, the latest first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Assignment>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        body: String,
        wrapped: Option<String>,
    }
    const SQL: &str = "select a.body, k.wrapped from assignment a \
         left join case_key k on k.case_id = a.case_id where a.case_id = $1 \
         order by a.begun_at desc, a.id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(
        rows.into_iter().map(|row| session.lock(case, row.wrapped.as_deref()).body(BODY, row.body)),
    )
}

#[derive(sqlx::FromRow)]
struct FeedbackRow {
    id: String,
    case_id: String,
    assignment_id: String,
    words: String,
    made_at: DateTime<Utc>,
    agreed: Option<bool>,
    answered_at: Option<DateTime<Utc>>,
    sent_at: Option<DateTime<Utc>>,
    wrapped: Option<String>,
}

impl FeedbackRow {
    fn opened(self, session: &Session) -> Result<Feedback, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(Feedback {
            id: self.id.into(),
            case,
            assignment: self.assignment_id.into(),
            words: lock.text(WORDS, self.words)?,
            made_at: self.made_at,
            agreed: self.agreed,
            answered_at: self.answered_at,
            sent_at: self.sent_at,
        })
    }
}

/// Adds what a sender shall be told.
pub async fn add_feedback(session: &mut Session, f: &Feedback) -> Result<()> {
    const SQL: &str = "insert into feedback (id, case_id, assignment_id, words, made_at, agreed, \
         answered_at, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let words = session.key_of(&f.case).await?.seal(&f.case, WORDS, &f.words)?;
    let query = session.query(SQL).bind(f.id.to_string()).bind(f.case.to_string());
    let query = query.bind(f.assignment.to_string()).bind(words).bind(f.made_at);
    query.bind(f.agreed).bind(f.answered_at).bind(f.sent_at).execute().await?;
    Ok(())
}

/// What the senders of a case's assignments were to be told, the latest first.
pub async fn list_feedback(session: &mut Session, case: &CaseId) -> Result<Vec<Feedback>> {
    const SQL: &str = "select f.id, f.case_id, f.assignment_id, f.words, f.made_at, f.agreed, \
         f.answered_at, f.sent_at, k.wrapped from feedback f \
         left join case_key k on k.case_id = f.case_id where f.case_id = $1 \
         order by f.made_at desc, f.id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<FeedbackRow>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Notes whether the young person agrees to the words. `false` when they have gone out.
pub async fn answer(
    session: &mut Session,
    case: &CaseId,
    id: &FeedbackId,
    agreed: bool,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update feedback set agreed = $3, answered_at = $4 \
         where id = $1 and case_id = $2 and sent_at is null";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.bind(agreed).bind(now).execute().await? == 1)
}

/// Notes that the words went out. `false` unless the young person agreed, or when they had gone out.
pub async fn send(
    session: &mut Session,
    case: &CaseId,
    id: &FeedbackId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update feedback set sent_at = $3 \
         where id = $1 and case_id = $2 and agreed and sent_at is null";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.bind(now).execute().await? == 1)
}
