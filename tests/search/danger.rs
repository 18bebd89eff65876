//! Words of danger are heard in every language and spelling, and nothing else is.

use serde::Deserialize;

use super::{index_of, offer};

#[derive(Deserialize)]
struct Sentences {
    danger: Vec<String>,
    calm: Vec<String>,
}

#[test]
fn danger_is_heard_and_nothing_else() {
    let sentences: Sentences = toml::from_str(include_str!("danger.toml")).unwrap();
    let index = index_of(vec![offer("a", "Beratung", "Wir beraten junge Menschen.")]);
    let heard = |sentence: &&String| index.understand(sentence).is_danger();
    let missed: Vec<_> = sentences.danger.iter().filter(|s| !heard(s)).collect();
    let false_alarms: Vec<_> = sentences.calm.iter().filter(heard).collect();
    assert!(missed.is_empty() && false_alarms.is_empty(), "missed {missed:?}, {false_alarms:?}");
}

#[test]
fn what_no_service_does_has_no_answer_unless_a_need_stands_beside_it() {
    let index = index_of(vec![
        offer("a", "Fahrradwerkstatt", "Wir reparieren Fahrräder, und freitags gibt es Pizza."),
        offer("b", "Sozialberatung", "Hilfe, wenn das Geld nicht reicht."),
    ]);
    for nothing in
        ["Pizza bestellen", "Auto reparieren lassen", "cheap flights", "ремонт холодильников"]
    {
        assert!(super::ids(&index, nothing).is_empty(), "{nothing}");
    }
    assert_eq!(super::ids(&index, "kein Geld für die Autoreparatur").first().unwrap(), "b");
    assert!(!super::ids(&index, "Beratung").is_empty());
}

#[test]
fn a_part_of_an_unknown_compound_says_what_is_meant() {
    let index = index_of(vec![
        offer("kleider", "Kleiderkammer", "Kleidung für wenig Geld."),
        offer("schule", "Nachhilfe", "Wir üben für die Schule."),
    ]);
    assert_eq!(super::ids(&index, "Winterklamotten"), ["kleider"]);
    assert!(super::ids(&index, "Winterreifenlager").is_empty());
}
