//! Votes, sparse, in an order that follows from the ids alone.
#![expect(
    clippy::indexing_slicing,
    reason = "participants and statements are counted when the votes are read"
)]

use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;
use medborger_codec::Make;

use super::error::{OpinionError, VoteFault};

/// The largest number of participants.
pub const PARTICIPANTS_MAX: usize = 1_000_000;
/// The largest number of statements.
pub const STATEMENTS_MAX: usize = 20_000;
/// The largest number of rows.
pub const VOTES_MAX: usize = 50_000_000;
/// So many faults are noted; who brings more has brought another file.
const FAULTS_MAX: usize = 1_000;

/// Votes as columns: who, on what, which, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Make)]
#[non_exhaustive]
pub struct VoteColumns {
    /// The ids of the participants, each once: pseudonyms.
    pub participants: Vec<String>,
    /// The statements.
    pub statements: StatementColumns,
    /// For each row its participant, as a place among the ids, counted from 0.
    pub participant: Vec<u32>,
    /// For each row its statement, as a place among the statements, counted from 0.
    pub statement: Vec<u32>,
    /// For each row 1 agree, 0 pass, -1 disagree.
    pub vote: Vec<i32>,
    /// For each row when it was cast, in any unit that grows: of several votes of one participant on one statement the
    /// latest counts. Polis mode also takes the participants in the order of their first votes. Without it, and where two
    /// were cast at once, different votes count as a pass, so that no order of rows decides.
    #[serde(default)]
    pub order: Option<Vec<i64>>,
}

/// Statements as columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Make)]
#[non_exhaustive]
pub struct StatementColumns {
    /// The ids, each once.
    pub id: Vec<String>,
    /// For each whether it was taken out by moderation; empty where none was.
    #[serde(default)]
    pub moderated: Vec<bool>,
    /// For each whether it is about the participants themselves ("I live in the town"); empty where none is.
    #[serde(default)]
    pub meta: Vec<bool>,
}

impl VoteColumns {
    /// From rows of participant, statement, vote and when. Ids are noted as they come.
    ///
    /// With `statements`, a row that names another is a fault; without, the statements are those that rows name.
    ///
    /// # Errors
    /// [`OpinionError::Votes`]: a row names a statement that is not among those given.
    pub fn from_rows<'a>(
        rows: impl IntoIterator<Item = (&'a str, &'a str, i32, Option<i64>)>,
        statements: Option<StatementColumns>,
    ) -> Result<Self, OpinionError> {
        let open = statements.is_none();
        let mut columns = Self {
            statements: statements.unwrap_or_default(),
            ..Self::default()
        };
        let mut people: std::collections::BTreeMap<&'a str, u32> = Default::default();
        let mut known: std::collections::BTreeMap<String, u32> =
            (columns.statements.id.iter().cloned()).zip(0..).collect();
        let mut order = Vec::new();
        let mut faults = Vec::new();
        for (row, (participant, statement, vote, at)) in (0..).zip(rows) {
            let next = people.len() as u32;
            columns
                .participant
                .push(*people.entry(participant).or_insert_with(|| {
                    columns.participants.push(participant.to_owned());
                    next
                }));
            let place = known.get(statement).copied().or_else(|| {
                open.then(|| {
                    let place = columns.statements.id.len() as u32;
                    columns.statements.id.push(statement.to_owned());
                    known.insert(statement.to_owned(), place);
                    place
                })
            });
            match place {
                Some(place) => columns.statement.push(place),
                None if faults.len() < FAULTS_MAX => faults.push(VoteFault::Statement { row }),
                None => {}
            }
            columns.vote.push(vote);
            order.extend(at);
        }
        if !faults.is_empty() {
            return Err(OpinionError::votes(faults));
        }
        if !order.is_empty() {
            columns.order = Some(order);
        }
        Ok(columns)
    }

    /// All that is wrong with the columns, the first thousand.
    #[must_use]
    pub fn faults(&self) -> Vec<VoteFault> {
        let mut faults = Vec::new();
        let rows = self.participant.len();
        let statements = self.statements.id.len();
        let lengths = [
            ("statement", self.statement.len(), rows),
            ("vote", self.vote.len(), rows),
            ("order", self.order.as_ref().map_or(rows, Vec::len), rows),
            (
                "moderated",
                given(&self.statements.moderated, statements),
                statements,
            ),
            ("meta", given(&self.statements.meta, statements), statements),
        ];
        for (column, is, expected) in lengths {
            if is != expected {
                faults.push(VoteFault::Length {
                    column,
                    rows: is as u64,
                    expected: expected as u64,
                });
            }
        }
        let many = [
            ("participants", self.participants.len(), PARTICIPANTS_MAX),
            ("statements", statements, STATEMENTS_MAX),
            ("participant", rows, VOTES_MAX),
        ];
        for (column, is, max) in many {
            if is > max {
                let max = max as u64;
                faults.push(VoteFault::TooMany { column, max });
            }
        }
        if !faults.is_empty() {
            return faults;
        }
        for (column, ids) in [
            ("participants", &self.participants),
            ("statements", &self.statements.id),
        ] {
            let order = by_id(ids);
            for two in order.windows(2) {
                if ids[two[0] as usize] == ids[two[1] as usize] {
                    let at = u64::from(two[0].max(two[1]));
                    faults.push(VoteFault::Repeated { column, at });
                }
            }
        }
        for row in 0..rows {
            if faults.len() >= FAULTS_MAX {
                break;
            }
            let at = row as u64;
            if self.participant[row] as usize >= self.participants.len() {
                faults.push(VoteFault::Participant { row: at });
            }
            if self.statement[row] as usize >= statements {
                faults.push(VoteFault::Statement { row: at });
            }
            if !(-1..=1).contains(&self.vote[row]) {
                faults.push(VoteFault::Vote { row: at });
            }
        }
        faults
    }
}

fn given(flags: &[bool], all: usize) -> usize {
    if flags.is_empty() { all } else { flags.len() }
}

/// Ids in order: whole numbers by size, then the rest as texts.
fn by_id(ids: &[String]) -> Vec<u32> {
    fn key(id: &str) -> (bool, usize, &str) {
        let number = !id.is_empty()
            && id.bytes().all(|b| b.is_ascii_digit())
            && (id.len() == 1 || !id.starts_with('0'));
        (!number, if number { id.len() } else { 0 }, id)
    }
    let mut order: Vec<u32> = (0..ids.len() as u32).collect();
    order.arrange_by(|a, b| {
        key(&ids[*a as usize])
            .cmp(&key(&ids[*b as usize]))
            .then(a.cmp(b))
    });
    order
}

/// Rows of participants, each with their votes by statement, and the same by statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sparse {
    pub(super) starts: Vec<u32>,
    pub(super) at: Vec<u32>,
    pub(super) vote: Vec<i8>,
}

impl Sparse {
    pub(super) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn row(&self, row: usize) -> (&[u32], &[i8]) {
        let (from, to) = (self.starts[row] as usize, self.starts[row + 1] as usize);
        (&self.at[from..to], &self.vote[from..to])
    }

    pub(super) fn len(&self, row: usize) -> usize {
        (self.starts[row + 1] - self.starts[row]) as usize
    }

    /// Columns as rows.
    pub(super) fn transposed(&self, columns: usize) -> Self {
        let mut starts = vec![0_u32; columns + 1];
        for at in &self.at {
            starts[*at as usize + 1] += 1;
        }
        for column in 0..columns {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let mut at = vec![0; self.at.len()];
        let mut vote = vec![0; self.at.len()];
        for row in 0..self.rows() {
            let (columns, votes) = self.row(row);
            for (column, v) in columns.iter().zip(votes) {
                let place = &mut next[*column as usize];
                at[*place as usize] = row as u32;
                vote[*place as usize] = *v;
                *place += 1;
            }
        }
        Self { starts, at, vote }
    }
}

/// Votes of participants on statements, the same whatever the order in which they came.
///
/// ```
/// use medborger::method::opinion::{VoteColumns, Votes};
/// use medborger::work::Work;
///
/// let rows = [("p2", "s1", 1, Some(5)), ("p1", "s1", -1, Some(6)), ("p1", "s1", 0, Some(9))];
/// let votes = Votes::new(&VoteColumns::from_rows(rows, None)?, &Work::unlimited())?;
/// assert_eq!(votes.participants(), ["p1", "p2"]);
/// assert_eq!(votes.of(0).collect::<Vec<_>>(), [(0, 0)]);
/// # Ok::<(), medborger::method::opinion::OpinionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Votes {
    participants: Vec<String>,
    statements: Vec<String>,
    moderated: Vec<bool>,
    meta: Vec<bool>,
    /// When each participant first voted; nothing where no order was given or they never did.
    first: Vec<Option<i64>>,
    /// How many different votes at one moment became a pass.
    contradicted: u32,
    pub(super) people: Sparse,
    pub(super) columns: Sparse,
}

impl Votes {
    /// Reads votes.
    ///
    /// # Errors
    /// [`OpinionError::Votes`] with every fault; or more work than allowed.
    pub fn new(columns: &VoteColumns, work: &Work) -> Result<Self, OpinionError> {
        let rows = columns.participant.len();
        work.spend(60 * rows as u64)?;
        // Places, the order of the rows, and both sparse forms.
        work.keep(30 * rows as u64)?;
        let faults = columns.faults();
        if !faults.is_empty() {
            return Err(OpinionError::votes(faults));
        }
        let (people_order, statement_order) =
            (by_id(&columns.participants), by_id(&columns.statements.id));
        let people_place = inverse(&people_order);
        let statement_place = inverse(&statement_order);
        // By participant, then by statement, each in two passes of counting: no comparison of three million rows.
        let mut starts = vec![0_u32; people_order.len() + 1];
        for p in &columns.participant {
            starts[people_place[*p as usize] as usize + 1] += 1;
        }
        for p in 0..people_order.len() {
            starts[p + 1] += starts[p];
        }
        let mut next = starts.clone();
        let mut row_at = vec![0_u32; rows];
        for (row, p) in (0_u32..).zip(&columns.participant) {
            let place = &mut next[people_place[*p as usize] as usize];
            row_at[*place as usize] = row;
            *place += 1;
        }
        let mut first = vec![None; people_order.len()];
        let mut contradicted = 0;
        let mut people = Sparse {
            starts: vec![0],
            at: Vec::with_capacity(rows),
            vote: Vec::with_capacity(rows),
        };
        let mut own: Vec<(u32, i64, i8)> = Vec::new();
        for p in 0..people_order.len() {
            own.clear();
            for row in &row_at[starts[p] as usize..starts[p + 1] as usize] {
                let row = *row as usize;
                let at = columns.order.as_ref().map_or(0, |order| order[row]);
                own.push((
                    statement_place[columns.statement[row] as usize],
                    at,
                    columns.vote[row] as i8,
                ));
            }
            if columns.order.is_some() {
                first[p] = own.iter().map(|(_, at, _)| *at).min();
            }
            own.arrange_fast();
            for same in own.chunk_by(|a, b| a.0 == b.0) {
                let Some(&(statement, latest, vote)) = same.last() else {
                    continue;
                };
                let disputed = same.iter().any(|(_, at, v)| *at == latest && *v != vote);
                contradicted += u32::from(disputed);
                people.at.push(statement);
                people.vote.push(if disputed { 0 } else { vote });
            }
            people.starts.push(people.at.len() as u32);
        }
        let flag = |flags: &[bool]| {
            let of = |at: &u32| flags.get(*at as usize).copied().unwrap_or(false);
            statement_order.iter().map(of).collect()
        };
        let text = |order: &[u32], ids: &[String]| -> Vec<String> {
            order.iter().map(|at| ids[*at as usize].clone()).collect()
        };
        let columns_of = people.transposed(statement_order.len());
        Ok(Self {
            participants: text(&people_order, &columns.participants),
            statements: text(&statement_order, &columns.statements.id),
            moderated: flag(&columns.statements.moderated),
            meta: flag(&columns.statements.meta),
            first,
            contradicted,
            people,
            columns: columns_of,
        })
    }

    /// The ids of the participants in their order: whole numbers by size, then the rest as texts.
    #[must_use]
    pub fn participants(&self) -> &[String] {
        &self.participants
    }

    /// The ids of the statements in their order.
    #[must_use]
    pub fn statements(&self) -> &[String] {
        &self.statements
    }

    /// For each statement whether moderation took it out.
    #[must_use]
    pub fn moderated(&self) -> &[bool] {
        &self.moderated
    }

    /// For each statement whether it is about the participants themselves.
    #[must_use]
    pub fn meta(&self) -> &[bool] {
        &self.meta
    }

    /// How many votes count.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.people.at.len() as u64
    }

    /// How often one participant gave different votes on one statement at one moment, which count as a pass.
    #[must_use]
    pub fn contradicted(&self) -> u32 {
        self.contradicted
    }

    /// A participant's votes: the statement's place, and the vote. Nothing where there is no such participant.
    pub fn of(&self, participant: usize) -> impl Iterator<Item = (u32, i8)> + '_ {
        let (at, vote) = if participant < self.people.rows() {
            self.people.row(participant)
        } else {
            (&[][..], &[][..])
        };
        at.iter().copied().zip(vote.iter().copied())
    }

    /// Whether a statement's votes are left out of the map: it was moderated, or is about the participants.
    pub(super) fn is_dropped(&self, statement: usize) -> bool {
        self.moderated[statement] || self.meta[statement]
    }

    /// The participants in the order of their first votes; those without an order, or at one moment, by id.
    pub(super) fn by_first_vote(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.participants.len() as u32).collect();
        let key = |p: &u32| {
            let first = self.first[*p as usize];
            (first.is_none(), first, *p)
        };
        order.arrange_by_key(key);
        order
    }

    /// The same votes of some participants, in the order given.
    #[cfg(test)]
    pub(super) fn columns_again(&self) -> VoteColumns {
        let mut columns = VoteColumns {
            participants: self.participants.clone(),
            statements: StatementColumns {
                id: self.statements.clone(),
                moderated: self.moderated.clone(),
                meta: self.meta.clone(),
            },
            ..VoteColumns::default()
        };
        for p in 0..self.participants.len() {
            for (statement, vote) in self.of(p) {
                columns.participant.push(p as u32);
                columns.statement.push(statement);
                columns.vote.push(i32::from(vote));
            }
        }
        columns
    }
}

fn inverse(order: &[u32]) -> Vec<u32> {
    let mut place = vec![0; order.len()];
    for (at, id) in (0..).zip(order) {
        place[*id as usize] = at;
    }
    place
}
