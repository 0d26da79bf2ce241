//! Days as JSON brings them: a calendar day without a time, or an error that says so.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use super::{CalendarError, in_range};
use medborger_base::marker::marker;

fn parse(text: &str) -> Result<NaiveDate, CalendarError> {
    // The parser would take `2026-6-8` and white space around it too.
    let written = text.len() == 10 && text.bytes().all(|b| b == b'-' || b.is_ascii_digit());
    let day = text.parse().ok().filter(|_| written);
    let day = day.ok_or(CalendarError::DayMalformed)?;
    in_range(day)
}

fn custom<E: serde::de::Error>(e: &CalendarError) -> E {
    E::custom(marker(e.code(), &e.to_string(), &e.danish()))
}

/// For `#[serde(deserialize_with = "...")]`: a day, where a wrong one is told apart from a wrong type.
pub fn read_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = Cow::<'de, str>::deserialize(deserializer)?;
    parse(&text).map_err(|e| custom(&e))
}

/// The same for a day that may be absent.
pub fn read_day_or_none<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<Cow<'de, str>>::deserialize(deserializer)?;
    text.map(|text| parse(&text).map_err(|e| custom(&e)))
        .transpose()
}

/// Reads days; each written as `2026-01-15`.
pub fn read_days<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeSet<NaiveDate>, D::Error> {
    let texts = Vec::<Cow<'de, str>>::deserialize(deserializer)?;
    let days = texts.iter().map(|text| parse(text));
    days.collect::<Result<_, _>>().map_err(|e| custom(&e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_no_time_and_exists() {
        assert!(parse("2026-06-08").is_ok());
        for bad in [
            "2026-06-08T24:00",
            "2026-06-08T24:00:00Z",
            "08-06-2026",
            "2026-02-29",
            "2026-6-8 ",
            "",
        ] {
            assert_eq!(parse(bad), Err(CalendarError::DayMalformed), "{bad}");
        }
        assert_eq!(parse("1582-12-31"), Err(CalendarError::DateOutOfRange));
    }
}
