//! The demonstration is legal, consistent, quick, and has something true to show.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use chrono::{Days, NaiveDate};
use lotse::app::{DemoLogins, ReferralRequest};
use lotse::domain::case::Content;
use lotse::domain::gap::{GapReport, GapRow};
use lotse::domain::referral::Cause;
use lotse::domain::role::Role;
use lotse::store;

use crate::support::{TestApp, on_both, test_now};

async fn report(test: &TestApp) -> GapReport {
    let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
    let today = test.app.today();
    test.app.gap_report(&coordinator, today - Days::new(730), today).await.expect("a report")
}

async fn load(test: &TestApp) -> DemoLogins {
    let began = Instant::now();
    let logins = test.app.load_demo().await.expect("the demonstration loads");
    eprintln!("loaded in {:?}", began.elapsed());
    logins
}

#[tokio::test]
async fn shows_something_true() {
    let test = TestApp::new().await;
    load(&test).await;
    let began = Instant::now();
    let report = report(&test).await;
    eprintln!("reported in {:?}", began.elapsed());
    for row in report.table.rows.iter().chain([&report.table.total]) {
        let t = row.total;
        eprintln!(
            "{:22} served {:3} waiting {:3} unserved {:3} | {:?} | all {:?}",
            row.topic,
            t.served.needs,
            t.waiting.needs,
            t.unserved.needs,
            row.causes.iter().map(|(c, n)| (c.key(), n.needs)).collect::<Vec<_>>(),
            row.all_causes.iter().map(|(c, n)| (c.key(), n.needs)).collect::<Vec<_>>()
        );
    }
    eprintln!("{:?}\n{:?}\n{:?}", report.coverage, report.waits, report.at_search);
    eprintln!("near {:#?}", report.near_misses);
    eprintln!("excl {:#?}", report.exclusions);
    let began = Instant::now();
    let public = report.public();
    eprintln!("suppressed in {:?}", began.elapsed());
    for row in public.rows.iter().chain([&public.total]) {
        eprintln!("{:22} {:?} {:?}", row.topic, row.total, row.causes);
    }
    for c in &public.total.cells {
        eprintln!("{c:?}");
    }
}
