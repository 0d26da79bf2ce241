//! Which cells of a grid are not told.

use crate::participation::columns::profiles::hidden;

#[test]
fn cells_of_few_are_hidden_with_others_so_that_no_sum_gives_them_away() {
    assert_eq!(
        hidden(&[vec![10, 20], vec![30, 40]], 5),
        [[false, false], [false, false]]
    );
    // The small one takes a second in its row and one in its column; these take the corner that closes the square.
    assert_eq!(
        hidden(&[vec![2, 9, 90], vec![8, 7, 80], vec![70, 60, 50]], 5),
        [
            [true, true, false],
            [true, true, false],
            [false, false, false]
        ]
    );
    // Nothing but the small one and nobody.
    assert_eq!(hidden(&[vec![2, 0]], 5), [[true, true]]);
    assert_eq!(hidden(&[], 5), Vec::<Vec<bool>>::new());
}

#[test]
fn every_line_of_any_grid_hides_two_or_none() {
    // A fixed walk over many grids.
    let mut state = 1_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    for _ in 0..2_000 {
        let (height, width) = (2 + next(4) as usize, 2 + next(4) as usize);
        let grid: Vec<Vec<u32>> = (0..height)
            .map(|_| (0..width).map(|_| next(12)).collect())
            .collect();
        let found = hidden(&grid, 5);
        let columns =
            (0..width).map(|column| (0..height).map(|row| (row, column)).collect::<Vec<_>>());
        let rows =
            (0..height).map(|row| (0..width).map(|column| (row, column)).collect::<Vec<_>>());
        for line in rows.chain(columns) {
            let of: Vec<u32> = line
                .iter()
                .filter(|(row, column)| found[*row][*column])
                .map(|(row, column)| grid[*row][*column])
                .collect();
            let whole = of.len() == line.len();
            assert!(
                of.is_empty() || whole || (of.len() >= 2 && of.iter().sum::<u32>() >= 5),
                "{grid:?} {found:?}"
            );
        }
        for (row, counts) in grid.iter().enumerate() {
            for (column, count) in counts.iter().enumerate() {
                assert!(!(1..5).contains(count) || found[row][column]);
            }
        }
    }
}

/// Whether what is not told in a place follows from the sums of lines and what is told in them: by elimination, in whole numbers
/// below a prime.
fn follows(hidden: &[Vec<bool>], place: (usize, usize)) -> bool {
    const PRIME: u64 = 1_000_003;
    let (height, width) = (hidden.len(), hidden[0].len());
    let cells: Vec<(usize, usize)> = (0..height)
        .flat_map(|row| (0..width).map(move |column| (row, column)))
        .filter(|(row, column)| hidden[*row][*column])
        .collect();
    let line = |is_in: &dyn Fn(&(usize, usize)) -> bool| -> Vec<u64> {
        cells.iter().map(|cell| u64::from(is_in(cell))).collect()
    };
    let mut lines: Vec<Vec<u64>> = (0..height)
        .map(|row| line(&|cell| cell.0 == row))
        .chain((0..width).map(|column| line(&|cell| cell.1 == column)))
        .collect();
    let rank = |lines: &[Vec<u64>]| {
        let (mut lines, mut rank) = (lines.to_vec(), 0);
        for at in 0..cells.len() {
            let Some(pivot) = (rank..lines.len()).find(|line| lines[*line][at] != 0) else {
                continue;
            };
            lines.swap(rank, pivot);
            let first = lines[rank].clone();
            for other in lines.iter_mut().skip(rank + 1) {
                let (by, from) = (other[at], first[at]);
                for (value, first) in other.iter_mut().zip(&first) {
                    *value = (*value * from + (PRIME - by) * first) % PRIME;
                }
            }
            rank += 1;
        }
        rank
    };
    let before = rank(&lines);
    lines.push(line(&|cell| *cell == place));
    rank(&lines) == before
}

#[test]
fn no_small_cell_follows_from_the_sums_of_several_lines() {
    let bridge = [
        [3, 3, 2, 10],
        [3, 3, 10, 10],
        [10, 10, 3, 3],
        [10, 10, 3, 3],
    ];
    let mut grids = vec![bridge.map(|row| row.to_vec()).to_vec()];
    let mut state = 7_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    for _ in 0..1_500 {
        let (height, width) = (2 + next(5) as usize, 2 + next(5) as usize);
        grids.push(
            (0..height)
                .map(|_| (0..width).map(|_| next(25)).collect())
                .collect(),
        );
    }
    for grid in grids {
        let found = hidden(&grid, 5);
        for (row, counts) in grid.iter().enumerate() {
            for (column, count) in counts.iter().enumerate() {
                if (1..5).contains(count) {
                    assert!(found[row][column]);
                    assert!(!follows(&found, (row, column)), "{grid:?} {found:?}");
                }
            }
        }
    }
}
