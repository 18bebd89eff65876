//! Whom an offer admits, as rules: its own conditions and its legal grounds. Where somebody lives and
//! what somebody needs is not in them.

mod columns;

pub use self::columns::{Admissions, Admitted, Coming};
use super::catalogue::{Gender, Offer, Strength};
use super::fact::{AGE, FactId};
use super::law::Law;
use super::profile::Profile;
use super::rule::{Check, Judge, Rule, Test, Truth};

/// The fact that offers for girls or boys only ask for.
const GENDER: &str = "geschlecht";

/// An offer's own conditions that all must hold.
pub fn own(offer: &Offer) -> Vec<Rule> {
    let conditions = offer.details().conditions.iter();
    let hard = conditions.filter(|c| c.strength == Strength::Hard).map(|c| c.rule.clone());
    ages(offer).into_iter().chain(gender(offer)).chain(hard).collect()
}

/// The instruments that carry an offer: one of them must. `None` where nobody needs one.
///
/// An instrument that is not in force is no ground. Where none of them is, nobody can say yes, and it
/// is not our place to say no: then all are named, and stay open.
pub fn grounds<'a>(offer: &'a Offer, law: &Law) -> Option<Vec<&'a str>> {
    let details = offer.details();
    let all = || details.instruments.iter().map(String::as_str);
    if all().next().is_none() || details.open == Some(true) {
        return None;
    }
    let in_force: Vec<&str> = all().filter(|id| law.instrument(id).is_some()).collect();
    Some(if in_force.is_empty() { all().collect() } else { in_force })
}

/// All that an offer demands of a person, as one rule.
pub fn rule(offer: &Offer, law: &Law) -> Rule {
    let mut all = own(offer);
    let named = |id: &str| Rule::Named(id.to_owned());
    all.extend(grounds(offer, law).map(|ids| Rule::Any(ids.into_iter().map(named).collect())));
    Rule::All(all)
}

/// Whether an offer admits this profile. [`Admissions`] say it of thousands at once.
pub fn admits(offer: &Offer, law: &Law, profile: &Profile) -> Truth {
    Judge::new(law, profile).truth(&rule(offer, law))
}

/// HSDS ages count where no structured condition speaks of the age.
fn ages(offer: &Offer) -> Option<Rule> {
    let conditions = &offer.details().conditions;
    let structured =
        conditions.iter().any(|c| c.rule.facts().iter().any(|fact| fact.as_str() == AGE));
    // HSDS ages are numbers; other systems write 16.0 or 17.5.
    let limit = |number: &Option<serde_json::Number>, whole: fn(f64) -> f64| {
        number.as_ref().and_then(serde_json::Number::as_f64).map(|years| whole(years) as i64)
    };
    let from = limit(&offer.minimum_age, f64::ceil);
    let to = limit(&offer.maximum_age, f64::floor);
    if structured || (from.is_none() && to.is_none()) {
        return None;
    }
    Some(Rule::Leaf(Test { fact: FactId::from(AGE), check: Check::Range(from, to) }))
}

fn gender(offer: &Offer) -> Option<Rule> {
    let admitted = match offer.details().gender? {
        Gender::All => return None,
        Gender::Girls => ["weiblich", "divers"],
        Gender::Boys => ["maennlich", "divers"],
    };
    let values = admitted.iter().map(|value| (*value).to_owned()).collect();
    Some(Rule::Leaf(Test { fact: FactId::from(GENDER), check: Check::OneOf(values) }))
}
