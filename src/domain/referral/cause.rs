//! Why a referral ended: whose side it lies on, and what follows from it.

use serde::{Deserialize, Serialize};

/// Why a referral ended or a need stayed unmet: the one list for refusals and for gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// a: no active offer of this kind in reach.
    KeinAngebot,
    /// b: every offer of the kind fails a hard rule.
    RegelSchliesstAus,
    /// c: eligible offers are all full.
    KeinPlatz,
    /// d: the wait is too long.
    Wartezeit,
    /// e: too far.
    ZuWeit,
    /// f: no common language.
    Sprache,
    /// g: not accessible.
    Barriere,
    /// h: hours or entry dates do not fit.
    Zeiten,
    /// i: cost without cover.
    Kosten,
    /// j: agencies refuse to be responsible.
    Zustaendigkeit,
    /// k: declined, or never arrived.
    NichtErreicht,
    /// l: a rule or a place is unknown.
    AngabeUnklar,
    /// A referral ended as planned. No cause of a gap.
    Planmaessig,
    /// Tried, and it did not suit: information, not failure.
    PasstNicht,
}

impl Cause {
    /// All causes, in the order in which the primary one is chosen.
    pub const ALL: [Cause; 14] = [
        Cause::KeinAngebot,
        Cause::RegelSchliesstAus,
        Cause::KeinPlatz,
        Cause::Wartezeit,
        Cause::ZuWeit,
        Cause::Sprache,
        Cause::Barriere,
        Cause::Zeiten,
        Cause::Kosten,
        Cause::Zustaendigkeit,
        Cause::NichtErreicht,
        Cause::AngabeUnklar,
        Cause::Planmaessig,
        Cause::PasstNicht,
    ];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Cause::KeinAngebot => "kein_angebot",
            Cause::RegelSchliesstAus => "regel_schliesst_aus",
            Cause::KeinPlatz => "kein_platz",
            Cause::Wartezeit => "wartezeit",
            Cause::ZuWeit => "zu_weit",
            Cause::Sprache => "sprache",
            Cause::Barriere => "barriere",
            Cause::Zeiten => "zeiten",
            Cause::Kosten => "kosten",
            Cause::Zustaendigkeit => "zustaendigkeit",
            Cause::NichtErreicht => "nicht_erreicht",
            Cause::AngabeUnklar => "angabe_unklar",
            Cause::Planmaessig => "planmaessig",
            Cause::PasstNicht => "passt_nicht",
        }
    }

    /// The cause of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.key() == key)
    }
}

/// Whose side a cause lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The young person's: nobody's fault, ask again.
    Person,
    /// The provider's.
    Provider,
    /// Nobody's alone: what there is does not reach far enough.
    System,
}

/// What follows from a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consequence {
    /// Nothing.
    Nothing,
    /// Ask the young person again: another try, another form.
    AskAgain,
    /// What is said about places is wrong: the provider is asked to say it anew.
    MarkPlaceWrong,
    /// The offer's record misses or misstates something: somebody should look at it.
    FixRecord,
    /// The need stays unmet and counts as a gap.
    OpenGap,
}

/// What is known of a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct CauseData {
    /// The cause.
    pub code: Cause,
    /// Whose side it lies on.
    pub side: Side,
    /// What follows.
    pub then: Consequence,
    /// Whether a provider may name it when declining.
    #[serde(default)]
    pub by_provider: bool,
}

/// All causes with what follows from them.
#[derive(Debug, Clone, Default)]
pub struct Causes(Vec<CauseData>);

impl Causes {
    /// These causes, in the order a page shows them.
    pub fn new(causes: Vec<CauseData>) -> Self {
        Self(causes)
    }

    /// All of them.
    pub fn all(&self) -> &[CauseData] {
        &self.0
    }

    /// What follows from a cause.
    pub fn consequence(&self, cause: Cause) -> Consequence {
        let found = self.0.iter().find(|data| data.code == cause);
        found.map_or(Consequence::Nothing, |data| data.then)
    }

    /// The causes on one side.
    pub fn on(&self, side: Side) -> impl Iterator<Item = Cause> {
        self.0.iter().filter(move |data| data.side == side).map(|data| data.code)
    }

    /// The causes a provider may name.
    pub fn by_provider(&self) -> impl Iterator<Item = Cause> {
        self.0.iter().filter(|data| data.by_provider).map(|data| data.code)
    }
}
