//! Which bodies meet in the open: law as dated data.
//!
//! Sources: kommunestyrelsesloven § 8, stk. 4, § 10 and § 10 a (inserted by lov nr. 1777 of 28 December 2023); the ministry's
//! statements 90.1.1 of 19 April 1990 and 01.1.2 of 15 March 2001 on § 10, stk. 1: the law knows no closed meeting of the council,
//! only single cases behind closed doors; its statement 92.1.4 on committees. What § 10 a asks of a video meeting was not found in
//! a source that could be checked: its provision is named, and staff judge.

use chrono::{Days, NaiveDate};
use medborger_codec::Record;

use crate::calendar::is_deadline_excluded;

/// A body of the municipality whose meetings the law rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum MeetingBody {
    /// The council (*kommunalbestyrelsen*).
    Council,
    /// A committee (*udvalg*), those after § 17, stk. 4, among them.
    Committee,
    /// An advisory council with an authority of its own, such as the elder council (*ældreråd*).
    AdvisoryCouncil,
}

/// What the law says of a body's meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct BodyRule {
    /// Which body.
    pub body: MeetingBody,
    /// Meetings on this day or later. `None`: always, as far as is known.
    pub valid_from: Option<NaiveDate>,
    /// Whether its meetings are open to everybody. Single cases may still be treated behind closed doors.
    pub open: bool,
    /// So many weekdays before the meeting the agenda is out.
    pub agenda_days: Option<u32>,
    /// So many weekdays before it the material is.
    pub material_days: Option<u32>,
    /// The provision, in Danish.
    pub provision: &'static str,
    /// Where video meetings are ruled.
    pub video: Option<&'static str>,
}

const fn rule(body: MeetingBody, open: bool, provision: &'static str) -> BodyRule {
    BodyRule {
        body,
        valid_from: None,
        open,
        agenda_days: None,
        material_days: None,
        provision,
        video: None,
    }
}

/// From when § 10 a is named: lov nr. 1777 is of 28 December 2023, and the day it took effect on was not found.
const VIDEO_FROM: Option<NaiveDate> = NaiveDate::from_ymd_opt(2024, 1, 1);
const VIDEO: Option<&str> = Some("kommunestyrelsesloven § 10 a");

const COUNCIL: BodyRule = BodyRule {
    agenda_days: Some(4),
    material_days: Some(3),
    ..rule(
        MeetingBody::Council,
        true,
        "kommunestyrelsesloven § 10, stk. 1",
    )
};
const COMMITTEE: BodyRule = rule(MeetingBody::Committee, false, "kommunestyrelsesloven § 20");

/// All rules; of those that hold on a day, the last counts.
const RULES: [BodyRule; 5] = [
    COUNCIL,
    COMMITTEE,
    rule(
        MeetingBody::AdvisoryCouncil,
        false,
        "retssikkerhedsloven kapitel 4",
    ),
    BodyRule {
        valid_from: VIDEO_FROM,
        video: VIDEO,
        ..COUNCIL
    },
    BodyRule {
        valid_from: VIDEO_FROM,
        video: VIDEO,
        ..COMMITTEE
    },
];

/// What the law says of a body's meeting on a day.
#[must_use]
pub fn body_rule(body: MeetingBody, day: NaiveDate) -> Option<&'static BodyRule> {
    let holds = |rule: &&BodyRule| rule.valid_from.is_none_or(|from| from <= day);
    RULES.iter().filter(|rule| rule.body == body).rfind(holds)
}

/// The day so many weekdays before a day: neither Saturdays, Sundays nor holidays count, so that nobody is late whichever way the
/// law's word *hverdage* is read.
pub(super) fn weekdays_before(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    let mut at = day;
    let mut left = days;
    while left > 0 {
        at = at.checked_sub_days(Days::new(1))?;
        left -= u32::from(!is_deadline_excluded(at));
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weekdays_pass_over_easter() {
        // Tuesday after Easter 2026: Maundy Thursday to Easter Monday do not count.
        assert_eq!(
            weekdays_before(day("2026-04-07"), 3),
            Some(day("2026-03-30"))
        );
        assert_eq!(
            weekdays_before(day("2026-05-07"), 4),
            Some(day("2026-05-01"))
        );
    }

    #[test]
    fn the_council_meets_in_the_open_and_committees_do_not() {
        let open = |body, on| body_rule(body, day(on)).unwrap();
        assert!(open(MeetingBody::Council, "2026-05-07").open);
        assert!(!open(MeetingBody::Committee, "2026-05-07").open);
        assert_eq!(open(MeetingBody::Council, "2023-12-31").video, None);
        assert_eq!(open(MeetingBody::Council, "2024-01-01").video, VIDEO);
    }
}
