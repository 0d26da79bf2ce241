//! Escaping for HTML and XML, which agree on what a text may hold.

/// A character as XML 1.0 and HTML may hold it: controls other than tab and line feed, and the two non-characters that
/// XML names, become U+FFFD.
pub(super) fn allowed(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// A text with `\r\n` and `\r` as `\n`.
pub(super) fn unified(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}

/// Appends text, escaped for element content and for attribute values in double quotes.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match allowed(c) {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// The text escaped, on one line.
pub(super) fn escaped_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, &one_line(text));
    out
}

/// The text with every run of white space as one space, and none at the ends.
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A check for the tests: whether tags nest and close, attributes are quoted, and no bare `<` or `&` is left.
///
/// It reads what is written here, not XML at large: no CDATA and no comments.
#[cfg(test)]
pub(super) fn is_well_formed(xml: &str, void: &[&str]) -> Result<(), String> {
    let mut open: Vec<String> = Vec::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        text_is_clean(&rest[..at])?;
        let end = rest[at..].find('>').ok_or("a tag without end")? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('?') || tag.starts_with("!doctype") {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().ok_or_else(|| format!("`{name}` was not open"))?;
            if last != name {
                return Err(format!("`{last}` is closed by `{name}`"));
            }
            continue;
        }
        text_is_clean(tag)?;
        if !tag.matches('"').count().is_multiple_of(2) {
            return Err(format!("quotes in `{tag}`"));
        }
        let name = tag.trim_end_matches('/').split_whitespace().next();
        let name = name.ok_or("a tag without name")?.to_owned();
        if !tag.ends_with('/') && !void.contains(&name.as_str()) {
            open.push(name);
        }
    }
    text_is_clean(rest)?;
    if open.is_empty() {
        Ok(())
    } else {
        Err(format!("left open: {open:?}"))
    }
}

#[cfg(test)]
fn text_is_clean(text: &str) -> Result<(), String> {
    let entities = ["amp;", "lt;", "gt;", "quot;", "#10;"];
    for (at, _) in text.match_indices('&') {
        if !entities.iter().any(|e| text[at + 1..].starts_with(e)) {
            return Err(format!("a bare & in `{text}`"));
        }
    }
    match text.chars().find(|c| allowed(*c) != *c) {
        Some(c) => Err(format!("a character that XML can't hold: {c:?}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markup_would_interpret_is_escaped() {
        let mut out = String::new();
        push_escaped(&mut out, "<b>\"A & B\"</b>\u{0}\u{8}\u{fffe}\t\n");
        assert_eq!(
            out,
            "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;\u{fffd}\u{fffd}\u{fffd}\t\n"
        );
        assert_eq!(escaped_line(" a\r\n <b "), "a &lt;b");
        assert_eq!(unified("a\r\nb\rc\nd"), "a\nb\nc\nd");
    }

    #[test]
    fn the_check_for_well_formed_markup_finds_faults() {
        assert_eq!(
            is_well_formed("<a><b x=\"1\"/><br>&amp;</a>", &["br"]),
            Ok(())
        );
        for bad in [
            "<a>",
            "<a></b>",
            "</a>",
            "a & b",
            "<a x=\"1></a>",
            "a\u{1}",
            "<a",
        ] {
            assert!(is_well_formed(bad, &[]).is_err(), "{bad}");
        }
    }
}
