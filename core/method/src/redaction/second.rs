//! The second pair of eyes: what is still there once a text is redacted, by other code and other rules than [`find`].
//!
//! [`find`] reads letters forward and asks of each number what stands around it. This reads a text as words and numbers
//! only, puts numbers together across whatever parts them, and asks what they could be. The two share lists of words and
//! the table of digits, and nothing that decides.
//!
//! [`find`]: super::find

mod chain;
mod hyphen;
mod mail;
mod number;
mod own;
mod unnamed;
mod words;

pub use unnamed::{Naming, Unnamed};

use medborger_base::sorted::Arrange as _;
use medborger_base::text::is_ignorable;
use medborger_base::unicode::{compatible_parts, is_mark};
use medborger_base::work::{Work, WorkError};

use super::{RedactionKind, Sender, Span};

/// A character without its marks and in lower case, and where in the text it came from.
#[derive(Clone, Copy)]
struct Atom {
    c: char,
    start: usize,
    end: usize,
    upper: bool,
}

/// What a stretch of atoms is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Word,
    Number,
    /// Something that is hidden: nothing reaches across it.
    Hidden,
}

/// A word or a number: half-open offsets of atoms.
#[derive(Clone, Copy, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
}

impl Token {
    fn len(self) -> usize {
        self.end - self.start
    }
}

/// A text as words and numbers.
struct Reading {
    atoms: Vec<Atom>,
    tokens: Vec<Token>,
}

impl Reading {
    fn of(text: &str, hidden: &[Span]) -> Self {
        Self::read(text, hidden, false)
    }

    /// Without tags that say something in themselves, either, where that is asked for.
    fn read(text: &str, hidden: &[Span], tags: bool) -> Self {
        let mut atoms = Vec::with_capacity(text.len());
        let mut rest = hidden.iter().peekable();
        let marked = super::markup::may_hold(text);
        let mut passed = 0;
        for (start, c) in text.char_indices() {
            let end = start + c.len_utf8();
            if start < passed {
                continue;
            }
            while rest.next_if(|span| span.end <= start).is_some() {}
            if rest.peek().is_some_and(|span| span.start <= start) {
                atoms.push(Atom {
                    c: '\0',
                    start,
                    end,
                    upper: false,
                });
                continue;
            }
            let mut push = |c: char| {
                atoms.push(Atom {
                    c,
                    start,
                    end,
                    upper: false,
                })
            };
            let mark = match c {
                '<' | '&' | '`' | '*' | '_' | '~' if marked => {
                    super::markup::mark(text.get(start..).unwrap_or_default(), tags)
                }
                _ => None,
            };
            if let Some((length, said)) = mark {
                passed = start + length;
                said.into_iter().for_each(&mut push);
            } else if c.is_ascii() {
                push(c.to_ascii_lowercase());
            } else if let Some(digit) = super::fold::digit(c) {
                push(digit);
            } else if !is_ignorable(c) && !is_mark(c) {
                match c {
                    // A footnote's mark is no digit of the number before it.
                    '\u{b2}'
                    | '\u{b3}'
                    | '\u{b9}'
                    | '\u{2070}'..='\u{209f}'
                    | '\u{2150}'..='\u{218f}' => push('^'),
                    '\u{ac00}'..='\u{d7a3}' => push(c),
                    'ø' | 'Ø' => push('o'),
                    'ł' | 'Ł' => push('l'),
                    'đ' | 'Đ' => push('d'),
                    'ı' => push('i'),
                    'ς' => push('σ'),
                    _ if c.is_whitespace() => push(' '),
                    _ => compatible_parts(c)
                        .filter(|part| !is_mark(*part))
                        .flat_map(char::to_lowercase)
                        .for_each(&mut push),
                }
            }
            if c.is_uppercase()
                && let Some(last) = atoms.last_mut()
            {
                last.upper = true;
            }
        }
        if text.contains(['O', 'o']) {
            letters_for_zeros(&mut atoms);
        }
        let tokens = tokens(&atoms);
        Self { atoms, tokens }
    }

    fn atom(&self, at: usize) -> char {
        self.atoms.get(at).map_or('\n', |atom| atom.c)
    }

    fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |before| self.atom(before))
    }

    fn token(&self, n: usize) -> Option<Token> {
        self.tokens.get(n).copied()
    }

    /// What stands between a token and the one before it.
    fn gap(&self, n: usize) -> &[Atom] {
        let end = self.token(n).map_or(self.atoms.len(), |token| token.start);
        let start = n
            .checked_sub(1)
            .and_then(|before| self.token(before))
            .map_or(0, |token| token.end);
        self.atoms.get(start..end).unwrap_or_default()
    }

    fn atoms(&self, token: Token) -> &[Atom] {
        self.atoms.get(token.start..token.end).unwrap_or_default()
    }

    /// The word of a token, in lower case and without marks; empty where it is none.
    fn word(&self, n: usize) -> String {
        match self.token(n) {
            Some(token) if token.kind == Kind::Word => {
                self.atoms(token).iter().map(|atom| atom.c).collect()
            }
            _ => String::new(),
        }
    }

    /// What a token says, a word or a number, without marks.
    fn said(&self, n: usize) -> String {
        let token = self.token(n);
        token.map_or_else(String::new, |token| {
            self.atoms(token).iter().map(|atom| atom.c).collect()
        })
    }

    fn is(&self, n: usize, wanted: &[&str]) -> bool {
        self.token(n).is_some_and(|token| {
            let word = || self.atoms(token).iter().map(|atom| atom.c);
            token.kind == Kind::Word && wanted.iter().any(|other| word().eq(other.chars()))
        })
    }

    fn span(&self, from: usize, to: usize, kind: RedactionKind) -> Span {
        let at = |n: usize, pick: fn(&Atom) -> usize| self.atoms.get(n).map_or(0, pick);
        Span {
            start: at(from, |atom| atom.start),
            end: at(to.saturating_sub(1), |atom| atom.end),
            kind,
        }
    }
}

/// Makes zeros of the letters O in words of digits: `5OO5`.
fn letters_for_zeros(atoms: &mut [Atom]) {
    let mixed = |pair: &[Atom]| match pair {
        [a, b] => a.c == 'o' && b.c.is_ascii_digit() || b.c == 'o' && a.c.is_ascii_digit(),
        _ => false,
    };
    // Few texts have any, and none is looked at twice.
    let pairs = atoms.windows(2).enumerate().filter(|(_, pair)| mixed(pair));
    let places: Vec<usize> = pairs.map(|(at, _)| at).collect();
    let at = |atoms: &[Atom], i: usize| atoms.get(i).map_or(' ', |atom| atom.c);
    let before = |atoms: &[Atom], i: usize| i.checked_sub(1).map_or(' ', |i| at(atoms, i));
    let belongs = |c: char| c.is_ascii_digit() || c == 'o';
    for place in places {
        let (mut from, mut to) = (place, place);
        while belongs(before(atoms, from)) {
            from -= 1;
        }
        while belongs(at(atoms, to)) {
            to += 1;
        }
        if !before(atoms, from).is_alphabetic() && !at(atoms, to).is_alphabetic() {
            let word = atoms.get_mut(from..to).unwrap_or_default();
            word.iter_mut()
                .filter(|atom| atom.c == 'o')
                .for_each(|atom| atom.c = '0');
        }
    }
}

fn tokens(atoms: &[Atom]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(atoms.len() / 5);
    let mut last = None;
    for (at, atom) in atoms.iter().enumerate() {
        let kind = match atom.c {
            '\0' => Some(Kind::Hidden),
            '0'..='9' => Some(Kind::Number),
            'a'..='z' => Some(Kind::Word),
            c if !c.is_ascii() && c.is_alphabetic() => Some(Kind::Word),
            _ => None,
        };
        match (kind, tokens.last_mut()) {
            (Some(kind), Some(token)) if last == Some(kind) => token.end = at + 1,
            (Some(kind), _) => tokens.push(Token {
                kind,
                start: at,
                end: at + 1,
            }),
            _ => {}
        }
        last = kind;
    }
    tokens
}

/// What must never be published and is still in sight: what [`RedactionKind::hard`] says, and the sender's own names and
/// details. Half-open offsets in bytes of the text; what is `hidden` already is not read.
///
/// It is the check after redaction. It is not [`find`](super::find) once more but written apart from it, so that what the
/// one overlooks the other can see. It stops a publication and can't be complete either.
///
/// ```
/// use medborger::method::redaction::{Sender, overlooked};
///
/// let sender = Sender { names: vec!["Ida Eksempel".into()], details: vec![] };
/// assert_eq!(overlooked("[navn fjernet] bor her.", &[], &sender), []);
/// assert_eq!(overlooked("Ring til Ida på 20304050.", &[], &sender).len(), 2);
/// ```
#[must_use]
pub fn overlooked(text: &str, hidden: &[Span], sender: &Sender) -> Vec<Span> {
    overlooked_within(text, hidden, sender, &Work::unlimited()).unwrap_or_default()
}

/// The same within limits.
///
/// # Errors
/// [`WorkError`].
pub fn overlooked_within(
    text: &str,
    hidden: &[Span],
    sender: &Sender,
    work: &Work,
) -> Result<Vec<Span>, WorkError> {
    let known = (sender.names.len() + sender.details.len()) as u64;
    work.spend((100 + 20 * known) * text.len() as u64 + 1_000)?;
    let mut found = Vec::new();
    let all = super::markup::has_attributes(text);
    for tags in [false, true].into_iter().take(1 + usize::from(all)) {
        let reading = Reading::read(text, hidden, tags);
        number::find(&reading, &mut found);
        hyphen::find(&reading, &mut found);
        mail::find(&reading, &mut found);
        own::find(&reading, sender, &mut found);
    }
    found.arrange();
    found.dedup_by(|next, span| {
        let overlaps = next.start < span.end;
        if overlaps {
            span.end = span.end.max(next.end);
        }
        overlaps
    });
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::{RedactionPolicy, check, find};
    use super::*;

    fn left(text: &str) -> Vec<String> {
        let found = overlooked(text, &[], &Sender::default());
        found
            .iter()
            .map(|span| text[span.start..span.end].to_owned())
            .collect()
    }

    #[test]
    fn it_sees_by_itself_what_must_never_be_published() {
        for (text, expected) in [
            ("Mit cpr er 311257-5005.", "311257-5005"),
            ("01-02-1975-1234", "01-02-1975-1234"),
            ("cpr 01021975 1234", "01021975 1234"),
            ("CPR 3112575005", "3112575005"),
            ("Se journalnr. 311257-5005", "311257-5005"),
            ("CPR-sag 311257-5005", "311257-5005"),
            ("sag 2026-311257-5005", "311257-5005"),
            ("id311257-5005", "311257-5005"),
            ("311257-5005-2", "311257-5005"),
            ("311257\u{ad}5005", "311257\u{ad}5005"),
            ("Ring på 20 30 40 50.", "20 30 40 50"),
            ("Ring på 20304050", "20304050"),
            ("+45 2030 4050", "+45 2030 4050"),
            ("tlf. 26 604 482", "26 604 482"),
            ("２０３０４０５０", "２０３０４０５０"),
            ("ida@eksempel.dk", "ida@eksempel.dk"),
            ("ida (at) eksempel.dk", "ida (at) eksempel.dk"),
            (
                "ida snabel-a eksempel punktum dk",
                "ida snabel-a eksempel punktum dk",
            ),
            ("konto 1234 0012345678", "1234 0012345678"),
            ("DK50 0040 0440 1162 43", "DK50 0040 0440 1162 43"),
            ("cpr 010275<b>-</b>1234", "010275<b>-</b>1234"),
            (
                "cpr 0102<i class=\"x\">75-1234</i>",
                "0102<i class=\"x\">75-1234",
            ),
            ("cpr 010275&#45;1234", "010275&#45;1234"),
            ("født 010275, sidste fire 1234", "010275, sidste fire 1234"),
            (
                "010275 og de sidste 4 er 1234",
                "010275 og de sidste 4 er 1234",
            ),
            ("tlf 2o 3o 4o 5o", "2o 3o 4o 5o"),
        ] {
            assert_eq!(left(text), [expected], "{text}");
        }
    }

    #[test]
    fn it_raises_no_alarm_over_what_the_sentences_keep() {
        let mut wrong = Vec::new();
        for line in check::sentences() {
            let (sender, text, places) = check::sentence(line);
            let hidden: Vec<Span> = places
                .iter()
                .map(|&(start, end)| Span {
                    start,
                    end,
                    kind: RedactionKind::Other,
                })
                .collect();
            let found = overlooked(&text, &hidden, &sender);
            if !found.is_empty() {
                let shown: Vec<&str> = found
                    .iter()
                    .map(|span| &text[span.start..span.end])
                    .collect();
                wrong.push(format!("{line}: {shown:?}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "{} wrong:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
    }

    #[test]
    fn it_sees_most_of_what_the_first_sees_of_the_hard_kinds_and_of_the_sender() {
        let (mut seen, mut all, mut missed) = (0, 0, Vec::new());
        for line in check::sentences() {
            let (sender, text, _) = check::sentence(line);
            let second = overlooked(&text, &[], &sender);
            for span in find(&text, &RedactionPolicy::default(), &sender) {
                if span.kind.hard() || span.kind == RedactionKind::Name && !sender.names.is_empty()
                {
                    all += 1;
                    let hit = second
                        .iter()
                        .any(|other| other.start < span.end && span.start < other.end);
                    seen += usize::from(hit);
                    if !hit {
                        missed.push(format!("{line}: {}", &text[span.start..span.end]));
                    }
                }
            }
        }
        assert!(
            seen * 100 >= all * 90,
            "{seen} of {all}:\n{}",
            missed.join("\n")
        );
    }
}
