//! What a reader of tables has to say: one finding for each kind of thing in each column, with its lines.

use medborger_base::error::ErrorKind;
use medborger_base::numbered::column_letters;
use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_codec::Record;

use crate::sortition::pool::as_usize;

/// A finding names at most so many of the lines that it is about; [`TableFinding::count`] tells how many there are.
const LINES_MAX: usize = 100;
/// A report holds at most so many findings.
const FINDINGS_MAX: usize = 500;

/// Which of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TableName {
    /// The quotas, `categories.csv`.
    Categories,
    /// The people, `people.csv`.
    People,
}

/// What a finding asks of whoever sent the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum FindingGrade {
    /// It must be put right before a draw; with a proposal where there is one.
    PutRight,
    /// It was read as the proposal says.
    ReadSo,
    /// It was not read, and need not be.
    PassedOver,
}

/// Something found in a table.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TableFinding {
    /// In which table.
    pub table: TableName,
    /// The lines, from 1 and ascending, as an editor or a spreadsheet counts them; the first 100.
    pub lines: Vec<u32>,
    /// How many lines there are; 0 where it is about the whole table.
    pub count: u32,
    /// The column, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// What the column was taken for: `min`, `id`, a feature's name. Absent for any other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What stands there; for a column that is missing, the heading that is nearest or those that nothing asked for. For the municipality's own people alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What it asks.
    pub grade: FindingGrade,
    /// The code, stable.
    pub code: String,
    /// The whole sentence in Danish, with table, line and column.
    pub danish: String,
    /// The same in English.
    pub english: String,
    /// What should stand there instead, or how it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
}

impl TableFinding {
    /// The finding without what stands in the table: for whoever may not see it.
    #[must_use]
    pub fn without_value(mut self) -> Self {
        self.value = None;
        if self.proposes_own_words() {
            self.proposal = None;
        }
        self
    }

    /// Whether the proposal repeats what a person's line says: an id, or a repaired cell.
    fn proposes_own_words(&self) -> bool {
        let own = ["sortition_id_unfit", "sortition_table_characters_repaired"];
        self.table == TableName::People && own.contains(&self.code.as_str())
    }
}

// The kind of each says what is asked: invalid is to be put right, conflict was read so, not found was passed over.
medborger_base::error::errors! {
    /// What can be found in a table.
    TableFault {
        /// No line with anything in it.
        Empty => "sortition_table_empty", Invalid, None,
            "the table is empty", "tabellen er tom";
        /// A workbook where a text was expected.
        Workbook => "sortition_table_workbook", Invalid, None,
            "this is an Excel workbook; send the table that `read_table` gives, or save it as CSV",
            "dette er en Excel-projektmappe; send tabellen fra `read_table`, eller gem den som CSV";
        /// Bytes that are no UTF-8.
        CharactersGuessed => "sortition_table_characters_guessed", Conflict, None,
            "the file is not in UTF-8 and was read as Windows-1252; look whether æ, ø and å are right",
            "filen er ikke i UTF-8 og blev læst som Windows-1252; se efter, om æ, ø og å er rigtige";
        /// UTF-8 that a program took for Windows-1252.
        CharactersRepaired => "sortition_table_characters_repaired", Conflict, None,
            "letters that a program had spoiled were restored", "bogstaver, som et program havde ødelagt, blev genskabt";
        /// Replacement characters.
        CharactersLost => "sortition_table_characters_lost", Invalid, None,
            "letters were lost when the file was converted: save it again as UTF-8",
            "bogstaver gik tabt, da filen blev konverteret: gem den igen som UTF-8";
        /// A quote that is never closed.
        QuoteOpen => "sortition_table_quote_open", Invalid, None,
            "a quotation mark that begins here is never closed; what stands below was not read",
            "et anførselstegn, der begynder her, lukkes aldrig; det, der står nedenfor, blev ikke læst";
        /// Lines above the headings.
        LinesAbove => "sortition_table_lines_above", NotFound, None,
            "the line stands above the headings", "linjen står over overskrifterne";
        /// No such column.
        ColumnMissing {
            /// The column.
            column: String,
        } => "sortition_column_missing", Invalid, Some(column),
            "the table has no column `{column}`", "tabellen har ingen kolonne `{column}`";
        /// Two columns that are the same.
        ColumnRepeated {
            /// The column.
            column: String,
        } => "sortition_column_repeated", Invalid, Some(column),
            "the table has the column `{column}` twice", "tabellen har kolonnen `{column}` to gange";
        /// A heading that was read as another.
        HeadingRead => "sortition_heading_read", Conflict, None,
            "the heading was read as the proposal says", "overskriften blev læst som foreslået";
        /// A column that nothing asks for.
        ColumnUnused => "sortition_column_unused", NotFound, None,
            "the draw does not ask for this column", "lodtrækningen spørger ikke om denne kolonne";
        /// More cells than headings.
        RowWidth {
            /// How many cells there are.
            cells: u32,
            /// How many headings.
            columns: u32,
        } => "sortition_row_width", Invalid, None,
            "the line has {cells} cells under {columns} headings: a separator within a cell needs quotation marks around the cell",
            "linjen har {cells} celler under {columns} overskrifter: et skilletegn inde i en celle kræver anførselstegn om cellen";
        /// A line with a total.
        TotalRow => "sortition_total_row", NotFound, None,
            "the line is a total", "linjen er en sum";
        /// Nothing stands there.
        CellEmpty => "sortition_cell_empty", Invalid, None,
            "the cell is empty", "cellen er tom";
        /// The feature of the line above.
        FeatureCarried => "sortition_feature_carried", Conflict, None,
            "the feature was taken from the line above", "kendetegnet blev taget fra linjen ovenfor";
        /// A name or a value that is malformed.
        NameUnfit => "sortition_name_unfit", Invalid, None,
            "a name has at most 100 characters, none of them a control character",
            "et navn har højst 100 tegn og ingen styretegn";
        /// No whole number.
        NumberUnreadable => "sortition_number_unreadable", Invalid, None,
            "this is no whole number", "dette er ikke et helt tal";
        /// A number in another form.
        NumberRead => "sortition_number_read", Conflict, None,
            "the number was read as the proposal says", "tallet blev læst som foreslået";
        /// Both ends in one cell.
        RangeRead => "sortition_range_read", Conflict, None,
            "the cell holds minimum and maximum", "cellen rummer både minimum og maksimum";
        /// A date that was a range.
        DateForRange => "sortition_date_for_range", Invalid, None,
            "a spreadsheet has probably made a date of the range that was typed",
            "et regneark har formentlig gjort det interval, der blev skrevet, til en dato";
        /// Minimum above maximum.
        MinAboveMax {
            /// The minimum.
            min: u32,
            /// The maximum.
            max: u32,
        } => "sortition_quota_reversed", Invalid, None,
            "the minimum {min} is above the maximum {max}", "minimum {min} er større end maksimum {max}";
        /// Flex that does not give way.
        FlexOutside {
            /// The column of the flex.
            column: String,
            /// The flex.
            flex: u32,
            /// The column of the bound.
            bound: String,
            /// The bound.
            limit: u32,
        } => "sortition_flex_outside", Invalid, Some(column),
            "`{column}` {flex} does not give way from `{bound}` {limit}: it says how far the bound may be relaxed",
            "`{column}` {flex} giver ikke plads i forhold til `{bound}` {limit}: tallet siger, hvor langt grænsen må flyttes";
        /// A quota twice.
        QuotaTwice {
            /// The line of the first.
            first: u32,
        } => "sortition_quota_twice", Invalid, None,
            "the value has a quota in line {first} already", "værdien har allerede en kvote i linje {first}";
        /// A name in another spelling.
        NameRead => "sortition_name_read", Conflict, None,
            "the name was read as it is spelled elsewhere", "navnet blev læst, som det staves andre steder";
        /// A value without a quota.
        ValueUnknown {
            /// The values that have one.
            known: String,
        } => "sortition_value_unknown", Invalid, None,
            "no quota has this value; the values are: {known}", "ingen kvote har denne værdi; værdierne er: {known}";
        /// A value in another spelling.
        ValueRead => "sortition_value_read", Conflict, None,
            "the value was read as the quotas spell it", "værdien blev læst, som kvoterne staver den";
        /// A line without an id.
        IdMissing => "sortition_row_without_id", NotFound, None,
            "the line has no id", "linjen har intet id";
        /// An id twice.
        IdTwice {
            /// The line of the first.
            first: u32,
        } => "sortition_id_twice", Invalid, None,
            "the id stands in line {first} already, with other values", "id'et står allerede i linje {first} med andre værdier";
        /// An id that is easily taken for another.
        IdAlike {
            /// The line of the other.
            first: u32,
        } => "sortition_id_alike", Conflict, None,
            "the id is easily taken for the one in line {first}, as 01 is for 1: they were read as two people",
            "id'et kan let forveksles med det i linje {first}, som 01 med 1: de blev læst som to personer";
        /// A line twice.
        RowTwice {
            /// The line of the first.
            first: u32,
        } => "sortition_row_twice", NotFound, None,
            "the line says the same as line {first}", "linjen siger det samme som linje {first}";
        /// An id that can't be published.
        IdUnfit => "sortition_id_unfit", Invalid, None,
            "an id is published, and has 1 to 64 letters a to z, digits, dots, hyphens or underscores",
            "et id offentliggøres og har 1 til 64 bogstaver a til z, cifre, punktummer, bindestreger eller understreger";
        /// A personal number as an id.
        IdPersonal => "sortition_id_personal", Invalid, None,
            "this looks like a CPR number, and ids are published: give everybody a number of the draw's own",
            "dette ligner et CPR-nummer, og id'er offentliggøres: giv alle et nummer, der kun bruges til lodtrækningen";
        /// An address without a house number.
        AddressUnread => "sortition_address_unread", Conflict, None,
            "no street and house number were found in the address: it was compared as it stands; what lacks the first column is nobody's home",
            "der blev ikke fundet vej og husnummer i adressen: den blev sammenlignet, som den står; mangler den første kolonne, er det ingens hjem";
    }
}

/// Where a finding is.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) table: TableName,
    pub(super) line: Option<u32>,
    /// From 0.
    pub(super) column: Option<usize>,
    pub(super) heading: Option<&'a str>,
}

type Key = (TableName, Option<usize>, String, Option<String>);

/// Findings as they are made: the same thing in many lines is one.
#[derive(Default)]
pub(super) struct Findings {
    all: Vec<TableFinding>,
    known: SortedMap<Key, usize>,
    /// How many have no room in the report.
    pub(super) left_out: u32,
    refused: bool,
}

impl Findings {
    pub(super) fn add(
        &mut self,
        at: At<'_>,
        fault: &TableFault,
        value: Option<&str>,
        proposal: Option<String>,
    ) {
        let grade = match fault.kind() {
            ErrorKind::Conflict => FindingGrade::ReadSo,
            ErrorKind::NotFound => FindingGrade::PassedOver,
            _ => FindingGrade::PutRight,
        };
        self.refused |= grade == FindingGrade::PutRight;
        // What names another line is about this line alone; empty rows of all columns are one finding.
        let sentence = fault.to_string();
        let value = value.filter(|value| !value.is_empty()).map(str::to_owned);
        let key = (at.table, at.column, sentence, value.clone());
        if let Some(known) = self
            .known
            .get(&key)
            .and_then(|&place| self.all.get_mut(place))
        {
            known.count = known.count.saturating_add(u32::from(at.line.is_some()));
            if known.lines.len() < LINES_MAX {
                known.lines.extend(at.line);
            }
            return;
        }
        if self.all.len() == FINDINGS_MAX {
            self.left_out = self.left_out.saturating_add(1);
            return;
        }
        self.known.insert(key, self.all.len());
        self.all.push(TableFinding {
            table: at.table,
            lines: at.line.into_iter().collect(),
            count: u32::from(at.line.is_some()),
            column: at.column.and_then(|c| u32::try_from(c + 1).ok()),
            heading: at.heading.map(str::to_owned),
            value,
            grade,
            code: fault.code().to_owned(),
            danish: fault.danish(),
            english: fault.to_string(),
            proposal,
        });
    }

    /// Whether anything must be put right.
    pub(super) fn refused(&self) -> bool {
        self.refused
    }

    /// All findings by table and line, each with its whole sentence.
    pub(super) fn finish(self) -> Vec<TableFinding> {
        let mut all = self.all;
        all.arrange_by(|a, b| {
            let place = |f: &TableFinding| (f.table, f.lines.first().copied(), f.column);
            place(a).cmp(&place(b))
        });
        for finding in &mut all {
            let (danish, english) = sentences(finding);
            finding.danish = danish;
            finding.english = english;
        }
        all
    }
}

/// The sentences with what is before and after them: where it is, and what is proposed.
fn sentences(finding: &TableFinding) -> (String, String) {
    let (danish, english) = match finding.table {
        TableName::Categories => ("Kvoterne", "Quotas"),
        TableName::People => ("Personerne", "People"),
    };
    let (mut danish, mut english) = (danish.to_owned(), english.to_owned());
    match (finding.lines.first(), finding.count) {
        (Some(line), 1) => {
            danish += &format!(", linje {line}");
            english += &format!(", line {line}");
        }
        (Some(line), count) => {
            danish += &format!(", linje {line} og {} til", count - 1);
            english += &format!(", line {line} and {} more", count - 1);
        }
        _ => {}
    }
    if let Some(column) = finding.column {
        let letters = column.checked_sub(1).map(as_usize).map(column_letters);
        let letters = letters.unwrap_or_default();
        let name = finding.heading.as_ref();
        let name = name.map_or(String::new(), |name| format!(" ({name})"));
        danish += &format!(", kolonne {letters}{name}");
        english += &format!(", column {letters}{name}");
    }
    danish += &format!(": {}", finding.danish);
    english += &format!(": {}", finding.english);
    if let Some(proposal) = finding
        .proposal
        .as_ref()
        .filter(|_| !finding.proposes_own_words())
    {
        let (da, en) = match finding.grade {
            FindingGrade::PutRight => ("Forslag", "Proposal"),
            _ => ("Læst som", "Read as"),
        };
        danish += &format!(". {da}: {proposal}");
        english += &format!(". {en}: {proposal}");
    }
    (danish, english)
}
