//! Help now: who is there this minute. Works on an empty installation too.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::card;
use crate::app::{App, OfferQuery, OfferView};
use crate::domain::catalogue::Opening;
use crate::web::address::{digits, telephone, web};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{
    Card, Icon, Page, card as plain_card, cards, checked_line, icon, in_language, lines,
    opening_line,
};

/// For danger to life: number and what it is. They have a box of their own.
const DANGER: [(&str, &str); 2] = [("112", "now-112"), ("110", "now-110")];

/// Where an offer stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Always,
    Talk,
    Sleep,
    Violence,
}

const PLACES: [(Place, &str, &str); 4] = [
    (Place::Always, "rund-um-die-uhr", "now-always"),
    (Place::Talk, "reden", "now-talk"),
    (Place::Sleep, "schlafen", "now-sleep"),
    (Place::Violence, "gewalt", "now-violence"),
];

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Result<Response, Failure> {
    let text = here.text;
    let views = views(&app, &here).await?;
    let title = text.say("now-title");
    let frame = Page { sensitive: true, ..super::page(&app, &here, &title) };
    let page = frame.show(html! {
        div.stack.stack--wide {
            div.stack {
                h1 { (title) }
                p.lead { (text.say("now-lead")) }
            }
            (danger(&here))
            @for (place, id, key) in PLACES { (group(&app, &here, &views, place, id, key)) }
            p.line { (icon(Icon::Eye)) span { (text.say("now-private")) } }
        }
    });
    Ok(page.into_response())
}

/// Crisis offers, and those of the topic one can write to.
async fn views(app: &App, here: &Here) -> Result<Vec<OfferView>, Failure> {
    let mut views = app.help_now().await.or_fail(here)?;
    let query =
        OfferQuery { topic: Some("krise".to_owned()), limit: Some(50), ..OfferQuery::default() };
    let more = app.find_offers(&query).await.or_fail(here)?.hits;
    let chats = more.into_iter().map(|hit| hit.view).filter(|view| {
        let contact = view.offer.details().contact.as_ref();
        contact.is_some_and(|contact| contact.chat.is_some())
    });
    for chat in chats {
        if views.iter().all(|view| view.offer.id != chat.offer.id) {
            views.push(chat);
        }
    }
    views.retain(|view| !DANGER.iter().any(|(number, _)| has_number(view, number)));
    Ok(views)
}

fn has_number(view: &OfferView, number: &str) -> bool {
    let contact = view.offer.details().contact.as_ref();
    let own = contact.and_then(|contact| contact.phone.as_deref());
    own.is_some_and(|own| digits(own) == digits(number))
}

fn place(view: &OfferView) -> Place {
    let details = view.offer.details();
    if details.topics.first().is_some_and(|topic| topic == "schutz") {
        Place::Violence
    } else if is_bed(view) {
        Place::Sleep
    } else if view.opening == (Opening::Open { until: None }) {
        Place::Always
    } else {
        Place::Talk
    }
}

fn is_bed(view: &OfferView) -> bool {
    let details = view.offer.details();
    details.kind.as_deref() == Some("notschlafen")
        || details.topics.iter().any(|topic| topic == "notschlafstelle")
}

/// Who is there now comes first, then who is there next.
fn rank(view: &OfferView) -> (u8, Option<chrono::NaiveDateTime>) {
    match view.opening {
        Opening::Open { .. } => (0, None),
        Opening::ByAppointment { .. } => (1, None),
        Opening::Closed { opens: opens @ Some(_) } => (2, opens),
        Opening::Closed { opens: None } | Opening::Unknown => (3, None),
    }
}

fn danger(here: &Here) -> Markup {
    let text = here.text;
    html! {
        section.calm aria-labelledby="gefahr" {
            h2 #gefahr { (text.say("now-danger")) }
            ul.plain.calm__calls {
                @for (number, key) in DANGER {
                    li { (call(number, true)) span { (text.say(key)) } }
                }
            }
        }
    }
}

/// A number one can tap. It stands out while somebody is there.
fn call(number: &str, now: bool) -> Markup {
    html! {
        @if let Some(href) = telephone(number) {
            a.button.button--warm[now].button--second[!now] href=(href) { (icon(Icon::Phone)) span dir="ltr" { (number) } }
        }
    }
}

fn group(app: &App, here: &Here, views: &[OfferView], at: Place, id: &str, key: &str) -> Markup {
    let text = here.text;
    let mut inside: Vec<_> = views.iter().filter(|view| place(view) == at).collect();
    inside.sort_by_key(|view| rank(view));
    let missing = |number: &str| !views.iter().any(|view| has_number(view, number));
    let of_all = app.national_lines(&[]);
    let national: Vec<_> = of_all
        .iter()
        .filter(|line| !DANGER.iter().any(|(number, _)| *number == line.number))
        .filter(|line| at == Place::Talk && missing(&line.number))
        .map(|line| national(here, &line.number, &line.name))
        .collect();
    let shown = national.into_iter().chain(inside.iter().map(|view| line(app, here, view)));
    let shown: Vec<Markup> = shown.collect();
    html! {
        @if !shown.is_empty() {
            section.stack aria-labelledby=(id) {
                h2 id=(id) { (text.say(key)) }
                @if at == Place::Sleep { p { (text.say("now-sleep-lead")) } }
                (cards(true, shown))
            }
        }
    }
}

fn national(here: &Here, number: &str, key: &str) -> Markup {
    plain_card(&Card {
        title: &here.text.say(key),
        href: None,
        above: None,
        body: html! {},
        foot: Some(call(number, true)),
    })
}

fn line(app: &App, here: &Here, view: &OfferView) -> Markup {
    let text = here.text;
    let details = view.offer.details();
    let phone = details.contact.as_ref().and_then(|contact| contact.phone.as_deref());
    let chat = details.contact.as_ref().and_then(|contact| web(contact.chat.as_deref()?));
    let now = rank(view).0 == 0;
    let facts = [
        opening_line(text, &view.opening, app.local_now()),
        checked_line(text, details.verified.contact, app.today()),
    ];
    plain_card(&Card {
        title: &view.offer.name,
        href: Some(&card::href(here, view, None)),
        above: None,
        body: html! {
            @if let Some(summary) = &details.summary { p { (in_language(text, "de", summary)) } }
            (lines(false, &facts))
        },
        foot: Some(html! {
            @if let Some(chat) = chat {
                a.button.button--warm[now].button--second[!now] href=(chat) rel="noreferrer" { (icon(Icon::Chat)) (text.say("action-write")) }
            }
            @if let Some(phone) = phone { (call(phone, now)) }
        }),
    })
}
