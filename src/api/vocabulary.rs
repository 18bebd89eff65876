//! The words of the API: facts, instruments, topics, states of a referral. Texts come in every
//! language there is, so that a client can ask once.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::extract::json as answer;
use crate::app::App;
use crate::domain::fact::{Choice, FactDefinition, FactId, FactType, Protection};
use crate::domain::law::{Binding, BindingWhen, Instrument, Mark, Responsible};
use crate::domain::topic::Topic;
use crate::domain::words::Words;

#[derive(Serialize)]
struct FactView<'a> {
    id: &'a FactId,
    group: &'a str,
    r#type: &'static str,
    values: &'a [Choice],
    unit: Option<&'a str>,
    min: Option<i64>,
    max: Option<i64>,
    protection: &'a [Protection],
    label: &'a Words,
    question: &'a Words,
    help: &'a Words,
    why: &'a Words,
}

impl<'a> FactView<'a> {
    fn of(fact: &'a FactDefinition) -> Self {
        let plain = Self {
            id: &fact.id,
            group: &fact.group,
            r#type: "bool",
            values: &[],
            unit: None,
            min: None,
            max: None,
            protection: &fact.protection,
            label: &fact.label,
            question: &fact.question,
            help: &fact.help,
            why: &fact.why,
        };
        match &fact.kind {
            FactType::Bool => plain,
            FactType::Int { unit, min, max, .. } => {
                Self { r#type: "int", unit: unit.as_deref(), min: *min, max: *max, ..plain }
            }
            FactType::Enum { values } => Self { r#type: "enum", values, ..plain },
        }
    }
}

#[derive(Serialize)]
struct InstrumentView<'a> {
    id: &'a str,
    title: &'a Words,
    plain: &'a Words,
    say: &'a Words,
    norm: &'a str,
    book: &'a str,
    purpose: &'a Words,
    /// In the notation of rules.
    rule: String,
    precedence: &'a Words,
    responsible: &'a [Responsible],
    access: &'a Words,
    deadline: &'a Words,
    binding: Binding,
    binding_when: &'a [BindingWhen],
    duration: &'a Words,
    cost: &'a Words,
    mark: Mark,
    read: NaiveDate,
    unverified: &'a Words,
    source: &'a str,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    /// Whether this version is the law of today.
    in_force: bool,
}

impl<'a> InstrumentView<'a> {
    fn of(instrument: &'a Instrument, today: NaiveDate) -> Self {
        Self {
            id: &instrument.id,
            title: &instrument.title,
            plain: &instrument.plain,
            say: &instrument.say,
            norm: &instrument.norm,
            book: &instrument.book,
            purpose: &instrument.purpose,
            rule: instrument.rule.to_string(),
            precedence: &instrument.precedence,
            responsible: &instrument.responsible,
            access: &instrument.access,
            deadline: &instrument.deadline,
            binding: instrument.binding,
            binding_when: &instrument.binding_when,
            duration: &instrument.duration,
            cost: &instrument.cost,
            mark: instrument.edition.mark,
            read: instrument.edition.read,
            unverified: &instrument.unverified,
            source: &instrument.edition.source,
            valid_from: instrument.edition.valid_from,
            valid_to: instrument.edition.valid_to,
            in_force: instrument.edition.is_valid_on(today),
        }
    }
}

/// All facts, in the order of a form.
pub(super) async fn facts(State(app): State<App>) -> Response {
    let facts = app.knowledge().law.vocabulary.all().iter();
    answer(StatusCode::OK, &json!({ "facts": facts.map(FactView::of).collect::<Vec<_>>() }))
}

/// All instruments in all versions.
pub(super) async fn instruments(State(app): State<App>) -> Response {
    let today = app.today();
    let book = app.law_book();
    let all = book.instruments.iter();
    let views: Vec<_> = all.map(|instrument| InstrumentView::of(instrument, today)).collect();
    answer(StatusCode::OK, &json!({ "instruments": views }))
}

/// All topics.
pub(super) async fn topics(State(app): State<App>) -> Response {
    let topic = |topic: &Topic| json!(topic);
    let topics: Vec<Value> = app.knowledge().topics.all().iter().map(topic).collect();
    answer(StatusCode::OK, &json!({ "topics": topics }))
}

/// All states of a referral, and which may follow which.
pub(super) async fn referral_states(State(app): State<App>) -> Response {
    let states = app.knowledge().states.all().iter().map(|state| {
        json!({
            "code": state.code,
            "label": state.label,
            "next": state.next,
            "needs_consent": state.consent,
            "needs_reason": state.reason,
            "arrived": state.arrived,
            "closed": state.closed,
            "after_days": state.after_days,
            "working_days": state.working_days,
            "reminder": state.reminder,
        })
    });
    answer(StatusCode::OK, &json!({ "states": states.collect::<Vec<_>>() }))
}
