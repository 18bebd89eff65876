//! The law as data: derived facts, instruments with their conditions, and the interfaces between
//! agencies. Ids and norms are those of the legal reference; nothing here knows a single paragraph.

mod book;
mod change;
mod check;
mod decide;
mod entry;
mod land;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fact::Vocabulary;
use super::rule::{Finding, Judge, Rule, Truth};
use super::words::Words;
use crate::domain::profile::Profile;

pub use change::{LawChange, LawState, Provision};
pub use decide::{Decided, Wanted};
pub use entry::{Entry, EntryKind, Version};
pub use land::LandParameter;

/// How well a statement of law was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Read in the text of the law.
    T,
    /// From a secondary source, not checked against the text.
    S,
    /// Known in the field, without a source yet.
    K,
}

impl Mark {
    /// Its key, as stored.
    pub fn key(self) -> &'static str {
        match self {
            Mark::T => "T",
            Mark::S => "S",
            Mark::K => "K",
        }
    }

    /// The mark of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Mark::T, Mark::S, Mark::K].into_iter().find(|mark| mark.key() == key)
    }
}

/// A version of a rule: how well it was checked, and when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
    /// Where it was read, if that is not the norm itself.
    #[serde(default)]
    pub source: String,
    /// First day.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

impl Edition {
    /// Whether it is in force on `date`.
    pub fn is_valid_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
    }
}

/// A derived fact: a rule that many instruments share, such as "eligible under SGB II".
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Derived {
    /// The name after `$`.
    pub id: String,
    /// How people call it.
    pub label: Words,
    /// Where it comes from.
    pub norm: String,
    /// When it holds.
    pub rule: Rule,
    /// What to know about it.
    #[serde(default)]
    pub note: Words,
    /// Where this version comes from, and when it holds.
    #[serde(flatten)]
    pub edition: Edition,
}

/// How strongly the law binds the agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// A right: the agency must.
    Muss,
    /// The agency must as a rule.
    Soll,
    /// The agency decides within its discretion.
    Kann,
    /// Open to all, without an individual right.
    Angebot,
}

/// How strongly the agency is bound in some cases.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BindingWhen {
    /// The cases.
    pub when: Rule,
    /// What holds then.
    pub binding: Binding,
}

/// Who decides, and in which cases.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Responsible {
    /// The cases; `None` is "otherwise".
    #[serde(default)]
    pub when: Option<Rule>,
    /// Key of the agency, such as `jobcenter`.
    pub agency: String,
}

/// A legal ground: who may have what, who decides, how to apply.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Instrument {
    /// Its id in the legal reference, such as `sgb3_51_bvb`.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// What it can give a young person, in plain words.
    #[serde(default)]
    pub plain: Words,
    /// The sentence to say at the counter.
    #[serde(default)]
    pub say: Words,
    /// The paragraph.
    pub norm: String,
    /// The book of law, such as `SGB III`.
    pub book: String,
    /// What it is for.
    pub purpose: Words,
    /// When one may have it.
    pub rule: Rule,
    /// What goes before it or excludes it.
    #[serde(default)]
    pub precedence: Words,
    /// Who decides: the first entry whose case holds.
    pub responsible: Vec<Responsible>,
    /// How to apply.
    pub access: Words,
    /// Deadlines.
    #[serde(default)]
    pub deadline: Words,
    /// How strongly the agency is bound.
    pub binding: Binding,
    /// Cases in which it is bound otherwise: the first that certainly holds counts.
    #[serde(default)]
    pub binding_when: Vec<BindingWhen>,
    /// How long it lasts.
    #[serde(default)]
    pub duration: Words,
    /// What it costs.
    #[serde(default)]
    pub cost: Words,
    /// Which part was not checked in the text of the law.
    #[serde(default)]
    pub unverified: Words,
    /// Where this version comes from, and when it holds.
    #[serde(flatten)]
    pub edition: Edition,
}

impl Instrument {
    /// How strongly the agency is bound in the case of this profile.
    pub fn binding_for(&self, judge: &Judge<'_>) -> Binding {
        let other = self.binding_when.iter().find(|entry| judge.truth(&entry.when) == Truth::Yes);
        other.map_or(self.binding, |entry| entry.binding)
    }

    /// Who decides for this profile. Several while the facts leave it open.
    pub fn responsible(&self, judge: &Judge<'_>) -> Vec<&str> {
        let mut possible = Vec::new();
        for entry in &self.responsible {
            match entry.when.as_ref().map_or(Truth::Yes, |when| judge.truth(when)) {
                Truth::No => {}
                Truth::Unknown => possible.push(entry.agency.as_str()),
                Truth::Yes => {
                    possible.push(entry.agency.as_str());
                    break;
                }
            }
        }
        possible
    }
}

/// An interface (Schnittstelle): a constellation in which agencies send people in circles.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Interface {
    /// Its id.
    pub id: String,
    /// Its number in the legal reference.
    pub number: String,
    /// What it is called.
    pub title: Words,
    /// The constellation.
    pub when: Rule,
    /// Keys of the agencies concerned.
    pub agencies: Vec<String>,
    /// The norms that decide.
    pub norms: Vec<String>,
    /// What goes wrong here.
    #[serde(default)]
    pub situation: Words,
    /// What to do.
    pub advice: Words,
    /// The next step.
    #[serde(default)]
    pub next: Words,
    /// Where this version comes from, and when it holds.
    #[serde(flatten)]
    pub edition: Edition,
}

/// A time limit that holds whatever the instrument.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub topic: Words,
    /// What to do by when.
    pub text: Words,
    /// Where it comes from.
    pub norm: String,
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
}

/// Facts that hardly go together. They are judged as stated, but whoever asks is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contradiction {
    /// Its id.
    pub id: String,
    /// The facts that do not go together.
    pub when: Rule,
    /// What to look at again.
    pub says: Words,
    /// The norm by which the one excludes the other, where there is one.
    #[serde(default)]
    pub norm: Option<String>,
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
}

/// Everything known of the law, all versions.
#[derive(Debug, Clone, Default)]
pub struct LawBook {
    /// All facts.
    pub vocabulary: Vocabulary,
    /// All derived facts.
    pub derived: Vec<Derived>,
    /// All instruments in all versions.
    pub instruments: Vec<Instrument>,
    /// All interfaces.
    pub interfaces: Vec<Interface>,
    /// Facts that hardly go together.
    pub contradictions: Vec<Contradiction>,
    /// Time limits that hold whatever the instrument.
    pub deadlines: Vec<Deadline>,
}

/// The law on one day: what `$names` stand for.
#[derive(Debug, Clone, Default)]
pub struct Law {
    derived: BTreeMap<String, Derived>,
    instruments: BTreeMap<String, Instrument>,
    interfaces: Vec<Interface>,
}

impl LawBook {
    /// The law in force on `date`.
    pub fn on(&self, date: NaiveDate) -> Law {
        let derived = self.derived.iter().filter(|d| d.edition.is_valid_on(date));
        let instruments = self.instruments.iter().filter(|i| i.edition.is_valid_on(date));
        let interfaces = self.interfaces.iter().filter(|i| i.edition.is_valid_on(date));
        Law {
            derived: derived.map(|d| (d.id.clone(), d.clone())).collect(),
            instruments: instruments.map(|i| (i.id.clone(), i.clone())).collect(),
            interfaces: interfaces.cloned().collect(),
        }
    }
}

impl Law {
    /// The rule behind `$name`.
    pub fn rule(&self, name: &str) -> Option<&Rule> {
        let derived = self.derived.get(name).map(|d| &d.rule);
        derived.or_else(|| self.instruments.get(name).map(|i| &i.rule))
    }

    /// The rule of that id: of a derived fact, an instrument or an interface.
    pub fn rule_of(&self, id: &str) -> Option<&Rule> {
        let interface = || self.interfaces.iter().find(|i| i.id == id).map(|i| &i.when);
        self.rule(id).or_else(interface)
    }

    /// All rules in force, with their ids.
    pub fn rules(&self) -> impl Iterator<Item = (&str, &Rule)> {
        let derived = self.derived.iter().map(|(id, derived)| (id.as_str(), &derived.rule));
        let instruments = self.instruments.iter().map(|(id, i)| (id.as_str(), &i.rule));
        let interfaces = self.interfaces.iter().map(|i| (i.id.as_str(), &i.when));
        derived.chain(instruments).chain(interfaces)
    }

    /// The norm behind `$name`.
    pub fn norm(&self, name: &str) -> Option<&str> {
        let derived = self.derived.get(name).map(|d| d.norm.as_str());
        derived.or_else(|| self.instruments.get(name).map(|i| i.norm.as_str()))
    }

    /// What people call `$name`.
    pub fn label(&self, name: &str) -> Option<&Words> {
        let derived = self.derived.get(name).map(|d| &d.label);
        derived.or_else(|| self.instruments.get(name).map(|i| &i.title))
    }

    /// An instrument in the version of the day.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.get(id)
    }

    /// All instruments in force, by id.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.values()
    }

    /// The interfaces whose constellation certainly holds.
    pub fn interfaces_for(&self, profile: &Profile) -> Vec<&Interface> {
        let judge = Judge::new(self, profile);
        self.interfaces.iter().filter(|i| judge.truth(&i.when) == Truth::Yes).collect()
    }

    /// May this person have this instrument?
    pub fn judge(&self, instrument: &Instrument, profile: &Profile) -> Finding {
        Judge::new(self, profile).finding(&instrument.rule, Some(&instrument.norm))
    }
}
