//! A few statements that speak for all in proportion.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, Table, build};
use medborger_method::opinion::{SlateStep, Votes, slate};
use serde_json::json;

use super::groups::counts;
use super::votes::{Asked, Conversation};
use super::{STATEMENTS, VOTES, participant_column, statement_column, vote_column};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;
use crate::words::both;

/// Options of `opinion.slate`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SlateOptions {
    /// How many statements, 1 to 100.
    pub seats: u32,
    /// The column of the votes and the groups with the participant.
    #[serde(default = "participant_column")]
    pub participant: String,
    /// The column of the votes and the statements with the statement's id.
    #[serde(default = "statement_column")]
    pub statement: String,
    /// The column with the vote.
    #[serde(default = "vote_column")]
    pub vote: String,
    /// The column with when it was cast.
    #[serde(default)]
    pub order: Option<String>,
}

/// `opinion.slate`.
pub(crate) const METHOD: Method = Method {
    name: "opinion.slate",
    doc: "A few statements that speak for all in proportion, by the Method of Equal Shares: a group of a tenth has a say in a tenth of \
          them. It tells how many agree with nothing that was chosen.",
    tables: &[
        VOTES,
        STATEMENTS,
        TableNeed::new(
            "groups",
            "the groups of participants, as `opinion.groups` gives them: they decide nothing, but it is told how much of each is covered",
            &[
                ColumnNeed::new("participant", "participant", "text", "The participant."),
                ColumnNeed::new("", "group", "text", "The group; missing for whoever is in none.")
                    .optional(),
            ],
        )
        .optional(),
    ],
    gives: &[
        Given::new("seat", "int", "From 1, in the order in which they were chosen."),
        Given::new("statement", "text", "The statement."),
        Given::new("text", "text", "What it says, where the statements tell."),
        Given::new(
            "step",
            "choice",
            "`shared` where those who agree could pay for it; `filled` where it filled a seat that was left.",
        ),
        Given::new("agrees", "int", "How many agree with it."),
    ],
    is_result: true,
    also: &[TableGiven {
        name: "coverage",
        doc: "How many of each group agree with at least one statement of the slate.",
        columns: &[
            Given::new("group", "choice", "The group."),
            Given::new("voters", "int", "How many of it voted."),
            Given::new("covered", "int", "How many of these agree with at least one."),
        ],
    }],
    options: SlateOptions::shape,
    run,
};

/// The group of each participant in the order of the votes, and what the groups are called. Who never voted is passed over.
fn groups(
    table: &Table,
    participant: &str,
    votes: &Votes,
) -> Result<(Vec<Option<u32>>, Vec<String>), Error> {
    let mut reader = Reader::with(table, MEANS);
    let rows = reader.ids(participant);
    let names: Vec<Option<Cow<'_, str>>> = reader.all("group");
    reader.finish()?;
    let of = |id: &String| {
        let row = rows.get(id.as_str())?;
        names.get(*row)?.as_deref()
    };
    // Numbers by size, before texts.
    let key = |name: &str| {
        (
            name.parse::<i64>().map_or((1, 0), |n| (0, n)),
            name.to_owned(),
        )
    };
    let known: BTreeSet<_> = votes
        .participants()
        .iter()
        .filter_map(of)
        .map(key)
        .collect();
    let names: Vec<String> = known.into_iter().map(|(_, name)| name).collect();
    let places: BTreeMap<&str, u32> = names.iter().map(String::as_str).zip(0..).collect();
    let groups = votes.participants().iter();
    let groups = groups.map(|id| of(id).and_then(|name| places.get(name).copied()));
    Ok((groups.collect(), names))
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: SlateOptions = options::read(options)?;
    let asked = Asked {
        participant: &options.participant,
        statement: &options.statement,
        vote: &options.vote,
        order: options.order.as_deref(),
    };
    let read = Conversation::read(inputs, &asked, work)?;
    let (of, names) = match inputs.get("groups") {
        Some(table) => {
            work.spend(1_000 * (table.rows() + read.votes.participants().len()) as u64)?;
            let (of, names) = groups(table, &options.participant, &read.votes)?;
            (Some(of), names)
        }
        None => (None, Vec::new()),
    };
    let found = slate(&read.votes, options.seats, of.as_deref(), work)?;
    let mut seats = build::Ints::new();
    let [mut ids, mut texts] = std::array::from_fn(|_| build::TextColumn::new());
    let mut steps = build::Labels::of(&["shared", "filled"]);
    for (seat, (place, step)) in (1..).zip(found.statement.iter().zip(&found.step)) {
        let place = *place as usize;
        seats.push(Some(seat));
        ids.push(read.votes.statements().get(place).map(String::as_str));
        texts.push(read.text(place));
        steps.push(Some(match step {
            SlateStep::Shared => "shared",
            SlateStep::Filled => "filled",
        }));
    }
    let table = Table::new(vec![
        seats.finish("seat")?,
        ids.finish("statement")?,
        texts.finish("text")?,
        steps.finish("step")?,
        counts("agrees", &found.agrees)?,
    ])?;
    let mut labels = build::Labels::new();
    names.iter().for_each(|name| labels.push(Some(name)));
    let coverage = Table::new(vec![
        labels.finish("group")?,
        counts("voters", &found.group_voters)?,
        counts("covered", &found.group_covered)?,
    ])?;
    let report = json!({
        "seats": options.seats, "voters": found.voters, "covered": found.covered,
        "uncovered_share": found.uncovered_share(), "words": both(|language| found.in_words(language)),
    });
    Ok(Outcome::of(table)
        .with("coverage", coverage)
        .with_report(report.to_string()))
}
