//! Referrals on pages: their state, how long they have been in it, and the steps that may follow.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use maud::{Markup, html};

use super::case;
use super::desk::{Answer, Desk};
use super::names::{self, case_path, offer_path, segment};
use super::posted::Posted;
use super::referral::referral_path;
use crate::app::{App, Conflict, Error};
use crate::domain::id::ReferralId;
use crate::domain::referral::{Cause, Referral, Side, State, StepRefused};
use crate::text::Text;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Card, Choice, Field, Kind, Tone};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/vermittlungen/{referral}/schritt", post(step))
}

fn age(app: &App, referral: &Referral) -> i64 {
    (app.today() - App::local(referral.state_since).date()).num_days()
}

/// How long it has been in its state: `seit 3 Tagen`.
pub fn since_words(app: &App, text: Text, referral: &Referral) -> String {
    match age(app, referral) {
        ..=0 => text.say("staff-since-today").into_owned(),
        days => text.say_with("today-waiting-since", &[("count", days.into())]),
    }
}

fn tone(state: Option<&State>) -> Tone {
    match state {
        Some(state) if state.arrived => Tone::Good,
        Some(state) if state.closed => Tone::Still,
        _ => Tone::Accent,
    }
}

/// A referral with its next steps.
pub fn card(desk: &Desk, referral: &Referral) -> Markup {
    let (app, text) = (&desk.app, desk.text());
    let state = app.knowledge().states.find(&referral.state);
    let hold = referral.hold_until.filter(|until| *until > app.now());
    let title = names::offer(app, text, &referral.offer);
    let shown = app.catalogue().offer(&referral.offer).is_some_and(|offer| offer.is_shown());
    let href = shown.then(|| desk.link(&offer_path(&referral.offer)));
    let own = referral_path(&referral.id, "");
    view::card(&Card {
        title: &title,
        href: href.as_deref(),
        above: Some(html! {
            (view::badge(tone(state), &names::state(app, text, &referral.state)))
            span.quiet { (since_words(app, text, referral)) }
            @if app.is_overdue(referral) { (view::badge(Tone::Care, &text.say("referral-overdue"))) }
        }),
        body: html! {
            @if let Some(until) = hold {
                @let day = text.day(App::local(until).date());
                p { (text.say_with("referral-hold", &[("date", day.into())])) }
            }
            @if let Some(cause) = referral.reason {
                p { (text.say("referral-cause")) ": " (text.name(&cause)) }
            }
            @if !desk.here.path.starts_with(&own) {
                p { a href=(desk.link(&own)) { (text.say("handover-more")) } }
            }
        },
        foot: state.filter(|state| !state.next.is_empty()).map(|s| steps(desk, referral, s)),
    })
}

/// The steps that may follow: a button each; those that need a reason ask for it.
fn steps(desk: &Desk, referral: &Referral, state: &State) -> Markup {
    let text = desk.text();
    let states = &desk.app.knowledge().states;
    let next: Vec<&State> = state.next.iter().filter_map(|code| states.find(code)).collect();
    let (ends, leads): (Vec<&State>, Vec<&State>) =
        next.into_iter().partition(|state| state.closed || state.reason);
    let action =
        desk.link(&format!("/fach/vermittlungen/{}/schritt", segment(referral.id.as_str())));
    let appointment = desk.link(&case_path(
        &referral.case,
        &format!("/termine/neu?vermittlung={}", segment(referral.id.as_str())),
    ));
    html! {
        div.stack.stack--tight {
            p.aside-heading { (text.say("referral-next")) }
            div.row {
                @for (at, state) in leads.iter().enumerate() {
                    @let kind = if at == 0 { Kind::First } else { Kind::Second };
                    (view::post_button(kind, &action, state.action.get(desk.here.lang()), &[("to", &state.code)]))
                }
                @if !state.closed {
                    a href=(appointment) { (text.say("appointment-new")) }
                }
            }
            @if !ends.is_empty() { (ending(desk, referral, &action, &ends)) }
        }
    }
}

fn ending(desk: &Desk, referral: &Referral, action: &str, ends: &[&State]) -> Markup {
    let text = desk.text();
    let lang = desk.here.lang();
    // Several of these forms stand on one page: names stay, ids must differ.
    let (to_id, reason_id) = (format!("to-{}", referral.id), format!("reason-{}", referral.id));
    html! {
        details {
            summary { (text.say("referral-end")) (view::icon(view::Icon::Down)) }
            form.row.ending method="post" action=(action) novalidate {
                div.field {
                    label.label for=(to_id) { (text.say("referral-state")) }
                    select.input id=(to_id) name="to" {
                        @for state in ends {
                            option value=(state.code) { (state.action.get(lang)) }
                        }
                    }
                }
                div.field {
                    label.label for=(reason_id) { (text.say("referral-cause")) }
                    select.input id=(reason_id) name="reason" {
                        option value="" { (text.say("form-choose")) }
                        @for side in [Side::Provider, Side::System, Side::Person] {
                            optgroup label=(text.name(&side)) {
                                @for cause in desk.app.knowledge().causes.on(side) {
                                    option value=(cause.key()) { (text.name(&cause)) }
                                }
                            }
                        }
                    }
                }
                (view::button(Kind::Second, &text.say("referral-end-action")))
            }
        }
    }
}

async fn step(desk: Desk, Path(id): Path<ReferralId>, Form(posted): Form<Posted>) -> Answer {
    let (referral, _) = desk.app.referral(&desk.actor, &id).await.or_fail(&desk.here)?;
    let reason = Cause::from_key(posted.get("reason"));
    match desk.app.step_referral(&desk.actor, &id, posted.get("to"), reason).await {
        Ok(_) => Ok(desk.go(&case_path(&referral.case, "?erledigt=schritt#vermittlungen"))),
        Err(Error::Conflict(conflict)) => {
            let status = match *conflict {
                Conflict::Step(StepRefused::ReasonMissing(_)) => StatusCode::UNPROCESSABLE_ENTITY,
                _ => StatusCode::CONFLICT,
            };
            let said = refused(&desk, &referral, &posted, &conflict);
            case::again(&desk, &referral.case, status, said).await
        }
        Err(error) => desk.fail(error),
    }
}

/// Why a step did not happen, and what to do instead.
fn refused(desk: &Desk, referral: &Referral, posted: &Posted, conflict: &Conflict) -> Markup {
    let text = desk.text();
    match conflict {
        Conflict::NoConsent { recipient } => {
            let form = consent_form(desk, referral);
            html! {
                p { (text.say_with("referral-needs-consent", &[("recipient", recipient.as_str().into())])) }
                p { a href=(form) { (text.say("consent-new")) } }
            }
        }
        Conflict::Step(StepRefused::ReasonMissing(_)) => {
            let state = names::state(&desk.app, text, posted.get("to"));
            let action = desk
                .link(&format!("/fach/vermittlungen/{}/schritt", segment(referral.id.as_str())));
            html! {
                p { (text.say_with("referral-reason-missing", &[("state", state.into())])) }
                (reason_form(desk, &action, posted.get("to")))
            }
        }
        Conflict::Step(_) => html! { p { (text.say("referral-step-refused")) } },
        Conflict::NoPlace(_) => html! { p { (text.say("referral-no-place-left")) } },
        _ => html! { p { (text.say("error-conflict")) } },
    }
}

/// The step once more, with the field that was missing.
fn reason_form(desk: &Desk, action: &str, to: &str) -> Markup {
    let text = desk.text();
    let (label, error) = (text.say("referral-cause"), text.say("error-required"));
    let names: Vec<_> = Cause::ALL.iter().map(|cause| (cause.key(), text.name(cause))).collect();
    let choices: Vec<_> = names.iter().map(|(key, name)| Choice::new(key, name, false)).collect();
    let field =
        Field { error: Some(&error), width: Some("middle"), ..Field::new("reason", &label) };
    html! {
        form.form method="post" action=(action) novalidate {
            (view::hidden("to", to))
            (view::select(text, &field, &choices))
            (view::actions([view::button(Kind::First, &text.say("referral-end-action"))]))
        }
    }
}

/// The consent form for the organization a referral goes to.
pub fn consent_form(desk: &Desk, referral: &Referral) -> String {
    let catalogue = desk.app.catalogue();
    let organization = catalogue
        .offer(&referral.offer)
        .and_then(|offer| offer.organization_id.as_ref())
        .map_or_else(String::new, |id| segment(id.as_str()));
    desk.link(&case_path(
        &referral.case,
        &format!("/einwilligungen/neu?organisation={organization}"),
    ))
}
