//! Danish public holidays from a dated rule table.

use medborger_codec::Record;

use super::{CalendarError, year_in_range};
use chrono::{Datelike, Days, NaiveDate};
use medborger_base::sorted::SortedMap;

/// A Danish public holiday (*helligdag*).
///
/// 5 June, 24 and 31 December and 1 May are not public holidays: see
/// [`ExclusionReason`](super::ExclusionReason) and [`ClosingRule`](super::ClosingRule).
///
/// ```
/// use medborger::calendar::Holiday;
///
/// assert_eq!(Holiday::WhitMonday.danish(), "2. pinsedag");
/// assert_eq!(Holiday::WhitMonday.english(), "Whit Monday");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January, *nytårsdag*.
    NewYearsDay,
    /// The Thursday before Easter, *skærtorsdag*.
    MaundyThursday,
    /// The Friday before Easter, *langfredag*.
    GoodFriday,
    /// *Påskedag*.
    EasterSunday,
    /// *2. påskedag*.
    EasterMonday,
    /// The fourth Friday after Easter, *store bededag*: a public holiday until 2023 inclusive.
    GreatPrayerDay,
    /// The fortieth day of Easter, a Thursday, *Kristi himmelfartsdag*.
    AscensionDay,
    /// The fiftieth day of Easter, *pinsedag*.
    WhitSunday,
    /// *2. pinsedag*.
    WhitMonday,
    /// 25 December, *juledag*.
    ChristmasDay,
    /// 26 December, *2. juledag*.
    BoxingDay,
}

impl Holiday {
    /// The Danish name as it stands inside a sentence.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::NewYearsDay => "nytårsdag",
            Self::MaundyThursday => "skærtorsdag",
            Self::GoodFriday => "langfredag",
            Self::EasterSunday => "påskedag",
            Self::EasterMonday => "2. påskedag",
            Self::GreatPrayerDay => "store bededag",
            Self::AscensionDay => "Kristi himmelfartsdag",
            Self::WhitSunday => "pinsedag",
            Self::WhitMonday => "2. pinsedag",
            Self::ChristmasDay => "juledag",
            Self::BoxingDay => "2. juledag",
        }
    }

    /// The English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::NewYearsDay => "New Year's Day",
            Self::MaundyThursday => "Maundy Thursday",
            Self::GoodFriday => "Good Friday",
            Self::EasterSunday => "Easter Sunday",
            Self::EasterMonday => "Easter Monday",
            Self::GreatPrayerDay => "Great Prayer Day",
            Self::AscensionDay => "Ascension Day",
            Self::WhitSunday => "Whit Sunday",
            Self::WhitMonday => "Whit Monday",
            Self::ChristmasDay => "Christmas Day",
            Self::BoxingDay => "Boxing Day",
        }
    }
}

/// Where in the year a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolidayDay {
    /// The same date every year.
    Fixed {
        /// The month, 1 to 12.
        month: u32,
        /// The day of the month, from 1.
        day: u32,
    },
    /// So many days after Easter Sunday; negative before it.
    Easter {
        /// Whole days.
        days: i32,
    },
}

/// One row of the holiday table: a day, the years in which it holds, and the law it rests on.
///
/// ```
/// use medborger::calendar::{Holiday, holiday_rules};
///
/// let rule = holiday_rules().iter().find(|rule| rule.holiday == Holiday::GreatPrayerDay).unwrap();
/// assert_eq!(rule.last_year, Some(2023));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HolidayRule {
    /// The holiday.
    pub holiday: Holiday,
    /// Where in the year it falls.
    pub day: HolidayDay,
    /// The last year, inclusive, in which it is a public holiday; `None` while it still is.
    pub last_year: Option<i32>,
    /// The law that the row rests on, in Danish.
    pub legal_reference: &'static str,
}

const ORDINANCE: &str =
    "forordning af 26. oktober 1770 om afskaffelse af nogle fest- og helligdage";
const ABOLITION: &str =
    "lov om konsekvenser ved afskaffelsen af store bededag som helligdag (L 13, 2022-23)";

const fn fixed(holiday: Holiday, month: u32, day: u32) -> HolidayRule {
    HolidayRule {
        holiday,
        day: HolidayDay::Fixed { month, day },
        last_year: None,
        legal_reference: ORDINANCE,
    }
}

const fn movable(holiday: Holiday, days: i32) -> HolidayRule {
    HolidayRule {
        holiday,
        day: HolidayDay::Easter { days },
        last_year: None,
        legal_reference: ORDINANCE,
    }
}

static RULES: [HolidayRule; 11] = [
    fixed(Holiday::NewYearsDay, 1, 1),
    movable(Holiday::MaundyThursday, -3),
    movable(Holiday::GoodFriday, -2),
    movable(Holiday::EasterSunday, 0),
    movable(Holiday::EasterMonday, 1),
    HolidayRule {
        last_year: Some(2023),
        legal_reference: ABOLITION,
        ..movable(Holiday::GreatPrayerDay, 26)
    },
    movable(Holiday::AscensionDay, 39),
    movable(Holiday::WhitSunday, 49),
    movable(Holiday::WhitMonday, 50),
    fixed(Holiday::ChristmasDay, 12, 25),
    fixed(Holiday::BoxingDay, 12, 26),
];

/// The table that the holidays are computed from, in the order of the year.
#[must_use]
pub fn holiday_rules() -> &'static [HolidayRule] {
    &RULES
}

/// Easter Sunday of a Gregorian year, by the anonymous computus in integers.
///
/// # Errors
///
/// [`CalendarError::YearOutOfRange`] outside 1583 to 9999.
///
/// ```
/// use medborger::calendar::easter;
///
/// assert_eq!(easter(2026)?.to_string(), "2026-04-05");
/// assert!(easter(1582).is_err());
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn easter(year: i32) -> Result<NaiveDate, CalendarError> {
    let y = year_in_range(year)?;
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, i, k) = (b / 4, b % 4, c / 4, c % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    u32::try_from(n / 31)
        .ok()
        .zip(u32::try_from(n % 31 + 1).ok())
        .and_then(|(month, day)| NaiveDate::from_ymd_opt(y, month, day))
        .ok_or(CalendarError::YearOutOfRange { year })
}

/// Every holiday of a year with its date, in the order of the table.
fn days_of(year: i32) -> Result<impl Iterator<Item = (NaiveDate, Holiday)>, CalendarError> {
    let sunday = easter(year)?;
    let holds = move |rule: &&HolidayRule| rule.last_year.is_none_or(|last| year <= last);
    Ok(RULES.iter().filter(holds).filter_map(move |rule| {
        let day = match rule.day {
            HolidayDay::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            HolidayDay::Easter { days } if days < 0 => {
                sunday.checked_sub_days(Days::new(u64::from(days.unsigned_abs())))
            }
            HolidayDay::Easter { days } => {
                sunday.checked_add_days(Days::new(u64::from(days.unsigned_abs())))
            }
        };
        day.map(|day| (day, rule.holiday))
    }))
}

/// The public holidays of a year by date: ten days, eleven until 2023.
///
/// Two holidays on one date would share its entry; in the years that the calendar computes, none do.
///
/// # Errors
///
/// [`CalendarError::YearOutOfRange`] outside 1583 to 9999.
///
/// ```
/// use medborger::calendar::public_holidays;
///
/// assert_eq!(public_holidays(2023)?.len(), 11);
/// assert_eq!(public_holidays(2024)?.len(), 10);
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn public_holidays(year: i32) -> Result<SortedMap<NaiveDate, Vec<Holiday>>, CalendarError> {
    let mut days = SortedMap::<_, Vec<_>>::new();
    for (day, holiday) in days_of(year)? {
        days.entry(day).or_default().push(holiday);
    }
    Ok(days)
}

/// The public holidays that fall on a date; none outside the years that the calendar computes.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{Holiday, holidays_on};
///
/// let day = NaiveDate::from_ymd_opt(2028, 6, 5).unwrap();
/// assert_eq!(holidays_on(day), [Holiday::WhitMonday]);
/// ```
#[must_use]
pub fn holidays_on(date: NaiveDate) -> Vec<Holiday> {
    days_of(date.year())
        .map(|days| {
            days.filter(|(day, _)| *day == date)
                .map(|(_, holiday)| holiday)
                .collect()
        })
        .unwrap_or_default()
}

/// The first holiday of the table on a date.
pub(super) fn holiday_on(date: NaiveDate) -> Option<Holiday> {
    days_of(date.year())
        .ok()?
        .find(|(day, _)| *day == date)
        .map(|(_, holiday)| holiday)
}

/// Whether a date is a public holiday; false outside the years that the calendar computes.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::is_public_holiday;
///
/// assert!(is_public_holiday(NaiveDate::from_ymd_opt(2023, 5, 5).unwrap()));
/// assert!(!is_public_holiday(NaiveDate::from_ymd_opt(2024, 4, 26).unwrap()));
/// ```
#[must_use]
pub fn is_public_holiday(date: NaiveDate) -> bool {
    holiday_on(date).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::testing::date;
    use super::*;

    #[test]
    fn the_movable_feasts_of_2024_to_2031_fall_where_the_fact_sheet_says() {
        let table = [
            (2024, ["03-31", "03-28", "03-29", "04-01", "05-09", "05-20"]),
            (2025, ["04-20", "04-17", "04-18", "04-21", "05-29", "06-09"]),
            (2026, ["04-05", "04-02", "04-03", "04-06", "05-14", "05-25"]),
            (2027, ["03-28", "03-25", "03-26", "03-29", "05-06", "05-17"]),
            (2028, ["04-16", "04-13", "04-14", "04-17", "05-25", "06-05"]),
            (2029, ["04-01", "03-29", "03-30", "04-02", "05-10", "05-21"]),
            (2030, ["04-21", "04-18", "04-19", "04-22", "05-30", "06-10"]),
            (2031, ["04-13", "04-10", "04-11", "04-14", "05-22", "06-02"]),
        ];
        let columns = [
            Holiday::EasterSunday,
            Holiday::MaundyThursday,
            Holiday::GoodFriday,
            Holiday::EasterMonday,
            Holiday::AscensionDay,
            Holiday::WhitMonday,
        ];
        for (year, cells) in table {
            for (cell, holiday) in cells.iter().zip(columns) {
                assert_eq!(
                    holidays_on(date(&format!("{year}-{cell}"))),
                    [holiday],
                    "{year} {holiday:?}"
                );
            }
            assert_eq!(public_holidays(year).unwrap().len(), 10, "{year}");
        }
    }

    #[test]
    fn easter_falls_on_known_days_between_22_march_and_25_april() {
        for day in [
            "2013-03-31",
            "2015-04-05",
            "2016-03-27",
            "2023-04-09",
            "2038-04-25",
            "1818-03-22",
        ] {
            assert_eq!(easter(date(day).year()).unwrap(), date(day));
        }
        for year in 1583..=9999 {
            let sunday = easter(year).unwrap();
            assert_eq!(sunday.weekday(), chrono::Weekday::Sun);
            assert!(
                (322..=425).contains(&(sunday.month() * 100 + sunday.day())),
                "{sunday}"
            );
        }
    }

    #[test]
    fn great_prayer_day_is_a_holiday_until_2023() {
        assert_eq!(holidays_on(date("2023-05-05")), [Holiday::GreatPrayerDay]);
        assert!(holidays_on(date("2024-04-26")).is_empty());
        assert_eq!(public_holidays(2023).unwrap().len(), 11);
        for year in 2024..=2100 {
            assert!(
                !public_holidays(year)
                    .unwrap()
                    .values()
                    .flatten()
                    .any(|h| *h == Holiday::GreatPrayerDay)
            );
        }
    }

    #[test]
    fn no_two_public_holidays_share_a_date() {
        for year in 1583..=9999 {
            let days = public_holidays(year).unwrap();
            assert_eq!(days.len(), if year <= 2023 { 11 } else { 10 }, "{year}");
            assert!(
                days.iter()
                    .all(|(day, holidays)| day.year() == year && holidays.len() == 1)
            );
        }
    }

    #[test]
    fn years_outside_the_calendar_are_an_error_and_never_a_panic() {
        for year in [i32::MIN, -1, 0, 1582, 10_000, i32::MAX] {
            assert_eq!(easter(year), Err(CalendarError::YearOutOfRange { year }));
            assert_eq!(
                public_holidays(year),
                Err(CalendarError::YearOutOfRange { year })
            );
        }
        assert!(easter(1583).is_ok() && easter(9999).is_ok());
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(holidays_on(day).is_empty() && !is_public_holiday(day));
        }
    }
}
