//! Small things the installation remembers about itself.

use super::{Result, Session};

/// What is remembered under `key`.
pub async fn find(session: &mut Session, key: &str) -> Result<Option<String>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        value: String,
    }
    const SQL: &str = "select value from setting where key = $1";
    let row = session.query(SQL).bind(key.to_owned()).optional::<Row>().await?;
    Ok(row.map(|row| row.value))
}

/// Remembers `value` under `key`.
pub async fn set(session: &mut Session, key: &str, value: &str) -> Result<()> {
    const SQL: &str = "insert into setting (key, value) values ($1, $2) \
         on conflict (key) do update set value = excluded.value";
    session.query(SQL).bind(key.to_owned()).bind(value.to_owned()).execute().await?;
    Ok(())
}

/// Remembers `value` under `key`, unless something is remembered there. Gives what is.
pub async fn keep(session: &mut Session, key: &str, value: &str) -> Result<String> {
    const SQL: &str =
        "insert into setting (key, value) values ($1, $2) on conflict (key) do nothing";
    session.query(SQL).bind(key.to_owned()).bind(value.to_owned()).execute().await?;
    Ok(find(session, key).await?.unwrap_or_default())
}
