//! Cells of a grid over Denmark, so that what lies within a box is found by a few terms.
//!
//! A cell of level 0 is 0.0008° high and 0.0014° wide, some 90 m each way; one of each further level is four times as high and
//! as wide. A point lies in one cell of each of six levels.

use medborger_codec::{Make, Record};

use super::Point;

/// The south-west corner of the grid.
const SOUTH: f64 = 54.5;
const WEST: f64 = 8.0;
/// How high and wide a cell of level 0 is, in degrees.
const HIGH: f64 = 0.0008;
const WIDE: f64 = 0.0014;
/// The highest level: 90 km.
const LEVEL_MAX: u32 = 5;
/// The most cells that cover a box.
const CELLS_MAX: usize = 512;

/// A box on the map in WGS 84, edges inclusive. What lies close outside may be found too: the box is widened to a grid, of some 90 m
/// or 350 m where it is up to 10 km wide, of some 1.4 km up to 30 km, of more beyond.
#[derive(Debug, Clone, Copy, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MapBox {
    /// Its southern edge, in degrees north.
    pub south: f64,
    /// Its western edge, in degrees east.
    pub west: f64,
    /// Its northern edge, in degrees north.
    pub north: f64,
    /// Its eastern edge, in degrees east.
    pub east: f64,
}

/// The row or column of level 0 in which a coordinate lies; those outside the grid, which reaches beyond Denmark, lie at its edge.
#[expect(
    clippy::cast_possible_truncation,
    reason = "within 0 and 8,191, and whole"
)]
fn line(degrees: f64, from: f64, step: f64) -> u32 {
    ((degrees - from) / step).floor().clamp(0.0, 8_191.0) as u32
}

fn name(level: u32, x: u32, y: u32) -> String {
    format!("{level}.{x}.{y}")
}

/// The cells in which a point lies, one of each level.
#[must_use]
pub fn cells(point: &Point) -> Vec<String> {
    let (x, y) = (
        line(point.longitude, WEST, WIDE),
        line(point.latitude, SOUTH, HIGH),
    );
    let of = |level| name(level, x >> (2 * level), y >> (2 * level));
    (0..=LEVEL_MAX).map(of).collect()
}

impl MapBox {
    /// Whether the edges are numbers, and the south lies south of the north and the west west of the east.
    #[must_use]
    pub fn is_box(&self) -> bool {
        self.south <= self.north && self.west <= self.east
    }

    /// Cells that cover the box and little else, none within another.
    #[must_use]
    pub fn cover(&self) -> Vec<String> {
        let x = [self.west, self.east].map(|degrees| line(degrees, WEST, WIDE));
        let y = [self.south, self.north].map(|degrees| line(degrees, SOUTH, HIGH));
        let mut whole = Vec::new();
        let mut level = LEVEL_MAX;
        let mut partly: Vec<(u32, u32)> = Vec::new();
        for column in x[0] >> (2 * level)..=x[1] >> (2 * level) {
            partly.extend((y[0] >> (2 * level)..=y[1] >> (2 * level)).map(|row| (column, row)));
        }
        // First and last line of a cell, and whether it reaches over the box's.
        let over = |at: u32, level: u32, edges: [u32; 2]| {
            let first = at << (2 * level);
            let last = first + ((1 << (2 * level)) - 1);
            (
                last < edges[0] || first > edges[1],
                first < edges[0] || last > edges[1],
            )
        };
        // The cells of the level before that reach over the box.
        let mut coarse: Vec<(u32, u32)> = Vec::new();
        loop {
            let (mut cut, before) = (Vec::new(), whole.len());
            for (column, row) in partly {
                let (beside, across) = (over(column, level, x), over(row, level, y));
                if beside.0 || across.0 {
                    continue;
                }
                if beside.1 || across.1 {
                    cut.push((column, row));
                } else {
                    whole.push(name(level, column, row));
                }
            }
            let names = |level, cut: &[(u32, u32)]| -> Vec<String> {
                cut.iter()
                    .map(|(column, row)| name(level, *column, *row))
                    .collect()
            };
            if whole.len() + cut.len() > CELLS_MAX {
                whole.truncate(before);
                whole.extend(names(level + 1, &coarse));
                return whole;
            }
            if level == 0 || cut.is_empty() {
                whole.extend(names(level, &cut));
                return whole;
            }
            level -= 1;
            partly = cut
                .iter()
                .flat_map(|(column, row)| {
                    (0..16).map(move |n| (column * 4 + n % 4, row * 4 + n / 4))
                })
                .collect();
            coarse = cut;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point() -> impl Strategy<Value = Point> {
        (54.5..57.8, 8.0..15.3).prop_map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        })
    }

    proptest! {
        #[test]
        fn what_lies_in_a_box_is_found_and_what_lies_far_from_it_is_not(
            one in point(), high in 0.0..0.5, wide in 0.0..0.9, other in point(), near in (0.0..1.0, 0.0..1.0),
        ) {
            let map = MapBox::new(one.latitude, one.longitude, one.latitude + high, one.longitude + wide);
            let cover = map.cover();
            prop_assert!(cover.len() <= CELLS_MAX);
            // Right beside the box.
            let beside = Point { latitude: f64::min(map.north + high * near.0 / 4.0, 57.8), longitude: f64::max(map.west - wide * near.1 / 4.0, WEST) };
            let inside = Point { latitude: map.south + high * near.0, longitude: map.west + wide * near.1 };
            for point in [inside, other, beside] {
                let found = cells(&point).iter().filter(|cell| cover.contains(cell)).count();
                prop_assert!(found <= 1, "no cell within another");
                let within = (map.south..=map.north).contains(&point.latitude) && (map.west..=map.east).contains(&point.longitude);
                // As far as a cell of level 2 reaches; of level 1 where the box is small.
                let small = high < 0.04 && wide < 0.07;
                let (up, side) = if small { (HIGH * 4.0, WIDE * 4.0) } else { (HIGH * 16.0, WIDE * 16.0) };
                let close = (map.south - up..=map.north + up).contains(&point.latitude)
                    && (map.west - side..=map.east + side).contains(&point.longitude);
                prop_assert!(found == 1 || !within);
                prop_assert!(found == 0 || close);
            }
        }
    }

    #[test]
    fn the_whole_earth_takes_few_cells() {
        let earth = MapBox::new(-90.0, -180.0, 90.0, 180.0);
        assert_eq!(earth.cover().len(), 64);
        let place = |latitude, longitude| Point {
            latitude,
            longitude,
        };
        for point in [
            place(62.0, -6.8),
            place(55.7, 12.6),
            place(-90.0, 180.0),
            place(89.9, 179.9),
        ] {
            let found = cells(&point);
            let found = found.iter().filter(|cell| earth.cover().contains(cell));
            assert_eq!(found.count(), 1);
        }
    }
}
