//! The lines of an iCalendar file.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, Utc};

use super::{Day, Event, EventStatus, Organizer, Todo, TodoStatus};
use crate::xml::{allowed, one_line, unified};
use crate::{InteropError, WebLink};
use medborger_base::time::Timestamp;
use medborger_calendar::{local_time, to_instant};

/// Denmark under the rules of the European Union: directive 2000/84/EC, and the same dates since October 1996.
pub(super) const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19970330T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
/// The first year that [`ZONE`] describes in full.
pub(super) const ZONE_FROM: i32 = 1997;

/// A file that is being written.
#[derive(Default)]
pub(super) struct File {
    pub(super) out: String,
}

impl File {
    pub(super) fn event(&mut self, event: &Event) -> Result<(), InteropError> {
        let (starts, ends) = (whole(event.starts_at), whole(event.ends_at));
        if ends <= starts {
            return Err(InteropError::EventEndsEarly);
        }
        self.fixed("SEQUENCE", &event.sequence.to_string());
        self.instant("DTSTART", starts);
        self.instant("DTEND", ends);
        self.text("SUMMARY", &event.title);
        self.optional("DESCRIPTION", event.description.as_deref());
        self.optional("LOCATION", event.place.as_deref());
        self.fixed("STATUS", status(event.status));
        self.link("URL", event.url.as_ref());
        if let Some(Organizer { name, address }) = &event.organizer {
            let name = parameter(name);
            self.link(&format!("ORGANIZER;CN=\"{name}\""), Some(address));
        }
        if let Some(attendee) = &event.attendee {
            let (name, answer) = (parameter(&attendee.name), attendee.answer.as_str());
            let asked = format!("ATTENDEE;CN=\"{name}\";PARTSTAT={answer};RSVP=TRUE");
            self.link(&asked, Some(&attendee.address));
        }
        Ok(())
    }

    /// From the day to the next, which is exclusive; the calendar's last day has none.
    pub(super) fn day(&mut self, day: &Day) {
        self.fixed("SEQUENCE", &day.sequence.to_string());
        let date = |date: NaiveDate| date.format("%Y%m%d").to_string();
        self.fixed("DTSTART;VALUE=DATE", &date(day.day));
        if let Some(next) = day.day.succ_opt() {
            self.fixed("DTEND;VALUE=DATE", &date(next));
        }
        self.text("SUMMARY", &day.title);
        self.optional("DESCRIPTION", day.description.as_deref());
        self.fixed("TRANSP", "TRANSPARENT");
        self.fixed("STATUS", status(day.status));
        self.link("URL", day.url.as_ref());
    }

    pub(super) fn todo(&mut self, todo: &Todo) {
        self.fixed("SEQUENCE", &todo.sequence.to_string());
        let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
        self.local("DUE", todo.last_day.and_time(last));
        self.text("SUMMARY", &todo.title);
        self.optional("DESCRIPTION", todo.description.as_deref());
        self.fixed(
            "STATUS",
            match todo.status {
                TodoStatus::NeedsAction => "NEEDS-ACTION",
                TodoStatus::Completed => "COMPLETED",
                TodoStatus::Cancelled => "CANCELLED",
            },
        );
        self.link("URL", todo.url.as_ref());
    }

    fn instant(&mut self, name: &str, at: DateTime<Utc>) {
        let local = local_time(at);
        // Only a local time that means one instant says which.
        if to_instant(local, None) == Ok(at) {
            self.local(name, local);
        } else {
            self.fixed(name, &utc(at));
        }
    }

    fn local(&mut self, name: &str, local: NaiveDateTime) {
        match to_instant(local, None) {
            Ok(at) if chrono::Datelike::year(&local) < ZONE_FROM => self.fixed(name, &utc(at)),
            _ => self.fixed(
                &format!("{name};TZID=Europe/Copenhagen"),
                &local.format("%Y%m%dT%H%M%S").to_string(),
            ),
        }
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// An address; letters outside ASCII are percent-encoded, as a URI asks.
    fn link(&mut self, name: &str, link: Option<&WebLink>) {
        let Some(link) = link else { return };
        let mut uri = String::with_capacity(link.as_str().len());
        for byte in link.as_str().bytes() {
            if byte.is_ascii() {
                uri.push(char::from(byte));
            } else {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
        self.fixed(name, &uri);
    }

    /// A property of the type TEXT.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len() + 8);
        for c in unified(text).trim().chars() {
            match allowed(c) {
                '\n' => value.push_str("\\n"),
                c => {
                    if matches!(c, '\\' | ';' | ',') {
                        value.push('\\');
                    }
                    value.push(c);
                }
            }
        }
        self.fixed(name, &value);
    }

    /// A line, folded so that none has more than 75 octets, and never within a character.
    pub(super) fn fixed(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if used + c.len_utf8() > 75 {
                self.out.push_str("\r\n ");
                used = 1;
            }
            self.out.push(c);
            used += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}

fn status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Confirmed => "CONFIRMED",
        EventStatus::Tentative => "TENTATIVE",
        EventStatus::Cancelled => "CANCELLED",
    }
}

fn whole(at: Timestamp) -> DateTime<Utc> {
    at.to_utc().trunc_subsecs(0)
}

pub(super) fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The value of a parameter in quotes; what can't stand there is written as RFC 6868 says.
fn parameter(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match allowed(c) {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            c => out.push(c),
        }
    }
    out
}
