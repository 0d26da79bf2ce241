//! When: time windows, fixed or by agreement, once or every so many weeks.

use chrono::{Days, NaiveDate};
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::ExchangeError;
use crate::calendar::{RepeatedHour, local_date, local_time, read_day_or_none, to_instant};
use crate::method::matching::Shift;
use crate::time::Timestamp;

/// A minute in microseconds.
const MINUTE: i64 = 60_000_000;
/// The longest window: a day and a night, in minutes.
const WINDOW_MINUTES_MAX: i64 = 24 * 60;
/// How many shifts a schedule has at most, with all its recurrences.
const SHIFTS_MAX: usize = 1000;

/// A stretch of time: from its beginning to before its end, at whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TimeWindow {
    /// When it begins.
    pub from: Timestamp,
    /// When it ends, exclusive: at most 24 hours later.
    pub until: Timestamp,
}

/// When somebody is needed, or free.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Schedule {
    /// The windows, or the first ones of a recurrence. Empty: by agreement.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub windows: Vec<TimeWindow>,
    /// Every so many weeks again, at the same local time; 1 to 8.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every_weeks: Option<u8>,
    /// The last day on which a recurrence begins, inclusive.
    #[serde(
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
    /// Whether the windows are only when it would suit: then they book nobody.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub flexible: bool,
}

/// Whether two shifts have a minute in common. Where one ends as the other begins, they have none.
fn overlap(one: Shift, other: Shift) -> bool {
    one.from < other.until && other.from < one.until
}

/// Whether a shift has not ended at an instant.
fn is_ahead(shift: Shift, at: Timestamp) -> bool {
    shift.until > at.micros().div_euclid(MINUTE)
}

/// The local day on which a shift begins.
pub(super) fn day_of(shift: Shift) -> Option<NaiveDate> {
    let at = Timestamp::from_micros(shift.from.checked_mul(MINUTE)?).ok()?;
    Some(local_date(at.to_utc()))
}

/// The same local time some weeks later. A time that the change to summer time leaves out moves an hour on; of one that
/// comes twice it is the first.
fn weeks_later(at: Timestamp, weeks: u64) -> Option<Timestamp> {
    let local = local_time(at.to_utc()).checked_add_days(Days::new(7 * weeks))?;
    let first = Some(RepeatedHour::First);
    let instant = to_instant(local, first).or_else(|_| {
        let hour = chrono::TimeDelta::hours(1);
        to_instant(local + hour, first)
    });
    Timestamp::try_from(instant.ok()?).ok()
}

impl Schedule {
    /// Checks bounds, and that no two shifts overlap.
    pub(super) fn check(&self) -> Result<(), ExchangeError> {
        for window in &self.windows {
            let minutes = (window.until.micros() - window.from.micros()) / MINUTE;
            if window.until <= window.from {
                return Err(ExchangeError::WindowReversed);
            }
            if window.from.micros() % MINUTE != 0 || window.until.micros() % MINUTE != 0 {
                return Err(ExchangeError::WindowNotWholeMinutes);
            }
            if minutes > WINDOW_MINUTES_MAX {
                return Err(ExchangeError::WindowTooLong);
            }
        }
        let last_begin = self.windows.iter().map(|window| window.from).max();
        let last_begin = last_begin.map(|at| local_date(at.to_utc()));
        match (self.every_weeks, self.until, last_begin) {
            (None, None, _) => {}
            (Some(weeks), Some(until), Some(last)) if (1..=8).contains(&weeks) && last <= until => {
            }
            _ => return Err(ExchangeError::RecurrenceUnfit),
        }
        let shifts = self.shifts();
        if shifts.len() > SHIFTS_MAX {
            return Err(ExchangeError::TooManyShifts { max: SHIFTS_MAX });
        }
        let mut pairs = shifts.iter().zip(shifts.iter().skip(1));
        if pairs.any(|(one, next)| overlap(*one, *next)) {
            return Err(ExchangeError::WindowsUnfit);
        }
        Ok(())
    }

    /// Every shift, in order; at most one more than a schedule may have.
    #[must_use]
    pub fn shifts(&self) -> Vec<Shift> {
        let mut shifts = Vec::new();
        for window in &self.windows {
            let mut step = 0;
            while let (Some(from), Some(until)) = (
                weeks_later(window.from, step),
                weeks_later(window.until, step),
            ) {
                let late = self
                    .until
                    .is_some_and(|last| local_date(from.to_utc()) > last);
                if late || shifts.len() > SHIFTS_MAX {
                    break;
                }
                shifts.push(Shift::new(from.micros() / MINUTE, until.micros() / MINUTE));
                match self.every_weeks {
                    Some(weeks) if weeks > 0 => step += u64::from(weeks),
                    _ => break,
                }
            }
        }
        shifts.arrange();
        shifts
    }

    /// The shifts that book somebody: none where the times are flexible.
    #[must_use]
    pub fn booked(&self) -> Vec<Shift> {
        if self.flexible {
            Vec::new()
        } else {
            self.shifts()
        }
    }

    /// The shifts that book somebody and have not ended at an instant; the one that is going on is among them.
    #[must_use]
    pub fn booked_after(&self, at: Timestamp) -> Vec<Shift> {
        let mut shifts = self.booked();
        shifts.retain(|shift| is_ahead(*shift, at));
        shifts
    }

    /// Whether the last of the times has ended. What is by agreement, or flexible, is never over by its times.
    #[must_use]
    pub fn is_over(&self, at: Timestamp) -> bool {
        let has_times = !self.flexible && !self.windows.is_empty();
        has_times && self.booked_after(at).is_empty()
    }
}

/// A schedule with its shifts, for whoever compares it with many: to expand a recurrence takes far longer.
#[derive(Debug, Clone)]
pub(crate) struct Times {
    shifts: Vec<Shift>,
    by_agreement: bool,
    flexible: bool,
}

impl Times {
    pub(crate) fn of(schedule: &Schedule) -> Self {
        Self {
            shifts: schedule.shifts(),
            by_agreement: schedule.windows.is_empty(),
            flexible: schedule.flexible,
        }
    }

    /// The same of the times that have not ended; where flexible ones all have, it is by agreement.
    pub(crate) fn after(schedule: &Schedule, at: Timestamp) -> Self {
        let mut times = Self::of(schedule);
        times.shifts.retain(|shift| is_ahead(*shift, at));
        times.by_agreement |= times.shifts.is_empty();
        times
    }

    /// Whether they lie within these days, both inclusive: all of them, or some where they are flexible.
    pub(crate) fn within(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        let inside = |shift: &Shift| {
            day_of(*shift).is_none_or(|day| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            })
        };
        match (self.shifts.as_slice(), self.flexible) {
            _ if self.by_agreement || from.is_none() && to.is_none() => true,
            (shifts, true) => shifts.iter().any(inside),
            // They are in order.
            ([first, .., last], false) => inside(first) && inside(last),
            (shifts, false) => shifts.iter().all(inside),
        }
    }

    /// Whether somebody who is free at these times can come at those; always where either is by agreement.
    pub(crate) fn covers(&self, needed: &Self) -> bool {
        if self.by_agreement || needed.by_agreement {
            return true;
        }
        if needed.flexible {
            return collide(&needed.shifts, &self.shifts);
        }
        // In the order of their beginnings, what ends too early for one shift is of no use for those that follow: were it
        // for one that ends earlier, so would be what covers this one.
        let mut free = self.shifts.iter().peekable();
        needed.shifts.iter().all(|shift| {
            while free.next_if(|free| free.until < shift.until).is_some() {}
            free.peek().is_some_and(|free| free.from <= shift.from)
        })
    }
}

/// Shifts in order, with those that overlap or touch made one: what [`collide`] looks at when somebody has several tasks.
pub(crate) fn union(mut shifts: Vec<Shift>) -> Vec<Shift> {
    shifts.arrange();
    let mut all: Vec<Shift> = Vec::with_capacity(shifts.len());
    for shift in shifts {
        match all.last_mut() {
            Some(last) if shift.from <= last.until => last.until = last.until.max(shift.until),
            _ => all.push(shift),
        }
    }
    all
}

/// Whether any two shifts of two ordered lists overlap. Within a list none do.
#[must_use]
pub(crate) fn collide(one: &[Shift], other: &[Shift]) -> bool {
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        if overlap(**a, **b) {
            return true;
        }
        if a.until <= b.until {
            left.next();
        } else {
            right.next();
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn weekly(from: &str, until: &str, weeks: u8, last: &str) -> Schedule {
        Schedule {
            windows: vec![TimeWindow {
                from: at(from),
                until: at(until),
            }],
            every_weeks: Some(weeks),
            until: Some(last.parse().unwrap()),
            flexible: false,
        }
    }

    #[test]
    fn a_weekly_shift_keeps_its_local_time_over_the_change_of_the_clock() {
        let schedule = weekly(
            "2026-10-20T16:00:00+02:00",
            "2026-10-20T18:00:00+02:00",
            1,
            "2026-10-27",
        );
        assert_eq!(schedule.check(), Ok(()));
        let shifts = schedule.shifts();
        assert_eq!(shifts.len(), 2, "the last day is inclusive");
        let hours = |shift: &Shift| (shift.until - shift.from) / 60;
        assert_eq!(shifts.iter().map(hours).collect::<Vec<_>>(), [2, 2]);
        assert_eq!(shifts[1].from - shifts[0].from, (7 * 24 + 1) * 60);
    }

    #[test]
    fn a_shift_in_the_hour_that_summer_time_leaves_out_comes_an_hour_later() {
        let schedule = weekly(
            "2026-03-22T02:30:00+01:00",
            "2026-03-22T04:30:00+01:00",
            1,
            "2026-03-29",
        );
        let shifts = schedule.shifts();
        assert_eq!(shifts[1].from * MINUTE, at("2026-03-29T01:30:00Z").micros());
        assert_eq!(
            shifts[1].until * MINUTE,
            at("2026-03-29T02:30:00Z").micros()
        );
    }

    #[test]
    fn windows_that_touch_do_not_overlap_and_windows_that_share_a_minute_do() {
        let window = |from: &str, until: &str| TimeWindow {
            from: at(from),
            until: at(until),
        };
        let morning = window("2026-05-01T08:00:00Z", "2026-05-01T10:00:00Z");
        for (other, outcome) in [
            (
                window("2026-05-01T10:00:00Z", "2026-05-01T12:00:00Z"),
                Ok(()),
            ),
            (
                window("2026-05-01T09:59:00Z", "2026-05-01T12:00:00Z"),
                Err(ExchangeError::WindowsUnfit),
            ),
        ] {
            let schedule = Schedule {
                windows: vec![other, morning],
                ..Schedule::default()
            };
            assert_eq!(schedule.check(), outcome);
        }
    }

    #[test]
    fn a_window_ends_after_it_begins_within_a_day_at_whole_minutes() {
        for (until, outcome) in [
            ("2026-05-01T08:00:00Z", Err(ExchangeError::WindowReversed)),
            ("2026-05-01T08:01:00Z", Ok(())),
            (
                "2026-05-01T08:01:30Z",
                Err(ExchangeError::WindowNotWholeMinutes),
            ),
            ("2026-05-02T08:00:00Z", Ok(())),
            ("2026-05-02T08:01:00Z", Err(ExchangeError::WindowTooLong)),
        ] {
            let window = TimeWindow {
                from: at("2026-05-01T08:00:00Z"),
                until: at(until),
            };
            let schedule = Schedule {
                windows: vec![window],
                ..Schedule::default()
            };
            assert_eq!(schedule.check(), outcome, "{until}");
        }
    }

    #[test]
    fn a_recurrence_has_windows_and_an_end_and_at_most_a_thousand_shifts() {
        let good = weekly(
            "2026-05-01T08:00:00Z",
            "2026-05-01T09:00:00Z",
            1,
            "2026-05-01",
        );
        assert_eq!(good.check(), Ok(()));
        for bad in [
            Schedule {
                until: None,
                ..good.clone()
            },
            Schedule {
                every_weeks: None,
                ..good.clone()
            },
            Schedule {
                every_weeks: Some(0),
                ..good.clone()
            },
            Schedule {
                every_weeks: Some(9),
                ..good.clone()
            },
            Schedule {
                windows: Vec::new(),
                ..good.clone()
            },
            Schedule {
                until: Some("2026-04-30".parse().unwrap()),
                ..good.clone()
            },
        ] {
            assert_eq!(bad.check(), Err(ExchangeError::RecurrenceUnfit), "{bad:?}");
        }
        let long = Schedule {
            until: Some("2090-01-01".parse().unwrap()),
            ..good
        };
        assert_eq!(
            long.check(),
            Err(ExchangeError::TooManyShifts { max: SHIFTS_MAX })
        );
    }

    #[test]
    fn somebody_is_free_where_every_fixed_shift_lies_within_one_of_their_windows() {
        let day = |from: &str, until: &str, flexible| {
            Times::of(&Schedule {
                windows: vec![TimeWindow {
                    from: at(from),
                    until: at(until),
                }],
                flexible,
                ..Schedule::default()
            })
        };
        let free = day("2026-05-01T08:00:00Z", "2026-05-01T12:00:00Z", false);
        assert!(free.covers(&day("2026-05-01T08:00:00Z", "2026-05-01T12:00:00Z", false)));
        assert!(!free.covers(&day("2026-05-01T08:00:00Z", "2026-05-01T12:01:00Z", false)));
        assert!(free.covers(&day("2026-05-01T11:59:00Z", "2026-05-01T15:00:00Z", true)));
        assert!(!free.covers(&day("2026-05-01T12:00:00Z", "2026-05-01T15:00:00Z", true)));
        assert!(
            free.covers(&Times::of(&Schedule::default())),
            "by agreement"
        );
    }

    #[test]
    fn a_shift_is_over_at_the_minute_in_which_it_ends_and_a_schedule_with_its_last_one() {
        let twice = weekly(
            "2026-05-01T08:00:00Z",
            "2026-05-01T09:00:00Z",
            1,
            "2026-05-08",
        );
        for (now, left) in [
            ("2026-05-01T08:59:59Z", 2),
            ("2026-05-01T09:00:00Z", 1),
            ("2026-05-08T08:30:00Z", 1),
            ("2026-05-08T09:00:00Z", 0),
        ] {
            assert_eq!(twice.booked_after(at(now)).len(), left, "{now}");
            assert_eq!(twice.is_over(at(now)), left == 0, "{now}");
        }
        let flexible = Schedule {
            flexible: true,
            ..twice
        };
        let later = at("2027-01-01T00:00:00Z");
        assert!(!flexible.is_over(later) && !Schedule::default().is_over(later));
        // What would have suited is past: another time is agreed.
        let needed = Times::after(&flexible, later);
        let free = Times::of(&weekly(
            "2027-02-01T08:00:00Z",
            "2027-02-01T09:00:00Z",
            1,
            "2027-02-01",
        ));
        assert!(free.covers(&needed));
    }

    fn shifts() -> impl Strategy<Value = Vec<Shift>> {
        prop::collection::vec((0_i64..200, 1_i64..20), 0..8).prop_map(|list| {
            let mut shifts: Vec<Shift> = Vec::new();
            for (from, length) in list {
                let shift = Shift::new(from, from + length);
                if !shifts.iter().any(|other| overlap(*other, shift)) {
                    shifts.push(shift);
                }
            }
            shifts.sort_unstable();
            shifts
        })
    }

    proptest! {
        #[test]
        fn a_union_collides_exactly_where_one_of_its_shifts_does(
            many in prop::collection::vec((0_i64..200, 1_i64..20), 0..12),
            other in shifts(),
        ) {
            let many = many.into_iter().map(|(from, length)| Shift::new(from, from + length));
            let many: Vec<Shift> = many.collect();
            let naive = many.iter().any(|a| other.iter().any(|b| overlap(*a, *b)));
            prop_assert_eq!(collide(&union(many), &other), naive);
        }

        #[test]
        fn two_lists_collide_exactly_where_some_pair_overlaps(one in shifts(), other in shifts()) {
            let naive = one.iter().any(|a| other.iter().any(|b| overlap(*a, *b)));
            prop_assert_eq!(collide(&one, &other), naive);
        }
    }
}
