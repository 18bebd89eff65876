//! What a case may have, need by need: verdict, ground, who decides, what is missing, the next step.
//! The paragraph and the words for the young person are one tap away.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::case::Up;
use super::desk::{Answer, Desk};
use super::names::{self, case_path, segment};
use crate::app::{App, CaseFile, InstrumentResult};
use crate::domain::case::Need;
use crate::domain::id::CaseId;
use crate::domain::law::{Law, Mark};
use crate::domain::outlook::Outlook;
use crate::domain::rule::Truth;
use crate::text::reason;
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Empty, Icon, Kind, Page, Reasons, Tab, Voice, to};

/// Conditions named in one line of a ground.
const NAMED: usize = 3;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/ansprueche", get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    /// Code of the topic of the need.
    bedarf: String,
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(which): Query<Which>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("claims-title");
    let up = Up::to(&desk, &file.case);
    let open: Vec<&Need> = file.needs.iter().filter(|need| need.closed_at.is_none()).collect();
    let need = open.iter().find(|need| need.topic == which.bedarf).or(open.first());
    let main = html! {
        (view::print_head(text, &desk.link(&case_path(&id, "/ansprueche")), desk.app.today()))
        div.stack.stack--wide {
            div.row.row--end {
                h1 { (title) " · " (file.case.code) }
                div.row { (view::print_button(text)) a.no-print href=(up.href()) { (text.say("match-to-case")) } }
            }
            @match need {
                Some(need) => { (tabs(&desk, &file, &open, need)) (answer(&desk, &file, need)) }
                None => (view::empty(&Empty {
                    icon: Icon::Search,
                    title: &text.say("case-needs-none"),
                    why: &text.say("match-needs-first"),
                    next: Some(view::link_button(Kind::First, up.href(), &text.say("match-to-case"))),
                })),
            }
        }
    };
    Ok(Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main).into_response())
}

fn tabs(desk: &Desk, file: &CaseFile, open: &[&Need], current: &Need) -> Markup {
    let text = desk.text();
    let labels: Vec<_> = open
        .iter()
        .map(|need| {
            let query = format!("/ansprueche?bedarf={}", segment(&need.topic));
            let href = desk.link(&case_path(&file.case.id, &query));
            (names::topic(&desk.app, text, &need.topic), href, need.id == current.id)
        })
        .collect();
    let tabs: Vec<_> = labels
        .iter()
        .map(|(label, href, current)| Tab { label, href, current: *current, count: None })
        .collect();
    view::tabs(&text.say("case-needs"), &tabs)
}

/// One screen for one need.
fn answer(desk: &Desk, file: &CaseFile, need: &Need) -> Markup {
    let text = desk.text();
    let today = desk.app.today();
    let results = desk.app.grounds_for(&need.topic, today, &file.case.facts);
    let law = desk.app.law_on(today);
    let outlook = desk.app.outlook(today, &file.case.facts);
    let with = With { desk, file, law: &law, outlook: &outlook };
    let (no, possible): (Vec<_>, Vec<_>) =
        results.iter().partition(|result| result.finding.truth == Truth::No);
    let offers = format!("/angebote?bedarf={}", segment(&need.topic));
    html! {
        p.lead { (text.say("claims-lead")) }
        @if possible.is_empty() { (view::notice(text, text.say("claims-none"))) }
        ul.cards.cards--two { @for result in &possible { li { (ground(&with, result)) } } }
        @if !no.is_empty() {
            details.fold {
                summary {
                    span.row { (text.say("claims-no")) span.count { (no.len()) } }
                    (view::icon(Icon::Down))
                }
                div { ul.cards.cards--two { @for result in &no { li { (ground(&with, result)) } } } }
            }
        }
        p.no-print {
            (view::link_button(Kind::Second, &desk.link(&case_path(&file.case.id, &offers)), &text.say("claims-offers")))
        }
        (deadlines(desk))
        p.quiet { (text.say("check-disclaimer")) }
    }
}

/// What a ground is shown with.
struct With<'a> {
    desk: &'a Desk,
    file: &'a CaseFile,
    law: &'a Law,
    outlook: &'a Outlook,
}

fn ground(with: &With<'_>, result: &InstrumentResult) -> Markup {
    let (desk, file, text) = (with.desk, with.file, with.desk.text());
    let instrument = &result.instrument;
    let agencies: Vec<_> = result.responsible.iter().map(|a| text.code("agency", a)).collect();
    let say = |words| view::words(text, words);
    html! {
        article.card.claim {
            div.row.row--end {
                h2 { (say(&instrument.title)) }
                (view::verdict_badge(desk.text(), result.finding.truth))
            }
            dl.terms {
                // What is open is what must be answered: said once.
                @if result.finding.truth != Truth::Unknown {
                    dt { (text.say("claims-why")) } dd { (why(desk, result)) }
                }
                dt { (text.say("claims-who")) }
                dd { (text.list_or(&agencies)) " · " (text.name(&result.binding)) }
                @if result.finding.truth == Truth::Unknown {
                    dt { (text.say("claims-missing")) } dd { (missing(desk, file, result)) }
                }
                @if result.finding.truth != Truth::No {
                    dt { (text.say("referral-next")) } dd { (say(&instrument.access)) }
                }
            }
            (paragraph(with, result))
        }
    }
}

/// The deciding conditions, in one line: what holds, or what is in the way.
fn why(desk: &Desk, result: &InstrumentResult) -> Markup {
    let text = desk.text();
    let facts = &desk.app.knowledge().law.vocabulary;
    let finding = &result.finding;
    let reasons = if finding.truth == Truth::No { &finding.hurdles } else { &finding.reasons };
    let said: Vec<_> =
        reasons.iter().take(NAMED).map(|one| reason::demand(text, facts, one)).collect();
    let more = reasons.len().saturating_sub(NAMED);
    html! {
        (said.join(" · "))
        @if more > 0 { " · " (text.say_with("law-more", &[("count", more.into())])) }
    }
}

/// What is still open: facts to ask, and what only a person or an agency can say.
fn missing(desk: &Desk, file: &CaseFile, result: &InstrumentResult) -> Markup {
    let text = desk.text();
    let facts = &desk.app.knowledge().law.vocabulary;
    let finding = &result.finding;
    let asked = finding.missing.iter().filter_map(|fact| facts.find(fact.as_str()));
    let asked = asked.map(|fact| fact.label.get(desk.here.lang()).to_owned());
    let unasked = finding.reasons.iter().filter(|reason| reason.fact().is_none());
    let unasked = unasked.map(|reason| reason::demand(text, facts, reason));
    let open: Vec<String> = asked.chain(unasked).collect();
    let more = open.len().saturating_sub(NAMED);
    let href = desk.link(&case_path(&file.case.id, "/fakten"));
    html! {
        (open[..open.len() - more].join(" · "))
        @if more > 0 { " · " (text.say_with("law-more", &[("count", more.into())])) }
        @if !finding.missing.is_empty() {
            " " a.no-print href=(href) { (text.say("match-answer")) }
        }
    }
}

/// One tap away: the paragraph, each condition, what goes before, time limits, and the words for the
/// young person.
fn paragraph(with: &With<'_>, result: &InstrumentResult) -> Markup {
    let (desk, text) = (with.desk, with.desk.text());
    let instrument = &result.instrument;
    let facts = &desk.app.knowledge().law.vocabulary;
    let with = Reasons { text, voice: Voice::Staff, facts, law: with.law, outlook: with.outlook };
    let say = |words| view::words(text, words);
    let rule = desk.link(&format!("{}/{}", to::LAW, segment(&instrument.id)));
    let read =
        text.say_with("hint-read", &[("date", text.day_short(instrument.edition.read).into())]);
    html! {
        details {
            summary { span.norm lang="de" { (instrument.norm) } (view::icon(Icon::Down)) }
            div.stack.stack--tight {
                (view::reason_list(&with, &result.finding.reasons))
                @for words in [&instrument.precedence, &instrument.deadline, &instrument.duration, &instrument.cost] {
                    @if !words.is_empty() { p { (say(words)) } }
                }
                @if result.finding.truth != Truth::No && !instrument.say.is_empty() {
                    p { strong { (text.say("claims-for-them")) } " " (say(&instrument.plain)) " " q { (say(&instrument.say)) } }
                }
                p.quiet {
                    (text.name(&instrument.edition.mark)) ", " (read)
                    @if instrument.edition.mark == Mark::T && !instrument.unverified.is_empty() {
                        " · " (text.say("law-unchecked")) ": " (say(&instrument.unverified))
                    } @else if !instrument.unverified.is_empty() { " · " (say(&instrument.unverified)) }
                    " · " a href=(rule) { (text.say("claims-rule")) }
                }
            }
        }
    }
}

fn deadlines(desk: &Desk) -> Markup {
    let text = desk.text();
    html! {
        details.fold {
            summary { (text.say("claims-deadlines")) (view::icon(Icon::Down)) }
            dl.terms {
                @for deadline in &desk.app.knowledge().law.deadlines {
                    dt { (view::words(text, &deadline.topic)) }
                    dd {
                        (view::words(text, &deadline.text)) br;
                        span.quiet {
                            span lang="de" { (deadline.norm) }
                            @if deadline.mark != Mark::T { " · " (text.name(&deadline.mark)) }
                        }
                    }
                }
            }
        }
    }
}
