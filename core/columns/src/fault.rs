//! Every bad cell of a table.

use std::any::Any;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use medborger_base::error::{Error, ErrorKind, Fault};

use super::build;
use super::error::ColumnError;
use super::table::Table;

/// So many bad cells are kept; the others are counted.
pub const CELLS_MAX: usize = 100_000;
/// So many of them are told one by one by [`Error::faults`].
const TOLD_MAX: usize = 100;

/// What may stand in a cell, as it follows "must be" and "skal være".
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expectation {
    /// In English.
    pub english: Cow<'static, str>,
    /// In Danish.
    pub danish: Cow<'static, str>,
    /// Whether they are whole sentences that say what is wrong, rather than what may stand there.
    pub is_sentence: bool,
}

impl Expectation {
    fn english_of(&self, this: &str) -> String {
        match self.is_sentence {
            true => format!("{this}: {}", self.english),
            false => format!("{this} must be {}", self.english),
        }
    }

    fn danish_of(&self, this: &str) -> String {
        match self.is_sentence {
            true => format!("{this}: {}", self.danish),
            false => format!("{this} skal være {}", self.danish),
        }
    }

    /// From both sentences.
    #[must_use]
    pub const fn new(english: &'static str, danish: &'static str) -> Self {
        Self {
            english: Cow::Borrowed(english),
            danish: Cow::Borrowed(danish),
            is_sentence: false,
        }
    }

    /// From sentences that say themselves what is wrong. Nothing that stands in a cell may be in them.
    #[must_use]
    pub const fn said(english: String, danish: String) -> Self {
        Self {
            english: Cow::Owned(english),
            danish: Cow::Owned(danish),
            is_sentence: true,
        }
    }

    /// From sentences that are made as they are needed. Nothing that stands in a cell may be in them.
    #[must_use]
    pub const fn of(english: String, danish: String) -> Self {
        Self {
            english: Cow::Owned(english),
            danish: Cow::Owned(danish),
            is_sentence: false,
        }
    }

    /// One of these, which are names of the library's own.
    #[must_use]
    pub fn one_of(choices: &[&str]) -> Self {
        let list = choices.join(", ");
        Self {
            english: format!("one of {list}").into(),
            danish: format!("en af {list}").into(),
            is_sentence: false,
        }
    }
}

/// A cell that is not what must stand there, or a column that is missing. It never holds what stands in the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CellError {
    /// The row, counted from zero; none where it is the column as a whole.
    pub row: Option<u64>,
    /// The column's name, as whoever asked named it.
    pub column: Arc<str>,
    /// What is wrong: a code of [`CellRefusal`](crate::CellRefusal), of [`ColumnError`], or of the value's own error.
    pub code: Cow<'static, str>,
    /// What must stand there.
    pub expected: Expectation,
}

impl CellError {
    /// A bad cell.
    #[must_use]
    pub fn new(
        row: Option<u64>,
        column: Arc<str>,
        code: impl Into<Cow<'static, str>>,
        expected: Expectation,
    ) -> Self {
        Self {
            row,
            column,
            code: code.into(),
            expected,
        }
    }
}

/// It is said as an error of its own: its field is the cell, as `age[3]`.
#[derive(Debug, Clone)]
struct Told {
    cell: CellError,
    field: String,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = &self.cell.expected;
        match expected.is_sentence {
            true => f.write_str(&expected.english),
            false => f.write_str(&expected.english_of("this")),
        }
    }
}

impl Fault for Told {
    fn code(&self) -> &str {
        &self.cell.code
    }
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }
    fn field(&self) -> Option<&str> {
        Some(&self.field)
    }
    fn danish(&self) -> String {
        let expected = &self.cell.expected;
        match expected.is_sentence {
            true => expected.danish.to_string(),
            false => expected.danish_of("det"),
        }
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Every bad cell of a table: an error that is a table itself.
///
/// Its code is `table_cells_invalid`, and [`Error::faults`] tells the first hundred cells one by one, each with its own code and
/// its place as `age[3]`, the row counted from zero.
#[derive(Debug, Clone)]
pub struct TableFaults {
    cells: Vec<CellError>,
    count: u64,
    others: Vec<Error>,
    says: ColumnError,
}

impl TableFaults {
    /// What is said of all of them: the first by name, for most who read it mend that one first.
    fn first(&self) -> Option<(String, &Expectation, u64)> {
        let cell = self.cells.first()?;
        Some((place(cell), &cell.expected, self.count.saturating_sub(1)))
    }
}

/// A cell as `age[3]`, the row counted from zero; or the column, where it is the column as a whole.
fn place(cell: &CellError) -> String {
    let column = &cell.column;
    match cell.row {
        Some(row) => format!("{column}[{row}]"),
        None => column.to_string(),
    }
}

impl TableFaults {
    /// From the cells that are kept and how many there are in all. None where there is none.
    #[must_use]
    pub fn new(mut cells: Vec<CellError>, count: u64) -> Option<Self> {
        if cells.is_empty() {
            return None;
        }
        cells.truncate(CELLS_MAX);
        let kept = u64::try_from(cells.len()).unwrap_or(u64::MAX);
        let count = count.max(kept);
        let tell = |cell: &CellError| {
            let (field, cell) = (place(cell), cell.clone());
            Error::new(Told { cell, field })
        };
        let others = cells.iter().take(TOLD_MAX).map(tell).collect();
        let says = ColumnError::Cells { count };
        Some(Self {
            cells,
            count,
            others,
            says,
        })
    }

    /// The bad cells, by column as they were read and then by row; [`CELLS_MAX`] at most.
    #[must_use]
    pub fn cells(&self) -> &[CellError] {
        &self.cells
    }

    /// How many there are in all.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// As a table with the columns `row` (counted from zero; missing where it is the column as a whole), `column`, `code`,
    /// `expected` and `forventet`, the same in Danish.
    ///
    /// # Errors
    /// Never: the columns are of one length.
    pub fn table(&self) -> Result<Table, ColumnError> {
        let mut rows = build::Ints::new();
        let [mut columns, mut codes, mut english, mut danish] =
            std::array::from_fn(|_| build::Labels::new());
        for cell in &self.cells {
            rows.push(cell.row.and_then(|row| i64::try_from(row).ok()));
            columns.push(Some(&cell.column));
            codes.push(Some(&cell.code));
            english.push(Some(&cell.expected.english));
            danish.push(Some(&cell.expected.danish));
        }
        Table::new(vec![
            rows.finish("row")?,
            columns.finish("column")?,
            codes.finish("code")?,
            english.finish("expected")?,
            danish.finish("forventet")?,
        ])
    }
}

impl PartialEq for TableFaults {
    fn eq(&self, other: &Self) -> bool {
        self.cells == other.cells && self.count == other.count
    }
}

impl fmt::Display for TableFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((place, must, more)) = self.first() else {
            return fmt::Display::fmt(&self.says, f);
        };
        f.write_str(&must.english_of(&format!("`{place}`")))?;
        match more {
            0 => Ok(()),
            1 => f.write_str("; 1 more cell is not as it must be"),
            _ => write!(f, "; {more} more cells are not as they must be"),
        }
    }
}

impl std::error::Error for TableFaults {}

impl Fault for TableFaults {
    fn code(&self) -> &str {
        self.says.code()
    }
    fn kind(&self) -> ErrorKind {
        self.says.kind()
    }
    fn field(&self) -> Option<&str> {
        self.says.field()
    }
    fn danish(&self) -> String {
        let Some((place, must, more)) = self.first() else {
            return self.says.danish();
        };
        let first = must.danish_of(&format!("`{place}`"));
        match more {
            0 => first,
            1 => format!("{first}; 1 celle mere er ikke, som den skal være"),
            _ => format!("{first}; {more} celler mere er ikke, som de skal være"),
        }
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn others(&self) -> &[Error] {
        &self.others
    }
}

impl From<TableFaults> for Error {
    fn from(faults: TableFaults) -> Self {
        Self::new(faults)
    }
}
