//! The law as a register: each rule once, with its name and all its versions.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Edition, Law, LawBook, Provision};
use crate::domain::rule::Rule;
use crate::domain::words::Words;

/// What kind of rule it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryKind {
    /// A legal ground, in this book of law.
    Instrument {
        /// Such as `SGB III`.
        book: String,
    },
    /// A partial rule many instruments share.
    Derived,
    /// A constellation in which agencies send people in circles.
    Interface,
}

/// One rule with all its versions, the oldest first.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// What kind it is.
    pub kind: EntryKind,
    /// What people call it.
    pub title: Words,
    /// Where it comes from.
    pub norm: String,
    /// Its versions.
    pub versions: Vec<Version>,
}

/// One version of a rule.
#[derive(Debug, Clone)]
pub struct Version {
    /// When it holds.
    pub rule: Rule,
    /// Where it comes from, and when it holds.
    pub edition: Edition,
    /// Whether it is in force on the day asked about.
    pub now: bool,
}

impl Version {
    /// The rule in its notation, each part of the whole on a line of its own.
    pub fn written(&self) -> String {
        match &self.rule {
            Rule::All(parts) => {
                lines(parts, |part| matches!(part, Rule::Any(_) | Rule::Else(..)), "&")
            }
            Rule::Any(parts) => lines(parts, |part| matches!(part, Rule::Else(..)), "|"),
            rule => rule.to_string(),
        }
    }
}

fn lines(parts: &[Rule], needs_brackets: impl Fn(&Rule) -> bool, sign: &str) -> String {
    let line =
        |part: &Rule| if needs_brackets(part) { format!("({part})") } else { part.to_string() };
    parts.iter().map(line).collect::<Vec<_>>().join(&format!("\n{sign} "))
}

impl Entry {
    /// The version in force on the day asked about.
    pub fn now(&self) -> Option<&Version> {
        self.versions.iter().find(|version| version.now)
    }
}

impl LawBook {
    /// All rules: instruments, derived facts, interfaces.
    pub fn entries(&self, date: NaiveDate) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut add = |entry: Entry| match entries.iter_mut().find(|known| known.id == entry.id) {
            Some(known) => known.versions.extend(entry.versions),
            None => entries.push(entry),
        };
        for one in &self.instruments {
            let kind = EntryKind::Instrument { book: one.book.clone() };
            add(entry(one, kind, &one.title, one.norm.clone(), date));
        }
        for one in &self.derived {
            add(entry(one, EntryKind::Derived, &one.label, one.norm.clone(), date));
        }
        for one in &self.interfaces {
            add(entry(one, EntryKind::Interface, &one.title, one.norms.join(" · "), date));
        }
        for entry in &mut entries {
            entry.versions.sort_by_key(|version| version.edition.valid_from);
        }
        entries
    }

    /// One rule.
    pub fn entry(&self, id: &str, date: NaiveDate) -> Option<Entry> {
        self.entries(date).into_iter().find(|entry| entry.id == id)
    }
}

fn entry<T: Provision>(
    one: &T,
    kind: EntryKind,
    title: &Words,
    norm: String,
    date: NaiveDate,
) -> Entry {
    let version = Version {
        rule: one.rule().clone(),
        edition: one.edition().clone(),
        now: one.edition().is_valid_on(date),
    };
    Entry { id: one.id().to_owned(), kind, title: title.clone(), norm, versions: vec![version] }
}

impl Law {
    /// Everything whose rule names `id`, directly or through others.
    pub fn resting_on(&self, id: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![id.to_owned()];
        while let Some(name) = open.pop() {
            for (other, rule) in self.rules() {
                if rule.names().contains(name.as_str()) && found.insert(other.to_owned()) {
                    open.push(other.to_owned());
                }
            }
        }
        found
    }
}
