//! Days on which a municipality's offices are closed: its own data, which moves no deadline.

use medborger_codec::Record;

use super::{CalendarError, easter, is_public_holiday, year_in_range};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// On which days an office closing falls.
///
/// ```
/// use medborger::calendar::ClosingRule;
///
/// let rule: ClosingRule = serde_json::from_str(r#"{"date":"2026-10-16"}"#)?;
/// assert!(matches!(rule, ClosingRule::Date(_)));
/// let rule: ClosingRule = serde_json::from_str(r#""day_after_ascension""#)?;
/// assert_eq!(rule, ClosingRule::DayAfterAscension);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ClosingRule {
    /// One date.
    Date(NaiveDate),
    /// 1 May.
    MayDay,
    /// The Friday after Ascension.
    DayAfterAscension,
    /// 5 June.
    ConstitutionDay,
    /// 24 December.
    ChristmasEve,
    /// 27 to 30 December inclusive.
    BetweenChristmasAndNewYear,
    /// 31 December.
    NewYearsEve,
}

impl ClosingRule {
    /// Whether the rule covers a date; never outside the years that the calendar computes.
    #[must_use]
    pub fn covers(self, date: NaiveDate) -> bool {
        let day = (date.month(), date.day());
        match self {
            Self::Date(only) => only == date,
            Self::MayDay => day == (5, 1),
            Self::DayAfterAscension => {
                easter(date.year())
                    .ok()
                    .and_then(|sunday| sunday.checked_add_days(Days::new(40)))
                    == Some(date)
            }
            Self::ConstitutionDay => day == (6, 5),
            Self::ChristmasEve => day == (12, 24),
            Self::BetweenChristmasAndNewYear => ((12, 27)..=(12, 30)).contains(&day),
            Self::NewYearsEve => day == (12, 31),
        }
    }
}

/// One closing of a municipality's offices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OfficeClosing {
    /// On which days.
    pub day: ClosingRule,
    /// What the municipality calls it, as citizens shall read it.
    pub label: String,
    /// The hour, local, from which the office is closed, 1 to 23; the whole day when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_hour: Option<u8>,
}

/// The closing days of one municipality in one year.
///
/// These are data and not law: each municipality decides them. No deadline is rolled by them.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::ClosingDays;
///
/// let days: ClosingDays = serde_json::from_str(
///     r#"{
///         "municipality": "0260",
///         "year": 2026,
///         "closings": [
///             { "day": "day_after_ascension", "label": "Dagen efter Kristi himmelfartsdag" },
///             { "day": "may_day", "label": "1. maj", "from_hour": 12 }
///         ]
///     }"#,
/// )?;
/// assert!(days.office_closed(NaiveDate::from_ymd_opt(2026, 5, 15).unwrap())?);
/// assert!(!days.office_closed(NaiveDate::from_ymd_opt(2026, 5, 1).unwrap())?);
/// assert!(days.closed_at(NaiveDate::from_ymd_opt(2026, 5, 1).unwrap().and_hms_opt(12, 0, 0).unwrap())?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Record)]
#[serde(try_from = "ClosingDaysData")]
pub struct ClosingDays {
    municipality: String,
    year: i32,
    closings: Vec<OfficeClosing>,
}

#[derive(medborger_codec::Read)]
#[serde(deny_unknown_fields)]
struct ClosingDaysData {
    municipality: String,
    year: i32,
    closings: Vec<OfficeClosing>,
}

impl TryFrom<ClosingDaysData> for ClosingDays {
    type Error = CalendarError;

    fn try_from(data: ClosingDaysData) -> Result<Self, CalendarError> {
        Self::new(data.municipality, data.year, data.closings)
    }
}

impl ClosingDays {
    /// The closing days of a municipality, named by whatever key the host uses, in a year.
    ///
    /// # Errors
    ///
    /// - [`CalendarError::YearOutOfRange`] outside 1583 to 9999;
    /// - [`CalendarError::ClosingOutsideYear`] for a date in another year;
    /// - [`CalendarError::ClosingHourInvalid`] for an hour that is not 1 to 23.
    pub fn new(
        municipality: impl Into<String>,
        year: i32,
        closings: Vec<OfficeClosing>,
    ) -> Result<Self, CalendarError> {
        year_in_range(year)?;
        for closing in &closings {
            if matches!(closing.day, ClosingRule::Date(date) if date.year() != year) {
                return Err(CalendarError::ClosingOutsideYear { year });
            }
            if let Some(hour) = closing.from_hour.filter(|hour| !(1..=23).contains(hour)) {
                return Err(CalendarError::ClosingHourInvalid { hour });
            }
        }
        Ok(Self {
            municipality: municipality.into(),
            year,
            closings,
        })
    }

    /// The municipality's key.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// The year.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The closings, in the order given.
    #[must_use]
    pub fn closings(&self) -> &[OfficeClosing] {
        &self.closings
    }

    /// The closing that covers a date: the one for the whole day, else the one that begins earliest.
    ///
    /// # Errors
    ///
    /// [`CalendarError::ClosingOutsideYear`] for a date in another year.
    pub fn closing_on(&self, date: NaiveDate) -> Result<Option<&OfficeClosing>, CalendarError> {
        if date.year() != self.year {
            return Err(CalendarError::ClosingOutsideYear { year: self.year });
        }
        Ok(self
            .closings
            .iter()
            .filter(|closing| closing.day.covers(date))
            .min_by_key(|closing| closing.from_hour))
    }

    /// Whether the offices are closed all day: a weekend, a public holiday or a whole closing day.
    ///
    /// # Errors
    ///
    /// [`CalendarError::ClosingOutsideYear`] for a date in another year.
    pub fn office_closed(&self, date: NaiveDate) -> Result<bool, CalendarError> {
        let whole_day = self
            .closing_on(date)?
            .is_some_and(|closing| closing.from_hour.is_none());
        Ok(whole_day
            || matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
            || is_public_holiday(date))
    }

    /// Whether closing days, whole or half, a weekend or a public holiday close the offices at a local time.
    ///
    /// Ordinary opening hours are not known here.
    ///
    /// # Errors
    ///
    /// [`CalendarError::ClosingOutsideYear`] for a date in another year.
    pub fn closed_at(&self, local: NaiveDateTime) -> Result<bool, CalendarError> {
        let half_day = self
            .closing_on(local.date())?
            .and_then(|closing| closing.from_hour);
        Ok(self.office_closed(local.date())?
            || half_day.is_some_and(|hour| local.hour() >= u32::from(hour)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::date;
    use super::super::{is_deadline_excluded, roll_forward};
    use super::*;

    fn closing(day: ClosingRule, from_hour: Option<u8>) -> OfficeClosing {
        OfficeClosing {
            day,
            label: "Lukket".to_owned(),
            from_hour,
        }
    }

    /// Halsnæs closes on these; 1 May here from noon, as in KL's staff agreement.
    fn halsnaes() -> ClosingDays {
        let closings = vec![
            closing(ClosingRule::MayDay, Some(12)),
            closing(ClosingRule::DayAfterAscension, None),
            closing(ClosingRule::ConstitutionDay, None),
            closing(ClosingRule::ChristmasEve, None),
            closing(ClosingRule::BetweenChristmasAndNewYear, None),
            closing(ClosingRule::NewYearsEve, None),
            closing(ClosingRule::Date(date("2026-10-16")), None),
        ];
        ClosingDays::new("0260", 2026, closings).unwrap()
    }

    #[test]
    fn an_office_is_closed_on_its_closing_days_weekends_and_public_holidays() {
        let days = halsnaes();
        for day in [
            "2026-05-14",
            "2026-05-15",
            "2026-05-16",
            "2026-06-05",
            "2026-12-24",
            "2026-12-25",
            "2026-12-28",
            "2026-12-30",
            "2026-12-31",
            "2026-10-16",
        ] {
            assert_eq!(days.office_closed(date(day)), Ok(true), "{day}");
        }
        for day in ["2026-05-01", "2026-05-13", "2026-12-23", "2026-10-15"] {
            assert_eq!(days.office_closed(date(day)), Ok(false), "{day}");
        }
    }

    #[test]
    fn a_half_day_closes_the_office_from_its_hour() {
        let at = |hour, minute| date("2026-05-01").and_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(halsnaes().closed_at(at(11, 59)), Ok(false));
        assert_eq!(halsnaes().closed_at(at(12, 0)), Ok(true));
    }

    #[test]
    fn a_whole_closing_day_outweighs_a_half_one() {
        let both = vec![
            closing(ClosingRule::MayDay, Some(12)),
            closing(ClosingRule::MayDay, None),
        ];
        assert_eq!(
            ClosingDays::new("0260", 2026, both)
                .unwrap()
                .office_closed(date("2026-05-01")),
            Ok(true)
        );
    }

    #[test]
    fn closing_days_move_no_deadline() {
        for day in ["2026-05-15", "2026-12-28"] {
            assert_eq!(halsnaes().office_closed(date(day)), Ok(true));
            assert!(!is_deadline_excluded(date(day)));
            assert_eq!(roll_forward(date(day)), Ok(date(day)));
        }
    }

    #[test]
    fn another_year_and_an_impossible_hour_are_refused() {
        let other_year = vec![closing(ClosingRule::Date(date("2027-01-04")), None)];
        assert_eq!(
            ClosingDays::new("0260", 2026, other_year),
            Err(CalendarError::ClosingOutsideYear { year: 2026 })
        );
        for hour in [0, 24, 255] {
            let closings = vec![closing(ClosingRule::MayDay, Some(hour))];
            assert_eq!(
                ClosingDays::new("0260", 2026, closings),
                Err(CalendarError::ClosingHourInvalid { hour })
            );
        }
        for hour in [1, 23] {
            assert!(
                ClosingDays::new("0260", 2026, vec![closing(ClosingRule::MayDay, Some(hour))])
                    .is_ok()
            );
        }
        for day in [
            date("2025-12-31"),
            date("2027-01-01"),
            NaiveDate::MIN,
            NaiveDate::MAX,
        ] {
            assert_eq!(
                halsnaes().office_closed(day),
                Err(CalendarError::ClosingOutsideYear { year: 2026 })
            );
        }
    }

    #[test]
    fn closing_days_are_checked_as_they_are_read() {
        let json = serde_json::to_string(&halsnaes()).unwrap();
        assert_eq!(
            serde_json::from_str::<ClosingDays>(&json).unwrap(),
            halsnaes()
        );
        assert!(
            serde_json::from_str::<ClosingDays>(
                &json.replace("\"from_hour\":12", "\"from_hour\":24")
            )
            .is_err()
        );
        assert!(
            serde_json::from_str::<ClosingDays>(&json.replace("municipality", "kommune")).is_err()
        );
    }
}
