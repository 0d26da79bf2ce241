//! Jubilees (*jubilæer*): who completes a round number of years as a volunteer within a year (*jubilarer*).

use chrono::{Datelike, NaiveDate};
use medborger_base::sorted::Arrange as _;
use medborger_codec::Record;

/// After how many years a jubilee is held, where nobody says otherwise.
pub const JUBILEE_MARKS: [u16; 8] = [5, 10, 15, 20, 25, 30, 40, 50];

/// A jubilee within a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[non_exhaustive]
pub struct Jubilee {
    /// The day on which the years are completed.
    pub on: NaiveDate,
    /// How many years.
    pub years: u16,
    /// Whose, as the caller named them.
    pub who: String,
}

/// Who completes a number of years among `marks` within `year`, by the first day of each, in the order of the days.
///
/// The day is that of the first day in the calendar; who began on 29 February is honoured on 28 February in a common
/// year. Zero years are no jubilee.
pub(super) fn jubilees(
    first_days: &[(String, NaiveDate)],
    year: i32,
    marks: &[u16],
) -> Vec<Jubilee> {
    let mut all = Vec::new();
    for (who, first) in first_days {
        let Ok(years) = u16::try_from(i64::from(year) - i64::from(first.year())) else {
            continue;
        };
        if years == 0 || !marks.contains(&years) {
            continue;
        }
        let day = first.with_year(year);
        if let Some(on) = day.or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)) {
            let who = who.clone();
            all.push(Jubilee { on, years, who });
        }
    }
    all.arrange();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(first: &str, year: i32) -> Option<(String, u16)> {
        let first_days = [("ida".to_owned(), first.parse().unwrap())];
        let mut all = jubilees(&first_days, year, &JUBILEE_MARKS);
        all.pop().map(|j| (j.on.to_string(), j.years))
    }

    #[test]
    fn only_a_mark_is_a_jubilee_and_only_in_its_year() {
        assert_eq!(held("2016-12-31", 2025), None);
        assert_eq!(
            held("2016-12-31", 2026),
            Some(("2026-12-31".to_owned(), 10))
        );
        assert_eq!(held("2016-12-31", 2027), None);
        assert_eq!(held("2026-01-01", 2026), None, "zero years");
        assert_eq!(held("2031-01-01", 2026), None, "not begun");
        assert_eq!(
            held("1976-05-01", 2026),
            Some(("2026-05-01".to_owned(), 50))
        );
        assert_eq!(
            held("1991-05-01", 2026),
            None,
            "35 is not a mark by default"
        );
    }

    #[test]
    fn who_began_on_29_february_is_honoured_on_the_28th_of_a_common_year() {
        assert_eq!(
            held("2016-02-29", 2026),
            Some(("2026-02-28".to_owned(), 10))
        );
        assert_eq!(
            held("2016-02-29", 2036),
            Some(("2036-02-29".to_owned(), 20))
        );
    }

    #[test]
    fn jubilees_come_in_the_order_of_their_days_and_once() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let first_days = [
            ("eva".to_owned(), day("2001-09-01")),
            ("bo".to_owned(), day("2021-03-01")),
            ("bo".to_owned(), day("2021-03-01")),
        ];
        let all = jubilees(&first_days, 2026, &[5, 25]);
        let who: Vec<&str> = all.iter().map(|j| j.who.as_str()).collect();
        assert_eq!(who, ["bo", "eva"]);
    }
}
