//! The connections of a file of ours: `rusqlite`'s.

use std::ops::ControlFlow;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};

use super::driver::{Driver, EachRow, Result, Row, SqlError, Value};

impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => Self::Code(failure.extended_code),
            // Everything else comes from a row that is not as it was written.
            _ => Self::Row,
        }
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl Row for rusqlite::Row<'_> {
    fn value(&self, column: usize) -> Result<Value<'_>> {
        Ok(match self.get_ref(column)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Text(text) => {
                Value::Text(std::str::from_utf8(text).map_err(|_| SqlError::Row)?)
            }
            ValueRef::Blob(bytes) => Value::Blob(bytes),
            ValueRef::Real(_) => return Err(SqlError::Row),
        })
    }
}

impl Driver for Connection {
    fn run(&self, sql: &'static str, values: &[Value<'_>]) -> Result<i64> {
        self.prepare_cached(sql)?
            .execute(params_from_iter(values))?;
        Ok(self.last_insert_rowid())
    }

    fn rows(&self, sql: &'static str, values: &[Value<'_>], each: EachRow<'_>) -> Result<()> {
        let mut statement = self.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            if each(row)? == ControlFlow::Break(()) {
                break;
            }
        }
        Ok(())
    }

    fn once(&self, sql: &str) -> Result<()> {
        Ok(self.execute_batch(sql)?)
    }

    fn is_autocommit(&self) -> bool {
        Self::is_autocommit(self)
    }
}
