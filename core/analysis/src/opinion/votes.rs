//! Votes from tables.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;
use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use medborger_base::work::Work;
use medborger_columns::{CellRefusal, Expectation, Reader, Table, Values};
use medborger_method::opinion::{
    PARTICIPANTS_MAX, STATEMENTS_MAX, StatementColumns, VOTES_MAX, VoteColumns, Votes,
};

use crate::error::AnalysisError;
use crate::memo::MEANS;
use crate::method::Inputs;

/// The columns that the options name.
pub(super) struct Asked<'a> {
    pub(super) participant: &'a str,
    pub(super) statement: &'a str,
    pub(super) vote: &'a str,
    pub(super) order: Option<&'a str>,
}

/// Votes, and what the statements say.
pub(super) struct Conversation {
    pub(super) votes: Votes,
    /// By statement, in the order of the votes.
    pub(super) texts: Vec<Option<String>>,
}

/// Where ids stand. It is only looked up, so its order reaches nothing.
type Places<'a> = HashMap<Cow<'a, str>, u32, FixedState>;

fn checked(table: &Table, name: &str, max: usize) -> Result<(), AnalysisError> {
    match table.rows() > max {
        true => Err(AnalysisError::TooMany {
            table: name.to_owned(),
            max: max as u64,
        }),
        false => Ok(()),
    }
}

/// The statements that were given, and what they say by id.
fn statements<'t>(
    table: &'t Table,
    asked: &Asked<'_>,
) -> Result<(StatementColumns, BTreeMap<String, String>), Error> {
    checked(table, "statements", STATEMENTS_MAX)?;
    let mut reader = Reader::with(table, MEANS);
    let ids = reader.ids(asked.statement);
    let (moderated, meta): (Vec<Option<bool>>, Vec<Option<bool>>) =
        (reader.some("moderated"), reader.some("meta"));
    let texts: Vec<Option<Cow<'t, str>>> = reader.some("text");
    reader.finish()?;
    let flag =
        |flags: &[Option<bool>], row: usize| flags.get(row).copied().flatten().unwrap_or_default();
    let (mut columns, mut said) = (StatementColumns::default(), BTreeMap::new());
    for (id, row) in ids {
        columns.moderated.push(flag(&moderated, row));
        columns.meta.push(flag(&meta, row));
        if let Some(Some(text)) = texts.get(row) {
            said.insert(id.clone().into_owned(), text.clone().into_owned());
        }
        columns.id.push(id.into_owned());
    }
    Ok((columns, said))
}

/// When votes were cast. Numbers and instants both grow.
fn moments(reader: &mut Reader<'_>, name: &str) -> Vec<i64> {
    let of_time = |column: &medborger_columns::Column| {
        matches!(column.values(), Values::Instant(_) | Values::Local(_))
    };
    match reader.column(name).is_some_and(of_time) {
        true => {
            let moments: Vec<Timestamp> = reader.full(name);
            moments.into_iter().map(Timestamp::micros).collect()
        }
        false => reader.full(name),
    }
}

impl Conversation {
    /// Reads the votes and, where they are given, the statements. The bad cells of each table are one error.
    pub(super) fn read(inputs: &Inputs<'_>, asked: &Asked<'_>, work: &Work) -> Result<Self, Error> {
        let table = inputs.needed("votes")?;
        checked(table, "votes", VOTES_MAX)?;
        let rows = table.rows();
        work.spend(300 * rows as u64)?;
        work.keep(20 * rows as u64)?;
        let (given, said) = match inputs.get("statements") {
            Some(table) => {
                work.spend(1_000 * table.rows() as u64)?;
                let (given, said) = statements(table, asked)?;
                (Some(given), said)
            }
            None => (None, BTreeMap::new()),
        };
        let is_open = given.is_none();
        let mut columns = VoteColumns::default();
        columns.statements = given.unwrap_or_default();
        let mut known: Places<'_> = Places::default();
        for (place, id) in (0..).zip(&columns.statements.id) {
            known.insert(Cow::Owned(id.clone()), place);
        }
        let mut reader = Reader::with(table, MEANS);
        let mut people: Places<'_> = Places::default();
        reader.each::<Cow<'_, str>>(asked.participant, true, |_, id| {
            let Some(id) = id else { return Ok(()) };
            let next = u32::try_from(people.len()).unwrap_or(u32::MAX);
            let place = *people.entry(id).or_insert_with_key(|id| {
                columns.participants.push(id.clone().into_owned());
                next
            });
            columns.participant.push(place);
            Ok(())
        });
        reader.each::<Cow<'_, str>>(asked.statement, true, |_, id| {
            let Some(id) = id else { return Ok(()) };
            let place = known.get(&id).copied();
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            let place = place.or_else(|| {
                is_open.then(|| {
                    columns.statements.id.push(id.clone().into_owned());
                    known.insert(id, next);
                    next
                })
            });
            let place = place.ok_or(CellRefusal::NamesNothing)?;
            columns.statement.push(place);
            Ok(())
        });
        const VOTE: Expectation = Expectation::new("1, 0 or -1", "1, 0 eller -1");
        reader.each_within::<i64>(asked.vote, true, VOTE, |_, vote| {
            let Some(vote) = vote else { return Ok(()) };
            let small = i32::try_from(vote).ok();
            let small = small.filter(|vote| (-1..=1).contains(vote));
            columns.vote.push(small.ok_or(CellRefusal::OutOfRange)?);
            Ok(())
        });
        columns.order = asked.order.map(|name| moments(&mut reader, name));
        reader.finish()?;
        for (name, is, max) in [
            ("participants", columns.participants.len(), PARTICIPANTS_MAX),
            ("statements", columns.statements.id.len(), STATEMENTS_MAX),
        ] {
            if is > max {
                let (table, max) = (name.to_owned(), max as u64);
                return Err(AnalysisError::TooMany { table, max }.into());
            }
        }
        let votes = Votes::new(&columns, work)?;
        let texts = votes.statements().iter().map(|id| said.get(id).cloned());
        let texts = texts.collect();
        Ok(Self { votes, texts })
    }

    /// What a statement says, where that is known.
    pub(super) fn text(&self, statement: usize) -> Option<&str> {
        self.texts.get(statement)?.as_deref()
    }
}
