//! The figures as open data: one value a line, and a dictionary of what the columns mean.

use super::entry::Voice;
use super::page::DEFINITIONS;
use crate::domain::gap::dossier::{Dossier, Entry};

/// One value a line: table, row, column, value, kind, unit of time and day it is of.
pub fn values(voice: Voice<'_>, dossier: &Dossier) -> Vec<u8> {
    let mut lines =
        vec![["table", "row", "column", "value", "kind", "as_of"].map(str::to_owned).to_vec()];
    let made_on = dossier.made_on.to_string();
    for sheet in dossier.parts.iter().flat_map(|part| &part.sheets) {
        for row in &sheet.rows {
            let named: Vec<String> =
                row.iter().filter(|entry| kind(entry) == "name").map(|e| voice.entry(e)).collect();
            for (column, entry) in sheet.columns.iter().zip(row).filter(|(_, e)| kind(e) != "name")
            {
                let value = plain(entry);
                lines.push(vec![
                    sheet.key.trim_start_matches("dossier-sheet-").to_owned(),
                    named.join(" / "),
                    voice.entry(column),
                    value,
                    kind(entry).to_owned(),
                    made_on.clone(),
                ]);
            }
        }
    }
    written(&lines)
}

/// A number as programs read it; nothing where it is hidden.
fn plain(entry: &Entry) -> String {
    match entry {
        Entry::Amount(hundredths, _) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        other => other.number().map_or_else(String::new, |number| number.to_string()),
    }
}

/// What an entry is: a name, or a number of some kind. Hidden numbers have no value.
fn kind(entry: &Entry) -> &'static str {
    match entry {
        Entry::Count(count) if count.count().is_none() => "hidden",
        Entry::Count(_) | Entry::Number(_) => "exact",
        Entry::Rough(rough) if rough.about().is_none() => "under_5",
        Entry::Rough(_) => "rounded_to_5",
        Entry::Percent(None) => "hidden",
        Entry::Percent(Some(_)) => "percent",
        Entry::Weeks(_) => "weeks",
        Entry::Amount(..) => "official",
        _ => "name",
    }
}

/// What tables, kinds and figures mean.
pub fn dictionary(voice: Voice<'_>, dossier: &Dossier) -> Vec<u8> {
    let text = voice.text;
    let mut lines = vec![["what", "name", "meaning"].map(str::to_owned).to_vec()];
    let mut add = |what: &str, name: &str, meaning: String| {
        lines.push(vec![what.to_owned(), name.to_owned(), meaning]);
    };
    for column in ["table", "row", "column", "value", "kind", "as_of"] {
        add("column", column, text.code("data-column", column).into_owned());
    }
    for sheet in dossier.parts.iter().flat_map(|part| &part.sheets) {
        add(
            "table",
            sheet.key.trim_start_matches("dossier-sheet-"),
            text.say(sheet.key).into_owned(),
        );
    }
    for kind in ["exact", "hidden", "rounded_to_5", "under_5", "percent", "weeks", "official"] {
        add("kind", kind, text.code("data-kind", kind).into_owned());
    }
    for key in DEFINITIONS {
        add("definition", key.trim_start_matches("dossier-def-"), text.say(key).into_owned());
    }
    written(&lines)
}

/// With a mark for UTF-8 at the start: without it a spreadsheet reads umlauts wrongly.
fn written(lines: &[Vec<String>]) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().flexible(true).from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        // Into memory nothing fails.
        let _ = writer.write_record(line.iter().map(|field| harmless(field)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A text a spreadsheet does not take for a formula.
fn harmless(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{field}")
    } else {
        field.to_owned()
    }
}
