//! A referral on a waiting list: how long it may take, what bridges the time, and whether the place is
//! still wanted.

use axum::Router;
use axum::routing::post;
use maud::{Markup, html};

use super::referral_path;
use crate::app::{App, ReferralFile};
use crate::domain::id::ReferralId;
use crate::domain::referral::WaitClass;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names;
use crate::web::staff::posted::Posted;
use crate::web::view::{self, Choice, Field, Kind};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/vermittlungen/{referral}/warteliste", post(note))
        .route("/fach/vermittlungen/{referral}/gewuenscht", post(wanted))
}

async fn note(desk: Desk, Path(id): Path<ReferralId>, Form(posted): Form<Posted>) -> Answer {
    let class = WaitClass::from_key(posted.get("class"));
    let bridge = posted.filled("bridge").map(Into::into);
    desk.app.note_waiting(&desk.actor, &id, class, bridge).await.or_fail(&desk.here)?;
    Ok(desk.go(&referral_path(&id, "?erledigt=warteliste#warteliste")))
}

async fn wanted(desk: Desk, Path(id): Path<ReferralId>) -> Answer {
    desk.app.still_wanted(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&referral_path(&id, "?erledigt=gewuenscht#warteliste")))
}

/// On the page of the referral, while it waits.
pub fn section(desk: &Desk, file: &ReferralFile) -> Markup {
    let (app, text) = (&desk.app, desk.text());
    let Some(waiting) = file.waiting.as_ref().filter(|_| file.referral.state == "warteliste")
    else {
        return html! {};
    };
    let label = text.say("waiting-class");
    let names: Vec<_> =
        WaitClass::ALL.into_iter().map(|class| (class, text.name(&class))).collect();
    let choices: Vec<_> = names
        .iter()
        .map(|(class, name)| Choice::new(class.key(), name, *class == waiting.class))
        .collect();
    let path = |rest: &str| desk.link(&referral_path(&file.referral.id, rest));
    let since = text.day(App::local(waiting.since).date());
    let asked = text.day(App::local(waiting.wanted_at).date());
    html! {
        section.stack {
            h2 #warteliste { (text.say("waiting-title")) }
            p { (text.say_with("waiting-since", &[("date", since.into())])) }
            @if let Some(bridge) = &waiting.bridge {
                p { (text.say("waiting-bridge")) ": " (names::offer(app, text, bridge)) }
            }
            @if waiting.must_ask(app.now()) {
                (view::warning(text, text.say_with("waiting-ask", &[("date", asked.into())])))
            } @else {
                p.quiet { (text.say_with("waiting-asked", &[("date", asked.into())])) }
            }
            (view::post_button(Kind::First, &path("/gewuenscht"), &text.say("waiting-wanted"), &[]))
            form.form method="post" action=(path("/warteliste")) novalidate {
                (view::radios(text, &Field::new("class", &label), &choices, true))
                (view::actions([view::button(Kind::Second, &text.say("action-save"))]))
            }
        }
    }
}
