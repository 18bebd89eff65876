//! The installation that is measured: the demonstration region's offers many times over, and one
//! agency's cases with their referrals.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use lotse::app::{App, StatementDraft};
use lotse::clock::{Clock, Random};
use lotse::config::Config;
use lotse::domain::case::{Case, Need};
use lotse::domain::catalogue::Offer;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::id::{AgencyId, CaseId, OfferId, UserId};
use lotse::domain::referral::Referral;
use lotse::domain::role::Role;
use lotse::domain::sending::UNDO;
use lotse::index::Index;
use lotse::store::{Db, MasterKey, cases, catalogue, referrals};

use super::Outcome;

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub offers: usize,
    pub cases: usize,
    /// Referrals of each case.
    pub referrals: usize,
    /// How often each page is asked for.
    pub rounds: usize,
}

/// The installation, with somebody logged in of each role.
pub struct World {
    pub app: App,
    /// Pages by name.
    pub pages: Vec<(&'static str, String)>,
    /// Cookies of a case manager and a coordinator.
    pub sessions: [String; 2],
}

const PASSWORD: &str = "sehr geheim und lang";
const AGENCY: &str = "Lotsenstelle";
/// States of referrals, as they are found in an agency that works: most are over.
const STATES: [&str; 10] = [
    "beendet",
    "beendet",
    "beendet",
    "abgelehnt",
    "beendet",
    "zurueckgezogen",
    "beendet",
    "angefragt",
    "beendet",
    "laeuft",
];

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).single().unwrap_or_default()
}

impl World {
    /// An installation of that size.
    pub async fn filled(size: Size, folder: &Path) -> Outcome<Self> {
        let config = Config::at(folder.to_owned());
        let db = Db::open_sqlite(&config.database_file()).await?;
        db.migrate().await?;
        let db = db.with_key(MasterKey::new(&[7; 32]));
        let config = Config {
            master_key: Some("07".repeat(32)),
            listen: ([127, 0, 0, 1], 0).into(),
            ..config
        };
        let clock = Clock::fixed(now());
        let app = App::start(db, Index::in_memory()?, clock, Random::seeded(7), config).await?;
        app.load_region().await?;
        add_offers(&app, size.offers).await?;
        let mut sessions = Vec::new();
        for (login, role) in [("jana", Role::CaseManager), ("petersen", Role::Coordinator)] {
            app.add_user(login, login, role, AGENCY, PASSWORD).await?;
            let session = app.log_in(login, PASSWORD).await?.session().ok_or("a session")?;
            sessions.push(session);
        }
        let worker = &sessions[0].actor;
        let (case, referral) = add_cases(&app, size, &worker.agency, &worker.user).await?;
        let offer = app.catalogue().shown().next().ok_or("an offer")?.id();
        let places = StatementDraft { free: 2, ..StatementDraft::default() };
        app.state_places(worker, &offer, &places).await?;
        let with_mail =
            app.catalogue().shown().find(|o| app.mail_address(&o.id()).is_some()).map(|o| o.id());
        app.send_entry_link(&sessions[1].actor, &with_mail.ok_or("an address")?).await?;
        app.advance_clock(UNDO);
        let link = app.next_mail().await?.ok_or("a mail")?.token;
        let pages = pages(&case, &referral, &offer, &link);
        let sessions = [sessions.remove(0).token, sessions.remove(0).token];
        Ok(Self { app, pages, sessions })
    }
}

fn pages(
    case: &CaseId,
    referral: &str,
    offer: &OfferId,
    link: &str,
) -> Vec<(&'static str, String)> {
    let case = |rest: &str| format!("/fach/faelle/{case}{rest}");
    vec![
        ("day view", "/fach".to_owned()),
        ("cases", "/fach/faelle".to_owned()),
        ("case", case("")),
        ("plan", case("/plan")),
        ("my plan", case("/plan/mein")),
        ("words and people", case("/worte")),
        ("facts", case("/fakten")),
        ("matches", case("/angebote")),
        ("routes", case("/wege")),
        ("referral", format!("/fach/vermittlungen/{referral}")),
        ("send preview", format!("/fach/vermittlungen/{referral}/senden")),
        ("new appointment", case("/termine/neu")),
        ("refer", case(&format!("/vermitteln/{offer}"))),
        ("offer for staff", format!("/fach/angebote/{offer}")),
        ("second factor", "/fach/anmeldung".to_owned()),
        ("provider's link", format!("/antwort/{link}")),
        ("catalogue upkeep", "/koordination/katalog".to_owned()),
        ("network meeting", "/koordination/netzwerktreffen".to_owned()),
        ("proposed changes", "/koordination/aenderungen".to_owned()),
    ]
}

/// The region's offers again and again under other ids, each later copy confirmed longer ago.
async fn add_offers(app: &App, wanted: usize) -> Outcome {
    let known: Vec<Offer> = app.catalogue().shown().map(|offer| (**offer).clone()).collect();
    let mut tx = app.db().write().await?;
    let change = catalogue::next_change(&mut tx).await?;
    for copy in known.len()..wanted {
        let mut offer = known[copy % known.len()].clone();
        offer.id = format!("{}-{copy}", offer.id);
        offer.name = format!("{} {copy}", offer.name);
        catalogue::save_offer_among_many(&mut tx, &offer, change).await?;
    }
    tx.commit().await?;
    Ok(app.reload().await?)
}

/// One agency's cases; gives the last one and one of its open referrals.
async fn add_cases(
    app: &App,
    size: Size,
    agency: &AgencyId,
    worker: &UserId,
) -> Outcome<(CaseId, String)> {
    let offers: Vec<OfferId> = app.catalogue().shown().map(|offer| offer.id()).collect();
    let facts = BTreeMap::from([
        (FactId::from("alter"), FactValue::Int(17)),
        (FactId::from("land"), FactValue::from("HE")),
    ]);
    let mut tx = app.db().write().await?;
    let mut last = (CaseId::from(""), String::new());
    for at in 0..size.cases {
        let days = i64::try_from(at)? % 300;
        let opened_at = now() - TimeDelta::days(days + 10);
        let case = Case {
            id: app.new_id(),
            agency: agency.clone(),
            worker: worker.clone(),
            code: format!("Fuchs-{at}"),
            facts: facts.clone(),
            plz: Some("34117".to_owned()),
            radius_km: None,
            language: None,
            opened_at,
            // An agency has far more closed cases than open ones.
            closed_at: (at % 50 != 49 && at + 1 < size.cases).then_some(now()),
            version: 1,
        };
        cases::add(&mut tx, &case).await?;
        let need = Need {
            id: app.new_id(),
            case: case.id.clone(),
            topic: "schulabschluss".to_owned(),
            priority: 1,
            since: opened_at,
            closed_at: None,
            after: None,
        };
        cases::add_need(&mut tx, &need).await?;
        for number in 0..size.referrals {
            let state = if number + 1 == size.referrals { "gewaehlt" } else { STATES[number % 10] };
            let referral = Referral {
                id: app.new_id(),
                case: case.id.clone(),
                need: Some(need.id.clone()),
                offer: offers[(at * 31 + number * 7) % offers.len()].clone(),
                state: state.to_owned(),
                hold_until: None,
                taken_at: None,
                created_at: opened_at,
                state_since: opened_at,
                reason: None,
            };
            referrals::add(&mut tx, &referral).await?;
            last = (case.id.clone(), referral.id.to_string());
        }
    }
    tx.commit().await?;
    Ok(last)
}
