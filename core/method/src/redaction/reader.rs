//! One pass over a text, which wakes each rule where it may have something to say.

use super::glance::Glance;
use super::known::Known;
use super::name;
use super::number::{self, Groups};
use super::scan::{Scan, Word, class};
use super::{Span, mail, signature};

/// Telephones and bank accounts have at least so many digits, personal numbers more.
const HARD_MIN: usize = 7;

/// What reading a text gathers.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) spans: Vec<Span>,
    /// The lines of signatures.
    pub(super) lines: Vec<Span>,
    /// Half-open places with a digit or a sign that might have been of a hard kind, and was not.
    pub(super) passed: Vec<(usize, usize)>,
    groups: Groups,
    /// What an e-mail address may not reach back into: the one before it.
    floor: usize,
    /// What the text has at a glance.
    glance: Glance,
}

impl Reader {
    pub(super) fn of(glance: Glance) -> Self {
        Self {
            glance,
            ..Self::default()
        }
    }

    /// Reads a text from beginning to end.
    ///
    /// Most bytes are skipped: digits wake the rules for numbers and addresses, `@` and its disguises those for e-mail,
    /// the beginnings of lines and sentences those for signatures, and words only what may be a name.
    pub(super) fn read(&mut self, scan: &Scan<'_>, known: &Known) {
        let mut i = self.open_line(scan, 0);
        while i < scan.len() {
            let class = scan.class(i);
            if class == class::LETTER {
                let word = scan.word_at(i);
                i = self.word(scan, known, word);
            } else if class == class::OTHER || class == class::MORE {
                i += 1;
            } else if class == class::RARE {
                i = self.rare(scan, known, i);
            } else if class == class::STOP {
                i += 1;
                if scan.blank(i) > 0 {
                    signature::find(scan, scan.skip_blanks(i), false, &mut self.lines);
                }
            } else if class == class::BREAK {
                i = self.open_line(scan, i + 1);
            } else {
                i = self.sign(scan, known, i);
            }
        }
    }

    /// Looks at the beginning of a line, and returns where its text begins.
    fn open_line(&mut self, scan: &Scan<'_>, start: usize) -> usize {
        let start = scan.line_start(start);
        self.spans.extend(name::field(scan, start));
        signature::find(scan, start, true, &mut self.lines);
        start
    }

    /// Judges a word, and returns where to read on.
    fn word(&mut self, scan: &Scan<'_>, known: &Known, word: Word) -> usize {
        if known.wakes(scan, word.start) {
            known.names(scan, word.start, &mut self.spans);
            self.spans.extend(known.detail_at(scan, word.start));
        } else if self.glance.humps() {
            known.in_humps(scan, word, &mut self.spans);
        }
        if self.glance.digits_in_words() && scan.digit_at(word.end) {
            self.spans.extend(known.with_digits(scan, word.start));
        }
        match scan.at(word.start) | 0x20 {
            b'a' if word.len() == 2 => self.sign(scan, known, word.start),
            b's' if scan.is_any(word, &["snabel", "snabela"]) => self.sign(scan, known, word.start),
            b'h' | b'n' | b'u' => {
                self.spans.extend(name::introduced(scan, word));
                self.in_words(scan, word)
            }
            b'e' | b't' | b'f' | b's' | b'o' => self.in_words(scan, word),
            _ => word.end,
        }
    }

    /// Judges a number that is written in words, and returns where to read on.
    fn in_words(&mut self, scan: &Scan<'_>, word: Word) -> usize {
        let found =
            number::spelled::value(scan, word).and_then(|_| number::spelled::read(scan, word));
        self.spans.extend(found);
        found.map_or(word.end, |span| span.end)
    }

    /// Looks for the sender's names in letters that no other rule knows, and returns where to read on.
    fn rare(&mut self, scan: &Scan<'_>, known: &Known, i: usize) -> usize {
        let end = if known.wakes(scan, i) {
            known.names(scan, i, &mut self.spans)
        } else {
            i
        };
        end.max(i + 1)
    }

    /// Judges the digit, the `@`, the bracket or the word for `@` at `i`, and returns where to read on.
    fn sign(&mut self, scan: &Scan<'_>, known: &Known, i: usize) -> usize {
        let count = self.spans.len();
        let (mail, end) = match scan.class(i) {
            class::DIGIT => {
                if known.wakes(scan, i) {
                    self.spans.extend(known.detail_at(scan, i));
                }
                if self.glance.digits_in_words() && scan.letter_at(scan.digits_end(i)) {
                    self.spans.extend(known.with_digits(scan, i));
                }
                self.spans.extend(known.at_home(scan, i));
                let end = number::read(scan, i, &mut self.groups, &mut self.spans);
                (None, end.max(scan.digits_end(i)))
            }
            class::AT => (mail::at_sign(scan, i, self.floor), i + 1),
            class::BRACKET => (mail::bracket(scan, i, self.floor), i + 1),
            _ => (mail::at_word(scan, i, self.floor), scan.word_at(i).end),
        };
        if let Some(mail) = mail {
            self.spans.push(mail);
            self.floor = mail.end;
            return end.max(mail.end);
        }
        if self.spans.len() == count {
            self.passed.push((i, end));
        }
        end
    }

    /// Judges once more what was passed over, in a text with placeholders.
    pub(super) fn judge_again(
        &mut self,
        scan: &Scan<'_>,
        known: &Known,
        passed: &[(usize, usize)],
    ) {
        for &(start, end) in passed {
            let mut i = start;
            while i < end {
                let class = scan.class(i);
                let skipped = !matches!(class, class::DIGIT | class::AT | class::BRACKET)
                    && i > start
                    || class == class::DIGIT && is_short(scan, i);
                i = if skipped {
                    i + 1
                } else {
                    self.sign(scan, known, i).max(i + 1)
                };
            }
        }
    }
}

/// Whether the digits from `i` on, with what may stand between them, are too few to be of a hard kind.
fn is_short(scan: &Scan<'_>, i: usize) -> bool {
    let (mut digits, mut gap, mut at) = (0, 0, i);
    while gap <= 6 && digits < HARD_MIN {
        match scan.class(at) {
            class::DIGIT => (digits, gap) = (digits + 1, 0),
            class::LETTER => break,
            _ => gap += 1,
        }
        if at >= scan.len() {
            break;
        }
        at += 1;
    }
    digits < HARD_MIN
}
