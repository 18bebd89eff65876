//! Referring a case to an offer: what will happen, then one button. A form can be sent twice without
//! making two referrals: it carries a key that is good once.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::case::Up;
use super::desk::{Answer, Desk};
use super::names::{self, case_path, refer_path, segment};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{Alternative, App, CaseFile, Conflict, Error, OfferView, ReferralRequest};
use crate::domain::case::Content;
use crate::domain::id::{CaseId, OfferId};
use crate::domain::place::hold_until;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Choice, Empty, Field, Icon, Kind, Page};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/vermitteln/{offer}", get(show).post(refer))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    /// Code of the topic of the need.
    bedarf: String,
}

async fn show(
    desk: Desk,
    Path((case, offer)): Path<(CaseId, OfferId)>,
    Query(wanted): Query<For>,
) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let view = desk.app.offer_view(&offer).await.or_fail(&desk.here)?;
    let need = file.needs.iter().find(|n| n.closed_at.is_none() && n.topic == wanted.bedarf);
    let posted = Posted::of([
        ("need", need.map_or("", |need| need.id.as_str()).to_owned()),
        ("key", desk.app.new_secret()),
    ]);
    Ok(page(&desk, &file, &view, &posted, &Problems::default()).into_response())
}

async fn refer(
    desk: Desk,
    Path((case, offer)): Path<(CaseId, OfferId)>,
    Form(posted): Form<Posted>,
) -> Answer {
    let request = ReferralRequest {
        offer: offer.clone(),
        need: posted.filled("need").map(Into::into),
        key: posted.filled("key").map(|key| format!("form:{key}")),
    };
    let problem = match desk.app.refer(&desk.actor, &case, &request).await {
        Ok(_) => return Ok(desk.go(&case_path(&case, "?erledigt=vermittlung#vermittlungen"))),
        Err(problem) => problem,
    };
    match problem {
        Error::Conflict(conflict) => {
            let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
            let page = match *conflict {
                Conflict::NoPlace(alternatives) => {
                    full(&desk, &file, &offer, &posted, &alternatives)
                }
                Conflict::AlreadyReferred(_) => already(&desk, &file, &offer),
                _ => {
                    let view = desk.app.offer_view(&offer).await.or_fail(&desk.here)?;
                    let posted =
                        Posted::of([("need", posted.get("need")), ("key", &desk.app.new_secret())]);
                    page(&desk, &file, &view, &posted, &Problems::default())
                }
            };
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Error::Invalid(errors) if errors.iter().all(|e| e.field == "need") => {
            let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
            let view = desk.app.offer_view(&offer).await.or_fail(&desk.here)?;
            let problems = Problems::of(desk.text(), &errors);
            let page = page(&desk, &file, &view, &posted, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        // An offer that is not there, or no longer.
        Error::Invalid(_) => desk.fail(Error::NotFound),
        error => desk.fail(error),
    }
}

fn page(
    desk: &Desk,
    file: &CaseFile,
    offer: &OfferView,
    posted: &Posted,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    let title = text.say("referral-new");
    let up = Up::to(desk, &file.case);
    let action = desk.link(&refer_path(&file.case.id, &offer.offer.id()));
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            h1 { (text.say_with("refer-heading", &[
                ("code", file.case.code.as_str().into()), ("offer", offer.offer.name.as_str().into()),
            ])) }
            div.row {
                @if let Some(organization) = &offer.organization {
                    span.quiet { (text.say_with("offer-by", &[("organization", organization.name.as_str().into())])) }
                }
                (view::place_sign_staff(text, &offer.places, desk.app.now()))
            }
            h2 { (text.say("refer-happens")) }
            (happens(desk, file, offer))
            form.form method="post" action=(action) novalidate {
                (view::hidden("key", posted.get("key")))
                (need_field(desk, file, posted, problems))
                (view::actions([
                    view::button(Kind::First, &text.say("match-refer")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn happens(desk: &Desk, file: &CaseFile, offer: &OfferView) -> Markup {
    let text = desk.text();
    let until = text.day(App::local(hold_until(desk.app.now())).date());
    let recipient = offer.organization.as_ref();
    let valid = recipient.and_then(|organization| {
        let mine = file.consents.iter().filter(|c| c.recipient.as_str() == organization.id);
        let now = desk.app.now();
        mine.filter(|c| c.allows(Content::Contact, now)).map(|c| c.valid_until).max()
    });
    let form = recipient.map(|organization| {
        let organization = segment(&organization.id);
        let rest = format!("/einwilligungen/neu?organisation={organization}");
        desk.link(&case_path(&file.case.id, &rest))
    });
    html! {
        ul.lines {
            li { (view::icon(Icon::Lock)) span { (text.say_with("refer-hold", &[("date", until.into())])) } }
            li { (view::icon(Icon::Info)) span { (text.say("refer-nothing-sent")) } }
            li {
                @match valid {
                    Some(until) => {
                        (view::icon(Icon::CheckCircle))
                        @let date = text.day(App::local(until).date());
                        span { (text.say_with("refer-consent-valid", &[("date", date.into())])) }
                    }
                    None => {
                        (view::icon(Icon::Warning))
                        span {
                            (text.say("refer-consent-missing")) " "
                            @if let Some(form) = form { a href=(form) { (text.say("consent-new")) } }
                        }
                    }
                }
            }
        }
    }
}

fn need_field(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let (label, auto) = (text.say("refer-need"), text.say("refer-need-auto"));
    let open = file.needs.iter().filter(|need| need.closed_at.is_none());
    let needs: Vec<_> =
        open.map(|n| (n.id.as_str(), names::topic(&desk.app, text, &n.topic))).collect();
    let chosen = posted.get("need");
    let mut choices: Vec<_> =
        needs.iter().map(|(id, name)| Choice::new(id, name, *id == chosen)).collect();
    if choices.len() == 1 {
        return view::hidden("need", choices[0].value);
    }
    choices.push(Choice::new("", &auto, chosen.is_empty()));
    let field = Field { error: problems.at("need"), ..Field::new("need", &label) };
    view::radios(text, &field, &choices, false)
}

/// No place is left: what comes next, one tap away.
fn full(
    desk: &Desk,
    file: &CaseFile,
    offer: &OfferId,
    posted: &Posted,
    alternatives: &[Alternative],
) -> Markup {
    let text = desk.text();
    let title = text.say("refer-full-title");
    let up = Up::to(desk, &file.case);
    let name = names::offer(&desk.app, text, offer);
    let all = view::link_button(
        Kind::Second,
        &desk.link(&case_path(&file.case.id, "/angebote")),
        &text.say("case-matches"),
    );
    let main = html! {
        div.stack.narrow {
            h1 { (title) }
            (view::warning(text, text.say_with("refer-full", &[("offer", name.into())])))
            @if alternatives.is_empty() {
                (view::empty(&Empty {
                    icon: Icon::Search,
                    title: &text.say("refer-no-alternative"),
                    why: &text.say("refer-no-alternative-why"),
                    next: Some(all),
                }))
            } @else {
                h2 { (text.say("refer-alternatives")) }
                ul.cards {
                    @for other in alternatives { li { (alternative(desk, file, posted, other)) } }
                }
                p { (all) }
            }
        }
    };
    Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn alternative(desk: &Desk, file: &CaseFile, posted: &Posted, other: &Alternative) -> Markup {
    let text = desk.text();
    let action = desk.link(&refer_path(&file.case.id, &other.offer));
    let key = desk.app.new_secret();
    let free = other.free.map_or_else(
        || text.say("place-unknown").into_owned(),
        |free| text.say_with("place-free-count", &[("count", free.into())]),
    );
    html! {
        article.card {
            h3 { (other.name) }
            p.quiet { (free) }
            (view::post_button(Kind::First, &action, &text.say("match-refer"),
                &[("need", posted.get("need")), ("key", &key)]))
        }
    }
}

fn already(desk: &Desk, file: &CaseFile, offer: &OfferId) -> Markup {
    let text = desk.text();
    let title = text.say("refer-already-title");
    let up = Up::to(desk, &file.case);
    let name = names::offer(&desk.app, text, offer);
    let to_case = desk.link(&case_path(&file.case.id, "#vermittlungen"));
    let main = html! {
        div.stack.narrow {
            h1 { (title) }
            (view::warning(text, text.say_with("refer-already", &[("offer", name.into())])))
            p { (view::link_button(Kind::First, &to_case, &text.say("refer-to-case"))) }
        }
    };
    Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}
