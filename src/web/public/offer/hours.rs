//! Is it open now, and when in the week.

use chrono::Weekday;
use maud::{Markup, html};

use super::Shown;
use crate::domain::catalogue::{Schedule, SchoolHours, Stretch, week};
use crate::domain::school_holidays::SchoolDay;
use crate::text::Text;
use crate::web::view::{lines, opening_line};

/// The days of a week as a table of hours lists them.
pub(in crate::web::public) const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The answer to "Is it open?".
pub(super) fn part(shown: &Shown<'_>) -> Markup {
    let (text, offer) = (shown.text(), &shown.view.offer);
    let days = week(offer.all_schedules(), shown.app.today());
    let always = days.as_ref().is_some_and(is_always);
    let notes = offer.details().schedule_note.as_deref().into_iter();
    let notes: Vec<&str> = notes.chain(offer.all_schedules().filter_map(said)).collect();
    let answer = html! {
        // On paper "now" is over soon.
        div.no-print[days.is_some()] {
            (lines(false, &[opening_line(text, &shown.view.opening, shown.app.local_now())]))
        }
        @if !always { (school(shown)) }
        @if let Some(days) = days.filter(|_| !always) { (table(text, &days)) }
        @for note in notes { p { (shown.german(note)) } }
    };
    super::section("offen", &text.say("offer-open"), &answer)
}

/// What is to know of the school holidays: that it is now, and what is not known.
fn school(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let mut stated = shown.view.offer.all_schedules().map(SchoolHours::of).peekable();
    let any = stated.peek().is_some();
    let depends = |hours: &SchoolHours| matches!(hours, SchoolHours::Never | SchoolHours::Only);
    html! {
        @match shown.view.school_day {
            SchoolDay::Holidays { last } if any => {
                p.no-print {
                    (text.say_with("hours-school-now", &[("date", text.day(last).into())]))
                    @if stated.all(|hours| hours == SchoolHours::Unstated) {
                        " " (text.say("hours-school-ask"))
                    }
                }
            }
            SchoolDay::Unknown if stated.any(|hours| depends(&hours)) => {
                p.no-print { (text.say("hours-school-unknown")) }
            }
            _ => {}
        }
    }
}

pub(in crate::web::public) fn said(schedule: &Schedule) -> Option<&str> {
    schedule.notes.as_deref().or(schedule.description.as_deref())
}

pub(in crate::web::public) fn is_always(days: &[Vec<Stretch>; 7]) -> bool {
    let whole =
        |stretch: &Stretch| stretch.closes.is_none() && stretch.opens == chrono::NaiveTime::MIN;
    days.iter().all(|day| day.iter().any(whole))
}

fn table(text: Text, days: &[Vec<Stretch>; 7]) -> Markup {
    html! {
        table.week {
            caption.hush { (text.say("hours-title")) }
            tbody {
                @for (day, stretches) in DAYS.iter().zip(days) {
                    tr {
                        th scope="row" { (text.name(day)) }
                        td {
                            @if stretches.is_empty() { span.quiet { (text.say("hours-closed")) } }
                            @for stretch in stretches { div { (hours(text, stretch)) } }
                        }
                    }
                }
            }
        }
    }
}

/// From when to when.
pub(in crate::web::public) fn span(text: Text, stretch: &Stretch) -> String {
    match stretch.closes {
        Some(closes) => text.hours(stretch.opens, closes),
        None => {
            let (from, to) = (text.time(stretch.opens), text.say("hours-midnight"));
            text.say_with("time-span", &[("from", from.into()), ("to", to.as_ref().into())])
        }
    }
}

fn hours(text: Text, stretch: &Stretch) -> Markup {
    html! {
        (span(text, stretch))
        @if let Some(how) = &stretch.attending { " " span.quiet { (text.code("hours", how)) } }
        @if let Some(code) = stretch.school.code() {
            " " span.quiet { "· " (text.code("hours-school", code)) }
        }
    }
}
