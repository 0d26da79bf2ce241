//! The strongest directions of votes about their means: unseen votes are at the mean, so the matrix is exactly as sparse as
//! the votes, and one pass costs what the votes are.
#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "participants and statements are counted when the votes are read"
)]

use super::votes::Sparse;
use crate::statistics::SplitMix;
use medborger_base::sorted::Arrange;
use medborger_base::work::{Work, WorkError};

/// How many directions are iterated together: the more, the faster the first few settle.
pub(super) const BLOCK: usize = 8;
/// How often at most: directions that are equally strong don't settle, and any of them is as good.
const ROUNDS_MAX: u32 = 3_000;

pub(super) type Row = [f64; BLOCK];

/// The mean of each column's votes; 0 where there is none, or where it is left out.
pub(super) fn means(columns: &Sparse, left_out: &[bool]) -> Vec<f64> {
    (0..columns.rows())
        .map(|column| {
            let (_, votes) = columns.row(column);
            let sum: i32 = votes.iter().map(|v| i32::from(*v)).sum();
            if votes.is_empty() || left_out[column] {
                0.0
            } else {
                f64::from(sum) / votes.len() as f64
            }
        })
        .collect()
}

/// For each column its entries in the directions, the strongest first, each of length 1 with its largest entry positive;
/// directions that the votes don't have are 0.
///
/// Block iteration with Rayleigh-Ritz, until the first two move by no more than `tolerance` of what they are.
pub(super) fn directions(
    people: &Sparse,
    means: &[f64],
    left_out: &[bool],
    tolerance: f64,
    work: &Work,
) -> Result<(Vec<Row>, Row), WorkError> {
    let n = means.len();
    let mut random = SplitMix::new(0x6f70_696e_696f_6e00);
    let mut block: Vec<Row> = (0..n)
        .map(|column| {
            std::array::from_fn(|_| {
                if left_out[column] {
                    0.0
                } else {
                    random.normal()
                }
            })
        })
        .collect();
    orthonormal(&mut block);
    let mut strengths = [0.0; BLOCK];
    let round_units = 12 * people.at.len() as u64 + 400 * n as u64;
    for _ in 0..ROUNDS_MAX {
        work.spend(round_units)?;
        let image = squared(people, means, left_out, &block);
        // Within the block: the eigenvectors of the small matrix.
        let mut small = [[0.0; BLOCK]; BLOCK];
        for (b, z) in block.iter().zip(&image) {
            for i in 0..BLOCK {
                for j in 0..BLOCK {
                    small[i][j] += b[i] * z[j];
                }
            }
        }
        for i in 0..BLOCK {
            for j in 0..i {
                let mean = (small[i][j] + small[j][i]) / 2.0;
                small[i][j] = mean;
                small[j][i] = mean;
            }
        }
        let (values, vectors) = eigen(small);
        let turned = turn(&block, &vectors);
        let images = turn(&image, &vectors);
        let mut rest = [0.0; 2];
        for (b, z) in turned.iter().zip(&images) {
            for i in 0..2 {
                rest[i] += (z[i] - values[i] * b[i]) * (z[i] - values[i] * b[i]);
            }
        }
        strengths = values;
        let bound = tolerance * values[0].abs();
        let settled = rest.iter().all(|rest| rest.sqrt() <= bound);
        if settled || values[0] <= 0.0 {
            block = turned;
            break;
        }
        block = images;
        orthonormal(&mut block);
    }
    for i in 0..BLOCK {
        if strengths[i] <= 1e-9 * strengths[0].max(1e-9) {
            block.iter_mut().for_each(|row| row[i] = 0.0);
            continue;
        }
        let mut largest = 0.0_f64;
        for row in &block {
            if row[i].abs() > largest.abs() * (1.0 + 1e-9) {
                largest = row[i];
            }
        }
        if largest < 0.0 {
            block.iter_mut().for_each(|row| row[i] = -row[i]);
        }
    }
    Ok((block, strengths))
}

/// The matrix, then its transpose, at each direction.
fn squared(people: &Sparse, means: &[f64], left_out: &[bool], block: &[Row]) -> Vec<Row> {
    let mut image = vec![[0.0; BLOCK]; block.len()];
    for p in 0..people.rows() {
        let (at, votes) = people.row(p);
        let mut sum = [0.0; BLOCK];
        for (column, vote) in at.iter().zip(votes) {
            let column = *column as usize;
            if left_out[column] {
                continue;
            }
            let about = f64::from(*vote) - means[column];
            let row = &block[column];
            for i in 0..BLOCK {
                sum[i] += about * row[i];
            }
        }
        for (column, vote) in at.iter().zip(votes) {
            let column = *column as usize;
            if left_out[column] {
                continue;
            }
            let about = f64::from(*vote) - means[column];
            let row = &mut image[column];
            for i in 0..BLOCK {
                row[i] += about * sum[i];
            }
        }
    }
    image
}

fn turn(block: &[Row], vectors: &[Row; BLOCK]) -> Vec<Row> {
    block
        .iter()
        .map(|row| {
            let mut turned = [0.0; BLOCK];
            for (i, of) in row.iter().zip(vectors) {
                for j in 0..BLOCK {
                    turned[j] += i * of[j];
                }
            }
            turned
        })
        .collect()
}

/// Gram-Schmidt, twice: what is left of a direction that follows from the others becomes 0.
fn orthonormal(block: &mut [Row]) {
    for i in 0..BLOCK {
        let before: f64 = block.iter().map(|row| row[i] * row[i]).sum();
        for _ in 0..2 {
            for j in 0..i {
                let along: f64 = block.iter().map(|row| row[i] * row[j]).sum();
                block.iter_mut().for_each(|row| row[i] -= along * row[j]);
            }
        }
        let left: f64 = block.iter().map(|row| row[i] * row[i]).sum();
        let scale = if left > before * 1e-24 && left > 0.0 {
            1.0 / left.sqrt()
        } else {
            0.0
        };
        block.iter_mut().for_each(|row| row[i] *= scale);
    }
}

/// The eigenvalues of a symmetric matrix, largest first, and the eigenvectors as columns: Jacobi's rotations.
pub(super) fn eigen<const N: usize>(mut a: [[f64; N]; N]) -> ([f64; N], [[f64; N]; N]) {
    let mut v = [[0.0; N]; N];
    for i in 0..N {
        v[i][i] = 1.0;
    }
    for _ in 0..60 {
        let mut off = 0.0;
        let mut all = 0.0;
        for i in 0..N {
            for j in 0..N {
                all += a[i][j] * a[i][j];
                if i != j {
                    off += a[i][j] * a[i][j];
                }
            }
        }
        if off <= all * 1e-32 {
            break;
        }
        for p in 0..N {
            for q in p + 1..N {
                if a[p][q] == 0.0 {
                    continue;
                }
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let c = 1.0 / (t * t + 1.0).sqrt();
                let s = t * c;
                for k in 0..N {
                    let (x, y) = (a[k][p], a[k][q]);
                    a[k][p] = c * x - s * y;
                    a[k][q] = s * x + c * y;
                }
                for k in 0..N {
                    let (x, y) = (a[p][k], a[q][k]);
                    a[p][k] = c * x - s * y;
                    a[q][k] = s * x + c * y;
                }
                for row in &mut v {
                    let (x, y) = (row[p], row[q]);
                    row[p] = c * x - s * y;
                    row[q] = s * x + c * y;
                }
            }
        }
    }
    let mut order: [usize; N] = std::array::from_fn(|i| i);
    order.arrange_by(|x, y| a[*y][*y].total_cmp(&a[*x][*x]));
    let values = std::array::from_fn(|i| a[order[i]][order[i]]);
    let vectors = std::array::from_fn(|row| std::array::from_fn(|i| v[row][order[i]]));
    (values, vectors)
}
