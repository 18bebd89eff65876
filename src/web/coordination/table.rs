//! Needs by topic, quarter and outcome. Wider than a phone: it scrolls by itself, the topics stay.

use maud::{Markup, html};

use super::figures::shown;
use super::period;
use crate::domain::gap::{PublicCell, PublicRow, PublicTable, Shown, THRESHOLD};
use crate::web::staff::desk::Desk;
use crate::web::staff::names;
use crate::web::view;

/// The table with its legend.
pub fn section(desk: &Desk, table: &PublicTable) -> Markup {
    let text = desk.text();
    let caption = text.say("gaps-table");
    let outcomes = ["gaps-served", "gaps-waiting", "gaps-unserved"].map(|key| text.say(key));
    let largest = largest(table);
    html! {
        section.stack.stack--tight {
            h2 id="tabelle" { (caption) }
            div.scroll tabindex="0" role="region" aria-labelledby="tabelle" {
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
                            (line(desk, row, &names::topic(&desk.app, text, &row.topic), largest))
                        }
                    }
                    tfoot { (line(desk, &table.total, &text.say("gaps-all-topics"), 0)) }
                }
            }
            (view::heat_legend(text))
            p.quiet { (text.say_with("gaps-hidden-legend", &[("limit", THRESHOLD.into())])) }
        }
    }
}

/// The largest number of gaps in one cell: the others glow in proportion to it.
fn largest(table: &PublicTable) -> i64 {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.filter_map(|cell| cell.unserved.count()).max().map_or(0, i64::from)
}

fn line(desk: &Desk, row: &PublicRow, name: &str, largest: i64) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            @for cell in &row.cells { (three(desk, cell, largest)) }
            (three(desk, &row.total, 0))
        }
    }
}

fn three(desk: &Desk, cell: &PublicCell, largest: i64) -> Markup {
    let text = desk.text();
    let level = cell.unserved.count().map_or(0, |n| view::heat_level(i64::from(n), largest));
    let class = format!("number heat heat-{level} last");
    html! {
        td.number { (number(desk, cell.served)) }
        td.number { (number(desk, cell.waiting)) }
        td class=(class) {
            @if cell.unserved == Shown::Hidden { (number(desk, cell.unserved)) }
            @else { (shown(text, cell.unserved)) }
        }
    }
}

/// A short sign where a count is hidden, in words for those who listen.
fn number(desk: &Desk, count: Shown) -> Markup {
    let text = desk.text();
    match count {
        Shown::Count(0) => html! { span.quiet { "0" } },
        Shown::Count(needs) => html! { (text.number(i64::from(needs))) },
        Shown::Hidden => html! {
            span aria-hidden="true" { "∗" } span.hush { (text.say("gaps-hidden")) }
        },
    }
}
