//! What programs write into header fields and the parser of values doesn't read as it was meant.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::decode::{characters, transfer};

/// Zones of time by name, with their distance from UTC.
const ZONES: [(&str, &str); 27] = [
    ("gmt", "+0000"),
    ("utc", "+0000"),
    ("ut", "+0000"),
    ("z", "+0000"),
    ("wet", "+0000"),
    ("west", "+0100"),
    ("bst", "+0100"),
    ("cet", "+0100"),
    ("met", "+0100"),
    ("mez", "+0100"),
    ("cest", "+0200"),
    ("mest", "+0200"),
    ("mesz", "+0200"),
    ("eet", "+0200"),
    ("eest", "+0300"),
    ("msk", "+0300"),
    ("est", "-0500"),
    ("edt", "-0400"),
    ("cst", "-0600"),
    ("cdt", "-0500"),
    ("mst", "-0700"),
    ("mdt", "-0600"),
    ("pst", "-0800"),
    ("pdt", "-0700"),
    ("akst", "-0900"),
    ("akdt", "-0800"),
    ("hst", "-1000"),
];

/// A date with its zone as a number. A date whose zone is a name that nobody knows becomes none: it would be an hour or a
/// day wrong.
pub(super) fn with_offset(date: &str) -> Cow<'_, str> {
    let (date, comment) = date.split_once('(').unwrap_or((date, ""));
    let date = date.trim_end();
    // A zone that stands in a comment alone is better than none.
    let comment = comment.split(')').next().unwrap_or_default().trim();
    let last = date.rsplit(char::is_whitespace).next().unwrap_or_default();
    let zoneless = last.starts_with(|c: char| c.is_ascii_digit()) && last.contains(':');
    let known = |zone: &str| {
        ZONES
            .iter()
            .any(|(name, _)| zone.eq_ignore_ascii_case(name))
    };
    if zoneless && known(comment) {
        return with_offset(&format!("{date} {comment}"))
            .into_owned()
            .into();
    }
    let is_offset = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).map(|t| t.replace(':', ""));
        digits.is_some_and(|d| (1..=4).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut end = date;
    // `+0200 CEST` is told by the number.
    while let Some((before, word)) = end.rsplit_once(char::is_whitespace) {
        if !before.contains(':') || word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        if is_offset(word) {
            let sign = word.get(..1).unwrap_or_default();
            let mut digits = word.get(1..).unwrap_or_default().replace(':', "");
            if digits.len() <= 2 {
                digits = format!("{digits:0>2}00");
            }
            return format!("{} {sign}{digits:0>4}", before.trim_end()).into();
        }
        let lower = word.to_ascii_lowercase();
        if let Some(offset) = lower
            .strip_prefix("gmt")
            .or_else(|| lower.strip_prefix("utc"))
            && is_offset(offset)
        {
            return with_offset(&format!("{before} {offset}"))
                .into_owned()
                .into();
        }
        let earlier = before.trim_end();
        let told = earlier
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(is_offset);
        if told {
            end = earlier;
            continue;
        }
        return match ZONES.iter().find(|(name, _)| *name == lower) {
            Some((_, offset)) => format!("{earlier} {offset}").into(),
            None if word.bytes().all(|b| b.is_ascii_alphabetic())
                && !matches!(lower.as_str(), "am" | "pm") =>
            {
                "".into()
            }
            None => date.into(),
        };
    }
    end.into()
}

/// A field with each run of encoded words (RFC 2047) of one character set decoded together, as UTF-8, and encoded again as
/// one word.
pub(super) fn joined<'a>(value: &'a str, wrong: &mut bool) -> Cow<'a, str> {
    if !value.contains("=?") {
        return value.into();
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find("=?") {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let Some((charset, mut bytes, after)) = word(rest) else {
            out.push_str("=?");
            rest = rest.get(2..).unwrap_or_default();
            continue;
        };
        rest = after;
        while let Some((next, more, after)) = word(rest.trim_start())
            && next.eq_ignore_ascii_case(charset)
        {
            bytes.extend(more);
            rest = after;
        }
        let read = characters(Some(charset), bytes);
        *wrong |= read.wrong;
        out.push_str("=?utf-8?B?");
        STANDARD.encode_string(read.text, &mut out);
        out.push_str("?=");
    }
    out.push_str(rest);
    out.into()
}

/// The encoded word at the beginning of a text: its character set, its bytes, and what comes after it.
fn word(text: &str) -> Option<(&str, Vec<u8>, &str)> {
    let inside = text.strip_prefix("=?")?;
    let (charset, inside) = inside.split_once('?')?;
    // RFC 2231 lets a language stand behind a star.
    let charset = charset.split('*').next().unwrap_or(charset);
    let (encoding, inside) = inside.split_once('?')?;
    let (content, after) = inside.split_once("?=")?;
    // `=?x?Q?=C3?=` ends with the second of the marks.
    let fine =
        charset.len() <= 40 && charset.bytes().all(|b| b.is_ascii_graphic()) && !charset.is_empty();
    if !fine || content.contains('\n') {
        return None;
    }
    let mut bytes = Vec::new();
    let mut take = |piece: &[u8]| bytes.extend_from_slice(piece);
    match encoding {
        "B" | "b" => transfer("base64", content.as_bytes(), &mut take),
        "Q" | "q" => {
            // A space at the end belongs to the word: it is hidden from the rule of lines.
            let content = content.replace(['_', ' '], "=20");
            transfer("quoted-printable", content.as_bytes(), &mut take)
        }
        _ => return None,
    };
    Some((charset, bytes, after))
}
