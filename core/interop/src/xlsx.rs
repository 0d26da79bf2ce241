//! Lists as an Excel workbook: SpreadsheetML (ECMA-376, part 1, section 18).

mod cell;
mod print;

use medborger_base::numbered::column_letters;
use medborger_base::sorted::SortedSet;
use std::fmt::Write as _;

use self::cell::{cell_text, serial, with_time};
use self::print::Layout;
use super::InteropError;
use super::docx::package_relations;
use super::table::{Cell, Sheet};
use super::zip::Zip;
use medborger_base::text::folded;
use medborger_codec::Record;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETML: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const ROWS_MAX: usize = 1_048_575;
const COLUMNS_MAX: usize = 16_384;
/// Excel keeps 15 digits of a number.
const NUMBER_MAX: i64 = 999_999_999_999_999;

/// The cell formats of `styles.xml`, by their place in `cellXfs`.
mod format {
    pub(super) const HEADING: u8 = 1;
    pub(super) const TEXT: u8 = 2;
    pub(super) const NUMBER: u8 = 3;
    pub(super) const DATE: u8 = 4;
    pub(super) const DATE_TIME: u8 = 5;
}

/// A written workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Workbook {
    /// The file (`.xlsx`).
    pub bytes: Vec<u8>,
    /// The cells whose text is longer than Excel holds and ends in ` […]`, in order. Whoever hands the file on should say
    /// so.
    pub shortened: Vec<CellPlace>,
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CellPlace {
    /// The sheet, from 0.
    pub sheet: u32,
    /// The row, from 0; the heading row is not counted.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

/// Sheets as an Excel workbook: the heading row bold, frozen and with a filter; columns as wide as their contents ask for,
/// within reason; dates as dates. It prints on A4 in landscape in letters of 8 points at least: as wide as a page, or as several, with the
/// heading row, the first columns and a number on each.
///
/// A text is always a text and never a formula, whatever it begins with. A number of more than 15 digits and a date before
/// 1 March 1900 are written as text, because Excel would change them. A text over 32,767 UTF-16 units is cut, and the
/// [`Workbook`] says where. The file holds no date of its own: the same sheets give the same bytes.
///
/// # Errors
/// [`InteropError`]: no sheets or more than 255, a name that Excel refuses or that comes twice, rows that don't fit their
/// columns, more rows or columns than Excel holds, a file over 4 GB.
pub fn to_xlsx(sheets: &[Sheet]) -> Result<Workbook, InteropError> {
    if sheets.is_empty() || sheets.len() > 255 {
        return Err(InteropError::SheetCount);
    }
    let mut names = SortedSet::new();
    for sheet in sheets {
        sheet.check()?;
        check_name(&sheet.name)?;
        if !names.insert(folded(&sheet.name)) {
            return Err(InteropError::SheetNameTwice);
        }
        if sheet.rows.len() > ROWS_MAX || sheet.columns.len() > COLUMNS_MAX {
            return Err(InteropError::SheetTooLarge);
        }
    }
    let mut zip = Zip::default();
    zip.add(
        "[Content_Types].xml",
        content_types(sheets.len()).as_bytes(),
    )?;
    zip.add(
        "_rels/.rels",
        package_relations("xl/workbook.xml").as_bytes(),
    )?;
    let properties = format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"></cp:coreProperties>"
    );
    zip.add("docProps/core.xml", properties.as_bytes())?;
    let layouts: Vec<Layout> = sheets.iter().map(Layout::of).collect();
    zip.add("xl/workbook.xml", workbook(sheets, &layouts).as_bytes())?;
    zip.add(
        "xl/_rels/workbook.xml.rels",
        relations(sheets.len()).as_bytes(),
    )?;
    zip.add("xl/styles.xml", styles().as_bytes())?;
    let mut shortened = Vec::new();
    for ((number, sheet), layout) in (0..).zip(sheets).zip(&layouts) {
        let xml = Writer {
            out: String::new(),
            sheet: number,
            shortened: &mut shortened,
        }
        .sheet(sheet, layout);
        zip.add(
            &format!("xl/worksheets/sheet{}.xml", number + 1),
            xml.as_bytes(),
        )?;
    }
    Ok(Workbook {
        bytes: zip.finish()?,
        shortened,
    })
}

fn check_name(name: &str) -> Result<(), InteropError> {
    let refused = |c: char| c.is_control() || matches!(c, ':' | '\\' | '/' | '?' | '*' | '[' | ']');
    let fine = (1..=31).contains(&name.encode_utf16().count())
        && !name.trim().is_empty()
        && !name.contains(refused)
        && !name.starts_with('\'')
        && !name.ends_with('\'')
        && !name.eq_ignore_ascii_case("history");
    if fine {
        Ok(())
    } else {
        Err(InteropError::SheetName)
    }
}

fn content_types(sheets: usize) -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{SHEETML}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{SHEETML}.styles+xml\"/>"
    );
    for number in 1..=sheets {
        let _ = write!(
            out,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{SHEETML}.worksheet+xml\"/>"
        );
    }
    out + "</Types>"
}

fn relations(sheets: usize) -> String {
    let mut out = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>"
    );
    for number in 1..=sheets {
        let _ = write!(
            out,
            "<Relationship Id=\"sheet{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
    }
    out + "</Relationships>"
}

/// The list of sheets, and for each the hidden name by which Excel knows its filter, and which row it repeats in print.
fn workbook(sheets: &[Sheet], layouts: &[Layout]) -> String {
    let mut out = format!("{HEAD}<workbook {MAIN} xmlns:r=\"{OFFICE}\"><sheets>");
    for (number, sheet) in (1..).zip(sheets) {
        let _ = write!(
            out,
            "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"sheet{number}\"/>",
            attribute(&sheet.name)
        );
    }
    out.push_str("</sheets><definedNames>");
    for (number, sheet) in sheets.iter().enumerate() {
        let (last, rows) = (
            column_letters(sheet.columns.len() - 1),
            sheet.rows.len() + 1,
        );
        let name = attribute(&sheet.name.replace('\'', "''"));
        let _ = write!(
            out,
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{number}\" \
             hidden=\"1\">'{name}'!$A$1:${last}${rows}</definedName>"
        );
    }
    // The heading row stands on every printed page.
    for ((number, sheet), layout) in sheets.iter().enumerate().zip(layouts) {
        let name = attribute(&sheet.name.replace('\'', "''"));
        let columns = match layout.repeated.checked_sub(1) {
            Some(last) => format!("'{name}'!$A:${},", column_letters(last)),
            None => String::new(),
        };
        let _ = write!(
            out,
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{number}\">{columns}'{name}'!$1:$1</definedName>"
        );
    }
    out + "</definedNames></workbook>"
}

/// A name escaped with its spaces kept.
fn attribute(name: &str) -> String {
    let mut out = String::new();
    super::xml::push_escaped(&mut out, name);
    out
}

/// The six cell formats: plain, and those of [`format`]. 14 is Excel's own format for a date, in the reader's language; 164
/// is the first that a file may define.
fn styles() -> String {
    format!(
        "{HEAD}<styleSheet {MAIN}><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\\ hh:mm\"/>\
         </numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>\
         <name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill>\
         <patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F4F6\"/>\
         </patternFill></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>\
         </borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" \
         applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" \
         applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" \
         applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>\
         <xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" \
         applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>\
         <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" \
         applyAlignment=\"1\"><alignment vertical=\"top\"/></xf></cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

struct Writer<'a> {
    out: String,
    sheet: u32,
    shortened: &'a mut Vec<CellPlace>,
}

impl Writer<'_> {
    fn sheet(mut self, sheet: &Sheet, layout: &Layout) -> String {
        let last = column_letters(sheet.columns.len() - 1);
        let range = format!("A1:{last}{}", sheet.rows.len() + 1);
        let selected = if self.sheet == 0 {
            " tabSelected=\"1\""
        } else {
            ""
        };
        self.out = format!(
            "{HEAD}<worksheet {MAIN}><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"{range}\"/><sheetViews><sheetView{selected} workbookViewId=\"0\">\
             <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
        );
        for (place, width) in layout.widths.iter().enumerate() {
            let number = place + 1;
            let _ = write!(
                self.out,
                "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"
            );
        }
        self.out.push_str("</cols><sheetData><row r=\"1\">");
        for (place, column) in sheet.columns.iter().enumerate() {
            // A heading that was cut is not noted: nobody names a column in 32,767 characters.
            let (text, _) = cell_text(&column.title);
            self.text(
                &format!("{}1", column_letters(place)),
                format::HEADING,
                &text,
            );
        }
        self.out.push_str("</row>");
        for (row, cells) in (0..).zip(&sheet.rows) {
            let _ = write!(self.out, "<row r=\"{}\">", row + 2);
            for (column, cell) in (0..).zip(cells) {
                self.cell(row, column, cell);
            }
            self.out.push_str("</row>");
        }
        let print = layout.set_up();
        let _ = write!(
            self.out,
            "</sheetData><autoFilter ref=\"{range}\"/>{print}</worksheet>"
        );
        self.out
    }

    fn cell(&mut self, row: u32, column: u32, cell: &Cell) {
        let place = format!("{}{}", column_letters(column as usize), row + 2);
        match cell {
            Cell::Empty => {}
            Cell::Text { text } => {
                let (text, cut) = cell_text(text);
                if cut {
                    self.shortened.push(CellPlace {
                        sheet: self.sheet,
                        row,
                        column,
                    });
                }
                self.text(&place, format::TEXT, &text);
            }
            Cell::Number { number } if (-NUMBER_MAX..=NUMBER_MAX).contains(number) => {
                self.value(&place, format::NUMBER, &number.to_string());
            }
            Cell::Number { number } => self.text(&place, format::TEXT, &number.to_string()),
            Cell::Date { date } => match serial(*date) {
                Some(days) => self.value(&place, format::DATE, &days.to_string()),
                None => self.text(&place, format::TEXT, &date.to_string()),
            },
            Cell::DateTime { local } => match serial(local.date()) {
                Some(days) => self.value(&place, format::DATE_TIME, &with_time(days, *local)),
                None => {
                    let text = local.format("%Y-%m-%d %H:%M:%S").to_string();
                    self.text(&place, format::TEXT, &text);
                }
            },
        }
    }

    fn value(&mut self, place: &str, format: u8, value: &str) {
        let _ = write!(
            self.out,
            "<c r=\"{place}\" s=\"{format}\"><v>{value}</v></c>"
        );
    }

    fn text(&mut self, place: &str, format: u8, text: &str) {
        let _ = write!(
            self.out,
            "<c r=\"{place}\" s=\"{format}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        );
        super::xml::push_escaped(&mut self.out, text);
        self.out.push_str("</t></is></c>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::sample::sample;
    use super::super::table::{Column, ColumnKind};
    use super::super::xml::is_well_formed;
    use super::super::zip::unzip;
    use super::cell::{CUT, TEXT_MAX};
    use super::*;
    use chrono::NaiveDate;
    use sha2::{Digest, Sha256};

    fn sheet_xml(sheet: Sheet) -> String {
        let parts = unzip(&to_xlsx(&[sheet]).unwrap().bytes);
        parts.last().unwrap().1.clone()
    }

    fn one_text(text: &str) -> Sheet {
        Sheet {
            name: "Ark".into(),
            columns: vec![Column::new("Tekst", ColumnKind::Text)],
            rows: vec![vec![Cell::text(text)]],
        }
    }

    #[test]
    fn every_part_is_well_formed_and_declared() {
        let mut second = sample();
        second.name = "Bo's ark".into();
        let parts = unzip(&to_xlsx(&[sample(), second]).unwrap().bytes);
        for (name, content) in &parts {
            assert_eq!(is_well_formed(content, &[]), Ok(()), "{name}");
        }
        for (name, _) in parts
            .iter()
            .filter(|(n, _)| n.starts_with("xl/") && !n.ends_with(".rels"))
        {
            assert!(
                parts[0].1.contains(&format!("PartName=\"/{name}\"")),
                "{name}"
            );
        }
        let workbook = &parts
            .iter()
            .find(|(n, _)| n == "xl/workbook.xml")
            .unwrap()
            .1;
        assert!(workbook.contains("'Svar &amp; timer'!$A$1:$D$3"));
        assert!(workbook.contains("'Bo''s ark'!$A$1:$D$3"));
        assert!(workbook.contains("localSheetId=\"1\">'Bo''s ark'!$1:$1</definedName>"));
    }

    #[test]
    fn texts_are_texts_numbers_numbers_and_dates_dates() {
        let xml = sheet_xml(sample());
        for part in [
            "<c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(&quot;",
            "<c r=\"B2\" s=\"3\"><v>-12</v></c><c r=\"C2\" s=\"4\"><v>46181</v></c>",
            "<c r=\"D2\" s=\"5\"><v>46181.9999884259</v></c>",
            "> Bo &quot;B&quot; Eksempel;\nHavnegade 7 &lt;æøå&gt; _x005F_x0041_\u{fffd}</t>",
            "s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">1234567890123456789</t>",
            ">1899-12-31</t></is></c></row>",
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
            "<autoFilter ref=\"A1:D3\"/>",
            "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension",
            "<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/>",
        ] {
            assert!(xml.contains(part), "{part}\n{xml}");
        }
        assert!(!xml.contains("<f>"));
    }

    #[test]
    fn dates_count_from_march_1900_and_earlier_ones_are_text() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(serial(day(1900, 3, 1)), Some(61));
        assert_eq!(serial(day(1900, 2, 28)), None);
        assert_eq!(serial(day(2026, 6, 8)), Some(46_181));
        let noon = day(2026, 6, 8).and_hms_opt(12, 0, 0).unwrap();
        assert_eq!(with_time(46_181, noon), "46181.5000000000");
    }

    #[test]
    fn a_text_at_the_limit_is_kept_and_one_beyond_is_cut_and_noted() {
        let fits = format!("{}😀", "å".repeat(TEXT_MAX - 2));
        let written = to_xlsx(&[one_text(&fits)]).unwrap();
        assert_eq!(written.shortened, []);
        assert!(sheet_xml(one_text(&fits)).contains(&fits));

        let over = format!("{fits}å");
        let written = to_xlsx(&[
            one_text("kort"),
            Sheet {
                name: "B".into(),
                ..one_text(&over)
            },
        ])
        .unwrap();
        let place = CellPlace {
            sheet: 1,
            row: 0,
            column: 0,
        };
        assert_eq!(written.shortened, [place]);
        let xml = sheet_xml(one_text(&over));
        let kept = format!(">{}{CUT}</t>", "å".repeat(TEXT_MAX - 4));
        assert!(xml.contains(&kept));
    }

    #[test]
    fn names_are_those_that_excel_takes() {
        let named = |name: &str| Sheet {
            name: name.into(),
            ..one_text("x")
        };
        for (name, fine) in [
            ("Ark 1", true),
            (&"å".repeat(31), true),
            (&"å".repeat(32), false),
            ("", false),
            (" ", false),
            ("a/b", false),
            ("a[b", false),
            ("'a", false),
            ("a'", false),
            ("a'b", true),
            ("History", false),
            ("a\nb", false),
        ] {
            assert_eq!(to_xlsx(&[named(name)]).is_ok(), fine, "{name}");
        }
        assert_eq!(
            to_xlsx(&[named("Ærø"), named("ærø")]),
            Err(InteropError::SheetNameTwice)
        );
        assert_eq!(to_xlsx(&[]), Err(InteropError::SheetCount));
    }

    #[test]
    fn the_same_sheets_give_the_same_bytes_everywhere() {
        let file = to_xlsx(&[sample()]).unwrap().bytes;
        assert_eq!(file, to_xlsx(&[sample()]).unwrap().bytes);
        let hash = medborger_base::digest::hex_string(&Sha256::digest(&file));
        assert_eq!(&hash[..16], "997a453e3f24a9af");
    }
}
