//! A dossier as page, print, slides, table file and open data: five renderings of one model.

mod data;
mod entry;
mod map;
mod page;
mod pdf;
mod slides;
mod xlsx;

pub use data::{dictionary, values};
pub use entry::Voice;
pub use map::{flags, marked};
pub use page::{body, first_page};
pub use pdf::report;
pub use slides::slides;
pub use xlsx::workbook;
