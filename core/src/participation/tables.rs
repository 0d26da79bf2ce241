//! The clerk's two tables behind the one door: read with a report of everything, and written.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use medborger_codec::{Make, Record};

use crate::interop::Table;
use crate::journal::{Desk, Halt, Query};
use crate::method::sortition::{
    Feature, Flex, PeopleColumns, QuotaTable, SortitionError, TableCorrection, TableFinding,
    TableSource, TablesRead, Volunteer, read_tables, write_categories, write_people,
};

use super::sortition::people;

/// A table as it comes in.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum TableInput {
    /// A text of comma-separated values.
    Text {
        /// The text.
        text: String,
    },
    /// The bytes of a file of comma-separated values, in UTF-8, UTF-16 or Windows-1252.
    File {
        /// The bytes in Base64, with padding.
        base64: String,
    },
    /// Rows of cells, the headings among them.
    Rows {
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// A table as `read_table` gives it, such as that of an Excel workbook.
    Table {
        /// The table.
        table: Table,
    },
}

impl std::fmt::Debug for TableInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TableInput").finish_non_exhaustive()
    }
}

impl TableInput {
    fn length(&self) -> usize {
        match self {
            Self::Text { text } => text.len(),
            Self::File { base64 } => base64.len(),
            Self::Rows { rows } => rows.iter().flatten().map(|cell| cell.len() + 8).sum(),
            Self::Table { table } => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.chain(&table.columns).map(|cell| cell.len() + 8).sum()
            }
        }
    }

    fn source(&self) -> Result<TableSource, SortitionError> {
        Ok(match self {
            Self::Text { text } => TableSource::Text { text: text.clone() },
            Self::Rows { rows } => TableSource::Rows {
                rows: (1..).zip(rows.iter().cloned()).collect(),
            },
            Self::Table { table } => {
                let head = (table.line.unwrap_or(1), table.columns.clone());
                let below = table.rows.iter().map(|row| (row.line, row.cells.clone()));
                let rows = std::iter::once(head).chain(below).collect();
                TableSource::Rows { rows }
            }
            Self::File { base64 } => {
                let bytes = STANDARD.decode(base64);
                let bytes = bytes.map_err(|_| SortitionError::BytesMalformed)?;
                TableSource::Bytes { bytes }
            }
        })
    }
}

/// `sortition.read_tables`: quotas and people from the `categories.csv` and `people.csv` that clerks and other tools have,
/// with one report of everything: what was read otherwise than it stands, what was passed over, and what must be put right,
/// with a proposal. What stands in the tables is shown to the municipality's own people alone.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReadTables {
    /// `categories.csv`.
    pub categories: TableInput,
    /// `people.csv`.
    pub people: TableInput,
    /// Which columns of `people.csv` say who somebody is and where they live.
    #[serde(default)]
    pub columns: PeopleColumns,
    /// Corrections that somebody decided on, such as proposals of an earlier report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<TableCorrection>,
}

/// What a draw can begin with.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawTables {
    /// The features with their quotas.
    pub features: Vec<Feature>,
    /// How far each quota may be relaxed, where the table says so.
    pub flex: Vec<Flex>,
    /// The people, in the order of the table.
    pub people: Vec<Volunteer>,
}

/// What the tables hold, and all there is to say of them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TableReport {
    /// Whether nothing must be put right.
    pub ready: bool,
    /// Quotas and people, where it is ready.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<DrawTables>,
    /// What was found, by table and line; at most 500 kinds of things.
    pub findings: Vec<TableFinding>,
    /// How many kinds of things have no room among them.
    pub left_out: u32,
}

impl Query for ReadTables {
    const NAME: &'static str = "sortition.read_tables";
    type View = TableReport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TableReport, Halt> {
        let length = (self.categories.length() + self.people.length()) as u64;
        // Each cell is compared with each correction.
        let corrections = self.corrections.len() as u64;
        desk.work().spend((150 + 4 * corrections) * length)?;
        let _held = desk.work().hold(4 * length)?;
        let (categories, people) = (self.categories.source()?, self.people.source()?);
        let TablesRead {
            tables,
            findings,
            left_out,
            ..
        } = read_tables(&categories, &people, &self.columns, &self.corrections)?;
        let shown = desk.actor().is_official();
        let findings = findings.into_iter();
        Ok(TableReport {
            ready: tables.is_some(),
            tables: tables.map(|(QuotaTable { features, flex, .. }, people)| DrawTables {
                features,
                flex,
                people,
            }),
            findings: if shown {
                findings.collect()
            } else {
                findings.map(TableFinding::without_value).collect()
            },
            left_out,
        })
    }
}

/// `sortition.write_tables`: quotas and people as `categories.csv` and `people.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WriteTables {
    /// The features with their quotas.
    pub features: Vec<Feature>,
    /// How far each quota may be relaxed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flex: Vec<Flex>,
    /// The people.
    #[serde(deserialize_with = "people")]
    pub people: Vec<Volunteer>,
}

/// The two files.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DrawFiles {
    /// The content of `categories.csv`.
    pub categories: String,
    /// The content of `people.csv`.
    pub people: String,
}

impl Query for WriteTables {
    const NAME: &'static str = "sortition.write_tables";
    type View = DrawFiles;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DrawFiles, Halt> {
        let cells = self.people.len() as u64 * (self.features.len() as u64 + 4);
        desk.work().spend(200 * cells)?;
        let _held = desk.work().hold(16 * cells)?;
        let table = QuotaTable::new(self.features.clone(), self.flex.clone());
        Ok(DrawFiles {
            categories: write_categories(&table),
            people: write_people(&self.people, &self.features),
        })
    }
}
