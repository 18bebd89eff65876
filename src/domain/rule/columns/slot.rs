//! Planes laid out so that judging is reading: slots of columns.

use std::ops::Range;

use super::PAGE;
use super::clauses::Atom;
use crate::domain::rule::Truth;
use crate::domain::rule::planes::{merge, set_bit, words};

/// At most one clause of each rule. It holds where one of the columns says so.
#[derive(Debug, Default)]
pub(super) struct Slot {
    columns: Vec<Column>,
}

/// What one source contributes to the clauses of a slot.
#[derive(Debug)]
struct Column {
    source: usize,
    states: Vec<State>,
}

/// For which rules a clause holds in one state of a source.
#[derive(Debug, Default)]
struct State {
    /// Certainly; empty where that is for none.
    certain: Vec<u64>,
    /// Possibly; empty where that is the same.
    possible: Vec<u64>,
}

/// Room to join the columns of a slot in, a page of each plane.
pub(super) type Side = [[u64; PAGE]; 2];

impl State {
    /// Clears the bits of the rules for which it does not hold in this state.
    fn demand(&self, page: Range<usize>, certain: &mut [u64], possible: &mut [u64]) {
        let same = self.possible.is_empty();
        let maybe = if same { &self.certain } else { &self.possible };
        for (plane, held) in [(certain, &self.certain), (possible, maybe)] {
            // An empty plane has no page: it holds for none.
            match held.get(page.clone()) {
                Some(held) => merge(plane, held, and),
                None => plane.fill(0),
            }
        }
    }
}

fn and(old: u64, new: u64) -> u64 {
    old & new
}

fn or(old: u64, new: u64) -> u64 {
    old | new
}

impl Slot {
    /// Clears the bits of the rules whose clause does not hold. `from` is where in the planes of all
    /// rules the page of `certain` and `possible` begins.
    pub(super) fn demand(
        &self,
        states: &[usize],
        from: usize,
        certain: &mut [u64],
        possible: &mut [u64],
        side: &mut Side,
    ) {
        let page = from..from + certain.len();
        if let [column] = self.columns.as_slice() {
            return column.states[states[column.source]].demand(page, certain, possible);
        }
        let [sure, maybe] = side.each_mut().map(|plane| &mut plane[..page.len()]);
        // As long as nothing is open, the two planes are one.
        let mut apart = false;
        for (number, column) in self.columns.iter().enumerate() {
            let state = &column.states[states[column.source]];
            let [held, open] =
                [&state.certain, &state.possible].map(|plane| plane.get(page.clone()));
            if number == 0 {
                match held {
                    Some(held) => sure.copy_from_slice(held),
                    None => sure.fill(0),
                }
            }
            if open.is_some() && !apart {
                maybe.copy_from_slice(sure);
                apart = true;
            }
            match (open, held) {
                (Some(open), _) => merge(maybe, open, or),
                (None, Some(held)) if apart => merge(maybe, held, or),
                _ => {}
            }
            if let Some(held) = held.filter(|_| number > 0) {
                merge(sure, held, or);
            }
        }
        merge(certain, sure, and);
        merge(possible, if apart { maybe } else { sure }, and);
    }

    /// How many words of planes `demand` reads over all pages.
    pub(super) fn words_read(&self, states: &[usize]) -> usize {
        let states = self.columns.iter().map(|column| &column.states[states[column.source]]);
        states.map(|state| state.certain.len() + state.possible.len()).sum()
    }

    /// Makes room for clauses that look at a source.
    pub(super) fn add(&mut self, source: usize, states: usize, rules: usize) {
        let plane = || vec![0; words(rules)];
        let state = || State { certain: plane(), possible: plane() };
        let states = std::iter::repeat_with(state).take(states).collect();
        self.columns.push(Column { source, states });
    }

    /// Whether there is room for a source.
    pub(super) fn has(&self, source: usize) -> bool {
        self.columns.iter().any(|column| column.source == source)
    }

    /// Enters one atom of the clause of a rule.
    pub(super) fn enter(&mut self, rule: usize, atom: &Atom) {
        for column in self.columns.iter_mut().filter(|column| column.source == atom.source) {
            for (state, truth) in column.states.iter_mut().zip(&atom.truths) {
                // Nothing is entered of a no, which most truths are.
                if *truth != Truth::No {
                    set_bit(&mut state.certain, rule, *truth == Truth::Yes);
                    set_bit(&mut state.possible, rule, true);
                }
            }
        }
    }

    /// Ends the entering: rules without a clause here hold, and planes that say nothing go.
    pub(super) fn finish(&mut self, without: &[u64]) {
        if let Some(first) = self.columns.first_mut() {
            for state in &mut first.states {
                merge(&mut state.certain, without, or);
                merge(&mut state.possible, without, or);
            }
        }
        for state in self.columns.iter_mut().flat_map(|column| &mut column.states) {
            if state.possible == state.certain {
                state.possible = Vec::new();
            }
            if state.certain.iter().all(|word| *word == 0) {
                state.certain = Vec::new();
            }
        }
    }
}
