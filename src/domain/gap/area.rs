//! Planning areas (Planungsräume): the operator's own, drawn in GeoJSON, or regions of postcodes.
//!
//! A need belongs to the area its postcode's middle lies in. Where no map was supplied, postcodes
//! that share three digits are one region, called after its main town.

use geo::{Contains as _, Coord, LineString, MultiPolygon, Polygon};
use serde_json::Value;

use crate::domain::catalogue::Location;
use crate::domain::geo::{Point, Postcodes};

/// Digits that postcodes of one region share.
const DIGITS: usize = 3;
/// Most areas of a map, and most corners altogether: enough for a large county.
const MOST_AREAS: usize = 500;
const MOST_CORNERS: usize = 200_000;

/// The planning areas; none supplied means regions of postcodes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Areas {
    shapes: Vec<Shape>,
}

/// One area of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its name.
    pub name: String,
    /// Its outline, in degrees: longitude east, latitude north.
    pub outline: MultiPolygon<f64>,
}

/// What is wrong with a map.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapProblem {
    /// No GeoJSON feature collection.
    #[error("the file is no GeoJSON FeatureCollection")]
    NoCollection,
    /// A feature without a name, by its number from 1.
    #[error("feature {0} has no property `name`")]
    NoName(usize),
    /// A feature that is no area, by its number from 1.
    #[error("feature {0} is no Polygon or MultiPolygon of longitudes and latitudes")]
    NoArea(usize),
    /// Larger than anything that is drawn.
    #[error("the map has too many areas or corners")]
    TooLarge,
}

impl MapProblem {
    /// Its key, as named in the languages, and the number of the feature it is about.
    pub fn key(&self) -> (&'static str, usize) {
        match self {
            Self::NoCollection => ("no_collection", 0),
            Self::NoName(number) => ("no_name", *number),
            Self::NoArea(number) => ("no_area", *number),
            Self::TooLarge => ("too_large", 0),
        }
    }
}

impl Areas {
    /// Reads a GeoJSON feature collection (RFC 7946) of areas with a property `name`.
    ///
    /// ```
    /// use lotse::domain::gap::Areas;
    /// let map = r#"{ "type": "FeatureCollection", "features": [{
    ///     "type": "Feature", "properties": { "name": "Nord" }, "geometry": { "type": "Polygon",
    ///     "coordinates": [[[9.0, 51.0], [10.0, 51.0], [10.0, 52.0], [9.0, 52.0], [9.0, 51.0]]] }
    /// }] }"#;
    /// assert_eq!(Areas::parse(map).unwrap().shapes()[0].name, "Nord");
    /// ```
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, MapProblem> {
        let map: Value = serde_json::from_str(text).map_err(|_| MapProblem::NoCollection)?;
        let features = map["features"].as_array().ok_or(MapProblem::NoCollection)?;
        if features.len() > MOST_AREAS || text.matches('[').count() > MOST_CORNERS {
            return Err(MapProblem::TooLarge);
        }
        let shapes =
            features.iter().enumerate().map(|(number, feature)| shape(number + 1, feature));
        Ok(Self { shapes: shapes.collect::<Result<_, _>>()? })
    }

    /// The areas of the map; none where none was supplied.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// What the area of a postcode is called. `None` where the postcode is not known, or lies
    /// outside every area.
    pub fn name_of(&self, plz: &str, postcodes: &Postcodes) -> Option<String> {
        let home = postcodes.find(plz)?;
        if self.shapes.is_empty() {
            return Some(region(plz.get(..DIGITS)?, postcodes));
        }
        self.at(home.point()).map(str::to_owned)
    }

    /// What the area of a site is called: by its place on the map, or by its postcode where there is
    /// none.
    pub fn name_of_site(&self, site: &Location, postcodes: &Postcodes) -> Option<String> {
        // A confidential site has no place on any map.
        let point = site.public_point()?;
        if self.shapes.is_empty() {
            return self.name_of(&site.address()?.postal_code, postcodes);
        }
        self.at(point).map(str::to_owned)
    }

    fn at(&self, point: Point) -> Option<&str> {
        let at = geo::Point::new(point.longitude, point.latitude);
        self.shapes.iter().find(|shape| shape.outline.contains(&at)).map(|s| s.name.as_str())
    }
}

/// `341 Kassel`: the digits, and the town most of its postcodes belong to.
fn region(digits: &str, postcodes: &Postcodes) -> String {
    let mut towns = std::collections::BTreeMap::<&str, usize>::new();
    for area in postcodes.starting_with(digits) {
        *towns.entry(&area.place).or_default() += 1;
    }
    let main = towns.into_iter().max_by_key(|(name, count)| (*count, std::cmp::Reverse(*name)));
    main.map_or_else(|| digits.to_owned(), |(name, _)| format!("{digits} {name}"))
}

fn shape(number: usize, feature: &Value) -> Result<Shape, MapProblem> {
    let name = feature["properties"]["name"].as_str().map(str::trim).filter(|n| !n.is_empty());
    let name = name.ok_or(MapProblem::NoName(number))?.to_owned();
    let geometry = &feature["geometry"];
    let parts = &geometry["coordinates"];
    let polygons = match geometry["type"].as_str() {
        Some("Polygon") => polygon(parts).map(|polygon| vec![polygon]),
        Some("MultiPolygon") => {
            parts.as_array().and_then(|parts| parts.iter().map(polygon).collect())
        }
        _ => None,
    };
    let polygons = polygons.filter(|polygons| !polygons.is_empty());
    Ok(Shape { name, outline: MultiPolygon(polygons.ok_or(MapProblem::NoArea(number))?) })
}

fn polygon(rings: &Value) -> Option<Polygon<f64>> {
    let mut rings = rings.as_array()?.iter().map(ring).collect::<Option<Vec<_>>>()?.into_iter();
    Some(Polygon::new(rings.next()?, rings.collect()))
}

fn ring(corners: &Value) -> Option<LineString<f64>> {
    let corner = |at: &Value| {
        let (x, y) = (at.get(0)?.as_f64()?, at.get(1)?.as_f64()?);
        let on_earth = (-180.0..=180.0).contains(&x) && (-90.0..=90.0).contains(&y);
        on_earth.then_some(Coord { x, y })
    };
    let corners = corners.as_array()?.iter().map(corner).collect::<Option<Vec<_>>>()?;
    (corners.len() >= 4).then_some(LineString(corners))
}
