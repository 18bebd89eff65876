//! The copy of all that is stored about a person: a page to read and print, and the same as JSON.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::Up;
use crate::app::{App, DataCopy};
use crate::domain::id::CaseId;
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::{self, case_path};
use crate::web::view::{self, Page};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/auskunft", get(show))
        .route("/fach/faelle/{case}/auskunft/daten", get(data))
}

/// Whether what the young person confided goes along.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    anvertraut: String,
}

impl Which {
    fn with_confided(&self) -> bool {
        self.anvertraut == "ja"
    }

    fn query(&self) -> &'static str {
        if self.with_confided() { "?anvertraut=ja" } else { "" }
    }
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(which): Query<Which>) -> Answer {
    let copy = desk.app.data_copy(&desk.actor, &id, which.with_confided()).await;
    let copy = copy.or_fail(&desk.here)?;
    Ok(page(&desk, &copy, &which).into_response())
}

async fn data(desk: Desk, Path(id): Path<CaseId>, Query(which): Query<Which>) -> Answer {
    let copy = desk.app.data_copy(&desk.actor, &id, which.with_confided()).await;
    let copy = copy.or_fail(&desk.here)?;
    let json = serde_json::to_string_pretty(&copy).map_err(crate::app::Error::from);
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"datenkopie.json\""),
    ];
    Ok((headers, json.or_fail(&desk.here)?).into_response())
}

fn page(desk: &Desk, copy: &DataCopy, which: &Which) -> Markup {
    let text = desk.text();
    let title = text.say("copy-title");
    let up = Up::to(desk, &copy.case);
    let path = |rest: &str| desk.link(&case_path(&copy.case.id, rest));
    let json = path(&format!("/auskunft/daten{}", which.query()));
    let made = text.day(App::local(copy.made_at).date());
    let main = html! {
        div.stack.stack--wide {
            div.row.row--end {
                h1 { (title) " · " (copy.case.code) }
                div.row.no-print {
                    a href=(json) download { (text.say("copy-json")) }
                    (view::print_button(text))
                }
            }
            p.lead { (text.say_with("copy-lead", &[("date", made.into())])) }
            (confided(desk, copy, which, &path("/auskunft")))
            (person(desk, copy))
            (help(desk, copy))
            (passed(desk, copy))
            (others(desk, copy))
            (trail(desk, copy))
            p.quiet { (text.say("copy-rights")) }
        }
    };
    Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// That something was left out, by which norm, and how to add what may be added.
fn confided(desk: &Desk, copy: &DataCopy, which: &Which, path: &str) -> Markup {
    let text = desk.text();
    html! {
        @if copy.confided_left_out > 0 {
            (view::notice(text, text.say_with("copy-confided", &[
                ("count", copy.confided_left_out.into()),
            ])))
        }
        div.no-print {
            @if which.with_confided() {
                p { a href=(path) { (text.say("copy-without")) } }
            } @else if copy.confided_left_out > 0 {
                p { a href={ (path) "?anvertraut=ja" } { (text.say("copy-with")) } }
            }
        }
    }
}

/// A part of the copy: nothing where there is nothing.
fn part(desk: &Desk, key: &str, lines: &[Markup]) -> Markup {
    html! {
        @if !lines.is_empty() {
            section.stack.stack--tight {
                h2 { (desk.text().say(key)) }
                ul.plain.copied { @for line in lines { li { (line) } } }
            }
        }
    }
}

fn person(desk: &Desk, copy: &DataCopy) -> Markup {
    let text = desk.text();
    let lang = desk.here.lang();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let known = vocabulary.all().iter().filter_map(|fact| {
        let value = copy.case.facts.get(&fact.id)?;
        Some(html! { (fact.label.get(lang)) ": " strong { (names::value(text, fact, value)) } })
    });
    let case = &copy.case;
    let surroundings = [
        case.plz.as_ref().map(|plz| html! { (text.say("case-plz")) ": " strong { (plz) } }),
        case.radius_km.map(|km| html! { (text.say("case-radius")) ": " strong { (km) } }),
        case.language.as_ref().map(
            |code| html! { (text.say("case-language")) ": " strong { (text.language(code)) } },
        ),
    ];
    let facts: Vec<_> = known.chain(surroundings.into_iter().flatten()).collect();
    let portrait = &copy.portrait;
    let own = [
        ("words-strengths", &portrait.strengths),
        ("words-wishes", &portrait.wishes),
        ("words-tried", &portrait.tried),
    ];
    let own: Vec<_> = own
        .iter()
        .filter_map(|(key, words)| {
            let words = words.as_ref()?;
            Some(html! { (text.say(key)) ": " span.own-words { (words) } })
        })
        .collect();
    html! { (part(desk, "case-facts", &facts)) (part(desk, "words-title", &own)) }
}

fn help(desk: &Desk, copy: &DataCopy) -> Markup {
    let text = desk.text();
    let day = |at| text.day_short(App::local(at).date());
    let needs: Vec<_> = copy
        .needs
        .iter()
        .map(|need| {
            html! {
                (names::topic(&desk.app, text, &need.topic)) " (" (day(need.since))
                @if let Some(at) = need.closed_at { " – " (day(at)) } ")"
            }
        })
        .collect();
    let referrals: Vec<_> = copy
        .referrals
        .iter()
        .map(|one| {
            html! {
                strong { (names::offer(&desk.app, text, &one.referral.offer)) }
                @for (state, at) in &one.states {
                    br; (names::state(&desk.app, text, state)) " – " (day(*at))
                }
            }
        })
        .collect();
    let appointments: Vec<_> = copy
        .appointments
        .iter()
        .map(|a| {
            let more = [&a.place, &a.companion, &a.meeting_point, &a.next_step, &a.met];
            html! {
                strong { (text.moment(App::local(a.starts_at))) } " – " (a.purpose)
                @for said in more.into_iter().flatten() { " · " (said) }
            }
        })
        .collect();
    let plan: Vec<_> = copy
        .plan
        .iter()
        .map(|step| {
            html! {
                (step.title)
                @if let Some(due) = step.due { " – " (text.day_short(due)) }
                @if let Some(at) = step.done_at { " ✓ " (day(at)) }
            }
        })
        .collect();
    let conferences: Vec<_> = copy
        .conferences
        .iter()
        .map(|c| {
            html! {
                strong { (text.moment(App::local(c.starts_at))) } " – " (c.reason)
                @if let Some(outcome) = &c.outcome { br; span.own-words { (outcome) } }
            }
        })
        .collect();
    let assignments: Vec<_> = copy
        .assignments
        .iter()
        .map(|a| html! { strong { (text.name(&a.kind)) } " – " (a.mandate) ": " (a.why) })
        .collect();
    let feedback: Vec<_> = copy
        .feedback
        .iter()
        .map(|f| html! { (day(f.made_at)) ": " span.own-words { (f.words) } })
        .collect();
    let notes: Vec<_> = copy
        .notes
        .iter()
        .map(|note| html! { (day(note.at)) ": " span.own-words { (note.words) } })
        .collect();
    html! {
        (part(desk, "case-needs", &needs))
        (part(desk, "plan-title", &plan))
        (part(desk, "case-referrals", &referrals))
        (part(desk, "case-appointments", &appointments))
        (part(desk, "conference-list", &conferences))
        (part(desk, "assignment-title", &assignments))
        (part(desk, "feedback-title", &feedback))
        (part(desk, "notes-title", &notes))
    }
}

fn passed(desk: &Desk, copy: &DataCopy) -> Markup {
    let text = desk.text();
    let day = |at| text.day_short(App::local(at).date());
    let name = |id: &str| copy.names.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let consents: Vec<_> = copy
        .consents
        .iter()
        .map(|c| {
            let contents: Vec<_> = c.contents.iter().map(|content| text.name(content)).collect();
            html! {
                strong { (name(c.recipient.as_str())) } " – " (c.purpose) ": " (text.list_and(&contents))
                " (" (day(c.given_at)) " – " (day(c.withdrawn_at.unwrap_or(c.valid_until))) ")"
            }
        })
        .collect();
    let releases: Vec<_> = copy
        .secrecy_releases
        .iter()
        .map(|r| {
            html! {
                (r.given_by) " → " (r.bound) ", " (name(r.toward.as_str())) ": " (r.purpose)
                " (" (day(r.given_at)) " – " (day(r.withdrawn_at.unwrap_or(r.valid_until))) ")"
            }
        })
        .collect();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let lang = desk.here.lang();
    let disclosures: Vec<_> = copy
        .disclosures
        .iter()
        .map(|d| {
            let facts = d.facts.iter().filter_map(|fact| vocabulary.find(fact.as_str()));
            let mut what = vec![text.say("sent-code").into_owned()];
            what.extend(d.need.then(|| text.say("send-need").into_owned()));
            what.extend(facts.map(|fact| fact.label.get(lang).to_owned()));
            html! {
                (day(d.at)) " – " strong { (name(d.recipient.as_str())) } ": " (text.list_and(&what))
                @if let Some(ground) = d.ground {
                    " · " (text.name(&ground)) ": " (d.reason.as_deref().unwrap_or_default())
                }
            }
        })
        .collect();
    html! {
        (part(desk, "copy-passed-on", &disclosures))
        (part(desk, "case-consents", &consents))
        (part(desk, "secrecy-title", &releases))
    }
}

fn others(desk: &Desk, copy: &DataCopy) -> Markup {
    let text = desk.text();
    let people: Vec<_> = copy
        .others
        .iter()
        .map(|p| {
            html! {
                strong { (p.who) } " – " (text.name(&p.circle))
                @if let Some(part) = &p.part { " · " (part) }
            }
        })
        .collect();
    html! {
        @if !people.is_empty() {
            div.new-sheet { (part(desk, "copy-others", &people)) p.quiet { (text.say("copy-others-note")) } }
        }
    }
}

/// Equal deeds of a day in one line.
fn trail(desk: &Desk, copy: &DataCopy) -> Markup {
    let text = desk.text();
    let mut counts = std::collections::BTreeMap::new();
    for deed in &copy.trail {
        let day = App::local(deed.at).date();
        *counts.entry((std::cmp::Reverse(day), deed.action.as_str())).or_insert(0_i64) += 1;
    }
    let lines: Vec<_> = counts
        .iter()
        .map(|((day, action), count)| {
            html! {
                (text.day_short(day.0)) ": " (text.code("deed", &action.replace('.', "_")))
                @if *count > 1 { " (" (count) "×)" }
            }
        })
        .collect();
    part(desk, "copy-trail", &lines)
}
