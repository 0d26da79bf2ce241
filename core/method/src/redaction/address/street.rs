//! Names of streets: how they end, how they begin, and what only looks like one.

use super::super::label::{self, Label};
use super::super::list::List;
use super::super::scan::{Scan, Word};
use super::words::{
    COUNTED, GENERIC, LOCATING, NO_STREET, NOT_NAMES, PREFIXES, STRONG, SURE, TOWNS, WEAK,
};

/// A name before a house number.
pub(super) struct Street {
    /// Where the name begins.
    pub(super) start: usize,
    /// It ends as hardly anything but a street does.
    pub(super) strong: bool,
    /// Its last word, or the one before it, has a capital.
    pub(super) capital: bool,
    /// Words such as *på*, *ved* or *bor* stand before it.
    pub(super) located: bool,
    /// A kind of street or place rather than one with a name: *cykelstien*, *parkeringsplads*.
    pub(super) generic: bool,
}

/// Whether the word after a number says what is counted.
pub(super) fn is_counted(scan: &Scan<'_>, word: Word) -> bool {
    !scan.capital(word)
        && (COUNTED.has(scan, word)
            || [
                "pladser", "boliger", "huse", "bump", "årige", "meter", "bænke", "træer", "biler",
                "cykler",
            ]
            .iter()
            .any(|end| scan.ends_with(word, end)))
}

/// Whether a number with a full stop before this word is an ordinal.
pub(super) fn is_ordinal_noun(scan: &Scan<'_>, word: Word) -> bool {
    scan.is_any(word, label::MONTHS)
        || scan.is_any(
            word,
            &[
                "jan",
                "feb",
                "mar",
                "apr",
                "jun",
                "jul",
                "aug",
                "sep",
                "sept",
                "okt",
                "nov",
                "dec",
                "etape",
                "kvartal",
                "halvår",
                "klasse",
                "behandling",
                "gang",
                "fase",
                "plads",
                "del",
                "udgave",
                "generation",
            ],
        )
}

fn ends_in(scan: &Scan<'_>, word: Word, list: &List) -> bool {
    list.ends(scan, word, 2)
}

/// Whether a word ends as streets do.
pub(super) fn ends_as_street(scan: &Scan<'_>, word: Word) -> bool {
    let alone = STRONG.has(scan, word);
    (alone || ends_in(scan, word, &STRONG) || ends_in(scan, word, &WEAK)) && !is_generic(scan, word)
}

/// `Kommunen`, `Lokalrådet`: what is written with a capital and is no street.
pub(super) fn is_institution(scan: &Scan<'_>, word: Word) -> bool {
    [
        "rådet",
        "skolen",
        "foreningen",
        "udvalget",
        "kommunen",
        "hallen",
        "klubben",
        "planen",
        "sagen",
        "centeret",
        "centret",
        "biblioteket",
        "kirken",
        "regionen",
        "ministeriet",
        "forvaltningen",
        "gruppen",
        "partiet",
        "huset",
        "hjemmet",
        "banen",
        "institutionen",
        "toget",
        "bussen",
        "nettet",
        "årene",
        "kvarteret",
        "avisen",
        "loven",
        "direktivet",
    ]
    .iter()
    .any(|end| scan.ends_with(word, end))
}

fn is_generic(scan: &Scan<'_>, word: Word) -> bool {
    // With and without the article: `cykelsti`, `cykelstien`, `genbrugspladsen`.
    let mut bare = word;
    if word.len() > 4 && (scan.ends_with(word, "en") || scan.ends_with(word, "et")) {
        bare.end -= 2;
    }
    GENERIC.has(scan, word) || GENERIC.has(scan, bare)
}

/// The street whose last word this is, if it ends as streets do.
pub(super) fn by_suffix(scan: &Scan<'_>, last: Word) -> Option<Street> {
    let capital = scan.capital(last);
    if TOWNS.has(scan, last) {
        return None;
    }
    // `alle` ends too many words to be trusted with a short stem.
    let short_alle = scan.ends_with(last, "alle") && last.len() < 8;
    if !short_alle && (ends_in(scan, last, &STRONG) || (capital && ends_in(scan, last, &WEAK))) {
        let start = with_place(scan, extended(scan, last), last);
        let located = is_located(scan, start);
        let street = Street {
            start,
            strong: ends_in(scan, last, &STRONG),
            capital,
            located,
            generic: is_generic(scan, last),
        };
        return (capital || located || ends_in(scan, last, &SURE)).then_some(street);
    }
    if !capital && ends_in(scan, last, &WEAK) {
        let start = extended(scan, last);
        let located = is_located(scan, start);
        return located.then_some(Street {
            start,
            strong: false,
            capital,
            located,
            generic: is_generic(scan, last) || last.len() < 7,
        });
    }
    standing_alone(scan, last, capital)
}

/// `Niels Bohrs Vej`, `Sankt Annæ Plads`, `Torvet`: the ending is a word of its own.
fn standing_alone(scan: &Scan<'_>, last: Word, capital: bool) -> Option<Street> {
    let strong = STRONG.has(scan, last);
    if !(strong || capital && WEAK.has(scan, last)) {
        return None;
    }
    // `Christian X's Allé`: the name is what stands before the apostrophe.
    let before = word_left(scan, last.start).map(|word| {
        let apostrophe = scan.is(word, "s") && scan.before(word.start) == b'\'';
        if apostrophe {
            scan.word_before(word.start - 1)
        } else {
            word
        }
    });
    let named = before.is_some_and(|word| {
        let genitive = scan.ends_with(word, "s") || PREFIXES.has(scan, word);
        let prefix = scan.capital(word) && PREFIXES.has(scan, word);
        let not_name = NOT_NAMES.has(scan, word) && !prefix;
        let sure =
            scan.is_any(last, &["allé", "boulevard", "stræde", "vænge", "gade"]) && word.len() > 3;
        let apostrophe = scan.at(word.end) == b'\'';
        let before = extended(scan, word);
        let placed = scan.is(last, "vej")
            && word.len() > 3
            && (before < word.start || is_located(scan, before));
        let genitive = (genitive && word.len() > 2) || apostrophe;
        !not_name && (scan.capital(word) || sure || placed || (genitive && !scan.is(last, "alle")))
    });
    if !named {
        // `Torvet 5`, `Kajen 3`: the name has an article and a capital.
        let article = scan.ends_with(last, "en") || scan.ends_with(last, "et");
        return (capital && article).then(|| Street {
            start: last.start,
            strong: false,
            capital,
            located: is_located(scan, last.start),
            generic: false,
        });
    }
    let word = before?;
    let mut start = extended(scan, word);
    // Up to two more names before a genitive: `Hans Christian Lumbyes Gade`.
    for _ in 0..2 {
        match word_left(scan, start) {
            Some(more)
                if scan.capital(more) == scan.capital(word)
                    && !NOT_NAMES.has(scan, more)
                    && more.len() > 1 =>
            {
                // In text without capitals only one name more is safe to take, and only from a line's own words.
                if !scan.capital(word) && start < word.start {
                    break;
                }
                start = extended(scan, more);
            }
            _ => break,
        }
    }
    Some(Street {
        start,
        strong,
        capital: scan.capital(word) || capital,
        located: is_located(scan, start),
        generic: false,
    })
}

/// A name without a street's ending: it takes a postal code or a label to be believed.
pub(super) fn by_context(scan: &Scan<'_>, last: Word) -> Option<Street> {
    if last.len() < 3 || NO_STREET.has(scan, last) {
        return None;
    }
    let capital = scan.capital(last);
    let mut start = extended(scan, last);
    for _ in 0..2 {
        match word_left(scan, start) {
            Some(more)
                if capital
                    && scan.capital(more)
                    && more.len() > 2
                    && !NOT_NAMES.has(scan, more) =>
            {
                start = extended(scan, more);
            }
            _ => break,
        }
    }
    Some(Street {
        start,
        strong: false,
        capital,
        located: is_located(scan, start),
        generic: false,
    })
}

/// The word before `start` on the same line, parted from it by a blank, a full stop, a hyphen or an apostrophe.
fn word_left(scan: &Scan<'_>, start: usize) -> Option<Word> {
    let mut end = scan.skip_blanks_back(start);
    if start - end > 3 {
        return None;
    }
    if matches!(scan.before(end), b'.' | b'-' | b'\'') {
        end -= 1;
        let word = scan.word_before(end);
        // A full stop after a long word ends a sentence.
        let abbreviation = scan.at(end) != b'.' || word.len() <= 3;
        return (!word.is_empty() && abbreviation).then_some(word);
    }
    let word = scan.word_before(end);
    (!word.is_empty() && end < start).then_some(word)
}

/// Where the name begins that ends with this word: prefixes and initials before it are part of it.
fn extended(scan: &Scan<'_>, word: Word) -> usize {
    let mut start = word.start;
    for _ in 0..4 {
        let Some(left) = word_left(scan, start) else {
            break;
        };
        let dotted = matches!(scan.at(left.end), b'.');
        let initial = left.len() == 1 && dotted;
        let joined = scan.at(left.end) == b'-' && left.end + 1 == start;
        let article = scan.is_any(
            left,
            &[
                "den", "det", "de", "over", "mellem", "bag", "ved", "st", "nr", "tre", "syv",
            ],
        );
        let prefix = PREFIXES.has(scan, left) && (scan.capital(left) || !article)
            || (dotted && left.len() == 2);
        let not_name = NOT_NAMES.has(scan, left) && !scan.capital(left);
        if !(initial || joined || prefix) || (not_name && !initial) {
            break;
        }
        start = left.start;
    }
    start
}

/// A name in front of a street that has an ending already: `Ribe Landevej`, `Otting Kirkevej`.
fn with_place(scan: &Scan<'_>, start: usize, last: Word) -> usize {
    let blanks = scan.skip_blanks_back(start);
    let place = scan.word_before(blanks);
    if place.is_empty() || start - blanks != 1 || NOT_NAMES.has(scan, place) {
        return start;
    }
    let before = scan.skip_blanks_back(place.start);
    let opens_sentence = matches!(scan.before(before), b'.' | b'!' | b'?');
    let road = scan.is_any(
        last,
        &["landevej", "hovedgade", "bygade", "strandvej", "kirkevej"],
    );
    let taken = if scan.capital(last) {
        scan.capital(place) && !opens_sentence
    } else {
        road && place.len() > 2
    };
    if taken { extended(scan, place) } else { start }
}

fn is_located(scan: &Scan<'_>, start: usize) -> bool {
    let end = scan.skip_gap_back(start);
    let word = scan.word_before(end);
    LOCATING.has(scan, word) || label::before(scan, start).0 == Label::Address
}
