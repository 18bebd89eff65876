//! Measures of a search: judged questions, what was answered, and how good that is.

use std::collections::BTreeMap;

use serde::Deserialize;

/// As many hits are looked at.
pub const SHOWN: usize = 10;

/// One question with the answers an expert would accept. Data of `index/judged/`; its README says how it was judged.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is typed.
    pub text: String,
    /// In which language.
    pub lang: String,
    /// Whether it is held back from tuning.
    pub held: bool,
    /// Whether it speaks of danger.
    #[serde(default)]
    pub danger: bool,
    /// Whether nothing answers it.
    #[serde(default)]
    pub empty: bool,
    /// Offers that must not be among the first.
    #[serde(default)]
    pub never: Vec<String>,
    /// Why.
    #[serde(default)]
    pub note: Option<String>,
    /// Offer and grade, 3 best.
    #[serde(default)]
    pub relevant: BTreeMap<String, u32>,
}

/// What a search answered; offers by the names the question uses.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    /// The first hits, best first.
    pub hits: Vec<String>,
    /// How many there are in all.
    pub total: usize,
    /// What is shown as help at once.
    pub crisis: Vec<String>,
}

/// How good one answer is, each from 0 to 1; nothing where a measure does not apply.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Marks {
    /// Normalised discounted cumulative gain of the first ten.
    pub ndcg: Option<f64>,
    /// One over the place of the first accepted hit.
    pub reciprocal_rank: Option<f64>,
    /// Share of the accepted offers among the first ten, as far as ten can hold them.
    pub recall: Option<f64>,
    /// Nothing where nothing fits.
    pub rightly_empty: Option<f64>,
    /// Something where something fits.
    pub not_wrongly_empty: Option<f64>,
    /// Help at once is shown in danger.
    pub danger_shown: Option<f64>,
    /// In danger the first hit is help at once, and a good answer.
    pub danger_first: Option<f64>,
    /// No help at once where no danger is.
    pub no_false_alarm: Option<f64>,
    /// None of the offers that exclude it.
    pub none_excluded: Option<f64>,
}

/// Names of the marks, in the order of [`Marks::all`].
pub const MARKS: [&str; 9] = [
    "ndcg",
    "reciprocal_rank",
    "recall",
    "rightly_empty",
    "not_wrongly_empty",
    "danger_shown",
    "danger_first",
    "no_false_alarm",
    "none_excluded",
];

impl Marks {
    /// All marks, in the order of [`MARKS`].
    pub fn all(&self) -> [Option<f64>; 9] {
        [
            self.ndcg,
            self.reciprocal_rank,
            self.recall,
            self.rightly_empty,
            self.not_wrongly_empty,
            self.danger_shown,
            self.danger_first,
            self.no_false_alarm,
            self.none_excluded,
        ]
    }

    /// Marks an answer.
    pub fn of(question: &Question, answered: &Answered) -> Self {
        let grade = |offer: &String| question.relevant.get(offer).copied().unwrap_or(0);
        let first = &answered.hits[..answered.hits.len().min(SHOWN)];
        let share = |yes: bool| Some(f64::from(u8::from(yes)));
        let mut marks = Self { no_false_alarm: None, ..Self::default() };
        if question.empty {
            marks.rightly_empty = share(answered.total == 0);
        } else {
            let grades: Vec<u32> = first.iter().map(grade).collect();
            let mut ideal: Vec<u32> = question.relevant.values().copied().collect();
            ideal.sort_unstable_by(|a, b| b.cmp(a));
            ideal.truncate(SHOWN);
            marks.ndcg = Some(gain(&grades) / gain(&ideal).max(f64::MIN_POSITIVE));
            let rank = grades.iter().position(|g| *g > 0);
            marks.reciprocal_rank = Some(rank.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0)));
            let found = grades.iter().filter(|g| **g > 0).count();
            marks.recall = Some(found as f64 / ideal.len().max(1) as f64);
            marks.not_wrongly_empty = share(answered.total > 0);
        }
        if question.danger {
            marks.danger_shown = share(!answered.crisis.is_empty());
            let good = |hit: &String| grade(hit) >= 2 && answered.crisis.contains(hit);
            marks.danger_first = share(first.first().is_some_and(good));
        } else {
            marks.no_false_alarm = share(answered.crisis.is_empty());
        }
        if !question.never.is_empty() {
            marks.none_excluded = share(!first.iter().any(|hit| question.never.contains(hit)));
        }
        marks
    }
}

fn gain(grades: &[u32]) -> f64 {
    let at = |(place, grade): (usize, &u32)| {
        (f64::from(2_u32.pow(*grade)) - 1.0) / (place as f64 + 2.0).log2()
    };
    grades.iter().enumerate().map(at).sum()
}

/// Means of marks, each over the questions it applies to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Means {
    sums: [f64; 9],
    counts: [u32; 9],
    /// How many questions were asked.
    pub questions: usize,
}

impl Means {
    /// Takes the marks of one more answer in.
    pub fn add(&mut self, marks: &Marks) {
        self.questions += 1;
        for (at, mark) in marks.all().into_iter().enumerate() {
            if let Some(mark) = mark {
                self.sums[at] += mark;
                self.counts[at] += 1;
            }
        }
    }

    /// The means, in the order of [`MARKS`]; nothing where a mark applied to none.
    pub fn all(&self) -> [Option<f64>; 9] {
        let mut means = [None; 9];
        for (at, mean) in means.iter_mut().enumerate() {
            if self.counts[at] > 0 {
                *mean = Some(self.sums[at] / f64::from(self.counts[at]));
            }
        }
        means
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(relevant: &[(&str, u32)]) -> Question {
        Question {
            text: String::new(),
            lang: "de".to_owned(),
            held: false,
            danger: false,
            empty: relevant.is_empty(),
            never: vec!["x".to_owned()],
            note: None,
            relevant: relevant.iter().map(|(o, g)| ((*o).to_owned(), *g)).collect(),
        }
    }

    fn answered(hits: &[&str]) -> Answered {
        let hits: Vec<String> = hits.iter().map(|hit| (*hit).to_owned()).collect();
        Answered { total: hits.len(), crisis: Vec::new(), hits }
    }

    #[test]
    fn the_best_order_is_one() {
        let question = question(&[("a", 3), ("b", 1)]);
        let best = Marks::of(&question, &answered(&["a", "b", "c"]));
        assert_eq!(
            (best.ndcg, best.recall, best.reciprocal_rank),
            (Some(1.0), Some(1.0), Some(1.0))
        );
        let worse = Marks::of(&question, &answered(&["x", "b", "a"]));
        assert!(worse.ndcg < Some(0.7) && worse.reciprocal_rank == Some(0.5));
        assert_eq!(worse.none_excluded, Some(0.0));
        let nothing = Marks::of(&question, &answered(&[]));
        assert_eq!((nothing.ndcg, nothing.not_wrongly_empty), (Some(0.0), Some(0.0)));
    }

    #[test]
    fn nothing_is_right_where_nothing_fits() {
        let none = question(&[]);
        assert_eq!(Marks::of(&none, &answered(&[])).rightly_empty, Some(1.0));
        assert_eq!(Marks::of(&none, &answered(&["a"])).rightly_empty, Some(0.0));
        assert_eq!(Marks::of(&none, &answered(&[])).ndcg, None);
    }

    #[test]
    fn in_danger_the_first_hit_must_help_at_once() {
        let asked = Question { danger: true, ..question(&[("line", 3), ("later", 1)]) };
        let help = Answered { crisis: vec!["line".to_owned()], ..answered(&["line", "later"]) };
        assert_eq!(Marks::of(&asked, &help).danger_first, Some(1.0));
        let second = Answered { crisis: vec!["line".to_owned()], ..answered(&["later", "line"]) };
        let marks = Marks::of(&asked, &second);
        assert_eq!((marks.danger_shown, marks.danger_first), (Some(1.0), Some(0.0)));
    }
}
