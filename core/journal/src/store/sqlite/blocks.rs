//! Which streams are found under a term: their numbers, in rows of the table `medborger_term`.
//!
//! A row of few numbers covers many: most words are rare, and whoever looks for the beginning of a word reads a row for each
//! term and block. A **wide** block covers 61,440 numbers and is a list, as long as it is shorter than a bitmap of the eight
//! **narrow** ones within it. Then its numbers go to these, each of which is a list or a bitmap. A number stands in one row.

use std::ops::ControlFlow;

use super::driver::{Connection, Result, SqlError, params};
use super::names::{Of, let_go};

/// How many streams' numbers a narrow block covers: so many that a bitmap still lies in its row's own page, for SQLite puts what
/// has more than some 1,000 bytes elsewhere.
const NARROW: u32 = 7680;
/// How many narrow blocks a wide one covers: so many that a number within it has 16 bits.
const PARTS: u32 = 8;
const WIDE: u32 = NARROW * PARTS;
/// A narrow block as a bitmap. One of fewer numbers than fit into as many bytes is a sorted list of 16-bit numbers, and so is a
/// wide one of fewer.
const BITMAP: usize = NARROW as usize / 8;

/// A block, by what stands for it in the table: a wide one and then its narrow ones, so that they lie together.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Block {
    first: u32,
    width: u32,
}

impl Block {
    fn wide(number: u32) -> Self {
        Self {
            first: number / WIDE * WIDE,
            width: WIDE,
        }
    }

    fn narrow(number: u32) -> Self {
        Self {
            first: number / NARROW * NARROW,
            width: NARROW,
        }
    }

    fn key(self) -> u32 {
        let wide = self.first / WIDE * (PARTS + 1);
        match self.width {
            WIDE => wide,
            _ => wide + 1 + self.first % WIDE / NARROW,
        }
    }

    fn of_key(key: u32) -> Result<Self> {
        let first = (key / (PARTS + 1)).checked_mul(WIDE);
        let first = first.ok_or(SqlError::Row)?;
        Ok(match key % (PARTS + 1) {
            0 => Self { first, width: WIDE },
            part => Self {
                first: first
                    .checked_add((part - 1) * NARROW)
                    .ok_or(SqlError::Row)?,
                width: NARROW,
            },
        })
    }

    fn is_bitmap(self, members: &[u8]) -> bool {
        self.width == NARROW && members.len() == BITMAP
    }

    /// The numbers, counted from the block's first, from their stored form.
    fn decode(self, members: &[u8], mut each: impl FnMut(u32)) -> Result<()> {
        if self.is_bitmap(members) {
            for (byte, at) in members.iter().zip(0_u32..) {
                (0..8)
                    .filter(|bit| byte >> bit & 1 == 1)
                    .for_each(|bit| each(at * 8 + bit));
            }
            return Ok(());
        }
        let (pairs, []) = members.as_chunks::<2>() else {
            return Err(SqlError::Row);
        };
        for pair in pairs {
            match u32::from(u16::from_le_bytes(*pair)) {
                number if number < self.width => each(number),
                _ => return Err(SqlError::Row),
            }
        }
        Ok(())
    }
}

/// The numbers of some streams.
#[derive(Default)]
pub(super) struct Numbers(Vec<u64>);

impl Numbers {
    pub(super) fn insert(&mut self, number: u32) {
        let (word, bit) = (number as usize / 64, number % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    /// Adds a stored block: a bitmap word by word, a list number by number.
    pub(super) fn add_block(&mut self, key: u32, members: &[u8]) -> Result<()> {
        let block = Block::of_key(key)?;
        let from = block.first as usize / 64;
        let to = from + block.width as usize / 64;
        if self.0.len() < to {
            self.0.resize(to, 0);
        }
        let there = self.0.get_mut(from..to).unwrap_or_default();
        if block.is_bitmap(members) {
            for (word, bytes) in there.iter_mut().zip(members.chunks_exact(8)) {
                *word |= word_of(bytes);
            }
            return Ok(());
        }
        let (pairs, []) = members.as_chunks::<2>() else {
            return Err(SqlError::Row);
        };
        for pair in pairs {
            let number = usize::from(u16::from_le_bytes(*pair));
            *there.get_mut(number / 64).ok_or(SqlError::Row)? |= 1 << (number % 64);
        }
        Ok(())
    }

    /// How many of a stored block's are among them.
    pub(super) fn count_block(&self, key: u32, members: &[u8]) -> Result<u32> {
        let block = Block::of_key(key)?;
        if !block.is_bitmap(members) {
            let mut count = 0;
            block.decode(members, |n| {
                count += u32::from(self.contains(block.first + n));
            })?;
            return Ok(count);
        }
        let there = self.0.get(block.first as usize / 64..);
        let both = (there.unwrap_or_default().iter())
            .zip(members.chunks_exact(8))
            .map(|(word, bytes)| word & word_of(bytes));
        Ok(both.map(u64::count_ones).sum())
    }

    /// Takes away what is among others.
    pub(super) fn remove_all(&mut self, others: &Self) {
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word &= !other;
        }
    }

    pub(super) fn contains(&self, number: u32) -> bool {
        let word = self.0.get(number as usize / 64);
        word.is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    pub(super) fn retain(&mut self, others: &Self) {
        self.0.truncate(others.0.len());
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word &= other;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The words in which they stand, 64 numbers each.
    pub(super) fn words(&self) -> &[u64] {
        &self.0
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().zip(0_u32..).flat_map(|(word, at)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }
}

/// A word out of its bytes, the lowest first.
fn word_of(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    word.iter_mut()
        .zip(bytes)
        .for_each(|(to, from)| *to = *from);
    u64::from_le_bytes(word)
}

/// A sorted list with one number more or less.
fn list_with(mut members: Vec<u8>, number: u16, add: bool) -> Vec<u8> {
    let pair = number.to_le_bytes();
    let before = (members.chunks_exact(2))
        .take_while(|p| matches!(p, [l, h] if u16::from_le_bytes([*l, *h]) < number));
    let at = before.count() * 2;
    let there = members.get(at..at + 2) == Some(&pair);
    match (there, add) {
        (false, true) => drop(members.splice(at..at, pair)),
        (true, false) => drop(members.drain(at..at + 2)),
        _ => {}
    }
    members
}

/// A narrow block's stored form with one number more or less.
fn narrow_with(members: Vec<u8>, number: u16, add: bool) -> Vec<u8> {
    if members.len() == BITMAP {
        return bitmap_with(members, number, add);
    }
    let members = list_with(members, number, add);
    if members.len() < BITMAP {
        return members;
    }
    let mut bitmap = vec![0; BITMAP];
    for pair in members.chunks_exact(2) {
        if let [low, high] = pair {
            let number = u16::from_le_bytes([*low, *high]);
            if let Some(byte) = bitmap.get_mut(usize::from(number / 8)) {
                *byte |= 1 << (number % 8);
            }
        }
    }
    bitmap
}

fn bitmap_with(mut members: Vec<u8>, number: u16, add: bool) -> Vec<u8> {
    let bit = 1 << (number % 8);
    if let Some(byte) = members.get_mut(usize::from(number / 8)) {
        *byte = if add { *byte | bit } else { *byte & !bit };
    }
    let count: u32 = members.iter().map(|byte| byte.count_ones()).sum();
    if add || count as usize * 2 >= BITMAP {
        return members;
    }
    let within = (0..NARROW as u16).zip(
        members
            .iter()
            .flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1)),
    );
    within
        .filter(|(_, is)| *is == 1)
        .flat_map(|(number, _)| number.to_le_bytes())
        .collect()
}

/// The rows of a term in which a number may stand: of its wide block and of its narrow one.
fn rows_of(conn: &Connection, term: i64, number: u32) -> Result<[Option<Vec<u8>>; 2]> {
    let (wide, narrow) = (Block::wide(number).key(), Block::narrow(number).key());
    let mut rows = [None, None];
    let select = "SELECT block, members FROM medborger_term WHERE term = ?1 AND block IN (?2, ?3)";
    conn.rows(select, params![term, wide, narrow], &mut |row| {
        let [of_wide, of_narrow] = &mut rows;
        let place = if row.get::<u32>(0)? == wide {
            of_wide
        } else {
            of_narrow
        };
        *place = Some(row.blob(1)?.to_vec());
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(rows)
}

fn write(conn: &Connection, term: i64, block: Block, members: &[u8]) -> Result<()> {
    let block = block.key();
    if members.is_empty() {
        conn.run(
            "DELETE FROM medborger_term WHERE term = ?1 AND block = ?2",
            params![term, block],
        )?;
        return let_go(conn, Of::Terms, term);
    }
    conn.run(
        "INSERT INTO medborger_term (term, block, members) VALUES (?1, ?2, ?3)
         ON CONFLICT (term, block) DO UPDATE SET members = excluded.members",
        params![term, block, members],
    )
    .map(|_| ())
}

/// Adds a stream to a term, or takes it away; both by their numbers.
pub(super) fn index(conn: &Connection, term: i64, number: u32, add: bool) -> Result<()> {
    let (wide, narrow) = (Block::wide(number), Block::narrow(number));
    let [of_wide, of_narrow] = rows_of(conn, term, number)?;
    if let Some(members) = of_narrow {
        let members = narrow_with(members, (number - narrow.first) as u16, add);
        return write(conn, term, narrow, &members);
    }
    let members = list_with(
        of_wide.unwrap_or_default(),
        (number - wide.first) as u16,
        add,
    );
    if members.len() < BITMAP {
        return write(conn, term, wide, &members);
    }
    spread(conn, term, wide, &members)
}

/// Gives a wide block's numbers to its narrow ones.
fn spread(conn: &Connection, term: i64, wide: Block, members: &[u8]) -> Result<()> {
    let mut numbers = Vec::with_capacity(members.len() / 2);
    wide.decode(members, |number| numbers.push(wide.first + number))?;
    for part in numbers.chunk_by(|a, b| part_of(*a) == part_of(*b)) {
        // No narrow block is there yet: what one has comes to it, never to the wide one.
        let within = part.iter().map(|number| within_part(*number) as u16);
        let members = within.fold(Vec::new(), |members, n| narrow_with(members, n, true));
        if let Some(number) = part.first() {
            write(conn, term, Block::narrow(*number), &members)?;
        }
    }
    write(conn, term, wide, &[])
}

/// The part of all numbers in which one stands: what [`beside`] tells of a number holds for its whole part.
pub(super) fn part_of(number: u32) -> u32 {
    number / NARROW
}

/// A number within its part.
pub(super) fn within_part(number: u32) -> u32 {
    number % NARROW
}

/// Those of a term's streams whose numbers stand in the part of one, counted within it.
pub(super) fn beside(conn: &Connection, term: i64, number: u32) -> Result<Numbers> {
    let mut numbers = Numbers::default();
    for (block, members) in [Block::wide(number), Block::narrow(number)]
        .into_iter()
        .zip(rows_of(conn, term, number)?)
    {
        block.decode(&members.unwrap_or_default(), |n| {
            let n = block.first + n;
            if part_of(n) == part_of(number) {
                numbers.insert(within_part(n));
            }
        })?;
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests;
