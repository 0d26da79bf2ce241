//! What a list asks beside a look-up's terms: what narrows it, its order, and counts.
//!
//! Ordered terms are found by how they begin, because their names are. A page in their order goes through them with their
//! blocks, as long as it is not full; where few streams are left, their own lists of terms are read instead.

use std::collections::HashMap;
use std::ops::ControlFlow;

use medborger_base::sorted::SortedMap;

use super::blocks::Numbers;
use super::driver::{Connection, Result, params};
use super::find::in_file;
use super::names::{Of, name, number, within};
use crate::journal::{Find, Found, Listed, Listing, ListingOrder, Span, StreamKey, behind};
use crate::store::listing::{Numbered, Page};

/// How many streams have their own lists of terms read: more of them take longer than going through the terms.
const FEW: usize = 256;

/// The blocks of all ordered terms from a text on and before another, in the order of the terms.
pub(super) const RISING: &str = "SELECT n.name, t.block, t.members FROM medborger_term_name n CROSS JOIN medborger_term t ON t.term = n.number
     WHERE n.tenant = ?1 AND n.name >= ?2 AND n.name < ?3 ORDER BY n.name";
pub(super) const FALLING: &str = "SELECT n.name, t.block, t.members FROM medborger_term_name n CROSS JOIN medborger_term t ON t.term = n.number
     WHERE n.tenant = ?1 AND n.name >= ?2 AND n.name < ?3 ORDER BY n.name DESC";

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
) -> Result<Found> {
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
    let streams: Result<_> = numbers.into_iter().map(key).collect();
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
    fn number(&self, stream: &StreamKey) -> Result<Option<u32>> {
        let known = number(self.conn, Of::Names, self.tenant, &stream.text())?;
        known.map(|number| within(self.tenant, number)).transpose()
    }

    /// Adds the streams of all ordered terms from a text on and before another.
    fn add_between(&self, from: &str, to: &str, any: &mut Numbers) -> Result<()> {
        let select = "SELECT t.block, t.members FROM medborger_term_name n CROSS JOIN medborger_term t ON t.term = n.number
             WHERE n.tenant = ?1 AND n.name >= ?2 AND n.name < ?3";
        self.conn
            .rows(select, params![self.tenant, from, to], &mut |row| {
                any.add_block(row.get(0)?, row.blob(1)?)?;
                Ok(ControlFlow::Continue(()))
            })
    }

    fn spanned(&self, spans: &[Span]) -> Result<Numbers> {
        let mut any = Numbers::default();
        for span in spans {
            let (from, to) = span.ends();
            self.add_between(&from, &to, &mut any)?;
        }
        Ok(any)
    }

    fn narrow(&self, all: &mut Numbers) -> Result<()> {
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
        for spans in &self.listing.within {
            all.retain(&self.spanned(spans)?);
        }
        all.remove_all(&self.spanned(&self.listing.without)?);
        Ok(())
    }

    /// The page in the order of values.
    fn by_value(&self, all: &Numbers, by: &str, page: &mut Page<'_>) -> Result<()> {
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
    fn through_values(&self, all: &Numbers, by: &str, page: &mut Page<'_>) -> Result<bool> {
        let from = (self.listing.after_value.as_deref()).map(|value| format!("{by}{value}"));
        let (sql, from, to) = match self.listing.order {
            ListingOrder::Falling(_) => {
                let to = from.map_or_else(|| behind(by), |from| format!("{from}\0"));
                (FALLING, by.to_owned(), to)
            }
            _ => (RISING, from.unwrap_or_else(|| by.to_owned()), behind(by)),
        };
        // The blocks of one value come one behind the other.
        let (mut value, mut numbers): (Option<String>, _) = (None, Numbers::default());
        let mut more = true;
        let mut take = |value: &Option<String>, numbers: &mut Numbers| {
            numbers.retain(all);
            let fits = value
                .as_deref()
                .is_none_or(|value| page.take(Some(value), numbers));
            *numbers = Numbers::default();
            fits
        };
        self.conn
            .rows(sql, params![self.tenant, from, to], &mut |row| {
                let now = row.text(0)?.strip_prefix(by);
                if now != value.as_deref() {
                    more = take(&value, &mut numbers);
                    value = now.map(str::to_owned);
                }
                if !more {
                    return Ok(ControlFlow::Break(()));
                }
                numbers.add_block(row.get(1)?, row.blob(2)?)?;
                Ok(ControlFlow::Continue(()))
            })?;
        Ok(more && take(&value, &mut numbers))
    }

    /// Reads of each of few streams by which value it is ordered.
    fn by_own_values(&self, all: &Numbers, by: &str, page: &mut Page<'_>) -> Result<()> {
        let mut values: HashMap<u32, String> = HashMap::new();
        let select = "SELECT number, name FROM medborger_term_name WHERE tenant = ?1 AND name >= ?2 AND name < ?3";
        self.conn
            .rows(select, params![self.tenant, by, behind(by)], &mut |row| {
                let value = row.text(1)?.strip_prefix(by).unwrap_or_default().to_owned();
                values.insert(within(self.tenant, row.get(0)?)?, value);
                Ok(ControlFlow::Continue(()))
            })?;
        let mut found: SortedMap<String, Numbers> = SortedMap::new();
        let mut rest = Numbers::default();
        for number in all.iter() {
            let stream = in_file(self.tenant, number)?;
            let select = "SELECT terms FROM medborger_state WHERE stream = ?1";
            let held = self
                .conn
                .one(select, params![stream], |row| super::read::terms(row, 0))?;
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
    fn counts(&self, all: &Numbers) -> Result<SortedMap<String, u32>> {
        let mut counts = SortedMap::new();
        for start in &self.listing.counts {
            let mut these: SortedMap<String, u32> = SortedMap::new();
            let end = behind(start);
            let ends = params![self.tenant, start, end];
            self.conn.rows(RISING, ends, &mut |row| {
                let count = all.count_block(row.get(1)?, row.blob(2)?)?;
                let term = row.text(0)?;
                match these.get_mut(term) {
                    _ if count == 0 => {}
                    Some(so_far) => *so_far += count,
                    None => drop(these.insert(term.to_owned(), count)),
                }
                Ok(ControlFlow::Continue(()))
            })?;
            counts.extend(these);
        }
        Ok(counts)
    }
}
