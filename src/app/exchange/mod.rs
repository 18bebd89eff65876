//! HSDS in and out of the catalogue: all or nothing, with a report of everything that is wrong.
//!
//! | file | does |
//! |---|---|
//! | `reader` | reads a file or folder on a thread of its own |
//! | `import` | one import: one transaction, what was found, what was done |
//! | `merge` | what stays of a record when a file says nothing of it |
//! | `capacity` | a capacity becomes a place statement |
//! | `export` | the whole catalogue as records |
//!
//! What HSDS carries: organizations, locations, offers with everything of theirs – Lotse's own part
//! as the additional property `lotse` –, programs, taxonomies, terms, loose records. What it does
//! not: place statements made here, users, cases.

mod capacity;
mod export;
mod import;
mod merge;
mod reader;

use crate::hsds::Problem;

pub(super) use capacity::moment;
pub use export::HsdsRecords;

/// Problems kept for the report; more are only counted.
const MOST_PROBLEMS: usize = 1_000;
/// Kind under which programs are kept.
const PROGRAM: &str = "program";
/// Kind under which taxonomies are kept.
pub(super) const TAXONOMY: &str = "taxonomy";
/// Kind under which terms are kept.
pub(super) const TERM: &str = "taxonomy_term";

/// What an import found and did.
#[derive(Debug, Default)]
pub struct ImportReport {
    /// What is wrong or worth knowing, the first thousand; errors push notes out.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub found: usize,
    /// How many of them are errors.
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

impl ImportReport {
    fn note(&mut self, problem: Problem) {
        self.found += 1;
        if problem.is_error() {
            self.errors += 1;
        }
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        } else if problem.is_error()
            && let Some(note) = self.problems.iter().rposition(|known| !known.is_error())
        {
            self.problems.remove(note);
            self.problems.push(problem);
        }
    }
}
