//! The demonstration is legal, consistent, and has something true to show.

use std::collections::BTreeSet;
use std::time::Instant;

use chrono::{Days, TimeDelta};
use lotse::app::{Actor, Conflict, DemoLogins, Error, ReferralRequest};
use lotse::domain::case::Content;
use lotse::domain::gap::{Condition, Count, GapReport, GapTable};
use lotse::domain::place::PlaceClass;
use lotse::domain::referral::Cause;
use lotse::domain::role::Role;
use lotse::store;

use crate::support::{TestApp, on_both, test_now};

async fn load(test: &TestApp) -> DemoLogins {
    let began = Instant::now();
    let logins = test.app.load_demo().await.expect("the demonstration loads");
    eprintln!("loaded in {:?}", began.elapsed());
    logins
}

async fn log_in(test: &TestApp, logins: &DemoLogins, login: &str) -> Actor {
    let entered = test.app.log_in(login, &logins.password).await.expect("logs in");
    entered.session().expect("a session").actor
}

async fn report(test: &TestApp, logins: &DemoLogins) -> GapReport {
    let coordinator = log_in(test, logins, "petersen").await;
    let today = test.app.today();
    let began = Instant::now();
    let report = test.app.gap_report(&coordinator, today - Days::new(730), today).await;
    eprintln!("reported in {:?}", began.elapsed());
    report.expect("a report")
}

#[tokio::test]
async fn every_referral_goes_by_legal_steps_and_with_consent() {
    on_both(|test| async move {
        load(&test).await;
        let states = &test.app.knowledge().states;
        let mut session = test.app.db().snapshot().await.expect("a snapshot");
        let cases = store::cases::list_everywhere(&mut session).await.expect("cases");
        assert!(cases.len() >= 60, "{} cases", cases.len());
        let agencies: BTreeSet<_> = cases.iter().map(|case| &case.agency).collect();
        assert_eq!(agencies.len(), 3);
        let oldest = cases.iter().map(|case| case.opened_at).min().expect("cases");
        assert!(oldest < test_now() - TimeDelta::days(600), "the oldest is of {oldest}");

        let referrals = store::referrals::list_everywhere(&mut session).await.expect("referrals");
        assert!(referrals.len() >= 100, "{} referrals", referrals.len());
        for referral in &referrals {
            let steps = store::referrals::list_steps(&mut session, &referral.id).await;
            let steps = steps.expect("steps");
            let consents = store::consents::list(&mut session, &referral.case).await;
            let consents = consents.expect("consents");
            let (first, last) = (&steps[0], &steps[steps.len() - 1]);
            assert_eq!((first.state.as_str(), first.at), ("gewaehlt", referral.created_at));
            assert_eq!((&last.state, last.at), (&referral.state, referral.state_since));
            assert_eq!(last.reason, referral.reason);
            assert!(last.at <= test_now());
            for pair in steps.windows(2) {
                let (from, to) = (&pair[0], &pair[1]);
                assert!(from.at <= to.at, "{:?}", referral.id);
                let state = states.step(&from.state, &to.state, to.reason).expect("a legal step");
                let given = consents.iter().any(|c| c.allows(Content::Contact, to.at));
                assert!(!state.consent || given, "{:?} was sent without consent", referral.id);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn every_case_holds_together() {
    on_both(|test| async move {
        load(&test).await;
        let knowledge = test.app.knowledge();
        let mut session = test.app.db().snapshot().await.expect("a snapshot");
        for case in store::cases::list_everywhere(&mut session).await.expect("cases") {
            knowledge.check_facts("", &case.facts).expect("facts of the vocabulary");
            let home = case.plz.as_deref().and_then(|plz| knowledge.postcodes.find(plz));
            assert!(home.is_some(), "{:?}", case.plz);
            let needs = store::cases::list_needs(&mut session, &case.id).await.expect("needs");
            assert!(!needs.is_empty(), "{}", case.code);
            for need in &needs {
                let topic = knowledge.topics.find(&need.topic).expect("a topic");
                assert!(topic.need, "{}", need.topic);
                assert!(case.opened_at <= need.since && need.since <= test_now());
                assert!(need.closed_at.is_none_or(|at| at >= need.since));
                assert!(case.closed_at.is_none() || need.closed_at.is_some());
            }
            let referrals = store::referrals::list(&mut session, &case.id).await.expect("some");
            let appointments = store::appointments::list(&mut session, &case.id).await;
            let open = |state: &str| !knowledge.states.find(state).expect("a state").closed;
            for referral in &referrals {
                let need = needs.iter().find(|need| Some(&need.id) == referral.need.as_ref());
                assert!(need.expect("its need").since <= referral.created_at);
                assert!(case.closed_at.is_none() || !open(&referral.state), "{}", case.code);
            }
            for appointment in appointments.expect("appointments") {
                assert!(referrals.iter().any(|r| Some(&r.id) == appointment.referral.as_ref()));
                assert!(appointment.arrived.is_none() || appointment.starts_at < test_now());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn janas_day_is_full() {
    on_both(|test| async move {
        let logins = load(&test).await;
        let jana = log_in(&test, &logins, "jana").await;
        let cases = test.app.list_cases(&jana).await.expect("cases");
        assert!((34..=42).contains(&cases.len()), "{} cases", cases.len());
        let today = test.app.today();
        let appointments = test.app.appointments_from(&jana, today, 1).await.expect("today");
        assert!(appointments.len() >= 2, "{} today", appointments.len());
        assert!(appointments.iter().all(|a| a.is_accompanied() && a.meeting_point.is_some()));
        let week = test.app.appointments_from(&jana, today, 7).await.expect("this week");
        assert!(week.len() > appointments.len(), "{} this week", week.len());
        assert!(test.app.unanswered_appointments(&jana).await.expect("some").len() >= 2);
        let referrals = test.app.open_referrals(&jana).await.expect("referrals");
        let silent = referrals.iter().filter(|referral| {
            let days = (today - lotse::app::App::local(referral.state_since).date()).num_days();
            referral.state == "angefragt" && days == 12
        });
        assert!(silent.count() >= 2);
        for login in &logins.logins {
            let actor = log_in(&test, &logins, &login.login).await;
            assert_eq!(actor.role, login.role);
        }
        let roles: BTreeSet<_> = logins.logins.iter().map(|login| login.role.key()).collect();
        assert_eq!(roles.len(), Role::ALL.len());
    })
    .await;
}

#[tokio::test]
async fn the_last_place_is_left_for_a_race() {
    on_both(|test| async move {
        let logins = load(&test).await;
        let jana = log_in(&test, &logins, "jana").await;
        let last = test.app.offer_view(&logins.last_place).await.expect("it is shown");
        assert_eq!(last.places.free(), Some(1));
        let mut free = 0;
        for offer in test.app.catalogue().shown() {
            let view = test.app.offer_view(&offer.id()).await.expect("it is shown");
            free += usize::from(view.places.class() == PlaceClass::Free);
        }
        assert!(free >= 10, "{free} offers with a free place");

        let mut booked = 0;
        for item in test.app.list_cases(&jana).await.expect("cases").iter().take(5) {
            let request =
                ReferralRequest { offer: logins.last_place.clone(), need: None, key: None };
            match test.app.refer(&jana, &item.case.id, &request).await {
                Ok(_) => booked += 1,
                Err(Error::Conflict(conflict)) => {
                    assert!(matches!(*conflict, Conflict::NoPlace(_)), "{conflict:?}");
                }
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(booked, 1);
    })
    .await;
}

#[tokio::test]
async fn the_report_shows_what_is_true_of_the_region() {
    on_both(|test| async move {
        let logins = load(&test).await;
        let report = report(&test, &logins).await;
        assert_consistent(&report.table);
        assert_eq!(report.coverage.agencies, 3);
        assert_eq!(report.table.quarters.len(), 9);
        assert!(
            report.table.total.cells.iter().all(|cell| cell.total.needs > 0),
            "a silent quarter"
        );
        let served = |topic: &str| {
            let total = report.table.row(topic).expect("a row").total;
            f64::from(total.served.needs) / f64::from(total.total.needs)
        };
        assert!(served("schulden") > 0.7);
        for short in ["betreutes_wohnen", "wohnungssuche", "psychiatrie"] {
            assert!(served(short) < 0.25, "{short}");
        }
        let primary = |topic: &str, cause: Cause| {
            let causes = &report.table.row(topic).expect("a row").causes;
            causes.get(&cause).copied().unwrap_or_default().needs
        };
        assert!(primary("betreutes_wohnen", Cause::KeinPlatz) >= 3);
        assert!(primary("betreutes_wohnen", Cause::Zustaendigkeit) >= 1);
        assert!(primary("psychiatrie", Cause::Wartezeit) >= 3);
        assert!(primary("berufsvorbereitung", Cause::ZuWeit) >= 5);
        assert!(primary("psyche", Cause::Sprache) >= 4);
        assert!(primary("beschaeftigung", Cause::RegelSchliesstAus) >= 1);
        let age = Condition::Fact { fact: "alter".into() };
        assert!(report.near_misses.iter().any(|near| near.condition == age));
        let known = report.coverage.unknown_share().expect("something was judged");
        assert!((0.1..0.9).contains(&known), "{known}");
        assert!(report.waits.median_days < report.waits.p90_days);
    })
    .await;
}

#[tokio::test]
async fn it_is_loaded_once() {
    on_both(|test| async move {
        let logins = load(&test).await;
        let before = report(&test, &logins).await;
        assert!(matches!(test.app.load_demo().await, Err(Error::Invalid(_))));
        assert_eq!(report(&test, &logins).await.table, before.table);
    })
    .await;
}

/// Quarters add up to rows, topics to the total, outcomes to all, causes to what is unserved.
fn assert_consistent(table: &GapTable) {
    let needs = |counts: &mut dyn Iterator<Item = Count>| counts.map(|c| c.needs).sum::<u32>();
    for row in table.rows.iter().chain([&table.total]) {
        for cell in row.cells.iter().chain([&row.total]) {
            let parts = cell.served.needs + cell.waiting.needs + cell.unserved.needs;
            assert_eq!(parts, cell.total.needs, "{}", row.topic);
            assert!(cell.total.cases <= cell.total.needs);
        }
        let quarters = needs(&mut row.cells.iter().map(|cell| cell.total));
        assert_eq!(quarters, row.total.total.needs, "{}", row.topic);
        let causes = needs(&mut row.causes.values().copied());
        assert_eq!(causes, row.total.unserved.needs, "{}", row.topic);
        for (cause, count) in &row.causes {
            assert!(row.all_causes[cause].needs >= count.needs, "{}", row.topic);
        }
    }
    let topics = needs(&mut table.rows.iter().map(|row| row.total.total));
    assert_eq!(topics, table.total.total.total.needs);
    for (column, cell) in table.total.cells.iter().enumerate() {
        let topics = needs(&mut table.rows.iter().map(|row| row.cells[column].unserved));
        assert_eq!(topics, cell.unserved.needs);
    }
}
