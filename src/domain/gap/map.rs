//! The map of planning areas as a drawing: outlines on a small grid, or the middles of postcodes where
//! nobody supplied outlines. Numbers are not in it; whoever draws it puts them on by name.

use geo::{
    BoundingRect as _, Coord, InteriorPoint as _, LineString, MapCoords as _, Simplify as _,
};
use serde::{Deserialize, Serialize};

use super::area::Areas;
use crate::domain::geo::{Point, Postcodes};

/// Units of the longer side.
const SIDE: f64 = 640.0;
/// Room at the edges, so that a label on the border can be read.
const EDGE: f64 = 24.0;
/// How far a simplified outline may leave the true one, in units.
const TOLERANCE: f64 = 0.8;

/// A point of the drawing, from its upper left corner.
pub type Spot = (u16, u16);

/// A drawing of planning areas. Frozen with a release, so that it stays as it was then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaMap {
    /// Units from left to right.
    pub width: u16,
    /// Units from top to bottom.
    pub height: u16,
    /// The areas, in the order of their names.
    pub areas: Vec<DrawnArea>,
    /// Middles of postcodes, where there are no outlines: the land by its settlements.
    pub dots: Vec<Spot>,
}

/// One area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnArea {
    /// Its name.
    pub name: String,
    /// Its outlines, outer and inner ones alike; none where only its middle is known.
    pub rings: Vec<Vec<Spot>>,
    /// Where its label stands: inside it.
    pub label: Spot,
}

impl AreaMap {
    /// The drawing: every area of the operator's map, or the regions of postcodes of these names.
    /// `None` where there is nothing to draw.
    pub fn of<'a>(
        areas: &Areas,
        names: impl IntoIterator<Item = &'a str>,
        postcodes: &Postcodes,
    ) -> Option<Self> {
        if areas.shapes().is_empty() { of_regions(names, postcodes) } else { of_shapes(areas) }
    }
}

fn of_shapes(areas: &Areas) -> Option<AreaMap> {
    let bounds: Vec<_> = areas.shapes().iter().filter_map(|s| s.outline.bounding_rect()).collect();
    let corners = bounds.iter().flat_map(|bound| [bound.min(), bound.max()]);
    let paper = Paper::around(corners)?;
    let mut drawn: Vec<DrawnArea> = Vec::new();
    for shape in areas.shapes() {
        let flat = shape.outline.map_coords(|at| paper.place(at));
        let Some(label) = flat.interior_point() else { continue };
        let rings = flat.iter().flat_map(|part| part.interiors().iter().chain([part.exterior()]));
        drawn.push(DrawnArea {
            name: shape.name.clone(),
            rings: rings.map(outline).filter(|ring| ring.len() > 2).collect(),
            label: spot(label.into()),
        });
    }
    drawn.sort_by(|one, other| one.name.cmp(&other.name));
    Some(AreaMap { areas: drawn, dots: Vec::new(), ..paper.blank() })
}

/// Regions are called by the digits their postcodes share.
fn of_regions<'a>(
    names: impl IntoIterator<Item = &'a str>,
    postcodes: &Postcodes,
) -> Option<AreaMap> {
    let coord = |point: Point| Coord { x: point.longitude, y: point.latitude };
    let mut regions: Vec<(&str, Vec<Coord>)> = Vec::new();
    for name in names {
        let digits = name.split(' ').next().unwrap_or_default();
        let middles: Vec<_> =
            postcodes.starting_with(digits).map(|area| coord(area.point())).collect();
        if !digits.is_empty() && !middles.is_empty() {
            regions.push((name, middles));
        }
    }
    let paper = Paper::around(regions.iter().flat_map(|(_, middles)| middles.iter().copied()))?;
    regions.sort_by_key(|(name, _)| *name);
    let drawn = |(name, middles): &(&str, Vec<Coord>)| {
        let sum = middles.iter().fold(Coord::zero(), |sum, at| sum + *at);
        let middle = paper.place(sum / middles.len() as f64);
        DrawnArea { name: (*name).to_owned(), rings: Vec::new(), label: spot(middle) }
    };
    let dots = regions.iter().flat_map(|(_, middles)| middles);
    let mut dots: Vec<Spot> = dots.map(|at| spot(paper.place(*at))).collect();
    dots.sort_unstable();
    dots.dedup();
    Some(AreaMap { areas: regions.iter().map(drawn).collect(), dots, ..paper.blank() })
}

/// A piece of land on paper: degrees become units, a degree of longitude as short as it is there.
struct Paper {
    west: f64,
    north: f64,
    /// Units for a degree of longitude and of latitude.
    scale: (f64, f64),
    size: (f64, f64),
}

impl Paper {
    fn around(corners: impl Iterator<Item = Coord>) -> Option<Self> {
        let (mut low, mut high) =
            (Coord { x: f64::MAX, y: f64::MAX }, Coord { x: f64::MIN, y: f64::MIN });
        for at in corners {
            low = Coord { x: low.x.min(at.x), y: low.y.min(at.y) };
            high = Coord { x: high.x.max(at.x), y: high.y.max(at.y) };
        }
        if low.x > high.x {
            return None;
        }
        let shrink = ((low.y + high.y) / 2.0).to_radians().cos();
        // A single point has no extent; it gets a little land around it.
        let (wide, tall) = (((high.x - low.x) * shrink).max(0.01), (high.y - low.y).max(0.01));
        let unit = (SIDE - 2.0 * EDGE) / wide.max(tall);
        Some(Self {
            west: low.x,
            north: high.y,
            scale: (unit * shrink, unit),
            size: (wide * unit + 2.0 * EDGE, tall * unit + 2.0 * EDGE),
        })
    }

    fn place(&self, at: Coord) -> Coord {
        let (x, y) = (at.x - self.west, self.north - at.y);
        Coord { x: x * self.scale.0 + EDGE, y: y * self.scale.1 + EDGE }
    }

    fn blank(&self) -> AreaMap {
        let (width, height) = spot(Coord { x: self.size.0.ceil(), y: self.size.1.ceil() });
        AreaMap { width, height, ..AreaMap::default() }
    }
}

/// An outline without the points nobody would see.
fn outline(ring: &LineString) -> Vec<Spot> {
    let simple = ring.simplify(TOLERANCE);
    let mut spots: Vec<Spot> = simple.coords().map(|at| spot(*at)).collect();
    spots.dedup();
    if spots.first() == spots.last() {
        spots.pop();
    }
    spots
}

/// The nearest whole units; the paper is far smaller than what they can count.
fn spot(at: Coord) -> Spot {
    (at.x.round() as u16, at.y.round() as u16)
}

#[cfg(test)]
mod tests {
    use super::{AreaMap, Areas, EDGE, SIDE};
    use crate::domain::geo::{PostcodeArea, Postcodes};

    fn square(name: &str, west: f64) -> String {
        let east = west + 1.0;
        format!(
            r#"{{ "type": "Feature", "properties": {{ "name": "{name}" }}, "geometry": {{
            "type": "Polygon", "coordinates": [[[{west}, 51], [{east}, 51], [{east}, 52],
            [{west}, 52], [{west}, 51]]] }} }}"#
        )
    }

    #[test]
    fn outlines_keep_their_place_and_their_labels_lie_inside() {
        let features = [square("Süd", 10.0), square("Nord", 9.0)].join(",");
        let text = format!(r#"{{ "type": "FeatureCollection", "features": [{features}] }}"#);
        let areas = Areas::parse(&text).expect("a map");
        let map = AreaMap::of(&areas, [], &Postcodes::default()).expect("a drawing");
        assert_eq!(f64::from(map.width), SIDE);
        let [north, south] = &map.areas[..] else { panic!("{map:?}") };
        assert_eq!((north.name.as_str(), south.name.as_str()), ("Nord", "Süd"));
        assert!(north.label.0 < south.label.0, "west is left");
        assert_eq!(north.rings[0].len(), 4);
        let middle = f64::from(map.width) / 2.0;
        assert!(north.rings[0].iter().all(|at| f64::from(at.0) <= middle + 1.0));
    }

    #[test]
    fn without_outlines_the_middles_of_postcodes_are_the_map() {
        let area = |plz: &str, lat, lon| PostcodeArea {
            plz: plz.to_owned(),
            lat,
            lon,
            place: "Ort".to_owned(),
        };
        let postcodes = Postcodes::new([
            area("34117", 51.0, 9.0),
            area("34119", 51.2, 9.4),
            area("37213", 51.1, 9.8),
        ]);
        let names = ["341 Ort", "372 Ort", ""];
        let map = AreaMap::of(&Areas::default(), names, &postcodes).expect("a drawing");
        assert_eq!((map.areas.len(), map.dots.len()), (2, 3));
        assert!(map.areas.iter().all(|area| area.rings.is_empty()));
        assert!(
            f64::from(map.areas[0].label.0) > EDGE && map.areas[0].label.0 < map.areas[1].label.0
        );
        assert_eq!(AreaMap::of(&Areas::default(), [""], &postcodes), None);
    }
}
