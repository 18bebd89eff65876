//! How a case looks.

use maud::{Markup, html};

use super::{hints, life, more, needs, people, questions, words};
use crate::app::{App, CaseFile, MatchGroups};
use crate::web::staff::desk::Desk;
use crate::web::staff::names::{self, case_path};
use crate::web::staff::{appointments, assignment, consents, referrals};
use crate::web::view::{self, Crumb, Empty, Icon, Kind, Page, Tone, to};

/// The page.
pub fn page(
    desk: &Desk,
    file: &CaseFile,
    groups: &MatchGroups,
    said: &Markup,
    failed: bool,
) -> Markup {
    let text = desk.text();
    let title = text.say("staff-case");
    let (cases, label) = (desk.link(to::CASES), text.say("cases-title"));
    let crumbs = [Crumb::new(&*label, &cases)];
    let main = html! {
        div.stack.stack--wide {
            (said)
            (head(desk, file, groups))
            (assignment::limit_notice(desk, file))
            div.columns {
                div.stack.stack--wide {
                    (needs::section(desk, file))
                    (hints::section(desk, file, groups))
                    (referrals_section(desk, file))
                    (appointments_section(desk, file))
                    (consents_section(desk, file))
                    (more::section(desk, file))
                    (life::section(desk, file))
                }
                div.stack.stack--wide {
                    (questions::section(desk, file, groups))
                    (words::section(desk, file))
                    (people::section(desk, file))
                    (facts(desk, file))
                }
            }
            p.quiet.line { (view::icon(Icon::Eye)) (text.say("case-audit-note")) }
        }
    };
    Page { failed, crumbs: &crumbs, ..desk.page(&title) }.show(main)
}

fn head(desk: &Desk, file: &CaseFile, groups: &MatchGroups) -> Markup {
    let text = desk.text();
    let case = &file.case;
    let age = case.profile().age();
    let opened = text.day(App::local(case.opened_at).date());
    let matches = desk.link(&case_path(&case.id, "/angebote"));
    let routes = desk.link(&case_path(&case.id, "/wege"));
    let plan = desk.link(&case_path(&case.id, "/plan"));
    let claims = desk.link(&case_path(&case.id, "/ansprueche"));
    html! {
        div.row.row--end {
            div.stack.stack--tight {
                h1 { (text.say_with("case-title", &[("code", case.code.as_str().into())])) }
                div.row.quiet {
                    @if let Some(age) = age { span { (text.counted("Jahre", age)) } }
                    @if let Some(plz) = &case.plz {
                        span.line { (view::icon(Icon::Pin)) (place(desk, plz)) }
                    }
                    span { (text.say_with("case-opened", &[("date", opened.into())])) }
                    @if case.closed_at.is_some() { (view::badge(Tone::Still, &text.say("case-is-closed"))) }
                }
            }
            div.stack.stack--tight.no-print {
                (view::link_button(Kind::First, &matches, &text.say("case-matches")))
                div.row {
                    (view::link_button(Kind::Second, &claims, &text.say("claims-title")))
                    (view::link_button(Kind::Second, &plan, &text.say("plan-title")))
                    (view::link_button(Kind::Second, &routes, &text.say("routes-title")))
                }
                p.quiet {
                    (text.say_with("case-match-counts", &[
                        ("fits", groups.fits.len().into()), ("maybe", groups.maybe.len().into()),
                    ]))
                }
            }
        }
    }
}

fn place(desk: &Desk, plz: &str) -> String {
    let area = desk.app.knowledge().postcodes.find(plz);
    area.map_or_else(|| plz.to_owned(), |area| format!("{plz} {}", area.place))
}

/// A heading with what can be added.
fn heading(id: &str, words: &str, add: Option<(&str, &str)>) -> Markup {
    html! {
        div.row.row--end {
            h2 id=(id) { (words) }
            @if let Some((href, label)) = add { a.no-print href=(href) { (label) } }
        }
    }
}

fn referrals_section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let matches = desk.link(&case_path(&file.case.id, "/angebote"));
    let states = &desk.app.knowledge().states;
    let (closed, open): (Vec<_>, Vec<_>) = file
        .referrals
        .iter()
        .partition(|r| states.find(&r.state).is_some_and(|state| state.closed));
    html! {
        section.stack {
            (heading("vermittlungen", &text.say("case-referrals"), None))
            @if file.referrals.is_empty() {
                (view::empty(&Empty {
                    icon: Icon::Start,
                    title: &text.say("case-referrals-none"),
                    why: &text.say("case-referrals-none-why"),
                    next: Some(view::link_button(Kind::Second, &matches, &text.say("case-matches"))),
                }))
            }
            @if !open.is_empty() { (view::cards(false, open.iter().map(|r| referrals::card(desk, r)))) }
            @if !closed.is_empty() {
                details.fold {
                    summary {
                        (text.say_with("case-referrals-closed", &[("count", closed.len().into())]))
                        (view::icon(Icon::Down))
                    }
                    div { (view::cards(false, closed.iter().map(|r| referrals::card(desk, r)))) }
                }
            }
        }
    }
}

fn appointments_section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let new = desk.link(&case_path(&file.case.id, "/termine/neu"));
    let now = desk.app.now();
    let waits = |a: &&crate::domain::case::Appointment| a.starts_at < now && a.arrived.is_none();
    let (ask, rest): (Vec<_>, Vec<_>) = file.appointments.iter().partition(waits);
    let (ahead, past): (Vec<_>, Vec<_>) = rest.into_iter().partition(|a| a.starts_at >= now);
    let code = file.case.code.as_str();
    html! {
        section.stack {
            (heading("termine", &text.say("case-appointments"), Some((&new, &text.say("appointment-new")))))
            @if file.appointments.is_empty() { p.quiet { (text.say("case-appointments-none")) } }
            @if !ask.is_empty() {
                (view::cards(false, ask.iter().map(|a| appointments::ask_card(desk, a, code))))
            }
            @if !ahead.is_empty() {
                (view::cards(false, ahead.iter().map(|a| appointments::dated_card(desk, a))))
            }
            @if !past.is_empty() {
                details.fold {
                    summary {
                        (text.say_with("case-appointments-past", &[("count", past.len().into())]))
                        (view::icon(Icon::Down))
                    }
                    ul.plain.stack.stack--tight {
                        @for a in past.iter().rev() { li { (appointments::past_line(desk, a)) } }
                    }
                }
            }
        }
    }
}

fn consents_section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let new = desk.link(&case_path(&file.case.id, "/einwilligungen/neu"));
    html! {
        section.stack {
            (heading("einwilligungen", &text.say("case-consents"), Some((&new, &text.say("consent-new")))))
            @if file.consents.is_empty() { p.quiet { (text.say("consent-none")) } }
            ul.plain.stack.stack--tight {
                @for consent in &file.consents { (consents::entry(desk, consent)) }
            }
        }
    }
}

fn facts(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let lang = desk.here.lang();
    let known: Vec<(&str, String)> = vocabulary
        .all()
        .iter()
        .filter_map(|fact| {
            let value = file.case.facts.get(&fact.id)?;
            Some((fact.label.get(lang), names::value(text, fact, value)))
        })
        .collect();
    let edit = desk.link(&case_path(&file.case.id, "/fakten"));
    let doubts = desk.app.contradictions(desk.app.today(), &file.case.profile());
    html! {
        section.stack.stack--tight {
            (heading("angaben", &text.say("case-facts"), Some((&edit, &text.say("action-edit")))))
            @for contradiction in &doubts { (view::warning(text, view::words(text, &contradiction.says))) }
            p.quiet { (text.say_with("case-facts-known", &[("count", known.len().into())])) }
            ul.badges.known {
                @for (label, value) in &known {
                    li { span.badge { span.quiet { (label) } " " strong { (value) } } }
                }
            }
            p.quiet { (text.say("case-facts-unknown")) }
        }
    }
}
