//! One's own second factor: set up, renew the recovery codes, end.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::parts;
use crate::app::{App, Error, FactorView};
use crate::web::extract::Form;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::throttle;
use crate::web::view::{self, Kind, Page, to};

/// The routes.
pub(super) fn routes() -> Router<App> {
    Router::new().route(to::ACCOUNT, get(show).post(change))
}

async fn show(desk: Desk) -> Answer {
    let view = desk.app.factor_view(&desk.actor.user).await.or_fail(&desk.here)?;
    Ok(page(&desk, &view, &Problems::default()).into_response())
}

async fn change(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let (app, actor) = (&desk.app, &desk.actor);
    let code = posted.get("code");
    let step = posted.get("schritt");
    if step == "neu" {
        app.begin_factor(&actor.user).await.or_fail(&desk.here)?;
        return Ok(desk.go(to::ACCOUNT));
    }
    let login = app.factor_view(&actor.user).await.or_fail(&desk.here)?.login;
    if !throttle::may_try(&format!("code:{login}")) {
        return desk.fail(Error::TooMany);
    }
    let done = match step {
        "codes" => app.renew_codes(actor, code).await,
        "ende" => app.end_factor(actor, code).await.map(|()| Vec::new()),
        _ => app.confirm_factor(actor, code).await,
    };
    match done {
        Ok(codes) if codes.is_empty() => Ok(desk.go(to::ACCOUNT)),
        Ok(codes) => Ok(codes_page(&desk, &codes).into_response()),
        Err(Error::Invalid(_)) => {
            let view = app.factor_view(&actor.user).await.or_fail(&desk.here)?;
            let page = page(&desk, &view, &parts::wrong(desk.text()));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => desk.fail(error),
    }
}

fn codes_page(desk: &Desk, codes: &[String]) -> Markup {
    let text = desk.text();
    let title = text.say("factor-codes-title");
    let main = html! {
        div.stack.narrow {
            (parts::codes(text, codes))
            (view::link_button(Kind::First, &desk.link(to::ACCOUNT), &text.say("factor-go-on")))
        }
    };
    desk.page(&title).show(main)
}

fn page(desk: &Desk, view: &FactorView, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("factor-account-title");
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            h1 { (title) }
            p.lead { (text.say("factor-lead")) }
            @if let Some(since) = view.since {
                (in_use(desk, view, since, problems))
            } @else if view.enrolment.is_some() {
                (parts::secret(text, view))
                (form(desk, "an", "factor-code-first", "factor-confirm", Kind::First, problems))
            } @else {
                (view::post_button(Kind::First, &desk.link(to::ACCOUNT), &text.say("factor-begin"), &[("schritt", "neu")]))
            }
        }
    };
    Page { failed: !problems.is_empty(), ..desk.page(&title) }.show(main)
}

fn in_use(
    desk: &Desk,
    view: &FactorView,
    since: chrono::DateTime<chrono::Utc>,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    let day = text.day(App::local(since).date());
    html! {
        p { (text.say_with("factor-since", &[("date", day.into())])) }
        p { (text.say_with("factor-codes-left", &[("count", view.codes.into())])) }
        form.form method="post" action=(desk.link(to::ACCOUNT)) novalidate {
            (parts::code_field(text, "factor-code-change", problems))
            div.actions {
                button.button type="submit" name="schritt" value="codes" { (text.say("factor-renew")) }
                @if !view.demanded {
                    button.button.button--danger type="submit" name="schritt" value="ende" { (text.say("factor-end")) }
                }
            }
        }
    }
}

fn form(
    desk: &Desk,
    step: &str,
    hint: &str,
    label: &str,
    kind: Kind,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    html! {
        form.form method="post" action=(desk.link(to::ACCOUNT)) novalidate {
            (view::hidden("schritt", step))
            (parts::code_field(text, hint, problems))
            (view::actions([view::button(kind, &text.say(label))]))
        }
    }
}
