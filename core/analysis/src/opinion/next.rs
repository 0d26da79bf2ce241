//! Which statement to show each participant next.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Table, build};
use medborger_method::opinion::{OpinionOptions, fit, next_statement, priorities};
use serde_json::json;

use super::votes::{Asked, Conversation};
use super::{STATEMENTS, VOTES, participant_column, statement_column, vote_column};
use crate::method::{Given, Inputs, Method, Outcome};
use crate::options;

/// Options of `opinion.next_statements`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NextOptions {
    /// What is drawn from, anew each time: with one seed the same statements are drawn.
    pub seed: u64,
    /// The column of the votes with who voted.
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
    /// For so many people who have not voted yet a statement is drawn too, 0 to 100,000.
    #[serde(default = "one")]
    pub newcomers: u32,
}

const fn one() -> u32 {
    1
}

/// How many newcomers there may be.
const NEWCOMERS_MAX: u32 = 100_000;

/// `opinion.next_statements`.
pub(crate) const METHOD: Method = Method {
    name: "opinion.next_statements",
    doc: "The statement to show each participant next, drawn in proportion to how much is learnt by showing it: of those that they have \
          not voted on and that moderation left.",
    tables: &[VOTES, STATEMENTS],
    gives: &[
        Given::new(
            "participant",
            "text",
            "The participant; missing for whoever has not voted yet.",
        ),
        Given::new(
            "statement",
            "text",
            "The statement; missing where none is left.",
        ),
        Given::new("text", "text", "What it says, where the statements tell."),
    ],
    is_result: true,
    also: &[],
    options: NextOptions::shape,
    run,
};

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: NextOptions = options::read(options)?;
    if options.newcomers > NEWCOMERS_MAX {
        return Err(medborger_method::opinion::OpinionError::Option {
            field: "newcomers".into(),
            min: 0,
            max: NEWCOMERS_MAX.into(),
        }
        .into());
    }
    let asked = Asked {
        participant: &options.participant,
        statement: &options.statement,
        vote: &options.vote,
        order: options.order.as_deref(),
    };
    let read = Conversation::read(inputs, &asked, work)?;
    let votes = &read.votes;
    let map = fit(votes, &OpinionOptions::default(), work)?;
    let weights = priorities(votes, &map, work)?;
    let people = votes.participants();
    let each = 20 * votes.statements().len() as u64;
    let [mut ids, mut next, mut texts] = std::array::from_fn(|_| build::TextColumn::new());
    let known = (0..people.len()).map(Some);
    let all = known.chain((0..options.newcomers).map(|_| None));
    // Each has a draw of their own.
    let mut seed = options.seed;
    for participant in all {
        work.spend(each)?;
        seed = seed.wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(1);
        let place = next_statement(votes, participant, &weights, seed);
        let place = place.map(|place| place as usize);
        ids.push(
            participant
                .and_then(|at| people.get(at))
                .map(String::as_str),
        );
        next.push(
            place
                .and_then(|at| votes.statements().get(at))
                .map(String::as_str),
        );
        texts.push(place.and_then(|at| read.text(at)));
    }
    let report = json!({ "participants": people.len(), "newcomers": options.newcomers });
    let table = Table::new(vec![
        ids.finish("participant")?,
        next.finish("statement")?,
        texts.finish("text")?,
    ])?;
    Ok(Outcome::of(table).with_report(report.to_string()))
}
