//! All that people think of a topic's statements, as one table: in pages, and as the files that Polis writes.
//!
//! Participants are numbered from 0 in the order of the names under which their rows lie. Those are keyed hashes: they say nothing
//! of anybody, nor of when they came, and are others in each topic. Nobody's time of voice is kept.

use medborger_codec::{Make, Record};

use super::close::statements;
use super::part::{PART, Part, parse, parts, parts_key};
use super::topic::existing;
use super::voice::{tally, voiced_key};
use super::{Contribution, ContributionKind, Topic};
use crate::id::{ContributionId, TopicId};
use crate::interop::{Cell, Column, ColumnKind, CsvStyle, Exported, Sheet, to_csv};
use crate::journal::slice::{NUMBERS, width};
use crate::journal::{Desk, Halt, Query};
use crate::text::Text;

/// About how many participants a page of votes holds where nobody says.
const PAGE: u32 = 1_000;
/// The most.
const PAGE_MAX: u32 = 10_000;

/// Where a page of votes begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VotePlace {
    /// Up to which names were read.
    pub from: u32,
    /// How many participants were numbered before.
    pub participants: u32,
}

/// `dialogue.votes`: what everybody thinks of a topic's statements, in columns, page by page. For staff, to analyse opinions with.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowVotes {
    /// The topic.
    pub topic: TopicId,
    /// About how many participants a page holds; 1,000 unless said otherwise, 10,000 at most. A page may hold somewhat more or
    /// fewer, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page begins, to page on: `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<VotePlace>,
}

/// A page of votes: the columns are of one length, and each row is one vote.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct VotesView {
    /// Participants by number, from 0. The same participant has the same number within one reading of all pages, and all their
    /// votes are on one page.
    pub participant: Vec<u32>,
    /// Statements by their number in the topic, from 1.
    pub statement: Vec<u32>,
    /// 1 for agreeing, -1 for disagreeing, 0 for passing.
    pub vote: Vec<i64>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<VotePlace>,
}

impl Query for ShowVotes {
    const NAME: &'static str = "dialogue.votes";
    type View = VotesView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<VotesView, Halt> {
        desk.must_be_official()?;
        existing(desk, self.topic)?;
        desk.require([], [parts_key(self.topic)])?;
        let rows = u64::from(parts(desk, self.topic)?);
        let each = self.limit.unwrap_or(PAGE).clamp(1, PAGE_MAX);
        let place = self.after.unwrap_or(VotePlace::new(0, 0));
        let from = place.from.min(NUMBERS);
        let width = width(rows, u64::from(each), from);
        let mut view = VotesView {
            participant: Vec::new(),
            statement: Vec::new(),
            vote: Vec::new(),
            next: None,
        };
        if from >= NUMBERS {
            return Ok(view);
        }
        let starts = PART.slice_of(self.topic, from, width);
        desk.require_ranges(starts.iter().cloned())?;
        let mut number = place.participants;
        for start in &starts {
            for (_, _, part) in desk.range(start)?.iter().filter_map(parse) {
                if part.voices.is_empty() {
                    continue;
                }
                for (statement, vote) in part.votes() {
                    view.participant.push(number);
                    view.statement.push(statement);
                    view.vote.push(vote.number());
                }
                number = number.saturating_add(1);
            }
        }
        let next = from.saturating_add(width);
        view.next = (next < NUMBERS).then_some(VotePlace::new(next, number));
        Ok(view)
    }
}

/// Which of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum PolisFile {
    /// `comments.csv`: the statements.
    Comments,
    /// `votes.csv`: a row for each vote.
    Votes,
    /// `participants-votes.csv`: a row for each participant, a column for each statement.
    ParticipantsVotes,
    /// `summary.csv`: what it is about, and how much there is.
    Summary,
}

/// `dialogue.polis`: a topic's statements and votes as a file of the kind that Polis exports, for programs that read those. For
/// staff.
///
/// Statements are numbered from 0, so that `comment-id` is the number in the topic less one. Participants are numbered as in
/// `dialogue.votes`. A hidden or withdrawn statement has `moderated` -1 and no text. When somebody voted is not kept: the time of
/// every vote is the one at which the file is made. Nobody's statement leads to their votes: `author-id` is always empty.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExportPolis {
    /// The topic.
    pub topic: TopicId,
    /// Which file.
    pub file: PolisFile,
}

fn number(value: impl Into<i64>) -> Cell {
    Cell::Number {
        number: value.into(),
    }
}

fn columns(titles: &[(&str, ColumnKind)]) -> Vec<Column> {
    let column = |(title, kind): &(&str, ColumnKind)| Column::new(*title, *kind);
    titles.iter().map(column).collect()
}

type Statements = [(u32, ContributionId, std::sync::Arc<Contribution>)];

/// All rows of those who voted, in the order of their names.
fn voters(desk: &Desk<'_>, topic: TopicId) -> Result<Vec<Part>, Halt> {
    let start = PART.rows_of(topic);
    desk.require_ranges([start.clone()])?;
    let rows = desk.range(&start)?.iter().filter_map(parse);
    let voted = rows.filter(|(_, _, part)| !part.voices.is_empty());
    Ok(voted.map(|(_, _, part)| part).collect())
}

fn comments(desk: &mut Desk<'_>, topic: TopicId, all: &Statements) -> Result<Sheet, Halt> {
    let texts = all.iter().filter_map(|(_, _, state)| state.versions.last());
    let keys = texts.map(|version| version.text.key.clone());
    let tallies = all.iter().map(|(number, ..)| voiced_key(topic, *number));
    desk.require([], keys.chain(tallies).collect::<Vec<_>>())?;
    let mut rows = Vec::with_capacity(all.len());
    for (at, _, state) in all {
        let voices = tally(desk, topic, *at)?;
        let version = state.versions.last();
        let text: Option<Text<4000>> = match version {
            Some(version) if state.is_public() => desk.read(&version.text)?,
            _ => None,
        };
        let millis = version.map_or(0, |version| version.at.micros() / 1_000);
        rows.push(vec![
            number(millis),
            number(i64::from(*at) - 1),
            Cell::Empty,
            number(voices.agree),
            number(voices.disagree),
            number(i64::from(state.is_public()) * 2 - 1),
            text.map_or(Cell::Empty, |text| Cell::text(text.as_str())),
        ]);
    }
    let columns = columns(&[
        ("timestamp", ColumnKind::Number),
        ("comment-id", ColumnKind::Number),
        ("author-id", ColumnKind::Number),
        ("agrees", ColumnKind::Number),
        ("disagrees", ColumnKind::Number),
        ("moderated", ColumnKind::Number),
        ("comment-body", ColumnKind::Text),
    ]);
    Ok(Sheet::new("comments".to_owned(), columns, rows))
}

fn votes(desk: &Desk<'_>, voters: &[Part]) -> Sheet {
    let millis = desk.at().micros() / 1_000;
    let mut rows = Vec::new();
    for (voter, part) in (0_u32..).zip(voters) {
        for (statement, vote) in part.votes() {
            rows.push(vec![
                number(millis),
                number(i64::from(statement) - 1),
                number(voter),
                number(vote.number()),
            ]);
        }
    }
    let columns = columns(&[
        ("timestamp", ColumnKind::Number),
        ("comment-id", ColumnKind::Number),
        ("voter-id", ColumnKind::Number),
        ("vote", ColumnKind::Number),
    ]);
    Sheet::new("votes".to_owned(), columns, rows)
}

fn participants(voters: &[Part], all: &Statements) -> Sheet {
    let mut columns = columns(&[
        ("participant", ColumnKind::Number),
        ("group-id", ColumnKind::Number),
        ("n-comments", ColumnKind::Number),
        ("n-votes", ColumnKind::Number),
        ("n-agree", ColumnKind::Number),
        ("n-disagree", ColumnKind::Number),
    ]);
    let of = |(at, ..): &(u32, _, _)| Column::new((*at - 1).to_string(), ColumnKind::Number);
    columns.extend(all.iter().map(of));
    let mut rows = Vec::with_capacity(voters.len());
    for (voter, part) in (0_u32..).zip(voters) {
        let count = |wanted: Option<i64>| {
            let votes = part.votes().map(|(_, vote)| vote.number());
            let counted = votes.filter(|vote| wanted.is_none_or(|wanted| wanted == *vote));
            i64::try_from(counted.count()).unwrap_or(i64::MAX)
        };
        let mut row = vec![
            number(voter),
            Cell::Empty,
            Cell::Empty,
            number(count(None)),
            number(count(Some(1))),
            number(count(Some(-1))),
        ];
        row.extend(all.iter().map(|(at, ..)| {
            let vote = part.vote(*at);
            vote.map_or(Cell::Empty, |vote| number(vote.number()))
        }));
        rows.push(row);
    }
    Sheet::new("participants-votes".to_owned(), columns, rows)
}

fn summary(topic: &Topic, voters: &[Part], all: &Statements) -> Sheet {
    let votes: usize = voters.iter().map(|part| part.votes().count()).sum();
    let pair = |name: &str, value: String| vec![Cell::text(name), Cell::text(value)];
    let rows = vec![
        pair("voters", voters.len().to_string()),
        pair("votes", votes.to_string()),
        pair("comments", all.len().to_string()),
        pair("groups", String::new()),
        pair("from", topic.terms.from.to_string()),
        pair("to", topic.terms.to.to_string()),
    ];
    let columns = vec![
        Column::new("topic", ColumnKind::Text),
        Column::new(topic.terms.title.as_str(), ColumnKind::Text),
    ];
    Sheet::new("summary".to_owned(), columns, rows)
}

impl Query for ExportPolis {
    const NAME: &'static str = "dialogue.polis";
    type View = Exported;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Exported, Halt> {
        desk.must_be_official()?;
        let topic = existing(desk, self.topic)?;
        let all = statements(desk, self.topic)?;
        debug_assert!(
            all.iter()
                .all(|(_, _, s)| s.begun.kind == ContributionKind::Statement)
        );
        let voters = match self.file {
            PolisFile::Comments => Vec::new(),
            _ => voters(desk, self.topic)?,
        };
        let cells = voters.len() as u64 * (all.len() as u64 + 10);
        desk.work().spend(CELL_UNITS * cells)?;
        let (name, sheet) = match self.file {
            PolisFile::Comments => ("comments.csv", comments(desk, self.topic, &all)?),
            PolisFile::Votes => ("votes.csv", votes(desk, &voters)),
            PolisFile::ParticipantsVotes => ("participants-votes.csv", participants(&voters, &all)),
            PolisFile::Summary => ("summary.csv", summary(&topic, &voters, &all)),
        };
        let text = to_csv(&sheet, CsvStyle::PLAIN)?;
        Ok(Exported::named(name, "text/csv; charset=utf-8").with_text(text))
    }
}

/// About what a cell of a file costs.
const CELL_UNITS: u64 = 60;
