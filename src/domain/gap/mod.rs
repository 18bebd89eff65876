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
mod outcome;
mod public;
mod quarter;
mod report;
mod standing;
mod suppress;
mod table;
mod waits;
pub mod whatif;

pub use area::{Areas, MapProblem, Shape};
use cause::SIEVE;
pub use cause::{Answer, Gap, NearMiss};
pub use condition::Condition;
pub use outcome::{IN_WORK_DAYS, NeedHistory, NeedOutcome, Progress};
pub use public::{PublicCell, PublicRow, PublicTable, Shown};
pub use quarter::Quarter;
pub use report::{ConditionCount, Coverage, GapReport, Period};
pub use standing::{LATE_ENTRY_MONTHS, Standing, is_of_kind};
pub use suppress::{Cells, Interval, THRESHOLD, Zero};
pub use table::{Count, GapCell, GapRow, GapTable, Outcome, Unit};
pub use waits::Waits;
