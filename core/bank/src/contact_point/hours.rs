//! When somebody can be reached: times of day by weekday.

use medborger_base::sorted::Arrange as _;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDateTime, Timelike};
use medborger_codec::{Make, Record};

use super::ContactPointError;
use crate::calendar::{Language, is_public_holiday, weekday_name};

/// How many stretches of time a list of hours has at most: three a day.
const HOURS_MAX: usize = 21;

/// A time of day in Denmark to the minute, as `09:30`, from `00:00` to `24:00`.
///
/// ```
/// use medborger::contact_point::TimeOfDay;
///
/// assert_eq!("09:30".parse::<TimeOfDay>()?.minutes(), 570);
/// assert!("9:30".parse::<TimeOfDay>().is_err());
/// # Ok::<(), medborger::contact_point::ContactPointError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Minutes since midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// As it stands on a door: "9.30" in Danish, "9:30" in English.
    fn text(self, language: Language) -> String {
        let point = language.pick(".", ":");
        format!("{}{point}{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for TimeOfDay {
    type Err = ContactPointError;

    fn from_str(text: &str) -> Result<Self, ContactPointError> {
        let malformed = ContactPointError::TimeMalformed;
        let digits = |part: &str| match part.len() {
            2 if part.bytes().all(|b| b.is_ascii_digit()) => part.parse::<u16>().ok(),
            _ => None,
        };
        let (hour, minute) = text.split_once(':').ok_or(malformed.clone())?;
        match (digits(hour), digits(minute)) {
            (Some(24), Some(0)) => Ok(Self(24 * 60)),
            (Some(hour @ ..=23), Some(minute @ ..=59)) => Ok(Self(hour * 60 + minute)),
            _ => Err(malformed),
        }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl medborger_codec::Write for TimeOfDay {
    fn write(&self, out: &mut dyn medborger_codec::Sink) {
        out.text(&self.to_string());
    }
}

medborger_codec::serialize!(TimeOfDay);
medborger_codec::read_text!(TimeOfDay, str::parse);

impl medborger_codec::Described for TimeOfDay {
    const SHAPE: &'static medborger_codec::Shape = &medborger_codec::Shape::Json(
        r#"{"type":"string","pattern":"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"}"#,
    );
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// *Mandag.*
    Monday,
    /// *Tirsdag.*
    Tuesday,
    /// *Onsdag.*
    Wednesday,
    /// *Torsdag.*
    Thursday,
    /// *Fredag.*
    Friday,
    /// *Lørdag.*
    Saturday,
    /// *Søndag.*
    Sunday,
}

impl Weekday {
    /// Its name within a sentence.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        chrono::Weekday::try_from(self as u8).map_or("", |day| weekday_name(day, language))
    }
}

/// A stretch of time on a weekday, in Danish local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpeningHours {
    /// On which day.
    pub weekday: Weekday,
    /// From when on.
    pub from: TimeOfDay,
    /// Until when, exclusive: later on the same day, `24:00` for its end.
    pub until: TimeOfDay,
}

/// Puts hours in the order of the week, and refuses what overlaps: by its place in the list as it was given.
pub(super) fn in_order(
    hours: &[OpeningHours],
    list: &str,
) -> Result<Vec<OpeningHours>, ContactPointError> {
    if hours.len() > HOURS_MAX {
        let field = list.to_owned();
        return Err(ContactPointError::HoursCount { field });
    }
    let place = |at: usize| format!("{list}[{at}]");
    if let Some(at) = hours.iter().position(|some| some.until <= some.from) {
        return Err(ContactPointError::HoursReversed { field: place(at) });
    }
    let mut sorted: Vec<(usize, OpeningHours)> = hours.iter().copied().enumerate().collect();
    sorted.arrange_by_key(|(at, some)| (*some, *at));
    let mut pairs = sorted.iter().zip(sorted.iter().skip(1));
    let overlap = |((_, one), (_, next)): &(&(usize, OpeningHours), &(usize, OpeningHours))| {
        one.weekday == next.weekday && next.from < one.until
    };
    if let Some(((one, _), (next, _))) = pairs.find(overlap) {
        let field = place(*one.max(next));
        return Err(ContactPointError::HoursOverlap { field });
    }
    Ok(sorted.into_iter().map(|(_, some)| some).collect())
}

/// Whether a local time falls within hours, on no public holiday; none where there are no hours.
pub(super) fn is_open(hours: &[OpeningHours], local: NaiveDateTime) -> Option<bool> {
    if hours.is_empty() {
        return None;
    }
    let (weekday, minute) = (
        local.weekday().num_days_from_monday(),
        local.hour() * 60 + local.minute(),
    );
    let within = |some: &OpeningHours| {
        let (from, until) = (u32::from(some.from.0), u32::from(some.until.0));
        some.weekday as u32 == weekday && (from..until).contains(&minute)
    };
    Some(!is_public_holiday(local.date()) && hours.iter().any(within))
}

/// Hours as one reads them: days of the same hours together.
pub(super) fn text(hours: &[OpeningHours], language: Language) -> String {
    let dash =
        |some: &OpeningHours| format!("{}–{}", some.from.text(language), some.until.text(language));
    let of_day = |weekday| {
        let own = hours.iter().filter(move |some| some.weekday == weekday);
        own.map(dash)
            .collect::<Vec<_>>()
            .join(language.pick(" og ", " and "))
    };
    let mut groups: Vec<(Weekday, Weekday, String)> = Vec::new();
    for some in hours {
        let when = of_day(some.weekday);
        match groups.last_mut() {
            Some((_, last, _)) if *last == some.weekday => {}
            Some((_, last, same)) if *last as u8 + 1 == some.weekday as u8 && *same == when => {
                *last = some.weekday;
            }
            _ => groups.push((some.weekday, some.weekday, when)),
        }
    }
    let group = |(first, last, when): &(Weekday, Weekday, String)| {
        let (first, last) = (first.name(language), last.name(language));
        if first == last {
            format!("{first} {when}")
        } else {
            format!("{first}–{last} {when}")
        }
    };
    groups.iter().map(group).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(list: &[(Weekday, &str, &str)]) -> Vec<OpeningHours> {
        let some = |(weekday, from, until): &(Weekday, &str, &str)| OpeningHours {
            weekday: *weekday,
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
        };
        list.iter().map(some).collect()
    }

    #[test]
    fn a_time_has_two_digits_twice_and_ends_at_twenty_four() {
        for good in ["00:00", "09:30", "23:59", "24:00"] {
            assert_eq!(good.parse::<TimeOfDay>().unwrap().to_string(), good);
        }
        for bad in [
            "",
            "9:30",
            "09.30",
            "24:01",
            "23:60",
            "+9:30",
            "09:3",
            "09:300",
            "٠٩:٣٠",
        ] {
            assert_eq!(
                bad.parse::<TimeOfDay>(),
                Err(ContactPointError::TimeMalformed),
                "{bad}"
            );
        }
    }

    #[test]
    fn hours_may_touch_and_not_overlap() {
        use Weekday::{Monday, Thursday};
        let sorted = |hours: &[OpeningHours]| in_order(hours, "list");
        let field = |text: &str| text.to_owned();
        let touch = hours(&[(Thursday, "12:00", "17:00"), (Thursday, "09:00", "12:00")]);
        assert_eq!(sorted(&touch).unwrap()[0].from.to_string(), "09:00");
        let overlap = hours(&[
            (Monday, "09:00", "12:01"),
            (Thursday, "09:00", "12:00"),
            (Monday, "12:00", "17:00"),
        ]);
        let error = ContactPointError::HoursOverlap {
            field: field("list[2]"),
        };
        assert_eq!(sorted(&overlap), Err(error));
        let none = hours(&[(Thursday, "09:00", "12:00"), (Monday, "09:00", "09:00")]);
        let error = ContactPointError::HoursReversed {
            field: field("list[1]"),
        };
        assert_eq!(sorted(&none), Err(error));
        let many: Vec<OpeningHours> = touch.iter().cycle().take(22).copied().collect();
        let error = ContactPointError::HoursCount {
            field: field("list"),
        };
        assert_eq!(sorted(&many), Err(error));
    }

    #[test]
    fn it_is_open_from_the_first_minute_to_before_the_last_and_not_on_holidays() {
        let thursdays = hours(&[(Weekday::Thursday, "09:00", "17:00")]);
        let open = |local: &str| is_open(&thursdays, local.parse().unwrap());
        assert_eq!(open("2026-05-07T08:59:59"), Some(false));
        assert_eq!(open("2026-05-07T09:00:00"), Some(true));
        assert_eq!(open("2026-05-07T16:59:59"), Some(true));
        assert_eq!(open("2026-05-07T17:00:00"), Some(false));
        assert_eq!(open("2026-05-08T10:00:00"), Some(false));
        // Ascension Day (*Kristi himmelfartsdag*).
        assert_eq!(open("2026-05-14T10:00:00"), Some(false));
        assert_eq!(is_open(&[], "2026-05-07T10:00:00".parse().unwrap()), None);
    }

    #[test]
    fn days_of_the_same_hours_are_told_together() {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        let mut week = Vec::new();
        for day in [Monday, Tuesday, Wednesday] {
            week.extend([(day, "09:00", "12:00"), (day, "12:30", "15:00")]);
        }
        week.extend([(Thursday, "09:00", "17:30"), (Friday, "09:00", "12:00")]);
        let week = in_order(&hours(&week), "list").unwrap();
        assert_eq!(
            text(&week, Language::Danish),
            "mandag–onsdag 9.00–12.00 og 12.30–15.00, torsdag 9.00–17.30, fredag 9.00–12.00"
        );
        assert_eq!(
            text(&week[6..], Language::English),
            "Thursday 9:00–17:30, Friday 9:00–12:00"
        );
    }
}
