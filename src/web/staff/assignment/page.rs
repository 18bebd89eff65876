//! How an assignment looks: all it lays open, the counter, the decision, what the sender was told.

use maud::{Markup, html};

use super::super::ask::{Ask, Asked, choices};
use super::super::case::Up;
use super::super::desk::Desk;
use super::super::posted::Posted;
use super::super::problems::Problems;
use super::{assignment_path, below, feedback, form};
use crate::app::{App, CaseFile};
use crate::domain::assignment::{Assignment, Decision, Feedback};
use crate::web::view::{self, Kind, Page};

/// The page.
pub fn page(
    desk: &Desk,
    file: &CaseFile,
    told: &[Feedback],
    (posted, problems, said): (&Posted, &Problems, &Markup),
) -> Markup {
    let text = desk.text();
    let title = text.say("assignment-title");
    let up = Up::to(desk, &file.case);
    let asked = Asked { text, posted, problems };
    let (open, over): (Vec<_>, Vec<_>) =
        file.assignments.iter().partition(|assignment| assignment.ended_at.is_none());
    let main = html! {
        div.stack.stack--wide {
            (said)
            (problems.summary(text))
            div.row.row--end {
                h1 { (title) " · " (file.case.code) }
                @if !open.is_empty() { (view::print_button(text)) }
            }
            p.lead { (text.say("assignment-lead")) }
            @for assignment in &open { (running(desk, file, assignment, told, asked)) }
            @if open.is_empty() { (form::show(desk, file, asked)) }
            @for assignment in &over { (ended(desk, file, assignment, told)) }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// All that is laid open, as the young person reads it.
fn laid_open(desk: &Desk, assignment: &Assignment) -> Markup {
    let text = desk.text();
    let fields = [
        ("assignment-mandate", Some(&assignment.mandate)),
        ("assignment-why", Some(&assignment.why)),
        ("assignment-refusal", Some(&assignment.refusal)),
        ("assignment-alternatives", Some(&assignment.alternatives)),
        ("assignment-consequences", Some(&assignment.consequences)),
        ("assignment-gain", assignment.gain.as_ref()),
        ("assignment-topics-in", assignment.topics_in.as_ref()),
        ("assignment-topics-out", assignment.topics_out.as_ref()),
        ("assignment-others", assignment.others.as_ref()),
    ];
    html! {
        dl.terms {
            @for (key, said) in fields {
                @if let Some(said) = said.filter(|said| !said.is_empty()) {
                    dt { (text.say(key)) }
                    dd.own-words { (said) }
                }
            }
            @if let Some(deal) = &assignment.feedback {
                @let items: Vec<_> = deal.items.iter().map(|item| text.name(item)).collect();
                dt { (text.say("assignment-deal")) }
                dd {
                    (text.list_and(&items)) " · " (text.name(&deal.way)) " · "
                    (text.say_with("assignment-rhythm", &[("days", deal.every_days.into())]))
                    @if let Some(due) = assignment.feedback_due {
                        br; (text.say_with("assignment-next", &[
                            ("date", text.day(App::local(due).date()).into()),
                        ]))
                    }
                }
            }
        }
    }
}

fn running(
    desk: &Desk,
    file: &CaseFile,
    assignment: &Assignment,
    told: &[Feedback],
    asked: Asked<'_>,
) -> Markup {
    let text = desk.text();
    let count = assignment.count(&file.appointments);
    let decisions = choices(text, Decision::ALL, |one| one.key());
    let decide = desk.link(&below(&file.case.id, &assignment.id, "/entscheiden"));
    html! {
        section.stack {
            h2 { (text.name(&assignment.kind)) }
            (limit_notice(desk, file))
            p { strong { (text.say_with("assignment-count", &[
                ("count", count.into()), ("limit", assignment.limit.into()),
            ])) } }
            (laid_open(desk, assignment))
        }
        (feedback::section(desk, file, assignment, told))
        section.stack.no-print {
            h2 { (text.say("assignment-decide")) }
            p { (text.say("assignment-decide-hint")) }
            form.form method="post" action=(decide) novalidate {
                (asked.radios(Ask::new("decision", "assignment-decision"), &decisions))
                (view::actions([view::button(Kind::Second, &text.say("action-save"))]))
            }
        }
    }
}

fn ended(desk: &Desk, file: &CaseFile, assignment: &Assignment, told: &[Feedback]) -> Markup {
    let text = desk.text();
    let day = |at| text.day_short(App::local(at).date());
    html! {
        details.fold {
            summary {
                (text.name(&assignment.kind)) ", " (day(assignment.begun_at))
                @if let Some(at) = assignment.ended_at { " – " (day(at)) }
                @if let Some(decision) = assignment.decision { " · " (text.name(&decision)) }
                (view::icon(view::Icon::Down))
            }
            div.stack {
                (laid_open(desk, assignment))
                (feedback::section(desk, file, assignment, told))
            }
        }
    }
}

/// Says that the limit is reached and it must be decided how it goes on.
pub fn limit_notice(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let due = file.assignments.iter().find(|one| one.must_decide(&file.appointments));
    html! {
        @if let Some(assignment) = due {
            (view::warning(text, html! {
                p { (text.say_with("assignment-limit-reached", &[("limit", assignment.limit.into())])) }
                p { a href=(desk.link(&assignment_path(&file.case.id, ""))) { (text.say("assignment-decide")) } }
            }))
        }
        @if file.assignments.iter().any(|one| one.owes_feedback(desk.app.now())) {
            (view::warning(text, html! {
                p { (text.say("assignment-owes")) }
                p { a href=(desk.link(&assignment_path(&file.case.id, ""))) { (text.say("feedback-title")) } }
            }))
        }
    }
}
