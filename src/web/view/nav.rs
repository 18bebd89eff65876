//! Header and footer: product, ways to go, language, help now.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::page::{Page, Side};
use super::to;
use crate::domain::role::{Action, Role};
use crate::text::{Lang, Text};

/// A way to go: key of its name, address.
type Way = (&'static str, &'static str);

const PUBLIC: &[Way] =
    &[("nav-search", to::SEARCH), ("nav-check", to::CHECK), ("nav-saved", to::SAVED)];

const STAFF: &[(Action, &[Way])] = &[
    (
        Action::WorkOnCases,
        &[
            ("nav-today", to::TODAY),
            ("nav-cases", to::CASES),
            ("nav-offers", to::OFFERS),
            ("nav-check-staff", to::STAFF_CHECK),
        ],
    ),
    (
        Action::ReadGaps,
        &[
            ("nav-gaps", to::GAPS),
            ("nav-what-if", to::WHAT_IF),
            ("nav-reports", to::REPORTS),
            ("nav-decisions", to::DECISIONS),
            ("nav-survey", to::SURVEY),
        ],
    ),
    (
        Action::EditCatalogue,
        &[("nav-catalogue", to::CATALOGUE), ("nav-complaints", to::COMPLAINTS)],
    ),
    (Action::EditLaw, &[("nav-law", to::LAW)]),
    (Action::ManageUsers, &[("nav-people", to::PEOPLE)]),
];

const FOOTER: &[Way] = &[
    ("nav-topics", to::TOPICS),
    ("nav-ways", to::WAYS),
    ("nav-rights", to::RIGHTS),
    ("numbers-title", to::NUMBERS),
    ("nav-about", to::ABOUT),
    ("nav-privacy", to::PRIVACY),
    ("nav-accessibility", to::ACCESSIBILITY),
    ("nav-imprint", to::IMPRINT),
];

fn ways(side: Side<'_>) -> Vec<Way> {
    match side {
        Side::Public => PUBLIC.to_vec(),
        Side::Staff { role, .. } => staff_ways(role),
    }
}

fn staff_ways(role: Role) -> Vec<Way> {
    let allowed = STAFF.iter().filter(|(action, _)| role.may(*action));
    allowed.flat_map(|(_, ways)| ways.iter().copied()).collect()
}

/// Where the product's name leads.
fn home(side: Side<'_>) -> &'static str {
    match side {
        Side::Public => to::HOME,
        Side::Staff { role, .. } => staff_ways(role).first().map_or(to::HOME, |(_, path)| path),
    }
}

pub(super) fn header(page: &Page<'_>) -> Markup {
    let here = page.here;
    let text = here.text;
    let staff = matches!(page.side, Side::Staff { .. });
    html! {
        header.top.top--staff[staff] {
            div.frame {
                a.brand href=(here.link(home(page.side))) { (mark()) (text.say("app-name")) }
                nav.ways aria-label=(text.say("nav-main")) {
                    ul.menu {
                        @for (key, path) in ways(page.side) {
                            li {
                                a href=(here.link(path)) aria-current=[page.is_at(path).then_some("page")] {
                                    (text.say(key))
                                }
                            }
                        }
                    }
                }
                div.reach {
                    nav aria-label=(text.say("nav-language")) { (switch(page)) }
                    @match page.side {
                        Side::Public if page.sensitive => {
                            a.exit href=(here.link(to::EXIT)) data-exit rel="noreferrer nofollow"
                                title=(text.say("nav-exit-hint")) {
                                (icon(Icon::Exit)) (text.say("nav-exit"))
                            }
                        }
                        Side::Public => {}
                        Side::Staff { name, .. } => (account(text, &here.link(to::LOGOUT), name)),
                    }
                    a.now href=(here.link(to::NOW)) { (icon(Icon::Phone)) (text.say("nav-now")) }
                }
            }
        }
    }
}

fn account(text: Text, logout: &str, name: &str) -> Markup {
    html! {
        button.bare type="button" hidden data-script data-palette=(text.say("palette-label")) {
            (text.say("palette-open"))
        }
        span.name { (text.say_with("nav-account", &[("name", name.into())])) }
        form method="post" action=(logout) {
            button.bare type="submit" { (text.say("nav-logout")) }
        }
    }
}

/// The languages a page of that side exists in.
fn spoken(side: Side<'_>) -> impl Iterator<Item = Lang> {
    let everybody = side == Side::Public;
    Lang::ALL.iter().copied().filter(move |lang| everybody || lang.is_for_staff())
}

/// The language switch: folded away, for there are many.
fn switch(page: &Page<'_>) -> Markup {
    let text = page.here.text;
    html! {
        details.switch {
            summary {
                (icon(Icon::Speech)) span.hush { (text.say("nav-language")) ": " }
                span.switch__name { (text.lang().own_name()) }
                span.switch__code aria-hidden="true" { (text.lang().code()) } (icon(Icon::Down))
            }
            (languages(page))
        }
    }
}

/// The same page in all languages, each called by its own name.
fn languages(page: &Page<'_>) -> Markup {
    let here = page.here;
    html! {
        ul.tongues {
            @for lang in spoken(page.side) {
                li {
                    @if lang == here.text.lang() {
                        span lang=(lang.code()) dir=(lang.direction().code()) aria-current="true" {
                            (lang.own_name())
                        }
                    } @else {
                        a href=(here.link_in(lang, &here.path)) lang=(lang.code())
                            hreflang=(lang.code()) dir=(lang.direction().code()) {
                            (lang.own_name())
                        }
                    }
                }
            }
            @if page.side == Side::Public {
                li { a href=(here.link(to::LANGUAGES)) { (here.text.say("tongue-about")) } }
            }
        }
    }
}

pub(super) fn footer(page: &Page<'_>) -> Markup {
    let here = page.here;
    let text = here.text;
    html! {
        footer.foot {
            div.frame {
                @if page.side == Side::Public { p { (text.say("footer-promise")) } }
                @if text.lang() != Lang::default() {
                    p.quiet { a href=(here.link(to::LANGUAGES)) { (text.say("tongue-footer")) } }
                }
                nav aria-label=(text.say("nav-footer")) {
                    ul {
                        @for (key, path) in FOOTER {
                            li { a href=(here.link(path)) { (text.say(key)) } }
                        }
                        @if page.side == Side::Public {
                            li { a href=(here.link(to::LOGIN)) { (text.say("nav-staff")) } }
                        } @else {
                            li { a href=(here.link(to::HOME)) { (text.say("nav-public")) } }
                        }
                    }
                }
                (languages(page))
            }
        }
    }
}

/// The product's sign: a needle that shows the way.
pub(super) fn mark() -> Markup {
    html! {
        svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" {
            circle.ring cx="16" cy="16" r="15.5" {}
            path.tip d="M13 13 23.5 8.5 19 19Z" {}
            path.needle d="M13 13 8.5 23.5 19 19Z" {}
        }
    }
}
