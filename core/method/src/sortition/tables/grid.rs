//! A table with its headings found, whatever it came as.

use std::borrow::Cow;

use medborger_base::csv::{CharacterSet, CsvLine, CsvReader, QuoteOpen, decode, repaired};
use medborger_base::text::is_ignorable;
use medborger_base::unicode::composed;

use super::finding::{At, Findings, TableFault, TableName};
use super::near::{heading, nearest};
use super::{TableCorrection, TableSource};
use crate::sortition::error::SortitionError;

/// Headings are looked for in so many lines.
const HEADS: usize = 10;
/// So many headings are named at most where none is near the one that is missing.
const HEADINGS_MAX: usize = 20;

/// Rows below headings.
pub(super) struct Grid<'a> {
    pub(super) table: TableName,
    pub(super) rows: Vec<CsvLine>,
    head: Vec<String>,
    head_line: u32,
    /// By column: what it was taken for.
    taken: Vec<Option<&'a str>>,
}

impl<'a> Grid<'a> {
    /// Reads a table. `wanted` says how many of a line's cells are headings that are looked for: the line with most is
    /// the one of the headings.
    pub(super) fn read(
        table: TableName,
        source: &TableSource,
        rows_max: usize,
        corrections: &[TableCorrection],
        wanted: &dyn Fn(&[String]) -> usize,
        found: &mut Findings,
    ) -> Result<Self, SortitionError> {
        let whole = At {
            table,
            line: None,
            column: None,
            heading: None,
        };
        let text: Cow<'_, str> = match source {
            TableSource::Text { text } => Cow::Borrowed(text),
            TableSource::Bytes { bytes } => {
                let read = decode(bytes);
                let guessed = matches!(read.set, CharacterSet::Windows1252 | CharacterSet::Mixed);
                if guessed && !bytes.starts_with(b"PK\x03\x04") {
                    found.add(whole, &TableFault::CharactersGuessed, None, None);
                }
                Cow::Owned(read.text)
            }
            TableSource::Rows { .. } => Cow::Borrowed(""),
        };
        let mut lines = match source {
            TableSource::Rows { rows } => {
                let lines = rows.iter().map(|(number, cells)| CsvLine {
                    number: *number,
                    last: *number,
                    stray: false,
                    cells: cells.clone(),
                });
                lines.filter(|line| !line.is_blank()).collect()
            }
            _ if text.starts_with("PK\u{3}\u{4}") => {
                found.add(whole, &TableFault::Workbook, None, None);
                Vec::new()
            }
            _ => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
                let mut lines = Vec::new();
                for line in CsvReader::new(text) {
                    match line {
                        Ok(line) if line.is_blank() => {}
                        Ok(_) if lines.len() > rows_max + HEADS => {
                            return Err(too_many(rows_max));
                        }
                        Ok(line) => lines.push(line),
                        Err(QuoteOpen(line)) => {
                            let line = Some(line);
                            let at = At { line, ..whole };
                            found.add(at, &TableFault::QuoteOpen, None, None);
                        }
                    }
                }
                lines
            }
        };
        clean(&mut lines, table, corrections, found);
        let place = (0..lines.len().min(HEADS)).rev().max_by_key(|&place| {
            let cells = lines.get(place).map_or(&[][..], |line| &line.cells);
            wanted(cells)
        });
        for above in lines.drain(..place.unwrap_or(0)) {
            let value = above.cells.join(" ");
            let at = At {
                line: Some(above.number),
                ..whole
            };
            found.add(at, &TableFault::LinesAbove, Some(value.trim()), None);
        }
        if lines.is_empty() {
            found.add(whole, &TableFault::Empty, None, None);
            lines.push(CsvLine {
                number: 1,
                last: 1,
                stray: false,
                cells: Vec::new(),
            });
        }
        let head = lines.remove(0);
        if lines.len() > rows_max {
            return Err(too_many(rows_max));
        }
        let mut grid = Self {
            table,
            taken: vec![None; head.cells.len()],
            head: head.cells,
            head_line: head.number,
            rows: lines,
        };
        grid.widths(found);
        Ok(grid)
    }

    /// Lines with more under them than headings.
    fn widths(&mut self, found: &mut Findings) {
        for row in &self.rows {
            let cells = row.cells.iter().rposition(|cell| !cell.is_empty());
            let cells = cells.map_or(0, |last| last + 1);
            if cells > self.head.len() && self.rows.len() > 1 || cells > self.head.len() + 1 {
                let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                let fault = TableFault::RowWidth {
                    cells: count(cells),
                    columns: count(self.head.len()),
                };
                let at = At {
                    table: self.table,
                    line: Some(row.number),
                    column: None,
                    heading: None,
                };
                found.add(at, &fault, None, None);
            }
        }
    }

    /// Where a finding about a cell is.
    pub(super) fn at(&self, row: &CsvLine, column: usize) -> At<'a> {
        At {
            table: self.table,
            line: Some(row.number),
            column: Some(column),
            heading: self.taken.get(column).copied().flatten(),
        }
    }

    fn head_at(&self, column: Option<usize>, heading: Option<&'a str>) -> At<'a> {
        At {
            table: self.table,
            line: Some(self.head_line),
            column,
            heading,
        }
    }

    /// The column of this name: spelled so, or as one of the words that mean the same.
    pub(super) fn find(
        &mut self,
        name: &'a str,
        words: &[&str],
        found: &mut Findings,
    ) -> Option<usize> {
        let key = heading(name);
        let is_it = |cell: &String| {
            let cell = heading(cell);
            !cell.is_empty() && (cell == key || words.contains(&cell.as_str()))
        };
        // The name itself before what means the same.
        let exact = self.head.iter().position(|cell| cell == name);
        let places: Vec<usize> = (0..self.head.len())
            .filter(|&place| self.head.get(place).is_some_and(is_it))
            .collect();
        let twice = |place: &&usize| {
            self.head.get(**place).map(|cell| heading(cell))
                == exact
                    .or(places.first().copied())
                    .and_then(|at| self.head.get(at))
                    .map(|cell| heading(cell))
        };
        let column = exact.or(places.first().copied())?;
        if let Some(&second) = places.iter().filter(twice).find(|place| **place != column) {
            let column = name.to_owned();
            let at = self.head_at(Some(second), Some(name));
            found.add(at, &TableFault::ColumnRepeated { column }, None, None);
        }
        if exact.is_none() {
            let at = self.head_at(Some(column), Some(name));
            let value = self.head.get(column).map(String::as_str);
            found.add(at, &TableFault::HeadingRead, value, Some(name.to_owned()));
        }
        if let Some(taken) = self.taken.get_mut(column) {
            *taken = Some(name);
        }
        Some(column)
    }

    /// The same; a table without it must be put right.
    pub(super) fn need(
        &mut self,
        name: &'a str,
        words: &[&str],
        found: &mut Findings,
    ) -> Option<usize> {
        let column = self.find(name, words, found);
        if column.is_none() {
            self.missing(name, found);
        }
        column
    }

    /// Says that a column is not there, and which may be meant.
    pub(super) fn missing(&self, name: &'a str, found: &mut Findings) {
        let free = self.head.iter().zip(&self.taken).enumerate();
        let free = free.filter(|(_, (cell, taken))| taken.is_none() && !cell.is_empty());
        let meant = free.filter(|(_, (cell, _))| nearest(cell, [name].into_iter()).is_some());
        let meant: Vec<usize> = meant.map(|(place, _)| place).collect();
        let one = meant.first().copied().filter(|_| meant.len() == 1);
        let at = self.head_at(one, one.map(|_| name));
        let value = match one {
            Some(place) => self.head.get(place).cloned(),
            // Where none is near, those that there are.
            None => self.free_headings(),
        };
        let fault = TableFault::ColumnMissing {
            column: name.to_owned(),
        };
        found.add(at, &fault, value.as_deref(), one.map(|_| name.to_owned()));
    }

    /// The first headings that nothing asked for yet, parted by commas; nothing where there is none.
    fn free_headings(&self) -> Option<String> {
        let free = self.head.iter().zip(&self.taken);
        let free = free.filter(|(cell, taken)| taken.is_none() && !cell.is_empty());
        let all: Vec<&str> = free
            .map(|(cell, _)| cell.as_str())
            .take(HEADINGS_MAX)
            .collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// Names the columns that nothing asked for, and that hold something.
    pub(super) fn unused(&self, found: &mut Findings) {
        for (place, taken) in self.taken.iter().enumerate() {
            let named = self.head.get(place).is_some_and(|cell| !cell.is_empty());
            let filled = || self.rows.iter().any(|row| !cell(row, place).is_empty());
            if taken.is_none() && (named || filled()) {
                let value = self.head.get(place).map(String::as_str);
                found.add(
                    self.head_at(Some(place), None),
                    &TableFault::ColumnUnused,
                    value,
                    None,
                );
            }
        }
    }
}

/// A cell; nothing beyond the end of a line.
pub(super) fn cell(row: &CsvLine, place: usize) -> &str {
    row.cells.get(place).map_or("", String::as_str)
}

fn too_many(max: usize) -> SortitionError {
    let field = "table".into();
    SortitionError::TooMany { field, max }
}

/// Composed letters, no white space at the ends, nothing that is never shown; spoiled letters restored, and what was
/// corrected in its place.
fn clean(
    lines: &mut [CsvLine],
    table: TableName,
    corrections: &[TableCorrection],
    found: &mut Findings,
) {
    for line in lines {
        for (place, cell) in line.cells.iter_mut().enumerate() {
            let repaired = repaired(cell);
            let at = At {
                table,
                line: Some(line.number),
                column: Some(place),
                heading: None,
            };
            if let Cow::Owned(text) = repaired {
                found.add(
                    at,
                    &TableFault::CharactersRepaired,
                    Some(cell),
                    Some(text.clone()),
                );
                *cell = text;
            }
            if cell.contains('\u{fffd}') {
                found.add(at, &TableFault::CharactersLost, Some(cell), None);
            }
            if !cell.is_ascii() {
                *cell = composed(cell).filter(|c| !is_ignorable(*c)).collect();
            }
            let trimmed = cell.trim();
            if trimmed.len() != cell.len() {
                *cell = trimmed.to_owned();
            }
            let fits = |c: &&TableCorrection| {
                c.table == table
                    && usize::try_from(c.column).ok() == Some(place + 1)
                    && c.from == *cell
            };
            if let Some(correction) = corrections.iter().find(fits) {
                cell.clone_from(&correction.to);
            }
        }
    }
}
