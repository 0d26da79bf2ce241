//! What spreadsheets and people make of codes, put right where that is asked for.

/// A text with plain hyphens, plain spaces, plain digits and nothing that is not seen.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            // Soft hyphens, joiners, marks of direction and of byte order.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {}
            '\u{2010}'..='\u{2015}'
            | '\u{2212}'
            | '\u{2e3a}'
            | '\u{2e3b}'
            | '\u{fe58}'
            | '\u{fe63}'
            | '\u{ff0d}'
            | '\u{2043}' => {
                out.push('-');
            }
            '\u{ff10}'..='\u{ff19}' => {
                let digit = u32::from(sign) - 0xff10;
                out.extend(char::from_digit(digit, 10));
            }
            sign if sign.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            sign => out.push(sign),
        }
    }
    out.truncate(out.trim_end().len());
    match out.strip_prefix(' ') {
        Some(rest) => rest.to_owned(),
        None => out,
    }
}

/// The digits of a text that has nothing beside them but these signs.
pub(super) fn digits(text: &str, among: &[char]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_ascii_digit() {
            out.push(sign);
        } else if !among.contains(&sign) {
            return None;
        }
    }
    Some(out)
}

/// With zeros before it, up to so many digits: as many as a spreadsheet dropped, at most this many.
pub(super) fn with_zeros(digits: String, length: usize, lost_max: usize) -> Option<String> {
    let lost = length.checked_sub(digits.len())?;
    (lost <= lost_max).then(|| "0".repeat(lost) + &digits)
}

/// A text without the sign and the digits that a spreadsheet writes behind whole numbers.
pub(super) fn without_fraction(text: &str) -> &str {
    text.strip_suffix(".0").unwrap_or(text)
}
