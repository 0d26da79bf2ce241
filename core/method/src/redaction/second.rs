//! The second pair of eyes: what is still there once a text is redacted, by other code and other rules than [`find`].
//!
//! [`find`] reads letters forward and asks of each number what stands around it. This reads a text as words and numbers
//! only, puts numbers together across whatever parts them, and asks what they could be. The two share lists of words and
//! the table of digits, and nothing that decides.
//!
//! [`find`]: super::find

mod chain;
mod hyphen;
mod mail;
mod number;
mod own;
mod plain;
mod reading;
mod unnamed;
mod words;

pub use unnamed::{Naming, Unnamed};

use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};

use super::glance::Glance;
use super::{RedactionKind, Sender, Span};
use reading::{Atom, Kind, Reading, Token};

/// What must never be published and is still in sight: what [`RedactionKind::hard`] says, and the sender's own names and
/// details. Half-open offsets in bytes of the text; what is `hidden` already is not read.
///
/// It is the check after redaction. It is not [`find`](super::find) once more but written apart from it, so that what the
/// one overlooks the other can see. It stops a publication and can't be complete either.
///
/// ```
/// use medborger::method::redaction::{Sender, overlooked};
///
/// let sender = Sender { names: vec!["Ida Eksempel".into()], details: vec![] };
/// assert_eq!(overlooked("[navn fjernet] bor her.", &[], &sender), []);
/// assert_eq!(overlooked("Ring til Ida på 20304050.", &[], &sender).len(), 2);
/// ```
#[must_use]
pub fn overlooked(text: &str, hidden: &[Span], sender: &Sender) -> Vec<Span> {
    overlooked_within(text, hidden, sender, &Work::unlimited()).unwrap_or_default()
}

/// The same within limits.
///
/// # Errors
/// [`WorkError`].
pub fn overlooked_within(
    text: &str,
    hidden: &[Span],
    sender: &Sender,
    work: &Work,
) -> Result<Vec<Span>, WorkError> {
    let known = (sender.names.len() + sender.details.len()) as u64;
    work.spend((100 + 20 * known) * text.len() as u64 + 1_000)?;
    let mut found = Vec::new();
    let glance = Glance::of(text);
    let all = glance.tags() && super::markup::has_attributes(text);
    for tags in [false, true].into_iter().take(1 + usize::from(all)) {
        let reading = Reading::read(text, glance, hidden, tags);
        number::find(&reading, &mut found);
        hyphen::find(&reading, &mut found);
        mail::find(&reading, &mut found);
        own::find(&reading, sender, &mut found);
    }
    found.arrange();
    found.dedup_by(|next, span| {
        let overlaps = next.start < span.end;
        if overlaps {
            span.end = span.end.max(next.end);
        }
        overlaps
    });
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::{RedactionPolicy, check, find};
    use super::*;

    fn left(text: &str) -> Vec<String> {
        let found = overlooked(text, &[], &Sender::default());
        found
            .iter()
            .map(|span| text[span.start..span.end].to_owned())
            .collect()
    }

    #[test]
    fn it_sees_by_itself_what_must_never_be_published() {
        for (text, expected) in [
            ("Mit cpr er 311257-5005.", "311257-5005"),
            ("01-02-1975-1234", "01-02-1975-1234"),
            ("cpr 01021975 1234", "01021975 1234"),
            ("CPR 3112575005", "3112575005"),
            ("Se journalnr. 311257-5005", "311257-5005"),
            ("CPR-sag 311257-5005", "311257-5005"),
            ("sag 2026-311257-5005", "311257-5005"),
            ("id311257-5005", "311257-5005"),
            ("311257-5005-2", "311257-5005"),
            ("311257\u{ad}5005", "311257\u{ad}5005"),
            ("Ring på 20 30 40 50.", "20 30 40 50"),
            ("Ring på 20304050", "20304050"),
            ("+45 2030 4050", "+45 2030 4050"),
            ("tlf. 26 604 482", "26 604 482"),
            ("２０３０４０５０", "２０３０４０５０"),
            ("ida@eksempel.dk", "ida@eksempel.dk"),
            ("ida (at) eksempel.dk", "ida (at) eksempel.dk"),
            (
                "ida snabel-a eksempel punktum dk",
                "ida snabel-a eksempel punktum dk",
            ),
            ("konto 1234 0012345678", "1234 0012345678"),
            ("DK50 0040 0440 1162 43", "DK50 0040 0440 1162 43"),
            ("cpr 010275<b>-</b>1234", "010275<b>-</b>1234"),
            (
                "cpr 0102<i class=\"x\">75-1234</i>",
                "0102<i class=\"x\">75-1234",
            ),
            ("cpr 010275&#45;1234", "010275&#45;1234"),
            ("født 010275, sidste fire 1234", "010275, sidste fire 1234"),
            (
                "010275 og de sidste 4 er 1234",
                "010275 og de sidste 4 er 1234",
            ),
            ("tlf 2o 3o 4o 5o", "2o 3o 4o 5o"),
        ] {
            assert_eq!(left(text), [expected], "{text}");
        }
    }

    #[test]
    fn it_raises_no_alarm_over_what_the_sentences_keep() {
        let mut wrong = Vec::new();
        for line in check::sentences() {
            let (sender, text, places) = check::sentence(line);
            let hidden: Vec<Span> = places
                .iter()
                .map(|&(start, end)| Span {
                    start,
                    end,
                    kind: RedactionKind::Other,
                })
                .collect();
            let found = overlooked(&text, &hidden, &sender);
            if !found.is_empty() {
                let shown: Vec<&str> = found
                    .iter()
                    .map(|span| &text[span.start..span.end])
                    .collect();
                wrong.push(format!("{line}: {shown:?}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "{} wrong:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
    }

    #[test]
    fn it_sees_most_of_what_the_first_sees_of_the_hard_kinds_and_of_the_sender() {
        let (mut seen, mut all, mut missed) = (0, 0, Vec::new());
        for line in check::sentences() {
            let (sender, text, _) = check::sentence(line);
            let second = overlooked(&text, &[], &sender);
            for span in find(&text, &RedactionPolicy::default(), &sender) {
                if span.kind.hard() || span.kind == RedactionKind::Name && !sender.names.is_empty()
                {
                    all += 1;
                    let hit = second
                        .iter()
                        .any(|other| other.start < span.end && span.start < other.end);
                    seen += usize::from(hit);
                    if !hit {
                        missed.push(format!("{line}: {}", &text[span.start..span.end]));
                    }
                }
            }
        }
        assert!(
            seen * 100 >= all * 90,
            "{seen} of {all}:\n{}",
            missed.join("\n")
        );
    }
}
