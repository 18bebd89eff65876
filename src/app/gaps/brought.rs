//! What is brought in from outside: official figures, and the map of planning areas. All or nothing.

use super::book::AREAS;
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::app::rights::Actor;
use crate::domain::gap::{Areas, FigureProblem, MapProblem, OfficialFigure, read_figures};
use crate::domain::role::Action;
use crate::store;

/// How many figures were read, or everything that is wrong with them.
pub type FiguresRead = Result<usize, Vec<FigureProblem>>;
/// How many areas a map has, or what is wrong with it.
pub type AreasRead = Result<usize, MapProblem>;

impl App {
    /// Takes official figures from a file, on behalf of whoever runs the installation. The same
    /// figure of the same day is replaced; with one wrong line nothing is taken.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn import_figures(&self, file: &str) -> Result<FiguresRead> {
        let figures = match read_figures(file, self.today()) {
            Ok(figures) => figures,
            Err(problems) => return Ok(Err(problems)),
        };
        let mut tx = self.inner.db.write().await?;
        for figure in &figures {
            store::official::save(&mut tx, figure).await?;
        }
        tx.commit().await?;
        Ok(Ok(figures.len()))
    }

    /// The same, by a coordinator.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn add_figures(&self, actor: &Actor, file: &str) -> Result<FiguresRead> {
        actor.must(Action::ReadGaps)?;
        let read = self.import_figures(file).await?;
        if read.is_ok() {
            self.note_brought(actor, "gaps.figures", "official_figure").await?;
        }
        Ok(read)
    }

    /// All official figures there are.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn official_figures(&self, actor: &Actor) -> Result<Vec<OfficialFigure>> {
        actor.must(Action::ReadGaps)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::official::list(&mut session).await?)
    }

    /// Takes all figures of a source away.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] when there are none.
    pub async fn remove_figures(&self, actor: &Actor, source: &str) -> Result<()> {
        actor.must(Action::ReadGaps)?;
        let mut tx = self.inner.db.write().await?;
        if store::official::delete_source(&mut tx, source).await? == 0 {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "gaps.figures", "official_figure", "").await?;
        Ok(tx.commit().await?)
    }

    /// Takes a map of planning areas (GeoJSON) in the place of the one before, on behalf of whoever
    /// runs the installation. Releases keep the map they were made with.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn import_areas(&self, file: &str) -> Result<AreasRead> {
        let areas = match Areas::parse(file) {
            Ok(areas) => areas,
            Err(problem) => return Ok(Err(problem)),
        };
        let mut tx = self.inner.db.write().await?;
        store::settings::set(&mut tx, AREAS, file).await?;
        tx.commit().await?;
        Ok(Ok(areas.shapes().len()))
    }

    /// The same, by a coordinator.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn set_areas(&self, actor: &Actor, file: &str) -> Result<AreasRead> {
        actor.must(Action::ReadGaps)?;
        let read = self.import_areas(file).await?;
        if read.is_ok() {
            self.note_brought(actor, "gaps.areas", "setting").await?;
        }
        Ok(read)
    }

    /// The planning areas there are; without any, regions of postcodes are used.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn planning_areas(&self, actor: &Actor) -> Result<Areas> {
        actor.must(Action::ReadGaps)?;
        let mut session = self.inner.db.read().await?;
        let map = store::settings::find(&mut session, AREAS).await?;
        Ok(map.and_then(|map| Areas::parse(&map).ok()).unwrap_or_default())
    }

    async fn note_brought(&self, actor: &Actor, deed: &str, subject: &str) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        self.audit(&mut tx, actor, deed, subject, "").await?;
        Ok(tx.commit().await?)
    }
}
