//! The dossier as a tagged PDF: page one, the tables with their drawings, a sheet for each decision.

use super::entry::Voice;
use super::page::{DEFINITIONS, bars, beside, columns_of, heat, lines};
use crate::domain::gap::Decision;
use crate::domain::gap::dossier::{Dossier, Drawing as How, Sheet};
use crate::print::{self, Bar, Column, Course, Drawing, Figure, Part, Report, Resolution, Table};
use crate::web::view::nice;

/// What is printed, in words. `lead` says period and version.
pub fn report(voice: Voice<'_>, dossier: &Dossier, lead: String, decisions: &[Decision]) -> Report {
    let text = voice.text;
    let say = |key: &str| text.say(key).into_owned();
    let figures = dossier.figures.iter().map(|(key, figure, more)| Figure {
        label: say(key),
        figure: voice.entry(figure),
        beside: more.as_ref().map_or_else(String::new, |more| beside(voice, key, more)),
    });
    let parts = dossier.parts.iter().map(|part| Part {
        title: say(part.key),
        tables: part
            .sheets
            .iter()
            .filter(|s| !s.rows.is_empty())
            .map(|s| table(voice, s))
            .collect(),
    });
    let said = dossier.words.sentences.iter().filter(|sentence| !sentence.is_empty());
    Report {
        frame: print::Frame {
            title: dossier.title.clone(),
            publisher: say("app-name"),
            stand: text.say_with("print-stated", &[("date", text.day(dossier.made_on).into())]),
            lang: text.lang().code(),
            dir: text.lang().direction().code(),
        },
        lead,
        figures: figures.collect(),
        sentences: said.cloned().collect(),
        asked: say("dossier-asked"),
        decision: dossier.words.decision.clone(),
        parts: parts.filter(|part| !part.tables.is_empty()).collect(),
        voices: (say("dossier-voices"), dossier.words.voices.clone()),
        definitions: (say("dossier-definitions"), DEFINITIONS.map(say).to_vec()),
        resolutions: decisions.iter().map(|decision| resolution(voice, decision)).collect(),
    }
}

fn table(voice: Voice<'_>, sheet: &Sheet) -> Table {
    let columns = columns_of(voice, sheet).into_iter();
    let words = |row: &Vec<_>| row.iter().map(|entry| voice.entry(entry)).collect();
    Table {
        title: voice.text.say(sheet.key).into_owned(),
        note: sheet.note.map_or_else(String::new, |key| voice.text.say(key).into_owned()),
        columns: columns.map(|(label, number)| Column { label, number }).collect(),
        rows: sheet.rows.iter().map(words).collect(),
        heat: heat(sheet),
        drawing: drawing(voice, sheet),
    }
}

fn drawing(voice: Voice<'_>, sheet: &Sheet) -> Option<Drawing> {
    match sheet.drawing {
        // On paper a map is its table.
        How::None | How::Heat | How::Map => None,
        How::Bars | How::Funnel => {
            let bars = bars(voice, sheet);
            let most = bars.iter().filter_map(|(_, value)| *value).max().unwrap_or(0).max(1);
            let share = |value: u32| f64::from(value) / f64::from(most);
            let bar = |(said, value): (String, Option<u32>)| Bar { said, share: value.map(share) };
            Some(Drawing::Bars(bars.into_iter().map(bar).collect()))
        }
        How::Course => {
            let (columns, lines) = lines(voice, sheet);
            let most = lines.iter().flat_map(|line| line.values.iter().flatten()).max();
            Some(Drawing::Course(Course {
                columns,
                top: nice(most.copied().unwrap_or(0)),
                lines: lines.into_iter().map(|line| (line.name, line.values)).collect(),
            }))
        }
    }
}

fn resolution(voice: Voice<'_>, decision: &Decision) -> Resolution {
    let text = voice.text;
    let term = |key: &str, said: String| (text.say(key).into_owned(), said);
    let mut terms = vec![
        term("decisions-why", decision.reason.clone()),
        term("dossier-responsible", decision.responsible.clone()),
        term("dossier-review", text.day(decision.review_on)),
        term("dossier-state-field", text.code("decision", decision.state.key()).into_owned()),
    ];
    terms.extend(decision.decided_on.map(|day| term("dossier-day", text.day(day))));
    Resolution {
        kind: text.say("decisions-sheet").into_owned(),
        title: decision.title.clone(),
        terms,
        vote: text.say("decisions-vote").into_owned(),
    }
}
