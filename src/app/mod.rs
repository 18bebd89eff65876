//! Use cases. Each opens its transaction, asks store and index, calls the domain, and decides who
//! may do it. Nothing here knows HTML, JSON or a command line.

mod agency_rules;
mod answering;
mod appointments;
mod assignments;
mod birthday;
mod cases;
mod catalogue;
mod complaints;
mod conferences;
mod consents;
mod copies;
mod danger;
mod day;
mod demo;
mod deputies;
mod drafts;
mod eligibility;
mod error;
mod exchange;
mod feeds;
mod follow;
mod gaps;
mod incident;
mod judge;
mod kin;
mod knowledge;
mod languages;
mod law;
mod listing;
mod login;
mod needs;
mod notes;
mod outbox;
mod places;
mod plans;
mod portraits;
mod prints;
mod processing;
mod reach;
mod referrals;
mod region;
mod retention;
mod rights;
mod routes;
mod row;
mod search;
mod secrecy;
mod secrets;
mod seek;
mod sending;
mod towns;
mod unmet;
mod wishes;
mod written;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Europe::Berlin;

use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::index::Index;
use crate::store::Db;

pub use crate::store::gap_jobs::{Job, JobState};
pub use crate::store::offer_hints::Hint as OfferHint;
pub use crate::store::prints::{Print, PrintOrder, PrintState};
pub use answering::{ProviderView, RequestView};
pub use appointments::{AppointmentDraft, ArrivalRate, Outcome};
pub use assignments::{AssignmentDraft, FeedbackFacts};
pub use birthday::BIRTHDAY;
pub use cases::{CaseDraft, CaseFile, CaseListItem, CaseUpdate};
pub use catalogue::{Catalogue, OfferView};
pub use complaints::ComplaintDraft;

pub use conferences::{ConferenceDraft, ConferenceFile, Held, SlipDraft};
pub use consents::ConsentDraft;
pub use copies::{DataCopy, PassedOn};
pub use demo::{DemoLogin, DemoLogins};
pub use deputies::{Colleague, DeputyDraft};
pub use drafts::{DraftOf, KeptDraft};
pub use eligibility::{Eligibility, InstrumentResult, MatchGroups, MatchRequest, MatchedOffer};
pub use error::{Alternative, Conflict, Error, FieldError, Result};
pub use exchange::{HsdsRecords, ImportReport};
pub use follow::ReferralFile;
pub use gaps::{
    AreasRead, CHANGE_KINDS, ChangeDraft, DecisionDraft, FigureReleaseDraft, FiguresRead, Survey,
    TwinOffers,
};
pub use incident::report;
pub use kin::grouped;
pub use knowledge::Knowledge;
pub use law::{Impact, LawDraft, LawPreview, Objection, Person, Turned, Whose};
pub use listing::{Listing, OfferAt};
pub use login::{LoggedIn, SHORTEST_PASSWORD};
pub use needs::NeedStyle;
pub use notes::NoteDraft;
pub use outbox::{Delivery, Outgoing};
pub use places::StatementDraft;
pub use plans::{Plan, StepDraft};
pub use portraits::{ParticipantDraft, PortraitUpdate};
pub use prints::Ordered;
pub use processing::Processing;
pub use referrals::{ReferralRequest, Referred};
pub use region::{Region, id as region_id};
pub use retention::Retention;
pub use rights::Actor;
pub use routes::{RouteRequest, Routes};
pub use search::{Facet, LONGEST_PAGE, OfferHit, OfferPage, OfferQuery, Order};
pub use secrecy::SecrecyReleaseDraft;
pub use secrets::read_master_key;
pub use sending::SendDraft;
pub use wishes::{Asked, Understood};

pub use crate::index::meaning::Wish;

/// The application: everything a use case needs. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    index: Index,
    clock: Clock,
    random: Random,
    config: Config,
    knowledge: Knowledge,
    law: RwLock<law::Shelf>,
    catalogue: RwLock<Arc<Catalogue>>,
    /// The offers that help at once, for one state of the catalogue.
    help_at_once: RwLock<danger::HelpAtOnce>,
    /// Whether catalogue and search index follow the database; not in a command that only moves data.
    following: bool,
    /// Only one catch-up at a time.
    catching_up: tokio::sync::Mutex<()>,
    /// Password checks at a time: each costs memory and a core.
    hashing: tokio::sync::Semaphore,
    stopping: AtomicBool,
}

impl App {
    /// Puts the application together over an open, migrated database and brings the catalogue and
    /// the search index up to date.
    ///
    /// # Errors
    /// When the database cannot be read or the index cannot be written.
    pub async fn start(
        db: Db,
        index: Index,
        clock: Clock,
        random: Random,
        config: Config,
    ) -> Result<Self> {
        Self::assemble(db, index, clock, random, config, true).await
    }

    /// The same without catalogue in memory and search index: both stay empty. For a command that
    /// changes data while another process may hold the index; that one, or the next start, follows.
    ///
    /// # Errors
    /// When there is no memory for the empty index.
    pub async fn start_without_catalogue(
        db: Db,
        clock: Clock,
        random: Random,
        config: Config,
    ) -> Result<Self> {
        Self::assemble(db, Index::in_memory()?, clock, random, config, false).await
    }

    async fn assemble(
        db: Db,
        index: Index,
        clock: Clock,
        random: Random,
        config: Config,
        following: bool,
    ) -> Result<Self> {
        let db = secrets::unlock(db, &config).await?;
        let knowledge = Knowledge::of(&config)?;
        let inner = Inner {
            following,
            law: RwLock::new(law::Shelf::new(&knowledge.law, Vec::new())),
            db,
            index,
            clock,
            random,
            config,
            knowledge,
            catalogue: RwLock::default(),
            help_at_once: RwLock::new((-1, Arc::default())),
            catching_up: tokio::sync::Mutex::default(),
            hashing: tokio::sync::Semaphore::new(2),
            stopping: AtomicBool::new(false),
        };
        let app = Self { inner: Arc::new(inner) };
        app.reload().await?;
        Ok(app)
    }

    /// The time, in whole seconds.
    pub fn now(&self) -> DateTime<Utc> {
        self.inner.clock.now()
    }

    /// The time as people here read it from a clock.
    pub fn local_now(&self) -> NaiveDateTime {
        Self::local(self.now())
    }

    /// Today, here.
    pub fn today(&self) -> NaiveDate {
        self.local_now().date()
    }

    /// A moment as people here read it from a clock.
    pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&Berlin).naive_local()
    }

    /// The moment people here mean by a time of day. In the hour that a change of clocks repeats,
    /// the first; in the hour it skips, the same distance after the change.
    pub fn from_local(local: NaiveDateTime) -> DateTime<Utc> {
        let shifted = || (local + TimeDelta::hours(1)).and_local_timezone(Berlin).earliest();
        let found = local.and_local_timezone(Berlin).earliest().or_else(shifted);
        found.map_or_else(|| local.and_utc(), |at| at.to_utc())
    }

    /// A new id.
    pub fn new_id<Id: From<String>>(&self) -> Id {
        Id::from(self.inner.random.id(self.now()))
    }

    /// A new secret of 256 bits.
    pub fn new_secret(&self) -> String {
        self.inner.random.secret()
    }

    /// Random bytes.
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        self.inner.random.bytes()
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Law, topics, states of a referral, postcodes.
    pub fn knowledge(&self) -> &Knowledge {
        &self.inner.knowledge
    }

    /// Moves a fixed clock on; a system clock does not move.
    pub fn advance_clock(&self, by: TimeDelta) {
        self.inner.clock.advance(by);
    }

    /// The database, for commands that look after the installation.
    pub fn db(&self) -> &Db {
        &self.inner.db
    }

    /// From now on this node says that it is about to go.
    pub fn begin_to_stop(&self) {
        self.inner.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether this node is about to go, so that nothing more should be sent to it.
    pub fn is_stopping(&self) -> bool {
        self.inner.stopping.load(Ordering::Relaxed)
    }

    fn index(&self) -> &Index {
        &self.inner.index
    }
}
