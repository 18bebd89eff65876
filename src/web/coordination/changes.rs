//! What providers propose to change in their entries: old beside new, taken over field by field or
//! refused with a word they read.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use crate::app::{App, Conflict, Difference, Error, Review};
use crate::domain::entry::{EntryField, Piece};
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::done::{Done, done_notice};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Crumb, Field, Page, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::CHANGES, get(show))
        .route("/koordination/aenderungen/{proposal}", post(decide))
}

async fn show(desk: Desk, Query(done): Query<Done>) -> Answer {
    let said = done_notice(&desk, &done);
    page(&desk, &said, "", &Posted::default(), &Problems::default()).await
}

async fn decide(desk: Desk, Path(id): Path<String>, Form(posted): Form<Posted>) -> Answer {
    let (app, actor) = (&desk.app, &desk.actor);
    let refused = posted.get("schritt") == "ablehnen";
    let word = posted.get("word");
    let decided = if refused {
        app.refuse_proposal(actor, &id, word).await
    } else {
        let fields: Vec<_> = posted.all("fields").filter_map(EntryField::from_key).collect();
        app.accept_proposal(actor, &id, &fields, Some(word)).await
    };
    let text = desk.text();
    match decided {
        Ok(()) => {
            let done = if refused { "abgelehnt" } else { "uebernommen" };
            Ok(desk.go(&format!("{}?erledigt={done}", to::CHANGES)))
        }
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(text, &errors);
            page(&desk, &html! {}, &id, &posted, &problems).await
        }
        Err(Error::Conflict(conflict)) if matches!(*conflict, Conflict::Changed) => {
            let said =
                html! { div role="alert" { (view::warning(text, text.say("changes-late"))) } };
            page(&desk, &said, "", &posted, &Problems::default()).await
        }
        Err(error) => desk.fail(error),
    }
}

async fn page(
    desk: &Desk,
    said: &Markup,
    wrong: &str,
    posted: &Posted,
    problems: &Problems,
) -> Answer {
    let reviews = desk.app.open_proposals(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("changes-title");
    let (up, label) = (desk.link(to::CATALOGUE), text.say("nav-catalogue"));
    let crumbs = [Crumb::new(&*label, &up)];
    let failed = !problems.is_empty();
    // The same field stands there once for each proposal; the one that is wrong is marked.
    let errors: Vec<_> =
        problems.messages().map(|message| ("falsch", message.to_owned())).collect();
    let empty = (Posted::default(), Problems::default());
    let main = html! {
        div.stack.stack--wide {
            (view::error_summary(text, &errors))
            (said)
            h1 { (title) }
            p.lead { (text.say("changes-lead")) }
            @if reviews.is_empty() { p { (text.say("changes-none")) } }
            @for review in &reviews {
                @if review.proposal.id == wrong { (card(desk, review, posted, problems)) }
                @else { (card(desk, review, &empty.0, &empty.1)) }
            }
        }
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page { failed, crumbs: &crumbs, ..desk.page(&title) }.show(main);
    Ok((status, page).into_response())
}

fn card(desk: &Desk, review: &Review, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let (proposal, offer) = (&review.proposal, &review.offer);
    let day = text.day(App::local(proposal.proposed_at).date());
    let catalogue = desk.app.catalogue();
    let organization = catalogue.organization_of(offer).map(|o| o.name.clone());
    let failed = !problems.is_empty();
    let first = |field: EntryField| !failed || posted.all("fields").any(|sent| sent == field.key());
    let label = text.say("changes-word");
    let hint = text.say("changes-word-hint");
    let id = format!("word-{}", proposal.id);
    let word = Field {
        value: posted.get("word"),
        hint: Some(&hint),
        error: problems.messages().next(),
        maxlength: Some(300),
        ..Field::new("word", &label)
    };
    html! {
        article.stack.change aria-labelledby=(proposal.id) {
            @if failed { span #falsch {} }
            h2 id=(proposal.id) { (offer.name) }
            p.quiet { (organization.unwrap_or_default()) " · " (day) }
            form.form method="post" action=(desk.link(&format!("{}/{}", to::CHANGES, proposal.id))) novalidate {
                @for difference in &review.differences { (field(desk, difference, first(difference.field))) }
                (word_field(desk, &word, &id))
                div.actions {
                    button.button type="submit" name="schritt" value="uebernehmen" { (text.say("changes-take")) }
                    button.button.button--second type="submit" name="schritt" value="ablehnen" { (text.say("changes-refuse")) }
                }
            }
        }
    }
}

fn field(desk: &Desk, difference: &Difference, chosen: bool) -> Markup {
    let text = desk.text();
    let key = difference.field.key();
    html! {
        label.choice {
            input type="checkbox" name="fields" value=(key) checked[chosen];
            span {
                strong { (text.code("entryfield", key)) }
                span.difference lang="de" {
                    @for piece in &difference.pieces {
                        @match piece {
                            Piece::Same(words) => { (words) }
                            Piece::Gone(words) => { del { (words) } " " }
                            Piece::New(words) => { ins { (words) } " " }
                        }
                    }
                }
                @if difference.field == EntryField::Status { span.hint { (text.say("entry-over")) } }
                @if difference.field == EntryField::Note { span.hint { (text.say("changes-note")) } }
            }
        }
    }
}

/// The same field stands on the page once for every proposal: its id is the proposal's.
fn word_field(desk: &Desk, field: &Field<'_>, id: &str) -> Markup {
    let text = desk.text();
    let described = match field.error {
        Some(_) => format!("{id}-hint {id}-error"),
        None => format!("{id}-hint"),
    };
    html! {
        div.field.field--wrong[field.error.is_some()] {
            label.label for=(id) { (field.label) " " span.optional { "(" (text.say("changes-word-when")) ")" } }
            @if let Some(hint) = field.hint { p.hint id={ (id) "-hint" } { (hint) } }
            @if let Some(error) = field.error {
                p.wrong id={ (id) "-error" } { (view::icon(view::Icon::Warning)) span { (error) } }
            }
            input.input id=(id) name=(field.name) type="text" value=(field.value)
                maxlength=[field.maxlength] aria-describedby=(described)
                aria-invalid=[field.error.map(|_| "true")];
        }
    }
}
