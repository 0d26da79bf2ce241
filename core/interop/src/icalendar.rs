//! Meetings and deadlines for everybody's own calendar: iCalendar, RFC 5545.
//!
//! Written by hand, because the crate `icalendar` stamps entries with the clock and draws random ids, and brings the
//! browser's clock into a WebAssembly build. Here the stamp and the ids come from the caller, so that a feed fetched twice
//! is the same feed, and an entry that was moved is recognised by its id.

mod asked;
mod day;
mod file;
mod reply;

use medborger_base::sorted::SortedSet;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use self::asked::{CalendarMethod, EventAnswer, EventAttendee, Organizer};
pub use self::day::Day;
use self::file::{File, ZONE, utc};
pub use self::reply::{CalendarReply, read_calendar_reply};
use super::{InteropError, WebLink};
use medborger_base::time::Timestamp;

/// A calendar with entries.
///
/// `Debug` shows no text of the entries.
///
/// ```
/// use medborger::interop::{Calendar, Item, Todo, TodoStatus};
///
/// let last_day = chrono::NaiveDate::from_ymd_opt(2026, 6, 8).unwrap();
/// let (id, title) = ("hearing-12@example.dk".parse()?, "Svar på lokalplan 12".into());
/// let todo = Todo::new(id, last_day, title, TodoStatus::NeedsAction);
/// let product = "-//Eksempel Kommune//Høringer//DA".into();
/// let calendar = Calendar::new(product, vec![Item::Todo(todo)]).with_name("Høringer".into());
/// let file = calendar.to_ics("2026-05-08T10:00:00Z".parse()?)?;
/// assert!(file.contains("DUE;TZID=Europe/Copenhagen:20260608T235959\r\n"));
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Calendar {
    /// Who made the file, in the form of a formal public identifier: `-//Eksempel Kommune//Høringer//DA`.
    pub product: String,
    /// What a program may call the calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The entries, in the order in which they are written.
    pub items: Vec<Item>,
    /// What whoever gets the file is to do with it, where it is sent to one person; a feed has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<CalendarMethod>,
}

/// An entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Item {
    /// Something that happens at a time, such as a public meeting.
    Event(Event),
    /// A day to be reminded of, such as the last day of a hearing.
    Day(Day),
    /// Something to be done by a day, such as answering a hearing.
    Todo(Todo),
}

/// Something that happens at a time.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[non_exhaustive]
pub struct Event {
    /// By which the entry is known for ever.
    pub uid: ItemId,
    /// How often it has been changed: programs take the version with the highest.
    #[serde(default)]
    pub sequence: u32,
    /// When it begins, inclusive.
    pub starts_at: Timestamp,
    /// When it ends, exclusive; later than `starts_at` by a second at least.
    pub ends_at: Timestamp,
    /// What it is.
    pub title: String,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whether it takes place.
    pub status: EventStatus,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
    /// Who holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organizer: Option<Organizer>,
    /// Who is asked to come: only in a file of that person's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendee: Option<EventAttendee>,
}

/// Whether an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum EventStatus {
    /// It does.
    Confirmed,
    /// It may.
    Tentative,
    /// It does not. A cancelled event stays in the calendar, since programs keep what is no longer mentioned.
    Cancelled,
}

/// Something to be done by a day.
///
/// # The last moment
///
/// A deadline ends with its last day. It is written as `DUE` at 23:59:59 Danish time on that day. The instant at which the
/// day is over, which the rest of the library counts with, is midnight: programs would show it as the next day, and a
/// citizen would believe to have a day more. A `DUE` of a date alone would show the right day, but programs that need an
/// instant take the beginning of that day, and remind a day too early.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[non_exhaustive]
pub struct Todo {
    /// By which the entry is known for ever.
    pub uid: ItemId,
    /// How often it has been changed: programs take the version with the highest.
    #[serde(default)]
    pub sequence: u32,
    /// The last day, inclusive.
    pub last_day: NaiveDate,
    /// What is to be done.
    pub title: String,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is still to be done.
    pub status: TodoStatus,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
}

/// Whether something is still to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TodoStatus {
    /// It is.
    NeedsAction,
    /// It is done.
    Completed,
    /// It is called off.
    Cancelled,
}

/// By which an entry is known in every version of it and in every program: 1 to 255 printable ASCII characters.
///
/// RFC 7986, section 5.3, asks for ids that tell nothing about people or machines.
///
/// ```
/// use medborger::interop::ItemId;
///
/// assert!("hearing-12@example.dk".parse::<ItemId>().is_ok());
/// assert_eq!("høring 12".parse::<ItemId>().unwrap_err().code(), "item_id_malformed");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(transparent)]
pub struct ItemId(String);

impl FromStr for ItemId {
    type Err = InteropError;

    fn from_str(text: &str) -> Result<Self, InteropError> {
        // The three that TEXT escapes are left out, so that the id stands in the file as it is.
        let fine = |b: u8| b.is_ascii_graphic() && !matches!(b, b';' | b',' | b'\\');
        if (1..=255).contains(&text.len()) && text.bytes().all(fine) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InteropError::ItemIdMalformed)
        }
    }
}

medborger_codec::read_text!(ItemId, str::parse);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Calendar {
    /// The calendar as a file (`.ics`, media type `text/calendar; charset=utf-8`).
    ///
    /// Times are Danish with the rules of Danish time beside them. A time in the hour that comes twice in October is
    /// written in UTC, because RFC 5545 always reads the local form as the first; so is one before 1997.
    ///
    /// `stamp` says when this version of the entries was made (`DTSTAMP`). A feed that is to be the same as long as
    /// nothing has changed passes the time of the last change.
    ///
    /// # Errors
    /// - [`InteropError::EventEndsEarly`] when an event does not end after it begins;
    /// - [`InteropError::ItemTwice`] when two entries have the same id.
    pub fn to_ics(&self, stamp: Timestamp) -> Result<String, InteropError> {
        let mut ids = SortedSet::new();
        let mut file = File::default();
        file.fixed("BEGIN", "VCALENDAR");
        file.fixed("VERSION", "2.0");
        file.text("PRODID", &self.product);
        file.fixed("CALSCALE", "GREGORIAN");
        match self.method {
            Some(CalendarMethod::Request) => file.fixed("METHOD", "REQUEST"),
            Some(CalendarMethod::Cancel) => file.fixed("METHOD", "CANCEL"),
            None => {}
        }
        if let Some(name) = &self.name {
            file.text("NAME", name);
            file.text("X-WR-CALNAME", name);
        }
        file.out.push_str(ZONE);
        for item in &self.items {
            let (uid, kind) = match item {
                Item::Event(event) => (&event.uid, "VEVENT"),
                Item::Day(day) => (&day.uid, "VEVENT"),
                Item::Todo(todo) => (&todo.uid, "VTODO"),
            };
            if !ids.insert(uid) {
                return Err(InteropError::ItemTwice);
            }
            file.fixed("BEGIN", kind);
            file.fixed("UID", &uid.0);
            file.fixed("DTSTAMP", &utc(stamp.to_utc()));
            match item {
                Item::Event(event) => file.event(event)?,
                Item::Day(day) => file.day(day),
                Item::Todo(todo) => file.todo(todo),
            }
            file.fixed("END", kind);
        }
        file.fixed("END", "VCALENDAR");
        Ok(file.out)
    }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calendar")
            .field("items", &self.items)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("uid", &self.uid)
            .field("sequence", &self.sequence)
            .field("starts_at", &self.starts_at)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Todo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Todo")
            .field("uid", &self.uid)
            .field("sequence", &self.sequence)
            .field("last_day", &self.last_day)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::file::ZONE_FROM;
    use super::*;
    use chrono::{DateTime, Utc};
    use medborger_calendar::local_time;

    fn event(starts: &str, ends: &str) -> Event {
        Event {
            uid: "meeting-1@example.dk".parse().unwrap(),
            sequence: 2,
            starts_at: starts.parse().unwrap(),
            ends_at: ends.parse().unwrap(),
            title: "Borgermøde; lokalplan 12, Havnegade".into(),
            description: Some("Kl. 19:\r\nkaffe \\ te".into()),
            place: Some("Rådhuset".into()),
            status: EventStatus::Confirmed,
            url: Some("https://example.dk/møde?a=1,2;b".parse().unwrap()),
            organizer: Some(Organizer {
                name: "Ida \"Plan\" Eksempel".into(),
                address: "mailto:plan@example.dk".parse().unwrap(),
            }),
            attendee: None,
        }
    }

    fn written(items: Vec<Item>) -> Result<String, InteropError> {
        Calendar {
            product: "-//Eksempel//DA".into(),
            name: Some("Høringer".into()),
            items,
            method: None,
        }
        .to_ics("2026-05-08T10:00:00.5Z".parse().unwrap())
    }

    fn one(starts: &str, ends: &str) -> String {
        written(vec![Item::Event(event(starts, ends))]).unwrap()
    }

    #[test]
    fn an_event_is_written_in_danish_time_with_its_texts_escaped() {
        let file = one("2026-06-03T17:00:00Z", "2026-06-03T19:00:00Z");
        let unfolded = file.replace("\r\n ", "");
        let start = unfolded.find("BEGIN:VEVENT").unwrap();
        assert_eq!(
            &unfolded[start..],
            "BEGIN:VEVENT\r\nUID:meeting-1@example.dk\r\nDTSTAMP:20260508T100000Z\r\nSEQUENCE:2\r\n\
             DTSTART;TZID=Europe/Copenhagen:20260603T190000\r\nDTEND;TZID=Europe/Copenhagen:20260603T210000\r\n\
             SUMMARY:Borgermøde\\; lokalplan 12\\, Havnegade\r\nDESCRIPTION:Kl. 19:\\nkaffe \\\\ te\r\n\
             LOCATION:Rådhuset\r\nSTATUS:CONFIRMED\r\nURL:https://example.dk/m%C3%B8de?a=1,2;b\r\n\
             ORGANIZER;CN=\"Ida ^'Plan^' Eksempel\":mailto:plan@example.dk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        assert!(unfolded.starts_with(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Eksempel//DA\r\nCALSCALE:GREGORIAN\r\nNAME:Høringer\r\n"
        ));
    }

    #[test]
    fn winter_time_is_written_and_the_second_of_two_hours_in_utc() {
        for (starts, expect) in [
            (
                "2026-01-03T17:00:00Z",
                "DTSTART;TZID=Europe/Copenhagen:20260103T180000",
            ),
            ("2026-10-25T00:59:59Z", "DTSTART:20261025T005959Z"),
            ("2026-10-25T01:30:00Z", "DTSTART:20261025T013000Z"),
            (
                "2026-10-25T02:00:00Z",
                "DTSTART;TZID=Europe/Copenhagen:20261025T030000",
            ),
            (
                "2026-03-29T01:00:00Z",
                "DTSTART;TZID=Europe/Copenhagen:20260329T030000",
            ),
            ("1996-12-31T22:59:59Z", "DTSTART:19961231T225959Z"),
            (
                "1996-12-31T23:00:00Z",
                "DTSTART;TZID=Europe/Copenhagen:19970101T000000",
            ),
            (
                "2099-07-01T10:00:00Z",
                "DTSTART;TZID=Europe/Copenhagen:20990701T120000",
            ),
        ] {
            let file = one(starts, "2150-01-01T00:00:00Z");
            assert!(
                file.contains(&format!("\r\n{expect}\r\n")),
                "{starts}\n{file}"
            );
        }
    }

    #[test]
    fn the_zone_that_is_written_is_the_zone_that_the_library_counts_with() {
        // Each year's last Sundays at 01:00 UTC, as the rules in the file say.
        for year in ZONE_FROM..2199 {
            for (month, before, after) in [(3, 1, 2), (10, 2, 1)] {
                let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
                let back = i64::from(chrono::Datelike::weekday(&last).num_days_from_sunday());
                let change = (last - chrono::Duration::days(back))
                    .and_hms_opt(1, 0, 0)
                    .unwrap()
                    .and_utc();
                let offset = |at: DateTime<Utc>| (local_time(at) - at.naive_utc()).num_hours();
                assert_eq!(
                    offset(change - chrono::Duration::seconds(1)),
                    before,
                    "{year}"
                );
                assert_eq!(offset(change), after, "{year}");
            }
        }
    }

    #[test]
    fn a_deadline_is_due_in_the_last_second_of_its_last_day() {
        let todo = Todo {
            uid: "hearing-12@example.dk".parse().unwrap(),
            sequence: 0,
            last_day: NaiveDate::from_ymd_opt(2026, 6, 8).unwrap(),
            title: "Svar".into(),
            description: None,
            status: TodoStatus::Cancelled,
            url: None,
        };
        let file = written(vec![Item::Todo(todo)]).unwrap();
        assert!(file.contains(
            "SEQUENCE:0\r\nDUE;TZID=Europe/Copenhagen:20260608T235959\r\nSUMMARY:Svar\r\nSTATUS:CANCELLED\r\nEND:VTODO"
        ));
    }

    #[test]
    fn a_day_is_a_whole_day_that_keeps_nobody_busy() {
        for (day, next) in [("2026-06-08", "20260609"), ("2026-12-31", "20270101")] {
            let day: NaiveDate = day.parse().unwrap();
            let uid = "deadline-12@example.dk".parse().unwrap();
            let item = Day::new(uid, day, "Sidste dag".into(), EventStatus::Confirmed);
            let file = written(vec![Item::Day(item)]).unwrap();
            let first = day.format("%Y%m%d");
            let expected = format!(
                "SEQUENCE:0\r\nDTSTART;VALUE=DATE:{first}\r\nDTEND;VALUE=DATE:{next}\r\nSUMMARY:Sidste dag\r\n\
                 TRANSP:TRANSPARENT\r\nSTATUS:CONFIRMED\r\nEND:VEVENT"
            );
            assert!(file.contains(&expected), "{file}");
        }
    }

    #[test]
    fn no_line_has_more_than_75_octets_and_unfolding_gives_the_text_back() {
        let mut long = event("2026-06-03T17:00:00Z", "2026-06-03T19:00:00Z");
        for pad in 0..8 {
            long.title = format!("{}{}", "a".repeat(pad), "blåbærgrød 😀".repeat(40));
            let file = written(vec![Item::Event(long.clone())]).unwrap();
            for line in file.split("\r\n") {
                assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line}");
            }
            assert!(file.replace("\r\n ", "").contains(&long.title));
        }
    }

    #[test]
    fn text_can_not_end_its_line() {
        let mut hostile = event("2026-06-03T17:00:00Z", "2026-06-03T19:00:00Z");
        hostile.title = "a\rEND:VEVENT\nb\u{0}".into();
        let organizer = hostile.organizer.as_mut().unwrap();
        organizer.name = "a\r\nURL:x".into();
        let file = written(vec![Item::Event(hostile)]).unwrap();
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
        assert!(
            file.contains("SUMMARY:a\\nEND:VEVENT\\nb\u{fffd}\r\n")
                && file.contains("CN=\"a URL:x\"")
        );
    }

    #[test]
    fn an_event_ends_after_it_begins_and_ids_are_unique() {
        let at = "2026-06-03T17:00:00Z";
        let same = event(at, "2026-06-03T17:00:00.9Z");
        assert_eq!(
            written(vec![Item::Event(same)]),
            Err(InteropError::EventEndsEarly)
        );
        let twice = || Item::Event(event(at, "2026-06-03T17:00:01Z"));
        assert_eq!(
            written(vec![twice(), twice()]),
            Err(InteropError::ItemTwice)
        );
        for (id, fine) in [
            ("a", true),
            ("", false),
            ("a b", false),
            ("a;b", false),
            ("å", false),
        ] {
            assert_eq!(id.parse::<ItemId>().is_ok(), fine, "{id}");
        }
    }

    #[test]
    fn a_calendar_survives_json_and_debug_shows_no_text() {
        let item = Item::Event(event("2026-06-03T17:00:00Z", "2026-06-03T19:00:00Z"));
        let json = serde_json::to_string(&item).unwrap();
        assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), item);
        let shown = format!("{item:?}");
        assert!(
            !shown.contains("Ida") && !shown.contains("Havnegade"),
            "{shown}"
        );
    }
}
