//! Reading and writing days, times of day and instants. They are written as serde's own implementations in chrono do, and read in
//! the forms of RFC 3339, a small part of what chrono reads: its own reader of patterns would be the heaviest thing in a small
//! module.

use chrono::{
    DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone as _, Utc,
};

use crate::fault::Expected;
use crate::reader::{Read, Reader};
use crate::shape::{Described, Shape};
use crate::tree::Tree;
use crate::write::{Sink, Write};

/// A day as `2026-01-31`.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    let mut rest = text.as_bytes();
    let day = take_day(&mut rest)?;
    rest.is_empty().then_some(day)
}

/// A time of day as `12:00`, `12:00:00` or `12:00:00.5`.
fn time(text: &str) -> Option<NaiveTime> {
    let mut rest = text.as_bytes();
    let time = take_time(&mut rest, false)?;
    rest.is_empty().then_some(time)
}

/// A day and a time of day without its zone, as `2026-01-31T12:00:00`.
fn local(text: &str) -> Option<NaiveDateTime> {
    let mut rest = text.as_bytes();
    let local = take_local(&mut rest)?;
    rest.is_empty().then_some(local)
}

/// An instant with its offset, as `2026-01-31T12:00:00Z` or `2026-01-31T13:00:00+01:00`.
#[must_use]
pub fn instant(text: &str) -> Option<DateTime<FixedOffset>> {
    let mut rest = text.as_bytes();
    let local = take_local(&mut rest)?;
    let offset = match rest {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), rest @ ..] => {
            let mut rest = rest;
            let hours = number(&mut rest, 2)?;
            sign_of(&mut rest, b":")?;
            let minutes = number(&mut rest, 2).filter(|minutes| *minutes < 60)?;
            let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
            rest.is_empty().then_some(())?;
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return None,
    };
    let offset = FixedOffset::east_opt(offset)?;
    offset.from_local_datetime(&local).single()
}

fn take_local(rest: &mut &[u8]) -> Option<NaiveDateTime> {
    let day = take_day(rest)?;
    sign_of(rest, b"Tt ")?;
    Some(day.and_time(take_time(rest, true)?))
}

fn take_day(rest: &mut &[u8]) -> Option<NaiveDate> {
    let year = take_year(rest)?;
    sign_of(rest, b"-")?;
    let month = number(rest, 2)?;
    sign_of(rest, b"-")?;
    NaiveDate::from_ymd_opt(year, month, number(rest, 2)?)
}

/// Four digits. A year beyond those has a sign and up to six digits, as chrono writes it.
fn take_year(rest: &mut &[u8]) -> Option<i32> {
    let is_negative = rest.first() == Some(&b'-');
    let is_signed = sign_of(rest, b"+-").is_some();
    let mut year = i32::try_from(number(rest, 4)?).ok()?;
    for _ in 0..2 {
        match digit(rest).filter(|_| is_signed) {
            Some(digit) => year = year * 10 + i32::try_from(digit).ok()?,
            None => break,
        }
    }
    Some(if is_negative { -year } else { year })
}

/// A leap second counts as the second before it that lasts twice as long, as in chrono.
fn take_time(rest: &mut &[u8], to_the_second: bool) -> Option<NaiveTime> {
    let hour = number(rest, 2)?;
    sign_of(rest, b":")?;
    let minute = number(rest, 2)?;
    let mut second = 0;
    let mut nano = 0;
    if sign_of(rest, b":").is_some() {
        second = number(rest, 2)?;
        if sign_of(rest, b".").is_some() {
            nano = fraction(rest)?;
        }
    } else if to_the_second {
        return None;
    }
    if second == 60 {
        (second, nano) = (59, nano + 1_000_000_000);
    }
    NaiveTime::from_hms_nano_opt(hour, minute, second, nano)
}

/// Nanoseconds. What is finer is cut off.
fn fraction(rest: &mut &[u8]) -> Option<u32> {
    let mut nano = digit(rest)? * 100_000_000;
    let mut worth = 10_000_000;
    while let Some(digit) = digit(rest) {
        nano += digit * worth;
        worth /= 10;
    }
    Some(nano)
}

fn number(rest: &mut &[u8], digits: usize) -> Option<u32> {
    (0..digits).try_fold(0, |number, _| Some(number * 10 + digit(rest)?))
}

fn digit(rest: &mut &[u8]) -> Option<u32> {
    let (first, behind) = rest.split_first()?;
    let digit = first.is_ascii_digit().then(|| u32::from(first - b'0'))?;
    *rest = behind;
    Some(digit)
}

/// Takes one of these signs.
fn sign_of(rest: &mut &[u8], signs: &[u8]) -> Option<()> {
    let (first, behind) = rest.split_first()?;
    signs.contains(first).then_some(())?;
    *rest = behind;
    Some(())
}

macro_rules! dates {
    ($($type:ty, $expected:ident $format:literal, $read:expr, $write:expr;)*) => {$(
        impl Read for $type {
            fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
                let read: fn(&str) -> Option<Self> = $read;
                match tree {
                    Tree::Text(text) => {
                        read(&text).or_else(|| reader.expected(Expected::$expected))
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
    NaiveDate, Day "date", day, |day| format!("{day:?}");
    NaiveTime, Time "partial-time", time, |time| format!("{time:?}");
    NaiveDateTime, Instant "partial-date-time", local, |time| format!("{time:?}");
    DateTime<Utc>, Instant "date-time", |text| Some(instant(text)?.to_utc()),
        |time| time.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    DateTime<FixedOffset>, Instant "date-time", instant,
        |time| time.to_rfc3339_opts(SecondsFormat::AutoSi, true);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Texts of the kind, and texts that are nearly so.
    const NEARLY: &str = "[+-]?[0-9]{3,7}-[0-9]{1,2}-[0-9]{1,2}([Tt _][0-9]{1,2}:[0-9]{2}(:[0-6][0-9](\\.[0-9]{0,11})?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?";

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was(
            seconds in prop_oneof![-62_167_219_200_i64..253_402_300_800, -8_000_000_000_000_i64..8_000_000_000_000], nano in 0_u32..1_000_000_000,
            offset in -86_399 / 60..86_400 / 60
        ) {
            let at = DateTime::from_timestamp(seconds, nano).unwrap();
            for format in [SecondsFormat::AutoSi, SecondsFormat::Nanos] {
                let text = at.to_rfc3339_opts(format, true);
                prop_assert_eq!(instant(&text).map(|at| at.to_utc()), Some(at));
            }
            let there = at.with_timezone(&FixedOffset::east_opt(offset * 60).unwrap());
            prop_assert_eq!(instant(&there.to_rfc3339()), Some(there));
            let naive = at.naive_utc();
            prop_assert_eq!(local(&format!("{naive:?}")), Some(naive));
            prop_assert_eq!(day(&format!("{:?}", naive.date())), Some(naive.date()));
            prop_assert_eq!(time(&format!("{:?}", naive.time())), Some(naive.time()));
        }

        #[test]
        fn what_is_read_chrono_reads_in_the_same_way(text in prop_oneof![NEARLY, "\\PC{0,30}"]) {
            if let Some(read) = instant(&text) {
                prop_assert_eq!(Some(read), text.parse().ok());
            }
            if let Some(read) = day(&text) {
                prop_assert_eq!(Some(read), text.parse().ok());
            }
            let (_, of_day) = text.split_once(['T', 't', ' ', '_']).unwrap_or_default();
            if let Some(read) = time(of_day) {
                prop_assert_eq!(Some(read), of_day.parse().ok());
            }
            if let Ok(read) = DateTime::parse_from_rfc3339(&text) {
                prop_assert_eq!(instant(&text), Some(read));
            }
        }
    }

    #[test]
    fn a_time_of_day_needs_no_seconds_and_an_instant_does() {
        assert_eq!(time("09:30"), NaiveTime::from_hms_opt(9, 30, 0));
        assert_eq!(time("9:30"), None);
        assert_eq!(time("24:00"), None);
        assert_eq!(day("2026-02-29"), None);
        assert_eq!(instant("2026-01-01T09:30Z"), None);
        assert_eq!(instant("2026-01-01T09:30:00"), None);
        assert!(instant("2016-12-31T23:59:60Z").is_some());
    }
}
