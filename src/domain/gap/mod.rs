//! Gaps (Lücken): which needs stay unmet, and why.
//!
//! The unit is one need of one case. Whether it was met is read from its referrals and appointments
//! ([`outcome`]). Why it was not is read from what the matching says of every offer of its kind, on
//! the day of search and on the last day ([`standing`]), and from what providers answered
//! ([`cause`]). Nothing is judged here that the case manager's own list would judge otherwise.
//!
//! ```text
//! Match ─▶ Standing ─┐
//! Referral, Appointment ─▶ NeedHistory ─▶ NeedOutcome ─▶ Unit ─▶ GapTable ─▶ PublicTable
//! ```

mod area;
mod cause;
mod condition;
mod decision;
pub mod dossier;
mod map;
mod official;
mod outcome;
mod public;
mod quarter;
mod release;
mod report;
mod rough;
mod sources;
mod stage;
mod standing;
mod stock;
mod suppress;
mod survey;
mod table;
mod twins;
mod waits;
pub mod whatif;

pub use area::{Areas, MapProblem, Shape};
use cause::SIEVE;
pub use cause::{Answer, Gap, NearMiss};
pub use condition::Condition;
pub use decision::{Decision, DecisionState};
pub use map::{AreaMap, DrawnArea, Spot};
pub use official::{
    COLUMNS as FIGURE_COLUMNS, FigureProblem, OfficialFigure, Unit as FigureUnit, read_figures,
};
pub use outcome::{IN_WORK_DAYS, NeedHistory, NeedOutcome, Progress};
pub use public::{PublicArea, PublicCell, PublicRow, PublicTable, Shown};
pub use quarter::Quarter;
pub use release::{DEFINITIONS, EndingQuarter, Figures, Outlook, Release, WeeksWaited};
pub use report::{ConditionCount, Coverage, GapReport, Period};
pub use rough::Rough;
pub use sources::{PublicSources, Refusals, Sources};
pub use stage::{STAYED_DAYS, Stage};
pub use standing::{LATE_ENTRY_MONTHS, Standing, is_of_kind};
pub use stock::{NEAR_END_MONTHS, Stock, StockRow, ends_soon};
pub use suppress::{Cells, Interval, THRESHOLD, Zero};
pub use survey::{Missing, Progress as SurveyProgress, survey};
pub use table::{AreaRow, Count, GapCell, GapRow, GapTable, Outcome, Unit};
pub use twins::{Sited, TwinCount, Twins, count_twins, twins};
pub use waits::Waits;
