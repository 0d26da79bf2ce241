//! From the bytes of a file to a text: by its byte order mark, else UTF-8, else Windows-1252, in which Danish spreadsheets
//! still write.

use std::borrow::Cow;

use crate::sorted::Arrange;

use crate::text::WINDOWS_1252;

/// In what characters a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharacterSet {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, by its mark.
    Utf16,
    /// Windows-1252: the bytes are not UTF-8, and none of its letters is among them.
    Windows1252,
    /// UTF-8 on some lines and something else on others.
    Mixed,
}

/// A text, as it was read.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// What it was read as.
    pub set: CharacterSet,
    /// The lines, from 1, whose characters are not certain: those that are not of the file's own set, and those on which
    /// bytes mean nothing. Lines end in LF, CR LF or CR.
    pub doubtful: Vec<u32>,
}

/// Reads the bytes of a file. Every byte becomes something: where it means nothing, U+FFFD, or what it is in ISO 8859-1.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    let (text, set, mut doubtful) = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (
            utf16(rest, u16::from_le_bytes),
            CharacterSet::Utf16,
            Vec::new(),
        )
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (
            utf16(rest, u16::from_be_bytes),
            CharacterSet::Utf16,
            Vec::new(),
        )
    } else {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), CharacterSet::Utf8, Vec::new()),
            // UTF-8 is written by no accident: each letter with an accent would have to be followed by a sign.
            Err(_) if bytes.utf8_chunks().all(|chunk| chunk.valid().is_ascii()) => {
                (windows_1252(bytes), CharacterSet::Windows1252, Vec::new())
            }
            Err(_) => mixed(bytes),
        }
    };
    for (number, line) in (1..).zip(lines(&text)) {
        if line.contains(|c| matches!(c, '\u{fffd}' | '\u{80}'..='\u{9f}')) {
            doubtful.push(number);
        }
    }
    doubtful.arrange_fast();
    doubtful.dedup();
    Decoded {
        text,
        set,
        doubtful,
    }
}

/// The lines of a text, without what ends them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.find(['\n', '\r']);
        let (line, after) = text.split_at_checked(end.unwrap_or(text.len()))?;
        rest = end.map(|_| {
            after
                .strip_prefix("\r\n")
                .or_else(|| after.get(1..))
                .unwrap_or_default()
        });
        Some(line)
    })
}

/// A file of which some lines are UTF-8: each line that is not, is Windows-1252, but for the letters of UTF-8 on it.
fn mixed(bytes: &[u8]) -> (String, CharacterSet, Vec<u32>) {
    let mut text = String::with_capacity(bytes.len());
    let mut doubtful = Vec::new();
    let mut number = 1_u32;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        let valid = chunk.valid().as_bytes();
        // The line feed of CR LF ends nothing more.
        let ends = |pair: &[u8]| matches!(pair, [b'\n', ..] | [b'\r', ..]);
        let joined = valid.windows(2).filter(|pair| *pair == b"\r\n").count();
        let count = valid.chunks(1).filter(|byte| ends(byte)).count() - joined;
        number = number.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        if !chunk.invalid().is_empty() {
            text.push_str(&windows_1252(chunk.invalid()));
            doubtful.push(number);
        }
    }
    (text, CharacterSet::Mixed, doubtful)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| match *pair {
        [a, b] => unit([a, b]),
        _ => 0xfffd,
    });
    char::decode_utf16(units)
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect()
}

/// Bytes of Windows-1252 as a text; every byte is a character.
fn windows_1252(bytes: &[u8]) -> String {
    let character = |byte: &u8| match byte.checked_sub(0x80) {
        Some(place) if place < 32 => WINDOWS_1252.get(usize::from(place)).copied(),
        _ => Some(char::from(*byte)),
    };
    bytes.iter().filter_map(character).collect()
}

/// `omrÃ¥de` as it was: UTF-8 that a program took for Windows-1252. Anything else as it is.
#[must_use]
pub fn repaired(cell: &str) -> Cow<'_, str> {
    if !cell.contains(['Ã', 'Â', 'Å']) {
        return Cow::Borrowed(cell);
    }
    let byte = |c: char| match WINDOWS_1252.iter().position(|known| *known == c) {
        Some(place) => u8::try_from(place + 0x80).ok(),
        None => u8::try_from(u32::from(c)).ok(),
    };
    let bytes: Option<Vec<u8>> = cell.chars().map(byte).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(text)) => Cow::Owned(text),
        _ => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, CharacterSet, Vec<u32>) {
        let Decoded {
            text,
            set,
            doubtful,
        } = decode(bytes);
        (text, set, doubtful)
    }

    #[test]
    fn bytes_are_read_by_their_marks_and_else_by_what_they_can_be() {
        use CharacterSet::{Utf8, Utf16, Windows1252};
        assert_eq!(read("\u{feff}æ".as_bytes()), ("æ".to_owned(), Utf8, vec![]));
        assert_eq!(read(b"\xff\xfe\xe6\0;\0"), ("æ;".to_owned(), Utf16, vec![]));
        assert_eq!(read(b"\xfe\xff\0\xe6"), ("æ".to_owned(), Utf16, vec![]));
        assert_eq!(
            read(b"\xff\xfe\xe6"),
            ("\u{fffd}".to_owned(), Utf16, vec![1])
        );
        assert_eq!(
            read(b"omr\xe5de \x96 \x80"),
            ("område – €".to_owned(), Windows1252, vec![])
        );
        assert_eq!(
            read(b"a\r\n\x81"),
            ("a\r\n\u{81}".to_owned(), Windows1252, vec![2])
        );
    }

    #[test]
    fn a_line_of_another_set_does_not_spoil_the_others_and_is_named() {
        for end in ["\n", "\r\n", "\r"] {
            let lines: [&[u8]; 5] = [
                "Sø".as_bytes(),
                b"bl\xe5b\xe6r",
                "Å".as_bytes(),
                b"\xc3\xa5 \xe6",
                b"x",
            ];
            let bytes = lines.join(end.as_bytes());
            let expect = ["Sø", "blåbær", "Å", "å æ", "x"].join(end);
            assert_eq!(
                read(&bytes),
                (expect, CharacterSet::Mixed, vec![2, 4]),
                "{end:?}"
            );
        }
        let cut = read("Søren\nBlå".as_bytes().split_last().unwrap().1);
        assert_eq!((cut.1, cut.2), (CharacterSet::Mixed, vec![2]));
    }

    #[test]
    fn what_was_taken_for_another_set_is_restored_and_nothing_else_changes() {
        assert_eq!(repaired("omrÃ¥de"), "område");
        assert_eq!(repaired("SÃ¸nderjylland â€“ Ã†rÃ¸"), "Sønderjylland – Ærø");
        for kept in ["område", "Årø", "Ã¥ og å", "SÃO"] {
            assert_eq!(repaired(kept), kept);
        }
    }
}
