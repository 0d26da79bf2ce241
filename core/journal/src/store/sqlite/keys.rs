//! Keys of the vault's rows: those that are made of ids as bytes, half as long as their text, and all others as text.
//!
//! The bytes are the text up to the first slash, a byte that says what follows, and that: a UUID (1), 16 bytes that are
//! written as 32 digits (2), a UUID and 16 bytes with a slash (3) or a point (4) between them, or 16 bytes and a number of 8,
//! the highest first (5).

use super::driver::{Bind, Result, Row, SqlError, Value};
use crate::journal::rest::{Form, Id, Pair, Sought, beginning, bytes_of, id_of};

const ID: u8 = 1;
const HEX: u8 = 2;
const SLASH: u8 = 3;
const DOT: u8 = 4;
const NUMBERED: u8 = 5;

/// A key as it is stored.
pub(super) enum Key<'k> {
    Text(&'k str),
    Bytes(Vec<u8>),
}

fn table(key: &str) -> (&str, &str) {
    match key.find('/') {
        Some(slash) => key.split_at(slash + 1),
        None => ("", key),
    }
}

fn of_form(form: Form) -> u8 {
    match form {
        Form::Slash => SLASH,
        Form::Dot => DOT,
        Form::Numbered => NUMBERED,
    }
}

impl<'k> Key<'k> {
    pub(super) fn of(key: &'k str) -> Self {
        let (start, rest) = table(key);
        let bytes = |form: u8, ids: &[Id]| {
            let mut bytes = Vec::with_capacity(start.len() + 1 + 16 * ids.len());
            bytes.extend(start.as_bytes());
            bytes.push(form);
            ids.iter().for_each(|id| bytes.extend(bytes_of(*id)));
            Self::Bytes(bytes)
        };
        match Sought::of(rest) {
            // Without a start nothing would tell where it ends.
            _ if start.is_empty() => Self::Text(key),
            Sought::Text(_) => Self::Text(key),
            Sought::Id(id) => bytes(ID, &[id]),
            Sought::Hex(hex) => bytes(HEX, &[hex]),
            Sought::Pair(form @ Form::Numbered, [a, b, _, number]) => {
                let Self::Bytes(mut bytes) = bytes(of_form(form), &[[a, b]]) else {
                    return Self::Text(key);
                };
                bytes.extend(number.to_be_bytes());
                Self::Bytes(bytes)
            }
            Sought::Pair(form, [a, b, c, d]) => bytes(of_form(form), &[[a, b], [c, d]]),
        }
    }
}

impl Bind for Key<'_> {
    fn bind(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Text(text),
            Self::Bytes(bytes) => Value::Blob(bytes),
        }
    }
}

/// Between which bytes keys of bytes stand that begin so. What stands there need not.
pub(super) fn bounds(start: &str) -> (Vec<u8>, Vec<u8>) {
    let (table, rest) = table(start);
    let mut from = table.as_bytes().to_vec();
    if table.is_empty() {
        from.extend(rest.as_bytes());
    } else if let Some((form, id)) = beginning(rest) {
        from.push(of_form(form));
        from.extend(bytes_of(id));
    }
    let mut to = from.clone();
    // Longer than any rest, and no text has such a byte.
    to.resize(to.len() + 64, 0xff);
    (from, to)
}

/// A key as it was put.
pub(super) fn key(row: &dyn Row, column: usize) -> Result<String> {
    match row.value(column)? {
        Value::Blob(bytes) => read(bytes).ok_or(SqlError::Row),
        _ => row.get(column),
    }
}

fn read(bytes: &[u8]) -> Option<String> {
    let slash = bytes.iter().position(|byte| *byte == b'/')?;
    let (start, rest) = bytes.split_at_checked(slash + 1)?;
    let (form, ids) = rest.split_first()?;
    let pair = |form| {
        let (a, b) = ids.split_at_checked(16)?;
        let [a, b] = [id_of(a.try_into().ok()?), id_of(b.try_into().ok()?)];
        Some(Sought::Pair(form, joined(a, b)))
    };
    let sought = match *form {
        ID => Sought::Id(id_of(ids.try_into().ok()?)),
        HEX => Sought::Hex(id_of(ids.try_into().ok()?)),
        SLASH => pair(Form::Slash)?,
        DOT => pair(Form::Dot)?,
        NUMBERED => {
            let (id, number) = ids.split_at_checked(16)?;
            let number = u64::from_be_bytes(number.try_into().ok()?);
            Sought::Pair(
                Form::Numbered,
                joined(id_of(id.try_into().ok()?), [0, number]),
            )
        }
        _ => return None,
    };
    let mut key = String::with_capacity(start.len() + 70);
    key.push_str(std::str::from_utf8(start).ok()?);
    sought.write(&mut key).ok()?;
    Some(key)
}

fn joined([a, b]: Id, [c, d]: Id) -> Pair {
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys() -> impl Strategy<Value = String> {
        const REST: &str = "[0-1]{8}(-[0-1]{4}){3}-[0-1]{12}([./][0-1]{32})?|[0-1]{32}|[0-1]{32}/[0-9]{1,20}|.{0,6}";
        ("(vote/|votes/)?", REST).prop_map(|(start, rest)| start + &rest)
    }

    proptest! {
        #[test]
        fn a_key_is_read_as_it_was_put_and_found_by_how_it_begins(key in keys(), length in 0..90_usize) {
            let start: String = key.chars().take(length).collect();
            match Key::of(&key) {
                Key::Text(text) => prop_assert_eq!(text, &key),
                Key::Bytes(bytes) => {
                    prop_assert!(bytes.len() < key.len());
                    prop_assert_eq!(read(&bytes), Some(key));
                    let (from, to) = bounds(&start);
                    prop_assert!(from <= bytes && bytes < to, "{}", start);
                }
            }
        }

        #[test]
        fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = read(&bytes);
            let mut ours = b"vote/".to_vec();
            ours.extend(bytes);
            let _ = read(&ours);
        }
    }
}
