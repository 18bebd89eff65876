//! HSDS in and out of the catalogue: all or nothing, with a report of everything that is wrong.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::mpsc;

use super::App;
use super::error::Result;
use crate::domain::catalogue::{Capacity, Offer};
use crate::domain::place::{PlaceStatement, StatementSource};
use crate::hsds::{
    Audience, Directory, Found, Limits, Place, Problem, ProblemKind, Record, Writer, read,
};
use crate::store::{self, Session};

/// Records that may wait between reading and writing; what keeps memory flat.
const WAITING: usize = 256;
/// Problems kept for the report; more are only counted.
const MOST_PROBLEMS: usize = 1_000;
/// Days for which an imported capacity is believed.
const CAPACITY_DAYS: i64 = 14;
/// Kind under which taxonomies and terms are kept.
const TAXONOMY: &str = "taxonomy";
const TERM: &str = "taxonomy_term";
const PROGRAM: &str = "program";

/// What an import found and did.
#[derive(Debug, Default)]
pub struct ImportReport {
    /// What is wrong or worth knowing, the first thousand.
    pub problems: Vec<Problem>,
    /// How many errors there are.
    pub errors: usize,
    /// Records read.
    pub read: usize,
    /// Offers among them.
    pub offers: usize,
    /// Records that were new or different from what was there.
    pub changed: usize,
    /// Whether it was kept: no error, and no dry run.
    pub kept: bool,
}

impl App {
    /// Reads HSDS from a file or a folder of tables into the catalogue, in one transaction.
    /// `progress` is told the number of records read, now and then.
    ///
    /// # Errors
    /// When the file cannot be opened or the database cannot be written. What is wrong inside the
    /// file is in the report, and then nothing was imported.
    pub async fn import_hsds(
        &self,
        path: &Path,
        dry_run: bool,
        mut progress: impl FnMut(usize),
    ) -> Result<ImportReport> {
        let mut found = reading(path)?;
        let mut report = ImportReport::default();
        let mut owners = BTreeSet::new();
        let mut known = BTreeSet::new();
        let mut tx = self.inner.db.write().await?;
        while let Some(next) = found.recv().await {
            match next {
                Found::Problem(problem) => report.note(problem),
                Found::Record(record) => {
                    report.read += 1;
                    progress(report.read);
                    note_owner(&record, &mut owners, &mut known);
                    // After an error nothing is kept; the rest is read for the report only.
                    if report.errors == 0 && self.save(&mut tx, &record, &mut report).await? {
                        report.changed += 1;
                    }
                }
            }
        }
        for (offer, owner) in owners {
            if !known.contains(&owner)
                && store::catalogue::find_organization(&mut tx, &owner).await?.is_none()
            {
                report.note(no_such_organization(path, offer, owner));
            }
        }
        if report.errors > 0 || dry_run {
            return Ok(report);
        }
        tx.commit().await?;
        report.kept = true;
        self.catch_up().await?;
        Ok(report)
    }

    async fn save(
        &self,
        tx: &mut Session,
        record: &Record,
        report: &mut ImportReport,
    ) -> Result<bool> {
        Ok(match record {
            Record::Organization(organization) => {
                let changed = store::catalogue::save_organization(tx, organization).await?;
                if changed {
                    store::catalogue::note_changes_of_organization(tx, &organization.id).await?;
                }
                changed
            }
            // Written out, a confidential location has lost its address: what is known here stays.
            Record::Location(location)
                if location.is_confidential()
                    && location.addresses.is_empty()
                    && store::catalogue::find_location(tx, &location.id).await?.is_some() =>
            {
                false
            }
            Record::Location(location) => {
                let changed = store::catalogue::save_location(tx, location).await?;
                if changed {
                    store::catalogue::note_changes_at_location(tx, &location.id).await?;
                }
                changed
            }
            Record::Offer(offer) => {
                report.offers += 1;
                let changed = store::catalogue::save_offer(tx, offer).await?;
                self.save_capacity(tx, offer).await?;
                changed
            }
            Record::Program(program) => {
                let body = serde_json::to_value(program)?;
                store::catalogue::save_record(tx, PROGRAM, &program.id, &body).await?
            }
            Record::Taxonomy(taxonomy) => {
                let body = serde_json::to_value(taxonomy)?;
                store::catalogue::save_record(tx, TAXONOMY, &taxonomy.id, &body).await?
            }
            Record::Term(term) => {
                let body = serde_json::to_value(term)?;
                store::catalogue::save_record(tx, TERM, &term.id, &body).await?
            }
            Record::Other { kind, value } => {
                let id = value.get("id").and_then(serde_json::Value::as_str).unwrap_or_default();
                store::catalogue::save_record(tx, kind.name(), id, value).await?
            }
        })
    }

    /// An imported capacity is a place statement of the day it was made.
    async fn save_capacity(&self, tx: &mut Session, offer: &Offer) -> Result<()> {
        for capacity in &offer.capacities {
            if let Some(statement) = statement_of(offer, capacity) {
                store::places::add_once(tx, &statement).await?;
            }
        }
        Ok(())
    }

    /// Writes the whole catalogue as the tabular package. Confidential addresses stay out.
    ///
    /// # Errors
    /// When the database cannot be read or the output cannot be written.
    pub async fn export_hsds<W: Write + Seek + Send + 'static>(&self, output: W) -> Result<W> {
        let mut session = self.inner.db.snapshot().await?;
        let records = all_records(&mut session).await?;
        drop(session);
        let written = tokio::task::spawn_blocking(move || {
            let mut directory = Directory::new();
            records.iter().for_each(|record| directory.add(record));
            Writer::new(&directory, Audience::Full).package(output)
        });
        Ok(written.await??)
    }
}

impl ImportReport {
    fn note(&mut self, problem: Problem) {
        if problem.is_error() {
            self.errors += 1;
        }
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
    }
}

/// Reads on a thread of its own and hands over one finding at a time.
fn reading(path: &Path) -> Result<mpsc::Receiver<Found>> {
    let name =
        path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let (sender, receiver) = mpsc::channel(WAITING);
    let input =
        if path.is_dir() { Input::Folder(tables(path)?) } else { Input::File(File::open(path)?) };
    std::thread::spawn(move || {
        let mut sink = |found| {
            // Nobody listens any more: the import was given up.
            let _ = sender.blocking_send(found);
        };
        match input {
            Input::Folder(files) => {
                let named = files.into_iter().map(|(name, path)| (name, Opened(path, None)));
                read::tables(named, Limits::default(), &mut sink);
            }
            Input::File(file) => {
                let read = read::file(&name, file, Limits::default(), &mut sink);
                if let Err(error) = read {
                    tracing::error!(%error, "the file cannot be read to its end");
                }
            }
        }
    });
    Ok(receiver)
}

enum Input {
    Folder(Vec<(String, PathBuf)>),
    File(File),
}

/// A file opened at the first read, so that a folder of many tables does not hold them all open.
struct Opened(PathBuf, Option<File>);

impl std::io::Read for Opened {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.1.is_none() {
            self.1 = Some(File::open(&self.0)?);
        }
        self.1.as_mut().map_or(Ok(0), |file| file.read(buffer))
    }
}

fn tables(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            files.push((name.unwrap_or_default(), path));
        }
    }
    files.sort();
    Ok(files)
}

fn note_owner(
    record: &Record,
    owners: &mut BTreeSet<(String, String)>,
    known: &mut BTreeSet<String>,
) {
    match record {
        Record::Organization(organization) => {
            known.insert(organization.id.clone());
        }
        Record::Offer(offer) => {
            if let Some(owner) = &offer.organization_id {
                owners.insert((offer.id.clone(), owner.to_string()));
            }
        }
        _ => {}
    }
}

fn no_such_organization(path: &Path, offer: String, owner: String) -> Problem {
    Problem {
        file: path.display().to_string(),
        place: Place::File,
        record: Some(offer),
        field: Some("organization_id".to_owned()),
        kind: ProblemKind::DanglingKey { target: "organization", key: owner },
    }
}

fn statement_of(offer: &Offer, capacity: &Capacity) -> Option<PlaceStatement> {
    let count = |number: &serde_json::Number| {
        number.as_u64().or_else(|| number.as_f64().map(|n| n.max(0.0) as u64))
    };
    let free = u32::try_from(count(capacity.available.as_ref()?)?).ok()?;
    let stated_at = moment(&capacity.updated)?;
    Some(PlaceStatement {
        id: format!("hsds:{}:{}", capacity.id, capacity.updated).into(),
        offer: offer.id(),
        free,
        total: capacity.maximum.as_ref().and_then(count).and_then(|n| u32::try_from(n).ok()),
        waiting: None,
        source: StatementSource::Abgeleitet,
        stated_at,
        valid_until: stated_at + TimeDelta::days(CAPACITY_DAYS),
    })
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    let at = DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).ok();
    at.or_else(|| {
        Some(text.parse::<chrono::NaiveDate>().ok()?.and_time(chrono::NaiveTime::MIN).and_utc())
    })
    .and_then(|at| DateTime::from_timestamp(at.timestamp(), 0))
}

async fn all_records(session: &mut Session) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    for organization in store::catalogue::list_organizations(session).await? {
        records.push(Record::Organization(Box::new(organization)));
    }
    for location in store::catalogue::list_locations(session).await? {
        records.push(Record::Location(Box::new(location)));
    }
    for offer in store::catalogue::list_offers(session).await? {
        records.push(Record::Offer(Box::new(offer)));
    }
    for kind in [PROGRAM, TAXONOMY, TERM] {
        for body in store::catalogue::list_records(session, kind).await? {
            records.push(match kind {
                PROGRAM => Record::Program(Box::new(serde_json::from_value(body)?)),
                TAXONOMY => Record::Taxonomy(Box::new(serde_json::from_value(body)?)),
                _ => Record::Term(Box::new(serde_json::from_value(body)?)),
            });
        }
    }
    for (kind, value) in store::catalogue::list_other_records(session).await? {
        if let Some(kind) = crate::hsds::Kind::from_name(&kind) {
            records.push(Record::Other { kind, value });
        }
    }
    Ok(records)
}
