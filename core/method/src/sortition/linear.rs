//! Small dense systems of equations.
#![expect(
    clippy::indexing_slicing,
    reason = "the matrix has `n` rows of `n` entries and the right side `n`"
)]

use medborger_base::work::{Work, WorkError};

/// Solves `matrix · x = right` in place for a symmetric positive semidefinite matrix, row-major (Cholesky). Where a row
/// depends on those before it, its unknown is 0.
///
/// # Errors
/// [`WorkError`], and then nothing was solved.
pub(crate) fn solve_symmetric(
    matrix: &mut [f64],
    right: &mut [f64],
    work: &Work,
) -> Result<(), WorkError> {
    let n = right.len();
    for k in 0..n {
        let size = k as u64;
        work.spend(size * (size + 8) + 8)?;
        let own = matrix[k * n + k];
        let (before, rest) = matrix.split_at_mut(k * n);
        let row = &mut rest[..n];
        for j in 0..k {
            let other = &before[j * n..j * n + j + 1];
            let mut sum = row[j];
            for (a, b) in row[..j].iter().zip(other) {
                sum -= a * b;
            }
            row[j] = if other[j] > 0.0 { sum / other[j] } else { 0.0 };
        }
        let square: f64 = row[..k].iter().map(|x| x * x).sum();
        let left = own - square;
        row[k] = if left > 1e-14 * own { left.sqrt() } else { 0.0 };
    }
    for k in 0..n {
        let row = &matrix[k * n..k * n + k + 1];
        let sum: f64 = row[..k].iter().zip(right.iter()).map(|(a, b)| a * b).sum();
        right[k] = if row[k] > 0.0 {
            (right[k] - sum) / row[k]
        } else {
            0.0
        };
    }
    for k in (0..n).rev() {
        let own = matrix[k * n + k];
        right[k] = if own > 0.0 { right[k] / own } else { 0.0 };
        let x = right[k];
        for (j, value) in right[..k].iter_mut().enumerate() {
            *value -= matrix[k * n + j] * x;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved_and_a_dependent_row_left_out() {
        let mut matrix = vec![4.0, 2.0, 4.0, 2.0, 3.0, 2.0, 4.0, 2.0, 4.0];
        let mut right = vec![8.0, 8.0, 8.0];
        solve_symmetric(&mut matrix, &mut right, &Work::unlimited()).unwrap();
        assert!((right[0] - 1.0).abs() < 1e-12);
        assert!((right[1] - 2.0).abs() < 1e-12);
        assert!(right[2] == 0.0);
    }
}
