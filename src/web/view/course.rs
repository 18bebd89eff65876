//! Drawings of counts over time and along a way. Pure: numbers in, SVG out. Lines differ by dashes and
//! by the shape of their points, not by colour alone; what is hidden is a gap, not a zero. Each stands
//! beside its table, which says the same to those who listen.

use maud::{Markup, html};

/// Size of the drawing in its own units.
const WIDE: f64 = 640.0;
const HIGH: f64 = 240.0;
/// Room at the edges: for numbers at the start, for quarters below.
const LEFT: f64 = 44.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 20.0;
const BELOW: f64 = 32.0;

/// A line of a course.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it counts.
    pub name: String,
    /// A value for each column; none where it is hidden.
    pub values: Vec<Option<u32>>,
}

/// A day on which something was decided: a letter that a list below explains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flag {
    /// The letter.
    pub letter: char,
    /// Its place among the columns: 1.5 is halfway between the second and the third.
    pub at: f64,
}

/// Lines over columns, with flags on upright lines between them.
pub fn course(columns: &[String], lines: &[Line], flags: &[Flag]) -> Markup {
    let most = lines.iter().flat_map(|l| l.values.iter().flatten()).copied().max().unwrap_or(0);
    let top = nice(most);
    let count = columns.len().saturating_sub(1).max(1) as f64;
    let x = |at: usize| LEFT + (WIDE - LEFT - RIGHT) * at as f64 / count;
    let y = |value: u32| HIGH - BELOW - (HIGH - BELOW - TOP) * f64::from(value) / f64::from(top);
    html! {
        svg.course viewBox=(format!("0 0 {WIDE} {HIGH}")) aria-hidden="true" focusable="false" {
            @for step in 0..=4_u32 {
                @let value = top * step / 4;
                line.rule x1=(at(LEFT)) x2=(at(WIDE - RIGHT)) y1=(at(y(value))) y2=(at(y(value))) {}
                text.tick x=(at(LEFT - 6.0)) y=(at(y(value) + 4.0)) text-anchor="end" { (value) }
            }
            @for (number, name) in columns.iter().enumerate() {
                text.tick x=(at(x(number))) y=(at(HIGH - 10.0)) text-anchor=(anchor(number, columns.len())) { (name) }
            }
            @for flag in flags {
                @let x = LEFT + (WIDE - LEFT - RIGHT) * flag.at.clamp(0.0, count) / count;
                line x1=(at(x)) x2=(at(x)) y1=(at(TOP)) y2=(at(HIGH - BELOW)) stroke="currentColor"
                    stroke-dasharray="1 3" stroke-width="1.5" {}
                rect x=(at(x - 8.0)) y=(at(TOP - 8.0)) width="16" height="16" fill="currentColor" {}
                text x=(at(x)) y=(at(TOP + 4.5)) text-anchor="middle" font-size="12" fill="#fff" { (flag.letter) }
            }
            @for (number, line) in lines.iter().enumerate() {
                @for run in runs(&line.values) {
                    polyline class=(format!("trace trace-{number}"))
                        points=(run.iter().map(|(n, v)| format!("{},{}", at(x(*n)), at(y(*v)))).collect::<Vec<_>>().join(" ")) {}
                }
                @for (n, value) in line.values.iter().enumerate() {
                    @if let Some(value) = value { (point(number, x(n), y(*value))) }
                }
            }
        }
        ul.keys aria-hidden="true" {
            @for (number, line) in lines.iter().enumerate() {
                li {
                    svg viewBox="0 0 40 12" focusable="false" {
                        polyline class=(format!("trace trace-{number}")) points="0,6 40,6" {}
                        (point(number, 20.0, 6.0))
                    }
                    (line.name)
                }
            }
        }
    }
}

/// A bar for each step, one below the other, all from the same edge.
pub fn funnel(steps: &[(String, Option<u32>)]) -> Markup {
    let most = steps.iter().filter_map(|(_, value)| *value).max().unwrap_or(0);
    html! {
        ul.plain.bars {
            @for (words, value) in steps {
                li {
                    @match value {
                        Some(value) => (super::bar(words, f64::from(*value), f64::from(most))),
                        None => span.quiet { (words) },
                    }
                }
            }
        }
    }
}

/// Values that follow each other without a gap.
fn runs(values: &[Option<u32>]) -> Vec<Vec<(usize, u32)>> {
    let mut runs: Vec<Vec<(usize, u32)>> = vec![Vec::new()];
    for (number, value) in values.iter().enumerate() {
        match value {
            Some(value) => runs.last_mut().into_iter().for_each(|run| run.push((number, *value))),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// A point in the shape of its line: disc, square, triangle, diamond.
fn point(number: usize, x: f64, y: f64) -> Markup {
    let class = format!("point point-{number}");
    let path = |d: String| html! { path class=(class) d=(d) {} };
    match number % 4 {
        0 => html! { circle class=(class) cx=(at(x)) cy=(at(y)) r="4" {} },
        1 => html! { rect class=(class) x=(at(x - 4.0)) y=(at(y - 4.0)) width="8" height="8" {} },
        2 => path(format!("M{} {}l5 9h-10z", at(x), at(y - 5.0))),
        _ => path(format!("M{} {}l5 5-5 5-5-5z", at(x), at(y - 5.0))),
    }
}

fn anchor(number: usize, of: usize) -> &'static str {
    if number == 0 {
        "start"
    } else if number + 1 == of {
        "end"
    } else {
        "middle"
    }
}

/// Short enough for a drawing.
fn at(value: f64) -> String {
    format!("{value:.1}")
}

/// A round number at the top of the scale, a multiple of four.
pub fn nice(most: u32) -> u32 {
    let steps = [4, 8, 12, 20, 40, 60, 80, 100];
    let scale = 10_u32.pow(most.max(1).ilog10().saturating_sub(1));
    let round = steps.into_iter().map(|step| step * scale).find(|top| *top >= most);
    round.unwrap_or_else(|| most.div_ceil(4 * scale) * 4 * scale)
}

#[cfg(test)]
mod tests {
    use super::{Flag, Line, course, nice, runs};

    #[test]
    fn the_scale_ends_above_the_largest_and_in_four_steps() {
        for most in [0, 1, 4, 5, 9, 37, 100, 101, 999, 12_345] {
            let top = nice(most);
            assert!(top >= most && top >= 4 && top.is_multiple_of(4), "{most}: {top}");
            assert!(top <= most.max(4) * 5 / 2, "{most}: {top} is far above");
        }
    }

    #[test]
    fn what_is_hidden_is_a_gap() {
        let values = [Some(5), Some(6), None, Some(7), Some(8)];
        assert_eq!(runs(&values), [vec![(0, 5), (1, 6)], vec![(3, 7), (4, 8)]]);
        let lines = [Line { name: "a".to_owned(), values: values.to_vec() }];
        let columns = ["1", "2", "3", "4", "5"].map(str::to_owned);
        let flags = [Flag { letter: 'A', at: -0.2 }];
        let drawn = course(&columns, &lines, &flags).into_string();
        assert!(drawn.contains(">A</text>") && drawn.contains("x1=\"44.0\""), "kept inside");
        assert_eq!(drawn.matches("<polyline").count(), 3, "two runs and the key");
        assert!(!drawn.contains("style="), "the rules of the page forbid it");
    }
}
