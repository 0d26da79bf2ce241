//! Forms as browsers send them, and the query of an address.

use crate::error::ProtocolError;

/// How many fields there may be.
const FIELDS_MAX: usize = 2_000;

type Pairs = Vec<(String, String)>;

/// Reads the query of an address. Bytes that are no UTF-8 become signs that say so, as some frameworks have made of them before it
/// comes here.
pub(crate) fn query(text: &str) -> Result<Pairs, ProtocolError> {
    pairs(text.as_bytes(), |bytes| {
        Some(String::from_utf8_lossy(&bytes).into_owned())
    })
}

/// Reads `name=value&name=value` of a form, in UTF-8.
pub(crate) fn urlencoded(text: &[u8]) -> Result<Pairs, ProtocolError> {
    pairs(text, |bytes| String::from_utf8(bytes).ok())
}

fn pairs(text: &[u8], read: fn(Vec<u8>) -> Option<String>) -> Result<Pairs, ProtocolError> {
    let decoded = |text| read(decoded(text)).ok_or(ProtocolError::FormMalformed);
    let mut pairs = Vec::new();
    for pair in text.split(|byte| *byte == b'&') {
        if pair.is_empty() {
            continue;
        }
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => pair.split_at(at),
            None => (pair, &b""[..]),
        };
        let value = value.strip_prefix(b"=").unwrap_or(value);
        push(&mut pairs, decoded(name)?, decoded(value)?)?;
    }
    Ok(pairs)
}

fn push(pairs: &mut Pairs, name: String, value: String) -> Result<(), ProtocolError> {
    if pairs.len() == FIELDS_MAX {
        return Err(ProtocolError::FormMalformed);
    }
    pairs.push((name, value));
    Ok(())
}

/// As the standard of addresses says: what is no pair of digits behind a percent sign stays as it is. Some frameworks have
/// written it so before it comes here.
fn decoded(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        rest = after;
        let pair = match (byte, after) {
            (b'%', [high, low, after @ ..]) => {
                let digit = |byte: u8| char::from(byte).to_digit(16);
                let both = digit(*high).zip(digit(*low));
                both.map(|(high, low)| (high * 16 + low, after))
            }
            _ => None,
        };
        match pair {
            Some((byte, after)) => {
                bytes.extend(u8::try_from(byte));
                rest = after;
            }
            None if *byte == b'+' => bytes.push(b' '),
            None => bytes.push(*byte),
        }
    }
    bytes
}

/// Reads `multipart/form-data`, as RFC 7578 says, of texts alone.
pub(crate) fn multipart(body: &[u8], content_type: &str) -> Result<Pairs, ProtocolError> {
    let malformed = ProtocolError::FormMalformed;
    let boundary = parameter(content_type, "boundary").filter(|one| !one.is_empty());
    let boundary = boundary.ok_or_else(|| malformed.clone())?;
    // What comes first has no line's end before it, and all others have.
    let (first, other) = (format!("--{boundary}"), format!("\r\n--{boundary}"));
    let mut rest = body
        .strip_prefix(first.as_bytes())
        .ok_or_else(|| malformed.clone())?;
    let mut pairs = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Ok(pairs);
        }
        rest = rest
            .strip_prefix(b"\r\n")
            .ok_or_else(|| malformed.clone())?;
        let (head, after) = split(rest, b"\r\n\r\n").ok_or_else(|| malformed.clone())?;
        let (value, after) = split(after, other.as_bytes()).ok_or_else(|| malformed.clone())?;
        rest = after;
        let head = std::str::from_utf8(head).map_err(|_| malformed.clone())?;
        let disposition = head.split("\r\n").find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-disposition")
                .then_some(value)
        });
        let disposition = disposition.ok_or_else(|| malformed.clone())?;
        match parameter(disposition, "filename") {
            // A field for files in which none was chosen.
            Some(name) if name.is_empty() && value.is_empty() => continue,
            Some(_) => return Err(ProtocolError::FormWithFile),
            None => {}
        }
        let name = parameter(disposition, "name").ok_or_else(|| malformed.clone())?;
        let value = String::from_utf8(value.to_vec()).map_err(|_| malformed.clone())?;
        push(&mut pairs, name, value)?;
    }
}

fn split<'a>(bytes: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let begin = bytes.windows(at.len()).position(|window| window == at)?;
    Some((bytes.get(..begin)?, bytes.get(begin + at.len()..)?))
}

/// A parameter of a header's value, without its quotes.
pub(crate) fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|part| {
        let (one, value) = part.split_once('=')?;
        let value = value.trim();
        let bare = value
            .strip_prefix('"')
            .and_then(|inside| inside.strip_suffix('"'))
            .unwrap_or(value);
        one.trim()
            .eq_ignore_ascii_case(name)
            .then(|| bare.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(list: &[(&str, &str)]) -> Pairs {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        list.iter().map(owned).collect()
    }

    #[test]
    fn an_address_is_read_as_browsers_write_it() {
        let read = urlencoded("a=1&&b=B%C3%A6nk+ved%20havn%26&c&=x".as_bytes()).unwrap();
        assert_eq!(
            read,
            made(&[("a", "1"), ("b", "Bænk ved havn&"), ("c", ""), ("", "x")])
        );
        for (odd, value) in [
            ("a=%", "%"),
            ("a=%4", "%4"),
            ("a=%zz", "%zz"),
            ("a=%+1", "% 1"),
        ] {
            assert_eq!(urlencoded(odd.as_bytes()).unwrap(), made(&[("a", value)]));
        }
        for bad in ["a=%ff", "a=%c3", "%80=1"] {
            let refused = urlencoded(bad.as_bytes()).unwrap_err();
            assert_eq!(refused, ProtocolError::FormMalformed, "{bad}");
        }
        assert_eq!(query("a=%ff").unwrap(), made(&[("a", "\u{fffd}")]));
        let many = |fields: usize| "a=1&".repeat(fields);
        assert!(urlencoded(many(FIELDS_MAX).as_bytes()).is_ok());
        assert!(urlencoded(many(FIELDS_MAX + 1).as_bytes()).is_err());
    }

    const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nBænk\r\n--x\r\n\
        content-disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n";

    #[test]
    fn a_form_in_parts_is_read_and_a_file_in_it_refused() {
        let media = "multipart/form-data; boundary=x";
        let read = multipart(FORM.as_bytes(), media).unwrap();
        assert_eq!(read, made(&[("title", "Bænk")]));
        let with_file = FORM.replace("filename=\"\"", "filename=\"a.pdf\"");
        let refused = multipart(with_file.as_bytes(), media).unwrap_err();
        assert_eq!(refused, ProtocolError::FormWithFile);
        for cut in 0..FORM.len() - 4 {
            let begin = &FORM.as_bytes()[..cut];
            assert!(multipart(begin, media).is_err(), "{cut}");
        }
        for media in [
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "x; boundary=y",
        ] {
            assert!(multipart(FORM.as_bytes(), media).is_err(), "{media}");
        }
    }
}
