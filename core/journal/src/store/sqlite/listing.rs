//! What a list asks beside a look-up's terms: what narrows it, its order, and counts.
//!
//! Ordered terms are found by how they begin, because their names are. A page in their order goes through them with their
//! blocks, as long as it is not full; where few streams are left, their own lists of terms are read instead.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, OptionalExtension, params};

use super::find::{Numbers, in_file};
use super::names::{Of, name, number, within};
use crate::journal::{Find, Found, Listed, Listing, ListingOrder, Span, StreamKey, behind};
use crate::store::listing::{Numbered, Page};

/// How many streams have their own lists of terms read: more of them take longer than going through the terms.
const FEW: usize = 256;

impl Numbered for Numbers {
    fn downwards(&self, below: Option<u32>, see: &mut dyn FnMut(u32) -> bool) {
        let below = below.map_or(u64::MAX, u64::from);
        let words = self.words().iter().enumerate().rev();
        for (word, first) in words.map(|(at, word)| (word, 64 * at as u64)) {
            if first >= below {
                continue;
            }
            let room = below - first;
            let mut left = if room < 64 {
                word & ((1 << room) - 1)
            } else {
                *word
            };
            while left != 0 {
                let bit = 63 - left.leading_zeros();
                left &= !(1 << bit);
                let is_wanted = u32::try_from(first + u64::from(bit)).is_ok_and(&mut *see);
                if !is_wanted {
                    return;
                }
            }
        }
    }
}

/// The answer to a look-up of what holds all its terms.
pub(super) fn list(
    conn: &Connection,
    tenant: u16,
    find: &Find,
    listing: &Listing,
    mut all: Numbers,
) -> rusqlite::Result<Found> {
    let ask = Asked {
        conn,
        tenant,
        listing,
    };
    ask.narrow(&mut all)?;
    let after = match &find.after {
        Some(after) => Some(ask.number(after)?.unwrap_or_default()),
        None => None,
    };
    let mut page = Page::new(listing, after, find.most());
    match listing.order.by() {
        None => drop(page.take(None, &all)),
        Some(by) => ask.by_value(&all, by, &mut page)?,
    }
    let (numbers, last_value) = page.done();
    let key = |n: u32| {
        Ok(StreamKey::from_text(&name(
            conn,
            Of::Names,
            in_file(tenant, n)?,
        )?))
    };
    let streams: rusqlite::Result<_> = numbers.into_iter().map(key).collect();
    let counts = ask.counts(&all)?;
    Ok(Found {
        total: u32::try_from(all.len()).unwrap_or(u32::MAX),
        streams: streams?,
        listed: Some(Listed { counts, last_value }),
    })
}

struct Asked<'a> {
    conn: &'a Connection,
    tenant: u16,
    listing: &'a Listing,
}

impl Asked<'_> {
    fn number(&self, stream: &StreamKey) -> rusqlite::Result<Option<u32>> {
        let known = number(self.conn, Of::Names, self.tenant, &stream.text())?;
        known.map(|number| within(self.tenant, number)).transpose()
    }

    /// Adds the streams of all ordered terms from a text on and before another.
    fn add_between(&self, from: &str, to: &str, any: &mut Numbers) -> rusqlite::Result<()> {
        let mut select = self.conn.prepare_cached(
            "SELECT term.block, term.members FROM term_name CROSS JOIN term ON term.term = term_name.number
             WHERE term_name.tenant = ?1 AND term_name.name >= ?2 AND term_name.name < ?3",
        )?;
        let mut rows = select.query(params![self.tenant, from, to])?;
        while let Some(row) = rows.next()? {
            any.add_block(row.get(0)?, row.get_ref(1)?.as_blob()?)?;
        }
        Ok(())
    }

    fn spanned(&self, span: &Span) -> rusqlite::Result<Numbers> {
        let (from, to) = span.ends();
        let mut any = Numbers::default();
        self.add_between(&from, &to, &mut any)?;
        Ok(any)
    }

    fn narrow(&self, all: &mut Numbers) -> rusqlite::Result<()> {
        if let Some(among) = &self.listing.among {
            let mut any = Numbers::default();
            for stream in among {
                if let Some(number) = self.number(stream)? {
                    any.insert(number);
                }
            }
            all.retain(&any);
        }
        for set in &self.listing.begins {
            let mut any = Numbers::default();
            for start in set {
                self.add_between(start, &behind(start), &mut any)?;
            }
            all.retain(&any);
        }
        for span in &self.listing.within {
            all.retain(&self.spanned(span)?);
        }
        for span in &self.listing.without {
            all.remove_all(&self.spanned(span)?);
        }
        Ok(())
    }

    /// The page in the order of values.
    fn by_value(&self, all: &Numbers, by: &str, page: &mut Page<'_>) -> rusqlite::Result<()> {
        if all.len() <= FEW {
            return self.by_own_values(all, by, page);
        }
        if !page.is_past_values() && !self.through_values(all, by, page)? {
            return Ok(());
        }
        let mut valued = Numbers::default();
        self.add_between(by, &behind(by), &mut valued)?;
        let mut rest = Numbers::default();
        for number in all.iter().filter(|number| !valued.contains(*number)) {
            rest.insert(number);
        }
        page.take(None, &rest);
        Ok(())
    }

    /// Goes through the values in their order. Whether more fit on the page at the end.
    fn through_values(
        &self,
        all: &Numbers,
        by: &str,
        page: &mut Page<'_>,
    ) -> rusqlite::Result<bool> {
        let from = (self.listing.after_value.as_deref()).map(|value| format!("{by}{value}"));
        let falls = matches!(self.listing.order, ListingOrder::Falling(_));
        let (sql, ends) = if falls {
            (
                "SELECT number, name FROM term_name WHERE tenant = ?1 AND name >= ?2 AND name < ?3 ORDER BY name DESC",
                (
                    by.to_owned(),
                    from.map_or_else(|| behind(by), |from| format!("{from}\0")),
                ),
            )
        } else {
            (
                "SELECT number, name FROM term_name WHERE tenant = ?1 AND name >= ?2 AND name < ?3 ORDER BY name",
                (from.unwrap_or_else(|| by.to_owned()), behind(by)),
            )
        };
        let mut select = self.conn.prepare_cached(sql)?;
        let mut blocks = self
            .conn
            .prepare_cached("SELECT block, members FROM term WHERE term = ?1")?;
        let mut rows = select.query(params![self.tenant, ends.0, ends.1])?;
        while let Some(row) = rows.next()? {
            let (term, name): (i64, String) = (row.get(0)?, row.get(1)?);
            let mut numbers = Numbers::default();
            let mut members = blocks.query([term])?;
            while let Some(block) = members.next()? {
                numbers.add_block(block.get(0)?, block.get_ref(1)?.as_blob()?)?;
            }
            numbers.retain(all);
            if !page.take(name.strip_prefix(by), &numbers) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Reads of each of few streams by which value it is ordered.
    fn by_own_values(&self, all: &Numbers, by: &str, page: &mut Page<'_>) -> rusqlite::Result<()> {
        let mut values: HashMap<u32, String> = HashMap::new();
        let mut select = self.conn.prepare_cached(
            "SELECT number, name FROM term_name WHERE tenant = ?1 AND name >= ?2 AND name < ?3",
        )?;
        let mut rows = select.query(params![self.tenant, by, behind(by)])?;
        while let Some(row) = rows.next()? {
            let value: String = row.get(1)?;
            let value = value.strip_prefix(by).unwrap_or_default().to_owned();
            values.insert(within(self.tenant, row.get(0)?)?, value);
        }
        let mut found: BTreeMap<String, Numbers> = BTreeMap::new();
        let mut rest = Numbers::default();
        let mut select = self
            .conn
            .prepare_cached("SELECT terms FROM state WHERE stream = ?1")?;
        for number in all.iter() {
            let stream = in_file(self.tenant, number)?;
            let held = select
                .query_row([stream], |row| super::read::terms(row, 0))
                .optional()?;
            let held = held.unwrap_or_default();
            match held.iter().find_map(|term| values.get(term)) {
                Some(value) => found.entry(value.clone()).or_default().insert(number),
                None => rest.insert(number),
            }
        }
        let (after, is_past_values) = (self.listing.after_value.as_deref(), page.is_past_values());
        let falls = matches!(self.listing.order, ListingOrder::Falling(_));
        let mut take = |(value, numbers): (&String, &Numbers)| {
            let is_past = after.is_some_and(|after| {
                if falls {
                    value.as_str() > after
                } else {
                    value.as_str() < after
                }
            });
            is_past || page.take(Some(value), numbers)
        };
        let more = match (is_past_values, falls) {
            (true, _) => true,
            (_, true) => found.iter().rev().all(&mut take),
            (_, false) => found.iter().all(&mut take),
        };
        if more {
            page.take(None, &rest);
        }
        Ok(())
    }

    /// How many of these streams hold each term that begins as the listing says.
    fn counts(&self, all: &Numbers) -> rusqlite::Result<BTreeMap<String, u32>> {
        let mut counts = BTreeMap::new();
        let mut select = self.conn.prepare_cached(
            "SELECT term_name.name, term.block, term.members FROM term_name CROSS JOIN term ON term.term = term_name.number
             WHERE term_name.tenant = ?1 AND term_name.name >= ?2 AND term_name.name < ?3",
        )?;
        for start in &self.listing.counts {
            let mut these: BTreeMap<String, u32> = BTreeMap::new();
            let mut rows = select.query(params![self.tenant, start, behind(start)])?;
            while let Some(row) = rows.next()? {
                let count = all.count_block(row.get(1)?, row.get_ref(2)?.as_blob()?)?;
                if count == 0 {
                    continue;
                }
                let term = row.get_ref(0)?.as_str()?;
                match these.get_mut(term) {
                    Some(so_far) => *so_far += count,
                    None => drop(these.insert(term.to_owned(), count)),
                }
            }
            counts.extend(these);
        }
        Ok(counts)
    }
}
