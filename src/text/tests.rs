//! Languages agree with each other, and with what the sources ask of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;

use super::bundle::Bundle;
use super::{Direction, Lang, Text, names};
use crate::domain::referral::Cause;
use crate::domain::role::Role;

/// Every key of a language file with the variables its sentence uses.
fn sentences(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic));
        if let Some((key, _)) = head {
            found.push((key.to_owned(), BTreeSet::new()));
        }
        if let Some((_, variables)) = found.last_mut() {
            let word = |s: &str| s.chars().take_while(|c| c.is_alphanumeric()).collect::<String>();
            variables.extend(line.split('$').skip(1).map(word));
        }
    }
    found
}

fn all_sentences(lang: Lang) -> Vec<(String, BTreeSet<String>)> {
    lang.sources().flat_map(sentences).collect()
}

/// Keys a language may still lack, one a line as `code key`. The list may only grow shorter: what
/// is added for everybody in German and English stands here until somebody translates it.
fn untranslated() -> BTreeSet<(&'static str, &'static str)> {
    let lines = include_str!("untranslated.txt").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' ')).collect()
}

fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    all_sentences(lang).into_iter().collect()
}

#[test]
fn every_file_can_be_read_and_says_nothing_twice() {
    for lang in Lang::ALL {
        for source in lang.sources() {
            let broken = FluentResource::try_new(source.to_owned()).err().map(|(_, e)| e);
            assert!(broken.is_none(), "{}: {broken:?}", lang.code());
        }
        assert_eq!(all_sentences(*lang).len(), keys(*lang).len(), "{} twice", lang.code());
    }
}

#[test]
fn all_languages_have_the_same_keys_and_variables() {
    let german = keys(Lang::De);
    let mut open = untranslated();
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let other = keys(*lang);
        let wanted: BTreeSet<String> = if lang.is_for_staff() {
            german.keys().cloned().collect()
        } else {
            Lang::De
                .public_sources()
                .iter()
                .flat_map(|source| sentences(source))
                .map(|s| s.0)
                .collect()
        };
        for (key, variables) in german.iter().filter(|(key, _)| wanted.contains(*key)) {
            let Some(theirs) = other.get(key) else {
                let listed = !lang.is_for_staff() && open.remove(&(lang.code(), key.as_str()));
                missing.extend((!listed).then(|| format!("{} {key}", lang.code())));
                continue;
            };
            // How a date is put together is each language's own affair.
            if !key.starts_with("date-") {
                assert_eq!(theirs, variables, "{}: {key}", lang.code());
            }
        }
        let more: Vec<_> = other.keys().filter(|key| !wanted.contains(*key)).collect();
        assert!(more.is_empty(), "{}: not in German: {more:?}", lang.code());
    }
    assert!(
        missing.is_empty(),
        "translate, or list in src/text/untranslated.txt:\n{}",
        missing.join("\n")
    );
    assert!(open.is_empty(), "translated by now, so take it off the list: {open:?}");
}

#[test]
fn a_count_has_a_form_for_every_plural_of_its_language() {
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for key in [
            "search-count",
            "ways-count",
            "ago-days",
            "duration-weeks",
            "unit-jahre",
            "form-errors",
        ] {
            for count in [0, 1, 2, 3, 5, 11, 21, 22, 100, 103, 1000] {
                let said = text.said_with(key, &[("count", count.into())]);
                assert_eq!(said.lang, *lang, "{key}");
                assert!(
                    !said.words.contains('{'),
                    "{}: {key} {count}: {}",
                    lang.code(),
                    said.words
                );
            }
        }
    }
    let said = |lang, count: i64| Text::new(lang).say_with("ago-days", &[("count", count.into())]);
    let forms = |lang| {
        [1, 2, 5, 21].map(|count| said(lang, count).replace(|c: char| c.is_ascii_digit(), ""))
    };
    let [one, few, many, again] = forms(Lang::Ru);
    assert!(one != few && few != many && one == again, "{one} {few} {many} {again}");
    let [one, two, few, _] = forms(Lang::Ar);
    assert!(one != two && two != few, "{one} {two} {few}");
}

#[test]
fn every_name_of_the_domain_is_there() {
    let german = keys(Lang::De);
    let causes = Cause::ALL.iter().map(|cause| format!("cause-{}", cause.key()));
    let roles = Role::ALL.iter().map(|role| format!("role-{}", role.key()));
    let names = names::KEYS.iter().map(|key| (*key).to_owned());
    for key in names.chain(causes).chain(roles) {
        assert!(german.contains_key(&key), "{key} is missing");
    }
}

/// The literals that stand as key in calls such as `text.say("…")`, in all sources.
fn keys_used(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            keys_used(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("text/tests.rs") {
            let source = fs::read_to_string(&path).expect("source");
            for call in [".say(", ".say_with(", ".said(", ".said_with("] {
                for rest in source.split(call).skip(1) {
                    let argument = rest.split("&[").next().unwrap_or(rest);
                    let end = closing(argument).unwrap_or(argument.len());
                    for literal in argument[..end].split('"').skip(1).step_by(2) {
                        found.insert(literal.to_owned(), path.display().to_string());
                    }
                }
            }
        }
    }
}

/// Where the bracket closes that was open before `text`.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        (depth == 0).then_some(at)
    })
}

#[test]
fn every_key_the_sources_use_exists() {
    let mut used = BTreeMap::new();
    keys_used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    assert!(used.len() > 20, "the search for keys finds nothing");
    let text = Text::new(Lang::De);
    // A literal with a gap is the pattern of a family of keys: its start must lead somewhere.
    let german = keys(Lang::De);
    let exists = |key: &str| match key.split_once('{') {
        Some((start, _)) => german.keys().any(|known| known.starts_with(start)),
        None => text.knows(key),
    };
    let missing: Vec<_> = used.iter().filter(|(key, _)| !exists(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Keys also stand in tables such as that of the navigation, away from any call.
#[test]
fn every_literal_that_looks_like_a_key_of_ours_is_one() {
    let german = keys(Lang::De);
    let families: BTreeSet<&str> = german.keys().filter_map(|k| k.split('-').next()).collect();
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/view");
    let mut wrong = Vec::new();
    for path in fs::read_dir(web).expect("folder").flatten().map(|entry| entry.path()) {
        let Ok(source) = fs::read_to_string(&path) else { continue };
        for literal in source.split('"').skip(1).step_by(2) {
            let looks = literal.split_once('-').is_some_and(|(f, _)| families.contains(f))
                && literal.chars().all(|c| c.is_ascii_lowercase() || "-_0123456789".contains(c));
            if looks && !german.contains_key(literal) && !literal.ends_with('-') {
                wrong.push(format!("{}: {literal}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_missing_key_is_the_key_itself() {
    assert_eq!(Text::new(Lang::En).say("no-such-key"), "no-such-key");
    assert_eq!(Text::new(Lang::En).said("no-such-key").lang, Lang::De);
}

#[test]
fn plural_forms_follow_the_number() {
    let text = Text::new(Lang::De);
    let count = |n: i64| text.say_with("search-count", &[("count", n.into())]);
    assert_eq!(count(0), "Keine Angebote");
    assert_eq!(count(1), "1 Angebot");
    assert_eq!(count(1200), "1.200 Angebote");
}

#[test]
fn words_of_the_other_direction_are_isolated() {
    let text = Text::new(Lang::De);
    let arabic = text.say_with("offer-by", &[("organization", "مركز".into())]);
    assert_eq!(arabic, "von \u{2068}مركز\u{2069}");
    let german = text.say_with("offer-by", &[("organization", "Haus".into())]);
    assert_eq!(german, "von Haus");
    let rtl = Bundle::new("ar", ["by = من { $who }"], Direction::Rtl);
    let said = rtl.format("by", &[("who", "Haus".into())]).expect("said");
    assert_eq!(said, "من \u{2068}Haus\u{2069}");
    assert_eq!(super::plain(&said), "من Haus");
}
