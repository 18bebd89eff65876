//! From offers to a printed catalogue: chapters by topic, and an index.

use std::collections::BTreeMap;

use super::sheet::{Press, sheet, sign};
use crate::app::OfferView;
use crate::domain::place::PlaceClass;
use crate::domain::topic::Topic;
use crate::print::{Catalogue, Chapter, Entry, Frame, Sheet};

/// All classes of places, as the explanation of the signs lists them.
const SIGNS: [PlaceClass; 4] =
    [PlaceClass::Free, PlaceClass::Waiting, PlaceClass::Full, PlaceClass::Unknown];

/// What a print says about itself.
pub(super) fn frame(press: Press<'_>, title: String) -> Frame {
    let text = press.here.text;
    Frame {
        title,
        publisher: text.say("app-name").into_owned(),
        stand: text.say_with("print-stated", &[("date", text.day(press.app.today()).into())]),
        lang: text.lang().code(),
        dir: text.lang().direction().code(),
    }
}

/// The catalogue of these offers, in whatever order they come.
pub(super) fn catalogue(press: Press<'_>, title: String, offers: &[OfferView]) -> Catalogue {
    let text = press.here.text;
    let say = |key: &str| text.say(key).into_owned();
    let chapters = chapters(press, offers);
    Catalogue {
        frame: frame(press, title),
        lead: text.say_with("search-count", &[("count", offers.len().into())]),
        note: say("print-note"),
        contents: say("print-contents"),
        index_title: say("print-index"),
        signs: SIGNS.map(|class| sign(text, class)).to_vec(),
        index: index(&chapters),
        chapters,
    }
}

/// Each offer once, under the area of its first topic, by name.
fn chapters(press: Press<'_>, offers: &[OfferView]) -> Vec<Chapter> {
    let (app, text) = (press.app, press.here.text);
    let catalogue = app.catalogue();
    let topics = catalogue.topics();
    let area = |view: &OfferView| {
        let first = view.offer.topic_codes().find(|code| topics.find(code).is_some());
        first.map(|code| topics.root_of(code).to_owned())
    };
    let sheets = |wanted: Option<&Topic>| {
        let here = offers.iter().filter(|view| area(view).as_deref() == wanted.map(|t| &*t.code));
        let mut sheets: Vec<Sheet> = here.map(|view| sheet(press, view)).collect();
        sheets.sort_by_cached_key(|sheet| sheet.name.to_lowercase());
        sheets
    };
    let named = topics.roots().map(|root| {
        let (title, language) = root.label.pick(text.lang().code());
        let german = language == "de";
        Chapter { title: title.to_owned(), german, offers: sheets(Some(root)) }
    });
    let title = text.say("print-other").into_owned();
    let rest = Chapter { title, german: false, offers: sheets(None) };
    named.chain([rest]).filter(|chapter| !chapter.offers.is_empty()).collect()
}

/// Names of offers and of those who run them, from A to Z.
fn index(chapters: &[Chapter]) -> Vec<Entry> {
    let mut labels: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for sheet in chapters.iter().flat_map(|chapter| &chapter.offers) {
        for word in [&*sheet.name, &*sheet.organization] {
            if !word.is_empty() {
                let here = labels.entry((sorted_as(word), word)).or_default();
                here.push(sheet.label.clone());
            }
        }
    }
    let entry = |((_, word), labels): ((String, &str), _)| Entry { word: word.to_owned(), labels };
    labels.into_iter().map(entry).collect()
}

/// Where a word stands in an index: umlauts with their vowels, as in a telephone book of today.
fn sorted_as(word: &str) -> String {
    let plain = |letter: char| match letter {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'ß' => 's',
        other => other,
    };
    word.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').map(plain).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn umlauts_stand_with_their_vowels() {
        let mut words = ["Zug", "Ärztin", "„Apfel“", "Azur", "Übergang", "Uhr"];
        words.sort_by_cached_key(|word| super::sorted_as(word));
        assert_eq!(words, ["„Apfel“", "Ärztin", "Azur", "Übergang", "Uhr", "Zug"]);
    }
}
