//! Writing a commit.

use rusqlite::{Connection, OptionalExtension, params};

use super::fault::{fault, fault_of_commit};
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
            "INSERT INTO head (tenant, position, hash, key_check) VALUES (?1, 0, ?2, ?3)
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
pub(super) fn write(conn: &Connection, commit: &Commit) -> Result<(), StoreError> {
    if let Some(stream) = conflict(conn, commit).map_err(|e| fault(&e))? {
        return Err(StoreError::Conflict { stream });
    }
    journal(conn, commit)?;
    states(conn, commit)?;
    (|| {
        terms(conn, commit)?;
        for key in &commit.vault_delete {
            delete(conn, commit.tenant, key)?;
        }
        commit
            .vault_put
            .iter()
            .try_for_each(|row| put(conn, commit.tenant, row))
    })()
    .map_err(|e: rusqlite::Error| fault(&e))?;
    let row = serde_json::to_string(&commit.receipt).map_err(|_| StoreError::Unavailable)?;
    conn.prepare_cached("INSERT INTO receipt (tenant, command, row) VALUES (?1, ?2, ?3)")
        .and_then(|mut s| {
            s.execute(params![
                commit.tenant,
                commit.command.uuid().as_bytes(),
                row
            ])
        })
        .map(|_| ())
        .map_err(|e| fault(&e))
}

/// A stream of another version than expected, or any of the commit's where its command is already carried out.
fn conflict(conn: &Connection, commit: &Commit) -> rusqlite::Result<Option<StreamKey>> {
    let mut version =
        conn.prepare_cached("SELECT version FROM state WHERE tenant = ?1 AND stream = ?2")?;
    for (stream, expected) in &commit.expected {
        let now: Option<i64> = version
            .query_row(params![commit.tenant, stream.as_str()], |row| row.get(0))
            .optional()?;
        if u64::try_from(now.unwrap_or(0)) != Ok(*expected) {
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

fn journal(conn: &Connection, commit: &Commit) -> Result<(), StoreError> {
    let head: Option<(i64, [u8; 32])> = conn
        .prepare_cached("SELECT position, hash FROM head WHERE tenant = ?1")
        .and_then(|mut s| {
            s.query_row([commit.tenant], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .map_err(|e| fault(&e))?;
    let head = match head {
        None => Head::default(),
        Some((position, hash)) => Head {
            position: u64::try_from(position).map_err(|_| StoreError::Damaged)?,
            hash,
        },
    };
    let mut insert = conn
        .prepare_cached(
            "INSERT INTO journal (tenant, position, stream, version, at, actor, command, event, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )
        .map_err(|e| fault(&e))?;
    let mut written = Ok(());
    let command = commit.command.uuid();
    let mut entry = |position: u64, entry: &NewEntry, hash: &[u8; 32]| {
        let row = params![
            commit.tenant,
            number(position)?,
            entry.stream.as_str(),
            number(entry.version)?,
            commit.at.micros(),
            entry.actor,
            command.as_bytes(),
            entry.event,
            hash
        ];
        insert.execute(row).map(|_| ()).map_err(|e| fault(&e))
    };
    let head = seal(commit, head, |position, new, hash| {
        if written.is_ok() {
            written = entry(position, new, hash);
        }
    });
    written?;
    let position = number(head.position)?;
    conn.prepare_cached(
        "INSERT INTO head (tenant, position, hash) VALUES (?1, ?2, ?3)
         ON CONFLICT (tenant) DO UPDATE SET position = excluded.position, hash = excluded.hash",
    )
    .and_then(|mut s| s.execute(params![commit.tenant, position, head.hash]))
    .map(|_| ())
    .map_err(|e| fault(&e))
}

fn states(conn: &Connection, commit: &Commit) -> Result<(), StoreError> {
    let mut upsert = conn
        .prepare_cached(
            "INSERT INTO state (tenant, stream, version, state_v, at, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (tenant, stream) DO UPDATE SET version = excluded.version, state_v = excluded.state_v,
                 at = excluded.at, state = excluded.state",
        )
        .map_err(|e| fault(&e))?;
    for (stream, new) in &commit.states {
        let row = params![
            commit.tenant,
            stream.as_str(),
            number(new.version)?,
            new.state_v,
            commit.at.micros(),
            new.state
        ];
        upsert.execute(row).map_err(|e| fault(&e))?;
    }
    Ok(())
}

fn terms(conn: &Connection, commit: &Commit) -> rusqlite::Result<()> {
    let mut add = conn.prepare_cached(
        "INSERT INTO term (tenant, term, stream) VALUES (?1, ?2, ?3)
         ON CONFLICT (tenant, term, stream) DO NOTHING",
    )?;
    let mut remove = conn.prepare_cached(
        "DELETE FROM term WHERE tenant = ?1 AND term = ?2 AND stream = ?3",
    )?;
    let mut exists =
        conn.prepare_cached("SELECT 1 FROM state WHERE tenant = ?1 AND stream = ?2")?;
    for TermChange { stream, term, add: new } in &commit.terms {
        let row = params![commit.tenant, term, stream.as_str()];
        if !new {
            remove.execute(row)?;
        } else if commit.states.contains_key(stream)
            || exists.exists(params![commit.tenant, stream.as_str()])?
        {
            add.execute(row)?;
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
    overwrite(conn, slot, &" ".repeat(usize::try_from(length).unwrap_or(0)))
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
