//! Days as JSON brings them: a calendar day without a time, or an error that says so.

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Reader, Tree};

use super::{CalendarError, in_range};

fn parse(text: &str) -> Result<NaiveDate, CalendarError> {
    // The parser would take `2026-6-8` and white space around it too.
    let written = text.len() == 10 && text.bytes().all(|b| b == b'-' || b.is_ascii_digit());
    let day = text.parse().ok().filter(|_| written);
    let day = day.ok_or(CalendarError::DayMalformed)?;
    in_range(day)
}

/// For `#[serde(deserialize_with = "...")]`: a day, where a wrong one is told apart from a wrong type.
pub fn read_day(tree: Tree<'_>, reader: &mut Reader) -> Option<NaiveDate> {
    let text = reader.text(tree)?;
    reader.value(parse(&text))
}

/// The same for a day that may be absent.
pub fn read_day_or_none(tree: Tree<'_>, reader: &mut Reader) -> Option<Option<NaiveDate>> {
    match tree {
        Tree::Null => Some(None),
        tree => read_day(tree, reader).map(Some),
    }
}

/// Reads days; each written as `2026-01-15`.
pub fn read_days(tree: Tree<'_>, reader: &mut Reader) -> Option<SortedSet<NaiveDate>> {
    let mut days = SortedSet::new();
    reader.each(tree, &mut |tree, _, reader| {
        days.extend(read_day(tree, reader));
        true
    })?;
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_no_time_and_exists() {
        assert!(parse("2026-06-08").is_ok());
        for bad in [
            "2026-06-08T24:00",
            "2026-06-08T24:00:00Z",
            "08-06-2026",
            "2026-02-29",
            "2026-6-8 ",
            "",
        ] {
            assert_eq!(parse(bad), Err(CalendarError::DayMalformed), "{bad}");
        }
        assert_eq!(parse("1582-12-31"), Err(CalendarError::DateOutOfRange));
    }
}
