//! Proposals for the conference, one sheet of paper each, and what became of them.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use crate::app::{App, DecisionDraft, Error};
use crate::domain::gap::{Decision, DecisionState};
use crate::domain::id::DecisionId;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Choice, Field, Kind, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::DECISIONS, get(list).post(propose))
        .route("/koordination/beschluesse/{decision}", get(sheet).post(decide))
}

fn path(decision: &Decision) -> String {
    format!("{}/{}", to::DECISIONS, decision.id)
}

async fn list(desk: Desk) -> Answer {
    page(&desk, &Posted::default(), &Problems::default()).await
}

async fn page(desk: &Desk, posted: &Posted, problems: &Problems) -> Answer {
    let text = desk.text();
    let decisions = desk.app.list_decisions(&desk.actor).await.or_fail(&desk.here)?;
    let title = text.say("decisions-title");
    let main = html! {
        div.stack.stack--wide {
            h1 { (title) }
            p.lead { (text.say("decisions-lead")) }
            (problems.summary(text))
            @if !decisions.is_empty() {
                ul.plain { @for decision in &decisions { (line(desk, decision)) } }
            }
            (form(desk, posted, problems))
        }
    };
    let page = view::Page { failed: !problems.is_empty(), ..desk.page(&title) };
    Ok(page.show(main).into_response())
}

fn line(desk: &Desk, decision: &Decision) -> Markup {
    let text = desk.text();
    let due = decision.review_on <= desk.app.today()
        && matches!(decision.state, DecisionState::Proposed | DecisionState::Adopted);
    html! {
        li.entry {
            a href=(desk.link(&path(decision))) { (decision.title) }
            span { (decision.responsible) }
            span { (text.code("decision", decision.state.key())) }
            span.quiet {
                (text.say_with("decisions-review", &[("day", text.day(decision.review_on).into())]))
                @if due { " " strong { (text.say("decisions-due")) } }
            }
        }
    }
}

fn form(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let labels = ["decisions-what", "decisions-why", "dossier-responsible", "dossier-review"]
        .map(|key| text.say(key));
    let [what, why, responsible, review] = &labels;
    let field = |name: &'static str, label| Field {
        value: posted.get(name),
        error: problems.at(name),
        ..Field::new(name, label)
    };
    html! {
        section.stack {
            h2 { (text.say("decisions-new")) }
            form.form method="post" action=(desk.link(to::DECISIONS)) {
                (view::text_field(text, &field("title", what)))
                (view::textarea(text, &field("reason", why), 3))
                (view::text_field(text, &field("responsible", responsible)))
                (view::date(text, &field("review_on", review)))
                (view::actions([view::button(Kind::First, &text.say("decisions-add"))]))
            }
        }
    }
}

async fn propose(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let draft = DecisionDraft {
        title: posted.get("title").to_owned(),
        reason: posted.get("reason").to_owned(),
        responsible: posted.get("responsible").to_owned(),
        review_on: posted.parsed("review_on").ok().flatten(),
    };
    match desk.app.propose(&desk.actor, &draft).await {
        Ok(_) => Ok(desk.go(to::DECISIONS)),
        Err(Error::Invalid(errors)) => {
            page(&desk, &posted, &Problems::of(desk.text(), &errors)).await
        }
        Err(other) => desk.fail(other),
    }
}

async fn found(desk: &Desk, id: &str) -> Result<Decision, crate::web::failure::Failure> {
    let decisions = desk.app.list_decisions(&desk.actor).await.or_fail(&desk.here)?;
    let decision = decisions.into_iter().find(|decision| decision.id.as_str() == id);
    decision.ok_or(Error::NotFound).or_fail(&desk.here)
}

/// One page of paper: what, why, who, until when, and room for the vote.
async fn sheet(desk: Desk, Path(id): Path<String>) -> Answer {
    let decision = found(&desk, &id).await?;
    let text = desk.text();
    let title = text.say("decisions-sheet");
    let line = |key: &str, value: &str| html! { dt { (text.say(key)) } dd { (value) } };
    let main = html! {
        (view::print_head(text, &desk.link(&desk.here.path), desk.app.today()))
        article.stack.stack--wide.report {
            div.row.row--end { h1 { (decision.title) } (view::print_button(text)) }
            dl.terms {
                (line("decisions-why", &decision.reason))
                (line("dossier-responsible", &decision.responsible))
                (line("dossier-review", &text.day(decision.review_on)))
                (line("dossier-state-field", &text.code("decision", decision.state.key())))
                @if let Some(day) = decision.decided_on { (line("dossier-day", &text.day(day))) }
            }
            p.print-only { (text.say("decisions-vote")) }
            (outcome_form(&desk, &decision))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

fn outcome_form(desk: &Desk, decision: &Decision) -> Markup {
    let text = desk.text();
    let (state_label, review_label) = (text.say("dossier-state-field"), text.say("dossier-review"));
    let named: Vec<(DecisionState, String)> = DecisionState::ALL
        .into_iter()
        .map(|state| (state, text.code("decision", state.key()).into_owned()))
        .collect();
    let choices: Vec<Choice<'_>> = named
        .iter()
        .map(|(state, name)| Choice::new(state.key(), name, *state == decision.state))
        .collect();
    let review = decision.review_on.to_string();
    html! {
        form.form.no-print method="post" action=(desk.link(&path(decision))) {
            (view::radios(text, &Field::new("state", &state_label), &choices, true))
            (view::date(text, &Field { value: &review, ..Field::new("review_on", &review_label) }))
            (view::actions([view::button(Kind::First, &text.say("decisions-save"))]))
        }
    }
}

async fn decide(desk: Desk, Path(id): Path<String>, Form(posted): Form<Posted>) -> Answer {
    let decision = found(&desk, &id).await?;
    let Some(state) = DecisionState::from_key(posted.get("state")) else {
        return desk.fail(Error::field("state", "not_listed"));
    };
    let review_on = posted.parsed("review_on").ok().flatten().unwrap_or(decision.review_on);
    let id = DecisionId::from(id);
    desk.app.decide(&desk.actor, &id, state, review_on).await.or_fail(&desk.here)?;
    Ok(desk.go(to::DECISIONS))
}
