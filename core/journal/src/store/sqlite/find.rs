//! Looking streams up by their terms.
//!
//! A tenant's streams are numbered as they come, and each term, numbered too, keeps the numbers of its streams in
//! [blocks](super::blocks). A look-up reads the blocks of the terms it names, a thousandth of what it would take to go through the streams
//! themselves, and asks for the keys of the page alone.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

use medborger_base::sorted::{Arrange as _, SortedSet};

use super::blocks::{Numbers, beside, part_of, within_part};
use super::driver::{Connection, Result, SqlError, params};
use super::listing::list;
use super::names::{Of, last_of, name, number, of_tenant, within};
use super::read::stream;
use crate::journal::{Find, Found, StreamKey};

/// The last of the numbers between two. The tenant is not asked for by name: SQLite would go through all of its names then.
pub(super) const HIGHEST: &str =
    "SELECT number FROM medborger_name WHERE number BETWEEN ?1 AND ?2 ORDER BY number DESC LIMIT 1";
/// A tenant's streams behind a name, in their order.
pub(super) const IN_ORDER: &str =
    "SELECT name, number FROM medborger_name INDEXED BY medborger_name_by_name
     WHERE tenant = ?1 AND name > ?2 ORDER BY name";

/// What looking a key up by its number costs, measured in streams that are gone through in order.
const SCAN_FACTOR: usize = 16;

/// Keeps of each stream's terms those under which it is truly found.
pub(super) struct Index<'c> {
    conn: &'c Connection,
    tenant: u16,
    /// The terms by number.
    names: HashMap<u32, String>,
    /// Of each term and part of the numbers, those within it.
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
        let block = match self.blocks.entry((term, part_of(number))) {
            Entry::Occupied(block) => block.into_mut(),
            Entry::Vacant(place) => {
                let in_file = in_file(self.tenant, term)?;
                place.insert(beside(self.conn, in_file, number)?)
            }
        };
        Ok(block.contains(within_part(number)))
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
