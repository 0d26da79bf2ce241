//! Reading: states, entries, vault rows and receipts.

use std::collections::BTreeSet;

use rusqlite::types::{Type, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row, params};

use super::fault::fault;
use super::find::{Index, find};
use super::write::{rollback, run};
use crate::digest;
use crate::id::{CommandMark, Seed};
use crate::journal::{
    Entry, EntryBody, EntryClass, Head, Loaded, Needs, ReceiptRow, StateJson, StateRow, StreamKey,
    VaultRow,
};
use crate::store::{StoreError, StoredState};
use crate::time::Timestamp;

/// Reads in one transaction, so that all is of the same moment.
pub(super) fn snapshot<T>(
    conn: &Connection,
    read: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if !conn.is_autocommit() {
        return read(conn);
    }
    run(conn, "BEGIN").map_err(|e| fault(&e))?;
    let answer = read(conn);
    // Nothing was written, so that there is nothing to lose.
    if run(conn, "COMMIT").is_err() {
        rollback(conn);
    }
    answer
}

pub(super) fn load(
    conn: &Connection,
    tenant: u16,
    needs: &Needs,
    loaded: &mut Loaded,
) -> Result<(), StoreError> {
    loaded.met(generation(conn, tenant)?);
    if let Some(id) = needs.receipt {
        loaded.receipts.insert(id, receipt(conn, tenant, id)?);
    }
    if !needs.streams.is_empty() {
        let mut select = prepare(
            conn,
            "SELECT version, state_v, at, state FROM state WHERE tenant = ?1 AND stream = ?2",
        )?;
        for key in &needs.streams {
            let row = one(&mut select, params![tenant, &*key.text()], |row| {
                state(row, 0)
            })?;
            loaded.streams.insert(key.clone(), row);
        }
    }
    for key in &needs.entries {
        let mut select = prepare(
            conn,
            "SELECT journal.position, class, body_hash, hash, journal.tenant, body.tenant,
                    stream, version, at, actor, command, salt, event
             FROM body JOIN journal ON journal.tenant = body.tenant AND journal.position = body.position
             WHERE body.tenant = ?1 AND body.stream = ?2 ORDER BY body.version",
        )?;
        let entries = many(&mut select, params![tenant, &*key.text()], |row| {
            entry(row, tenant)
        })?;
        loaded.entries.insert(key.clone(), entries);
    }
    if !needs.vault.is_empty() {
        let mut select = prepare(
            conn,
            "SELECT vault.key, vault.subject, content.value FROM vault
             JOIN content ON content.slot = vault.slot WHERE vault.tenant = ?1 AND vault.key = ?2",
        )?;
        for key in &needs.vault {
            let row = one(&mut select, params![tenant, key], vault_row)?;
            loaded.vault.insert(key.clone(), row);
        }
    }
    for subject in &needs.subjects {
        let mut select = prepare(
            conn,
            "SELECT vault.key, vault.subject, content.value FROM vault
             JOIN content ON content.slot = vault.slot
             WHERE vault.tenant = ?1 AND vault.subject = ?2 ORDER BY vault.key",
        )?;
        let rows = many(&mut select, params![tenant, subject], vault_row)?;
        loaded.subjects.insert(subject.clone(), rows);
    }
    for start in &needs.ranges {
        let mut select = prepare(
            conn,
            "SELECT vault.key, vault.subject, content.value FROM vault
             JOIN content ON content.slot = vault.slot
             WHERE vault.tenant = ?1 AND vault.key >= ?2 AND vault.key < ?3 ORDER BY vault.key",
        )?;
        // Keys are UTF-8 and compared by their bytes: what begins so ends before this.
        let end = format!("{start}\u{10ffff}");
        let rows = many(&mut select, params![tenant, start, end], vault_row)?;
        loaded.ranges.insert(start.clone(), rows);
    }
    for wanted in &needs.finds {
        let found = find(conn, tenant, wanted).map_err(|e| fault(&e))?;
        loaded.finds.push((wanted.clone(), found));
    }
    Ok(())
}

fn receipt(
    conn: &Connection,
    tenant: u16,
    id: CommandMark,
) -> Result<Option<ReceiptRow>, StoreError> {
    let mut select = prepare(
        conn,
        "SELECT row FROM receipt WHERE tenant = ?1 AND command = ?2",
    )?;
    one(&mut select, params![tenant, id.as_bytes()], |row| {
        Ok(ReceiptRow::unpack(row.get_ref(0)?.as_blob()?))
    })?
    .map(|row| row.ok_or(StoreError::Damaged))
    .transpose()
}

/// How many commits the tenant had taken.
pub(super) fn generation(conn: &Connection, tenant: u16) -> Result<u64, StoreError> {
    let mut select = prepare(conn, "SELECT generation FROM head WHERE tenant = ?1")?;
    let generation = one(&mut select, [tenant], |row| count(row, 0))?;
    Ok(generation.unwrap_or_default())
}

/// Which versions the tenant's stored states have.
pub(super) fn shapes(conn: &Connection, tenant: u16) -> Result<Option<String>, StoreError> {
    let mut select = prepare(conn, "SELECT shapes FROM head WHERE tenant = ?1")?;
    Ok(one(&mut select, [tenant], |row| row.get(0))?.flatten())
}

pub(super) fn head(conn: &Connection, tenant: u16) -> Result<Head, StoreError> {
    let mut select = prepare(conn, "SELECT position, hash FROM head WHERE tenant = ?1")?;
    let head = one(&mut select, [tenant], |row| {
        Ok(Head {
            position: count(row, 0)?,
            hash: row.get(1)?,
        })
    })?;
    Ok(head.unwrap_or_default())
}

pub(super) fn entries(
    conn: &Connection,
    tenant: u16,
    after: u64,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    let Ok(after) = i64::try_from(after) else {
        return Ok(Vec::new());
    };
    let mut select = prepare(
        conn,
        "SELECT journal.position, class, body_hash, hash, journal.tenant, body.tenant,
                stream, version, at, actor, command, salt, event
         FROM journal LEFT JOIN body ON body.tenant = journal.tenant AND body.position = journal.position
         WHERE journal.tenant = ?1 AND journal.position > ?2 ORDER BY journal.position LIMIT ?3",
    )?;
    many(&mut select, params![tenant, after, limit], |row| {
        entry(row, tenant)
    })
}

pub(super) fn states(
    conn: &Connection,
    tenant: u16,
    after: Option<&StreamKey>,
    limit: u32,
) -> Result<Vec<StoredState>, StoreError> {
    let after = after.map(StreamKey::text);
    let after = after.as_deref().unwrap_or_default();
    let mut index = Index::new(conn, tenant);
    let mut select = prepare(
        conn,
        "SELECT version, state_v, at, state, stream, number, terms FROM state
         WHERE tenant = ?1 AND stream > ?2 ORDER BY stream LIMIT ?3",
    )?;
    many(&mut select, params![tenant, after, limit], |row| {
        let number = row.get(5)?;
        let mut held = Vec::new();
        for term in terms(row, 6)? {
            if index.holds(&term, number)? {
                held.push(term);
            }
        }
        Ok((stream(row, 4)?, state(row, 0)?, held))
    })
}

fn prepare<'c>(conn: &'c Connection, sql: &str) -> Result<CachedStatement<'c>, StoreError> {
    conn.prepare_cached(sql).map_err(|e| fault(&e))
}

fn one<T>(
    select: &mut CachedStatement<'_>,
    params: impl Params,
    map: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, StoreError> {
    select
        .query_row(params, map)
        .optional()
        .map_err(|e| fault(&e))
}

fn many<T>(
    select: &mut CachedStatement<'_>,
    params: impl Params,
    map: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    select
        .query_map(params, map)
        .and_then(Iterator::collect)
        .map_err(|e| fault(&e))
}

pub(super) fn stream(row: &Row<'_>, column: usize) -> rusqlite::Result<StreamKey> {
    Ok(StreamKey::from_text(row.get_ref(column)?.as_str()?))
}

pub(super) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|_| out_of_range(column, value))
}

/// A stream's terms, sorted.
pub(super) fn terms(row: &Row<'_>, column: usize) -> rusqlite::Result<BTreeSet<String>> {
    let list = row.get_ref(column)?.as_str()?;
    serde_json::from_str(list)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(e)))
}

fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    let micros: i64 = row.get(column)?;
    Timestamp::from_micros(micros).map_err(|_| out_of_range(column, micros))
}

fn out_of_range(column: usize, value: i64) -> rusqlite::Error {
    rusqlite::Error::IntegralValueOutOfRange(column, value)
}

fn state(row: &Row<'_>, first: usize) -> rusqlite::Result<StateRow> {
    Ok(StateRow {
        version: count(row, first)?,
        state_v: row.get(first + 1)?,
        at: time(row, first + 2)?,
        state: StateJson::from_json(row.get_ref(first + 3)?.as_str()?),
    })
}

fn entry(row: &Row<'_>, tenant: u16) -> rusqlite::Result<Entry> {
    // A row that was damaged may be met among the tenant's although it says that it is another's.
    let own = |column| match row.get::<_, i64>(column)? {
        stored if stored == i64::from(tenant) => Ok(()),
        stored => Err(out_of_range(column, stored)),
    };
    own(4)?;
    let class: u8 = row.get(1)?;
    let (body_hash, hash): ([u8; 32], [u8; 32]) = (row.get(2)?, row.get(3)?);
    let body = if row.get_ref(5)? == ValueRef::Null {
        None
    } else {
        own(5)?;
        let salt: Option<[u8; 16]> = row.get(11)?;
        Some(EntryBody {
            stream: stream(row, 6)?,
            version: count(row, 7)?,
            at: time(row, 8)?,
            actor: row.get(9)?,
            command: CommandMark::new(row.get(10)?),
            event: row.get(12)?,
            salt: Seed::new(salt.unwrap_or_default()),
        })
    };
    Ok(Entry {
        position: count(row, 0)?,
        class: EntryClass::of_code(class).ok_or_else(|| out_of_range(1, class.into()))?,
        body,
        body_hash: digest::hex_string(&body_hash),
        hash: digest::hex_string(&hash),
    })
}

fn vault_row(row: &Row<'_>) -> rusqlite::Result<VaultRow> {
    Ok(VaultRow {
        key: row.get(0)?,
        subject: row.get(1)?,
        value: row.get(2)?,
    })
}
