//! The months in which needs have shifts: by them what is due is found.

use chrono::{Datelike as _, NaiveDate};

use crate::calendar::local_date;
use crate::volunteering::Schedule;

/// The months in which days lie, from one to another, as `2026-12`.
pub(super) fn months(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = String> {
    let number = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let months = number(first)..=number(last);
    months.map(|number| format!("{:04}-{:02}", number / 12, number % 12 + 1))
}

/// The months from the first beginning of what books somebody to the last, or later than that; none where nothing does.
pub(in crate::volunteering) fn months_of(schedule: &Schedule) -> Vec<String> {
    let begins = schedule.windows.iter().map(|window| window.from);
    let days = begins.map(|at| local_date(at.to_utc()));
    match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) if !schedule.flexible => {
            months(first, schedule.until.unwrap_or(last).max(last)).collect()
        }
        _ => Vec::new(),
    }
}
