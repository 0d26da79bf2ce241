//! Cells that are merged over several rows: the value stands in the first of them alone.

use super::{RowFlaw, Rows, TableError, column_of};
use medborger_base::sorted::Arrange;

/// How many rows are looked at for all merged cells together.
const ROWS_MAX: usize = 1_000_000;

/// Merged cells over several rows: column, first and last row.
#[derive(Default)]
pub(super) struct Merged(Vec<(usize, u32, u32)>);

impl Merged {
    /// Notes cells such as `A2:B4`. Those of one row, and what is no reference, need nothing.
    pub(super) fn add(&mut self, reference: Option<&str>) {
        let corners = reference.and_then(|r| r.split_once(':'));
        let Some((first, last)) = corners else {
            return;
        };
        let row = |corner: &str| {
            let digits = corner.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            digits.parse::<u32>().ok()
        };
        if let (Some(column), Some(from), Some(to)) = (column_of(first), row(first), row(last))
            && from < to
        {
            self.0.push((column, from, to));
        }
    }

    /// Gives each row of merged cells their value, where the row has none of its own there.
    pub(super) fn spread(self, rows: &mut Rows, mut left: usize) -> Result<(), TableError> {
        let mut places: Vec<(u32, usize)> = rows.rows.iter().map(|row| row.line).zip(0..).collect();
        places.arrange_fast();
        let mut looked_at = 0_usize;
        for (column, from, to) in self.0 {
            let begins = places.partition_point(|(line, _)| *line < from);
            let ends = places.partition_point(|(line, _)| *line <= to);
            let within = places.get(begins..ends).unwrap_or_default();
            looked_at = looked_at.saturating_add(within.len() + 1);
            if looked_at > ROWS_MAX {
                return Err(TableError::TooLarge);
            }
            let Some(((line, first), others)) = within.split_first() else {
                continue;
            };
            let value = rows.rows.get(*first).and_then(|row| row.cells.get(column));
            let Some(value) = value.filter(|_| *line == from).cloned() else {
                continue;
            };
            for (_, place) in others {
                let Some(row) = rows.rows.get_mut(*place) else {
                    continue;
                };
                if row.cells.len() <= column {
                    row.cells.resize(column + 1, String::new());
                }
                let Some(cell) = row
                    .cells
                    .get_mut(column)
                    .filter(|cell| cell.trim().is_empty())
                else {
                    continue;
                };
                left = left.checked_sub(value.len()).ok_or(TableError::TooLarge)?;
                cell.clone_from(&value);
                if !row.flaws.contains(&RowFlaw::Merged) {
                    row.flaws.push(RowFlaw::Merged);
                    row.flaws.arrange_fast();
                }
            }
        }
        Ok(())
    }
}
