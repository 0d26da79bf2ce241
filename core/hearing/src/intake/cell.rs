//! What stands in a cell, by Danish conventions: yes and no, whole numbers with a decimal comma, dates with the day first.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use medborger_base::text::folded;

use super::IntakeError;
use crate::calendar::{RepeatedHour, opens_at, to_instant};
use crate::time::Timestamp;

/// Yes or no; `None` for an empty cell.
pub(super) fn yes_no(cell: &str) -> Result<Option<bool>, IntakeError> {
    match folded(cell).as_str() {
        "" => Ok(None),
        "ja" | "j" | "yes" | "y" | "x" | "1" | "sand" | "true" | "✓" | "✔" => Ok(Some(true)),
        "nej" | "n" | "no" | "0" | "falsk" | "false" | "-" => Ok(Some(false)),
        _ => Err(IntakeError::YesNoUnfit),
    }
}

/// A whole number, also where a spreadsheet gave it decimals: `4`, `4,0`, `-2.00`. Words after it, as in `4 - enig`, are
/// what a form says beside the number.
pub(super) fn whole(cell: &str) -> Result<i32, IntakeError> {
    let text = cell.trim().replace(['\u{2212}', '\u{2013}'], "-");
    let end = text
        .char_indices()
        .find(|(at, c)| {
            !(c.is_ascii_digit() || matches!(c, ',' | '.') || *at == 0 && matches!(c, '-' | '+'))
        })
        .map_or(text.len(), |(at, _)| at);
    let (number, rest) = text.split_at_checked(end).unwrap_or_default();
    let beside = rest.is_empty() || rest.starts_with([' ', ':', '=', '(']);
    // A second number, as in `2 eller 3`, could be meant as well.
    let beside = beside && !rest.contains(|c: char| c.is_ascii_digit() || c == '½');
    let number = number.trim_end_matches(['.', ',']);
    let (units, decimals) = match number.split_once([',', '.']) {
        Some((units, decimals)) => (units, decimals),
        None => (number, "0"),
    };
    let none = !decimals.is_empty() && decimals.bytes().all(|b| b == b'0');
    let value = units.strip_prefix('+').unwrap_or(units).parse();
    match value {
        Ok(value) if none && beside => Ok(value),
        _ => Err(IntakeError::NumberUnfit),
    }
}

/// A time at which something arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// On a day, nobody says when.
    Day(NaiveDate),
    /// At an instant.
    At(Timestamp),
}

impl Moment {
    /// Its day in Denmark, however the cell writes it.
    pub(super) fn day(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::At(at) => crate::calendar::local_date(at.to_utc()).to_string(),
        }
    }

    /// The instant that counts. Of a day, the first that it can have been: in favour of whoever sent it. On the day on
    /// which the hearing opens, that is when it opens.
    pub(super) fn instant(self, opened: Option<DateTime<Utc>>) -> Result<Timestamp, IntakeError> {
        let day = match self {
            Self::At(at) => return Ok(at),
            Self::Day(day) => day,
        };
        let begins = opens_at(day).map_err(|_| IntakeError::DateUnfit)?;
        let on_that_day = |at: &DateTime<Utc>| crate::calendar::local_date(*at) == day;
        let at = opened.filter(on_that_day).unwrap_or(begins);
        Timestamp::try_from(at).map_err(|_| IntakeError::DateUnfit)
    }
}

/// The months as Danes write them, by their first three letters.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// A date as `08-06-2026`, `8.6.2026`, `8/6/2026`, `8. juni 2026` or `2026-06-08`, perhaps with the time of day; or an
/// instant with its zone. The day stands before the month, and a year has four digits: anything else could be another day.
pub(super) fn moment(cell: &str) -> Result<Option<Moment>, IntakeError> {
    let text = folded(cell);
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(at) = cell.trim().parse::<Timestamp>() {
        return Ok(Some(Moment::At(at)));
    }
    let spaced = text
        .replace(" kl. ", " ")
        .replace(" kl ", " ")
        .replace(',', " ");
    // As ISO 8601 joins day and time.
    let words = match spaced.split_once('t') {
        Some((day, time)) if numeric(day).is_some() => format!("{day} {time}"),
        _ => spaced,
    };
    let mut parts: Vec<&str> = words.split_whitespace().collect();
    let time = parts.last().copied().and_then(time_of_day);
    let with_time = time.is_some() && parts.len() > 1;
    if with_time {
        parts.pop();
    }
    let day = match parts.as_slice() {
        [day] => numeric(day),
        [day, month, year] => named_month(day, month, year),
        _ => None,
    };
    let day = day.ok_or(IntakeError::DateUnfit)?;
    match time.filter(|_| with_time) {
        None => Ok(Some(Moment::Day(day))),
        Some(time) => {
            let local = NaiveDateTime::new(day, time);
            // Of an hour that comes twice, the first: in favour of whoever sent it.
            let at =
                to_instant(local, Some(RepeatedHour::First)).map_err(|_| IntakeError::DateUnfit)?;
            let at = Timestamp::try_from(at).map_err(|_| IntakeError::DateUnfit)?;
            Ok(Some(Moment::At(at)))
        }
    }
}

/// `14:05`, `14.05`, `14:05:09`; seconds beyond whole ones don't count.
fn time_of_day(word: &str) -> Option<NaiveTime> {
    let numbers: Option<Vec<u32>> = word.split([':', '.']).map(digits).collect();
    match numbers?.as_slice() {
        [hour, minute] => NaiveTime::from_hms_opt(*hour, *minute, 0),
        [hour, minute, second] | [hour, minute, second, _] => {
            NaiveTime::from_hms_opt(*hour, *minute, *second)
        }
        _ => None,
    }
}

fn digits(word: &str) -> Option<u32> {
    let plain = !word.is_empty() && word.len() <= 9 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| plain)
}

fn numeric(word: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = word.split(['-', '.', '/']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => date(year, digits(month)?, day),
        [day, month, year] if year.len() == 4 => date(year, digits(month)?, day),
        _ => None,
    }
}

fn named_month(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let begin = month.get(..3)?;
    let number = (1..).zip(MONTHS).find(|(_, name)| *name == begin)?.0;
    date(year, number, day.trim_end_matches('.')).filter(|_| year.len() == 4)
}

fn date(year: &str, month: u32, day: &str) -> Option<NaiveDate> {
    let year = i32::try_from(digits(year)?).ok()?;
    NaiveDate::from_ymd_opt(year, month, digits(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_with_the_day_first_and_the_whole_year() {
        let day = |d, m, y| Moment::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        for cell in [
            "08-06-2026",
            "8-6-2026",
            "8.6.2026",
            "08/06/2026",
            "2026-06-08",
            "8. juni 2026",
            "8 Juni 2026",
        ] {
            assert_eq!(moment(cell), Ok(Some(day(8, 6, 2026))), "{cell}");
        }
        assert_eq!(moment("1. august 2026"), Ok(Some(day(1, 8, 2026))));
        assert_eq!(moment(" "), Ok(None));
        for cell in [
            "8-6-26",
            "06/31/2026",
            "5/21/2026",
            "31-02-2026",
            "i går",
            "2026",
            "8. juli",
            "20260608",
            "12:00",
        ] {
            assert_eq!(moment(cell), Err(IntakeError::DateUnfit), "{cell}");
        }
    }

    #[test]
    fn a_time_of_day_is_the_one_in_copenhagen_unless_a_zone_stands_there() {
        let at = |text: &str| Ok(Some(Moment::At(text.parse().unwrap())));
        for cell in [
            "08-06-2026 14:05",
            "8.6.2026 14.05",
            "2026-06-08 14:05:00",
            "2026-06-08T14:05",
            "8. juni 2026 kl. 14.05",
            "2026-06-08T12:05:00Z",
            "2026-06-08T14:05:00+02:00",
            "08-06-2026, 14:05:00",
        ] {
            assert_eq!(moment(cell), at("2026-06-08T12:05:00Z"), "{cell}");
        }
        assert_eq!(
            moment("25-10-2026 02:30"),
            at("2026-10-25T00:30:00Z"),
            "the first of the two"
        );
        assert_eq!(
            moment("29-03-2026 02:30"),
            Err(IntakeError::DateUnfit),
            "no such time"
        );
        assert_eq!(moment("08-06-2026 25:00"), Err(IntakeError::DateUnfit));
    }

    #[test]
    fn of_a_day_the_first_instant_counts_and_of_the_opening_day_the_opening() {
        let day = Moment::Day(NaiveDate::from_ymd_opt(2026, 6, 8).unwrap());
        let opened = "2026-06-08T08:00:00Z".parse().unwrap();
        let at = |opened| day.instant(opened).unwrap().to_string();
        assert_eq!(at(Some(opened)), "2026-06-08T08:00:00Z");
        assert_eq!(at(None), "2026-06-07T22:00:00Z");
        assert_eq!(
            at(Some("2026-06-01T08:00:00Z".parse().unwrap())),
            "2026-06-07T22:00:00Z"
        );
    }

    #[test]
    fn numbers_are_whole_whatever_decimals_a_spreadsheet_gave_them() {
        for (cell, expect) in [
            ("4", 4),
            (" 4,0 ", 4),
            ("4.00", 4),
            ("-2", -2),
            ("\u{2212}2", -2),
            ("+3", 3),
            ("4 - enig", 4),
            ("5: helt enig", 5),
        ] {
            assert_eq!(whole(cell), Ok(expect), "{cell}");
        }
        for cell in [
            "",
            "4,5",
            "fire",
            "4x",
            "4,",
            "1.000,0",
            "9999999999",
            "--1",
            "2 eller 3",
            "4 ud af 10",
            "3 1/2",
        ] {
            let expect = if cell == "4," {
                Ok(4)
            } else {
                Err(IntakeError::NumberUnfit)
            };
            assert_eq!(whole(cell), expect, "{cell}");
        }
    }

    #[test]
    fn yes_and_no_are_read_in_the_words_of_forms() {
        for cell in ["Ja", "JA ", "x", "1", "true", "Yes"] {
            assert_eq!(yes_no(cell), Ok(Some(true)), "{cell}");
        }
        for cell in ["Nej", "0", "FALSK", "no"] {
            assert_eq!(yes_no(cell), Ok(Some(false)), "{cell}");
        }
        assert_eq!(yes_no(""), Ok(None));
        assert_eq!(yes_no("måske"), Err(IntakeError::YesNoUnfit));
    }
}
