//! Looking streams up by their terms.
//!
//! The set with the fewest streams leads: its streams are gone through in order, and for each the other sets are
//! asked by primary key. Which set that is, counts that are cut short tell.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rusqlite::{Connection, params_from_iter, types::Value};

use super::read::bound;
use crate::journal::{Find, Found, StreamKey};

/// How far the sets are counted at first, and by how much further each time none was smaller.
const COUNT_MIN: usize = 512;
const COUNT_FACTOR: usize = 4;

pub(super) fn find(conn: &Connection, tenant: u16, find: &Find) -> rusqlite::Result<Found> {
    if find.all.is_empty() || find.all.iter().any(BTreeSet::is_empty) {
        return Ok(Found::default());
    }
    let lead = lead(conn, tenant, &find.all)?;
    let Some(first) = find.all.get(lead) else {
        return Ok(Found::default());
    };
    let others: Vec<_> = (find.all.iter().enumerate())
        .filter(|(i, set)| *i != lead && *set != first)
        .map(|(_, set)| set)
        .collect();
    if others.is_empty() && first.len() == 1 {
        return alone(conn, tenant, first, find);
    }
    let (sql, values) = statement(tenant, first, &others);
    let mut select = conn.prepare_cached(&sql)?;
    let mut rows = select.query(params_from_iter(values))?;
    let after = find.after.as_ref().map_or("", StreamKey::as_str);
    let mut found = Found::default();
    while let Some(row) = rows.next()? {
        found.total += 1;
        if found.streams.len() < find.limit {
            let stream = row.get_ref(0)?.as_str()?;
            if stream > after {
                found.streams.push(StreamKey::from_text(stream));
            }
        }
    }
    Ok(found)
}

/// The set with the fewest streams.
fn lead(conn: &Connection, tenant: u16, all: &[BTreeSet<String>]) -> rusqlite::Result<usize> {
    if all.len() < 2 {
        return Ok(0);
    }
    let mut limit = COUNT_MIN;
    loop {
        let mut least = (usize::MAX, 0);
        for (index, set) in all.iter().enumerate() {
            least = least.min((count(conn, tenant, set, limit)?, index));
        }
        if least.0 < limit {
            return Ok(least.1);
        }
        limit = limit.saturating_mul(COUNT_FACTOR);
    }
}

/// How many streams hold the set's terms, counted no further than `limit`.
fn count(
    conn: &Connection,
    tenant: u16,
    set: &BTreeSet<String>,
    limit: usize,
) -> rusqlite::Result<usize> {
    let mut select = conn.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM term WHERE tenant = ?1 AND term = ?2 LIMIT ?3) AS some",
    )?;
    let mut count = 0;
    for term in set {
        let some: i64 =
            select.query_row((tenant, term, bound(limit - count)), |row| row.get(0))?;
        count += usize::try_from(some).unwrap_or(0);
        if count >= limit {
            break;
        }
    }
    Ok(count.min(limit))
}

/// One term and nothing else: a count, and a page from where it begins.
fn alone(
    conn: &Connection,
    tenant: u16,
    set: &BTreeSet<String>,
    find: &Find,
) -> rusqlite::Result<Found> {
    let term = set.first();
    let total: i64 = conn
        .prepare_cached("SELECT count(*) FROM term WHERE tenant = ?1 AND term = ?2")?
        .query_row((tenant, term), |row| row.get(0))?;
    let after = find.after.as_ref().map_or("", StreamKey::as_str);
    let streams = conn
        .prepare_cached(
            "SELECT stream FROM term WHERE tenant = ?1 AND term = ?2 AND stream > ?3 ORDER BY stream LIMIT ?4",
        )?
        .query_map((tenant, term, after, bound(find.limit)), |row| super::read::stream(row, 0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Found {
        total: usize::try_from(total).unwrap_or(usize::MAX),
        streams,
    })
}

/// Goes through the streams of `first` in order and keeps those that are in every one of `others`.
fn statement(
    tenant: u16,
    first: &BTreeSet<String>,
    others: &[&BTreeSet<String>],
) -> (String, Vec<Value>) {
    let mut values = vec![Value::Integer(tenant.into())];
    let mut one_of = |set: &BTreeSet<String>| {
        let from = values.len() + 1;
        values.extend(set.iter().cloned().map(Value::Text));
        let mut list = format!("(?{from}");
        for number in from + 1..=values.len() {
            // Writing to a string cannot fail.
            let _ = write!(list, ", ?{number}");
        }
        list.push(')');
        list
    };
    let distinct = if first.len() > 1 { "DISTINCT " } else { "" };
    let mut sql = format!(
        "SELECT {distinct}lead.stream FROM term AS lead NOT INDEXED WHERE lead.tenant = ?1 AND lead.term IN {}",
        one_of(first)
    );
    for set in others {
        // A scalar look-up, not EXISTS, which the planner may turn into a join and lead with.
        let _ = write!(
            sql,
            " AND (SELECT 1 FROM term AS other NOT INDEXED
                   WHERE other.tenant = ?1 AND other.term IN {} AND other.stream = lead.stream LIMIT 1) IS NOT NULL",
            one_of(set)
        );
    }
    sql.push_str(" ORDER BY lead.stream");
    (sql, values)
}
