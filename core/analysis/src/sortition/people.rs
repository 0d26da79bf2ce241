//! Reading the two tables as the clerk's are read, and writing what was found back to the rows.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_columns::{Column, ColumnError, Expectation, Meant as _, Reader, Table, build};
use medborger_method::sortition::{
    DrawRules, FindingGrade, PeopleColumns, Pool, TableFinding, TableName, TableSource, TablesRead,
    Volunteer, read_tables,
};

use crate::memo::MEANS;
use crate::method::Inputs;

/// What a draw begins with.
pub(super) struct Drawn<'t> {
    pub(super) table: &'t Table,
    pub(super) rules: DrawRules,
    pub(super) people: Vec<Volunteer>,
    pub(super) pool: Pool,
    pub(super) findings: Table,
    /// The row of each pseudonym.
    rows: BTreeMap<String, usize>,
}

/// What the options say of both.
pub(super) struct Asked<'a> {
    pub(super) seats: u32,
    pub(super) id: &'a str,
    pub(super) household: &'a [String],
    pub(super) household_max: Option<u32>,
}

/// The rows of a table as texts, below its headings.
fn source(table: &Table, reader: &mut Reader<'_>, work: &Work) -> Result<TableSource, Error> {
    let head = table
        .columns()
        .iter()
        .map(|column| column.name().to_owned());
    let mut rows = vec![(1, head.collect::<Vec<_>>())];
    for row in 0..table.rows() {
        let mut length = 0;
        let mut cells = Vec::with_capacity(table.columns().len());
        for column in table.columns() {
            let read = column.cell(row).map(|cell| Cow::meant(cell, &MEANS));
            cells.push(match read {
                Some(Ok(Some(text))) => text.into_owned(),
                Some(Err(refusal)) => {
                    let name: Arc<str> = column.name().into();
                    reader.refuse(Some(row), &name, &refusal, <Cow<'_, str>>::EXPECTED);
                    String::new()
                }
                _ => String::new(),
            });
            length += cells.last().map_or(0, |cell| cell.len() as u64) + 8;
        }
        work.spend(154 * length)?;
        rows.push((line(row), cells));
    }
    Ok(TableSource::Rows { rows })
}

/// The line of a row, were it in a file with one line of headings.
fn line(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX).saturating_add(2)
}

fn row(line: u32) -> Option<i64> {
    line.checked_sub(2).map(i64::from)
}

const fn named(table: TableName) -> &'static str {
    match table {
        TableName::Categories => "quotas",
        TableName::People => "people",
    }
}

/// What was found, as a table.
fn told(findings: &[TableFinding]) -> Result<Table, ColumnError> {
    let [mut tables, mut codes, mut english, mut danish] =
        std::array::from_fn(|_| build::Labels::new());
    let mut rows = build::Ints::new();
    for finding in findings {
        let lines = finding.lines.iter().map(|line| row(*line));
        let lines: Vec<Option<i64>> = match finding.lines.is_empty() {
            true => vec![None],
            false => lines.collect(),
        };
        for line in lines {
            tables.push(Some(named(finding.table)));
            rows.push(line);
            codes.push(Some(&finding.code));
            english.push(Some(&finding.english));
            danish.push(Some(&finding.danish));
        }
    }
    Table::new(vec![
        tables.finish("table")?,
        rows.finish("row")?,
        codes.finish("code")?,
        english.finish("english")?,
        danish.finish("danish")?,
    ])
}

/// What must be put right, as faults of cells.
fn refuse(findings: Vec<TableFinding>, reader: &mut Reader<'_>) {
    for finding in findings {
        if finding.grade != FindingGrade::PutRight {
            continue;
        }
        // A heading that the tables are known by, and never another's words.
        let heading = finding.heading.as_deref().unwrap_or_default();
        let table = named(finding.table);
        let column: Arc<str> = match heading {
            "" => table.into(),
            heading => format!("{table}.{heading}").into(),
        };
        let finding = finding.without_value();
        let expected = Expectation::said(finding.english, finding.danish);
        let lines = finding
            .lines
            .iter()
            .map(|line| row(*line).and_then(|row| usize::try_from(row).ok()));
        let lines: Vec<Option<usize>> = match finding.lines.is_empty() {
            true => vec![None],
            false => lines.collect(),
        };
        for line in lines {
            reader.fault(
                line,
                Arc::clone(&column),
                finding.code.clone(),
                expected.clone(),
            );
        }
    }
}

impl<'t> Drawn<'t> {
    /// Reads both tables, and sorts the people into types.
    pub(super) fn read(inputs: &Inputs<'t>, asked: &Asked<'_>, work: &Work) -> Result<Self, Error> {
        let (table, quotas) = (inputs.needed("people")?, inputs.needed("quotas")?);
        let mut reader = Reader::with(table, MEANS);
        let categories = source(quotas, &mut reader, work)?;
        let sheet = source(table, &mut reader, work)?;
        let mut columns = PeopleColumns::default();
        columns.id = asked.id.to_owned();
        columns.household = asked.household.to_vec();
        let TablesRead {
            tables, findings, ..
        } = read_tables(&categories, &sheet, &columns, &[])?;
        let told = told(&findings)?;
        if tables.is_none() {
            refuse(findings, &mut reader);
        }
        reader.finish()?;
        let Some((quotas, people)) = tables else {
            return Err(crate::AnalysisError::Broken.into());
        };
        let mut rules = DrawRules::new(asked.seats).with_features(quotas.features);
        rules.household_max = asked.household_max;
        let pool = Pool::within(&rules, &people, work)?;
        let mut rows = BTreeMap::new();
        if let Some(ids) = id_column(table, asked.id) {
            for (row, cell) in ids.cells().enumerate() {
                if let Some(Ok(Some(id))) = cell.map(|cell| Cow::meant(cell, &MEANS)) {
                    rows.insert(id.trim().to_owned(), row);
                }
            }
        }
        Ok(Self {
            table,
            rules,
            people,
            pool,
            findings: told,
            rows,
        })
    }

    /// What each row of the people's table has, from what each has by place in the pool's ids.
    pub(super) fn by_row<T: Copy>(&self, of: impl Fn(usize) -> Option<T>) -> Vec<Option<T>> {
        let mut all = vec![None; self.table.rows()];
        for (person, id) in self.pool.ids().iter().enumerate() {
            let row = self.rows.get(id).and_then(|row| all.get_mut(*row));
            if let Some(cell) = row {
                *cell = of(person);
            }
        }
        all
    }
}

/// The column of pseudonyms: its heading may be written otherwise, as the clerk's tables have it.
fn id_column<'t>(table: &'t Table, name: &str) -> Option<&'t Column> {
    let exact = table.column(name);
    let alike = || {
        let mut columns = table.columns().iter();
        columns.find(|column| column.name().trim().to_lowercase() == name.to_lowercase())
    };
    exact.or_else(alike).map(|column| &**column)
}
