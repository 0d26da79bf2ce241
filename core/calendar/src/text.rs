//! Dates and times as Danes write them, with English counterparts.

use medborger_codec::Record;

use super::{CalendarError, in_range, local_time};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc, Weekday};

/// The languages in which the calendar writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Record)]
pub enum Language {
    /// Danish.
    #[default]
    #[serde(rename = "da")]
    Danish,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum DateStyle {
    /// "2. august 2013"; "2 August 2013".
    #[default]
    Long,
    /// "fredag den 2. august 2013"; "Friday 2 August 2013".
    Weekday,
    /// "02-08-2013"; in English the ISO form, because "02/08" is read in two ways.
    Numeric,
    /// "2013-08-02" in either language.
    Iso,
}

const MONTHS: [(&str, &str); 12] = [
    ("januar", "January"),
    ("februar", "February"),
    ("marts", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

const WEEKDAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Mon, "mandag", "Monday"),
    (Weekday::Tue, "tirsdag", "Tuesday"),
    (Weekday::Wed, "onsdag", "Wednesday"),
    (Weekday::Thu, "torsdag", "Thursday"),
    (Weekday::Fri, "fredag", "Friday"),
    (Weekday::Sat, "lørdag", "Saturday"),
    (Weekday::Sun, "søndag", "Sunday"),
];

impl Language {
    /// Which of the two is in this language.
    #[doc(hidden)]
    pub fn pick<T>(self, danish: T, english: T) -> T {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }

    /// "2. august"; "2 August".
    pub(super) fn day_and_month(self, date: NaiveDate) -> String {
        let point = self.pick(".", "");
        format!("{}{point} {}", date.day(), month_of(date, self))
    }
}

fn month_of(date: NaiveDate, language: Language) -> &'static str {
    MONTHS
        .get(date.month0() as usize)
        .map_or("", |&(danish, english)| language.pick(danish, english))
}

/// The name of a month, 1 to 12; in Danish in lower case.
///
/// ```
/// use medborger::calendar::{Language, month_name};
///
/// assert_eq!(month_name(3, Language::Danish), Some("marts"));
/// assert_eq!(month_name(13, Language::Danish), None);
/// ```
#[must_use]
pub fn month_name(month: u32, language: Language) -> Option<&'static str> {
    let index = usize::try_from(month.checked_sub(1)?).ok()?;
    let &(danish, english) = MONTHS.get(index)?;
    Some(language.pick(danish, english))
}

/// The name of a weekday; in Danish in lower case.
///
/// ```
/// use chrono::Weekday;
/// use medborger::calendar::{Language, weekday_name};
///
/// assert_eq!(weekday_name(Weekday::Sat, Language::Danish), "lørdag");
/// ```
#[must_use]
pub fn weekday_name(weekday: Weekday, language: Language) -> &'static str {
    let names = WEEKDAYS.iter().find(|(day, ..)| *day == weekday);
    names.map_or("", |&(_, danish, english)| language.pick(danish, english))
}

/// A date in words or figures.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{DateStyle, Language, date_text};
///
/// let date = NaiveDate::from_ymd_opt(2013, 8, 2).unwrap();
/// assert_eq!(date_text(date, Language::Danish, DateStyle::Weekday), "fredag den 2. august 2013");
/// assert_eq!(date_text(date, Language::English, DateStyle::Long), "2 August 2013");
/// ```
#[must_use]
pub fn date_text(date: NaiveDate, language: Language, style: DateStyle) -> String {
    match (style, language) {
        (DateStyle::Long, _) => format!("{} {}", language.day_and_month(date), date.year()),
        (DateStyle::Weekday, _) => {
            let the = language.pick(" den", "");
            let weekday = weekday_name(date.weekday(), language);
            format!(
                "{weekday}{the} {} {}",
                language.day_and_month(date),
                date.year()
            )
        }
        (DateStyle::Numeric, Language::Danish) => {
            format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
        }
        (DateStyle::Numeric, Language::English) | (DateStyle::Iso, _) => date.to_string(),
    }
}

/// A time of day to the minute, in 24 hours: "kl. 12.00"; "12:00".
///
/// ```
/// use chrono::NaiveTime;
/// use medborger::calendar::{Language, time_text};
///
/// let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
/// assert_eq!(time_text(noon, Language::Danish), "kl. 12.00");
/// ```
#[must_use]
pub fn time_text(time: NaiveTime, language: Language) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match language {
        Language::Danish => format!("kl. {hour:02}.{minute:02}"),
        Language::English => format!("{hour:02}:{minute:02}"),
    }
}

/// An instant as Danish local date and time: "2. august 2013 kl. 12.00"; "2 August 2013 at 12:00".
///
/// ```
/// use medborger::calendar::{DateStyle, Language, moment_text};
///
/// let at = "2013-08-02T10:00:00Z".parse().unwrap();
/// assert_eq!(moment_text(at, Language::Danish, DateStyle::Long), "2. august 2013 kl. 12.00");
/// ```
#[must_use]
pub fn moment_text(at: DateTime<Utc>, language: Language, style: DateStyle) -> String {
    let local = local_time(at);
    let joint = language.pick(" ", " at ");
    format!(
        "{}{joint}{}",
        date_text(local.date(), language, style),
        time_text(local.time(), language)
    )
}

/// Reads a date in any form that [`date_text`] writes: "2. august 2013", "fredag den 2. august 2013", "02-08-2013",
/// "2013-08-02", "2 August 2013", "Friday 2 August 2013". Case and space around it do not matter.
///
/// # Errors
///
/// - [`CalendarError::DateUnreadable`] for any other text, or a day that its month does not have;
/// - [`CalendarError::WeekdayMismatch`] when the weekday is another day's;
/// - [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
///
/// ```
/// use medborger::calendar::parse_date;
///
/// assert_eq!(parse_date("2. august 2013")?, parse_date("02-08-2013")?);
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn parse_date(text: &str) -> Result<NaiveDate, CalendarError> {
    let text = text.trim().to_lowercase();
    let (weekday, rest) = match text
        .split_once(' ')
        .map(|(first, rest)| (weekday_called(first), rest))
    {
        Some((Some(weekday), rest)) => (Some(weekday), rest.strip_prefix("den ").unwrap_or(rest)),
        _ => (None, text.as_str()),
    };
    let date = figures(rest)
        .or_else(|| words(rest))
        .ok_or(CalendarError::DateUnreadable)?;
    match weekday {
        Some(weekday) if weekday != date.weekday() => Err(CalendarError::WeekdayMismatch),
        _ => in_range(date),
    }
}

fn weekday_called(name: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find(|(_, danish, english)| *danish == name || english.eq_ignore_ascii_case(name))
        .map(|(weekday, ..)| *weekday)
}

/// A number of one digit up to so many, and nothing else.
fn number(text: &str, digits_max: usize) -> Option<u32> {
    let plain = text.len() <= digits_max && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn year(text: &str) -> Option<i32> {
    if text.len() == 4 {
        number(text, 4).and_then(|year| i32::try_from(year).ok())
    } else {
        None
    }
}

/// "02-08-2013" and "2013-08-02".
fn figures(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (first, month, last) = (parts.next()?, number(parts.next()?, 2)?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    match year(first) {
        Some(year) => NaiveDate::from_ymd_opt(year, month, number(last, 2)?),
        None => NaiveDate::from_ymd_opt(year(last)?, month, number(first, 2)?),
    }
}

/// "2. august 2013" and "2 august 2013", in lower case.
fn words(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split_whitespace();
    let (day, name, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let named =
        |(danish, english): &(&str, &str)| *danish == name || english.eq_ignore_ascii_case(name);
    let month = u32::try_from(MONTHS.iter().position(named)? + 1).ok()?;
    NaiveDate::from_ymd_opt(
        year(last)?,
        month,
        number(day.strip_suffix('.').unwrap_or(day), 2)?,
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{date, instant};
    use super::*;

    #[test]
    fn a_date_is_written_as_danes_and_as_english_readers_expect() {
        let day = date("2013-08-02");
        for (language, style, text) in [
            (Language::Danish, DateStyle::Long, "2. august 2013"),
            (
                Language::Danish,
                DateStyle::Weekday,
                "fredag den 2. august 2013",
            ),
            (Language::Danish, DateStyle::Numeric, "02-08-2013"),
            (Language::Danish, DateStyle::Iso, "2013-08-02"),
            (Language::English, DateStyle::Long, "2 August 2013"),
            (
                Language::English,
                DateStyle::Weekday,
                "Friday 2 August 2013",
            ),
            (Language::English, DateStyle::Numeric, "2013-08-02"),
            (Language::English, DateStyle::Iso, "2013-08-02"),
        ] {
            assert_eq!(date_text(day, language, style), text);
        }
    }

    #[test]
    fn every_day_is_read_as_it_is_written() {
        for day in date("2023-12-01")
            .iter_days()
            .take(800)
            .chain([date("1583-01-01"), date("9999-12-31")])
        {
            for language in [Language::Danish, Language::English] {
                for style in [
                    DateStyle::Long,
                    DateStyle::Weekday,
                    DateStyle::Numeric,
                    DateStyle::Iso,
                ] {
                    let text = date_text(day, language, style);
                    assert_eq!(parse_date(&text), Ok(day), "{text}");
                    assert_eq!(parse_date(&text.to_uppercase()), Ok(day), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in [
            "",
            "-",
            "--",
            "2-8",
            "31-02-2026",
            "2026-02-30",
            "02-08-13",
            "02-08-2013-1",
            "+2-08-2013",
            "2. agust 2013",
            "2. august",
            "august 2013",
            "2. august 2013 kl. 12",
            "fredag",
            "fredag den",
            "2.. august 2013",
            "٢-08-2013",
            "2. august +013",
            "99999999999-01-01",
        ] {
            assert_eq!(
                parse_date(text),
                Err(CalendarError::DateUnreadable),
                "{text}"
            );
        }
        assert_eq!(
            parse_date("torsdag den 2. august 2013"),
            Err(CalendarError::WeekdayMismatch)
        );
        assert_eq!(parse_date("01-01-1582"), Err(CalendarError::DateOutOfRange));
    }

    #[test]
    fn danish_names_of_months_and_days_are_in_lower_case() {
        for month in 1..=12 {
            let name = month_name(month, Language::Danish).unwrap();
            assert_eq!(name, name.to_lowercase());
        }
        assert_eq!(
            (
                month_name(0, Language::Danish),
                month_name(u32::MAX, Language::English)
            ),
            (None, None)
        );
        for (day, danish, english) in WEEKDAYS {
            assert_eq!(weekday_name(day, Language::Danish), danish.to_lowercase());
            assert_eq!(weekday_name(day, Language::English), english);
        }
    }

    #[test]
    fn a_moment_is_written_in_danish_local_time() {
        let at = instant("2026-12-31T23:00:00Z");
        assert_eq!(
            moment_text(at, Language::Danish, DateStyle::Long),
            "1. januar 2027 kl. 00.00"
        );
        assert_eq!(
            moment_text(at, Language::English, DateStyle::Long),
            "1 January 2027 at 00:00"
        );
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            for style in [
                DateStyle::Long,
                DateStyle::Weekday,
                DateStyle::Numeric,
                DateStyle::Iso,
            ] {
                assert!(!date_text(day, Language::Danish, style).is_empty());
            }
        }
    }
}
