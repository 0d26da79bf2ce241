//! What the words before and after a number say that it is.

use super::scan::{Scan, Word};

/// What a number is called by the words before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    /// Nothing that is known.
    None,
    /// A telephone.
    Phone,
    /// A personal number.
    Cpr,
    /// A bank account or its registration number.
    Bank,
    /// A vehicle.
    Plate,
    /// An amount.
    Money,
    /// Where somebody lives.
    Address,
    /// A number of something that is no person: a company, a case, a plot, a plan, a good.
    Other,
}

#[rustfmt::skip]
const PHONE: &[&str] = &[
    "tlf", "tel", "telf", "tf", "tlph", "telefon", "telefonen", "mob", "mobil", "mobilen", "fastnet", "sms", "ring",
    "ringe", "ringes", "phone", "whatsapp",
];
const BANK: &[&str] = &[
    "konto",
    "kontoen",
    "kto",
    "reg",
    "iban",
    "account",
    "registreringsnr",
];
#[rustfmt::skip]
const PLATE: &[&str] = &[
    "nummerplade", "nummerpladen", "registrerings", "indregistrerings", "bil", "bilen", "varebil", "varebilen",
    "lastbil", "lastbilen", "plade", "pladen", "køretøj", "køretøjet", "trailer", "traileren", "personbil",
];
const ADDRESS: &[&str] = &[
    "adresse",
    "adressen",
    "bor",
    "boende",
    "bopæl",
    "bopælen",
    "hjemmeadresse",
    "privatadresse",
    "bopælsadresse",
    "bosat",
];
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "cvr", "ean", "gtin", "gln", "isbn", "issn", "bfe", "esr", "sag", "sagen", "sags", "journal", "jnr",
    "lokalplan", "lokalplanen", "lokalplans", "planid", "kommuneplan", "matr", "matrikel", "matriklen", "faktura",
    "fakturaen", "ordre", "ref", "reference", "id", "dok", "dokument", "akt", "lbk", "lov", "bek", "utm",
    "koordinat", "koordinater", "koordinaterne", "postnr", "ejendom", "kle", "varenr", "løbenr", "projekt",
    "postnummer", "postnumre", "nord", "øst", "bbr", "tilladelse", "vvm", "dk",
];
/// Other numbers only where `nr.` follows: the words alone mean too much else.
const OTHER_NUMBERED: &[&str] = &[
    "p", "se", "j", "plan", "kunde", "medlems", "medlem", "bilag", "løbe", "vare", "s",
];

const FILLERS: &[&str] = &["nr", "nummer", "nummeret", "no", "num", "er", "lyder"];
/// Words between a telephone and its label that part any other number from its own.
#[rustfmt::skip]
const SOFT_FILLERS: &[&str] = &[
    "på", "til", "via", "mig", "os", "og", "eller", "mit", "min", "direkte", "privat", "gerne", "evt", "venligst",
    "vores", "også", "enten", "hjem", "arbejde", "dag", "aften", "bare",
];

/// The label of the number that begins at `start`, with the label's first byte. Looks back over a few words of the line.
pub(super) fn before(scan: &Scan<'_>, start: usize) -> (Label, usize) {
    let mut end = start;
    let (mut numbered, mut soft) = (false, false);
    let mut first = start;
    for _ in 0..5 {
        let (gap, full_stop) = back_over_punctuation(scan, end);
        let word = scan.word_before(gap);
        if word.is_empty() || (full_stop && word.len() > 5 && !scan.ends_with(word, "nr")) {
            break;
        }
        if scan.is_any(word, FILLERS) {
            numbered |= scan.at(word.start) | 0x20 == b'n';
        } else if scan.is_any(word, SOFT_FILLERS) {
            soft = true;
        } else {
            let label = classify(scan, word, numbered);
            let parted = soft && matches!(label, Label::Other | Label::Money);
            return if parted {
                (Label::None, start)
            } else {
                (label, word.start)
            };
        }
        first = word.start;
        end = word.start;
    }
    (Label::None, first)
}

/// Back over blanks and the punctuation that may stand between a label and its number. Whether a full stop was there.
fn back_over_punctuation(scan: &Scan<'_>, mut i: usize) -> (usize, bool) {
    let (mut full_stop, mut wrapped) = (false, false);
    while i > 0 {
        let j = scan.char_before(i);
        match scan.at(j) {
            b'.' => full_stop = true,
            b':' | b'#' | b'=' | b'(' | b')' | b'/' | b'"' | b'\'' | b'*' | b'+' => {}
            b'\n' | b'>' if !wrapped => {
                // A line that was wrapped between the label and its number.
                let before = scan.skip_gap_back(i);
                if before == i {
                    break;
                }
                wrapped = true;
                i = before;
                continue;
            }
            _ if scan.blank(j) > 0 || scan.dash(j) > 0 => {}
            _ => break,
        }
        i = j;
    }
    (i, full_stop)
}

fn classify(scan: &Scan<'_>, word: Word, numbered: bool) -> Label {
    let mut stem = word;
    let mut compound = false;
    for suffix in ["nummeret", "nummer", "numre", "nr"] {
        if word.len() > suffix.len() && scan.ends_with(word, suffix) {
            stem.end = word.end - suffix.len();
            compound = true;
            break;
        }
    }
    let any = |list: &[&str]| scan.is_any(stem, list) || (compound && scan.is_any(word, list));
    let ends = |suffix: &str| scan.ends_with(stem, suffix);
    if any(PHONE) || ends("telefon") || ends("tlf") || ends("mobil") {
        Label::Phone
    } else if scan.is(stem, "cpr")
        || ((numbered || compound)
            && scan.is_any(
                stem,
                &["person", "fødsels", "erstatnings", "erstatningsperson"],
            ))
    {
        Label::Cpr
    } else if any(PLATE) || ends("plade") || ends("pladen") {
        Label::Plate
    } else if any(BANK) || ends("konto") {
        Label::Bank
    } else if scan.is_any(
        stem,
        &[
            "kr", "kroner", "dkk", "eur", "euro", "usd", "beløb", "beløbet",
        ],
    ) {
        // `500 kr. 20304050`: the currency belongs to the number before.
        let before = scan.before(scan.skip_blanks_back(word.start));
        if before.is_ascii_digit() || before == b'.' {
            Label::None
        } else {
            Label::Money
        }
    } else if any(ADDRESS) {
        Label::Address
    } else if any(OTHER) || compound || (numbered && any(OTHER_NUMBERED)) {
        Label::Other
    } else {
        Label::None
    }
}

#[rustfmt::skip]
const UNITS: &[&str] = &[
    "kr", "kroner", "dkk", "mio", "millioner", "mia", "milliarder", "tkr", "m", "km", "kvm", "ha", "hektar",
    "meter", "kvadratmeter", "kubikmeter", "stk", "euro", "eur", "usd", "ton", "tons", "kwh", "mwh", "liter",
    "procent", "pct", "cm", "mm", "kg", "indbyggere", "borgere", "biler", "timer",
];

/// Whether what follows `end` makes the number before it an amount, a measure or a decimal number.
pub(super) fn unit_after(scan: &Scan<'_>, end: usize) -> bool {
    if scan.at(end) == b',' && (scan.digit_at(end + 1) || scan.at(end + 1) == b'-') {
        // A list without a space after its comma goes on with a long number; decimals are short.
        return scan.digits_end(end + 1) - end <= 3;
    }
    let i = scan.skip_blanks(end);
    match scan.at(i) {
        b'%' | b'$' => true,
        0xC2 => scan.at(i + 1) == 0xB0,
        0xE2 => scan.at(i + 1) == 0x82 && scan.at(i + 2) == 0xAC,
        _ => {
            let word = scan.word_at(i);
            !word.is_empty() && scan.is_any(word, UNITS) && !(word.len() == 1 && scan.capital(word))
        }
    }
}

/// Whether a label of another number follows in parentheses: `12345678 (CVR)`.
pub(super) fn other_after(scan: &Scan<'_>, end: usize) -> bool {
    let i = scan.skip_blanks(end);
    scan.at(i) == b'(' && {
        let word = scan.word_at(scan.skip_blanks(i + 1));
        scan.is_any(
            word,
            &[
                "cvr",
                "ean",
                "gtin",
                "isbn",
                "bfe",
                "se",
                "sagsnr",
                "sagsnummer",
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The label of the last number of a text.
    fn label(text: &str) -> Label {
        let start = text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        before(&Scan::new(text), start).0
    }

    #[test]
    fn a_label_is_read_over_abbreviations_compounds_and_filler_words() {
        for (text, expected) in [
            ("tlf. 1", Label::Phone),
            ("Tlf.nr.: 1", Label::Phone),
            ("ring gerne til mig på 1", Label::Phone),
            ("hjemmetelefon 1", Label::Phone),
            ("CPR-nr. 1", Label::Cpr),
            ("personnummeret er 1", Label::Cpr),
            ("kontonr. 1", Label::Bank),
            ("nummerpladen 1", Label::Plate),
            ("kr. 1", Label::Money),
            ("bor på 1", Label::Address),
            ("CVR nr.: 1", Label::Other),
            ("sagsnummer 1", Label::Other),
            ("målernr. 1", Label::Other),
            ("P-nr. 1", Label::Other),
            ("tlf.\r\n> 1", Label::Phone),
        ] {
            assert_eq!(label(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_that_belongs_to_something_else_is_no_label() {
        for text in [
            "",
            "1",
            "Det står i lokalplanen. 1",
            "sagen til mig på 1",
            "det koster 500 kr. 1",
            "CVR 2 og 1",
            "tlf., men 1",
            "se 1",
            "tlf.\n\n1",
        ] {
            assert_eq!(label(text), Label::None, "{text:?}");
        }
    }

    #[test]
    fn units_decimals_and_dashes_for_no_hundredths_make_an_amount() {
        let unit = |text: &str| unit_after(&Scan::new(text), 1);
        for text in [
            "1 kr.",
            "1kr",
            "1 %",
            "1 m2",
            "1 km",
            "1,5",
            "1,-",
            "1 €",
            "1 °",
        ] {
            assert!(unit(text), "{text:?}");
        }
        for text in ["1", "1 M", "1 og", "1, 5", "1,12345", "1 kroge"] {
            assert!(!unit(text), "{text:?}");
        }
    }
}
