//! Reading a text byte by byte: letters, spaces, words and numbers, without allocating.

/// A text with reads that never leave it. A byte past the end reads as 0.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    pub(super) text: &'a str,
    bytes: &'a [u8],
}

/// A word of the text: half-open byte offsets. Empty where there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Word {
    pub(super) fn is_empty(self) -> bool {
        self.start >= self.end
    }

    pub(super) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }
}

/// Whether a character that begins with this byte is taken for a letter: ASCII, and what most scripts begin with. In a
/// folded text the rest are signs and pictures, but for a few letters that only names are asked of.
pub(super) fn leads_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, 0xC3..=0xE1 | 0xE4..=0xED)
}

/// What a byte may begin, and whether it belongs to a word.
pub(super) mod class {
    /// Nothing that any rule looks at.
    pub(in super::super) const OTHER: u8 = 0;
    pub(in super::super) const DIGIT: u8 = 1;
    pub(in super::super) const AT: u8 = 2;
    pub(in super::super) const BRACKET: u8 = 3;
    pub(in super::super) const BREAK: u8 = 4;
    /// After which a sentence may begin.
    pub(in super::super) const STOP: u8 = 5;
    /// The first byte of a sign, a picture or one of few letters.
    pub(in super::super) const RARE: u8 = 6;
    /// A later byte of a character.
    pub(in super::super) const MORE: u8 = 7;
    /// The first byte of a letter.
    pub(in super::super) const LETTER: u8 = 8;
}

#[expect(
    clippy::indexing_slicing,
    reason = "computed by the compiler, which would refuse a place outside"
)]
const CLASSES: [u8; 256] = {
    let mut classes = [class::OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' => class::DIGIT,
            b'@' => class::AT,
            b'(' | b'[' | b'{' | b'<' => class::BRACKET,
            b'\n' => class::BREAK,
            b'.' | b'!' | b'?' | b',' => class::STOP,
            0x80..=0xBF => class::MORE,
            b'A'..=b'Z' | b'a'..=b'z' | 0xC3..=0xE1 | 0xE4..=0xED => class::LETTER,
            0xE2 | 0xE3 | 0xEE..=0xF4 => class::RARE,
            _ => class::OTHER,
        };
        byte += 1;
    }
    classes
};

fn class_of(byte: u8) -> u8 {
    let class = CLASSES.get(usize::from(byte));
    class.copied().unwrap_or(class::OTHER)
}

fn continues(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn at(&self, i: usize) -> u8 {
        self.bytes.get(i).copied().unwrap_or(0)
    }

    /// The [`class`] of the byte at `i`.
    pub(super) fn class(&self, i: usize) -> u8 {
        class_of(self.at(i))
    }

    /// The byte before `i`, 0 at the beginning.
    pub(super) fn before(&self, i: usize) -> u8 {
        i.checked_sub(1).map_or(0, |j| self.at(j))
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'a [u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }

    pub(super) fn word(&self, word: Word) -> &'a [u8] {
        self.slice(word.start, word.end)
    }

    /// The beginning of the character that ends at `i`.
    pub(super) fn char_before(&self, i: usize) -> usize {
        let mut j = i.saturating_sub(1);
        while j > 0 && continues(self.at(j)) {
            j -= 1;
        }
        j
    }

    /// Whether a letter ends at `i`.
    pub(super) fn letter_before(&self, i: usize) -> bool {
        i > 0 && leads_letter(self.at(self.char_before(i)))
    }

    pub(super) fn letter_at(&self, i: usize) -> bool {
        leads_letter(self.at(i))
    }

    pub(super) fn digit_at(&self, i: usize) -> bool {
        self.at(i).is_ascii_digit()
    }

    /// How many bytes the blank at `i` takes, no line break; 0 where there is none. Blanks of any width are folded to one.
    pub(super) fn blank(&self, i: usize) -> usize {
        usize::from(matches!(self.at(i), b' ' | b'\t'))
    }

    /// How many bytes the dash at `i` takes; 0 where there is none. Dashes of any kind are folded to one.
    pub(super) fn dash(&self, i: usize) -> usize {
        usize::from(self.at(i) == b'-')
    }

    /// The character that begins at `i`.
    pub(super) fn char_at(&self, i: usize) -> Option<char> {
        self.text.get(i..)?.chars().next()
    }

    /// The first offset from `i` on that is no blank.
    pub(super) fn skip_blanks(&self, mut i: usize) -> usize {
        loop {
            match self.blank(i) {
                0 => return i,
                n => i += n,
            }
        }
    }

    /// The last offset up to `i` that is not preceded by a blank.
    pub(super) fn skip_blanks_back(&self, mut i: usize) -> usize {
        while i > 0 {
            let j = self.char_before(i);
            if self.blank(j) == 0 {
                break;
            }
            i = j;
        }
        i
    }

    /// The first offset from `i` on that is neither a blank nor the line break of a wrapped line.
    pub(super) fn skip_gap(&self, i: usize) -> usize {
        let next = self.next_line(i);
        if next == i { self.skip_blanks(i) } else { next }
    }

    /// Back over blanks and at most one line break, with the marks `>` of a quoted letter.
    pub(super) fn skip_gap_back(&self, i: usize) -> usize {
        let mut j = self.skip_blanks_back(i);
        while j > 0 && self.at(j - 1) == b'>' {
            j = self.skip_blanks_back(j - 1);
        }
        if j == 0 || self.at(j - 1) != b'\n' {
            return self.skip_blanks_back(i);
        }
        j -= 1;
        if self.before(j) == b'\r' {
            j -= 1;
        }
        self.skip_blanks_back(j)
    }

    /// The letters from `i` on.
    pub(super) fn word_at(&self, i: usize) -> Word {
        let mut end = i;
        if self.class(i) == class::LETTER {
            let rest = self.bytes.get(i + 1..).unwrap_or_default();
            let over = rest.iter().position(|&byte| class_of(byte) < class::MORE);
            end += 1 + over.unwrap_or(rest.len());
        }
        Word { start: i, end }
    }

    /// The letters that end at `i`.
    pub(super) fn word_before(&self, i: usize) -> Word {
        let mut start = i;
        while start > 0 {
            let j = self.char_before(start);
            if !leads_letter(self.at(j)) {
                break;
            }
            start = j;
        }
        Word { start, end: i }
    }

    /// The end of the digits from `i` on.
    pub(super) fn digits_end(&self, mut i: usize) -> usize {
        while self.digit_at(i) {
            i += 1;
        }
        i
    }

    /// Where the line of `i` ends: at its line break or the end of the text.
    pub(super) fn line_end(&self, i: usize) -> usize {
        let mut end = i;
        while end < self.len() && self.at(end) != b'\n' {
            end += 1;
        }
        if end > i && self.before(end) == b'\r' {
            end -= 1;
        }
        end
    }

    /// After the line break at `i`, past the marks `>` of a quoted letter and blanks; `i` itself where there is none.
    pub(super) fn next_line(&self, i: usize) -> usize {
        let mut j = self.skip_blanks(i);
        if self.at(j) == b'\r' {
            j += 1;
        }
        if self.at(j) != b'\n' {
            return i;
        }
        self.line_start(j + 1)
    }

    /// From the first byte of a line, past the marks `>` of a quoted letter and blanks.
    pub(super) fn line_start(&self, i: usize) -> usize {
        let mut j = self.skip_blanks(i);
        while self.at(j) == b'>' || self.at(j) == b'|' {
            j = self.skip_blanks(j + 1);
        }
        j
    }

    pub(super) fn line_over(&self, i: usize) -> bool {
        matches!(self.at(i), b'\n' | b'\r') || i >= self.len()
    }

    /// Whether the word begins with a capital letter.
    pub(super) fn capital(&self, word: Word) -> bool {
        match self.at(word.start) {
            b'A'..=b'Z' => true,
            0xC3 => (0x80..=0x9E).contains(&self.at(word.start + 1)),
            // Where there are no capitals, a name is none without one.
            0xC4..=0xED => self.char_at(word.start).is_some_and(|c| !c.is_lowercase()),
            _ => false,
        }
    }

    /// Whether the text around has no capital at all: then none can be asked for.
    pub(super) fn lower_case_around(&self, i: usize) -> bool {
        let near = self
            .bytes
            .get(i.saturating_sub(300)..self.len().min(i + 300))
            .unwrap_or_default();
        !near.iter().any(u8::is_ascii_uppercase)
    }

    /// Whether the word is this one, which is given in lower case.
    pub(super) fn is(&self, word: Word, lower: &str) -> bool {
        let first = lower.as_bytes().first().copied().unwrap_or(0);
        word.len() == lower.len()
            && self.at(word.start) | 0x20 == first | 0x20
            && same(self.word(word), lower.as_bytes())
    }

    pub(super) fn is_any(&self, word: Word, lower: &[&str]) -> bool {
        lower.iter().any(|other| self.is(word, other))
    }

    /// Whether the word ends so; the ending is given in lower case.
    pub(super) fn ends_with(&self, word: Word, lower: &str) -> bool {
        let last = lower.as_bytes().last().copied().unwrap_or(0);
        // The last byte tells most words from most endings: bit 5 is all that case changes in it.
        word.len() >= lower.len()
            && self.before(word.end) | 0x20 == last | 0x20
            && same(
                self.slice(word.end - lower.len(), word.end),
                lower.as_bytes(),
            )
    }
}

/// The byte in lower case, given the byte before it. Covers ASCII and the Latin letters with marks from `À` to `Þ`.
pub(super) fn lower(previous: u8, byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte | 0x20,
        0x80..=0x9E if previous == 0xC3 && byte != 0x97 => byte + 0x20,
        _ => byte,
    }
}

/// Whether two texts of the same length are the same but for case; the second is in lower case.
pub(super) fn same(text: &[u8], lower_case: &[u8]) -> bool {
    let mut previous = 0;
    text.len() == lower_case.len()
        && text.iter().zip(lower_case).all(|(&byte, &other)| {
            let equal = lower(previous, byte) == other;
            previous = byte;
            equal
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_both_directions_over_letters_with_marks() {
        let scan = Scan::new("på Ærø-vej 4b«é»");
        let first = scan.word_at(0);
        assert_eq!((first.start, first.end), (0, 3));
        assert_eq!(scan.word_before(first.end), first);
        let second = scan.word_at(4);
        assert!(scan.capital(second) && scan.is(second, "ærø") && scan.ends_with(second, "rø"));
        assert!(!scan.is(second, "æro"));
        assert!(scan.word_at(3).is_empty() && scan.word_before(4).is_empty());
        assert!(scan.letter_before(scan.len() - 2));
    }

    #[test]
    fn a_gap_holds_at_most_one_line_break_and_the_marks_of_a_quotation() {
        let scan = Scan::new("a \r\n> > b\n\nc");
        assert_eq!(scan.skip_gap(1), 8);
        assert_eq!(scan.skip_gap_back(8), 1);
        assert_eq!(scan.skip_gap_back(11), 10);
        assert_eq!(scan.next_line(0), 0);
        assert_eq!(scan.line_end(0), 2);
    }

    #[test]
    fn reads_beyond_the_text_give_nothing() {
        let scan = Scan::new("å");
        assert_eq!((scan.at(2), scan.before(0), scan.char_before(0)), (0, 0, 0));
        assert_eq!(scan.slice(1, 9), b"");
        assert!(scan.word_at(9).is_empty() && scan.line_over(9));
    }
}
