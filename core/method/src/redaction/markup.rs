//! Marks of HTML and Markdown in what people copy into a form: they part what belongs together, as in `010275<b>-</b>1234`, and
//! say nothing themselves.

/// Tags that begin something else: what stands on their sides is apart.
const BLOCKS: &[&str] = &[
    "br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "hr",
];
/// The longest mark that is read.
const LONGEST: usize = 400;

/// What is read of a mark: how long it is, and what stands for it.
pub(super) type Mark = (usize, Option<char>);

/// Whether a text holds tags that say something in themselves, as `<span title="...">`: it is read with and without them.
pub(super) fn has_attributes(text: &str) -> bool {
    let mut tags = text.match_indices('<');
    tags.any(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        tag(rest, false).is_none() && tag(rest, true).is_some()
    })
}

/// The mark with which a text begins; tags that say something in themselves where `all` are to be passed over.
pub(super) fn mark(rest: &str, all: bool) -> Option<Mark> {
    match rest.as_bytes().first()? {
        b'<' => tag(rest, all),
        b'&' => entity(rest),
        b'`' => Some((1, None)),
        first @ (b'*' | b'_' | b'~') => {
            let twice = rest.as_bytes().get(1) == Some(first);
            twice.then_some((2, None))
        }
        _ => None,
    }
}

/// `<b>`, `</b>`, `<br/>`, and `<span class="x">` where all are asked for. An e-mail address between brackets is none.
fn tag(rest: &str, all: bool) -> Option<Mark> {
    let inner = rest.strip_prefix('<')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let inner = inner.get(..end)?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, more) = name.split_at_checked(length)?;
    let plain = more.trim_matches(['/', ' ']).is_empty();
    let known = name.len() <= 10
        && name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_uppercase());
    if !known
        || more.contains('<')
        || !(plain || all && more.starts_with(' ') && more.contains('='))
    {
        return None;
    }
    // What is no tag of HTML may be a word between brackets: it is said.
    let inline = [
        "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sub", "sup",
        "mark", "code", "tt", "wbr", "del", "ins", "kbd", "q", "abbr", "bdi", "bdo", "label",
    ];
    let is = |list: &[&str]| list.iter().any(|other| name.eq_ignore_ascii_case(other));
    match (is(&inline), is(BLOCKS)) {
        (true, _) => Some((end + 2, None)),
        (_, true) => Some((end + 2, Some(' '))),
        _ => None,
    }
}

/// `&nbsp;`, `&#45;`, `&#x2d;`
fn entity(rest: &str) -> Option<Mark> {
    let end = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let said = match name {
        "nbsp" => Some(' '),
        "shy" | "zwnj" | "zwj" => None,
        "ndash" | "mdash" | "minus" => Some('-'),
        "commat" => Some('@'),
        "period" => Some('.'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            Some(char::from_u32(code.ok()?)?)
        }
    };
    Some((end + 1, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_and_what_is_said_between_brackets_is_not() {
        for (text, expect) in [
            ("<b>-", (3, None)),
            ("</B>-", (4, None)),
            ("<br />x", (6, Some(' '))),
            ("&nbsp;x", (6, Some(' '))),
            ("&#45;x", (5, Some('-'))),
            ("&#x2d;x", (6, Some('-'))),
            ("**x", (2, None)),
        ] {
            assert_eq!(mark(text, false), Some(expect), "{text}");
        }
        for text in [
            "<ida@eksempel.dk>",
            "<vejen>",
            "<3 stien",
            "< b>",
            "* x",
            "_x_",
            "&co;",
            "&",
            "<",
            "<span title=\"Ida\">",
        ] {
            assert_eq!(mark(text, false), None, "{text}");
        }
        assert!(
            has_attributes("0102<span class=\"x\">75")
                && !has_attributes("<b>0102</b> < 3 <ida@eksempel.dk>")
        );
    }
}
