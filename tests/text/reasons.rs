//! What a condition sounds like, to a young person and to a professional.

use lotse::domain::fact::FactType;
use lotse::domain::law::Law;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, parse};
use lotse::text::{Lang, Text, reason, rule::Speaker};

use super::vocabulary;

const DE: Lang = Lang::De;

/// Judges `rule` for `profile` and says the only reason, for both readers.
fn said(lang: Lang, rule: &str, profile: &Profile) -> (String, String) {
    let facts = vocabulary();
    let rule = parse(rule).expect("rule");
    let finding = Judge::new(&Law::default(), profile).finding(&rule, None);
    let text = Text::new(lang);
    let only = &finding.reasons[0];
    (reason::public(text, facts, only), reason::staff(text, facts, only))
}

#[test]
fn an_age_is_said_in_three_forms() {
    let rule = "alter in 15..26";
    let young = Profile::default().with("alter", 17);
    let old = Profile::default().with("alter", 30);
    let (public, staff) = said(DE, rule, &young);
    assert_eq!(public, "Du bist 15 bis 26 Jahre alt.");
    assert_eq!(staff, "Alter: 15 bis 26 Jahre – trifft zu");
    let (public, staff) = said(DE, rule, &old);
    assert_eq!(public, "Dafür müsstest du 15 bis 26 Jahre alt sein.");
    assert_eq!(staff, "Alter: 15 bis 26 Jahre – trifft nicht zu");
    let (public, staff) = said(DE, rule, &Profile::default());
    assert_eq!(public, "Bist du 15 bis 26 Jahre alt?");
    assert_eq!(staff, "Alter: 15 bis 26 Jahre – noch zu klären");
    assert_eq!(said(Lang::En, rule, &young).0, "You are 15 to 26 years old.");
}

#[test]
fn a_negated_limit_is_said_the_other_way_round() {
    let (_, staff) = said(DE, "!(alter >= 18)", &Profile::default().with("alter", 17));
    assert_eq!(staff, "Alter: höchstens 17 Jahre – trifft zu");
}

#[test]
fn a_question_settles_what_is_open() {
    let (public, _) = said(DE, "schulden", &Profile::default());
    let facts = vocabulary();
    let question = facts.find("schulden").unwrap().question.get("de").to_owned();
    assert_eq!(public, format!("Noch offen: {question}"));
}

/// Every fact can be demanded and denied in every language, and no key is left bare.
#[test]
fn every_fact_can_be_said() {
    let facts = vocabulary();
    for lang in Lang::ALL {
        for fact in facts.all() {
            let test = match &fact.kind {
                FactType::Bool => fact.id.to_string(),
                FactType::Int { .. } => format!("{} in 1..3", fact.id),
                FactType::Enum { values } => {
                    let ids: Vec<&str> = values.iter().take(2).map(|v| v.id.as_str()).collect();
                    format!("{} in {{{}}}", fact.id, ids.join(", "))
                }
            };
            for rule in [test.clone(), format!("!({test})")] {
                let (public, staff) = said(*lang, &rule, &Profile::default());
                for words in [public, staff] {
                    let bare = ["reason-", "claim-", "condition-", "unit-", "{"];
                    assert!(bare.iter().all(|b| !words.contains(b)), "{rule}: {words}");
                }
            }
        }
    }
}

#[test]
fn a_rule_is_a_nested_list() {
    let facts = vocabulary();
    let law = Law::default();
    let speaker = Speaker { text: Text::new(DE), facts, law: &law };
    let rule = parse("alter >= 15 & !(schulden | schwanger) [§ 1 Probe]").unwrap();
    let line = speaker.line(&rule);
    assert_eq!(line.words, "Alles davon muss zutreffen:");
    assert_eq!(line.below[0].words, "Alter: mindestens 15 Jahre");
    assert_eq!(line.below[1].words, "Alles davon muss zutreffen:");
    assert_eq!(line.below[1].norm.as_deref(), Some("§ 1 Probe"));
    assert!(line.below[1].below[0].words.ends_with(": nein"));
}
