//! Names: the sender's own wherever they stand, and those that a letter gives in so many words.

use super::scan::{Scan, Word, lower};
use super::{RedactionKind, Sender, Span};

/// Parts of names that are also common words: they count as names only with a capital.
#[rustfmt::skip]
const ALSO_WORDS: &[&str] = &[
    "bo", "liv", "mark", "skov", "lund", "bak", "dal", "holm", "berg", "vang", "storm", "maj", "per", "kaj",
    "bjerg", "gård", "have", "park", "ask", "eg", "birk", "sten", "ny", "stor", "lille", "due", "ravn", "falk",
    "krog", "toft", "vest", "øst", "nord", "munk", "smed", "bonde", "fisker", "sand", "ung", "kær", "frost",
    "vinter", "sommer", "rose", "bro", "by", "dam", "bank", "skole", "eksempel", "prøve", "test", "ek", "bang",
    "lang", "god", "kold", "svane", "steen", "kirke", "borg", "mose", "eng", "bæk", "høj", "gade", "hede", "klit",
    "vind", "glad", "sol", "magne", "leder", "borger", "nabo", "hav", "strand", "friis", "koch", "brun", "hvid",
    "grøn", "sort", "rød",
];
/// Parts of names that are never looked for alone.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "af", "de", "den", "der", "du", "la", "le", "van", "von", "og", "el", "al", "til",
];

/// The sender's names and details, ready to be looked for.
pub(super) struct Known {
    names: Vec<String>,
    details: Vec<(String, RedactionKind)>,
    /// By the first byte, in lower case: whether anything begins with it.
    first: [bool; 256],
}

impl Known {
    pub(super) fn new(sender: &Sender) -> Self {
        let mut known = Self {
            names: Vec::new(),
            details: Vec::new(),
            first: [false; 256],
        };
        for name in &sender.names {
            for part in name.split(|c: char| !c.is_alphabetic()) {
                let part = part.to_lowercase();
                if part.chars().count() >= 2
                    && !PARTICLES.contains(&part.as_str())
                    && !known.names.contains(&part)
                {
                    known.wake(&part);
                    known.names.push(part);
                }
            }
        }
        for detail in &sender.details {
            known.detail(detail);
            for part in detail.split([',', '\n', ';']) {
                known.detail(part);
            }
        }
        known
    }

    fn detail(&mut self, detail: &str) {
        let letters = detail.chars().any(char::is_alphabetic);
        let digits = detail.chars().filter(char::is_ascii_digit).count();
        let key: String = detail
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let kind = if detail.contains('@') {
            RedactionKind::Email
        } else if !letters && digits >= 6 {
            RedactionKind::Phone
        } else if letters && digits > 0 && !is_postal(detail) {
            RedactionKind::Address
        } else {
            return;
        };
        if kind == RedactionKind::Phone
            && key.len() == 10
            && let Some(local) = key.strip_prefix("45")
        {
            self.wake(local);
            self.details.push((local.to_owned(), kind));
        }
        if !self.details.iter().any(|(other, _)| *other == key) {
            self.wake(&key);
            self.details.push((key, kind));
        }
    }

    fn wake(&mut self, text: &str) {
        let first = text
            .bytes()
            .next()
            .and_then(|byte| self.first.get_mut(usize::from(byte)));
        if let Some(slot) = first {
            *slot = true;
        }
    }

    /// Whether anything of the sender's begins with the byte at `start`.
    pub(super) fn wakes(&self, scan: &Scan<'_>, start: usize) -> bool {
        let byte = lower(0, scan.at(start));
        self.first.get(usize::from(byte)).copied().unwrap_or(false)
    }

    /// The sender's name in this word, with a genitive `s`.
    pub(super) fn name(&self, scan: &Scan<'_>, word: Word) -> Option<Span> {
        let is = |name: &str| {
            let genitive = word.len() == name.len() + 1 && scan.at(word.end - 1) | 0x20 == b's';
            let stem = Word {
                start: word.start,
                end: word.end - usize::from(genitive),
            };
            scan.is(stem, name) && (scan.capital(word) || !ALSO_WORDS.contains(&name))
        };
        let apostrophe = scan.at(word.end) == b'\'' && scan.at(word.end + 1) == b's';
        self.names.iter().any(|name| is(name)).then_some(Span {
            start: word.start,
            end: word.end + if apostrophe { 2 } else { 0 },
            kind: RedactionKind::Name,
        })
    }

    /// One of the sender's details from `start` on, however it is spaced.
    pub(super) fn detail_at(&self, scan: &Scan<'_>, start: usize) -> Option<Span> {
        self.details.iter().find_map(|(key, kind)| {
            let end = end_of(scan, start, key)?;
            Some(Span {
                start,
                end,
                kind: *kind,
            })
        })
    }
}

/// `6100 Haderslev`: a town is no secret.
fn is_postal(detail: &str) -> bool {
    let detail = detail.trim().trim_start_matches("DK-");
    let digits: usize = detail.bytes().filter(u8::is_ascii_digit).count();
    digits == 4 && detail.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

/// Where the text ends that begins at `start` and has these letters and digits in this order.
fn end_of(scan: &Scan<'_>, start: usize, key: &str) -> Option<usize> {
    let mut wanted = key.chars().peekable();
    let mut gap = 0;
    for (offset, c) in scan.text.get(start..)?.char_indices() {
        let Some(&next) = wanted.peek() else {
            let over = !c.is_alphanumeric();
            return over.then_some(start + offset - gap);
        };
        if c.is_alphanumeric() {
            gap = 0;
            let mut lowered = c.to_lowercase();
            if lowered.next() != Some(next) {
                return None;
            }
            wanted.next();
            if wanted.peek().is_none() {
                let end = start + offset + c.len_utf8();
                let follows = scan.text.get(end..)?.chars().next();
                return (!follows.is_some_and(char::is_alphanumeric)).then_some(end);
            }
        } else {
            gap += c.len_utf8();
            if gap > 4 {
                return None;
            }
        }
    }
    None
}

/// The name that is given after `word`: *jeg hedder Ida Eksempel*, *mit navn er ...*, *undertegnede, ...*.
pub(super) fn introduced(scan: &Scan<'_>, word: Word) -> Option<Span> {
    let before = || scan.word_before(scan.skip_blanks_back(word.start));
    let mut i = word.end;
    if scan.is(word, "hedder") {
        scan.is(before(), "jeg").then_some(())?;
    } else if scan.is(word, "navn") {
        scan.is(before(), "mit").then_some(())?;
        let verb = scan.word_at(scan.skip_blanks(i));
        scan.is(verb, "er").then_some(())?;
        i = verb.end;
    } else if scan.is(word, "undertegnede") {
        if scan.at(i) == b',' {
            i += 1;
        }
    } else {
        return None;
    }
    let start = scan.skip_blanks(i);
    if start == i {
        return None;
    }
    let first = scan.word_at(start);
    let capital = scan.capital(first);
    if !capital && (scan.is(word, "undertegnede") || !scan.lower_case_around(start)) {
        return None;
    }
    let end = names_end(scan, start, capital);
    (end > start).then_some(Span {
        start,
        end,
        kind: RedactionKind::Name,
    })
}

#[rustfmt::skip]
const NO_NAME: &[&str] = &[
    "og", "jeg", "er", "fra", "i", "på", "har", "til", "ikke", "som", "men", "vil", "bor", "med", "det", "den",
    "at", "af", "også", "for", "så", "nu", "mener", "skriver", "her", "noget",
];

/// The end of up to four names from `start` on; all with a capital, or none.
fn names_end(scan: &Scan<'_>, start: usize, capital: bool) -> usize {
    let (mut end, mut i) = (start, start);
    for _ in 0..if capital { 5 } else { 3 } {
        let word = scan.word_at(i);
        if word.is_empty() || scan.capital(word) != capital || scan.is_any(word, NO_NAME) {
            break;
        }
        end = word.end;
        let joined = matches!(scan.at(end), b'-' | b'.' | b'\'')
            && (word.len() == 1 || scan.at(end) == b'-');
        i = if joined { end + 1 } else { end };
        i = scan.skip_blanks(i);
        if i == end {
            break;
        }
    }
    end
}

/// The value of a form's field at the beginning of a line: `Navn: Ida Eksempel`.
pub(super) fn field(scan: &Scan<'_>, start: usize) -> Option<Span> {
    let mut word = scan.word_at(start);
    if scan.is_any(
        word,
        &[
            "fulde",
            "dit",
            "mit",
            "borgerens",
            "indsenders",
            "afsenders",
            "for",
        ],
    ) {
        let mut i = word.end;
        if scan.at(i) == b'-' {
            i = scan.word_at(scan.skip_blanks(i + 1)).end;
        }
        word = scan.word_at(scan.skip_blanks(i));
    }
    let name = [
        "navn",
        "navne",
        "fornavn",
        "efternavn",
        "afsender",
        "indsender",
        "afsendernavn",
    ];
    let signed = ["underskrift", "underskrevet"];
    let kind = if scan.is_any(word, &name) {
        RedactionKind::Name
    } else if scan.is_any(word, &signed) {
        RedactionKind::Signature
    } else {
        return None;
    };
    // `Navn(e):`
    let mut i = word.end;
    if scan.at(i) == b'(' {
        i = scan.word_at(i + 1).end + 1;
    }
    i = scan.skip_blanks(i);
    if scan.at(i) != b':' {
        return None;
    }
    let begin = scan.skip_blanks(i + 1);
    let mut end = scan.skip_blanks_back(scan.line_end(begin));
    // A form on one line: the next field ends the name.
    let value = scan.slice(begin, end);
    if let Some(stop) = value
        .iter()
        .position(|byte| matches!(byte, b',' | b';' | b'|' | b'/' | b'<' | b'(' | b':'))
    {
        end = scan.skip_blanks_back(begin + stop);
        if scan.at(begin + stop) == b':' {
            end = scan.skip_blanks_back(scan.word_before(end).start);
        }
    }
    let words = scan
        .slice(begin, end)
        .split(|&byte| byte == b' ')
        .filter(|word| !word.is_empty())
        .count();
    (end > begin && scan.letter_at(begin) && words <= 6).then_some(Span {
        start: begin,
        end,
        kind,
    })
}

#[cfg(test)]
mod tests {
    use super::super::check::{finds, survive};
    use super::super::{RedactionKind, RedactionPolicy, Sender, apply, find};

    fn redacted(text: &str, names: &[&str], details: &[&str]) -> String {
        let own = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect();
        let sender = Sender {
            names: own(names),
            details: own(details),
        };
        apply(text, &find(text, &RedactionPolicy::default(), &sender)).unwrap()
    }

    #[test]
    fn the_senders_name_is_found_in_parts_in_any_case_and_in_the_genitive() {
        let names = ["Ida Marie Prøvested"];
        for (text, expected) in [
            ("Ida Prøvested skriver", "[navn fjernet] skriver"),
            (
                "IDA M. PRØVESTED, ida og Idas have",
                "[navn fjernet], [navn fjernet] og [navn fjernet] have",
            ),
            ("prøvesteds ide", "[navn fjernet] ide"),
            (
                "Idas Prøvestedvej og Idarella",
                "[navn fjernet] Prøvestedvej og Idarella",
            ),
            ("Ida-Marie", "[navn fjernet]"),
        ] {
            assert_eq!(redacted(text, &names, &[]), expected);
        }
    }

    #[test]
    fn a_name_that_is_also_a_word_takes_a_capital() {
        assert_eq!(
            redacted(
                "Bo vil bo her, for eksempel. Bo Eksempel",
                &["Bo Eksempel"],
                &[]
            ),
            "[navn fjernet] vil bo her, for eksempel. [navn fjernet]"
        );
    }

    #[test]
    fn details_are_found_however_they_are_spaced_and_towns_are_kept() {
        let details = [
            "Fælledvang 12, 6100 Haderslev",
            "+45 70112345",
            "Ida@Eksempel.dk",
            "Haderslev",
        ];
        for (text, expected) in [
            ("fælledvang 12 i Haderslev", "[adresse fjernet] i Haderslev"),
            ("Fælledvang\n12,\n6100  Haderslev.", "[adresse fjernet]."),
            (
                "701 123 45 og 6100 Haderslev",
                "[telefon fjernet] og 6100 Haderslev",
            ),
            ("ida@eksempel.dk", "[e-mail fjernet]"),
            ("ida.eksempel", "ida.eksempel"),
        ] {
            assert_eq!(redacted(text, &[], &details), expected);
        }
    }

    #[test]
    fn names_given_in_so_many_words_are_found() {
        finds(
            RedactionKind::Name,
            &[
                "Jeg hedder «Ida Eksempel» og bor her.",
                "mit navn er «ida eksempel» og jeg",
                "Undertegnede, «Ida M. Eksempel», mener",
                "Navn: «Ida Eksempel»\nBy: Haderslev",
                "Fulde navn: «Bo Eksempel»",
                "> Efternavn : «Eksempel»",
            ],
        );
        survive(&[
            "Foreningen hedder Grøn By",
            "Vejens navn: skal ændres, for det er et langt og besværligt navn",
            "Et godt navn er vigtigt",
            "undertegnede mener det",
            "Navn:",
        ]);
    }
}
