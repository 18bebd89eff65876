//! Needs over time, by topic, and both at once. Counts of few people are hidden in all three alike:
//! they are parts of one table that was protected as a whole.

use maud::{Markup, html};

use super::figures::shown;
use super::{period, views};
use crate::domain::gap::{Decision, PublicCell, PublicRow, PublicTable, Shown, THRESHOLD};
use crate::web::staff::desk::Desk;
use crate::web::staff::names;
use crate::web::view::{self, Cell, Column, Icon, Table};

/// The three views of the table, with the legend.
pub fn section(desk: &Desk, table: &PublicTable, decisions: &[Decision]) -> Markup {
    let text = desk.text();
    let (seen, unseen): (Vec<_>, Vec<_>) = table.rows.iter().partition(|row| is_seen(&row.total));
    let unseen: Vec<String> =
        unseen.iter().map(|row| names::topic(&desk.app, text, &row.topic)).collect();
    let quarters = table.quarters.iter().zip(&table.total.cells);
    let course: Vec<_> =
        quarters.map(|(quarter, cell)| (period::name(text, *quarter), cell)).collect();
    let topics: Vec<_> =
        seen.iter().map(|row| (names::topic(&desk.app, text, &row.topic), &row.total)).collect();
    let hidden = [("count", unseen.len().into()), ("topics", unseen.join(", ").into())];
    html! {
        section.stack {
            h2 { (text.say("gaps-course")) }
            (views::course(desk, table, decisions))
            (figures(desk, "gaps-course", "gaps-quarter-label", &course))
        }
        section.stack {
            h2 { (text.say("gaps-table")) }
            (figures(desk, "gaps-table", "gaps-need", &topics))
            @if !unseen.is_empty() { p.quiet { (text.say_with("gaps-topics-hidden", &hidden)) } }
            p.quiet { (text.say_with("gaps-hidden-legend", &[("limit", THRESHOLD.into())])) }
            details {
                summary { (text.say("gaps-grid")) (view::icon(Icon::Down)) }
                (grid(desk, table))
            }
        }
    }
}

fn is_seen(cell: &PublicCell) -> bool {
    [cell.served, cell.waiting, cell.unserved, cell.total].iter().any(|n| n.count().is_some())
}

/// One line each, one column for each outcome.
fn figures(desk: &Desk, title: &str, first: &str, lines: &[(String, &PublicCell)]) -> Markup {
    let text = desk.text();
    let labels = [first, "gaps-served", "gaps-waiting", "gaps-unserved", "gaps-all"]
        .map(|key| text.say(key));
    let columns: Vec<_> =
        labels.iter().enumerate().map(|(at, label)| Column { label, number: at > 0 }).collect();
    let largest = lines.iter().filter_map(|line| line.1.unserved.count()).max().unwrap_or(0);
    let rows = lines.iter().map(|(name, cell)| row(desk, name, cell, largest)).collect();
    let caption = text.say(title);
    html! {
        div.untitled { (view::table(&Table { caption: &caption, columns: &columns, rows })) }
    }
}

fn row(desk: &Desk, name: &str, cell: &PublicCell, largest: u32) -> Vec<Cell> {
    let plain = |n| Cell::from(number(desk, n));
    vec![
        html! { (name) }.into(),
        plain(cell.served),
        plain(cell.waiting),
        glowing(desk, cell.unserved, i64::from(largest)),
        plain(cell.total),
    ]
}

fn glowing(desk: &Desk, count: Shown, largest: i64) -> Cell {
    let level = count.count().map_or(0, |n| view::heat_level(i64::from(n), largest));
    Cell { content: number(desk, count), class: Some(format!("number heat heat-{level}")) }
}

/// Topic by quarter by outcome. Wider than a phone: it scrolls by itself, the topics stay.
fn grid(desk: &Desk, table: &PublicTable) -> Markup {
    let text = desk.text();
    let caption = text.say("gaps-grid");
    let outcomes = ["gaps-served", "gaps-waiting", "gaps-unserved"].map(|key| text.say(key));
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table.table.grid {
                caption.hush { (caption) }
                thead {
                    tr {
                        th rowspan="2" scope="col" { (text.say("gaps-need")) }
                        @for quarter in &table.quarters {
                            th colspan="3" scope="colgroup" { (period::name(text, *quarter)) }
                        }
                        th colspan="3" scope="colgroup" { (text.say("gaps-total")) }
                    }
                    tr {
                        @for _ in 0..=table.quarters.len() {
                            @for outcome in &outcomes { th.number scope="col" { (outcome) } }
                        }
                    }
                }
                tbody {
                    @for row in &table.rows {
                        (line(desk, row, &names::topic(&desk.app, text, &row.topic)))
                    }
                }
                tfoot { (line(desk, &table.total, &text.say("gaps-all-topics"))) }
            }
        }
    }
}

fn line(desk: &Desk, row: &PublicRow, name: &str) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            @for cell in row.cells.iter().chain([&row.total]) {
                td.number { (number(desk, cell.served)) }
                td.number { (number(desk, cell.waiting)) }
                td.number { (number(desk, cell.unserved)) }
            }
        }
    }
}

/// A short sign where a count is hidden, in words for those who listen.
fn number(desk: &Desk, count: Shown) -> Markup {
    let text = desk.text();
    match count {
        Shown::Count(_) => html! { (shown(text, count)) },
        Shown::Hidden => html! {
            span.quiet aria-hidden="true" { "∗" } span.hush { (text.say("gaps-hidden")) }
        },
    }
}
