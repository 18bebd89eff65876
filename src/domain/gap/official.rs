//! Official figures (amtliche Zahlen): what others counted, with source, day, area and definition.
//!
//! They stand beside the figures of the cases and are never added up with them. They are read from a
//! table of comma- or semicolon-separated values; either all lines are right or none is taken.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::suppress::THRESHOLD;

/// Columns of the file, in any order; further ones are refused.
pub const COLUMNS: [&str; 7] =
    ["titel", "wert", "einheit", "gebiet", "stand", "quelle", "definition"];
/// Most lines of one file.
const MOST_LINES: usize = 2000;
/// Longest name, and longest definition, in characters.
const LONGEST_NAME: usize = 200;
const LONGEST_DEFINITION: usize = 1000;

/// What a figure counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// People.
    Personen,
    /// Cases of an office.
    Faelle,
    /// Places of offers.
    Plaetze,
    /// Percent.
    Prozent,
    /// Days.
    Tage,
    /// Euros.
    Euro,
    /// Anything else.
    Anzahl,
}

impl Unit {
    /// All of them.
    pub const ALL: [Unit; 7] = [
        Self::Personen,
        Self::Faelle,
        Self::Plaetze,
        Self::Prozent,
        Self::Tage,
        Self::Euro,
        Self::Anzahl,
    ];

    /// Its key, as written in files, stored, and named in the languages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Personen => "personen",
            Self::Faelle => "faelle",
            Self::Plaetze => "plaetze",
            Self::Prozent => "prozent",
            Self::Tage => "tage",
            Self::Euro => "euro",
            Self::Anzahl => "anzahl",
        }
    }

    /// The unit of that key, whatever the case.
    pub fn from_key(key: &str) -> Option<Self> {
        let key = key.to_lowercase();
        Self::ALL.into_iter().find(|unit| unit.key() == key)
    }

    /// Whether people stand behind it.
    fn counts_people(self) -> bool {
        matches!(self, Self::Personen | Self::Faelle)
    }
}

/// One official figure. Title, area, source and day together are its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialFigure {
    /// What is counted.
    pub title: String,
    /// How much, in hundredths of its unit.
    pub hundredths: i64,
    /// In what.
    pub unit: Unit,
    /// Where.
    pub area: String,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// Who published it, and in which table.
    pub source: String,
    /// What exactly is counted, and what is not.
    pub definition: String,
}

impl OfficialFigure {
    /// What makes it the same figure when it is handed in again.
    fn name(&self) -> (&str, &str, &str, NaiveDate) {
        (&self.title, &self.area, &self.source, self.as_of)
    }
}

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {field}: {problem}")]
pub struct FigureProblem {
    /// Its line, from 1; the first holds the names of the columns.
    pub line: u64,
    /// The column.
    pub field: String,
    /// Key of what is wrong, as named in the languages.
    pub problem: &'static str,
}

impl FigureProblem {
    fn new(line: u64, field: &str, problem: &'static str) -> Self {
        Self { line, field: field.to_owned(), problem }
    }
}

/// Reads a file. No figure may be of a day after `today`, and none of fewer than five people: those
/// could not be shown to anybody.
///
/// ```
/// use lotse::domain::gap::read_figures;
/// let file = "titel;wert;einheit;gebiet;stand;quelle;definition\n\
///     Ohne Abschluss;112;Personen;Kreis Kassel;2025-07-31;Schulstatistik;Abgänge ohne Abschluss\n\
///     Quote;12,5;Prozent;Kreis Kassel;gestern;Schulstatistik;Anteil an allen Abgängen\n";
/// let problems = read_figures(file, "2026-11-24".parse().unwrap()).unwrap_err();
/// assert_eq!(problems[0].to_string(), "line 3, stand: no_day");
/// ```
///
/// # Errors
/// Everything that is wrong, line by line.
pub fn read_figures(
    text: &str,
    today: NaiveDate,
) -> Result<Vec<OfficialFigure>, Vec<FigureProblem>> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let delimiter = if head.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let columns = columns(&mut reader)?;
    let mut figures: Vec<OfficialFigure> = Vec::new();
    let mut problems = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else {
            problems.push(FigureProblem::new(0, "csv", "unreadable"));
            break;
        };
        let line = record.position().map_or(0, csv::Position::line);
        if figures.len() >= MOST_LINES {
            problems.push(FigureProblem::new(line, "csv", "too_many"));
            break;
        }
        let row = Row { line, record: &record, columns: &columns };
        match row.figure(today) {
            Ok(figure) => figures.push(figure),
            Err(wrong) => problems.extend(wrong),
        }
        if record.len() != columns.len() {
            problems.push(FigureProblem::new(line, "csv", "columns"));
        }
    }
    let mut known = BTreeSet::new();
    if problems.is_empty() && !figures.iter().all(|figure| known.insert(figure.name())) {
        problems.push(FigureProblem::new(1, "titel", "twice"));
    }
    if problems.is_empty() && figures.is_empty() {
        problems.push(FigureProblem::new(1, "csv", "empty"));
    }
    if problems.is_empty() { Ok(figures) } else { Err(problems) }
}

/// The names in the first line, each once and none missing.
fn columns(reader: &mut csv::Reader<&[u8]>) -> Result<Vec<String>, Vec<FigureProblem>> {
    let unreadable = |_| vec![FigureProblem::new(1, "csv", "unreadable")];
    let head = reader.headers().map_err(unreadable)?;
    let names: Vec<String> = head.iter().map(|name| name.trim().to_lowercase()).collect();
    let missing = COLUMNS.iter().filter(|column| !names.iter().any(|name| name == *column));
    let mut problems: Vec<_> =
        missing.map(|column| FigureProblem::new(1, column, "missing_column")).collect();
    for (at, name) in names.iter().enumerate() {
        if !COLUMNS.contains(&name.as_str()) || names[..at].contains(name) {
            problems.push(FigureProblem::new(1, name, "unknown_column"));
        }
    }
    if problems.is_empty() { Ok(names) } else { Err(problems) }
}

/// A line with the names of its fields.
struct Row<'a> {
    line: u64,
    record: &'a csv::StringRecord,
    columns: &'a [String],
}

impl Row<'_> {
    fn figure(&self, today: NaiveDate) -> Result<OfficialFigure, Vec<FigureProblem>> {
        let mut problems = Vec::new();
        let mut noted = |field: &str, read: Result<_, &'static str>| match read {
            Ok(read) => read,
            Err(problem) => {
                problems.push(FigureProblem::new(self.line, field, problem));
                String::new()
            }
        };
        let title = noted("titel", self.text("titel", LONGEST_NAME));
        let area = noted("gebiet", self.text("gebiet", LONGEST_NAME));
        let source = noted("quelle", self.text("quelle", LONGEST_NAME));
        let definition = noted("definition", self.text("definition", LONGEST_DEFINITION));
        let unit = Unit::from_key(self.field("einheit"));
        let hundredths = hundredths(self.field("wert"));
        let as_of = day(self.field("stand"));
        let mut wrong = |field: &str, problem| {
            problems.push(FigureProblem::new(self.line, field, problem));
        };
        match (unit, hundredths) {
            (None, _) => wrong("einheit", "unit"),
            (_, None) => wrong("wert", "no_number"),
            (Some(unit), Some(value)) if unit.counts_people() && is_few(value) => {
                wrong("wert", "few_people");
            }
            _ => {}
        }
        match as_of {
            None => wrong("stand", "no_day"),
            Some(day) if day > today => wrong("stand", "in_the_future"),
            Some(_) => {}
        }
        match (unit, hundredths, as_of) {
            (Some(unit), Some(hundredths), Some(as_of)) if problems.is_empty() => {
                Ok(OfficialFigure { title, hundredths, unit, area, as_of, source, definition })
            }
            _ => Err(problems),
        }
    }

    fn field(&self, name: &str) -> &str {
        let at = self.columns.iter().position(|column| column == name);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }

    fn text(&self, name: &str, longest: usize) -> Result<String, &'static str> {
        let text = self.field(name);
        if text.is_empty() {
            Err("required")
        } else if text.chars().count() > longest {
            Err("too_long")
        } else if text.chars().any(char::is_control) {
            Err("control")
        } else {
            Ok(text.to_owned())
        }
    }
}

/// One to four people; nobody at all says nothing of anybody.
fn is_few(hundredths: i64) -> bool {
    0 < hundredths && hundredths < i64::from(THRESHOLD) * 100
}

/// `112`, `12,5` or `12.25`; no signs, no dots between thousands.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |text: &str, most| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(whole, 12) || !digits(part, 2) {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + part)
}

/// `2025-07-31` or `31.07.2025`.
fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().or_else(|| NaiveDate::parse_from_str(text, "%d.%m.%Y").ok())
}

#[cfg(test)]
mod tests {
    use super::{Unit, read_figures};

    const HEAD: &str = "titel,wert,einheit,gebiet,stand,quelle,definition";

    fn problems(lines: &str) -> Vec<String> {
        let read = read_figures(&format!("{HEAD}\n{lines}"), "2026-11-24".parse().expect("a day"));
        read.err().unwrap_or_default().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_right_line_is_read_whole() {
        let file = format!("\u{feff}{HEAD}\n\"A, B\",\"1,5\",PROZENT,Kreis,31.07.2025,Amt,Was");
        let figures = read_figures(&file, "2026-11-24".parse().expect("a day")).expect("right");
        assert_eq!((figures[0].title.as_str(), figures[0].hundredths), ("A, B", 150));
        assert_eq!(
            (figures[0].unit, figures[0].as_of.to_string()),
            (Unit::Prozent, "2025-07-31".to_owned())
        );
    }

    #[test]
    fn every_wrong_field_is_named_with_its_line() {
        for (line, expected) in [
            (",1,anzahl,K,2025-01-01,Q,D", "line 2, titel: required"),
            ("T,1.234,anzahl,K,2025-01-01,Q,D", "line 2, wert: no_number"),
            ("T,-1,anzahl,K,2025-01-01,Q,D", "line 2, wert: no_number"),
            ("T,4,personen,K,2025-01-01,Q,D", "line 2, wert: few_people"),
            ("T,4,stück,K,2025-01-01,Q,D", "line 2, einheit: unit"),
            ("T,9,faelle,K,2027-01-01,Q,D", "line 2, stand: in_the_future"),
            ("T,9,faelle,K,2025-01-01,Q,D,mehr", "line 2, csv: columns"),
            ("T,9,faelle,K,2025-01-01,Q,D\nT,8,faelle,K,2025-01-01,Q,D", "line 1, titel: twice"),
            ("", "line 1, csv: empty"),
        ] {
            assert_eq!(problems(line), [expected], "{line}");
        }
        let today = "2026-11-24".parse().expect("a day");
        let head = read_figures("titel;wert;farbe\n", today).expect_err("columns");
        assert!(head.iter().any(|p| p.to_string() == "line 1, quelle: missing_column"));
        assert!(head.iter().any(|p| p.to_string() == "line 1, farbe: unknown_column"));
    }
}
