//! Queries as people type them, against a small region.

use lotse::domain::id::OfferId;
use lotse::index::{Index, Searchable};
use proptest::prelude::*;

use super::{ids, index_of, offer};

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|w| (*w).to_owned()).collect()
}

fn region() -> Index {
    let sucht = Searchable {
        summary:
            "Du trinkst, kiffst oder zockst mehr, als dir guttut? Wir reden mit dir, ohne Vorwürfe."
                .into(),
        organization: "Diakonie Musterstadt".into(),
        places: list(&["Kassel", "34117"]),
        topics: list(&["Suchtproblem"]),
        ..offer(
            "sucht",
            "Jugend- und Drogenberatung",
            "Beratung bei Sucht und Abhängigkeit. Anonym und kostenlos.",
        )
    };
    let schulden = Searchable {
        summary: "Hier sortiert jemand mit dir die Briefe.".into(),
        topics: list(&["Schulden"]),
        norms: list(&["§ 16a Nr. 2 SGB II"]),
        places: list(&["Baunatal"]),
        ..offer(
            "schulden",
            "Schuldnerberatung",
            "Wir prüfen Forderungen. Kredite gibt es hier nicht.",
        )
    };
    let abschluss = Searchable {
        topics: list(&["Schulabschluss nachholen"]),
        instruments: list(&["Berufsvorbereitende Bildungsmaßnahme"]),
        norms: list(&["§ 51 SGB III", "§ 53 SGB III"]),
        ..offer(
            "abschluss",
            "Vorbereitung auf den Hauptschulabschluss",
            "Ein Jahr lang lernst du für die Prüfung.",
        )
    };
    let schlafen = Searchable {
        topics: list(&["Schlafplatz heute"]),
        everyday: list(&["kein Schlafplatz", "rausgeflogen"]),
        places: list(&["Kassel"]),
        ..offer("schlafen", "Nachtanker", "Acht Betten für wohnungslose junge Menschen bis 21.")
    };
    let amt = Searchable {
        norms: list(&["§ 16h SGB II"]),
        ..offer(
            "schwer",
            "Rückenwind",
            "Förderung schwer zu erreichender junger Menschen. Wir machen keine Schuldnerberatung.",
        )
    };
    let psyche = offer("psyche", "Praxis am Park", "Psychiater für Kinder und Jugendliche.");
    let jbh = offer("jbh", "Jugendberufshilfe Schwalm", "Wer eine Arbeit sucht, bekommt Beratung.");
    let maedchen = offer("maedchen", "Mädchenhaus", "Nur für Mädchen.");
    index_of(vec![sucht, schulden, abschluss, schlafen, amt, psyche, jbh, maedchen])
}

#[test]
fn everyday_words_find_the_right_offer_first() {
    let index = region();
    for (query, first) in [
        ("Suchtberatungsstelle", "sucht"),
        ("Beratung Sucht", "sucht"),
        ("suchtberatunk", "sucht"),
        ("sucht", "sucht"),
        ("Hauptschulabschluss nachholen", "abschluss"),
        ("Schulden", "schulden"),
        ("Mahnungen", "schulden"),
        ("BvB", "abschluss"),
        ("§ 16h SGB II", "schwer"),
        ("§16h", "schwer"),
        ("Paragraf 16a SGB 2", "schulden"),
        ("Schlafplatz heute", "schlafen"),
        ("ich weiß nicht wo ich heute Nacht schlafen soll", "schlafen"),
        ("psychater", "psyche"),
        ("Wohnungslosenhilfe", "schlafen"),
        ("wohnungslos", "schlafen"),
        ("Maedchen", "maedchen"),
        ("Mädchen", "maedchen"),
        ("Jugendberufshilfe", "jbh"),
        ("Schuldnerber", "schulden"),
        ("Suchtberatung in Kassel", "sucht"),
    ] {
        assert_eq!(ids(&index, query).first().map(String::as_str), Some(first), "{query}");
    }
}

#[test]
fn a_mended_word_is_shown() {
    let found = region().search("psychater", 5).unwrap();
    assert_eq!(found.corrected.as_deref(), Some("Psychiater"));
    assert_eq!(region().search("Psychiater", 5).unwrap().corrected, None);
}

#[test]
fn offers_with_all_words_come_first() {
    let index = index_of(vec![
        offer("both", "Deutschkurs", "mit Kinderbetreuung"),
        offer("one", "Deutschkurs", "am Abend"),
        offer("other", "Kinderbetreuung", ""),
    ]);
    assert_eq!(ids(&index, "Deutschkurs Kinderbetreuung")[0], "both");
    assert_eq!(
        ids(&index, "Deutschkurs xyzzyqq").len(),
        2,
        "a word nobody has does not empty the list"
    );
}

#[test]
fn a_place_alone_is_no_answer() {
    let index = region();
    assert!(ids(&index, "Tierarzt Kassel").is_empty());
    assert_eq!(ids(&index, "Kassel").len(), 2);
}

#[test]
fn what_an_offer_denies_is_no_hit() {
    let index = region();
    assert!(!ids(&index, "Schuldnerberatung").contains(&"schwer".to_owned()));
    assert_eq!(ids(&index, "ohne Vorwürfe"), ["sucht"], "who asks for the denial finds it");
}

#[test]
fn limit_and_total() {
    let index = Index::in_memory().unwrap();
    let many = (0..300).map(|n| offer(&format!("o{n:03}"), "Jugendtreff", ""));
    index.rebuild(many, 1).unwrap();
    let found = index.search("Jugendtreff", 10).unwrap();
    assert_eq!((found.hits.len(), found.total), (10, 300));
    assert_eq!(found.hits[0].offer, OfferId::from("o000"), "equal hits in a stable order");
    assert_eq!(index.search("Jugendtreff", 10_000).unwrap().hits.len(), 300);
    assert_eq!(index.search("Jugendtreff", 0).unwrap().total, 300);
}

#[test]
fn nothing_asked_nothing_found() {
    let index = region();
    for query in ["", "   ", "!?§", "\u{ad}", "qqqqqq", "- / *innen", "§", "§§ SGB"] {
        let found = index.search(query, 10).unwrap();
        assert!(found.hits.is_empty(), "{query:?}");
        assert_eq!(found.corrected, None, "{query:?}");
    }
}

#[test]
fn a_flood_of_words_is_answered() {
    let index = region();
    let long: String =
        "Suchtberatung Schulden §16h SGB II Wohnungslosenhilfe kein Geld ".repeat(160);
    for query in
        [long, "a".repeat(10_000), "ä".repeat(10_000), "§1 ".repeat(3_000), "a-".repeat(5_000)]
    {
        index.search(&query, 10).unwrap();
        index.suggest(&query, 10).unwrap();
    }
}

#[test]
fn words_are_suggested() {
    let index = region();
    let texts: Vec<String> =
        index.suggest("Hilfe schuld", 5).unwrap().into_iter().map(|s| s.text).collect();
    assert!(texts.contains(&"Hilfe Schuldnerberatung".to_owned()), "{texts:?}");
    assert!(index.suggest("", 5).unwrap().is_empty());
    assert!(index.suggest("maedch", 5).unwrap().iter().any(|s| s.text.starts_with("Mädchen")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_a_query(query in "\\PC{0,60}", noise in proptest::collection::vec(any::<char>(), 0..40)) {
        thread_local!(static REGION: Index = region());
        let noise: String = noise.into_iter().collect();
        REGION.with(|index| {
            for text in [&query, &noise, &format!("§ {query} SGB II {noise}"), &format!("kein {noise}-{query}*innen")] {
                index.search(text, 10).unwrap();
                index.suggest(text, 10).unwrap();
            }
        });
    }

    #[test]
    fn any_text_is_an_offer(text in "\\PC{0,80}", marks in "[a-zäöüß§*:/()?., 0-9I-]{0,80}") {
        thread_local!(static INDEX: Index = Index::in_memory().unwrap());
        INDEX.with(|index| index.apply(vec![offer("x", &text, &marks)], &[], 1)).unwrap();
    }
}
