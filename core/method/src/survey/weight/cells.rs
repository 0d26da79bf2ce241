//! Respondents who share all categories, and how their weights are moved towards margins.
#![expect(
    clippy::indexing_slicing,
    reason = "categories are checked before cells are made of them"
)]

use medborger_base::sorted::Arrange;
use medborger_base::work::{Work, WorkError};

use crate::survey::column::SurveyColumn;

/// So many combinations of categories have a place each in a table; of more, those that occur are sorted.
const TABLE_MAX: u64 = 1 << 22;
/// Respondents by what they have in common.
pub(super) struct Cells {
    /// For each respondent their cell.
    pub(super) of: Vec<u32>,
    pub(super) count: Vec<f64>,
    /// For each margin the cells' categories.
    pub(super) categories: Vec<Vec<u32>>,
}

impl Cells {
    pub(super) fn new(
        columns: &[&SurveyColumn],
        rows: usize,
        work: &Work,
    ) -> Result<Self, WorkError> {
        work.spend((rows * (columns.len() + 4)) as u64)?;
        work.keep(12 * rows as u64)?;
        let mut size = 1_u64;
        let mut key = vec![0_u64; rows];
        for column in columns {
            let n = column.categories.len() as u64;
            size = size.saturating_mul(n.max(1));
            for (key, category) in key.iter_mut().zip(&column.of) {
                *key = key.wrapping_mul(n).wrapping_add(u64::from(*category));
            }
        }
        // With so many combinations that keys could be the same by chance, those that occur are numbered column by column.
        if size == u64::MAX {
            key.fill(0);
            let mut known = 1_u64;
            for column in columns {
                for (key, category) in key.iter_mut().zip(&column.of) {
                    *key = *key * column.categories.len() as u64 + u64::from(*category);
                }
                let (places, seen) = numbered(&key, known * column.categories.len() as u64, work)?;
                known = seen.len() as u64;
                key.iter_mut()
                    .zip(&places)
                    .for_each(|(key, place)| *key = u64::from(*place));
            }
            size = known;
        }
        let (of, seen) = numbered(&key, size, work)?;
        let mut count = vec![0.0; seen.len()];
        of.iter().for_each(|cell| count[*cell as usize] += 1.0);
        let categories = columns
            .iter()
            .map(|column| seen.iter().map(|row| column.of[*row as usize]).collect())
            .collect();
        Ok(Self {
            of,
            count,
            categories,
        })
    }
}

/// For each row the number of its key among those that occur, and for each of these the first row that has it.
fn numbered(keys: &[u64], size: u64, work: &Work) -> Result<(Vec<u32>, Vec<u32>), WorkError> {
    let mut first = Vec::new();
    if size <= TABLE_MAX {
        work.spend(size + 2 * keys.len() as u64)?;
        let mut place = vec![u32::MAX; size as usize];
        for (row, key) in (0_u32..).zip(keys) {
            if place[*key as usize] == u32::MAX {
                place[*key as usize] = row;
            }
        }
        let mut next = 0;
        for place in &mut place {
            if *place != u32::MAX {
                first.push(*place);
                *place = next;
                next += 1;
            }
        }
        return Ok((keys.iter().map(|key| place[*key as usize]).collect(), first));
    }
    work.spend(60 * keys.len() as u64)?;
    let mut known = keys.to_vec();
    known.arrange_fast();
    known.dedup();
    let mut first = vec![u32::MAX; known.len()];
    let mut of = Vec::with_capacity(keys.len());
    for (row, key) in (0_u32..).zip(keys) {
        let place = known.partition_point(|other| other < key);
        if first[place] == u32::MAX {
            first[place] = row;
        }
        of.push(place as u32);
    }
    Ok((of, first))
}

/// Multiplies each margin in turn by what it lacks.
pub(super) fn sweep(weight: &mut [f64], cells: &Cells, margins: &[Vec<f64>], n: f64) {
    for (margin, of) in margins.iter().zip(&cells.categories) {
        let sums = sums(weight, cells, of, margin.len());
        let lacks: Vec<f64> = (margin.iter().zip(&sums))
            .map(|(target, sum)| if *sum > 0.0 { target * n / sum } else { 1.0 })
            .collect();
        for (w, category) in weight.iter_mut().zip(of) {
            *w *= lacks[*category as usize];
        }
    }
}

fn sums(weight: &[f64], cells: &Cells, of: &[u32], categories: usize) -> Vec<f64> {
    let mut sums = vec![0.0; categories];
    for ((w, count), category) in weight.iter().zip(&cells.count).zip(of) {
        sums[*category as usize] += w * count;
    }
    sums
}

/// How far the margin that is furthest off is, relatively, and which.
pub(super) fn furthest(
    weight: &[f64],
    cells: &Cells,
    margins: &[Vec<f64>],
    n: f64,
) -> (f64, usize) {
    let mut furthest = (0.0, 0);
    for (at, (margin, of)) in margins.iter().zip(&cells.categories).enumerate() {
        for (target, sum) in margin.iter().zip(sums(weight, cells, of, margin.len())) {
            if *target > 0.0 {
                let off = (sum / (target * n) - 1.0).abs();
                if off > furthest.0 {
                    furthest = (off, at);
                }
            }
        }
    }
    furthest
}
