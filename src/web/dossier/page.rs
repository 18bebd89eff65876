//! The dossier as a page: page one, then its parts, each drawing with its table.

use maud::{Markup, html};

use super::entry::Voice;
use crate::domain::gap::dossier::{Dossier, Drawing, Entry, Sheet};
use crate::web::view::{self, Cell, Column, CourseLine, Icon, Table};

/// Five figures, three sentences, one decision.
pub fn first_page(voice: Voice<'_>, dossier: &Dossier) -> Markup {
    let text = voice.text;
    let sentences: Vec<&String> =
        dossier.words.sentences.iter().filter(|sentence| !sentence.is_empty()).collect();
    html! {
        (figures_only(voice, dossier))
        @if !sentences.is_empty() {
            ol.sentences { @for sentence in sentences { li { (sentence) } } }
        }
        @if !dossier.words.decision.is_empty() {
            div.decision {
                strong { (text.say("dossier-asked")) }
                p { (dossier.words.decision) }
            }
        }
    }
}

/// The figures alone.
pub(super) fn figures_only(voice: Voice<'_>, dossier: &Dossier) -> Markup {
    html! {
        dl.figures {
            @for (key, figure, more) in &dossier.figures {
                div.figure {
                    dt { (voice.text.say(key)) }
                    dd {
                        (voice.entry(figure))
                        @if let Some(more) = more { span.quiet { (beside(voice, key, more)) } }
                    }
                }
            }
        }
    }
}

/// What stands beside a figure: nine in ten, or how many.
pub(super) fn beside(voice: Voice<'_>, key: &str, more: &Entry) -> String {
    let said = voice.entry(more);
    match key {
        "dossier-figure-wait" => {
            voice.text.say_with("gaps-figure-wait-slow", &[("days", said.into())])
        }
        _ => {
            let count = more.number().unwrap_or(0);
            voice.text.say_with("gaps-figure-cause-count", &[("count", count.into())])
        }
    }
}

/// The parts. A table without rows is left out.
pub fn body(voice: Voice<'_>, dossier: &Dossier) -> Markup {
    let text = voice.text;
    html! {
        @for part in &dossier.parts {
            @let sheets: Vec<&Sheet> = part.sheets.iter().filter(|s| !s.rows.is_empty()).collect();
            @if !sheets.is_empty() {
                section.stack.part {
                    h2 { (text.say(part.key)) }
                    @for sheet in sheets { (shown(voice, sheet)) }
                }
            }
        }
        @if !dossier.words.voices.is_empty() {
            section.stack.part {
                h2 { (text.say("dossier-voices")) }
                p.quiet { (text.say("dossier-voices-hint")) }
                p.voices { (dossier.words.voices) }
            }
        }
        section.stack.stack--tight.part {
            h2 { (text.say("dossier-definitions")) }
            ul {
                @for key in DEFINITIONS { li { (text.say(key)) } }
            }
        }
    }
}

/// What the figures mean.
pub const DEFINITIONS: [&str; 8] = [
    "dossier-def-need",
    "dossier-def-outcome",
    "dossier-def-cause",
    "dossier-def-hidden",
    "dossier-def-rough",
    "dossier-def-area",
    "dossier-def-would",
    "dossier-def-sample",
];

fn shown(voice: Voice<'_>, sheet: &Sheet) -> Markup {
    let text = voice.text;
    let drawing = drawn(voice, sheet);
    html! {
        section.stack.stack--tight {
            h3 { (text.say(sheet.key)) }
            @if let Some(note) = sheet.note { p.quiet { (text.say(note)) } }
            @match drawing {
                Some(drawing) => {
                    (drawing)
                    details {
                        summary { (text.say("gaps-as-table")) (view::icon(Icon::Down)) }
                        (table(voice, sheet))
                    }
                }
                None => (table(voice, sheet)),
            }
        }
    }
}

/// A table as its drawing, or itself where it has none.
pub(super) fn sheet_only(voice: Voice<'_>, sheet: &Sheet) -> Markup {
    drawn(voice, sheet).unwrap_or_else(|| table(voice, sheet))
}

fn drawn(voice: Voice<'_>, sheet: &Sheet) -> Option<Markup> {
    match sheet.drawing {
        Drawing::None | Drawing::Heat => None,
        Drawing::Bars => Some(view::funnel(&bars(voice, sheet))),
        Drawing::Funnel => Some(view::funnel(&bars(voice, sheet))),
        Drawing::Course => Some(course(voice, sheet)),
        Drawing::Map => sheet.map.as_ref().map(|map| super::map::of_sheet(voice, sheet, map)),
    }
}

/// Each row in words, with its last number.
pub(super) fn bars(voice: Voice<'_>, sheet: &Sheet) -> Vec<(String, Option<u32>)> {
    let row = |row: &Vec<Entry>| {
        let last = row.last()?;
        let name: Vec<String> =
            row.iter().filter(|entry| entry.number().is_none()).map(|e| voice.entry(e)).collect();
        let name = name.join(": ");
        let words = match last.number() {
            Some(_) => format!("{name}: {}", voice.entry(last)),
            None => name,
        };
        Some((words, last.number()))
    };
    sheet.rows.iter().filter_map(row).collect()
}

fn course(voice: Voice<'_>, sheet: &Sheet) -> Markup {
    let (names, lines) = lines(voice, sheet);
    view::course(&names, &lines, &super::map::flags(&sheet.marks))
}

/// Each row in short, and a line for each column of numbers.
pub(super) fn lines(voice: Voice<'_>, sheet: &Sheet) -> (Vec<String>, Vec<CourseLine>) {
    let names = sheet.rows.iter().map(|row| short(voice, &row[0])).collect();
    let lines = sheet
        .columns
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, column)| CourseLine {
            name: voice.entry(column),
            values: sheet.rows.iter().map(|row| row.get(at).and_then(Entry::number)).collect(),
        })
        .collect();
    (names, lines)
}

fn short(voice: Voice<'_>, entry: &Entry) -> String {
    match entry {
        Entry::Quarter(quarter) => format!("{}/{}", quarter.number(), quarter.year()),
        other => voice.entry(other),
    }
}

fn table(voice: Voice<'_>, sheet: &Sheet) -> Markup {
    let labels = columns_of(voice, sheet);
    let columns: Vec<Column<'_>> =
        labels.iter().map(|(label, number)| Column { label, number: *number }).collect();
    let heat = heat(sheet);
    let rows = sheet.rows.iter().enumerate().map(|(at, row)| {
        let glows = heat.get(at).filter(|_| !is_of_all(row));
        let cell = |(at, entry)| cell(voice, entry, glows.and_then(|row| row.get(at)).copied());
        row.iter().enumerate().map(cell).collect()
    });
    let caption = voice.text.say(sheet.key);
    html! {
        div.untitled.scroll tabindex="0" role="region" aria-label=(caption) {
            (view::table(&Table { caption: &caption, columns: &columns, rows: rows.collect() }))
        }
    }
}

/// Heading of each column, and whether numbers stand in it.
pub(super) fn columns_of(voice: Voice<'_>, sheet: &Sheet) -> Vec<(String, bool)> {
    let is_number = |at: usize| sheet.rows.iter().any(|row| row.get(at).is_some_and(is_counted));
    let columns = sheet.columns.iter().enumerate();
    columns.map(|(at, column)| (voice.entry(column), is_number(at))).collect()
}

/// How strong each cell glows; nothing for a table that does not.
pub(super) fn heat(sheet: &Sheet) -> Vec<Vec<u8>> {
    if sheet.drawing != Drawing::Heat {
        return Vec::new();
    }
    let numbers = sheet.rows.iter().filter(|row| !is_of_all(row)).flat_map(|row| &row[1..]);
    let most = i64::from(numbers.filter_map(Entry::number).max().unwrap_or(0));
    let level = |row: &Vec<Entry>, entry: &Entry| match entry.number() {
        Some(number) if !is_of_all(row) => view::heat_level(i64::from(number), most),
        _ => 0,
    };
    sheet.rows.iter().map(|row| row.iter().map(|entry| level(row, entry)).collect()).collect()
}

/// The row of all topics is the sum of the others and would outshine them.
fn is_of_all(row: &[Entry]) -> bool {
    row.first() == Some(&Entry::Topic(String::new()))
}

fn is_counted(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::Amount(..)
            | Entry::Count(_)
            | Entry::Rough(_)
            | Entry::Number(_)
            | Entry::Percent(_)
            | Entry::Weeks(_)
    )
}

fn cell(voice: Voice<'_>, entry: &Entry, glow: Option<u8>) -> Cell {
    let content = html! { (voice.entry(entry)) };
    let glow = glow.filter(|_| is_counted(entry));
    let class = glow.map(|level| format!("number heat heat-{level}"));
    Cell { content, class }
}
