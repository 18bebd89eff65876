//! The verdicts of whole planes are those of the matching, on every cell: cases and offers of the
//! demonstration, as they are and changed, on days on which other laws and entries count.

use std::sync::Arc;

use lotse::domain::catalogue::{Condition, Location, Offer, Strength};
use lotse::domain::gap::whatif::{Seeker, Supply, Terms};
use lotse::domain::matching::{self, Candidate, Group, Question};
use lotse::domain::place::Places;
use lotse::domain::rule::{Truth, parse};
use lotse::store;

use crate::support::TestApp;

/// The offer as it is, and with other conditions: each kind of rule stands somewhere.
fn variants(offer: &Offer) -> Vec<Offer> {
    let with = |rule: &str, strength: Strength| {
        let mut changed = offer.clone();
        let details = changed.lotse.get_or_insert_default();
        let rule = parse(rule).expect("a rule");
        details.conditions.push(Condition { rule, strength, note: None });
        changed
    };
    let mut open = offer.clone();
    open.lotse.get_or_insert_default().open = Some(true);
    vec![
        offer.clone(),
        open,
        with("alter in 16..20", Strength::Hard),
        with("alter < 18", Strength::Soft),
        with("!(alter < 21) | schulden", Strength::Hard),
    ]
}

#[tokio::test]
async fn planes_say_what_the_matching_says_on_every_cell() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let mut session = test.app.db().read().await.expect("a session");
    let cases = store::cases::list_everywhere(&mut session).await.expect("cases");
    // Every tenth of them, and every fifth offer: a pair by pair comparison takes its time.
    let people: Vec<_> = cases.iter().step_by(10).map(|case| (case, case.profile())).collect();
    let knowledge = test.app.knowledge();
    let seekers: Vec<Seeker<'_>> = people
        .iter()
        .map(|(case, profile)| Seeker {
            case: &case.id,
            topic: "schulden",
            profile,
            plz: case.plz.as_deref(),
            home: case
                .plz
                .as_deref()
                .and_then(|plz| knowledge.postcodes.find(plz))
                .map(|a| a.point()),
            radius_km: case.radius_km,
            language: case.language.as_deref(),
            said: Vec::new(),
        })
        .collect();
    let seekers: Vec<&Seeker<'_>> = seekers.iter().collect();
    let catalogue = test.app.catalogue();
    let mut seen = [0_usize; 3];
    for day in ["2026-06-15", "2026-11-24"] {
        let day = day.parse().expect("a day");
        let law = test.app.law_on(day);
        let terms = Terms { law: &law, topics: &knowledge.topics, day };
        for offer in catalogue.shown().step_by(5).flat_map(|offer| variants(offer)) {
            let sites: Vec<Arc<Location>> = catalogue.locations_of(&offer);
            let locations: Vec<&Location> = sites.iter().map(Arc::as_ref).collect();
            let places = Places::Unknown;
            let supply = Supply { offer: &offer, locations: locations.clone(), places };
            let verdicts = terms.verdicts(&seekers, &supply);
            let candidate = Candidate { offer: &offer, locations: &locations, places };
            for (number, seeker) in seekers.iter().enumerate() {
                let question = Question {
                    profile: seeker.profile,
                    needs: &[],
                    date: day,
                    plz: seeker.plz,
                    home: seeker.home,
                    radius_km: seeker.radius_km,
                    language: seeker.language,
                };
                let group = matching::judge(&question, &candidate, &law, seeker.topic, 0).0.group;
                let expected = match group {
                    Group::Fits => Truth::Yes,
                    Group::Maybe => Truth::Unknown,
                    Group::Almost | Group::No => Truth::No,
                };
                assert_eq!(verdicts.truth(number), expected, "{} {:?}", offer.name, seeker.case);
                seen[expected as usize] += 1;
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 100), "every verdict occurs: {seen:?}");
}
