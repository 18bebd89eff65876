//! Which offers fit a case: per need, in four groups, with every reason. The order is shown and can
//! be changed; no organization has a bonus.

mod card;
mod order;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::case::Up;
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{self, case_path, segment};
use crate::app::{App, CaseFile, MatchGroups, MatchedOffer};
use crate::domain::case::Need;
use crate::domain::id::CaseId;
use crate::domain::law::Law;
use crate::domain::matching::Group;
use crate::domain::outlook::Outlook;
use crate::domain::rule::NextQuestion;
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Empty, Icon, Kind, Page, Tab, Tone};
use order::Order;

/// Offers shown in one group.
const MOST: usize = 60;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/angebote", get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    /// Code of the topic of the need.
    bedarf: String,
    reihenfolge: String,
}

/// What a card needs to know besides its offer.
struct With<'a> {
    desk: &'a Desk,
    file: &'a CaseFile,
    need: &'a Need,
    law: &'a Law,
    outlook: &'a Outlook,
    next: &'a [NextQuestion],
}

async fn show(
    desk: Desk,
    Path(id): Path<CaseId>,
    Query(which): Query<Which>,
    Query(done): Query<Done>,
) -> Answer {
    let (file, groups) = desk.app.match_case(&desk.actor, &id).await.or_fail(&desk.here)?;
    let said = done_notice(&desk, &done);
    let order = Order::from_key(&which.reihenfolge);
    let open: Vec<&Need> = file.needs.iter().filter(|need| need.closed_at.is_none()).collect();
    let need = open.iter().find(|need| need.topic == which.bedarf).or(open.first());
    let text = desk.text();
    let title = text.say("match-title");
    let up = Up::to(&desk, &file.case);
    let law = desk.app.law_on(groups.date.unwrap_or_else(|| desk.app.today()));
    let (outlook, law, next) = (&groups.outlook, &law, groups.next_questions.as_slice());
    let with = |need| With { desk: &desk, file: &file, need, law, outlook, next };
    let main = html! {
        (view::print_head(text, &desk.link(&case_path(&id, "/angebote")), desk.app.today()))
        div.stack.stack--wide {
            (said)
            div.row.row--end {
                h1 { (title) " · " (file.case.code) }
                div.row { (view::print_button(text)) a.no-print href=(up.href()) { (text.say("match-to-case")) } }
            }
            @match need {
                Some(need) => {
                    (needs(&desk, &file, &groups, &open, need, order))
                    (order::switch(&desk, &file.case.id, need, order))
                    (questions(&desk, &file, &groups))
                    (lists(&with(need), &groups, order))
                }
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

fn address(case: &CaseId, need: &Need, order: Order) -> String {
    let query = format!("/angebote?bedarf={}&reihenfolge={}", segment(&need.topic), order.key());
    case_path(case, &query)
}

fn needs(
    desk: &Desk,
    file: &CaseFile,
    groups: &MatchGroups,
    open: &[&Need],
    current: &Need,
    order: Order,
) -> Markup {
    let text = desk.text();
    let views: Vec<_> = open
        .iter()
        .map(|need| {
            let fits = groups.fits.iter().chain(&groups.maybe);
            let count = fits.filter(|m| m.found.need == need.topic).count();
            let label = names::topic(&desk.app, text, &need.topic);
            (label, desk.link(&address(&file.case.id, need, order)), need.id == current.id, count)
        })
        .collect();
    let tabs: Vec<_> = views
        .iter()
        .map(|(label, href, current, count)| Tab {
            label,
            href,
            current: *current,
            count: Some(*count),
        })
        .collect();
    view::tabs(&text.say("case-needs"), &tabs)
}

/// What is worth asking, in one line; answered on the page of the case.
fn questions(desk: &Desk, file: &CaseFile, groups: &MatchGroups) -> Markup {
    let text = desk.text();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let labels: Vec<&str> = groups
        .next_questions
        .iter()
        .filter_map(|q| vocabulary.find(q.fact.as_str()))
        .map(|fact| fact.label.get(desk.here.lang()))
        .collect();
    let href = desk.link(&case_path(&file.case.id, "#fragen"));
    html! {
        @if !labels.is_empty() {
            (view::notice(text, html! {
                p {
                    strong { (text.say("match-next-questions")) ": " } (labels.join(" · ")) " "
                    a.no-print href=(href) { (text.say("match-answer")) }
                }
            }))
        }
    }
}

fn lists(with: &With<'_>, groups: &MatchGroups, order: Order) -> Markup {
    let text = with.desk.text();
    let of = |list: &'_ [MatchedOffer]| -> usize {
        list.iter().filter(|m| m.found.need == with.need.topic).count()
    };
    let any = [&groups.fits, &groups.maybe, &groups.almost].iter().any(|list| of(list) > 0);
    html! {
        @if !any {
            (view::empty(&Empty {
                icon: Icon::Search,
                title: &text.say("match-none"),
                why: &text.say("match-none-why"),
                next: None,
            }))
        }
        (list(with, Group::Fits, &groups.fits, order))
        (list(with, Group::Maybe, &groups.maybe, order))
        (list(with, Group::Almost, &groups.almost, order))
        @if of(&groups.no) > 0 {
            details.fold {
                summary {
                    span.row { (text.name(&Group::No)) span.count { (of(&groups.no)) } }
                    (view::icon(Icon::Down))
                }
                div { (list(with, Group::No, &groups.no, order)) }
            }
        }
    }
}

fn list(with: &With<'_>, group: Group, matched: &[MatchedOffer], order: Order) -> Markup {
    let text = with.desk.text();
    let mut mine: Vec<&MatchedOffer> =
        matched.iter().filter(|m| m.found.need == with.need.topic).collect();
    order.sort(&mut mine);
    let count = mine.len();
    let more = count.saturating_sub(MOST);
    html! {
        @if count > 0 {
            section.stack {
                (view::group_heading(text, group, count))
                ul.cards {
                    @for offer in mine.iter().take(MOST) { li { (card::card(with, group, offer)) } }
                }
                @if more > 0 {
                    p { (view::badge(Tone::Still, &text.say_with("match-more", &[("count", more.into())]))) }
                }
            }
        }
    }
}
