//! How much of their time volunteers give: minutes in all, and minutes a week.

use chrono::{DateTime, Datelike};
use medborger_base::sorted::Arrange as _;

use super::super::rows::{MatchVolunteer, Shift};
use super::Market;
use medborger_calendar::local_date;

/// The limits of one volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hours {
    /// Minutes in all, without those booked elsewhere.
    left: u64,
    /// Minutes a week.
    week_max: u64,
    /// Weeks and the minutes booked in them elsewhere, ascending.
    booked: Vec<(i64, u64)>,
}

impl Hours {
    /// None where there is no limit.
    pub(super) fn of(volunteer: &MatchVolunteer) -> Option<Box<Self>> {
        let (max, week_max) = (volunteer.minutes_max, volunteer.week_minutes_max);
        if max.is_none() && week_max.is_none() {
            return None;
        }
        let limit = |max: Option<u32>| max.map_or(u64::MAX, u64::from);
        Some(Box::new(Self {
            left: limit(max).saturating_sub(minutes(&volunteer.booked)),
            week_max: limit(week_max),
            booked: by_week(&volunteer.booked),
        }))
    }

    /// Whether it matters in which week a shift is.
    pub(super) fn has_weeks(&self) -> bool {
        self.week_max < u64::MAX
    }
}

/// How long shifts are together; what is longer than a million years counts as that.
pub(super) fn minutes(shifts: &[Shift]) -> u64 {
    let each = shifts.iter().map(|shift| shift.from.abs_diff(shift.until));
    each.fold(0_u64, u64::saturating_add).min(1 << 40)
}

/// The week in which a shift begins, from Monday to Sunday in Danish time, counted from the year 1.
fn week_of(shift: Shift) -> i64 {
    let at = shift.from.checked_mul(60);
    let at = at.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let day = match at {
        // Far from the years that the calendar knows, there is no summer time.
        Some(at) if (1900..2900).contains(&at.year()) => {
            i64::from(local_date(at).num_days_from_ce())
        }
        _ => shift.from.div_euclid(1440) + 719_163,
    };
    (day - 1).div_euclid(7)
}

/// Minutes by the week in which a shift begins, ascending.
pub(super) fn by_week(shifts: &[Shift]) -> Vec<(i64, u64)> {
    let each = shifts
        .iter()
        .map(|shift| (week_of(*shift), minutes(&[*shift])));
    together(each.collect())
}

/// Each week once.
fn together(mut weeks: Vec<(i64, u64)>) -> Vec<(i64, u64)> {
    weeks.arrange();
    let mut all: Vec<(i64, u64)> = Vec::with_capacity(weeks.len());
    for (week, minutes) in weeks {
        match all.last_mut() {
            Some(last) if last.0 == week => last.1 = last.1.saturating_add(minutes),
            _ => all.push((week, minutes)),
        }
    }
    all
}

impl Market {
    /// What limits the volunteer's time.
    pub(super) fn hours_of(&self, volunteer: u32) -> Option<&Hours> {
        self.hours.get(volunteer as usize)?.as_deref()
    }

    /// Whether a volunteer's time is limited at all.
    pub(in crate::matching) fn counts_minutes(&self, volunteer: u32) -> bool {
        self.hours_of(volunteer).is_some()
    }

    /// Whether all that limits volunteers beside collisions is a number of needs.
    pub(in crate::matching) fn are_limits_numbers(&self) -> bool {
        self.hours.iter().all(Option::is_none)
    }

    /// How long all shifts of a need are together.
    pub(in crate::matching) fn minutes_of(&self, need: u32) -> u64 {
        self.needs.get(need as usize).map_or(0, |need| need.minutes)
    }

    /// Whether the shifts of these needs, each there once, are no longer together than the volunteer takes. Of none they
    /// always are.
    pub(in crate::matching) fn has_time(&self, volunteer: u32, needs: &[u32]) -> bool {
        let Some(hours) = self.hours_of(volunteer) else {
            return true;
        };
        let minutes = needs.iter().map(|&need| self.minutes_of(need));
        if minutes.fold(0, u64::saturating_add) > hours.left {
            return false;
        }
        if !hours.has_weeks() {
            return true;
        }
        let all = needs
            .iter()
            .filter_map(|&need| self.needs.get(need as usize));
        let weeks = together(all.flat_map(|need| need.weeks.iter().copied()).collect());
        weeks.iter().all(|(week, minutes)| {
            let booked = hours.booked.binary_search_by_key(week, |(week, _)| *week);
            let booked = booked.ok().and_then(|at| hours.booked.get(at));
            let booked = booked.map_or(0, |(_, minutes)| *minutes);
            minutes.saturating_add(booked) <= hours.week_max
        })
    }

    /// The same for the verifier, by another way: week by week.
    pub(in crate::matching) fn keeps_hours(&self, volunteer: u32, needs: &[u32]) -> bool {
        let Some(hours) = self.hours_of(volunteer) else {
            return true;
        };
        let all = || {
            needs
                .iter()
                .filter_map(|&need| self.needs.get(need as usize))
        };
        let sum: i128 = all().map(|need| i128::from(need.minutes)).sum();
        let mut weeks: Vec<i64> = all()
            .flat_map(|need| need.weeks.iter().map(|of| of.0))
            .collect();
        weeks.arrange();
        weeks.dedup();
        let within = |weeks_of: &[(i64, u64)], week: i64| {
            let at = weeks_of.partition_point(|(other, _)| *other < week);
            let found = weeks_of.get(at).filter(|(other, _)| *other == week);
            found.map_or(0, |(_, minutes)| i128::from(*minutes))
        };
        let in_week = |week: i64| {
            let own = all().map(|need| within(&need.weeks, week));
            own.sum::<i128>() + within(&hours.booked, week)
        };
        sum <= i128::from(hours.left)
            && (!hours.has_weeks()
                || weeks
                    .into_iter()
                    .all(|week| in_week(week) <= i128::from(hours.week_max)))
    }

    /// About how many units of work [`Self::has_time`] takes for each need that a volunteer has.
    pub(in crate::matching) fn time_cost(&self, volunteer: u32) -> u64 {
        if !self.hours_of(volunteer).is_some_and(Hours::has_weeks) {
            return 0;
        }
        let own = self.pairs_of(volunteer).iter();
        let weeks = own.filter_map(|pair| self.needs.get(pair.need as usize));
        20 * weeks.map(|need| need.weeks.len() as u64).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday_in_danish_time() {
        let at = |text: &str| {
            let at: DateTime<chrono::Utc> = text.parse().unwrap();
            week_of(Shift::new(at.timestamp() / 60, at.timestamp() / 60 + 60))
        };
        // Sunday 3 May 2026 ends at 22:00 UTC.
        assert_eq!(at("2026-04-26T22:00:00Z"), at("2026-05-03T21:59:00Z"));
        assert_eq!(at("2026-05-03T21:59:00Z") + 1, at("2026-05-03T22:00:00Z"));
        // In winter an hour later.
        assert_eq!(at("2026-12-06T22:59:00Z") + 1, at("2026-12-06T23:00:00Z"));
        for far in [i64::MIN / 2, -1 << 50, 1 << 50, i64::MAX / 2] {
            let (one, next) = (
                Shift::new(far, far + 1),
                Shift::new(far + 10_080, far + 10_081),
            );
            assert_eq!(week_of(one) + 1, week_of(next));
        }
    }
}
