//! Reading and writing days, times of day and instants, as serde's own implementations in chrono do.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};

use crate::fault::Expected;
use crate::reader::{Read, Reader};
use crate::shape::{Described, Shape};
use crate::tree::Tree;
use crate::write::{Sink, Write};

macro_rules! dates {
    ($($type:ty, $expected:ident $format:literal, $write:expr;)*) => {$(
        impl Read for $type {
            fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
                match tree {
                    Tree::Text(text) => {
                        let read = text.parse().ok();
                        read.or_else(|| reader.expected(Expected::$expected))
                    }
                    _ => reader.expected(Expected::$expected),
                }
            }
        }

        impl Write for $type {
            fn write(&self, out: &mut dyn Sink) {
                let write: fn(&Self) -> String = $write;
                out.text(&write(self));
            }
        }

        impl Described for $type {
            const SHAPE: &'static Shape =
                &Shape::Json(concat!(r#"{"type":"string","format":""#, $format, "\"}"));
        }
    )*};
}
dates! {
    NaiveDate, Day "date", |day| format!("{day:?}");
    NaiveTime, Time "partial-time", |time| format!("{time:?}");
    NaiveDateTime, Instant "partial-date-time", |time| format!("{time:?}");
    DateTime<Utc>, Instant "date-time", |time| time.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    DateTime<FixedOffset>, Instant "date-time", |time| time.to_rfc3339_opts(SecondsFormat::AutoSi, true);
}
