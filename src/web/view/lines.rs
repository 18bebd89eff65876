//! Lines with a small drawing: open, how far, who, how much.

use chrono::{NaiveDate, NaiveDateTime};
use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::domain::catalogue::Opening;
use crate::text::Text;

/// Minutes before closing from which the closing time is what counts.
const CLOSING: i64 = 45;
/// Days after which confirmed contact data is due again.
const CHECKED_FOR: i64 = 180;

/// A drawing and what is said beside it.
pub type Line = (Icon, Markup);

/// One line.
pub fn line(shape: Icon, said: impl maud::Render) -> Markup {
    html! { p.line { (icon(shape)) span { (said) } } }
}

/// Several lines, below each other or in a row.
pub fn lines(in_a_row: bool, lines: &[Line]) -> Markup {
    html! {
        ul.lines.lines--row[in_a_row] {
            @for (shape, said) in lines { li { (icon(*shape)) span { (said) } } }
        }
    }
}

/// Whether it is open, and until when or from when.
pub fn opening_line(text: Text, opening: &Opening, now: NaiveDateTime) -> Line {
    (Icon::Clock, html! { (opening_words(text, opening, now)) })
}

fn opening_words(text: Text, opening: &Opening, now: NaiveDateTime) -> String {
    let at = |at: NaiveDateTime| text.time_of_day(at.time());
    match *opening {
        Opening::Unknown => text.say("open-unknown").into_owned(),
        Opening::Open { until: None } => text.say("open-always").into_owned(),
        Opening::Open { until: Some(until) } if (until - now).num_minutes() < CLOSING => {
            text.say_with("open-closing", &[("time", at(until).into())])
        }
        Opening::Open { until: Some(until) } => {
            text.say_with("open-until", &[("time", at(until).into())])
        }
        Opening::ByAppointment { until: Some(until) } => {
            text.say_with("open-appointment-until", &[("time", at(until).into())])
        }
        Opening::ByAppointment { until: None } => text.say("open-appointment").into_owned(),
        Opening::Closed { opens: None } => text.say("open-closed").into_owned(),
        Opening::Closed { opens: Some(opens) } => {
            text.say_with("open-next", &[("when", opens_at(text, opens, now).into())])
        }
    }
}

fn opens_at(text: Text, opens: NaiveDateTime, now: NaiveDateTime) -> String {
    use chrono::Datelike as _;
    let time = text.time_of_day(opens.time());
    let time = ("time", time.into());
    match (opens.date() - now.date()).num_days() {
        0 => text.say_with("open-today-at", &[time]),
        1 => text.say_with("open-tomorrow-at", &[time]),
        _ => {
            let weekday = text.name(&opens.weekday());
            text.say_with("open-weekday-at", &[("weekday", weekday.into()), time])
        }
    }
}

/// How far it is. Zero is "no need to travel", nothing is "not known".
pub fn distance_line(text: Text, km: Option<f64>) -> Line {
    let said = match km {
        None => text.say("distance-unknown").into_owned(),
        Some(km) if km <= 0.0 => text.say("distance-none").into_owned(),
        Some(km) => text.say_with("distance-away", &[("km", text.km(km).into())]),
    };
    (Icon::Pin, html! { (said) })
}

/// When somebody last checked an entry, and that it is getting old where it is.
pub fn checked_line(text: Text, checked: Option<NaiveDate>, today: NaiveDate) -> Line {
    let Some(day) = checked else {
        return (Icon::QuestionCircle, html! { (text.say("checked-never")) });
    };
    let old = (today - day).num_days() > CHECKED_FOR;
    let said = text.say_with("checked-on", &[("date", text.day(day).into())]);
    let shape = if old { Icon::Warning } else { Icon::CheckCircle };
    (shape, html! { (said) "." @if old { " " (text.say("checked-old")) } })
}
