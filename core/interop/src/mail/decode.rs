//! Transfer encodings and character sets.

use std::borrow::Cow;

use mail_parser::decoders::charsets::map::charset_decoder;
use medborger_base::unicode::{composed, is_composed};

use crate::xml::unified;

/// How many decoded bytes are handed on at a time.
const CHUNK: usize = 8192;

/// Decodes a body piece by piece; whether everything could be decoded.
pub(super) fn transfer(encoding: &str, body: &[u8], take: &mut impl FnMut(&[u8])) -> bool {
    match encoding {
        "base64" => base64(body, take),
        "quoted-printable" => quoted_printable(body, take),
        "" | "7bit" | "8bit" | "binary" => {
            take(body);
            true
        }
        _ => {
            take(body);
            false
        }
    }
}

fn base64(body: &[u8], take: &mut impl FnMut(&[u8])) -> bool {
    let mut clean = true;
    let mut out = Vec::with_capacity(CHUNK + 3);
    let (mut bits, mut digits) = (0_u32, 0_u32);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => {
                // Padding ends a run; what follows is read as another, as some programs join encoded pieces.
                clean &= flush(&mut out, bits, digits);
                (bits, digits) = (0, 0);
                continue;
            }
            b if b.is_ascii_whitespace() => continue,
            _ => {
                clean = false;
                continue;
            }
        };
        bits = bits << 6 | u32::from(value);
        digits += 1;
        if digits == 4 {
            out.extend_from_slice(&[(bits >> 16) as u8, (bits >> 8) as u8, bits as u8]);
            (bits, digits) = (0, 0);
            if out.len() >= CHUNK {
                take(&out);
                out.clear();
            }
        }
    }
    clean &= flush(&mut out, bits, digits);
    take(&out);
    clean
}

/// The bytes of a last group of fewer than four digits; a single digit is no byte.
fn flush(out: &mut Vec<u8>, bits: u32, digits: u32) -> bool {
    match digits {
        2 => out.push((bits >> 4) as u8),
        3 => out.extend_from_slice(&[(bits >> 10) as u8, (bits >> 2) as u8]),
        _ => {}
    }
    digits != 1
}

fn quoted_printable(body: &[u8], take: &mut impl FnMut(&[u8])) -> bool {
    let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
    let mut clean = true;
    let mut out = Vec::with_capacity(CHUNK + 1024);
    for line in body.split_inclusive(|b| *b == b'\n') {
        let text = line.trim_ascii_end();
        // A line's own end is kept as it was, white space before it is not part of the text (RFC 2045, section 6.7).
        let end: &[u8] = if line.ends_with(b"\r\n") {
            b"\r\n"
        } else if line.ends_with(b"\n") {
            b"\n"
        } else {
            b""
        };
        let (text, end) = match text.strip_suffix(b"=") {
            Some(text) => (text, &b""[..]),
            None => (text, end),
        };
        let mut rest = text.iter();
        while let Some(byte) = rest.next() {
            if *byte != b'=' {
                out.push(*byte);
                continue;
            }
            let mut ahead = rest.clone();
            match (digit(ahead.next()), digit(ahead.next())) {
                (Some(high), Some(low)) => {
                    out.push((high * 16 + low) as u8);
                    rest = ahead;
                }
                _ => {
                    clean = false;
                    out.push(b'=');
                }
            }
        }
        out.extend_from_slice(end);
        if out.len() >= CHUNK {
            take(&out);
            out.clear();
        }
    }
    take(&out);
    clean
}

/// A text read from bytes.
pub(crate) struct Read {
    pub(crate) text: String,
    /// Whether everything could be decoded.
    pub(super) clean: bool,
    /// Whether the bytes were not of the set that was named.
    pub(super) wrong: bool,
}

/// Text of bytes in a character set.
///
/// Without a character set, or with ASCII, bytes that are not UTF-8 are read as Windows-1252, of which ISO 8859-1 is a
/// part: so wrote most Danish programs that didn't say what they wrote. Bytes that are UTF-8 beyond ASCII are so by no
/// accident: in a text of single bytes each letter with an accent would have to be followed by a sign.
pub(super) fn characters(charset: Option<&str>, bytes: Vec<u8>) -> Read {
    let charset = charset.unwrap_or_default().trim().to_ascii_lowercase();
    let read = |(text, clean), wrong| Read { text, clean, wrong };
    // Bytes that are a text already become it where they lie.
    let utf8 = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|error| error.into_bytes());
    match charset.as_str() {
        "" | "us-ascii" | "ascii" => match utf8(bytes) {
            Ok(text) => read((text, true), false),
            Err(bytes) => read(checked(windows_1252(&bytes)), false),
        },
        "utf-8" | "utf8" => match utf8(bytes) {
            Ok(text) => read((text, true), false),
            Err(bytes) => not_utf8(&bytes),
        },
        other => match (charset_decoder(other.as_bytes()), bytes) {
            (Some(decode), bytes) => {
                let is_other = bytes.is_ascii() || !is_of_single_bytes(other);
                match if is_other { Err(bytes) } else { utf8(bytes) } {
                    Ok(text) => read((text, true), true),
                    Err(bytes) => read(checked(decode(&bytes)), false),
                }
            }
            (None, bytes) => match utf8(bytes) {
                Ok(text) => {
                    let is_ascii = text.is_ascii();
                    read((text, is_ascii), false)
                }
                Err(bytes) => read((windows_1252(&bytes), false), false),
            },
        },
    }
}

fn is_of_single_bytes(charset: &str) -> bool {
    let begins = [
        "iso-8859",
        "iso8859",
        "iso_8859",
        "windows-125",
        "cp125",
        "latin",
        "l1",
        "mac",
        "ibm",
        "cp85",
        "koi8",
    ];
    begins.iter().any(|begin| charset.starts_with(begin))
}

/// Bytes that were said to be UTF-8 and are not. Without any letter in UTF-8 they are Windows-1252; among such letters the
/// bytes that are none are read as Windows-1252 one by one, and not everything is certain.
fn not_utf8(bytes: &[u8]) -> Read {
    let chunks = || bytes.utf8_chunks();
    if chunks().all(|chunk| chunk.valid().is_ascii()) {
        let (text, clean) = checked(windows_1252(bytes));
        let clean = clean && !text.chars().any(|c| matches!(c, '\u{80}'..='\u{9f}'));
        return Read {
            text,
            clean,
            wrong: true,
        };
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in chunks() {
        text.push_str(chunk.valid());
        // The beginning of a letter that was cut is no letter.
        let part = chunk.invalid();
        if part.len() > 1 {
            text.push(char::REPLACEMENT_CHARACTER);
        } else if !part.is_empty() {
            text.push_str(&windows_1252(part));
        }
    }
    Read {
        text,
        clean: false,
        wrong: true,
    }
}

fn checked(text: String) -> (String, bool) {
    let clean = !text.contains(char::REPLACEMENT_CHARACTER);
    (text, clean)
}

/// Bytes as Windows-1252.
pub(super) fn windows_1252(bytes: &[u8]) -> String {
    match charset_decoder(b"windows-1252") {
        Some(decode) => decode(bytes),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// A text in composed characters, with `\n` as the end of lines, without control characters but tab, and without white
/// space at the ends of lines and at either end; and how many control characters went.
///
/// A text of many megabytes is there twice at most.
pub(super) fn cleaned(text: String) -> (String, u32) {
    let mut text = match unified(&text) {
        Cow::Owned(unified) => unified,
        Cow::Borrowed(_) => text,
    };
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    let mut removed = 0_u32;
    text.retain(|c| {
        let control = c.is_control() && !matches!(c, '\n' | '\t');
        removed = removed.saturating_add(u32::from(control));
        !control
    });
    if !is_composed(&text) {
        text = composed(&text).collect();
    }
    let mut lines = String::with_capacity(text.len());
    for line in text.split('\n').map(str::trim_end) {
        // Blank lines at the beginning go.
        if !(lines.is_empty() && line.is_empty()) {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    drop(text);
    lines.truncate(lines.trim_end().len());
    (lines, removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(encoding: &str, body: &[u8]) -> (Vec<u8>, bool) {
        let mut out = Vec::new();
        let clean = transfer(encoding, body, &mut |piece| out.extend_from_slice(piece));
        (out, clean)
    }

    #[test]
    fn base64_is_decoded_through_line_breaks_and_garbage_is_noticed() {
        for (body, expect, clean) in [
            ("", "", true),
            ("YQ==", "a", true),
            ("YWI=", "ab", true),
            ("YWJj\r\nZA", "abcd", true),
            ("YQ==\r\nYg==", "ab", true),
            ("Y*WJj!", "abc", false),
            ("YWJjZ", "abc", false),
        ] {
            assert_eq!(
                decoded("base64", body.as_bytes()),
                (expect.into(), clean),
                "{body}"
            );
        }
        let long = "QUJD".repeat(10_000);
        assert_eq!(
            decoded("base64", long.as_bytes()).0,
            "ABC".repeat(10_000).into_bytes()
        );
    }

    #[test]
    fn quoted_printable_is_decoded_with_soft_breaks_and_broken_marks_are_kept() {
        for (body, expect, clean) in [
            ("bl=C3=A5b=\r\n=C3=A6r  \r\nto\n", "blåbær\r\nto\n", true),
            ("a=  \r\nb", "ab", true),
            ("1=3D1", "1=1", true),
            ("a=XYb", "a=XYb", false),
            ("a=4", "a=4", false),
            ("=c3=a5=", "å", true),
        ] {
            let (out, was_clean) = decoded("quoted-printable", body.as_bytes());
            assert_eq!(
                (String::from_utf8(out).unwrap().as_str(), was_clean),
                (expect, clean),
                "{body}"
            );
        }
    }

    #[test]
    fn danish_letters_are_read_in_every_character_set_that_danes_have_written_in() {
        for (charset, bytes, expect, clean) in [
            (
                Some("iso-8859-1"),
                &b"\xe6\xf8\xe5 \xc6\xd8\xc5"[..],
                "æøå ÆØÅ",
                true,
            ),
            (Some("ISO-8859-15"), b"\xe6\xf8\xe5 \xa4", "æøå €", true),
            (Some("windows-1252"), b"\xe6 \x80 \x96", "æ € –", true),
            (Some("UTF-8"), "æøå".as_bytes(), "æøå", true),
            (Some("utf-8"), b"\xe6", "æ", true),
            (Some("utf-8"), b"\xc3\xa5 \xe5", "å å", false),
            (None, b"bl\xe5b\xe6r", "blåbær", true),
            (Some("us-ascii"), "blåbær".as_bytes(), "blåbær", true),
            (Some("klingon"), b"\xe6", "æ", false),
            (Some("utf-16le"), b"\xe6\0\xf8\0", "æø", true),
        ] {
            let read = characters(charset, bytes.to_vec());
            assert_eq!(
                (read.text.as_str(), read.clean),
                (expect, clean),
                "{charset:?}"
            );
        }
    }

    #[test]
    fn a_text_is_composed_and_freed_of_control_characters() {
        assert_eq!(
            cleaned("\u{feff}\r\n  bla\u{30a}\0\u{7} \r\n\tx\u{85}\r\n\r\n".to_owned()),
            ("  blå\n\tx".to_owned(), 3)
        );
    }
}
