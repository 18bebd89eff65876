//! Every function of the store has a contract test named after it.

use crate::house::sources::{files, take_apart};

/// Names that follow `marker` in a text.
fn names(text: &str, marker: &str) -> Vec<String> {
    let word = |c: &char| c.is_alphanumeric() || *c == '_';
    text.split(marker).skip(1).map(|rest| rest.chars().take_while(word).collect()).collect()
}

#[test]
fn every_store_function_has_a_contract_test() {
    let sources = files("src/store", &[".rs"]);
    let tests = files("tests/store", &[".rs"]);
    let mut promised = 0;
    let mut without = Vec::new();
    for source in sources {
        let file = source.path.trim_start_matches("src/store/");
        let tested = tests.iter().find(|t| t.path.trim_start_matches("tests/store/") == file);
        let code = tested.map(|t| take_apart(&t.text).code).unwrap_or_default();
        let mut contracts = names(&code, "contract!(");
        // A database front has no session to hand in: its tests are written out.
        contracts.extend(names(&code, "async fn "));
        for name in names(&take_apart(&source.text).code, "pub async fn ") {
            promised += 1;
            if !contracts.contains(&name) {
                without.push(format!("{}: {name}", source.path));
            }
        }
    }
    assert!(promised > 60, "only {promised} functions found");
    assert!(without.is_empty(), "no contract test: {without:#?}");
}
