//! Reading and writing the plain types of Rust.

use std::borrow::Cow;
use std::sync::Arc;

use crate::fault::Expected;
use crate::reader::{Read, Reader};
use crate::shape::{Described, Shape};
use crate::tree::Tree;
use crate::write::{Sink, Write};

/// A whole number, or what is expected.
fn whole<T>(tree: &Tree<'_>) -> Option<T>
where
    T: TryFrom<u64> + TryFrom<i64>,
{
    match tree {
        Tree::Unsigned(value) => T::try_from(*value).ok(),
        Tree::Signed(value) => T::try_from(*value).ok(),
        _ => None,
    }
}

macro_rules! whole {
    ($($type:ty, $put:ident $wide:ty, $format:literal;)*) => {$(
        impl Read for $type {
            fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
                whole(&tree).or_else(|| {
                    reader.expected(Expected::Whole(<$type>::MIN as i64, <$type>::MAX as u64))
                })
            }

            fn read_key(text: Cow<'_, str>, reader: &mut Reader) -> Option<Self> {
                // As numbers are written, without a plus.
                let number = text.starts_with(|c: char| c == '-' || c.is_ascii_digit());
                let number = number.then(|| text.parse().ok()).flatten();
                number.or_else(|| {
                    reader.expected(Expected::Whole(<$type>::MIN as i64, <$type>::MAX as u64))
                })
            }
        }

        impl Write for $type {
            fn write(&self, out: &mut dyn Sink) {
                out.$put(*self as $wide);
            }
        }

        impl Described for $type {
            const SHAPE: &'static Shape =
                &Shape::Json(concat!(r#"{"type":"integer","format":""#, $format, "}"));
        }
    )*};
}
whole! {
    u8, unsigned u64, r#"uint8","minimum":0,"maximum":255"#;
    u16, unsigned u64, r#"uint16","minimum":0,"maximum":65535"#;
    u32, unsigned u64, r#"uint32","minimum":0,"maximum":4294967295"#;
    u64, unsigned u64, r#"uint64","minimum":0,"maximum":18446744073709551615"#;
    usize, unsigned u64, r#"uint","minimum":0,"maximum":18446744073709551615"#;
    i8, signed i64, r#"int8","minimum":-128,"maximum":127"#;
    i16, signed i64, r#"int16","minimum":-32768,"maximum":32767"#;
    i32, signed i64, r#"int32","minimum":-2147483648,"maximum":2147483647"#;
    i64, signed i64, r#"int64","minimum":-9223372036854775808,"maximum":9223372036854775807"#;
}

/// A number by its text; none of one that is too large. Only what holds such numbers links how they are read and written.
pub(crate) fn read_number(text: &str) -> Option<f64> {
    serde_json::from_str(text).ok()
}

/// A number as JSON, in the fewest digits that give it again.
pub(crate) struct Digits([u8; 32], usize);

impl Digits {
    /// None where it is no number.
    pub(crate) fn of(value: f64) -> Option<Self> {
        let mut buffer = [0; 32];
        let mut left = buffer.as_mut_slice();
        // No number has more than 24 signs.
        let is_written = value.is_finite() && serde_json::to_writer(&mut left, &value).is_ok();
        let written = 32 - left.len();
        is_written.then_some(Self(buffer, written))
    }

    pub(crate) fn text(&self) -> &str {
        let written = self.0.get(..self.1).unwrap_or_default();
        std::str::from_utf8(written).unwrap_or_default()
    }
}

impl Read for f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a whole number where a fraction may stand"
    )]
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        match tree {
            Tree::Number(text) => read_number(&text).or_else(|| reader.expected(Expected::Number)),
            Tree::Unsigned(value) => Some(value as Self),
            Tree::Signed(value) => Some(value as Self),
            _ => reader.expected(Expected::Number),
        }
    }
}

impl Write for f64 {
    fn write(&self, out: &mut dyn Sink) {
        match Digits::of(*self) {
            Some(digits) => out.number(digits.text()),
            None => out.null(),
        }
    }
}

impl Described for f64 {
    const SHAPE: &'static Shape = &Shape::Json(r#"{"type":"number","format":"double"}"#);
}

impl Read for bool {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        match tree {
            Tree::Bool(value) => Some(value),
            _ => reader.expected(Expected::Truth),
        }
    }
}

impl Write for bool {
    fn write(&self, out: &mut dyn Sink) {
        out.bool(*self);
    }

    fn is_blank(&self) -> bool {
        !*self
    }
}

impl Described for bool {
    const SHAPE: &'static Shape = &Shape::Json(r#"{"type":"boolean"}"#);
}

macro_rules! texts {
    ($($type:ty),*) => {$(
        impl Read for $type {
            fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
                Some(reader.text(tree)?.into())
            }
        }

        impl Write for $type {
            fn write(&self, out: &mut dyn Sink) {
                out.text(self);
            }

            fn is_blank(&self) -> bool {
                self.is_empty()
            }
        }

        impl Described for $type {
            const SHAPE: &'static Shape = &Shape::Json(r#"{"type":"string"}"#);
        }
    )*};
}
texts!(String, Box<str>, Arc<str>);

impl Write for str {
    fn write(&self, out: &mut dyn Sink) {
        out.text(self);
    }
}

impl Described for str {
    const SHAPE: &'static Shape = String::SHAPE;
}

impl<T: Described + ?Sized> Described for &T {
    const SHAPE: &'static Shape = T::SHAPE;
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, out: &mut dyn Sink) {
        (**self).write(out);
    }

    fn is_blank(&self) -> bool {
        (**self).is_blank()
    }
}

macro_rules! boxes {
    ($($outer:ident),*) => {$(
        impl<T: Read> Read for $outer<T> {
            fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
                T::read(tree, reader).map($outer::new)
            }
        }

        impl<T: Write> Write for $outer<T> {
            fn write(&self, out: &mut dyn Sink) {
                (**self).write(out);
            }

            fn is_blank(&self) -> bool {
                (**self).is_blank()
            }
        }

        impl<T: Described> Described for $outer<T> {
            const SHAPE: &'static Shape = T::SHAPE;
        }
    )*};
}
boxes!(Box, Arc);

impl<T: Read> Read for Option<T> {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        match tree {
            Tree::Null => Some(None),
            tree => T::read(tree, reader).map(Some),
        }
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, out: &mut dyn Sink) {
        match self {
            Some(value) => value.write(out),
            None => out.null(),
        }
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T: Described> Described for Option<T> {
    const SHAPE: &'static Shape = &Shape::Nullable(T::shape);
}

/// Whatever stands there, passed over.
#[derive(Debug, Clone, Copy)]
pub struct Ignored;

impl Read for Ignored {
    fn read(_: Tree<'_>, _: &mut Reader) -> Option<Self> {
        Some(Self)
    }
}

impl Described for Ignored {
    const SHAPE: &'static Shape = &Shape::Json("true");
}
