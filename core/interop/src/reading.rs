//! Reading a list that somebody sends in: CSV, an Excel workbook, or a box of mails.

mod csv;
mod flaw;
mod mbox;
#[cfg(test)]
mod tests;
mod unzip;
mod xlsx;

use std::borrow::Cow;
use std::fmt;

use medborger_base::csv::repaired;
use medborger_base::digest::hex_string;
use medborger_base::sorted::{Arrange, SortedMap};
use medborger_base::unicode::composed;
use medborger_codec::{Make, Record, to_json};
use sha2::{Digest, Sha256};

use super::mail::{Attachment, MailDoubt};

/// The largest file that is read, in bytes.
const BYTES_MAX: usize = 64 << 20;
/// How many rows and columns are read at most.
const ROWS_MAX: usize = 20_000;
const COLUMNS_MAX: usize = 500;
/// How large a row may be as JSON, so that a part of a table fits into one command.
const ROW_BYTES_MAX: usize = 512 << 10;
/// Of a row beyond that, which values are left out, in bytes: names, addresses and dates are shorter.
const LONG: usize = 1 << 10;
/// How many attachments fit for certain.
const ATTACHMENTS_SURE: usize = 50;
/// How many rows a part has at most, and how large it is as JSON unless one row alone is larger.
const PART_ROWS_MAX: usize = 100;
const PART_BYTES_MAX: usize = 512 << 10;

medborger_base::error::errors! {
    /// Why a file of rows was not read.
    TableError {
        /// Nothing but white space.
        Empty => "table_empty", Invalid, Some("file"),
            "the file holds no row", "filen indeholder ingen rækker";
        /// Over 64 MiB, or a workbook that unpacks to more than that.
        TooLarge => "table_too_large", Invalid, Some("file"),
            "the file is larger than 64 MiB, or unpacks to more than that",
            "filen er større end 64 MiB eller fylder mere udpakket",
            "the file is too large", "filen er for stor";
        /// Over 20,000 rows or 500 columns.
        TooMany => "table_too_many", Invalid, Some("file"),
            "a file has at most 20000 rows and 500 columns: divide it",
            "en fil har højst 20000 rækker og 500 kolonner: del den";
        /// A file of a kind that is not read, such as an old workbook (`.xls`) or one with a password.
        Unknown => "table_kind_unknown", Invalid, Some("file"),
            "the file is neither CSV, nor an Excel workbook (.xlsx) without a password, nor a box of mails (mbox)",
            "filen er hverken CSV, en Excel-projektmappe (.xlsx) uden adgangskode eller en postkasse (mbox)",
            "the file can't be read: send a spreadsheet or a box of mails without a password",
            "filen kan ikke læses: send et regneark eller en postkasse uden adgangskode";
        /// A workbook of which something is missing or broken.
        Damaged => "table_damaged", Invalid, Some("file"),
            "the workbook is damaged: open it and save it anew", "projektmappen er beskadiget: åbn den, og gem den igen";
        /// A quoted value that never ends.
        QuoteOpen {
            /// The line on which it begins.
            line: u32,
        } => "table_quote_open", Invalid, Some("file"),
            "a value that begins with a quote on line {line} never ends",
            "en værdi, der begynder med et anførselstegn i linje {line}, slutter aldrig";
    }
}

/// What kind of file a [`Table`] was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// Values with a separator between them (RFC 4180, and as Excel writes them).
    Csv,
    /// An Excel workbook (ECMA-376).
    Xlsx,
    /// A box of mails (RFC 4155): each mail is a row with the columns `Navn`, `E-mail`, `Modtaget`, `Emne` and `Svar`.
    Mbox,
}

/// What was noticed while a file was read. None of it hinders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TableNote {
    /// The text is not UTF-8 and was read as Windows-1252, as a Danish Excel writes it.
    Windows1252,
    /// Some lines are UTF-8, others were read as Windows-1252: their rows have the flaw [`RowFlaw::Characters`].
    MixedCharacters,
    /// Some characters could not be read.
    Lossy,
    /// Rows without any value were passed over.
    EmptyRows,
    /// A line above the headings, with one value alone, was passed over.
    LineAbove,
    /// A row has values beyond the last heading. In a CSV file they are kept: a separator within a value is not quoted. In a
    /// workbook they stand in a column without a heading.
    BeyondHeadings,
    /// The workbook has further sheets with values: only the first was read.
    OtherSheets,
    /// Formulas were read as the values that were last computed.
    Formulas,
}

/// Why a person should look at a row before it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RowFlaw {
    /// Its letters are not certain: its line is in another character set than the file, bytes mean nothing, or a program
    /// had taken UTF-8 for another set (`omrÃ¥de`), which was put right.
    Characters,
    /// A value stands in cells that are merged over several rows, and was taken for each of them.
    Merged,
    /// A cell holds the error of a formula, such as `#N/A`, or a formula whose value the file does not have.
    CellError,
    /// Something stands behind the quote that ends a value: a quote is missing before it, and rows may be in one another.
    Quotes,
    /// It holds more than 512 KiB, more than a command can carry: its long values were left out.
    TooLarge,
}

/// A list that came in, as it stands in its file: the values are texts.
///
/// A date of a workbook is a text such as `2026-06-08` or `2026-06-08 23:59:59`, a number one such as `4` or `2.5`, and what
/// is true or false says `Ja` or `Nej`. `Debug` shows none of the values.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Table {
    /// The kind of file.
    pub format: TableFormat,
    /// The headings, trimmed; empty where a column has none.
    pub columns: Vec<String>,
    /// The line of the headings, from 1; a box of mails has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The SHA-256 of the file, as 64 hexadecimal digits: by it the parts of one list are known to be one. A list without it is held against
    /// all that was taken in before, its own parts too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The rows below them, in the file's order, without those that hold nothing.
    pub rows: Vec<TableRow>,
    /// What was noticed, in the order of [`TableNote`], each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<TableNote>,
}

/// A row of a [`Table`]. `Debug` shows none of the values.
#[derive(Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TableRow {
    /// The line of the file on which it begins, from 1; in a workbook the row's number.
    pub line: u32,
    /// How many rows before it are the same, value for value, whatever white space is around them.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub copy: u32,
    /// The values. Those that are empty at the end may be left out. More of them than there are columns are a fault of a CSV
    /// file.
    pub cells: Vec<String>,
    /// Why a person should look at it; in the order of [`RowFlaw`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<RowFlaw>,
    /// For a mail, whether nothing but what its sender's program wrote says when it came.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dated_by_sender: bool,
    /// For a mail, how many control characters were taken out of its text.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub cleaned: u32,
    /// For a mail, what is attached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// For a mail, why a person should look at it; in the order of [`MailDoubt`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<MailDoubt>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "as the attribute calls it"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// Reads a list from a file: CSV, an Excel workbook (`.xlsx`) or a box of mails (mbox). Which one, its bytes say.
///
/// # CSV
///
/// The text is UTF-8, with or without a byte order mark, UTF-16 with one, or Windows-1252; a line that is not as the others
/// gives its row a flaw. The first line that is not empty has the headings. A line `sep=;` before it says what separates
/// values; otherwise it is the one of semicolon, tab, comma and bar that stands most often in the headings, outside quotes;
/// among equals, the one that parts the next lines into as many. A value in quotes may hold separators, line breaks
/// and, doubled, quotes. An apostrophe that [`to_csv`](crate::to_csv) put before a sign of a formula is taken away again.
///
/// # Workbooks
///
/// The first sheet that is not hidden is read. Formulas count as what was last computed, and none is computed. A value of
/// cells that are merged over several rows is that of each row that holds anything else. A file of a workbook is unpacked up to 64 MiB. Cells are placed by their own references, and one far out costs nothing.
///
/// # Boxes of mails
///
/// Each mail is a row. It begins at a line `From …` with a time and a year, at the beginning or below an empty line, above
/// a field that mails have. When it came, says the last server on its way, and else its sender's program. The text is [`Mail::own_text`](crate::Mail::own_text). Where the sender wrote nothing and forwards
/// somebody's mail, name, address and text are that one's; where nothing else is there, all that the mail says. What is
/// doubtful, the row says.
///
/// ```
/// use medborger::interop::{TableFormat, read_table};
///
/// let table = read_table("Navn;Svar\r\nIda Eksempel;\"Flere bænke; og træer\"\r\n".as_bytes())?;
/// assert_eq!(table.format, TableFormat::Csv);
/// assert_eq!(table.columns, ["Navn", "Svar"]);
/// assert_eq!((table.rows[0].line, table.rows[0].cells[1].as_str()), (2, "Flere bænke; og træer"));
/// # Ok::<(), medborger::interop::TableError>(())
/// ```
///
/// # Errors
/// [`TableError`]: nothing to read, another kind of file, too large, too many rows, damaged, a quote that never ends. A row that
/// can't be used, such as a mail that can't be read, is no error of the file: the row says what is wrong with it.
pub fn read_table(bytes: &[u8]) -> Result<Table, TableError> {
    if bytes.len() > BYTES_MAX {
        return Err(TableError::TooLarge);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(TableError::Empty);
    }
    let mut table = if bytes.starts_with(b"PK") {
        xlsx::read(bytes)?
    } else if mbox::is_one(bytes) {
        mbox::read(bytes)?
    } else {
        csv::read(bytes)?
    };
    table.check()?;
    table.shorten();
    table.count_copies();
    table.sha256 = Some(hex_string(&Sha256::digest(bytes)));
    table.notes.arrange();
    table.notes.dedup();
    Ok(table)
}

/// A table in parts of at most 100 rows, each small enough for one command, in order.
///
/// ```
/// use medborger::interop::{read_table, table_parts};
///
/// let lines: String = (0..250).map(|n| format!("Svar nr. {n}\n")).collect();
/// let parts = table_parts(read_table(format!("Svar\n{lines}").as_bytes())?);
/// assert_eq!(parts.iter().map(|part| part.rows.len()).collect::<Vec<_>>(), [100, 100, 50]);
/// # Ok::<(), medborger::interop::TableError>(())
/// ```
#[must_use]
pub fn table_parts(table: Table) -> Vec<Table> {
    let mut parts: Vec<Table> = Vec::new();
    let mut size = 0;
    for row in table.rows {
        let bytes = to_json(&row).len();
        let open = parts
            .last_mut()
            .filter(|part| part.rows.len() < PART_ROWS_MAX && size + bytes <= PART_BYTES_MAX);
        match open {
            Some(part) => {
                part.rows.push(row);
                size += bytes;
            }
            None => {
                parts.push(Table {
                    format: table.format,
                    line: table.line,
                    sha256: table.sha256.clone(),
                    columns: table.columns.clone(),
                    rows: vec![row],
                    notes: table.notes.clone(),
                });
                size = bytes;
            }
        }
    }
    parts
}

/// Reads a list from a file, in the parts that [`table_parts`] makes of it. The same file gives the same parts.
///
/// # Errors
/// As [`read_table`].
pub fn read_table_parts(bytes: &[u8]) -> Result<Vec<Table>, TableError> {
    read_table(bytes).map(table_parts)
}

impl Table {
    fn check(&self) -> Result<(), TableError> {
        if self.rows.is_empty() {
            return Err(TableError::Empty);
        }
        if self.rows.len() > ROWS_MAX || self.columns.len() > COLUMNS_MAX {
            return Err(TableError::TooMany);
        }
        Ok(())
    }

    /// Leaves long values of rows out that no command can carry, and says so of them: one such row costs no other.
    fn shorten(&mut self) {
        for row in &mut self.rows {
            // As JSON a character takes six times its bytes at most, and what is attached little more than its names.
            let bytes: usize = row.cells.iter().map(String::len).sum();
            let may_be = bytes > ROW_BYTES_MAX / 6 || row.attachments.len() > ATTACHMENTS_SURE;
            if !may_be || to_json(row).len() <= ROW_BYTES_MAX {
                continue;
            }
            row.flaws.push(RowFlaw::TooLarge);
            row.flaws.arrange();
            for cell in row.cells.iter_mut().filter(|cell| cell.len() > LONG) {
                cell.clear();
            }
            if to_json(row).len() > ROW_BYTES_MAX {
                row.attachments.clear();
            }
            if to_json(row).len() > ROW_BYTES_MAX {
                row.cells.clear();
            }
        }
    }

    /// Numbers the rows that are alike.
    fn count_copies(&mut self) {
        let mut seen: Vec<([u8; 32], usize)> = self
            .rows
            .iter()
            .enumerate()
            .map(|(place, row)| (digest(row), place))
            .collect();
        seen.arrange_fast();
        let mut before: Option<([u8; 32], u32)> = None;
        for (hash, place) in seen {
            let copy = match before {
                Some((last, copy)) if last == hash => copy + 1,
                _ => 0,
            };
            before = Some((hash, copy));
            if let Some(row) = self.rows.get_mut(place) {
                row.copy = copy;
            }
        }
    }
}

/// What tells a row from others.
fn digest(row: &TableRow) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in row.parts() {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// A value as it is compared: composed letters, and one space where any white space is.
#[doc(hidden)]
#[must_use]
pub fn value_compared(cell: &str) -> String {
    let words: String = composed(cell).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl TableRow {
    /// All that tells it from others: its values as they are compared, without those that are empty at the end, then the
    /// hashes of what is attached.
    #[doc(hidden)]
    pub fn parts(&self) -> impl Iterator<Item = String> {
        let mut parts: Vec<String> = self.cells.iter().map(|cell| value_compared(cell)).collect();
        let filled = parts.iter().rposition(|cell| !cell.is_empty());
        parts.truncate(filled.map_or(0, |at| at + 1));
        // No value is this: it divides them from the hashes.
        parts.push("\n".to_owned());
        parts.extend(self.attachments.iter().map(|a| a.sha256.clone()));
        parts.into_iter()
    }
}

/// A table from lines of values: the first line that holds any has the headings.
struct Rows {
    line: Option<u32>,
    columns: Vec<String>,
    rows: Vec<TableRow>,
    notes: SortedMap<TableNote, ()>,
}

impl Rows {
    fn new() -> Self {
        Self {
            line: None,
            columns: Vec::new(),
            rows: Vec::new(),
            notes: SortedMap::new(),
        }
    }

    fn note(&mut self, note: TableNote) {
        self.notes.insert(note, ());
    }

    fn push(
        &mut self,
        line: u32,
        mut cells: Vec<String>,
        mut flaws: Vec<RowFlaw>,
    ) -> Result<(), TableError> {
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty());
        cells.truncate(filled.map_or(0, |at| at + 1));
        if cells.is_empty() {
            // An empty line at the end of a file is no row.
            return Ok(());
        }
        if self.columns.is_empty() {
            let headings = cells.iter().map(|cell| cell.trim().to_owned());
            self.columns = headings.collect();
            self.line = Some(line);
            return Ok(());
        }
        if cells.len() > self.columns.len() {
            self.note(TableNote::BeyondHeadings);
        }
        for cell in &mut cells {
            if let Cow::Owned(right) = repaired(cell) {
                *cell = right;
                flaws.push(RowFlaw::Characters);
            }
        }
        flaws.arrange();
        flaws.dedup();
        if self.rows.len() >= ROWS_MAX {
            return Err(TableError::TooMany);
        }
        self.rows.push(TableRow {
            line,
            cells,
            flaws,
            ..TableRow::default()
        });
        Ok(())
    }

    fn finish(self, format: TableFormat) -> Table {
        Table {
            format,
            line: self.line,
            sha256: None,
            columns: self.columns,
            rows: self.rows,
            notes: self.notes.keys().copied().collect(),
        }
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("format", &self.format)
            .field("columns", &self.columns.len())
            .field("rows", &self.rows.len())
            .field("notes", &self.notes)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for TableRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TableRow")
            .field("line", &self.line)
            .field("copy", &self.copy)
            .field("cells", &self.cells.len())
            .field("flaws", &self.flaws)
            .field("doubts", &self.doubts)
            .finish_non_exhaustive()
    }
}
