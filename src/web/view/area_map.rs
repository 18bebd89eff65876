//! A map of planning areas: each filled with a pattern that grows denser with its number, so that it
//! can be read in black and white. What is hidden has dots of its own. It stands beside its table,
//! which says the same to those who listen.

use maud::{Markup, html};

use crate::domain::gap::{AreaMap, DrawnArea};
use crate::text::Text;

/// Distance between the lines of each pattern, in units of the drawing.
const SPACING: [u8; 4] = [16, 10, 6, 3];
/// How large the sign of an area is that has no outline: the radius of each level.
const RADIUS: [u8; 5] = [14, 16, 20, 24, 28];

/// What is shown of an area.
#[derive(Debug, Clone)]
pub struct Marked {
    /// The number, or a sign that it is hidden.
    pub label: String,
    /// How dense its pattern is, from 0 to 4; none where the number is hidden.
    pub level: Option<u8>,
}

/// The map. `marked` says what is shown of an area; what it does not know counts as hidden.
pub fn area_map(text: Text, map: &AreaMap, marked: impl Fn(&str) -> Option<Marked>) -> Markup {
    let hidden = || Marked { label: "∗".to_owned(), level: None };
    let areas: Vec<(&DrawnArea, Marked)> =
        map.areas.iter().map(|area| (area, marked(&area.name).unwrap_or_else(hidden))).collect();
    html! {
        div.map {
            svg viewBox=(format!("0 0 {} {}", map.width, map.height)) aria-hidden="true" focusable="false" {
                (patterns())
                @for at in &map.dots { circle cx=(at.0) cy=(at.1) r="1.5" fill="currentColor" fill-opacity=".35" {} }
                @for (area, marked) in &areas { (shape(area, marked)) }
                @for (number, (area, marked)) in areas.iter().enumerate() {
                    (label(number + 1, area, marked, map.width))
                }
            }
            ol.keys aria-hidden="true" {
                @for (number, (area, marked)) in areas.iter().enumerate() {
                    li { (number + 1) " " (area.name) ": " strong { (marked.label) } }
                }
            }
            p.quiet { (text.say("map-legend")) }
        }
    }
}

fn shape(area: &DrawnArea, marked: &Marked) -> Markup {
    let fill =
        format!("url(#area-{})", marked.level.map_or("hidden".to_owned(), |l| l.to_string()));
    if area.rings.is_empty() {
        let radius = radius(marked);
        return html! {
            circle cx=(area.label.0) cy=(area.label.1) r=(radius) fill="#fff" {}
            circle cx=(area.label.0) cy=(area.label.1) r=(radius) fill=(fill) stroke="currentColor" stroke-width="1.5" {}
        };
    }
    html! {
        path d=(outline(area)) fill=(fill) fill-rule="evenodd" stroke="currentColor" stroke-width="1.5"
            stroke-linejoin="round" {}
    }
}

fn radius(marked: &Marked) -> u8 {
    RADIUS[usize::from(marked.level.unwrap_or(0).min(4))]
}

fn outline(area: &DrawnArea) -> String {
    let mut path = String::new();
    for ring in &area.rings {
        for (number, (x, y)) in ring.iter().enumerate() {
            path.push_str(&format!("{}{x} {y}", if number == 0 { 'M' } else { 'L' }));
        }
        path.push('Z');
    }
    path
}

/// The area's number in the list, then what is shown of it, on a ground of its own: in the middle of an
/// outline, beside a sign.
fn label(number: usize, area: &DrawnArea, marked: &Marked, width: u16) -> Markup {
    let words = format!("{number}: {}", marked.label);
    let wide = (10 + 8 * words.chars().count()) as f64;
    let (x, y) = (f64::from(area.label.0), f64::from(area.label.1));
    let aside = f64::from(radius(marked)) + wide / 2.0 + 2.0;
    let x = match area.rings.is_empty() {
        true if x + aside + wide / 2.0 > f64::from(width) => x - aside,
        true => x + aside,
        false => x,
    };
    html! {
        rect x=(x - wide / 2.0) y=(y - 10.0) width=(wide) height="20" rx="4" fill="#fff"
            stroke="#222" stroke-width=".75" {}
        text x=(x) y=(y + 5.0) text-anchor="middle" font-size="14" fill="#111" direction="ltr" { (words) }
    }
}

/// Slanted lines, the denser the more; dots where the number is hidden; nothing for none.
fn patterns() -> Markup {
    html! {
        defs {
            pattern id="area-0" width="8" height="8" patternUnits="userSpaceOnUse" {}
            pattern id="area-hidden" width="10" height="10" patternUnits="userSpaceOnUse" {
                circle cx="3" cy="3" r="1.2" fill="currentColor" {}
            }
            @for (level, spacing) in (1..).zip(SPACING) {
                pattern id=(format!("area-{level}")) width=(spacing) height=(spacing)
                    patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    line x1="0" y1="0" x2="0" y2=(spacing) stroke="currentColor" stroke-width="3" {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AreaMap, DrawnArea, Marked, area_map};
    use crate::text::{Lang, Text};

    #[test]
    fn what_nobody_counted_looks_like_what_is_hidden() {
        let square = vec![(0, 0), (9, 0), (9, 9), (0, 9)];
        let area = |name: &str| DrawnArea {
            name: name.to_owned(),
            rings: vec![square.clone()],
            label: (5, 5),
        };
        let map = AreaMap {
            width: 10,
            height: 10,
            areas: ["A", "B", "C"].map(area).into(),
            dots: Vec::new(),
        };
        let marked = |name: &str| match name {
            "A" => Some(Marked { label: "12".to_owned(), level: Some(4) }),
            "B" => Some(Marked { label: "∗".to_owned(), level: None }),
            _ => None,
        };
        let drawn = area_map(Text::new(Lang::De), &map, marked).into_string();
        assert_eq!(drawn.matches("fill=\"url(#area-hidden)\"").count(), 2);
        assert_eq!(drawn.matches("fill=\"url(#area-4)\"").count(), 1);
        assert!(!drawn.contains("style="), "the rules of the page forbid it");
    }
}
