//! Making an appointment, accompanied or not.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::case::Up;
use super::desk::{Answer, Desk};
use super::names::{self, case_path};
use super::posted::Posted;
use super::problems::Problems;
use super::when;
use crate::app::{App, AppointmentDraft, CaseFile, Conflict, Error};
use crate::domain::case::Escort;
use crate::domain::id::{CaseId, ReferralId};
use crate::domain::referral::Referral;
use crate::text::Text;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Choice, Field, Kind, Page};

/// The state a referral enters when its first appointment is set.
const FIRST_APPOINTMENT: &str = "ersttermin";
/// Usual length in minutes.
const USUAL_MINUTES: &str = "60";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/termine/neu", get(show).post(add))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    vermittlung: String,
}

async fn show(desk: Desk, Path(case): Path<CaseId>, Query(wanted): Query<For>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let referral = file.referrals.iter().find(|r| r.id.as_str() == wanted.vermittlung);
    let mut fields = vec![("minutes", USUAL_MINUTES.to_owned())];
    if let Some(referral) = referral {
        fields.push(("referral", referral.id.to_string()));
        fields.push(("place", place(&desk, referral)));
        if may_set_first(&desk, referral) {
            fields.push(("ersttermin", "true".to_owned()));
        }
    }
    Ok(page(&desk, &file, &Posted::of(fields), &Problems::default()).into_response())
}

/// Where the offer is. An address that protects people is not filled in: calendars carry it along.
fn place(desk: &Desk, referral: &Referral) -> String {
    let catalogue = desk.app.catalogue();
    let Some(offer) = catalogue.offer(&referral.offer) else { return String::new() };
    let locations = catalogue.locations_of(offer);
    let open = locations.iter().filter(|location| !location.is_confidential());
    let address = open.filter_map(|location| location.address()).next();
    let address = address
        .map(|address| format!("{}, {} {}", address.address_1, address.postal_code, address.city));
    match address {
        Some(address) => format!("{}, {address}", offer.name),
        None => offer.name.clone(),
    }
}

fn may_set_first(desk: &Desk, referral: &Referral) -> bool {
    desk.app.knowledge().states.step(&referral.state, FIRST_APPOINTMENT, None).is_ok()
}

/// What the form says, as far as it can be read.
fn draft(text: Text, posted: &Posted, problems: &mut Problems) -> Option<AppointmentDraft> {
    problems.require(text, posted, "purpose");
    let (starts_at, minutes) = when::read(text, posted, problems)?;
    Some(AppointmentDraft {
        referral: posted.filled("referral").map(ReferralId::from),
        purpose: posted.get("purpose").to_owned(),
        starts_at,
        minutes,
        place: posted.filled("place"),
        companion: posted.filled("companion"),
        meeting_point: posted.filled("meeting_point"),
        escort: Escort {
            wants_to_say: posted.filled("wants_to_say"),
            speaks: posted.filled("speaks"),
            papers: posted.filled("papers"),
            way_back: posted.filled("way_back"),
        },
    })
}

async fn add(desk: Desk, Path(case): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    if let Some(draft) = draft(text, &posted, &mut problems).filter(|_| problems.is_empty()) {
        match desk.app.add_appointment(&desk.actor, &case, &draft).await {
            Ok(_) => {
                set_first(&desk, &posted, draft.referral.as_ref()).await?;
                return Ok(desk.go(&case_path(&case, "?erledigt=termin#termine")));
            }
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let page = page(&desk, &file, &posted, &problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Moves the referral on where that was asked for. Where the step does not follow, it stays.
async fn set_first(
    desk: &Desk,
    posted: &Posted,
    referral: Option<&ReferralId>,
) -> Result<(), crate::web::failure::Failure> {
    let Some(referral) = referral.filter(|_| !posted.get("ersttermin").is_empty()) else {
        return Ok(());
    };
    match desk.app.step_referral(&desk.actor, referral, FIRST_APPOINTMENT, None).await {
        Err(Error::Conflict(conflict)) if matches!(*conflict, Conflict::Step(_)) => Ok(()),
        stepped => stepped.map(|_| ()).or_fail(&desk.here),
    }
}

fn page(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("appointment-new");
    let up = Up::to(desk, &file.case);
    let action = desk.link(&case_path(&file.case.id, "/termine/neu"));
    let main = html! {
        div.stack {
            (problems.summary(text))
            h1 { (title) " · " (file.case.code) }
            (super::assignment::limit_notice(desk, file))
            form.form method="post" action=(action) novalidate {
                (fields(desk, posted, problems))
                (referral_field(desk, file, posted, problems))
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn fields(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let labels = [
        "appointment-purpose",
        "appointment-when",
        "appointment-time",
        "appointment-minutes",
        "appointment-place",
        "appointment-companion",
        "appointment-meeting",
    ]
    .map(|key| text.say(key));
    let [purpose, date, time, minutes, place, companion, meeting] = &labels;
    let hint = text.say("appointment-companion-hint");
    let field = |name, label| Field {
        value: posted.get(name),
        error: problems.at(name),
        autocomplete: Some("off"),
        ..Field::new(name, label)
    };
    let line = |name, label| Field { maxlength: Some(300), optional: true, ..field(name, label) };
    html! {
        (view::text_field(text, &Field { optional: false, ..line("purpose", purpose) }))
        div.row {
            (view::date(text, &field("date", date)))
            (view::time(text, &field("time", time)))
            (view::number(text, &field("minutes", minutes), None))
        }
        (view::text_field(text, &line("place", place)))
        (view::text_field(text, &Field { hint: Some(&hint), ..line("companion", companion) }))
        (view::text_field(text, &line("meeting_point", meeting)))
        (escort(desk, posted, problems))
    }
}

/// What to agree on before going together; folded away until somebody wants it.
fn escort(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let names = ["wants_to_say", "speaks", "papers", "way_back"];
    let touched = |name: &&str| problems.at(name).is_some() || !posted.get(name).is_empty();
    let field = |name: &str, key: &str, rows| {
        let label = text.say(key);
        let field = Field {
            value: posted.get(name),
            error: problems.at(name),
            optional: true,
            maxlength: Some(2000),
            ..Field::new(name, &label)
        };
        view::textarea(text, &field, rows)
    };
    html! {
        details.fold open[names.iter().any(touched)] {
            summary { (text.say("escort-title")) (view::icon(view::Icon::Down)) }
            div.form {
                (field("wants_to_say", "escort-say", 3))
                (field("speaks", "escort-speaks", 1))
                (field("papers", "escort-papers", 2))
                (field("way_back", "escort-back", 1))
            }
        }
    }
}

fn referral_field(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let states = &desk.app.knowledge().states;
    let open: Vec<_> = file
        .referrals
        .iter()
        .filter(|r| states.find(&r.state).is_some_and(|state| !state.closed))
        .map(|r| (r.id.as_str(), names::offer(&desk.app, text, &r.offer)))
        .collect();
    let (label, none) = (text.say("appointment-referral"), text.say("appointment-referral-none"));
    let chosen = posted.get("referral");
    let mut choices = vec![Choice::new("", &none, chosen.is_empty())];
    choices.extend(open.iter().map(|(id, name)| Choice::new(id, name, *id == chosen)));
    let field = Field { error: problems.at("referral"), ..Field::new("referral", &label) };
    let first = text.say("appointment-first");
    html! {
        @if !open.is_empty() {
            (view::select(text, &field, &choices))
            (view::checkbox("ersttermin", &first, !posted.get("ersttermin").is_empty()))
        }
    }
}
