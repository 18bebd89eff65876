//! Sentences for young people are short and their words are not endless. A small test, not a
//! judgement: what it lets through may still be hard, and the list says what had to stay.

use crate::house::sources::files;

/// Most words of a sentence, most letters of a word.
const WORDS: usize = 16;
const LETTERS: usize = 18;

/// Keys whose sentence or word is longer, and why it stays.
const EXCEPTIONS: [(&str, &str); 6] = [
    ("about-lead", "says in one breath what all of it is for"),
    ("privacy-rights-text", "names all rights the law lists"),
    ("privacy-operator-text", "the office has this name"),
    ("agency-bafoeg_amt", "the office has this name"),
    ("agency-egh", "the law has this name"),
    ("accessibility-report-text", "the office has this name"),
];

/// The files everybody reads.
const AREAS: [&str; 12] = [
    "base", "offer", "law", "public", "search", "check", "tongue", "tell", "saved", "ways",
    "rights", "print",
];

/// Key and text of every sentence; forms of one key come one by one, values become a word.
fn sentences(source: &str) -> Vec<(String, String)> {
    let mut key = String::new();
    let mut found = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let (own, said) = match line.split_once(" = ") {
            Some((own, said)) if line.starts_with(char::is_alphabetic) => (Some(own), said),
            _ => (None, line.split_once("] ").map_or("", |(_, said)| said)),
        };
        if let Some(own) = own {
            own.clone_into(&mut key);
        }
        let mut plain = String::new();
        for (at, part) in said.split(['{', '}']).enumerate() {
            plain.push_str(if at % 2 == 0 { part } else { "X" });
        }
        found.extend(
            plain.split(['.', '!', '?', ':', '–']).map(|one| (key.clone(), one.to_owned())),
        );
    }
    found
}

fn too_long(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let letters = |word: &&&str| word.chars().filter(|c| c.is_alphabetic()).count() > LETTERS;
    if words.len() > WORDS {
        return Some(format!("{} words: {sentence}", words.len()));
    }
    words.iter().find(letters).map(|word| format!("long word: {word}"))
}

#[test]
fn sentences_for_young_people_are_short() {
    let mut hard = Vec::new();
    let mut seen = 0;
    for area in AREAS {
        let file = files("src/text/de", &[&format!("{area}.ftl")]).remove(0);
        for (key, sentence) in sentences(&file.text) {
            seen += 1;
            if let Some(why) = too_long(&sentence) {
                hard.push((key, why));
            }
        }
    }
    assert!(seen > 500, "{seen} sentences");
    let excused = |key: &str| EXCEPTIONS.iter().any(|(known, _)| *known == key);
    let new: Vec<_> = hard.iter().filter(|(key, _)| !excused(key)).collect();
    assert!(new.is_empty(), "too long for a tired reader: {new:#?}");
    let stale: Vec<_> =
        EXCEPTIONS.iter().filter(|(key, _)| !hard.iter().any(|(hard, _)| hard == key)).collect();
    assert!(stale.is_empty(), "no longer too long: {stale:?}");
}
