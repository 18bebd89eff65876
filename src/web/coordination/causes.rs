//! Why needs stay unmet: a drawing, and the same as a table.

use maud::{Markup, html};

use super::figures::shown;
use crate::domain::gap::{Condition, ConditionCount, GapReport, PublicTable, Shown, THRESHOLD};
use crate::domain::referral::Cause;
use crate::web::staff::desk::Desk;
use crate::web::view::{self, Cell, Column, Table};

/// Near misses shown.
const NEAR: usize = 8;

/// Drawing and table.
pub fn section(desk: &Desk, table: &PublicTable) -> Markup {
    let text = desk.text();
    let mut causes: Vec<(Cause, Shown)> =
        table.total.causes.iter().map(|(cause, needs)| (*cause, *needs)).collect();
    causes.retain(|(_, needs)| *needs != Shown::Count(0));
    causes.sort_by_key(|(_, needs)| std::cmp::Reverse(needs.count()));
    let title = text.say("gaps-causes");
    let labels = ["gaps-cause", "gaps-count"].map(|key| text.say(key));
    let [cause_label, count_label] = &labels;
    let columns =
        [Column { label: cause_label, number: false }, Column { label: count_label, number: true }];
    let rows = causes
        .iter()
        .map(|(cause, needs)| -> Vec<Cell> {
            vec![html! { (text.name(cause)) }.into(), html! { (shown(text, *needs)) }.into()]
        })
        .collect();
    html! {
        @if !causes.is_empty() {
            section.stack {
                h2 { (title) }
                p.quiet { (text.say("gaps-causes-hint")) }
                (drawing(desk, &causes))
                details {
                    summary { (text.say("gaps-as-table")) (view::icon(view::Icon::Down)) }
                    (view::table(&Table { caption: &title, columns: &columns, rows }))
                }
            }
        }
    }
}

/// Bars with their words above them. A hidden count has none: its length would give it away.
fn drawing(desk: &Desk, causes: &[(Cause, Shown)]) -> Markup {
    let text = desk.text();
    let largest = causes.iter().filter_map(|(_, needs)| needs.count()).max().unwrap_or(0);
    html! {
        ul.plain.bars {
            @for (cause, needs) in causes {
                @let words = format!("{}: {}", text.name(cause), shown(text, *needs));
                li {
                    @match needs.count() {
                        Some(needs) => (view::bar(&words, f64::from(needs), f64::from(largest))),
                        None => span.quiet { (words) },
                    }
                }
            }
        }
    }
}

/// What almost fitted: one condition less, and an offer would have been open.
pub fn near_misses(desk: &Desk, report: &GapReport) -> Markup {
    let text = desk.text();
    html! {
        @if !report.near_misses.is_empty() {
            section.stack {
                h2 { (text.say("gaps-near")) }
                p.quiet { (text.say("gaps-near-hint")) }
                ul.plain.stack.stack--tight {
                    @for miss in report.near_misses.iter().take(NEAR) { (near(desk, miss)) }
                }
            }
        }
    }
}

fn near(desk: &Desk, miss: &ConditionCount) -> Markup {
    let text = desk.text();
    let needs = if miss.count.cases < THRESHOLD {
        text.say_with("gaps-under", &[("limit", THRESHOLD.into())])
    } else {
        text.number(i64::from(miss.count.needs))
    };
    let offers = text.say_with("match-count", &[("count", miss.offers.into())]);
    html! {
        li.entry {
            strong { (condition(desk, &miss.condition)) }
            span { (text.say_with("gaps-near-needs", &[("needs", needs.into())])) }
            span.quiet { (offers) }
        }
    }
}

fn condition(desk: &Desk, condition: &Condition) -> String {
    let text = desk.text();
    match condition {
        Condition::Fact { fact } => {
            let known = desk.app.knowledge().law.vocabulary.find(fact.as_str());
            known.map_or_else(|| fact.to_string(), |f| f.label.get(desk.here.lang()).to_owned())
        }
        Condition::Area => text.say("gaps-condition-area").into_owned(),
        Condition::Distance => text.say("gaps-condition-distance").into_owned(),
        Condition::Language { code } => {
            text.say_with("condition-language", &[("language", text.language(code).into())])
        }
        Condition::Other => text.say("gaps-condition-other").into_owned(),
    }
}
