//! What to mind in a plan, in words.

use maud::{Markup, html};

use super::super::desk::Desk;
use super::super::names;
use crate::app::{App, Plan};
use crate::domain::id::AppointmentId;
use crate::domain::plan::Warning;
use crate::web::view;

/// The warnings; nothing where there are none.
pub fn section(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let list = html! {
        p { strong { (text.say("plan-mind")) } }
        ul { @for warning in &plan.warnings { li { (said(desk, plan, warning)) } } }
    };
    html! { @if !plan.warnings.is_empty() { (view::warning(text, list)) } }
}

fn said(desk: &Desk, plan: &Plan, warning: &Warning) -> String {
    let text = desk.text();
    let offer = |id| names::offer(&desk.app, text, id);
    let when = |id: &AppointmentId| {
        let found = plan.file.appointments.iter().find(|a| a.id == *id);
        found.map_or_else(String::new, |a| text.moment(App::local(a.starts_at)))
    };
    match warning {
        Warning::Twice { first, second } => text.say_with(
            "plan-warn-twice",
            &[("first", offer(first).into()), ("second", offer(second).into())],
        ),
        Warning::Collides { first, second, short_by } => text.say_with(
            "plan-warn-collides",
            &[
                ("first", when(first).into()),
                ("second", when(second).into()),
                ("minutes", (*short_by).into()),
            ],
        ),
        Warning::TooLate { offer: id, entry, next } => {
            let values = [("offer", offer(id).into()), ("entry", text.day(*entry).into())];
            match next {
                Some(next) => {
                    let [a, b] = values;
                    text.say_with("plan-warn-late-next", &[a, b, ("next", text.day(*next).into())])
                }
                None => text.say_with("plan-warn-late", &values),
            }
        }
        Warning::Over { offer: id } => {
            text.say_with("plan-warn-over", &[("offer", offer(id).into())])
        }
        Warning::NotThen { offer: id, entry } => text.say_with(
            "plan-warn-then",
            &[("offer", offer(id).into()), ("entry", text.day(*entry).into())],
        ),
    }
}
