//! Searches that nothing answered, counted by day, topic class and coarse area. Their words are kept nowhere.

use chrono::NaiveDate;

use super::{Result, Session};

/// How often a topic was searched for without an answer.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Unmet {
    /// Code of the topic.
    pub topic: String,
    /// First two digits of the postcode; empty where nobody said.
    pub area: String,
    /// Number of searches.
    pub searches: i64,
}

/// Counts one search.
pub async fn count(session: &mut Session, day: NaiveDate, topic: &str, area: &str) -> Result<()> {
    const SQL: &str = "insert into unmet_search (day, topic, area, searches) values ($1, $2, $3, 1) \
         on conflict (day, topic, area) do update set searches = unmet_search.searches + 1";
    let query = session.query(SQL).bind(day.to_string()).bind(topic.to_owned());
    query.bind(area.to_owned()).execute().await?;
    Ok(())
}

/// What was searched for in vain from a day to a day, both included, by topic and area.
pub async fn list(session: &mut Session, from: NaiveDate, to: NaiveDate) -> Result<Vec<Unmet>> {
    const SQL: &str = "select topic, area, cast(sum(searches) as bigint) as searches from unmet_search \
         where day >= $1 and day <= $2 group by topic, area order by topic, area";
    session.query(SQL).bind(from.to_string()).bind(to.to_string()).all::<Unmet>().await
}
