//! A town or postcode among the words of a search.

use super::App;
use crate::domain::geo::Point;
use crate::index::analysis::fold::{clean, fold};
use crate::index::knowledge::knowledge;
use crate::index::meaning::{Meaning, Word};

/// Towns of one name that lie farther apart than this are different towns.
const SAME_TOWN_KM: f64 = 40.0;
/// Digits of a postcode.
const POSTCODE: usize = 5;
/// Shortest name that is taken for a town.
const SHORTEST: usize = 3;

/// Where somebody is, by their words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Town {
    /// Name, or postcode with name.
    pub(super) name: String,
    /// Its middle.
    pub(super) point: Point,
    /// The words that name it.
    pub(super) at: Vec<usize>,
}

impl App {
    /// The town the words name, if any.
    pub(super) fn town_in(&self, meaning: &Meaning) -> Option<Town> {
        let words = &meaning.reading.words;
        (0..words.len()).find_map(|at| self.town_at(words, at, meaning))
    }

    fn town_at(&self, words: &[Word], at: usize, meaning: &Meaning) -> Option<Town> {
        let postcodes = &self.knowledge().postcodes;
        let word = words[at].written.as_str();
        if word.len() == POSTCODE
            && let Some(area) = postcodes.find(word)
        {
            let name = format!("{} {}", area.plz, area.place);
            return Some(Town { name, point: area.point(), at: vec![at] });
        }
        let before = at.checked_sub(1).map(|before| words[before].flat.as_str());
        let led = before.is_some_and(|before| knowledge().before_places.contains(before));
        let taken = meaning.concepts.iter().any(|meant| meant.at.contains(&at));
        if word.chars().count() < SHORTEST || (taken && !led) {
            return None;
        }
        let two = words.get(at + 1).map(|next| format!("{word} {}", next.written));
        let names = two.map(|two| (two, vec![at, at + 1]));
        let names = names.into_iter().chain([(word.to_owned(), vec![at])]);
        names.into_iter().find_map(|(name, mut words)| {
            if !led && !self.has_offers_in(&name) {
                return None;
            }
            let point = self.middle_of(&name)?;
            if led {
                words.insert(0, at - 1);
            }
            Some(Town { name, point, at: words })
        })
    }

    /// Whether the catalogue has a place in the town of that name.
    fn has_offers_in(&self, name: &str) -> bool {
        let name = fold(&clean(name));
        let catalogue = self.catalogue();
        let in_it = |town: &str| fold(town) == name;
        catalogue.locations().any(|location| location.public_town().is_some_and(in_it))
    }

    fn middle_of(&self, name: &str) -> Option<Point> {
        let mut areas = self.knowledge().postcodes.in_town(name);
        let first = areas.next()?.point();
        areas.all(|area| area.point().km_to(first) <= SAME_TOWN_KM).then_some(first)
    }
}
