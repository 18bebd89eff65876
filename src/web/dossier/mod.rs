//! A dossier as page, slides, table file and open data: four renderings of one model.

mod data;
mod entry;
mod map;
mod page;
mod slides;
mod xlsx;

pub use data::{dictionary, values};
pub use entry::Voice;
pub use map::{flags, marked};
pub use page::{body, first_page};
pub use slides::slides;
pub use xlsx::workbook;
