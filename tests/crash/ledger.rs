//! What must be true of the rows in the database, whatever happened to the process.

use lotse::store::Db;

use crate::support::program::Place;

#[derive(sqlx::FromRow)]
struct Number {
    n: i64,
}

/// The database of an installation, beside the program that may have it open.
pub async fn open(place: &Place) -> Db {
    let db = match &place.database_url {
        Some(url) => Db::open_postgres(url).await,
        None => Db::open_sqlite(&place.data.join("lotse.db")).await,
    };
    db.expect("opens")
}

async fn count(db: &Db, sql: &'static str) -> i64 {
    let mut session = db.read().await.expect("a connection");
    session.query(sql).one::<Number>().await.expect("a number").n
}

/// Number of referrals.
pub async fn referrals(db: &Db) -> i64 {
    count(db, "select count(*) as n from referral").await
}

/// Number of offers.
pub async fn offers(db: &Db) -> i64 {
    count(db, "select count(*) as n from offer").await
}

/// Number of referrals of a case.
pub async fn referrals_of(db: &Db, case: &str, offer: &str) -> i64 {
    const SQL: &str = "select count(*) as n from referral where case_id = $1 and offer_id = $2";
    let mut session = db.read().await.expect("a connection");
    let query = session.query(SQL).bind(case.to_owned()).bind(offer.to_owned());
    query.one::<Number>().await.expect("a number").n
}

/// Every new referral came with its first step, its audit entry and the answer kept under its key;
/// nothing of the kind is there without its referral.
pub async fn assert_whole(db: &Db) {
    const RULES: [(&str, &str); 6] = [
        (
            "a referral without exactly one step",
            "select count(*) as n from referral r where \
             (select count(*) from referral_step s where s.referral_id = r.id) <> 1",
        ),
        (
            "a referral without exactly one audit entry",
            "select count(*) as n from referral r where (select count(*) from audit a \
             where a.subject_id = r.id and a.action = 'referral.step') <> 1",
        ),
        (
            "an audit entry without its referral",
            "select count(*) as n from audit a where a.action = 'referral.step' \
             and not exists (select 1 from referral r where r.id = a.subject_id)",
        ),
        (
            "a referral that holds no place",
            "select count(*) as n from referral where hold_until is null",
        ),
        (
            "a case without exactly one entry that it was opened",
            "select count(*) as n from case_file c where (select count(*) from audit a \
             where a.subject_id = c.id and a.action = 'case.open') <> 1",
        ),
        (
            "referrals beside answers kept under a key",
            "select (select count(*) from referral) - (select count(*) from idempotency) as n",
        ),
    ];
    for (what, sql) in RULES {
        assert_eq!(count(db, sql).await, 0, "{what}");
    }
}
