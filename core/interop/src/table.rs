//! A list with typed columns: what CSV and spreadsheets are written from.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use medborger_codec::{Make, Record};

use super::InteropError;

/// A list with a heading row.
///
/// `Debug` shows none of the texts, because they may be about people.
///
/// ```
/// use medborger::interop::{Cell, Column, ColumnKind, CsvStyle, Sheet, to_csv, to_xlsx};
///
/// let columns = vec![
///     Column::new("Navn", ColumnKind::Text),
///     Column::new("Timer", ColumnKind::Number),
/// ];
/// let row = vec![Cell::text("Ida; Eksempel"), Cell::Number { number: 12 }];
/// let sheet = Sheet::new("Timer".into(), columns, vec![row]);
/// assert_eq!(to_csv(&sheet, CsvStyle::EXCEL)?, "\u{feff}Navn;Timer\r\n\"Ida; Eksempel\";12\r\n");
/// assert_eq!(to_csv(&sheet, CsvStyle::PLAIN)?, "Navn,Timer\r\nIda; Eksempel,12\r\n");
/// assert!(to_xlsx(&[sheet])?.bytes.starts_with(b"PK"));
/// # Ok::<(), medborger::interop::InteropError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sheet {
    /// The name on the sheet's tab: 1 to 31 characters, none of `: \ / ? * [ ]`.
    pub name: String,
    /// The columns; at least one.
    pub columns: Vec<Column>,
    /// The rows, each with one cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a list.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Column {
    /// What stands in the heading row.
    pub title: String,
    /// What its cells hold, where they aren't empty.
    pub kind: ColumnKind,
}

/// What a column's cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Texts.
    Text,
    /// Whole numbers.
    Number,
    /// Dates.
    Date,
    /// Local dates with a time.
    DateTime,
}

/// A cell of a list.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Cell {
    /// Nothing; fits every column.
    Empty,
    /// A text; line breaks are kept.
    Text {
        /// The text.
        text: String,
    },
    /// A whole number.
    Number {
        /// The number.
        number: i64,
    },
    /// A date.
    Date {
        /// The date.
        date: NaiveDate,
    },
    /// A date and time as clocks showed it, cut to whole seconds when written.
    DateTime {
        /// The local time.
        local: NaiveDateTime,
    },
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(title: impl Into<String>, kind: ColumnKind) -> Self {
        Self {
            title: title.into(),
            kind,
        }
    }
}

impl Cell {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    fn kind(&self) -> Option<ColumnKind> {
        match self {
            Self::Empty => None,
            Self::Text { .. } => Some(ColumnKind::Text),
            Self::Number { .. } => Some(ColumnKind::Number),
            Self::Date { .. } => Some(ColumnKind::Date),
            Self::DateTime { .. } => Some(ColumnKind::DateTime),
        }
    }
}

impl Sheet {
    /// Checks that rows fit the columns.
    pub(super) fn check(&self) -> Result<(), InteropError> {
        if self.columns.is_empty() {
            return Err(InteropError::TableColumns);
        }
        self.rows
            .iter()
            .try_for_each(|row| check_row(&self.columns, row))
    }
}

/// Checks that a row fits the columns.
pub(super) fn check_row(columns: &[Column], row: &[Cell]) -> Result<(), InteropError> {
    if row.len() != columns.len() {
        return Err(InteropError::TableRowWidth);
    }
    let fits = |(cell, column): (&Cell, &Column)| cell.kind().is_none_or(|k| k == column.kind);
    if row.iter().zip(columns).all(fits) {
        Ok(())
    } else {
        Err(InteropError::CellKind)
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<_> = self.columns.iter().map(|c| c.kind).collect();
        f.debug_struct("Sheet")
            .field("columns", &kinds)
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Column").field(&self.kind).finish()
    }
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            None => f.write_str("Empty"),
            Some(kind) => write!(f, "{kind:?}(…)"),
        }
    }
}

#[cfg(test)]
pub(super) mod sample {
    use super::*;

    /// Two rows with every kind of cell, and texts that spreadsheets and CSV readers stumble over.
    pub(crate) fn sample() -> Sheet {
        let date = |d| NaiveDate::from_ymd_opt(2026, 6, d).unwrap();
        Sheet {
            name: "Svar & timer".into(),
            columns: vec![
                Column::new("Navn", ColumnKind::Text),
                Column::new("Timer", ColumnKind::Number),
                Column::new("Dato", ColumnKind::Date),
                Column::new("Modtaget", ColumnKind::DateTime),
            ],
            rows: vec![
                vec![
                    Cell::text("=HYPERLINK(\"http://example.dk\";\"tryk\")"),
                    Cell::Number { number: -12 },
                    Cell::Date { date: date(8) },
                    Cell::DateTime {
                        local: date(8).and_hms_opt(23, 59, 59).unwrap(),
                    },
                ],
                vec![
                    Cell::text(" Bo \"B\" Eksempel;\r\nHavnegade 7 <æøå> _x0041_\u{0}"),
                    Cell::Number {
                        number: 1_234_567_890_123_456_789,
                    },
                    Cell::Date {
                        date: NaiveDate::from_ymd_opt(1899, 12, 31).unwrap(),
                    },
                    Cell::Empty,
                ],
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_fit_the_columns_in_number_and_kind() {
        assert_eq!(sample::sample().check(), Ok(()));
        let mut sheet = sample::sample();
        sheet.rows[0].pop();
        assert_eq!(sheet.check(), Err(InteropError::TableRowWidth));
        let mut sheet = sample::sample();
        sheet.rows[1][1] = Cell::text("tolv");
        assert_eq!(sheet.check(), Err(InteropError::CellKind));
        sheet.rows[1][1] = Cell::Empty;
        assert_eq!(sheet.check(), Ok(()));
        sheet.columns.clear();
        assert_eq!(sheet.check(), Err(InteropError::TableColumns));
    }

    #[test]
    fn a_sheet_survives_json_and_debug_shows_no_text() {
        let json = serde_json::to_string(&sample::sample()).unwrap();
        assert_eq!(
            serde_json::from_str::<Sheet>(&json).unwrap(),
            sample::sample()
        );
        let shown = format!("{:?} {:?}", sample::sample(), sample::sample().rows);
        assert!(!shown.contains("Bo") && !shown.contains("2026") && !shown.contains("12"));
    }
}
