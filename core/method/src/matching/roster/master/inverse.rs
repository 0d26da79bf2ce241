//! The inverse of the working basis: computed anew, and for another key.
#![expect(
    clippy::indexing_slicing,
    reason = "rows, places, choosers and columns are below their counts, by construction"
)]

use super::{Master, NOBODY};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

impl Master {
    /// Computes the inverse, the values and the multipliers anew. A working basis that has become singular is mended with
    /// artificial columns.
    pub(in crate::matching) fn refactor(&mut self, work: &Work) {
        let m = self.rows;
        self.pivots = 0;
        // Rows of [B | I], turned into [I | inverse].
        let mut b = vec![0.0; m * m];
        for (place, &held) in self.basis.iter().enumerate() {
            let column = &self.columns[held as usize];
            for &(row, a) in &column.entries {
                b[row as usize * m + place] += a;
            }
            if column.chooser != NOBODY {
                let key = &self.columns[self.keys[column.chooser as usize] as usize];
                for &(row, a) in &key.entries {
                    b[row as usize * m + place] -= a;
                }
            }
        }
        let mut inverse = vec![0.0; m * m];
        (0..m).for_each(|at| inverse[at * m + at] = 1.0);
        let mut row_of = vec![usize::MAX; m];
        let mut is_used = vec![false; m];
        // Columns with few entries first: little is filled in.
        let mut order: Vec<(usize, usize)> = (0..m)
            .map(|place| {
                (
                    (0..m).filter(|row| b[row * m + place] != 0.0).count(),
                    place,
                )
            })
            .collect();
        order.arrange();
        let mut missing = Vec::new();
        for (_, place) in order {
            let mut best = (1e-8, usize::MAX);
            for row in (0..m).filter(|&row| !is_used[row]) {
                let size = b[row * m + place].abs();
                if size > best.0 {
                    best = (size, row);
                }
            }
            let (_, row) = best;
            if row == usize::MAX {
                missing.push(place);
                continue;
            }
            is_used[row] = true;
            row_of[place] = row;
            work.charge(eliminate(&mut b, &mut inverse, m, row, place));
        }
        for place in missing {
            let Some(row) = (0..m).find(|&row| !is_used[row]) else {
                break;
            };
            // The artificial column of some row that has an entry in this one.
            let at = (0..m)
                .filter(|&at| !self.is_basic[2 * at])
                .max_by(|&a, &c| {
                    let size = |at: usize| inverse[row * m + at].abs();
                    size(a).total_cmp(&size(c)).then(c.cmp(&a))
                });
            let Some(at) = at else { break };
            let left = std::mem::replace(&mut self.basis[place], 2 * at as u32);
            self.is_basic[left as usize] = false;
            self.is_basic[2 * at] = true;
            is_used[row] = true;
            row_of[place] = row;
            for other in 0..m {
                b[other * m + place] = inverse[other * m + at];
            }
            work.charge(eliminate(&mut b, &mut inverse, m, row, place));
        }
        for (place, &row) in row_of.iter().enumerate() {
            if row != usize::MAX {
                let source = &inverse[row * m..(row + 1) * m];
                self.inverse[place * m..(place + 1) * m].copy_from_slice(source);
            }
        }
        self.evaluate();
        self.price();
        work.charge(3 * (m * m) as u64);
    }

    /// The place of the chooser's column with the largest value.
    pub(super) fn largest_of(&self, chooser: usize) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for (place, &held) in self.basis.iter().enumerate() {
            if self.columns[held as usize].chooser as usize == chooser {
                // The one that stays most: it becomes the key.
                let value = self.values[place];
                if best.is_none_or(|(most, _)| value > most) {
                    best = Some((value, place));
                }
            }
        }
        best.map(|(_, place)| place)
    }

    /// The column at a place becomes its chooser's key, and the key comes to that place.
    pub(super) fn change_key(&mut self, chooser: usize, place: usize) {
        let m = self.rows;
        let mut row = self.inverse[place * m..(place + 1) * m].to_vec();
        for (other, &held) in self.basis.iter().enumerate() {
            if other != place && self.columns[held as usize].chooser as usize == chooser {
                let other = &self.inverse[other * m..(other + 1) * m];
                row.iter_mut().zip(other).for_each(|(sum, a)| *sum += a);
            }
        }
        for (entry, sum) in self.inverse[place * m..(place + 1) * m].iter_mut().zip(row) {
            *entry = -sum;
        }
        std::mem::swap(&mut self.keys[chooser], &mut self.basis[place]);
        std::mem::swap(&mut self.key_values[chooser], &mut self.values[place]);
    }

    /// The values of the basis.
    pub(super) fn evaluate(&mut self) {
        let m = self.rows;
        let mut rest = self.right.clone();
        for &key in &self.keys {
            for &(row, a) in &self.columns[key as usize].entries {
                rest[row as usize] -= a;
            }
        }
        self.key_values.fill(1.0);
        for place in 0..m {
            let row = &self.inverse[place * m..(place + 1) * m];
            let value: f64 = row.iter().zip(&rest).map(|(a, b)| a * b).sum();
            self.values[place] = value;
            let chooser = self.columns[self.basis[place] as usize].chooser;
            if chooser != NOBODY {
                self.key_values[chooser as usize] -= value;
            }
        }
    }
}

/// Clears a column of `b` but for the entry of `row`, which becomes 1. Returns what it took.
fn eliminate(b: &mut [f64], inverse: &mut [f64], m: usize, row: usize, column: usize) -> u64 {
    let scale = 1.0 / b[row * m + column];
    let span = row * m..(row + 1) * m;
    let sparse = |matrix: &mut [f64]| -> Vec<(usize, f64)> {
        let entries = matrix[span.clone()].iter_mut().enumerate();
        let scaled = entries
            .filter(|(_, entry)| **entry != 0.0)
            .map(|(k, entry)| {
                *entry *= scale;
                (k, *entry)
            });
        scaled.collect()
    };
    let (pivot_b, pivot_inverse) = (sparse(b), sparse(inverse));
    let mut changed = 0;
    for other in (0..m).filter(|&other| other != row) {
        let factor = b[other * m + column];
        if factor != 0.0 {
            changed += 1;
            for &(k, a) in &pivot_b {
                b[other * m + k] -= factor * a;
            }
            for &(k, a) in &pivot_inverse {
                inverse[other * m + k] -= factor * a;
            }
            b[other * m + column] = 0.0;
        }
    }
    (3 * m + changed * (pivot_b.len() + pivot_inverse.len())) as u64
}
