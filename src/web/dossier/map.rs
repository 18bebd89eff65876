//! What a map and the flags of a course show of a table.

use maud::Markup;

use super::entry::Voice;
use crate::domain::gap::dossier::{Entry, Mark, Sheet};
use crate::domain::gap::{AreaMap, PublicTable, Shown};
use crate::web::view::{self, Flag, Marked};

/// The column of the unserved needs in the table of areas.
const UNSERVED: usize = 3;

/// The map of a table of areas: what is unserved in each.
pub fn of_sheet(voice: Voice<'_>, sheet: &Sheet, map: &AreaMap) -> Markup {
    let count = |row: &Vec<Entry>| row.get(UNSERVED).and_then(Entry::number);
    let most = sheet.rows.iter().filter_map(count).max().unwrap_or(0);
    view::area_map(voice.text, map, |name| {
        let is_it = |row: &&Vec<Entry>| row.first() == Some(&Entry::Words(name.to_owned()));
        Some(mark(count(sheet.rows.iter().find(is_it)?)?, most, voice))
    })
}

/// What is shown of an area of a table that is not in a dossier.
pub fn marked(voice: Voice<'_>, table: &PublicTable, name: &str) -> Option<Marked> {
    let unserved = |area: &crate::domain::gap::PublicArea| area.total.unserved;
    let most = table.areas.iter().filter_map(|area| unserved(area).count()).max().unwrap_or(0);
    match unserved(table.areas.iter().find(|area| area.area == name)?) {
        Shown::Count(needs) => Some(mark(needs, most, voice)),
        Shown::Hidden => None,
    }
}

fn mark(needs: u32, most: u32, voice: Voice<'_>) -> Marked {
    let level = view::heat_level(i64::from(needs), i64::from(most));
    Marked { label: voice.text.number(i64::from(needs)), level: Some(level) }
}

/// Marks between the points of their quarters: a point stands for the whole quarter around it.
pub fn flags(marks: &[Mark]) -> Vec<Flag> {
    let place = |mark: &Mark| mark.quarter as f64 - 0.5 + f64::from(mark.percent) / 100.0;
    marks.iter().map(|mark| Flag { letter: mark.letter, at: place(mark) }).collect()
}
