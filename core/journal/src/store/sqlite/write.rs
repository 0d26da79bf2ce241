//! Writing a commit.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::blocks::index;
use super::driver::{Connection, Result as SqlResult, Value, params};
use super::fault::{Failure, fault, fault_of_commit};
use super::names::{Of, let_go, name, number, numbered, of_tenant, within};
use super::read::{ACTORS, count, terms};
use super::rows::{delete, put};
use crate::id::CommandMark;
use crate::journal::{
    Commit, EntryClass, EntryPlace, Forgotten, Head, NewEntry, StreamKey, TermChange, seal,
};
use crate::store::{StoreError, check};

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

pub(super) fn run(conn: &Connection, sql: &'static str) -> SqlResult<()> {
    conn.run(sql, params![]).map(|_| ())
}

/// How a transaction that may write is begun.
pub(super) type Begin<'b> = &'b dyn Fn() -> Result<(), StoreError>;

/// Does something in a transaction of its own, unless one is under way.
fn in_own<T>(
    conn: &Connection,
    begin: Begin<'_>,
    work: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if !conn.is_autocommit() {
        return work();
    }
    begin()?;
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
    begin: Begin<'_>,
    tenant: u16,
    key_check: &str,
) -> Result<(), StoreError> {
    let known = || -> Result<bool, StoreError> {
        let known: Option<Option<String>> = conn
            .one(
                "SELECT key_check FROM medborger_head WHERE tenant = ?1",
                params![tenant],
                |row| row.get(0),
            )
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
    in_own(conn, begin, || {
        if known()? {
            return Ok(());
        }
        conn.run(
            "INSERT INTO medborger_head (tenant, generation, position, hash, names, terms, erasing, key_check)
             VALUES (?1, 0, 0, ?2, 0, 0, 0, ?3)
             ON CONFLICT (tenant) DO UPDATE SET key_check = excluded.key_check",
            params![tenant, [0_u8; 32], key_check],
        )
        .map(|_| ())
        .map_err(|e| fault(&e))
    })
}

/// Remembers which versions the tenant's stored states have, where nobody else did so meanwhile.
pub(super) fn settle(
    conn: &Connection,
    begin: Begin<'_>,
    tenant: u16,
    before: Option<&str>,
    shapes: Option<&str>,
) -> Result<(), StoreError> {
    let known = || super::read::shapes(conn, tenant);
    if before == shapes && known()?.as_deref() == shapes {
        return Ok(());
    }
    in_own(conn, begin, || {
        if known()?.as_deref() != before {
            return Err(StoreError::OtherShapes);
        }
        conn.run(
            "INSERT INTO medborger_head (tenant, generation, position, hash, names, terms, erasing, shapes)
             VALUES (?1, 0, 0, ?2, 0, 0, 0, ?3)
             ON CONFLICT (tenant) DO UPDATE SET shapes = excluded.shapes",
            params![tenant, [0_u8; 32], shapes],
        )
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
        let receipt = "SELECT 1 FROM medborger_receipt WHERE tenant = ?1 AND command = ?2";
        Ok::<_, Failure>(conn.exists(receipt, params![tenant, id.as_bytes()])?)
    };
    check(commit, ends.generation, is_done, |needs, again| {
        Ok(super::read::load(conn, tenant, needs, again)?)
    })?;
    let head = journal(conn, commit, &mut ends)?;
    states(conn, commit, &mut ends)?;
    // Deleted rows, and those that took another's place: looked at here, because a command may not have read them.
    let mut gone = content.erases;
    let mut loose = BTreeSet::new();
    for key in &content.vault_delete {
        gone |= delete(conn, tenant, key, &mut loose)?;
    }
    for row in &content.vault_put {
        gone |= put(conn, tenant, row, &mut ends.names, &mut loose)?
            && !content.of_nobody.contains(&row.key);
    }
    forget(conn, tenant, &content.forgotten, &mut loose)?;
    for number in loose {
        let_go(conn, Of::Names, number)?;
    }
    let generation = ends.generation + 1;
    let erasing = if gone { generation } else { ends.erasing };
    conn.run(
        "INSERT INTO medborger_head (tenant, generation, position, hash, names, terms, erasing) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (tenant) DO UPDATE SET generation = excluded.generation, position = excluded.position,
             hash = excluded.hash, names = excluded.names, terms = excluded.terms, erasing = excluded.erasing",
        params![
            tenant,
            count_of(generation)?,
            count_of(head.position)?,
            head.hash,
            ends.names,
            ends.terms,
            count_of(erasing)?
        ],
    )?;
    if let Some(receipt) = &content.receipt {
        conn.run(
            "INSERT INTO medborger_receipt (tenant, command, row) VALUES (?1, ?2, ?3)",
            params![tenant, content.command.as_bytes(), receipt.pack()],
        )?;
    }
    Ok(())
}

/// What the store keeps of a stream beside its state.
struct Known {
    number: i64,
    terms: BTreeSet<u32>,
}

type Streams = BTreeMap<StreamKey, Option<Known>>;

fn known<'s>(
    conn: &Connection,
    tenant: u16,
    stream: &StreamKey,
    streams: &'s mut Streams,
) -> SqlResult<&'s mut Option<Known>> {
    match streams.entry(stream.clone()) {
        Entry::Occupied(known) => Ok(known.into_mut()),
        Entry::Vacant(place) => {
            let known = conn.one(
                "SELECT number, terms FROM medborger_name AS name JOIN medborger_state AS state ON state.stream = name.number
                 WHERE name.tenant = ?1 AND name.name = ?2",
                params![tenant, &*stream.text()],
                |row| {
                    Ok(Known {
                        number: row.get(0)?,
                        terms: terms(row, 1)?.into_iter().collect(),
                    })
                },
            )?;
            Ok(place.insert(known))
        }
    }
}

/// Where the tenant's journal ends, and what else is counted.
#[derive(Default)]
struct Ends {
    generation: u64,
    head: Head,
    /// How many names and terms it had so far: the next numbers.
    names: u32,
    terms: u32,
    /// The generation of the last erasure after which the log was not cleared yet; 0 where there is none.
    erasing: u64,
    shapes: Option<String>,
}

fn ends(conn: &Connection, tenant: u16) -> SqlResult<Ends> {
    let ends = conn.one(
        "SELECT generation, position, hash, names, terms, erasing, shapes FROM medborger_head WHERE tenant = ?1",
        params![tenant],
        |row| {
            let head = Head {
                position: count(row, 1)?,
                hash: row.get(2)?,
            };
            Ok(Ends {
                generation: count(row, 0)?,
                head,
                names: row.get(3)?,
                terms: row.get(4)?,
                erasing: count(row, 5)?,
                shapes: row.get(6)?,
            })
        },
    )?;
    Ok(ends.unwrap_or_default())
}

fn journal(conn: &Connection, commit: &Commit, ends: &mut Ends) -> Result<Head, Failure> {
    let link =
        "INSERT INTO medborger_journal (place, class, body_hash, hash) VALUES (?1, ?2, ?3, ?4)";
    let body =
        "INSERT INTO medborger_body (place, stream, version, at, actor, command, salt, event)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let mut written = Ok(());
    let (tenant, command) = (commit.tenant(), commit.command());
    let (head, names) = (ends.head, &mut ends.names);
    let mut enter = |place: EntryPlace, entry: &NewEntry| -> Result<(), Failure> {
        let position = of_tenant(tenant, place.position)?;
        let stream = numbered(conn, Of::Names, tenant, &entry.stream.text(), names)?;
        conn.run(
            link,
            params![position, entry.class.code(), place.body_hash, place.hash],
        )?;
        let salted = entry.class != EntryClass::Case;
        conn.run(
            body,
            params![
                position,
                stream,
                count_of(entry.version)?,
                entry.at.micros(),
                actor(&entry.actor),
                command.as_bytes(),
                salted.then_some(entry.salt.as_bytes()),
                entry.event
            ],
        )?;
        Ok(())
    };
    let head = seal(commit, head, |place, new| {
        if written.is_ok() {
            written = enter(place, new);
        }
    });
    written.map(|()| head)
}

/// Who did it, as it is stored.
fn actor(actor: &str) -> Value<'_> {
    let known = (0..).zip(ACTORS).find(|(_, known)| *known == actor);
    match known {
        Some((number, _)) => Value::Integer(number),
        None => Value::Text(actor),
    }
}

/// Lets go of what is forgotten: streams with their terms and what their entries say, and receipts. Nothing may speak of
/// their names any more.
fn forget(
    conn: &Connection,
    tenant: u16,
    forgotten: &Forgotten,
    loose: &mut BTreeSet<i64>,
) -> Result<(), Failure> {
    let mut streams = Streams::new();
    for stream in &forgotten.streams {
        if let Some(Known { number, terms }) = known(conn, tenant, stream, &mut streams)? {
            for term in &*terms {
                let term = of_tenant(tenant, (*term).into())?;
                index(conn, term, within(tenant, *number)?, false)?;
            }
        }
        let Some(number) = number(conn, Of::Names, tenant, &stream.text())? else {
            continue;
        };
        for sql in [
            "DELETE FROM medborger_state WHERE stream = ?1",
            "DELETE FROM medborger_body WHERE stream = ?1",
        ] {
            conn.run(sql, params![number])?;
        }
        loose.insert(number);
    }
    for command in &forgotten.receipts {
        conn.run(
            "DELETE FROM medborger_receipt WHERE tenant = ?1 AND command = ?2",
            params![tenant, command.as_bytes()],
        )?;
    }
    Ok(())
}

/// Writes the states, and the terms of these and other streams.
fn states(conn: &Connection, commit: &Commit, ends: &mut Ends) -> Result<(), Failure> {
    let tenant = commit.tenant();
    let mut streams = Streams::new();
    let mut new = BTreeSet::new();
    for stream in commit.states().keys() {
        let known = known(conn, tenant, stream, &mut streams)?;
        if known.is_none() {
            *known = Some(Known {
                number: numbered(conn, Of::Names, tenant, &stream.text(), &mut ends.names)?,
                terms: BTreeSet::new(),
            });
            new.insert(stream);
        }
    }
    let mut changed = BTreeSet::new();
    let mut change = |known: &mut Known, stream, term: &str, add| -> Result<(), Failure> {
        let number = if add {
            numbered(conn, Of::Terms, tenant, term, &mut ends.terms).map(Some)?
        } else {
            number(conn, Of::Terms, tenant, term)?
        };
        let Some(number) = number else {
            return Ok(());
        };
        let term = within(tenant, number)?;
        let changes = if add {
            known.terms.insert(term)
        } else {
            known.terms.remove(&term)
        };
        if changes {
            changed.insert(stream);
            index(conn, number, within(tenant, known.number)?, add)?;
        }
        Ok(())
    };
    for (stream, restated) in commit.restated() {
        let Some(known) = known(conn, tenant, stream, &mut streams)? else {
            continue;
        };
        let named = |term: &u32| Ok(name(conn, Of::Terms, of_tenant(tenant, (*term).into())?)?);
        let stored = known.terms.iter().map(named);
        let stored: Vec<String> = stored.collect::<Result<_, Failure>>()?;
        for term in stored.iter().filter(|term| !restated.stays(term)) {
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
    let insert = "INSERT INTO medborger_state (stream, version, state_v, at, terms, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let update = "UPDATE medborger_state SET version = ?2, state_v = ?3, at = ?4, state = ?5 WHERE stream = ?1";
    let list = "UPDATE medborger_state SET terms = ?2 WHERE stream = ?1";
    for (stream, known) in &streams {
        let Some(Known { number, terms }) = known else {
            continue;
        };
        let terms = || serde_json::to_string(terms).map_err(|_| StoreError::Unavailable);
        if let Some(state) = commit.states().get(stream) {
            let (version, at) = (count_of(state.version)?, state.at.micros());
            let json = state.state.as_str();
            if new.contains(stream) {
                conn.run(
                    insert,
                    params![number, version, state.state_v, at, terms()?, json],
                )?;
                continue;
            }
            conn.run(update, params![number, version, state.state_v, at, json])?;
        }
        if changed.contains(stream) {
            conn.run(list, params![number, terms()?])?;
        }
    }
    Ok(())
}

/// A count as SQLite keeps it. None is ever near the limit.
fn count_of(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::Full)
}
