//! What stands beside a verdict: from when a no turns, facts that hardly go together, and all that is
//! wrong with a question at once.

use serde_json::{Value, json};

use super::texts;
use crate::support::TestApp;

/// Every "from when" of an answer.
fn turns(answer: &Value) -> Vec<&str> {
    let results = answer["results"].as_array().expect("a list").iter();
    results.flat_map(|result| texts(&result["hurdles"], "from")).collect()
}

#[tokio::test]
async fn a_no_says_from_when_it_turns() {
    let test = TestApp::new().await;
    let anon = test.anon();
    let ask = |facts: Value| anon.post("/api/v1/eligibility", json!({ "facts": facts }));
    let answer = ask(json!({ "alter": 14 })).await.expect(200);
    for result in answer["results"].as_array().expect("a list") {
        let says_no = result["verdict"] == "not_eligible";
        let hurdles = result["hurdles"].as_array().expect("a list");
        assert_eq!(says_no, !hurdles.is_empty(), "{}", result["instrument"]);
        let reasons = result["reasons"].as_array().expect("a list");
        assert!(!reasons.is_empty(), "{} without a reason", result["instrument"]);
    }
    assert!(turns(&answer).contains(&"ab dem 15. Geburtstag"), "{:?}", turns(&answer));

    let tolerated = json!({
        "alter": 19,
        "aufenthaltsstatus": "duldung",
        "duldung_monate": 5,
        "voraufenthalt_monate": 12,
        "erwerbstaetigkeit": "erlaubt",
        "schul_und_deutschkenntnisse_ausreichend": true,
    });
    let answer = ask(tolerated).await.expect(200);
    assert!(turns(&answer).contains(&"ab 3/2027"), "{:?}", turns(&answer));

    let answer = ask(json!({ "geburtsdatum": "2012-04-03" })).await.expect(200);
    assert!(turns(&answer).contains(&"ab dem 3. April 2027"), "{:?}", turns(&answer));
}

#[tokio::test]
async fn facts_that_hardly_go_together_are_judged_and_flagged() {
    let test = TestApp::with_region().await;
    let anon = test.anon();
    let facts = json!({ "alter": 12, "berufsabschluss": true });
    let answer = anon.post("/api/v1/eligibility", json!({ "facts": facts })).await.expect(200);
    assert_eq!(texts(&answer["warnings"], "id"), ["abschluss_als_kind"]);
    assert_eq!(answer["warnings"][0]["facts"], json!(["alter", "berufsabschluss"]));
    assert!(!answer["results"].as_array().expect("a list").is_empty());

    let facts = json!({ "sgb2_status": "bezug", "gewoehnlicher_aufenthalt_inland": false });
    let body = json!({ "facts": facts, "needs": ["schulden"] });
    let answer = anon.post("/api/v1/match", body).await.expect(200);
    assert_eq!(texts(&answer["warnings"], "id"), ["sgb2_ohne_aufenthalt"]);
    assert_eq!(answer["warnings"][0]["norm"], "§ 7 Abs. 1 SGB II");
}

#[tokio::test]
async fn all_that_is_wrong_is_named_at_once() {
    let test = TestApp::new().await;
    let facts = json!({
        "farbe": "blau",
        "alter": "zwölf",
        "land": "XX",
        "schulden": [1],
        "duldung_monate": -3,
        "geburtsdatum": "gestern",
    });
    let answer = test.anon().post("/api/v1/eligibility", json!({ "facts": facts })).await;
    let problem = answer.problem(422, "invalid");
    let mut fields = texts(&problem["errors"], "field");
    fields.sort_unstable();
    let wrong = ["alter", "duldung_monate", "farbe", "land", "schulden"];
    assert_eq!(fields, wrong.map(|fact| format!("facts.{fact}")));
}
