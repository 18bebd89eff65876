//! May I, on which ground, who decides, what to ask next: anonymous, nothing stored.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::extract::{Json, Language, json};
use super::holds;
use super::input::{Day, Facts};
use super::problem::Result;
use super::wording::{Lang, reason_text, turn_text};
use crate::app::{App, InstrumentResult};
use crate::domain::fact::FactId;
use crate::domain::law::{Binding, Contradiction, Interface, Mark};
use crate::domain::outlook::Outlook;
use crate::domain::rule::{NextQuestion, Reason, Truth};
use crate::domain::words::Words;

/// A question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    date: Option<Day>,
    facts: Facts,
}

#[derive(Serialize)]
struct Answer<'a> {
    date: NaiveDate,
    results: Vec<ResultView<'a>>,
    interfaces: Vec<InterfaceView<'a>>,
    next_questions: Vec<QuestionView<'a>>,
    warnings: Vec<WarningView<'a>>,
}

#[derive(Serialize)]
struct ResultView<'a> {
    instrument: &'a str,
    title: &'a str,
    norm: &'a str,
    verdict: &'static str,
    missing: Vec<&'a FactId>,
    reasons: Vec<ReasonView<'a>>,
    /// What would have to change for the verdict not to be no.
    hurdles: Vec<HurdleView<'a>>,
    binding: Binding,
    responsible: &'a [String],
    apply: &'a str,
    precedence: &'a str,
    deadline: &'a str,
    duration: &'a str,
    cost: &'a str,
    mark: Mark,
    read: NaiveDate,
    /// What was not read in the text of the law; empty where everything was.
    unverified: &'a str,
}

/// Why: one condition, the norm it comes from, and whether it holds (`null`: still open).
#[derive(Debug, Serialize)]
pub(super) struct ReasonView<'a> {
    norm: Option<&'a str>,
    text: String,
    holds: Option<bool>,
}

/// A condition that fails, what it demands, and from when it will hold by itself.
#[derive(Debug, Serialize)]
pub(super) struct HurdleView<'a> {
    #[serde(flatten)]
    reason: ReasonView<'a>,
    /// In words, such as `ab 3/2027`; `null` where waiting does not help.
    from: Option<String>,
}

/// Facts that hardly go together.
#[derive(Debug, Serialize)]
pub(super) struct WarningView<'a> {
    id: &'a str,
    text: &'a str,
    norm: Option<&'a str>,
    facts: Vec<&'a FactId>,
}

/// An interface between agencies: what happens here, the norms that decide, the agencies concerned,
/// what to do and what to do first.
#[derive(Debug, Serialize)]
pub(super) struct InterfaceView<'a> {
    id: &'a str,
    title: &'a str,
    norm: String,
    norms: &'a [String],
    agencies: &'a [String],
    situation: &'a str,
    advice: &'a str,
    next: &'a str,
    mark: Mark,
    read: NaiveDate,
}

/// A fact worth asking, and how many open verdicts it could help to decide.
#[derive(Debug, Serialize)]
pub(super) struct QuestionView<'a> {
    fact: &'a FactId,
    resolves: usize,
}

/// Judges every instrument in force.
pub(super) async fn judge(
    State(app): State<App>,
    Language(lang): Language,
    Json(question): Json<Question>,
) -> Result<Response> {
    let facts = question.facts.known(&app)?;
    let found = app.eligibility(question.date.map(|day| day.0), facts)?;
    let results =
        found.results.iter().map(|result| result_view(&app, result, &found.outlook, lang));
    let answer = Answer {
        date: found.date,
        results: results.collect(),
        interfaces: interfaces(&found.interfaces, lang),
        next_questions: questions(&found.next_questions),
        warnings: warnings(&found.warnings, lang),
    };
    Ok(json(StatusCode::OK, &answer))
}

fn result_view<'a>(
    app: &App,
    result: &'a InstrumentResult,
    outlook: &Outlook,
    lang: Lang,
) -> ResultView<'a> {
    let instrument = &result.instrument;
    let say = |words: &'a Words| words.get(lang.code());
    ResultView {
        instrument: &instrument.id,
        title: say(&instrument.title),
        norm: &instrument.norm,
        verdict: verdict(result.finding.truth),
        missing: result.finding.missing.iter().collect(),
        reasons: reasons(app, &result.finding.reasons, lang),
        hurdles: hurdles(app, &result.finding.hurdles, outlook, lang),
        binding: result.binding,
        responsible: &result.responsible,
        apply: say(&instrument.access),
        precedence: say(&instrument.precedence),
        deadline: say(&instrument.deadline),
        duration: say(&instrument.duration),
        cost: say(&instrument.cost),
        mark: instrument.edition.mark,
        read: instrument.edition.read,
        unverified: say(&instrument.unverified),
    }
}

/// The word for a verdict.
pub(super) fn verdict(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "eligible",
        Truth::Unknown => "unclear",
        Truth::No => "not_eligible",
    }
}

pub(super) fn reasons<'a>(app: &App, reasons: &'a [Reason], lang: Lang) -> Vec<ReasonView<'a>> {
    reasons.iter().map(|reason| reason_view(app, reason, lang)).collect()
}

fn reason_view<'a>(app: &App, reason: &'a Reason, lang: Lang) -> ReasonView<'a> {
    ReasonView {
        norm: reason.norm.as_deref(),
        text: reason_text(reason, &app.knowledge().law.vocabulary, lang),
        holds: holds(reason.holds),
    }
}

pub(super) fn hurdles<'a>(
    app: &App,
    hurdles: &'a [Reason],
    outlook: &Outlook,
    lang: Lang,
) -> Vec<HurdleView<'a>> {
    let facts = &app.knowledge().law.vocabulary;
    let view = |hurdle: &'a Reason| HurdleView {
        reason: reason_view(app, hurdle, lang),
        from: outlook.turn(facts, hurdle).map(|turn| turn_text(turn, lang)),
    };
    hurdles.iter().map(view).collect()
}

pub(super) fn warnings(found: &[Contradiction], lang: Lang) -> Vec<WarningView<'_>> {
    found
        .iter()
        .map(|contradiction| WarningView {
            id: &contradiction.id,
            text: contradiction.says.get(lang.code()),
            norm: contradiction.norm.as_deref(),
            facts: contradiction.when.facts().into_iter().collect(),
        })
        .collect()
}

pub(super) fn interfaces(interfaces: &[Interface], lang: Lang) -> Vec<InterfaceView<'_>> {
    interfaces
        .iter()
        .map(|interface| InterfaceView {
            id: &interface.id,
            title: interface.title.get(lang.code()),
            norm: interface.norms.join("; "),
            norms: &interface.norms,
            agencies: &interface.agencies,
            situation: interface.situation.get(lang.code()),
            advice: interface.advice.get(lang.code()),
            next: interface.next.get(lang.code()),
            mark: interface.edition.mark,
            read: interface.edition.read,
        })
        .collect()
}

pub(super) fn questions(questions: &[NextQuestion]) -> Vec<QuestionView<'_>> {
    questions.iter().map(|q| QuestionView { fact: &q.fact, resolves: q.resolves() }).collect()
}
