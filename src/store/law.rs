//! Changes to the law, and the state of the law a referral was made under.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Number, Result, Session};
use crate::domain::id::ReferralId;
use crate::domain::law::{LawChange, LawState, Mark};
use crate::domain::rule::parse;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    number: i64,
    provision: String,
    valid_from: NaiveDate,
    rule: String,
    source: String,
    mark: String,
    read_on: NaiveDate,
    entered_by: String,
    entered_at: DateTime<Utc>,
}

impl TryFrom<Row> for LawChange {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self> {
        let unreadable = |what: String| sqlx::Error::Decode(what.into());
        Ok(Self {
            id: row.id.into(),
            number: row.number,
            provision: row.provision,
            valid_from: row.valid_from,
            rule: parse(&row.rule).map_err(|error| unreadable(error.to_string()))?,
            source: row.source,
            mark: Mark::from_key(&row.mark).ok_or_else(|| unreadable(row.mark))?,
            read: row.read_on,
            entered_by: row.entered_by.into(),
            entered_at: row.entered_at,
        })
    }
}

/// The number for the next change. Whoever asks next waits until this transaction has ended.
pub async fn next_number(session: &mut Session) -> Result<i64> {
    const COUNT: &str = "insert into setting (key, value) values ('law_number', '1') \
         on conflict (key) do update set value = cast(cast(setting.value as bigint) + 1 as text)";
    session.query(COUNT).execute().await?;
    const SQL: &str = "select cast(value as bigint) as n from setting where key = 'law_number'";
    Ok(session.query(SQL).one::<Number>().await?.n)
}

/// Adds a change.
pub async fn add(session: &mut Session, change: &LawChange) -> Result<()> {
    const SQL: &str = "insert into law_change (id, number, provision, valid_from, rule, source, \
         mark, read_on, entered_by, entered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let query = session.query(SQL).bind(change.id.to_string()).bind(change.number);
    let query = query.bind(change.provision.clone()).bind(change.valid_from);
    let query = query.bind(change.rule.to_string()).bind(change.source.clone());
    let query = query.bind(change.mark.key().to_owned()).bind(change.read);
    query.bind(change.entered_by.to_string()).bind(change.entered_at).execute().await?;
    Ok(())
}

/// All changes, in their order.
pub async fn list(session: &mut Session) -> Result<Vec<LawChange>> {
    const SQL: &str = "select id, number, provision, valid_from, rule, source, mark, read_on, \
         entered_by, entered_at from law_change order by number";
    let rows = session.query(SQL).all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Number of the last change; 0 before the first.
pub async fn latest_number(session: &mut Session) -> Result<i64> {
    const SQL: &str = "select coalesce(max(number), 0) as n from law_change";
    Ok(session.query(SQL).one::<Number>().await?.n)
}

/// Notes the state of the law a referral was made under.
pub async fn note_referral(
    session: &mut Session,
    referral: &ReferralId,
    state: &LawState,
) -> Result<()> {
    const SQL: &str = "insert into referral_law (referral_id, edition, number, judged_on) \
         values ($1, $2, $3, $4)";
    let query = session.query(SQL).bind(referral.to_string()).bind(state.edition.clone());
    query.bind(state.number).bind(state.date).execute().await?;
    Ok(())
}

/// The state of the law a referral was made under.
pub async fn find_referral(
    session: &mut Session,
    referral: &ReferralId,
) -> Result<Option<LawState>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        edition: String,
        number: i64,
        judged_on: NaiveDate,
    }
    const SQL: &str = "select edition, number, judged_on from referral_law where referral_id = $1";
    let row = session.query(SQL).bind(referral.to_string()).optional::<Row>().await?;
    let state = |r: Row| LawState { edition: r.edition, number: r.number, date: r.judged_on };
    Ok(row.map(state))
}
