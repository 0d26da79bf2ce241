//! From one lawful panel to heavier ones: one person is replaced by another as long as that raises the weighted sum.
//!
//! To replace somebody of type `a` by somebody of type `b` keeps every rule when each row with `a` and without `b` is
//! above its minimum and each row with `b` and without `a` below its maximum. Rows are bits, so this is two operations on
//! words. Where a branch and bound takes a thousand steps to find any whole point at all, a panel that is known is a whole
//! point already.
#![expect(
    clippy::indexing_slicing,
    reason = "columns and rows are those of the programme throughout"
)]

use super::integer::Program;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// The rows of a programme in which every coefficient is 1, and its bounds.
pub(crate) struct Climb {
    words: usize,
    /// By column: the rows that count it.
    counted: Vec<u64>,
    rows_of: Vec<Vec<u32>>,
    rows: Vec<(i64, i64)>,
    columns: Vec<(i64, i64)>,
}

impl Climb {
    /// `None` where a coefficient isn't 1.
    pub(crate) fn new(program: &Program, work: &Work) -> Option<Self> {
        let columns = program.columns();
        let all = || program.rows().iter().chain(program.watched());
        let count = program.rows().len() + program.watched().len();
        let words = count.div_ceil(64).max(1);
        let mut counted = vec![0; columns * words];
        let mut rows_of = vec![Vec::new(); columns];
        for (r, row) in all().enumerate() {
            work.charge(4 * row.entries.len() as u64);
            for &(column, coefficient) in &row.entries {
                if coefficient != 1 {
                    return None;
                }
                counted[column as usize * words + r / 64] |= 1 << (r % 64);
                rows_of[column as usize].push(r as u32);
            }
        }
        let rows = all().map(|row| (row.min, row.max));
        Some(Self {
            words,
            counted,
            rows_of,
            rows: rows.collect(),
            columns: (0..columns).map(|column| program.column(column)).collect(),
        })
    }

    /// The panel that no replacement makes heavier, from a lawful one on, with its weighted sum.
    pub(crate) fn from(&self, panel: &[i64], weights: &[f64], work: &Work) -> (Vec<i64>, f64) {
        let mut panel = panel.to_vec();
        let mut sums = vec![0_i64; self.rows.len()];
        for (t, &n) in panel.iter().enumerate() {
            for &r in &self.rows_of[t] {
                sums[r as usize] += n;
            }
        }
        // From the heaviest down.
        let mut order: Vec<usize> = (0..panel.len()).collect();
        order.arrange_by(|&a, &b| weights[b].total_cmp(&weights[a]).then(a.cmp(&b)));
        work.charge(20 * panel.len() as u64);
        // Each replacement raises the sum by a little at least, and there are finitely many panels.
        while let Some((a, b)) = self.step(&panel, &sums, weights, &order, work) {
            panel[a] -= 1;
            panel[b] += 1;
            for (t, by) in [(a, -1), (b, 1)] {
                for &r in &self.rows_of[t] {
                    sums[r as usize] += by;
                }
            }
            if work.is_stopped() {
                break;
            }
        }
        let value = panel.iter().zip(weights).map(|(&n, w)| n as f64 * w).sum();
        (panel, value)
    }

    /// The replacement that raises the sum most.
    fn step(
        &self,
        panel: &[i64],
        sums: &[i64],
        weights: &[f64],
        order: &[usize],
        work: &Work,
    ) -> Option<(usize, usize)> {
        let (mut spare, mut room) = (vec![0_u64; self.words], vec![0_u64; self.words]);
        for (r, (&sum, &(min, max))) in sums.iter().zip(&self.rows).enumerate() {
            let bit = 1 << (r % 64);
            if sum > min {
                spare[r / 64] |= bit;
            }
            if sum < max {
                room[r / 64] |= bit;
            }
        }
        let mut best = None;
        let mut gain = 1e-9;
        let mut tried = 0;
        for &a in order.iter().rev() {
            if panel[a] <= self.columns[a].0 {
                continue;
            }
            for &b in order {
                let here = weights[b] - weights[a];
                if here <= gain {
                    break;
                }
                tried += 1;
                if panel[b] < self.columns[b].1 && self.allows(a, b, &spare, &room) {
                    gain = here;
                    best = Some((a, b));
                    break;
                }
            }
        }
        work.charge(3 * (panel.len() + sums.len()) as u64 + (3 + 2 * self.words as u64) * tried);
        best
    }

    fn allows(&self, a: usize, b: usize, spare: &[u64], room: &[u64]) -> bool {
        (0..self.words).all(|w| {
            let (out, into) = (
                self.counted[a * self.words + w],
                self.counted[b * self.words + w],
            );
            out & !into & !spare[w] == 0 && into & !out & !room[w] == 0
        })
    }
}
