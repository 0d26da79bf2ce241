//! An instant on the time line, to the microsecond.

use chrono::{DateTime, Datelike, SecondsFormat, Utc};

crate::error::errors! {
    /// Why an instant was not accepted.
    TimestampError {
        /// Not an RFC 3339 text with an offset.
        Malformed => "timestamp_malformed", Invalid, None,
            "the time is not of the form 2026-01-31T12:00:00Z or 2026-01-31T13:00:00+01:00, with its zone",
            "tidspunktet har ikke formen 2026-01-31T12:00:00Z eller 2026-01-31T13:00:00+01:00, med tidszone",
            "this is not a time of day with its date", "det er ikke en dato med et klokkeslæt";
        /// Outside the years that the calendar is checked for.
        OutOfRange => "timestamp_out_of_range", Invalid, None,
            "the time lies outside the years 1900 to 2199", "tidspunktet ligger uden for årene 1900 til 2199";
    }
}

/// An instant in UTC, in whole microseconds, within the years 1900 to 2199 (both included).
///
/// Finer fractions are cut off, so that Rust, Python (microseconds) and a stored journal agree. It is written as
/// RFC 3339 in UTC; any offset is read.
///
/// ```
/// use medborger::Timestamp;
///
/// let at: Timestamp = "2013-08-02T23:59:59+02:00".parse()?;
/// assert_eq!(at.to_string(), "2013-08-02T21:59:59Z");
/// # Ok::<(), medborger::TimestampError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// [`TimestampError::OutOfRange`] outside the years 1900 to 2199.
    pub fn from_micros(micros: i64) -> Result<Self, TimestampError> {
        let time = DateTime::from_timestamp_micros(micros).ok_or(TimestampError::OutOfRange)?;
        if !(1900..=2199).contains(&time.year()) {
            return Err(TimestampError::OutOfRange);
        }
        Ok(Self(micros))
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn micros(self) -> i64 {
        self.0
    }

    /// The next microsecond. None after the last one of the year 2199.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::from_micros(self.0.checked_add(1)?).ok()
    }

    /// As chrono's type.
    #[must_use]
    pub fn to_utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0).unwrap_or_default()
    }
}

impl TryFrom<DateTime<Utc>> for Timestamp {
    type Error = TimestampError;

    fn try_from(time: DateTime<Utc>) -> Result<Self, TimestampError> {
        Self::from_micros(time.timestamp_micros())
    }
}

impl std::str::FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let time = medborger_codec::parse_instant(text).ok_or(TimestampError::Malformed)?;
        Self::from_micros(time.timestamp_micros())
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_utc().to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl medborger_codec::Write for Timestamp {
    fn write(&self, out: &mut dyn medborger_codec::Sink) {
        out.text(&self.to_string());
    }
}

medborger_codec::serialize!(Timestamp);
medborger_codec::read_text!(Timestamp, str::parse);

impl medborger_codec::Described for Timestamp {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string","format":"date-time"}"#);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_1900_and_2199_are_the_last_inside() {
        for (text, ok) in [
            ("1899-12-31T23:59:59Z", false),
            ("1900-01-01T00:00:00Z", true),
            ("2199-12-31T23:59:59Z", true),
            ("2200-01-01T00:00:00Z", false),
        ] {
            assert_eq!(text.parse::<Timestamp>().is_ok(), ok, "{text}");
        }
    }

    #[test]
    fn a_time_without_offset_is_refused() {
        assert_eq!(
            "2026-01-01T00:00:00".parse::<Timestamp>(),
            Err(TimestampError::Malformed)
        );
    }

    #[test]
    fn finer_than_a_microsecond_is_cut_off() {
        let at: Timestamp = "2026-01-01T00:00:00.123456789Z".parse().unwrap();
        assert_eq!(at.to_string(), "2026-01-01T00:00:00.123456Z");
    }
}
