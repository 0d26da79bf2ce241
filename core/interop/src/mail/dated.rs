//! Dates and times of day as mail programs write them above the mail that is answered, in five languages.

/// How the months begin in Danish, English, German, Swedish and Norwegian.
const MONTHS: [&str; 19] = [
    "jan", "feb", "mar", "mär", "mrz", "apr", "maj", "mai", "may", "jun", "jul", "aug", "sep",
    "okt", "oct", "nov", "dec", "dez", "des",
];
/// How the names of months end, whole or cut.
const ENDS: [&str; 24] = [
    "", "uar", "ruar", "uari", "ruari", "uary", "ruary", "s", "ts", "ch", "z", "il", "i", "e", "y",
    "li", "ust", "usti", "t", "tember", "ober", "ember", "c", "z",
];
/// Zones of time that programs write out.
const ZONES: [&str; 8] = ["cet", "cest", "mez", "mesz", "gmt", "utc", "bst", "eest"];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '*' | '<' | '>'))
        .filter(|word| !word.is_empty())
}

fn is_month(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']).to_lowercase();
    MONTHS.iter().any(|month| {
        word.strip_prefix(month)
            .is_some_and(|end| ENDS.contains(&end))
    })
}

/// The numbers of a word such as `21.05.2026`, where it is nothing but two or three of them with one sign between.
fn numbers(word: &str, sign: char) -> Option<Vec<(u32, usize)>> {
    let word = word.trim_end_matches(['.', ':', ',']);
    if word.len() > 12 {
        return None;
    }
    let all: Option<Vec<_>> = word
        .split(sign)
        .map(|n| {
            let digits = !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| n.parse().ok().map(|number| (number, n.len())))?
        })
        .collect();
    all.filter(|all| (2..=3).contains(&all.len()))
}

/// A day, a month and a year in one word.
fn is_numeric_date(word: &str) -> bool {
    ['.', '-', '/'].iter().any(|sign| {
        let Some(all) = numbers(word, *sign) else {
            return false;
        };
        match all.as_slice() {
            [(year, 4), (1..=12, _), (1..=31, _)] => *year > 1900,
            [(1..=31, _), (1..=31, _), (year, digits)] => {
                *digits == 4 && *year > 1900 || *digits == 2
            }
            _ => false,
        }
    })
}

/// Whether a whole date stands in the text: day, month and year.
pub(super) fn is_dated(text: &str) -> bool {
    let all: Vec<&str> = words(text).take(60).collect();
    let number = |word: &&str| -> Option<u32> {
        let end = word
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(word.len());
        word.get(..end)?.parse().ok()
    };
    let named = all.iter().enumerate().any(|(at, word)| {
        let near = all
            .get(at.saturating_sub(1)..(at + 4).min(all.len()))
            .unwrap_or_default();
        is_month(word)
            && near
                .iter()
                .filter_map(number)
                .any(|n| (1..=31).contains(&n))
            && near
                .iter()
                .filter_map(number)
                .any(|n| (1970..=2199).contains(&n))
    });
    named || all.iter().any(|word| is_numeric_date(word))
}

/// Whether a time of day stands in the text.
pub(super) fn has_time(text: &str) -> bool {
    words(text).take(60).any(|word| {
        let word = word.split_once('T').map_or(word, |(_, time)| time);
        [':', '.'].iter().any(|sign| {
            matches!(
                numbers(word, *sign).as_deref(),
                Some([(0..=23, 1..=2), (0..=59, 2)] | [(0..=23, 1..=2), (0..=59, 2), (0..=59, 2)])
            )
        })
    })
}

/// Whether a zone of time stands in the text, as no sentence has one.
pub(super) fn has_zone(text: &str) -> bool {
    words(text).take(60).any(|word| {
        let word = word.to_lowercase();
        let offset = word.trim_start_matches("gmt").trim_start_matches("utc");
        ZONES.contains(&word.as_str())
            || offset.len() > 1
                && offset.starts_with(['+', '-'])
                && offset
                    .bytes()
                    .skip(1)
                    .all(|b| b.is_ascii_digit() || b == b':')
                && (offset.len() >= 5 || offset.len() < word.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_day_month_and_year_in_five_languages() {
        for text in [
            "21. maj 2026",
            "torsdag den 21. maj 2026 09.15.12 CEST",
            "Thursday, May 21, 2026 9:15 AM",
            "Donnerstag, 21. Mai 2026",
            "den 3 mars 2026",
            "3. März 2026",
            "21-05-2026",
            "2026-05-21 09:15",
            "5/21/26",
            "21. des. 2026",
            "Thu, 21 May 2026 09:15:12 +0200",
        ] {
            assert!(is_dated(text), "{text}");
        }
        for text in [
            "i dag",
            "maj 2026",
            "21. maj",
            "mandag",
            "Nørregade 3",
            "de 3 træer i 2026",
            "marken 3 2026",
        ] {
            assert!(!is_dated(text), "{text}");
        }
        assert!(
            has_time("kl. 09.15")
                && has_time("9:15:12")
                && !has_time("21. maj")
                && !has_time("24.60")
        );
        assert!(
            has_zone("09:15 GMT+2") && has_zone("+0200") && has_zone("CEST") && !has_zone("A-B")
        );
    }
}
