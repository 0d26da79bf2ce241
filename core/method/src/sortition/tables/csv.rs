//! Comma-separated values by RFC 4180, and what else programs write under that name.

use medborger_base::sorted::SortedSet;

use medborger_base::key::Key;

use crate::sortition::error::SortitionError;

/// Appends a row; cells are quoted where a reader of any of the separators would go wrong.
pub(super) fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        if cell.contains([',', ';', '\t', '"', '\n', '\r']) || cell.trim() != cell {
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
    number: u32,
    cells: Vec<String>,
}

impl Line {
    pub(super) fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| cell.trim())
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Rows below a heading, each as wide as it.
pub(super) struct Table {
    head: Vec<String>,
    pub(super) rows: Vec<Line>,
}

impl Table {
    pub(super) fn read(text: &str, rows_max: usize) -> Result<Self, SortitionError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().next().unwrap_or_default();
        let separator = [',', ';', '\t']
            .into_iter()
            .max_by_key(|c| (first.matches(*c).count(), *c == ','))
            .unwrap_or(',');
        let mut lines = Lines {
            text,
            separator,
            number: 1,
        };
        let head = lines
            .next_line()?
            .ok_or(SortitionError::TableMalformed { line: 1 })?;
        let head: Vec<String> = head
            .cells
            .iter()
            .map(|cell| cell.trim().to_owned())
            .collect();
        let mut seen = SortedSet::new();
        let named = |(_, column): &(usize, &String)| !column.is_empty();
        for (place, column) in head.iter().enumerate().filter(named) {
            if !seen.insert(column) {
                // A readable key may stand in an error; what else somebody wrote may not.
                let column = match column.parse::<Key>() {
                    Ok(_) => column.clone(),
                    Err(_) => format!("columns[{place}]"),
                };
                return Err(SortitionError::ColumnRepeated { column });
            }
        }
        let mut rows = Vec::new();
        while let Some(line) = lines.next_line()? {
            if line.is_blank() {
                continue;
            }
            if line.cells.len() != head.len() {
                return Err(SortitionError::TableMalformed { line: line.number });
            }
            if rows.len() == rows_max {
                return Err(SortitionError::TooMany {
                    field: "table".into(),
                    max: rows_max,
                });
            }
            rows.push(line);
        }
        Ok(Self { head, rows })
    }

    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.head.iter().position(|column| column == name)
    }

    pub(super) fn column(&self, name: &str) -> Result<usize, SortitionError> {
        self.place(name)
            .ok_or_else(|| SortitionError::ColumnMissing {
                column: name.to_owned(),
            })
    }

    pub(super) fn either(&self, name: &str, older: &str) -> Result<usize, SortitionError> {
        self.place(name)
            .or_else(|| self.place(older))
            .map_or_else(|| self.column(name), Ok)
    }

    pub(super) fn wrong(&self, row: &Line, place: usize) -> SortitionError {
        SortitionError::CellMalformed {
            line: row.number,
            column: self.head.get(place).cloned().unwrap_or_default(),
        }
    }

    pub(super) fn text<'a>(&self, row: &'a Line, place: usize) -> Result<&'a str, SortitionError> {
        let cell = row.cell(place);
        if cell.is_empty() {
            Err(self.wrong(row, place))
        } else {
            Ok(cell)
        }
    }

    pub(super) fn number(&self, row: &Line, place: usize) -> Result<u32, SortitionError> {
        let cell = row.cell(place);
        let digits = cell.bytes().all(|c| c.is_ascii_digit());
        cell.parse()
            .ok()
            .filter(|_| digits)
            .ok_or_else(|| self.wrong(row, place))
    }
}

/// What is left of a text of lines.
struct Lines<'a> {
    text: &'a str,
    separator: char,
    number: u32,
}

impl Lines<'_> {
    fn next_line(&mut self) -> Result<Option<Line>, SortitionError> {
        if self.text.is_empty() {
            return Ok(None);
        }
        let number = self.number;
        let malformed = SortitionError::TableMalformed { line: number };
        let mut cells = vec![String::new()];
        let mut quoted = false;
        // Whether the cell was quoted: after the closing quote, nothing but its end may follow.
        let mut closed = false;
        let mut chars = self.text.char_indices().peekable();
        let mut rest = self.text.len();
        while let Some((at, c)) = chars.next() {
            let Some(cell) = cells.last_mut() else { break };
            let twice = chars.peek().is_some_and(|(_, next)| *next == '"');
            match c {
                '"' if quoted && twice => {
                    cell.push('"');
                    chars.next();
                }
                '"' if quoted => {
                    quoted = false;
                    closed = true;
                }
                _ if quoted => {
                    self.number = self.number.saturating_add(u32::from(c == '\n'));
                    cell.push(c);
                }
                '"' if cell.trim().is_empty() && !closed => {
                    cell.clear();
                    quoted = true;
                }
                '"' => return Err(malformed),
                '\n' => {
                    rest = at + 1;
                    break;
                }
                _ if c == self.separator => {
                    cells.push(String::new());
                    closed = false;
                }
                _ if closed && !c.is_whitespace() => return Err(malformed),
                _ if closed => {}
                _ => cell.push(c),
            }
        }
        if quoted {
            return Err(malformed);
        }
        self.number = self.number.saturating_add(1);
        self.text = self.text.get(rest..).unwrap_or_default();
        Ok(Some(Line { number, cells }))
    }
}
