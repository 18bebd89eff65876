//! Laying the clauses of all rules out in slots.

use rustc_hash::FxHashMap;

use super::Columns;
use super::clauses::{Clause, Source, Taking};
use super::slot::Slot;
use crate::domain::rule::compiled::RuleSet;
use crate::domain::rule::planes::{set_bit, words};

/// The columns of a set of rules.
pub(super) fn columns(set: RuleSet) -> Columns {
    let mut taking = Taking::new(&set);
    let clauses: Vec<Vec<Clause>> = (0..set.len()).map(|rule| taking.rule(rule)).collect();
    let sources = std::mem::take(&mut taking.sources);
    let rare = rare(&sources, &clauses);
    let mut start = vec![0; words(set.len())];
    let mut aside = Vec::new();
    let mut layout = Layout { sources: &sources, rules: set.len(), ..Layout::default() };
    for (rule, clauses) in clauses.iter().enumerate() {
        if clauses.iter().flatten().any(|atom| rare[atom.source]) {
            aside.push(rule);
        } else if clauses.iter().all(|clause| !clause.is_empty()) {
            set_bit(&mut start, rule, true);
            layout.place(rule, clauses);
        }
    }
    let slots = layout.finish();
    Columns { set, sources, slots, start, aside }
}

/// Which walked sources so few rules share that columns of them would cost more than a walk of each
/// of those rules.
fn rare(sources: &[Source], clauses: &[Vec<Clause>]) -> Vec<bool> {
    let mut uses = vec![0; sources.len()];
    for atom in clauses.iter().flatten().flatten() {
        uses[atom.source] += 1;
    }
    let enough = words(clauses.len()) / 16;
    let walked = |source: &Source| matches!(source, Source::Walked(_));
    sources.iter().zip(uses).map(|(source, uses)| walked(source) && uses < enough).collect()
}

#[derive(Default)]
struct Layout<'s> {
    sources: &'s [Source],
    rules: usize,
    /// Each slot with the rules that have no clause in it.
    slots: Vec<(Slot, Vec<u64>)>,
    /// The slot in which clauses of this one source alone stand.
    single: FxHashMap<usize, usize>,
    /// The other slots.
    mixed: Vec<usize>,
}

impl Layout<'_> {
    /// Finds a slot for each clause of a rule: single atoms with their like, others where they bring
    /// the fewest new columns.
    fn place(&mut self, rule: usize, clauses: &[Clause]) {
        let mut free = self.mixed.clone();
        for clause in clauses {
            let slot = if let [atom] = clause.as_slice() {
                match self.single.get(&atom.source) {
                    Some(slot) => *slot,
                    None => {
                        let slot = self.open();
                        self.single.insert(atom.source, slot);
                        slot
                    }
                }
            } else {
                let new = |slot: &usize| {
                    clause.iter().filter(|atom| !self.slots[*slot].0.has(atom.source)).count()
                };
                match free.iter().enumerate().min_by_key(|(_, slot)| new(slot)) {
                    Some((at, _)) => free.remove(at),
                    None => {
                        let slot = self.open();
                        self.mixed.push(slot);
                        slot
                    }
                }
            };
            self.enter(rule, clause, slot);
        }
    }

    fn open(&mut self) -> usize {
        self.slots.push((Slot::default(), vec![u64::MAX; words(self.rules)]));
        self.slots.len() - 1
    }

    fn enter(&mut self, rule: usize, clause: &Clause, slot: usize) {
        let (slot, without) = &mut self.slots[slot];
        set_bit(without, rule, false);
        for atom in clause {
            if !slot.has(atom.source) {
                slot.add(atom.source, self.sources[atom.source].states(), self.rules);
            }
            slot.enter(rule, atom);
        }
    }

    fn finish(self) -> Vec<Slot> {
        let finished = self.slots.into_iter().map(|(mut slot, without)| {
            slot.finish(&without);
            slot
        });
        finished.collect()
    }
}
