//! Signature blocks: the short lines after *Med venlig hilsen* and its like.

use super::list::List;
use super::scan::{Scan, Word};
use super::{RedactionKind, Span};

const LINES_MAX: usize = 8;
const LINE_BYTES_MAX: usize = 72;
const LINE_WORDS_MAX: usize = 8;

#[rustfmt::skip]
static ADJECTIVES: List = List::of(&[
    "med", "venlig", "venlige", "de", "bedste", "mange", "kærlig", "kærlige", "hjertelig", "hjertelige", "en",
    "varm", "varme", "god", "gode", "glad", "glade", "stor", "sød", "søde", "vi", "håbefuld", "fortsat",
    "ligeledes",
]);
static SHORT: List = List::of(&["mvh", "vh", "kh", "dbh", "ærbødigst", "venligst", "mvh."]);
/// What opens a line that is no longer a signature.
#[rustfmt::skip]
static TEXT_OPENERS: List = List::of(&[
    "ps", "p", "nb", "bilag", "vedhæftet", "vedlagt", "vedhæftede", "sendt", "kopi", "cc", "den", "fra", "til",
    "emne", "on", "from", "jeg", "vi", "på", "hvis", "det", "der", "se", "her", "dato", "svar", "hentet", "denne",
    "husk", "i",
]);

/// The end of a closing phrase that begins at `start`.
fn phrase_end(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let mut word = scan.word_at(start);
    let wakes = matches!(
        scan.at(start) | 0x20,
        b'm' | b'v' | b'd' | b'h' | b'k' | b'b' | b'p' | b'f' | b'l' | b's' | b'g'
    ) || scan.at(start) == 0xC3;
    if !wakes || word.is_empty() {
        return None;
    }
    if SHORT.has(scan, word) {
        return Some(word.end);
    }
    // `m.v.h.`, `v.h.`, `k.h.`
    if word.len() == 1 && scan.at(word.end) == b'.' {
        let mut i = start;
        let mut letters = 0;
        while scan.word_at(i).len() == 1 && scan.at(i + 1) == b'.' && letters < 3 {
            letters += 1;
            i += 2;
        }
        let last = i.checked_sub(2).map(|j| scan.at(j) | 0x20);
        return (letters >= 2 && last == Some(b'h')).then_some(i);
    }
    if scan.is(word, "på") {
        // `På vegne af ...` is a signature only where a line or two follow; `På bestyrelsens vegne` too.
        let next = scan.word_at(scan.skip_blanks(word.end));
        let last = scan.word_at(scan.skip_blanks(next.end));
        let of = scan.is(next, "vegne") && scan.is(last, "af");
        return (of || (scan.ends_with(next, "s") && scan.is(last, "vegne"))).then_some(last.end);
    }
    for _ in 0..5 {
        if ["hilsen", "hilsner", "hilsener", "hilsnerne"]
            .iter()
            .any(|end| scan.ends_with(word, end))
        {
            return Some(word.end);
        }
        if !ADJECTIVES.has(scan, word) {
            return None;
        }
        word = scan.word_at(scan.skip_blanks(word.end));
    }
    None
}

/// Notes the lines of a signature after a closing phrase at `start`, and returns where to read on.
///
/// `opens_line`: whether the phrase opens a line, rather than a sentence within one.
pub(super) fn find(
    scan: &Scan<'_>,
    start: usize,
    opens_line: bool,
    lines: &mut Vec<Span>,
) -> Option<usize> {
    let phrase = phrase_end(scan, start)?;
    let rest = past_punctuation(scan, phrase);
    let mut noted = 0;
    if !scan.line_over(rest) {
        let on_behalf = scan.is(scan.word_at(start), "på");
        match same_line(scan, start, rest) {
            Some(line) => {
                lines.push(line);
                noted = 1;
            }
            None => {
                let next = scan.word_at(rest);
                let goes_on =
                    opens_line && scan.is_any(next, &["og", "samt", "herfra"]) && !on_behalf;
                if !goes_on || scan.line_end(rest) - rest > LINE_BYTES_MAX {
                    return None;
                }
            }
        }
    }
    let mut i = scan.line_end(rest);
    let mut blanks = 0;
    while noted < LINES_MAX {
        let next = scan.next_line(i);
        if next == i {
            break;
        }
        let end = scan.skip_blanks_back(scan.line_end(next));
        if end <= next {
            blanks += 1;
            if blanks > 2 {
                break;
            }
            i = scan.line_end(next);
            continue;
        }
        let names_only = noted > 0 && blanks > 0;
        if !is_signature_line(scan, next, end, names_only) {
            break;
        }
        lines.push(signature(next, end));
        noted += 1;
        blanks = 0;
        i = scan.line_end(next);
    }
    (noted > 0).then_some(rest)
}

fn signature(start: usize, end: usize) -> Span {
    Span {
        start,
        end,
        kind: RedactionKind::Signature,
    }
}

fn past_punctuation(scan: &Scan<'_>, mut i: usize) -> usize {
    loop {
        i = scan.skip_blanks(i);
        if matches!(scan.at(i), b',' | b'.' | b'!' | b':' | b'-' | b'/') {
            i += 1;
        } else if scan.dash(i) > 0 {
            i += scan.dash(i);
        } else {
            return i;
        }
    }
}

/// The names that stand on the same line as the phrase: `Mvh Ida Eksempel`, `Hilsen fra Ida`.
fn same_line(scan: &Scan<'_>, phrase: usize, rest: usize) -> Option<Span> {
    let mut begin = rest;
    let from = scan.word_at(rest);
    if scan.is(from, "fra") {
        begin = scan.skip_blanks(from.end);
    }
    let end = scan.skip_blanks_back(scan.line_end(begin));
    let first = scan.word_at(begin);
    let words = count_words(scan, begin, end);
    let lower_case =
        !scan.capital(scan.word_at(phrase)) && words <= 3 && !NOT_SIGNED.has(scan, first);
    let fits = end - begin <= LINE_BYTES_MAX && words <= LINE_WORDS_MAX && !first.is_empty();
    (fits && (scan.capital(first) || lower_case)).then(|| signature(begin, end))
}

#[rustfmt::skip]
static NOT_SIGNED: List = List::of(&[
    "og", "til", "samt", "fra", "fordi", "som", "med", "er", "for", "i", "på", "herfra", "os", "alle", "den", "det",
]);

fn count_words(scan: &Scan<'_>, start: usize, end: usize) -> usize {
    let parts = scan.slice(start, end).split(u8::is_ascii_whitespace);
    parts.filter(|word| !word.is_empty()).count()
}

fn is_signature_line(scan: &Scan<'_>, start: usize, end: usize, names_only: bool) -> bool {
    let words = count_words(scan, start, end);
    if end - start > LINE_BYTES_MAX || words > LINE_WORDS_MAX {
        return false;
    }
    let first = scan.word_at(start);
    let last = scan.before(end);
    let text = matches!(last, b'?') || (matches!(last, b'.' | b'!' | b':') && words > 4);
    if text || TEXT_OPENERS.has(scan, first) && !scan.is(first, "p") || is_rule(scan, start) {
        return false;
    }
    if scan.is(first, "p")
        && matches!(scan.at(first.end), b'.' | b'S')
        && scan.at(first.end + 1) | 0x20 == b's'
    {
        return false;
    }
    !names_only || (words <= 4 && all_capitals(scan, start, end))
}

/// A line of dashes, underscores or stars, as between a letter and the one it answers.
fn is_rule(scan: &Scan<'_>, start: usize) -> bool {
    let byte = scan.at(start);
    matches!(byte, b'-' | b'_' | b'*' | b'=')
        && scan.at(start + 1) == byte
        && scan.at(start + 2) == byte
}

fn all_capitals(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let mut i = start;
    while i < end {
        let word: Word = scan.word_at(i);
        if word.is_empty() {
            if scan.digit_at(i) {
                return false;
            }
            i += 1;
            while i < end && scan.at(i) & 0xC0 == 0x80 {
                i += 1;
            }
        } else {
            if !scan.capital(word) && !scan.is(word, "og") {
                return false;
            }
            i = word.end;
        }
    }
    true
}

#[rustfmt::skip]
static LABELS: List = List::of(&[
    "tlf", "tel", "telefon", "mobil", "mob", "mail", "email", "e", "adresse", "adr", "nr", "cpr", "konto", "t", "m",
]);

/// Lays the lines of signatures around what else was found in them.
///
/// What is found keeps its kind, so that a telephone in a signature stays one. A label in front of it goes with it.
/// `spans` are sorted and do not overlap, nor do they afterwards.
pub(super) fn lay_around(scan: &Scan<'_>, lines: &[Span], spans: &mut Vec<Span>) {
    let mut laid = Vec::new();
    for line in lines {
        let mut from = line.start;
        let inside = spans
            .iter_mut()
            .filter(|span| span.start < line.end && span.end > line.start);
        for span in inside {
            if span.start > from {
                match gap(scan, from, span.start) {
                    Gap::Nothing => {}
                    Gap::Label(text, start) => {
                        laid.extend(text);
                        span.start = start;
                    }
                    Gap::Text(part) => laid.push(part),
                }
            }
            from = from.max(span.end);
        }
        if from < line.end
            && let Some((start, end)) = trimmed(scan, from, line.end)
        {
            laid.push(signature(start, end));
        }
    }
    spans.append(&mut laid);
}

enum Gap {
    Nothing,
    /// A label, from here on, and what stands before it.
    Label(Option<Span>, usize),
    Text(Span),
}

fn gap(scan: &Scan<'_>, from: usize, to: usize) -> Gap {
    let Some((start, end)) = trimmed(scan, from, to) else {
        return Gap::Nothing;
    };
    let first = scan.word_at(start);
    if LABELS.has(scan, first) || (count_words(scan, start, to) == 1 && scan.at(end) == b':') {
        return Gap::Label(None, start);
    }
    let last = scan.word_before(end);
    if LABELS.has(scan, last) {
        let before = trimmed(scan, from, last.start);
        return Gap::Label(before.map(|(start, end)| signature(start, end)), last.start);
    }
    Gap::Text(signature(start, end))
}

/// The part from the first letter or digit to the last.
fn trimmed(scan: &Scan<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let solid = |i: usize| scan.letter_at(i) || scan.digit_at(i);
    let start = (from..to).find(|&i| solid(i))?;
    let mut end = to;
    while end > start {
        let j = scan.char_before(end);
        if solid(j) {
            break;
        }
        end = j;
    }
    (end > start).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::super::RedactionKind::Signature;
    use super::super::apply;
    use super::super::check::{all, finds, survive};

    #[test]
    fn the_lines_after_a_closing_phrase_are_a_signature() {
        finds(
            Signature,
            &[
                "Det var alt.\n\nMed venlig hilsen\n\n«Ida Eksempel»",
                "Mvh\n«Ida»\n",
                "Mvh. «Ida Eksempel»",
                "Venlig hilsen,\r\n«Ida Eksempel\r\nFormand for Lokalrådet»\r\n",
                "De bedste hilsner fra\n«Ida og Bo»"
                    .replace(" fra", "")
                    .as_str(),
                "Kærlig hilsen fra «Ida»",
                "M.v.h.\n«ida eksempel»",
                "På vegne af «Lokalrådet»\n",
                "På bestyrelsens vegne\n«Ida Eksempel»",
                "> Vh\n> «Ida»",
                "Tak for jeres tid. Mvh «Ida Eksempel»",
                "med nabohilsen\n«ida»",
                "Hilsen\n«Ida»\n\nPS: Husk bænkene.",
                "Med venlig hilsen\n«Ida Eksempel»\n\nJeg skrev også i går, men det hører I om senere.",
                "Mange hilsner\n«Ida Eksempel»\n\n«Bo Eksempel»"
                    .replace("»\n\n«", "\n\n")
                    .as_str(),
            ],
        );
    }

    #[test]
    fn a_greeting_within_a_sentence_is_no_closing() {
        survive(&[
            "Vi sender en hilsen til alle i byen.",
            "Hilsen til jer alle\n",
            "En venlig hilsen ville klæde kommunen.\nDet mener vi alle, og det siger vi tit her i huset.",
            "Med venlig hilsen",
            "Mvh\n\n",
            "Mvh\nDen 3. maj skrev I til mig",
        ]);
    }

    #[test]
    fn what_stands_in_a_signature_keeps_its_kind() {
        let text = "Med venlig hilsen\nIda Eksempel\nNørregade 12\n6100 Haderslev\nTlf.: 20 30 40 50\nida@eksempel.dk";
        assert_eq!(
            apply(text, &all(text)).unwrap(),
            "Med venlig hilsen\n[underskrift fjernet]\n[adresse fjernet]\n[telefon fjernet]\n[e-mail fjernet]"
        );
        let text = "Mvh\nIda Eksempel, tlf. 20304050, formand";
        assert_eq!(
            apply(text, &all(text)).unwrap(),
            "Mvh\n[underskrift fjernet], [telefon fjernet], [underskrift fjernet]"
        );
    }
}
