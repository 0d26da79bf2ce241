//! Regular attachment (*fast tilknytning*): how long and how often is more than now and then.

use chrono::{Months, NaiveDate};
use medborger_base::sorted::Arrange as _;

use crate::organisation::RegularAttachment;
use crate::volunteering::need::NeedSpec;
use crate::volunteering::schedule::day_of;

/// A task with children, as it was planned and as it was done.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ChildTask<'a> {
    /// The need.
    pub need: &'a NeedSpec,
    /// The days on which the volunteer worked.
    pub worked: &'a [NaiveDate],
}

/// Whether tasks in one organisation together are more than now and then.
///
/// A task without times is, unless its period is known and short. Otherwise every time counts, those of all tasks together:
/// so many within any stretch of so many months, or so many days in a row. Days that were worked count as planned ones do.
#[must_use]
pub fn is_regular(thresholds: &RegularAttachment, tasks: &[ChildTask<'_>]) -> bool {
    let mut times: Vec<NaiveDate> = Vec::new();
    let mut in_a_row: Vec<NaiveDate> = Vec::new();
    for ChildTask { need: task, worked } in tasks {
        // A mentor meets the same pupil again and again.
        if task.mentoring_grade.is_some() {
            return true;
        }
        let mut days: Vec<NaiveDate> = task
            .schedule
            .shifts()
            .into_iter()
            .filter_map(day_of)
            .collect();
        days.arrange();
        if days.is_empty() {
            let (Some(first), Some(last)) = (task.from, task.to) else {
                return true;
            };
            if (last - first).num_days() + 1 > i64::from(thresholds.days_max) {
                return true;
            }
            // One time among the times, and a row of days among the days.
            in_a_row.extend(first.iter_days().take_while(|day| *day <= last));
            days.push(first);
        }
        days.extend(
            worked
                .iter()
                .filter(|day| !days.contains(day))
                .copied()
                .collect::<Vec<_>>(),
        );
        in_a_row.extend(&days);
        times.append(&mut days);
    }
    times.arrange();
    in_a_row.arrange();
    let mut row = (None, 0);
    for day in &in_a_row {
        row = match row {
            (Some(before), length) if *day == before => (Some(before), length),
            (Some(before), length) if (*day - before).num_days() == 1 => (Some(*day), length + 1),
            _ => (Some(*day), 1),
        };
        if row.1 > thresholds.days_max {
            return true;
        }
    }
    let within = Months::new(u32::from(thresholds.within_months));
    times.iter().enumerate().any(|(index, first)| {
        let Some(end) = first.checked_add_months(within) else {
            return true;
        };
        let count = times
            .iter()
            .skip(index)
            .take_while(|day| **day < end)
            .count();
        count > usize::from(thresholds.times_max)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(windows: &[&str], from: Option<&str>, to: Option<&str>) -> NeedSpec {
        let windows: Vec<_> = windows
            .iter()
            .map(|day| {
                serde_json::json!({ "from": format!("{day}T15:00:00+01:00"), "until": format!("{day}T17:00:00+01:00") })
            })
            .collect();
        serde_json::from_value(serde_json::json!({
            "schedule": { "windows": windows }, "contact": { "children": true }, "from": from, "to": to,
        }))
        .unwrap()
    }

    fn of(needs: &[&NeedSpec], thresholds: &RegularAttachment) -> bool {
        let task = |need| ChildTask { need, worked: &[] };
        let tasks: Vec<ChildTask<'_>> = needs.iter().map(|need| task(*need)).collect();
        is_regular(thresholds, &tasks)
    }

    fn regular(needs: &[&NeedSpec]) -> bool {
        of(needs, &RegularAttachment::default())
    }

    #[test]
    fn days_worked_beside_the_plan_count_as_well() {
        let short = task(&[], Some("2026-07-06"), Some("2026-07-08"));
        let days: Vec<NaiveDate> = (6..=9)
            .filter_map(|day| NaiveDate::from_ymd_opt(2026, 7, day))
            .collect();
        let regular = |worked| {
            let need = &short;
            is_regular(&RegularAttachment::default(), &[ChildTask { need, worked }])
        };
        assert!(!regular(&days[..3]));
        assert!(regular(&days));
    }

    #[test]
    fn more_than_three_times_in_three_months_is_regular() {
        let three = task(&["2026-01-05", "2026-02-10", "2026-03-30"], None, None);
        assert!(!regular(&[&three]));
        let fourth = task(&["2026-04-04"], None, None);
        assert!(
            regular(&[&three, &fourth]),
            "a day before the three months are over"
        );
        let later = task(&["2026-04-05"], None, None);
        assert!(!regular(&[&three, &later]));
    }

    #[test]
    fn short_periods_one_after_the_other_are_days_in_a_row() {
        let often = RegularAttachment {
            times_max: 100,
            ..RegularAttachment::default()
        };
        let first = task(&[], Some("2026-07-01"), Some("2026-07-05"));
        let next = task(&[], Some("2026-07-06"), Some("2026-07-07"));
        assert!(!of(&[&first, &next], &often));
        let longer = task(&[], Some("2026-07-06"), Some("2026-07-08"));
        assert!(of(&[&first, &longer], &often));
    }

    #[test]
    fn more_than_a_week_is_regular_where_no_single_times_are_given() {
        assert!(!regular(&[&task(
            &[],
            Some("2026-07-06"),
            Some("2026-07-12")
        )]));
        assert!(regular(&[&task(
            &[],
            Some("2026-07-06"),
            Some("2026-07-13")
        )]));
        assert!(
            regular(&[&task(&[], Some("2026-07-06"), None)]),
            "without an end"
        );
        assert!(regular(&[&task(&[], None, None)]));
    }

    #[test]
    fn every_day_of_a_long_week_is_regular_by_the_times() {
        let days = ["2026-07-06", "2026-07-07", "2026-07-08"];
        assert!(!regular(&[&task(&days, None, None)]));
        let four = ["2026-07-06", "2026-07-07", "2026-07-08", "2026-07-09"];
        assert!(regular(&[&task(&four, None, None)]));
    }

    #[test]
    fn more_days_in_a_row_than_the_threshold_are_regular_however_many_times_are_allowed() {
        let often = RegularAttachment {
            times_max: 100,
            ..RegularAttachment::default()
        };
        let days: Vec<String> = (1..=8).map(|day| format!("2026-07-{day:02}")).collect();
        let days: Vec<&str> = days.iter().map(String::as_str).collect();
        assert!(!of(&[&task(&days[..7], None, None)], &often));
        assert!(of(&[&task(&days, None, None)], &often));
    }

    #[test]
    fn a_mentor_is_regular_whatever_the_times() {
        let mentor = NeedSpec {
            mentoring_grade: Some(9),
            ..task(&["2026-01-05"], None, None)
        };
        assert!(regular(&[&mentor]));
    }
}
