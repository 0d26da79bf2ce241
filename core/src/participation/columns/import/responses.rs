//! Responses to a hearing, through the intake.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use medborger_analysis::MEANS;
use medborger_base::digest::sha256;
use medborger_base::numbered::column_letters;
use medborger_codec::{Record, Tree, to_json, to_tree};
use medborger_columns::{Expectation, Meant as _, Reader, Table, build};

use super::{Into, told};
use crate::error::Error;
use crate::intake::{CheckIntake, DepositRows, HeadingMeaning, IntakeOutcome, IntakeReport};
use crate::interop;
use crate::journal::DeskError;
use crate::participation::Host;
use crate::response::ResponseChannel;
use crate::store::Store;
use crate::{CommandId, HearingId, Timestamp};

/// How many rows one command takes in, and one question looks at.
const TAKEN: usize = 100;

/// Options of the import of responses.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ResponseImport {
    /// The hearing.
    pub hearing: HearingId,
    /// How the responses came, where a row does not say.
    pub channel: ResponseChannel,
    /// When they arrived, where a row does not say.
    #[serde(default)]
    pub received_at: Option<Timestamp>,
    /// What columns mean whose headings don't say it, or say it otherwise.
    #[serde(default)]
    pub headings: Vec<HeadingMeaning>,
    /// Whether a person has looked at the doubtful rows, and they are taken in.
    #[serde(default)]
    pub doubtful: bool,
    /// Whether rows that say the same as an earlier one are responses of their own.
    #[serde(default)]
    pub copies: bool,
    /// Whether nothing is written, and it is only said what would be.
    #[serde(default)]
    pub dry_run: bool,
}

/// The line of a row, were it in a file below one line of headings.
fn line(row: usize) -> u64 {
    u64::try_from(row).unwrap_or(u64::MAX).saturating_add(2)
}

fn row(line: u32) -> Option<usize> {
    usize::try_from(line.checked_sub(2)?).ok()
}

/// A row's cells, and how many rows before it are the same.
type RowTexts<'t> = (Vec<Cow<'t, str>>, u32);

/// The cells of all rows as texts.
fn texts(table: &Table) -> Result<Vec<RowTexts<'_>>, Error> {
    let mut reader = Reader::with(table, MEANS);
    let mut all = Vec::with_capacity(table.rows());
    let mut met: BTreeMap<[u8; 32], u32> = BTreeMap::new();
    for row in 0..table.rows() {
        let mut cells = Vec::with_capacity(table.columns().len());
        let mut compared = Vec::new();
        for column in table.columns() {
            let read = column.cell(row).map(|cell| Cow::meant(cell, &MEANS));
            let cell = match read {
                Some(Ok(Some(value))) => value,
                Some(Err(refusal)) => {
                    let name: Arc<str> = column.name().into();
                    reader.refuse(Some(row), &name, &refusal, <Cow<'_, str>>::EXPECTED);
                    Cow::Borrowed("")
                }
                _ => Cow::Borrowed(""),
            };
            // As the intake compares what stands in two rows.
            let words = interop::value_compared(&cell);
            compared
                .extend_from_slice(&u64::try_from(words.len()).unwrap_or(u64::MAX).to_le_bytes());
            compared.extend_from_slice(words.as_bytes());
            cells.push(cell);
        }
        let before = met.entry(sha256(&compared)).or_default();
        all.push((cells, *before));
        *before += 1;
    }
    reader.finish()?;
    Ok(all)
}

/// Rows as the intake reads them, the first of which has this number.
fn sheet(table: &Table, rows: &[RowTexts<'_>], first: usize) -> Result<interop::Table, Error> {
    let text = |text: &str| Tree::Text(Cow::Owned(text.to_owned()));
    let rows = rows.iter().enumerate().map(|(at, (cells, copy))| {
        Tree::Fields(vec![
            ("line".into(), to_tree(&line(first.saturating_add(at)))),
            (
                "cells".into(),
                Tree::List(cells.iter().map(|cell| text(cell)).collect()),
            ),
            ("copy".into(), to_tree(copy)),
        ])
    });
    let all = rows.collect();
    let columns = table.columns().iter().map(|column| text(column.name()));
    let whole = Tree::Fields(vec![
        ("format".into(), text("csv")),
        ("columns".into(), Tree::List(columns.collect())),
        ("line".into(), Tree::Unsigned(1)),
        ("rows".into(), Tree::List(all)),
    ]);
    medborger_codec::read(whole).map_err(|faults| medborger_analysis::explained(&faults))
}

/// A part of the table, and what is said of all of it.
struct Part<'a> {
    table: &'a Table,
    rows: &'a [RowTexts<'a>],
    first: usize,
    options: &'a ResponseImport,
}

impl Part<'_> {
    fn check<S: Store, H: Host>(&self, into: &Into<'_, S, H>) -> Result<IntakeReport, Error> {
        let sheet = sheet(self.table, self.rows, self.first)?;
        let mut check = CheckIntake::new(self.options.hearing, sheet, self.options.channel);
        check.received_at = self.options.received_at;
        check.headings.clone_from(&self.options.headings);
        into.bank.ask(&check, &into.moment())
    }

    fn take<S: Store, H: Host>(&self, into: &Into<'_, S, H>) -> Result<(), Error> {
        let sheet = sheet(self.table, self.rows, self.first)?;
        let mut deposit = DepositRows::new(self.options.hearing, sheet, self.options.channel);
        deposit.received_at = self.options.received_at;
        deposit.headings.clone_from(&self.options.headings);
        (deposit.doubtful, deposit.copies) = (self.options.doubtful, self.options.copies);
        let id: CommandId = into.host.id();
        match into.bank.execute(id, &deposit, &into.moment()) {
            // Or a part in which nothing is left to be taken in.
            Err(error) if error.code() != DeskError::NothingToDo.code() => Err(error),
            _ => Ok(()),
        }
    }
}

/// All that is wrong with any row.
fn refuse(table: &Table, reports: &[IntakeReport]) -> Result<(), Error> {
    let mut reader = Reader::new(table);
    for fault in reports.iter().flat_map(|report| &report.faults) {
        let mut columns = table.columns().iter().enumerate();
        let named = fault.column.as_ref().and_then(|letters| {
            let (_, column) = columns.find(|(at, _)| column_letters(*at) == *letters)?;
            Some(Arc::<str>::from(column.name()))
        });
        let expected = Expectation::said(fault.message.clone(), fault.danish.clone());
        let row = fault.line.and_then(row);
        reader.fault(
            row,
            named.unwrap_or_else(|| "".into()),
            fault.code.clone(),
            expected,
        );
    }
    Ok(reader.finish()?)
}

/// What the intake says of a row, as it stands in JSON.
fn name(outcome: IntakeOutcome) -> String {
    to_json(&outcome).trim_matches('"').to_owned()
}

pub(super) fn import<S: Store, H: Host>(
    into: &Into<'_, S, H>,
    table: &Table,
    options: &ResponseImport,
) -> Result<Table, Error> {
    let rows = texts(table)?;
    let parts = rows.chunks(TAKEN).enumerate();
    let parts = parts.map(|(number, rows)| Part {
        table,
        rows,
        first: number * TAKEN,
        options,
    });
    let parts: Vec<Part<'_>> = parts.collect();
    let mut reports = Vec::with_capacity(parts.len());
    for part in &parts {
        into.look(0)?;
        reports.push(part.check(into)?);
    }
    refuse(table, &reports)?;
    let (ready, written) = (name(IntakeOutcome::Ready), "written".to_owned());
    let labels = [
        ready.clone(),
        written.clone(),
        name(IntakeOutcome::Doubtful),
        name(IntakeOutcome::Copy),
        name(IntakeOutcome::Already),
    ];
    let labels = labels.each_ref().map(String::as_str);
    let (mut outcomes, mut ids) = (build::Labels::of(&labels), build::TextColumn::new());
    let batch = into.bank.batch_apart()?;
    for part in &parts {
        into.look(part.first)?;
        // What was taken in of the parts before it counts here, and between the two questions this one is taken in.
        let before = part.check(into)?;
        part.take(into)?;
        let after = part.check(into)?;
        for (before, after) in before.rows.iter().zip(&after.rows) {
            let taken =
                before.outcome != IntakeOutcome::Already && after.outcome == IntakeOutcome::Already;
            let outcome = match (taken, options.dry_run) {
                (true, true) => ready.clone(),
                (true, false) => written.clone(),
                (false, _) => name(before.outcome),
            };
            // Of a copy, the response that says the same. Ids follow from what rows say, so that a dry run knows them too.
            let of = if taken {
                after.response
            } else {
                before.response.or(after.response)
            };
            outcomes.push(Some(&outcome));
            ids.push(of.map(|response| response.to_string()).as_deref());
        }
    }
    // Let go of, the batch is taken back.
    if !options.dry_run {
        batch.end()?;
    }
    // It is written by now, whatever whoever looks on says.
    let _ = into.look(table.rows());
    told(table, outcomes.finish("outcome")?, ids.finish("id")?)
}
