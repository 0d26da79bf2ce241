//! E-mail addresses, also those written so that no machine shall find them: `ida (at) post (punktum) dk`.

use super::scan::Scan;
use super::{RedactionKind, Span};

const LOCAL: &[u8] = b"._%+-'&";
/// Names of providers and ends of domains that are trusted where the spelling alone is not enough.
#[rustfmt::skip]
const PROVIDERS: &[&str] = &[
    "gmail", "hotmail", "outlook", "live", "yahoo", "icloud", "mail", "proton", "protonmail", "jubii", "stofanet",
    "webmail", "msn", "me", "post", "email", "privat", "tdcadsl", "youmail", "ofir", "sol", "mailme", "pm", "gmx",
];
#[rustfmt::skip]
const TOP_LEVEL: &[&str] = &[
    "dk", "com", "net", "org", "eu", "nu", "info", "se", "no", "io", "me", "uk", "biz", "name", "fo", "gl",
];

fn is_local(scan: &Scan<'_>, i: usize) -> bool {
    let byte = scan.at(i);
    scan.letter_at(i) || byte.is_ascii_digit() || LOCAL.contains(&byte)
}

/// An address around the `@` at `i`, not reaching back before `floor`.
pub(super) fn at_sign(scan: &Scan<'_>, i: usize, floor: usize) -> Option<Span> {
    let left = scan.skip_gap_back(i);
    let right = scan.skip_gap(i + 1);
    let spaced = left < i || right > i + 1;
    if i - left > 4 || right - i > 5 {
        return None;
    }
    let start = local_start(scan, left, floor, spaced)?;
    let (end, dots) = domain_end(scan, right)?;
    // `a@b` in one is an address on some network; with spaces it takes a domain.
    if spaced && dots == 0 {
        return None;
    }
    Some(span(start, end))
}

/// An address around `(at)`, `[snabel-a]`, `{a}`: `i` is the opening bracket.
pub(super) fn bracket(scan: &Scan<'_>, i: usize, floor: usize) -> Option<Span> {
    let mut inner = scan.skip_gap(i + 1);
    if scan.at(inner) == b'@' {
        inner += 1;
    } else {
        let word = scan.word_at(inner);
        inner = if scan.is_any(word, &["at", "a", "æt", "snabela", "alfa", "alpha", "ved"]) {
            word.end
        } else {
            snabel_end(scan, word.start)?
        };
    }
    let close = scan.skip_gap(inner);
    if !matches!(scan.at(close), b')' | b']' | b'}' | b'>') {
        return None;
    }
    let left = scan.skip_gap_back(i);
    let right = scan.skip_gap(close + 1);
    let start = local_start(scan, left, floor, true)?;
    let (end, dots) = domain_end(scan, right)?;
    (dots > 0).then(|| span(start, end))
}

/// `snabel-a`, `snabel a`, `snabela` from `i` on.
fn snabel_end(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let word = scan.word_at(i);
    if scan.is(word, "snabela") {
        return Some(word.end);
    }
    if !scan.is(word, "snabel") {
        return None;
    }
    let dash = scan.dash(word.end);
    let next = scan.word_at(if dash > 0 {
        word.end + dash
    } else {
        scan.skip_gap(word.end)
    });
    scan.is(next, "a").then_some(next.end)
}

/// An address around the word `at` or `snabel-a` that begins at `i`.
pub(super) fn at_word(scan: &Scan<'_>, i: usize, floor: usize) -> Option<Span> {
    let word = scan.word_at(i);
    let plain = scan.is(word, "at");
    let end = if plain {
        word.end
    } else {
        snabel_end(scan, i)?
    };
    let framed = matches!(
        (scan.before(i), scan.at(end)),
        (b'_', b'_') | (b'-', b'-') | (b'*', b'*') | (b'.', b'.')
    );
    let right = if framed { end + 1 } else { scan.skip_gap(end) };
    if right == end {
        return None;
    }
    let left = if framed { i - 1 } else { scan.skip_gap_back(i) };
    if left == i {
        return None;
    }
    let domain = scan.word_at(right);
    let (domain_end, dots) = domain_end(scan, right)?;
    if dots == 0 {
        return None;
    }
    let start = local_start(scan, left, floor, true)?;
    // `at` is also the commonest of conjunctions: *jeg læste at haderslev.dk er nede*.
    if plain && !framed {
        let spelled = scan.at(domain.end) != b'.';
        let local = scan.slice(start, left);
        let marked = local
            .iter()
            .any(|byte| byte.is_ascii_digit() || b"._-".contains(byte))
            || local.contains(&b' ');
        let announced = {
            let before = scan.word_before(back_over(scan, start));
            scan.is_any(
                before,
                &[
                    "mail",
                    "email",
                    "mailadresse",
                    "emailadresse",
                    "mailen",
                    "e",
                    "skriv",
                    "kontakt",
                ],
            )
        };
        if !(spelled || marked || announced || scan.is_any(domain, PROVIDERS)) {
            return None;
        }
    }
    Some(span(start, domain_end))
}

fn back_over(scan: &Scan<'_>, mut i: usize) -> usize {
    loop {
        let j = scan.skip_gap_back(i);
        i = if matches!(scan.before(j), b':' | b'-' | b'.') {
            j - 1
        } else {
            j
        };
        let word = scan.word_before(i);
        if scan.is_any(word, &["er", "på", "til", "adresse", "adressen"]) {
            i = word.start;
        } else if i == j {
            return i;
        }
    }
}

fn span(start: usize, end: usize) -> Span {
    Span {
        start,
        end,
        kind: RedactionKind::Email,
    }
}

/// Where the part before the `@` begins that ends at `end`. `words`: a dot may be a word or stand between blanks.
fn local_start(scan: &Scan<'_>, end: usize, floor: usize, words: bool) -> Option<usize> {
    let mut start = run_start(scan, end, floor);
    if start == end {
        return None;
    }
    // `ida . eksempel @ post . dk`, `ida punktum eksempel (at) post punktum dk`
    while let Some(dot) = dot_before(scan, start).filter(|_| words) {
        let more = run_start(scan, dot, floor);
        if more == dot {
            break;
        }
        start = more;
    }
    // What opens a sentence or a list is not the address.
    while start < end && matches!(scan.at(start), b'.' | b'-' | b'\'' | b'&' | b'%' | b'+') {
        start += 1;
    }
    scan.slice(start, end)
        .iter()
        .any(|byte| byte.is_ascii_alphanumeric())
        .then_some(start)
}

fn run_start(scan: &Scan<'_>, end: usize, floor: usize) -> usize {
    let mut start = end;
    while start > floor {
        let j = scan.char_before(start);
        if !is_local(scan, j) {
            break;
        }
        start = j;
    }
    start
}

/// Where the text ends that stands before a spaced or spelled dot that ends at `i`.
fn dot_before(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let end = scan.skip_gap_back(i);
    let (close, bracketed) = match scan.before(end) {
        b')' | b']' | b'}' => (end - 1, true),
        _ => (end, false),
    };
    let word = scan.word_before(scan.skip_gap_back(close));
    if scan.is_any(word, &["dot", "punktum", "prik"]) {
        let mut start = scan.skip_gap_back(word.start);
        if bracketed {
            matches!(scan.before(start), b'(' | b'[' | b'{').then_some(())?;
            start = scan.skip_gap_back(start - 1);
        } else if end == i || start == word.start {
            return None;
        }
        return Some(start);
    }
    // A dot between two blanks.
    let dot = end
        .checked_sub(1)
        .filter(|&dot| end < i && scan.at(dot) == b'.')?;
    let before = scan.skip_gap_back(dot);
    (before < dot).then_some(before)
}

/// The end of a domain from `i` on, and how many dots it has.
fn domain_end(scan: &Scan<'_>, i: usize) -> Option<(usize, usize)> {
    let mut end = label_end(scan, i)?;
    let mut dots = 0;
    while dots < 5 {
        let Some(next) = dot_after(scan, end, dots) else {
            break;
        };
        let Some(next_end) = label_end(scan, next) else {
            break;
        };
        // A top-level domain has no digit and no single letter.
        if next_end - next < 2 {
            break;
        }
        end = next_end;
        dots += 1;
    }
    Some((end, dots))
}

fn label_end(scan: &Scan<'_>, i: usize) -> Option<usize> {
    let mut end = i;
    loop {
        let word = scan.word_at(end);
        if !word.is_empty() {
            end = word.end;
        } else if scan.digit_at(end) || matches!(scan.at(end), b'-' | b'_') && end > i {
            end += 1;
        } else {
            break;
        }
    }
    while end > i && matches!(scan.at(end - 1), b'-' | b'_') {
        end -= 1;
    }
    (end > i).then_some(end)
}

/// Past a dot in any spelling: `.`, ` . `, `(dot)`, ` punktum `.
fn dot_after(scan: &Scan<'_>, end: usize, dots: usize) -> Option<usize> {
    if scan.at(end) == b'.' && (scan.letter_at(end + 1) || scan.digit_at(end + 1)) {
        // `post.dk.Jeg` of a text without spaces: a second dot before a capital opens a sentence.
        let next = scan.word_at(end + 1);
        let upper = scan.before(end).is_ascii_uppercase();
        return (dots == 0 || upper || !scan.capital(next)).then_some(end + 1);
    }
    // A slip: `gmail,com`.
    let slip = scan.word_at(end + 1);
    if scan.at(end) == b',' && dots == 0 && scan.is_any(slip, TOP_LEVEL) && !scan.capital(slip) {
        return Some(end + 1);
    }
    let i = scan.skip_gap(end);
    if scan.at(i) == b'.' {
        // With spaces it takes a known end, for it may be a full stop.
        let next = scan.skip_gap(i + 1);
        let word = scan.word_at(next);
        let over = !scan.letter_at(word.end) && !scan.digit_at(word.end);
        let known = scan.is_any(word, TOP_LEVEL) && !scan.capital(word)
            || (i > end && next > i + 1 && word.len() > 1 && dots == 0);
        return (dots == 0 || i > end)
            .then_some(next)
            .filter(|_| known && over);
    }
    let bracket = matches!(scan.at(i), b'(' | b'[' | b'{');
    let inner = if bracket { scan.skip_gap(i + 1) } else { i };
    if bracket && scan.at(inner) == b'.' {
        return Some(scan.skip_gap(scan.skip_gap(inner + 1) + 1));
    }
    let word = scan.word_at(inner);
    if !scan.is_any(word, &["dot", "punktum", "prik"]) {
        return None;
    }
    let close = scan.skip_gap(word.end);
    if bracket {
        return matches!(scan.at(close), b')' | b']' | b'}').then(|| scan.skip_gap(close + 1));
    }
    // Without brackets it takes a known end: *punktum for punktum*.
    let known = scan.is_any(scan.word_at(close), TOP_LEVEL);
    (inner > end && close > word.end && known).then_some(close)
}

#[cfg(test)]
mod tests {
    use crate::redaction::RedactionKind::Email;
    use crate::redaction::check::{finds, survive};

    #[test]
    fn addresses_are_found_plain_and_with_spaces() {
        finds(
            Email,
            &[
                "Skriv til «ida@eksempel.dk».",
                "<«ida.eksempel+nabo@post.eksempel.dk»>, mailto:«bo_e@eksempel.dk»",
                "«IDA@EKSEMPEL.DK»; «bo-1@eksempel.co.uk»",
                "«ida@blåbærgrød.dk» og «åse@eksempel.dk»",
                "«ida @ eksempel.dk» og «ida@ eksempel.dk» og «ida @eksempel.dk»",
                "«ida@eksempel .dk» og «ida@eksempel . dk»",
                "«ida . bo @ eksempel . dk»",
                "«ida@lokalnet»",
                "«ida@eksempel.dk».Jeg mener",
                "e-mail:«ida@eksempel.dk»,«bo@eksempel.dk»",
            ],
        );
    }

    #[test]
    fn addresses_in_disguise_are_found() {
        finds(
            Email,
            &[
                "«ida(at)eksempel.dk», «ida [at] eksempel.dk», «ida{at}eksempel.dk», «ida (AT) eksempel (dot) dk»",
                "«ida (a) eksempel.dk» og «ida (snabel-a) eksempel (punktum) dk» og «ida[snabela]eksempel[.]dk»",
                "«ida snabel-a eksempel.dk» og «ida snabel a eksempel punktum dk» og «ida snabela eksempel.dk»",
                "«ida.eksempel at post.dk» og «ida at gmail.com» og «ida at eksempel punktum dk»",
                "«ida dot eksempel at eksempel dot dk»",
                "«ida punktum eksempel snabel-a eksempel punktum dk»",
                "min mail er «ida at eksempel.dk»",
                "«ida_at_eksempel.dk»",
            ],
        );
    }

    #[test]
    fn words_and_signs_that_only_look_like_it_survive() {
        survive(&[
            "Jeg læste at eksempel.dk er nede",
            "Vi håber at høre fra jer. Det er vigtigt at tage punktum for punktum.",
            "3 stk. @ 50 kr.",
            "@haderslev og #haderslev @ torvet",
            "www.eksempel.dk og https://eksempel.dk/side",
            "en a (a) og b (b) og (at) det",
            "Planen (a) skal rettes. dk",
            "snabel på elefanten",
        ]);
    }
}
