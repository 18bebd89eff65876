//! The dossier as a workbook: page one, then a sheet for each table.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::entry::Voice;
use crate::domain::gap::dossier::{Dossier, Entry, Sheet};

/// Longest name of a sheet the format allows.
const NAME: usize = 31;

/// The workbook.
///
/// # Errors
/// When it cannot be put together.
pub fn workbook(voice: Voice<'_>, dossier: &Dossier) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Made as of its release, so that the same release is the same file.
    let made = rust_xlsxwriter::ExcelDateTime::parse_from_str(&dossier.made_on.to_string())?;
    book.set_properties(
        &rust_xlsxwriter::DocProperties::new()
            .set_title(&dossier.title)
            .set_creation_datetime(&made),
    );
    first(voice, dossier, book.add_worksheet())?;
    let sheets = dossier.parts.iter().flat_map(|part| &part.sheets);
    for (number, sheet) in sheets.filter(|sheet| !sheet.rows.is_empty()).enumerate() {
        table(voice, number + 2, sheet, book.add_worksheet())?;
    }
    book.save_to_buffer()
}

fn first(voice: Voice<'_>, dossier: &Dossier, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(voice.text.say("dossier-page-one"))?.set_column_width(0, 48)?;
    sheet.write_with_format(0, 0, &dossier.title, &bold)?;
    let mut row = 2;
    for (key, figure, more) in &dossier.figures {
        sheet.write(row, 0, voice.text.say(key).as_ref())?.write(row, 1, voice.entry(figure))?;
        if let Some(more) = more {
            sheet.write(row, 2, voice.entry(more))?;
        }
        row += 1;
    }
    for sentence in dossier.words.sentences.iter().chain([&dossier.words.decision]) {
        row += 1;
        sheet.write(row, 0, sentence)?;
    }
    Ok(())
}

fn table(
    voice: Voice<'_>,
    number: usize,
    of: &Sheet,
    sheet: &mut Worksheet,
) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap();
    let hidden = Format::new().set_align(FormatAlign::Right);
    let title = voice.text.say(of.key);
    sheet.set_name(sheet_name(number, &title))?.set_column_width(0, 36)?;
    sheet.write_with_format(0, 0, title.as_ref(), &head)?;
    for (column, entry) in (0_u16..).zip(&of.columns) {
        sheet.write_with_format(2, column, voice.entry(entry), &head)?;
    }
    for (row, entries) in (3_u32..).zip(&of.rows) {
        for (column, entry) in (0_u16..).zip(entries) {
            match entry {
                // What is rounded or hidden is no number to go on calculating with.
                Entry::Count(_) | Entry::Number(_) if entry.number().is_some() => {
                    sheet.write(row, column, entry.number())?;
                }
                Entry::Count(_) | Entry::Rough(_) | Entry::Percent(_) | Entry::Weeks(_) => {
                    sheet.write_with_format(row, column, voice.entry(entry), &hidden)?;
                }
                _ => {
                    sheet.write(row, column, voice.entry(entry))?;
                }
            }
        }
    }
    if let Some(note) = of.note {
        let last = u32::try_from(of.rows.len()).unwrap_or(0) + 4;
        sheet.write(last, 0, voice.text.say(note).as_ref())?;
    }
    Ok(())
}

/// Short enough, without what the format forbids, and unlike the others.
fn sheet_name(number: usize, title: &str) -> String {
    let plain = title.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    let name: String = format!("{number} ").chars().chain(plain).take(NAME).collect();
    name.trim_end().to_owned()
}
