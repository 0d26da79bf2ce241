//! How many citizens there are by area and age, without telling of few.

use medborger_codec::Record;

use super::Fill;
use crate::Key;
use crate::citizen::FindCitizens;
use crate::error::Error;
use crate::store::Store;

/// The smallest number that is told unless said otherwise.
const LEAST: u32 = 5;

/// Options of the table of citizens' profiles.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProfileOptions {
    /// The consent without which nobody is counted.
    pub consent: Key,
    /// The areas; with none, all citizens together.
    #[serde(default)]
    pub areas: Vec<Key>,
    /// Where the bands of ages begin, ascending: 15, 30 and 65 are the bands 15 to 29, 30 to 64, and 65 and older. With none,
    /// all ages together.
    #[serde(default)]
    pub ages: Vec<u8>,
    /// A cell with fewer than so many, and not none, is left out; 5 unless said otherwise, and never fewer than 3.
    #[serde(default = "least")]
    pub least: u32,
}

const fn least() -> u32 {
    LEAST
}

/// A cell: the citizens of an area and a band of ages.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CellRow {
    /// The area; missing where all are counted together.
    pub area: Option<Key>,
    /// The least age, inclusive; missing where all are counted together.
    pub age_from: Option<u8>,
    /// The greatest age, inclusive; missing where there is none.
    pub age_to: Option<u8>,
    /// How many citizens there are; missing where that is not told.
    pub citizens: Option<u32>,
}

/// Which cells of a grid are not told: those of few, and as many others that no row and no column, with its sum known, gives a
/// small one away: of what is not told in a line there are two cells or more, with as many citizens as the least that is told; and no
/// small one follows from several lines together.
pub(super) fn hidden(grid: &[Vec<u32>], least: u32) -> Vec<Vec<bool>> {
    let mut hidden: Vec<Vec<bool>> = grid
        .iter()
        .map(|row| row.iter().map(|count| (1..least).contains(count)).collect())
        .collect();
    let width = grid.first().map_or(0, Vec::len);
    let rows = (0..grid.len()).map(|row| (0..width).map(|column| (row, column)).collect());
    let columns = (0..width).map(|column| (0..grid.len()).map(|row| (row, column)).collect());
    let lines: Vec<Vec<(usize, usize)>> = rows.chain(columns).collect();
    let count = |(row, column): (usize, usize)| {
        grid.get(row)
            .and_then(|row| row.get(column))
            .copied()
            .unwrap_or_default()
    };
    loop {
        let mut changed = false;
        for line in &lines {
            let is_hidden = |hidden: &[Vec<bool>], (row, column): (usize, usize)| {
                hidden
                    .get(row)
                    .and_then(|row| row.get(column))
                    .copied()
                    .unwrap_or_default()
            };
            let of_line: Vec<(usize, usize)> = line
                .iter()
                .copied()
                .filter(|at| is_hidden(&hidden, *at))
                .collect();
            let sum: u64 = of_line.iter().map(|at| u64::from(count(*at))).sum();
            if of_line.is_empty() || (of_line.len() >= 2 && sum >= u64::from(least)) {
                continue;
            }
            // The smallest that hides it, and one of nobody only where there is no other.
            let told = line.iter().copied().filter(|at| !is_hidden(&hidden, *at));
            let next = told.min_by_key(|at| (count(*at) == 0, count(*at), *at));
            let place = next.and_then(|(row, column)| hidden.get_mut(row)?.get_mut(column));
            if let Some(place) = place {
                *place = true;
                changed = true;
            }
        }
        if !changed {
            let Some((row, column)) = given_away(grid, &hidden, least) else {
                return hidden;
            };
            if let Some(place) = hidden.get_mut(row).and_then(|row| row.get_mut(column)) {
                *place = true;
            }
        }
    }
}

/// The next cell to hide where the sums of several lines give a small one away; none where they do not.
///
/// The cells that are not told are the edges between rows and columns whose sums are known. One follows from these sums where it
/// lies on no cycle: then it alone joins two parts, and another cell between the two closes a cycle through it.
fn given_away(grid: &[Vec<u32>], hidden: &[Vec<bool>], least: u32) -> Option<(usize, usize)> {
    let (height, width) = (grid.len(), grid.first().map_or(0, Vec::len));
    // A line of one cell has no sum beside that cell: all such lines are one end.
    let row_end = |row: usize| if width < 2 { height + width } else { row };
    let column_end = |column: usize| match height < 2 {
        true => height + width,
        false => height + column,
    };
    let at = |row: usize, column: usize| grid.get(row)?.get(column).copied();
    let cells: Vec<(usize, usize)> = (0..height)
        .flat_map(|row| (0..width).map(move |column| (row, column)))
        .collect();
    let is_hidden = |(row, column): (usize, usize)| {
        let cell = hidden.get(row).and_then(|row| row.get(column));
        cell.copied().unwrap_or_default()
    };
    let edges: Vec<(usize, usize)> = cells.iter().copied().filter(|at| is_hidden(*at)).collect();
    for small in &edges {
        if !at(small.0, small.1).is_some_and(|count| (1..least).contains(&count)) {
            continue;
        }
        // What can be reached from its row without it.
        let mut reached = vec![false; height + width + 1];
        let mut next = vec![row_end(small.0)];
        while let Some(end) = next.pop() {
            match reached.get_mut(end) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            for edge in edges.iter().filter(|edge| *edge != small) {
                let ends = (row_end(edge.0), column_end(edge.1));
                if ends.0 == end {
                    next.push(ends.1);
                }
                if ends.1 == end {
                    next.push(ends.0);
                }
            }
        }
        let is_reached = |end: usize| reached.get(end).copied().unwrap_or_default();
        if is_reached(column_end(small.1)) {
            continue;
        }
        let joins = cells.iter().copied().filter(|cell| {
            !is_hidden(*cell) && is_reached(row_end(cell.0)) != is_reached(column_end(cell.1))
        });
        let next = joins.min_by_key(|cell| {
            let count = at(cell.0, cell.1).unwrap_or_default();
            (count == 0, count, *cell)
        });
        if next.is_some() {
            return next;
        }
    }
    None
}

pub(super) fn cells<S: Store>(
    fill: &mut Fill<'_, S>,
    options: &ProfileOptions,
) -> Result<(), Error> {
    let areas: Vec<Option<&Key>> = match options.areas.is_empty() {
        true => vec![None],
        false => options.areas.iter().map(Some).collect(),
    };
    let ends = options
        .ages
        .iter()
        .skip(1)
        .map(|next| Some(next.saturating_sub(1)));
    let bands: Vec<(Option<u8>, Option<u8>)> = match options.ages.is_empty() {
        true => vec![(None, None)],
        false => options
            .ages
            .iter()
            .map(|from| Some(*from))
            .zip(ends.chain([None]))
            .collect(),
    };
    let mut grid = Vec::with_capacity(areas.len());
    for area in &areas {
        let mut row = Vec::with_capacity(bands.len());
        for (from, to) in &bands {
            let mut find = FindCitizens::new();
            find.consent = options.consent.clone();
            find.areas = area.iter().map(|area| (*area).clone()).collect();
            (find.age_from, find.age_to, find.limit) = (*from, *to, 1);
            row.push(fill.ask(&find)?.total);
        }
        grid.push(row);
    }
    let hidden = hidden(&grid, options.least.max(3));
    for ((area, counts), hidden) in areas.iter().zip(&grid).zip(&hidden) {
        for (((age_from, age_to), count), is_hidden) in bands.iter().zip(counts).zip(hidden) {
            fill.push(&CellRow {
                area: area.cloned(),
                age_from: *age_from,
                age_to: *age_to,
                citizens: (!is_hidden).then_some(*count),
            });
        }
    }
    Ok(())
}
