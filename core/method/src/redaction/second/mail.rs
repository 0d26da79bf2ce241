//! E-mail addresses: a sign or a word for *at*, a name before it, a domain after it.

use super::super::{RedactionKind, Span};
use super::{Kind, Reading};

const TOP: &[&str] = &[
    "dk", "com", "net", "org", "eu", "nu", "info", "se", "no", "io", "me", "uk", "de", "biz",
    "name", "fo", "gl",
];
const DOTS: &[&str] = &["dot", "punktum", "prik"];
const HOSTS: &[&str] = &[
    "gmail", "hotmail", "outlook", "live", "yahoo", "icloud", "mail", "proton", "post",
];

pub(super) fn find(reading: &Reading, found: &mut Vec<Span>) {
    for n in 1..reading.tokens.len() {
        if reading
            .token(n - 1)
            .is_some_and(|token| token.kind == Kind::Hidden)
        {
            continue;
        }
        let sign = reading.at_signs.then(|| at_sign(reading, n)).flatten();
        let last = sign.or_else(|| at_word(reading, n));
        if let Some(last) = last {
            let first = local(reading, n - 1);
            if let (Some(from), Some(to)) = (reading.token(first), reading.token(last)) {
                found.push(reading.span(from.start, to.end, RedactionKind::Email));
            }
        }
    }
}

/// `@` between the token before and this one. The domain's last token.
fn at_sign(reading: &Reading, n: usize) -> Option<usize> {
    let gap = reading.gap(n);
    let at = gap.iter().position(|atom| atom.c == '@')?;
    let blank = |atom: &super::Atom| atom.c.is_whitespace();
    let (before, after) = (gap.get(..at)?, gap.get(at + 1..)?);
    if !before.iter().all(blank) || !after.iter().all(blank) || gap.len() > 4 {
        return None;
    }
    let last = domain(reading, n);
    (gap.len() == 1 || last > n).then_some(last)
}

/// `(at)`, `snabel-a`, `at` with a domain after it.
fn at_word(reading: &Reading, n: usize) -> Option<usize> {
    let word = reading.token(n).filter(|token| token.len() <= 7)?;
    matches!(reading.atom(word.start), 'a' | 's' | 'æ').then_some(())?;
    let open = |n: usize| {
        reading
            .gap(n)
            .iter()
            .any(|atom| matches!(atom.c, '(' | '[' | '{' | '<'))
    };
    let close = |n: usize| {
        reading
            .gap(n)
            .iter()
            .any(|atom| matches!(atom.c, ')' | ']' | '}' | '>'))
    };
    let snabel =
        reading.is(n, &["snabela"]) || reading.is(n, &["snabel"]) && reading.is(n + 1, &["a"]);
    let next = if reading.is(n, &["snabel"]) {
        n + 2
    } else {
        n + 1
    };
    let bracketed = open(n) && close(next) && (snabel || reading.is(n, &["at", "a", "aet"]));
    if !(bracketed || snabel || reading.is(n, &["at"])) {
        return None;
    }
    let last = domain(reading, next);
    let known = last > next && reading.is(last, TOP);
    if bracketed || snabel {
        return known.then_some(last);
    }
    let spelled = (next..last).any(|k| reading.is(k, DOTS));
    let host = reading.is(next, HOSTS);
    (reading.is(n, &["at"]) && known && (spelled || host)).then_some(last)
}

/// The first token of a name that ends with this one.
fn local(reading: &Reading, mut n: usize) -> usize {
    while n > 0 {
        let gap = reading.gap(n);
        let joined =
            gap.is_empty() || matches!(gap, [atom] if matches!(atom.c, '.' | '-' | '_' | '+'));
        let spelled = n > 1 && reading.is(n - 1, DOTS);
        if spelled {
            n -= 2;
        } else if joined {
            n -= 1;
        } else {
            break;
        }
    }
    n
}

/// The last token of a domain that begins with this one; the same where it has no dot.
fn domain(reading: &Reading, n: usize) -> usize {
    let mut last = n;
    for _ in 0..8 {
        let gap = reading.gap(last + 1);
        let joined = gap.is_empty() || matches!(gap, [atom] if matches!(atom.c, '-' | '_'));
        let dotted = matches!(gap, [atom] if atom.c == '.')
            || gap.len() <= 4 && gap.iter().any(|atom| atom.c == '.') && reading.is(last + 1, TOP)
            || gap.len() <= 4 && reading.is(last + 1, DOTS);
        if reading.token(last + 1).is_none() || !(joined || dotted) {
            break;
        }
        last += 1 + usize::from(reading.is(last + 1, DOTS));
    }
    last
}
