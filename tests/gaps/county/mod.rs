//! A small county, worked out by hand: every need with its outcome and its causes, then counted.

mod changes;
mod people;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use lotse::app::Knowledge;
use lotse::domain::catalogue::Offer;
use lotse::domain::gap::{
    Condition, GapCell, GapTable, NeedHistory, NeedOutcome, Standing, is_of_kind,
};
use lotse::domain::law::Law;
use lotse::domain::matching::{self, Candidate, Question};
use lotse::domain::place::Places;
use lotse::domain::referral::Cause::*;
use lotse::domain::role::Role;
use lotse::store;
use lotse::store::people::User;
use people::{Expected, Row, location, offers, rows, statements};

use crate::support::{TestApp, on_both, test_now};

fn standings(row: &Row, at: DateTime<Utc>, knowledge: &Knowledge) -> Vec<Standing> {
    let (offers, location, said) = (offers(), location(), statements());
    let places = |offer: &Offer| {
        let before = said.iter().filter(|s| s.offer == offer.id() && s.stated_at <= at);
        Places::at(before.max_by_key(|s| s.stated_at), 0, at)
    };
    let here = [&location];
    let of_kind = offers.iter().filter(|o| is_of_kind(o, row.topic, &knowledge.topics));
    let candidates: Vec<_> =
        of_kind.map(|offer| Candidate { offer, locations: &here, places: places(offer) }).collect();
    let case = row.case();
    let question = Question {
        profile: &case.profile(),
        needs: &[row.topic.to_owned()],
        date: at.date_naive(),
        plz: Some(row.plz),
        home: knowledge.postcodes.find(row.plz).map(|area| area.point()),
        radius_km: case.radius_km,
        language: Some(row.language),
    };
    let law = Law::default();
    let judged = candidates.iter().map(|c| matching::judge(&question, c, &law, row.topic, 0));
    judged.map(|judged| Standing::of(&judged, at.date_naive())).collect()
}

fn outcome(row: &Row, knowledge: &Knowledge) -> NeedOutcome {
    let (need, referrals) = (row.need(), row.referrals());
    let history = NeedHistory {
        need: &need,
        case_closed_at: None,
        referrals: referrals.iter().collect(),
        appointments: Vec::new(),
    };
    let last = history.ended_at().unwrap_or_else(test_now);
    let at_search = standings(row, need.since, knowledge);
    let last = standings(row, last, knowledge);
    history.outcome(&knowledge.states, &at_search, &last, test_now())
}

#[test]
fn every_need_has_the_outcome_and_causes_worked_out_by_hand() {
    let knowledge = Knowledge::embedded();
    for row in rows() {
        let found = match outcome(&row, &knowledge) {
            NeedOutcome::Served => Expected::Served,
            NeedOutcome::Waiting => Expected::Waiting,
            NeedOutcome::Unserved(gap) => {
                let others = gap.causes.into_iter().filter(|cause| *cause != gap.primary);
                Expected::Gap(gap.primary, others.collect())
            }
        };
        assert_eq!(found, row.expected, "{} needs {}", row.case, row.topic);
    }
}

#[test]
fn near_misses_name_the_one_condition() {
    let knowledge = Knowledge::embedded();
    let near = |case: &str| -> Vec<(String, Condition)> {
        let row = rows().into_iter().find(|row| row.case == case).expect("a row");
        let NeedOutcome::Unserved(gap) = outcome(&row, &knowledge) else { panic!("a gap") };
        let near = gap.near_misses.into_iter();
        near.map(|miss| (miss.offer.to_string(), miss.condition)).collect()
    };
    let age = || Condition::Fact { fact: "alter".into() };
    assert_eq!(near("otter"), [("training".to_owned(), age())]);
    assert_eq!(near("storch"), [("werkstatt".to_owned(), age())]);
    assert_eq!(near("taube"), [("werkstatt".to_owned(), Condition::Distance)]);
    // At the training only the language fails; at the group the age as well.
    let language = Condition::Language { code: "uk".to_owned() };
    assert_eq!(near("robbe"), [("training".to_owned(), language)]);
    assert_eq!(near("wal"), []);
}

/// Puts the county into an application.
async fn settle(test: &TestApp) {
    let db = test.app.db();
    let mut tx = db.write().await.expect("a transaction");
    let agency = "agency".into();
    store::people::ensure_agency(&mut tx, &agency, "Lotsenstelle", test_now()).await.expect("made");
    let worker = User {
        id: "worker".into(),
        agency: "agency".into(),
        login: "worker".to_owned(),
        name: String::new(),
        role: Role::CaseManager,
        password_hash: "!".to_owned(),
        disabled: false,
    };
    store::people::add_user(&mut tx, &worker, test_now()).await.expect("added");
    store::catalogue::save_location(&mut tx, &location()).await.expect("saved");
    for offer in offers() {
        store::catalogue::save_offer(&mut tx, &offer).await.expect("saved");
    }
    for statement in statements() {
        store::places::add(&mut tx, &statement, None).await.expect("added");
    }
    let mut known = BTreeSet::new();
    for row in rows() {
        if known.insert(row.case) {
            store::cases::add(&mut tx, &row.case()).await.expect("added");
        }
        store::cases::add_need(&mut tx, &row.need()).await.expect("added");
        for referral in row.referrals() {
            store::referrals::add(&mut tx, &referral).await.expect("added");
        }
    }
    tx.commit().await.expect("commits");
    test.app.catch_up().await.expect("the catalogue is read");
}

fn needs(table: &GapTable, topic: &str) -> [u32; 4] {
    let GapCell { served, waiting, unserved, total } = table.row(topic).expect("a row").total;
    [served.needs, waiting.needs, unserved.needs, total.needs]
}

#[tokio::test]
async fn the_report_counts_the_county() {
    on_both(|test| async move {
        settle(&test).await;
        let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let (from, to) = (day("2026-01-01"), day("2026-12-31"));
        let report = test.app.gap_report(&coordinator, from, to).await.expect("a report");
        let table = &report.table;

        assert_eq!(needs(table, "schulden"), [2, 2, 7, 11]);
        assert_eq!(needs(table, "betreutes_wohnen"), [0, 1, 3, 4]);
        assert_eq!(needs(table, "beschaeftigung"), [0, 0, 3, 3]);
        assert_eq!(needs(table, "sucht"), [0, 0, 1, 1]);
        let causes = &table.row("schulden").expect("a row").causes;
        let counted: Vec<_> = causes.iter().map(|(cause, count)| (*cause, count.needs)).collect();
        assert_eq!(counted, [(RegelSchliesstAus, 2), (Zustaendigkeit, 1), (NichtErreicht, 4)]);

        // Recorded sixty days ago is the third quarter, ten the fourth, a hundred and fifty the second.
        let quarters: Vec<_> = table.quarters.iter().map(ToString::to_string).collect();
        assert_eq!(quarters, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
        let by_quarter = |at: usize| table.total.cells[at].total.needs;
        assert_eq!([0, 1, 2, 3].map(by_quarter), [0, 1, 28, 2]);

        // How far they came: ten were tried, amsel and biber arrived, biber ended as planned.
        let far: Vec<u32> = report.funnel.iter().map(|(_, count)| count.needs).collect();
        assert_eq!(far, [31, 10, 2, 2, 2, 1]);
        // Taube, forelle and gans live around Hofgeismar.
        let areas: Vec<_> = report
            .places
            .iter()
            .map(|row| (&row.area[..3], row.total.total.needs, row.total.unserved.needs))
            .collect();
        assert_eq!(areas, [("341", 28, 23), ("343", 3, 3)]);

        // Thirty-one needs of thirty people.
        assert_eq!(table.total.total.total.needs, 31);
        assert_eq!(table.total.total.total.cases, 30);
        assert_eq!((report.coverage.cases, report.coverage.agencies), (30, 1));
        assert!(report.coverage.unknown_share().is_some_and(|share| 0.0 < share && share < 1.0));
        // The two too young for debt advice, the one too old for the workshop, two too old for help
        // with applications – of whom one lacks the proof as well, as does a third.
        let [age, proof] = &report.exclusions[..] else { panic!("two conditions") };
        assert_eq!(age.condition, Condition::Fact { fact: "alter".into() });
        assert_eq!((age.count.needs, age.offers), (5, 3));
        assert_eq!((proof.count.needs, proof.offers), (2, 1));
    })
    .await;
}

#[tokio::test]
async fn only_a_coordinator_reads_gaps_and_it_is_written_down() {
    on_both(|test| async move {
        let today = test.app.today();
        let worker = test.case_manager().await;
        assert!(test.app.gap_report(&worker, today, today).await.is_err());
        let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
        let yesterday = today.pred_opt().expect("a day");
        assert!(test.app.gap_report(&coordinator, today, yesterday).await.is_err());
        let report = test.app.gap_report(&coordinator, yesterday, today).await.expect("a report");
        assert_eq!(report.coverage.needs, 0);
        assert_eq!(report.coverage.unknown_share(), None);

        let mut session = test.app.db().read().await.expect("a session");
        let period = format!("{yesterday}/{today}");
        let trail = store::audit::list_for(&mut session, "gaps", &period).await.expect("a trail");
        assert_eq!(trail.len(), 1);
        assert_eq!(trail[0].action, "gaps.read");
        assert_eq!(trail[0].user, coordinator.user);
    })
    .await;
}
