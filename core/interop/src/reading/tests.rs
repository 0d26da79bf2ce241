//! What is read is what was written, in the forms in which lists come.

mod boxes;

use proptest::prelude::*;

use super::*;
use crate::{Cell, Column, ColumnKind, CsvStyle, Sheet, to_csv, to_xlsx};

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

fn csv(text: &[u8]) -> Table {
    read_table(text).unwrap()
}

#[test]
fn the_separator_is_the_one_of_the_headings_or_the_one_that_excel_names() {
    for text in [
        "Navn;Svar\nIda;a, b\n",
        "Navn\tSvar\nIda\ta, b\n",
        "Navn,Svar\nIda,\"a, b\"\n",
        "sep=|\nNavn|Svar\nIda|a, b\n",
        "\"sep=;\"\r\nNavn;Svar\r\nIda;a, b\r\n",
        "sep=\t\r\nNavn\tSvar\r\nIda\ta, b",
        "\r\n\r\n\"Navn\";\"Svar\"\rIda;a, b\r",
        "Navn;\"Svar\"\nIda;\"a, b\"",
    ] {
        let table = csv(text.as_bytes());
        assert_eq!(table.columns, ["Navn", "Svar"], "{text}");
        assert_eq!(cells(&table), [["Ida", "a, b"]], "{text}");
    }
    assert_eq!(csv(b"Svar\nkun en kolonne, med komma\n").columns, ["Svar"]);
}

#[test]
fn danish_letters_are_read_in_the_character_sets_in_which_lists_come() {
    let utf16 = |text: &str, little: bool| {
        let units = text.encode_utf16();
        let bytes = units.flat_map(|u| {
            if little {
                u.to_le_bytes()
            } else {
                u.to_be_bytes()
            }
        });
        bytes.collect::<Vec<u8>>()
    };
    let text = "Navn;Svar\nSøren;Blåbær\n";
    let with = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    for (bytes, notes) in [
        (text.as_bytes().to_vec(), vec![]),
        (with(b"\xef\xbb\xbf", text.as_bytes()), vec![]),
        (with(b"\xff\xfe", &utf16(text, true)), vec![]),
        (with(b"\xfe\xff", &utf16(text, false)), vec![]),
        (
            b"Navn;Svar\nS\xf8ren;Bl\xe5b\xe6r\n".to_vec(),
            vec![TableNote::Windows1252],
        ),
    ] {
        let table = csv(&bytes);
        assert_eq!(cells(&table), [["Søren", "Blåbær"]]);
        assert_eq!(table.notes, notes);
    }
}

#[test]
fn a_row_keeps_the_line_on_which_it_begins_and_empty_rows_are_passed_over() {
    let table = csv(b"Navn;Svar\n;;\nIda;\"to\r\nlinjer\"\n\nBo;x;for meget\n");
    let lines: Vec<u32> = table.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [3, 6]);
    let expect = [vec!["Ida", "to\nlinjer"], vec!["Bo", "x", "for meget"]];
    assert_eq!(cells(&table), expect, "nothing is cut off");
    assert_eq!(
        table.notes,
        [TableNote::EmptyRows, TableNote::BeyondHeadings]
    );
}

#[test]
fn rows_that_are_alike_are_numbered() {
    let table = csv("Navn;Svar\nIda;ja\nBo;ja\n Ida ;ja ;\nI\u{64}a;\u{a0}ja\n".as_bytes());
    let copies: Vec<u32> = table.rows.iter().map(|row| row.copy).collect();
    assert_eq!(copies, [0, 0, 1, 2]);
}

#[test]
fn a_quote_that_never_ends_is_named_with_its_line_and_one_within_a_value_is_a_letter() {
    assert_eq!(
        read_table("Navn;Svar\nIda;ja\nBo;\"uden slutning\nEva;nej\n".as_bytes()),
        Err(TableError::QuoteOpen { line: 3 })
    );
    assert_eq!(cells(&csv(b"a;b\n5\" ror;x\n")), [["5\" ror", "x"]]);
}

#[test]
fn what_is_no_list_is_refused_for_what_it_is() {
    for (bytes, expect) in [
        (&b""[..], TableError::Empty),
        (b" \r\n\t ", TableError::Empty),
        (b"Navn;Svar\n", TableError::Empty),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0",
            TableError::Unknown,
        ),
        (b"PK\x03\x04 broken", TableError::Damaged),
        (b"%PDF-1.7\n\0\0", TableError::Unknown),
        (b"%PDF-1.4\nNavn;Svar\n", TableError::Unknown),
        (
            b"\n<!DOCTYPE html>\n<table><tr><td>Navn</td></tr></table>",
            TableError::Unknown,
        ),
        (b"{\\rtf1 Navn;Svar\n}", TableError::Unknown),
    ] {
        assert_eq!(read_table(bytes).unwrap_err(), expect);
    }
    let many = "x\n".repeat(ROWS_MAX + 1);
    assert_eq!(csv(many.as_bytes()).rows.len(), ROWS_MAX);
    let more = "x\n".repeat(ROWS_MAX + 2);
    assert_eq!(read_table(more.as_bytes()), Err(TableError::TooMany));
    let wide = |columns: usize| format!("{}\nx\n", "a;".repeat(columns - 1) + "a");
    assert_eq!(csv(wide(COLUMNS_MAX).as_bytes()).columns.len(), COLUMNS_MAX);
    assert_eq!(
        read_table(wide(COLUMNS_MAX + 1).as_bytes()),
        Err(TableError::TooMany)
    );
}

/// A workbook whose parts are these.
fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = crate::zip::Zip::default();
    for (name, content) in parts {
        zip.add(name, content.as_bytes()).unwrap();
    }
    zip.finish().unwrap()
}

const BOOK: (&str, &str) = (
    "xl/workbook.xml",
    "<workbook xmlns:r='r'><sheets><sheet name='Skjult' state='hidden' r:id='rId1'/>\
     <sheet name='Svar' r:id='rId2'/><sheet name='Mere' r:id='rId3'/></sheets></workbook>",
);
const RELATIONS: (&str, &str) = (
    "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>\
     <Relationship Id='rId2' Type='x/worksheet' Target='/xl/worksheets/sheet2.xml'/>\
     <Relationship Id='rId3' Type='x/worksheet' Target='worksheets/sheet3.xml'/></Relationships>",
);
const STYLES: (&str, &str) = (
    "xl/styles.xml",
    "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd\\-mm\\-yyyy'/></numFmts>\
     <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
     <cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='22'/></cellXfs></styleSheet>",
);
const SHARED: (&str, &str) = (
    "xl/sharedStrings.xml",
    "<sst><si><t>Navn</t></si><si><r><t xml:space='preserve'>Ida </t></r><r><t>&amp; &#66;o</t></r>\
     <rPh sb='0' eb='1'><t>udtale</t></rPh></si><si><t>a_x000D_\nb_x005F_x0041_</t></si></sst>",
);

fn sheet(data: &str) -> String {
    format!("<worksheet><sheetData>{data}</sheetData></worksheet>")
}

fn with_sheet(data: &str) -> Result<Table, TableError> {
    let sheet = sheet(data);
    read_table(&workbook(&[
        BOOK,
        RELATIONS,
        STYLES,
        SHARED,
        ("xl/worksheets/sheet2.xml", &sheet),
    ]))
}

#[test]
fn a_workbook_is_read_by_what_its_cells_mean() {
    let table = with_sheet(
        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='inlineStr'><is><t>Modtaget</t></is></c>\
         <c t='str'><f>1+1</f><v>Tal</v></c><c t='b'><v>1</v></c></row>\
         <row r='3'/>\
         <row r='4'><c r='A4' t='s'><v>1</v></c><c r='C4' s='1'><v>46181</v></c><c r='D4'><v>2.50</v></c>\
         <c r='E4' t='b'><v>0</v></c><c r='XFD4'><v>9</v></c></row>\
         <row><c t='s'><v>2</v></c><c r='C5' s='2'><v>46181.5</v></c></row>",
    )
    .unwrap();
    assert_eq!(table.format, TableFormat::Xlsx);
    assert_eq!(table.columns, ["Navn", "", "Modtaget", "Tal", "Ja"]);
    assert_eq!(
        cells(&table),
        [
            vec!["Ida & Bo", "", "2026-06-08", "2.5", "Nej"],
            vec!["a\r\nb_x0041_", "", "2026-06-08 12:00:00"],
        ]
    );
    assert_eq!([table.rows[0].line, table.rows[1].line], [4, 5]);
    assert_eq!(
        table.notes,
        [
            TableNote::EmptyRows,
            TableNote::BeyondHeadings,
            TableNote::OtherSheets,
            TableNote::Formulas
        ]
    );
}

#[test]
fn a_line_in_another_character_set_is_read_as_what_it_is_and_its_row_says_so() {
    let mut bytes = "Navn;Svar\nSøren;ja\n".as_bytes().to_vec();
    bytes.extend_from_slice(b"G\xf8ran;bl\xe5b\xe6r\n");
    bytes.extend_from_slice("Ida;omrÃ¥de\nBo;\"a\n".as_bytes());
    bytes.extend_from_slice(b"\xe6\"\nEva;nej\n");
    let table = csv(&bytes);
    let expect = [
        ["Søren", "ja"],
        ["Gøran", "blåbær"],
        ["Ida", "område"],
        ["Bo", "a\næ"],
        ["Eva", "nej"],
    ];
    assert_eq!(cells(&table), expect);
    let flawed: Vec<u32> = table
        .rows
        .iter()
        .filter(|row| !row.flaws.is_empty())
        .map(|row| row.line)
        .collect();
    assert_eq!(flawed, [3, 4, 5]);
    assert!(
        table
            .rows
            .iter()
            .flat_map(|row| &row.flaws)
            .all(|flaw| *flaw == RowFlaw::Characters)
    );
    assert_eq!(table.notes, [TableNote::MixedCharacters]);
}

#[test]
fn merged_cells_count_for_every_row_and_an_error_of_a_formula_is_a_flaw() {
    let cell = |at: &str, value: &str| format!("<c r='{at}' t='str'><v>{value}</v></c>");
    let row = |number: u32, cells: &[String]| format!("<row r='{number}'>{}</row>", cells.concat());
    let data = [
        row(1, &[cell("A1", "Navn"), cell("B1", "Svar")]),
        row(2, &[cell("A2", "Ida"), cell("B2", "ja")]),
        row(3, &[cell("B3", "nej")]),
        row(4, &[cell("A4", " "), cell("B4", "ved ikke")]),
        row(
            5,
            &[
                "<c r='A5' t='e'><v>#N/A</v></c>".to_owned(),
                cell("B5", "måske"),
                cell("D5", "ved siden af"),
            ],
        ),
    ];
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData><mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='B5:C5'/>\
         <mergeCell ref='A1:A1'/><mergeCell ref='XFD2:XFD4'/><mergeCell ref='x'/></mergeCells></worksheet>",
        data.concat()
    );
    let parts = [
        BOOK,
        RELATIONS,
        ("xl/worksheets/sheet2.xml", sheet.as_str()),
    ];
    let table = read_table(&workbook(&parts)).unwrap();
    assert_eq!(table.columns, ["Navn", "Svar", "", ""]);
    let expect = [
        vec!["Ida", "ja"],
        vec!["Ida", "nej"],
        vec!["Ida", "ved ikke"],
        vec!["#N/A", "måske", "", "ved siden af"],
    ];
    assert_eq!(cells(&table), expect);
    let flaws: Vec<&[RowFlaw]> = table.rows.iter().map(|row| row.flaws.as_slice()).collect();
    let (merged, error) = (&[RowFlaw::Merged][..], &[RowFlaw::CellError][..]);
    assert_eq!(flaws, [&[], merged, merged, error]);
    // As many as a hostile workbook can hold cost no more than a bounded look at the rows.
    let rows: String = (1..3000).map(|n| row(n, &[cell("A", "x")])).collect();
    let many = "<mergeCell ref='A2:A3000'/>".repeat(400);
    let hostile = format!("<worksheet><sheetData>{rows}</sheetData>{many}</worksheet>");
    let parts = [
        BOOK,
        RELATIONS,
        ("xl/worksheets/sheet2.xml", hostile.as_str()),
    ];
    assert_eq!(
        read_table(&workbook(&parts)).unwrap_err(),
        TableError::TooLarge
    );
}

#[test]
fn a_workbook_that_is_broken_or_a_trap_is_refused() {
    let row = "<row><c t='s'><v>9</v></c></row>";
    assert_eq!(
        with_sheet(row).unwrap_err(),
        TableError::Damaged,
        "no such text"
    );
    assert_eq!(with_sheet("<row><c>").unwrap_err(), TableError::Damaged);
    let entity = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>";
    let bad = [BOOK, RELATIONS, ("xl/worksheets/sheet2.xml", entity)];
    assert_eq!(
        read_table(&workbook(&bad)).unwrap_err(),
        TableError::Damaged
    );
    assert_eq!(
        read_table(&workbook(&[BOOK])).unwrap_err(),
        TableError::Damaged
    );
    let other = workbook(&[("content.xml", "<office/>")]);
    assert_eq!(read_table(&other).unwrap_err(), TableError::Unknown);
    // A part that says it unpacks to a gigabyte.
    let mut bomb = workbook(&[BOOK, RELATIONS]);
    let at = bomb.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bomb[at + 24..at + 28].copy_from_slice(&(1_u32 << 30).to_le_bytes());
    assert_eq!(read_table(&bomb).unwrap_err(), TableError::TooLarge);
    // A long text that many cells share.
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let cells = "<row>".to_owned() + &"<c t='s'><v>0</v></c>".repeat(80) + "</row>";
    let large = workbook(&[
        BOOK,
        RELATIONS,
        ("xl/sharedStrings.xml", &shared),
        ("xl/worksheets/sheet2.xml", &sheet(&cells)),
    ]);
    assert_eq!(read_table(&large).unwrap_err(), TableError::TooLarge);
}

#[test]
fn parts_hold_all_rows_in_order_and_none_is_too_large() {
    let text = "x".repeat(100_000);
    let lines: String = (0..12).map(|n| format!("{n};{text}\n")).collect();
    let table = csv(format!("Nr;Svar\n{lines}").as_bytes());
    let parts = table_parts(table.clone());
    let rows: Vec<TableRow> = parts.iter().flat_map(|part| part.rows.clone()).collect();
    assert_eq!(rows, table.rows);
    assert!(parts.iter().all(|part| to_json(part).len() < 600 << 10));
    assert_eq!(
        parts.iter().map(|p| p.rows.len()).collect::<Vec<_>>(),
        [5, 5, 2]
    );
}

fn list() -> impl Strategy<Value = Sheet> {
    let text = "[a-dæøå,;\"'=+\n-]{0,12}";
    let row = (text, -9_i64..10_000, 0..3000_i64);
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let columns = vec![
            Column::new("Svar", ColumnKind::Text),
            Column::new("Tal", ColumnKind::Number),
            Column::new("Dato", ColumnKind::Date),
        ];
        let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let cells = |(text, number, days): (String, i64, i64)| {
            let date = first + chrono::TimeDelta::days(days);
            vec![
                Cell::text(&text),
                Cell::Number { number },
                Cell::Date { date },
            ]
        };
        Sheet::new("Ark".into(), columns, rows.into_iter().map(cells).collect())
    })
}

proptest! {
    #[test]
    fn what_the_library_writes_it_reads_again(sheet in list()) {
        let blank_is_none = |cell: &String| if cell.trim().is_empty() { String::new() } else { cell.clone() };
        let rows_of = |table: Table| -> Vec<Vec<String>> {
            table.rows.iter().map(|row| row.cells.iter().map(blank_is_none).collect()).collect()
        };
        let expect: Vec<Vec<String>> = sheet.rows.iter().map(|row| {
            row.iter().map(|cell| match cell {
                Cell::Text { text } => blank_is_none(text),
                Cell::Number { number } => number.to_string(),
                Cell::Date { date } => date.to_string(),
                _ => String::new(),
            }).collect()
        }).collect();
        for style in [CsvStyle::EXCEL, CsvStyle::PLAIN] {
            let read = read_table(to_csv(&sheet, style).unwrap().as_bytes()).unwrap();
            prop_assert_eq!(rows_of(read), expect.clone());
        }
        let read = read_table(&to_xlsx(&[sheet]).unwrap().bytes).unwrap();
        prop_assert_eq!(rows_of(read), expect);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), how in 0..3_u8) {
        let begin: &[u8] = [&b"PK\x03\x04"[..], b"From x Mon Jun  8 10:00:00 2026\nFrom: a\n\n", b"a;b\n"][usize::from(how)];
        let _ = read_table(&[begin, &bytes].concat());
    }

    #[test]
    fn a_workbook_with_one_byte_changed_is_read_or_refused(at in 0_usize..4000, byte in any::<u8>()) {
        let sheet = super::super::table::sample::sample();
        let mut bytes = to_xlsx(&[sheet]).unwrap().bytes;
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read_table(&bytes);
    }
}
