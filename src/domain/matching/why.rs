//! Why an offer stands where it does for a person: reasons, hurdles, grounds.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Match, Question};
use crate::domain::admission;
use crate::domain::catalogue::{Offer, Strength};
use crate::domain::fact::FactId;
use crate::domain::law::Law;
use crate::domain::profile::Profile;
use crate::domain::rule::{Claim, Finding, Judge, Reason, Rule, Truth};

/// A legal ground of an offer and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// Id of the instrument.
    pub instrument: String,
    /// Whether this person may have it.
    pub verdict: Truth,
    /// Keys of the agencies that decide; several while that is open.
    pub responsible: Vec<String>,
}

/// Why an offer stands where it does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Why {
    /// The conditions that are enough for the verdict; while it is open, all that are open.
    pub reasons: Vec<Reason>,
    /// The conditions that fail.
    pub hurdles: Vec<Reason>,
    /// Facts to ask.
    pub missing: BTreeSet<FactId>,
    /// Soft conditions that fail: an exception may be granted.
    pub exceptions: Vec<Reason>,
    /// Legal grounds, the best first.
    pub grounds: Vec<Ground>,
}

/// Why a match stands where it does.
pub fn why(question: &Question<'_>, offer: &Offer, found: &Match, law: &Law) -> Why {
    let profile = question.profile_for(found);
    let (own, exceptions) = own_conditions(offer, law, &profile);
    let (gate, grounds) = grounds(offer, law, &profile);
    let around = surroundings(question, offer, found.distance_km);
    let around = around.map(|(claim, holds)| Finding::of(plain(claim, holds)));
    let finding = Finding::all([own, gate].into_iter().chain(around).collect());
    let Finding { reasons, hurdles, missing, .. } = finding;
    Why { reasons, hurdles, missing, exceptions, grounds }
}

/// Whether the offer's own conditions and its grounds admit this profile, and what to ask; wherever
/// it lives.
pub fn standing(offer: &Offer, law: &Law, profile: &Profile) -> Finding {
    Finding::all(vec![own_conditions(offer, law, profile).0, grounds(offer, law, profile).0])
}

/// Whether an offer lies within the area, the distance and the language that are asked for.
pub fn within_reach(question: &Question<'_>, offer: &Offer, distance_km: Option<f64>) -> Truth {
    surroundings(question, offer, distance_km).map(|(_, holds)| holds).fold(Truth::Yes, Truth::and)
}

/// The offer's own conditions: all hard ones together, and the soft ones that certainly fail.
fn own_conditions(offer: &Offer, law: &Law, profile: &Profile) -> (Finding, Vec<Reason>) {
    let judge = Judge::new(law, profile);
    let hard = admission::own(offer).iter().map(|rule| judge.finding(rule, None)).collect();
    let soft = offer.details().conditions.iter().filter(|c| c.strength == Strength::Soft);
    let findings = soft.map(|condition| judge.finding(&condition.rule, None));
    let exceptions = findings.filter(|f| f.truth == Truth::No).flat_map(|f| f.hurdles).collect();
    (Finding::all(hard), exceptions)
}

/// Open, or carried by one of its instruments.
fn grounds(offer: &Offer, law: &Law, profile: &Profile) -> (Finding, Vec<Ground>) {
    let judge = Judge::new(law, profile);
    let verdict = |id: &str| match law.instrument(id) {
        Some(instrument) => law.judge(instrument, profile),
        None => judge.finding(&Rule::Named(id.to_owned()), None),
    };
    let in_force = offer.details().instruments.iter().filter_map(|id| law.instrument(id));
    let mut grounds: Vec<Ground> = in_force
        .map(|instrument| Ground {
            instrument: instrument.id.clone(),
            verdict: judge.truth(&instrument.rule),
            responsible: instrument.responsible(&judge).into_iter().map(str::to_owned).collect(),
        })
        .collect();
    grounds.sort_by_key(|ground| std::cmp::Reverse(ground.verdict));
    let gate = match admission::grounds(offer, law) {
        Some(ids) => Finding::any(ids.into_iter().map(verdict).collect()),
        None => Finding::of(plain(Claim::Unconditional, Truth::Yes)),
    };
    (gate, grounds)
}

/// Area, distance and language: conditions of the surroundings, not of the person. Each is a claim of
/// its own kind.
pub(super) fn surroundings(
    question: &Question<'_>,
    offer: &Offer,
    distance_km: Option<f64>,
) -> impl Iterator<Item = (Claim, Truth)> {
    let prefixes = &offer.details().area;
    let area = (!prefixes.is_empty()).then(|| {
        let inside = question.plz.map(|plz| prefixes.iter().any(|p| plz.starts_with(p.as_str())));
        let claim = Claim::Area { prefixes: prefixes.clone() };
        (claim, inside.map_or(Truth::Unknown, Truth::from))
    });
    let distance = question.radius_km.zip(distance_km);
    let distance = distance
        .map(|(limit_km, km)| (Claim::Distance { km, limit_km }, Truth::from(km <= limit_km)));
    let language = question.language.map(|code| {
        let mut spoken = offer.language_codes().peekable();
        let known = spoken.peek().is_some();
        let holds = if known {
            Truth::from(spoken.any(|language| language == code))
        } else {
            Truth::Unknown
        };
        (Claim::Language { code: code.to_owned() }, holds)
    });
    area.into_iter().chain(distance).chain(language)
}

/// A reason that no norm demands.
fn plain(claim: Claim, holds: Truth) -> Reason {
    Reason { claim, holds, norm: None, via: Vec::new() }
}
