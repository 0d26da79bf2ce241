//! Writing the vault's rows: values are added at the end and overwritten where they lie, never moved.

use std::collections::BTreeSet;

use super::driver::{Connection, Result, params};
use super::fault::Failure;
use super::keys::Key;
use super::names::{Of, numbered};
use crate::journal::VaultRow;

/// A vault row as it stands.
struct Stood {
    /// Where its value lies, and of what length in bytes that is.
    slot: i64,
    length: i64,
    /// Whether it is the value that is asked about.
    is_same: bool,
    subject: i64,
}

fn stood(conn: &Connection, tenant: u16, key: &str, value: &str) -> Result<Option<Stood>> {
    conn.one(
        "SELECT vault.slot, length(CAST(content.value AS BLOB)), content.value = ?3, vault.subject FROM medborger_vault AS vault
         JOIN medborger_content AS content ON content.slot = vault.slot WHERE vault.tenant = ?1 AND vault.key = ?2",
        params![tenant, Key::of(key), value],
        |row| {
            Ok(Stood {
                slot: row.get(0)?,
                length: row.get(1)?,
                is_same: row.get(2)?,
                subject: row.get(3)?,
            })
        },
    )
}

/// Writes over a value in its place, with one of the same length.
fn overwrite(conn: &Connection, slot: i64, value: &str) -> Result<()> {
    conn.run(
        "UPDATE medborger_content SET value = ?2 WHERE slot = ?1",
        params![slot, value],
    )
    .map(|_| ())
}

fn blank(conn: &Connection, stood: &Stood) -> Result<()> {
    let length = usize::try_from(stood.length).unwrap_or(0);
    overwrite(conn, stood.slot, &" ".repeat(length))
}

/// Deletes a row. Whether there was one.
pub(super) fn delete(
    conn: &Connection,
    tenant: u16,
    key: &str,
    loose: &mut BTreeSet<i64>,
) -> Result<bool> {
    let Some(stood) = stood(conn, tenant, key, "")? else {
        return Ok(false);
    };
    blank(conn, &stood)?;
    loose.insert(stood.subject);
    conn.run(
        "DELETE FROM medborger_vault WHERE tenant = ?1 AND key = ?2",
        params![tenant, Key::of(key)],
    )
    .map(|_| true)
}

/// Puts a row in its place. Whether another value stood there.
pub(super) fn put(
    conn: &Connection,
    tenant: u16,
    row: &VaultRow,
    names: &mut u32,
    loose: &mut BTreeSet<i64>,
) -> std::result::Result<bool, Failure> {
    let stood = stood(conn, tenant, &row.key, &row.value)?;
    let subject = numbered(conn, Of::Names, tenant, &row.subject, names)?;
    let slot = match &stood {
        Some(stood) if stood.is_same => stood.slot,
        Some(stood) if usize::try_from(stood.length) == Ok(row.value.len()) => {
            overwrite(conn, stood.slot, &row.value)?;
            stood.slot
        }
        _ => {
            if let Some(stood) = &stood {
                blank(conn, stood)?;
            }
            conn.run(
                "INSERT INTO medborger_content (value) VALUES (?1)",
                params![row.value],
            )?
        }
    };
    conn.run(
        "INSERT INTO medborger_vault (tenant, key, subject, slot) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (tenant, key) DO UPDATE SET subject = excluded.subject, slot = excluded.slot",
        params![tenant, Key::of(&row.key), subject, slot],
    )?;
    Ok(stood.is_some_and(|stood| {
        if stood.subject != subject {
            loose.insert(stood.subject);
        }
        !stood.is_same
    }))
}
