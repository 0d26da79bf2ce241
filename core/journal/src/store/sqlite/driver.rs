//! What the store asks of a connection to SQLite, whoever made it.

use std::ops::ControlFlow;

/// Why a connection did not do what it was asked. What SQLite said in words stays behind: it may name what somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SqlError {
    /// SQLite's result code, extended where the connection knows it. A connection that is closed has
    /// [`MISUSE`](Self::MISUSE).
    Code(i32),
    /// A row is not as it was written.
    Row,
}

impl SqlError {
    /// `SQLITE_MISUSE`: the connection is closed, or belongs to another thread.
    pub const MISUSE: i32 = 21;
}

pub(super) type Result<T> = std::result::Result<T, SqlError>;

/// A value that goes into a statement or comes out of one.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Value<'v> {
    /// NULL.
    Null,
    /// A whole number of 64 bits, all of which count.
    Integer(i64),
    /// A text. Where it is bound it is a TEXT of SQLite's.
    Text(&'v str),
    /// Bytes. Where they are bound they are a BLOB of SQLite's.
    Blob(&'v [u8]),
}

/// A row, while it is looked at.
pub trait Row {
    /// The value in a column, counted from 0.
    ///
    /// # Errors
    /// [`SqlError::Row`] where there is no such column, or the value is none that a [`Value`] can be.
    fn value(&self, column: usize) -> Result<Value<'_>>;
}

/// What is done with each row, until it breaks off.
pub type EachRow<'e> =
    &'e mut dyn FnMut(&dyn Row) -> std::result::Result<ControlFlow<()>, SqlError>;

/// A connection to SQLite, as a [`HostStore`](super::HostStore) uses it.
///
/// Statements are few and always the same, so that each can be prepared once. Values stand in them as `?1`, `?2` and so on, and
/// one number may stand more than once. While rows are looked at, nothing else is asked of the connection.
pub trait Driver {
    /// Runs a statement that gives no rows. What comes back is the row id of the last row that was ever inserted.
    ///
    /// # Errors
    /// What SQLite said.
    fn run(&self, sql: &'static str, values: &[Value<'_>]) -> Result<i64>;

    /// Runs a statement and shows its rows, one after the other, until whoever looks has seen enough.
    ///
    /// # Errors
    /// What SQLite said, or whoever looked.
    fn rows(&self, sql: &'static str, values: &[Value<'_>], each: EachRow<'_>) -> Result<()>;

    /// As [`rows`](Self::rows), where one row is wanted at most: a connection may have a shorter way.
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    fn row(&self, sql: &'static str, values: &[Value<'_>], each: EachRow<'_>) -> Result<()> {
        self.rows(sql, values, &mut |row| {
            each(row).map(|_| ControlFlow::Break(()))
        })
    }

    /// Runs a statement that is not run again soon, without values and without rows.
    ///
    /// # Errors
    /// What SQLite said.
    fn once(&self, sql: &str) -> Result<()>;

    /// Whether no transaction is under way. Where the connection can't say, true: what is done next says why.
    fn is_autocommit(&self) -> bool;
}

/// A connection, whichever.
pub(super) type Connection = dyn Driver;

impl Connection {
    /// What the first row says, where there is one.
    pub(super) fn one<T>(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
        map: impl FnOnce(&dyn Row) -> Result<T>,
    ) -> Result<Option<T>> {
        let (mut map, mut one) = (Some(map), None);
        self.row(sql, values, &mut |row| {
            one = map.take().map(|map| map(row)).transpose()?;
            Ok(ControlFlow::Break(()))
        })?;
        Ok(one)
    }

    /// What each row says.
    pub(super) fn many<T>(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
        mut map: impl FnMut(&dyn Row) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.rows(sql, values, &mut |row| {
            all.push(map(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }

    /// Whether there is a row.
    pub(super) fn exists(&self, sql: &'static str, values: &[Value<'_>]) -> Result<bool> {
        self.one(sql, values, |_| Ok(())).map(|one| one.is_some())
    }
}

impl dyn Row + '_ {
    pub(super) fn get<T: FromValue>(&self, column: usize) -> Result<T> {
        T::from_value(self.value(column)?)
    }

    pub(super) fn text(&self, column: usize) -> Result<&str> {
        match self.value(column)? {
            Value::Text(text) => Ok(text),
            _ => Err(SqlError::Row),
        }
    }

    pub(super) fn blob(&self, column: usize) -> Result<&[u8]> {
        match self.value(column)? {
            Value::Blob(bytes) => Ok(bytes),
            _ => Err(SqlError::Row),
        }
    }
}

/// What a value may be read as.
pub(super) trait FromValue: Sized {
    fn from_value(value: Value<'_>) -> Result<Self>;
}

impl FromValue for String {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Text(text) => Ok(text.to_owned()),
            _ => Err(SqlError::Row),
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Blob(bytes) => bytes.try_into().map_err(|_| SqlError::Row),
            _ => Err(SqlError::Row),
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value<'_>) -> Result<Self> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: Value<'_>) -> Result<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
}

/// What can be bound to a place in a statement.
pub(super) trait Bind {
    fn bind(&self) -> Value<'_>;
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl FromValue for $number {
            fn from_value(value: Value<'_>) -> Result<Self> {
                match value {
                    Value::Integer(number) => number.try_into().map_err(|_| SqlError::Row),
                    _ => Err(SqlError::Row),
                }
            }
        }

        impl Bind for $number {
            fn bind(&self) -> Value<'_> {
                Value::Integer(i64::from(*self))
            }
        }
    )*};
}

numbers! { i64 u32 u16 u8 }

impl Bind for str {
    fn bind(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Bind for String {
    fn bind(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Bind for [u8] {
    fn bind(&self) -> Value<'_> {
        Value::Blob(self)
    }
}

impl Bind for Vec<u8> {
    fn bind(&self) -> Value<'_> {
        Value::Blob(self)
    }
}

impl<T: Bind + ?Sized> Bind for Box<T> {
    fn bind(&self) -> Value<'_> {
        (**self).bind()
    }
}

impl<const N: usize> Bind for [u8; N] {
    fn bind(&self) -> Value<'_> {
        Value::Blob(self)
    }
}

impl<T: Bind + ?Sized> Bind for &T {
    fn bind(&self) -> Value<'_> {
        (**self).bind()
    }
}

impl<T: Bind> Bind for Option<T> {
    fn bind(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Bind::bind)
    }
}

impl Bind for Value<'_> {
    fn bind(&self) -> Value<'_> {
        *self
    }
}

/// Values for the places of a statement, in their order.
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &[$($crate::store::sqlite::driver::Bind::bind(&$value)),*]
    };
}
pub(super) use params;
