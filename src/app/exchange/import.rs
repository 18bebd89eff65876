//! One import: one transaction, kept only if nothing was wrong.

use std::collections::BTreeSet;
use std::path::Path;

use super::reader::Reading;
use super::{ImportReport, PROGRAM, TAXONOMY, TERM, capacity, merge};
use crate::app::App;
use crate::app::error::Result;
use crate::domain::catalogue::Offer;
use crate::hsds::{Found, Place, Problem, ProblemKind, Record, topics};
use crate::store::{self, Session, catalogue};

/// Most dangling links that are told.
const MOST_DANGLING: i64 = 1_000;

/// An import under way.
struct Import<'a> {
    app: &'a App,
    tx: Session,
    report: ImportReport,
    /// Records that cannot be used. What links to them is no mistake of its own.
    broken: BTreeSet<String>,
    /// Number under which changes of offers are noted; taken at the first of them.
    change: Option<i64>,
    /// Whether something changed that belongs to no offer.
    beside: bool,
}

impl App {
    /// Reads HSDS from a file or a folder of tables into the catalogue, in one transaction.
    /// `progress` is told the number of records read.
    ///
    /// # Errors
    /// When the database cannot be written. What is wrong with the input is in the report, and then
    /// nothing was imported.
    pub async fn import_hsds(
        &self,
        path: &Path,
        dry_run: bool,
        mut progress: impl FnMut(usize),
    ) -> Result<ImportReport> {
        let mut reading = Reading::start(path);
        let mut report = ImportReport::default();
        let mut broken = BTreeSet::new();
        // Tables are read to their end before the first record comes: nobody need wait for that.
        let first = loop {
            match reading.next().await {
                Some(Found::Problem(problem)) => note(&mut report, &mut broken, problem),
                Some(Found::Record(record)) => break Some(record),
                None => break None,
            }
        };
        let tx = self.inner.db.write().await?;
        let mut import = Import { app: self, tx, report, broken, change: None, beside: false };
        let mut next = first.map(Found::Record);
        while let Some(found) = next {
            match found {
                Found::Problem(problem) => note(&mut import.report, &mut import.broken, problem),
                Found::Record(record) => {
                    import.save(record).await?;
                    progress(import.report.read);
                }
            }
            next = reading.next().await;
        }
        reading.finish().await?;
        import.check_links(path).await?;
        import.finish(dry_run).await
    }
}

fn note(report: &mut ImportReport, broken: &mut BTreeSet<String>, problem: Problem) {
    if problem.is_error() {
        broken.extend(problem.record.clone());
    }
    report.note(problem);
}

impl Import<'_> {
    /// Saves a record. After an error this goes on, so that links can be checked; it is undone.
    async fn save(&mut self, record: Record) -> Result<()> {
        self.report.read += 1;
        let tx = &mut self.tx;
        let changed = match record {
            Record::Offer(offer) => return self.save_offer(*offer).await,
            Record::Organization(organization) => {
                let changed = catalogue::save_organization(tx, &organization).await?;
                if changed {
                    catalogue::note_changes_of_organization(tx, &organization.id).await?;
                }
                changed
            }
            Record::Location(location) => {
                let known = catalogue::find_location(tx, &location.id).await?;
                let location = merge::location(known.as_ref(), *location);
                let differs = known.as_ref() != Some(&location);
                let changed = differs && catalogue::save_location(tx, &location).await?;
                // At a new one are only offers that are new or changed themselves.
                if changed && known.is_some() {
                    catalogue::note_changes_at_location(tx, &location.id).await?;
                }
                changed
            }
            // Our own topics are no records: they are built in.
            Record::Taxonomy(taxonomy) if taxonomy.id == topics::taxonomy_id() => false,
            Record::Term(term) if topics::is_ours(&term) => false,
            Record::Program(program) => {
                let body = serde_json::to_value(&program)?;
                catalogue::save_record(tx, PROGRAM, &program.id, &body).await?
            }
            Record::Taxonomy(taxonomy) => {
                let body = serde_json::to_value(&taxonomy)?;
                catalogue::save_record(tx, TAXONOMY, &taxonomy.id, &body).await?
            }
            Record::Term(term) => {
                let body = serde_json::to_value(&term)?;
                catalogue::save_record(tx, TERM, &term.id, &body).await?
            }
            Record::Other { kind, value } => {
                let id = value.get("id").and_then(serde_json::Value::as_str).unwrap_or_default();
                catalogue::save_record(tx, kind.name(), id, &value).await?
            }
        };
        self.report.changed += usize::from(changed);
        self.beside |= changed;
        Ok(())
    }

    /// Most of what is imported again is as it was: then looking it up is all there is to do.
    async fn save_offer(&mut self, offer: Offer) -> Result<()> {
        self.report.offers += 1;
        let known = catalogue::find_offer(&mut self.tx, &offer.id()).await?;
        let offer = merge::offer(&mut self.tx, known.as_ref(), offer).await?;
        if known.is_some_and(|known| known == offer) {
            return Ok(());
        }
        let change = match self.change {
            Some(change) => change,
            None => *self.change.insert(catalogue::next_change(&mut self.tx).await?),
        };
        if catalogue::save_offer_among_many(&mut self.tx, &offer, change).await? {
            self.report.changed += 1;
            if let Some(places) = capacity::statement_of(&offer, self.app.now()) {
                store::places::add_once(&mut self.tx, &places).await?;
            }
        }
        Ok(())
    }

    /// Names the links that lead nowhere, neither into the file nor into the catalogue.
    async fn check_links(&mut self, path: &Path) -> Result<()> {
        for link in catalogue::list_dangling(&mut self.tx, MOST_DANGLING).await? {
            if self.broken.contains(&link.key) {
                continue;
            }
            let (field, target) = if link.is_location {
                ("location_id", "location")
            } else {
                ("organization_id", "organization")
            };
            self.report.note(Problem {
                file: path.display().to_string(),
                place: Place::File,
                record: Some(link.offer),
                field: Some(field.to_owned()),
                kind: ProblemKind::DanglingKey { target, key: link.key },
            });
        }
        Ok(())
    }

    async fn finish(mut self, dry_run: bool) -> Result<ImportReport> {
        if self.report.errors > 0 || dry_run {
            return Ok(self.report);
        }
        if self.beside {
            catalogue::note_change_beside_offers(&mut self.tx).await?;
        }
        self.tx.commit().await?;
        self.report.kept = true;
        self.app.catch_up().await?;
        Ok(self.report)
    }
}
