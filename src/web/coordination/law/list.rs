//! All rules, by book of law, and which of them were changed here.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::App;
use crate::domain::law::{Entry, EntryKind, Mark};
use crate::web::extract::Query;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::view::{self, Field, Kind, Tone, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::LAW, get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    q: String,
}

async fn show(desk: Desk, Query(which): Query<Which>) -> Answer {
    let text = desk.text();
    let lang = desk.here.lang();
    let wanted = which.q.trim().to_lowercase();
    let mut entries = desk.app.law_book().entries(desk.app.today());
    entries.retain(|entry| {
        let fields = [entry.id.as_str(), entry.title.get(lang), entry.norm.as_str()];
        fields.iter().any(|field| field.to_lowercase().contains(&wanted))
    });
    let title = text.say("law-title");
    let label = text.say("law-search");
    let search = Field {
        value: &which.q,
        maxlength: Some(100),
        autocomplete: Some("off"),
        ..Field::new("q", &label)
    };
    let main = html! {
        div.stack.stack--wide {
            div.stack {
                h1 { (title) }
                p.lead { (text.say("law-lead")) }
                form.row.row--end.no-print method="get" action=(desk.link(to::LAW)) role="search" {
                    (view::search_field(text, &search))
                    (view::button(Kind::Second, &text.say("law-find")))
                }
                p.quiet role="status" {
                    (text.say_with("law-count", &[("count", entries.len().into())]))
                }
            }
            @for (heading, group) in groups(&desk, &entries) { (section(&desk, &heading, &group)) }
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

/// Instruments by their book, then what they share, then the interfaces.
fn groups<'a>(desk: &Desk, entries: &'a [Entry]) -> Vec<(String, Vec<&'a Entry>)> {
    let text = desk.text();
    let mut groups: Vec<(String, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        let heading = match &entry.kind {
            EntryKind::Instrument { book } => book.clone(),
            EntryKind::Derived => text.say("law-derived").into_owned(),
            EntryKind::Interface => text.say("law-interfaces").into_owned(),
        };
        match groups.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, group)) => group.push(entry),
            None => groups.push((heading, vec![entry])),
        }
    }
    groups
}

fn section(desk: &Desk, heading: &str, group: &[&Entry]) -> Markup {
    html! {
        section.stack.stack--tight {
            h2 { (heading) " " span.count { (group.len()) } }
            ul.plain.law-list { @for entry in group { li { (line(desk, entry)) } } }
        }
    }
}

fn line(desk: &Desk, entry: &Entry) -> Markup {
    let text = desk.text();
    let changed = desk.app.law_changes().iter().any(|change| change.provision == entry.id);
    html! {
        div.row.row--end {
            div {
                a href=(desk.link(&super::path(&entry.id))) { (view::words(text, &entry.title)) }
                br; span.quiet lang="de" { (entry.norm) }
            }
            div.row {
                @if entry.versions.len() > 1 {
                    (view::badge(Tone::Still, &text.say_with("law-versions", &[("count", entry.versions.len().into())])))
                }
                @if changed { (view::badge(Tone::Accent, &text.say("law-changed-here"))) }
                @if entry.now().is_some_and(|now| now.edition.mark != Mark::T) {
                    (view::badge(Tone::Care, &text.say("law-unchecked")))
                }
            }
        }
    }
}
