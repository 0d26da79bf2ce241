//! Days, months and hours as people count them: the model's own calendar.

/// Noon, midnight and the last minute of a day.
pub(super) const MOMENTS: [i64; 3] = [0, 720, 1439];
/// Summer time, from its first to before its last minute, in local days and minutes from 15 January 2026.
const SUMMERS: [[(i64, i64); 2]; 3] = [
    [(73, 120), (283, 180)],
    [(437, 120), (654, 180)],
    [(801, 120), (1018, 180)],
];

/// The instant of a local day and minute, in microseconds since 1970. Day 0 is 15 January 2026.
pub(super) fn micros(day: i64, minute: i64) -> i64 {
    let summer = SUMMERS
        .iter()
        .any(|[from, until]| *from <= (day, minute) && (day, minute) < *until);
    let offset = if summer { 120 } else { 60 };
    ((20_468 + day) * 1440 + minute - offset) * 60_000_000
}

fn leap(year: i64) -> bool {
    year % 4 == 0
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Year, month and day, counted one by one.
pub(super) fn civil(day: i64) -> (i64, i64, i64) {
    let (mut year, mut month, mut left) = (2026, 1, day + 15);
    while left < 1 {
        (year, month) = if month == 1 {
            (year - 1, 12)
        } else {
            (year, month - 1)
        };
        left += length(year, month);
    }
    while left > length(year, month) {
        left -= length(year, month);
        (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
    }
    (year, month, left)
}

pub(super) fn date(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The same day some months later; the last of a month that has no such day.
pub(super) fn months_later(day: i64, months: i64) -> i64 {
    let (year, month, of_month) = civil(day);
    let count = year * 12 + month - 1 + months;
    let (year, month) = (count / 12, count % 12 + 1);
    let wanted = (year, month, of_month.min(length(year, month)));
    (day..).find(|later| civil(*later) == wanted).unwrap()
}

#[test]
fn the_models_calendar_is_the_usual_one() {
    for (day, text) in [
        (0, "2026-01-15"),
        (-15, "2025-12-31"),
        (16, "2026-01-31"),
        (17, "2026-02-01"),
        (73, "2026-03-29"),
        (350, "2026-12-31"),
        (774, "2028-02-28"),
        (775, "2028-02-29"),
        (776, "2028-03-01"),
    ] {
        assert_eq!(date(day), text);
    }
    assert_eq!(date(months_later(16, 1)), "2026-02-28");
    assert_eq!(date(months_later(0, 24)), "2028-01-15");
}
