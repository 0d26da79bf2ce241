//! The statements of a topic of the forum, and what everybody thinks of them: what analyses of opinion take.

use medborger_codec::Record;

use super::{Fill, PAGE};
use crate::dialogue::{ListContributions, ShowVotes};
use crate::error::Error;
use crate::store::Store;
use crate::{ContributionId, TopicId};

/// Options of a table about a topic.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TopicOptions {
    /// The topic.
    pub topic: TopicId,
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct StatementRow {
    /// Its number in the topic, from 1.
    pub statement: u32,
    /// Which contribution it is.
    pub contribution: ContributionId,
    /// Whether it was hidden by moderation or withdrawn.
    pub moderated: bool,
    /// What it says; missing where it was.
    pub text: Option<String>,
}

/// What a participant thinks of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct VoteRow {
    /// The participant, numbered from 0 within this table: the number leads to nobody.
    pub participant: u32,
    /// The statement by its number in the topic, from 1.
    pub statement: u32,
    /// 1 for agreeing, 0 for passing, -1 for disagreeing.
    pub vote: i64,
}

type Done = Result<(), Error>;

pub(super) fn statements<S: Store>(fill: &mut Fill<'_, S>, options: &TopicOptions) -> Done {
    let all = fill.all(
        &mut ListContributions::new(options.topic).with_statements(true),
        |list, after| (list.limit, list.after) = (PAGE, after),
        |view| (view.contributions, view.next),
    )?;
    let mut rows: Vec<StatementRow> = all
        .into_iter()
        .filter_map(|of| {
            let moderated = of.hidden || of.withdrawn;
            Some(StatementRow {
                statement: of.number?,
                contribution: of.contribution,
                moderated,
                text: of
                    .text
                    .filter(|_| !moderated)
                    .map(|text| text.as_str().to_owned()),
            })
        })
        .collect();
    rows.sort_unstable_by_key(|row| row.statement);
    rows.iter().for_each(|row| fill.push(row));
    Ok(())
}

pub(super) fn votes<S: Store>(fill: &mut Fill<'_, S>, options: &TopicOptions) -> Done {
    fill.pages(
        ShowVotes::new(options.topic),
        |list, after| (list.limit, list.after) = (Some(PAGE), after),
        |view| {
            let rows = view.participant.into_iter().zip(view.statement);
            let rows = rows.zip(view.vote);
            let row = |((participant, statement), vote)| VoteRow {
                participant,
                statement,
                vote,
            };
            (rows.map(row).collect(), view.next)
        },
    )
}
