//! Values with a separator between them.
//!
//! Written here and not taken from the crate `csv`: a quote that never ends is a fault with its line there is no other way to
//! name, and to the crate the rest of the file is one value.

use super::{Rows, Table, TableError, TableFormat, TableNote};
use crate::mail::characters;

/// What may stand between two values, the likeliest first.
const SEPARATORS: [char; 3] = [';', '\t', ','];

pub(super) fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let mut rows = Rows::new();
    let text = decoded(bytes, &mut rows)?;
    let (said, skipped) = said_separator(&text);
    let body = text.get(skipped..).unwrap_or_default();
    let mut values = Values {
        separator: said.unwrap_or_else(|| guessed_separator(body)),
        rest: body.chars().peekable(),
        line: if skipped > 0 { 2 } else { 1 },
    };
    while let Some((line, cells)) = values.next_row()? {
        if cells.len() > super::COLUMNS_MAX {
            return Err(TableError::TooMany);
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            if cells.len() > 1 {
                rows.note(TableNote::EmptyRows);
            }
            continue;
        }
        rows.push(line, cells)?;
    }
    Ok(rows.finish(TableFormat::Csv))
}

/// The text of a file, by its byte order mark or by what its bytes are.
fn decoded(bytes: &[u8], rows: &mut Rows) -> Result<String, TableError> {
    let (charset, bytes) = if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        (Some("utf-8"), rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (Some("utf-16le"), rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (Some("utf-16be"), rest)
    } else {
        (None, bytes)
    };
    // Old workbooks, archives and pictures are no texts.
    if charset.is_none_or(|name| name == "utf-8") && bytes.contains(&0) {
        return Err(TableError::Unknown);
    }
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    let read = characters(charset, bytes.to_vec());
    if charset.is_none() && !is_utf8 {
        rows.note(TableNote::Windows1252);
    }
    if !read.clean {
        rows.note(TableNote::Lossy);
    }
    Ok(read.text)
}

/// The separator that Excel's own first line `sep=;` names, and how many bytes that line has.
fn said_separator(text: &str) -> (Option<char>, usize) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let said = line.trim_end().trim_matches('"');
    let mark = said
        .get(..4)
        .is_some_and(|mark| mark.eq_ignore_ascii_case("sep="));
    let mut after = said.chars().skip(4);
    match (mark, after.next(), after.next()) {
        (true, Some(separator), None) => (Some(separator), line.len()),
        // A tab at the end of a line is trimmed.
        (true, None, None) => (Some('\t'), line.len()),
        _ => (None, 0),
    }
}

/// The one that stands most often in the first line that is not empty, outside quotes; among equals the likeliest.
fn guessed_separator(text: &str) -> char {
    let mut counts = [0_u32; SEPARATORS.len()];
    let mut quoted = false;
    for c in text.trim_start_matches(['\r', '\n']).chars() {
        match c {
            '"' => quoted = !quoted,
            '\r' | '\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                let which = SEPARATORS.iter().zip(&mut counts).find(|(s, _)| **s == c);
                which.map(|(_, count)| *count += 1).unwrap_or_default();
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let which = SEPARATORS
        .iter()
        .zip(counts)
        .find(|(_, count)| *count == most);
    which.map_or(';', |(separator, _)| *separator)
}

struct Values<'a> {
    separator: char,
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    line: u32,
}

impl Values<'_> {
    /// The values of the next row, with the line on which it begins.
    fn next_row(&mut self) -> Result<Option<(u32, Vec<String>)>, TableError> {
        if self.rest.peek().is_none() {
            return Ok(None);
        }
        let begins = self.line;
        let mut cells = Vec::new();
        loop {
            let (cell, goes_on) = self.next_cell()?;
            cells.push(cell);
            if !goes_on {
                return Ok(Some((begins, cells)));
            }
        }
    }

    /// The next value, and whether the row goes on.
    fn next_cell(&mut self) -> Result<(String, bool), TableError> {
        let mut cell = String::new();
        let begins = self.line;
        let mut quoted = false;
        while let Some(c) = self.rest.next() {
            match c {
                '"' if quoted => {
                    if self.rest.next_if_eq(&'"').is_some() {
                        cell.push('"');
                    } else {
                        quoted = false;
                    }
                }
                '"' if cell.trim().is_empty() => {
                    quoted = true;
                    cell.clear();
                }
                '\r' | '\n' => {
                    if c == '\r' {
                        self.rest.next_if_eq(&'\n');
                    }
                    self.line = self.line.saturating_add(1);
                    if !quoted {
                        return Ok((unmarked(cell), false));
                    }
                    cell.push('\n');
                }
                _ if c == self.separator && !quoted => return Ok((unmarked(cell), true)),
                _ => cell.push(c),
            }
        }
        if quoted {
            return Err(TableError::QuoteOpen { line: begins });
        }
        Ok((unmarked(cell), false))
    }
}

/// A value without the apostrophe that was put before a sign of a formula.
fn unmarked(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::csv::is_formula(rest) => rest.to_owned(),
        _ => cell,
    }
}
