//! The dry run: what would become of each row, and all that is wrong, in one report.

use medborger_base::numbered::column_letters;
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};
use medborger_interop::{MailDoubt, RowFlaw, Table};

use super::alike::Like;
use super::column::heading;
use super::deposit::{Asked, Prepared, prepare};
use super::untaken::{UntakenColumn, untaken};
use super::{ColumnMeaning, HeadingMeaning};
use crate::error::Error;
use crate::id::{HearingId, ResponseId};
use crate::journal::{Desk, Halt, Query};
use crate::response::{ResponseChannel, ResponseError};
use crate::time::Timestamp;

/// How many rows are looked at in one report.
const ROWS_MAX: usize = 5000;
/// How many faults a report names.
const FAULTS_MAX: usize = 10_000;

/// `intake.check`: what would become of each row of a list, and all that is wrong with it. Nothing is changed. For staff.
///
/// At most 5,000 rows at once, and 32 MiB as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckIntake {
    /// The hearing.
    pub hearing: HearingId,
    /// The list, as `read_table` gives it.
    pub table: Table,
    /// How the responses came, where a row does not say.
    pub channel: ResponseChannel,
    /// When they arrived, where a row does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// What columns mean whose headings don't say it, or say it otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<HeadingMeaning>,
}

/// A column of a list, and how it is understood.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct IntakeColumn {
    /// The column as people name it, such as `C`.
    pub column: String,
    /// Its heading, as it stands.
    pub heading: String,
    /// What it holds.
    pub meaning: ColumnMeaning,
}

/// What would become of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum IntakeOutcome {
    /// It would be taken in.
    Ready,
    /// A person should look at it first: a mail whose words are in doubt, that does not name its sender or may have come too
    /// late; a row with a flaw; one that may be a correction of a response that was taken in before. It is taken in only where the
    /// command says so.
    Doubtful,
    /// It says the same as an earlier row of the list, or as a response that was taken in before from another row. It is taken
    /// in only where the command says so.
    Copy,
    /// It was taken in before.
    Already,
    /// Something is wrong with it, or with the columns of the list: then nothing is taken in.
    Faulty,
}

/// A row of a list, without what stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct IntakeRow {
    /// The line of the file on which it begins; in a workbook the row's number.
    pub line: u32,
    /// What would become of it.
    pub outcome: IntakeOutcome,
    /// The response that it is, where it was taken in before; for a copy, the one that says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseId>,
    /// For a copy, the line of the first row of the list that says the same, where no response does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<u32>,
    /// The response taken in before that it looks like: a word, the day or the sender differ, as where somebody corrected the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<ResponseId>,
    /// How many characters would be kept otherwise than they stand there, or not at all.
    pub cleaned: u32,
    /// For a mail, why a person should look at it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<MailDoubt>,
    /// Why a person should look at the row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<RowFlaw>,
    /// The doubts and then the flaws, each as a sentence in English.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<String>,
    /// And in Danish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts_danish: Vec<String>,
}

/// Something that is wrong, or left out. It repeats nothing of what stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct IntakeFault {
    /// The line; absent where it concerns the list as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column, where it is in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// A stable code, such as `intake_date_unfit`.
    pub code: String,
    /// The sentence in English.
    pub message: String,
    /// The sentence in Danish.
    pub danish: String,
}

/// What would become of a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct IntakeReport {
    /// How each column is understood.
    pub columns: Vec<IntakeColumn>,
    /// The columns that nothing is taken from, but for those of which `headings` says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub untaken: Vec<UntakenColumn>,
    /// How many rows would be taken in.
    pub ready: u32,
    /// How many a person should look at first.
    pub doubtful: u32,
    /// How many are the same as an earlier row.
    pub copies: u32,
    /// How many were taken in before.
    pub already: u32,
    /// How many are not in order.
    pub faulty: u32,
    /// How many characters would be kept otherwise than they stand in the file, in all rows that are not faulty.
    pub cleaned: u32,
    /// All that is wrong, by line; at most 10,000.
    pub faults: Vec<IntakeFault>,
    /// How many more faults there are.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub faults_left_out: u32,
    /// What would be left out of rows that are in order, by line, such as an address without a street.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<IntakeFault>,
    /// Every row, in the list's order.
    pub rows: Vec<IntakeRow>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "as the attribute calls it"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn fault(line: Option<u32>, column: Option<usize>, error: &Error) -> IntakeFault {
    IntakeFault {
        line,
        column: column.map(column_letters),
        code: error.code().to_owned(),
        message: error.to_string(),
        danish: error.danish(),
    }
}

impl Query for CheckIntake {
    const NAME: &'static str = "intake.check";
    type View = IntakeReport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<IntakeReport, Halt> {
        desk.must_be_official()?;
        if self.table.rows.len() > ROWS_MAX {
            return Err(ResponseError::too_many_rows(ROWS_MAX).into());
        }
        let prepared = prepare(
            desk,
            &Asked {
                hearing: self.hearing,
                table: &self.table,
                channel: self.channel,
                received_at: self.received_at,
                headings: &self.headings,
            },
        )?;
        let (meanings, wrong) = prepared.columns;
        let mut faults: Vec<IntakeFault> = wrong
            .into_iter()
            .map(|(column, error)| fault(None, column, &error.into()))
            .collect();
        let said = self.headings.iter().map(|of| heading(&of.heading));
        let said: Vec<String> = said.collect();
        let told = |words: &str| said.iter().any(|of| of == words);
        let untaken = untaken(&prepared.hearing, &self.table, &meanings, told);
        let headings = self.table.columns.iter().cloned().enumerate();
        let columns = headings
            .zip(meanings)
            .map(|((place, heading), meaning)| IntakeColumn {
                column: column_letters(place),
                heading,
                meaning,
            })
            .collect();
        // While it is not clear what a column means, nothing is taken in.
        let unclear = !faults.is_empty();
        let mut left_out = Vec::new();
        let rows: Vec<IntakeRow> = prepared
            .rows
            .iter()
            .map(|prepared| {
                let (row, of) = (&prepared.row, prepared.of);
                let wrong = row.read.as_ref().err().into_iter().flatten();
                // A row that was taken in before is in order, whatever has become of the hearing since.
                if prepared.outcome == IntakeOutcome::Faulty {
                    faults
                        .extend(wrong.map(|(column, error)| fault(Some(of.line), *column, error)));
                }
                // What was taken in before is not lost now.
                if !unclear
                    && !matches!(
                        prepared.outcome,
                        IntakeOutcome::Faulty | IntakeOutcome::Already
                    )
                {
                    let parts = row.left_out.iter();
                    left_out
                        .extend(parts.map(|(column, part)| fault(Some(of.line), *column, part)));
                }
                let doubts = doubts(prepared);
                IntakeRow {
                    line: of.line,
                    outcome: match prepared.outcome {
                        IntakeOutcome::Already => IntakeOutcome::Already,
                        _ if unclear => IntakeOutcome::Faulty,
                        outcome => outcome,
                    },
                    response: match prepared.like {
                        Some(Like::Response(response)) => Some(response),
                        _ => None,
                    },
                    same_as: match prepared.like {
                        Some(Like::Line(line)) => Some(line),
                        _ => None,
                    },
                    corrects: prepared.corrects,
                    cleaned: row.cleaned,
                    texts: sentences(&doubts, &of.flaws, MailDoubt::english, RowFlaw::english),
                    texts_danish: sentences(&doubts, &of.flaws, MailDoubt::danish, RowFlaw::danish),
                    doubts,
                    flaws: of.flaws.clone(),
                }
            })
            .collect();
        let count = |outcome: IntakeOutcome| {
            let such = rows.iter().filter(|row| row.outcome == outcome).count();
            u32::try_from(such).unwrap_or(u32::MAX)
        };
        let sound = rows
            .iter()
            .filter(|row| row.outcome != IntakeOutcome::Faulty);
        let cleaned = sound.fold(0_u32, |sum, row| sum.saturating_add(row.cleaned));
        faults.arrange_by_key(|fault| fault.line);
        let more = faults.len().saturating_sub(FAULTS_MAX);
        faults.truncate(FAULTS_MAX);
        Ok(IntakeReport {
            columns,
            untaken,
            ready: count(IntakeOutcome::Ready),
            doubtful: count(IntakeOutcome::Doubtful),
            copies: count(IntakeOutcome::Copy),
            already: count(IntakeOutcome::Already),
            faulty: count(IntakeOutcome::Faulty),
            cleaned,
            faults,
            faults_left_out: u32::try_from(more).unwrap_or(u32::MAX),
            left_out,
            rows,
        })
    }
}

/// Why a person should look at a mail.
fn doubts(prepared: &Prepared<'_>) -> Vec<MailDoubt> {
    let mut doubts = prepared.of.doubts.clone();
    if prepared.row.dated_late {
        doubts.push(MailDoubt::DatedBySender);
        doubts.arrange_fast();
    }
    doubts
}

/// What is doubtful of a row, in one language.
fn sentences(
    doubts: &[MailDoubt],
    flaws: &[RowFlaw],
    doubt: fn(MailDoubt) -> &'static str,
    flaw: fn(RowFlaw) -> &'static str,
) -> Vec<String> {
    let doubts = doubts.iter().map(|one| doubt(*one));
    let all = doubts.chain(flaws.iter().map(|one| flaw(*one)));
    all.map(str::to_owned).collect()
}
