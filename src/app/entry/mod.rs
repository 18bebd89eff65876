//! Keeping entries true: confirmed by their providers over a personal link or at a meeting of the
//! network, changed by proposals a coordinator looks at, reminded of by mail.

mod changing;
mod link;
mod meeting;
mod reminders;
mod review;

pub use link::{EntryView, HoursDraft};
pub use meeting::{MeetingList, MeetingRow};
pub use reminders::Upkeep;
pub use review::{Difference, Review};
