//! The frame of every page and the parts pages are made of.
//!
//! Each part is a small function; it takes a struct where it needs more than three things. Parts
//! know words ([`crate::text`]) and the domain, never a route or a use case. Colour never stands
//! alone: every sign has a shape and a word. `cargo run --example gallery` shows them all.

mod area_map;
mod badge;
mod button;
mod card;
mod chart;
mod choice;
mod course;
mod empty;
mod field;
mod group;
mod icon;
mod learns;
mod lines;
mod message;
mod nav;
mod notice;
mod page;
mod paper;
mod place;
mod qr;
mod reasons;
mod search;
mod steps;
mod table;
mod terms;
#[cfg(test)]
mod tests;
pub mod to;
mod trail;
mod words;

pub use area_map::{Marked, area_map};
pub use badge::{Tone, badge, badges, verdict_badge};
pub use button::{Kind, button, link_button, post_button, print_button};
pub use card::{Card, card, cards};
pub use chart::{bar, heat_cell, heat_legend, heat_level};
pub use choice::{Choice, checkbox, checkboxes, radios, select, yes_no_unknown};
pub use course::{Flag, Line as CourseLine, course, funnel, nice};
pub use empty::{Empty, empty};
pub use field::text_field;
pub use field::{Field, actions, date, hidden, number, password, search_field, textarea, time};
pub use group::group_heading;
pub use icon::{Icon, icon, turning_icon};
pub use learns::{learns, promises};
pub use lines::{Line, checked_line, distance_line, line, lines, opening_line};
pub use message::{copy_message, share_button};
pub use notice::{error_summary, notice, success, warning};
pub use page::{Page, Side};
pub use paper::print_head;
pub use place::{place_sign, place_sign_staff};
pub use qr::qr_code;
pub use reasons::{Reasons, Voice, reason_list, rule_list};
pub use search::{SearchBox, Sentence, search_box, sentences};
pub use steps::{progress, steps};
pub use table::{Cell, Column, Table, table};
pub use terms::{Term, terms};
pub use trail::{Crumb, Paging, Tab, crumbs, paging, tabs};
pub use words::{in_language, said, words};
