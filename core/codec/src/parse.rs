//! JSON read into a tree: the grammar of RFC 8259 as `serde_json` reads it, without what that links for every kind of number.
//! A number with a fraction or an exponent stays its text until somebody asks for it.

use std::borrow::Cow;

use crate::tree::{DEPTH_MAX, Tree};

/// Why a text is no JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotJson {
    /// Something else stands there.
    Malformed,
    /// Half of a surrogate pair stands in a text.
    HalfAPair,
}

type Parsed<T> = Result<T, NotJson>;

/// Reads a whole text.
pub(crate) fn parse(json: &str) -> Parsed<Tree<'_>> {
    let mut parser = Parser { json, at: 0 };
    let tree = parser.value(DEPTH_MAX)?;
    parser.end().map(|()| tree)
}

/// Looks only whether a whole text is JSON, however deep. Halves of surrogate pairs are let pass.
pub(crate) fn look_through(json: &str) -> Parsed<()> {
    let mut parser = Parser { json, at: 0 };
    parser.skip()?;
    parser.end()
}

struct Parser<'a> {
    json: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    fn take(&mut self) -> Parsed<u8> {
        let byte = self.peek().ok_or(NotJson::Malformed)?;
        self.at += 1;
        Ok(byte)
    }

    fn takes(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn must(&mut self, byte: u8) -> Parsed<()> {
        match self.takes(byte) {
            true => Ok(()),
            false => Err(NotJson::Malformed),
        }
    }

    fn since(&self, begin: usize) -> &'a str {
        self.json.get(begin..self.at).unwrap_or_default()
    }

    /// What stands next, behind any space.
    fn sign(&mut self) -> Parsed<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek().ok_or(NotJson::Malformed)
    }

    fn end(&mut self) -> Parsed<()> {
        match self.sign() {
            Ok(_) => Err(NotJson::Malformed),
            Err(_) => Ok(()),
        }
    }

    /// A value, within which there may be so many levels.
    fn value(&mut self, depth: u8) -> Parsed<Tree<'a>> {
        let Some(below) = depth.checked_sub(1) else {
            return self.skip().map(|()| Tree::Deep);
        };
        Ok(match self.sign()? {
            b'"' => Tree::Text(self.text()?),
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                if self.sign()? != b']' {
                    loop {
                        items.push(self.value(below)?);
                        if self.sign()? != b',' {
                            break;
                        }
                        self.at += 1;
                    }
                }
                self.must(b']')?;
                Tree::List(items)
            }
            b'{' => {
                self.at += 1;
                let mut fields = Vec::new();
                if self.sign()? != b'}' {
                    loop {
                        self.sign()?;
                        let name = self.text()?;
                        self.sign()?;
                        self.must(b':')?;
                        fields.push((name, self.value(below)?));
                        if self.sign()? != b',' {
                            break;
                        }
                        self.at += 1;
                    }
                }
                self.must(b'}')?;
                Tree::Fields(fields)
            }
            b't' => self.word("true", Tree::Bool(true))?,
            b'f' => self.word("false", Tree::Bool(false))?,
            b'n' => self.word("null", Tree::Null)?,
            _ => self.number()?,
        })
    }

    fn word(&mut self, word: &str, tree: Tree<'a>) -> Parsed<Tree<'a>> {
        for byte in word.bytes() {
            self.must(byte)?;
        }
        Ok(tree)
    }

    fn number(&mut self) -> Parsed<Tree<'a>> {
        let begin = self.at;
        let is_negative = self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        let end = self.at;
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        let text = self.since(begin);
        let whole = match (end == self.at, is_negative) {
            (true, false) => text.parse().ok().map(Tree::Unsigned),
            // Zero has no sign as a whole number.
            (true, true) => text.parse().ok().filter(|n| *n != 0).map(Tree::Signed),
            _ => None,
        };
        Ok(whole.unwrap_or(Tree::Number(Cow::Borrowed(text))))
    }

    /// One digit or more.
    fn digits(&mut self) -> Parsed<()> {
        let begin = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        match self.at == begin {
            true => Err(NotJson::Malformed),
            false => Ok(()),
        }
    }

    /// Goes on over what stands for itself in a text, to a quotation mark or a backslash.
    fn plain(&mut self) -> Parsed<&'a str> {
        let begin = self.at;
        loop {
            match self.peek() {
                Some(b'"' | b'\\') => return Ok(self.since(begin)),
                Some(b' '..) => self.at += 1,
                _ => return Err(NotJson::Malformed),
            }
        }
    }

    fn text(&mut self) -> Parsed<Cow<'a, str>> {
        self.must(b'"')?;
        let first = self.plain()?;
        if self.takes(b'"') {
            return Ok(Cow::Borrowed(first));
        }
        let mut text = first.to_owned();
        while !self.takes(b'"') {
            self.at += 1;
            text.push(self.escaped()?);
            text.push_str(self.plain()?);
        }
        Ok(Cow::Owned(text))
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Parsed<char> {
        Ok(match self.take()? {
            letter @ (b'"' | b'\\' | b'/') => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hex()?;
                if let 0xd800..0xdc00 = code {
                    for sign in [b'\\', b'u'] {
                        if self.take()? != sign {
                            return Err(NotJson::HalfAPair);
                        }
                    }
                    match self.hex()? {
                        low @ 0xdc00..0xe000 => {
                            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                        }
                        _ => return Err(NotJson::HalfAPair),
                    }
                }
                char::from_u32(code).ok_or(NotJson::HalfAPair)?
            }
            _ => return Err(NotJson::Malformed),
        })
    }

    /// Four hexadecimal digits.
    fn hex(&mut self) -> Parsed<u32> {
        (0..4).try_fold(0, |code, _| {
            let digit = char::from(self.take()?).to_digit(16);
            Ok(code << 4 | digit.ok_or(NotJson::Malformed)?)
        })
    }

    /// Goes over a text.
    fn skip_text(&mut self) -> Parsed<()> {
        self.must(b'"')?;
        loop {
            self.plain()?;
            if self.take()? == b'"' {
                return Ok(());
            }
            match self.take()? {
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                b'u' => self.hex().map(drop)?,
                _ => return Err(NotJson::Malformed),
            }
        }
    }

    /// Goes over a name with its colon.
    fn skip_name(&mut self) -> Parsed<()> {
        self.sign()?;
        self.skip_text()?;
        self.sign()?;
        self.must(b':')
    }

    /// Goes over a value, without calling itself: it may be as deep as it is long.
    fn skip(&mut self) -> Parsed<()> {
        let mut open = Vec::new();
        loop {
            let sign = self.sign()?;
            match sign {
                b'[' | b'{' => {
                    // The signs that close stand two behind those that open.
                    let close = sign + 2;
                    self.at += 1;
                    if self.sign()? != close {
                        if close == b'}' {
                            self.skip_name()?;
                        }
                        open.push(close);
                        continue;
                    }
                    self.at += 1;
                }
                b'"' => self.skip_text()?,
                b't' => self.word("true", Tree::Null).map(drop)?,
                b'f' => self.word("false", Tree::Null).map(drop)?,
                b'n' => self.word("null", Tree::Null).map(drop)?,
                _ => self.number().map(drop)?,
            }
            // A value ends here, and with it perhaps what it stands in.
            loop {
                let Some(close) = open.last().copied() else {
                    return Ok(());
                };
                let sign = self.sign()?;
                self.at += 1;
                if sign == close {
                    open.pop();
                    continue;
                }
                if sign != b',' {
                    return Err(NotJson::Malformed);
                }
                if close == b'}' {
                    self.skip_name()?;
                }
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    use super::*;

    /// As `serde_json` says it.
    fn expected(json: &str) -> Parsed<Tree<'_>> {
        serde_json::from_str(json).map_err(|error: serde_json::Error| {
            let said = error.to_string();
            match said.contains("surrogate") || said.contains("end of hex escape") {
                true => NotJson::HalfAPair,
                false => NotJson::Malformed,
            }
        })
    }

    /// Numbers by their worth and not by their text.
    fn alike(ours: &Tree<'_>, theirs: &Tree<'_>) -> bool {
        match (ours, theirs) {
            (Tree::List(ours), Tree::List(theirs)) => {
                ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| alike(a, b))
            }
            (Tree::Fields(ours), Tree::Fields(theirs)) => {
                let mut both = ours.iter().zip(theirs);
                ours.len() == theirs.len()
                    && both.all(|((a, one), (b, other))| a == b && alike(one, other))
            }
            (Tree::Number(a), Tree::Number(b)) => {
                let worth = |text: &str| text.parse().map(f64::to_bits);
                worth(a) == worth(b)
            }
            _ => ours == theirs,
        }
    }

    fn compare(json: &str) {
        let (ours, theirs) = (parse(json), expected(json));
        let same = match (&ours, &theirs) {
            (Ok(ours), Ok(theirs)) => alike(ours, theirs),
            _ => ours == theirs,
        };
        // A number beyond all that can be read is told by whoever reads it, and the rest is read.
        let is_beyond = serde_json::from_str::<Tree<'_>>(json)
            .is_err_and(|error| error.to_string().contains("out of range"));
        assert!(same || is_beyond, "{json}: {ours:?}, {theirs:?}");
        let is_json = serde_json::from_str::<IgnoredAny>(json).is_ok();
        assert_eq!(look_through(json).is_ok(), is_json, "{json}");
    }

    fn json() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            "-?(0|[1-9][0-9]{0,22})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?",
            "\"([a-zæ{}\\[\\],:]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4}|\\\\ud83d\\\\ude00|\\\\u[dD][89a-f][0-9]{2}){0,6}\"",
            Just("true".to_owned()),
            Just("false".to_owned()),
            Just("null".to_owned()),
        ];
        leaf.prop_recursive(6, 64, 6, |inner| {
            let spaced = (inner, "[ \n\r\t]{0,2}").prop_map(|(value, space)| space + &value);
            prop_oneof![
                prop::collection::vec(spaced.clone(), 0..6)
                    .prop_map(|items| format!("[{} ]", items.join(","))),
                prop::collection::vec(("\"[a-c\\\\n]{0,2}\"", spaced), 0..6).prop_map(|fields| {
                    let fields = fields
                        .iter()
                        .map(|(name, value)| format!("{name} :{value}"));
                    format!("{{{}}}", fields.collect::<Vec<_>>().join(" ,"))
                }),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn all_json_is_read_as_serde_json_reads_it(json in json()) {
            compare(&json);
        }

        #[test]
        fn and_what_is_nearly_json(
            json in json(), at in any::<prop::sample::Index>(), end in any::<prop::sample::Index>(),
            other in "[\\[\\]{},:\"\\\\0-9eE+.a-z \u{1}æ-]{0,3}"
        ) {
            let letters: Vec<char> = json.chars().collect();
            let (at, end) = (at.index(letters.len()), end.index(letters.len()));
            let mut cut: String = letters[..at].iter().collect();
            cut.push_str(&other);
            cut.extend(&letters[(at + end % 3).min(letters.len())..]);
            compare(&cut);
            compare(&other);
        }
    }

    #[test]
    fn signs_by_hand() {
        for json in [
            "",
            " ",
            "-",
            "-0",
            "-0.0",
            "01",
            "1.",
            ".5",
            "+1",
            "1e",
            "1e+",
            "[1,]",
            "{\"a\":1,}",
            "[",
            "{",
            "{\"a\"",
            "\"\\ud800",
            "\"\\ud800\"",
            "\"\\ud800x\"",
            "\"\\ud800\\n\"",
            "\"\\ud800\\u0041\"",
            "\"\\ud800\\uzzzz\"",
            "\"\\udc00\"",
            "\"\\u12\"",
            "\"\n\"",
            "\u{feff}1",
            "nul",
            "nulll",
            "1 2",
            "{1:2}",
            "{\"a\" 1}",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "1e308",
            "{\"a\":1,\"a\":2}",
            "\"\u{7f}\u{2028}\"",
        ] {
            compare(json);
        }
    }

    #[test]
    fn however_deep_it_is_it_is_read_and_passed_over() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            for depth in [63, 64, 65, 100] {
                let json = format!("{}1{}", open.repeat(depth), close.repeat(depth));
                compare(&json);
                compare(json.strip_suffix(close).unwrap());
            }
            let deep = format!("{}1{}", open.repeat(500_000), close.repeat(500_000));
            assert!(parse(&deep).is_ok());
            assert_eq!(
                parse(deep.strip_suffix(close).unwrap()),
                Err(NotJson::Malformed)
            );
        }
    }
}
