//! Personal data as people write it: numbers, addresses, accounts. All of it is invented.

use super::Numbers;

pub(super) const FIRST: [&str; 16] = [
    "Ida",
    "Bodil",
    "Karsten",
    "Åse",
    "Ejnar",
    "Signe",
    "Torben",
    "Mathilde",
    "Øjvind",
    "Hanne",
    "Jeppe",
    "Lærke",
    "Anne-Grethe",
    "Villads",
    "Søs",
    "Gudrun",
];
pub(super) const LAST: [&str; 12] = [
    "Eksempelsen",
    "Prøvegaard",
    "Testrup",
    "Påfundt",
    "Opdigt",
    "Skabelund",
    "Mønsterby",
    "Udkastsen",
    "Fiktrup",
    "Kladdebo",
    "Øvelund",
    "Attrapsen",
];
pub(super) const STREETS: [&str; 34] = [
    "Nørregade",
    "Søndertoften",
    "Møllevej",
    "Gl. Landevej",
    "Store Nygade",
    "H.C. Ørsteds Vej",
    "Lærkevænget",
    "Birke Allé",
    "Skolestræde",
    "Havnepladsen",
    "Bakkedraget",
    "Engparken",
    "Præstemarken",
    "Vesterbakken",
    "Åboulevarden",
    "Slotstorvet",
    "Bøgelunden",
    "Sdr. Ringvej",
    "Gammel Kirkevej",
    "Rønnebærhaven",
    "Havnekajen",
    "Kirsebærgården",
    "Smedeager",
    "Dyrehaveskoven",
    "Fasanvej",
    "Peter Madsens Gade",
    "Ny Havnevej",
    "Solbakken",
    "Tinghøj",
    "Over Bækken",
    "Klostervænget",
    "Kongens Allé",
    "Fyrrestien",
    "Teglgårdsvej",
];
/// Streets that end as none do.
pub(super) const BARE_STREETS: [&str; 6] = [
    "Solsiden",
    "Birkegangen",
    "Fælleden",
    "Lyngtoppen",
    "Tværs",
    "Enemærket",
];
pub(super) const TOWNS: [&str; 10] = [
    "6100 Haderslev",
    "6500 Vojens",
    "6510 Gram",
    "6070 Christiansfeld",
    "5610 Assens",
    "8722 Hedensted",
    "2900 Hellerup",
    "2100 København Ø",
    "2800 Kongens Lyngby",
    "4800 Nykøbing F",
];
pub(super) const HOSTS: [&str; 8] = [
    "eksempel.dk",
    "post-eksempel.dk",
    "proeve.com",
    "mail.eksempel.dk",
    "blåbær.dk",
    "example.org",
    "testnet.nu",
    "gmail.com",
];

pub(super) fn cpr(numbers: &mut Numbers) -> String {
    let replacement = if numbers.one_in(12) { 60 } else { 0 };
    let (day, month) = (1 + numbers.below(28) + replacement, 1 + numbers.below(12));
    let date = [
        format!("{day:02}"),
        format!("{month:02}"),
        format!("{:02}", 38 + numbers.below(20)),
    ];
    let serial = format!("{}{}", 5 + numbers.below(4), numbers.digits(3));
    let six = date.concat();
    let [day, month, short] = &date;
    let century = format!("20{short}");
    match numbers.below(24) {
        14 => format!("{day}-{month}-{century}-{serial}"),
        15 => format!("{day}.{month}.{century}-{serial}"),
        16 => format!("{day}{month}{century} {serial}"),
        17 => format!("{day}/{month}-{century}-{serial}"),
        18 => format!("{six}:{serial}"),
        19 => format!("{six}\u{ad}{serial}"),
        20 => format!("{six}--{serial}"),
        21 => format!("{six}/{serial}"),
        22 => format!("{six}-{serial}").chars().map(wide).collect(),
        0..=3 => format!("{six}-{serial}"),
        4 => format!("{six}{serial}"),
        5 => format!("{six} {serial}"),
        6 => format!("{six}–{serial}"),
        7 => format!("{six} - {serial}"),
        8 => format!("{six}\u{a0}{serial}"),
        9 => format!("{}-{serial}", date.join(".")),
        10 => format!("{}-{serial}", date.join("/")),
        11 => format!("{} {serial}", date.join(" ")),
        12 => format!("{six}—{serial}"),
        _ => {
            let all: Vec<String> = format!("{six}{serial}").chars().map(String::from).collect();
            all.join(" ")
        }
    }
}

/// A digit or sign as it is written between Chinese letters.
pub(super) fn wide(c: char) -> char {
    char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c)
}

/// A number from 0 to 99 in Danish words.
pub(super) fn in_words(n: usize) -> String {
    const SMALL: [&str; 20] = [
        "nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve",
        "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "tyve",
        "tredive",
        "fyrre",
        "halvtreds",
        "tres",
        "halvfjerds",
        "firs",
        "halvfems",
    ];
    match (SMALL.get(n), TENS.get(n / 10), SMALL.get(n % 10)) {
        (Some(small), ..) => (*small).to_owned(),
        (None, Some(ten), _) if n.is_multiple_of(10) => (*ten).to_owned(),
        (None, Some(ten), Some(unit)) => format!("{unit}og{ten}"),
        _ => String::new(),
    }
}

pub(super) fn phone(numbers: &mut Numbers) -> String {
    let n = format!("{}{}", 2 + numbers.below(8), numbers.digits(7));
    let cut = |sizes: &[usize], mark: &str| {
        let mut rest = n.as_str();
        let parts: Vec<&str> = sizes
            .iter()
            .map(|&size| {
                let (part, after) = rest.split_at(size);
                rest = after;
                part
            })
            .collect();
        parts.join(mark)
    };
    match numbers.below(24) {
        16 => cut(&[2, 3, 3], " "),
        17 => cut(&[3, 3, 2], " "),
        18 => format!("{}/{}", cut(&[2, 2, 2, 2], " "), numbers.digits(2)),
        19 => {
            let pairs = n.as_bytes().chunks(2);
            let words = pairs.map(|pair| {
                let text = std::str::from_utf8(pair).unwrap_or_default();
                match text.strip_prefix('0') {
                    Some(unit) => format!("nul {}", in_words(unit.parse().unwrap_or(0))),
                    None => in_words(text.parse().unwrap_or(0)),
                }
            });
            words.collect::<Vec<_>>().join(" ")
        }
        20 => cut(&[2, 2, 2, 2], "·"),
        21 => cut(&[2, 2, 4], " "),
        22 => n.chars().map(wide).collect(),
        0..=3 => cut(&[2, 2, 2, 2], " "),
        4 | 5 => n.clone(),
        6 => cut(&[4, 4], " "),
        7 => cut(&[3, 2, 3], " "),
        8 => cut(&[2, 2, 2, 2], "."),
        9 => cut(&[2, 2, 2, 2], "-"),
        10 => format!("+45 {}", cut(&[2, 2, 2, 2], " ")),
        11 => format!("+45{n}"),
        12 => format!("0045 {}", cut(&[4, 4], " ")),
        13 => format!("(+45) {}", cut(&[2, 2, 2, 2], " ")),
        14 => cut(&[2, 2, 2, 2], "\u{a0}"),
        _ => format!(
            "+46 70-{} {} {}",
            numbers.digits(3),
            numbers.digits(2),
            numbers.digits(2)
        ),
    }
}

pub(super) fn email(numbers: &mut Numbers, (first, last): &(String, String)) -> String {
    let plain = |s: &str| {
        s.to_lowercase()
            .replace('å', "aa")
            .replace('ø', "oe")
            .replace('æ', "ae")
    };
    let local = match numbers.below(4) {
        0 => plain(first),
        1 => format!("{}.{}", plain(first), plain(last)),
        2 => format!("{}{}", plain(last), numbers.below(99)),
        _ => format!("{}_{}", plain(first), numbers.below(9)),
    };
    let host = numbers.pick(&HOSTS);
    let (site, top) = host.rsplit_once('.').unwrap_or((host, "dk"));
    match numbers.below(17) {
        13 => format!("{local}＠{host}"),
        14 => format!("{local} snabela {site} punktum {top}"),
        15 => format!("{local}@\u{200b}{host}"),
        0..=5 => format!("{local}@{host}"),
        6 => format!("{local}(at){host}"),
        7 => format!("{local} [at] {host}"),
        8 => format!("{local} (snabel-a) {site} (punktum) {top}"),
        9 => format!("{local} snabel-a {host}"),
        10 => format!("{local} @ {host}"),
        11 => format!("{local} at {site} dot {top}"),
        12 => format!("{local}(a){site}.{top}"),
        _ => format!("{local} (at) {site} (dot) {top}"),
    }
}

pub(super) fn address(numbers: &mut Numbers) -> String {
    let street = numbers.pick(&STREETS);
    let highest = if numbers.one_in(3) { 240 } else { 60 };
    let house = 1 + numbers.below(highest);
    let letter = if numbers.one_in(4) {
        numbers.pick(&["A", "B", "C", " D", "f"])
    } else {
        ""
    };
    let floor = match numbers.below(10) {
        0 => ", 2. tv",
        1 => ", st. th.",
        2 => ", 1. sal",
        3 => " 3. mf.",
        4 => ", 4.th",
        _ => "",
    };
    let town = numbers.pick(&TOWNS);
    let bare = numbers.pick(&BARE_STREETS);
    match numbers.below(13) {
        8 => format!("{bare} {house}, 2. tv"),
        9 => format!("{bare} {house}{letter}, {town}"),
        10 => format!("{street} nr. {house}{letter}"),
        11 => {
            let hyphen = street.char_indices().map(|(at, _)| at).nth(3).unwrap_or(0);
            let (head, tail) = street.split_at(hyphen);
            format!("{head}\u{ad}{tail} {house}")
        }
        12 => format!(
            "nr. {house} på {}",
            numbers.pick(&["Nørregade", "Møllevej", "Åboulevarden", "Fasanvej"])
        ),
        0 | 1 => format!("{street} {house}{letter}{floor}"),
        2 => format!("{street} {house}{letter}\n{town}"),
        3 => format!("{street} {house}{letter}{floor}, Starup, {town}"),
        4 => format!("{street} {house}{letter}{floor} {town}"),
        5 => format!("Postboks {house}, {town}"),
        _ => format!("{street} {house}{letter}{floor}, {town}"),
    }
}

pub(super) fn account(numbers: &mut Numbers) -> String {
    let (reg, long, short) = (numbers.digits(4), numbers.digits(10), numbers.digits(8));
    match numbers.below(5) {
        0 => format!("reg.nr. {reg} konto {short}"),
        1 => format!("{reg} {long}"),
        2 => format!("{reg}-{long}"),
        3 => format!("Reg. {reg}, kontonr. {long}"),
        _ => format!(
            "DK{} {reg} {} {} {}",
            numbers.digits(2),
            numbers.digits(4),
            numbers.digits(4),
            numbers.digits(2)
        ),
    }
}

pub(super) fn plate(numbers: &mut Numbers) -> String {
    let letters = numbers.pick(&["AB", "CX", "BZ", "DT", "YV", "XK"]);
    let (two, three) = (numbers.digits(2), numbers.digits(3));
    match numbers.below(4) {
        3 => format!("{}{two}{three}", letters.to_lowercase()),
        0 => format!("{letters} {two} {three}"),
        1 => format!("{letters}{two}{three}"),
        _ => format!("{letters} {two}{three}"),
    }
}
