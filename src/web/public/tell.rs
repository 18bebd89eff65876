//! Saying that something is wrong, with one tap: with an offer, or with this site. No name, no
//! address, and a limit that knows nobody.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::{App, ComplaintDraft, Error};
use crate::domain::complaint::{LONGEST, Matter};
use crate::domain::id::OfferId;
use crate::web::extract::{Form, Path};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::throttle;
use crate::web::view::{Field, Kind, link_button, textarea, to};

/// What was posted: the button that was tapped, and words if there are any.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    was: String,
    worte: String,
}

/// What the form is about.
struct About<'a> {
    /// Keys of its heading, its lead and its field.
    keys: [&'static str; 3],
    matters: &'static [Matter],
    /// Where it goes.
    action: &'a str,
}

/// The form about an offer.
pub(super) async fn offer(
    State(app): State<App>,
    here: Here,
    Path(id): Path<OfferId>,
) -> Result<Response, Failure> {
    app.offer_view(&id).await.or_fail(&here)?;
    let action = here.link(&path(&id));
    Ok(form(
        &app,
        &here,
        &About {
            keys: ["tell-title", "tell-lead", "tell-words"],
            matters: &Matter::OF_OFFERS,
            action: &action,
        },
    ))
}

/// The form about this site.
pub(super) async fn site(State(app): State<App>, here: Here) -> Response {
    let action = here.link(to::TELL);
    form(
        &app,
        &here,
        &About {
            keys: ["tell-site", "tell-site-lead", "tell-site-words"],
            matters: &Matter::OF_THE_SITE,
            action: &action,
        },
    )
}

/// Takes what was said about an offer.
pub(super) async fn about_offer(
    State(app): State<App>,
    here: Here,
    Path(id): Path<OfferId>,
    Form(said): Form<Said>,
) -> Result<Response, Failure> {
    let back = here.link(&format!("{}{id}", to::OFFER));
    keep(&app, &here, Some(id), said).await?;
    Ok(thanks(&app, &here, &back, "tell-back"))
}

/// Takes what was said about this site.
pub(super) async fn about_site(
    State(app): State<App>,
    here: Here,
    Form(said): Form<Said>,
) -> Result<Response, Failure> {
    keep(&app, &here, None, said).await?;
    Ok(thanks(&app, &here, &here.link(to::HOME), "error-home"))
}

/// Where the form about an offer stands.
pub(super) fn path(offer: &OfferId) -> String {
    format!("{}{offer}/stimmt-nicht", to::OFFER)
}

async fn keep(app: &App, here: &Here, offer: Option<OfferId>, said: Said) -> Result<(), Failure> {
    if !throttle::may_tell(offer.as_ref().map_or("", |offer| offer.as_str())) {
        return Err(Error::TooMany).or_fail(here);
    }
    let draft = ComplaintDraft {
        offer,
        matter: Matter::from_key(&said.was),
        words: said.worte.trim().to_owned(),
        language: here.lang().to_owned(),
    };
    app.complain(draft).await.or_fail(here)
}

fn form(app: &App, here: &Here, about: &About<'_>) -> Response {
    let text = here.text;
    let [title, lead, words] = about.keys.map(|key| text.say(key));
    let hint = text.say("tell-words-hint");
    let field = Field {
        hint: Some(&hint),
        optional: true,
        maxlength: u32::try_from(LONGEST).ok(),
        ..Field::new("worte", &words)
    };
    let page = super::page(app, here, &title).show(html! {
        div.stack.narrow {
            h1 { (title) }
            p.lead { (lead) }
            form.form method="post" action=(about.action) {
                (textarea(text, &field, 4))
                fieldset.taps {
                    legend { (text.say("tell-what")) }
                    @for matter in about.matters {
                        button.button.button--second type="submit" name="was" value=(matter.key()) {
                            (text.say(&format!("tell-{}", matter.key())))
                        }
                    }
                }
            }
        }
    });
    page.into_response()
}

fn thanks(app: &App, here: &Here, back: &str, back_key: &str) -> Response {
    let text = here.text;
    let title = text.say("tell-thanks");
    let page: Markup = super::page(app, here, &title).show(html! {
        div.stack.narrow {
            h1 { (title) }
            p.lead { (text.say("tell-thanks-text")) }
            p { (link_button(Kind::First, back, &text.say(back_key))) }
        }
    });
    (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")], page).into_response()
}
