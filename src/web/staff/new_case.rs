//! Opening a case: three fields to the first list, everything else may follow.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::around::{self, Around};
use super::desk::{Answer, Desk};
use super::drafting::{self, Asked, Drafting, Sitting};
use super::fact_field;
use super::names::{self, case_path};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, CaseDraft, Conflict, Error};
use crate::domain::fact::AGE;
use crate::domain::role::Action;
use crate::web::extract::{Form, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Crumb, Field, Icon, Kind, Page, icon, to};

/// Facts worth asking at once, where they are known anyway.
const EARLY: [&str; 7] = [
    "schulbesuch",
    "schulabschluss",
    "ausbildung",
    "sgb2_status",
    "wohnsituation",
    "deutschniveau",
    "geschlecht",
];

/// Where it is.
const PATH: &str = "/fach/faelle/neu";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/neu", get(show).post(open))
}

async fn show(desk: Desk, Query(asked): Query<Asked>) -> Answer {
    desk.actor.must(Action::WorkOnCases).or_fail(&desk.here)?;
    let (draft, kept) = Drafting::begin(&desk, PATH, None, &asked).await?;
    let posted = kept.unwrap_or_default();
    Ok(page(&desk, &draft, &posted, &Problems::default()).into_response())
}

async fn open(sitting: Sitting, Form(posted): Form<Posted>) -> Answer {
    let desk = sitting.or_keep(PATH, None, &posted).await?;
    let text = desk.text();
    let mut problems = Problems::default();
    let facts =
        fact_field::read(text, &desk.app.knowledge().law.vocabulary, &posted, &mut problems);
    let around = Around::read(text, &posted, &mut problems);
    let needs: Vec<String> = posted.all("needs").map(str::to_owned).collect();
    if needs.is_empty() {
        problems.add("needs", text.say("error-need"));
    }
    let draft = CaseDraft {
        code: posted.filled("code"),
        facts,
        needs,
        plz: around.plz,
        radius_km: around.radius_km,
        language: around.language,
    };
    if problems.is_empty() {
        match desk.app.open_case(&desk.actor, &draft).await {
            Ok(case) => {
                drafting::done(&desk, &posted).await?;
                return Ok(desk.go(&case_path(&case.id, "/angebote?erledigt=fall")));
            }
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(Error::Conflict(conflict)) if matches!(*conflict, Conflict::CodeTaken) => {
                problems.add("code", text.say("error-code-taken"));
            }
            Err(error) => return desk.fail(error),
        }
    }
    desk.actor.must(Action::WorkOnCases).or_fail(&desk.here)?;
    let draft = Drafting::again(&desk, PATH, None, &posted);
    let page = page(&desk, &draft, &posted, &problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn page(desk: &Desk, draft: &Drafting, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("cases-new");
    let (up, cases) = (desk.link(to::CASES), text.say("cases-title"));
    let crumbs = [Crumb::new(&*cases, &up)];
    let (label, hint) = (text.say("case-code"), text.say("case-code-auto"));
    let code = Field {
        value: posted.get("code"),
        hint: Some(&hint),
        error: problems.at("code"),
        optional: true,
        width: Some("middle"),
        autocomplete: Some("off"),
        maxlength: Some(40),
        ..Field::new("code", &label)
    };
    let main = html! {
        div.stack {
            (problems.summary(text))
            (draft.notice(desk))
            h1 { (title) }
            p.lead { (text.say("case-new-lead")) }
            form.form.form--wide method="post" action=(desk.link(PATH)) novalidate
                data-draft=(draft.target(desk)) {
                (draft.fields(desk))
                (view::text_field(text, &code))
                (fact(desk, AGE, posted, problems))
                (needs(desk, posted, problems))
                (more(desk, posted, problems))
                (view::actions([view::button(Kind::First, &text.say("case-open-action"))]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &crumbs, ..desk.page(&title) }.show(main)
}

fn fact(desk: &Desk, id: &str, posted: &Posted, problems: &Problems) -> Markup {
    let found = desk.app.knowledge().law.vocabulary.find(id);
    html! {
        @if let Some(fact) = found {
            (fact_field::show(desk.text(), fact, posted.get(&fact_field::name(fact)), problems))
        }
    }
}

/// All needs in sight, by area: what is tapped first comes first.
fn needs(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let topics = &desk.app.knowledge().topics;
    let chosen: Vec<&str> = posted.all("needs").collect();
    let error = problems.at("needs");
    let described = if error.is_some() { "needs-hint needs-error" } else { "needs-hint" };
    let mut first = true;
    let mut id = || std::mem::take(&mut first).then_some("needs");
    html! {
        fieldset.field.field--wrong[error.is_some()] aria-describedby=(described) {
            legend.label { (text.say("case-needs")) }
            p.hint id="needs-hint" { (text.say("case-needs-hint")) }
            @if let Some(error) = error {
                p.wrong id="needs-error" { (icon(Icon::Warning)) (error) }
            }
            div.areas {
                @for root in topics.roots() {
                    @let below: Vec<_> = topics.below(&root.code).filter(|t| t.need).collect();
                    @if !below.is_empty() {
                        div.area role="group" aria-label=(names::topic(&desk.app, text, &root.code)) {
                            p.aside-heading aria-hidden="true" { (names::topic(&desk.app, text, &root.code)) }
                            div.chips {
                                @for topic in below {
                                    label.chip {
                                        input type="checkbox" name="needs" value=(topic.code) id=[id()]
                                            checked[chosen.contains(&topic.code.as_str())];
                                        span { (names::topic(&desk.app, text, &topic.code)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn more(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let names = ["plz", "radius_km", "language"].map(str::to_owned);
    let facts = EARLY.map(|id| format!("facts.{id}"));
    let touched = |names: &[String]| {
        names.iter().any(|name| problems.at(name).is_some() || !posted.get(name).is_empty())
    };
    html! {
        details.fold open[touched(&names)] {
            summary { (text.say("case-more-where")) (icon(Icon::Down)) }
            div.form { (around::show(&desk.app, text, posted, problems)) }
        }
        details.fold open[touched(&facts)] {
            summary { (text.say("case-more-facts")) (icon(Icon::Down)) }
            div.form { @for id in EARLY { (fact(desk, id, posted, problems)) } }
        }
    }
}
