//! States of a referral as data: every step of the table, and what a cause leads to.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use lotse::app::Knowledge;
use lotse::domain::holidays::LandHolidays;
use lotse::domain::referral::{Cause, Side, StepRefused, Who};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn every_state_can_be_reached_and_says_who_and_what_to_do() {
    let states = Knowledge::embedded().states;
    let reached: BTreeSet<_> = states.all().iter().flat_map(|state| &state.next).collect();
    for state in states.all() {
        assert!(reached.contains(&state.code) || state.code == "idee", "{}", state.code);
        assert!(!state.who.is_empty(), "nobody may set {}", state.code);
        let ends = state.closed && state.next.is_empty();
        let waits = !state.closed && state.code != "idee";
        assert_eq!(state.after_days.is_some(), waits, "{} waits for ever", state.code);
        assert_eq!(state.reminder.is_empty(), state.closed, "{} does not say what", state.code);
        assert!(ends || !state.next.is_empty(), "{} is a dead end", state.code);
        for next in &state.next {
            assert!(states.find(next).is_some(), "{} leads to {next}", state.code);
        }
    }
}

#[test]
fn every_step_that_is_not_listed_is_refused_with_what_could_follow() {
    let states = Knowledge::embedded().states;
    let mut refused = 0;
    for from in states.all() {
        for to in states.all() {
            let step = states.step(&from.code, &to.code, Some(Cause::KeinPlatz));
            if from.next.contains(&to.code) {
                assert!(step.is_ok(), "{} to {}", from.code, to.code);
                let without = states.step(&from.code, &to.code, None);
                assert_eq!(without.is_ok(), !to.reason, "{} to {}", from.code, to.code);
            } else {
                let Err(StepRefused::NotNext { possible, .. }) = step else {
                    panic!("{} to {} goes", from.code, to.code)
                };
                assert_eq!(possible, from.next);
                refused += 1;
            }
        }
    }
    assert!(refused > 100, "only {refused} steps are refused");
}

#[test]
fn a_missed_appointment_never_closes_anything() {
    let states = Knowledge::embedded().states;
    let missed = states.find("nicht_erschienen").expect("the state");
    assert!(!missed.closed && missed.next.iter().any(|next| next == "ersttermin"));
}

#[test]
fn a_provider_may_answer_and_nothing_else() {
    let states = Knowledge::embedded().states;
    let may: Vec<_> =
        states.all().iter().filter(|s| s.is_set_by(Who::Traeger)).map(|s| &*s.code).collect();
    let answers =
        ["angenommen", "warteliste", "ersttermin", "nicht_erschienen", "erschienen", "abgelehnt"];
    assert_eq!(may, answers);
}

#[test]
fn deadlines_of_a_request_are_working_days() {
    let states = Knowledge::embedded().states;
    let hessen = LandHolidays::of("HE");
    let due = |code: &str, since: &str| {
        states.find(code).expect("the state").due(day(since), &hessen).map(|day| day.to_string())
    };
    assert_eq!(due("angefragt", "2026-11-24").as_deref(), Some("2026-12-01"));
    assert_eq!(due("angefragt", "2026-12-23").as_deref(), Some("2026-12-31"), "without Christmas");
    assert_eq!(due("warteliste", "2026-12-23").as_deref(), Some("2027-01-06"), "days are days");
    assert_eq!(due("beendet", "2026-12-23"), None);
}

#[test]
fn every_cause_lies_on_one_side_and_leads_to_one_thing() {
    let causes = Knowledge::embedded().causes;
    for cause in Cause::ALL {
        let known = causes.all().iter().filter(|data| data.code == cause).count();
        assert_eq!(known, 1, "{}", cause.key());
    }
    assert_eq!(causes.all().len(), Cause::ALL.len());
    for side in [Side::Person, Side::Provider, Side::System] {
        assert!(causes.on(side).count() >= 3, "{side:?}");
    }
    assert!(causes.by_provider().all(|cause| cause != Cause::Planmaessig));
}
