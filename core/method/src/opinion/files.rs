//! Files as Polis exports them: votes, statements and participants as comma-separated values.
//!
//! Columns are found by their names, in any order. Votes are read as 1, 0 and -1 for agree, pass and disagree, as in the
//! exports; the database of Polis has the opposite sign.
#![expect(
    clippy::indexing_slicing,
    reason = "every row has as many cells as it has columns, and places are of the votes"
)]

use std::fmt::Write as _;

use super::error::{OpinionError, VoteFault};
use super::fit::Opinion;
use super::votes::{StatementColumns, VoteColumns, Votes};

/// Statements with their texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PolisStatements {
    /// What the votes need.
    pub columns: StatementColumns,
    /// For each statement its text.
    pub text: Vec<String>,
}

/// Reads a file of statements: `comment-id`, `statement` or `comment_id`; `moderated` (-1 is out); `is-meta` where it is there; and
/// `comment-body` or `text`.
///
/// # Errors
/// [`OpinionError::Votes`] with each line that can't be read, and each column that is missing.
pub fn read_polis_statements(text: &str) -> Result<PolisStatements, OpinionError> {
    let table = Table::read(text)?;
    let id = table.needed(
        "comment-id",
        &["comment-id", "comment_id", "statement", "tid"],
    )?;
    let moderated = table.column(&["moderated", "mod"]);
    let meta = table.column(&["is-meta", "is_meta", "meta"]);
    let body = table.column(&["comment-body", "comment_body", "text", "txt"]);
    let mut statements = PolisStatements::default();
    for row in &table.rows {
        let cell = |column: Option<usize>| column.map_or("", |column| row[column].trim());
        statements.columns.id.push(row[id].trim().to_owned());
        statements.columns.moderated.push(cell(moderated) == "-1");
        let is_meta = matches!(cell(meta), "1" | "true" | "True" | "TRUE" | "t");
        statements.columns.meta.push(is_meta);
        statements.text.push(cell(body).to_owned());
    }
    Ok(statements)
}

/// Reads a file of votes: `voter-id` or `participant`; `comment-id` or `statement`; `vote`; and `timestamp` or `ts_ms` where it is
/// there.
///
/// # Errors
/// [`OpinionError::Votes`] with each line that can't be read, each column that is missing, and each statement that is
/// not among those given.
pub fn read_polis_votes(
    text: &str,
    statements: Option<StatementColumns>,
) -> Result<VoteColumns, OpinionError> {
    let table = Table::read(text)?;
    let voter = table.needed("voter-id", &["voter-id", "voter_id", "participant", "pid"])?;
    let statement = table.needed(
        "comment-id",
        &["comment-id", "comment_id", "statement", "tid"],
    )?;
    let vote = table.needed("vote", &["vote"])?;
    let time = table.column(&["timestamp", "ts_ms", "created", "modified"]);
    let mut rows = Vec::with_capacity(table.rows.len());
    let mut faults = Vec::new();
    for (row, line) in table.rows.iter().zip(&table.lines) {
        let cast: Option<i32> = row[vote].trim().parse().ok();
        let at: Option<Option<i64>> = time.map(|time| row[time].trim().parse().ok());
        match (cast, at) {
            (Some(cast), None) => rows.push((row[voter].trim(), row[statement].trim(), cast, None)),
            (Some(cast), Some(Some(at))) => {
                rows.push((row[voter].trim(), row[statement].trim(), cast, Some(at)));
            }
            _ => faults.push(VoteFault::Line { line: *line }),
        }
    }
    if !faults.is_empty() {
        return Err(OpinionError::votes(faults));
    }
    VoteColumns::from_rows(rows, statements)
}

/// Writes votes: `comment-id,voter-id,vote`, by participant and statement.
#[must_use]
pub fn write_polis_votes(votes: &Votes) -> String {
    let mut out = String::from("comment-id,voter-id,vote\n");
    for (p, id) in votes.participants().iter().enumerate() {
        for (s, vote) in votes.of(p) {
            let statement = &votes.statements()[s as usize];
            let _ = writeln!(out, "{},{},{vote}", quoted(statement), quoted(id));
        }
    }
    out
}

/// Writes a file of participants and their votes: `participant,group-id,n-comments,n-votes,n-agree,n-disagree` and a column for each
/// statement; an empty cell is a statement that they did not see. `comments` has how many statements each wrote, where it is known.
#[must_use]
pub fn write_polis_participants(
    votes: &Votes,
    opinion: &Opinion,
    comments: Option<&[u32]>,
) -> String {
    let mut out = String::from("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
    for statement in votes.statements() {
        let _ = write!(out, ",{}", quoted(statement));
    }
    out.push('\n');
    for (p, id) in votes.participants().iter().enumerate() {
        let mut cells = vec![None; votes.statements().len()];
        let (mut agrees, mut disagrees, mut count) = (0_u32, 0_u32, 0_u32);
        for (s, vote) in votes.of(p) {
            cells[s as usize] = Some(vote);
            count += 1;
            agrees += u32::from(vote == 1);
            disagrees += u32::from(vote == -1);
        }
        let group = opinion.group.get(p).copied().flatten();
        let group = group.map_or_else(String::new, |group| group.to_string());
        let written = comments.and_then(|comments| comments.get(p));
        let written = written.map_or_else(String::new, u32::to_string);
        let _ = write!(
            out,
            "{},{group},{written},{count},{agrees},{disagrees}",
            quoted(id)
        );
        for cell in cells {
            out.push(',');
            if let Some(vote) = cell {
                let _ = write!(out, "{vote}");
            }
        }
        out.push('\n');
    }
    out
}

/// Writes a file of statements: `comment-id,agrees,disagrees,passes,moderated,is-meta`.
#[must_use]
pub fn write_polis_statements(votes: &Votes) -> String {
    let mut out = String::from("comment-id,agrees,disagrees,passes,moderated,is-meta\n");
    for (s, id) in votes.statements().iter().enumerate() {
        let (_, cast) = votes.columns.row(s);
        let count = |of: i8| cast.iter().filter(|v| **v == of).count();
        let moderated = if votes.moderated()[s] { -1 } else { 1 };
        let _ = writeln!(
            out,
            "{},{},{},{},{moderated},{}",
            quoted(id),
            count(1),
            count(-1),
            count(0),
            u8::from(votes.meta()[s])
        );
    }
    out
}

/// A cell; one that a spreadsheet would take for a formula is made a text.
fn quoted(text: &str) -> String {
    let guarded = if text.starts_with(['=', '+', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    /// On which line each row begins, counted from 1.
    lines: Vec<u64>,
}

impl Table {
    fn read(text: &str) -> Result<Self, OpinionError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (mut rows, mut lines) = (Vec::new(), Vec::new());
        let (mut row, mut cell) = (Vec::new(), String::new());
        let (mut line, mut begun, mut is_quoted) = (1_u64, 1_u64, false);
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            line += u64::from(c == '\n');
            match c {
                '"' if is_quoted && chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
                ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !is_quoted && chars.peek() == Some(&'\n') => {}
                '\n' if !is_quoted => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                    lines.push(begun);
                    begun = line;
                }
                c => cell.push(c),
            }
        }
        if !cell.is_empty() || !row.is_empty() {
            row.push(cell);
            rows.push(row);
            lines.push(begun);
        }
        let mut all = rows.into_iter();
        let heads: Vec<String> = all
            .next()
            .unwrap_or_default()
            .iter()
            .map(|head| head.trim().to_owned())
            .collect();
        let mut table = Self {
            heads,
            rows: Vec::new(),
            lines: Vec::new(),
        };
        let mut faults = Vec::new();
        for (row, line) in all.zip(lines.into_iter().skip(1)) {
            if row.len() == 1 && row[0].trim().is_empty() {
                continue;
            }
            if row.len() == table.heads.len() {
                table.rows.push(row);
                table.lines.push(line);
            } else {
                faults.push(VoteFault::Line { line });
            }
        }
        if faults.is_empty() {
            Ok(table)
        } else {
            Err(OpinionError::votes(faults))
        }
    }

    fn column(&self, names: &[&str]) -> Option<usize> {
        let find = |name: &&str| self.heads.iter().position(|head| head == name);
        names.iter().find_map(find)
    }

    fn needed(&self, column: &'static str, names: &[&str]) -> Result<usize, OpinionError> {
        self.column(names)
            .ok_or_else(|| OpinionError::votes(vec![VoteFault::ColumnMissing { column }]))
    }
}
