//! Looking streams up by their terms.
//!
//! A tenant's streams are numbered as they come, and each term, numbered too, keeps the numbers of its streams in blocks of
//! 7680.
//! A look-up reads the blocks of the terms it names, a thousandth of what it would take to go through the streams
//! themselves, and asks for the keys of the page alone.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

use medborger_base::sorted::{Arrange as _, SortedSet};

use super::driver::{Connection, Result, SqlError, params};
use super::listing::list;
use super::names::{Of, last_of, let_go, name, number, of_tenant, within};
use super::read::stream;
use crate::journal::{Find, Found, StreamKey};

/// The last of the numbers between two. The tenant is not asked for by name: SQLite would go through all of its names then.
pub(super) const HIGHEST: &str =
    "SELECT number FROM medborger_name WHERE number BETWEEN ?1 AND ?2 ORDER BY number DESC LIMIT 1";
/// A tenant's streams behind a name, in their order.
pub(super) const IN_ORDER: &str =
    "SELECT name, number FROM medborger_name INDEXED BY medborger_name_by_name
     WHERE tenant = ?1 AND name > ?2 ORDER BY name";

/// How many streams' numbers a block covers: so many that a bitmap still lies in its row's own page, for SQLite puts what has more
/// than some 1,000 bytes elsewhere. Whoever looks for the beginning of a word reads a row for each term and block.
const BLOCK: u32 = 7680;
/// A block as a bitmap. One of fewer numbers than fit into as many bytes is a sorted list of 16-bit numbers.
const BITMAP: usize = BLOCK as usize / 8;
/// What looking a key up by its number costs, measured in streams that are gone through in order.
const SCAN_FACTOR: usize = 16;

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
    pub(super) fn add_block(&mut self, block: u32, members: &[u8]) -> Result<()> {
        let first = block.checked_mul(BLOCK).ok_or(SqlError::Row)?;
        let from = first as usize / 64;
        let to = from + BITMAP / 8;
        if self.0.len() < to {
            self.0.resize(to, 0);
        }
        let there = self.0.get_mut(from..to).unwrap_or_default();
        if members.len() == BITMAP {
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
    pub(super) fn count_block(&self, block: u32, members: &[u8]) -> Result<u32> {
        let from = block as usize * (BLOCK as usize / 64);
        if members.len() != BITMAP {
            let mut count = 0;
            let first = block.saturating_mul(BLOCK);
            decode(members, |n| count += u32::from(self.contains(first + n)))?;
            return Ok(count);
        }
        let there = self.0.get(from..).unwrap_or_default().iter();
        let both = there
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

/// The numbers within a block, from their stored form.
fn decode(members: &[u8], mut each: impl FnMut(u32)) -> Result<()> {
    if members.len() == BITMAP {
        for (byte, at) in members.iter().zip(0_u32..) {
            (0..8)
                .filter(|bit| byte >> bit & 1 == 1)
                .for_each(|bit| each(at * 8 + bit));
        }
        return Ok(());
    }
    for pair in members.chunks(2) {
        match pair {
            [low, high] if u32::from(*high) < BLOCK / 256 => {
                each(u32::from(u16::from_le_bytes([*low, *high])))
            }
            _ => {
                return Err(SqlError::Row);
            }
        }
    }
    Ok(())
}

/// The stored form with one number more or less.
fn change(mut members: Vec<u8>, number: u16, add: bool) -> Vec<u8> {
    let pair = number.to_le_bytes();
    let bit = 1 << (number % 8);
    if members.len() == BITMAP {
        if let Some(byte) = members.get_mut(usize::from(number / 8)) {
            *byte = if add { *byte | bit } else { *byte & !bit };
        }
        let count: u32 = members.iter().map(|byte| byte.count_ones()).sum();
        return if add || count as usize * 2 >= BITMAP {
            members
        } else {
            let within = (0..BLOCK as u16).zip(
                members
                    .iter()
                    .flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1)),
            );
            within
                .filter(|(_, is)| *is == 1)
                .flat_map(|(number, _)| number.to_le_bytes())
                .collect()
        };
    }
    let before = (members.chunks_exact(2))
        .take_while(|p| matches!(p, [l, h] if u16::from_le_bytes([*l, *h]) < number));
    let at = before.count() * 2;
    let there = members.get(at..at + 2) == Some(&pair);
    match (there, add) {
        (false, true) => drop(members.splice(at..at, pair)),
        (true, false) => drop(members.drain(at..at + 2)),
        _ => {}
    }
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

/// Adds a stream to a term, or takes it away; both by their numbers.
pub(super) fn index(conn: &Connection, term: i64, number: u32, add: bool) -> Result<()> {
    let (block, within) = (number / BLOCK, (number % BLOCK) as u16);
    let mut members = Vec::new();
    members_of(conn, term, block, |stored| {
        members = stored.to_vec();
        Ok(())
    })?;
    members = change(members, within, add);
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

fn members_of(
    conn: &Connection,
    term: i64,
    block: u32,
    with: impl FnOnce(&[u8]) -> Result<()>,
) -> Result<()> {
    conn.one(
        "SELECT members FROM medborger_term WHERE term = ?1 AND block = ?2",
        params![term, block],
        |row| with(row.blob(0)?),
    )
    .map(|_| ())
}

/// Keeps of each stream's terms those under which it is truly found.
pub(super) struct Index<'c> {
    conn: &'c Connection,
    tenant: u16,
    /// The terms by number.
    names: HashMap<u32, String>,
    blocks: HashMap<(u32, u32), Numbers>,
}

impl<'c> Index<'c> {
    pub(super) fn new(conn: &'c Connection, tenant: u16) -> Self {
        Self {
            conn,
            tenant,
            names: HashMap::new(),
            blocks: HashMap::new(),
        }
    }

    /// The names of the terms under which a stream is found, sorted, of those that its list names.
    pub(super) fn held(&mut self, listed: &[u32], number: u32) -> Result<Vec<String>> {
        let mut held = Vec::with_capacity(listed.len());
        for term in listed {
            if self.holds(*term, number)? {
                held.push(self.name(*term)?);
            }
        }
        held.arrange_fast();
        Ok(held)
    }

    fn name(&mut self, term: u32) -> Result<String> {
        if let Some(name) = self.names.get(&term) {
            return Ok(name.clone());
        }
        let name = name(self.conn, Of::Terms, in_file(self.tenant, term)?)?;
        self.names.insert(term, name.clone());
        Ok(name)
    }

    fn holds(&mut self, term: u32, number: u32) -> Result<bool> {
        let key = (term, number / BLOCK);
        let block = match self.blocks.entry(key) {
            Entry::Occupied(block) => block.into_mut(),
            Entry::Vacant(place) => {
                let in_file = in_file(self.tenant, term)?;
                let mut numbers = Numbers::default();
                members_of(self.conn, in_file, key.1, |stored| {
                    decode(stored, |n| numbers.insert(n))
                })?;
                place.insert(numbers)
            }
        };
        Ok(block.contains(number % BLOCK))
    }
}

pub(super) fn in_file(tenant: u16, number: u32) -> Result<i64> {
    of_tenant(tenant, number.into()).map_err(|_| SqlError::Row)
}

/// The streams that hold at least one of the set's terms.
fn any(conn: &Connection, tenant: u16, set: &SortedSet<String>) -> Result<Numbers> {
    let select = "SELECT block, members FROM medborger_term WHERE term = ?1 ORDER BY block";
    let mut numbers = Numbers::default();
    for term in set {
        let Some(term) = number(conn, Of::Terms, tenant, term)? else {
            continue;
        };
        conn.rows(select, params![term], &mut |row| {
            numbers.add_block(row.get(0)?, row.blob(1)?)?;
            Ok(ControlFlow::Continue(()))
        })?;
    }
    Ok(numbers)
}

pub(super) fn find(conn: &Connection, tenant: u16, find: &Find) -> Result<Found> {
    let mut sets = find.all.iter();
    let Some(first) = sets.next() else {
        return Ok(Found::default());
    };
    let mut numbers = any(conn, tenant, first)?;
    for set in sets {
        numbers.retain(&any(conn, tenant, set)?);
    }
    if let Some(listing) = &find.listing {
        return list(conn, tenant, find, listing, numbers);
    }
    let (total, most) = (numbers.len(), find.most());
    let streams = if total == 0 || most == 0 {
        Vec::new()
    } else {
        // In the order of the streams, one in so many is found.
        let one_in = (highest(conn, tenant)? as usize).div_ceil(total);
        if most.min(total).saturating_mul(one_in) / SCAN_FACTOR < total {
            in_order(conn, tenant, find, &numbers)?
        } else {
            by_number(conn, tenant, find, &numbers)?
        }
    };
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    Ok(Found {
        total,
        streams,
        listed: None,
    })
}

/// The highest number that a stream of the tenant may have.
fn highest(conn: &Connection, tenant: u16) -> Result<u32> {
    let first = of_tenant(tenant, 0).map_err(|_| SqlError::Row)?;
    let last = conn.one(HIGHEST, params![first, last_of(tenant)], |row| row.get(0))?;
    last.map_or(Ok(0), |last| within(tenant, last))
}

/// Goes through the streams in order until the page is full.
fn in_order(
    conn: &Connection,
    tenant: u16,
    find: &Find,
    numbers: &Numbers,
) -> Result<Vec<StreamKey>> {
    let after = find.after.as_ref().map(StreamKey::text);
    let after = after.as_deref().unwrap_or_default();
    let mut streams = Vec::new();
    conn.rows(IN_ORDER, params![tenant, after], &mut |row| {
        if numbers.contains(within(tenant, row.get(1)?)?) {
            streams.push(stream(row, 0)?);
            if streams.len() == find.most() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(streams)
}

/// Looks up the key of every stream that was found, and keeps the page.
fn by_number(
    conn: &Connection,
    tenant: u16,
    find: &Find,
    numbers: &Numbers,
) -> Result<Vec<StreamKey>> {
    let mut streams = Vec::new();
    for number in numbers.iter() {
        let name = name(conn, Of::Names, in_file(tenant, number)?)?;
        let key = StreamKey::from_text(&name);
        if find.after.as_ref().is_none_or(|after| key > *after) {
            streams.push(key);
        }
    }
    let most = find.most();
    if most < streams.len() {
        streams.select_nth_unstable(most);
        streams.truncate(most);
    }
    streams.arrange_fast();
    Ok(streams)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(members: &[u8]) -> Vec<u32> {
        let mut list = Vec::new();
        decode(members, |n| list.push(n)).unwrap();
        list
    }

    #[test]
    fn a_block_holds_what_was_put_into_it_whatever_its_density() {
        let (mut members, mut model) = (Vec::new(), std::collections::BTreeSet::new());
        // 2,531 and 7,680 have no factor in common: every number comes once, out of order.
        let order: Vec<u16> = (0..BLOCK).map(|n| (n * 2531 % BLOCK) as u16).collect();
        for (add, number) in order
            .iter()
            .map(|n| (true, n))
            .chain(order.iter().map(|n| (false, n)))
        {
            members = change(members, *number, add);
            members = change(members, *number, add);
            if add {
                model.insert(u32::from(*number));
            } else {
                model.remove(&u32::from(*number));
            }
            assert_eq!(members.len(), (model.len() * 2).min(BITMAP));
            if model.len() % 64 < 3 {
                assert!(
                    listed(&members).iter().eq(&model),
                    "{} numbers",
                    model.len()
                );
            }
        }
        assert!(members.is_empty());
        assert!(decode(&[1], |_| {}).is_err(), "half a number");
        assert!(
            decode(&[0, 30], |_| {}).is_err(),
            "a number outside its block"
        );
    }

    #[test]
    fn numbers_are_what_was_put_into_them() {
        let mut numbers = Numbers::default();
        for n in [0, 63, 64, 5000] {
            numbers.insert(n);
        }
        assert_eq!(numbers.iter().collect::<Vec<_>>(), [0, 63, 64, 5000]);
        let mut others = Numbers::default();
        others.insert(64);
        others.insert(65);
        numbers.retain(&others);
        assert_eq!(
            (numbers.len(), numbers.contains(64), numbers.contains(5000)),
            (1, true, false)
        );
    }
}
