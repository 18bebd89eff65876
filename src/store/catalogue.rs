//! Organizations, locations, offers, and the free-standing records of HSDS.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::types::Json;

use super::{Number, Result, Session};
use crate::domain::catalogue::{Location, Offer, OfferStatus, Organization};
use crate::domain::id::OfferId;

#[derive(sqlx::FromRow)]
struct Body<T: DeserializeOwned + 'static> {
    body: Json<T>,
}

/// The number of the latest change of the catalogue.
pub async fn latest_change(session: &mut Session) -> Result<i64> {
    const SQL: &str = "select value as n from counter where name = 'index_change'";
    Ok(session.query(SQL).one::<Number>().await?.n)
}

/// Stands for everything that belongs to no offer where changes are noted by offer.
const BESIDE_OFFERS: &str = "*";

/// Offers changed after change number `after`. [`is_beside_offers`] knows the one that is none.
pub async fn list_changed(session: &mut Session, after: i64) -> Result<Vec<OfferId>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        offer_id: String,
    }
    const SQL: &str = "select offer_id from index_change where seq > $1 order by seq, offer_id";
    let rows = session.query(SQL).bind(after).all::<Row>().await?;
    Ok(rows.into_iter().map(|row| row.offer_id.into()).collect())
}

/// Whether a noted change is one beside the offers.
pub fn is_beside_offers(id: &OfferId) -> bool {
    id.as_str() == BESIDE_OFFERS
}

/// Notes that an offer changed, in the transaction of the change.
pub async fn note_change(session: &mut Session, offer: &OfferId) -> Result<()> {
    let change = next_change(session).await?;
    note_change_as(session, offer, change).await
}

async fn note_change_as(session: &mut Session, offer: &OfferId, change: i64) -> Result<()> {
    const SQL: &str = "insert into index_change (offer_id, seq) values ($1, $2) \
         on conflict (offer_id) do update set seq = excluded.seq";
    session.query(SQL).bind(offer.to_string()).bind(change).execute().await?;
    Ok(())
}

/// Notes that an organization, a location or a taxonomy changed, which may have no offer.
pub async fn note_change_beside_offers(session: &mut Session) -> Result<()> {
    note_change(session, &OfferId::from(BESIDE_OFFERS)).await
}

/// Notes a change of every offer an organization runs.
pub async fn note_changes_of_organization(session: &mut Session, id: &str) -> Result<()> {
    const SQL: &str = "insert into index_change (offer_id, seq) \
         select id, $2 from offer where organization_id = $1 \
         on conflict (offer_id) do update set seq = excluded.seq";
    note_changes(session, SQL, id).await
}

/// Notes a change of every offer at a location.
pub async fn note_changes_at_location(session: &mut Session, id: &str) -> Result<()> {
    const SQL: &str = "insert into index_change (offer_id, seq) \
         select offer_id, $2 from offer_location where location_id = $1 \
         on conflict (offer_id) do update set seq = excluded.seq";
    note_changes(session, SQL, id).await
}

async fn note_changes(session: &mut Session, sql: &'static str, id: &str) -> Result<()> {
    let seq = next_change(session).await?;
    session.query(sql).bind(id.to_owned()).bind(seq).execute().await?;
    Ok(())
}

/// Takes the next number of a change. Others who change something wait until this transaction ends.
pub async fn next_change(session: &mut Session) -> Result<i64> {
    const SQL: &str =
        "update counter set value = value + 1 where name = 'index_change' returning value as n";
    Ok(session.query(SQL).one::<Number>().await?.n)
}

/// A link of an offer that leads nowhere.
#[derive(Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Dangling {
    /// The offer.
    pub offer: String,
    /// The id it names.
    pub key: String,
    /// Whether that should be a location; else it should be an organization.
    pub is_location: bool,
}

/// Links of offers to organizations and locations that are not there, at most `limit`. There are
/// none but within a transaction, which could not be committed.
pub async fn list_dangling(session: &mut Session, limit: i64) -> Result<Vec<Dangling>> {
    const SQL: &str = "select o.id as offer, o.organization_id as key, false as is_location \
         from offer o where o.organization_id is not null \
         and not exists (select 1 from organization g where g.id = o.organization_id) \
         union all select l.offer_id, l.location_id, true from offer_location l \
         where not exists (select 1 from location g where g.id = l.location_id) \
         order by 3, 1, 2 limit $1";
    session.query(SQL).bind(limit).all::<Dangling>().await
}

/// Adds an organization or changes the one of that id. `false`: it was there, just so.
pub async fn save_organization(session: &mut Session, organization: &Organization) -> Result<bool> {
    const SQL: &str = "insert into organization (id, name, body) values ($1, $2, $3) \
         on conflict (id) do update set name = excluded.name, body = excluded.body \
         where organization.body <> excluded.body";
    let query = session.query(SQL).bind(organization.id.clone()).bind(organization.name.clone());
    Ok(query.bind(Json(organization.clone())).execute().await? > 0)
}

/// Adds a location or changes the one of that id. `false`: it was there, just so.
pub async fn save_location(session: &mut Session, location: &Location) -> Result<bool> {
    const SQL: &str = "insert into location (id, organization_id, body) values ($1, $2, $3) \
         on conflict (id) do update set organization_id = excluded.organization_id, \
         body = excluded.body where location.body <> excluded.body";
    let query = session.query(SQL).bind(location.id.clone());
    let query = query.bind(location.organization_id.clone());
    Ok(query.bind(Json(location.clone())).execute().await? > 0)
}

/// Adds an offer or changes the one of that id, and notes the change. `false`: it was there, just so.
pub async fn save_offer(session: &mut Session, offer: &Offer) -> Result<bool> {
    let changed = put_offer(session, offer).await?;
    if changed {
        note_change(session, &offer.id()).await?;
    }
    Ok(changed)
}

/// The same as one of many: the change is noted under a number taken before for all of them.
pub async fn save_offer_among_many(
    session: &mut Session,
    offer: &Offer,
    change: i64,
) -> Result<bool> {
    let changed = put_offer(session, offer).await?;
    if changed {
        note_change_as(session, &offer.id(), change).await?;
    }
    Ok(changed)
}

async fn put_offer(session: &mut Session, offer: &Offer) -> Result<bool> {
    const SAVE: &str = "insert into offer (id, organization_id, name, status, body) values ($1, $2, $3, $4, $5) \
         on conflict (id) do update set organization_id = excluded.organization_id, \
         name = excluded.name, status = excluded.status, body = excluded.body \
         where offer.body <> excluded.body";
    const UNLINK: &str = "delete from offer_location where offer_id = $1";
    const LINK: &str = "insert into offer_location (offer_id, location_id) values ($1, $2) \
         on conflict (offer_id, location_id) do nothing";
    let changed = session
        .query(SAVE)
        .bind(offer.id.clone())
        .bind(offer.organization_id.as_ref().map(ToString::to_string))
        .bind(offer.name.clone())
        .bind(status_key(offer.status))
        .bind(Json(offer.clone()))
        .execute()
        .await?;
    if changed == 0 {
        return Ok(false);
    }
    session.query(UNLINK).bind(offer.id.clone()).execute().await?;
    for at in offer.service_at_locations.iter().filter_map(|at| at.location_id.as_ref()) {
        session.query(LINK).bind(offer.id.clone()).bind(at.to_string()).execute().await?;
    }
    Ok(true)
}

fn status_key(status: OfferStatus) -> &'static str {
    match status {
        OfferStatus::Active => "active",
        OfferStatus::Inactive => "inactive",
        OfferStatus::Defunct => "defunct",
        OfferStatus::TemporarilyClosed => "temporarily closed",
    }
}

/// An organization.
pub async fn find_organization(session: &mut Session, id: &str) -> Result<Option<Organization>> {
    find(session, "select body from organization where id = $1", id).await
}

/// A location.
pub async fn find_location(session: &mut Session, id: &str) -> Result<Option<Location>> {
    find(session, "select body from location where id = $1", id).await
}

/// An offer, whatever its status.
pub async fn find_offer(session: &mut Session, id: &OfferId) -> Result<Option<Offer>> {
    find(session, "select body from offer where id = $1", id.as_str()).await
}

/// All organizations, by id.
pub async fn list_organizations(session: &mut Session) -> Result<Vec<Organization>> {
    list(session, "select body from organization order by id").await
}

/// All locations, by id.
pub async fn list_locations(session: &mut Session) -> Result<Vec<Location>> {
    list(session, "select body from location order by id").await
}

/// All offers whatever their status, by id.
pub async fn list_offers(session: &mut Session) -> Result<Vec<Offer>> {
    list(session, "select body from offer order by id").await
}

/// How many offers there are, whatever their status.
pub async fn count_offers(session: &mut Session) -> Result<i64> {
    Ok(session.query("select count(*) as n from offer").one::<Number>().await?.n)
}

/// Adds a free-standing record or changes the one of that kind and id.
pub async fn save_record(
    session: &mut Session,
    kind: &str,
    id: &str,
    body: &serde_json::Value,
) -> Result<bool> {
    const SQL: &str = "insert into hsds_record (kind, id, body) values ($1, $2, $3) \
         on conflict (kind, id) do update set body = excluded.body \
         where hsds_record.body <> excluded.body";
    let query = session.query(SQL).bind(kind.to_owned()).bind(id.to_owned());
    Ok(query.bind(Json(body.clone())).execute().await? > 0)
}

/// All free-standing records of a kind, by id.
pub async fn list_records(session: &mut Session, kind: &str) -> Result<Vec<serde_json::Value>> {
    const SQL: &str = "select body from hsds_record where kind = $1 order by id";
    let rows = session.query(SQL).bind(kind.to_owned()).all::<Body<serde_json::Value>>().await?;
    Ok(rows.into_iter().map(|row| row.body.0).collect())
}

/// The free-standing records that are neither programs nor taxonomies nor terms, with their kind.
pub async fn list_other_records(session: &mut Session) -> Result<Vec<(String, serde_json::Value)>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        kind: String,
        body: Json<serde_json::Value>,
    }
    const SQL: &str = "select kind, body from hsds_record \
         where kind not in ('program', 'taxonomy', 'taxonomy_term') order by kind, id";
    let rows = session.query(SQL).all::<Row>().await?;
    Ok(rows.into_iter().map(|row| (row.kind, row.body.0)).collect())
}

async fn find<T>(session: &mut Session, sql: &'static str, id: &str) -> Result<Option<T>>
where
    T: DeserializeOwned + Serialize + Send + Unpin + 'static,
{
    let row = session.query(sql).bind(id.to_owned()).optional::<Body<T>>().await?;
    Ok(row.map(|row| row.body.0))
}

async fn list<T>(session: &mut Session, sql: &'static str) -> Result<Vec<T>>
where
    T: DeserializeOwned + Serialize + Send + Unpin + 'static,
{
    let rows = session.query(sql).all::<Body<T>>().await?;
    Ok(rows.into_iter().map(|row| row.body.0).collect())
}
