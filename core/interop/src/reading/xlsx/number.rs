//! Numbers of a workbook as the texts that they mean: whole ones, decimals, dates and times.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// From when a workbook counts its days (section 18.17.4.1).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    /// From 1900, with a 29 February that never was.
    From1900,
    /// From 1904, as Excel on old Macs.
    From1904,
}

/// A number as text: a date or time where its format says so.
pub(super) fn shown(number: &str, is_date: bool, calendar: Calendar) -> String {
    let Ok(value) = number.parse::<f64>() else {
        return number.to_owned();
    };
    let date = if is_date {
        dated(value, calendar)
    } else {
        None
    };
    date.unwrap_or_else(|| {
        // The digits that identify the value, without an exponent.
        if value.is_finite() {
            value.to_string()
        } else {
            number.to_owned()
        }
    })
}

fn dated(value: f64, calendar: Calendar) -> Option<String> {
    // From year 1 of the format to the year 9999.
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the range checked above"
    )]
    // What lies below a hundredth is how the number is stored; a second counts once it is whole.
    let seconds = (value * 8_640_000.0).round() as u64 / 100;
    let (days, second) = (seconds / 86_400, u32::try_from(seconds % 86_400).ok()?);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
    if days == 0 && calendar == Calendar::From1900 {
        return Some(time.format("%H:%M:%S").to_string());
    }
    let first = match calendar {
        Calendar::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        // Before the day that never was, one day less lies between.
        Calendar::From1900 if days < 60 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        Calendar::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let date = first.checked_add_days(Days::new(days))?;
    Some(if second == 0 {
        date.to_string()
    } else {
        NaiveDateTime::new(date, time)
            .format("%Y-%m-%d %H:%M:%S")
            .to_string()
    })
}

/// Whether a format that the standard numbers shows a date or a time (section 18.8.30).
pub(super) fn is_builtin_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format's code shows a date or a time: it has a letter of one outside quotes and brackets.
pub(super) fn is_date_format(code: &str) -> bool {
    let mut letters = code.chars();
    let (mut quoted, mut bracketed) = (false, false);
    while let Some(c) = letters.next() {
        match c {
            '\\' | '_' | '*' => drop(letters.next()),
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            // Only the first section, for positive numbers, says what it is.
            ';' if !quoted => break,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' | 'å' | 'Å' | 't' | 'T'
                if !quoted && !bracketed =>
            {
                return true;
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_their_formats_make_of_them() {
        let of_1900 = |number: &str, is_date| shown(number, is_date, Calendar::From1900);
        for (number, is_date, expect) in [
            ("4", false, "4"),
            ("2.50", false, "2.5"),
            ("20304050", false, "20304050"),
            ("1E3", false, "1000"),
            ("0.30000000000000004", false, "0.30000000000000004"),
            ("46181", true, "2026-06-08"),
            ("46181.999988425923", true, "2026-06-08 23:59:59"),
            ("46181.99999999", true, "2026-06-09"),
            ("0.5", true, "12:00:00"),
            ("59", true, "1900-02-28"),
            ("61", true, "1900-03-01"),
            ("-1", true, "-1"),
            ("2958466", true, "2958466"),
            ("", true, ""),
            ("NaN", false, "NaN"),
        ] {
            assert_eq!(of_1900(number, is_date), expect, "{number}");
        }
        assert_eq!(shown("0", true, Calendar::From1904), "1904-01-01");
        assert_eq!(shown("44719", true, Calendar::From1904), "2026-06-08");
    }

    #[test]
    fn a_format_is_a_date_by_its_letters_outside_quotes_and_brackets() {
        for code in [
            "dd-mm-yyyy",
            "yyyy\\-mm\\-dd",
            "[$-406]d. mmmm yyyy",
            "hh:mm",
            "dd-MM-åååå",
        ] {
            assert!(is_date_format(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0 \"dage\"",
            "[Red]0",
            "0\\d",
            "@",
            "0_m",
        ] {
            assert!(!is_date_format(code), "{code}");
        }
    }
}
