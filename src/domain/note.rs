//! Notes (Notizen) of a case. What was confided (anvertraut, § 65 SGB VIII) is for whoever wrote it down.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CaseId, NoteId, UserId};
use super::keyed::keyed;

/// Who confided something. Only they can allow it to be passed on (§ 65 Abs. 1 Nr. 1 SGB VIII).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confider {
    /// The young person.
    YoungPerson,
    /// Somebody else, such as a parent.
    Other,
}

keyed! {
    Confider { YoungPerson "young_person", Other "other" }
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The case.
    pub case: CaseId,
    /// Who wrote it.
    pub author: UserId,
    /// What it says.
    pub words: String,
    /// Who confided it; nobody when all who work on the case may read it.
    pub confider: Option<Confider>,
    /// When it was written.
    pub at: DateTime<Utc>,
}
