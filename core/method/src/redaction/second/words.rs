//! Words without their marks that say what a number is: `måler` is `maler` here.

/// Parts of the words before a number that belongs to no person.
#[rustfmt::skip]
pub(super) const REGISTERS: &[&str] = &[
    "sag", "journal", "plan", "matr", "faktura", "maler", "kunde", "ean", "cvr", "bfe", "isbn", "gtin", "gln", "ordre",
    "ref", "dok", "lbk", "lov", "ejendom", "police", "kontrakt", "aftale", "medlem", "vare", "serie", "lobe",
    "projekt", "boring", "dgu", "tinglys", "bilag", "type", "model", "skade", "install", "tillad", "utm", "koord",
    "station", "rapport", "vvm", "bbr", "kle", "chr", "kode", "issn", "esr", "budget", "lokale", "stel", "version", "sbsys", "esdh",
    "artikel", "produkt", "loft", "parti", "batch", "protokol",
];
#[rustfmt::skip]
pub(super) const REGISTER_WORDS: &[&str] = &["se", "p", "id", "nr", "dk", "s", "j", "nord", "ost", "n", "e", "rum", "abonnement", "eli", "celex"];
#[rustfmt::skip]
pub(super) const MONEY: &[&str] = &["kr", "kroner", "dkk", "eur", "euro", "usd", "belob"];
/// What is numbered one after the other.
#[rustfmt::skip]
pub(super) const ROWS: &[&str] = &[
    "bus", "linje", "linjer", "rute", "ruter", "tog", "klasse", "side", "sider", "punkt", "kl", "klokken", "uge", "uger",
    "hus", "huse", "husnumre", "tal", "tallene", "værdier", "trafiktal", "gruppe", "etape", "afsnit", "kapitel", "kopi",
    "ar", "lod", "grund", "figur", "tabel", "spor", "vogn", "fase", "hold", "lokaler", "felt", "bilag", "paragraf",
];
/// What is measured or counted.
#[rustfmt::skip]
pub(super) const UNITS: &[&str] = &[
    "kr", "kroner", "dkk", "mio", "mia", "m", "km", "cm", "mm", "kvm", "ha", "hektar", "meter", "stk", "euro", "eur",
    "ton", "tons", "kg", "g", "mg", "kwh", "mwh", "liter", "l", "procent", "pct", "db", "dba", "hz", "pa", "kpa", "bar",
    "v", "a", "w", "kw", "mw", "ppm", "grader", "arige", "ar", "gange", "sekunder", "minutter", "timer", "dage", "uger",
    "maneder", "tkr", "millioner", "kilometer", "kvadratmeter", "decibel", "khz", "kv", "volt", "watt", "lux", "promille", "gram", "ml",
    "cl", "dl", "gb", "mb", "knob", "point",
];
#[rustfmt::skip]
pub(super) const PLURALS: &[&str] = &[
    "biler", "koretojer", "cyklister", "cykler", "elever", "born", "personer", "mennesker", "borgere", "indbyggere",
    "husstande", "boliger", "stemmer", "underskrifter", "svar", "medlemmer", "træer", "passagerer", "besogende",
    "klasser", "pladser", "eksemplarer", "horingssvar", "lejligheder", "huse", "beboere", "ansatte", "gæster",
];
#[rustfmt::skip]
pub(super) const CONTACT: &[&str] = &[
    "tlf", "tel", "telefon", "telefonnummer", "telefonen", "mobil", "mobilnummer", "mobilen", "ring", "ringe", "kontakt",
    "sms", "fanges", "fange", "træffes", "fat", "na", "nas", "opkald", "nummer", "nummeret", "privat", "arbejde",
    "besked", "kontaktes", "mobilnr", "telefonnr", "tlfnr",
];
