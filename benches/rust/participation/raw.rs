//! Raw SQLite as the peer: the rows that commits write, inserted by hand.

use std::sync::Arc;

use cpu_time::ProcessTime;
use medborger::journal::{Commit, TermChange};

use crate::{Done, file};

/// The rows that a commit writes, inserted by hand.
fn insert(
    conn: &rusqlite::Connection,
    commit: &Commit,
    position: &mut i64,
) -> rusqlite::Result<()> {
    let tenant = commit.tenant();
    let command = *commit.command().as_bytes();
    for entry in commit.entries() {
        *position += 1;
        conn.prepare_cached("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")?
            .execute(rusqlite::params![
                tenant,
                *position,
                &*entry.stream.text(),
                entry.version as i64,
                entry.at.micros(),
                entry.actor,
                command,
                entry.event,
                [7_u8; 32],
            ])?;
    }
    for (stream, new) in commit.states() {
        conn.prepare_cached("INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(rusqlite::params![
                tenant,
                &*stream.text(),
                new.version as i64,
                new.state_v,
                new.at.micros(),
                new.state.as_str()
            ])?;
    }
    for TermChange {
        stream, term, add, ..
    } in commit.terms()
    {
        if *add {
            conn.prepare_cached("INSERT OR IGNORE INTO term VALUES (?, ?, ?)")?
                .execute(rusqlite::params![tenant, term, &*stream.text()])?;
        }
    }
    for row in commit.vault_put() {
        conn.prepare_cached("INSERT OR REPLACE INTO vault VALUES (?, ?, ?, ?)")?
            .execute(rusqlite::params![tenant, row.key, row.subject, row.value])?;
    }
    let receipt = serde_json::to_string(&commit.receipt()).unwrap_or_default();
    conn.prepare_cached("INSERT INTO receipt VALUES (?, ?, ?)")?
        .execute(rusqlite::params![tenant, command, receipt])?;
    conn.prepare_cached("INSERT OR REPLACE INTO head VALUES (?, ?, ?)")?
        .execute(rusqlite::params![tenant, *position, [7_u8; 32]])?;
    Ok(())
}

/// What raw SQLite takes for the same rows: the same keys, the same pragmas, so many commits together, nothing decided.
pub(crate) fn per_second(commits: &[Arc<Commit>], together: usize) -> Done<f64> {
    let conn = rusqlite::Connection::open(file("raw.db")?)?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         CREATE TABLE journal (tenant INT, position INT, stream TEXT, version INT, at INT, actor TEXT, command BLOB, event TEXT, hash BLOB,
             PRIMARY KEY (tenant, position), UNIQUE (tenant, stream, version)) WITHOUT ROWID;
         CREATE TABLE state (tenant INT, stream TEXT, version INT, state_v INT, at INT, state TEXT, PRIMARY KEY (tenant, stream)) WITHOUT ROWID;
         CREATE TABLE term (tenant INT, term TEXT, stream TEXT, PRIMARY KEY (tenant, term, stream)) WITHOUT ROWID;
         CREATE INDEX term_of ON term (tenant, stream);
         CREATE TABLE vault (tenant INT, key TEXT, subject TEXT, value TEXT, PRIMARY KEY (tenant, key)) WITHOUT ROWID;
         CREATE INDEX vault_of ON vault (tenant, subject);
         CREATE TABLE receipt (tenant INT, command BLOB, row TEXT, PRIMARY KEY (tenant, command)) WITHOUT ROWID;
         CREATE TABLE head (tenant INT PRIMARY KEY, position INT, hash BLOB);",
    )?;
    let began = ProcessTime::now();
    let mut position = 0;
    for batch in commits.chunks(together) {
        conn.execute_batch("BEGIN IMMEDIATE")?;
        for commit in batch {
            insert(&conn, commit, &mut position)?;
        }
        conn.execute_batch("COMMIT")?;
    }
    Ok(commits.len() as f64 / began.elapsed().as_secs_f64())
}
