//! Places: in words, and on the map.

use medborger_codec::Record;

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
