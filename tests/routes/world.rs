//! Small random worlds of offers that change something.

use chrono::{DateTime, NaiveDate};
use lotse::domain::catalogue::{
    Access, AccessPath, Condition, Details, Entry, EntryKind, Offer, Strength,
};
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::place::{PlaceStatement, Places, StatementSource};
use lotse::domain::profile::Profile;
use lotse::domain::rule::parse;
use proptest::prelude::*;

pub fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

const RULES: [&str; 8] =
    ["ja", "ja", "a", "b", "!a", "alter >= 18", "alter < 19 & a", "alter >= 18 | b"];
const EFFECTS: [&[(&str, bool)]; 5] = [
    &[("a", true)],
    &[("b", true)],
    &[("c", true)],
    &[("a", false), ("c", true)],
    &[("b", true), ("a", true)],
];
const FORMS: [&str; 2] = ["vollzeit", "abend"];

/// An offer with its places.
#[derive(Debug, Clone)]
pub struct Shop {
    pub offer: Offer,
    pub places: Places,
}

/// Where somebody stands and what there is. The goal is the fact `c`.
#[derive(Debug, Clone)]
pub struct World {
    pub shops: Vec<Shop>,
    pub profile: Profile,
}

fn entry() -> impl Strategy<Value = Entry> {
    let dated = |kind, dates: &[&str]| Entry {
        kind,
        dates: dates.iter().map(|date| (*date).to_owned()).collect(),
    };
    prop_oneof![
        Just(dated(EntryKind::Rolling, &[])),
        Just(dated(EntryKind::Yearly, &["02-01"])),
        Just(dated(EntryKind::HalfYearly, &["03-01", "09-01"])),
        Just(dated(EntryKind::Fixed, &["2027-01-10", "2027-12-20"])),
    ]
}

fn places() -> impl Strategy<Value = Places> {
    let stated = |free, waiting| {
        let statement = PlaceStatement {
            id: "s".into(),
            offer: "o".into(),
            free,
            total: Some(10),
            waiting,
            source: StatementSource::Traeger,
            stated_at: DateTime::UNIX_EPOCH,
            valid_until: DateTime::UNIX_EPOCH,
        };
        Places::at(Some(&statement), 0, DateTime::UNIX_EPOCH)
    };
    prop_oneof![2 => Just(stated(1, None)), 1 => Just(stated(0, Some(3))), 1 => Just(Places::Unknown)]
}

fn shops() -> impl Strategy<Value = Vec<Shop>> {
    let one =
        (0..RULES.len(), 0..EFFECTS.len(), 0..FORMS.len(), 4_u32..40, 0_u32..60, entry(), places());
    prop::collection::vec(one, 2..5).prop_map(|all| {
        let numbered = all.into_iter().enumerate();
        numbered
            .map(|(at, (rule, effects, form, weeks, days, entry, places))| {
                let effects = EFFECTS[effects].iter();
                let details = Details {
                    kind: Some(format!("kind{}", at % 2)),
                    conditions: vec![Condition {
                        rule: parse(RULES[rule]).expect("a rule"),
                        strength: Strength::Hard,
                        note: None,
                    }],
                    effects: effects
                        .map(|(fact, value)| (FactId::from(*fact), FactValue::Bool(*value)))
                        .collect(),
                    form: vec![FORMS[form].to_owned()],
                    duration_weeks: Some(weeks),
                    entry: Some(entry),
                    access: Some(Access {
                        path: AccessPath::Selbst,
                        decides: None,
                        days: Some(days),
                        steps: Vec::new(),
                    }),
                    ..Details::default()
                };
                let id = format!("offer{at}");
                let offer = Offer {
                    name: id.clone(),
                    id,
                    lotse: Some(Box::new(details)),
                    ..Offer::default()
                };
                Shop { offer, places }
            })
            .collect()
    })
}

/// Random worlds.
pub fn worlds() -> impl Strategy<Value = World> {
    let fact = prop::option::of(any::<bool>());
    (shops(), 16_i64..20, fact.clone(), fact).prop_map(|(shops, age, a, b)| {
        let mut profile = Profile::default().with("alter", age).with("c", false);
        for (name, value) in [("a", a), ("b", b)] {
            if let Some(value) = value {
                profile = profile.with(name, value);
            }
        }
        World { shops, profile }
    })
}
