//! Where offers are, as points on a ball of radius one: a comparison of distances is three multiplications.

use crate::domain::geo::Point;

/// Mean radius of the earth in kilometres, as [`Point::km_to`] has it.
const EARTH_KM: f32 = 6_371.0;

/// A point on the ball.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot([f32; 3]);

impl From<Point> for Spot {
    fn from(point: Point) -> Self {
        let (latitude, longitude) = (point.latitude.to_radians(), point.longitude.to_radians());
        let flat = latitude.cos();
        let ball = [flat * longitude.cos(), flat * longitude.sin(), latitude.sin()];
        Self(ball.map(|axis| axis as f32))
    }
}

impl Spot {
    /// The square of the straight line between two points of the ball.
    pub fn chord2(self, other: Self) -> f32 {
        let apart = |axis: usize| self.0[axis] - other.0[axis];
        (0..3).map(|axis| apart(axis) * apart(axis)).sum()
    }
}

/// The square of the straight line that spans so many kilometres on the ground.
pub fn chord2_of(km: f32) -> f32 {
    let half = (km / EARTH_KM / 2.0).clamp(0.0, std::f32::consts::FRAC_PI_2).sin();
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
            let km = kassel.km_to(there) as f32;
            let chord = Spot::from(kassel).chord2(there.into());
            assert!(chord <= chord2_of(km + 0.002), "{km}");
            assert!(chord >= chord2_of((km - 0.002).max(0.0)), "{km}");
        }
    }
}
