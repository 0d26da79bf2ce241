//! Commands out of rows.

use std::borrow::Cow;
use std::sync::Arc;

use medborger_analysis::MEANS;
use medborger_codec::{Described, Fault, Read, Tree, Wrong, to_tree};
use medborger_columns::{
    Cell, CellRefusal, Column, Expectation, Meant, Reader, Table, TableFaults, fresh,
};

use crate::error::Error;
use crate::journal::InputError;
use crate::participation::Host;
use crate::{CommandId, Timestamp};

/// Rows that are read as commands, with all that is wrong with them.
pub(super) struct Rows<'t> {
    table: &'t Table,
    /// The path of each field that a column fills, and the column's name.
    columns: Vec<(String, String)>,
    kind: fn(&str) -> Option<&'static str>,
    reader: Reader<'t>,
}

/// A cell as a field of this kind holds it.
fn value(cell: Cell<'_>, kind: &str) -> Result<Option<Tree<'static>>, (CellRefusal, Expectation)> {
    fn meant<'a, T: Meant<'a>>(cell: Cell<'a>) -> Result<Option<T>, (CellRefusal, Expectation)> {
        T::meant(cell, &MEANS).map_err(|refusal| (refusal, T::EXPECTED))
    }
    Ok(match kind {
        "bool" => meant::<bool>(cell)?.map(Tree::Bool),
        "int" => meant::<i64>(cell)?.map(|value| to_tree(&value)),
        "float" => meant::<f64>(cell)?.map(|value| to_tree(&value)),
        "day" => meant::<chrono::NaiveDate>(cell)?.map(|value| to_tree(&value)),
        "instant" => meant::<Timestamp>(cell)?.map(|value| to_tree(&value)),
        "list" => match cell {
            Cell::List { items, from, to } => {
                let mut all = Vec::new();
                for item in (from..to).filter_map(|at| items.cell(at)) {
                    all.extend(meant::<String>(item)?.map(|text| Tree::Text(text.into())));
                }
                Some(Tree::List(all))
            }
            cell => meant::<String>(cell)?.map(|text| {
                let items = text
                    .split([';', '\n'])
                    .map(str::trim)
                    .filter(|item| !item.is_empty());
                Tree::List(
                    items
                        .map(|item| Tree::Text(item.to_owned().into()))
                        .collect(),
                )
            }),
        },
        _ => meant::<String>(cell)?.map(|text| Tree::Text(text.into())),
    })
}

/// How many rows are read before whoever looks on is asked.
const LOOK: usize = 256;

/// Whether something stands where a path leads.
fn stands(in_tree: &Tree<'_>, path: &str) -> bool {
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    let Tree::Fields(fields) = in_tree else {
        return false;
    };
    let inside = fields.iter().find(|(name, _)| name == step);
    inside.is_some_and(|(_, inside)| match rest {
        Some(rest) => stands(inside, rest),
        None => !matches!(inside, Tree::Null),
    })
}

/// A sentence without what stands between backticks, unless that is the name of one of these fields: it may be what somebody wrote.
fn without_values(sentence: &str, fields: &[(String, String)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    for (number, part) in sentence.split('`').enumerate() {
        let is_field = |(field, column): &(String, String)| {
            field == part || field.rsplit('.').next() == Some(part) || column == part
        };
        match number % 2 == 1 && !fields.iter().any(is_field) {
            true => out.push('…'),
            false => out.push_str(part),
        }
        out.push('`');
    }
    out.pop();
    out.replace("`…`", "…")
}

/// Puts a value where a path leads, making records on the way. Where something else stands there than a record, it stays, and the
/// command says that it is none.
fn put(into: &mut Tree<'static>, path: &str, value: Tree<'static>) {
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    if matches!(into, Tree::Null) {
        *into = Tree::Fields(Vec::new());
    }
    let Tree::Fields(fields) = into else { return };
    let place = match fields.iter().position(|(name, _)| name == step) {
        Some(place) => place,
        None => {
            fields.push((step.to_owned().into(), Tree::Null));
            fields.len() - 1
        }
    };
    if let Some((_, inside)) = fields.get_mut(place) {
        match rest {
            Some(rest) => put(inside, rest, value),
            None => *inside = value,
        }
    }
}

/// The same tree, of its own.
fn owned(tree: &Tree<'_>) -> Tree<'static> {
    match tree {
        Tree::Null | Tree::Raw(_) => Tree::Null,
        Tree::Bool(value) => Tree::Bool(*value),
        Tree::Unsigned(value) => Tree::Unsigned(*value),
        Tree::Signed(value) => Tree::Signed(*value),
        Tree::Number(text) => Tree::Number(Cow::Owned(text.clone().into_owned())),
        Tree::Text(text) => Tree::Text(Cow::Owned(text.clone().into_owned())),
        Tree::List(items) => Tree::List(items.iter().map(owned).collect()),
        Tree::Fields(fields) => {
            let one = |(name, value): &(Cow<'_, str>, Tree<'_>)| {
                (Cow::Owned(name.clone().into_owned()), owned(value))
            };
            Tree::Fields(fields.iter().map(one).collect())
        }
        Tree::Broken { half_a_pair } => Tree::Broken {
            half_a_pair: *half_a_pair,
        },
        Tree::Deep => Tree::Deep,
    }
}

/// The code of what is wrong with a field, and what must stand there.
fn told(fault: &Fault) -> (Cow<'static, str>, Expectation) {
    let plain = |code: &'static str, english: &'static str, danish: &'static str| {
        (Cow::Borrowed(code), Expectation::new(english, danish))
    };
    match &fault.wrong {
        Wrong::MissingField(_) => plain("missing_field", "filled in", "udfyldt"),
        Wrong::UnknownField(..) => plain(
            "unknown_field",
            "a field of the command",
            "et felt i kommandoen",
        ),
        Wrong::DuplicateField(_) | Wrong::DuplicateKey => {
            plain("duplicate_field", "there once", "der én gang")
        }
        Wrong::UnknownChoice(choices) => ("unknown_choice".into(), Expectation::one_of(choices)),
        Wrong::Type(expected) => (
            "wrong_type".into(),
            Expectation::of(expected.english(), expected.danish()),
        ),
        Wrong::Changed(_) | Wrong::HalfAPair => {
            plain("unpaired_surrogate", "a whole text", "en hel tekst")
        }
        Wrong::Value {
            code,
            english,
            danish,
        } => (
            code.to_string().into(),
            Expectation::of(english.clone(), danish.clone()),
        ),
    }
}

impl<'t> Rows<'t> {
    pub(super) fn new(
        table: &'t Table,
        columns: Vec<(String, String)>,
        kind: fn(&str) -> Option<&'static str>,
    ) -> Self {
        let reader = Reader::with(table, MEANS);
        Self {
            table,
            columns,
            kind,
            reader,
        }
    }

    /// A command for each row; none where something is wrong with it.
    pub(super) fn commands<C: Read + Described>(
        &mut self,
        body: &Tree<'_>,
        host: &impl Host,
        look: impl Fn(usize) -> Result<(), Error>,
    ) -> Result<Vec<Option<C>>, Error> {
        let body = owned(body);
        let mut filled: Vec<(String, Arc<str>, &'t Column, &'static str)> = Vec::new();
        for (field, name) in self.columns.clone() {
            let Some(kind) = (self.kind)(&field) else {
                let english = ": `columns` says of a field which column fills it, as {\"title\": \"Overskrift\"}";
                let danish = ": `columns` siger om et felt, hvilken kolonne der udfylder det, som {\"title\": \"Overskrift\"}";
                let (english, danish) = (english.to_owned(), danish.to_owned());
                return Err(InputError::UnknownField {
                    field,
                    english,
                    danish,
                }
                .into());
            };
            if let Some(column) = self.reader.needed(&name) {
                filled.push((field, name.into(), column, kind));
            }
        }
        let mut commands = Vec::with_capacity(self.table.rows());
        for row in 0..self.table.rows() {
            if row % LOOK == 0 {
                look(0)?;
            }
            let mut tree = body.clone();
            let mut is_whole = true;
            for (field, name, column, kind) in &filled {
                match column.cell(row).map(|cell| value(cell, kind)) {
                    None | Some(Ok(None)) => {}
                    Some(Ok(Some(value))) => put(&mut tree, field, value),
                    Some(Err((refusal, expected))) => {
                        self.reader.refuse(Some(row), name, &refusal, expected);
                        is_whole = false;
                    }
                }
            }
            // What is told is not made.
            let mut to_make = fresh::<C>();
            to_make.retain(|field| !stands(&tree, field));
            for field in to_make {
                let made = match field {
                    "seed" => to_tree(&host.seed()),
                    _ => to_tree(&host.id::<CommandId>()),
                };
                put(&mut tree, field, made);
            }
            let read: Result<C, Vec<Fault>> = medborger_codec::read(tree);
            commands.push(match read {
                Ok(command) if is_whole => Some(command),
                Ok(_) => None,
                Err(faults) => {
                    for fault in &faults {
                        let path = fault.path();
                        // What was said of the cell already says more.
                        let own = filled.iter().find(|(field, ..)| {
                            path == *field || path.starts_with(&format!("{field}["))
                        });
                        if matches!(fault.wrong, Wrong::MissingField(_))
                            && own.is_some_and(|(_, _, column, _)| column.is_there(row))
                            && !is_whole
                        {
                            continue;
                        }
                        let column = own.map_or_else(
                            || Arc::<str>::from(path.as_str()),
                            |(_, name, ..)| Arc::clone(name),
                        );
                        let (code, mut expected) = told(fault);
                        if matches!(fault.wrong, Wrong::Value { .. }) {
                            let clean = |text: &str| without_values(text, &self.columns);
                            expected = Expectation::said(
                                clean(&expected.english),
                                clean(&expected.danish),
                            );
                        }
                        self.reader.fault(Some(row), column, code, expected);
                    }
                    None
                }
            });
        }
        Ok(commands)
    }

    /// A row that a rule refuses.
    pub(super) fn refused(&mut self, row: usize, error: &Error) {
        for fault in error.faults() {
            let field = fault.field().unwrap_or_default();
            let own = self
                .columns
                .iter()
                .find(|(path, _)| path == field || path.ends_with(&format!(".{field}")));
            let column = own.map_or(field, |(_, name)| name);
            let clean = |text: &str| without_values(text, &self.columns);
            let expected = Expectation::said(clean(&fault.to_string()), clean(&fault.danish()));
            self.reader
                .fault(Some(row), column.into(), fault.code().to_owned(), expected);
        }
    }

    /// Ends reading.
    pub(super) fn finish(self) -> Result<(), TableFaults> {
        self.reader.finish()
    }
}
