//! The days on which no deadline ends, and why.

use medborger_codec::Record;

use super::holiday::{Holiday, holiday_on};
use chrono::{Datelike, NaiveDate, Weekday};

/// Why a deadline cannot end on a day.
///
/// The list is that of restaurationsloven § 36 a and forældelsesloven § 27 (vejledning 9533 of 26/06/2018). 1 May,
/// the Friday after Ascension and 27 to 30 December are not on it.
///
/// ```
/// use medborger::calendar::{ExclusionReason, Holiday};
///
/// assert_eq!(ExclusionReason::Saturday.danish(), "en lørdag");
/// assert_eq!(ExclusionReason::PublicHoliday { holiday: Holiday::GoodFriday }.english(), "Good Friday");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ExclusionReason {
    /// A public holiday.
    PublicHoliday {
        /// Which one.
        holiday: Holiday,
    },
    /// 5 June, *grundlovsdag*.
    ConstitutionDay,
    /// 24 December, *juleaftensdag*.
    ChristmasEve,
    /// 31 December, *nytårsaftensdag*.
    NewYearsEve,
    /// A Saturday that is none of the above.
    Saturday,
    /// A Sunday that is none of the above.
    Sunday,
}

impl ExclusionReason {
    /// What the day is, in Danish, to stand after "er" in a sentence.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::PublicHoliday { holiday } => holiday.danish(),
            Self::ConstitutionDay => "grundlovsdag",
            Self::ChristmasEve => "juleaftensdag",
            Self::NewYearsEve => "nytårsaftensdag",
            Self::Saturday => "en lørdag",
            Self::Sunday => "en søndag",
        }
    }

    /// What the day is, in English, to stand after "is" in a sentence.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::PublicHoliday { holiday } => holiday.english(),
            Self::ConstitutionDay => "Constitution Day",
            Self::ChristmasEve => "Christmas Eve",
            Self::NewYearsEve => "New Year's Eve",
            Self::Saturday => "a Saturday",
            Self::Sunday => "a Sunday",
        }
    }
}

/// The days besides weekends and public holidays: month, day, reason.
const FIXED_DAYS: [(u32, u32, ExclusionReason); 3] = [
    (6, 5, ExclusionReason::ConstitutionDay),
    (12, 24, ExclusionReason::ChristmasEve),
    (12, 31, ExclusionReason::NewYearsEve),
];

/// Why no deadline ends on this date, or `None` when one may.
///
/// A date with more than one reason names the most telling: the public holiday, then the day of the year, then the
/// weekday. So 5 June 2028 is Whit Monday. Outside the years that the calendar computes no public holiday is known,
/// only the other days.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{ExclusionReason, deadline_excluded};
///
/// let day = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();
/// assert_eq!(deadline_excluded(day), Some(ExclusionReason::ConstitutionDay));
/// assert_eq!(deadline_excluded(NaiveDate::from_ymd_opt(2026, 5, 15).unwrap()), None);
/// ```
#[must_use]
pub fn deadline_excluded(date: NaiveDate) -> Option<ExclusionReason> {
    let fixed = || {
        let day = (date.month(), date.day());
        FIXED_DAYS
            .iter()
            .find(|(m, d, _)| (*m, *d) == day)
            .map(|(_, _, reason)| *reason)
    };
    let weekend = || match date.weekday() {
        Weekday::Sat => Some(ExclusionReason::Saturday),
        Weekday::Sun => Some(ExclusionReason::Sunday),
        _ => None,
    };
    holiday_on(date)
        .map(|holiday| ExclusionReason::PublicHoliday { holiday })
        .or_else(fixed)
        .or_else(weekend)
}

/// Whether no deadline ends on this date: see [`deadline_excluded`].
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::is_deadline_excluded;
///
/// assert!(is_deadline_excluded(NaiveDate::from_ymd_opt(2026, 12, 24).unwrap()));
/// ```
#[must_use]
pub fn is_deadline_excluded(date: NaiveDate) -> bool {
    deadline_excluded(date).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::is_public_holiday;
    use super::super::testing::date;
    use super::*;

    #[test]
    fn constitution_day_on_whit_monday_or_whit_sunday_is_that_holiday() {
        for (years, holiday) in [
            ([2006, 2017, 2028, 2090].as_slice(), Holiday::WhitMonday),
            (&[2022, 2033, 2044], Holiday::WhitSunday),
        ] {
            for year in years {
                let day = date(&format!("{year}-06-05"));
                assert!(is_public_holiday(day));
                assert_eq!(
                    deadline_excluded(day),
                    Some(ExclusionReason::PublicHoliday { holiday })
                );
            }
        }
        assert!(!is_public_holiday(date("2026-06-05")));
    }

    #[test]
    fn constitution_day_christmas_eve_and_new_years_eve_are_excluded_but_no_holidays() {
        for (day, reason) in [
            ("2025-06-05", ExclusionReason::ConstitutionDay),
            ("2026-12-24", ExclusionReason::ChristmasEve),
            ("2026-12-31", ExclusionReason::NewYearsEve),
        ] {
            assert_eq!(deadline_excluded(date(day)), Some(reason));
            assert!(!is_public_holiday(date(day)));
        }
    }

    #[test]
    fn may_day_the_friday_after_ascension_and_the_days_of_christmas_week_are_not_excluded() {
        for day in [
            "2026-05-01",
            "2026-05-15",
            "2027-12-27",
            "2027-12-28",
            "2027-12-29",
            "2027-12-30",
        ] {
            assert_eq!(deadline_excluded(date(day)), None, "{day}");
        }
    }

    #[test]
    fn weekends_are_excluded_and_weekdays_are_not() {
        assert_eq!(
            deadline_excluded(date("2026-08-01")),
            Some(ExclusionReason::Saturday)
        );
        assert_eq!(
            deadline_excluded(date("2026-08-02")),
            Some(ExclusionReason::Sunday)
        );
        assert_eq!(deadline_excluded(date("2026-08-03")), None);
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        let _ = (
            deadline_excluded(NaiveDate::MIN),
            deadline_excluded(NaiveDate::MAX),
        );
    }

    #[test]
    fn a_reason_reads_the_same_in_every_language_binding() {
        let reason = ExclusionReason::PublicHoliday {
            holiday: Holiday::WhitMonday,
        };
        let json = serde_json::to_string(&reason).unwrap();
        assert_eq!(json, r#"{"kind":"public_holiday","holiday":"whit_monday"}"#);
        assert_eq!(
            serde_json::from_str::<ExclusionReason>(&json).unwrap(),
            reason
        );
    }
}
