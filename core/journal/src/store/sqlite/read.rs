//! Reading: states, entries, vault rows and receipts.

use medborger_base::sorted::Arrange as _;

use super::driver::{Connection, Result as SqlResult, Row, SqlError, Value, params};
use super::fault::fault;
use super::find::{Index, find};
use super::keys::{Key, bounds, key};
use super::names::{last_of, of_tenant, within};
use crate::id::{CommandMark, Seed};
use crate::journal::{
    BareEntry, Entry, EntryBody, EntryClass, Head, Loaded, Needs, ReceiptRow, StateJson, StateRow,
    StreamKey, VaultRow,
};
use crate::store::{StoreError, StoredState};
use crate::time::Timestamp;

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
        let select = "SELECT version, state_v, at, state FROM medborger_name AS name JOIN medborger_state AS state ON state.stream = name.number
             WHERE name.tenant = ?1 AND name.name = ?2";
        for key in &needs.streams {
            let row = one(conn, select, params![tenant, &*key.text()], |row| {
                state(row, 0)
            })?;
            loaded.streams.insert(key.clone(), row);
        }
    }
    for key in &needs.entries {
        let select = "SELECT journal.place, class, body_hash, hash, body.place AS said,
                    name.name, version, at, actor, command, salt, event
             FROM medborger_name AS name CROSS JOIN medborger_body AS body INDEXED BY medborger_body_by_stream ON body.stream = name.number
             JOIN medborger_journal AS journal ON journal.place = body.place
             WHERE name.tenant = ?1 AND name.name = ?2 ORDER BY body.version";
        let entries = many(conn, select, params![tenant, &*key.text()], |row| {
            entry(row, tenant).map(Entry::from)
        })?;
        loaded.entries.insert(key.clone(), entries);
    }
    if !needs.vault.is_empty() {
        let select = "SELECT vault.key, name.name, content.value FROM medborger_vault AS vault
             JOIN medborger_content AS content ON content.slot = vault.slot LEFT JOIN medborger_name AS name ON name.number = vault.subject
             WHERE vault.tenant = ?1 AND vault.key = ?2";
        for key in &needs.vault {
            let row = one(conn, select, params![tenant, Key::of(key)], vault_row)?;
            loaded.vault.insert(key.clone(), row);
        }
    }
    for subject in &needs.subjects {
        let select = "SELECT vault.key, name.name, content.value
             FROM medborger_name AS name CROSS JOIN medborger_vault AS vault INDEXED BY medborger_vault_by_subject ON vault.subject = name.number
             JOIN medborger_content AS content ON content.slot = vault.slot
             WHERE name.tenant = ?1 AND name.name = ?2";
        let mut rows = many(conn, select, params![tenant, subject], vault_row)?;
        rows.arrange_by(|a, b| a.key.cmp(&b.key));
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
    let select = "SELECT vault.key, name.name, content.value FROM medborger_vault AS vault
         JOIN medborger_content AS content ON content.slot = vault.slot LEFT JOIN medborger_name AS name ON name.number = vault.subject
         WHERE vault.tenant = ?1 AND vault.key >= ?2 AND vault.key < ?3";
    // Keys are UTF-8 and compared by their bytes: what begins so ends before this.
    let end = format!("{start}\u{10ffff}");
    let mut rows = many(conn, select, params![tenant, start, end], vault_row)?;
    let (from, to) = bounds(start);
    let packed = many(conn, select, params![tenant, from, to], vault_row)?;
    rows.extend(packed.into_iter().filter(|row| row.key.starts_with(start)));
    rows.arrange_by(|a, b| a.key.cmp(&b.key));
    Ok(rows)
}

fn receipt(
    conn: &Connection,
    tenant: u16,
    id: CommandMark,
) -> Result<Option<ReceiptRow>, StoreError> {
    let select = "SELECT row FROM medborger_receipt WHERE tenant = ?1 AND command = ?2";
    one(conn, select, params![tenant, id.as_bytes()], |row| {
        Ok(ReceiptRow::unpack(row.blob(0)?))
    })?
    .map(|row| row.ok_or(StoreError::Damaged))
    .transpose()
}

/// How many commits the tenant had taken.
pub(super) fn generation(conn: &Connection, tenant: u16) -> Result<u64, StoreError> {
    let select = "SELECT generation FROM medborger_head WHERE tenant = ?1";
    let generation = one(conn, select, params![tenant], |row| count(row, 0))?;
    Ok(generation.unwrap_or_default())
}

/// Which versions the tenant's stored states have.
pub(super) fn shapes(conn: &Connection, tenant: u16) -> Result<Option<String>, StoreError> {
    let select = "SELECT shapes FROM medborger_head WHERE tenant = ?1";
    Ok(one(conn, select, params![tenant], |row| row.get(0))?.flatten())
}

pub(super) fn head(conn: &Connection, tenant: u16) -> Result<Head, StoreError> {
    let select = "SELECT position, hash FROM medborger_head WHERE tenant = ?1";
    let head = one(conn, select, params![tenant], |row| {
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
    let select = "SELECT journal.place, class, body_hash, hash, body.place AS said,
                name.name, version, at, actor, command, salt, event
         FROM medborger_journal AS journal LEFT JOIN medborger_body AS body ON body.place = journal.place LEFT JOIN medborger_name AS name ON name.number = body.stream
         WHERE journal.place > ?1 AND journal.place <= ?2 ORDER BY journal.place LIMIT ?3";
    many(conn, select, params![after, last, limit], |row| {
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
    let select = "SELECT version, state_v, at, state, name, number, terms
         FROM medborger_name AS name INDEXED BY medborger_name_by_name CROSS JOIN medborger_state AS state ON state.stream = name.number
         WHERE tenant = ?1 AND name > ?2 ORDER BY name LIMIT ?3";
    let rows = many(conn, select, params![tenant, after, limit], |row| {
        let number = within(tenant, row.get(5)?)?;
        Ok((stream(row, 4)?, state(row, 0)?, terms(row, 6)?, number))
    })?;
    rows.into_iter()
        .map(|(stream, state, terms, number)| {
            let held = index.held(&terms, number).map_err(|e| fault(&e))?;
            Ok((stream, state, held))
        })
        .collect()
}

fn one<T>(
    conn: &Connection,
    select: &'static str,
    params: &[Value<'_>],
    map: impl FnOnce(&dyn Row) -> SqlResult<T>,
) -> Result<Option<T>, StoreError> {
    conn.one(select, params, map).map_err(|e| fault(&e))
}

fn many<T>(
    conn: &Connection,
    select: &'static str,
    params: &[Value<'_>],
    map: impl FnMut(&dyn Row) -> SqlResult<T>,
) -> Result<Vec<T>, StoreError> {
    conn.many(select, params, map).map_err(|e| fault(&e))
}

pub(super) fn stream(row: &dyn Row, column: usize) -> SqlResult<StreamKey> {
    Ok(StreamKey::from_text(row.text(column)?))
}

pub(super) fn count(row: &dyn Row, column: usize) -> SqlResult<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|_| SqlError::Row)
}

/// The numbers of a stream's terms, in the order in which they came.
pub(super) fn terms(row: &dyn Row, column: usize) -> SqlResult<Vec<u32>> {
    let list = row.text(column)?;
    serde_json::from_str(list).map_err(|_| SqlError::Row)
}

fn time(row: &dyn Row, column: usize) -> SqlResult<Timestamp> {
    let micros: i64 = row.get(column)?;
    Timestamp::from_micros(micros).map_err(|_| SqlError::Row)
}

fn state(row: &dyn Row, first: usize) -> SqlResult<StateRow> {
    Ok(StateRow {
        version: count(row, first)?,
        state_v: row.get(first + 1)?,
        at: time(row, first + 2)?,
        state: StateJson::from_json(row.text(first + 3)?),
    })
}

fn entry(row: &dyn Row, tenant: u16) -> SqlResult<BareEntry> {
    let class: u8 = row.get(1)?;
    let body = if row.value(4)? == Value::Null {
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
        class: EntryClass::of_code(class).ok_or(SqlError::Row)?,
        body,
        hashes: Some([row.get(2)?, row.get(3)?]),
    })
}

/// Who did it, as a row says: those who do most stand as numbers.
pub(super) const ACTORS: [&str; 3] = ["citizen", "public", "system"];

fn actor(row: &dyn Row, column: usize) -> SqlResult<String> {
    match row.value(column)? {
        Value::Integer(number) => {
            let known = usize::try_from(number).ok();
            let known = known.and_then(|known| ACTORS.get(known));
            known.map(|known| (*known).to_owned()).ok_or(SqlError::Row)
        }
        _ => row.get(column),
    }
}

fn vault_row(row: &dyn Row) -> SqlResult<VaultRow> {
    Ok(VaultRow {
        key: key(row, 0)?,
        subject: row.get(1)?,
        value: row.get(2)?,
    })
}
