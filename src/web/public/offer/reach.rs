//! How to reach an offer: writing first where that is possible, with a finished first message.

use maud::{Markup, html};

use super::Shown;
use crate::domain::catalogue::{ContactWay, Contacting};
use crate::web::address::{digits, encode, mail, telephone, web};
use crate::web::view::{Icon, copy_message, icon};

/// A way that can be tapped.
pub(in crate::web::public) struct Link {
    pub(super) href: String,
    pub(super) icon: Icon,
    /// What people read: the number or the address.
    pub(in crate::web::public) words: String,
    pub(super) rel: Option<&'static str>,
}

/// The link of a way, where the offer has what it needs.
pub(in crate::web::public) fn link(shown: &Shown<'_>, way: ContactWay) -> Option<Link> {
    let offer = &shown.view.offer;
    let contact = offer.details().contact.as_ref();
    let email = contact.and_then(|c| c.email.as_deref()).or(offer.email.as_deref());
    let spoken = |kind: Option<&str>| kind.is_none_or(|kind| kind == "voice" || kind == "cell");
    let listed = offer.phones.iter().find(|phone| spoken(phone.r#type.as_deref()));
    let phone =
        contact.and_then(|c| c.phone.as_deref()).or(listed.map(|phone| phone.number.as_str()));
    let plain = |href, icon, words: &str| Link { href, icon, words: words.to_owned(), rel: None };
    match way {
        ContactWay::Chat => {
            let chat = web(contact?.chat.as_deref()?)?;
            let words = chat.split_once("://").map_or(chat, |(_, rest)| rest);
            Some(Link { rel: Some("noreferrer"), ..plain(chat.to_owned(), Icon::Chat, words) })
        }
        ContactWay::Sms => {
            contact?.order.contains(&ContactWay::Sms).then_some(())?;
            let number = phone?;
            let body = encode(&message(shown));
            Some(plain(format!("sms:{}?body={body}", digits(number)), Icon::Chat, number))
        }
        ContactWay::Mail => {
            let email = email?;
            Some(plain(mail(email, &message(shown))?, Icon::Mail, email))
        }
        ContactWay::Phone => {
            let number = phone?;
            Some(plain(telephone(number)?, Icon::Phone, number))
        }
        ContactWay::WalkIn => None,
    }
}

/// The ways in the order the offer prefers, then those it does not mention but has.
pub(in crate::web::public) fn ways(shown: &Shown<'_>) -> Vec<ContactWay> {
    let mut ways =
        shown.view.offer.details().contact.as_ref().map_or_else(Vec::new, |c| c.order.clone());
    for way in [ContactWay::Chat, ContactWay::Mail, ContactWay::Phone] {
        if !ways.contains(&way) && link(shown, way).is_some() {
            ways.push(way);
        }
    }
    // Writing first: it is the step most people dare to take.
    ways.sort_by_key(|way| matches!(way, ContactWay::Phone | ContactWay::WalkIn));
    ways
}

/// The first of the ways to write.
pub(super) fn written(shown: &Shown<'_>) -> Option<Link> {
    let spoken = |way: &ContactWay| matches!(way, ContactWay::Phone | ContactWay::WalkIn);
    ways(shown).into_iter().filter(|way| !spoken(way)).find_map(|way| link(shown, way))
}

fn message(shown: &Shown<'_>) -> String {
    let offer = &shown.view.offer;
    offer.details().message.clone().unwrap_or_else(|| {
        shown.text().say_with("offer-message-default", &[("name", offer.name.as_str().into())])
    })
}

/// The answer to "How do I reach them?".
pub(super) fn part(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let ways = ways(shown);
    let contact = shown.view.offer.details().contact.as_ref();
    let answer = html! {
        @if ways.is_empty() { p { (text.say("offer-contact-unknown")) } }
        ul.contacts {
            @for way in &ways { li { (one(shown, *way)) } }
        }
        (reply(shown, contact))
        @if written(shown).is_some() { div.no-print { (copy_message(text, &message(shown))) } }
    };
    super::section("kontakt", &text.say("offer-contact"), &answer)
}

fn one(shown: &Shown<'_>, way: ContactWay) -> Markup {
    let text = shown.text();
    let name = text.name(&way);
    html! {
        @match link(shown, way) {
            Some(link) => {
                (icon(link.icon))
                span { span.quiet { (name) } br; a href=(link.href) rel=[link.rel] dir="ltr" { (link.words) } }
            }
            None => {
                (icon(if way == ContactWay::WalkIn { Icon::Pin } else { Icon::Info }))
                span {
                    span.quiet { (name) } br;
                    @if way == ContactWay::WalkIn {
                        a href="#hin" { (text.say("offer-walk-in")) }
                    } @else { (text.say("offer-ask-for-it")) }
                }
            }
        }
    }
}

fn reply(shown: &Shown<'_>, contact: Option<&Contacting>) -> Markup {
    let days = contact.and_then(|contact| contact.reply_days).filter(|days| *days > 0);
    html! {
        @if let Some(days) = days {
            p.quiet { (shown.text().say_with("offer-reply", &[("days", days.into())])) "." }
        }
    }
}
