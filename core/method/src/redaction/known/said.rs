//! A word of the text as it is compared with names.

use super::super::scan::Scan;
use super::super::spelling;

/// Signs that may stand within a word.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`')
}

const LETTERS_MAX: usize = 64;

/// A word as it is said: its letters in lower case, and those of what an apostrophe or a line's end joins to it.
pub(super) struct Said {
    letters: [char; LETTERS_MAX],
    /// How many letters the word has, and where it ends.
    pub(super) count: usize,
    pub(super) end: usize,
    /// The same with what is joined to it.
    joined_count: usize,
    pub(super) joined_end: usize,
}

impl Said {
    pub(super) fn read(scan: &Scan<'_>, start: usize) -> Self {
        let mut said = Self {
            letters: ['\0'; LETTERS_MAX],
            count: 0,
            end: start,
            joined_count: 0,
            joined_end: start,
        };
        let mut at = start;
        let mut joined = false;
        loop {
            match scan.char_at(at) {
                Some(c) if c.is_ascii_alphabetic() => {
                    if let Some(slot) = said.letters.get_mut(said.joined_count) {
                        *slot = c.to_ascii_lowercase();
                        said.joined_count += 1;
                    }
                    at += 1;
                    said.joined_end = at;
                    if !joined {
                        (said.count, said.end) = (said.joined_count, at);
                    }
                }
                Some(c) if spelling::is_letter(c) => {
                    for lower in spelling::lowered(c) {
                        if let Some(slot) = said.letters.get_mut(said.joined_count) {
                            *slot = lower;
                            said.joined_count += 1;
                        }
                    }
                    at += c.len_utf8();
                    said.joined_end = at;
                    if !joined {
                        (said.count, said.end) = (said.joined_count, at);
                    }
                }
                Some(c)
                    if is_apostrophe(c)
                        && scan.char_at(at + 1).is_some_and(spelling::is_letter) =>
                {
                    joined = true;
                    at += 1;
                }
                // A word that was parted at a line's end.
                Some('-') if !joined && at > start && scan.next_line(at + 1) > at + 1 => {
                    joined = true;
                    at = scan.next_line(at + 1);
                }
                _ => break,
            }
        }
        let count = said.joined_count;
        spelling::unmixed(said.letters.get_mut(..count).unwrap_or_default());
        said
    }

    pub(super) fn word(&self) -> &[char] {
        self.letters.get(..self.count).unwrap_or_default()
    }

    pub(super) fn joined(&self) -> &[char] {
        self.letters.get(..self.joined_count).unwrap_or_default()
    }
}
