//! The line by which mail programs say who wrote what is quoted below: *Den 1. juni 2026 skrev …:*.

use super::copied::{address, first_line};
use super::dated::{has_time, has_zone, is_dated};

/// Over how many lines it may be broken.
const LINES_MAX: usize = 6;
const BYTES_MAX: usize = 800;
/// The word in Danish, Norwegian and Swedish, German, English, Dutch, French.
const WROTE: [&str; 8] = [
    "skrev",
    "schrieb",
    "geschrieben",
    "wrote",
    "writes",
    "schreef",
    "skriver",
    "écrit",
];
/// Who writes in a sentence, but never in a line of a program.
const PERSONS: [&str; 25] = [
    "jeg", "vi", "i", "han", "hun", "man", "du", "de", "som", "der", "og", "min", "mit", "mine",
    "vores", "jag", "ni", "ich", "wir", "er", "we", "you", "they", "he", "she",
];
/// How a line begins that begins with a date.
const BEGINS: [&str; 8] = ["den", "d", "on", "am", "på", "le", "op", "kl"];
/// Days of the week, of which two letters and a stop are enough.
const WEEKDAYS: [&str; 28] = [
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "søndag",
    "måndag",
    "tisdag",
    "lördag",
    "söndag",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "tirs",
    "tors",
];

/// What such a line means for what stands below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Below {
    /// Lines with `>`.
    Quoted,
    /// Nothing but the original.
    Original,
    /// Perhaps the original.
    Doubtful,
}

/// Reads the line at the beginning of a text, however it is broken: how many bytes it takes, and what stands below.
///
/// "Den gamle mand skrev følgende:" is none: there must be a date or an address. What *I* or *we* wrote is none either.
pub(super) fn attribution(text: &str) -> Option<(usize, Below)> {
    let found = matched(text)?;
    // A sentence above the line is not part of it.
    let mut at = 0;
    while at < found.0 {
        let (line, len) = first_line(text.get(at..)?);
        at += len;
        let ends = line.trim_end().ends_with(['.', '!', '?', ':', ';']);
        if at < found.0 && ends && text.get(at..).and_then(matched).is_some() {
            return None;
        }
    }
    Some(found)
}

/// The line in lower case, its spaces all of one kind and without marks of bold text.
fn plain(line: &str) -> String {
    let line = line.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '\u{200b}' | '\u{feff}')
    });
    let shown = line
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}'));
    let spaced: String = shown
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    spaced.to_lowercase()
}

fn matched(text: &str) -> Option<(usize, Below)> {
    let (first, len) = first_line(text);
    // Zoho draws lines on both sides of it.
    let drawn = first.trim();
    if drawn.starts_with("--") && drawn.ends_with("--") && drawn.len() <= BYTES_MAX {
        let inside = format!("{}:", plain(drawn.trim_matches('-')));
        return (may_begin(&inside, "") && WROTE.iter().any(|verb| has_word(&inside, verb)))
            .then(|| judged(&inside, text.get(len..).unwrap_or_default()))
            .flatten()
            .map(|below| (len, below));
    }
    if first.len() > BYTES_MAX || !may_begin(&plain(first), text) {
        return None;
    }
    let mut whole = String::new();
    let mut at = 0;
    for number in 0..LINES_MAX {
        let (line, len) = first_line(text.get(at..)?);
        if line.trim().is_empty() || whole.len() + len > BYTES_MAX {
            return None;
        }
        let line = plain(line);
        // The address may have been broken before its closing bracket.
        if line.starts_with('>') && (number == 0 || line.trim_start_matches('>').trim() != ":") {
            return None;
        }
        at += len;
        if !whole.is_empty() && !line.starts_with('>') {
            whole.push(' ');
        }
        whole.push_str(&line);
        // Older programs put no word between the zone of time and the name.
        let bare =
            whole.ends_with(">:") && is_dated(&whole) && has_zone(&whole) && has_time(&whole);
        if bare && address(&whole).is_some() && !WROTE.iter().any(|verb| has_word(&whole, verb)) {
            let next = text.get(at..)?.lines().find(|line| !line.trim().is_empty());
            let quoted = next.is_some_and(|line| line.trim_start().starts_with('>'));
            return Some((
                at,
                if quoted {
                    Below::Quoted
                } else {
                    Below::Original
                },
            ));
        }
        if whole.ends_with(':') && WROTE.iter().any(|verb| has_word(&whole, verb)) {
            let below = judged(&whole, text.get(at..).unwrap_or_default())?;
            return Some((at, below));
        }
        if number + 1 < LINES_MAX && at >= text.len() {
            return None;
        }
    }
    None
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '.' | '<' | '>'))
        .filter(|word| !word.is_empty())
}

fn has_word(text: &str, word: &str) -> bool {
    tokens(text).any(|token| token == word)
}

/// Whether the first line begins with a date, or names an address and the word, together with the line below.
fn may_begin(line: &str, text: &str) -> bool {
    let Some(word) = tokens(line).next() else {
        return false;
    };
    let weekday = word.chars().count() >= 2 && WEEKDAYS.contains(&word)
        || (2..=4).contains(&word.chars().count())
            && WEEKDAYS.iter().any(|day| day.starts_with(word))
            && line.bytes().any(|b| b.is_ascii_digit());
    if BEGINS.contains(&word) || weekday || word.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let verb = WROTE.iter().any(|verb| has_word(line, verb));
    if !line.contains('@') {
        // *Plan skrev 2. juni 2026:* is short; a sentence is longer.
        return verb && tokens(line).count() <= 8 && is_dated(line);
    }
    let (_, len) = first_line(text);
    let next = plain(first_line(text.get(len..).unwrap_or_default()).0);
    let verb = tokens(&next)
        .next()
        .is_some_and(|word| WROTE.contains(&word));
    verb || WROTE.iter().any(|verb| has_word(line, verb))
}

/// What a whole line with the word in it means; `None` for a sentence.
fn judged(whole: &str, below: &str) -> Option<Below> {
    let all: Vec<&str> = tokens(whole).collect();
    let place = all.iter().position(|word| WROTE.contains(word))?;
    let verb = all.get(place)?;
    let is_person = |word: Option<&&str>| word.is_some_and(|word| PERSONS.contains(word));
    if is_person(all.get(place + 1)) || place > 0 && is_person(all.get(place - 1)) {
        return None;
    }
    if matches!(*verb, "wrote" | "writes" | "geschrieben")
        && all.len() > place + 1
        && address(whole).is_none()
    {
        return None;
    }
    let mail = address(whole).is_some();
    let digit = whole.bytes().any(|b| b.is_ascii_digit());
    let next = below.lines().find(|line| !line.trim().is_empty());
    if next.is_some_and(|line| line.trim_start().starts_with('>')) {
        return (mail || digit).then_some(Below::Quoted);
    }
    if !digit && !mail {
        return None;
    }
    let dated = is_dated(whole);
    let inside = whole.trim_end_matches(':').trim_end();
    let (before, after) = whole.split_once(verb).unwrap_or_default();
    let closes = address(before).is_some() && is_dated(after) && has_time(after)
        || inside.ends_with(['>', ')', ']'])
        || WROTE.iter().any(|verb| inside.ends_with(verb))
        || inside
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.contains('@') && has_time(whole));
    Some(
        if dated && (mail && closes || has_zone(whole) && has_time(whole)) {
            Below::Original
        } else if dated && (has_time(whole) || mail) || mail && closes {
            Below::Doubtful
        } else {
            return None;
        },
    )
}
