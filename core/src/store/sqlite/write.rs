//! Writing a commit.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};

use super::fault::{Failure, fault, fault_of_commit};
use super::find::index;
use super::read::{count, terms};
use crate::journal::{Commit, Head, NewEntry, StreamKey, TermChange, VaultRow, seal};
use crate::store::StoreError;

/// Begins a transaction that may write, so that nobody writes between what is read in it and its end.
pub(super) fn begin(conn: &Connection) -> Result<(), StoreError> {
    // A transaction that could not be rolled back when it failed.
    if !conn.is_autocommit() {
        rollback(conn);
    }
    run(conn, "BEGIN IMMEDIATE").map_err(|e| fault(&e))
}

/// Makes a transaction durable.
pub(super) fn end(conn: &Connection) -> Result<(), StoreError> {
    run(conn, "COMMIT").map_err(|e| {
        rollback(conn);
        fault_of_commit(&e)
    })
}

/// Takes a transaction back, unless SQLite already did.
pub(super) fn rollback(conn: &Connection) {
    if !conn.is_autocommit() {
        let _ = run(conn, "ROLLBACK");
    }
}

pub(super) fn run(conn: &Connection, sql: &str) -> rusqlite::Result<()> {
    conn.prepare_cached(sql)?.execute([]).map(|_| ())
}

/// Runs the log empty and cuts it to no length. Whether it succeeded: others may still be reading in it.
pub(super) fn clear_log(conn: &Connection) -> bool {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        row.get::<_, i64>(0)
    })
    .is_ok_and(|busy| busy == 0)
}

/// Remembers the tenant's key check, or compares it.
pub(super) fn enter(conn: &Connection, tenant: u16, key_check: &str) -> Result<(), StoreError> {
    let known = |conn: &Connection| -> Result<bool, StoreError> {
        let known: Option<Option<String>> = conn
            .prepare_cached("SELECT key_check FROM head WHERE tenant = ?1")
            .and_then(|mut s| s.query_row([tenant], |row| row.get(0)).optional())
            .map_err(|e| fault(&e))?;
        match known.flatten() {
            None => Ok(false),
            Some(known) if known == key_check => Ok(true),
            Some(_) => Err(StoreError::KeyMismatch),
        }
    };
    if known(conn)? {
        return Ok(());
    }
    let own = conn.is_autocommit();
    if own {
        begin(conn)?;
    }
    let entered = known(conn).and_then(|known| {
        if known {
            return Ok(());
        }
        conn.prepare_cached(
            "INSERT INTO head (tenant, position, hash, streams, key_check) VALUES (?1, 0, ?2, 0, ?3)
             ON CONFLICT (tenant) DO UPDATE SET key_check = excluded.key_check",
        )
        .and_then(|mut s| s.execute(params![tenant, [0_u8; 32], key_check]))
        .map(|_| ())
        .map_err(|e| fault(&e))
    });
    match entered {
        Ok(()) if own => end(conn),
        Err(error) if own => {
            rollback(conn);
            Err(error)
        }
        entered => entered,
    }
}

/// Writes a commit within the transaction that was begun. A conflict is found before anything is written.
pub(super) fn write(conn: &Connection, commit: &Commit) -> Result<(), Failure> {
    let tenant = commit.tenant;
    let mut streams = Streams::new();
    if let Some(stream) = conflict(conn, commit, &mut streams)? {
        return Err(StoreError::Conflict { stream }.into());
    }
    let Ends { head, mut count } = ends(conn, tenant)?;
    let head = journal(conn, commit, head)?;
    states(conn, commit, &mut streams, &mut count)?;
    conn.prepare_cached(
        "INSERT INTO head (tenant, position, hash, streams) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (tenant) DO UPDATE SET position = excluded.position, hash = excluded.hash,
             streams = excluded.streams",
    )?
    .execute(params![tenant, number(head.position)?, head.hash, count])?;
    for key in &commit.vault_delete {
        delete(conn, tenant, key)?;
    }
    for row in &commit.vault_put {
        put(conn, tenant, row)?;
    }
    let receipt = serde_json::to_string(&commit.receipt).map_err(|_| StoreError::Unavailable)?;
    conn.prepare_cached("INSERT INTO receipt (tenant, command, row) VALUES (?1, ?2, ?3)")?
        .execute(params![tenant, commit.command.uuid().as_bytes(), receipt])?;
    Ok(())
}

/// What the store keeps of a stream beside its state.
struct Known {
    version: u64,
    number: u32,
    terms: BTreeSet<String>,
}

type Streams = BTreeMap<StreamKey, Option<Known>>;

fn known<'s>(
    conn: &Connection,
    tenant: u16,
    stream: &StreamKey,
    streams: &'s mut Streams,
) -> rusqlite::Result<&'s mut Option<Known>> {
    match streams.entry(stream.clone()) {
        Entry::Occupied(known) => Ok(known.into_mut()),
        Entry::Vacant(place) => {
            let known = conn
                .prepare_cached(
                    "SELECT version, number, terms FROM state WHERE tenant = ?1 AND stream = ?2",
                )?
                .query_row(params![tenant, stream.as_str()], |row| {
                    Ok(Known {
                        version: count(row, 0)?,
                        number: row.get(1)?,
                        terms: terms(row, 2)?,
                    })
                })
                .optional()?;
            Ok(place.insert(known))
        }
    }
}

/// A stream of another version than expected, or any of the commit's where its command is already carried out.
fn conflict(
    conn: &Connection,
    commit: &Commit,
    streams: &mut Streams,
) -> rusqlite::Result<Option<StreamKey>> {
    for (stream, expected) in &commit.expected {
        let now = known(conn, commit.tenant, stream, streams)?;
        if now.as_ref().map_or(0, |known| known.version) != *expected {
            return Ok(Some(stream.clone()));
        }
    }
    let done = conn
        .prepare_cached("SELECT 1 FROM receipt WHERE tenant = ?1 AND command = ?2")?
        .exists(params![commit.tenant, commit.command.uuid().as_bytes()])?;
    Ok(done.then(|| {
        let first = commit.expected.keys().next().cloned();
        first.unwrap_or_else(|| StreamKey::new("command", commit.command))
    }))
}

/// Where the tenant's journal ends, and how many streams it has.
#[derive(Default)]
struct Ends {
    head: Head,
    count: u32,
}

fn ends(conn: &Connection, tenant: u16) -> rusqlite::Result<Ends> {
    let ends = conn
        .prepare_cached("SELECT position, hash, streams FROM head WHERE tenant = ?1")?
        .query_row([tenant], |row| {
            let head = Head {
                position: count(row, 0)?,
                hash: row.get(1)?,
            };
            Ok(Ends {
                head,
                count: row.get(2)?,
            })
        })
        .optional()?;
    Ok(ends.unwrap_or_default())
}

fn journal(conn: &Connection, commit: &Commit, head: Head) -> Result<Head, Failure> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO journal (tenant, position, stream, version, at, actor, command, event, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut written = Ok(());
    let command = commit.command.uuid();
    let mut entry = |position: u64, entry: &NewEntry, hash: &[u8; 32]| -> Result<(), Failure> {
        insert.execute(params![
            commit.tenant,
            number(position)?,
            entry.stream.as_str(),
            number(entry.version)?,
            commit.at.micros(),
            entry.actor,
            command.as_bytes(),
            entry.event,
            hash
        ])?;
        Ok(())
    };
    let head = seal(commit, head, |position, new, hash| {
        if written.is_ok() {
            written = entry(position, new, hash);
        }
    });
    written.map(|()| head)
}

/// Writes the states, and the terms of these and other streams.
fn states(
    conn: &Connection,
    commit: &Commit,
    streams: &mut Streams,
    count: &mut u32,
) -> Result<(), Failure> {
    let tenant = commit.tenant;
    let mut new = BTreeSet::new();
    for (stream, state) in &commit.states {
        let known = known(conn, tenant, stream, streams)?;
        if known.is_none() {
            *known = Some(Known {
                version: state.version,
                number: *count,
                terms: BTreeSet::new(),
            });
            *count = count.checked_add(1).ok_or(StoreError::Full)?;
            new.insert(stream);
        }
    }
    let mut changed = BTreeSet::new();
    for TermChange { stream, term, add } in &commit.terms {
        let Some(known) = known(conn, tenant, stream, streams)? else {
            continue;
        };
        let changes = if *add {
            known.terms.insert(term.clone())
        } else {
            known.terms.remove(term)
        };
        if changes {
            changed.insert(stream);
            index(conn, tenant, term, known.number, *add)?;
        }
    }
    let mut insert = conn.prepare_cached(
        "INSERT INTO state (tenant, stream, number, version, state_v, at, terms, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let mut update = conn.prepare_cached(
        "UPDATE state SET version = ?3, state_v = ?4, at = ?5, state = ?6 WHERE tenant = ?1 AND stream = ?2",
    )?;
    let mut list =
        conn.prepare_cached("UPDATE state SET terms = ?3 WHERE tenant = ?1 AND stream = ?2")?;
    for (stream, known) in streams {
        let (key, state, at) = (
            stream.as_str(),
            commit.states.get(stream),
            commit.at.micros(),
        );
        let Some(Known {
            number: place,
            terms,
            ..
        }) = known
        else {
            continue;
        };
        let (place, terms) = (*place, &*terms);
        let terms = || serde_json::to_string(terms).map_err(|_| StoreError::Unavailable);
        match state {
            Some(state) if new.contains(stream) => {
                let version = number(state.version)?;
                let row = params![
                    tenant,
                    key,
                    place,
                    version,
                    state.state_v,
                    at,
                    terms()?,
                    state.state
                ];
                insert.execute(row)?;
                continue;
            }
            Some(state) => {
                let version = number(state.version)?;
                update.execute(params![
                    tenant,
                    key,
                    version,
                    state.state_v,
                    at,
                    state.state
                ])?;
            }
            None => {}
        }
        if changed.contains(stream) {
            list.execute(params![tenant, key, terms()?])?;
        }
    }
    Ok(())
}

/// Where a vault row's value lies, and its length in bytes.
fn slot(conn: &Connection, tenant: u16, key: &str) -> rusqlite::Result<Option<(i64, i64)>> {
    conn.prepare_cached(
        "SELECT vault.slot, octet_length(content.value) FROM vault
         JOIN content ON content.slot = vault.slot WHERE vault.tenant = ?1 AND vault.key = ?2",
    )?
    .query_row(params![tenant, key], |row| Ok((row.get(0)?, row.get(1)?)))
    .optional()
}

/// Writes over a value in its place, with one of the same length.
fn overwrite(conn: &Connection, slot: i64, value: &str) -> rusqlite::Result<()> {
    conn.prepare_cached("UPDATE content SET value = ?2 WHERE slot = ?1")?
        .execute(params![slot, value])
        .map(|_| ())
}

fn blank(conn: &Connection, slot: i64, length: i64) -> rusqlite::Result<()> {
    overwrite(
        conn,
        slot,
        &" ".repeat(usize::try_from(length).unwrap_or(0)),
    )
}

fn delete(conn: &Connection, tenant: u16, key: &str) -> rusqlite::Result<()> {
    let Some((slot, length)) = slot(conn, tenant, key)? else {
        return Ok(());
    };
    blank(conn, slot, length)?;
    conn.prepare_cached("DELETE FROM vault WHERE tenant = ?1 AND key = ?2")?
        .execute(params![tenant, key])
        .map(|_| ())
}

fn put(conn: &Connection, tenant: u16, row: &VaultRow) -> rusqlite::Result<()> {
    let new = match slot(conn, tenant, &row.key)? {
        Some((slot, length)) if usize::try_from(length) == Ok(row.value.len()) => {
            overwrite(conn, slot, &row.value)?;
            slot
        }
        old => {
            if let Some((slot, length)) = old {
                blank(conn, slot, length)?;
            }
            conn.prepare_cached("INSERT INTO content (value) VALUES (?1)")?
                .insert([&row.value])?
        }
    };
    conn.prepare_cached(
        "INSERT INTO vault (tenant, key, subject, slot) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (tenant, key) DO UPDATE SET subject = excluded.subject, slot = excluded.slot",
    )?
    .execute(params![tenant, row.key, row.subject, new])
    .map(|_| ())
}

/// Takes away the places of values that are gone, and writes the whole file anew.
pub(super) fn compact(conn: &Connection) -> Result<(), StoreError> {
    begin(conn)?;
    let deleted = run(
        conn,
        "DELETE FROM content WHERE slot NOT IN (SELECT slot FROM vault)",
    );
    if let Err(error) = deleted {
        rollback(conn);
        return Err(fault(&error));
    }
    end(conn)?;
    // Prepared anew each time: VACUUM can't be run from the cache while other statements are open.
    conn.execute_batch("VACUUM").map_err(|e| fault(&e))
}

/// A count as SQLite keeps it. None is ever near the limit.
fn number(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Full)
}
