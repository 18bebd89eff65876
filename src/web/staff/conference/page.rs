//! How a conference looks: before it, who may be there and what is talked about; after it, what came out
//! – on a sheet the young person gets first.

use maud::{Markup, html};

use super::super::ask::{Ask, Asked, choices};
use super::super::case::Up;
use super::super::desk::Desk;
use super::super::names::{case_path, segment};
use super::super::posted::Posted;
use super::super::problems::Problems;
use super::{STEPS, conference_path, value};
use crate::app::{App, ConferenceFile};
use crate::domain::conference::{ConferenceForm, Invitee};
use crate::domain::plan::Owner;
use crate::web::view::{self, Kind, Page, Tone};

/// Names and labels of the steps a result has room for.
const ROWS: [[&str; 4]; STEPS] = [
    ["title1", "owner1", "name1", "due1"],
    ["title2", "owner2", "name2", "due2"],
    ["title3", "owner3", "name3", "due3"],
];

/// The page.
pub fn page(
    desk: &Desk,
    file: &ConferenceFile,
    posted: &Posted,
    problems: &Problems,
    said: &Markup,
) -> Markup {
    let text = desk.text();
    let conference = &file.conference;
    let held = conference.held_at.is_some();
    let title = text.say(if held { "conference-protocol" } else { "conference-title" });
    let up = Up::to(desk, &file.case);
    let anonymous = conference.form == ConferenceForm::Anonym;
    let main = html! {
        div.stack.stack--wide {
            (said)
            (problems.summary(text))
            div.row.row--end {
                h1 { (title) @if !anonymous { " · " (file.case.code) } }
                (view::print_button(text))
            }
            (head(desk, file))
            (invited(desk, file))
            section.stack.stack--tight {
                h2 { (text.say("conference-agenda")) }
                p.own-words { (conference.agenda) }
            }
            @if let Some(questions) = &conference.questions {
                section.stack.stack--tight {
                    h2 { (text.say("conference-questions")) }
                    p.own-words { (questions) }
                }
            }
            @if let Some(outcome) = &conference.outcome {
                section.stack.stack--tight {
                    h2 { (text.say("conference-outcome")) }
                    p.own-words { (outcome) }
                    p.no-print {
                        a href=(desk.link(&case_path(&file.case.id, "/plan"))) { (text.say("conference-steps-in-plan")) }
                    }
                    p.quiet { (text.say("conference-protocol-first")) }
                }
            } @else {
                (result(desk, file, Asked { text, posted, problems }))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn head(desk: &Desk, file: &ConferenceFile) -> Markup {
    let text = desk.text();
    let conference = &file.conference;
    let minutes = text.say_with("duration-minutes", &[("count", conference.minutes.into())]);
    html! {
        p.lead { (conference.reason) }
        p {
            (text.moment(App::local(conference.starts_at))) ", " (minutes)
            @if let Some(place) = &conference.place { " · " (place) }
            " · " (text.name(&conference.form))
        }
    }
}

/// What somebody invited is called.
fn name(desk: &Desk, file: &ConferenceFile, one: &Invitee) -> String {
    let catalogue = desk.app.catalogue();
    match one {
        Invitee::Organization(id) => {
            let known = catalogue.organization(id.as_str());
            known.map_or_else(|| id.to_string(), |organization| organization.name.clone())
        }
        Invitee::Participant(id) => {
            let known = file.participants.iter().find(|p| p.id == *id);
            known.map_or_else(|| id.to_string(), |p| p.who.clone())
        }
    }
}

/// Whether somebody may hear about the case now.
fn open(desk: &Desk, file: &ConferenceFile, one: &Invitee) -> bool {
    match one {
        Invitee::Organization(id) => file.conference.may_hear(id, &file.consents, desk.app.now()),
        Invitee::Participant(_) => true,
    }
}

fn invited(desk: &Desk, file: &ConferenceFile) -> Markup {
    let text = desk.text();
    let conference = &file.conference;
    let consent = |one: &Invitee| match one {
        Invitee::Organization(id) => {
            let rest = format!("/einwilligungen/neu?organisation={}", segment(id.as_str()));
            Some(desk.link(&case_path(&file.case.id, &rest)))
        }
        Invitee::Participant(_) => None,
    };
    html! {
        section.stack.stack--tight {
            h2 { (text.say("conference-invited")) }
            @if conference.invited.is_empty() { p.quiet { (text.say("conference-only-us")) } }
            ul.plain {
                @for one in &conference.invited {
                    li.entry {
                        strong { (name(desk, file, one)) }
                        @if conference.held_at.is_some() {
                            @let came = conference.came.contains(one);
                            span { (text.say(if came { "conference-came" } else { "conference-absent" })) }
                        } @else if open(desk, file, one) {
                            (view::badge(Tone::Good, &text.say("conference-may-hear")))
                        } @else {
                            (view::badge(Tone::Care, &text.say("conference-no-consent")))
                            @if let Some(href) = consent(one) {
                                a.no-print href=(href) { (text.say("consent-new")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn result(desk: &Desk, file: &ConferenceFile, asked: Asked<'_>) -> Markup {
    let text = desk.text();
    let conference = &file.conference;
    let action = desk.link(&conference_path(&file.case.id, &conference.id, "/ergebnis"));
    let here: Vec<_> = conference
        .invited
        .iter()
        .filter(|one| open(desk, file, one))
        .map(|one| (value(one), name(desk, file, one)))
        .collect();
    let owners = choices(text, Owner::ALL, |one| one.key());
    html! {
        section.stack.no-print {
            h2 { (text.say("conference-result")) }
            form.form.form--wide method="post" action=(action) novalidate {
                @if !here.is_empty() {
                    (asked.boxes(Ask::new("came", "conference-who-came").optional(), &here))
                }
                (asked.lines(Ask::new("outcome", "conference-outcome").hint("conference-outcome-hint"), 4))
                p { strong { (text.say("conference-steps")) } }
                @for [title, owner, name, due] in ROWS {
                    div.agreed {
                        (asked.line(Ask::new(title, "conference-step").optional()))
                        (asked.select(Ask::new(owner, "plan-owner").optional(), &owners))
                        (asked.line(Ask::new(name, "plan-owner-name").optional()))
                        (asked.day(Ask::new(due, "plan-due").optional()))
                    }
                }
                (view::actions([view::button(Kind::First, &text.say("conference-save"))]))
            }
        }
    }
}
