//! From the bytes of a file to a text: UTF-8 or UTF-16 by their marks, else UTF-8, else Windows-1252, in which Danish
//! spreadsheets still write CSV.

use std::borrow::Cow;

use medborger_base::text::WINDOWS_1252;

/// A text, and whether its character set was guessed.
pub(in crate::sortition) fn text(bytes: &[u8]) -> (String, bool) {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return (utf16(rest, u16::from_le_bytes), false);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return (utf16(rest, u16::from_be_bytes), false);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (windows_1252(bytes), true),
    }
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
pub(super) fn repaired(cell: &str) -> Cow<'_, str> {
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

    #[test]
    fn bytes_are_read_by_their_marks_and_else_by_what_they_can_be() {
        assert_eq!(
            text("\u{feff}æ".as_bytes()),
            ("\u{feff}æ".to_owned(), false)
        );
        assert_eq!(text(b"\xff\xfe\xe6\0;\0"), ("æ;".to_owned(), false));
        assert_eq!(text(b"\xfe\xff\0\xe6"), ("æ".to_owned(), false));
        assert_eq!(text(b"\xff\xfe\xe6"), ("\u{fffd}".to_owned(), false));
        assert_eq!(
            text(b"omr\xe5de \x96 \x80"),
            ("område – €".to_owned(), true)
        );
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
