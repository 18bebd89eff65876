//! The demonstration: region, agencies, log-ins, and two years of cases made up by a seeded
//! generator from `seed-data/demo.toml`, so that every view has something true to show.
//!
//! Every referral goes to an offer the matching finds, by legal steps only; no last place is taken.

mod beside;
mod calendar;
mod draw;
mod offers;
mod people;
mod seed;
mod tries;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use draw::Draw;
use offers::Stock;
use people::{Desk, Life, Writer};
use seed::Seed;

use super::App;
use super::error::{Error, Result};
use crate::domain::id::{AgencyId, OfferId, UserId};
use crate::domain::place::{PlaceStatement, Places};
use crate::domain::role::Role;
use crate::store::people::User;
use crate::store::{self, Session};

/// The lots always fall the same way.
const LOTS: u64 = 2026;
/// Months of past place statements.
const MONTHS: i64 = 24;
/// Days between two of them, and how long each counts.
const MONTH: i64 = 30;

/// What a demonstration can be entered with.
#[derive(Debug, Clone)]
pub struct DemoLogins {
    /// Who may log in, case managers first, those beside them last.
    pub logins: Vec<DemoLogin>,
    /// The password of all of them. Shown once, kept nowhere.
    pub password: String,
    /// An offer with exactly one free place.
    pub last_place: OfferId,
}

/// Somebody who may log in.
#[derive(Debug, Clone)]
pub struct DemoLogin {
    /// What they log in with.
    pub login: String,
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The agency they work for.
    pub agency: String,
}

impl App {
    /// Fills an empty installation with the demonstration.
    ///
    /// # Errors
    /// [`Error::Invalid`] when one of the log-ins is taken, that is, when it was loaded before; and
    /// when the database cannot be written.
    pub async fn load_demo(&self) -> Result<DemoLogins> {
        let seed = Seed::read();
        let draw = Draw::new(LOTS);
        self.must_be_new(&seed).await?;
        let password = format!("lotse-{}", &self.new_secret()[..12]);
        let hash = self.hash(password.clone()).await?;
        self.load_region().await?;
        let mut tx = self.inner.db.write().await?;
        let (mut desks, mut logins) = self.add_people(&mut tx, &seed, &draw, &hash).await?;
        let statements = store::places::list_latest(&mut tx).await?;
        let stock = Stock::new(self, &self.catalogue(), statements);
        let mut writer = Writer { app: self, seed: &seed, draw: &draw, stock };
        for story in &seed.story {
            let mut turn = 0;
            for desk in &mut desks {
                for _ in 0..story.cases.get(&desk.seed.slug).copied().unwrap_or(0) {
                    add_life(&mut tx, &writer.life(story, desk, turn)?).await?;
                    turn += 1;
                }
            }
        }
        add_past_statements(&mut tx, writer.stock.statements(), &draw).await?;
        // Last, so that no lot before falls another way.
        logins.extend(add_colleagues(&mut tx, &seed, &draw, &hash, self.now()).await?);
        self.add_beside(&mut tx, &seed).await?;
        tx.commit().await?;
        let last_place = self.last_place().await?;
        Ok(DemoLogins { logins, password, last_place })
    }

    /// Nothing is touched where one of the log-ins is there already.
    async fn must_be_new(&self, seed: &Seed) -> Result<()> {
        let office = [&seed.coordination.login, &seed.coordination.admin_login];
        let mut session = self.inner.db.read().await?;
        let own = seed.agency.iter().map(|agency| &agency.login);
        let beside = seed.agency.iter().filter_map(|agency| Some(&agency.colleague.as_ref()?.0));
        for login in own.chain(beside).chain(office) {
            if store::people::find_by_login(&mut session, login).await?.is_some() {
                return Err(Error::field("login", "taken"));
            }
        }
        Ok(())
    }

    async fn add_people<'s>(
        &self,
        tx: &mut Session,
        seed: &'s Seed,
        draw: &Draw,
        hash: &str,
    ) -> Result<(Vec<Desk<'s>>, Vec<DemoLogin>)> {
        let since = self.now() - TimeDelta::days(MONTHS * MONTH + 10);
        let mut desks = Vec::new();
        let mut logins = Vec::new();
        for agency in &seed.agency {
            let login = DemoLogin {
                login: agency.login.clone(),
                name: agency.worker.clone(),
                role: Role::CaseManager,
                agency: agency.name.clone(),
            };
            let (id, worker) = add_login(tx, &login, draw, hash, since).await?;
            desks.push(Desk { seed: agency, agency: id, worker, made: 0 });
            logins.push(login);
        }
        let office = &seed.coordination;
        for (login, name, role) in [
            (&office.login, &office.name, Role::Coordinator),
            (&office.admin_login, &office.admin_name, Role::Admin),
        ] {
            let login = DemoLogin {
                login: login.clone(),
                name: name.clone(),
                role,
                agency: office.agency.clone(),
            };
            add_login(tx, &login, draw, hash, since).await?;
            logins.push(login);
        }
        Ok((desks, logins))
    }

    /// An offer with exactly one free place, of those stated last: its statement counts longest.
    async fn last_place(&self) -> Result<OfferId> {
        let catalogue = self.catalogue();
        let places = self.all_places().await?;
        let one = |places: &Places| places.free() == Some(1);
        let takes = |id: &OfferId| catalogue.offer(id).is_some_and(|offer| offer.takes_people());
        let found = places.iter().filter(|(id, places)| one(places) && takes(id));
        let last = found.max_by_key(|(id, places)| (places.stated_at(), *id));
        last.map(|(id, _)| id.clone()).ok_or(Error::NotFound)
    }
}

async fn add_colleagues(
    tx: &mut Session,
    seed: &Seed,
    draw: &Draw,
    hash: &str,
    since: DateTime<Utc>,
) -> Result<Vec<DemoLogin>> {
    let mut logins = Vec::new();
    for agency in &seed.agency {
        let Some((login, name)) = &agency.colleague else { continue };
        let login = DemoLogin {
            login: login.clone(),
            name: name.clone(),
            role: Role::CaseManager,
            agency: agency.name.clone(),
        };
        add_login(tx, &login, draw, hash, since).await?;
        logins.push(login);
    }
    Ok(logins)
}

async fn add_login(
    tx: &mut Session,
    login: &DemoLogin,
    draw: &Draw,
    hash: &str,
    since: DateTime<Utc>,
) -> Result<(AgencyId, UserId)> {
    let agency = store::people::ensure_agency(tx, &draw.id(since), &login.agency, since).await?;
    let user = User {
        id: draw.id(since),
        agency: agency.id.clone(),
        login: login.login.clone(),
        name: login.name.clone(),
        role: login.role,
        password_hash: hash.to_owned(),
        disabled: false,
    };
    if !store::people::add_user(tx, &user, since).await? {
        return Err(Error::field("login", "taken"));
    }
    Ok((agency.id, user.id))
}

async fn add_life(tx: &mut Session, life: &Life) -> Result<()> {
    store::cases::add(tx, &life.case).await?;
    for need in &life.needs {
        store::cases::add_need(tx, need).await?;
    }
    for referral in &life.referrals {
        store::referrals::add(tx, referral).await?;
    }
    for step in &life.steps {
        store::referrals::add_step(tx, step).await?;
    }
    for consent in &life.consents {
        store::consents::add(tx, consent).await?;
    }
    for appointment in &life.appointments {
        store::appointments::add(tx, appointment).await?;
    }
    Ok(())
}

/// What was said of places in the months before: much as today, so that past days can be judged.
async fn add_past_statements(
    tx: &mut Session,
    latest: &BTreeMap<OfferId, PlaceStatement>,
    draw: &Draw,
) -> Result<()> {
    for statement in latest.values() {
        for month in 1..=MONTHS {
            let stated_at = statement.stated_at - TimeDelta::days(month * MONTH);
            // A full offer has a place now and then, another one is full now and then.
            let unusual = draw.chance(15);
            let free = match (statement.free, unusual) {
                (0, true) => 1,
                (free, true) => free / 2,
                (free, false) => free,
            };
            let past = PlaceStatement {
                id: draw.id(stated_at),
                free,
                stated_at,
                valid_until: stated_at + TimeDelta::days(MONTH),
                ..statement.clone()
            };
            store::places::add(tx, &past, None).await?;
        }
    }
    Ok(())
}
