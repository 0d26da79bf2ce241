//! Which rows are the same, and which only say the same.
//!
//! What a row *says* is who sends it, on which day, texts and answers, and what is attached. Headings, the order of the
//! columns, how a date is written, the time of day, contact details and columns that are not read do not matter. The responses that say the
//! same are numbered from 0, and each one's id follows from what they say and its number: they are found again without any
//! list of them. What a row *is*, with every column, lies with the response: only the very same row was taken in before, and
//! another that says the same is a copy, about which a person decides. So none is lost, and none counts twice unseen.

use std::collections::BTreeMap;

use medborger_base::sorted::{Arrange, SortedMap};
use medborger_interop::{Table, TableRow, value_compared};

use super::column::heading;
use super::row::Row;
use crate::id::{HearingId, ResponseId, RowId};
use crate::journal::{Desk, Halt};
use crate::response::{Response, response_stream};

/// What a row is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Like {
    /// A response that was taken in before.
    Response(ResponseId),
    /// An earlier row of the list, by its line.
    Line(u32),
}

/// What is met of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// Nothing says the same.
    New,
    /// It was taken in before.
    Already(ResponseId),
    /// Something else says the same.
    Like(Like),
}

/// The responses that say the same.
pub(super) struct Group {
    hearing: HearingId,
    /// What they say, as an id.
    says: RowId,
    /// Those that were taken in, by their rows.
    taken: BTreeMap<RowId, ResponseId>,
    /// What a row of the list would be like.
    first: Option<Like>,
    /// How many were taken in.
    count: u32,
}

impl Group {
    /// The response with a number.
    pub(super) fn response(&self, desk: &Desk<'_>, number: u32) -> ResponseId {
        let (hearing, says) = (self.hearing.uuid(), self.says.uuid());
        let parts: [&[u8]; 4] = [
            b"intake",
            hearing.as_bytes(),
            says.as_bytes(),
            &number.to_le_bytes(),
        ];
        ResponseId::new(desk.named_id(&parts))
    }

    /// The number of the next response.
    pub(super) fn next(&self) -> u32 {
        self.count
    }

    /// What there is of a row. Where nothing was before, the next is like it; but not like one that `is_faulty`.
    pub(super) fn meet(&mut self, row: RowId, line: u32, is_faulty: bool) -> Met {
        if let Some(response) = self.taken.get(&row) {
            return Met::Already(*response);
        }
        match self.first {
            Some(like) => Met::Like(like),
            None => {
                self.first = (!is_faulty).then_some(Like::Line(line));
                Met::New
            }
        }
    }

    /// Looks at the responses that were taken in. Where not all of them are loaded, `wanted` gets the ids of those, and of
    /// `rows` more, and what the desk said is returned.
    fn look(
        &mut self,
        desk: &mut Desk<'_>,
        rows: u32,
        wanted: &mut Vec<ResponseId>,
    ) -> Result<Option<Halt>, Halt> {
        loop {
            let response = self.response(desk, self.count);
            match desk.get::<Response>(&response_stream(response)) {
                Ok(Some(known)) => {
                    self.first.get_or_insert(Like::Response(response));
                    self.taken.extend(known.row.map(|row| (row, response)));
                    self.count += 1;
                }
                Ok(None) => return Ok(None),
                Err(needs @ Halt::Needs(_)) => {
                    // Twice as many each time, so that a long row of them takes few turns.
                    let until = self.count.saturating_add(self.count).saturating_add(rows);
                    wanted.extend((self.count..=until).map(|number| self.response(desk, number)));
                    return Ok(Some(needs));
                }
                Err(other) => return Err(other),
            }
        }
    }
}

/// The groups of rows that say the same, with what was taken in of each, and to which each row belongs.
pub(super) fn grouped(
    desk: &mut Desk<'_>,
    hearing: HearingId,
    rows: &[Row],
) -> Result<(Vec<Group>, Vec<usize>), Halt> {
    let named = hearing.uuid();
    let mut places: BTreeMap<RowId, usize> = BTreeMap::new();
    let mut groups: Vec<(Group, u32)> = Vec::new();
    let mut of_group = Vec::with_capacity(rows.len());
    for row in rows {
        let parts: [&[u8]; 3] = [b"says", named.as_bytes(), row.says.as_bytes()];
        let says = RowId::new(desk.named_id(&parts));
        let place = *places.entry(says).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, rows)) => *rows += 1,
            None => {
                let group = Group {
                    hearing,
                    says,
                    taken: BTreeMap::new(),
                    first: None,
                    count: 0,
                };
                groups.push((group, 1));
            }
        }
        of_group.push(place);
    }
    let (mut wanted, mut missing) = (Vec::new(), None);
    for (group, rows) in &mut groups {
        missing = group.look(desk, *rows, &mut wanted)?.or(missing);
    }
    if let Some(missing) = missing {
        // All together; what is not a matter of loading them is asked for by itself.
        desk.require(wanted.into_iter().map(response_stream), [])?;
        return Err(missing);
    }
    Ok((
        groups.into_iter().map(|(group, _)| group).collect(),
        of_group,
    ))
}

/// How rows of a list are told from others.
pub(super) struct Marks {
    hearing: HearingId,
    /// What the list says of rows that don't say it themselves.
    said: String,
    /// Each column's heading as it is compared, and how many before it have the same.
    headings: Vec<(String, u32)>,
}

impl Marks {
    pub(super) fn of(hearing: HearingId, table: &Table, said: String) -> Self {
        let mut met: SortedMap<String, u32> = SortedMap::new();
        let headings = table.columns.iter().map(|of| {
            let words = heading(of);
            let before = met.get(&words).copied().unwrap_or_default();
            met.insert(words.clone(), before + 1);
            (words, before)
        });
        Self {
            hearing,
            said,
            headings: headings.collect(),
        }
    }

    /// A row, by the values under their headings, what is attached, what the list says of all, and how many before it are the same. The order of the
    /// columns does not matter, nor do empty ones.
    pub(super) fn row(&self, desk: &Desk<'_>, of: &TableRow) -> RowId {
        let beyond = (String::new(), u32::MAX);
        let headings = self.headings.iter().chain(std::iter::repeat(&beyond));
        let compared = headings.zip(of.cells.iter().map(|cell| value_compared(cell)));
        let mut values: Vec<(&(String, u32), String)> =
            compared.filter(|(_, cell)| !cell.is_empty()).collect();
        values.arrange_fast();
        let before = values.iter().map(|((_, before), _)| before.to_le_bytes());
        let numbers: Vec<[u8; 4]> = before.collect();
        let (hearing, copy) = (self.hearing.uuid(), of.copy.to_le_bytes());
        let mut parts: Vec<&[u8]> = vec![b"row", hearing.as_bytes(), &copy, self.said.as_bytes()];
        for (((heading, _), cell), before) in values.iter().zip(&numbers) {
            parts.extend([heading.as_bytes(), before, cell.as_bytes()]);
        }
        // An empty part, which no value is, divides them.
        parts.push(b"");
        parts.extend(of.attachments.iter().map(|a| a.sha256.as_bytes()));
        RowId::new(desk.named_id(&parts))
    }
}
