//! Danish letters to a municipality with planted personal data and planted look-alikes. All of it is invented.
//!
//! Letters differ in structure, not only in words: with and without greeting, as lists, as answers by e-mail, scanned
//! with odd spaces, in lower case, as filled-in forms and with hard line breaks.

use medborger::method::redaction::{RedactionKind, Sender};

/// A letter and what was planted in it.
pub(crate) struct Letter {
    pub(crate) text: String,
    /// Half-open byte offsets in order.
    pub(crate) planted: Vec<(usize, usize, RedactionKind)>,
    pub(crate) sender: Sender,
}

/// So many letters; the same for the same seed.
pub(crate) fn letters(count: usize, seed: u64) -> Vec<Letter> {
    let mut numbers = Numbers(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ 0x5EED);
    (0..count).map(|_| letter(&mut numbers)).collect()
}

struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        let at = self.below(from.len() as u64) as usize;
        from.get(at)
            .or(from.first())
            .copied()
            .unwrap_or_else(|| unreachable!("an empty list"))
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'0' + self.below(10) as u8))
            .collect()
    }
}

/// How a letter is set out.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Plain,
    Bare,
    List,
    Reply,
    Scanned,
    Lower,
    Fields,
    Wrapped,
}

const FORMS: [Form; 10] = [
    Form::Plain,
    Form::Plain,
    Form::Plain,
    Form::Bare,
    Form::List,
    Form::Reply,
    Form::Scanned,
    Form::Lower,
    Form::Fields,
    Form::Wrapped,
];

struct Writer {
    text: String,
    planted: Vec<(usize, usize, RedactionKind)>,
    form: Form,
}

impl Writer {
    fn say(&mut self, words: &str) {
        self.text.push_str(words);
    }

    fn line(&mut self) {
        self.text.push('\n');
        if self.form == Form::Reply {
            self.text.push_str("> ");
        }
    }

    fn plant(&mut self, kind: RedactionKind, value: &str) {
        let start = self.text.len();
        for (n, line) in value.split('\n').enumerate() {
            if n > 0 {
                self.line();
            }
            self.text.push_str(line);
        }
        self.planted.push((start, self.text.len(), kind));
    }

    /// Says a pattern in which `{}` stands for the value.
    fn tell(&mut self, pattern: &str, kind: RedactionKind, value: &str) {
        let (before, after) = pattern.split_once("{}").unwrap_or((pattern, ""));
        self.say(before);
        self.plant(kind, value);
        self.say(after);
    }

    /// One space or line break for another at every place that `change` chooses, planted places moved along.
    fn respaced(self, mut change: impl FnMut(usize, char) -> Option<&'static str>) -> Self {
        let mut text = String::with_capacity(self.text.len() + 64);
        let mut moved = Vec::with_capacity(self.text.len() + 1);
        for (at, c) in self.text.char_indices() {
            moved.resize(at + 1, text.len());
            match change(at, c) {
                Some(other) => text.push_str(other),
                None => text.push(c),
            }
        }
        moved.resize(self.text.len() + 1, text.len());
        let place = |at: usize| moved.get(at).copied().unwrap_or(text.len());
        let planted = self
            .planted
            .iter()
            .map(|&(start, end, kind)| (place(start), place(end), kind))
            .collect();
        Self {
            planted,
            text,
            ..self
        }
    }
}

const FIRST: [&str; 16] = [
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
const LAST: [&str; 12] = [
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
const STREETS: [&str; 34] = [
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
const BARE_STREETS: [&str; 6] = [
    "Solsiden",
    "Birkegangen",
    "Fælleden",
    "Lyngtoppen",
    "Tværs",
    "Enemærket",
];
const TOWNS: [&str; 10] = [
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
const HOSTS: [&str; 8] = [
    "eksempel.dk",
    "post-eksempel.dk",
    "proeve.com",
    "mail.eksempel.dk",
    "blåbær.dk",
    "example.org",
    "testnet.nu",
    "gmail.com",
];

fn name(numbers: &mut Numbers) -> (String, String) {
    (
        numbers.pick(&FIRST).to_owned(),
        numbers.pick(&LAST).to_owned(),
    )
}

fn cpr(numbers: &mut Numbers) -> String {
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
fn wide(c: char) -> char {
    char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c)
}

/// A number from 0 to 99 in Danish words.
fn in_words(n: usize) -> String {
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

fn phone(numbers: &mut Numbers) -> String {
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

fn email(numbers: &mut Numbers, (first, last): &(String, String)) -> String {
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

fn address(numbers: &mut Numbers) -> String {
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

fn account(numbers: &mut Numbers) -> String {
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

fn plate(numbers: &mut Numbers) -> String {
    let letters = numbers.pick(&["AB", "CX", "BZ", "DT", "YV", "XK"]);
    let (two, three) = (numbers.digits(2), numbers.digits(3));
    match numbers.below(4) {
        3 => format!("{}{two}{three}", letters.to_lowercase()),
        0 => format!("{letters} {two} {three}"),
        1 => format!("{letters}{two}{three}"),
        _ => format!("{letters} {two}{three}"),
    }
}

/// Dates beside towns, rows of things, measures and registers.
fn look_alike_of_now(numbers: &mut Numbers) -> String {
    let year = 2009 + numbers.below(14);
    let day = 1 + numbers.below(28);
    let month = numbers.pick(&["januar", "maj", "august", "november"]);
    let pair = |numbers: &mut Numbers| 10 + numbers.below(80);
    let row: Vec<String> = (0..4).map(|_| pair(numbers).to_string()).collect();
    let row = row.join(" ");
    let number = format!("{}{}", 2 + numbers.below(7), numbers.digits(7));
    match numbers.below(12) {
        0 => format!("Det begyndte {day}. {month} {year}, byrådet tav."),
        1 => format!("Vi flyttede hertil sommeren {day}. {month} {year}, stedet var roligt."),
        2 => format!("Mødet var onsdag {day}. {month} {year}, Birthe deltog."),
        3 => format!("Støjen er {row} dB ved de fire punkter."),
        4 => format!("Husene {row} er skadet."),
        5 => format!(
            "{} {row} skal blive.",
            numbers.pick(&["Busserne", "Bus", "Linje", "Ruterne"])
        ),
        6 => format!("Måler nr. {number} viser forbruget."),
        7 => format!(
            "{} {number} er fra {year}.",
            numbers.pick(&["Måleren", "Kundenummer", "Boring nr.", "Policenr."])
        ),
        8 => format!("Der kører {row} biler i de fire timer."),
        9 => format!("Lejlighederne {row} vender mod vest."),
        10 => format!("Kl. {row} går færgen."),
        _ => format!(
            "Der kom {} underskrifter i {year}.",
            numbers.below(900) + 100
        ),
    }
}

/// What looks like personal data and is none.
fn look_alike(numbers: &mut Numbers) -> String {
    let n = |numbers: &mut Numbers, from: u64, below: u64| from + numbers.below(below);
    let year = n(numbers, 2009, 14);
    match numbers.below(38) {
        26..=37 => look_alike_of_now(numbers),
        0 => format!(
            "Sagen fører I under 13.{:02}.00-Ø60-{}-25.",
            n(numbers, 1, 80),
            n(numbers, 1, 90)
        ),
        1 => format!(
            "Jeg henviser til {}/{}.",
            n(numbers, 10, 15),
            n(numbers, 1000, 9000)
        ),
        2 => format!(
            "Vores forening (CVR {}{}) har {} medlemmer.",
            n(numbers, 1, 9),
            numbers.digits(7),
            n(numbers, 20, 300)
        ),
        3 => format!(
            "CVR-nr. {} {} {} {} står på papiret.",
            n(numbers, 11, 88),
            n(numbers, 10, 90),
            n(numbers, 10, 90),
            n(numbers, 10, 90)
        ),
        4 => format!(
            "Det handler om matr.nr. {}b Haderslev Markjorder.",
            n(numbers, 2, 190)
        ),
        5 => format!("Grunden er matr. nr. {} af Starup.", n(numbers, 1000, 900)),
        6 => format!("Regninger går til EAN 579{}.", numbers.digits(10)),
        7 => format!("Planen dækker {year}-{}.", year + 12),
        8 => format!("I årene {year}–{} skete der intet.", year + 3),
        9 => format!(
            "Budgettet er {}.{}00.000 kr. i alt.",
            n(numbers, 11, 80),
            n(numbers, 1, 9)
        ),
        10 => format!("Der er afsat kr. {}.000.000 til det.", n(numbers, 10, 80)),
        11 => format!(
            "Mødet den {:02}.{:02}.{year} trak ud.",
            n(numbers, 1, 28),
            n(numbers, 1, 12)
        ),
        12 => format!(
            "Det stod i avisen {}/{}-{year}.",
            n(numbers, 1, 28),
            n(numbers, 1, 12)
        ),
        13 => format!(
            "Fristen var {}. august {year}, kl. {}.30.",
            n(numbers, 1, 30),
            n(numbers, 10, 13)
        ),
        14 => format!(
            "Efter planlovens § {}, stk. {} skal I høre os.",
            n(numbers, 5, 60),
            n(numbers, 1, 8)
        ),
        15 => format!(
            "Se LBK nr. {} af {:02}/{:02}/{year}.",
            n(numbers, 200, 900),
            n(numbers, 1, 28),
            n(numbers, 1, 12)
        ),
        16 => format!(
            "{} går {} procent flere end før.",
            numbers.pick(&STREETS),
            n(numbers, 5, 60)
        ),
        17 => format!(
            "Lokalplan {}-{} siger noget andet.",
            n(numbers, 1, 9),
            n(numbers, 100, 400)
        ),
        18 => format!("Ejendommen har BFE {}.", n(numbers, 1_000_000, 9_000_000)),
        19 => format!(
            "Arealet er {} {} {} m2 stort.",
            n(numbers, 11, 80),
            n(numbers, 100, 800),
            n(numbers, 100, 800)
        ),
        20 => format!(
            "Læs selv på https://www.eksempel.dk/sager/{}{}.",
            n(numbers, 2, 7),
            numbers.digits(7)
        ),
        21 => format!(
            "{} skal have cykelsti i begge sider.",
            numbers.pick(&STREETS)
        ),
        22 => format!("Alle i {} er enige.", numbers.pick(&TOWNS)),
        23 => format!(
            "Punktet ligger ved 55.{}, 9.{}.",
            numbers.digits(6),
            numbers.digits(6)
        ),
        24 => format!(
            "Bogen (ISBN 978-87-{}-{}-{}) beskriver det.",
            numbers.digits(3),
            numbers.digits(4),
            n(numbers, 0, 9)
        ),
        _ => format!("P-nr. 10{} hører til hallen.", numbers.digits(8)),
    }
}

const SUBJECTS: [&str; 14] = [
    "den nye cykelsti",
    "skolens lukning",
    "vindmøllerne ved skoven",
    "busruten gennem byen",
    "lokalplanen",
    "svømmehallens åbningstider",
    "parkeringen ved stationen",
    "de mange tunge biler",
    "biblioteket",
    "søens vand",
    "fældningen af de gamle træer",
    "plejehjemmets køkken",
    "støjen fra genbrugspladsen",
    "klubhusets tag",
];
const OPENINGS: [&str; 9] = [
    "Vi har talt meget om {} her hos os, og der er flere ting, som ingen ser ud til at have tænkt på.",
    "Forslaget om {} blev lagt frem uden at nogen af naboerne var spurgt, og det undrer os meget.",
    "Efter min mening er {} det vigtigste, som udvalget skal tage stilling til i år.",
    "Når man hver dag ser, hvad {} betyder for de ældre og for børnene, kan man ikke tie stille.",
    "Der mangler tal for {}, og uden dem kan ingen sige, om det hænger sammen.",
    "I skriver, at {} er undersøgt, men rapporten nævner slet ikke vinteren.",
    "For nogle år siden lovede byrådet at se på {}, og siden har vi intet hørt.",
    "Det er godt, at der nu sker noget med {}, og vi hjælper gerne med det praktiske.",
    "Hvorfor skal netop {} betale for, at andre dele af kommunen vokser?",
];
const MORE: [&str; 12] = [
    "Vandet står højt hele efteråret, og kælderne bliver våde.",
    "Bussen holder kun få gange om dagen, så de unge må køres.",
    "Vi foreslår, at man begynder i det små og samler erfaringer, inden alt bliver lagt fast.",
    "En enkel løsning er at flytte hegnet og sætte lys op langs stien.",
    "Det koster ikke ret meget, og det gør en stor forskel for dem, der går.",
    "Træerne giver læ og skygge, og fuglene har boet der altid.",
    "Jeg har selv været med i arbejdsgruppen og ved, hvor svært det er at blive enige.",
    "Trafikken er taget til, og om morgenen tør børnene ikke krydse vejen.",
    "Lad os få et møde i forsamlingshuset, hvor alle kan sige deres mening.",
    "Hvis I vil se det med egne øjne, er I velkomne til kaffe en eftermiddag.",
    "Naboerne bag hegnet er glade for det, vi andre er mere i tvivl.",
    "Huset er gammelt, men taget er nyt, og der er god plads til flere.",
];

/// A sentence that gives away something personal.
fn personal(w: &mut Writer, numbers: &mut Numbers, who: &(String, String)) {
    match numbers.below(12) {
        0 | 1 => {
            let pattern = numbers.pick(&[
                "Mit cpr-nummer er {}.",
                "CPR: {}.",
                "Jeg er født her ({}) og bliver her.",
                "Min mors nummer er {}, hvis I skal bruge det.",
            ]);
            let value = cpr(numbers);
            w.tell(pattern, RedactionKind::Cpr, &value);
        }
        2..=4 => {
            let pattern = numbers.pick(&[
                "Ring gerne på {}.",
                "I kan fange mig på tlf. {} om aftenen.",
                "Mobil: {}.",
                "Mit nummer er {}, også i weekenden.",
                "Vi træffes på {} efter arbejde.",
            ]);
            let value = phone(numbers);
            w.tell(pattern, RedactionKind::Phone, &value);
        }
        5 | 6 => {
            let pattern = numbers.pick(&[
                "Skriv til {} med svaret.",
                "Min mail er {}.",
                "Send referatet til {}, tak.",
                "E-mail: {}.",
            ]);
            let value = email(numbers, who);
            w.tell(pattern, RedactionKind::Email, &value);
        }
        7..=9 => {
            let pattern = numbers.pick(&[
                "Vi bor på {}.",
                "Mit hus ligger {}, og haven vender mod syd.",
                "Min adresse er {}.",
                "Vores nabo på {} siger det samme.",
                "Jeg har boet på {} i mange år.",
            ]);
            let value = address(numbers);
            w.tell(pattern, RedactionKind::Address, &value);
        }
        10 => {
            let pattern = numbers.pick(&[
                "Pengene kan sættes ind på {}.",
                "Udlægget bedes overført til {}.",
                "Vores bank: {}.",
            ]);
            let value = account(numbers);
            w.tell(pattern, RedactionKind::BankAccount, &value);
        }
        _ => {
            let lower = w.form == Form::Lower;
            let pattern = numbers.pick(if lower {
                &["Bilen med nummerplade {} holder der altid."]
            } else {
                &[
                    "Bilen {} holder der altid.",
                    "En varevogn ({}) kører for stærkt.",
                    "Det var {} igen.",
                ]
            });
            let value = plate(numbers);
            w.tell(pattern, RedactionKind::NumberPlate, &value);
        }
    }
}

fn letter(numbers: &mut Numbers) -> Letter {
    let form = FORMS
        .get(numbers.below(FORMS.len() as u64) as usize)
        .copied()
        .unwrap_or(Form::Plain);
    let who = name(numbers);
    let full = format!("{} {}", who.0, who.1);
    let subject = numbers.pick(&SUBJECTS);
    let mut w = Writer {
        text: String::new(),
        planted: Vec::new(),
        form,
    };
    match form {
        Form::Fields => fields(&mut w, numbers, &who, &full),
        Form::Bare => {}
        Form::Reply => {
            w.say("Tak for svaret, jeg skrev dette:");
            w.line();
            w.line();
        }
        _ => {
            w.say(numbers.pick(&[
                "Kære udvalg",
                "Til rette vedkommende",
                "Høringssvar vedr. forslaget",
                "Hej",
                "Til byrådet",
            ]));
            w.line();
            w.line();
        }
    }
    let mut personal_left = 2 + numbers.below(3);
    let mut alike_left = 2 + numbers.below(3);
    let sentences = 11 + numbers.below(4);
    for n in 0..sentences {
        if form == Form::List && n % 3 == 1 {
            w.line();
            w.say(if n % 2 == 0 { "- " } else { "* " });
        }
        if n == 0 || numbers.one_in(4) {
            let opening = numbers.pick(&OPENINGS).replace(
                "{}",
                if n == 0 {
                    subject
                } else {
                    numbers.pick(&SUBJECTS)
                },
            );
            w.say(&opening);
        } else {
            w.say(numbers.pick(&MORE));
        }
        w.say(" ");
        if alike_left > 0 && numbers.one_in(3) {
            alike_left -= 1;
            w.say(&look_alike(numbers));
            w.say(" ");
        }
        if personal_left > 0 && numbers.one_in(3) {
            personal_left -= 1;
            personal(&mut w, numbers, &who);
            w.say(" ");
        }
        if numbers.one_in(12) {
            w.tell(
                "Det mener {} og resten af familien. ",
                RedactionKind::Name,
                &full,
            );
        }
        if numbers.one_in(5) {
            w.line();
            w.line();
        }
    }
    if !matches!(form, Form::Bare | Form::Fields) {
        closing(&mut w, numbers, &who, &full);
    }
    finish(w, numbers, full)
}

/// What a form asks for before the answer begins.
fn fields(w: &mut Writer, numbers: &mut Numbers, who: &(String, String), full: &str) {
    w.tell("Navn: {}", RedactionKind::Name, full);
    w.line();
    let value = address(numbers);
    w.tell("Adresse: {}", RedactionKind::Address, &value);
    w.line();
    let value = phone(numbers);
    w.tell("Tlf.: {}", RedactionKind::Phone, &value);
    w.line();
    let value = email(numbers, who);
    w.tell("E-mail: {}", RedactionKind::Email, &value);
    w.line();
    w.say("Dit svar:");
    w.line();
}

fn closing(w: &mut Writer, numbers: &mut Numbers, who: &(String, String), full: &str) {
    w.line();
    w.line();
    w.say(numbers.pick(&[
        "Med venlig hilsen",
        "Mvh",
        "Venlig hilsen",
        "De bedste hilsner",
        "Hilsen",
        "Kh",
        "Vh",
        "Mange hilsner",
    ]));
    w.line();
    if numbers.one_in(3) {
        w.line();
    }
    w.plant(
        RedactionKind::Signature,
        if numbers.one_in(4) { &who.0 } else { full },
    );
    if numbers.one_in(3) {
        w.line();
        let value = address(numbers);
        w.plant(RedactionKind::Address, &value);
    }
    if numbers.one_in(3) {
        w.line();
        let value = phone(numbers);
        w.tell(
            numbers.pick(&["{}", "Tlf. {}", "mobil {}"]),
            RedactionKind::Phone,
            &value,
        );
    }
}

fn finish(w: Writer, numbers: &mut Numbers, full: String) -> Letter {
    let w = match w.form {
        Form::Scanned => w.respaced(|_, c| (c == ' ' && numbers.one_in(9)).then_some("  ")),
        Form::Wrapped => {
            let mut column = 0;
            w.respaced(move |_, c| {
                column += 1;
                if c == '\n' || (c == ' ' && column > 64) {
                    column = 0;
                    return Some("\n");
                }
                None
            })
        }
        _ => w,
    };
    let text = match w.form {
        Form::Lower => w.text.to_lowercase(),
        _ => w.text,
    };
    Letter {
        text,
        planted: w.planted,
        sender: Sender {
            names: vec![full],
            details: Vec::new(),
        },
    }
}
