//! The whole catalogue as HSDS: records in memory, or the tabular package.

use std::io::{Seek, Write};

use super::{PROGRAM, TAXONOMY, TERM};
use crate::app::App;
use crate::app::error::Result;
use crate::hsds::{Audience, Directory, Kind, Record, Writer, topics};
use crate::store::{Session, catalogue};

/// Everything there is to write out. Confidential addresses are still in it: a [`Writer`] leaves
/// them out.
#[derive(Debug)]
pub struct HsdsRecords(Vec<Record>);

impl HsdsRecords {
    /// The records, for looking up.
    pub fn directory(&self) -> Directory<'_> {
        self.0.iter().collect()
    }
}

impl App {
    /// Writes the whole catalogue as the tabular package, offers of every status. Confidential
    /// addresses stay out. The same catalogue always gives the same bytes.
    ///
    /// # Errors
    /// When the database cannot be read or the output cannot be written.
    pub async fn export_hsds<W: Write + Seek + Send + 'static>(&self, output: W) -> Result<W> {
        let records = self.hsds_records().await?;
        let written = tokio::task::spawn_blocking(move || {
            Writer::new(&records.directory(), Audience::Full).package(output)
        });
        Ok(written.await??)
    }

    /// Everything there is to write out, at one state of the database.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn hsds_records(&self) -> Result<HsdsRecords> {
        let mut session = self.inner.db.snapshot().await?;
        let mut records = Vec::new();
        let own = &self.knowledge().topics;
        records.push(Record::Taxonomy(Box::new(topics::taxonomy())));
        records.extend(own.all().iter().map(|t| Record::Term(Box::new(topics::term(t)))));
        for organization in catalogue::list_organizations(&mut session).await? {
            records.push(Record::Organization(Box::new(organization)));
        }
        for location in catalogue::list_locations(&mut session).await? {
            records.push(Record::Location(Box::new(location)));
        }
        for offer in catalogue::list_offers(&mut session).await? {
            records.push(Record::Offer(Box::new(topics::tagged(offer, own))));
        }
        add_free_standing(&mut session, &mut records).await?;
        Ok(HsdsRecords(records))
    }
}

async fn add_free_standing(session: &mut Session, records: &mut Vec<Record>) -> Result<()> {
    for body in catalogue::list_records(session, TAXONOMY).await? {
        records.push(Record::Taxonomy(Box::new(serde_json::from_value(body)?)));
    }
    for body in catalogue::list_records(session, TERM).await? {
        records.push(Record::Term(Box::new(serde_json::from_value(body)?)));
    }
    for body in catalogue::list_records(session, PROGRAM).await? {
        records.push(Record::Program(Box::new(serde_json::from_value(body)?)));
    }
    for (kind, value) in catalogue::list_other_records(session).await? {
        if let Some(kind) = Kind::from_name(&kind) {
            records.push(Record::Other { kind, value });
        }
    }
    Ok(())
}
