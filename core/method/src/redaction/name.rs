//! Names that a letter gives in so many words: *jeg hedder ...*, *Navn: ...*.

use super::scan::{Scan, Word};
use super::{RedactionKind, Span};

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
    use super::super::RedactionKind;
    use super::super::check::{finds, survive};

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
