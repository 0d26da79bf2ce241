//! Reading: states, entries, vault rows and receipts.

use rusqlite::types::{Type, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row, params};

use super::fault::fault;
use super::find::{Index, find};
use super::keys::{Key, bounds, key};
use super::names::{last_of, of_tenant, within};
use super::write::{rollback, run};
use crate::id::{CommandMark, Seed};
use crate::journal::{
    BareEntry, Entry, EntryBody, EntryClass, Head, Loaded, Needs, ReceiptRow, StateJson, StateRow,
    StreamKey, VaultRow,
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
            "SELECT version, state_v, at, state FROM name JOIN state ON state.stream = name.number
             WHERE name.tenant = ?1 AND name.name = ?2",
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
            "SELECT journal.place, class, body_hash, hash, body.place,
                    name.name, version, at, actor, command, salt, event
             FROM name CROSS JOIN body INDEXED BY body_by_stream ON body.stream = name.number
             JOIN journal ON journal.place = body.place
             WHERE name.tenant = ?1 AND name.name = ?2 ORDER BY body.version",
        )?;
        let entries = many(&mut select, params![tenant, &*key.text()], |row| {
            entry(row, tenant).map(Entry::from)
        })?;
        loaded.entries.insert(key.clone(), entries);
    }
    if !needs.vault.is_empty() {
        let mut select = prepare(
            conn,
            "SELECT vault.key, name.name, content.value FROM vault
             JOIN content ON content.slot = vault.slot LEFT JOIN name ON name.number = vault.subject
             WHERE vault.tenant = ?1 AND vault.key = ?2",
        )?;
        for key in &needs.vault {
            let row = one(&mut select, params![tenant, Key::of(key)], vault_row)?;
            loaded.vault.insert(key.clone(), row);
        }
    }
    for subject in &needs.subjects {
        let mut select = prepare(
            conn,
            "SELECT vault.key, name.name, content.value
             FROM name CROSS JOIN vault INDEXED BY vault_by_subject ON vault.subject = name.number
             JOIN content ON content.slot = vault.slot
             WHERE name.tenant = ?1 AND name.name = ?2",
        )?;
        let mut rows = many(&mut select, params![tenant, subject], vault_row)?;
        rows.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        loaded.subjects.insert(subject.clone(), rows);
    }
    for start in &needs.ranges {
        loaded
            .ranges
            .insert(start.clone(), range(conn, tenant, start)?);
    }
    for wanted in &needs.finds {
        let found = find(conn, tenant, wanted).map_err(|e| fault(&e))?;
        loaded.finds.push((wanted.clone(), found));
    }
    for stretch in &needs.stretches {
        let entries = entries(conn, tenant, stretch.after, stretch.limit)?;
        let entries = entries.into_iter().map(Entry::from).collect();
        loaded.stretches.push((*stretch, entries));
    }
    Ok(())
}

/// All rows whose keys begin so, in the order of their keys.
fn range(conn: &Connection, tenant: u16, start: &str) -> Result<Vec<VaultRow>, StoreError> {
    let mut select = prepare(
        conn,
        "SELECT vault.key, name.name, content.value FROM vault
         JOIN content ON content.slot = vault.slot LEFT JOIN name ON name.number = vault.subject
         WHERE vault.tenant = ?1 AND vault.key >= ?2 AND vault.key < ?3",
    )?;
    // Keys are UTF-8 and compared by their bytes: what begins so ends before this.
    let end = format!("{start}\u{10ffff}");
    let mut rows = many(&mut select, params![tenant, start, end], vault_row)?;
    let (from, to) = bounds(start);
    let packed = many(&mut select, params![tenant, from, to], vault_row)?;
    rows.extend(packed.into_iter().filter(|row| row.key.starts_with(start)));
    rows.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    Ok(rows)
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
) -> Result<Vec<BareEntry>, StoreError> {
    let (Ok(after), last) = (of_tenant(tenant, after), last_of(tenant)) else {
        return Ok(Vec::new());
    };
    let mut select = prepare(
        conn,
        "SELECT journal.place, class, body_hash, hash, body.place,
                name.name, version, at, actor, command, salt, event
         FROM journal LEFT JOIN body ON body.place = journal.place LEFT JOIN name ON name.number = body.stream
         WHERE journal.place > ?1 AND journal.place <= ?2 ORDER BY journal.place LIMIT ?3",
    )?;
    many(&mut select, params![after, last, limit], |row| {
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
        "SELECT version, state_v, at, state, name, number, terms
         FROM name INDEXED BY name_by_name CROSS JOIN state ON state.stream = name.number
         WHERE tenant = ?1 AND name > ?2 ORDER BY name LIMIT ?3",
    )?;
    many(&mut select, params![tenant, after, limit], |row| {
        let number = within(tenant, row.get(5)?)?;
        let held = index.held(&terms(row, 6)?, number)?;
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

/// The numbers of a stream's terms, in the order in which they came.
pub(super) fn terms(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<u32>> {
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

fn entry(row: &Row<'_>, tenant: u16) -> rusqlite::Result<BareEntry> {
    let class: u8 = row.get(1)?;
    let body = if row.get_ref(4)? == ValueRef::Null {
        None
    } else {
        let salt: Option<[u8; 16]> = row.get(10)?;
        Some(EntryBody {
            stream: stream(row, 5)?,
            version: count(row, 6)?,
            at: time(row, 7)?,
            actor: actor(row, 8)?,
            command: CommandMark::new(row.get(9)?),
            event: row.get(11)?,
            salt: Seed::new(salt.unwrap_or_default()),
        })
    };
    Ok(BareEntry {
        position: within(tenant, row.get(0)?)?.into(),
        class: EntryClass::of_code(class).ok_or_else(|| out_of_range(1, class.into()))?,
        body,
        hashes: Some([row.get(2)?, row.get(3)?]),
    })
}

/// Who did it, as a row says: those who do most stand as numbers.
pub(super) const ACTORS: [&str; 3] = ["citizen", "public", "system"];

fn actor(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    match row.get_ref(column)? {
        ValueRef::Integer(number) => {
            let known = usize::try_from(number).ok();
            let known = known.and_then(|known| ACTORS.get(known));
            known
                .map(|known| (*known).to_owned())
                .ok_or_else(|| out_of_range(column, number))
        }
        other => Ok(other.as_str()?.to_owned()),
    }
}

fn vault_row(row: &Row<'_>) -> rusqlite::Result<VaultRow> {
    Ok(VaultRow {
        key: key(row, 0)?,
        subject: row.get(1)?,
        value: row.get(2)?,
    })
}
