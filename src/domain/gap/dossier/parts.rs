//! The parts of a dossier: what there is, what is needed, what is missing, why, since when, and what
//! would change it.

use chrono::NaiveDate;

use super::Part;
use super::beside;
use super::mark::{Mark, marked};
use super::sheet::{Drawing, Entry, Sheet};
use crate::domain::gap::{Decision, Figures, Outcome, PublicCell, PublicRow, Release, Shown};

/// Quarters of a trend.
const TREND: usize = 8;

/// Page one.
pub(super) fn figures(figures: &Figures) -> Vec<(&'static str, Entry, Option<Entry>)> {
    let total = &figures.table.total;
    let waits = figures.waits;
    let biggest = total
        .causes
        .iter()
        .filter_map(|(cause, needs)| Some((needs.count().filter(|n| *n > 0)?, *cause)))
        .max_by_key(|(needs, cause)| (*needs, std::cmp::Reverse(*cause)));
    let wait = |weeks: Option<i64>| weeks.map_or(Entry::Count(Shown::Hidden), Entry::Weeks);
    vec![
        ("dossier-figure-needs", Entry::Count(total.total.total), None),
        ("dossier-figure-served", Entry::Percent(share(&total.total)), None),
        (
            "dossier-figure-wait",
            wait(waits.map(|waits| waits.median)),
            waits.map(|waits| Entry::Weeks(waits.p90)),
        ),
        ("dossier-figure-unserved", Entry::Count(total.total.unserved), None),
        (
            "dossier-figure-cause",
            biggest.map_or(Entry::Count(Shown::Hidden), |(_, cause)| Entry::Cause(cause)),
            biggest.map(|(needs, _)| Entry::Count(Shown::Count(needs))),
        ),
    ]
}

/// Share of needs that were met, in whole percent.
fn share(cell: &PublicCell) -> Option<u32> {
    let (served, all) = (cell.served.count()?, cell.total.count()?);
    (all > 0).then(|| (served * 100 + all / 2) / all)
}

/// All parts.
pub(super) fn all(release: &Release, others: &[Release], decisions: &[Decision]) -> Vec<Part> {
    let figures = &release.figures;
    vec![
        Part { key: "dossier-stock", sheets: stock(figures) },
        Part { key: "dossier-need", sheets: vec![needs(figures), basis(figures)] },
        Part {
            key: "dossier-sources",
            sheets: vec![
                beside::searches(figures),
                beside::refusals(figures),
                beside::official(figures),
            ],
        },
        Part {
            key: "dossier-gap",
            sheets: vec![outcomes(figures), funnel(figures), heat(figures), areas(figures)],
        },
        Part { key: "dossier-causes", sheets: vec![causes(figures), beside::empty(figures)] },
        Part { key: "dossier-trend", sheets: trend(release, others, decisions) },
        Part { key: "dossier-whatif", sheets: vec![proposals(figures)] },
        Part { key: "dossier-plans", sheets: vec![plans(decisions)] },
    ]
}

fn stock(figures: &Figures) -> Vec<Sheet> {
    let stock = &figures.stock;
    let row = |row: &crate::domain::gap::StockRow| {
        vec![
            Entry::Topic(row.topic.clone()),
            Entry::Number(row.offers),
            Entry::Number(row.grey),
            Entry::Number(row.free),
        ]
    };
    let percent =
        |part: u32| (stock.offers > 0).then(|| (part * 100 + stock.offers / 2) / stock.offers);
    let quality = [
        ("dossier-stock-offers", Entry::Number(stock.offers)),
        ("dossier-stock-confirmed", Entry::Percent(percent(stock.confirmed))),
        ("dossier-stock-grey", Entry::Percent(percent(stock.grey))),
        ("dossier-stock-ending", Entry::Number(stock.ending)),
    ];
    vec![
        Sheet {
            columns: keys(&["dossier-topic", "dossier-offers", "dossier-grey", "dossier-free"]),
            rows: stock.rows.iter().map(row).collect(),
            drawing: Drawing::Bars,
            note: Some("dossier-note-stock"),
            ..Sheet::plain("dossier-sheet-stock")
        },
        pairs("dossier-sheet-quality", quality),
        beside::endings(figures),
        beside::twins(figures),
    ]
}

fn pairs<const N: usize>(key: &'static str, pairs: [(&'static str, Entry); N]) -> Sheet {
    Sheet {
        columns: keys(&["dossier-what", "dossier-value"]),
        rows: pairs.into_iter().map(|(key, value)| vec![Entry::Key(key), value]).collect(),
        ..Sheet::plain(key)
    }
}

/// Need by quarter.
fn needs(figures: &Figures) -> Sheet {
    let mut columns = keys(&["dossier-topic"]);
    columns.extend(figures.table.quarters.iter().copied().map(Entry::Quarter));
    columns.push(Entry::Key("dossier-all"));
    let row = |row: &PublicRow| {
        let cells = row.cells.iter().chain([&row.total]).map(|cell| Entry::Count(cell.total));
        std::iter::once(Entry::Topic(row.topic.clone())).chain(cells).collect()
    };
    let rows = figures.table.rows.iter().chain([&figures.table.total]).map(row).collect();
    Sheet { columns, rows, drawing: Drawing::Heat, ..Sheet::plain("dossier-sheet-needs") }
}

/// Whom the figures speak of.
fn basis(figures: &Figures) -> Sheet {
    let unknown = figures.unknown_percent;
    let mut sheet = pairs(
        "dossier-sheet-basis",
        [
            ("dossier-basis-people", Entry::Rough(figures.people)),
            ("dossier-basis-agencies", Entry::Number(figures.agencies)),
            ("dossier-basis-unknown", Entry::Percent(unknown)),
        ],
    );
    sheet.note = Some("dossier-note-basis");
    sheet
}

fn outcomes(figures: &Figures) -> Sheet {
    let mut columns = keys(&["dossier-topic"]);
    columns.extend(Outcome::ALL.into_iter().map(Entry::Outcome));
    columns.push(Entry::Key("dossier-all"));
    let rows = figures.table.rows.iter().chain([&figures.table.total]);
    let row = |row: &PublicRow| {
        let mut cells = vec![Entry::Topic(row.topic.clone())];
        cells.extend(counts(&row.total));
        cells
    };
    let rows = rows.map(row).collect();
    Sheet { columns, rows, drawing: Drawing::Heat, ..Sheet::plain("dossier-sheet-outcomes") }
}

fn counts(cell: &PublicCell) -> [Entry; 4] {
    [cell.served, cell.waiting, cell.unserved, cell.total].map(Entry::Count)
}

fn funnel(figures: &Figures) -> Sheet {
    let row = |(stage, count): &(_, _)| vec![Entry::Stage(*stage), Entry::Rough(*count)];
    Sheet {
        columns: keys(&["dossier-step", "dossier-needs"]),
        rows: figures.funnel.iter().map(row).collect(),
        drawing: Drawing::Funnel,
        note: Some("dossier-note-rough"),
        ..Sheet::plain("dossier-sheet-funnel")
    }
}

/// Unserved needs by topic and area.
fn heat(figures: &Figures) -> Sheet {
    let areas = &figures.table.areas;
    let mut columns = keys(&["dossier-topic"]);
    columns.extend(areas.iter().map(|area| Entry::Words(area.area.clone())));
    let row = |row: &PublicRow| {
        let cell = |area: &crate::domain::gap::PublicArea| {
            Entry::Count(area.unserved.get(&row.topic).copied().unwrap_or(Shown::Hidden))
        };
        std::iter::once(Entry::Topic(row.topic.clone())).chain(areas.iter().map(cell)).collect()
    };
    Sheet {
        columns,
        rows: figures.table.rows.iter().map(row).collect(),
        drawing: Drawing::Heat,
        ..Sheet::plain("dossier-sheet-heat")
    }
}

fn areas(figures: &Figures) -> Sheet {
    let mut columns = keys(&["dossier-area"]);
    columns.extend(Outcome::ALL.into_iter().map(Entry::Outcome));
    columns.push(Entry::Key("dossier-all"));
    let row = |area: &crate::domain::gap::PublicArea| {
        let mut cells = vec![Entry::Words(area.area.clone())];
        cells.extend(counts(&area.total));
        cells
    };
    let rows = figures.table.areas.iter().map(row).collect();
    let map = figures.map.clone();
    let drawing = if map.is_some() { Drawing::Map } else { Drawing::Heat };
    Sheet { columns, rows, drawing, map, ..Sheet::plain("dossier-sheet-areas") }
}

fn causes(figures: &Figures) -> Sheet {
    let causes = figures.table.total.causes.iter();
    let mut causes: Vec<_> = causes.filter(|(_, needs)| **needs != Shown::Count(0)).collect();
    causes.sort_by_key(|(cause, needs)| (std::cmp::Reverse(needs.count()), **cause));
    let row = |(cause, needs): (&_, &_)| vec![Entry::Cause(*cause), Entry::Count(*needs)];
    Sheet {
        columns: keys(&["dossier-cause", "dossier-needs"]),
        rows: causes.into_iter().map(row).collect(),
        drawing: Drawing::Bars,
        note: Some("dossier-note-causes"),
        ..Sheet::plain("dossier-sheet-causes")
    }
}

/// The last quarters of all releases: each was released once, as it was known then.
fn trend(release: &Release, others: &[Release], decisions: &[Decision]) -> Vec<Sheet> {
    let mut quarters: Vec<_> = others
        .iter()
        .filter(|other| other.last < release.first)
        .chain([release])
        .flat_map(|release| {
            let table = &release.figures.table;
            let broken = release.figures.definitions;
            table.quarters.iter().zip(&table.total.cells).map(move |(q, cell)| (*q, *cell, broken))
        })
        .collect();
    quarters.sort_by_key(|(quarter, ..)| *quarter);
    let from = quarters.len().saturating_sub(TREND);
    let quarters = &quarters[from..];
    let broken = quarters.windows(2).any(|pair| pair[0].2 != pair[1].2);
    let row = |(quarter, cell, _): &(_, PublicCell, _)| {
        let mut cells = vec![Entry::Quarter(*quarter)];
        cells.extend(counts(cell));
        cells
    };
    let mut columns = keys(&["dossier-quarter"]);
    columns.extend(Outcome::ALL.into_iter().map(Entry::Outcome));
    columns.push(Entry::Key("dossier-all"));
    let shown: Vec<_> = quarters.iter().map(|(quarter, ..)| *quarter).collect();
    let decided = marked(decisions, &shown);
    let course = Sheet {
        columns,
        rows: quarters.iter().map(row).collect(),
        drawing: Drawing::Course,
        note: Some(if broken { "dossier-note-break" } else { "dossier-note-trend" }),
        marks: decided.iter().filter_map(|(.., mark)| *mark).collect(),
        ..Sheet::plain("dossier-sheet-trend")
    };
    vec![course, marks(&decided)]
}

/// What was decided when, with the letter it has in the trend.
fn marks(decided: &[(NaiveDate, &Decision, Option<Mark>)]) -> Sheet {
    let row = |(day, decision, mark): &(NaiveDate, &Decision, Option<Mark>)| {
        vec![
            mark.map_or(Entry::Nothing, |mark| Entry::Letter(mark.letter)),
            Entry::Day(*day),
            Entry::Words(decision.title.clone()),
            Entry::State(decision.state),
        ]
    };
    Sheet {
        columns: keys(&["dossier-mark", "dossier-day", "dossier-decision", "dossier-state-field"]),
        rows: decided.iter().map(row).collect(),
        ..Sheet::plain("dossier-sheet-marks")
    }
}

fn proposals(figures: &Figures) -> Sheet {
    let row = |outlook: &crate::domain::gap::Outlook| {
        vec![
            Entry::Topic(outlook.topic.clone()),
            Entry::Changes(outlook.changes.clone()),
            Entry::Rough(outlook.needs),
        ]
    };
    Sheet {
        columns: keys(&["dossier-topic", "dossier-change", "dossier-would"]),
        rows: figures.proposals.iter().map(row).collect(),
        drawing: Drawing::Bars,
        note: Some("dossier-note-proposals"),
        ..Sheet::plain("dossier-sheet-proposals")
    }
}

fn plans(decisions: &[Decision]) -> Sheet {
    let row = |decision: &Decision| {
        vec![
            Entry::Words(decision.title.clone()),
            Entry::Words(decision.responsible.clone()),
            Entry::Day(decision.review_on),
            Entry::State(decision.state),
        ]
    };
    Sheet {
        columns: keys(&[
            "dossier-decision",
            "dossier-responsible",
            "dossier-review",
            "dossier-state-field",
        ]),
        rows: decisions.iter().map(row).collect(),
        ..Sheet::plain("dossier-sheet-plans")
    }
}

pub(super) fn keys(keys: &[&'static str]) -> Vec<Entry> {
    keys.iter().copied().map(Entry::Key).collect()
}
