//! A text as it is searched: one way of writing for each letter, digit and sign, with the way back to the original.
//!
//! Letters are composed and compatible ones are one (NFKC), what is never shown goes, digits of any script are ASCII,
//! and so are dashes, spaces, quotation marks and apostrophes of any kind. Superscripts, fractions and numbers in circles
//! stay what they are: a footnote's mark is no digit of the number before it. Case stays, for the rules ask for it.

use std::borrow::Cow;

use super::glance::Glance;
use super::markup;
use medborger_base::text::is_ignorable;
use medborger_base::unicode::{compatible, is_mark};

/// A text as it is searched.
pub(super) struct Folded<'a> {
    pub(super) text: Cow<'a, str>,
    /// Where the folded text differs from the original, in order.
    changes: Vec<Change>,
    /// What it has at a glance.
    pub(super) glance: Glance,
}

/// Half-open byte offsets of a stretch of the folded text, and of what it was.
struct Change {
    folded: (usize, usize),
    original: (usize, usize),
}

/// Whether a byte begins what is folded, or a mark that may join the letter before it.
fn is_foreign(byte: u8) -> bool {
    byte >= 0xC0 && byte != 0xC3
}

impl<'a> Folded<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self::read(text, Glance::of(text), false)
    }

    /// Of a text that was glanced at; without tags that say something in themselves, either, where that is asked for.
    pub(super) fn read(text: &'a str, glance: Glance, tags: bool) -> Self {
        let mut changes = Vec::new();
        let marked = glance.marks();
        if glance.is_plain() {
            let zeros = glance.zeros().then(|| zeros(text)).flatten();
            return Self {
                text: zeros.map_or(Cow::Borrowed(text), Cow::Owned),
                changes,
                glance,
            };
        }
        let mut folded = String::with_capacity(text.len());
        // Up to where the original is copied, and from where on it is read.
        let (mut copied, mut at) = (0, 0);
        while let Some(start) = next_to_fold(text, at, marked) {
            let mut rest = text
                .get(start..)
                .unwrap_or_default()
                .char_indices()
                .peekable();
            let Some((_, c)) = rest.next() else { break };
            let marks = marked && matches!(c, '<' | '&' | '`' | '*' | '_' | '~');
            let mark = match marks {
                true => markup::mark(text.get(start..).unwrap_or_default(), tags),
                false => None,
            };
            if let Some((length, said)) = mark {
                let before = folded.len() + (start - copied);
                folded.push_str(text.get(copied..start).unwrap_or_default());
                folded.extend(said);
                copied = start + length;
                at = copied;
                changes.push(Change {
                    folded: (before, folded.len()),
                    original: (start, copied),
                });
                continue;
            }
            let mut end = start + c.len_utf8();
            let mut cluster = false;
            while let Some(&(after, mark)) = rest.peek().filter(|_| !is_ignorable(c)) {
                // Marks, and the parts of a Korean syllable, are one with the letter before.
                let joins = matches!(mark, '\u{300}'..='\u{36f}' | '\u{1160}'..='\u{11ff}')
                    || mark >= '\u{483}' && is_mark(mark) && !is_ignorable(mark);
                if !joins {
                    break;
                }
                cluster = true;
                end = start + after + mark.len_utf8();
                rest.next();
            }
            at = end;
            if !cluster && (c.is_ascii() || matches!(c, '\u{c0}'..='\u{ff}')) {
                continue;
            }
            let before = folded.len() + (start - copied);
            folded.push_str(text.get(copied..start).unwrap_or_default());
            match one(c) {
                One::Nothing => {}
                One::Letter(letter) if !cluster => folded.push(letter),
                One::Kept if !cluster => folded.push(c),
                _ => folded.extend(compatible(text.get(start..end).unwrap_or_default()).map(
                    |part| match one(part) {
                        One::Letter(letter) => letter,
                        _ => part,
                    },
                )),
            }
            copied = end;
            if folded.get(before..) != text.get(start..end) {
                changes.push(Change {
                    folded: (before, folded.len()),
                    original: (start, end),
                });
            }
        }
        folded.push_str(text.get(copied..).unwrap_or_default());
        let glance = Glance::of(&folded);
        let zeros = glance.zeros().then(|| zeros(&folded)).flatten();
        Self {
            text: Cow::Owned(zeros.unwrap_or(folded)),
            changes,
            glance,
        }
    }

    /// Where a stretch of the folded text stands in the original: all of what it was made of.
    pub(super) fn original(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self
            .changes
            .partition_point(|change| change.folded.0 <= start);
        let to = self.changes.partition_point(|change| change.folded.0 < end);
        let at = |count: usize, offset: usize, within: fn(&Change) -> usize| match count
            .checked_sub(1)
            .and_then(|last| self.changes.get(last))
        {
            Some(change) if offset < change.folded.1 => within(change),
            Some(change) => change.original.1 + (offset - change.folded.1),
            None => offset,
        };
        (
            at(from, start, |change| change.original.0),
            at(to, end, |change| change.original.1),
        )
    }
}

/// Where the next character begins that may be folded, from a border of characters on: the one before what begins with a foreign
/// byte too, for it may be a mark of that one.
fn next_to_fold(text: &str, from: usize, marked: bool) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let wanted = |byte: u8| {
        is_foreign(byte) || marked && matches!(byte, b'<' | b'&' | b'`' | b'*' | b'_' | b'~')
    };
    let next = from + bytes.iter().position(|&byte| wanted(byte))?;
    let foreign = text
        .as_bytes()
        .get(next)
        .is_some_and(|&byte| is_foreign(byte));
    let before = text
        .get(from..next)
        .and_then(|between| between.char_indices().next_back());
    match before.filter(|_| foreign) {
        Some((at, _)) => Some(from + at),
        None => Some(next),
    }
}

/// The text with zeros for the letters O among digits, as in `3O1257-5OO5` and `2o 3o`, where there are any: in words of
/// nothing else.
fn zeros(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or(b' ');
    let belongs = |byte: u8| byte.is_ascii_digit() || byte | 0x20 == b'o';
    let letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80;
    let mut out: Option<String> = None;
    let (mut copied, mut end) = (0, 0);
    while end < bytes.len() {
        let start = end;
        while belongs(at(end)) {
            end += 1;
        }
        let run = text.get(start..end).unwrap_or_default();
        let alone =
            end > start && !letter(start.checked_sub(1).map_or(b' ', at)) && !letter(at(end));
        if alone && run.contains(['O', 'o']) && run.contains(|c: char| c.is_ascii_digit()) {
            let out = out.get_or_insert_with(|| String::with_capacity(text.len()));
            out.push_str(text.get(copied..start).unwrap_or_default());
            out.push_str(&run.replace(['O', 'o'], "0"));
            copied = end;
        }
        end += usize::from(start == end);
    }
    let mut out = out?;
    out.push_str(text.get(copied..).unwrap_or_default());
    Some(out)
}

/// What one character is folded to.
enum One {
    Nothing,
    Letter(char),
    /// Itself.
    Kept,
    /// Its compatible form, which may be several.
    Compatible,
}

fn one(c: char) -> One {
    let letter = match c {
        '\0'..='\u{7f}' | '\u{c0}'..='\u{ff}' => return One::Kept,
        c if is_ignorable(c) => return One::Nothing,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            ' '
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{58a}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2053}'
        | '\u{2212}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{301c}'
        | '\u{fe58}'
        | '\u{fe63}' => '-',
        '\u{b4}'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{55a}'
        | '\u{5f3}'
        | '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{a78c}' => '\'',
        '\u{5f4}' | '\u{201c}'..='\u{201f}' | '\u{2033}' => '"',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' => '/',
        '\u{b7}' | '\u{2027}' | '\u{2219}' | '\u{22c5}' | '\u{3002}' | '\u{30fb}' | '\u{ff61}' => {
            '.'
        }
        '\u{60c}' | '\u{3001}' | '\u{ff64}' => ',',
        '\u{2236}' => ':',
        // Marks above the line, fractions, numbers in circles, and signs that only look like letters with a mark.
        '\u{80}'..='\u{bf}'
        | '\u{2070}'..='\u{209f}'
        | '\u{2026}'
        | '\u{2150}'..='\u{218b}'
        | '\u{2460}'..='\u{24ff}'
        | '\u{2776}'..='\u{2793}'
        | '\u{3200}'..='\u{33ff}' => return One::Kept,
        c => match digit(c) {
            Some(digit) => digit,
            None => return One::Compatible,
        },
    };
    One::Letter(letter)
}

/// Where the decimal digits of the scripts begin (general category `Nd`), but for those that NFKC makes ASCII.
const ZEROS: [u32; 43] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x1e950, 0x1fbf0,
];

/// The ASCII digit that a digit of another script stands for.
pub(super) fn digit(c: char) -> Option<char> {
    let c = u32::from(c);
    let at = ZEROS.partition_point(|&zero| zero <= c);
    let value = c - ZEROS.get(at.checked_sub(1)?)?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> String {
        Folded::of(text).text.into_owned()
    }

    #[test]
    fn letters_o_among_digits_are_zeros_in_words_of_nothing_else_however_long() {
        for (text, zeros_in) in [
            ("3O1257-5OO5", Some("301257-5005")),
            ("O", None),
            ("OO og 1O", Some("OO og 10")),
            ("A1O", None),
            ("1Oe", None),
        ] {
            assert_eq!(zeros(text).as_deref(), zeros_in, "{text}");
        }
        let long = "0O".repeat(50_000);
        assert_eq!(zeros(&long), Some("0".repeat(100_000)));
    }

    #[test]
    fn letters_digits_and_signs_have_one_way_of_writing() {
        for (text, expected) in [
            ("Blåbærgrød 12", "Blåbærgrød 12"),
            ("A\u{30a}se", "Åse"),
            ("Hav\u{ad}nevej", "Havnevej"),
            ("mette＠stien．dk", "mette@stien.dk"),
            ("010175\u{2011}1234", "010175-1234"),
            ("٢٠ ३० ４０ 𝟓𝟎", "20 30 40 50"),
            ("O’Brien, Oʼ1", "O'Brien, O'1"),
            ("ﬁ ℡ Ⅷ m² ½ ①", "fi TEL Ⅷ m² ½ ①"),
            ("\u{1100}\u{1161}\u{11ab}", "간"),
            ("a\u{200b}b\u{feff}", "ab"),
            ("र\u{2060}ि", "रि"),
            ("20\u{a0}30·40", "20 30.40"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
        ] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn places_lead_back_to_all_that_they_were_made_of() {
        let text = "så ﬁ\u{ad}n A\u{30a}\u{200b}!";
        let fold = Folded::of(text);
        assert_eq!(fold.text, "så fin Å!");
        let back = |part: &str| {
            let start = fold.text.find(part).unwrap();
            let (from, to) = fold.original(start, start + part.len());
            &text[from..to]
        };
        assert_eq!(back("så"), "så");
        assert_eq!(back("f"), "ﬁ");
        assert_eq!(back("i"), "ﬁ");
        assert_eq!(back("fin"), "ﬁ\u{ad}n");
        assert_eq!(back("Å"), "A\u{30a}");
        assert_eq!(back("!"), "!");
    }

    proptest! {
        #[test]
        fn every_stretch_leads_back_to_whole_characters_in_order(text in "\\PC{0,40}|[a-zå\u{300}-\u{302}０-９\u{ad}ﬁ가\u{1161} ]{0,20}") {
            let fold = Folded::of(&text);
            let ends: Vec<usize> = fold.text.char_indices().map(|(at, _)| at).chain([fold.text.len()]).collect();
            let mut last = 0;
            for pair in ends.windows(2) {
                let (start, end) = fold.original(pair[0], pair[1]);
                prop_assert!(text.get(start..end).is_some(), "{:?} {:?}", text, (start, end));
                prop_assert!(end >= last);
                last = end;
            }
        }
    }
}
