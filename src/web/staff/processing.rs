//! The papers on data protection: a draft of the record of processing and the ground of the impact
//! assessment, filled with what this installation really does. To read, check, complete and sign.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use crate::app::{App, Processing};
use crate::domain::fact::FactId;
use crate::web::failure::OrFail as _;
use crate::web::view::{self, to};

/// What is done to protect data: keys of the sentences.
const MEASURES: [&str; 8] = [
    "processing-sealed",
    "processing-keys",
    "processing-reach",
    "processing-trail",
    "processing-consent",
    "processing-erasure",
    "processing-outside",
    "processing-code",
];
/// What an assessment must weigh, and what the program does about it.
const RISKS: [(&str, &str); 5] = [
    ("risk-minors", "risk-minors-answer"),
    ("risk-special", "risk-special-answer"),
    ("risk-profile", "risk-profile-answer"),
    ("risk-passing-on", "risk-passing-on-answer"),
    ("risk-figures", "risk-figures-answer"),
];

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::PROCESSING, get(show))
}

async fn show(desk: Desk) -> Answer {
    let processing = desk.app.processing(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("processing-title");
    let main = html! {
        (view::print_head(text, &desk.link(to::PROCESSING), desk.app.today()))
        div.stack.stack--wide {
            div.row.row--end { h1 { (title) } (view::print_button(text)) }
            p.lead { (text.say("processing-lead")) }
            (record(&desk, &processing))
            section.stack.stack--tight {
                h2 { (text.say("processing-measures")) }
                ul { @for key in MEASURES { li { (text.say(key)) } } }
            }
            (assessment(&desk, &processing))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

/// The record of processing (Art. 30 DSGVO).
fn record(desk: &Desk, processing: &Processing) -> Markup {
    let text = desk.text();
    let rule = &processing.rule;
    let hosted =
        text.say_with("processing-hosting-here", &[("database", processing.database.into())]);
    let mail = text.say(if processing.mail { "processing-mail" } else { "processing-no-mail" });
    let periods = text.say_with(
        "retention-lead",
        &[
            ("closed", rule.closed_months.into()),
            ("idle", rule.idle_months.into()),
            ("days", rule.warning_days.into()),
        ],
    );
    let labels = [
        "processing-who",
        "processing-purpose",
        "processing-ground",
        "processing-whom",
        "processing-what",
        "processing-recipients",
        "processing-hosting",
        "processing-periods",
    ]
    .map(|key| text.say(key));
    let [who, purpose, ground, whom, what, recipients, hosting, kept] = &labels;
    html! {
        section.stack.stack--tight {
            h2 { (text.say("processing-record")) }
            (view::terms([
                (&**who, html! { (processing.agency) }),
                (&**purpose, html! { (text.say("processing-purpose-is")) }),
                (&**ground, html! { (text.say("processing-ground-is")) }),
                (&**whom, html! { (text.say("processing-whom-is")) }),
                (&**what, html! { (facts(desk, &processing.ordinary)) }),
                (&**recipients, html! { (text.say("processing-recipients-are")) }),
                (&**hosting, html! { (hosted) " " (mail) }),
                (&**kept, html! { (periods) }),
            ]))
        }
    }
}

/// What the impact assessment (Art. 35 DSGVO) starts from.
fn assessment(desk: &Desk, processing: &Processing) -> Markup {
    let text = desk.text();
    html! {
        section.stack.stack--tight {
            h2 { (text.say("processing-assessment")) }
            p { (text.say("processing-assessment-lead")) }
            dl.terms {
                @for (risk, answer) in RISKS { dt { (text.say(risk)) } dd { (text.say(answer)) } }
            }
            h3 { (text.say("processing-protected")) }
            p { (facts(desk, &processing.protected)) }
        }
    }
}

fn facts(desk: &Desk, ids: &[FactId]) -> String {
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let lang = desk.here.lang();
    let labels = ids.iter().filter_map(|id| vocabulary.find(id.as_str()));
    labels.map(|fact| fact.label.get(lang)).collect::<Vec<_>>().join(" · ")
}
