//! Looking after a database: copies and checks.

use super::{Db, Number, Result, Session};

/// Writes a consistent copy of an SQLite database into a new file, while it is in use.
///
/// # Errors
/// When the file is there already or cannot be written; on PostgreSQL, which has its own tools.
pub async fn copy_into(db: &Db, file: &std::path::Path) -> Result<()> {
    if db.is_shared() {
        return Err(sqlx::Error::Configuration("use pg_dump to copy a PostgreSQL database".into()));
    }
    let name = file.display().to_string();
    db.read().await?.query("vacuum into $1").bind(name).execute().await?;
    Ok(())
}

/// What is wrong inside the database; empty when all is well.
pub async fn problems(db: &Db, session: &mut Session) -> Result<Vec<String>> {
    #[derive(sqlx::FromRow)]
    struct Line {
        line: String,
    }
    if db.is_shared() {
        session.query("select count(*) as n from offer").one::<Number>().await?;
        return Ok(Vec::new());
    }
    const INSIDE: &str = "select integrity_check as line from pragma_integrity_check";
    const LINKS: &str = "select \"table\" || ': a row points nowhere' as line \
         from pragma_foreign_key_check";
    let mut lines = session.query(INSIDE).all::<Line>().await?;
    lines.retain(|line| line.line != "ok");
    lines.extend(session.query(LINKS).all::<Line>().await?);
    Ok(lines.into_iter().map(|line| line.line).collect())
}

/// Numbers of rows in the tables that matter most, to compare a copy with its origin.
pub async fn counts(session: &mut Session) -> Result<Vec<(&'static str, i64)>> {
    const TABLES: [(&str, &str); 5] = [
        ("organization", "select count(*) as n from organization"),
        ("offer", "select count(*) as n from offer"),
        ("case_file", "select count(*) as n from case_file"),
        ("referral", "select count(*) as n from referral"),
        ("audit", "select count(*) as n from audit"),
    ];
    let mut counts = Vec::new();
    for (table, sql) in TABLES {
        counts.push((table, session.query(sql).one::<Number>().await?.n));
    }
    Ok(counts)
}
