//! Which quarters a report is about.

use chrono::{Datelike as _, Months, NaiveDate};
use maud::{Markup, html};
use serde::Deserialize;

use crate::domain::gap::Quarter;
use crate::text::Text;
use crate::web::staff::desk::Desk;
use crate::web::view::{self, Choice, Field, Kind};

/// Quarters that can be chosen, back from today.
const OFFERED: u32 = 12;
/// Quarters shown unless something else is chosen.
const USUAL: u32 = 8;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// The first quarter.
    pub von: String,
    /// The last.
    pub bis: String,
}

/// The first and the last quarter, both included.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    /// The first.
    pub from: Quarter,
    /// The last.
    pub to: Quarter,
}

impl Chosen {
    /// What was wanted, where it can be had; otherwise the last two years.
    pub fn of(wanted: &Wanted, today: NaiveDate) -> Self {
        let offered = offered(today);
        let find = |name: &str| offered.iter().copied().find(|quarter| quarter.to_string() == name);
        let to = find(&wanted.bis).unwrap_or(Quarter::of(today));
        let from = find(&wanted.von).unwrap_or_else(|| back(today, USUAL - 1)).min(to);
        Self { from, to }
    }

    /// First and last day.
    pub fn days(self) -> (NaiveDate, NaiveDate) {
        (self.from.first_day(), self.to.last_day())
    }
}

fn back(today: NaiveDate, quarters: u32) -> Quarter {
    let first = today.with_day(1).unwrap_or(today);
    Quarter::of(first.checked_sub_months(Months::new(3 * quarters)).unwrap_or(first))
}

/// The latest first.
pub fn offered(today: NaiveDate) -> Vec<Quarter> {
    (0..OFFERED).map(|quarters| back(today, quarters)).collect()
}

/// What a quarter is called.
pub fn name(text: Text, quarter: Quarter) -> String {
    let values = [("number", quarter.number().into()), ("year", quarter.year().to_string().into())];
    text.say_with("gaps-quarter", &values)
}

/// The form to choose with, on the page of that address.
pub fn form(desk: &Desk, page: &str, chosen: Chosen) -> Markup {
    let text = desk.text();
    let quarters = offered(desk.app.today());
    let named: Vec<_> = quarters.iter().map(|q| (*q, q.to_string(), name(text, *q))).collect();
    let select = |field: &str, key: &str, current: Quarter| {
        let label = text.say(key);
        let choices: Vec<_> = named
            .iter()
            .map(|(quarter, value, label)| Choice::new(value, label, *quarter == current))
            .collect();
        view::select(text, &Field { width: Some("middle"), ..Field::new(field, &label) }, &choices)
    };
    html! {
        form.row.filter.no-print method="get" action=(desk.link(page)) {
            (select("von", "gaps-from", chosen.from))
            (select("bis", "gaps-to", chosen.to))
            (view::button(Kind::Second, &text.say("action-show")))
        }
    }
}
