//! Where offers are, as points on a ball of radius one: a comparison of distances is three multiplications.

use crate::domain::geo::Point;

/// Mean radius of the earth in kilometres, as [`Point::km_to`] has it.
const EARTH_KM: f64 = 6_371.008_8;

/// A point on the ball.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot([f64; 3]);

impl From<Point> for Spot {
    fn from(point: Point) -> Self {
        let (latitude, longitude) = (point.latitude.to_radians(), point.longitude.to_radians());
        let flat = latitude.cos();
        Self([flat * longitude.cos(), flat * longitude.sin(), latitude.sin()])
    }
}

impl Spot {
    /// The square of the straight line between two points of the ball.
    pub fn chord2(self, other: Self) -> f64 {
        let apart = |axis: usize| self.0[axis] - other.0[axis];
        (0..3).map(|axis| apart(axis) * apart(axis)).sum()
    }
}

/// The square of the straight line that spans so many kilometres on the ground.
pub fn chord2_of(km: f64) -> f64 {
    let half = (km / EARTH_KM / 2.0).clamp(0.0, std::f64::consts::FRAC_PI_2).sin();
    4.0 * half * half
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_agree_with_those_on_the_map() {
        let kassel = Point { latitude: 51.3155, longitude: 9.4924 };
        for (latitude, longitude) in [(51.1302, 9.5471), (51.3156, 9.4926), (48.1, 11.5)] {
            let there = Point { latitude, longitude };
            let km = kassel.km_to(there);
            let chord = Spot::from(kassel).chord2(there.into());
            assert!(chord <= chord2_of(km + 1e-6), "{km}");
            assert!(chord >= chord2_of((km - 1e-6).max(0.0)), "{km}");
        }
    }
}
