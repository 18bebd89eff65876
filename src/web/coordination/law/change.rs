//! Entering a new version: written, looked at, and only then saved.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::preview;
use crate::app::{App, Error, LawDraft, LawPreview};
use crate::domain::law::{Entry, Mark};
use crate::domain::role::Action;
use crate::text::Text;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Choice, Crumb, Field, Kind, Page, to};

const MARKS: [Mark; 3] = [Mark::T, Mark::S, Mark::K];

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/koordination/recht/{rule}/neu", get(ask).post(answer))
}

fn found(desk: &Desk, id: &str) -> Result<Entry, Error> {
    desk.actor.must(Action::EditLaw)?;
    desk.app.law_book().entry(id, desk.app.today()).ok_or(Error::NotFound)
}

async fn ask(desk: Desk, Path(id): Path<String>) -> Answer {
    let entry = found(&desk, &id).or_fail(&desk.here)?;
    let today = desk.app.today();
    let rule = entry.now().or(entry.versions.last()).map(|v| v.written()).unwrap_or_default();
    let posted = Posted::of([
        ("rule", rule),
        ("valid_from", today.to_string()),
        ("read", today.to_string()),
        ("mark", Mark::S.key().to_owned()),
    ]);
    let page = page(&desk, &entry, &posted, &Problems::default(), None);
    Ok((StatusCode::OK, page).into_response())
}

async fn answer(desk: Desk, Path(id): Path<String>, Form(posted): Form<Posted>) -> Answer {
    let entry = found(&desk, &id).or_fail(&desk.here)?;
    let mut problems = Problems::default();
    let Some(draft) = draft(desk.text(), &id, &posted, &mut problems) else {
        let page = page(&desk, &entry, &posted, &problems, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let preview = desk.app.preview_law(&desk.actor, &draft).await.or_fail(&desk.here)?;
    preview::objections(&desk, &preview, &mut problems);
    // Only what was looked at is saved.
    if posted.get("tun") == "speichern" && was_seen(&posted) && problems.is_empty() {
        match desk.app.change_law(&desk.actor, &draft).await {
            Ok(_) => return Ok(desk.go(&format!("{}?erledigt=recht", super::path(&id)))),
            Err(Error::Invalid(errors)) => problems.extend(Problems::of(desk.text(), &errors)),
            Err(error) => return desk.fail(error),
        }
    }
    let failed = !problems.is_empty();
    let page = page(&desk, &entry, &posted, &problems, Some(&preview));
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page).into_response())
}

/// Whether the form still says what its preview was made of.
fn was_seen(posted: &Posted) -> bool {
    posted.get("gesehen") == seen(posted)
}

fn seen(posted: &Posted) -> String {
    format!("{} {}", posted.get("valid_from"), posted.get("rule")).replace("\r\n", "\n")
}

fn draft(text: Text, id: &str, posted: &Posted, problems: &mut Problems) -> Option<LawDraft> {
    let mut day = |field: &str| {
        let day = posted.parsed(field).unwrap_or(None);
        if day.is_none() {
            problems.add(field, text.say("error-date"));
        }
        day
    };
    let (valid_from, read) = (day("valid_from"), day("read"));
    if posted.get("source").is_empty() {
        problems.add("source", text.say("error-required"));
    }
    Some(LawDraft {
        provision: id.to_owned(),
        rule: posted.get("rule").to_owned(),
        valid_from: valid_from?,
        source: posted.get("source").to_owned(),
        mark: Mark::from_key(posted.get("mark")).unwrap_or(Mark::K),
        read: read?,
    })
}

fn page(
    desk: &Desk,
    entry: &Entry,
    posted: &Posted,
    problems: &Problems,
    preview: Option<&LawPreview>,
) -> Markup {
    let text = desk.text();
    let title = text.say("law-new-version");
    let path = super::path(&entry.id);
    let (all, up) = (desk.link(to::LAW), desk.link(&path));
    let label = text.say("law-title");
    let name = entry.title.get(desk.here.lang());
    let crumbs = [Crumb::new(&*label, &all), Crumb::new(name, &up)];
    let may_save = preview.is_some() && problems.is_empty();
    let main = html! {
        div.stack.stack--wide {
            (problems.summary(text))
            div.stack.stack--tight {
                h1 { (title) }
                p.lead { (name) }
            }
            @if let Some(preview) = preview { (preview::section(desk, preview)) }
            form.form method="post" action=(desk.link(&format!("{path}/neu"))) novalidate {
                (fields(text, posted, problems))
                @if may_save { (view::hidden("gesehen", &seen(posted))) }
                (view::actions([
                    send(text, "pruefen", if may_save { Kind::Second } else { Kind::First }),
                    html! { @if may_save { (send(text, "speichern", Kind::First)) } },
                    html! { a href=(up) { (text.say("action-cancel")) } },
                ]))
            }
            (preview::notation_help(desk))
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &crumbs, ..desk.page(&title) }.show(main)
}

fn send(text: Text, what: &str, kind: Kind) -> Markup {
    let key = if what == "pruefen" { "law-check" } else { "law-save" };
    let class = if kind == Kind::First { "button" } else { "button button--second" };
    html! { button class=(class) type="submit" name="tun" value=(what) { (text.say(key)) } }
}

fn fields(text: Text, posted: &Posted, problems: &Problems) -> Markup {
    let labels = ["law-rule", "law-valid-from", "law-source", "law-mark", "law-read"]
        .map(|key| text.say(key));
    let [rule, valid_from, source, mark, read] = &labels;
    let hints = ["law-rule-hint", "law-valid-from-hint", "law-source-hint"].map(|k| text.say(k));
    let field = |name, label| Field {
        value: posted.get(name),
        error: problems.at(name),
        autocomplete: Some("off"),
        ..Field::new(name, label)
    };
    let names = MARKS.map(|mark| text.name(&mark).into_owned());
    let marks = MARKS
        .iter()
        .zip(&names)
        .map(|(mark, name)| Choice::new(mark.key(), name, posted.get("mark") == mark.key()));
    html! {
        div.notation {
            (view::textarea(text, &Field { hint: Some(&hints[0]), maxlength: Some(8000), ..field("rule", rule) }, 12))
        }
        (view::date(text, &Field { hint: Some(&hints[1]), ..field("valid_from", valid_from) }))
        (view::text_field(text, &Field { hint: Some(&hints[2]), maxlength: Some(500), ..field("source", source) }))
        (view::select(text, &field("mark", mark), &marks.collect::<Vec<_>>()))
        (view::date(text, &field("read", read)))
    }
}
