//! How the page behind a personal link looks: one thing after the other, buttons for a thumb.

use maud::{Markup, html};

use super::{Said, Seen, entry, hours};
use crate::app::{App, RequestView};
use crate::domain::referral::{State, Who};
use crate::text::Text;
use crate::web::here::Here;
use crate::web::staff::{names, places};
use crate::web::view::{self, Choice, Field, Icon, Kind, Page};

/// The page.
pub(super) fn page(app: &App, here: &Here, seen: &Seen<'_>) -> Markup {
    let text = here.text;
    let title = match seen.view.request {
        Some(_) => text.say("provider-title"),
        None => text.say("entry-title"),
    };
    let until = text.day(App::local(seen.view.expires_at).date());
    let failed = seen.said.status().as_u16() == 422;
    let main = html! {
        div.stack.narrow {
            (notice(text, seen))
            h1 { (names::offer(app, text, &seen.view.offer)) }
            p.quiet.line { (view::icon(Icon::Lock))
                span { (text.say_with("provider-link", &[("date", until.into())])) } }
            @if let Some(request) = &seen.view.request {
                (asked(app, here, seen, request))
                (stated(app, here, seen))
                (entry::check(app, here, seen))
            } @else {
                (entry::check(app, here, seen))
                (stated(app, here, seen))
            }
            section.stack.stack--tight {
                h2 { (text.say("entry-change")) }
                (hours::form(here, seen))
                (entry::form(here, seen))
            }
            (entry::proposals(here, &seen.entry))
            (entry::others(app, here, seen))
        }
    };
    Page { failed, demo: app.config().demo, ..Page::public(here, &*title) }.show(main)
}

fn notice(text: Text, seen: &Seen<'_>) -> Markup {
    match seen.said {
        Said::Nothing => html! {},
        Said::Thanks => view::success(text, text.say("provider-thanks")),
        Said::HoursThanks => view::success(text, text.say("entry-hours-thanks")),
        Said::ProposalThanks => view::success(text, text.say("entry-proposal-thanks")),
        Said::ReasonMissing => {
            view::error_summary(text, &[("reason", text.say("error-choice").into_owned())])
        }
        Said::PlacesMissing => {
            view::error_summary(text, &[("step", text.say("error-choice").into_owned())])
        }
        Said::HoursWrong | Said::ProposalWrong => seen.problems.summary(text),
        Said::HoursChanged => alert(text, "entry-hours-changed"),
        Said::Enough => alert(text, "entry-enough"),
        Said::Refused => alert(text, "provider-refused"),
        Said::NotAllowed => alert(text, "provider-not-allowed"),
    }
}

fn alert(text: Text, key: &str) -> Markup {
    let said = text.say(key);
    html! { div role="alert" tabindex="-1" autofocus { (view::warning(text, said)) } }
}

/// The request and what may be answered now.
fn asked(app: &App, here: &Here, seen: &Seen<'_>, request: &RequestView) -> Markup {
    let text = here.text;
    let states = &app.knowledge().states;
    let may: Vec<&State> = states
        .find(&request.state)
        .into_iter()
        .flat_map(|state| &state.next)
        .filter_map(|code| states.find(code))
        .filter(|state| state.is_set_by(Who::Traeger))
        .collect();
    let (declines, answers): (Vec<&State>, Vec<&State>) =
        may.into_iter().partition(|state| state.reason);
    let action = here.link(&format!("/antwort/{}/schritt", seen.token));
    html! {
        section.stack {
            h2 { (text.say_with("provider-request", &[("code", request.code.as_str().into())])) }
            (view::terms(known(app, text, request).iter().map(|(name, value)| {
                (name.as_str(), html! { (value) })
            })))
            p { (text.say("provider-now")) ": " strong { (names::state(app, text, &request.state)) } }
            @for state in &answers {
                (view::post_button(Kind::First, &action, state.label.get(here.lang()), &[("to", &state.code)]))
            }
            @for state in &declines { (decline(app, here, &action, state, seen.said)) }
        }
    }
}

fn known(app: &App, text: Text, request: &RequestView) -> Vec<(String, String)> {
    let who = format!("{}, {}", request.worker, request.agency);
    let mut known = vec![(text.say("provider-asks").into_owned(), who)];
    if let Some(need) = &request.need {
        known.push((text.say("provider-need").into_owned(), names::topic(app, text, need)));
    }
    for (id, value) in &request.facts {
        if let Some(fact) = app.knowledge().law.vocabulary.find(id.as_str()) {
            let label = fact.label.get(text.lang().code()).to_owned();
            known.push((label, names::value(text, fact, value)));
        }
    }
    known
}

fn decline(app: &App, here: &Here, action: &str, state: &State, said: Said) -> Markup {
    let text = here.text;
    let (label, error) = (text.say("provider-reason"), text.say("error-choice"));
    let causes: Vec<_> = app.knowledge().causes.by_provider().collect();
    let names: Vec<_> = causes.iter().map(|cause| text.name(cause)).collect();
    let choices: Vec<_> =
        causes.iter().zip(&names).map(|(c, name)| Choice::new(c.key(), name, false)).collect();
    let wrong = said == Said::ReasonMissing;
    let field =
        Field { error: wrong.then_some(&*error), hint: None, ..Field::new("reason", &label) };
    html! {
        details open[wrong] {
            summary { (text.say("provider-decline")) (view::icon(Icon::Down)) }
            form.form method="post" action=(action) novalidate {
                (view::hidden("to", &state.code))
                (view::select(text, &field, &choices))
                (view::actions([view::button(Kind::Second, &text.say("provider-decline"))]))
            }
        }
    }
}

/// Places: four large buttons, each a whole answer.
fn stated(app: &App, here: &Here, seen: &Seen<'_>) -> Markup {
    let (text, view) = (here.text, &seen.view);
    let action = here.link(&format!("/antwort/{}/plaetze", seen.token));
    html! {
        section.stack {
            h2 #step { (text.say("provider-places")) }
            (view::place_sign_staff(text, &view.places, app.now()))
            @if view.places_doubted { (view::warning(text, text.say("provider-doubted"))) }
            @if seen.said == Said::PlacesMissing { p.wrong { (text.say("error-choice")) } }
            p.quiet { (text.say("provider-places-hint")) }
            div.row {
                @for (key, _) in places::STEPS {
                    (view::post_button(Kind::Second, &action, &text.say(&format!("places-step-{key}")), &[("step", key), seen.hidden()]))
                }
            }
        }
    }
}
