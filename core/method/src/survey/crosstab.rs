//! Tables of two questions, with small cells hidden so that nobody is told from the rest.
//!
//! A cell below the least number is hidden; so is a total. Where a hidden number could be computed from what is shown, more is hidden:
//! lines of a table add up, and a hidden cell follows from the others unless it lies on a circle of hidden cells (Gusfield,
//! *A graph theoretic approach to statistical data security*, SIAM 1988). The hidden cells of a line together are no fewer than the
//! least number either, so that a sum tells no more than a cell may.
#![expect(
    clippy::indexing_slicing,
    reason = "tables have one entry for each row and column, and a last one for their totals"
)]

use medborger_base::work::Work;
use medborger_codec::{Make, Record};

use super::column::{SurveyColumn, check};
use super::effect::usable;
use super::error::SurveyError;

/// The largest number of rows and of columns of a table.
pub const LINES_MAX: usize = 200;

/// What is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CrosstabOptions {
    /// A cell with fewer respondents is hidden, 1 or more: 5 unless said otherwise; 10 for sensitive topics.
    #[serde(default = "five")]
    pub cell_min: u32,
    /// A row with fewer respondents has no percentages: 30 unless said otherwise.
    #[serde(default = "thirty")]
    pub base_min: u32,
}

fn five() -> u32 {
    5
}
fn thirty() -> u32 {
    30
}

impl Default for CrosstabOptions {
    fn default() -> Self {
        Self {
            cell_min: five(),
            base_min: thirty(),
        }
    }
}

/// A table of two questions. Cells stand row by row; a hidden one is nothing.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CrossTable {
    /// The question of the rows.
    pub row: String,
    /// Its categories.
    pub rows: Vec<String>,
    /// The question of the columns.
    pub column: String,
    /// Its categories.
    pub columns: Vec<String>,
    /// How many respondents each cell has.
    pub count: Vec<Option<u32>>,
    /// Each cell's share of its row, 0 to 1, with weights where there are some; nothing in rows that are too small, and where
    /// anything of the row is hidden that could be computed from it.
    pub share: Vec<Option<f64>>,
    /// How many respondents each row has.
    pub row_total: Vec<Option<u32>>,
    /// How many respondents each column has.
    pub column_total: Vec<Option<u32>>,
    /// How many there are; nothing where they are fewer than a cell may have.
    pub total: Option<u32>,
    /// How many cells and totals are hidden because they are small.
    pub small: u32,
    /// How many are hidden so that those can't be computed.
    pub complementary: u32,
}

/// Counts respondents by two questions and hides what is small. Without respondents in a category its cells are empty, which is small too.
///
/// # Errors
/// [`SurveyError`]: columns that don't fit, weights of another length or below 0, a table of more than 200 lines; or more work
/// than allowed.
pub fn crosstab(
    rows: &SurveyColumn,
    columns: &SurveyColumn,
    weights: Option<&[f64]>,
    options: &CrosstabOptions,
    work: &Work,
) -> Result<CrossTable, SurveyError> {
    for column in [rows, columns] {
        if column.categories.len() > LINES_MAX {
            return Err(SurveyError::TooMany {
                field: column.name.clone(),
                max: LINES_MAX as u64,
            });
        }
    }
    if options.cell_min == 0 {
        return Err(SurveyError::number("cell_min", "1 or more", "mindst 1"));
    }
    work.spend(2 * (rows.of.len() + columns.of.len()) as u64)?;
    // One question with itself has one name.
    if rows.name == columns.name {
        check(std::slice::from_ref(rows))?;
        check(std::slice::from_ref(columns))?;
    } else {
        check(&[rows.clone(), columns.clone()])?;
    }
    let weights = match weights {
        Some(weights) => Some(usable(weights, rows.of.len())?),
        None => None,
    };
    if rows.of.len() != columns.of.len() {
        return Err(SurveyError::number(
            "rows",
            "of as many respondents as the columns",
            "for lige så mange besvarelser som kolonnerne",
        ));
    }
    let (r, c) = (rows.categories.len(), columns.categories.len());
    let mut table = Table {
        r,
        c,
        count: vec![0; (r + 1) * (c + 1)],
        hidden: vec![false; (r + 1) * (c + 1)],
    };
    let mut sums = vec![0.0; r * c];
    for (at, (row, column)) in rows.of.iter().zip(&columns.of).enumerate() {
        let (row, column) = (*row as usize, *column as usize);
        for place in [(row, column), (row, c), (r, column), (r, c)] {
            let place = table.at(place.0, place.1);
            table.count[place] += 1;
        }
        sums[row * c + column] += weights.as_ref().map_or(1.0, |weights| weights[at]);
    }
    let small = table.hide_small(options.cell_min);
    let complementary = table.hide_more(options.cell_min, work)?;
    let shown = |row: usize, column: usize| {
        let at = table.at(row, column);
        (!table.hidden[at]).then(|| table.count[at])
    };
    let mut result = CrossTable {
        row: rows.name.clone(),
        rows: rows.categories.clone(),
        column: columns.name.clone(),
        columns: columns.categories.clone(),
        count: Vec::new(),
        share: Vec::new(),
        row_total: (0..r).map(|row| shown(row, c)).collect(),
        column_total: (0..c).map(|column| shown(r, column)).collect(),
        total: shown(r, c),
        small,
        complementary,
    };
    for row in 0..r {
        let base: f64 = sums[row * c..(row + 1) * c].iter().sum();
        let is_large = table.count[table.at(row, c)] >= options.base_min && base > 0.0;
        // One hidden share follows from the others.
        let hidden = (0..c)
            .filter(|column| table.hidden[table.at(row, *column)])
            .count();
        for column in 0..c {
            let count = shown(row, column);
            result.count.push(count);
            let share = sums[row * c + column] / base;
            result.share.push(
                count
                    .filter(|_| is_large && hidden != 1 && !table.hidden[table.at(row, c)])
                    .map(|_| share),
            );
        }
    }
    Ok(result)
}

/// Counts with totals as a last row and column, and what is hidden of them.
struct Table {
    r: usize,
    c: usize,
    count: Vec<u32>,
    hidden: Vec<bool>,
}

impl Table {
    fn at(&self, row: usize, column: usize) -> usize {
        row * (self.c + 1) + column
    }

    fn hide_small(&mut self, least: u32) -> u32 {
        let mut small = 0;
        for (count, hidden) in self.count.iter().zip(&mut self.hidden) {
            *hidden = *count < least;
            small += u32::from(*hidden);
        }
        small
    }

    /// Hides until nothing hidden can be computed.
    fn hide_more(&mut self, least: u32, work: &Work) -> Result<u32, SurveyError> {
        let mut more = 0;
        loop {
            work.spend((40 * self.count.len()) as u64)?;
            let Some((why, (row, column))) = self.exposed(least) else {
                return Ok(more);
            };
            let around = match why {
                Exposed::Alone => self.circle(row, column),
                Exposed::Few => {
                    let along = (0..self.c).map(|other| (row, other));
                    let across = (0..self.r).map(|other| (other, column));
                    self.cheapest(along.chain(across)).into_iter().collect()
                }
            };
            if around.is_empty() {
                return Ok(more);
            }
            for (row, column) in around {
                let at = self.at(row, column);
                more += u32::from(!self.hidden[at]);
                self.hidden[at] = true;
            }
        }
    }

    fn cheapest(&self, cells: impl Iterator<Item = (usize, usize)>) -> Option<(usize, usize)> {
        let shown = cells.filter(|(r, c)| !self.hidden[self.at(*r, *c)]);
        shown.min_by_key(|(r, c)| (self.count[self.at(*r, *c)], *r, *c))
    }

    /// The three corners that make a circle with a hidden number at the least cost: totals, and above all the whole total, are
    /// hidden only where they must be.
    fn circle(&self, row: usize, column: usize) -> Vec<(usize, usize)> {
        let corners = |r: usize, c: usize| [(r, column), (row, c), (r, c)];
        let cost = |(r, c): &(usize, usize)| {
            let shown = || {
                corners(*r, *c)
                    .into_iter()
                    .filter(|(r, c)| !self.hidden[self.at(*r, *c)])
            };
            let whole = shown().any(|cell| cell == (self.r, self.c));
            let totals = shown()
                .filter(|(r, c)| *r == self.r || *c == self.c)
                .count();
            let sum: u64 = shown()
                .map(|(r, c)| u64::from(self.count[self.at(r, c)]))
                .sum();
            (whole, totals, sum, *r, *c)
        };
        let places = (0..=self.r).flat_map(|r| (0..=self.c).map(move |c| (r, c)));
        let others = places.filter(|(r, c)| *r != row && *c != column);
        let best = others.min_by_key(cost);
        best.map_or_else(Vec::new, |(r, c)| corners(r, c).to_vec())
    }

    /// A hidden number that can be computed, or one of a line whose hidden numbers are too few together.
    fn exposed(&self, least: u32) -> Option<(Exposed, (usize, usize))> {
        if let Some(found) = Bridges::new(self).find() {
            return Some((Exposed::Alone, found));
        }
        let line = |cells: &mut dyn Iterator<Item = (usize, usize)>| {
            let (mut sum, mut first, mut shown) = (0, None, false);
            for (r, c) in cells {
                let at = self.at(r, c);
                if self.hidden[at] {
                    sum += self.count[at];
                    first = first.or(Some((r, c)));
                } else {
                    shown = true;
                }
            }
            first.filter(|_| shown && sum < least)
        };
        let rows = (0..self.r).find_map(|r| {
            let is_told = !self.hidden[self.at(r, self.c)];
            line(&mut (0..self.c).map(|c| (r, c))).filter(|_| is_told)
        });
        let columns = || {
            (0..self.c).find_map(|c| {
                let is_told = !self.hidden[self.at(self.r, c)];
                line(&mut (0..self.r).map(|r| (r, c))).filter(|_| is_told)
            })
        };
        rows.or_else(columns).map(|found| (Exposed::Few, found))
    }
}

/// Why a hidden number is not hidden enough.
enum Exposed {
    /// It can be computed.
    Alone,
    /// Those of its line are too few together.
    Few,
}

/// Lines are the points of a graph and hidden numbers its edges: a number can be computed where its edge lies on no circle.
struct Bridges<'a> {
    table: &'a Table,
    /// When a line was reached, from 1; and how early one gets from it by another way.
    reached: Vec<u32>,
    early: Vec<u32>,
    now: u32,
}

impl<'a> Bridges<'a> {
    fn new(table: &'a Table) -> Self {
        let lines = table.r + table.c + 2;
        Self {
            table,
            reached: vec![0; lines],
            early: vec![0; lines],
            now: 0,
        }
    }

    fn cell(&self, one: usize, other: usize) -> (usize, usize) {
        let rows = self.table.r + 1;
        if one < rows {
            (one, other - rows)
        } else {
            (other, one - rows)
        }
    }

    fn neighbours(&self, line: usize) -> Vec<usize> {
        let rows = self.table.r + 1;
        let others = if line < rows {
            rows..rows + self.table.c + 1
        } else {
            0..rows
        };
        others
            .filter(|other| {
                let (r, c) = self.cell(line, *other);
                self.table.hidden[self.table.at(r, c)]
            })
            .collect()
    }

    /// The first bridge. A line has few hundred neighbours, and there are no more lines: the walk is no deeper than that.
    fn find(mut self) -> Option<(usize, usize)> {
        for line in 0..self.reached.len() {
            if self.reached[line] == 0
                && let Some(found) = self.walk(line)
            {
                return Some(found);
            }
        }
        None
    }

    fn walk(&mut self, start: usize) -> Option<(usize, usize)> {
        let mut path: Vec<(usize, usize, Vec<usize>)> = Vec::new();
        self.enter(start);
        path.push((start, usize::MAX, self.neighbours(start)));
        while let Some((line, from, rest)) = path.last_mut() {
            let (line, from) = (*line, *from);
            match rest.pop() {
                Some(next) if next == from => {}
                Some(next) if self.reached[next] > 0 => {
                    self.early[line] = self.early[line].min(self.reached[next]);
                }
                Some(next) => {
                    self.enter(next);
                    let neighbours = self.neighbours(next);
                    path.push((next, line, neighbours));
                }
                None => {
                    path.pop();
                    if from == usize::MAX {
                        continue;
                    }
                    self.early[from] = self.early[from].min(self.early[line]);
                    if self.early[line] > self.reached[from] {
                        return Some(self.cell(from, line));
                    }
                }
            }
        }
        None
    }

    fn enter(&mut self, line: usize) {
        self.now += 1;
        self.reached[line] = self.now;
        self.early[line] = self.now;
    }
}
