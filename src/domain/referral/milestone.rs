//! Graded success: what went well on the way, also where nobody was "placed" (R95).

use chrono::{DateTime, Utc};

use crate::domain::id::{ReferralId, UserId};

/// Something that went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MilestoneKind {
    /// Contact was kept.
    KontaktGehalten,
    /// They came back after the first talk.
    Wiedergekommen,
    /// They arrived with somebody beside them.
    BegleitetAngekommen,
    /// They have been there for four weeks.
    VierWochenDabei,
}

impl MilestoneKind {
    /// All kinds, the earliest on the way first.
    pub const ALL: [Self; 4] = [
        Self::KontaktGehalten,
        Self::BegleitetAngekommen,
        Self::Wiedergekommen,
        Self::VierWochenDabei,
    ];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Self::KontaktGehalten => "kontakt_gehalten",
            Self::Wiedergekommen => "wiedergekommen",
            Self::BegleitetAngekommen => "begleitet_angekommen",
            Self::VierWochenDabei => "vier_wochen_dabei",
        }
    }

    /// The kind of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A milestone a referral reached. Each kind once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The referral.
    pub referral: ReferralId,
    /// What went well.
    pub kind: MilestoneKind,
    /// When it was noted.
    pub at: DateTime<Utc>,
    /// Who noted it.
    pub user: UserId,
}
