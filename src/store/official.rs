//! Official figures, as they were imported.

use chrono::NaiveDate;

use super::{Result, Session};
use crate::domain::gap::{FigureUnit, OfficialFigure};

#[derive(sqlx::FromRow)]
struct Row {
    title: String,
    area: String,
    source: String,
    as_of: NaiveDate,
    hundredths: i64,
    unit: String,
    definition: String,
}

impl From<Row> for OfficialFigure {
    fn from(row: Row) -> Self {
        Self {
            title: row.title,
            area: row.area,
            source: row.source,
            as_of: row.as_of,
            hundredths: row.hundredths,
            unit: FigureUnit::from_key(&row.unit).unwrap_or(FigureUnit::Anzahl),
            definition: row.definition,
        }
    }
}

/// Keeps a figure; the same of the same day is replaced.
pub async fn save(session: &mut Session, figure: &OfficialFigure) -> Result<()> {
    const SQL: &str = "insert into official_figure \
         (title, area, source, as_of, hundredths, unit, definition) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (title, area, source, as_of) do update set \
         hundredths = excluded.hundredths, unit = excluded.unit, definition = excluded.definition";
    let query = session.query(SQL).bind(figure.title.clone()).bind(figure.area.clone());
    let query = query.bind(figure.source.clone()).bind(figure.as_of).bind(figure.hundredths);
    query.bind(figure.unit.key()).bind(figure.definition.clone()).execute().await?;
    Ok(())
}

/// All figures, by title, area, source and day.
pub async fn list(session: &mut Session) -> Result<Vec<OfficialFigure>> {
    const SQL: &str = "select title, area, source, as_of, hundredths, unit, definition \
         from official_figure order by title, area, source, as_of";
    Ok(session.query(SQL).all::<Row>().await?.into_iter().map(Into::into).collect())
}

/// Takes the figures of a source away, and says how many there were.
pub async fn delete_source(session: &mut Session, source: &str) -> Result<u64> {
    const SQL: &str = "delete from official_figure where source = $1";
    session.query(SQL).bind(source.to_owned()).execute().await
}
