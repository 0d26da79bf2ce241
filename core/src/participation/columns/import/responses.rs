//! Responses to a hearing, through the intake.

use std::borrow::Cow;
use std::sync::Arc;

use medborger_analysis::MEANS;
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

/// How many rows are looked at in one report.
const CHECKED: usize = 5_000;
/// How many rows one command takes in.
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

/// Rows as the intake reads them.
fn sheet(table: &Table, rows: std::ops::Range<usize>) -> Result<interop::Table, Error> {
    let text = |text: &str| Tree::Text(Cow::Owned(text.to_owned()));
    let mut reader = Reader::with(table, MEANS);
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let mut cells = Vec::with_capacity(table.columns().len());
        for column in table.columns() {
            let read = column.cell(row).map(|cell| Cow::meant(cell, &MEANS));
            cells.push(match read {
                Some(Ok(Some(value))) => text(&value),
                Some(Err(refusal)) => {
                    let name: Arc<str> = column.name().into();
                    reader.refuse(Some(row), &name, &refusal, <Cow<'_, str>>::EXPECTED);
                    text("")
                }
                _ => text(""),
            });
        }
        all.push(Tree::Fields(vec![
            ("line".into(), to_tree(&line(row))),
            ("cells".into(), Tree::List(cells)),
        ]));
    }
    reader.finish()?;
    let columns = table.columns().iter().map(|column| text(column.name()));
    let whole = Tree::Fields(vec![
        ("format".into(), text("csv")),
        ("columns".into(), Tree::List(columns.collect())),
        ("line".into(), Tree::Unsigned(1)),
        ("rows".into(), Tree::List(all)),
    ]);
    medborger_codec::read(whole).map_err(|faults| medborger_analysis::explained(&faults))
}

fn check<S: Store, H: Host>(
    into: &Into<'_, S, H>,
    table: &Table,
    options: &ResponseImport,
) -> Result<Vec<IntakeReport>, Error> {
    let mut reports = Vec::new();
    for from in (0..table.rows()).step_by(CHECKED) {
        let to = from.saturating_add(CHECKED).min(table.rows());
        let mut check = CheckIntake::new(options.hearing, sheet(table, from..to)?, options.channel);
        check.received_at = options.received_at;
        check.headings.clone_from(&options.headings);
        reports.push(into.bank.ask(&check, &into.moment())?);
    }
    Ok(reports)
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
        let expected = Expectation::of(fault.message.clone(), fault.danish.clone());
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
    let mut reports = check(into, table, options)?;
    refuse(table, &reports)?;
    if !options.dry_run {
        let batch = into.bank.batch()?;
        for from in (0..table.rows()).step_by(TAKEN) {
            let to = from.saturating_add(TAKEN).min(table.rows());
            let mut deposit =
                DepositRows::new(options.hearing, sheet(table, from..to)?, options.channel);
            deposit.received_at = options.received_at;
            deposit.headings.clone_from(&options.headings);
            (deposit.doubtful, deposit.copies) = (options.doubtful, options.copies);
            let id: CommandId = into.host.id();
            match into.bank.execute(id, &deposit, &into.moment()) {
                Ok(_) => {}
                // A part in which nothing is left to be taken in.
                Err(error) if error.code() == DeskError::NothingToDo.code() => {}
                Err(error) => return Err(error),
            }
        }
        batch.end()?;
        reports = check(into, table, options)?;
    }
    let all = [
        IntakeOutcome::Ready,
        IntakeOutcome::Doubtful,
        IntakeOutcome::Copy,
        IntakeOutcome::Already,
    ];
    let all = all.map(name);
    let labels: Vec<&str> = all.iter().map(String::as_str).collect();
    let (mut outcomes, mut ids) = (build::Labels::of(&labels), build::TextColumn::new());
    let rows = reports.iter().flat_map(|report| &report.rows);
    for of in rows {
        outcomes.push(Some(&name(of.outcome)));
        ids.push(of.response.map(|response| response.to_string()).as_deref());
    }
    told(table, outcomes.finish("outcome")?, ids.finish("id")?)
}
