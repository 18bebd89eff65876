//! Points, postcodes and distances.

use std::collections::BTreeMap;

use geo::{Distance as _, Haversine};
use serde::{Deserialize, Serialize};

/// A point on the map, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Latitude, north positive.
    pub latitude: f64,
    /// Longitude, east positive.
    pub longitude: f64,
}

impl Point {
    /// Great-circle distance in kilometres.
    ///
    /// ```
    /// use lotse::domain::geo::Point;
    /// let kassel = Point { latitude: 51.3155, longitude: 9.4924 };
    /// let melsungen = Point { latitude: 51.1302, longitude: 9.5471 };
    /// assert_eq!(kassel.km_to(melsungen).round(), 21.0);
    /// ```
    pub fn km_to(self, other: Self) -> f64 {
        let here = geo::Point::new(self.longitude, self.latitude);
        let there = geo::Point::new(other.longitude, other.latitude);
        Haversine.distance(here, there) / 1000.0
    }
}

/// German postcodes with the middle of their area.
#[derive(Debug, Clone, Default)]
pub struct Postcodes {
    areas: BTreeMap<String, PostcodeArea>,
}

/// The area of one postcode.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct PostcodeArea {
    /// Five digits.
    pub plz: String,
    /// Latitude of its middle.
    pub lat: f64,
    /// Longitude of its middle.
    pub lon: f64,
    /// Its main town.
    pub place: String,
}

impl PostcodeArea {
    /// The middle of the area.
    pub fn point(&self) -> Point {
        Point { latitude: self.lat, longitude: self.lon }
    }
}

impl Postcodes {
    /// A table of these areas.
    pub fn new(areas: impl IntoIterator<Item = PostcodeArea>) -> Self {
        Self { areas: areas.into_iter().map(|area| (area.plz.clone(), area)).collect() }
    }

    /// The area of a postcode.
    pub fn find(&self, plz: &str) -> Option<&PostcodeArea> {
        self.areas.get(plz)
    }

    /// All areas whose postcode begins so.
    pub fn starting_with<'a>(&'a self, digits: &'a str) -> impl Iterator<Item = &'a PostcodeArea> {
        let from = self.areas.range(digits.to_owned()..);
        from.map(|(_, area)| area).take_while(move |area| area.plz.starts_with(digits))
    }

    /// All areas whose town has exactly this name, whatever the case.
    pub fn in_town<'a>(&'a self, town: &'a str) -> impl Iterator<Item = &'a PostcodeArea> {
        let town = town.to_lowercase();
        self.areas.values().filter(move |area| area.place.to_lowercase() == town)
    }
}
