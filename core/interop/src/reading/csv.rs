//! Values with a separator between them.

use medborger_base::csv::{CharacterSet, CsvReader, QuoteOpen, decode};

use super::{RowFlaw, Rows, Table, TableError, TableFormat, TableNote};

pub(super) fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let read = decode(bytes);
    // Old workbooks, archives and pictures are no texts; a page or a program's own format is none of values.
    let starts = |with: &str| {
        let start = read.text.trim_start().get(..with.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let other = ["%PDF-", "<!doctype", "<html", "<?xml", "{\\rtf"];
    if read.set != CharacterSet::Utf16 && bytes.contains(&0) || other.into_iter().any(starts) {
        return Err(TableError::Unknown);
    }
    let mut rows = Rows::new();
    match read.set {
        CharacterSet::Windows1252 => rows.note(TableNote::Windows1252),
        CharacterSet::Mixed => rows.note(TableNote::MixedCharacters),
        CharacterSet::Utf8 | CharacterSet::Utf16 => {}
    }
    if read.text.contains('\u{fffd}') {
        rows.note(TableNote::Lossy);
    }
    for line in CsvReader::new(&read.text) {
        let line = line.map_err(|QuoteOpen(line)| TableError::QuoteOpen { line })?;
        if line.cells.len() > super::COLUMNS_MAX {
            return Err(TableError::TooMany);
        }
        if line.is_blank() {
            if line.cells.len() > 1 {
                rows.note(TableNote::EmptyRows);
            }
            continue;
        }
        let first = read.doubtful.partition_point(|at| *at < line.number);
        let uncertain = read.doubtful.get(first).is_some_and(|at| *at <= line.last);
        let flaws = [
            uncertain.then_some(RowFlaw::Characters),
            line.stray.then_some(RowFlaw::Quotes),
        ];
        let cells = line.cells.into_iter().map(unmarked).collect();
        rows.push(line.number, cells, flaws.into_iter().flatten().collect())?;
    }
    Ok(rows.finish(TableFormat::Csv))
}

/// A value without the apostrophe that was put before a sign of a formula.
fn unmarked(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::csv::is_formula(rest) => rest.to_owned(),
        _ => cell,
    }
}
