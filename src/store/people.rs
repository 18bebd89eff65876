//! Agencies and the people who work in them.

use chrono::{DateTime, Utc};

use super::{Number, Result, Session};
use crate::domain::id::{AgencyId, UserId};
use crate::domain::role::Role;

/// An agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// Its id.
    pub id: AgencyId,
    /// Its name.
    pub name: String,
}

/// Somebody who may log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// Their agency.
    pub agency: AgencyId,
    /// What they log in with.
    pub login: String,
    /// What they are called.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Argon2 hash in PHC form.
    pub password_hash: String,
    /// Whether they may no longer log in.
    pub disabled: bool,
}

#[derive(sqlx::FromRow)]
struct AgencyRow {
    id: String,
    name: String,
}

#[derive(sqlx::FromRow)]
struct UserRow {
    id: String,
    agency_id: String,
    login: String,
    name: String,
    role: String,
    password_hash: String,
    disabled: bool,
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        let role = Role::from_key(&row.role);
        Self {
            id: row.id.into(),
            agency: row.agency_id.into(),
            login: row.login,
            name: row.name,
            // A role this version does not know may do nothing.
            disabled: row.disabled || role.is_none(),
            role: role.unwrap_or(Role::CaseManager),
            password_hash: row.password_hash,
        }
    }
}

/// The name as it is compared: case and surrounding blanks do not count.
fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The agency of that name, made when it is not there.
pub async fn ensure_agency(
    session: &mut Session,
    new_id: &AgencyId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Agency> {
    const ADD: &str = "insert into agency (id, name, name_key, created_at) \
         values ($1, $2, $3, $4) on conflict (name_key) do nothing";
    const FIND: &str = "select id, name from agency where name_key = $1";
    let query = session.query(ADD).bind(new_id.to_string()).bind(name.trim().to_owned());
    query.bind(key(name)).bind(now).execute().await?;
    let row = session.query(FIND).bind(key(name)).one::<AgencyRow>().await?;
    Ok(Agency { id: row.id.into(), name: row.name })
}

/// An agency.
pub async fn find_agency(session: &mut Session, id: &AgencyId) -> Result<Option<Agency>> {
    const SQL: &str = "select id, name from agency where id = $1";
    let row = session.query(SQL).bind(id.to_string()).optional::<AgencyRow>().await?;
    Ok(row.map(|row| Agency { id: row.id.into(), name: row.name }))
}

/// All agencies, by name.
pub async fn list_agencies(session: &mut Session) -> Result<Vec<Agency>> {
    let query = session.query("select id, name from agency order by name, id");
    let rows = query.all::<AgencyRow>().await?;
    Ok(rows.into_iter().map(|row| Agency { id: row.id.into(), name: row.name }).collect())
}

/// Adds a user. `false` when the login is taken.
pub async fn add_user(session: &mut Session, user: &User, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "insert into user_account \
         (id, agency_id, login, name, role, password_hash, disabled, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (login) do nothing";
    let query = session.query(SQL).bind(user.id.to_string()).bind(user.agency.to_string());
    let query = query.bind(key(&user.login)).bind(user.name.clone()).bind(user.role.key());
    let query = query.bind(user.password_hash.clone()).bind(user.disabled).bind(now);
    Ok(query.execute().await? == 1)
}

/// The user of that login.
pub async fn find_by_login(session: &mut Session, login: &str) -> Result<Option<User>> {
    const SQL: &str = "select id, agency_id, login, name, role, password_hash, disabled \
         from user_account where login = $1";
    Ok(session.query(SQL).bind(key(login)).optional::<UserRow>().await?.map(Into::into))
}

/// A user.
pub async fn find_user(session: &mut Session, id: &UserId) -> Result<Option<User>> {
    const SQL: &str = "select id, agency_id, login, name, role, password_hash, disabled \
         from user_account where id = $1";
    Ok(session.query(SQL).bind(id.to_string()).optional::<UserRow>().await?.map(Into::into))
}

/// Those who may log in to an agency with this role, by name. Accounts of tokens are not among them:
/// nobody logs in as one.
pub async fn list_users(session: &mut Session, agency: &AgencyId, role: Role) -> Result<Vec<User>> {
    const SQL: &str = "select id, agency_id, login, name, role, password_hash, disabled \
         from user_account where agency_id = $1 and role = $2 and not disabled \
         and login not like 'token:%' order by name, id";
    let query = session.query(SQL).bind(agency.to_string()).bind(role.key());
    Ok(query.all::<UserRow>().await?.into_iter().map(Into::into).collect())
}

/// How many people may log in.
pub async fn count_users(session: &mut Session) -> Result<i64> {
    const SQL: &str = "select count(*) as n from user_account where not disabled";
    Ok(session.query(SQL).one::<Number>().await?.n)
}
