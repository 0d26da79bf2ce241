//! Redaction of personal data.

use std::borrow::Cow;
use std::collections::BTreeMap;

use medborger_base::error::Error;
use medborger_base::sorted::SortedSet;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, Table, build};
use medborger_method::redaction::{
    RedactionKind, RedactionPolicy, Sender, apply, find_within, to_chars,
};
use serde_json::json;

use super::{number, text_column};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;

/// Options of `texts.redact`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RedactOptions {
    /// The column with the text.
    #[serde(default = "text_column")]
    pub text: String,
    /// Columns with names of whoever wrote the text: they are looked for wherever they stand.
    #[serde(default)]
    pub names: Vec<String>,
    /// Columns with details of theirs: address lines, telephones, e-mail addresses.
    #[serde(default)]
    pub details: Vec<String>,
    /// What is looked for; everything unless said otherwise.
    #[serde(default)]
    pub kinds: Option<SortedSet<RedactionKind>>,
    /// Whether the text itself, and the columns with names and details, are left out of the answer.
    #[serde(default)]
    pub drop: bool,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

/// `texts.redact`.
pub(crate) const METHOD: Method = Method {
    name: "texts.redact",
    doc: "Each text with placeholders in place of personal data, and where these stand. It is never complete: somebody must read \
          what is published.",
    tables: &[TableNeed::only(&[
        ColumnNeed::new("text", "text", "text", "The text."),
        ColumnNeed::new("names", "", "text", "Names of whoever wrote it.").optional(),
        ColumnNeed::new("details", "", "text", "Details of theirs.").optional(),
    ])],
    gives: &[
        Given::new("redacted", "text", "The text with placeholders."),
        Given::new("found", "int", "How many places were found."),
    ],
    is_result: false,
    also: &[TableGiven {
        name: "spans",
        doc: "Every place that was found.",
        columns: &[
            Given::new("row", "int", "The row of the text, counted from 0."),
            Given::new("start", "int", "Where it begins, in characters, inclusive."),
            Given::new("end", "int", "Where it ends, in characters, exclusive."),
            Given::new("kind", "choice", "What stands there."),
        ],
    }],
    options: RedactOptions::shape,
    run,
};

const fn kind(kind: RedactionKind) -> &'static str {
    match kind {
        RedactionKind::Cpr => "cpr",
        RedactionKind::Phone => "phone",
        RedactionKind::Email => "email",
        RedactionKind::Address => "address",
        RedactionKind::BankAccount => "bank_account",
        RedactionKind::NumberPlate => "number_plate",
        RedactionKind::Name => "name",
        RedactionKind::Signature => "signature",
        RedactionKind::Other => "other",
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: RedactOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let texts: Vec<Option<Cow<'_, str>>> = reader.all(&options.text);
    let mut known = |columns: &[String]| -> Vec<Vec<Option<String>>> {
        columns.iter().map(|column| reader.all(column)).collect()
    };
    let (names, details) = (known(&options.names), known(&options.details));
    reader.finish()?;
    let mut policy = RedactionPolicy::default();
    if let Some(kinds) = options.kinds {
        policy.kinds = kinds;
    }
    let of_row = |columns: &[Vec<Option<String>>], row: usize| -> Vec<String> {
        let cells = columns.iter().filter_map(|column| column.get(row));
        cells.flatten().cloned().collect()
    };
    let (mut redacted, mut found) = (build::TextColumn::new(), build::Ints::new());
    let (mut rows, mut starts, mut ends) =
        (build::Ints::new(), build::Ints::new(), build::Ints::new());
    let mut kinds = build::Labels::of(&RedactionKind::ALL.map(kind));
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for (row, text) in texts.iter().enumerate() {
        let Some(text) = text else {
            redacted.push(None);
            found.push(None);
            continue;
        };
        let sender = Sender {
            names: of_row(&names, row),
            details: of_row(&details, row),
        };
        let spans = find_within(text, &policy, &sender, work)?;
        redacted.push(Some(&apply(text, &spans)?));
        found.push(number(spans.len()));
        for span in to_chars(text, &spans)? {
            rows.push(number(row));
            starts.push(number(span.start));
            ends.push(number(span.end));
            kinds.push(Some(kind(span.kind)));
            *counts.entry(kind(span.kind)).or_default() += 1;
        }
    }
    let spans = Table::new(vec![
        rows.finish("row")?,
        starts.finish("start")?,
        ends.finish("end")?,
        kinds.finish("kind")?,
    ])?;
    let mut kept = table.clone();
    if options.drop {
        let named = options.names.iter().chain(&options.details);
        for column in named.chain([&options.text]) {
            kept = kept.without(column);
        }
    }
    let named = |name: &str| format!("{}{name}", options.prefix);
    let columns = vec![
        redacted.finish(named("redacted"))?,
        found.finish(named("found"))?,
    ];
    let outcome = Outcome::adding(&kept, columns)?.with("spans", spans);
    Ok(outcome.with_report(json!({ "found": counts }).to_string()))
}
