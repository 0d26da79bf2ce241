//! Values with a separator between them (RFC 4180), as programs write them and as files come in: bytes to text, text to lines
//! of cells.
//!
//! Written here and not taken from the crate `csv`: a quote that is never closed is a fault with its line, which a caller must
//! be able to name, and to the crate the rest of the file is one value.

mod decode;

pub use decode::{CharacterSet, Decoded, decode, repaired};

/// What may part cells, the likeliest first.
pub const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];
/// How many lines below the first are looked at to tell between separators.
const LINES_LOOKED_AT: usize = 20;

/// A line of cells, which may span several lines of the file.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvLine {
    /// The line of the file on which it begins, from 1.
    pub number: u32,
    /// The one on which it ends.
    pub last: u32,
    /// The cells, without the quotes around them.
    pub cells: Vec<String>,
    /// Whether something stands between the quote that ends a cell and the next separator: a quote may be missing before it.
    pub stray: bool,
}

impl CsvLine {
    /// Whether nothing but white space stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// A quote that is never closed, by the line on which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuoteOpen(pub u32);

/// Reads a text line by line. Lines end in LF, CR LF or CR; within quotes each of them is read as LF.
///
/// A first line `sep=;`, which Excel writes and reads, says what parts cells. Without it that is what parts the first line
/// that is not blank into most cells; among equals, what parts most of the next lines into as many; among these, the first
/// of [`SEPARATORS`].
#[derive(Debug)]
pub struct CsvReader<'a> {
    text: &'a str,
    /// The line that is to be read next, and the one that was read last.
    line: u32,
    last: u32,
    stray: bool,
    separator: char,
}

impl<'a> CsvReader<'a> {
    /// Begins to read.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let (said, skipped) = said_separator(text);
        let text = text.get(skipped..).unwrap_or_default();
        let line = if skipped > 0 { 2 } else { 1 };
        Self {
            text,
            line,
            last: line,
            stray: false,
            separator: said.unwrap_or_else(|| guessed_separator(text)),
        }
    }

    /// The cells of the next line. None where a quote is never closed.
    fn next_cells(&mut self) -> Option<Vec<String>> {
        let mut cells = vec![String::new()];
        // Within quotes; what follows the closing one up to the separator is taken as it stands.
        let (mut quoted, mut closed, mut blank) = (false, false, true);
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
                '"' if quoted => (quoted, closed) = (false, true),
                '"' if !closed && blank => {
                    cell.clear();
                    quoted = true;
                }
                '\r' if next == Some('\n') => {}
                '\n' | '\r' => {
                    self.last = self.line;
                    self.line = self.line.saturating_add(1);
                    if !quoted {
                        rest = at + 1;
                        break;
                    }
                    self.last = self.line;
                    cell.push('\n');
                }
                _ if c == self.separator && !quoted => {
                    cells.push(String::new());
                    (closed, blank) = (false, true);
                }
                _ => {
                    blank &= c.is_whitespace();
                    self.stray |= closed && !quoted && !c.is_whitespace();
                    cell.push(c);
                }
            }
        }
        if quoted {
            return None;
        }
        self.text = self.text.get(rest..).unwrap_or_default();
        Some(cells)
    }
}

impl Iterator for CsvReader<'_> {
    type Item = Result<CsvLine, QuoteOpen>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.text.is_empty() {
            return None;
        }
        let number = self.line;
        (self.last, self.stray) = (number, false);
        let Some(cells) = self.next_cells() else {
            self.text = "";
            return Some(Err(QuoteOpen(number)));
        };
        Some(Ok(CsvLine {
            number,
            last: self.last,
            cells,
            stray: self.stray,
        }))
    }
}

/// The separator that a first line `sep=;` names, and how many bytes that line has.
fn said_separator(text: &str) -> (Option<char>, usize) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text.get(..end).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let ends = if after.starts_with("\r\n") {
        2
    } else {
        usize::from(!after.is_empty())
    };
    let said = line.trim_end().trim_matches('"');
    let is_mark = |mark: &str| mark.eq_ignore_ascii_case("sep=");
    if !said.get(..4).is_some_and(is_mark) {
        return (None, 0);
    }
    let mut signs = said.chars().skip(4);
    match (signs.next(), signs.next()) {
        (Some(separator), None) => (Some(separator), end + ends),
        // A tab at the end of a line is trimmed.
        (None, _) => (Some('\t'), end + ends),
        _ => (None, 0),
    }
}

type Counts = [u32; SEPARATORS.len()];

/// How often each separator stands outside quotes, in each of the first lines that are not blank.
fn counted(text: &str) -> Vec<Counts> {
    let mut lines = Vec::new();
    let (mut counts, mut blank, mut quoted) = (Counts::default(), true, false);
    for c in text.chars().chain(['\n']) {
        match c {
            '\r' | '\n' if !quoted => {
                if !blank {
                    lines.push(counts);
                }
                (counts, blank) = (Counts::default(), true);
                if lines.len() > LINES_LOOKED_AT {
                    break;
                }
            }
            _ => {
                quoted ^= c == '"';
                blank &= c.is_whitespace();
                let of = SEPARATORS.iter().zip(&mut counts).find(|(s, _)| **s == c);
                if let Some((_, count)) = of.filter(|_| !quoted) {
                    *count += 1;
                }
            }
        }
    }
    lines
}

fn guessed_separator(text: &str) -> char {
    let lines = counted(text);
    let Some((head, below)) = lines.split_first() else {
        return ';';
    };
    let most = head.iter().max().copied().unwrap_or_default();
    let alike = |place: usize| {
        let same = |counts: &&Counts| counts.get(place) == Some(&most);
        below.iter().filter(same).count()
    };
    let candidates = (0..SEPARATORS.len())
        .rev()
        .filter(|&place| head.get(place) == Some(&most));
    let best = candidates.max_by_key(|&place| alike(place));
    best.and_then(|place| SEPARATORS.get(place))
        .copied()
        .unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, u32, Vec<String>)> {
        let line = |line: Result<CsvLine, QuoteOpen>| {
            let line = line.expect("every quote is closed");
            (line.number, line.last, line.cells)
        };
        CsvReader::new(text).map(line).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text).into_iter().map(|(_, _, cells)| cells).collect()
    }

    #[test]
    fn the_separator_is_said_or_the_one_of_the_first_line() {
        for text in [
            "Navn;Svar\nIda;a, b\n",
            "Navn\tSvar\nIda\ta, b\n",
            "Navn,Svar\nIda,\"a, b\"\n",
            "Navn|Svar\nIda|a, b\n",
            "sep=|\nNavn|Svar\nIda|a, b\n",
            "SEP=;\rNavn;Svar\rIda;a, b",
            "\"sep=;\"\r\nNavn;Svar\r\nIda;a, b\r\n",
            "sep=\t\r\nNavn\tSvar\r\nIda\ta, b",
        ] {
            assert_eq!(cells(text), [["Navn", "Svar"], ["Ida", "a, b"]], "{text}");
        }
        assert_eq!(cells("sep=ab\n").len(), 1, "that is no separator");
        assert_eq!(cells("Svar\nen, to\n"), [["Svar"], ["en, to"]]);
    }

    #[test]
    fn among_equals_what_parts_the_next_lines_alike_decides() {
        let comma = cells("Navn,Svar; kort\nIda,ja\nBo,nej; tak\n");
        assert_eq!(comma[0], ["Navn", "Svar; kort"]);
        let semicolon = cells("Navn;By, land\nIda;Aarhus, Danmark\nBo;Vejle\n");
        assert_eq!(semicolon[0], ["Navn", "By, land"]);
    }

    #[test]
    fn a_line_knows_where_it_begins_and_ends_and_a_quote_that_stays_open_where_it_began() {
        let lines = read("a;b\r\n\"x\r\ny\";\"\"\"z\"\"\"\n\nc;5\" ror");
        let expect: [(u32, u32, &[&str]); 4] = [
            (1, 1, &["a", "b"]),
            (2, 3, &["x\ny", "\"z\""]),
            (4, 4, &[""]),
            (5, 5, &["c", "5\" ror"]),
        ];
        for (line, (number, last, cells)) in lines.iter().zip(expect) {
            assert_eq!((line.0, line.1), (number, last));
            assert_eq!(line.2, cells);
        }
        assert_eq!(read("a\n\"x\ny\"")[1].1, 3, "without an end of line");
        let stray: Vec<bool> =
            CsvReader::new("a;b\n\"x\" ;y\n\"x\ny;\"z\";1\n5\" r\u{f8}r;\"\"\"q\"\"\"")
                .map(|line| line.unwrap().stray)
                .collect();
        assert_eq!(stray, [false, false, true, false]);
        let open: Vec<_> = CsvReader::new("a\n\"b\nc").skip(1).collect();
        assert_eq!(open, [Err(QuoteOpen(2))]);
    }
}
