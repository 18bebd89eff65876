//! What rules can tell apart in one fact: a few states, however many values it has.

use super::{Check, Test, Truth};
use crate::domain::profile::Known;

/// The states of one fact, numbered from 0, which is "not known".
#[derive(Debug, Clone, Default)]
pub(super) struct States {
    /// Whether rules ask for yes or no.
    bools: bool,
    /// Listed values that rules name.
    values: Vec<String>,
    /// Whether rules ask for a number.
    numbers: bool,
    /// Numbers at which an answer may change, smallest first; each is the first of its stretch.
    cuts: Vec<i64>,
}

/// Stands for every listed value that no rule names; no value is written like that.
const OTHER: &str = "";

impl States {
    /// The states that these checks tell apart.
    pub(super) fn of<'a>(checks: impl Iterator<Item = &'a Check>) -> Self {
        let mut states = Self::default();
        for check in checks {
            match check {
                Check::Holds => states.bools = true,
                Check::OneOf(values) => states.values.extend(values.iter().cloned()),
                Check::Range(from, to) => {
                    states.numbers = true;
                    states.cuts.extend(from);
                    states.cuts.extend(to.map(|to| to.saturating_add(1)));
                }
            }
        }
        states.values.sort_unstable();
        states.values.dedup();
        states.cuts.sort_unstable();
        states.cuts.dedup();
        states
    }

    /// Numbers at which an answer may change, smallest first.
    pub(super) fn cuts(&self) -> &[i64] {
        &self.cuts
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        let values = self.values.len() + usize::from(!self.values.is_empty());
        let numbers = if self.numbers { 1 + 2 * self.cuts.len() } else { 0 };
        1 + usize::from(self.bools) * 2 + values + numbers
    }

    /// For each state, something that is known in it.
    pub(super) fn examples(&self) -> Vec<Known<'_>> {
        let mut examples = vec![Known::Unknown];
        if self.bools {
            examples.extend([Known::Bool(false), Known::Bool(true)]);
        }
        if !self.values.is_empty() {
            examples.extend(self.values.iter().map(|value| Known::Choice(value)));
            examples.push(Known::Choice(OTHER));
        }
        if self.numbers {
            let below = self.cuts.first().map_or(0, |cut| cut.saturating_sub(1));
            let stretches = std::iter::once(below).chain(self.cuts.iter().copied());
            examples.extend(stretches.map(|number| Known::Between(number, number)));
            // Not sure on which side of a cut.
            let across = |cut: &i64| Known::Between(cut.saturating_sub(1), *cut);
            examples.extend(self.cuts.iter().map(across));
        }
        examples
    }

    /// What a check says in each state.
    pub(super) fn truths(&self, test: &Test) -> Vec<Truth> {
        let Check::OneOf(values) = &test.check else {
            return self.examples().into_iter().map(|known| test.truth(known)).collect();
        };
        // Few values of perhaps hundreds: only those are looked at.
        let mut truths = vec![Truth::Unknown; self.len()];
        let first = 1 + usize::from(self.bools) * 2;
        truths[first..=first + self.values.len()].fill(Truth::No);
        for at in values.iter().filter_map(|value| self.values.binary_search(value).ok()) {
            truths[first + at] = Truth::Yes;
        }
        truths
    }

    /// The state in which this is known; `None` for a span across several cuts, which has none.
    pub(super) fn at(&self, known: Known<'_>) -> Option<usize> {
        let values = 1 + usize::from(self.bools) * 2;
        let other = values + self.values.len();
        let stretches = other + usize::from(!self.values.is_empty());
        let state = match known {
            Known::Bool(value) if self.bools => 1 + usize::from(value),
            Known::Choice(value) if !self.values.is_empty() => self
                .values
                .binary_search_by(|known| known.as_str().cmp(value))
                .map_or(other, |at| values + at),
            Known::Between(low, high) if self.numbers => {
                let stretch = |number: i64| self.cuts.partition_point(|cut| *cut <= number);
                match (stretch(low), stretch(high)) {
                    (low, high) if low == high => stretches + low,
                    (low, high) if low + 1 == high => stretches + self.cuts.len() + high,
                    _ => return None,
                }
            }
            // Nothing, or a value of a kind that no rule asks for.
            _ => 0,
        };
        Some(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checks() -> [Check; 4] {
        [
            Check::Holds,
            Check::OneOf(vec!["he".to_owned(), "ni".to_owned()]),
            Check::Range(Some(14), Some(26)),
            Check::Range(None, Some(17)),
        ]
    }

    fn states() -> States {
        States::of(checks().iter())
    }

    #[test]
    fn each_example_is_in_its_own_state() {
        let states = states();
        let examples = states.examples();
        assert_eq!(examples.len(), 1 + 2 + 3 + 4 + 3);
        assert_eq!(examples.len(), states.len());
        for (at, example) in examples.into_iter().enumerate() {
            assert_eq!(states.at(example), Some(at), "{example:?}");
        }
    }

    #[test]
    fn a_check_says_in_each_state_what_it_says_of_its_example() {
        let states = states();
        for check in checks() {
            let test = Test { fact: "fakt".into(), check };
            let truths: Vec<Truth> = states.examples().iter().map(|k| test.truth(*k)).collect();
            assert_eq!(states.truths(&test), truths, "{test}");
        }
    }

    #[test]
    fn what_no_rule_tells_apart_shares_a_state() {
        let states = states();
        let number = |n| states.at(Known::Between(n, n));
        assert_eq!(number(14), number(17));
        assert_ne!(number(17), number(18));
        assert_eq!(states.at(Known::Choice("th")), states.at(Known::Choice("by")));
        assert_eq!(states.at(Known::Between(15, 16)), number(14));
        assert_eq!(states.at(Known::Between(13, 20)), None);
    }
}
