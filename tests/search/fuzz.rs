//! Whatever is typed, the search answers: 200, or a clear refusal.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::TestApp;

/// Texts tried; each is asked of the API, of the page and of the HSDS list.
const TEXTS: u32 = 24;
/// An address cannot be longer than this; the server refuses it before anybody reads it.
const LONGEST_ADDRESS: usize = 65_000;

/// Any text, and texts made of what the search treats in a special way.
fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "§",
        " 16h ",
        "SGB II ",
        "-",
        "*innen",
        "Schul",
        "beratungs",
        "kein ",
        "ohne ",
        "(",
        ",",
        "!",
        "\u{ad}",
        "a\u{308}",
        "ß",
        "ﬃ",
        "\u{202e}",
        "م",
        "їж",
        "1",
        "ä",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(any::<char>(), 0..2_000).prop_map(|all| all.into_iter().collect()),
        prop::collection::vec(special, 0..600).prop_map(|all| all.concat()),
        (any::<char>(), 1..10_000_usize).prop_map(|(one, times)| one.to_string().repeat(times)),
        ("[a-zäöüß]{2,12}", 1..900_usize)
            .prop_map(|(word, times)| format!("{word} ").repeat(times)),
    ]
}

#[test]
fn any_text_is_answered() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = runtime.block_on(async { TestApp::with_region().await.anon() });
    let mut runner = TestRunner::new(Config { cases: TEXTS, ..Config::default() });
    let outcome = runner.run(&text(), |text| {
        let words = utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string();
        prop_assume!(words.len() < LONGEST_ADDRESS);
        for path in ["/api/v1/offers?q=", "/suche?q=", "/hsds/services?search="] {
            let answer = runtime.block_on(client.get(&format!("{path}{words}")));
            // The page takes less than the API.
            let most = if path.starts_with("/suche") { 200 } else { 10_000 };
            let refused = answer.status == 422 && text.chars().count() > most;
            prop_assert!(answer.status == 200 || refused, "{path} {} {text:?}", answer.status);
        }
        Ok(())
    });
    outcome.unwrap();
}
