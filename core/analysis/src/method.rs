//! The methods by name, and how one is run.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Of, Schemas};
use medborger_columns::{Column, ColumnError, Table};
use serde_json::{Value, json};

use crate::error::AnalysisError;
use crate::{codes, dates, matching, opinion, sortition, survey, texts};

/// A column that a method needs of a table.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ColumnNeed {
    /// The option that names it, where the table's name is another.
    pub option: &'static str,
    /// The name that it has unless the option says otherwise; empty where it is looked at only where the option names it.
    pub default: &'static str,
    /// What its cells must be meant as: `bool`, `int`, `float`, `text`, `day` or `instant`.
    pub kind: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it is.
    pub doc: &'static str,
}

/// A table that a method needs.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct TableNeed {
    /// Its name: `table` where there is but one.
    pub name: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it is.
    pub doc: &'static str,
    /// Its columns. Others may stand there too.
    pub columns: &'static [ColumnNeed],
}

/// A column that a method gives.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Given {
    /// Its name, without the prefix that an option may set.
    pub name: &'static str,
    /// Its kind, as [`Values::kind`](medborger_columns::Values::kind) says it.
    pub kind: &'static str,
    /// What it is, with its unit.
    pub doc: &'static str,
}

/// A further table that a method gives.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct TableGiven {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its columns.
    pub columns: &'static [Given],
}

/// What runs a method.
pub(crate) type Run = fn(&Inputs<'_>, &str, &Work) -> Result<Outcome, Error>;

/// A method, with all that a binding needs to offer it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Method {
    /// Its name, as `dates.deadline`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// The tables that it needs, the one whose rows come back first.
    pub tables: &'static [TableNeed],
    /// The columns that are added to the first table's; where `is_result`, all that the answer has.
    pub gives: &'static [Given],
    /// Whether the answer is a table of results, rather than the rows that came in.
    pub is_result: bool,
    /// Further tables of the answer.
    pub also: &'static [TableGiven],
    /// What the options look like.
    pub options: Of,
    pub(crate) run: Run,
}

impl ColumnNeed {
    pub(crate) const fn new(
        option: &'static str,
        default: &'static str,
        kind: &'static str,
        doc: &'static str,
    ) -> Self {
        Self {
            option,
            default,
            kind,
            optional: false,
            doc,
        }
    }

    pub(crate) const fn optional(self) -> Self {
        Self {
            optional: true,
            ..self
        }
    }
}

impl TableNeed {
    pub(crate) const fn new(
        name: &'static str,
        doc: &'static str,
        columns: &'static [ColumnNeed],
    ) -> Self {
        Self {
            name,
            optional: false,
            doc,
            columns,
        }
    }

    pub(crate) const fn optional(self) -> Self {
        Self {
            optional: true,
            ..self
        }
    }

    /// The one table of a method that needs no other.
    pub(crate) const fn only(columns: &'static [ColumnNeed]) -> Self {
        Self::new("table", "the rows", columns)
    }
}

impl Given {
    pub(crate) const fn new(name: &'static str, kind: &'static str, doc: &'static str) -> Self {
        Self { name, kind, doc }
    }
}

/// Tables by name, as a method takes them.
#[derive(Debug, Clone)]
pub struct Inputs<'t> {
    tables: Vec<(&'t str, &'t Table)>,
}

impl<'t> Inputs<'t> {
    /// The one table of a method that needs no other: by the name `table`.
    #[must_use]
    pub fn of(table: &'t Table) -> Self {
        Self::new().with("table", table)
    }

    /// No tables.
    #[must_use]
    pub const fn new() -> Self {
        Self { tables: Vec::new() }
    }

    /// The same with another table; of two by one name the later counts.
    #[must_use]
    pub fn with(mut self, name: &'t str, table: &'t Table) -> Self {
        self.tables.push((name, table));
        self
    }

    /// A table by its name, where it was given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'t Table> {
        let mut tables = self.tables.iter().rev();
        tables.find_map(|(of, table)| (*of == name).then_some(*table))
    }

    /// A table that must be there.
    pub(crate) fn needed(&self, name: &str) -> Result<&'t Table, AnalysisError> {
        let table = name.to_owned();
        self.get(name).ok_or(AnalysisError::TableMissing { table })
    }
}

impl Default for Inputs<'_> {
    fn default() -> Self {
        Self::new()
    }
}

/// What a method answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Outcome {
    /// The rows that came in, with the new columns behind theirs; or a table of results.
    pub table: Table,
    /// Further tables by name.
    pub tables: Vec<(&'static str, Table)>,
    /// What else there is to say, as JSON.
    pub report: Option<String>,
    /// A picture, as an SVG element with its text alternative.
    pub svg: Option<String>,
}

impl Outcome {
    pub(crate) fn of(table: Table) -> Self {
        Self {
            table,
            tables: Vec::new(),
            report: None,
            svg: None,
        }
    }

    /// The rows that came in with these columns behind theirs. One that has the name of another is a fault.
    pub(crate) fn adding(table: &Table, columns: Vec<Column>) -> Result<Self, ColumnError> {
        Ok(Self::of(table.clone().with_all(columns)?))
    }

    pub(crate) fn with(mut self, name: &'static str, table: Table) -> Self {
        self.tables.push((name, table));
        self
    }

    pub(crate) fn with_svg(mut self, svg: String) -> Self {
        self.svg = Some(svg);
        self
    }

    pub(crate) fn with_report(mut self, report: String) -> Self {
        self.report = Some(report);
        self
    }
}

/// All methods, by name.
pub const METHODS: &[Method] = &[
    codes::PERSONAL,
    codes::COMPANY,
    codes::KLE,
    codes::MUNICIPALITY,
    codes::POSTAL,
    dates::BETWEEN,
    dates::DAY,
    dates::DEADLINE,
    dates::LOCAL,
    matching::METHOD,
    opinion::GROUPS,
    opinion::NEXT,
    opinion::SLATE,
    sortition::CHANCES,
    sortition::DRAW,
    survey::CHANGE,
    survey::CROSSTAB,
    survey::ESTIMATE,
    survey::REPRESENTATIVENESS,
    survey::WEIGHTS,
    texts::AGREEMENT,
    texts::CAMPAIGNS,
    texts::REDACT,
    texts::THEMES,
];

/// Runs a method.
///
/// `options` is a record in JSON, as [`Method::options`] describes it; empty where all is as it is unless said otherwise.
///
/// # Errors
///
/// [`AnalysisError`]: no such method, a table that is missing, options that are no JSON; what is wrong with an option, by its
/// field; [`TableFaults`](medborger_columns::TableFaults): every cell that can't be read as what is needed, and every column that
/// is missing; [`ColumnError`] where a new column has the name of one that is there; the method's own errors.
pub fn analyse(
    name: &str,
    inputs: &Inputs<'_>,
    options: &str,
    work: &Work,
) -> Result<Outcome, Error> {
    let method = METHODS.iter().find(|method| method.name == name);
    let method = method.ok_or(AnalysisError::UnknownMethod)?;
    (method.run)(inputs, options, work)
}

/// All methods as JSON: their names, what they do, their tables with columns, what they give, and the schema of their options.
#[must_use]
pub fn describe() -> String {
    let mut schemas = Schemas::default();
    let given = |given: &[Given]| -> Vec<Value> {
        let one =
            |given: &Given| json!({ "name": given.name, "kind": given.kind, "doc": given.doc });
        given.iter().map(one).collect()
    };
    let needs = |columns: &[ColumnNeed]| -> Vec<Value> {
        let one = |need: &ColumnNeed| {
            json!({
                "option": need.option, "default": need.default, "kind": need.kind,
                "optional": need.optional, "doc": need.doc,
            })
        };
        columns.iter().map(one).collect()
    };
    let methods = METHODS.iter().map(|method| {
        let tables = method.tables.iter().map(|table| {
            json!({
                "name": table.name, "optional": table.optional, "doc": table.doc,
                "columns": needs(table.columns),
            })
        });
        let also = method.also.iter().map(|table| {
            json!({ "name": table.name, "doc": table.doc, "columns": given(table.columns) })
        });
        json!({
            "name": method.name, "doc": method.doc, "tables": tables.collect::<Vec<_>>(),
            "gives": given(method.gives), "is_result": method.is_result, "also": also.collect::<Vec<_>>(),
            "options": schemas.of((method.options)()),
        })
    });
    let methods: Vec<Value> = methods.collect();
    json!({ "methods": methods, "$defs": schemas.defs() }).to_string()
}
