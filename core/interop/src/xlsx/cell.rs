//! What stands in a cell, and how wide its column must be.

use chrono::{NaiveDate, NaiveDateTime, Timelike};

use crate::table::{Cell, ColumnKind, Sheet};
use crate::xml::{allowed, unified};

/// How many UTF-16 units Excel keeps in a cell.
pub(super) const TEXT_MAX: usize = 32_767;
/// What a text that was cut ends with.
pub(super) const CUT: &str = " […]";

/// Days since 30 December 1899, Excel's count from 1 March 1900 on; `None` before, where Excel counts a day that never was.
pub(super) fn serial(date: NaiveDate) -> Option<i64> {
    let days = date
        .signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30)?)
        .num_days();
    (days >= 61).then_some(days)
}

/// A text as SpreadsheetML keeps it, cut to what a cell holds; and whether it was cut.
///
/// `_x0041_` in a file means the letter A, so a text that reads so has its first underscore written as `_x005F_`
/// (ECMA-376, part 1, section 22.9.2.19).
pub(super) fn cell_text(text: &str) -> (String, bool) {
    let text = unified(text);
    let units = |t: &str| t.encode_utf16().count();
    let cut = text.len() > TEXT_MAX && units(&text) > TEXT_MAX;
    let room = TEXT_MAX - units(CUT);
    let mut out = String::with_capacity(text.len().min(4 * TEXT_MAX) + 8);
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.len_utf16();
        if cut && used > room {
            out.push_str(CUT);
            break;
        }
        let rest = text.as_bytes().get(at..at + 7).unwrap_or_default();
        if let [b'_', b'x', hex @ .., b'_'] = rest
            && hex.iter().all(u8::is_ascii_hexdigit)
        {
            out.push_str("_x005F");
        }
        out.push(allowed(c));
    }
    (out, cut)
}

/// The days and the part of the day in ten decimals, calculated in whole numbers.
pub(super) fn with_time(days: i64, local: NaiveDateTime) -> String {
    let seconds = u64::from(local.time().num_seconds_from_midnight());
    // 86,400 seconds to 10^10 parts, rounded; a second is 115,740 parts, so none is lost.
    let parts = (seconds * 10_000_000_000 + 43_200) / 86_400;
    format!("{days}.{parts:010}")
}

/// The width of each column in characters: that of its longest line, from 8 to 60.
pub(super) fn widths(sheet: &Sheet) -> Vec<usize> {
    let longest = |text: &str| text.lines().map(|l| l.chars().count()).max().unwrap_or(0);
    let mut widths: Vec<usize> = Vec::with_capacity(sheet.columns.len());
    for (place, column) in sheet.columns.iter().enumerate() {
        let own = match column.kind {
            ColumnKind::Text | ColumnKind::Number => 0,
            ColumnKind::Date => 11,
            ColumnKind::DateTime => 17,
        };
        let cells = sheet.rows.iter().filter_map(|row| match row.get(place)? {
            Cell::Text { text } => Some(longest(text)),
            Cell::Number { number } => Some(number.to_string().len()),
            _ => None,
        });
        // The button of the filter takes three characters of the heading.
        let widest = cells
            .max()
            .unwrap_or(0)
            .max(own)
            .max(longest(&column.title) + 3);
        widths.push((widest + 2).clamp(8, 60));
    }
    widths
}
