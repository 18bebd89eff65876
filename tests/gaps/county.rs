//! A small county, worked out by hand: every need with its outcome and its causes, then counted.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use lotse::app::Knowledge;
use lotse::domain::case::{Case, Need};
use lotse::domain::catalogue::{Location, Offer};
use lotse::domain::gap::{
    Condition, GapCell, GapTable, NeedHistory, NeedOutcome, Standing, is_of_kind,
};
use lotse::domain::law::Law;
use lotse::domain::matching::{self, Candidate, Question};
use lotse::domain::place::{PlaceStatement, Places, StatementSource};
use lotse::domain::referral::{Cause, Cause::*, Referral};
use lotse::domain::role::Role;
use lotse::store;
use lotse::store::people::User;
use serde_json::{Value, json};

use crate::support::{TestApp, on_both, test_now};

/// All offers are in the middle of Kassel and speak German.
fn offers() -> Vec<Offer> {
    let offer = |id: &str, topic: &str, more: Value| {
        let mut details = json!({ "topics": [topic] });
        let Value::Object(more) = more else { panic!("an object") };
        details.as_object_mut().expect("an object").extend(more);
        let offer = json!({
            "id": id, "name": id, "status": "active", "lotse": details,
            "languages": [{ "id": format!("{id}-de"), "code": "de" }],
            "service_at_locations": [{ "id": format!("{id}-at"), "location_id": "mitte" }],
        });
        serde_json::from_value(offer).expect("an offer")
    };
    let ages = |rule: &str| json!({ "conditions": [{ "rule": rule, "strength": "hard" }] });
    vec![
        offer("geld", "schulden", ages("alter in 18..26")),
        offer("gruppe", "betreutes_wohnen", ages("alter in 16..20")),
        offer("training", "betreutes_wohnen", ages("alter >= 18")),
        offer("werkstatt", "beschaeftigung", ages("alter in 16..18")),
        offer(
            "kurs",
            "schulabschluss",
            json!({ "entry": { "kind": "yearly", "dates": ["08-15"] } }),
        ),
        offer("raum", "psyche", json!({})),
        // For a night, not for a need that stays: `psyche` has one offer, not two.
        offer("nachttelefon", "psyche", json!({ "kind": "krise", "open": true })),
    ]
}

fn location() -> Location {
    let location = json!({
        "id": "mitte", "location_type": "physical", "latitude": 51.3155, "longitude": 9.4924,
    });
    serde_json::from_value(location).expect("a location")
}

/// Offer, free places, waiting list; stated today. Nothing is known of `raum`.
const PLACES: [(&str, u32, Option<u32>); 5] = [
    ("geld", 3, None),
    ("gruppe", 0, None),
    ("training", 0, Some(4)),
    ("werkstatt", 4, None),
    ("kurs", 9, None),
];

fn statements() -> Vec<PlaceStatement> {
    let today = PLACES.iter().map(|(offer, free, waiting)| statement(offer, *free, *waiting, 0));
    // A hundred and ten days ago there was a place at `geld`, too.
    today.chain([statement("geld", 1, None, 110)]).collect()
}

fn statement(offer: &str, free: u32, waiting: Option<u32>, days_ago: i64) -> PlaceStatement {
    let stated_at = test_now() - TimeDelta::days(days_ago);
    PlaceStatement {
        id: format!("{offer}-{days_ago}").into(),
        offer: offer.into(),
        free,
        total: None,
        waiting,
        source: StatementSource::Traeger,
        stated_at,
        valid_until: stated_at + TimeDelta::days(30),
    }
}

const KASSEL: &str = "34117";
const HOFGEISMAR: &str = "34369";

/// One need, what was tried, and what must come out.
struct Row {
    case: &'static str,
    age: i64,
    plz: &'static str,
    language: &'static str,
    topic: &'static str,
    days_ago: i64,
    closed_days_ago: Option<i64>,
    /// Offer, state, reason; all of it happened five days ago.
    tried: &'static [(&'static str, &'static str, Option<Cause>)],
    expected: Expected,
}

#[derive(Debug, PartialEq)]
enum Expected {
    Served,
    Waiting,
    /// The primary cause and all others that play a part.
    Gap(Cause, Vec<Cause>),
}

fn rows() -> Vec<Row> {
    let row = |case, age, topic, expected| Row {
        case,
        age,
        plz: KASSEL,
        language: "de",
        topic,
        days_ago: 60,
        closed_days_ago: None,
        tried: &[],
        expected,
    };
    use Expected::{Gap, Served, Waiting};
    vec![
        Row { tried: &[("geld", "laeuft", None)], ..row("amsel", 20, "schulden", Served) },
        // Over, but she got there.
        Row {
            tried: &[("geld", "beendet", Some(Planmaessig))],
            closed_days_ago: Some(3),
            ..row("biber", 20, "schulden", Served)
        },
        Row { tried: &[("geld", "angefragt", None)], ..row("dachs", 19, "schulden", Waiting) },
        // Ten days old, a place is free, nobody had time to try.
        Row { days_ago: 10, ..row("elch", 19, "schulden", Waiting) },
        // An idea is no try, and sixty days are too long for one.
        Row {
            tried: &[("geld", "idee", None)],
            ..row("falke", 19, "schulden", Gap(NichtErreicht, vec![]))
        },
        Row {
            tried: &[("geld", "zurueckgezogen", Some(NichtErreicht))],
            ..row("fuchs", 19, "schulden", Gap(NichtErreicht, vec![]))
        },
        // Closed a hundred days ago: the places of that day count, and one was free.
        Row {
            days_ago: 150,
            closed_days_ago: Some(100),
            ..row("hase", 25, "schulden", Gap(NichtErreicht, vec![]))
        },
        // Asked when it was open and asked when it was closed: the same offer twice.
        Row {
            tried: &[
                ("geld", "abgelehnt", Some(Zustaendigkeit)),
                ("geld", "abgelehnt", Some(Zustaendigkeit)),
            ],
            ..row("igel", 19, "schulden", Gap(Zustaendigkeit, vec![]))
        },
        // Fifteen: too young, and nothing else.
        row("luchs", 15, "schulden", Gap(RegelSchliesstAus, vec![])),
        // "Full" was said five days ago, a free place today: the later word counts.
        Row {
            tried: &[("geld", "abgelehnt", Some(KeinPlatz))],
            ..row("marder", 20, "schulden", Gap(NichtErreicht, vec![]))
        },
        // Seventeen: the group would take him and is full, the training takes adults only.
        row("otter", 17, "betreutes_wohnen", Gap(KeinPlatz, vec![RegelSchliesstAus, Wartezeit])),
        // Nineteen: the group is full, the training has a list.
        row("reh", 19, "betreutes_wohnen", Gap(Wartezeit, vec![KeinPlatz])),
        // Twenty-two and Ukrainian: too old for the group; on the list first, then the language.
        Row {
            language: "uk",
            ..row(
                "robbe",
                22,
                "betreutes_wohnen",
                Gap(Wartezeit, vec![RegelSchliesstAus, KeinPlatz, Sprache]),
            )
        },
        Row {
            tried: &[("training", "warteliste", None)],
            ..row("specht", 22, "betreutes_wohnen", Waiting)
        },
        row("storch", 20, "beschaeftigung", Gap(RegelSchliesstAus, vec![])),
        // Twenty-one kilometres, and she can travel ten.
        Row { plz: HOFGEISMAR, ..row("taube", 17, "beschaeftigung", Gap(ZuWeit, vec![])) },
        Row { language: "ti", ..row("uhu", 17, "beschaeftigung", Gap(Sprache, vec![])) },
        // November; the next course begins in August.
        row("wal", 17, "schulabschluss", Gap(Zeiten, vec![])),
        row("wiesel", 17, "psyche", Gap(AngabeUnklar, vec![])),
        // The entry says nothing, the provider did.
        Row {
            tried: &[("raum", "abgelehnt", Some(Barriere))],
            ..row("wolf", 17, "psyche", Gap(Barriere, vec![]))
        },
        // Ten days old, but there is nothing to try.
        Row { days_ago: 10, ..row("zebra", 17, "sucht", Gap(KeinAngebot, vec![])) },
        // The second need of somebody who is counted already.
        row("zebra", 17, "schulden", Gap(RegelSchliesstAus, vec![])),
    ]
}

impl Row {
    fn since(&self) -> DateTime<Utc> {
        test_now() - TimeDelta::days(self.days_ago)
    }

    fn case(&self) -> Case {
        Case {
            id: self.case.into(),
            agency: "agency".into(),
            worker: "worker".into(),
            code: self.case.to_owned(),
            facts: BTreeMap::from([("alter".into(), self.age.into())]),
            plz: Some(self.plz.to_owned()),
            radius_km: Some(10.0),
            language: Some(self.language.to_owned()),
            opened_at: self.since(),
            closed_at: None,
            version: 1,
        }
    }

    fn need(&self) -> Need {
        Need {
            id: format!("{}-{}", self.case, self.topic).into(),
            case: self.case.into(),
            topic: self.topic.to_owned(),
            priority: 1,
            since: self.since(),
            closed_at: self.closed_days_ago.map(|days| test_now() - TimeDelta::days(days)),
        }
    }

    fn referrals(&self) -> Vec<Referral> {
        let five_days_ago = test_now() - TimeDelta::days(5);
        let referral =
            |(at, (offer, state, reason)): (usize, &(&str, &str, Option<Cause>))| Referral {
                id: format!("{}-{}-{at}", self.case, self.topic).into(),
                case: self.case.into(),
                need: Some(self.need().id),
                offer: (*offer).into(),
                state: (*state).to_owned(),
                hold_until: None,
                taken_at: None,
                created_at: five_days_ago,
                state_since: five_days_ago,
                reason: *reason,
            };
        self.tried.iter().enumerate().map(referral).collect()
    }
}

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
    let matches = matching::rank(&question, &candidates, &Law::default(), &knowledge.topics);
    matches.iter().map(|found| Standing::of(found, at.date_naive())).collect()
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
        assert_eq!([0, 1, 2, 3].map(by_quarter), [0, 1, 19, 2]);

        // Twenty-two needs of twenty-one people.
        assert_eq!(table.total.total.total.needs, 22);
        assert_eq!(table.total.total.total.cases, 21);
        assert_eq!((report.coverage.cases, report.coverage.agencies), (21, 1));
        assert!(report.coverage.unknown_share().is_some_and(|share| 0.0 < share && share < 1.0));
        // The two too young for debt advice, the one too old for the workshop.
        let age = &report.exclusions[0];
        assert_eq!(age.condition, Condition::Fact { fact: "alter".into() });
        assert_eq!((age.count.needs, age.offers), (3, 2));
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
