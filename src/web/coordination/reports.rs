//! Reports for the conference: making a release, its dossier with editable words, files, publishing.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use super::period;
use crate::app::{App, Error, FigureReleaseDraft};
use crate::domain::gap::dossier::{Dossier, SENTENCES, Words};
use crate::domain::gap::{DecisionState, Quarter, Release};
use crate::domain::id::ReleaseId;
use crate::web::dossier::{self, Voice};
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Choice, Field, Kind, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::REPORTS, get(list).post(make))
        .route("/koordination/berichte/{release}", get(show).post(save))
        .route("/koordination/berichte/{release}/freigeben", post(publish))
        .route("/koordination/berichte/{release}/{file}", get(file))
}

/// The page of a release.
fn path(id: &ReleaseId) -> String {
    format!("{}/{id}", to::REPORTS)
}

async fn list(desk: Desk) -> Answer {
    page(&desk, &Posted::default(), &Problems::default()).await
}

async fn page(desk: &Desk, posted: &Posted, problems: &Problems) -> Answer {
    let text = desk.text();
    let releases = desk.app.list_releases(&desk.actor).await.or_fail(&desk.here)?;
    let title = text.say("reports-title");
    let main = html! {
        div.stack.stack--wide {
            h1 { (title) }
            p.lead { (text.say("reports-lead")) }
            (problems.summary(text))
            @if !releases.is_empty() {
                section.stack.stack--tight {
                    h2 { (text.say("reports-made")) }
                    ul.plain { @for release in &releases { (line(desk, release)) } }
                }
            }
            (form(desk, &releases, posted, problems))
        }
    };
    let page = crate::web::view::Page { failed: !problems.is_empty(), ..desk.page(&title) };
    Ok(page.show(main).into_response())
}

fn line(desk: &Desk, release: &Release) -> Markup {
    let text = desk.text();
    let state = if release.published_at.is_some() { "reports-public" } else { "reports-inside" };
    html! {
        li.entry {
            a href=(desk.link(&path(&release.id))) { (release.title) }
            span { (period::name(text, release.first)) " – " (period::name(text, release.last)) }
            span.quiet { (text.say(state)) }
        }
    }
}

/// Quarters that are over and were not released.
fn form(desk: &Desk, releases: &[Release], posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let taken = |quarter: Quarter| releases.iter().any(|r| r.first <= quarter && quarter <= r.last);
    let open: Vec<Quarter> = period::offered(desk.app.today())
        .into_iter()
        .filter(|quarter| quarter.is_over(desk.app.today()) && !taken(*quarter))
        .collect();
    let named: Vec<(String, String)> =
        open.iter().map(|q| (q.to_string(), period::name(text, *q))).collect();
    // Usually the year that has just passed.
    let usual = [open.get(3).or(open.last()), open.first()].map(|q| q.map(ToString::to_string));
    let select = |name: &str, key: &str, usual: &Option<String>| {
        let label = text.say(key);
        let chosen = posted.filled(name).or_else(|| usual.clone()).unwrap_or_default();
        let choices: Vec<_> = named
            .iter()
            .map(|(value, label)| Choice::new(value, label, *value == chosen))
            .collect();
        view::select(
            text,
            &Field { error: problems.at(name), ..Field::new(name, &label) },
            &choices,
        )
    };
    let title = text.say("reports-name");
    html! {
        section.stack {
            h2 { (text.say("reports-new")) }
            p.quiet { (text.say("reports-once")) }
            form.form method="post" action=(desk.link(to::REPORTS)) {
                (view::text_field(text, &Field {
                    value: posted.get("title"), error: problems.at("title"), maxlength: Some(200),
                    ..Field::new("title", &title)
                }))
                (select("first", "gaps-from", &usual[0]))
                (select("last", "gaps-to", &usual[1]))
                (view::actions([view::button(Kind::First, &text.say("reports-make"))]))
            }
        }
    }
}

async fn make(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let quarter = |name: &str| posted.get(name).parse::<Quarter>().ok();
    let (Some(first), Some(last)) = (quarter("first"), quarter("last")) else {
        let mut problems = Problems::default();
        problems.add("first", desk.text().say("error-choice"));
        return page(&desk, &posted, &problems).await;
    };
    let draft = FigureReleaseDraft { title: posted.get("title").to_owned(), first, last };
    match desk.app.make_release(&desk.actor, &draft).await {
        Ok(release) => Ok(desk.go(&path(&release.id))),
        Err(Error::Invalid(errors)) => {
            page(&desk, &posted, &Problems::of(desk.text(), &errors)).await
        }
        Err(other) => desk.fail(other),
    }
}

async fn show(desk: Desk, Path(release): Path<String>) -> Answer {
    let id = ReleaseId::from(release);
    let dossier = desk.app.dossier(&desk.actor, &id).await.or_fail(&desk.here)?;
    let published = desk.app.published_release(&id).await.is_ok();
    let text = desk.text();
    let voice = Voice { app: &desk.app, text };
    let title = text.say("dossier-title");
    let main = html! {
        (view::print_head(text, &desk.link(&desk.here.path), dossier.made_on))
        div.stack.stack--wide.report.dossier {
            div.row.row--end {
                div.stack.stack--tight {
                    h1 { (dossier.title) }
                    p.lead {
                        (voice.quarter(dossier.first)) " – " (voice.quarter(dossier.last))
                        " · " (state(&desk, &dossier))
                    }
                }
                (view::print_button(text))
            }
            (files(&desk, &id))
            (dossier::first_page(voice, &dossier))
            (words_form(&desk, &id, &dossier))
            (dossier::body(voice, &dossier))
            (publishing(&desk, &id, published))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

fn state(desk: &Desk, dossier: &Dossier) -> String {
    let text = desk.text();
    let day = ("day", text.day(dossier.made_on).into());
    match dossier.version {
        None => text.say_with("dossier-state-draft", &[day]),
        Some(version) => text.say_with("dossier-state", &[day, ("version", version.into())]),
    }
}

fn files(desk: &Desk, id: &ReleaseId) -> Markup {
    let text = desk.text();
    let files = ["dossier.pdf", "dossier.xlsx", "daten.csv", "woerterbuch.csv", "folien"];
    html! {
        ul.row.no-print.plain {
            @for file in files {
                li {
                    a href=(desk.link(&format!("{}/{file}", path(id)))) {
                        (text.code("dossier-file", &file.replace('.', "_")))
                    }
                }
            }
        }
    }
}

/// The words of page one. Where nobody wrote any, the machine proposes what the figures say.
fn words_form(desk: &Desk, id: &ReleaseId, dossier: &Dossier) -> Markup {
    let text = desk.text();
    let proposed = proposed(desk, dossier);
    let labels =
        ["dossier-sentence", "dossier-decision-field", "dossier-voices", "dossier-voices-hint"]
            .map(|key| text.say(key));
    let [sentence_label, decision_label, voices_label, voices_hint] = &labels;
    html! {
        details.fold.no-print open[dossier.version.is_none()] {
            summary { (text.say("dossier-edit")) (view::icon(view::Icon::Down)) }
            p.quiet { (text.say("dossier-edit-hint")) }
            form.form.form--wide method="post" action=(desk.link(&path(id))) {
                @for number in 0..SENTENCES {
                    @let name = format!("sentence-{number}");
                    @let label = format!("{sentence_label} {}", number + 1);
                    @let value = proposed.sentences.get(number).map_or("", String::as_str);
                    (view::textarea(text, &Field { value, maxlength: Some(2000), ..Field::new(&name, &label) }, 2))
                }
                (view::textarea(text, &Field {
                    value: &proposed.decision, maxlength: Some(2000), ..Field::new("decision", decision_label)
                }, 3))
                (view::textarea(text, &Field {
                    value: &proposed.voices, hint: Some(voices_hint), maxlength: Some(2000),
                    ..Field::new("voices", voices_label)
                }, 4))
                (view::actions([view::button(Kind::First, &text.say("dossier-save"))]))
            }
        }
    }
}

fn proposed(desk: &Desk, dossier: &Dossier) -> Words {
    if dossier.version.is_some() {
        return dossier.words.clone();
    }
    let voice = Voice { app: &desk.app, text: desk.text() };
    super::proposed::words(voice, dossier)
}

async fn save(desk: Desk, Path(release): Path<String>, Form(posted): Form<Posted>) -> Answer {
    let id = ReleaseId::from(release);
    let sentence = |number| posted.get(&format!("sentence-{number}")).to_owned();
    let words = Words {
        sentences: (0..SENTENCES).map(sentence).collect(),
        decision: posted.get("decision").to_owned(),
        voices: posted.get("voices").to_owned(),
    };
    desk.app.save_words(&desk.actor, &id, words).await.or_fail(&desk.here)?;
    Ok(desk.go(&path(&id)))
}

fn publishing(desk: &Desk, id: &ReleaseId, published: bool) -> Markup {
    let text = desk.text();
    html! {
        section.stack.no-print {
            h2 { (text.say("dossier-share")) }
            @if published {
                p { a href=(desk.link(&format!("{}/{id}", to::NUMBERS))) { (text.say("dossier-shared")) } }
            } @else {
                p { (text.say("dossier-share-hint")) }
                form method="post" action=(desk.link(&format!("{}/freigeben", path(id)))) {
                    (view::button(Kind::Second, &text.say("dossier-share-do")))
                }
            }
        }
    }
}

async fn publish(desk: Desk, Path(release): Path<String>) -> Answer {
    let id = ReleaseId::from(release);
    desk.app.publish_release(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&path(&id)))
}

async fn file(desk: Desk, Path((release, file)): Path<(String, String)>) -> Answer {
    let id = ReleaseId::from(release);
    let dossier = desk.app.dossier(&desk.actor, &id).await.or_fail(&desk.here)?;
    let voice = Voice { app: &desk.app, text: desk.text() };
    match file.as_str() {
        "dossier.pdf" => pdf(&desk, &dossier).await,
        "dossier.xlsx" => {
            let book = dossier::workbook(voice, &dossier).map_err(|e| Error::Internal(Box::new(e)));
            let book = book.or_fail(&desk.here)?;
            Ok(download(
                "dossier.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                book,
            ))
        }
        "daten.csv" => Ok(table_file("daten.csv", dossier::values(voice, &dossier))),
        "woerterbuch.csv" => {
            Ok(table_file("woerterbuch.csv", dossier::dictionary(voice, &dossier)))
        }
        "folien" => {
            let title = desk.text().say("dossier-title");
            let slides = html! { div.slides { (dossier::slides(voice, &dossier)) } };
            Ok(desk.page(&title).show(slides).into_response())
        }
        _ => desk.fail(Error::NotFound),
    }
}

/// The dossier on paper, with a sheet for each proposal that is not done with.
async fn pdf(desk: &Desk, dossier: &Dossier) -> Answer {
    let mut decisions = desk.app.list_decisions(&desk.actor).await.or_fail(&desk.here)?;
    decisions.retain(|decision| decision.state == DecisionState::Proposed);
    let voice = Voice { app: &desk.app, text: desk.text() };
    let (first, last) = (voice.quarter(dossier.first), voice.quarter(dossier.last));
    let lead = format!("{first} – {last} · {}", state(desk, dossier));
    let report = dossier::report(voice, dossier, lead, &decisions);
    // Setting pages is work: not on a thread that serves requests.
    let set = tokio::task::spawn_blocking(move || report.pdf()).await.map_err(Error::from);
    let set = set.and_then(|set| set.map_err(|failed| Error::Internal(Box::new(failed))));
    Ok(download("dossier.pdf", "application/pdf", set.or_fail(&desk.here)?))
}

/// A file of comma-separated values.
pub fn table_file(name: &'static str, bytes: Vec<u8>) -> Response {
    download(name, "text/csv; charset=utf-8", bytes)
}

fn download(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}
