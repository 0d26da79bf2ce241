//! The text of an HTML mail, as somebody reads it.
//!
//! Not a browser: what mail programs write, and what is broken, comes out as readable lines. Quoted text gets `>` before
//! its lines, as in a plain mail.

/// Elements whose contents nobody sees.
const HIDDEN: [&str; 7] = [
    "script", "style", "head", "title", "template", "noscript", "svg",
];
/// Elements that begin and end a line.
const BLOCKS: [&str; 23] = [
    "address", "article", "aside", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure",
    "footer", "form", "header", "html", "main", "nav", "section", "table", "tbody", "tr", "ul",
    "ol",
];
/// Elements with a blank line before and after.
const PARAGRAPHS: [&str; 8] = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "hr"];
/// How many quotes within quotes are marked.
const QUOTES_MAX: usize = 8;

/// Turns HTML into text.
pub(super) fn html_to_text(html: &str) -> String {
    let mut text = Lines::default();
    let mut quotes = Quotes::Whole;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.words(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment
                .find("-->")
                .and_then(|end| comment.get(end + 3..))
                .unwrap_or_default();
            continue;
        }
        let inside = rest.get(1..).unwrap_or_default();
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            // A bare sign, not a tag.
            text.words("<");
            rest = inside;
            continue;
        }
        let Some(end) = tag_end(inside, &mut quotes) else {
            break;
        };
        let tag = inside.get(..end).unwrap_or_default();
        rest = inside.get(end + 1..).unwrap_or_default();
        let (closes, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != ':');
        let (name, attributes) = tag.split_at(name_end.unwrap_or(tag.len()));
        let name = name.to_ascii_lowercase();
        if !closes && HIDDEN.contains(&name.as_str()) && !attributes.ends_with('/') {
            rest = after_closing(rest, &name);
            continue;
        }
        text.tag(&name, closes, attributes);
    }
    if !rest.starts_with('<') {
        text.words(rest);
    }
    text.out
}

/// Whether the quotes around attributes can be relied on.
#[derive(PartialEq)]
enum Quotes {
    Whole,
    Broken,
}

/// Where a tag ends: at the first `>` outside quotes. Once quotes were found broken, at the first at all, so that a mail of
/// nothing but broken tags is still read once and not once for each tag.
fn tag_end(inside: &str, quotes: &mut Quotes) -> Option<usize> {
    if *quotes == Quotes::Whole {
        let mut quote = None;
        for (at, byte) in inside.bytes().enumerate().take(1 << 20) {
            match (byte, quote) {
                (b'>', None) => return Some(at),
                (b'"' | b'\'', None) => quote = Some(byte),
                (b, Some(q)) if b == q => quote = None,
                _ => {}
            }
        }
        *quotes = Quotes::Broken;
    }
    inside.find('>')
}

/// What comes after the closing tag of an element that nobody sees; nothing, where it isn't closed.
fn after_closing<'a>(rest: &'a str, name: &str) -> &'a str {
    for (at, _) in rest.match_indices("</") {
        let tag = rest.get(at + 2..).unwrap_or_default();
        let same = tag
            .get(..name.len())
            .is_some_and(|n| n.eq_ignore_ascii_case(name));
        if same && let Some(end) = tag.find('>') {
            return tag.get(end + 1..).unwrap_or_default();
        }
    }
    ""
}

/// Text that is put together line by line.
#[derive(Default)]
struct Lines {
    out: String,
    /// How many line breaks must come before the next word.
    breaks: usize,
    /// Whether white space came since the last word.
    space: bool,
    quotes: usize,
    /// The fewest quotes around the break that comes before the next word.
    quotes_between: usize,
    preformatted: usize,
}

impl Lines {
    fn break_to(&mut self, breaks: usize) {
        self.breaks = self.breaks.max(breaks);
        self.space = false;
    }

    fn start(&mut self) {
        let marks = "> ".repeat(self.quotes.min(QUOTES_MAX));
        if self.out.is_empty() {
            self.out.push_str(&marks);
        } else if self.breaks > 0 {
            for line in 0..self.breaks {
                self.out.push('\n');
                if line + 1 < self.breaks {
                    let between = "> ".repeat(self.quotes_between.min(QUOTES_MAX));
                    self.out.push_str(between.trim_end());
                }
            }
            self.out.push_str(&marks);
        } else if self.space {
            self.out.push(' ');
        }
        self.breaks = 0;
        self.space = false;
        self.quotes_between = self.quotes;
    }

    fn words(&mut self, text: &str) {
        if self.preformatted > 0 {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.breaks += 1;
                }
                let line = line.trim_end_matches('\r');
                if !line.is_empty() {
                    self.start();
                    push_decoded(&mut self.out, line);
                }
            }
            return;
        }
        let white = |c: char| c.is_ascii_whitespace();
        for (number, word) in text.split(white).enumerate() {
            self.space |= number > 0;
            if !word.is_empty() {
                self.start();
                push_decoded(&mut self.out, word);
            }
        }
    }

    fn tag(&mut self, name: &str, closes: bool, attributes: &str) {
        match name {
            "br" => {
                self.breaks += 1;
                self.space = false;
            }
            "li" if !closes => {
                self.break_to(1);
                self.start();
                self.out.push_str("- ");
            }
            "td" | "th" => self.space = true,
            "blockquote" => {
                self.break_to(2);
                self.quotes = if closes {
                    self.quotes.saturating_sub(1)
                } else {
                    self.quotes + 1
                };
                self.quotes_between = self.quotes_between.min(self.quotes);
            }
            "pre" | "textarea" => {
                self.break_to(1);
                self.preformatted = if closes {
                    self.preformatted.saturating_sub(1)
                } else {
                    self.preformatted + 1
                };
            }
            "img" => {
                if let Some(alt) = attribute(attributes, "alt") {
                    self.words(alt);
                }
            }
            name if PARAGRAPHS.contains(&name) => self.break_to(2),
            name if BLOCKS.contains(&name) => self.break_to(1),
            _ => {}
        }
    }
}

/// The value of an attribute in quotes, looked for in the tag's first 4096 characters.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let end = attributes.char_indices().nth(4096);
    let attributes = attributes.get(..end.map_or(attributes.len(), |(at, _)| at))?;
    for (at, _) in attributes.match_indices('=') {
        let before = attributes.get(..at)?.trim_end();
        let found = before.rsplit(|c: char| c.is_ascii_whitespace()).next()?;
        let value = attributes.get(at + 1..)?.trim_start();
        let quote = value.chars().next()?;
        if found.eq_ignore_ascii_case(name) && matches!(quote, '"' | '\'') {
            return value.get(1..)?.split(quote).next();
        }
    }
    None
}

/// Appends text with its character references decoded.
fn push_decoded(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at + 1..).unwrap_or_default();
        let end = rest
            .bytes()
            .take(32)
            .position(|b| !b.is_ascii_alphanumeric() && b != b'#');
        let end = end.unwrap_or(rest.len().min(32));
        match rest.get(..end).and_then(character) {
            Some(c) => {
                out.push(c);
                rest = rest.get(end..).unwrap_or_default();
                rest = rest.strip_prefix(';').unwrap_or(rest);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
}

/// The names of U+00A0 to U+00FF, in order.
#[rustfmt::skip]
const LATIN: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
    "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",
    "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute",
    "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash",
    "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde",
    "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
    "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave",
    "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// The character that a reference names, without `&` and `;`: numbers, Latin-1, and what typists use.
fn character(reference: &str) -> Option<char> {
    if let Some(number) = reference.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        }
        .ok()?;
        // HTML reads the numbers 128 to 159 as Windows-1252.
        if let (128..=159, Ok(byte)) = (code, u8::try_from(code)) {
            return super::decode::windows_1252(&[byte]).chars().next();
        }
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    let c = match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "hellip" => '…',
        "bull" => '•',
        "euro" => '€',
        "trade" => '™',
        "ensp" | "emsp" | "thinsp" => ' ',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        "minus" => '−',
        "rarr" => '→',
        "larr" => '←',
        name => {
            let place = LATIN.iter().position(|n| *n == name)?;
            return char::from_u32(0xa0 + u32::try_from(place).ok()?);
        }
    };
    Some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_the_lines_that_somebody_reads() {
        for (html, text) in [
            (
                "<p>Hej</p><p>Flere  \n b&aring;lpladser,&nbsp;tak</p>",
                "Hej\n\nFlere bålpladser,\u{a0}tak",
            ),
            ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
            ("a<br>b<BR/>c", "a\nb\nc"),
            ("<b>fed</b>t og <i>kursiv</i> .", "fedt og kursiv ."),
            ("<ul><li>en</li><li>to</li></ul>efter", "- en\n- to\nefter"),
            (
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
                "a b\nc",
            ),
            (
                "<style>p{color:red}</style><SCRIPT>alert('<p>')</script>ok<!-- <p>x -->!",
                "ok!",
            ),
            ("<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\nd"),
            (
                "<img alt=\"Kort over havnen\" src=\"cid:1\">",
                "Kort over havnen",
            ),
            ("<a href=\"x>y\">link</a>", "link"),
            ("3 < 4 & 5 > 2", "3 < 4 & 5 > 2"),
            (
                "&lt;b&gt; &#230;&#xF8;&aring &amp;amp; &#150; &nix;",
                "<b> æøå &amp; – &nix;",
            ),
            ("Hej<p>uafsluttet <b", "Hej\n\nuafsluttet"),
            ("<script>aldrig lukket", ""),
            ("", ""),
        ] {
            assert_eq!(html_to_text(html), text, "{html}");
        }
    }

    #[test]
    fn quoted_html_gets_the_marks_of_a_quote() {
        let html = "<div>Ja tak.</div><div>Den 1. juni skrev Plan:</div>\
            <blockquote><p>Vil I?</p><p>Plan</p><blockquote>Ældre</blockquote></blockquote><p>Slut</p>";
        assert_eq!(
            html_to_text(html),
            "Ja tak.\nDen 1. juni skrev Plan:\n\n> Vil I?\n>\n> Plan\n>\n> > Ældre\n\nSlut"
        );
    }

    #[test]
    fn every_latin_letter_has_its_name() {
        for (name, c) in [
            ("nbsp", '\u{a0}'),
            ("Aring", 'Å'),
            ("aelig", 'æ'),
            ("oslash", 'ø'),
            ("yuml", 'ÿ'),
        ] {
            assert_eq!(character(name), Some(c));
        }
        assert_eq!(character("#x110000"), None);
        assert_eq!(character("#0"), None);
    }

    #[test]
    fn deep_nesting_and_broken_tags_take_no_more_than_their_share() {
        let deep = "<blockquote><div>x".repeat(20_000);
        assert!(html_to_text(&deep).len() < deep.len() * 4);
        for broken in [
            "<a href=\"",
            "<a \">",
            "<img a=",
            "<svg>",
            "</",
            "&",
            "<!--",
            "<a '\">x",
        ] {
            let many = broken.repeat(100_000);
            assert!(html_to_text(&many).len() <= many.len(), "{broken}");
        }
    }
}
