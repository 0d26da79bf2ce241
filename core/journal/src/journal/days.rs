//! Last days among index terms, so that all of a day or later are found by few: the days of that month, the months of that year, and
//! the years behind it.

use chrono::{Datelike, NaiveDate};

use super::list::List;
use super::listing::Span;
use super::stream::term;

/// What stands for no last day, and for one that nobody lives to see: it comes behind all days.
const NEVER: &str = "never";
const YEAR_MAX: i32 = 9_999;

/// Declares the index terms of a last day, or of there being none, under a name with `~` at its end.
#[doc(hidden)]
pub fn last_day(name: &str, day: Option<NaiveDate>, add: &mut dyn FnMut(&str, &str)) {
    let Some(day) = day.filter(|day| day.year() <= YEAR_MAX) else {
        add(name, NEVER);
        return add(&coarser(name, "year"), NEVER);
    };
    let day = day.to_string();
    let (month, year) = around(&day);
    add(name, &day);
    add(&coarser(name, "month"), month);
    add(&coarser(name, "year"), year);
}

/// The month and the year of a day as it is written.
fn around(day: &str) -> (&str, &str) {
    let before = |text: &'_ str| text.rfind('-').unwrap_or(text.len());
    let month = day.get(..before(day)).unwrap_or(day);
    (month, month.get(..before(month)).unwrap_or(month))
}

fn coarser(name: &str, unit: &str) -> String {
    format!("{}-{unit}~", name.trim_end_matches('~'))
}

/// Spans that hold the last days from this one on, each day in one of them.
fn from(kind: &str, name: &str, day: NaiveDate) -> Vec<Span> {
    let span = |name: &str, from: String, to: Option<String>| Span {
        of: term(kind, name, ""),
        from: Some(from),
        to,
    };
    // No month and no year is called so, and all that come later sort behind it.
    let day = day.to_string();
    let (month, year) = around(&day);
    let (month, year) = (format!("{month}~"), format!("{year}~"));
    vec![
        span(name, day, Some(month.clone())),
        span(&coarser(name, "month"), month, Some(year.clone())),
        span(&coarser(name, "year"), year, None),
    ]
}

impl List {
    /// Those whose last day is this one or later, or that have none.
    #[must_use]
    pub fn lasting(self, name: &str, day: NaiveDate) -> Self {
        let spans = from(self.kind(), name, day);
        self.within_any(spans)
    }

    /// The others.
    #[must_use]
    pub fn past(self, name: &str, day: NaiveDate) -> Self {
        let spans = from(self.kind(), name, day);
        self.within_none(spans)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day() -> impl Strategy<Value = NaiveDate> {
        (2024..2031_i32, 1..=366_u32)
            .prop_filter_map("a day", |(year, of)| NaiveDate::from_yo_opt(year, of))
    }

    proptest! {
        #[test]
        fn a_last_day_lies_in_one_span_where_it_is_the_day_or_later_and_in_none_else(last in prop::option::of(day()), day in day()) {
            let mut terms = Vec::new();
            last_day("lasts~", last, &mut |name, value| terms.push(term("idea", name, value)));
            let holds = |span: &Span| {
                let (from, to) = span.ends();
                terms.iter().any(|term| *term >= from && *term < to)
            };
            let held = from("idea", "lasts~", day).iter().filter(|span| holds(span)).count();
            prop_assert_eq!(held, usize::from(last.is_none_or(|last| last >= day)));
        }
    }
}
