//! What Lotse knows before anybody has entered anything: law, topics, states of a referral,
//! postcodes. Data files, built into the program.

use serde::Deserialize;

use crate::domain::fact::{FactDefinition, FactId, FactValue, Vocabulary};
use crate::domain::geo::{PostcodeArea, Postcodes};
use crate::domain::law::{Contradiction, Deadline, Derived, Instrument, Interface, LawBook};
use crate::domain::referral::{CauseData, Causes, State, States};
use crate::domain::right::Right;
use crate::domain::route::Goal;
use crate::domain::school_holidays::SchoolHolidays;
use crate::domain::topic::{Everyday, Taxonomy, Topic};

use crate::config::Config;

use super::error::{Error, FieldError, Result};
use super::languages::Translations;

/// Built-in knowledge.
#[derive(Debug)]
pub struct Knowledge {
    /// Facts, derived facts, instruments, interfaces.
    pub law: LawBook,
    /// Which legal grounds answer which need.
    pub grounds: Vec<Grounds>,
    /// Topics.
    pub topics: Taxonomy,
    /// Everyday sentences that lead to topics, in the order of the start page.
    pub everyday: Vec<Everyday>,
    /// Rights of young people, in the order of their page.
    pub rights: Vec<Right>,
    /// States of a referral.
    pub states: States,
    /// Causes of an ending, and what follows from each.
    pub causes: Causes,
    /// Goals that routes lead to.
    pub goals: Vec<Goal>,
    /// Postcodes and where they lie.
    pub postcodes: Postcodes,
    /// School holidays of the Länder.
    pub school_holidays: SchoolHolidays,
}

#[derive(Deserialize)]
struct FactFile {
    fact: Vec<FactDefinition>,
}

#[derive(Deserialize)]
struct DerivedFile {
    derived: Vec<Derived>,
}

#[derive(Deserialize)]
struct InstrumentFile {
    instrument: Vec<Instrument>,
}

#[derive(Deserialize)]
struct InterfaceFile {
    interface: Vec<Interface>,
}

#[derive(Deserialize)]
struct ContradictionFile {
    contradiction: Vec<Contradiction>,
}

#[derive(Deserialize)]
struct DeadlineFile {
    deadline: Vec<Deadline>,
}

/// The legal grounds that answer a need, the most likely first.
#[derive(Debug, Deserialize)]
pub struct Grounds {
    /// Code of the topic.
    pub topic: String,
    /// Ids of the instruments.
    pub instruments: Vec<String>,
}

#[derive(Deserialize)]
struct NeedFile {
    need: Vec<Grounds>,
}

#[derive(Deserialize)]
struct TopicFile {
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
struct EverydayFile {
    sentence: Vec<Everyday>,
}

#[derive(Deserialize)]
struct GoalFile {
    goal: Vec<Goal>,
}

#[derive(Deserialize)]
struct RightFile {
    right: Vec<Right>,
}

#[derive(Deserialize)]
struct StateFile {
    state: Vec<State>,
    cause: Vec<CauseData>,
}

const FACTS: &str = include_str!("../../seed-data/law/facts.toml");
const DERIVED: &str = include_str!("../../seed-data/law/derived.toml");
const INTERFACES: &str = include_str!("../../seed-data/law/interfaces.toml");
const INSTRUMENTS: [(&str, &str); 5] = [
    ("sgb2.toml", include_str!("../../seed-data/law/instruments/sgb2.toml")),
    ("sgb3.toml", include_str!("../../seed-data/law/instruments/sgb3.toml")),
    ("sgb8.toml", include_str!("../../seed-data/law/instruments/sgb8.toml")),
    ("nachbarrecht.toml", include_str!("../../seed-data/law/instruments/nachbarrecht.toml")),
    ("schule.toml", include_str!("../../seed-data/law/instruments/schule.toml")),
];

impl Knowledge {
    /// The knowledge built into the program.
    ///
    /// # Panics
    /// When a data file cannot be read: the program was built from a broken one, which the tests
    /// refuse.
    pub fn embedded() -> Self {
        let mut facts: FactFile = read("facts.toml", FACTS);
        let derived: DerivedFile = read("derived.toml", DERIVED);
        let interfaces: InterfaceFile = read("interfaces.toml", INTERFACES);
        let contradictions: ContradictionFile =
            read("contradictions.toml", include_str!("../../seed-data/law/contradictions.toml"));
        let needs: NeedFile = read("needs.toml", include_str!("../../seed-data/law/needs.toml"));
        let deadlines: DeadlineFile =
            read("deadlines.toml", include_str!("../../seed-data/law/deadlines.toml"));
        let mut instruments: Vec<Instrument> = INSTRUMENTS
            .iter()
            .flat_map(|(name, text)| read::<InstrumentFile>(name, text).instrument)
            .collect();
        let mut topics: TopicFile =
            read("taxonomy.toml", include_str!("../../seed-data/taxonomy.toml"));
        let mut everyday: EverydayFile =
            read("everyday.toml", include_str!("../../seed-data/everyday.toml"));
        let goals: GoalFile = read("goals.toml", include_str!("../../seed-data/goals.toml"));
        let rights: RightFile = read("rights.toml", include_str!("../../seed-data/rights.toml"));
        let translations = Translations::read();
        translations.topics(&mut topics.topic);
        translations.everyday(&mut everyday.sentence);
        translations.facts(&mut facts.fact);
        translations.instruments(&mut instruments);
        let states: StateFile =
            read("referral.toml", include_str!("../../seed-data/referral.toml"));
        Self {
            law: LawBook {
                vocabulary: Vocabulary::new(facts.fact),
                derived: derived.derived,
                instruments,
                interfaces: interfaces.interface,
                contradictions: contradictions.contradiction,
                deadlines: deadlines.deadline,
            },
            grounds: needs.need,
            topics: Taxonomy::new(topics.topic),
            everyday: everyday.sentence,
            rights: rights.right,
            states: States::new(states.state),
            causes: Causes::new(states.cause),
            goals: goals.goal,
            postcodes: postcodes(include_str!("../../seed-data/postcodes.csv")),
            school_holidays: read(
                "school-holidays.toml",
                include_str!("../../seed-data/school-holidays.toml"),
            ),
        }
    }

    /// The same, with the school holidays of an operator's file where the settings name one.
    ///
    /// # Errors
    /// When the file is not there, or says something else than school holidays.
    pub fn of(config: &Config) -> Result<Self> {
        let mut knowledge = Self::embedded();
        if let Some(path) = &config.school_holidays {
            let wrong =
                |problem: String| Error::Internal(format!("{}: {problem}", path.display()).into());
            let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
            let own: SchoolHolidays =
                toml::from_str(&text).map_err(|error| wrong(error.message().to_owned()))?;
            if let Some(problem) = own.problem() {
                return Err(wrong(problem));
            }
            knowledge.school_holidays = knowledge.school_holidays.replaced_by(own);
        }
        Ok(knowledge)
    }

    /// Which law is built in: a short hash that changes with every word of it.
    pub fn edition(&self) -> String {
        use sha2::Digest as _;
        let mut hash = sha2::Sha256::new();
        let texts = INSTRUMENTS.iter().map(|(_, text)| *text);
        for text in texts.chain([FACTS, DERIVED, INTERFACES]) {
            hash.update(text);
        }
        hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Checks stated facts against the vocabulary; `prefix` goes before each field's name.
    ///
    /// # Errors
    /// All that is wrong, fact by fact.
    pub fn check_facts<'a>(
        &self,
        prefix: &str,
        facts: impl IntoIterator<Item = (&'a FactId, &'a FactValue)>,
    ) -> Result<()> {
        use crate::domain::fact::FactProblem::{NotListed, OutOfRange, UnknownFact, WrongType};
        let mut problems = Vec::new();
        for (fact, value) in facts {
            let field = format!("{prefix}{fact}");
            match self.law.vocabulary.check(fact.as_str(), value) {
                Ok(()) => {}
                Err(UnknownFact) => problems.push(FieldError::new(field, "unknown_fact")),
                Err(NotListed) => problems.push(FieldError::new(field, "not_listed")),
                Err(WrongType { expected }) => {
                    problems.push(FieldError::expected(field, "wrong_type", expected));
                }
                Err(OutOfRange { min, max }) => problems.push(FieldError::expected(
                    field,
                    "out_of_range",
                    format!("{min}–{max}"),
                )),
            }
        }
        Error::unless_empty(problems)
    }
}

fn read<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn postcodes(text: &str) -> Postcodes {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize::<PostcodeArea>();
    Postcodes::new(rows.map(|row| row.unwrap_or_else(|error| panic!("postcodes.csv: {error}"))))
}
