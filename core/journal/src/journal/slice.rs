//! The rows of what people do once, as an idea's supports, in slices of like size.
//!
//! A row's name is a keyed hash, so that names lie evenly: those that begin alike are as good as drawn at random. A slice is
//! all names from one number to another, by their first two bytes. So no step reads all rows at once, and where a step stands
//! says nothing of any row.

use std::fmt::Display;

use super::once::Once;
use crate::id::Nullifier;

/// How many numbers there are.
pub const NUMBERS: u32 = 1 << 16;
/// Hexadecimal digits of a number.
const DIGITS: u32 = 4;

/// The number of a name.
pub fn number(name: Nullifier) -> u32 {
    let [first, second, ..] = *name.as_bytes();
    u32::from(u16::from_be_bytes([first, second]))
}

/// In how many slices of one width rows lie, so that each holds about so many of them: a power of two.
pub fn slices(rows: u64, each: u64) -> u32 {
    let slices = rows.div_ceil(each.max(1)).clamp(1, u64::from(NUMBERS));
    u32::try_from(slices).map_or(NUMBERS, u32::next_power_of_two)
}

/// How wide the slice is that begins at a number, so that it holds about so many of the rows: it begins where the one before ended,
/// however wide that was.
pub fn width(rows: u64, each: u64, from: u32) -> u32 {
    let wide = NUMBERS / slices(rows, each);
    match from {
        0 => wide,
        from => wide.min(1 << from.trailing_zeros()),
    }
}

/// How the names of a slice begin: up to eight beginnings that are there together. The width is a power of two, and the first
/// number a multiple of it.
fn beginnings(from: u32, width: u32) -> Vec<String> {
    let spare = width.max(1).ilog2() / 4;
    let digits = DIGITS.saturating_sub(spare);
    let step = 1 << (4 * spare);
    if digits == 0 {
        return vec![String::new()];
    }
    let at = |begin: u32| format!("{:0width$x}", begin, width = digits as usize);
    (from / step..(from + width) / step).map(at).collect()
}

impl Once {
    /// How the keys of the rows about one thing begin that lie in a slice.
    pub fn slice_of(&self, of: impl Display, from: u32, width: u32) -> Vec<String> {
        let rows = self.rows_of(of);
        let begin = |start: &String| format!("{rows}{start}");
        beginnings(from, width).iter().map(begin).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_lies_in_one_slice_of_each_width() {
        for bits in 0..=16 {
            let width = 1 << bits;
            let mut met = vec![0; NUMBERS as usize];
            for from in (0..NUMBERS).step_by(width as usize) {
                let starts = beginnings(from, width);
                assert!(starts.len() <= 8, "{starts:?}");
                for start in starts {
                    let spare = 4 - start.len();
                    let first = u32::from_str_radix(&format!("0{start}"), 16).unwrap();
                    for at in first << (4 * spare)..(first + 1) << (4 * spare) {
                        assert_eq!(at / width, from / width, "{at} in {from} of {width}");
                        met[at as usize] += 1;
                    }
                }
            }
            assert!(met.iter().all(|times| *times == 1), "{width}");
        }
    }

    #[test]
    fn a_name_has_the_number_with_which_it_is_written() {
        let name: Nullifier = "00ab0000000000000000000000000000".parse().unwrap();
        assert_eq!(number(name), 0xab);
        assert_eq!(beginnings(0xa0, 16), ["00a"]);
        assert_eq!(beginnings(0xa8, 8).len(), 8);
        assert_eq!(beginnings(0, NUMBERS), [""]);
    }

    #[test]
    fn so_many_slices_hold_so_many_rows_each_at_most() {
        for (rows, each, due) in [
            (0, 100, 1),
            (1, 0, 1),
            (100, 100, 1),
            (101, 100, 2),
            (300, 100, 4),
            (100_000, 300, 512),
            (u64::MAX, 1, NUMBERS),
        ] {
            assert_eq!(slices(rows, each), due, "{rows} by {each}");
        }
    }
}
