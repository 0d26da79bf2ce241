//! Numbers in place of names: each name of a stream or of a subject stands in the file once, and each index term; elsewhere
//! their numbers stand. A number is never given again, and its name goes with the last row that speaks of it.

use super::driver::{Connection, Result, SqlError, params};
use super::fault::Failure;
use crate::store::StoreError;

/// How many numbers each tenant has, of entries, of names and of terms.
const ROOM: i64 = 1 << 32;

/// What is numbered.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// Streams, and subjects of the vault's rows.
    Names,
    Terms,
}

impl Of {
    fn select(self) -> &'static str {
        match self {
            Self::Names => "SELECT number FROM medborger_name WHERE tenant = ?1 AND name = ?2",
            Self::Terms => "SELECT number FROM medborger_term_name WHERE tenant = ?1 AND name = ?2",
        }
    }

    fn insert(self) -> &'static str {
        match self {
            Self::Names => "INSERT INTO medborger_name (number, tenant, name) VALUES (?1, ?2, ?3)",
            Self::Terms => {
                "INSERT INTO medborger_term_name (number, tenant, name) VALUES (?1, ?2, ?3)"
            }
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Names => "SELECT name FROM medborger_name WHERE number = ?1",
            Self::Terms => "SELECT name FROM medborger_term_name WHERE number = ?1",
        }
    }

    fn delete(self) -> &'static str {
        match self {
            Self::Names => {
                "DELETE FROM medborger_name WHERE number = ?1
                 AND NOT EXISTS (SELECT 1 FROM medborger_state WHERE stream = ?1)
                 AND NOT EXISTS (SELECT 1 FROM medborger_body WHERE stream = ?1)
                 AND NOT EXISTS (SELECT 1 FROM medborger_vault WHERE subject = ?1)"
            }
            Self::Terms => {
                "DELETE FROM medborger_term_name WHERE number = ?1
                 AND NOT EXISTS (SELECT 1 FROM medborger_term WHERE term = ?1)"
            }
        }
    }
}

/// The number in the file of a tenant's own number: of its entries, names and terms, those of one tenant lie together.
pub(super) fn of_tenant(tenant: u16, number: u64) -> std::result::Result<i64, StoreError> {
    let number = i64::try_from(number).ok().filter(|number| *number < ROOM);
    number
        .map(|number| i64::from(tenant) * ROOM + number)
        .ok_or(StoreError::Full)
}

/// The last number in the file that a tenant may have.
pub(super) fn last_of(tenant: u16) -> i64 {
    i64::from(tenant) * ROOM + (ROOM - 1)
}

/// A tenant's own number, by that in the file.
pub(super) fn within(tenant: u16, number: i64) -> Result<u32> {
    let own = number.checked_sub(i64::from(tenant) * ROOM);
    own.and_then(|own| u32::try_from(own).ok())
        .ok_or(SqlError::Row)
}

/// The number of a name, where it has one.
pub(super) fn number(conn: &Connection, of: Of, tenant: u16, name: &str) -> Result<Option<i64>> {
    conn.one(of.select(), params![tenant, name], |row| row.get(0))
}

/// The number of a name, which is given one where it has none: as many have had one so far.
pub(super) fn numbered(
    conn: &Connection,
    of: Of,
    tenant: u16,
    name: &str,
    count: &mut u32,
) -> std::result::Result<i64, Failure> {
    if let Some(number) = number(conn, of, tenant, name)? {
        return Ok(number);
    }
    let number = of_tenant(tenant, (*count).into())?;
    *count = count.checked_add(1).ok_or(StoreError::Full)?;
    conn.run(of.insert(), params![number, tenant, name])?;
    Ok(number)
}

/// The name of a number.
pub(super) fn name(conn: &Connection, of: Of, number: i64) -> Result<String> {
    conn.one(of.text(), params![number], |row| row.get(0))?
        .ok_or(SqlError::Row)
}

/// Lets go of a name of which no row speaks any more.
pub(super) fn let_go(conn: &Connection, of: Of, number: i64) -> Result<()> {
    conn.run(of.delete(), params![number]).map(|_| ())
}
