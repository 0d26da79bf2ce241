//! Taking in the rows that are in order.

use std::sync::Arc;

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record, to_json};
use medborger_interop::{Table, TableRow};

use super::again::{corrected, trace};
use super::alike::{Group, Like, Marks, Met, grouped};
use super::column::{Columns, columns};
use super::row::{List, Row, row};
use super::{HeadingMeaning, IntakeError, IntakeOutcome};
use crate::error::Error;
use crate::hearing::{self, Hearing, HearingAct, HearingStage, hearing_stream};
use crate::id::{HearingId, ResponseId, RowId, StaffId};
use crate::journal::{Actor, Command, Desk, Halt};
use crate::response::{Arrival, ResponseChannel, ResponseError, receive, response_stream};
use crate::time::Timestamp;

/// How many rows one command takes in.
const ROWS_MAX: usize = 100;

/// `intake.deposit`: takes in the rows of a list that are in order, at most 100 at once. For staff.
///
/// `intake.check` says beforehand what would become of each row. Rows that are faulty or were taken in before are passed
/// over, and so are copies and doubtful ones unless it is said that they too are taken. Where no row is left to be taken in,
/// nothing is done: `intake_all_faulty` where every row is faulty, else `nothing_to_do`. So the same file, sent twice in whatever parts, is taken in once; and of a file that
/// has the same rows with other headings, in another order, with dates written otherwise or with more columns, each row that
/// says the same as one taken in before is a copy. A row that was corrected in the sheet since is doubtful: it says another thing, and
/// looks like the response that it was (`corrects`). Whoever takes it in withdraws the other or settles it as the same.
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
    /// Whether rows that say the same as an earlier one, or as a response that was taken in before, are responses of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub copies: bool,
}

/// A row with what would become of it.
pub(super) struct Prepared<'a> {
    pub(super) of: &'a TableRow,
    pub(super) row: Row,
    pub(super) outcome: IntakeOutcome,
    /// What it is like, for a copy or a row that was taken in before.
    pub(super) like: Option<Like>,
    /// The response of which it may be a correction.
    pub(super) corrects: Option<ResponseId>,
    known: RowId,
    group: usize,
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
    pub(super) hearing: Arc<Hearing>,
    /// What its columns mean, and what is wrong with them.
    pub(super) columns: Columns,
    pub(super) rows: Vec<Prepared<'a>>,
    /// The responses that say the same, by what they say.
    groups: Vec<Group>,
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
    // Each value is read some times over.
    desk.work().spend(20 * bytes as u64)?;
    desk.require([hearing_stream(asked.hearing)], [])?;
    let hearing = hearing::visible(desk, asked.hearing)?;
    if hearing.stage(desk.at()) == HearingStage::Scheduled {
        return Err(ResponseError::NotOpenYet.into());
    }
    hearing.allow(HearingAct::Register, desk.at())?;
    let columns = columns(&hearing, &table.columns, asked.headings);
    let list = List {
        hearing: &hearing,
        format: table.format,
        headings: &table.columns,
        meanings: &columns.0,
        channel: asked.channel,
        received_at: asked.received_at,
        at: desk.at(),
        by_form: recorded_by(desk).is_none(),
    };
    let read: Vec<Row> = table.rows.iter().map(|of| row(&list, of)).collect();
    let (mut groups, of_group) = grouped(desk, asked.hearing, &read)?;
    let marks = Marks::of(
        asked.hearing,
        table,
        format!(
            "{} {}",
            to_json(&asked.channel),
            to_json(&asked.received_at)
        ),
    );
    let mut rows = Vec::with_capacity(read.len());
    for ((of, row), group) in table.rows.iter().zip(read).zip(of_group) {
        let known = marks.row(desk, of);
        let met = groups
            .get_mut(group)
            .map(|group| group.meet(known, of.line, row.read.is_err()));
        let outcome = match met {
            Some(Met::Already(_)) => IntakeOutcome::Already,
            _ if row.read.is_err() => IntakeOutcome::Faulty,
            Some(Met::Like(_)) => IntakeOutcome::Copy,
            _ if of.copy > 0 => IntakeOutcome::Copy,
            _ if row.is_doubtful(of) => IntakeOutcome::Doubtful,
            _ => IntakeOutcome::Ready,
        };
        let like = match met {
            Some(Met::Already(response)) => Some(Like::Response(response)),
            Some(Met::Like(like)) if outcome == IntakeOutcome::Copy => Some(like),
            _ => None,
        };
        rows.push(Prepared {
            of,
            row,
            outcome,
            like,
            corrects: None,
            known,
            group,
        });
    }
    // Where no response was taken in, there is nothing to be corrected.
    if hearing.responses > 0 {
        let is_new = |of: &Prepared<'_>| {
            matches!(of.outcome, IntakeOutcome::Ready | IntakeOutcome::Doubtful)
        };
        let new: Vec<(&Row, bool)> = rows.iter().map(|of| (&of.row, is_new(of))).collect();
        let corrects = corrected(desk, (asked.hearing, table), &new)?;
        for (of, corrects) in rows.iter_mut().zip(corrects) {
            of.corrects = corrects;
            if corrects.is_some() {
                of.outcome = IntakeOutcome::Doubtful;
            }
        }
    }
    Ok(PreparedList {
        hearing,
        columns,
        rows,
        groups,
    })
}

/// The employee who takes the list in; nobody where a program does, as a form's own does.
fn recorded_by(desk: &Desk<'_>) -> Option<StaffId> {
    match desk.actor() {
        Actor::Staff { staff } => Some(staff),
        _ => None,
    }
}

impl Command for DepositRows {
    const NAME: &'static str = "intake.deposit";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if self.table.rows.len() > ROWS_MAX {
            return Err(ResponseError::too_many_rows(ROWS_MAX).into());
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
        let PreparedList { rows, groups, .. } = prepared;
        let count = rows.len();
        if count > 0 && rows.iter().all(|row| row.outcome == IntakeOutcome::Faulty) {
            return Err(IntakeError::AllFaulty { count }.into());
        }
        let mut next: Vec<u32> = groups.iter().map(Group::next).collect();
        let mut taken = SortedSet::new();
        for prepared in rows {
            let doubtful = prepared.row.is_doubtful(prepared.of);
            let take = match prepared.outcome {
                IntakeOutcome::Ready => true,
                IntakeOutcome::Doubtful => self.doubtful,
                IntakeOutcome::Copy => self.copies && (self.doubtful || !doubtful),
                IntakeOutcome::Already | IntakeOutcome::Faulty => false,
            };
            let Ok(ready) = prepared.row.read else {
                continue;
            };
            // The very same row, under the same number of a copy, is one row.
            if !take || !taken.insert(prepared.known) {
                continue;
            }
            let (Some(group), Some(number)) =
                (groups.get(prepared.group), next.get_mut(prepared.group))
            else {
                continue;
            };
            let arrival = Arrival {
                response: group.response(desk, *number),
                hearing: self.hearing,
                citizen: None,
                channel: ready.channel,
                received_at: ready.received_at,
                recorded_by,
                row: Some(prepared.known),
            };
            *number += 1;
            receive(desk, &arrival, &ready.content)?;
            trace(
                desk,
                (self.hearing, &self.table),
                &response_stream(arrival.response),
                &ready,
            );
        }
        Ok(())
    }
}
