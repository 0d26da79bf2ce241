//! Writing a commit.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, params};

use super::fault::{Failure, fault, fault_of_commit};
use super::find::index;
use super::gate::{Gate, Patience};
use super::read::{count, terms};
use crate::id::CommandMark;
use crate::journal::{
    Commit, EntryClass, EntryPlace, Forgotten, Head, NewEntry, StreamKey, TermChange, VaultRow,
    seal,
};
use crate::store::{StoreError, check};

/// Begins a transaction that may write, so that nobody writes between what is read in it and its end.
pub(super) fn begin(conn: &Connection, gate: &Gate, patience: Duration) -> Result<(), StoreError> {
    // A transaction that could not be rolled back when it failed.
    if !conn.is_autocommit() {
        rollback(conn);
    }
    let waiting = Patience::new(patience);
    let _passage = gate.pass(&waiting)?;
    let wait = |patience| conn.busy_timeout(patience).map_err(|e| fault(&e));
    // Nobody else asks while we are at the gate, so that we need not be polite.
    wait(Duration::ZERO)?;
    let begun = loop {
        match run(conn, "BEGIN IMMEDIATE").map_err(|e| fault(&e)) {
            Err(StoreError::Busy) => {
                if let Err(error) = waiting.pause() {
                    break Err(error);
                }
            }
            begun => break begun,
        }
    };
    wait(patience)?;
    begun
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

/// Does something in a transaction of its own, unless one is under way.
fn in_own<T>(
    conn: &Connection,
    gate: &Gate,
    patience: Duration,
    work: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if !conn.is_autocommit() {
        return work();
    }
    begin(conn, gate, patience)?;
    match work() {
        Ok(done) => end(conn).map(|()| done),
        Err(error) => {
            rollback(conn);
            Err(error)
        }
    }
}

/// Remembers the tenant's key check, or compares it.
pub(super) fn enter(
    conn: &Connection,
    gate: &Gate,
    patience: Duration,
    tenant: u16,
    key_check: &str,
) -> Result<(), StoreError> {
    let known = || -> Result<bool, StoreError> {
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
    if known()? {
        return Ok(());
    }
    in_own(conn, gate, patience, || {
        if known()? {
            return Ok(());
        }
        conn.prepare_cached(
            "INSERT INTO head (tenant, generation, position, hash, streams, erasing, key_check)
             VALUES (?1, 0, 0, ?2, 0, 0, ?3)
             ON CONFLICT (tenant) DO UPDATE SET key_check = excluded.key_check",
        )
        .and_then(|mut s| s.execute(params![tenant, [0_u8; 32], key_check]))
        .map(|_| ())
        .map_err(|e| fault(&e))
    })
}

/// Remembers which versions the tenant's stored states have, where nobody else did so meanwhile.
pub(super) fn settle(
    conn: &Connection,
    gate: &Gate,
    patience: Duration,
    tenant: u16,
    before: Option<&str>,
    shapes: Option<&str>,
) -> Result<(), StoreError> {
    let known = || super::read::shapes(conn, tenant);
    if before == shapes && known()?.as_deref() == shapes {
        return Ok(());
    }
    in_own(conn, gate, patience, || {
        if known()?.as_deref() != before {
            return Err(StoreError::OtherShapes);
        }
        conn.prepare_cached(
            "INSERT INTO head (tenant, generation, position, hash, streams, erasing, shapes)
             VALUES (?1, 0, 0, ?2, 0, 0, ?3)
             ON CONFLICT (tenant) DO UPDATE SET shapes = excluded.shapes",
        )
        .and_then(|mut s| s.execute(params![tenant, [0_u8; 32], shapes]))
        .map(|_| ())
        .map_err(|e| fault(&e))
    })
}

/// Refuses who settled other versions of states than there are now. Whoever settled none takes what there is.
pub(super) fn same_shapes(known: Option<&str>, now: Option<&str>) -> Result<(), StoreError> {
    match (known, now) {
        (Some(known), Some(now)) if known != now => Err(StoreError::OtherShapes),
        _ => Ok(()),
    }
}

/// Writes a commit within the transaction that was begun. A conflict is found before anything is written.
pub(super) fn write(
    conn: &Connection,
    commit: &Commit,
    shapes: Option<&str>,
) -> Result<(), Failure> {
    let content = &commit.0;
    let tenant = content.tenant;
    let mut ends = ends(conn, tenant)?;
    same_shapes(shapes, ends.shapes.as_deref())?;
    let is_done = |id: CommandMark| {
        let mut receipt =
            conn.prepare_cached("SELECT 1 FROM receipt WHERE tenant = ?1 AND command = ?2")?;
        Ok::<_, Failure>(receipt.exists(params![tenant, id.as_bytes()])?)
    };
    check(commit, ends.generation, is_done, |needs, again| {
        Ok(super::read::load(conn, tenant, needs, again)?)
    })?;
    let head = journal(conn, commit, ends.head)?;
    states(conn, commit, &mut ends.count)?;
    // Deleted rows, and those that took another's place: looked at here, because a command may not have read them.
    let mut gone = content.erases;
    for key in &content.vault_delete {
        gone |= delete(conn, tenant, key)?;
    }
    for row in &content.vault_put {
        gone |= put(conn, tenant, row)? && !content.of_nobody.contains(&row.key);
    }
    forget(conn, tenant, &content.forgotten)?;
    let generation = ends.generation + 1;
    let erasing = if gone { generation } else { ends.erasing };
    conn.prepare_cached(
        "INSERT INTO head (tenant, generation, position, hash, streams, erasing) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (tenant) DO UPDATE SET generation = excluded.generation, position = excluded.position,
             hash = excluded.hash, streams = excluded.streams, erasing = excluded.erasing",
    )?
    .execute(params![
        tenant,
        number(generation)?,
        number(head.position)?,
        head.hash,
        ends.count,
        number(erasing)?
    ])?;
    if let Some(receipt) = &content.receipt {
        conn.prepare_cached("INSERT INTO receipt (tenant, command, row) VALUES (?1, ?2, ?3)")?
            .execute(params![tenant, content.command.as_bytes(), receipt.pack()])?;
    }
    Ok(())
}

/// What the store keeps of a stream beside its state.
struct Known {
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
                    "SELECT number, terms FROM state WHERE tenant = ?1 AND stream = ?2",
                )?
                .query_row(params![tenant, &*stream.text()], |row| {
                    Ok(Known {
                        number: row.get(0)?,
                        terms: terms(row, 1)?,
                    })
                })
                .optional()?;
            Ok(place.insert(known))
        }
    }
}

/// Where the tenant's journal ends, and what else is counted.
#[derive(Default)]
struct Ends {
    generation: u64,
    head: Head,
    /// How many streams it has.
    count: u32,
    /// The generation of the last erasure after which the log was not cleared yet; 0 where there is none.
    erasing: u64,
    shapes: Option<String>,
}

fn ends(conn: &Connection, tenant: u16) -> rusqlite::Result<Ends> {
    let ends = conn
        .prepare_cached(
            "SELECT generation, position, hash, streams, erasing, shapes FROM head WHERE tenant = ?1",
        )?
        .query_row([tenant], |row| {
            let head = Head {
                position: count(row, 1)?,
                hash: row.get(2)?,
            };
            Ok(Ends {
                generation: count(row, 0)?,
                head,
                count: row.get(3)?,
                erasing: count(row, 4)?,
                shapes: row.get(5)?,
            })
        })
        .optional()?;
    Ok(ends.unwrap_or_default())
}

fn journal(conn: &Connection, commit: &Commit, head: Head) -> Result<Head, Failure> {
    let mut link = conn.prepare_cached(
        "INSERT INTO journal (tenant, position, class, body_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut body = conn.prepare_cached(
        "INSERT INTO body (tenant, position, stream, version, at, actor, command, salt, event)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut written = Ok(());
    let (tenant, command) = (commit.tenant(), commit.command());
    let mut enter = |place: EntryPlace, entry: &NewEntry| -> Result<(), Failure> {
        let position = number(place.position)?;
        link.execute(params![
            tenant,
            position,
            entry.class.code(),
            place.body_hash,
            place.hash
        ])?;
        let salted = entry.class != EntryClass::Case;
        body.execute(params![
            tenant,
            position,
            &*entry.stream.text(),
            number(entry.version)?,
            entry.at.micros(),
            entry.actor,
            command.as_bytes(),
            salted.then_some(entry.salt.as_bytes()),
            entry.event
        ])?;
        Ok(())
    };
    let head = seal(commit, head, |place, new| {
        if written.is_ok() {
            written = enter(place, new);
        }
    });
    written.map(|()| head)
}

/// Lets go of what is forgotten: streams with their terms and what their entries say, and receipts.
fn forget(conn: &Connection, tenant: u16, forgotten: &Forgotten) -> Result<(), Failure> {
    let mut streams = Streams::new();
    for stream in &forgotten.streams {
        if let Some(Known { number, terms }) = known(conn, tenant, stream, &mut streams)? {
            for term in &*terms {
                index(conn, tenant, term, *number, false)?;
            }
        }
        for sql in [
            "DELETE FROM state WHERE tenant = ?1 AND stream = ?2",
            "DELETE FROM body WHERE tenant = ?1 AND stream = ?2",
        ] {
            conn.prepare_cached(sql)?
                .execute(params![tenant, &*stream.text()])?;
        }
    }
    for command in &forgotten.receipts {
        conn.prepare_cached("DELETE FROM receipt WHERE tenant = ?1 AND command = ?2")?
            .execute(params![tenant, command.as_bytes()])?;
    }
    Ok(())
}

/// Writes the states, and the terms of these and other streams.
fn states(conn: &Connection, commit: &Commit, count: &mut u32) -> Result<(), Failure> {
    let tenant = commit.tenant();
    let mut streams = Streams::new();
    let mut new = BTreeSet::new();
    for stream in commit.states().keys() {
        let known = known(conn, tenant, stream, &mut streams)?;
        if known.is_none() {
            *known = Some(Known {
                number: *count,
                terms: BTreeSet::new(),
            });
            *count = count.checked_add(1).ok_or(StoreError::Full)?;
            new.insert(stream);
        }
    }
    let mut changed = BTreeSet::new();
    let mut change = |known: &mut Known, stream, term: &str, add| -> rusqlite::Result<()> {
        let changes = if add {
            known.terms.insert(term.to_owned())
        } else {
            known.terms.remove(term)
        };
        if changes {
            changed.insert(stream);
            index(conn, tenant, term, known.number, add)?;
        }
        Ok(())
    };
    for (stream, restated) in commit.restated() {
        let Some(known) = known(conn, tenant, stream, &mut streams)? else {
            continue;
        };
        let stale: Vec<String> = known
            .terms
            .iter()
            .filter(|term| !restated.stays(term))
            .cloned()
            .collect();
        for term in &stale {
            change(known, stream, term, false)?;
        }
        for term in &restated.declared {
            change(known, stream, term, true)?;
        }
    }
    for TermChange { stream, term, add } in commit.terms() {
        if let Some(known) = known(conn, tenant, stream, &mut streams)? {
            change(known, stream, term, *add)?;
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
    for (stream, known) in &streams {
        let (key, state) = (stream.text(), commit.states().get(stream));
        let key = &*key;
        let Some(Known {
            number: place,
            terms,
            ..
        }) = known
        else {
            continue;
        };
        let place = *place;
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
                    state.at.micros(),
                    terms()?,
                    state.state.as_str()
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
                    state.at.micros(),
                    state.state.as_str()
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

/// Where a vault row's value lies, its length in bytes, and whether it is this one.
fn slot(
    conn: &Connection,
    tenant: u16,
    key: &str,
    value: &str,
) -> rusqlite::Result<Option<(i64, i64, bool)>> {
    conn.prepare_cached(
        "SELECT vault.slot, octet_length(content.value), content.value = ?3 FROM vault
         JOIN content ON content.slot = vault.slot WHERE vault.tenant = ?1 AND vault.key = ?2",
    )?
    .query_row(params![tenant, key, value], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
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

/// Deletes a row. Whether there was one.
fn delete(conn: &Connection, tenant: u16, key: &str) -> rusqlite::Result<bool> {
    let Some((slot, length, _)) = slot(conn, tenant, key, "")? else {
        return Ok(false);
    };
    blank(conn, slot, length)?;
    conn.prepare_cached("DELETE FROM vault WHERE tenant = ?1 AND key = ?2")?
        .execute(params![tenant, key])
        .map(|_| true)
}

/// Puts a row in its place. Whether another value stood there.
fn put(conn: &Connection, tenant: u16, row: &VaultRow) -> rusqlite::Result<bool> {
    let old = slot(conn, tenant, &row.key, &row.value)?;
    let new = match old {
        Some((slot, _, true)) => slot,
        Some((slot, length, false)) if usize::try_from(length) == Ok(row.value.len()) => {
            overwrite(conn, slot, &row.value)?;
            slot
        }
        old => {
            if let Some((slot, length, _)) = old {
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
    .map(|_| old.is_some_and(|(_, _, same)| !same))
}

/// A count as SQLite keeps it. None is ever near the limit.
fn number(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Full)
}
