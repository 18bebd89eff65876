//! Rights of young people, told in plain words elsewhere. Data of `seed-data/rights.toml`.

use chrono::NaiveDate;
use serde::Deserialize;

use super::law::Mark;

/// One right.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// Which one; the words are found by it.
    pub id: String,
    /// Where it stands.
    pub norm: String,
    /// The day the law was read; none where it was not.
    #[serde(default)]
    pub read: Option<NaiveDate>,
    /// How well it is founded.
    pub mark: Mark,
}
