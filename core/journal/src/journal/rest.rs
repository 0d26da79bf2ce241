//! What stands behind the slash in the key of a stream or of a row: bytes, where it is made of ids. Text is read and written at
//! the edge alone.

use std::fmt::{self, Write};
use std::sync::Arc;

/// The rest of a key. What has a form of its own is never kept as a text, so that equal names are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Rest {
    /// A UUID as it is written: with hyphens, in lower case.
    Id(Id),
    /// 32 hexadecimal digits in lower case.
    Hex(Id),
    /// Two of them.
    Pair(Arc<(Form, Pair)>),
    /// Whatever else it may be.
    Text(Arc<str>),
}

/// 16 bytes, the first eight first: they compare as their text does.
pub(crate) type Id = [u64; 2];
/// Two ids, or an id and a number.
pub(crate) type Pair = [u64; 4];

/// Of what a pair is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// `<uuid>/<32 digits>`
    Slash,
    /// `<uuid>.<32 digits>`
    Dot,
    /// `<32 digits>/<number>`
    Numbered,
}

const ID: usize = 36;
const HEX: usize = 32;

/// The rest of a key as it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sought<'t> {
    Id(Id),
    Hex(Id),
    Pair(Form, Pair),
    Text(&'t str),
}

impl<'t> Sought<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        if text.len() == ID
            && let Some(id) = id(text)
        {
            return Self::Id(id);
        }
        if text.len() == HEX
            && let Some(hex) = hex(text)
        {
            return Self::Hex(hex);
        }
        match pair(text) {
            Some((form, pair)) => Self::Pair(form, pair),
            None => Self::Text(text),
        }
    }
}

impl Sought<'_> {
    pub(crate) fn write(&self, out: &mut impl Write) -> fmt::Result {
        match self {
            Self::Id(id) => write_id(*id, out),
            Self::Hex(hex) => write_hex(*hex, out),
            Self::Pair(form, pair) => write_pair(*form, *pair, out),
            Self::Text(text) => out.write_str(text),
        }
    }
}

impl From<Sought<'_>> for Rest {
    fn from(sought: Sought<'_>) -> Self {
        match sought {
            Sought::Id(id) => Self::Id(id),
            Sought::Hex(hex) => Self::Hex(hex),
            Sought::Pair(form, pair) => Self::Pair(Arc::new((form, pair))),
            Sought::Text(text) => Self::Text(text.into()),
        }
    }
}

impl Rest {
    pub(crate) fn of(text: &str) -> Self {
        Sought::of(text).into()
    }

    /// As it is looked up.
    pub(crate) fn sought(&self) -> Sought<'_> {
        match self {
            Self::Id(id) => Sought::Id(*id),
            Self::Hex(hex) => Sought::Hex(*hex),
            Self::Pair(pair) => Sought::Pair(pair.0, pair.1),
            Self::Text(text) => Sought::Text(text),
        }
    }

    pub(crate) fn write(&self, out: &mut impl Write) -> fmt::Result {
        self.sought().write(out)
    }
}

/// A pair, by its text.
pub(crate) fn pair(text: &str) -> Option<(Form, Pair)> {
    let (first, [a, b]) = head(text)?;
    let rest = text.get(first.len()..)?;
    let form = first.form;
    let [c, d] = match form {
        Form::Slash | Form::Dot => hex(rest)?,
        Form::Numbered => [0, number(rest)?],
    };
    Some((form, [a, b, c, d]))
}

/// How a pair begins, by the text up to its second part.
pub(crate) fn beginning(text: &str) -> Option<(Form, Id)> {
    let (first, id) = head(text)?;
    (first.len() == text.len()).then_some((first.form, id))
}

struct First {
    form: Form,
}

impl First {
    fn len(&self) -> usize {
        match self.form {
            Form::Slash | Form::Dot => ID + 1,
            Form::Numbered => HEX + 1,
        }
    }
}

fn head(text: &str) -> Option<(First, Id)> {
    let bytes = text.as_bytes();
    let (form, first) = match (bytes.get(HEX), bytes.get(ID)) {
        (Some(b'/'), _) => (Form::Numbered, hex(text.get(..HEX)?)?),
        (_, Some(b'/')) => (Form::Slash, id(text.get(..ID)?)?),
        (_, Some(b'.')) => (Form::Dot, id(text.get(..ID)?)?),
        _ => return None,
    };
    Some((First { form }, first))
}

/// A number as it is written: without a sign or leading zeros.
fn number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = plain && (text == "0" || !text.starts_with('0'));
    plain.then(|| text.parse().ok())?
}

fn digit(byte: u8) -> Option<u64> {
    match byte {
        b'0'..=b'9' => Some(u64::from(byte - b'0')),
        b'a'..=b'f' => Some(u64::from(byte - b'a') + 10),
        _ => None,
    }
}

fn digits(bytes: impl IntoIterator<Item = u8>) -> Option<Id> {
    let (mut high, mut low) = (0_u64, 0_u64);
    for byte in bytes {
        high = high << 4 | low >> 60;
        low = low << 4 | digit(byte)?;
    }
    Some([high, low])
}

/// 32 hexadecimal digits in lower case.
fn hex(text: &str) -> Option<Id> {
    (text.len() == HEX).then(|| digits(text.bytes()))?
}

/// A UUID in lower case, with hyphens.
fn id(text: &str) -> Option<Id> {
    let hyphen = |at: usize| matches!(at, 8 | 13 | 18 | 23);
    let mut bytes = text.bytes().enumerate();
    let right = text.len() == ID && bytes.all(|(at, byte)| (byte == b'-') == hyphen(at));
    right.then(|| digits(text.bytes().filter(|byte| *byte != b'-')))?
}

pub(crate) fn bytes_of([high, low]: Id) -> [u8; 16] {
    (u128::from(high) << 64 | u128::from(low)).to_be_bytes()
}

pub(crate) fn id_of(bytes: [u8; 16]) -> Id {
    let whole = u128::from_be_bytes(bytes);
    [(whole >> 64) as u64, whole as u64]
}

pub(crate) fn write_id(id: Id, out: &mut impl Write) -> fmt::Result {
    let mut buffer = [0; ID];
    let id = uuid::Uuid::from_bytes(bytes_of(id));
    out.write_str(id.as_hyphenated().encode_lower(&mut buffer))
}

pub(crate) fn write_hex(hex: Id, out: &mut impl Write) -> fmt::Result {
    let mut buffer = [0; HEX];
    out.write_str(crate::digest::hex(&bytes_of(hex), &mut buffer))
}

pub(crate) fn write_pair(form: Form, [a, b, c, d]: Pair, out: &mut impl Write) -> fmt::Result {
    match form {
        Form::Slash | Form::Dot => {
            write_id([a, b], out)?;
            out.write_char(if form == Form::Dot { '.' } else { '/' })?;
            write_hex([c, d], out)
        }
        Form::Numbered => {
            write_hex([a, b], out)?;
            write!(out, "/{d}")
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(rest: &Rest) -> String {
        let mut out = String::new();
        rest.write(&mut out).unwrap();
        out
    }

    #[test]
    fn what_is_made_of_ids_is_kept_as_bytes_and_nothing_else_is() {
        let (id, hex) = (
            "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b",
            "00112233445566778899aabbccddeeff",
        );
        assert!(matches!(Rest::of(id), Rest::Id(_)));
        assert!(matches!(Rest::of(hex), Rest::Hex(_)));
        for (pair, form) in [
            (format!("{id}/{hex}"), Form::Slash),
            (format!("{id}.{hex}"), Form::Dot),
            (format!("{hex}/0"), Form::Numbered),
            (format!("{hex}/{}", u64::MAX), Form::Numbered),
        ] {
            let rest = Rest::of(&pair);
            assert!(
                matches!(&rest, Rest::Pair(pair) if pair.0 == form),
                "{pair}"
            );
            assert_eq!(text(&rest), pair);
        }
        for other in [
            String::new(),
            "sundhed".to_owned(),
            id.to_uppercase(),
            hex.to_uppercase(),
            id.replace('-', "0"),
            format!("{hex}/"),
            format!("{hex}/01"),
            format!("{hex}/+1"),
            format!("{hex}/18446744073709551616"),
            format!("{id}/{id}"),
            format!("{hex}.{hex}"),
            format!("{id}/{}", hex.to_uppercase()),
            format!("æ{}", &id[2..]),
        ] {
            let rest = Rest::of(&other);
            assert!(matches!(rest, Rest::Text(_)), "{other}");
            assert_eq!(text(&rest), other);
        }
        assert_eq!(
            beginning(&format!("{id}/")),
            Some((Form::Slash, super::id(id).unwrap()))
        );
        assert_eq!(beginning(&format!("{id}/0")), None);
        assert_eq!(beginning(id), None);
    }

    proptest! {
        #[test]
        fn a_name_is_read_back_as_it_was_written(rest in "[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}([./][0-9a-f]{32})?|[0-9a-f]{32}/[0-9]{1,3}|.{0,40}") {
            prop_assert_eq!(text(&Rest::of(&rest)), rest);
        }

        #[test]
        fn ids_compare_as_their_texts_do(a in "[0-9a-f]{32}", b in "[0-9a-f]{32}") {
            prop_assert_eq!(hex(&a).cmp(&hex(&b)), a.cmp(&b));
        }
    }
}
