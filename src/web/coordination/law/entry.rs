//! One rule: what it says as a tree of sentences, in all its versions, and what rests on it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use crate::app::App;
use crate::domain::law::{Entry, Version};
use crate::domain::role::Action;
use crate::text::Text;
use crate::text::rule::Speaker;
use crate::web::extract::{Path, Query};
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::done::{Done, done_notice};
use crate::web::view::{self, Crumb, Kind, Page, Tone, rule_list, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/koordination/recht/{rule}", get(show))
}

async fn show(desk: Desk, Path(id): Path<String>, Query(done): Query<Done>) -> Answer {
    let Some(entry) = desk.app.law_book().entry(&id, desk.app.today()) else {
        return desk.fail(crate::app::Error::NotFound);
    };
    let text = desk.text();
    let title = entry.title.get(desk.here.lang());
    let (up, label) = (desk.link(to::LAW), text.say("law-title"));
    let crumbs = [Crumb::new(&*label, &up)];
    let main = html! {
        div.stack.stack--wide {
            (done_notice(&desk, &done))
            div.row.row--end {
                div.stack.stack--tight {
                    h1 { (view::words(text, &entry.title)) }
                    p.quiet lang="de" { (entry.norm) " · " code { (entry.id) } }
                }
                @if desk.actor.role.may(Action::EditLaw) {
                    div.no-print {
                        (view::link_button(Kind::First, &desk.link(&format!("{}/neu", super::path(&entry.id))), &text.say("law-new-version")))
                    }
                }
            }
            @match entry.now() {
                Some(now) => (version(&desk, &entry, now, true)),
                None => (view::notice(text, text.say("law-not-in-force"))),
            }
            (others(&desk, &entry))
            (resting(&desk, &entry))
        }
    };
    let page = Page { crumbs: &crumbs, ..desk.page(title) }.show(main);
    Ok((StatusCode::OK, page).into_response())
}

/// A version: what it says, where that comes from.
fn version(desk: &Desk, entry: &Entry, version: &Version, now: bool) -> Markup {
    let text = desk.text();
    let day = version.edition.valid_from.unwrap_or_else(|| desk.app.today());
    let law = desk.app.law_on(day);
    let facts = &desk.app.knowledge().law.vocabulary;
    let line = Speaker { text, facts, law: &law }.line(&version.rule);
    html! {
        section.card.stack {
            div.row.row--end {
                h2 { (text.say(if now { "law-holds-when" } else { "law-held-when" })) }
                (view::badge(if now { Tone::Good } else { Tone::Still }, &span(text, version)))
            }
            (rule_list(&line))
            p.quiet { (source(text, version)) }
            details {
                summary { (text.say("law-notation")) (view::icon(view::Icon::Down)) }
                pre.notation tabindex="0" lang="zxx" { code { (version.written()) } }
                @if entry.versions.len() > 1 { p.quiet { (text.say("law-versions-stay")) } }
            }
        }
    }
}

/// From when to when.
pub(super) fn span(text: Text, version: &Version) -> String {
    let key = match (version.edition.valid_from, version.edition.valid_to) {
        (None, None) => return text.say("law-always").into_owned(),
        (Some(_), None) => "law-from",
        (None, Some(_)) => "law-until",
        (Some(_), Some(_)) => "law-from-until",
    };
    let day = |day: Option<chrono::NaiveDate>| day.map(|d| text.day_short(d)).unwrap_or_default();
    let (from, to) = (day(version.edition.valid_from), day(version.edition.valid_to));
    text.say_with(key, &[("from", from.into()), ("to", to.into())])
}

fn source(text: Text, version: &Version) -> Markup {
    let read = text.say_with("hint-read", &[("date", text.day_short(version.edition.read).into())]);
    html! {
        (text.name(&version.edition.mark)) ", " (read)
        @if !version.edition.source.is_empty() { " · " (text.say("law-source")) ": " (version.edition.source) }
    }
}

fn others(desk: &Desk, entry: &Entry) -> Markup {
    let text = desk.text();
    let others: Vec<&Version> = entry.versions.iter().filter(|v| !v.now).collect();
    html! {
        @if !others.is_empty() {
            section.stack {
                h2 { (text.say("law-other-versions")) }
                @for other in others {
                    details.fold {
                        summary { (span(text, other)) (view::icon(view::Icon::Down)) }
                        div { (version(desk, entry, other, false)) }
                    }
                }
            }
        }
    }
}

fn resting(desk: &Desk, entry: &Entry) -> Markup {
    let text = desk.text();
    let law = desk.app.law_on(desk.app.today());
    let ids = law.resting_on(&entry.id);
    html! {
        @if !ids.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say("law-resting")) }
                p.quiet { (text.say("law-resting-hint")) }
                ul.badges {
                    @for id in &ids {
                        li { a.badge href=(desk.link(&super::path(id))) { (name(desk, id)) } }
                    }
                }
            }
        }
    }
}

/// What people call a rule.
pub(super) fn name(desk: &Desk, id: &str) -> String {
    let found = desk.app.law_book().entry(id, desk.app.today());
    found.map_or_else(|| id.to_owned(), |entry| entry.title.get(desk.here.lang()).to_owned())
}
