//! What belongs to each distinct day of a column, computed once.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Timelike as _};
use medborger_base::work::Work;
use medborger_calendar::{FIRST_YEAR, LAST_YEAR, local_time, parse_date};
use medborger_columns::{
    CellRefusal, Choices, Column, ColumnError, Expectation, Means, Reader, Values, day_number,
    plain_day, utc_midnight,
};

use crate::error::AnalysisError;
use crate::pace::Pace;

/// Days as Danes write them too, and instants that are midnight in UTC or in Denmark.
pub const MEANS: Means = Means::new(day_of_text, day_of_instant);

fn day_of_text(text: &str) -> Option<NaiveDate> {
    plain_day(text).or_else(|| parse_date(text).ok())
}

fn day_of_instant(micros: i64) -> Option<NaiveDate> {
    let in_denmark = || {
        let local = local_time(DateTime::from_timestamp_micros(micros)?);
        let midnight = local.num_seconds_from_midnight() == 0 && local.nanosecond() == 0;
        midnight.then(|| local.date())
    };
    utc_midnight(micros).or_else(in_denmark)
}

/// The days of a column, as their numbers. One outside the calendar is a fault.
pub(crate) fn days(reader: &mut Reader<'_>, column: &str) -> Vec<Option<NaiveDate>> {
    let days: Vec<Option<NaiveDate>> = reader.all(column);
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap_or(NaiveDate::MIN);
    let last = NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).unwrap_or(NaiveDate::MAX);
    let name = std::sync::Arc::<str>::from(column);
    let days = days.into_iter().enumerate();
    days.map(|(row, day)| {
        let day = day?;
        if day < first || day > last {
            let expected = Expectation::new(
                "a day of the years 1583 to 9999",
                "en dag i årene 1583 til 9999",
            );
            reader.refuse(Some(row), &name, &CellRefusal::OutOfRange, expected);
            return None;
        }
        Some(day)
    })
    .collect()
}

/// Nothing was made for this day yet.
const UNMADE: u32 = u32::MAX;

/// What belongs to each distinct day, and which of them each row has.
pub(crate) struct ByDay<T> {
    /// The place in `made` of each row.
    pub(crate) places: Vec<Option<u32>>,
    /// In the order in which the days were met.
    pub(crate) made: Vec<T>,
}

impl<T> ByDay<T> {
    /// Makes it once for each distinct day, all of which lie within the calendar. A row costs a hundred units, and a distinct day as many as said.
    pub(crate) fn of(
        days: &[Option<NaiveDate>],
        cost: u64,
        work: &Work,
        mut make: impl FnMut(NaiveDate) -> T,
    ) -> Result<Self, AnalysisError> {
        let numbers = || days.iter().flatten().map(|day| day_number(*day));
        let (first, last) = (numbers().min().unwrap_or(0), numbers().max().unwrap_or(-1));
        // Within the calendar that is three million at most.
        let known = usize::try_from(i64::from(last) - i64::from(first) + 1).unwrap_or(0);
        let _held = work.hold(4 * known as u64 + 8 * days.len() as u64)?;
        let mut known = vec![UNMADE; known];
        let (mut places, mut made) = (Vec::with_capacity(days.len()), Vec::new());
        let mut pace = Pace::of(work, 100);
        for day in days {
            pace.step()?;
            let Some(day) = *day else {
                places.push(None);
                continue;
            };
            let at = usize::try_from(i64::from(day_number(day)) - i64::from(first))
                .unwrap_or(usize::MAX);
            let Some(place) = known.get_mut(at) else {
                return Err(AnalysisError::Broken);
            };
            if *place == UNMADE {
                work.spend(cost)?;
                *place = u32::try_from(made.len()).map_err(|_| AnalysisError::Broken)?;
                made.push(make(day));
            }
            places.push(Some(*place));
        }
        Ok(Self { places, made })
    }

    /// What each row has.
    pub(crate) fn each(&self) -> impl Iterator<Item = Option<&T>> {
        self.places
            .iter()
            .map(|place| self.made.get(place.map(|place| place as usize)?))
    }

    /// A column of labels that belong to the days; none where a day has none.
    pub(crate) fn labels(
        &self,
        name: String,
        label: impl Fn(&T) -> Option<String>,
    ) -> Result<Column, ColumnError> {
        let mut known: BTreeMap<String, i32> = BTreeMap::new();
        let mut labels = Vec::new();
        let codes = self.made.iter().map(|made| {
            let label = label(made)?;
            if let Some(code) = known.get(&label) {
                return Some(*code);
            }
            let code = i32::try_from(labels.len()).ok()?;
            labels.push(label.clone());
            known.insert(label, code);
            Some(code)
        });
        let codes: Vec<Option<i32>> = codes.collect();
        let rows = self.places.iter();
        let rows: Vec<Option<i32>> = rows
            .map(|place| codes.get(place.map(|place| place as usize)?).copied()?)
            .collect();
        column_of_codes(name, rows, labels)
    }
}

/// A column of codes, some of which are missing.
pub(crate) fn column_of_codes(
    name: String,
    rows: Vec<Option<i32>>,
    mut labels: Vec<String>,
) -> Result<Column, ColumnError> {
    if labels.is_empty() && !rows.is_empty() {
        labels.push(String::new());
    }
    let there = rows.iter().map(Option::is_some).collect();
    let codes = rows.into_iter().map(Option::unwrap_or_default).collect();
    let choices = Choices::from_parts(codes, labels)?;
    Column::new(name, Values::Choice(choices), Some(there))
}
