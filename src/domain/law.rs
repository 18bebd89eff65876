//! The law as data: derived facts, instruments with their conditions, and the interfaces between
//! agencies. Ids and norms are those of the legal reference; nothing here knows a single paragraph.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fact::{FactId, Vocabulary};
use super::rule::{Finding, Judge, Rule, Truth};
use super::words::Words;
use crate::domain::profile::Profile;

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

/// A derived fact: a rule that many instruments share, such as "eligible under SGB II".
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Derived {
    /// The name after `$`.
    pub id: String,
    /// How people call it.
    pub label: Words,
    /// Where it comes from.
    pub norm: String,
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
    /// When it holds.
    pub rule: Rule,
    /// What to know about it.
    #[serde(default)]
    pub note: Words,
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
    /// How long it lasts.
    #[serde(default)]
    pub duration: Words,
    /// What it costs.
    #[serde(default)]
    pub cost: Words,
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
    /// Which part was not checked in the text of the law.
    #[serde(default)]
    pub unverified: Words,
    /// First day of this version.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day of this version.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

impl Instrument {
    /// Whether this version is in force on `date`.
    pub fn is_valid_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
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
        let valid = self.instruments.iter().filter(|i| i.is_valid_on(date));
        Law {
            derived: self.derived.iter().map(|d| (d.id.clone(), d.clone())).collect(),
            instruments: valid.map(|i| (i.id.clone(), i.clone())).collect(),
            interfaces: self.interfaces.clone(),
        }
    }

    /// The days on which the law changes, in order.
    pub fn changes(&self) -> Vec<NaiveDate> {
        let first = self.instruments.iter().filter_map(|i| i.valid_from);
        let after = self.instruments.iter().filter_map(|i| i.valid_to?.succ_opt());
        first.chain(after).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// All facts a rule asks for, itself or behind the `$names` in it, in any version of the law.
    pub fn facts_behind(&self, rule: &Rule) -> BTreeSet<FactId> {
        let mut facts: BTreeSet<FactId> = rule.facts().into_iter().cloned().collect();
        let mut open: Vec<&str> = rule.names().into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if !seen.insert(name) {
                continue;
            }
            let derived = self.derived.iter().filter(|d| d.id == name).map(|d| &d.rule);
            let instruments = self.instruments.iter().filter(|i| i.id == name).map(|i| &i.rule);
            for rule in derived.chain(instruments) {
                facts.extend(rule.facts().into_iter().cloned());
                open.extend(rule.names());
            }
        }
        facts
    }

    /// What is wrong with the data: unknown facts, values and names, and names that lead back to
    /// themselves. Empty when all is well.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let known: BTreeSet<&str> = self
            .derived
            .iter()
            .map(|d| d.id.as_str())
            .chain(self.instruments.iter().map(|i| i.id.as_str()))
            .collect();
        for (id, rule) in self.rules() {
            problems
                .extend(self.vocabulary.problems(rule).into_iter().map(|p| format!("{id}: {p}")));
            let unknown = rule.names().into_iter().filter(|name| !known.contains(name));
            problems.extend(unknown.map(|name| format!("{id}: no rule is called ${name}")));
        }
        problems.extend(self.circles());
        problems
    }

    fn rules(&self) -> impl Iterator<Item = (&str, &Rule)> {
        let derived = self.derived.iter().map(|d| (d.id.as_str(), &d.rule));
        let instruments = self.instruments.iter().map(|i| (i.id.as_str(), &i.rule));
        let agencies = self.instruments.iter().flat_map(|i| {
            i.responsible.iter().filter_map(|r| r.when.as_ref()).map(|when| (i.id.as_str(), when))
        });
        let interfaces = self.interfaces.iter().map(|i| (i.id.as_str(), &i.when));
        derived.chain(instruments).chain(agencies).chain(interfaces)
    }

    fn circles(&self) -> Vec<String> {
        let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for derived in &self.derived {
            edges.entry(&derived.id).or_default().extend(derived.rule.names());
        }
        for instrument in &self.instruments {
            edges.entry(&instrument.id).or_default().extend(instrument.rule.names());
        }
        let mut circles = Vec::new();
        for start in edges.keys() {
            let mut seen = BTreeSet::new();
            let mut open: Vec<&str> = edges[start].iter().copied().collect();
            while let Some(name) = open.pop() {
                if name == *start {
                    circles.push(format!("{start}: the rule leads back to itself"));
                    break;
                }
                if seen.insert(name) {
                    open.extend(edges.get(name).into_iter().flatten());
                }
            }
        }
        circles
    }
}

impl Law {
    /// The rule behind `$name`.
    pub fn rule(&self, name: &str) -> Option<&Rule> {
        let derived = self.derived.get(name).map(|d| &d.rule);
        derived.or_else(|| self.instruments.get(name).map(|i| &i.rule))
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
