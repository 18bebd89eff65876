//! The county's offers and people, each need with what must come out of it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use lotse::domain::case::{Case, Need};
use lotse::domain::catalogue::{Location, Offer};
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::place::{PlaceStatement, StatementSource};
use lotse::domain::referral::{Cause, Cause::*, Referral};
use serde_json::{Value, json};

use crate::support::test_now;

/// All offers are in the middle of Kassel and speak German.
pub fn offers() -> Vec<Offer> {
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
    let hard = |rule: &str| json!({ "rule": rule, "strength": "hard" });
    let ages = |rule: &str| json!({ "conditions": [hard(rule)] });
    let secured = json!({ "source": "Land", "until": "2027-03-31" });
    vec![
        offer(
            "geld",
            "schulden",
            json!({ "conditions": [hard("alter in 18..26")], "secured": secured }),
        ),
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
        // An age limit and a proof.
        offer(
            "bewerbung",
            "ausbildung_finden",
            json!({ "conditions": [hard("alter in 16..21"), hard("berufsberatung_wahrgenommen")] }),
        ),
        offer("wohnhilfe", "wohnungssuche", json!({})),
        offer("sprachkurs", "deutsch", json!({})),
        offer("abend", "jugendtreff", json!({})),
        offer("kasse", "lebensunterhalt", json!({})),
    ]
}

pub fn location() -> Location {
    let location = json!({
        "id": "mitte", "location_type": "physical", "latitude": 51.3155, "longitude": 9.4924,
    });
    serde_json::from_value(location).expect("a location")
}

/// Offer, free places, waiting list; stated today. Nothing is known of `raum`.
const PLACES: [(&str, u32, Option<u32>); 10] = [
    ("bewerbung", 3, None),
    ("wohnhilfe", 1, None),
    ("sprachkurs", 5, None),
    ("abend", 3, None),
    ("kasse", 4, None),
    ("geld", 3, None),
    ("gruppe", 0, None),
    ("training", 0, Some(4)),
    ("werkstatt", 4, None),
    ("kurs", 9, None),
];

pub fn statements() -> Vec<PlaceStatement> {
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
pub struct Row {
    pub case: &'static str,
    pub age: i64,
    pub plz: &'static str,
    pub language: &'static str,
    /// What is known beside the age.
    pub facts: &'static [(&'static str, bool)],
    pub topic: &'static str,
    pub days_ago: i64,
    pub closed_days_ago: Option<i64>,
    /// Offer, state, reason; all of it happened five days ago.
    pub tried: &'static [(&'static str, &'static str, Option<Cause>)],
    pub expected: Expected,
}

#[derive(Debug, PartialEq)]
pub enum Expected {
    Served,
    Waiting,
    /// The primary cause and all others that play a part.
    Gap(Cause, Vec<Cause>),
}

const ADVISED: &[(&str, bool)] = &[("berufsberatung_wahrgenommen", true)];
const NOT_ADVISED: &[(&str, bool)] = &[("berufsberatung_wahrgenommen", false)];

fn excluded() -> Expected {
    Expected::Gap(RegelSchliesstAus, vec![])
}

pub fn rows() -> Vec<Row> {
    let row = |case, age, topic, expected| Row {
        case,
        age,
        plz: KASSEL,
        language: "de",
        facts: &[],
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
        // Twenty-two, with the proof: only the age fails. Without it: both. Eighteen: only the proof.
        Row { facts: ADVISED, ..row("ziege", 22, "ausbildung_finden", excluded()) },
        Row { facts: NOT_ADVISED, ..row("auerhahn", 22, "ausbildung_finden", excluded()) },
        Row { facts: NOT_ADVISED, ..row("bussard", 18, "ausbildung_finden", excluded()) },
        // One place, two who could have it: neither ever came.
        row("dohle", 18, "wohnungssuche", Gap(NichtErreicht, vec![])),
        row("eule", 19, "wohnungssuche", Gap(NichtErreicht, vec![])),
        Row { plz: HOFGEISMAR, ..row("forelle", 17, "deutsch", Gap(ZuWeit, vec![])) },
        Row { plz: HOFGEISMAR, ..row("gans", 18, "deutsch", Gap(ZuWeit, vec![])) },
        // The entry says nothing of hours and cost, the providers did.
        Row {
            tried: &[("abend", "abgelehnt", Some(Zeiten))],
            ..row("hecht", 16, "jugendtreff", Gap(Zeiten, vec![]))
        },
        Row {
            tried: &[("kasse", "abgelehnt", Some(Kosten))],
            ..row("iltis", 16, "lebensunterhalt", Gap(Kosten, vec![]))
        },
    ]
}

impl Row {
    fn since(&self) -> DateTime<Utc> {
        test_now() - TimeDelta::days(self.days_ago)
    }

    fn facts(&self) -> BTreeMap<FactId, FactValue> {
        let known = self.facts.iter().map(|(fact, value)| (FactId::from(*fact), (*value).into()));
        known.chain([("alter".into(), self.age.into())]).collect()
    }

    pub fn case(&self) -> Case {
        Case {
            id: self.case.into(),
            agency: "agency".into(),
            worker: "worker".into(),
            code: self.case.to_owned(),
            facts: self.facts(),
            plz: Some(self.plz.to_owned()),
            radius_km: Some(10.0),
            language: Some(self.language.to_owned()),
            opened_at: self.since(),
            closed_at: None,
            version: 1,
        }
    }

    pub fn need(&self) -> Need {
        Need {
            id: format!("{}-{}", self.case, self.topic).into(),
            case: self.case.into(),
            topic: self.topic.to_owned(),
            priority: 1,
            since: self.since(),
            closed_at: self.closed_days_ago.map(|days| test_now() - TimeDelta::days(days)),
            after: None,
        }
    }

    pub fn referrals(&self) -> Vec<Referral> {
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
