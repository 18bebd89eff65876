//! Many at once: nothing is locked out, nothing is counted twice, the last place goes to one.

use std::sync::Arc;

use lotse::app::{CaseDraft, Conflict, Error, ReferralRequest, StatementDraft};
use lotse::domain::id::{CaseId, OfferId};
use lotse::domain::role::Role;
use lotse::store::{Db, MasterKey, Result, places, settings};
use tokio::task::JoinSet;

use super::stock;
use crate::support::{TestApp, on_both, on_both_databases};

/// Reads a number, waits a little, and writes the next one, all in one transaction.
async fn count_up(db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    // On PostgreSQL this row is what makes writers queue up, as bookings of an offer do.
    places::lock_offer(&mut tx, &"cook".into()).await?;
    let before = settings::find(&mut tx, "counter").await?;
    let number: u32 = before.and_then(|text| text.parse().ok()).unwrap_or(0);
    tokio::task::yield_now().await;
    settings::set(&mut tx, "counter", &(number + 1).to_string()).await?;
    tx.commit().await
}

async fn counted(db: &Db) -> Result<Option<String>> {
    settings::find(&mut db.read().await?, "counter").await
}

async fn stocked(db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    stock::add(&mut tx).await?;
    tx.commit().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_who_read_and_then_write_all_come_through() {
    on_both_databases(|db| async move {
        stocked(&db).await?;
        let mut tasks = JoinSet::new();
        for _ in 0..100 {
            let db = db.clone();
            tasks.spawn(async move {
                count_up(&db).await?;
                counted(&db).await.map(|_| ())
            });
        }
        for result in tasks.join_all().await {
            result?;
        }
        assert_eq!(counted(&db).await?.as_deref(), Some("100"));
        Ok(())
    })
    .await;
}

/// A command beside a running server: two programs on one file.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_programs_share_one_sqlite_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("lotse.db");
    let server = Db::open_sqlite(&file).await.expect("opens").with_key(MasterKey::new(&[7; 32]));
    server.migrate().await.expect("migrates");
    stocked(&server).await.expect("stock");
    let command =
        Db::open_sqlite(&file).await.expect("opens again").with_key(MasterKey::new(&[7; 32]));
    let mut tasks = JoinSet::new();
    for at in 0..60 {
        let db = if at % 2 == 0 { server.clone() } else { command.clone() };
        tasks.spawn(async move { count_up(&db).await });
    }
    for result in tasks.join_all().await {
        result.expect("not locked");
    }
    assert_eq!(counted(&server).await.expect("a number").as_deref(), Some("60"));
}

const PLACES: u32 = 5;

/// An application with one offer of five places, and forty cases that want one.
async fn forty_for_five(test: &TestApp) -> (lotse::app::Actor, OfferId, Vec<CaseId>) {
    let app = &test.app;
    stocked(app.db()).await.expect("stock");
    app.reload().await.expect("reloads");
    let actor = test.case_manager().await;
    let offer = OfferId::from("cook");
    let draft = StatementDraft {
        free: PLACES,
        total: Some(PLACES),
        valid_until: Some(app.now() + chrono::TimeDelta::days(60)),
        ..StatementDraft::default()
    };
    app.state_places(&actor, &offer, &draft).await.expect("a statement");
    let mut cases = Vec::new();
    for number in 0..40 {
        let draft = CaseDraft { code: Some(format!("Wal-{number}")), ..CaseDraft::default() };
        cases.push(app.open_case(&actor, &draft).await.expect("a case").id);
    }
    (actor, offer, cases)
}

fn is_full(error: &Error) -> bool {
    matches!(error, Error::Conflict(conflict) if matches!(**conflict, Conflict::NoPlace(_)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_want_five_places_and_five_get_one() {
    on_both(|test| async move {
        let (actor, offer, cases) = forty_for_five(&test).await;
        let actor = Arc::new(actor);
        let mut tasks = JoinSet::new();
        for case in cases {
            let (app, actor, offer) = (test.app.clone(), actor.clone(), offer.clone());
            tasks.spawn(async move {
                let request = ReferralRequest { offer, need: None, key: None };
                app.refer(&actor, &case, &request).await
            });
        }
        let mut got = 0;
        for result in tasks.join_all().await {
            match result {
                Ok(referred) => {
                    assert!(referred.hold_until.is_some());
                    got += 1;
                }
                Err(error) if is_full(&error) => {}
                Err(other) => panic!("neither a place nor a plain no: {other:?}"),
            }
        }
        assert_eq!(got, PLACES);
        let view = test.app.offer_view(&offer).await.expect("the offer");
        assert_eq!(view.places.free(), Some(0));
    })
    .await;
}

/// The same request forty times, as a nervous finger or a lost answer would send it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_key_books_one_place_however_often_it_is_sent() {
    on_both(|test| async move {
        let (actor, offer, cases) = forty_for_five(&test).await;
        let mut tasks = JoinSet::new();
        for _ in 0..40 {
            let (app, actor, case) = (test.app.clone(), actor.clone(), cases[0].clone());
            let offer = offer.clone();
            tasks.spawn(async move {
                let request = ReferralRequest { offer, need: None, key: Some("k".to_owned()) };
                app.refer(&actor, &case, &request).await
            });
        }
        let answers: Vec<_> = tasks.join_all().await.into_iter().map(|r| r.expect("201")).collect();
        assert!(answers.iter().all(|answer| *answer == answers[0]));
        let view = test.app.offer_view(&offer).await.expect("the offer");
        assert_eq!(view.places.free(), Some(PLACES - 1));
    })
    .await;
}

#[tokio::test]
async fn a_place_given_back_is_there_for_the_next() {
    on_both(|test| async move {
        let (actor, offer, cases) = forty_for_five(&test).await;
        let request = ReferralRequest { offer: offer.clone(), need: None, key: None };
        let mut first = None;
        for case in &cases[..5] {
            let referred = test.app.refer(&actor, case, &request).await.expect("a place");
            first.get_or_insert(referred.id);
        }
        let sixth = test.app.refer(&actor, &cases[5], &request).await;
        assert!(sixth.is_err_and(|error| is_full(&error)));
        // Ten working days later the holds have run out, and nobody had to do a thing.
        test.app.advance_clock(chrono::TimeDelta::days(13));
        let sixth = test.app.refer(&actor, &cases[5], &request).await;
        assert!(sixth.is_err_and(|error| is_full(&error)), "not yet");
        test.app.advance_clock(chrono::TimeDelta::days(2));
        test.app.refer(&actor, &cases[5], &request).await.expect("a place");
        let other = test.actor(Role::CaseManager, "Nachbarn").await;
        let foreign = test.app.refer(&other, &cases[6], &request).await;
        assert!(matches!(foreign, Err(Error::NotFound)), "another agency's case is not there");
    })
    .await;
}
