//! Comma-separated values by RFC 4180, and what else programs write under that name.

use crate::sortition::error::SortitionError;

/// What parts cells: a comma first, where as many of each would fit.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// Appends a row; cells are quoted where a reader of any of the separators would go wrong.
pub(super) fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        let needs = |c: char| SEPARATORS.contains(&c) || matches!(c, '"' | '\n' | '\r');
        if cell.contains(needs) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

/// A row of cells.
pub(super) struct Line {
    /// Where it begins, from 1.
    pub(super) number: u32,
    pub(super) cells: Vec<String>,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The lines that hold anything, and the line of a quote that is never closed.
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    pub(super) open: Option<u32>,
}

/// Reads lines of cells. A line `sep=;`, which Excel writes and reads, says what parts cells; without it, whatever parts
/// the first line into most cells does. Lines end in LF, CR LF or CR.
pub(super) fn lines(text: &str, rows_max: usize) -> Result<Lines, SortitionError> {
    let mut read = Lines {
        lines: Vec::new(),
        open: None,
    };
    let mut rest = Rest { text, number: 1 };
    let mut separator = None;
    while !rest.text.is_empty() {
        let number = rest.number;
        let is_first = read.lines.is_empty() && separator.is_none();
        let named = rest.first_line().trim().strip_prefix("sep=");
        if let Some(name) = named.filter(|_| is_first) {
            separator = name.chars().next().or(Some('\t'));
            rest.skip_line();
            continue;
        }
        let by = separator.unwrap_or_else(|| most(rest.first_line()));
        let Some(cells) = rest.next_cells(by) else {
            read.open = Some(number);
            break;
        };
        let line = Line { number, cells };
        if line.is_blank() {
            continue;
        }
        separator = Some(by);
        if read.lines.len() > rows_max {
            let (field, max) = ("table".into(), rows_max);
            return Err(SortitionError::TooMany { field, max });
        }
        read.lines.push(line);
    }
    Ok(read)
}

/// The separator that parts a line into most cells, those within quotes left out.
fn most(line: &str) -> char {
    let mut counts = [0_u32; SEPARATORS.len()];
    let mut quoted = false;
    for c in line.chars() {
        quoted ^= c == '"';
        if let Some(place) = SEPARATORS.iter().position(|s| *s == c && !quoted)
            && let Some(count) = counts.get_mut(place)
        {
            *count += 1;
        }
    }
    let counted = SEPARATORS.iter().zip(counts).rev();
    counted.max_by_key(|(_, n)| *n).map_or(',', |(c, _)| *c)
}

/// What is left of a text of lines.
struct Rest<'a> {
    text: &'a str,
    number: u32,
}

impl<'a> Rest<'a> {
    fn first_line(&self) -> &'a str {
        self.text.split(['\n', '\r']).next().unwrap_or_default()
    }

    fn skip_line(&mut self) {
        let line = self.first_line().len();
        let rest = self.text.get(line..).unwrap_or_default();
        let end = rest
            .strip_prefix("\r\n")
            .or_else(|| rest.strip_prefix(['\r', '\n']));
        self.text = end.unwrap_or_default();
        self.number = self.number.saturating_add(1);
    }

    /// The cells of the next line. None where a quote is never closed.
    fn next_cells(&mut self, separator: char) -> Option<Vec<String>> {
        let mut cells = vec![String::new()];
        // Within quotes; after the closing one, what follows up to the separator is taken as it stands.
        let (mut quoted, mut closed) = (false, false);
        let mut chars = self.text.char_indices().peekable();
        let mut rest = self.text.len();
        while let Some((at, c)) = chars.next() {
            let cell = cells.last_mut()?;
            let next = chars.peek().map(|(_, next)| *next);
            match c {
                '"' if quoted && next == Some('"') => {
                    cell.push('"');
                    chars.next();
                }
                '"' if quoted => {
                    quoted = false;
                    closed = true;
                }
                _ if quoted => {
                    let ends = c == '\n' || c == '\r' && next != Some('\n');
                    self.number = self.number.saturating_add(u32::from(ends));
                    cell.push(c);
                }
                '"' if cell.trim().is_empty() && !closed => {
                    cell.clear();
                    quoted = true;
                }
                '\r' if next == Some('\n') => {}
                '\n' | '\r' => {
                    rest = at + 1;
                    break;
                }
                _ if c == separator => {
                    cells.push(String::new());
                    closed = false;
                }
                _ => cell.push(c),
            }
        }
        if quoted {
            return None;
        }
        self.number = self.number.saturating_add(1);
        self.text = self.text.get(rest..).unwrap_or_default();
        Some(cells)
    }
}
