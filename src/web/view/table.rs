//! A table that becomes a stack of cards on a phone.

use maud::{Markup, html};

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// Its heading.
    pub label: &'a str,
    /// Whether it holds numbers.
    pub number: bool,
}

/// What stands in a cell.
#[derive(Debug)]
pub struct Cell {
    /// The content.
    pub content: Markup,
    /// Classes, such as those of a heat cell.
    pub class: Option<String>,
}

impl From<Markup> for Cell {
    fn from(content: Markup) -> Self {
        Self { content, class: None }
    }
}

/// A table. The first cell of a row is its heading.
#[derive(Debug)]
pub struct Table<'a> {
    /// What it shows.
    pub caption: &'a str,
    /// Its columns.
    pub columns: &'a [Column<'a>],
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The table. Roles are written out: cards on a phone would otherwise lose them.
pub fn table(table: &Table<'_>) -> Markup {
    html! {
        table.table role="table" {
            caption { (table.caption) }
            thead role="rowgroup" {
                tr role="row" {
                    @for column in table.columns {
                        th.number[column.number] role="columnheader" scope="col" { (column.label) }
                    }
                }
            }
            tbody role="rowgroup" { @for row in &table.rows { (shown(table.columns, row)) } }
        }
    }
}

fn shown(columns: &[Column<'_>], row: &[Cell]) -> Markup {
    html! {
        tr role="row" {
            @for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
                @if at == 0 {
                    th role="rowheader" scope="row" { (cell.content) }
                } @else {
                    td role="cell" data-label=(column.label)
                        class=[cell.class.as_deref().or(column.number.then_some("number"))] {
                        span { (cell.content) }
                    }
                }
            }
        }
    }
}
