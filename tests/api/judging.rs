//! Eligibility and matching: verdicts, reasons, what to ask, the law of the day, the date of birth.

use lotse::app::BIRTHDAY;
use serde_json::{Value, json};

use super::texts;
use crate::support::{Client, TestApp};

async fn judge(client: &Client, body: Value) -> Value {
    client.post("/api/v1/eligibility", body).await.expect(200)
}

fn result<'a>(answer: &'a Value, instrument: &str) -> &'a Value {
    let results = answer["results"].as_array().expect("a list");
    results.iter().find(|r| r["instrument"] == instrument).expect("the instrument")
}

fn hard_to_reach() -> Value {
    json!({
        "alter": 19,
        "sgb2_status": "bezug",
        "schwer_erreichbar": true,
        "alg1_anspruch": false,
        "asylblg_berechtigt": false,
    })
}

#[tokio::test]
async fn sixteen_without_a_certificate() {
    let test = TestApp::new().await;
    let facts = json!({
        "alter": 16,
        "schulabschluss": "keiner",
        "vollzeitschulpflicht_erfuellt": true,
    });
    let answer = judge(&test.anon(), json!({ "facts": facts })).await;
    assert_eq!(answer["date"], "2026-11-24");
    let course = result(&answer, "schule_vhs_hsa_kurs");
    assert_eq!(course["verdict"], "unclear");
    assert_eq!(course["missing"], json!(["schulbesuch"]));
    assert_eq!(course["reasons"][0]["holds"], Value::Null);
    assert_eq!(result(&answer, "schule_schulverweigererprojekt")["verdict"], "not_eligible");
    let subsidised = result(&answer, "sgb2_16i_teilhabe");
    assert_eq!(subsidised["verdict"], "not_eligible");
    assert_eq!(subsidised["reasons"][0]["holds"], false);
    assert_eq!(subsidised["reasons"][0]["norm"], "§ 16i SGB II");
    assert!(!answer["next_questions"].as_array().expect("a list").is_empty());
    // Eligible first, then unclear, then not.
    let verdicts = texts(&answer["results"], "verdict");
    let rank =
        |verdict: &&str| ["eligible", "unclear", "not_eligible"].iter().position(|v| v == verdict);
    assert!(verdicts.is_sorted_by_key(rank), "{verdicts:?}");

    let mut more = facts.clone();
    more["schulbesuch"] = json!("keine");
    let answer = judge(&test.anon(), json!({ "facts": more })).await;
    assert_eq!(result(&answer, "schule_vhs_hsa_kurs")["verdict"], "eligible");
}

#[tokio::test]
async fn hard_to_reach_until_the_twenty_fifth_birthday() {
    let test = TestApp::new().await;
    let mut facts = hard_to_reach();
    let answer = judge(&test.anon(), json!({ "facts": facts })).await;
    let found = result(&answer, "sgb2_16h_schwer_erreichbar");
    assert_eq!(found["verdict"], "eligible");
    assert_eq!(found["responsible"], json!(["jobcenter"]));
    assert_eq!(found["binding"], "kann");
    assert!(found["apply"].as_str().is_some_and(|text| text.contains("ohne Antrag")));
    assert!(found["reasons"].as_array().expect("a list").iter().all(|r| r["holds"] == true));
    let interface = answer["interfaces"].as_array().expect("a list");
    let interface = interface.iter().find(|i| i["id"] == "schwer_erreichbar_16h_13");
    assert!(
        interface.expect("the hint")["norm"].as_str().is_some_and(|n| n.contains("§ 10 Abs. 3"))
    );

    facts["alter"] = json!(25);
    let answer = judge(&test.anon(), json!({ "facts": facts })).await;
    let found = result(&answer, "sgb2_16h_schwer_erreichbar");
    assert_eq!(found["verdict"], "not_eligible");
    assert_eq!(found["reasons"].as_array().map(Vec::len), Some(1));

    facts["alter"] = Value::Null;
    let answer = judge(&test.anon(), json!({ "facts": facts })).await;
    let found = result(&answer, "sgb2_16h_schwer_erreichbar");
    assert_eq!((&found["verdict"], &found["missing"]), (&json!("unclear"), &json!(["alter"])));
}

#[tokio::test]
async fn the_law_of_the_day_counts() {
    let test = TestApp::new().await;
    let facts = json!({ "sgb2_status": "bezug", "meldeversaeumnisse_in_folge": 3 });
    let on = async |date| {
        let answer = judge(&test.anon(), json!({ "facts": facts, "date": date })).await;
        assert_eq!(answer["date"], date);
        result(&answer, "sgb2_7_grundsicherung").clone()
    };
    let before = on("2026-06-30").await;
    assert_eq!(before["verdict"], "eligible");
    assert!(before["title"].as_str().is_some_and(|title| title.contains("Bürgergeld")));
    let after = on("2026-07-01").await;
    assert_eq!(after["verdict"], "unclear");
    assert!(after["title"].as_str().is_some_and(|title| title.contains("Grundsicherungsgeld")));
    assert!(
        after["reasons"].as_array().expect("a list").iter().any(|r| r["norm"] == "§ 7b SGB II")
    );
}

#[tokio::test]
async fn a_date_of_birth_becomes_the_age_on_the_day_asked() {
    let test = TestApp::new().await;
    let client = test.as_case_manager().await;
    let verdict = async |born: &str, date: &str| {
        let mut facts = hard_to_reach();
        facts.as_object_mut().expect("facts").remove("alter");
        facts[BIRTHDAY] = json!(born);
        let answer = judge(&client, json!({ "facts": facts, "date": date })).await;
        result(&answer, "sgb2_16h_schwer_erreichbar")["verdict"].clone()
    };
    assert_eq!(verdict("2001-12-01", "2026-11-30").await, "eligible");
    assert_eq!(verdict("2001-12-01", "2026-12-01").await, "not_eligible");
    assert_eq!(verdict("2012-02-29", "2027-02-28").await, "not_eligible");
    assert_eq!(verdict("2012-02-29", "2027-03-01").await, "eligible");

    let field = format!("facts.{BIRTHDAY}");
    for (facts, problem) in [
        (json!({ BIRTHDAY: "2008-05-01", "alter": 17 }), "contradicts"),
        (json!({ BIRTHDAY: "2027-05-01" }), "out_of_range"),
        (json!({ BIRTHDAY: "1900-05-01" }), "out_of_range"),
        (json!({ BIRTHDAY: "1.5.2008" }), "not_a_date"),
        (json!({ BIRTHDAY: "2008-5-1" }), "not_a_date"),
        (json!({ BIRTHDAY: 2008 }), "not_a_date"),
    ] {
        let paths = [
            ("/api/v1/eligibility", json!({ "facts": facts })),
            ("/api/v1/match", json!({ "facts": facts, "needs": ["sucht"] })),
            ("/api/v1/cases", json!({ "facts": facts })),
        ];
        for (path, body) in paths {
            let answer = client.post(path, body).await.problem(422, "invalid");
            assert_eq!(answer["errors"][0]["field"], field);
            assert_eq!(answer["errors"][0]["problem"], problem, "{path} {facts}");
        }
    }
    let body = json!({ "facts": { BIRTHDAY: "2008-05-01", "alter": 18 } });
    let case = client.post("/api/v1/cases", body).await.expect(201);
    let path = format!("/api/v1/cases/{}", case["id"].as_str().expect("an id"));
    let kept = client.get(&path).await;
    assert!(!kept.text.contains("2008"));
    assert_eq!(kept.expect(200)["facts"], json!({ "alter": 18 }));
}

#[tokio::test]
async fn reasons_speak_the_language_asked_for() {
    let test = TestApp::new().await;
    let anon = test.anon();
    let body = json!({ "facts": hard_to_reach() });
    let title = |answer: &Value| {
        result(answer, "sgb2_16h_schwer_erreichbar")["title"].as_str().expect("a title").to_owned()
    };
    let path = "/api/v1/eligibility";
    let german = anon.post(path, body.clone()).await.expect(200);
    let asked = anon.post(&format!("{path}?lang=en"), body.clone()).await.expect(200);
    let header = [("accept-language", "pl;q=0.9, en-GB;q=0.8, de;q=0.1")];
    let accepted = anon.post_with(path, &header, body).await.expect(200);
    assert!(title(&german).contains("schwer erreichbar"));
    assert!(title(&asked).contains("hard to reach"));
    assert_eq!(asked, accepted);
    let text = |answer: &Value| {
        let reasons = &result(answer, "sgb2_16h_schwer_erreichbar")["reasons"];
        reasons[0]["text"].as_str().expect("a sentence").to_owned()
    };
    assert!(text(&german).contains("Alter") && text(&asked).contains("Age"));
}

#[tokio::test]
async fn matching_sorts_into_four_groups_with_reasons() {
    let test = TestApp::with_region().await;
    let body = json!({
        "facts": { "alter": 16, "schulabschluss": "keiner", "vollzeitschulpflicht_erfuellt": true },
        "needs": ["schulabschluss"],
        "plz": "34117",
    });
    let answer = test.anon().post("/api/v1/match", body.clone()).await.expect(200);
    let all: Vec<&Value> = ["fits", "maybe", "almost", "no"]
        .iter()
        .flat_map(|group| answer[*group].as_array().expect("a group"))
        .collect();
    assert!(all.len() >= 10, "{} offers", all.len());
    for group in ["fits", "maybe", "almost"] {
        assert!(!answer[group].as_array().expect("a group").is_empty(), "{group} is empty");
    }
    for found in &all {
        assert_eq!(found["need"], "schulabschluss");
        assert!(found["places"]["class"].is_string());
    }
    for found in answer["fits"].as_array().expect("a group") {
        assert!(found["missing"].as_array().expect("a list").is_empty());
        assert!(found["reasons"].as_array().expect("a list").iter().all(|r| r["holds"] == true));
    }
    for found in answer["maybe"].as_array().expect("a group") {
        let asks = found["reasons"].as_array().expect("a list").iter();
        let asks = asks.filter(|reason| reason["holds"].is_null()).count();
        let exceptions = found["exceptions"].as_array().expect("a list").len();
        assert!(asks + exceptions > 0, "{found}");
    }
    for found in answer["almost"].as_array().expect("a group") {
        assert_eq!(found["hurdles"].as_array().map(Vec::len), Some(1));
    }
    let mut limited = body;
    limited["limit"] = json!(1);
    let answer = test.anon().post("/api/v1/match", limited).await.expect(200);
    assert_eq!(answer["fits"].as_array().map(Vec::len), Some(1));
}
