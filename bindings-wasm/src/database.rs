//! A municipality over a host's own SQLite connection: what `js/database.js` makes of one of better-sqlite3 or `node:sqlite`.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};

use js_sys::{Array, BigInt, IteratorNext, JsString, Uint8Array};
use medborger::store::{Driver, EachRow, HostStore, Row, SqlError, Value};
use medborger::{REGISTRY, Store};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::{MedborgerError, raise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What `driver` of `js/database.js` gives. What it throws is SQLite's result code.
    pub type Database;

    #[wasm_bindgen(method, catch)]
    fn run(this: &Database, sql: &JsString, values: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn first(this: &Database, sql: &JsString, values: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn each(this: &Database, sql: &JsString, values: &Array) -> Result<Rows, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn once(this: &Database, sql: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = isAutocommit)]
    fn is_autocommit(this: &Database) -> Result<bool, JsValue>;

    type Rows;

    #[wasm_bindgen(method, catch)]
    fn next(this: &Rows) -> Result<IteratorNext, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn stop(this: &Rows) -> Result<JsValue, JsValue>;
}

/// The connection. A module has one thread, so that JavaScript's objects may be in what many threads could use.
struct Connection {
    database: Database,
    /// The statements' texts as JavaScript has them, so that each goes over once.
    statements: Mutex<HashMap<&'static str, JsString>>,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "SQLite's result codes are small whole numbers"
)]
fn said(thrown: JsValue) -> SqlError {
    SqlError::Code(thrown.as_f64().map_or(SqlError::MISUSE, |code| code as i32))
}

fn values(values: &[Value<'_>]) -> Array {
    values
        .iter()
        .map(|value| match value {
            Value::Integer(number) => BigInt::from(*number).into(),
            Value::Text(text) => JsValue::from_str(text),
            Value::Blob(bytes) => Uint8Array::from(*bytes).into(),
            _ => JsValue::NULL,
        })
        .collect()
}

impl Connection {
    fn statement(&self, sql: &'static str) -> JsString {
        let statements = self.statements.lock();
        let mut statements = statements.unwrap_or_else(PoisonError::into_inner);
        let text = statements.entry(sql).or_insert_with(|| JsString::from(sql));
        text.clone()
    }
}

/// A value that came over, kept while it is looked at.
enum Owned {
    Null,
    Integer(i64),
    Text(String),
    Blob(Vec<u8>),
    /// None that the store ever writes.
    Other,
}

impl Owned {
    fn of(value: JsValue) -> Self {
        if let Some(text) = value.as_string() {
            Self::Text(text)
        } else if value.is_null() {
            Self::Null
        } else if value.is_bigint() {
            i64::try_from(BigInt::unchecked_from_js(value)).map_or(Self::Other, Self::Integer)
        } else if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
            Self::Blob(bytes.to_vec())
        } else {
            Self::Other
        }
    }
}

struct JsRow(Vec<Owned>);

impl JsRow {
    fn of(row: JsValue) -> Self {
        Self(
            Array::unchecked_from_js(row)
                .iter()
                .map(Owned::of)
                .collect(),
        )
    }
}

impl Row for JsRow {
    fn value(&self, column: usize) -> Result<Value<'_>, SqlError> {
        match self.0.get(column) {
            Some(Owned::Null) => Ok(Value::Null),
            Some(Owned::Integer(number)) => Ok(Value::Integer(*number)),
            Some(Owned::Text(text)) => Ok(Value::Text(text)),
            Some(Owned::Blob(bytes)) => Ok(Value::Blob(bytes)),
            Some(Owned::Other) | None => Err(SqlError::Row),
        }
    }
}

impl Driver for Connection {
    fn run(&self, sql: &'static str, of: &[Value<'_>]) -> Result<i64, SqlError> {
        let row = self.database.run(&self.statement(sql), &values(of));
        match Owned::of(row.map_err(said)?) {
            Owned::Integer(number) => Ok(number),
            _ => Err(SqlError::Row),
        }
    }

    fn rows(&self, sql: &'static str, of: &[Value<'_>], each: EachRow<'_>) -> Result<(), SqlError> {
        let rows = self.database.each(&self.statement(sql), &values(of));
        let rows = rows.map_err(said)?;
        loop {
            let next = rows.next().map_err(said)?;
            if next.done() {
                return Ok(());
            }
            let seen = each(&JsRow::of(next.value()));
            if seen != Ok(ControlFlow::Continue(())) {
                rows.stop().map_err(said)?;
                return seen.map(|_| ());
            }
        }
    }

    fn row(&self, sql: &'static str, of: &[Value<'_>], each: EachRow<'_>) -> Result<(), SqlError> {
        let row = self.database.first(&self.statement(sql), &values(of));
        let row = row.map_err(said)?;
        if row.is_undefined() {
            return Ok(());
        }
        each(&JsRow::of(row)).map(|_| ())
    }

    fn once(&self, sql: &str) -> Result<(), SqlError> {
        self.database.once(sql).map_err(said)
    }

    fn is_autocommit(&self) -> bool {
        self.database.is_autocommit().unwrap_or(true)
    }
}

/// Opens a municipality over a host's connection.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeOver)]
pub fn over(
    database: Database,
    municipality: &JsString,
    key: &[u8],
    history: bool,
) -> Result<NativeParticipation, MedborgerError> {
    let statements = Mutex::default();
    NativeParticipation::open_in(REGISTRY, municipality, key, history, || {
        let connection = Connection {
            database,
            statements,
        };
        Ok(Box::new(HostStore::over(Box::new(connection))?))
    })
}

/// Begins a transaction, or a part of the one that is under way.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeBegin)]
pub fn begin(town: &NativeParticipation) -> Result<(), MedborgerError> {
    town.participation().store().begin_batch().map_err(raise)
}

/// Ends it: keeps what was done since, or takes it back.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeEnd)]
pub fn end(town: &NativeParticipation, keep: bool) -> Result<(), MedborgerError> {
    town.participation().store().end_batch(keep).map_err(raise)
}
