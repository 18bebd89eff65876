//! Figures that were released for everybody: a list, a page each, and the same as open data.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use crate::app::App;
use crate::domain::gap::Release;
use crate::domain::gap::dossier::Dossier;
use crate::domain::id::ReleaseId;
use crate::web::dossier::{self, Voice};
use crate::web::extract::Path;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::to;

/// What was released, the latest first.
pub(super) async fn list(State(app): State<App>, here: Here) -> Result<Markup, Failure> {
    let text = here.text;
    let releases = app.published_releases().await.or_fail(&here)?;
    let title = text.say("numbers-title");
    let voice = Voice { app: &app, text };
    Ok(super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide.narrow {
            div.stack { h1 { (title) } p.lead { (text.say("numbers-lead")) } }
            @if releases.is_empty() { p { (text.say("numbers-none")) } }
            ul.plain.stack {
                @for release in &releases {
                    li {
                        a href=(here.link(&format!("{}/{}", to::NUMBERS, release.id))) { (release.title) }
                        " · " (voice.quarter(release.first)) " – " (voice.quarter(release.last))
                    }
                }
            }
        }
    }))
}

/// The public has no words of the conference in it, and no decisions: figures only.
async fn dossier_of(app: &App, here: &Here, id: &str) -> Result<Dossier, Failure> {
    let release = app.published_release(&ReleaseId::from(id)).await.or_fail(here)?;
    let mut others = app.published_releases().await.or_fail(here)?;
    others.retain(|other: &Release| other.id != release.id);
    let made_on = App::local(release.made_at).date();
    Ok(Dossier::of(&release, &others, None, &[], made_on))
}

/// One release.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    let dossier = dossier_of(&app, &here, &id).await?;
    let text = here.text;
    let voice = Voice { app: &app, text };
    let file = |name: &str| here.link(&format!("{}/{id}/{name}", to::NUMBERS));
    let title = text.say("numbers-title");
    Ok(super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide {
            h1 { (dossier.title) }
            p.lead { (voice.quarter(dossier.first)) " – " (voice.quarter(dossier.last)) }
            p.quiet { (text.say_with("numbers-as-of", &[("day", text.day(dossier.made_on).into())])) }
            (dossier::first_page(voice, &dossier))
            (dossier::body(voice, &dossier))
            section.stack {
                h2 { (text.say("numbers-open")) }
                p { (text.say("numbers-open-text")) }
                ul {
                    li { a href=(file("daten.csv")) { (text.say("numbers-data")) } }
                    li { a href=(file("woerterbuch.csv")) { (text.say("numbers-dictionary")) } }
                }
            }
        }
    }))
}

/// The files of a release.
pub(super) async fn file(
    State(app): State<App>,
    here: Here,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let dossier = dossier_of(&app, &here, &id).await?;
    let voice = Voice { app: &app, text: here.text };
    let bytes = match name.as_str() {
        "daten.csv" => dossier::values(voice, &dossier),
        "woerterbuch.csv" => dossier::dictionary(voice, &dossier),
        _ => return Err(Failure::not_found(&here)),
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}
