//! The same page asked of a database's own full text: SQLite's FTS5 and PostgreSQL's `german`.

use std::time::Duration;

use lotse::domain::geo::Point;
use lotse::store::{Db, Session};
use serde_json::json;

use super::corpus::{Corpus, Document, FACETS, Question};
use super::{Outcome, row, spread};

/// Offers written in one statement.
const BATCH: usize = 2_000;
const EARTH_KM: f64 = 6_371.0;

/// Measures both; `ours` is what one page takes here.
pub fn measure(
    corpus: &Corpus,
    size: usize,
    questions: &[Question],
    ours: Duration,
    postgres: Option<&String>,
) -> Outcome {
    let runtime = tokio::runtime::Runtime::new()?;
    let folder = tempfile::tempdir()?;
    runtime.block_on(async {
        let db = Db::open_sqlite(&folder.path().join("peer.db")).await?;
        one("SQLite FTS5", &db, corpus, size, questions, ours).await?;
        match postgres {
            Some(url) => {
                let db = Db::open_postgres(url).await?;
                one("PostgreSQL german", &db, corpus, size, questions, ours).await
            }
            None => {
                println!("  PostgreSQL german            not run: no address given");
                Ok(())
            }
        }
    })
}

async fn one(
    what: &str,
    db: &Db,
    corpus: &Corpus,
    size: usize,
    questions: &[Question],
    ours: Duration,
) -> Outcome {
    fill(db, corpus, size).await?;
    let mut all = Vec::new();
    for question in questions {
        page(db, question).await?;
        let begun = std::time::Instant::now();
        page(db, question).await?;
        all.push(begun.elapsed());
    }
    row(what, spread(all), ours);
    if let Db::Postgres(_) = db {
        let mut session = db.write().await?;
        session.query("drop schema bench_search cascade").execute().await?;
        session.commit().await?;
    }
    Ok(())
}

/// Makes the tables and writes all offers.
async fn fill(db: &Db, corpus: &Corpus, size: usize) -> Outcome {
    let facets =
        FACETS.iter().map(|(name, _)| format!("{name} text")).collect::<Vec<_>>().join(", ");
    let table = format!(
        "(id bigint primary key, name text, body text, {facets}, \
         x double precision, y double precision, z double precision)"
    );
    let mut session = db.write().await?;
    let postgres = matches!(db, Db::Postgres(_));
    let after: &[&'static str] = if postgres {
        session.query("drop schema if exists bench_search cascade").execute().await?;
        session.query("create schema bench_search").execute().await?;
        run(&mut session, format!("create table bench_search.doc {table}")).await?;
        &[
            "alter table bench_search.doc add column words tsvector",
            "update bench_search.doc set words = setweight(to_tsvector('german', name), 'A') \
             || to_tsvector('german', body)",
            "create index on bench_search.doc using gin (words)",
            "analyze bench_search.doc",
        ]
    } else {
        run(&mut session, format!("create table doc {table}")).await?;
        &[
            "create virtual table words using fts5(name, body, content='', \
             tokenize='unicode61 remove_diacritics 2')",
            "insert into words (rowid, name, body) select id, name, body from doc",
        ]
    };
    let mut batch: Vec<serde_json::Value> = Vec::new();
    for (number, document) in corpus.documents(size).enumerate() {
        batch.push(value(number, &document));
        if batch.len() == BATCH {
            insert(&mut session, postgres, &std::mem::take(&mut batch)).await?;
        }
    }
    insert(&mut session, postgres, &batch).await?;
    for sql in after {
        session.query(*sql).execute().await?;
    }
    session.commit().await?;
    Ok(())
}

async fn run(session: &mut Session, sql: String) -> Outcome {
    session.query(sqlx::AssertSqlSafe(sql)).execute().await?;
    Ok(())
}

fn value(number: usize, document: &Document) -> serde_json::Value {
    let mut value = json!({"id": number, "name": document.name, "body": document.text});
    for ((facet, _), of_facet) in FACETS.iter().zip(&document.facets) {
        value[facet] = json!(of_facet);
    }
    for (axis, at) in ["x", "y", "z"].into_iter().zip(ball(document.point)) {
        value[axis] = json!(at);
    }
    value
}

async fn insert(session: &mut Session, postgres: bool, batch: &[serde_json::Value]) -> Outcome {
    let names: Vec<&str> = ["id", "name", "body"]
        .into_iter()
        .chain(FACETS.iter().map(|(name, _)| *name))
        .chain(["x", "y", "z"])
        .collect();
    let sql = if postgres {
        "insert into bench_search.doc select * from \
         json_populate_recordset(null::bench_search.doc, $1::json)"
            .to_owned()
    } else {
        let columns = names.iter().map(|name| format!("value ->> '{name}'")).collect::<Vec<_>>();
        format!("insert into doc select {} from json_each($1)", columns.join(", "))
    };
    let query = session.query(sqlx::AssertSqlSafe(sql));
    query.bind(serde_json::to_string(batch)?).execute().await?;
    Ok(())
}

/// A point on a ball of radius one.
fn ball(point: Point) -> [f64; 3] {
    let (latitude, longitude) = (point.latitude.to_radians(), point.longitude.to_radians());
    let flat = latitude.cos();
    [flat * longitude.cos(), flat * longitude.sin(), latitude.sin()]
}

#[derive(sqlx::FromRow)]
struct Line {
    #[expect(dead_code, reason = "what a page would show")]
    facet: String,
    #[expect(dead_code, reason = "what a page would show")]
    value: String,
    n: i64,
}

/// One page: all words, or any where that finds nothing.
async fn page(db: &Db, question: &Question) -> Outcome {
    let [a, b] = &question.words;
    let (all, any) = match db {
        Db::Postgres(_) => (format!("{a} & {b}"), format!("{a} | {b}")),
        Db::Sqlite { .. } => (format!("{a} AND {b}"), format!("{a} OR {b}")),
    };
    if ask(db, question, &all).await? == 0 {
        ask(db, question, &any).await?;
    }
    Ok(())
}

async fn ask(db: &Db, question: &Question, words: &str) -> Outcome<i64> {
    let [(one, _), (other, _)] = &question.facets;
    let found = match db {
        Db::Postgres(_) => format!(
            "select d.*, ts_rank(d.words, q) as score from bench_search.doc d, \
             to_tsquery('german', $1) q where d.words @@ q"
        ),
        Db::Sqlite { .. } => "select d.*, -bm25(words, 5.0, 1.0) as score from words \
             join doc d on d.id = words.rowid where words match $1"
            .to_owned(),
    };
    let counts = FACETS.iter().map(|(facet, _)| {
        format!("union all select '{facet}', {facet}, count(*) from hit group by {facet}")
    });
    let sql = format!(
        "with hit as materialized ({found} and d.{one} = $2 and d.{other} = $3 \
         and d.x * $4 + d.y * $5 + d.z * $6 >= $7) \
         select 'total' as facet, '' as value, count(*) as n from hit {} \
         union all select * from (select name, body, 0 from hit order by score desc limit 20) t",
        counts.collect::<Vec<_>>().join(" ")
    );
    let [x, y, z] = ball(question.from);
    let mut session = db.read().await?;
    let query = session.query(sqlx::AssertSqlSafe(sql)).bind(words.to_owned());
    let query = query.bind(question.facets[0].1.clone()).bind(question.facets[1].1.clone());
    let query = query.bind(x).bind(y).bind(z).bind((question.km / EARTH_KM).cos());
    let lines = query.all::<Line>().await?;
    Ok(lines.first().map_or(0, |line| line.n))
}
