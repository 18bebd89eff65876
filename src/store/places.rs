//! Place statements, and the holds that take from them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Number, Result, Session};
use crate::domain::id::OfferId;
use crate::domain::place::{PlaceStatement, StatementSource};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    offer_id: String,
    free: i64,
    total: Option<i64>,
    waiting: Option<i64>,
    source: String,
    stated_at: DateTime<Utc>,
    valid_until: DateTime<Utc>,
}

impl From<Row> for PlaceStatement {
    fn from(row: Row) -> Self {
        let count = |n: i64| u32::try_from(n).unwrap_or(0);
        Self {
            id: row.id.into(),
            offer: row.offer_id.into(),
            free: count(row.free),
            total: row.total.map(count),
            waiting: row.waiting.map(count),
            source: source_from(&row.source),
            stated_at: row.stated_at,
            valid_until: row.valid_until,
        }
    }
}

fn source_key(source: StatementSource) -> &'static str {
    match source {
        StatementSource::Traeger => "traeger",
        StatementSource::Lotse => "lotse",
        StatementSource::Abgeleitet => "abgeleitet",
    }
}

fn source_from(key: &str) -> StatementSource {
    match key {
        "traeger" => StatementSource::Traeger,
        "lotse" => StatementSource::Lotse,
        _ => StatementSource::Abgeleitet,
    }
}

/// Adds a statement.
pub async fn add(session: &mut Session, s: &PlaceStatement, by: Option<&str>) -> Result<()> {
    const SQL: &str = "insert into place_statement \
         (id, offer_id, free, total, waiting, source, stated_by, stated_at, valid_until) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let query = session.query(SQL).bind(s.id.to_string()).bind(s.offer.to_string());
    let query = query.bind(i64::from(s.free)).bind(s.total.map(i64::from));
    let query = query.bind(s.waiting.map(i64::from)).bind(source_key(s.source));
    query.bind(by.map(str::to_owned)).bind(s.stated_at).bind(s.valid_until).execute().await?;
    Ok(())
}

/// Adds a statement unless one of that id is there already.
pub async fn add_once(session: &mut Session, s: &PlaceStatement) -> Result<bool> {
    const SQL: &str = "insert into place_statement \
         (id, offer_id, free, total, waiting, source, stated_at, valid_until) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing";
    let query = session.query(SQL).bind(s.id.to_string()).bind(s.offer.to_string());
    let query = query.bind(i64::from(s.free)).bind(s.total.map(i64::from));
    let query = query.bind(s.waiting.map(i64::from)).bind(source_key(s.source));
    Ok(query.bind(s.stated_at).bind(s.valid_until).execute().await? == 1)
}

/// The latest statement of one offer.
pub async fn find_latest(session: &mut Session, offer: &OfferId) -> Result<Option<PlaceStatement>> {
    const SQL: &str = "select id, offer_id, free, total, waiting, source, stated_at, valid_until \
         from place_statement where offer_id = $1 order by stated_at desc, id desc limit 1";
    Ok(session.query(SQL).bind(offer.to_string()).optional::<Row>().await?.map(Into::into))
}

/// What was said of one offer's places, the latest first.
pub async fn list_of(
    session: &mut Session,
    offer: &OfferId,
    limit: i64,
) -> Result<Vec<PlaceStatement>> {
    const SQL: &str = "select id, offer_id, free, total, waiting, source, stated_at, valid_until \
         from place_statement where offer_id = $1 order by stated_at desc, id desc limit $2";
    let rows = session.query(SQL).bind(offer.to_string()).bind(limit).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The latest statement of every offer that has one.
pub async fn list_latest(session: &mut Session) -> Result<BTreeMap<OfferId, PlaceStatement>> {
    const SQL: &str = "select id, offer_id, free, total, waiting, source, stated_at, valid_until \
         from (select *, row_number() over (partition by offer_id \
               order by stated_at desc, id desc) as place from place_statement) as ranked \
         where place = 1";
    let rows = session.query(SQL).all::<Row>().await?;
    Ok(rows.into_iter().map(|row| (row.offer_id.clone().into(), row.into())).collect())
}

/// The latest statement of each of some offers, with the places held since, as [`count_held`] counts them.
pub async fn list_current_of(
    session: &mut Session,
    offers: &[OfferId],
    now: DateTime<Utc>,
) -> Result<BTreeMap<OfferId, (PlaceStatement, u32)>> {
    #[derive(sqlx::FromRow)]
    struct Current {
        #[sqlx(flatten)]
        statement: Row,
        held: i64,
    }
    const SQL: &str = "select id, offer_id, free, total, waiting, source, stated_at, valid_until, \
         (select count(*) from referral r where r.offer_id = ranked.offer_id \
         and (r.hold_until > $2 or r.taken_at >= ranked.stated_at)) as held \
         from (select *, row_number() over (partition by offer_id \
               order by stated_at desc, id desc) as place from place_statement \
               where offer_id in (select value from json_each($1))) as ranked \
         where place = 1";
    let query = session.query(SQL).bind(serde_json::json!(offers).to_string()).bind(now);
    let current = |row: Current| {
        let held = u32::try_from(row.held).unwrap_or(0);
        (row.statement.offer_id.clone().into(), (row.statement.into(), held))
    };
    Ok(query.all::<Current>().await?.into_iter().map(current).collect())
}

/// All statements made between the two, offer by offer, the oldest first: what was known of places
/// on past days.
pub async fn list_between(
    session: &mut Session,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<BTreeMap<OfferId, Vec<PlaceStatement>>> {
    const SQL: &str = "select id, offer_id, free, total, waiting, source, stated_at, valid_until \
         from place_statement where stated_at >= $1 and stated_at < $2 \
         order by offer_id, stated_at, id";
    let mut history: BTreeMap<OfferId, Vec<PlaceStatement>> = BTreeMap::new();
    for row in session.query(SQL).bind(from).bind(to).all::<Row>().await? {
        history.entry(row.offer_id.clone().into()).or_default().push(row.into());
    }
    Ok(history)
}

/// Places an offer's open referrals take from its latest statement: holds that have not run out,
/// and places taken since the statement was made. One taken in the same second counts: better a
/// place shown too few than one promised twice.
pub async fn count_held(session: &mut Session, offer: &OfferId, now: DateTime<Utc>) -> Result<i64> {
    const SQL: &str = "select count(*) as n from referral r where r.offer_id = $1 and ( \
         r.hold_until > $2 or r.taken_at >= coalesce( \
         (select max(s.stated_at) from place_statement s where s.offer_id = r.offer_id), $3))";
    let query = session.query(SQL).bind(offer.to_string()).bind(now).bind(DateTime::UNIX_EPOCH);
    Ok(query.one::<Number>().await?.n)
}

#[derive(sqlx::FromRow)]
struct Held {
    offer_id: String,
    n: i64,
}

/// [`count_held`] for every offer for which it is not zero.
pub async fn list_held(
    session: &mut Session,
    now: DateTime<Utc>,
) -> Result<BTreeMap<OfferId, u32>> {
    const SQL: &str = "select r.offer_id, count(*) as n from referral r where \
         r.hold_until > $1 or r.taken_at >= coalesce( \
         (select max(s.stated_at) from place_statement s where s.offer_id = r.offer_id), $2) \
         group by r.offer_id";
    let rows = session.query(SQL).bind(now).bind(DateTime::UNIX_EPOCH).all::<Held>().await?;
    Ok(rows.into_iter().map(Held::read).collect())
}

impl Held {
    fn read(self) -> (OfferId, u32) {
        (self.offer_id.into(), u32::try_from(self.n).unwrap_or(0))
    }
}

/// Makes bookings of one offer queue up: whoever calls this holds the offer until the transaction
/// ends, and sees what those before have booked. `false` when there is no such offer.
pub async fn lock_offer(session: &mut Session, offer: &OfferId) -> Result<bool> {
    const SQL: &str = "update offer set booking = booking + 1 where id = $1";
    Ok(session.query(SQL).bind(offer.to_string()).execute().await? == 1)
}
