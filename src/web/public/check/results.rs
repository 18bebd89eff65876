//! What fits, what may fit, what almost fits – with reasons in plain words.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::answers::Read;
use super::rights;
use crate::app::{App, MatchGroups, MatchedOffer};
use crate::domain::law::{Interface, Law};
use crate::domain::matching::Group;
use crate::domain::rule::{Reason, Truth};
use crate::web::here::Here;
use crate::web::public::card::{Beside, offer_card};
use crate::web::view::{
    Empty, Icon, Kind, Reasons, Voice, cards, empty, group_heading, icon, link_button, reason_list,
    to, warning, words,
};

/// Offers shown in each group.
const SHOWN: usize = 6;
/// Reasons shown of each offer.
const REASONS: usize = 4;

/// The answer.
pub(super) fn part(app: &App, here: &Here, read: &Read, groups: &MatchGroups) -> Markup {
    let text = here.text;
    let mut seen = BTreeSet::new();
    let mut once = |group: &'_ [MatchedOffer]| -> Vec<usize> {
        (0..group.len()).filter(|at| seen.insert(group[*at].found.offer.clone())).collect()
    };
    let fits = once(&groups.fits);
    let maybe = once(&groups.maybe);
    let almost = once(&groups.almost);
    let nothing = fits.is_empty() && maybe.is_empty() && almost.is_empty();
    html! {
        div.stack {
            h1 { (text.say("check-results")) }
            p.lead { (text.say("check-results-lead")) }
        }
        @for contradiction in &groups.warnings {
            (warning(text, words(text, &contradiction.says)))
        }
        @if nothing { (none(here)) }
        @for (group, offers, at) in [
            (Group::Fits, &groups.fits, &fits),
            (Group::Maybe, &groups.maybe, &maybe),
            (Group::Almost, &groups.almost, &almost),
        ] {
            @if !at.is_empty() {
                section.stack aria-labelledby=(id(group)) {
                    (group_heading(text, group, at.len()))
                    (cards(true, at.iter().take(SHOWN).map(|at| one(app, here, read, groups, &offers[*at]))))
                    @if at.len() > SHOWN {
                        p.quiet { (text.say_with("check-more", &[("count", (at.len() - SHOWN).into())])) }
                    }
                }
            }
        }
        (rights::part(app, here, read))
        @for interface in &groups.interfaces { (between(here, interface)) }
        p.quiet { (text.say("check-disclaimer")) }
    }
}

fn id(group: Group) -> &'static str {
    match group {
        Group::Fits => "fits",
        Group::Maybe => "maybe",
        Group::Almost => "almost",
        Group::No => "no",
    }
}

fn one(
    app: &App,
    here: &Here,
    read: &Read,
    groups: &MatchGroups,
    matched: &MatchedOffer,
) -> Markup {
    let plz = read.request.plz.as_deref();
    let distance_km = plz.and(matched.found.distance_km);
    let more = Some(why(app, here, groups, matched));
    offer_card(app, here, &matched.view, Beside { distance_km, plz, more })
}

fn why(app: &App, here: &Here, groups: &MatchGroups, matched: &MatchedOffer) -> Markup {
    let text = here.text;
    let (group, judged) = (matched.found.group, groups.why(matched));
    let open: Vec<Reason> =
        judged.reasons.iter().filter(|reason| reason.holds == Truth::Unknown).cloned().collect();
    let (key, reasons): (&str, &[Reason]) = match group {
        Group::Fits => ("match-why", &judged.reasons),
        Group::Maybe if open.is_empty() => ("match-exceptions", &judged.exceptions),
        Group::Maybe => ("check-still-open", &open),
        Group::Almost | Group::No => ("match-why-not", &judged.hurdles),
    };
    let facts = &app.knowledge().law.vocabulary;
    let law = app.law_on(app.today());
    let with = Reasons { text, voice: Voice::Public, facts, law: &law, outlook: &groups.outlook };
    let shown = &reasons[..reasons.len().min(REASONS)];
    html! {
        @if !shown.is_empty() {
            details.why open[group == Group::Almost] {
                summary { (text.say(key)) (icon(Icon::Down)) }
                (reason_list(&with, shown))
                @if reasons.len() > REASONS {
                    p.quiet { (text.say_with("check-more-reasons", &[("count", (reasons.len() - REASONS).into())])) }
                }
            }
        }
        (counter(&law, here, matched))
    }
}

/// What to say at the counter, where an instrument carries the offer.
fn counter(law: &Law, here: &Here, matched: &MatchedOffer) -> Markup {
    let text = here.text;
    let ids = &matched.view.offer.details().instruments;
    let said = ids.iter().filter_map(|id| law.instrument(id)).find(|ground| !ground.say.is_empty());
    html! {
        @if let Some(ground) = said.filter(|_| matched.found.group != Group::Almost) {
            details.why {
                summary { (text.say("check-say")) (icon(Icon::Down)) }
                blockquote.say { (words(text, &ground.say)) }
            }
        }
    }
}

/// Where agencies send people in circles: what to do.
fn between(here: &Here, interface: &Interface) -> Markup {
    let text = here.text;
    html! {
        details.fold {
            summary { (text.say("check-interface")) (icon(Icon::Down)) }
            div.stack.stack--tight {
                p { strong { (words(text, &interface.title)) } }
                p { (words(text, &interface.advice)) }
                @if !interface.next.is_empty() { p { (words(text, &interface.next)) } }
            }
        }
    }
}

fn none(here: &Here) -> Markup {
    let text = here.text;
    empty(&Empty {
        icon: Icon::People,
        title: &text.say("search-none-title"),
        why: &text.say("check-none"),
        next: Some(html! {
            div.actions {
                (link_button(Kind::First, &here.link(to::SEARCH), &text.say("nav-search")))
                (link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")))
            }
        }),
    })
}
