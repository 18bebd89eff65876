//! The expression machine of zen-engine beside Lotse's columns and grid, on the same rules and profiles.
//!
//! zen knows two truths only, so every fact is known here; that all engines agree is asserted.

#[path = "../../rules/world.rs"]
mod world;

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use lotse::domain::fact::FactValue;
use lotse::domain::law::Law;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Check, Columns, Crowd, Judge, Rule, RuleSet, Test, Truth};
use zen_expression::vm::VM;
use zen_expression::{Variable, compile_expression};

use self::world::World;

const RULES: usize = 10_000;
const PROFILES: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let mut world = World::new();
    let rules: Vec<Rule> = (0..RULES).map(|_| world.rule()).collect();
    let profiles: Vec<Profile> = (0..PROFILES).map(|_| world.profile(4)).collect();
    let law = Law::default();
    let set = RuleSet::compile(&law, &rules);
    let columns = Columns::of(set.clone());
    let begun = Instant::now();
    let texts: Vec<String> = rules.iter().map(zen).collect();
    let compiled =
        texts.iter().map(|text| compile_expression(text)).collect::<Result<Vec<_>, _>>()?;
    println!("{RULES} rules × {PROFILES} profiles; zen compiles in {:?}", begun.elapsed());

    let mut vm = VM::new();
    let (asked, hits) = timed(|| {
        let mut hits = 0;
        for profile in &profiles {
            let facts = context(profile);
            for rule in &compiled {
                let found = rule.evaluate_with(facts.clone(), &mut vm);
                hits += usize::from(matches!(found, Ok(Variable::Bool(true))));
            }
        }
        hits
    });
    let (walked, same) = timed(|| {
        let truth = |profile| {
            let judge = Judge::new(&law, profile);
            rules.iter().filter(|rule| judge.truth(rule) == Truth::Yes).count()
        };
        profiles.iter().map(truth).sum()
    });
    assert_eq!(hits, same, "zen and Lotse disagree");
    let (columned, same) =
        timed(|| profiles.iter().map(|profile| columns.judge(profile).count(Truth::Yes)).sum());
    assert_eq!(hits, same, "columns disagree");
    let (gridded, same) = timed(|| {
        let mut hits = 0;
        Crowd::of(&profiles).prepare(&set).each(|_, row| hits += row.count(Truth::Yes));
        hits
    });
    assert_eq!(hits, same, "grid disagrees");
    for (what, took) in [
        ("zen-expression", asked),
        ("Lotse, tree walk", walked),
        ("Lotse, columns", columned),
        ("Lotse, grid of few profiles", gridded),
    ] {
        let cell = took.as_secs_f64() * 1e9 / (RULES * PROFILES) as f64;
        let ratio = asked.as_secs_f64() / took.as_secs_f64();
        println!("  {what:<28} {cell:>9.2} ns a cell   {ratio:.0} × faster than zen");
    }
    Ok(())
}

fn timed(mut work: impl FnMut() -> usize) -> (Duration, usize) {
    black_box(work());
    let begun = Instant::now();
    let found = black_box(work());
    (begun.elapsed(), found)
}

/// A rule in the language of zen.
fn zen(rule: &Rule) -> String {
    let joined = |parts: &[Rule], sign: &str| {
        parts.iter().map(|part| format!("({})", zen(part))).collect::<Vec<_>>().join(sign)
    };
    match rule {
        Rule::Always(value) => value.to_string(),
        Rule::Leaf(test) => leaf(test),
        Rule::All(parts) => joined(parts, " and "),
        Rule::Any(parts) => joined(parts, " or "),
        Rule::Not(inner) => format!("not ({})", zen(inner)),
        Rule::Norm(inner, _) => zen(inner),
        Rule::Open(_) | Rule::Named(_) | Rule::Else(..) => unreachable!("not in this world"),
    }
}

fn leaf(test: &Test) -> String {
    let fact = &test.fact;
    match &test.check {
        Check::Holds => format!("{fact} == true"),
        Check::Range(from, to) => {
            let from = from.map(|from| format!("{fact} >= {from}"));
            let to = to.map(|to| format!("{fact} <= {to}"));
            from.into_iter().chain(to).collect::<Vec<_>>().join(" and ")
        }
        Check::OneOf(values) => {
            let values: Vec<_> = values.iter().map(|value| format!("'{value}'")).collect();
            format!("{fact} in [{}]", values.join(", "))
        }
    }
}

fn context(profile: &Profile) -> Variable {
    let json = |value: &FactValue| match value {
        FactValue::Bool(value) => serde_json::Value::from(*value),
        FactValue::Int(value) => serde_json::Value::from(*value),
        FactValue::Choice(value) => serde_json::Value::from(value.as_str()),
    };
    let facts = profile.facts().iter().map(|(fact, value)| (fact.to_string(), json(value)));
    Variable::from(serde_json::Value::Object(facts.collect()))
}
