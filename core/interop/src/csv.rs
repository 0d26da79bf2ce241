//! A list as comma-separated values: RFC 4180, and the form that a Danish Excel opens by a double click.

use medborger_codec::Record;

use super::InteropError;
use super::table::{Cell, Column, Sheet, check_row};

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `,` as in RFC 4180.
    Comma,
    /// `;` as Excel expects where the decimal sign is a comma.
    Semicolon,
}

/// How a CSV text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CsvStyle {
    /// What stands between two values.
    pub separator: Separator,
    /// Whether the text begins with U+FEFF, by which Excel knows UTF-8.
    pub byte_order_mark: bool,
}

impl CsvStyle {
    /// For a Danish Excel: semicolons, with byte order mark.
    pub const EXCEL: Self = Self {
        separator: Separator::Semicolon,
        byte_order_mark: true,
    };

    /// For programs, by RFC 4180: commas, without byte order mark.
    pub const PLAIN: Self = Self {
        separator: Separator::Comma,
        byte_order_mark: false,
    };
}

/// A sheet as CSV text with a heading row; lines end in CR LF.
///
/// A value that holds a separator, a quote, a line break or white space at an end is quoted. Dates are written
/// `2026-06-08`, times `2026-06-08 23:59:59`. NUL is left out, because no reader agrees what it means.
///
/// # Formulas
///
/// A text that begins with `=`, `+`, `-`, `@`, tab, line feed or carriage return, or with the full-width form of one of
/// the four signs, gets an apostrophe before it. Otherwise a spreadsheet would calculate what a citizen wrote (OWASP, *CSV
/// Injection*). So does a text that begins with an apostrophe followed by any of these, so that a reader who takes one
/// apostrophe away from before these signs gets the text back. Numbers are written as they are.
///
/// # Errors
/// [`InteropError`]: no columns, a row of another width, a cell of another kind than its column.
pub fn to_csv(sheet: &Sheet, style: CsvStyle) -> Result<String, InteropError> {
    let mut text = CsvText::new(&sheet.columns, style)?;
    for row in &sheet.rows {
        text.push(row)?;
    }
    Ok(text.out)
}

/// A CSV text that is written row by row.
pub struct CsvText<'a> {
    columns: &'a [Column],
    separator: char,
    out: String,
}

impl<'a> CsvText<'a> {
    /// The heading row.
    #[doc(hidden)]
    pub fn new(columns: &'a [Column], style: CsvStyle) -> Result<Self, InteropError> {
        if columns.is_empty() {
            return Err(InteropError::TableColumns);
        }
        let separator = match style.separator {
            Separator::Comma => ',',
            Separator::Semicolon => ';',
        };
        let mut out = String::new();
        if style.byte_order_mark {
            out.push('\u{feff}');
        }
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                out.push(separator);
            }
            push_text(&mut out, &column.title, separator);
        }
        out.push_str("\r\n");
        Ok(Self {
            columns,
            separator,
            out,
        })
    }

    /// One row more.
    #[doc(hidden)]
    pub fn push(&mut self, row: &[Cell]) -> Result<(), InteropError> {
        check_row(self.columns, row)?;
        let (out, separator) = (&mut self.out, self.separator);
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                out.push(separator);
            }
            match cell {
                Cell::Empty => {}
                Cell::Text { text } => push_text(out, text, separator),
                Cell::Number { number } => out.push_str(&number.to_string()),
                Cell::Date { date } => out.push_str(&date.to_string()),
                Cell::DateTime { local } => {
                    out.push_str(&local.format("%Y-%m-%d %H:%M:%S").to_string());
                }
            }
        }
        out.push_str("\r\n");
        Ok(())
    }

    /// Hands over what is written so far, where that is more than so many bytes.
    ///
    /// # Errors
    /// That of whoever takes it.
    #[doc(hidden)]
    pub fn give<E>(
        &mut self,
        bytes: usize,
        out: &mut (dyn FnMut(&str) -> Result<(), E> + '_),
    ) -> Result<(), E> {
        give(&mut self.out, bytes, out)
    }

    /// The text, or what is left of it.
    #[doc(hidden)]
    pub fn finish(self) -> String {
        self.out
    }
}

/// Hands over a text where it is longer than so many bytes, and goes on with none.
pub(crate) fn give<E>(
    text: &mut String,
    bytes: usize,
    out: &mut (dyn FnMut(&str) -> Result<(), E> + '_),
) -> Result<(), E> {
    if text.len() > bytes {
        out(text)?;
        text.clear();
    }
    Ok(())
}

pub(crate) fn is_formula(text: &str) -> bool {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\n', '\r'];
    text.trim_start_matches('\'').starts_with(signs)
}

fn push_text(out: &mut String, text: &str, separator: char) {
    let text = if text.contains('\0') {
        text.replace('\0', "").into()
    } else {
        std::borrow::Cow::Borrowed(text)
    };
    let mark = if is_formula(&text) { "'" } else { "" };
    let at_end = |c: Option<char>| c.is_some_and(char::is_whitespace);
    let quoted = text.contains([separator, '"', '\n', '\r'])
        || at_end(text.chars().next())
        || at_end(text.chars().next_back());
    if quoted {
        out.push('"');
        out.push_str(mark);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(mark);
        out.push_str(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::sample::sample;
    use super::*;

    #[test]
    fn a_danish_excel_gets_semicolons_and_a_byte_order_mark() {
        assert_eq!(
            to_csv(&sample(), CsvStyle::EXCEL).unwrap(),
            "\u{feff}Navn;Timer;Dato;Modtaget\r\n\
             \"'=HYPERLINK(\"\"http://example.dk\"\";\"\"tryk\"\")\";-12;2026-06-08;2026-06-08 23:59:59\r\n\
             \" Bo \"\"B\"\" Eksempel;\r\nHavnegade 7 <æøå> _x0041_\";1234567890123456789;1899-12-31;\r\n"
        );
        assert!(
            to_csv(&sample(), CsvStyle::PLAIN)
                .unwrap()
                .starts_with("Navn,Timer,Dato,Modtaget\r\n")
        );
    }

    #[test]
    fn no_text_is_calculated_and_no_two_texts_become_the_same() {
        let written = |text: &str| {
            let mut out = String::new();
            push_text(&mut out, text, ';');
            out
        };
        for (text, expect) in [
            ("=1+1", "'=1+1"),
            ("+45 12 34 56 78", "'+45 12 34 56 78"),
            ("-", "'-"),
            ("@sum", "'@sum"),
            ("\tx", "\"'\tx\""),
            ("\rx", "\"'\rx\""),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("a=1", "a=1"),
            ("", ""),
            ("a\"b", "\"a\"\"b\""),
            ("a,b", "a,b"),
        ] {
            assert_eq!(written(text), expect);
        }
    }

    #[test]
    fn a_row_that_does_not_fit_is_refused() {
        let mut sheet = sample();
        sheet.rows[0].push(Cell::Empty);
        assert_eq!(
            to_csv(&sheet, CsvStyle::PLAIN),
            Err(InteropError::TableRowWidth)
        );
    }
}
