//! Places: in words, and on the map.

mod cells;

use medborger_codec::Record;

pub use cells::{MapBox, cells};

use crate::text::Line;

/// The mean radius of the Earth in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0088;

/// A point on the map in WGS 84, within Denmark.
#[derive(Debug, Clone, Copy, PartialEq, Record)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Degrees north, 54.5 to 57.8.
    pub latitude: f64,
    /// Degrees east, 8.0 to 15.3.
    pub longitude: f64,
}

impl Point {
    /// Whether the point lies within the box around Denmark.
    #[must_use]
    pub fn is_in_denmark(&self) -> bool {
        (54.5..=57.8).contains(&self.latitude) && (8.0..=15.3).contains(&self.longitude)
    }

    /// Where it is on that sphere, in whole metres from the middle of the Earth: towards the meridian of Greenwich, towards
    /// the east, towards the north. For distances in whole numbers.
    #[doc(hidden)]
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the Earth is less than seven million metres wide in each direction"
    )]
    pub fn metres(&self) -> [i32; 3] {
        let (north, east) = (self.latitude.to_radians(), self.longitude.to_radians());
        let flat = libm::cos(north);
        [
            flat * libm::cos(east),
            flat * libm::sin(east),
            libm::sin(north),
        ]
        .map(|part| (part * EARTH_KM * 1000.0).round() as i32)
    }

    /// The distance to another point along the Earth's surface, in kilometres, taking the Earth as a sphere: at most
    /// 0.6% away from the ellipsoid's.
    ///
    /// ```
    /// use medborger::Point;
    ///
    /// let hedensted = Point { latitude: 55.7704, longitude: 9.7011 };
    /// let horsens = Point { latitude: 55.8607, longitude: 9.8503 };
    /// assert!((hedensted.km_to(&horsens) - 13.7).abs() < 0.1);
    /// ```
    #[must_use]
    pub fn km_to(&self, other: &Self) -> f64 {
        // The haversine; libm's functions are the same on every platform.
        let (from, to) = (self.latitude.to_radians(), other.latitude.to_radians());
        let north = libm::sin((to - from) / 2.0);
        let east = libm::sin((other.longitude - self.longitude).to_radians() / 2.0);
        let chord = north * north + libm::cos(from) * libm::cos(to) * east * east;
        2.0 * EARTH_KM * libm::asin(chord.sqrt().min(1.0))
    }
}

/// A place that something is about.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// In words.
    pub label: Line<200>,
    /// On the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

impl Place {
    /// Whether the place lies in Denmark, as far as it says where it lies.
    #[must_use]
    pub fn is_in_denmark(&self) -> bool {
        self.point.is_none_or(|point| point.is_in_denmark())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_the_same_both_ways_and_nothing_to_oneself() {
        let (here, there) = (
            Point {
                latitude: 55.0,
                longitude: 9.0,
            },
            Point {
                latitude: 57.0,
                longitude: 12.0,
            },
        );
        assert!((here.km_to(&there) - there.km_to(&here)).abs() < 1e-9);
        assert!(here.km_to(&here).abs() < 1e-9);
        // A degree of latitude is 111.195 km on this sphere.
        let north = Point {
            latitude: 56.0,
            longitude: 9.0,
        };
        assert!((here.km_to(&north) - 111.195).abs() < 0.001);
    }

    #[test]
    fn a_straight_line_in_whole_metres_is_as_long_as_the_way_along_the_ground() {
        let points = [
            (55.0, 9.0),
            (55.001, 9.0),
            (55.2, 9.7),
            (57.7, 10.6),
            (54.6, 15.1),
        ];
        let points = points.map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        });
        for here in &points {
            for there in &points {
                let squares = here.metres().into_iter().zip(there.metres());
                let squares = squares.map(|(a, b)| f64::from(a - b) * f64::from(a - b));
                let straight = squares.sum::<f64>().sqrt();
                let along = here.km_to(there) * 1000.0;
                // Through the ground it is a little shorter: by 0.1% at 500 km.
                assert!(straight < along + 2.0 && straight > along * 0.999 - 2.0);
            }
        }
    }

    #[test]
    fn the_box_around_denmark_is_inclusive() {
        for (latitude, longitude, inside) in [
            (54.5, 8.0, true),
            (57.8, 15.3, true),
            (54.4999, 9.0, false),
            (55.0, 15.3001, false),
            (f64::NAN, 9.0, false),
        ] {
            assert_eq!(
                Point {
                    latitude,
                    longitude
                }
                .is_in_denmark(),
                inside
            );
        }
    }
}
