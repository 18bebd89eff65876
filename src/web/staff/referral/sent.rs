//! What has left for a referral: the mail and where it is, what was passed on, taking it back.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::post;
use maud::{Markup, html};

use super::referral_path;
use crate::app::{App, Error, ReferralFile, Result};
use crate::domain::id::ReferralId;
use crate::domain::sending::{Disclosure, Mail, MailState};
use crate::web::extract::Path;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::view::{self, Icon, Kind};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/vermittlungen/{referral}/zurueckholen", post(take_back))
        .route("/fach/vermittlungen/{referral}/sperren", post(revoke))
}

/// What has left.
pub struct Sent {
    mails: Vec<Mail>,
    disclosures: Vec<Disclosure>,
}

/// All that has left for a referral.
///
/// # Errors
/// When the referral is not there.
pub async fn collect(desk: &Desk, file: &ReferralFile) -> Result<Sent> {
    let referral = &file.referral;
    let mut disclosures = desk.app.disclosures(&desk.actor, &referral.case).await?;
    disclosures.retain(|disclosure| disclosure.referral == referral.id);
    Ok(Sent { mails: desk.app.mails_of(&desk.actor, &referral.id).await?, disclosures })
}

async fn take_back(desk: Desk, Path(id): Path<ReferralId>) -> Answer {
    match desk.app.take_back(&desk.actor, &id).await {
        Ok(()) => Ok(desk.go(&referral_path(&id, "?erledigt=zurueckgeholt"))),
        Err(Error::Conflict(_)) => {
            let file = desk.app.referral_file(&desk.actor, &id).await.or_fail(&desk.here)?;
            let sent = collect(&desk, &file).await.or_fail(&desk.here)?;
            let said = view::warning(desk.text(), desk.text().say("undo-late"));
            let said = html! { div role="alert" tabindex="-1" autofocus { (said) } };
            Ok((StatusCode::CONFLICT, super::page::page(&desk, &file, &sent, &said))
                .into_response())
        }
        Err(error) => desk.fail(error),
    }
}

/// What is about to leave and may still be undone. Without script the number stands still, and the
/// button says whether it was in time.
pub fn undo(desk: &Desk, file: &ReferralFile, sent: &Sent) -> Markup {
    let text = desk.text();
    let fresh = |mail: &&Mail| mail.state == MailState::Waiting && mail.attempts == 0;
    let Some(mail) = sent.mails.iter().find(fresh) else { return html! {} };
    let seconds = (mail.not_before - desk.app.now()).num_seconds();
    let said = match seconds {
        1.. => text.say_with("undo-seconds", &[("seconds", seconds.into())]),
        _ => text.say("undo-now").into_owned(),
    };
    let action = desk.link(&referral_path(&file.referral.id, "/zurueckholen"));
    html! {
        div.undo.no-print {
            p.line { (view::icon(Icon::Mail)) strong data-countdown=[(seconds > 0).then_some(seconds)] { (said) } }
            (view::post_button(Kind::First, &action, &text.say("undo-action"), &[]))
        }
    }
}

async fn revoke(desk: Desk, Path(id): Path<ReferralId>) -> Answer {
    desk.app.revoke_links(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&referral_path(&id, "?erledigt=gesperrt#gesendet")))
}

/// On the page of the referral.
pub fn section(desk: &Desk, file: &ReferralFile, sent: &Sent) -> Markup {
    let text = desk.text();
    let states = &desk.app.knowledge().states;
    let may_send = states.step(&file.referral.state, "angefragt", None).is_ok();
    let path = |rest: &str| desk.link(&referral_path(&file.referral.id, rest));
    // A mail that waits for its first try is undone above.
    let waits = sent.mails.iter().any(|mail| mail.state == MailState::Waiting && mail.attempts > 0);
    let open = sent.disclosures.iter().any(|disclosure| disclosure.stopped_at.is_none());
    html! {
        section.stack.stack--tight {
            h2 #gesendet { (text.say("sent-title")) }
            @if sent.mails.is_empty() { p.quiet { (text.say("sent-none")) } }
            ul.plain.stack.stack--tight {
                @for mail in &sent.mails { (mail_line(desk, mail)) }
                @for disclosure in &sent.disclosures { (disclosed(desk, disclosure)) }
            }
            div.row.no-print {
                @if may_send {
                    (view::link_button(Kind::First, &path("/senden"), &text.say("send-title")))
                }
                @if waits {
                    (view::post_button(Kind::First, &path("/zurueckholen"), &text.say("sent-take-back"), &[]))
                } @else if open {
                    (view::post_button(Kind::Second, &path("/sperren"), &text.say("sent-revoke"), &[]))
                }
            }
        }
    }
}

fn mail_line(desk: &Desk, mail: &Mail) -> Markup {
    let text = desk.text();
    html! {
        li.entry {
            span.line { (view::icon(Icon::Mail)) (mail.to) ": " (text.name(&mail.state)) }
            span.quiet { (text.day(App::local(mail.created_at).date())) }
        }
    }
}

fn disclosed(desk: &Desk, disclosure: &Disclosure) -> Markup {
    let text = desk.text();
    let lang = desk.here.lang();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let known = disclosure.facts.iter().filter_map(|fact| vocabulary.find(fact.as_str()));
    let mut parts = vec![text.say("sent-code").into_owned()];
    if disclosure.need {
        parts.push(text.say("send-need").into_owned());
    }
    parts.extend(known.map(|fact| fact.label.get(lang).to_owned()));
    html! {
        li.entry {
            span {
                (text.say("sent-seen")) ": " (text.list_and(&parts))
                @if let Some(ground) = disclosure.ground {
                    br; (text.name(&ground)) ": " (disclosure.reason.as_deref().unwrap_or_default())
                }
            }
            @if let Some(at) = disclosure.stopped_at {
                @let day = text.day(App::local(at).date());
                span.quiet { (text.say_with("sent-stopped", &[("date", day.into())])) }
            }
        }
    }
}
