//! A little stock to test on: two agencies with a case each, and two offers of one organization.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use lotse::domain::case::{Case, Need};
use lotse::domain::catalogue::{Location, Offer, Organization, ServiceAtLocation};
use lotse::domain::place::{PlaceStatement, StatementSource};
use lotse::domain::referral::Referral;
use lotse::domain::role::Role;
use lotse::store::people::User;
use lotse::store::{Result, Session, cases, catalogue, people};

/// So many minutes after the moment at which tests happen.
pub fn at(minutes: i64) -> DateTime<Utc> {
    crate::support::test_now() + TimeDelta::minutes(minutes)
}

/// Agencies `north` and `south`, a worker and an open case in each (`anna` and `n1`, `bela` and
/// `s1`), organization `org`, location `loc`, offers `cook` and `paint`.
pub async fn add(tx: &mut Session) -> Result<()> {
    for (agency, worker, code) in [("north", "anna", "n1"), ("south", "bela", "s1")] {
        people::ensure_agency(tx, &agency.into(), agency, at(0)).await?;
        people::add_user(tx, &user(worker, agency), at(0)).await?;
        cases::add(tx, &case(code, agency)).await?;
    }
    catalogue::save_organization(tx, &organization("org")).await?;
    catalogue::save_location(tx, &location("loc")).await?;
    for id in ["cook", "paint"] {
        catalogue::save_offer(tx, &offer(id)).await?;
    }
    Ok(())
}

pub fn user(id: &str, agency: &str) -> User {
    User {
        id: id.into(),
        agency: agency.into(),
        login: id.to_owned(),
        name: id.to_uppercase(),
        role: Role::CaseManager,
        password_hash: "$argon2id$…".to_owned(),
        disabled: false,
    }
}

/// A case; its code is its id.
pub fn case(id: &str, agency: &str) -> Case {
    Case {
        id: id.into(),
        agency: agency.into(),
        worker: if agency == "north" { "anna".into() } else { "bela".into() },
        code: id.to_owned(),
        facts: BTreeMap::from([("alter".into(), 17.into()), ("land".into(), "HE".into())]),
        plz: Some("34117".to_owned()),
        radius_km: Some(12.5),
        language: None,
        opened_at: at(0),
        closed_at: None,
        version: 1,
    }
}

pub fn need(id: &str, case: &str, priority: i64) -> Need {
    Need {
        id: id.into(),
        case: case.into(),
        topic: "schulden".to_owned(),
        priority,
        since: at(0),
        closed_at: None,
        after: None,
    }
}

/// A referral of a case to the offer `cook` that holds a place for a day.
pub fn referral(id: &str, case: &str) -> Referral {
    Referral {
        id: id.into(),
        case: case.into(),
        need: None,
        offer: "cook".into(),
        state: "gewaehlt".to_owned(),
        hold_until: Some(at(24 * 60)),
        taken_at: None,
        created_at: at(0),
        state_since: at(0),
        reason: None,
    }
}

/// A statement about the offer `cook`, made at that minute.
pub fn statement(id: &str, free: u32, minute: i64) -> PlaceStatement {
    PlaceStatement {
        id: id.into(),
        offer: "cook".into(),
        free,
        total: Some(12),
        waiting: None,
        source: StatementSource::Traeger,
        stated_at: at(minute),
        valid_until: at(minute + 60),
    }
}

pub fn organization(id: &str) -> Organization {
    let name = "Träger Ä".to_owned();
    Organization { id: id.to_owned(), name, ..Organization::default() }
}

pub fn location(id: &str) -> Location {
    let organization_id = Some("org".to_owned());
    Location { id: id.to_owned(), organization_id, ..Location::default() }
}

pub fn offer(id: &str) -> Offer {
    let at = ServiceAtLocation {
        id: format!("{id}-loc"),
        location_id: Some("loc".into()),
        ..ServiceAtLocation::default()
    };
    Offer {
        id: id.to_owned(),
        name: format!("Offer {id}"),
        organization_id: Some("org".into()),
        service_at_locations: vec![at],
        ..Offer::default()
    }
}
