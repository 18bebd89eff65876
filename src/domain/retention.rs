//! Keeping and erasing cases: why one must stay, why one goes, and that two people are needed.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::agency_rule::AgencyRule;
use super::id::{AgencyId, CaseId, ErasureId, UserId};
use super::keyed::keyed;

/// Why a case must not be erased yet (Sperrvermerk; § 84 Abs. 3 SGB X, Art. 18 DSGVO).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldGround {
    /// A legal dispute.
    Rechtsstreit,
    /// An audit of a grant.
    Foerderpruefung,
    /// The person wants it kept but not used: nothing may be sent meanwhile.
    Einschraenkung,
}

/// Why a case shall be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureGround {
    /// Its period is over.
    Frist,
    /// The person asks for it (Art. 17 DSGVO, § 84 SGB X).
    Wunsch,
    /// It should not have been there, such as one opened twice.
    Irrtum,
}

keyed! {
    HoldGround {
        Rechtsstreit "rechtsstreit", Foerderpruefung "foerderpruefung",
        Einschraenkung "einschraenkung"
    }
    ErasureGround { Frist "frist", Wunsch "wunsch", Irrtum "irrtum" }
}

/// A case that must stay for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hold {
    /// The case.
    pub case: CaseId,
    /// Why.
    pub ground: HoldGround,
    /// The first moment it no longer holds.
    pub until: DateTime<Utc>,
    /// When it was set.
    pub set_at: DateTime<Utc>,
    /// Who set it.
    pub set_by: UserId,
}

impl Hold {
    /// Whether it holds at `now`.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        now < self.until
    }

    /// Whether nothing of the case may be used at `now`.
    pub fn restricts(&self, now: DateTime<Utc>) -> bool {
        self.holds(now) && self.ground == HoldGround::Einschraenkung
    }
}

/// A case proposed for erasure, and what became of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Its id.
    pub id: ErasureId,
    /// The agency.
    pub agency: AgencyId,
    /// The case. It may be gone.
    pub case: CaseId,
    /// Why.
    pub ground: ErasureGround,
    /// Who proposed it.
    pub proposed_by: UserId,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Whether the case was erased; `false` when the proposal was turned down.
    pub erased: Option<bool>,
}

/// A case with what decides how long it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCase {
    /// The case.
    pub id: CaseId,
    /// The code of the case.
    pub code: String,
    /// Whose case it is.
    pub worker: UserId,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When somebody last did something with it.
    pub touched_at: DateTime<Utc>,
    /// Why it must stay.
    pub hold: Option<Hold>,
}

/// Where a case stands in its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is time.
    Kept,
    /// It is due soon: the warning.
    Soon,
    /// Its period is over.
    Due,
}

impl KeptCase {
    /// When its period is over. A period begins when the case is closed, or with the last thing done.
    pub fn due(&self, rule: &AgencyRule) -> DateTime<Utc> {
        rule.due(self.closed_at.is_some(), self.closed_at.unwrap_or(self.touched_at))
    }

    /// Where it stands at `now`.
    pub fn standing(&self, rule: &AgencyRule, now: DateTime<Utc>) -> Standing {
        let due = self.due(rule);
        if due <= now {
            Standing::Due
        } else if rule.warns_from(due) <= now {
            Standing::Soon
        } else {
            Standing::Kept
        }
    }
}
