//! Taking in the rows that are in order.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};
use medborger_interop::{Table, TableRow};

use super::column::{Columns, columns};
use super::row::{List, Row, row};
use super::{HeadingMeaning, IntakeOutcome};
use crate::error::Error;
use crate::hearing::{self, HearingAct, HearingStage, hearing_stream};
use crate::id::{HearingId, ResponseId, StaffId};
use crate::journal::{Actor, Command, Desk, Halt};
use crate::response::{
    Arrival, Response, ResponseChannel, ResponseError, receive, response_stream,
};
use crate::time::Timestamp;

/// How many rows one command takes in.
const ROWS_MAX: usize = 100;

/// `intake.deposit`: takes in the rows of a list that are in order, at most 100 at once. For staff.
///
/// `intake.check` says beforehand what would become of each row. Rows that are faulty or were taken in before are passed
/// over, and so are copies and doubtful ones unless it is said that they too are taken. Where no row is left to be taken in,
/// nothing is done (`nothing_to_do`). So the same file, sent twice in whatever parts, is taken in once.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DepositRows {
    /// The hearing.
    pub hearing: HearingId,
    /// A part of the list, as `table_parts` gives it.
    pub table: Table,
    /// How the responses came, where a row does not say.
    pub channel: ResponseChannel,
    /// When they arrived, where a row does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// What columns mean whose headings don't say it, or say it otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<HeadingMeaning>,
    /// Whether a person has looked at the doubtful rows, and they are taken in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
    /// Whether rows that are the same as an earlier one are responses of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub copies: bool,
}

/// A row with what would become of it.
pub(super) struct Prepared<'a> {
    pub(super) of: &'a TableRow,
    pub(super) row: Row,
    pub(super) response: ResponseId,
    pub(super) outcome: IntakeOutcome,
}

/// A list, and what is said of it as a whole.
pub(super) struct Asked<'a> {
    pub(super) hearing: HearingId,
    pub(super) table: &'a Table,
    pub(super) channel: ResponseChannel,
    pub(super) received_at: Option<Timestamp>,
    pub(super) headings: &'a [HeadingMeaning],
}

/// A list with what would become of its rows.
pub(super) struct PreparedList<'a> {
    /// What its columns mean, and what is wrong with them.
    pub(super) columns: Columns,
    pub(super) rows: Vec<Prepared<'a>>,
}

/// Reads the rows of a list, and sees which were taken in before.
pub(super) fn prepare<'a>(
    desk: &mut Desk<'_>,
    asked: &Asked<'a>,
) -> Result<PreparedList<'a>, Halt> {
    let table = asked.table;
    let bytes: usize = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(String::len)
        .sum();
    let copies = table.rows.iter().filter(|row| row.copy > 0).count();
    // Each value is read some times over, and each copy looks for its first.
    let compared = copies as u64 * table.rows.len() as u64;
    desk.work().spend(20 * bytes as u64 + 10 * compared)?;
    let ids: Vec<ResponseId> = table
        .rows
        .iter()
        .map(|row| response_of(desk, asked.hearing, table, row))
        .collect();
    let streams = ids.iter().map(|id| response_stream(*id));
    desk.require(streams.chain([hearing_stream(asked.hearing)]), [])?;
    let hearing = hearing::visible(desk, asked.hearing)?;
    if hearing.stage(desk.at()) == HearingStage::Scheduled {
        return Err(ResponseError::NotOpenYet.into());
    }
    hearing.allow(HearingAct::Register, desk.at())?;
    let columns = columns(&hearing, &table.columns, asked.headings);
    let list = List {
        hearing: &hearing,
        format: table.format,
        meanings: &columns.0,
        channel: asked.channel,
        received_at: asked.received_at,
        at: desk.at(),
        by_form: recorded_by(desk).is_none(),
    };
    let mut met = SortedSet::new();
    let mut rows = Vec::with_capacity(ids.len());
    for (of, response) in table.rows.iter().zip(ids) {
        let row = row(&list, of);
        // A row that somebody gave the number of another is a copy of it.
        let again = !met.insert(response);
        let outcome = if desk.get::<Response>(&response_stream(response))?.is_some() {
            IntakeOutcome::Already
        } else if row.read.is_err() {
            IntakeOutcome::Faulty
        } else if again || of.copy > 0 {
            IntakeOutcome::Copy
        } else if row.nameless || !of.doubts.is_empty() {
            IntakeOutcome::Doubtful
        } else {
            IntakeOutcome::Ready
        };
        rows.push(Prepared {
            of,
            row,
            response,
            outcome,
        });
    }
    Ok(PreparedList { columns, rows })
}

/// The employee who takes the list in; nobody where a program does, as a form's own does.
fn recorded_by(desk: &Desk<'_>) -> Option<StaffId> {
    match desk.actor() {
        Actor::Staff { staff } => Some(staff),
        _ => None,
    }
}

/// The id of the response that a row is: it follows from the hearing, the row's values under their headings, what is
/// attached, and how many rows before it are the same. The order of the columns does not matter, nor do empty ones.
fn response_of(desk: &Desk<'_>, hearing: HearingId, table: &Table, row: &TableRow) -> ResponseId {
    // What stands beyond the last heading has none.
    let headings = table.columns.iter().map(String::as_str);
    let under = headings.chain(std::iter::repeat("")).zip(&row.cells);
    let filled = under
        .map(|(heading, cell)| (heading, cell.trim()))
        .filter(|(_, cell)| !cell.is_empty());
    let mut values: Vec<(&str, &str)> = filled.collect();
    values.sort_unstable();
    let hearing = hearing.uuid();
    let copy = row.copy.to_le_bytes();
    let mut parts: Vec<&[u8]> = vec![b"intake", hearing.as_bytes(), &copy];
    for (heading, cell) in &values {
        parts.extend([heading.as_bytes(), cell.as_bytes()]);
    }
    // An empty part, which no value is, divides them.
    parts.push(b"");
    parts.extend(row.attachments.iter().map(|a| a.sha256.as_bytes()));
    ResponseId::new(desk.named_id(&parts))
}

impl Command for DepositRows {
    const NAME: &'static str = "intake.deposit";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if self.table.rows.len() > ROWS_MAX {
            return Err(ResponseError::TooMany { max: ROWS_MAX }.into());
        }
        let asked = Asked {
            hearing: self.hearing,
            table: &self.table,
            channel: self.channel,
            received_at: self.received_at,
            headings: &self.headings,
        };
        let recorded_by = recorded_by(desk);
        let prepared = prepare(desk, &asked)?;
        // What a column means decides about whole rows, and about who is protected: nothing is taken in before that is clear.
        let (_, wrong) = prepared.columns;
        let mut wrong = wrong.into_iter().map(|(_, error)| Error::from(error));
        if let Some(first) = wrong.next() {
            return Err(first.with_others(wrong.collect()).into());
        }
        let mut taken = SortedSet::new();
        for Prepared {
            of,
            row,
            response,
            outcome,
        } in prepared.rows
        {
            let doubtful = row.nameless || !of.doubts.is_empty();
            let take = match outcome {
                IntakeOutcome::Ready => true,
                IntakeOutcome::Doubtful => self.doubtful,
                IntakeOutcome::Copy => self.copies && (self.doubtful || !doubtful),
                IntakeOutcome::Already | IntakeOutcome::Faulty => false,
            };
            let Ok(ready) = row.read else {
                continue;
            };
            if !take || !taken.insert(response) {
                continue;
            }
            let arrival = Arrival {
                response,
                hearing: self.hearing,
                citizen: None,
                channel: ready.channel,
                received_at: ready.received_at,
                recorded_by,
            };
            receive(desk, &arrival, &ready.content)?;
        }
        Ok(())
    }
}
