//! Further views of the same protected figures: where the gaps are, and how far needs came.

use maud::{Markup, html};

use super::figures::shown;
use crate::domain::gap::dossier::{Entry, Mark, marked};
use crate::domain::gap::{
    Count, Decision, GapReport, PublicArea, PublicTable, Rough, Shown, THRESHOLD,
};
use crate::web::dossier::{self, Voice};
use crate::web::staff::desk::Desk;
use crate::web::staff::names;
use crate::web::view::{self, Cell, Column, CourseLine, Table};

/// Unserved needs by topic and planning area.
pub fn areas(desk: &Desk, table: &PublicTable) -> Markup {
    let text = desk.text();
    let title = text.say("dossier-sheet-heat");
    let mut labels = vec![text.say("dossier-topic").into_owned()];
    let named = |name: &String| {
        if name.is_empty() { text.say("dossier-nowhere").into_owned() } else { name.clone() }
    };
    labels.extend(table.areas.iter().map(|area| named(&area.area)));
    let columns: Vec<Column<'_>> =
        labels.iter().enumerate().map(|(at, label)| Column { label, number: at > 0 }).collect();
    let counts = table.areas.iter().flat_map(|area| area.unserved.values());
    let most = counts.filter_map(|count| count.count()).max().unwrap_or(0);
    let rows = table.rows.iter().map(|row| {
        let name = html! { (names::topic(&desk.app, text, &row.topic)) };
        let cell = |count: Shown| {
            let level = view::heat_level(count.count().map_or(0, i64::from), i64::from(most));
            let class = format!("number heat heat-{level}");
            Cell { content: html! { (shown(text, count)) }, class: Some(class) }
        };
        let areas = table.areas.iter();
        let counts =
            areas.map(|a| cell(a.unserved.get(&row.topic).copied().unwrap_or(Shown::Hidden)));
        std::iter::once(Cell::from(name)).chain(counts).collect()
    });
    let rows = rows.collect();
    html! {
        section.stack {
            h2 { (title) }
            div.untitled.scroll tabindex="0" role="region" aria-label=(title) {
                (view::table(&Table { caption: &title, columns: &columns, rows }))
            }
        }
    }
}

/// How far needs came, rounded: steps overlap, so that no table could protect them.
pub fn funnel(desk: &Desk, report: &GapReport) -> Markup {
    let text = desk.text();
    let voice = Voice { app: &desk.app, text };
    let rough = |count: &Count| match count.cases {
        ..THRESHOLD => Rough::Under,
        _ => Rough::of(count.needs),
    };
    let steps: Vec<(String, String, Option<u32>)> = report
        .funnel
        .iter()
        .map(|(stage, count)| {
            let (name, count) = (voice.entry(&Entry::Stage(*stage)), rough(count));
            (name, voice.entry(&Entry::Rough(count)), count.about())
        })
        .collect();
    let bars: Vec<(String, Option<u32>)> =
        steps.iter().map(|(name, said, count)| (format!("{name}: {said}"), *count)).collect();
    let row = |(name, said, _): &(String, String, _)| -> Vec<Cell> {
        vec![html! { (name) }.into(), html! { (said) }.into()]
    };
    let rows = steps.iter().map(row).collect();
    let labels = ["dossier-step", "dossier-needs"].map(|key| text.say(key));
    let [step, needs] = &labels;
    let columns = [Column { label: step, number: false }, Column { label: needs, number: true }];
    let caption = text.say("dossier-sheet-funnel");
    html! {
        section.stack {
            h2 { (caption) }
            p.quiet { (text.say("dossier-note-rough")) }
            (view::funnel(&bars))
            details {
                summary { (text.say("gaps-as-table")) (view::icon(view::Icon::Down)) }
                (view::table(&Table { caption: &caption, columns: &columns, rows }))
            }
        }
    }
}

/// The course of the quarters, drawn, with what was decided in them.
pub fn course(desk: &Desk, table: &PublicTable, decisions: &[Decision]) -> Markup {
    let text = desk.text();
    let names: Vec<String> =
        table.quarters.iter().map(|q| format!("{}/{}", q.number(), q.year())).collect();
    let line = |key: &str, of: fn(&crate::domain::gap::PublicCell) -> Shown| CourseLine {
        name: text.code("outcome", key).into_owned(),
        values: table.total.cells.iter().map(|cell| of(cell).count()).collect(),
    };
    let lines = [
        line("served", |cell| cell.served),
        line("waiting", |cell| cell.waiting),
        line("unserved", |cell| cell.unserved),
    ];
    let decided = marked(decisions, &table.quarters);
    let marks: Vec<Mark> = decided.iter().filter_map(|(.., mark)| *mark).collect();
    html! {
        (view::course(&names, &lines, &dossier::flags(&marks)))
        @if !marks.is_empty() {
            p.quiet { (text.say("dossier-sheet-marks")) }
            ul.plain {
                @for (day, decision, mark) in &decided {
                    @if let Some(mark) = mark {
                        li { strong { (mark.letter) } " " (text.day_short(*day)) " · " (decision.title)
                            " (" (text.code("decision", decision.state.key())) ")" }
                    }
                }
            }
        }
    }
}

/// Unserved needs on the map of planning areas, with the table that says the same.
pub fn map(desk: &Desk, report: &GapReport, table: &PublicTable) -> Markup {
    let text = desk.text();
    let voice = Voice { app: &desk.app, text };
    let title = text.say("map-title");
    let labels = ["dossier-area", "gaps-served", "gaps-waiting", "gaps-unserved", "gaps-all"]
        .map(|key| text.say(key));
    let columns: Vec<Column<'_>> =
        labels.iter().enumerate().map(|(at, label)| Column { label, number: at > 0 }).collect();
    let row = |area: &PublicArea| -> Vec<Cell> {
        let counts = [area.total.served, area.total.waiting, area.total.unserved, area.total.total];
        let name = voice.entry(&Entry::Words(area.area.clone()));
        let counts = counts.into_iter().map(|count| html! { (shown(text, count)) }.into());
        std::iter::once(html! { (name) }.into()).chain(counts).collect()
    };
    let rows = table.areas.iter().map(row).collect();
    html! {
        @if let Some(map) = &report.map {
            section.stack {
                h2 { (title) }
                (view::area_map(text, map, |name| dossier::marked(voice, table, name)))
                details {
                    summary { (text.say("gaps-as-table")) (view::icon(view::Icon::Down)) }
                    div.untitled { (view::table(&Table { caption: &title, columns: &columns, rows })) }
                }
            }
        }
    }
}
