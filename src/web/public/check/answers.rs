//! Answers as they were posted, and what they mean.

use std::collections::BTreeMap;

use crate::app::{App, MatchRequest};
use crate::domain::fact::{FactDefinition, FactId, FactProblem, FactType, FactValue};
use crate::text::Text;
use crate::web::public::near::Near;

/// The field of the topics.
pub(super) const NEEDS: &str = "thema";
/// The field of the place.
pub(super) const PLACE: &str = "ort";
/// Fields that were asked already, answered or not.
pub(super) const ASKED: &str = "gefragt";
/// The button that ends the questions.
pub(super) const SHOW: &str = "zeigen";
/// The button that asks one more.
pub(super) const GO_ON: &str = "weiter";
/// Longest list of answers that is read.
const LONGEST: usize = 200;

/// Pairs of a field and its answer, as posted.
#[derive(Debug, Clone, Default)]
pub(super) struct Answers(pub(super) Vec<(String, String)>);

impl Answers {
    /// The answer of a field; empty when there is none.
    pub(super) fn get(&self, field: &str) -> &str {
        self.0.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.trim())
    }

    fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }
}

/// What was read out of the answers.
#[derive(Debug)]
pub(super) struct Read {
    /// As they came.
    pub(super) answers: Answers,
    /// The question to the matching.
    pub(super) request: MatchRequest,
    /// Topics that were chosen; none is everything.
    chosen: Vec<String>,
    /// Field and what is wrong with it.
    pub(super) problems: Vec<(String, String)>,
}

impl Read {
    /// Makes sense of the answers.
    pub(super) fn of(app: &App, text: Text, mut answers: Answers) -> Self {
        answers.0.truncate(LONGEST);
        let mut problems = Vec::new();
        let mut say = |field: &str, said: String| problems.push((field.to_owned(), said));
        let mut facts = BTreeMap::new();
        for definition in app.knowledge().law.vocabulary.all() {
            let answer = answers.get(definition.id.as_str());
            if answer.is_empty() {
                continue;
            }
            match fact(app, definition, answer) {
                Ok(value) => {
                    facts.insert(definition.id.clone(), value);
                }
                Err(problem) => say(definition.id.as_str(), words(text, &problem)),
            }
        }
        let topics = &app.knowledge().topics;
        let known = |code: &&str| topics.find(code).is_some();
        let mut chosen: Vec<String> = Vec::new();
        for need in answers.all(NEEDS).filter(known) {
            if chosen.iter().all(|other| other != need) {
                chosen.push(need.to_owned());
            }
        }
        let needs = if chosen.is_empty() {
            topics.roots().map(|topic| topic.code.clone()).collect()
        } else {
            chosen.clone()
        };
        let near = Near::read(app, answers.get(PLACE));
        if let Some(key) = near.problem() {
            say(PLACE, text.say(key).into_owned());
        }
        let plz = near.plz().map(str::to_owned);
        Self {
            request: MatchRequest { facts, needs, plz, ..MatchRequest::default() },
            answers,
            chosen,
            problems,
        }
    }

    /// The topics that were chosen.
    pub(super) fn chosen(&self) -> &[String] {
        &self.chosen
    }

    /// Whether any was.
    pub(super) fn has_needs(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// What was asked so far.
    pub(super) fn asked(&self) -> impl Iterator<Item = &str> {
        self.answers.all(ASKED)
    }

    /// Whether that was asked.
    pub(super) fn was_asked(&self, field: &str) -> bool {
        self.asked().any(|asked| asked == field)
    }

    /// Whether another question is wanted rather than the answer.
    pub(super) fn goes_on(&self) -> bool {
        let pressed = |button| !self.answers.get(button).is_empty();
        pressed(GO_ON) || (self.asked().next().is_some() && !pressed(SHOW))
    }

    /// What is wrong with a field.
    pub(super) fn problem(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|(name, _)| name == field).map(|(_, said)| said.as_str())
    }

    /// Whether the question was answered.
    pub(super) fn knows(&self, fact: &str) -> bool {
        self.request.facts.contains_key(&FactId::from(fact))
    }
}

fn fact(app: &App, definition: &FactDefinition, answer: &str) -> Result<FactValue, FactProblem> {
    let value = match (&definition.kind, answer) {
        (FactType::Bool, "true") => FactValue::Bool(true),
        (FactType::Bool, "false") => FactValue::Bool(false),
        (FactType::Bool, _) => return Err(FactProblem::NotListed),
        (FactType::Int { .. }, _) => {
            FactValue::Int(answer.parse().map_err(|_| FactProblem::WrongType { expected: "int" })?)
        }
        (FactType::Enum { .. }, _) => FactValue::Choice(answer.to_owned()),
    };
    app.knowledge().law.vocabulary.check(definition.id.as_str(), &value).map(|()| value)
}

fn words(text: Text, problem: &FactProblem) -> String {
    match problem {
        FactProblem::WrongType { .. } => text.say("error-number").into_owned(),
        FactProblem::OutOfRange { min, max } => {
            text.say_with("error-range", &[("from", (*min).into()), ("to", (*max).into())])
        }
        FactProblem::UnknownFact | FactProblem::NotListed => text.say("error-choice").into_owned(),
    }
}
