//! Five figures that say the most.

use maud::{Markup, html};

use crate::domain::gap::{GapReport, PublicTable, Shown, THRESHOLD};
use crate::domain::referral::Cause;
use crate::text::Text;
use crate::web::staff::desk::Desk;

/// A count, or that it is hidden.
pub fn shown(text: Text, shown: Shown) -> String {
    match shown {
        Shown::Count(needs) => text.number(i64::from(needs)),
        Shown::Hidden => text.say("gaps-hidden").into_owned(),
    }
}

/// The figures.
pub fn figures(desk: &Desk, report: &GapReport, public: &PublicTable) -> Markup {
    let text = desk.text();
    let total = &public.total.total;
    let served = match (total.served, total.total) {
        (Shown::Count(served), Shown::Count(all)) if all > 0 => {
            text.percent(f64::from(served) / f64::from(all))
        }
        _ => text.say("gaps-hidden").into_owned(),
    };
    let (wait, slow) = waits(text, report);
    let (cause, share) = biggest(text, public);
    let figures = [
        ("gaps-figure-needs", shown(text, total.total), None),
        ("gaps-figure-served", served, None),
        ("gaps-figure-wait", wait, slow),
        ("gaps-figure-unserved", shown(text, total.unserved), None),
        ("gaps-figure-cause", cause, share),
    ];
    html! {
        dl.figures {
            @for (key, figure, more) in figures {
                div.figure {
                    dt { (text.say(key)) }
                    dd { (figure) @if let Some(more) = more { span.quiet { (more) } } }
                }
            }
        }
    }
}

/// Half waited no longer than this; nine in ten no longer than that. Of few people nothing is said.
fn waits(text: Text, report: &GapReport) -> (String, Option<String>) {
    let days = |days: i64| text.say_with("duration-days", &[("count", days.into())]);
    match (report.waits.median_days, report.waits.p90_days) {
        (Some(median), Some(p90)) if report.waits.needs >= THRESHOLD => {
            let slow = text.say_with("gaps-figure-wait-slow", &[("days", days(p90).into())]);
            (days(median), Some(slow))
        }
        _ => (text.say("gaps-hidden").into_owned(), None),
    }
}

fn biggest(text: Text, public: &PublicTable) -> (String, Option<String>) {
    let counted = public.total.causes.iter().filter_map(|(cause, n)| Some((*cause, n.count()?)));
    let biggest: Option<(Cause, u32)> = counted.max_by_key(|(_, needs)| *needs);
    match biggest {
        Some((cause, needs)) if needs > 0 => {
            let said = text.say_with("gaps-figure-cause-count", &[("count", needs.into())]);
            (text.name(&cause).into_owned(), Some(said))
        }
        _ => (text.say("gaps-hidden").into_owned(), None),
    }
}
