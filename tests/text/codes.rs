//! Every code of the data has a name people can read.

use std::path::Path;

use lotse::domain::fact::FactType;
use lotse::text::{Lang, Text};
use toml::Value;

use super::vocabulary;

/// Calls `f` with every key and value in a file, however deep.
fn walk(value: &Value, f: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                f(key, value);
                walk(value, f);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| walk(value, f)),
        _ => {}
    }
}

/// All files of a folder, read.
fn files(folder: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(&folder).expect("folder").flatten().map(|entry| entry.path());
    let files = entries.filter(|path| path.extension().is_some_and(|e| e == "toml"));
    files
        .map(|path| toml::from_str(&std::fs::read_to_string(path).expect("file")).expect("toml"))
        .collect()
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(one) => vec![one.clone()],
        Value::Array(many) => many.iter().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_code_of_the_law_and_the_region_has_a_name() {
    let text = Text::new(Lang::De);
    let mut nameless = Vec::new();
    let mut need = |families: &[&str], value: &Value| {
        for code in strings(value) {
            if !families.iter().any(|family| text.knows(&format!("{family}-{code}"))) {
                nameless.push(format!("{families:?} {code}"));
            }
        }
    };
    for file in files("seed-data/law").into_iter().chain(files("seed-data/law/instruments")) {
        walk(&file, &mut |key, value| match key {
            "agency" | "agencies" => need(&["agency"], value),
            "binding" => need(&["binding"], value),
            _ => {}
        });
    }
    for file in files("seed-data/region") {
        walk(&file, &mut |key, value| match key {
            "kind" => need(&["kind", "location", "entry", "hours"], value),
            "form" => need(&["form"], value),
            "languages" | "interpreter" => need(&["language"], value),
            "access" if value.is_array() => need(&["feature"], value),
            _ => {}
        });
    }
    nameless.sort();
    nameless.dedup();
    assert!(nameless.is_empty(), "{nameless:#?}");
}

#[test]
fn every_group_and_unit_of_the_facts_has_a_name() {
    let text = Text::new(Lang::De);
    for fact in vocabulary().all() {
        assert!(text.knows(&format!("factgroup-{}", fact.group)), "{}", fact.group);
        if let FactType::Int { unit: Some(unit), .. } = &fact.kind {
            assert!(text.knows(&format!("unit-{}", unit.to_lowercase())), "{unit}");
        }
    }
}
