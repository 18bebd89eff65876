//! Before a request leaves: to whom it goes, what stands in the mail, and what can be seen behind its
//! link. Protected facts are never ticked beforehand.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::referral_path;
use crate::app::{App, Conflict, Error, ReferralFile, SendDraft};
use crate::domain::case::Case;
use crate::domain::fact::{FactDefinition, FactId};
use crate::domain::id::ReferralId;
use crate::domain::sending::{Ground, is_protected};
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::case::Up;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::staff::referrals::consent_form;
use crate::web::view::{self, Choice, Field, Icon, Kind, Page};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/vermittlungen/{referral}/senden", get(show).post(send))
}

async fn show(desk: Desk, Path(id): Path<ReferralId>) -> Answer {
    let posted = Posted::of([("need", "true")]);
    preview(&desk, &id, &posted, &Problems::default(), StatusCode::OK).await
}

async fn send(desk: Desk, Path(id): Path<ReferralId>, Form(posted): Form<Posted>) -> Answer {
    let ground = Ground::from_key(posted.get("ground"));
    let draft = SendDraft {
        need: posted.get("need") == "true",
        facts: posted.all("facts").map(FactId::from).collect(),
        ground: ground.map(|ground| (ground, posted.get("reason").to_owned())),
    };
    let text = desk.text();
    let mut problems = Problems::default();
    let status = match desk.app.send_request(&desk.actor, &id, &draft).await {
        Ok(_) => return Ok(desk.go(&referral_path(&id, ""))),
        Err(Error::Invalid(errors)) => {
            problems = Problems::of(text, &errors);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(Error::Conflict(conflict)) => {
            let said = match *conflict {
                Conflict::NoConsent { .. } => text.say("send-no-consent"),
                _ => text.say("referral-step-refused"),
            };
            problems.add("facts", said);
            StatusCode::CONFLICT
        }
        Err(error) => return desk.fail(error),
    };
    preview(&desk, &id, &posted, &problems, status).await
}

async fn preview(
    desk: &Desk,
    id: &ReferralId,
    posted: &Posted,
    problems: &Problems,
    status: StatusCode,
) -> Answer {
    let file = desk.app.referral_file(&desk.actor, id).await.or_fail(&desk.here)?;
    let case = desk.app.case_file(&desk.actor, &file.referral.case).await.or_fail(&desk.here)?.case;
    Ok((status, page(desk, &file, &case, posted, problems)).into_response())
}

fn page(
    desk: &Desk,
    file: &ReferralFile,
    case: &Case,
    posted: &Posted,
    problems: &Problems,
) -> Markup {
    let (app, text) = (&desk.app, desk.text());
    let title = text.say("send-title");
    let up = Up::to(desk, case);
    let action = desk.link(&referral_path(&file.referral.id, "/senden"));
    let offer = names::offer(app, text, &file.referral.offer);
    let to = app.mail_address(&file.referral.offer);
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            h1 { (title) }
            section.card.stack.stack--tight {
                p.line { (view::icon(Icon::Mail)) strong { (to.as_deref().unwrap_or(&text.say("send-no-address"))) } }
                h2 { (text.say("mail-request-subject")) }
                p { (text.say_with("mail-request", &[("offer", offer.as_str().into())])) }
                p.quiet { (text.say("send-link-here")) }
            }
            p.quiet { (text.say_with("send-behind-link", &[("code", case.code.as_str().into())])) }
            form.form method="post" action=(action) novalidate {
                (view::checkbox("need", &text.say("send-need"), posted.get("need") == "true"))
                (facts(desk, case, posted, problems))
                (grounds(desk, posted, problems))
                p.quiet { (text.say("send-undo")) }
                (view::actions([
                    view::button(Kind::First, &text.say("send-action")),
                    html! { a href=(consent_form(desk, &file.referral)) { (text.say("consent-new")) } },
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// The facts that are known, ordinary ones first; none is ticked beforehand.
fn facts(desk: &Desk, case: &Case, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let lang = desk.here.lang();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let (protected, ordinary): (Vec<&FactDefinition>, Vec<_>) = vocabulary
        .all()
        .iter()
        .filter(|fact| case.facts.contains_key(&fact.id))
        .partition(|fact| is_protected(fact));
    let (label, hint) = (text.say("send-facts"), text.say("question-protected"));
    let named: Vec<(&str, String, bool)> = ordinary
        .into_iter()
        .map(|fact| (fact, false))
        .chain(protected.into_iter().map(|fact| (fact, true)))
        .filter_map(|(fact, protected)| {
            let value = names::value(text, fact, case.facts.get(&fact.id)?);
            Some((fact.id.as_str(), format!("{}: {value}", fact.label.get(lang)), protected))
        })
        .collect();
    let choices: Vec<_> = named
        .iter()
        .map(|(id, words, protected)| Choice {
            hint: protected.then_some(&*hint),
            ..Choice::new(id, words, posted.all("facts").any(|chosen| chosen == *id))
        })
        .collect();
    let field = Field { error: problems.at("facts"), ..Field::new("facts", &label) };
    view::checkboxes(text, &field, &choices)
}

/// A legal ground instead of a consent: folded away, and never without a reason.
fn grounds(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let (label, none, why) =
        (text.say("send-ground"), text.say("send-ground-none"), text.say("send-reason"));
    let chosen = posted.get("ground");
    let named = Ground::ALL.map(|ground| (ground.key(), text.name(&ground)));
    let mut choices = vec![Choice::new("", &none, chosen.is_empty())];
    choices.extend(named.iter().map(|(key, name)| Choice::new(key, name, *key == chosen)));
    let reason = Field {
        value: posted.get("reason"),
        error: problems.at("reason"),
        maxlength: Some(2000),
        ..Field::new("reason", &why)
    };
    html! {
        details open[!chosen.is_empty()] {
            summary { (text.say("send-without-consent")) (view::icon(Icon::Down)) }
            div.stack {
                (view::warning(text, text.say("send-ground-hint")))
                (view::radios(text, &Field::new("ground", &label), &choices, false))
                (view::textarea(text, &reason, 3))
            }
        }
    }
}
