//! Both databases have the same tables, columns, types, indexes and keys.

use std::collections::BTreeSet;

use lotse::store::{Db, Result};

use crate::support::{Backend, backends, fresh_db, on_both_databases};

/// A line that describes one thing in the schema.
#[derive(sqlx::FromRow)]
struct Line {
    line: String,
}

const SQLITE: [&str; 3] = [
    // column
    "select m.name || '.' || c.name || ' ' || lower(c.type) || \
     case when c.\"notnull\" = 1 then ' not null' else '' end as line \
     from sqlite_master m join pragma_table_info(m.name) c \
     where m.type = 'table' and m.name not like 'sqlite%' and m.name not like '\\_sqlx%' escape '\\'",
    // index
    "select tbl_name || ' index ' || name as line from sqlite_master \
     where type = 'index' and name not like 'sqlite%'",
    // foreign key
    "select m.name || '.' || k.\"from\" || ' -> ' || k.\"table\" || ' ' || lower(k.on_delete) as line \
     from sqlite_master m join pragma_foreign_key_list(m.name) k where m.type = 'table'",
];

const POSTGRES: [&str; 3] = [
    "select table_name || '.' || column_name || ' ' || \
     replace(replace(data_type, 'timestamp with time zone', 'timestamptz'), 'bytea', 'blob') || \
     case when is_nullable = 'NO' then ' not null' else '' end as line \
     from information_schema.columns \
     where table_schema = current_schema() and table_name not like '\\_sqlx%'",
    "select tablename || ' index ' || indexname as line from pg_indexes \
     where schemaname = current_schema() and tablename not like '\\_sqlx%' \
     and indexname not like '%\\_pkey' and indexname not like '%\\_key'",
    "select k.table_name || '.' || k.column_name || ' -> ' || u.table_name || ' ' || \
     lower(r.delete_rule) as line \
     from information_schema.key_column_usage k \
     join information_schema.referential_constraints r \
       on r.constraint_name = k.constraint_name and r.constraint_schema = k.constraint_schema \
     join information_schema.constraint_column_usage u \
       on u.constraint_name = k.constraint_name and u.constraint_schema = k.constraint_schema \
     where k.constraint_schema = current_schema()",
];

async fn described(db: &Db) -> Result<BTreeSet<String>> {
    let statements = if db.is_shared() { POSTGRES } else { SQLITE };
    let mut lines = BTreeSet::new();
    for sql in statements {
        let rows = db.read().await?.query(sql).all::<Line>().await?;
        assert!(!rows.is_empty(), "nothing from {sql}");
        lines.extend(rows.into_iter().map(|row| row.line));
    }
    Ok(lines)
}

#[tokio::test]
async fn the_schema_is_the_same_on_both() {
    let mut schemas = Vec::new();
    let dir = tempfile::tempdir().expect("a folder");
    for backend in backends() {
        let db = fresh_db(backend, dir.path().join("lotse.db")).await;
        schemas.push((backend, described(&db).await.expect("a schema")));
    }
    let (_, sqlite) = &schemas[0];
    assert!(sqlite.contains("offer.status text not null"), "{sqlite:#?}");
    assert!(sqlite.contains("referral.case_id -> case_file cascade"), "{sqlite:#?}");
    assert!(sqlite.contains("need index need_case"), "{sqlite:#?}");
    if let Some((Backend::Postgres, postgres)) = schemas.get(1) {
        let here: Vec<_> = sqlite.difference(postgres).collect();
        let there: Vec<_> = postgres.difference(sqlite).collect();
        assert!(here.is_empty() && there.is_empty(), "SQLite {here:#?}, PostgreSQL {there:#?}");
    }
}

#[tokio::test]
async fn foreign_keys_are_enforced() {
    on_both_databases(|db| async move {
        let mut tx = db.write().await?;
        let orphan = "insert into offer_location (offer_id, location_id) values ('x', 'y')";
        let error = tx.query(orphan).execute().await.expect_err("neither is there");
        let kind = error.as_database_error().map(sqlx::error::DatabaseError::kind);
        assert!(matches!(kind, Some(sqlx::error::ErrorKind::ForeignKeyViolation)), "{error}");
        Ok(())
    })
    .await;
}
