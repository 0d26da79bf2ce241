//! Titles, lists and times as sentences name them.

use crate::calendar::{DateStyle, Language, date_text, local_time, time_text, whole_text};
use crate::text::Line;
use crate::time::Timestamp;
use crate::volunteering::need::Need;

/// A need's title as a sentence names it.
pub(super) fn quoted(title: Option<&Line<200>>, language: Language) -> String {
    match title {
        Some(title) => language.pick(format!("»{title}«"), format!("“{title}”")),
        None => language.pick("en opgave", "a task").to_owned(),
    }
}

/// Several things as a sentence names them.
pub(super) fn listed(items: &[String], language: Language) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), language.pick("og", "and")),
    }
}

/// When a need's shifts are: the first that is not over, and how many follow.
pub(super) fn when(need: &Need, at: Timestamp, language: Language) -> String {
    let now = at.micros() / 60_000_000;
    let shifts = need.spec.schedule.shifts();
    let ahead = shifts.iter().filter(|shift| shift.until > now);
    let instant = |minute: i64| Timestamp::from_micros(minute.saturating_mul(60_000_000)).ok();
    let Some((from, until)) = ahead
        .clone()
        .next()
        .and_then(|shift| Some((instant(shift.from)?, instant(shift.until)?)))
    else {
        return language.pick("efter aftale", "by agreement").to_owned();
    };
    let (from, until) = (local_time(from.to_utc()), local_time(until.to_utc()));
    let end = time_text(until.time(), language);
    let end = end.strip_prefix("kl. ").unwrap_or(&end);
    let mut text = format!(
        "{}{}{}-{end}",
        date_text(from.date(), language, DateStyle::Weekday),
        language.pick(" ", ", "),
        time_text(from.time(), language),
    );
    let more = ahead.count().saturating_sub(1);
    if more > 0 {
        text.push_str(&match language {
            Language::Danish if more == 1 => " og én gang mere".to_owned(),
            Language::Danish => format!(" og {more} gange mere"),
            Language::English if more == 1 => " and once more".to_owned(),
            Language::English => format!(" and {more} times more"),
        });
    }
    if need.spec.schedule.flexible {
        text.push_str(language.pick(", eller efter aftale", ", or by agreement"));
    }
    text
}

/// A number as a sentence has it.
pub(super) fn whole(number: u64, language: Language) -> String {
    whole_text(number, language)
}

/// A number with what it counts, each in the singular and the plural.
pub(super) fn counted(
    number: usize,
    danish: [&str; 2],
    english: [&str; 2],
    language: Language,
) -> String {
    let [one, many] = language.pick(danish, english);
    match number {
        1 => format!("1 {one}"),
        _ => format!("{} {many}", whole_text(number as u64, language)),
    }
}

/// The day of the first shift that is not over.
pub(super) fn day(need: &Need, at: Timestamp, language: Language) -> Option<String> {
    let now = at.micros() / 60_000_000;
    let shifts = need.spec.schedule.shifts();
    let first = shifts.iter().find(|shift| shift.until > now)?;
    let from = Timestamp::from_micros(first.from.checked_mul(60_000_000)?).ok()?;
    let day = local_time(from.to_utc()).date();
    Some(date_text(day, language, DateStyle::Long))
}
