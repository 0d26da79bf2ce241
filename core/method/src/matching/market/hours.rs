//! How much of their time volunteers give: minutes in all, and minutes a week.

use chrono::{DateTime, Datelike};
use medborger_base::sorted::Arrange as _;

use super::super::rows::{MatchVolunteer, Shift};
use super::Market;
use medborger_calendar::local_date;

/// The limits of one volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hours {
    all: Budget,
    parts: Vec<Share>,
}

/// How much of somebody's time is left, in all and in each week.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Minutes in all, without those booked elsewhere.
    left: u64,
    /// Minutes a week.
    week_max: u64,
    /// Weeks and the minutes booked in them elsewhere, ascending.
    booked: Vec<(i64, u64)>,
}

/// How long shifts are together, in all and by the week in which they begin.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    minutes: u64,
    weeks: Vec<(i64, u64)>,
}

/// Needs of one volunteer with limits of their own beside the volunteer's: those that they take by one of their offers.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The place in [`Market::volunteer_ids`].
    pub volunteer: u32,
    /// The places in [`Market::need_ids`], ascending.
    pub needs: Vec<u32>,
    /// At most so many of them at once.
    pub limit: u32,
    /// What they take of the volunteer's time at most.
    pub budget: Budget,
}

/// A part, as its volunteer's limits hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Share {
    needs: Vec<u32>,
    limit: u32,
    budget: Budget,
}

impl Load {
    /// Of these shifts.
    #[must_use]
    pub fn of(shifts: &[Shift]) -> Self {
        Self {
            minutes: minutes(shifts),
            weeks: by_week(shifts),
        }
    }

    /// In how many weeks there are shifts.
    #[must_use]
    pub fn week_count(&self) -> usize {
        self.weeks.len()
    }
}

impl Budget {
    /// So many minutes in all and a week at most, of which these shifts are booked elsewhere.
    #[must_use]
    pub fn new(minutes_max: Option<u32>, week_minutes_max: Option<u32>, booked: &[Shift]) -> Self {
        let limit = |max: Option<u32>| max.map_or(u64::MAX, u64::from);
        Self {
            left: limit(minutes_max).saturating_sub(minutes(booked)),
            week_max: limit(week_minutes_max),
            booked: match week_minutes_max {
                Some(_) => by_week(booked),
                None => Vec::new(),
            },
        }
    }

    /// Whether there is time for this and nothing else beside what is booked.
    #[must_use]
    pub fn holds(&self, load: &Load) -> bool {
        load.minutes <= self.left && self.has_weeks_for(&load.weeks)
    }

    /// Whether it matters in which week a shift is.
    fn has_weeks(&self) -> bool {
        self.week_max < u64::MAX
    }

    fn has_weeks_for(&self, weeks: &[(i64, u64)]) -> bool {
        !self.has_weeks()
            || weeks.iter().all(|(week, minutes)| {
                let booked = self.booked.binary_search_by_key(week, |(week, _)| *week);
                let booked = booked.ok().and_then(|at| self.booked.get(at));
                let booked = booked.map_or(0, |(_, minutes)| *minutes);
                minutes.saturating_add(booked) <= self.week_max
            })
    }

    /// Whether there is time for these needs of a market, each there once.
    fn holds_all(&self, market: &Market, needs: &[u32]) -> bool {
        let minutes = needs.iter().map(|&need| market.minutes_of(need));
        if minutes.fold(0, u64::saturating_add) > self.left {
            return false;
        }
        if !self.has_weeks() {
            return true;
        }
        let all = needs
            .iter()
            .filter_map(|&need| market.needs.get(need as usize));
        self.has_weeks_for(&together(
            all.flat_map(|need| need.weeks.iter().copied()).collect(),
        ))
    }

    /// The same for the verifier, by another way: week by week.
    fn keeps(&self, market: &Market, needs: &[u32]) -> bool {
        let all = || {
            needs
                .iter()
                .filter_map(|&need| market.needs.get(need as usize))
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
            own.sum::<i128>() + within(&self.booked, week)
        };
        sum <= i128::from(self.left)
            && (!self.has_weeks()
                || weeks
                    .into_iter()
                    .all(|week| in_week(week) <= i128::from(self.week_max)))
    }
}

impl Share {
    /// Those of some needs that belong to it.
    fn of(&self, needs: &[u32]) -> Vec<u32> {
        let own = |need: &&u32| self.needs.binary_search(need).is_ok();
        needs.iter().filter(own).copied().collect()
    }
}

impl Hours {
    /// None where there is no limit.
    pub(super) fn of(volunteer: &MatchVolunteer) -> Option<Box<Self>> {
        let (max, week_max) = (volunteer.minutes_max, volunteer.week_minutes_max);
        if max.is_none() && week_max.is_none() {
            return None;
        }
        Some(Box::new(Self {
            all: Budget::new(max, week_max, &volunteer.booked),
            parts: Vec::new(),
        }))
    }

    /// Whether it matters in which week a shift is.
    pub(super) fn has_weeks(&self) -> bool {
        self.all.has_weeks() || self.parts.iter().any(|part| part.budget.has_weeks())
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

    /// Whether the shifts of these needs, each there once, are no longer together than the volunteer takes, and no part of
    /// them is more than its own limits allow. Of none they always are.
    pub(in crate::matching) fn has_time(&self, volunteer: u32, needs: &[u32]) -> bool {
        let Some(hours) = self.hours_of(volunteer) else {
            return true;
        };
        let in_part = |part: &Share| {
            let own = part.of(needs);
            own.len() <= part.limit as usize && part.budget.holds_all(self, &own)
        };
        hours.all.holds_all(self, needs) && hours.parts.iter().all(in_part)
    }

    /// Whether no part of these needs has more of them than it takes.
    pub(in crate::matching) fn keeps_parts(&self, volunteer: u32, needs: &[u32]) -> bool {
        let parts = self.hours_of(volunteer).map(|hours| hours.parts.as_slice());
        let mut parts = parts.unwrap_or_default().iter();
        parts.all(|part| part.of(needs).len() <= part.limit as usize)
    }

    /// As [`Self::has_time`], for the verifier and by another way.
    pub(in crate::matching) fn keeps_hours(&self, volunteer: u32, needs: &[u32]) -> bool {
        let Some(hours) = self.hours_of(volunteer) else {
            return true;
        };
        let mut parts = hours.parts.iter();
        hours.all.keeps(self, needs)
            && parts.all(|part| {
                let own = part.needs.iter().filter(|need| needs.contains(need));
                let own: Vec<u32> = own.copied().collect();
                own.len() <= part.limit as usize && part.budget.keeps(self, &own)
            })
    }

    /// The same market in which these volunteers, by place, give so much of their time. Unlike [`MatchVolunteer::booked`], what
    /// a budget counts may be at any time.
    #[doc(hidden)]
    #[must_use]
    pub fn with_budgets(mut self, budgets: impl IntoIterator<Item = (u32, Budget)>) -> Self {
        for (volunteer, budget) in budgets {
            self.count_weeks(&budget);
            if let Some(hours) = self.hours.get_mut(volunteer as usize) {
                let parts = hours.take().map(|hours| hours.parts);
                *hours = Some(Box::new(Hours {
                    all: budget,
                    parts: parts.unwrap_or_default(),
                }));
            }
        }
        self
    }

    /// Counts the minutes of needs by week, where it matters to a budget and was not done yet.
    fn count_weeks(&mut self, budget: &Budget) {
        if budget.has_weeks() && !self.hours.iter().flatten().any(|hours| hours.has_weeks()) {
            for need in &mut self.needs {
                need.weeks = by_week(&need.shifts);
            }
        }
    }

    /// The same market in which parts of what volunteers take have limits of their own. No need is in two parts of one
    /// volunteer.
    #[doc(hidden)]
    #[must_use]
    pub fn with_parts(mut self, parts: Vec<Part>) -> Self {
        for part in parts {
            self.count_weeks(&part.budget);
            let Some(hours) = self.hours.get_mut(part.volunteer as usize) else {
                continue;
            };
            let hours = hours.get_or_insert_with(|| {
                Box::new(Hours {
                    all: Budget::new(None, None, &[]),
                    parts: Vec::new(),
                })
            });
            hours.parts.push(Share {
                needs: part.needs,
                limit: part.limit,
                budget: part.budget,
            });
        }
        self
    }

    /// About how many units of work [`Self::has_time`] takes for each need that a volunteer has.
    pub(in crate::matching) fn time_cost(&self, volunteer: u32) -> u64 {
        let Some(hours) = self.hours_of(volunteer) else {
            return 0;
        };
        let parts = hours.parts.len() as u64;
        if !hours.has_weeks() {
            return 20 * parts;
        }
        let own = self.pairs_of(volunteer).iter();
        let weeks = own.filter_map(|pair| self.needs.get(pair.need as usize));
        let most = weeks.map(|need| need.weeks.len() as u64).max().unwrap_or(0);
        20 * (parts + (1 + parts) * most)
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
