//! Opening hours behind a provider's link: said in a line, and changed at once.

use axum::Router;
use axum::response::Response;
use axum::routing::post;
use chrono::{NaiveTime, Weekday};
use maud::{Markup, html};

use super::{ByLink, Said, Seen};
use crate::app::{App, Conflict, Error, HoursDraft};
use crate::domain::entry::Block;
use crate::text::{Named as _, Text};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Icon, Kind};

/// Empty blocks to add hours in.
const MORE: usize = 2;
/// Most blocks a form may send.
const MOST: usize = 20;

const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The routes.
pub(super) fn routes() -> Router<App> {
    Router::new().route("/antwort/{token}/zeiten", post(change))
}

async fn change(link: ByLink) -> Result<Response, Failure> {
    let ByLink { app, here, token, offer, posted } = &link;
    let mut problems = Problems::default();
    let draft = draft(here.text, posted, &mut problems);
    if !problems.is_empty() {
        return link.again(Said::HoursWrong, &problems).await;
    }
    match app.change_hours_by_link(token, offer.as_ref(), &draft).await {
        Ok(()) => Ok(link.thank("zeiten")),
        Err(Error::Conflict(conflict)) if matches!(*conflict, Conflict::Changed) => {
            link.again(Said::HoursChanged, &problems).await
        }
        Err(error) => Err(error).or_fail(here),
    }
}

/// The hours a form sends; what is wrong with them goes to `problems`.
fn draft(text: Text, posted: &Posted, problems: &mut Problems) -> HoursDraft {
    let count = |name: &str| posted.parsed::<usize>(name).ok().flatten().unwrap_or(0).min(MOST);
    let known = count("bekannt");
    let blocks = (0..count("bloecke")).map(|at| {
        let name = |part: &str| format!("{part}-{at}");
        let field = name("tage");
        let sent: Vec<&str> = posted.all(&field).collect();
        let days: Vec<Weekday> =
            DAYS.into_iter().filter(|day| sent.contains(&&*day.member())).collect();
        let (opens, closes) = (time(posted, &name("von")), time(posted, &name("bis")));
        let typed = opens.is_some() || closes.is_some();
        if days.is_empty() && typed && at >= known {
            problems.add(&name("tage"), text.say("entry-days-missing"));
        }
        if !days.is_empty() && (opens.is_none() || closes.is_none()) {
            problems.add(&name("von"), text.say("entry-times-missing"));
        }
        Block {
            days,
            opens: opens.unwrap_or_default(),
            closes: closes.unwrap_or_default(),
            appointment: posted.get(&name("termin")) == "true",
        }
    });
    HoursDraft { blocks: blocks.collect(), seen: posted.get("stand").to_owned() }
}

fn time(posted: &Posted, name: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(posted.get(name), "%H:%M").ok()
}

/// The hours in a line for each block.
pub fn said(text: Text, blocks: &[Block]) -> Markup {
    html! {
        @if blocks.is_empty() { span.quiet { (text.say("open-unknown")) } }
        @for block in blocks { div { (line(text, block)) } }
    }
}

fn line(text: Text, block: &Block) -> Markup {
    let days: Vec<_> = block.days.iter().map(|day| text.code("entryday", &day.member())).collect();
    html! {
        (days.join(", ")) " " (text.hours(block.opens, block.closes))
        @if block.appointment { " " span.quiet { "(" (text.say("entry-appointment")) ")" } }
    }
}

/// The form, folded away until somebody wants it.
pub(super) fn form(here: &Here, seen: &Seen<'_>) -> Markup {
    let text = here.text;
    let wrong = seen.said == Said::HoursWrong;
    let action = here.link(&format!("/antwort/{}/zeiten", seen.token));
    let known = seen.entry.blocks.len();
    let blocks = known + MORE;
    html! {
        details #zeiten open[wrong || seen.said == Said::HoursChanged] {
            summary { (text.say("entry-hours")) (view::icon(Icon::Down)) }
            form.form method="post" action=(action) novalidate {
                p.quiet { (text.say("entry-hours-hint")) }
                input type="hidden" name="angebot" value=(seen.entry.offer.id);
                input type="hidden" name="stand" value=(seen.entry.seen);
                input type="hidden" name="bekannt" value=(known);
                input type="hidden" name="bloecke" value=(blocks);
                @for at in 0..blocks { (fields(text, seen, wrong, at)) }
                (view::actions([view::button(Kind::Second, &text.say("entry-hours-save"))]))
            }
        }
    }
}

fn fields(text: Text, seen: &Seen<'_>, typed: bool, at: usize) -> Markup {
    let name = |part: &str| format!("{part}-{at}");
    let known = seen.entry.blocks.get(at);
    let at_time = |part: &str, known: Option<NaiveTime>| {
        if typed {
            return seen.posted.get(&name(part)).to_owned();
        }
        known.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()
    };
    let has = |day: Weekday| {
        if typed {
            return seen.posted.all(&name("tage")).any(|sent| sent == &*day.member());
        }
        known.is_some_and(|block| block.days.contains(&day))
    };
    let by_appointment = if typed {
        seen.posted.get(&name("termin")) == "true"
    } else {
        known.is_some_and(|block| block.appointment)
    };
    let legend = text.say(if known.is_some() { "entry-block" } else { "entry-block-new" });
    let error = seen.problems.at(&name("tage")).or(seen.problems.at(&name("von")));
    html! {
        fieldset.field.field--wrong[error.is_some()] {
            legend.label { (legend) " " (at + 1) }
            @if let Some(error) = error { p.wrong { (view::icon(Icon::Warning)) span { (error) } } }
            div.choices.choices--row.choices--days {
                @for day in DAYS {
                    label.choice {
                        input type="checkbox" name=(name("tage")) value=(day.member())
                            id=[(day == Weekday::Mon).then(|| name("tage"))] checked[has(day)];
                        span { (text.code("entryday", &day.member())) }
                    }
                }
            }
            div.row {
                @for (part, label, time) in [
                    ("von", "entry-from", known.map(|block| block.opens)),
                    ("bis", "entry-to", known.map(|block| block.closes)),
                ] {
                    label for=(name(part)) { (text.say(label)) }
                    input.input.input--short type="time" id=(name(part)) name=(name(part))
                        value=(at_time(part, time));
                }
            }
            (view::checkbox(&name("termin"), &text.say("entry-appointment"), by_appointment))
        }
    }
}
