//! How a referral looks.

use maud::{Markup, html};

use super::sent::{self, Sent};
use super::{referral_path, waiting};
use crate::app::{App, ReferralFile};
use crate::domain::referral::{Consequence, MilestoneKind};
use crate::web::staff::desk::Desk;
use crate::web::staff::names::{self, case_path};
use crate::web::staff::referrals;
use crate::web::view::{self, Crumb, Icon, Kind, Page, to};

/// The page.
pub fn page(desk: &Desk, file: &ReferralFile, sent: &Sent, said: &Markup) -> Markup {
    let text = desk.text();
    let title = text.say("referral-title");
    let (cases, case) = (desk.link(to::CASES), desk.link(&case_path(&file.referral.case, "")));
    let label = text.say("cases-title");
    let crumbs = [Crumb::new(&*label, &cases), Crumb::new(&*file.code, &case)];
    let main = html! {
        div.stack.stack--wide {
            (said)
            (sent::undo(desk, file, sent))
            h1 { (text.say_with("handover-title", &[
                ("code", file.code.as_str().into()),
                ("offer", names::offer(&desk.app, text, &file.referral.offer).into()),
            ])) }
            div.columns {
                div.stack.stack--wide {
                    (view::cards(false, std::iter::once(referrals::card(desk, &file.referral))))
                    (due(desk, file))
                    (sent::section(desk, file, sent))
                    (waiting::section(desk, file))
                    (milestones(desk, file))
                }
                div.stack.stack--wide { (history(desk, file)) (judged_by(desk, file)) }
            }
        }
    };
    Page { crumbs: &crumbs, ..desk.page(&title) }.show(main)
}

/// The law it was judged by, so that it can be worked out again.
fn judged_by(desk: &Desk, file: &ReferralFile) -> Markup {
    let text = desk.text();
    html! {
        @if let Some(law) = &file.law {
            p.quiet {
                (text.say_with("law-judged-by", &[
                    ("date", text.day_short(law.date).into()),
                    ("edition", law.edition.as_str().into()),
                    ("number", law.number.into()),
                ]))
            }
        }
    }
}

/// What to do, and by when.
fn due(desk: &Desk, file: &ReferralFile) -> Markup {
    let (app, text) = (&desk.app, desk.text());
    let state = app.knowledge().states.find(&file.referral.state);
    let reminder = state.map(|state| state.reminder.get(desk.here.lang())).unwrap_or_default();
    let day = app.due(&file.referral).map(|day| text.day_from(day, app.today()));
    html! {
        @if let Some(day) = day {
            p.line {
                (view::icon(if app.is_overdue(&file.referral) { Icon::Warning } else { Icon::Clock }))
                span {
                    (text.say_with("handover-due", &[("day", day.into())]))
                    @if !reminder.is_empty() { ": " (reminder) }
                }
            }
        }
        @if file.attempt() > 1 {
            p.line {
                (view::icon(Icon::Info))
                span { (text.say_with("handover-attempt", &[("number", file.attempt().into())])) }
            }
        }
        (consequence(desk, file))
    }
}

/// What a refusal means, and what to do about it.
fn consequence(desk: &Desk, file: &ReferralFile) -> Markup {
    let text = desk.text();
    let referral = &file.referral;
    let Some(cause) = referral.reason else { return html! {} };
    let then = desk.app.knowledge().causes.consequence(cause);
    let again = desk.link(&names::refer_path(&referral.case, &referral.offer));
    let others = desk.link(&case_path(&referral.case, "/angebote"));
    html! {
        @if then != Consequence::Nothing {
            div.stack.stack--tight {
                (view::notice(text, html! { p { (text.name(&then)) } }))
                div.row {
                    @if then == Consequence::AskAgain {
                        (view::link_button(Kind::Second, &again, &text.say("handover-again")))
                    }
                    (view::link_button(Kind::Second, &others, &text.say("case-matches")))
                }
            }
        }
    }
}

fn milestones(desk: &Desk, file: &ReferralFile) -> Markup {
    let text = desk.text();
    let action = desk.link(&referral_path(&file.referral.id, "/gelungen"));
    let open = MilestoneKind::ALL
        .into_iter()
        .filter(|kind| file.milestones.iter().all(|milestone| milestone.kind != *kind));
    html! {
        section.stack.stack--tight {
            h2 #gelungen { (text.say("milestones-title")) }
            p.quiet { (text.say("milestones-hint")) }
            ul.plain.stack.stack--tight {
                @for milestone in &file.milestones {
                    li.entry {
                        span.line { (view::icon(Icon::CheckCircle)) (text.name(&milestone.kind)) }
                        span.quiet { (text.day(App::local(milestone.at).date())) }
                    }
                }
            }
            div.row.no-print {
                @for kind in open {
                    (view::post_button(Kind::Second, &action, &text.name(&kind), &[("kind", kind.key())]))
                }
            }
        }
    }
}

fn history(desk: &Desk, file: &ReferralFile) -> Markup {
    let text = desk.text();
    html! {
        section.stack.stack--tight {
            h2 { (text.say("case-history")) }
            ol.plain.stack.stack--tight {
                @for step in file.steps.iter().rev() {
                    li.entry {
                        span {
                            (names::state(&desk.app, text, &step.state))
                            @if let Some(cause) = step.reason { br; span.quiet { (text.name(&cause)) } }
                        }
                        span.quiet { (text.day(App::local(step.at).date())) }
                    }
                }
            }
        }
    }
}
