//! Allowances for members who are not councillors (*diæter*): kommunestyrelsesloven § 16 a, VEJ 9631 of 15/06/2022.
//!
//! Up to four hours of meetings on a day earn one allowance, more earn two. Documented lost earnings are paid up to five
//! allowances a day. The rate is adjusted every year and set by order: it comes in with the question.

use medborger_base::sorted::SortedMap;

use chrono::{Datelike, NaiveDate};
use medborger_codec::{Make, Record};

use super::{SeatClass, existing};
use crate::calendar::local_date;
use crate::id::TeamId;
use crate::journal::{Desk, Halt, Query};
use crate::meeting;

/// The longest time of meetings on a day that earns one allowance, in microseconds: four hours, inclusive.
const SINGLE_MAX: i64 = 4 * 3_600_000_000;
/// Lost earnings are paid up to so many allowances a day.
const LOST_EARNINGS_FACTOR: u64 = 5;

/// `team.allowances`: what the members of a team earn for the meetings of a year, from the attendance. Politicians and
/// employees are paid otherwise and are left out. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CalculateAllowances {
    /// The team.
    pub team: TeamId,
    /// The year.
    pub year: i32,
    /// The single allowance of that year, in øre.
    pub single_oere: u32,
}

/// What one member earns.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AllowanceItem {
    /// The appointment.
    pub appointment: u32,
    /// Days with up to four hours of meetings.
    pub single_days: u32,
    /// Days with more.
    pub double_days: u32,
    /// The sum, in øre.
    pub sum_oere: u64,
}

/// What the members earn.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AllowanceList {
    /// The members who were at a meeting, by appointment.
    pub members: Vec<AllowanceItem>,
    /// Documented lost earnings are paid up to so much a day, in øre.
    pub lost_earnings_max_oere: u64,
}

impl Query for CalculateAllowances {
    const NAME: &'static str = "team.allowances";
    type View = AllowanceList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AllowanceList, Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        let mut time: SortedMap<(u32, NaiveDate), i64> = SortedMap::new();
        for (_, held) in meeting::of_team(desk, self.team)? {
            let day = local_date(held.starts_at.to_utc());
            if day.year() != self.year {
                continue;
            }
            let length = held
                .ends_at
                .micros()
                .saturating_sub(held.starts_at.micros());
            for member in &held.present {
                let sum = time.entry((*member, day)).or_default();
                *sum = sum.saturating_add(length);
            }
        }
        let mut days: SortedMap<u32, (u32, u32)> = SortedMap::new();
        for ((member, _), length) in time {
            let seat = team.appointment(member).map(|a| &a.seat)?;
            let class = team.group(seat).map(|group| group.class);
            if matches!(class, Some(SeatClass::Politician | SeatClass::Employee)) {
                continue;
            }
            let (single, double) = days.entry(member).or_default();
            *if length <= SINGLE_MAX { single } else { double } += 1;
        }
        let rate = u64::from(self.single_oere);
        let item = |(appointment, (single, double)): (u32, (u32, u32))| AllowanceItem {
            appointment,
            single_days: single,
            double_days: double,
            sum_oere: rate * (u64::from(single) + 2 * u64::from(double)),
        };
        Ok(AllowanceList {
            members: days.into_iter().map(item).collect(),
            lost_earnings_max_oere: rate * LOST_EARNINGS_FACTOR,
        })
    }
}
