//! An Excel workbook: SpreadsheetML (ECMA-376, part 1, section 18), as far as values go.
//!
//! The crate `calamine` reads more, and holds it all: a workbook of a few kilobytes can make it allocate gigabytes, since
//! nothing bounds what a part unpacks to, how often a shared text is repeated, or the rectangle between two cells. Here each
//! is bounded. XML is read by [`quick_xml`].

mod merged;
mod number;

use medborger_base::sorted::SortedMap;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use self::merged::Merged;
use self::number::{Calendar, is_date_format, shown};
use super::unzip::Unzip;
use super::{COLUMNS_MAX, RowFlaw, Rows, Table, TableError, TableFormat, TableNote};

/// How many bytes the values of a sheet may have together: a text that many cells share counts each time.
const VALUES_MAX: usize = 64 << 20;

pub(super) fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let mut file = Unzip::open(bytes)?;
    if !file.holds("xl/workbook.xml") {
        return Err(TableError::Unknown);
    }
    let mut rows = Rows::new();
    let book = Book::read(&part(&mut file, "xl/workbook.xml")?)?;
    let relations = relations(&part(&mut file, "xl/_rels/workbook.xml.rels")?)?;
    let mut seen = book.sheets.iter().filter_map(|id| relations.get(id));
    let first = seen.next().ok_or(TableError::Damaged)?.clone();
    if seen.next().is_some() {
        rows.note(TableNote::OtherSheets);
    }
    let dates = match file.text("xl/styles.xml")? {
        Some(styles) => date_styles(&styles)?,
        None => Vec::new(),
    };
    let shared = match file.text("xl/sharedStrings.xml")? {
        Some(texts) => shared_texts(&texts)?,
        None => Vec::new(),
    };
    let sheet = part(&mut file, &first)?;
    Sheet {
        calendar: book.calendar,
        dates: &dates,
        shared: &shared,
        left: VALUES_MAX,
    }
    .read(&sheet, &mut rows)?;
    Ok(rows.finish(TableFormat::Xlsx))
}

fn part(file: &mut Unzip<'_>, name: &str) -> Result<String, TableError> {
    file.text(name)?.ok_or(TableError::Damaged)
}

/// Walks through XML; `take` gets each event with the reader.
fn walk<'a>(
    xml: &'a str,
    take: &mut dyn FnMut(&Event<'a>) -> Result<(), TableError>,
) -> Result<(), TableError> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            // A document type could define texts of its own; no workbook has one.
            Ok(Event::DocType(_)) | Err(_) => return Err(TableError::Damaged),
            Ok(event) => take(&event)?,
        }
    }
}

/// The value of an attribute, by its name without a prefix.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let named = element
        .attributes()
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)?;
    let value = named.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

fn is_true(value: Option<String>) -> bool {
    value.is_some_and(|value| value == "1" || value == "true")
}

/// Adds what an event says of a text.
fn push_text(text: &mut String, event: &Event<'_>) -> Result<(), TableError> {
    match event {
        Event::Text(said) => text.push_str(&said.xml_content(XmlVersion::Implicit1_0)),
        Event::CData(said) => text.push_str(&said.xml_content(XmlVersion::Implicit1_0)),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(c)) => text.push(c),
            Ok(None) => {
                let known = quick_xml::escape::resolve_predefined_entity(reference);
                text.push_str(known.ok_or(TableError::Damaged)?);
            }
            Err(_) => return Err(TableError::Damaged),
        },
        _ => {}
    }
    Ok(())
}

/// What the workbook says of its sheets.
struct Book {
    /// The relations of the sheets that are seen, in order.
    sheets: Vec<String>,
    calendar: Calendar,
}

impl Book {
    fn read(xml: &str) -> Result<Self, TableError> {
        let mut book = Self {
            sheets: Vec::new(),
            calendar: Calendar::From1900,
        };
        walk(xml, &mut |event| {
            let Event::Start(element) = event else {
                return Ok(());
            };
            match element.local_name().as_ref() {
                "workbookPr" if is_true(attribute(element, "date1904")) => {
                    book.calendar = Calendar::From1904;
                }
                "sheet" if attribute(element, "state").is_none_or(|state| state == "visible") => {
                    book.sheets.extend(attribute(element, "id"));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(book)
    }
}

/// The parts to which the workbook's relations lead, by their ids.
fn relations(xml: &str) -> Result<SortedMap<String, String>, TableError> {
    let mut found = SortedMap::new();
    walk(xml, &mut |event| {
        if let Event::Start(element) = event
            && let (Some(id), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Target"))
            && attribute(element, "Type").is_some_and(|kind| kind.ends_with("/worksheet"))
        {
            let path = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{}", target.trim_start_matches("./")),
            };
            found.insert(id, path);
        }
        Ok(())
    })?;
    Ok(found)
}

/// Of each cell format, whether it shows a date or a time.
fn date_styles(xml: &str) -> Result<Vec<bool>, TableError> {
    let mut own: SortedMap<String, bool> = SortedMap::new();
    let mut within = false;
    let mut formats = Vec::new();
    walk(xml, &mut |event| {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let code = attribute(element, "formatCode").unwrap_or_default();
                    own.extend(
                        attribute(element, "numFmtId").map(|id| (id, is_date_format(&code))),
                    );
                }
                "cellXfs" => within = true,
                "xf" if within => {
                    let id = attribute(element, "numFmtId").unwrap_or_default();
                    let builtin = id.parse::<u32>().is_ok_and(number::is_builtin_date);
                    formats.push(own.get(&id).copied().unwrap_or(builtin));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => within = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(formats)
}

/// The texts that cells share, without how they are pronounced.
fn shared_texts(xml: &str) -> Result<Vec<String>, TableError> {
    let mut texts: Vec<String> = Vec::new();
    let (mut within, mut aloud) = (false, false);
    walk(xml, &mut |event| {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => texts.push(String::new()),
                "rPh" => aloud = true,
                "t" => within = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "rPh" => aloud = false,
                "t" => within = false,
                _ => {}
            },
            event if within && !aloud => {
                if let Some(text) = texts.last_mut() {
                    push_text(text, event)?;
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(texts.iter().map(|text| unescaped(text)).collect())
}

/// A text in which `_x000D_` and its like stand for the characters that they name (section 22.9.2.19).
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let digits = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        let digits = digits.filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        let named = digits
            .and_then(|d| u32::from_str_radix(d, 16).ok())
            .and_then(char::from_u32);
        match named {
            Some(c) => {
                out.push(c);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    is_date: bool,
    is_formula: bool,
    text: String,
}

struct Sheet<'a> {
    calendar: Calendar,
    dates: &'a [bool],
    shared: &'a [String],
    left: usize,
}

impl Sheet<'_> {
    fn read(mut self, xml: &str, rows: &mut Rows) -> Result<(), TableError> {
        let (mut line, mut cells) = (0_u32, Vec::new());
        let mut cell = Cell::default();
        let mut flaws = Vec::new();
        let mut merged = Merged::default();
        let (mut within, mut aloud, mut next) = (false, false, 0);
        walk(xml, &mut |event| {
            match event {
                Event::Start(element) => match element.local_name().as_ref() {
                    "row" => {
                        let said = attribute(element, "r").and_then(|r| r.parse().ok());
                        line = said.unwrap_or(line.saturating_add(1));
                        next = 0;
                    }
                    "c" => {
                        let place = attribute(element, "r").and_then(|r| column_of(&r));
                        let style = attribute(element, "s").and_then(|s| s.parse::<usize>().ok());
                        let style = style.and_then(|s| self.dates.get(s));
                        cell = Cell {
                            column: place.unwrap_or(next),
                            kind: attribute(element, "t").unwrap_or_default(),
                            is_date: style.copied().unwrap_or_default(),
                            is_formula: false,
                            text: String::new(),
                        };
                        next = cell.column.saturating_add(1);
                    }
                    "mergeCell" => merged.add(attribute(element, "ref").as_deref()),
                    "f" => {
                        cell.is_formula = true;
                        rows.note(TableNote::Formulas);
                    }
                    "rPh" => aloud = true,
                    "v" | "t" => within = true,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "row" => {
                        let whole: Vec<String> = std::mem::take(&mut cells);
                        let flaws = std::mem::take(&mut flaws);
                        if whole.iter().any(|value| !value.trim().is_empty()) {
                            rows.push(line, whole, flaws)?;
                        } else {
                            rows.note(TableNote::EmptyRows);
                        }
                    }
                    "c" => {
                        let lacking = cell.is_formula && cell.text.is_empty() && cell.kind != "str";
                        if cell.kind == "e" || lacking {
                            flaws.push(RowFlaw::CellError);
                        }
                        self.place(&cell, &mut cells, rows)?;
                    }
                    "rPh" => aloud = false,
                    "v" | "t" => within = false,
                    _ => {}
                },
                event if within && !aloud => push_text(&mut cell.text, event)?,
                _ => {}
            }
            Ok(())
        })?;
        // One value alone above several is what the list is called.
        let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let below = rows.rows.first().map_or(0, |row| filled(&row.cells));
        if filled(&rows.columns) == 1 && below > 1 {
            let head = rows.rows.remove(0);
            rows.columns = head
                .cells
                .iter()
                .map(|cell| cell.trim().to_owned())
                .collect();
            rows.line = Some(head.line);
            rows.note(TableNote::LineAbove);
        }
        // What stands beyond the last heading has a column without one.
        let widest = rows
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or_default();
        if widest > rows.columns.len() {
            rows.columns.resize(widest, String::new());
        }
        merged.spread(rows, self.left)
    }

    /// Puts a cell into its row.
    fn place(
        &mut self,
        cell: &Cell,
        cells: &mut Vec<String>,
        rows: &mut Rows,
    ) -> Result<(), TableError> {
        let shared;
        let text = match cell.kind.as_str() {
            "s" => {
                let place = cell
                    .text
                    .trim()
                    .parse::<usize>()
                    .map_err(|_| TableError::Damaged)?;
                self.shared.get(place).ok_or(TableError::Damaged)?
            }
            "inlineStr" | "str" => {
                shared = unescaped(&cell.text);
                &shared
            }
            "b" => {
                let yes = cell.text.trim() == "1";
                shared = if yes { "Ja" } else { "Nej" }.to_owned();
                &shared
            }
            "" | "n" => {
                shared = shown(cell.text.trim(), cell.is_date, self.calendar);
                &shared
            }
            // Errors, and dates as texts.
            _ => &cell.text,
        };
        if text.trim().is_empty() {
            return Ok(());
        }
        if cell.column >= COLUMNS_MAX {
            rows.note(TableNote::BeyondHeadings);
            return Ok(());
        }
        self.left = self
            .left
            .checked_sub(text.len())
            .ok_or(TableError::TooLarge)?;
        if cells.len() <= cell.column {
            cells.resize(cell.column + 1, String::new());
        }
        if let Some(slot) = cells.get_mut(cell.column) {
            slot.clone_from(text);
        }
        Ok(())
    }
}

/// The column of a reference such as `AB12`, from 0.
fn column_of(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let place = letters.fold(0_usize, |sum, letter| {
        let digit = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        sum.saturating_mul(26).saturating_add(digit)
    });
    place.checked_sub(1)
}
