//! A calendar's answer to an invitation: `METHOD:REPLY` of iTIP, RFC 5546, section 3.2.3.
//!
//! Written by hand as the writer is: of a file of any size five properties are wanted, and everything else in it, times and zones
//! among them, is passed over. So nothing is read that could be read in two ways, and no clock and no zone data come along.

use super::EventAnswer;
use crate::InteropError;

/// The longest answer, in bytes.
const LONGEST: usize = 200_000;

/// An answer that came in. `Debug` shows nobody's address.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CalendarReply {
    /// To which entry, by the id it was sent out with.
    pub uid: String,
    /// To which version of it; 0 where the answer does not say.
    pub sequence: u32,
    /// What is answered.
    pub answer: EventAnswer,
    /// The address of whoever answers, as the file has it, mostly `mailto:…`. Anybody can write any address there.
    pub attendee: String,
}

impl std::fmt::Debug for CalendarReply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CalendarReply")
            .field("uid", &self.uid)
            .field("sequence", &self.sequence)
            .field("answer", &self.answer)
            .finish_non_exhaustive()
    }
}

/// The lines of a file as they were before they were folded.
fn unfolded(file: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in file.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// A line: its name, its parameters as they stand, and its value. What is in quotes ends neither.
fn parted(line: &str) -> Option<(&str, Vec<&str>, &str)> {
    let mut quoted = false;
    let mut from = 0;
    let mut parts = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                parts.push(line.get(from..at)?);
                from = at + 1;
            }
            ':' if !quoted => {
                parts.push(line.get(from..at)?);
                let value = line.get(at + 1..)?;
                let (name, parameters) = parts.split_first()?;
                return Some((name, parameters.to_vec(), value));
            }
            _ => {}
        }
    }
    None
}

/// Reads a calendar's answer. Of several entries only those of the same id, such as days of a series, are taken, and of them the
/// first.
///
/// ```
/// use medborger::interop::{EventAnswer, read_calendar_reply};
///
/// let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:gathering-7@medborger\r\nSEQUENCE:2\r\n\
///     ATTENDEE;CN=\"Eksempel: Ida\";PARTSTAT=ACC\r\n EPTED:mailto:ida@eksempel.dk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
/// let reply = read_calendar_reply(file)?;
/// assert_eq!((reply.answer, reply.sequence), (EventAnswer::Accepted, 2));
/// assert_eq!(reply.attendee, "mailto:ida@eksempel.dk");
/// # Ok::<(), medborger::Error>(())
/// ```
///
/// # Errors
/// [`InteropError::ReplyMalformed`] when the file is no answer, answers to several entries or for several people, or is longer
/// than 200,000 bytes.
pub fn read_calendar_reply(file: &str) -> Result<CalendarReply, InteropError> {
    read(file).ok_or(InteropError::ReplyMalformed)
}

fn read(file: &str) -> Option<CalendarReply> {
    if file.len() > LONGEST {
        return None;
    }
    let file = file.trim_start_matches('\u{feff}');
    let mut within: Vec<String> = Vec::new();
    let mut method = false;
    let mut uids: Vec<String> = Vec::new();
    let mut sequence = None;
    let mut answers: Vec<(EventAnswer, String)> = Vec::new();
    for line in unfolded(file) {
        let Some((name, parameters, value)) = parted(&line) else {
            // An empty line at the end is no mistake; nor is what another program adds.
            continue;
        };
        let name = name.to_ascii_uppercase();
        let place: Vec<&str> = within.iter().map(String::as_str).collect();
        match (name.as_str(), place.as_slice()) {
            ("BEGIN", _) => within.push(value.trim().to_ascii_uppercase()),
            ("END", _) => {
                let begun = within.pop()?;
                if !begun.eq_ignore_ascii_case(value.trim()) {
                    return None;
                }
            }
            ("METHOD", ["VCALENDAR"]) => method |= value.trim().eq_ignore_ascii_case("REPLY"),
            ("UID", ["VCALENDAR", "VEVENT"]) => uids.push(value.trim().to_owned()),
            ("SEQUENCE", ["VCALENDAR", "VEVENT"]) => {
                let number: u32 = value.trim().parse().ok()?;
                sequence.get_or_insert(number);
            }
            ("ATTENDEE", ["VCALENDAR", "VEVENT"]) => {
                let stands = parameters.iter().find_map(|parameter| {
                    let (name, value) = parameter.split_once('=')?;
                    let value = value.trim_matches('"');
                    name.eq_ignore_ascii_case("PARTSTAT").then_some(value)
                });
                // RFC 5545: what says nothing needs action.
                let answer = stands.map_or(Some(EventAnswer::NeedsAction), EventAnswer::of)?;
                answers.push((answer, value.trim().to_owned()));
            }
            _ => {}
        }
    }
    let (first, others) = uids.split_first()?;
    let (answer, attendee) = answers.first()?;
    let is_one = within.is_empty()
        && others.iter().all(|uid| uid == first)
        && answers.iter().all(|(_, who)| who == attendee);
    (method && is_one).then(|| CalendarReply {
        uid: first.clone(),
        sequence: sequence.unwrap_or(0),
        answer: *answer,
        attendee: attendee.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(lines: &str) -> String {
        format!("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n")
    }

    #[test]
    fn what_programs_write_is_read() {
        // As Outlook, with a zone before it and its own lines; folded within a parameter.
        let outlook = "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\n\
            METHOD:REPLY\r\nBEGIN:VTIMEZONE\r\nTZID:Romance Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\n\
            END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nATTENDEE;PARTSTAT=DECLINED;CN=Bo;X-A=\"a;b:c\"\r\n :mailto:bo@eks\r\n\x20empel.dk\r\nUID:x@medborger\r\nSEQUENCE:1\r\nBEGIN:VALARM\r\nUID:other\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n\r\n";
        let read = read_calendar_reply(outlook).unwrap();
        assert_eq!(read.answer, EventAnswer::Declined);
        assert_eq!((read.uid.as_str(), read.sequence), ("x@medborger", 1));
        assert_eq!(read.attendee, "mailto:bo@eksempel.dk");
        // Lower case, no sequence, no answer: iCloud and others.
        let bare = reply("uid:y\nattendee:mailto:a@b.dk");
        let read = read_calendar_reply(&bare).unwrap();
        assert_eq!((read.answer, read.sequence), (EventAnswer::NeedsAction, 0));
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        let fine = reply("UID:y\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.dk");
        assert!(read_calendar_reply(&fine).is_ok());
        for (from, to) in [
            ("REPLY", "REQUEST"),
            ("UID:y", "UID:y\nUID:z"),
            ("UID:y\n", ""),
            ("ACCEPTED", "DELEGATED"),
            ("END:VEVENT\n", ""),
            ("mailto:a@b.dk", "mailto:a@b.dk\nATTENDEE:mailto:c@d.dk"),
            ("UID:y", "UID:y\nSEQUENCE:many"),
        ] {
            let changed = fine.replace(from, to);
            assert_ne!(changed, fine);
            let error = read_calendar_reply(&changed).unwrap_err();
            assert_eq!(error, InteropError::ReplyMalformed, "{from} {to}");
        }
        assert!(read_calendar_reply("").is_err());
        assert!(read_calendar_reply(&format!("{fine}{}", "X".repeat(LONGEST))).is_err());
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in "(BEGIN|END|:|;|\"|\n| |VEVENT|UID|ATTENDEE|=|\\PC){0,60}") {
            let _ = read_calendar_reply(&text);
        }
    }
}
