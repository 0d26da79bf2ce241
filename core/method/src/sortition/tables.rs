//! The two tables that sortition tools and clerks exchange: quotas (`categories.csv`) and people (`people.csv`).
//!
//! They are read as they come out of spreadsheets: commas, semicolons, tabs or bars; UTF-8 with or without a mark, UTF-16
//! or Windows-1252; headings in capitals, in Danish, with or without æ, ø and å; lines above them; both ends of a quota
//! in one cell; numbers with thousands points. What was read otherwise than it stands, what was passed over and what
//! must be put right is told in one report, each with its lines, its column, and a proposal where there is one. While
//! anything must be put right, nothing is handed on to a draw.
//!
//! Cells are written as they are, since other programs read them: a spreadsheet may take a value that begins with `=`
//! for a formula.

mod csv;
mod finding;
mod grid;
mod near;
mod number;
mod people;
mod quotas;
#[cfg(test)]
mod tests;

use medborger_codec::{Make, Record};

use super::conflict::{Flex, RuleName};
use super::error::SortitionError;
use super::rules::{Feature, Volunteer};
use csv::push_row;
use finding::Findings;
pub use finding::{FindingGrade, TableFault, TableFinding, TableName};

/// The quotas of a `categories.csv`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuotaTable {
    /// The features, in the order in which they first stand there.
    pub features: Vec<Feature>,
    /// How far each quota may be relaxed, where the table has the columns `min_flex` and `max_flex`; each weighs 1.
    pub flex: Vec<Flex>,
}

/// Which columns of a `people.csv` say who somebody is and where they live.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PeopleColumns {
    /// The pseudonym.
    pub id: String,
    /// The columns that are the same for people who live together, such as address and postal code. They are read as an
    /// address where they are one: *Nørregade 7, st. th.* and *NØRREGADE 7 stuen til højre* are one home. With none,
    /// nobody has a household.
    pub household: Vec<String>,
}

impl Default for PeopleColumns {
    fn default() -> Self {
        Self {
            id: "id".into(),
            household: Vec::new(),
        }
    }
}

/// A table as it comes in.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableSource {
    /// A text of comma-separated values.
    Text {
        /// The text.
        text: String,
    },
    /// The bytes of a file of comma-separated values, in whatever character set.
    Bytes {
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// Rows of cells, such as those of a workbook.
    Rows {
        /// The rows, the headings among them, each with the line of the file on which it stands.
        rows: Vec<(u32, Vec<String>)>,
    },
}

impl std::fmt::Debug for TableSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TableSource").finish_non_exhaustive()
    }
}

impl From<&str> for TableSource {
    fn from(text: &str) -> Self {
        let text = text.to_owned();
        Self::Text { text }
    }
}

/// A correction that somebody decided on: wherever this stands in the column, the other is read.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TableCorrection {
    /// In which table.
    pub table: TableName,
    /// In which column, from 1.
    pub column: u32,
    /// What stands there, without white space at its ends.
    pub from: String,
    /// What is read instead.
    pub to: String,
}

/// What two tables hold, and all there is to say of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TablesRead {
    /// The quotas, and the people in the order of the table, each *open* and fitting no seat group. None while anything
    /// must be put right.
    pub tables: Option<(QuotaTable, Vec<Volunteer>)>,
    /// What was found, by table and line; at most 500 kinds of things.
    pub findings: Vec<TableFinding>,
    /// How many kinds of things have no room among them.
    pub left_out: u32,
}

/// Reads quotas and people.
///
/// Columns of quotas are `feature`, `value`, `min`, `max` and, if need be, `min_flex` and `max_flex`, or what Danish and
/// English tables call them: *kategori*, *navn*, *mindst*, *højst*. Both bounds may stand in one cell as `3-5`.
///
/// ```
/// use medborger::method::sortition::{PeopleColumns, read_tables};
///
/// let quotas = "Kategori;Navn;Mindst;Højst\nkøn;kvinde;1;2\nkøn;mand;1;2\n";
/// let people = "sep=;\nNr;Køn;Telefon\na;Kvinde;\nb;mand;\n";
/// let read = read_tables(&quotas.into(), &people.into(), &PeopleColumns::default(), &[])?;
/// let (table, people) = read.tables.expect("nothing must be put right");
/// assert_eq!((table.features.len(), people.len()), (1, 2));
/// assert_eq!(people[0].features.get("køn").map(String::as_str), Some("kvinde"));
/// let english: Vec<&str> = read.findings.iter().map(|f| f.english.as_str()).collect();
/// assert!(english.contains(
///     &"People, line 3, column B (køn): the value was read as the quotas spell it. Read as: kvinde"
/// ));
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
///
/// # Errors
/// More values or people than a draw may have.
pub fn read_tables(
    categories: &TableSource,
    people: &TableSource,
    columns: &PeopleColumns,
    corrections: &[TableCorrection],
) -> Result<TablesRead, SortitionError> {
    let mut found = Findings::default();
    let quotas = quotas::read(categories, corrections, &mut found)?;
    let people = people::read(people, columns, &quotas.features, corrections, &mut found)?;
    let tables = (!found.refused()).then_some((quotas, people));
    let left_out = found.left_out;
    Ok(TablesRead {
        tables,
        findings: found.finish(),
        left_out,
    })
}

/// Writes quotas as [`read_tables`] reads them, with lines that end in CR LF. Flex is written if all values have it.
#[must_use]
pub fn write_categories(table: &QuotaTable) -> String {
    let of = |key: &str, value: &str| {
        let mut all = table.flex.iter();
        all.find(|flex| matches!(&flex.rule, RuleName::Value { feature, value: v } if feature == key && v == value))
    };
    let mut quotas = table
        .features
        .iter()
        .flat_map(|f| f.values.iter().map(move |q| (f, q)));
    let flexible =
        !table.flex.is_empty() && quotas.clone().all(|(f, q)| of(&f.key, &q.value).is_some());
    let mut head = vec!["feature", "value", "min", "max"];
    if flexible {
        head.extend(["min_flex", "max_flex"]);
    }
    let mut out = String::new();
    push_row(&mut out, head.into_iter());
    quotas.by_ref().for_each(|(feature, quota)| {
        let mut numbers = vec![quota.min, quota.max];
        if let Some(flex) = of(&feature.key, &quota.value).filter(|_| flexible) {
            numbers.extend([flex.min_least, flex.max_most]);
        }
        let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
        let texts = [feature.key.as_str(), quota.value.as_str()];
        push_row(
            &mut out,
            texts.into_iter().chain(numbers.iter().map(String::as_str)),
        );
    });
    out
}

/// Writes people with the columns id, household (where somebody has one) and the features, in the order given; lines
/// end in CR LF. What several columns said of a household stands in one, parted by commas.
#[must_use]
pub fn write_people(people: &[Volunteer], features: &[Feature]) -> String {
    let homes = people.iter().any(|person| person.household.is_some());
    let mut out = String::new();
    let keys = features.iter().map(|f| f.key.as_str());
    let head = ["id"].into_iter().chain(homes.then_some("household"));
    push_row(&mut out, head.chain(keys.clone()));
    for person in people {
        let home = person
            .household
            .clone()
            .unwrap_or_default()
            .replace('\n', ", ");
        let values = keys
            .clone()
            .map(|key| person.features.get(key).map_or("", String::as_str));
        let head = [person.id.as_str()]
            .into_iter()
            .chain(homes.then_some(home.as_str()));
        push_row(&mut out, head.chain(values));
    }
    out
}
