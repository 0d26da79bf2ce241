//! What a text has at a glance: which of the costlier rules may have something to say of it. One pass without a branch, which
//! most texts take alone.

/// What a text may hold; what is not said here, it does not hold.
#[derive(Default, Clone, Copy)]
pub(super) struct Glance(u8);

/// Letters and signs beyond ASCII and the Latin letters of Danish and its neighbours.
const FOREIGN: u8 = 1;
/// Marks of HTML and Markdown.
const MARKS: u8 = 2;
/// `<`.
const TAGS: u8 = 4;
/// A letter O, or half of an Ø, beside a digit.
const ZEROS: u8 = 8;
/// A letter beside a digit without a blank between.
const DIGIT_IN_WORD: u8 = 16;

/// A capital after a small letter.
const HUMPS: u8 = 32;

/// What two bytes that follow each other say.
fn pair(a: u8, b: u8) -> u8 {
    let digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let letter = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
    let oh = |byte: u8| (byte | 0x20 == b'o') | (byte == 0xC3) | (byte & 0xDF == 0x98);
    let foreign = (a >= 0xC0) & (a != 0xC3);
    let twice = (a == b) & ((a == b'*') | (a == b'_') | (a == b'~'));
    let tag = a == b'<';
    let marks = tag | (a == b'&') | (a == b'`') | twice;
    let zeros = (digit(a) & oh(b)) | (oh(a) & digit(b));
    let small = (a.wrapping_sub(b'a') < 26) | (a.wrapping_sub(0xA0) < 0x20);
    let hump = small & (b.wrapping_sub(b'A') < 26);
    let in_word = (digit(a) & (letter(b) | (b >= 0x80))) | ((letter(a) | (a >= 0x80)) & digit(b));
    let said = |whether: bool, what: u8| u8::from(whether) * what;
    said(foreign, FOREIGN)
        | said(marks, MARKS)
        | said(tag, TAGS)
        | said(zeros, ZEROS)
        | said(in_word, DIGIT_IN_WORD)
        | said(hump, HUMPS)
}

impl Glance {
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let next = bytes.get(1..).unwrap_or_default();
        let last = bytes.last().map_or(0, |&byte| pair(byte, b' '));
        let pairs = bytes.iter().zip(next);
        Self(pairs.fold(last, |had, (&a, &b)| had | pair(a, b)))
    }

    fn has(self, what: u8) -> bool {
        self.0 & what != 0
    }

    /// Whether it may hold marks of HTML or Markdown.
    pub(super) fn marks(self) -> bool {
        self.has(MARKS)
    }

    /// Whether it may hold tags.
    pub(super) fn tags(self) -> bool {
        self.has(TAGS)
    }

    /// Whether each character stands for itself.
    pub(super) fn is_plain(self) -> bool {
        !self.has(FOREIGN | MARKS)
    }

    /// Whether a letter O may stand for a zero. Of a text that is not plain, nobody knows before it is read.
    pub(super) fn zeros(self) -> bool {
        self.has(ZEROS)
    }

    /// Whether a capital may stand within a word.
    pub(super) fn humps(self) -> bool {
        self.has(HUMPS)
    }

    /// Whether a digit may stand for a letter of a word.
    pub(super) fn digits_in_words(self) -> bool {
        self.has(DIGIT_IN_WORD)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_seen_where_it_stands_and_nothing_where_it_does_not() {
        let say = |text: &str| {
            let glance = Glance::of(text);
            [
                !glance.is_plain() && !glance.marks(),
                glance.marks(),
                glance.tags(),
                glance.zeros(),
                glance.digits_in_words(),
            ]
        };
        let none = [false; 5];
        for text in [
            "",
            "Nørregade 12, 2. tv. Åse & Co".trim_end_matches(" & Co"),
            "a * b_c ~ d",
            "O 5 o",
        ] {
            assert_eq!(say(text), none, "{text}");
        }
        for (text, at) in [
            ("§", 0),
            ("Олена", 0),
            ("a\u{30a}", 0),
            ("a&b", 1),
            ("a**b", 1),
            ("a`", 1),
            ("3O", 3),
            ("ø5", 3),
            ("b12", 4),
            ("12å", 4),
        ] {
            assert!(say(text)[at], "{text}");
        }
        assert!(say("a <b")[1] && say("a <b")[2]);
        for at in 0..70 {
            let text = format!("{}<{}", "a".repeat(at), "b".repeat(70 - at));
            assert!(Glance::of(&text).tags(), "{at}");
        }
    }
}
