//! What the words before and after a number say that it is.

use super::list::List;
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
    /// Things in a row, by their numbers: houses, buses, pages.
    Row,
    /// A number of something that is no person: a company, a case, a plot, a plan, a good.
    Other,
}

#[rustfmt::skip]
static PHONE: List = List::of(&[
    "tlf", "tel", "telf", "tf", "tlph", "telefon", "telefonen", "mob", "mobil", "mobilen", "fastnet", "sms", "ring",
    "ringe", "ringes", "phone", "whatsapp", "mobilnr", "mobile", "fon", "tlfnr", "telefonnr",
]);
/// Words in the same sentence that make a telephone of a number in an odd grouping.
static CONTACT: List = List::of(&[
    "nr", "nå", "nås", "fat", "kald", "privat", "arbejde", "hjemme", "whatsapp", "signal", "tel",
]);
/// The same with any ending.
static CONTACT_STEMS: List = List::of(&[
    "kontakt", "ring", "tlf", "telefon", "mobil", "nummer", "numre", "fang", "træffe", "sms",
    "opkald", "besked",
]);
static BANK: List = List::of(&[
    "konto",
    "kontoen",
    "kto",
    "reg",
    "iban",
    "account",
    "registreringsnr",
]);
#[rustfmt::skip]
static PLATE: List = List::of(&[
    "nummerplade", "nummerpladen", "registrerings", "indregistrerings", "bil", "bilen", "varebil", "varebilen",
    "lastbil", "lastbilen", "plade", "pladen", "køretøj", "køretøjet", "trailer", "traileren", "personbil",
    "varevogn", "varevognen", "knallert", "knallerten", "motorcykel", "campingvogn",
]);
static ADDRESS: List = List::of(&[
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
]);
#[rustfmt::skip]
static OTHER: List = List::of(&[
    "cvr", "ean", "gtin", "gln", "isbn", "issn", "bfe", "esr", "sag", "sagen", "sags", "journal", "jnr",
    "lokalplan", "lokalplanen", "lokalplans", "planid", "kommuneplan", "matr", "matrikel", "matriklen", "faktura",
    "fakturaen", "ordre", "ref", "reference", "id", "dok", "dokument", "akt", "lbk", "lov", "bek", "utm",
    "koordinat", "koordinater", "koordinaterne", "postnr", "ejendom", "kle", "varenr", "løbenr", "projekt",
    "postnummer", "postnumre", "nord", "øst", "bbr", "tilladelse", "vvm", "dk", "måler", "måleren", "målere", "bilag",
    "type", "model", "modellen", "rapport", "rapporten", "tinglysning", "boring", "boringen", "dgu", "chr", "gtin",
    "police", "policen", "kontrakt", "aftale", "serie", "skade", "målepunkt", "version", "artikel", "produkt", "lokale",
    "rum", "sbsys", "esdh", "acadre", "edoc", "batch", "parti", "stel", "aktie", "kode", "koden", "pinkode", "budget", "protokol",
    "eli", "celex",
]);
/// Other numbers only where `nr.` follows: the words alone mean too much else.
#[rustfmt::skip]
static OTHER_NUMBERED: List = List::of(&[
    "p", "se", "j", "plan", "kunde", "medlems", "medlem", "bilag", "løbe", "vare", "s", "træ", "brønd", "skab",
    "station", "stander", "mast", "pæl", "skilt", "container", "chip", "mærke", "abonnement", "anmeldelse",
    "ansøgning", "bevilling", "licens", "cykel", "motor", "bolig", "lejemål", "lejlighed", "bygning", "hus", "have",
    "parcel", "lod", "grund", "jord", "plads", "bås", "garage", "installation", "kasse", "lampe", "vej", "areal",
    "dyr", "hund", "hunde", "besætning", "billet", "kort", "kvittering", "rekvisition", "varme", "vand", "el",
    "gas", "alarm", "apparat", "pumpe", "anlæg", "vogn", "tønde", "spand", "enhed",
]);
/// Things that are told by their numbers, one after the other.
#[rustfmt::skip]
static ROWS: List = List::of(&[
    "bus", "busser", "linje", "linjer", "linie", "rute", "ruter", "tog", "klasse", "klasser", "side", "sider", "punkt",
    "punkter", "afsnit", "kapitel", "kapitler", "kopi", "kl", "klokken", "uge", "uger", "hus", "huse", "husnumre",
    "værdier", "tal", "trafiktal", "målinger", "gruppe", "grupper", "hold", "etape", "etaper", "fase", "faser", "lod",
    "lodder", "parcel", "parceller", "grund", "grunde", "paragraf", "paragraffer", "figur", "tabel", "afgange", "vogn",
    "spor", "bås", "sæde", "plads", "lejlighed", "lejligheder", "opgang", "værelse", "lokaler", "afd", "felt", "felter",
    "bilag", "åbningstider", "tider", "antal", "karakterer", "delområde", "delområder", "nummereret", "alder", "år",
]);
/// Endings of words in the plural that a number of their own may follow all the same.
static NO_ROWS: List = List::of(&[
    "numrene",
    "personerne",
    "naboerne",
    "telefonerne",
    "mobilerne",
    "forældrene",
]);

static FILLERS: List = List::of(&["nr", "nummer", "nummeret", "no", "num", "er", "lyder"]);
/// Words between a telephone and its label that part any other number from its own.
#[rustfmt::skip]
static SOFT_FILLERS: List = List::of(&[
    "på", "til", "via", "mig", "os", "og", "eller", "mit", "min", "direkte", "privat", "gerne", "evt", "venligst",
    "vores", "også", "enten", "hjem", "arbejde", "dag", "aften", "bare",
]);

/// The label of the number that begins at `start`, with the label's first byte. Looks back over a few words of the line.
pub(super) fn before(scan: &Scan<'_>, start: usize) -> (Label, usize) {
    let mut end = start;
    let (mut numbered, mut soft) = (false, false);
    let mut ended = false;
    let mut first = start;
    for _ in 0..5 {
        let (mut gap, full_stop) = back_over_punctuation(scan, end);
        // `Min elmåler, nr. 20304050`
        if numbered && end == first && scan.before(gap) == b',' {
            gap -= 1;
        }
        let word = scan.word_before(gap);
        if word.is_empty() || (full_stop && word.len() > 5 && !scan.ends_with(word, "nr")) {
            break;
        }
        ended |= full_stop && !scan.is_any(word, &["nr", "kl", "afd"]);
        if FILLERS.has(scan, word) {
            numbered |= scan.at(word.start) | 0x20 == b'n';
        } else if SOFT_FILLERS.has(scan, word) {
            soft = true;
        } else {
            let label = classify(scan, word, numbered);
            // Eight digits are neither a bank's registration number nor one with an account.
            let whole = scan.digits_end(start) == start + 8;
            let label = match label {
                Label::Bank if whole && scan.is_any(word, &["reg", "registreringsnr"]) => {
                    Label::Other
                }
                label => label,
            };
            let parted = soft && matches!(label, Label::Other | Label::Money)
                || label == Label::Row && (soft || ended || end != start && !numbered);
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
    let any = |list: &List| list.has(scan, stem) || (compound && list.has(scan, word));
    let ends = |suffix: &str| scan.ends_with(stem, suffix);
    if any(&PHONE) || ["telefon", "tlf", "mobil"].iter().any(|end| ends(end)) {
        Label::Phone
    } else if scan.is(stem, "cpr")
        || ((numbered || compound)
            && scan.is_any(
                stem,
                &["person", "fødsels", "erstatnings", "erstatningsperson"],
            ))
    {
        Label::Cpr
    } else if any(&PLATE) || ends("plade") || ends("pladen") {
        Label::Plate
    } else if any(&BANK) || ends("konto") {
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
    } else if any(&ADDRESS) {
        Label::Address
    } else if any(&OTHER)
        || compound
        || (numbered
            && (any(&OTHER_NUMBERED)
                || OTHER_NUMBERED
                    .words
                    .iter()
                    .any(|end| end.len() > 3 && ends(end))))
        || ends("måler")
        || ends("måleren")
    {
        Label::Other
    } else if any(&ROWS) || is_row(scan, word) {
        Label::Row
    } else {
        Label::None
    }
}

/// `Husene`, `Busserne`: things in the plural.
fn is_row(scan: &Scan<'_>, word: Word) -> bool {
    word.len() >= 6
        && (scan.ends_with(word, "ene") || scan.ends_with(word, "erne"))
        && !NO_ROWS.ends(scan, word, 0)
}

/// Whether a word earlier in the sentence says that somebody can be reached.
pub(super) fn contact_before(scan: &Scan<'_>, start: usize) -> bool {
    let mut end = start;
    for _ in 0..9 {
        let (gap, stopped) = back_in_sentence(scan, end);
        let word = scan.word_before(gap);
        if stopped || word.is_empty() {
            return false;
        }
        // `Telefontid 10.00-12.00` says when, not where.
        let when = ["tid", "tiden", "tider"]
            .iter()
            .any(|end| scan.ends_with(word, end));
        if !when && (CONTACT.has(scan, word) || CONTACT_STEMS.begins(scan, word)) {
            return true;
        }
        end = word.start;
    }
    false
}

/// Whether what follows says so: `26.604.482 er mit telefonnummer`.
pub(super) fn contact_after(scan: &Scan<'_>, end: usize) -> bool {
    let is = scan.word_at(scan.skip_blanks(end));
    let whose = scan.word_at(scan.skip_blanks(is.end));
    let what = scan.word_at(scan.skip_blanks(whose.end));
    scan.is(is, "er")
        && scan.is_any(whose, &["mit", "min", "vores", "hans", "hendes"])
        && scan.is_any(
            what,
            &[
                "nummer",
                "telefonnummer",
                "telefon",
                "mobil",
                "mobilnummer",
                "tlf",
            ],
        )
}

/// Back over what parts two words, and whether a sentence begins there.
fn back_in_sentence(scan: &Scan<'_>, mut i: usize) -> (usize, bool) {
    let start = i;
    while i > 0 && !scan.letter_before(i) {
        let j = scan.char_before(i);
        let stops = match scan.at(j) {
            b'!' | b'?' => true,
            b'.' => i == start || scan.blank(i) > 0 && scan.word_before(j).len() > 4,
            b'\n' => scan.before(j) == b'\n',
            _ => false,
        };
        if stops && i < start || start - i > 24 {
            return (i, true);
        }
        i = j;
    }
    (i, false)
}

#[rustfmt::skip]
static UNITS: List = List::of(&[
    "kr", "kroner", "dkk", "mio", "millioner", "mia", "milliarder", "tkr", "m", "km", "kvm", "ha", "hektar",
    "meter", "kvadratmeter", "kubikmeter", "stk", "euro", "eur", "usd", "ton", "tons", "kwh", "mwh", "liter",
    "procent", "pct", "cm", "mm", "kg", "db", "dba", "hz", "khz", "pa", "kpa", "hpa", "bar", "mg", "g", "gram", "ml",
    "dl", "cl", "l", "v", "volt", "kv", "a", "w", "watt", "kw", "mw", "gw", "ppm", "lux", "lumen", "mbit", "gb", "mb",
    "grader", "decibel", "promille", "point", "knob", "t", "gange", "minut", "sek",
]);
/// What is counted: nouns in the plural.
#[rustfmt::skip]
static COUNTED: List = List::of(&[
    "indbyggere", "borgere", "biler", "timer", "minutter", "sekunder", "dage", "døgn", "uger", "måneder", "år",
    "køretøjer", "cyklister", "cykler", "elever", "børn", "personer", "mennesker", "husstande", "boliger", "huse",
    "lejligheder", "stemmer", "underskrifter", "svar", "høringssvar", "medlemmer", "træer", "planter", "dyr", "køer",
    "grise", "høns", "besøgende", "gæster", "passagerer", "rejsende", "lastbiler", "personbiler", "busser", "afgange",
    "ture", "kilometer", "etager", "pladser", "parkeringspladser", "ansatte", "arbejdspladser", "ulykker", "uheld",
    "vælgere", "beboere", "familier", "sider", "ord", "tegn", "eksemplarer", "enheder", "bænke", "vindmøller",
]);

/// Whether what follows `end` makes the number before it an amount, a measure or a decimal number.
pub(super) fn unit_after(scan: &Scan<'_>, end: usize) -> bool {
    if scan.at(end) == b',' && (scan.digit_at(end + 1) || scan.at(end + 1) == b'-') {
        // A list without a space after its comma goes on with a long number; decimals are short.
        return scan.digits_end(end + 1) - end <= 3;
    }
    // `60-årige`, `50-linjen`
    if scan.at(end) == b'-' && scan.letter_at(end + 1) && !scan.capital(scan.word_at(end + 1)) {
        return true;
    }
    let i = scan.skip_gap(end);
    let wrapped = scan.slice(end, i).contains(&b'\n');
    match scan.at(i) {
        b'%' | b'$' => true,
        0xC2 => scan.at(i + 1) == 0xB0,
        0xE2 => scan.at(i + 1) == 0x82 && scan.at(i + 2) == 0xAC,
        _ => {
            let word = scan.word_at(i);
            // `min.` is a minute, `min` is *my*.
            let minute = scan.is(word, "min") && scan.at(word.end) == b'.';
            !word.is_empty()
                && (minute || UNITS.has(scan, word) || COUNTED.has(scan, word))
                && !(scan.capital(word)
                    && (wrapped || word.len() == 1 && scan.at(word.end) != b'/'))
        }
    }
}

/// The months.
#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
];

/// What a company, a good or a case is called after its number.
#[rustfmt::skip]
pub(super) const MARKS: &[&str] = &["cvr", "ean", "gtin", "isbn", "bfe", "se", "sagsnr", "sagsnummer"];

/// Whether a label of another number follows in parentheses: `12345678 (CVR)`.
pub(super) fn other_after(scan: &Scan<'_>, end: usize) -> bool {
    let i = scan.skip_blanks(end);
    scan.at(i) == b'(' && {
        let word = scan.word_at(scan.skip_blanks(i + 1));
        scan.is_any(word, MARKS)
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
            "1 kr.", "1kr", "1 %", "1 m2", "1 km", "1,5", "1,-", "1 €", "1 °",
        ] {
            assert!(unit(text), "{text:?}");
        }
        for text in ["1", "1 M", "1 og", "1, 5", "1,12345", "1 kroge"] {
            assert!(!unit(text), "{text:?}");
        }
    }
}
