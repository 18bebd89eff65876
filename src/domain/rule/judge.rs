//! Judging a rule against a profile: the truth, why, what to ask, and what stands in the way.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Rule, Test, Truth};
use crate::domain::fact::FactId;
use crate::domain::law::Law;
use crate::domain::profile::Profile;

/// One condition that was looked at, and whether it holds. A key with values, not a sentence:
/// `text` turns it into words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The condition.
    pub claim: Claim,
    /// Whether it holds; `Unknown` where it must still be asked.
    pub holds: Truth,
    /// The norm it comes from.
    pub norm: Option<String>,
    /// The derived fact or instrument it was met through, outermost first.
    pub via: Vec<String>,
}

impl Reason {
    /// The fact it is about, if it is about one.
    pub fn fact(&self) -> Option<&FactId> {
        match &self.claim {
            Claim::Fact { test, .. } => Some(&test.fact),
            _ => None,
        }
    }
}

/// What a reason is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Claim {
    /// A fact is as demanded, or is not when `negated`.
    Fact {
        /// The question about the fact.
        test: Test,
        /// Whether the condition is that the test fails.
        negated: bool,
    },
    /// Something that only a person or an agency can say.
    Open {
        /// What must be clarified, in German.
        note: String,
    },
    /// Nothing is demanded.
    Unconditional,
    /// The home postcode lies in the area served.
    Area {
        /// Postcode prefixes served.
        prefixes: Vec<String>,
    },
    /// The nearest location is within reach.
    Distance {
        /// Great-circle distance in kilometres.
        km: f64,
        /// The limit asked for, in kilometres.
        limit_km: f64,
    },
    /// The offer speaks a language.
    Language {
        /// ISO 639 code.
        code: String,
    },
}

/// The result of judging a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Yes, no or unknown.
    pub truth: Truth,
    /// The shortest set of conditions that is enough for that truth. For an unknown truth:
    /// every condition that is still open.
    pub reasons: Vec<Reason>,
    /// Facts that could still decide it.
    pub missing: BTreeSet<FactId>,
    /// A small set of failing conditions that would have to change for the answer not to be no;
    /// one alone where one is enough.
    pub hurdles: Vec<Reason>,
    /// The failing conditions of which each alone would have to change.
    #[serde(skip)]
    single: Vec<Reason>,
}

impl Finding {
    /// A finding that rests on one condition.
    pub fn of(reason: Reason) -> Self {
        Self::resting_on(reason.holds, vec![reason])
    }

    fn resting_on(truth: Truth, reasons: Vec<Reason>) -> Self {
        let hurdles = if truth == Truth::No { reasons.clone() } else { Vec::new() };
        let single = if hurdles.len() == 1 { hurdles.clone() } else { Vec::new() };
        Self { truth, reasons, missing: BTreeSet::new(), hurdles, single }
    }

    /// All of the findings hold. An empty list holds without a reason.
    pub fn all(findings: Vec<Finding>) -> Self {
        let truth = findings.iter().map(|f| f.truth).fold(Truth::Yes, Truth::and);
        combine(findings, truth, Truth::No)
    }

    /// One of the findings holds. An empty list does not hold.
    pub fn any(findings: Vec<Finding>) -> Self {
        let truth = findings.iter().map(|f| f.truth).fold(Truth::No, Truth::or);
        combine(findings, truth, Truth::Yes)
    }

    /// Where several conditions would each do alone, names the first that is as wanted.
    pub fn prefer(&mut self, wanted: impl Fn(&Reason) -> bool) {
        if let Some(reason) = self.single.iter().find(|reason| wanted(reason)) {
            self.hurdles = vec![reason.clone()];
        }
    }

    /// Fails by exactly one condition.
    pub fn is_near_miss(&self) -> bool {
        self.truth == Truth::No && self.hurdles.len() == 1
    }
}

/// `decisive` is the truth of which a single part is enough: no for `all`, yes for `any`.
fn combine(findings: Vec<Finding>, truth: Truth, decisive: Truth) -> Finding {
    let (hurdles, single) = match truth {
        Truth::No => hurdles(&findings, decisive),
        Truth::Unknown | Truth::Yes => Default::default(),
    };
    let same = findings.into_iter().filter(|f| f.truth == truth);
    let (reasons, missing) = if truth == decisive {
        same.min_by_key(|f| f.reasons.len())
            .map_or_else(Default::default, |f| (f.reasons, f.missing))
    } else {
        let mut reasons = Vec::new();
        let mut missing = BTreeSet::new();
        for finding in same {
            for reason in finding.reasons {
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            }
            missing.extend(finding.missing);
        }
        // Beside real conditions, that nothing is demanded is not worth saying.
        if reasons.iter().any(|reason| reason.claim != Claim::Unconditional) {
            reasons.retain(|reason| reason.claim != Claim::Unconditional);
        }
        (reasons, missing)
    };
    Finding { truth, reasons, missing, hurdles, single }
}

/// What stands in the way of `all` (where no is decisive) or of `any`, and what alone would do.
fn hurdles(findings: &[Finding], decisive: Truth) -> (Vec<Reason>, Vec<Reason>) {
    let mut failing = findings.iter().filter(|f| f.truth == Truth::No);
    if decisive != Truth::No {
        let single = distinct(findings.iter().flat_map(|f| &f.single));
        let fewest = findings.iter().min_by_key(|f| f.hurdles.len());
        return (fewest.map_or_else(Vec::new, |f| f.hurdles.clone()), single);
    }
    let all = distinct(failing.clone().flat_map(|f| &f.hurdles));
    let mut single = failing.next().map_or_else(Vec::new, |f| f.single.clone());
    for other in failing {
        single.retain(|reason| other.single.iter().any(|r| r.claim == reason.claim));
    }
    // What several parts share is one hurdle, even where each part alone had an easier way.
    (single.first().map_or(all, |reason| vec![reason.clone()]), single)
}

/// Each condition once, whatever norms it comes from.
fn distinct<'a>(reasons: impl Iterator<Item = &'a Reason>) -> Vec<Reason> {
    let mut found: Vec<Reason> = Vec::new();
    for reason in reasons {
        if found.iter().all(|other| other.claim != reason.claim) {
            found.push(reason.clone());
        }
    }
    found
}

/// Judges rules for one profile under one state of the law.
#[derive(Debug, Clone, Copy)]
pub struct Judge<'a> {
    law: &'a Law,
    profile: &'a Profile,
}

/// Where in a rule the judge stands.
#[derive(Clone)]
struct Place<'a> {
    negated: bool,
    norm: Option<&'a str>,
    via: Vec<String>,
}

impl<'a> Judge<'a> {
    /// A judge for `profile`; `law` supplies what `$names` stand for.
    pub fn new(law: &'a Law, profile: &'a Profile) -> Self {
        Self { law, profile }
    }

    /// The truth alone: what a list of thousands needs.
    pub fn truth(&self, rule: &Rule) -> Truth {
        self.truth_from(rule, &|_| true)
    }

    /// The truth as it would be if only some of the known facts were.
    fn truth_from(&self, rule: &Rule, told: &dyn Fn(&FactId) -> bool) -> Truth {
        let truth = |rule: &Rule| self.truth_from(rule, told);
        match rule {
            Rule::Always(value) => Truth::from(*value),
            Rule::Leaf(test) if told(&test.fact) => {
                test.truth(self.profile.known(test.fact.as_str()))
            }
            Rule::Leaf(_) | Rule::Open(_) => Truth::Unknown,
            Rule::Named(name) => self.law.rule(name).map_or(Truth::Unknown, truth),
            Rule::All(parts) => parts.iter().map(truth).fold(Truth::Yes, Truth::and),
            Rule::Any(parts) => parts.iter().map(truth).fold(Truth::No, Truth::or),
            Rule::Not(inner) => !truth(inner),
            Rule::Else(first, second) => truth(first).or_else(|| truth(second)),
            Rule::Norm(inner, _) => truth(inner),
        }
    }

    /// The truth with its reasons. `norm` is where the rule as a whole comes from.
    pub fn finding(&self, rule: &Rule, norm: Option<&str>) -> Finding {
        let mut finding = self.walk(rule, &Place { negated: false, norm, via: Vec::new() });
        if finding.truth.is_decided() {
            self.shorten(rule, &mut finding);
        }
        finding
    }

    /// Drops the reasons about a fact that the others do without: parts of a rule bring the fewest of
    /// their own each, and together they may bring more than is needed.
    fn shorten(&self, rule: &Rule, finding: &mut Finding) {
        let mut needed = BTreeSet::new();
        for reason in &finding.reasons {
            needed.extend(reason.fact().cloned());
        }
        for fact in needed.clone() {
            let told = |other: &FactId| *other != fact && needed.contains(other);
            if needed.len() > 1 && self.truth_from(rule, &told) == finding.truth {
                needed.remove(&fact);
            }
        }
        finding.reasons.retain(|reason| reason.fact().is_none_or(|fact| needed.contains(fact)));
    }

    fn walk(&self, rule: &Rule, place: &Place<'_>) -> Finding {
        match rule {
            Rule::Always(value) => {
                let holds = Truth::from(*value != place.negated);
                Finding::of(place.reason(Claim::Unconditional, holds))
            }
            Rule::Open(note) => {
                Finding::of(place.reason(Claim::Open { note: note.clone() }, Truth::Unknown))
            }
            Rule::Leaf(test) => self.leaf(test, place),
            Rule::Named(name) => self.named(name, place),
            Rule::Norm(inner, norm) => {
                self.walk(inner, &Place { norm: Some(norm), ..place.clone() })
            }
            Rule::Not(inner) => {
                self.walk(inner, &Place { negated: !place.negated, ..place.clone() })
            }
            Rule::Else(first, second) => self.either(first, second, place),
            // A negated `all` is an `any` of negated parts, and the other way round (De Morgan).
            Rule::All(parts) if !place.negated => Finding::all(self.parts(parts, place)),
            Rule::Any(parts) if place.negated => Finding::all(self.parts(parts, place)),
            Rule::All(parts) | Rule::Any(parts) => Finding::any(self.parts(parts, place)),
        }
    }

    fn parts(&self, parts: &[Rule], place: &Place<'_>) -> Vec<Finding> {
        parts.iter().map(|part| self.walk(part, place)).collect()
    }

    fn leaf(&self, test: &Test, place: &Place<'_>) -> Finding {
        let truth = test.truth(self.profile.known(test.fact.as_str()));
        let holds = truth.unless(place.negated);
        let claim = Claim::Fact { test: test.clone(), negated: place.negated };
        let mut finding = Finding::of(place.reason(claim, holds));
        if holds == Truth::Unknown {
            finding.missing.insert(test.fact.clone());
        }
        finding
    }

    fn named(&self, name: &str, place: &Place<'_>) -> Finding {
        let mut via = place.via.clone();
        via.push(name.to_owned());
        match self.law.rule(name) {
            Some(rule) => {
                let norm = self.law.norm(name).or(place.norm);
                self.walk(rule, &Place { negated: place.negated, norm, via })
            }
            None => {
                let place = Place { via, ..place.clone() };
                Finding::of(place.reason(Claim::Open { note: name.to_owned() }, Truth::Unknown))
            }
        }
    }

    fn either(&self, first: &Rule, second: &Rule, place: &Place<'_>) -> Finding {
        let stated = self.walk(first, place);
        if stated.truth.is_decided() {
            return stated;
        }
        let mut derived = self.walk(second, place);
        match (derived.truth, second) {
            (Truth::Unknown, _) => derived.missing.extend(stated.missing),
            // `a ?? nein`: it is `a` that would have to be shown.
            (Truth::No, Rule::Always(_)) => {
                let shown = |reason| Reason { holds: Truth::No, ..reason };
                let reasons = stated.reasons.into_iter().map(shown).collect();
                return Finding::resting_on(Truth::No, reasons);
            }
            _ => {}
        }
        derived
    }
}

impl Place<'_> {
    fn reason(&self, claim: Claim, holds: Truth) -> Reason {
        Reason { claim, holds, norm: self.norm.map(str::to_owned), via: self.via.clone() }
    }
}
