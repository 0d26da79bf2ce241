//! Groups of digits: what is a personal number, a telephone, a bank account, a number plate, and what is none of them.

mod bank;
mod cpr;
mod phone;
mod plate;
pub(super) mod spelled;

pub(super) use cpr::is_day;

use super::address;
use super::label::{self, Label};
use super::scan::Scan;
use super::{RedactionKind, Span};

/// A telephone number's digits without the country's, where they are a Danish number's.
pub(super) fn local(digits: &str) -> &str {
    let local = digits
        .strip_prefix("0045")
        .or_else(|| digits.strip_prefix("45"));
    local.filter(|local| local.len() == 8).unwrap_or(digits)
}

/// Digits that stand together, and what stands between them and the group before.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Group {
    pub(super) start: usize,
    pub(super) end: usize,
    /// What parts it from the group before: a space, `-` for any dash, `.`, `/`, `(` for parentheses, a line break.
    /// 0 for the first.
    pub(super) mark: u8,
    /// Whether there are blanks beside a mark that is no space.
    pub(super) spaced: bool,
}

impl Group {
    pub(super) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it is written in one with the group before: `12-34`, not `12 34` nor `12 - 34`.
    pub(super) fn tight(self) -> bool {
        matches!(self.mark, b'-' | b'.' | b'/') && !self.spaced
    }

    pub(super) fn value(self, scan: &Scan<'_>) -> u32 {
        let digits = scan.slice(self.start, self.end).iter().take(9);
        digits.fold(0, |value, digit| value * 10 + u32::from(digit & 0x0F))
    }
}

const GROUPS_MAX: usize = 20;

/// The groups from a place in the text on, read into a buffer that is used again.
#[derive(Default)]
pub(super) struct Groups {
    list: [Group; GROUPS_MAX],
    len: usize,
}

impl Groups {
    fn read(&mut self, scan: &Scan<'_>, start: usize) {
        self.len = 0;
        let mut next = Group {
            start,
            end: start,
            mark: 0,
            spaced: false,
        };
        while let Some(slot) = self.list.get_mut(self.len) {
            next.end = scan.digits_end(next.start);
            *slot = next;
            self.len += 1;
            match separator(scan, next.end) {
                Some(group) => next = group,
                None => break,
            }
        }
    }

    fn as_slice(&self) -> &[Group] {
        self.list.get(..self.len).unwrap_or_default()
    }
}

/// The group that follows, where what lies between is a separator.
fn separator(scan: &Scan<'_>, end: usize) -> Option<Group> {
    let mut i = end;
    let (mut mark, mut spaced, mut blanks) = (0, false, 0);
    loop {
        let byte = scan.at(i);
        if byte.is_ascii_digit() {
            let mark = if mark == 0 { b' ' } else { mark };
            return (i > end).then_some(Group {
                start: i,
                end: i,
                mark,
                spaced,
            });
        }
        let dash = scan.dash(i);
        let blank = scan.blank(i);
        if blank > 0 {
            blanks += 1;
            spaced = true;
            i += blank;
            if blanks > 4 {
                return None;
            }
        } else if dash > 0 && mark == 0 {
            mark = b'-';
            i += dash;
        } else if matches!(byte, b'.' | b'/') && mark == 0 {
            mark = byte;
            i += 1;
        } else if matches!(byte, b'(' | b')') && matches!(mark, 0 | b'(') {
            mark = b'(';
            i += 1;
        } else if matches!(byte, b'\n' | b'\r') && matches!(mark, 0 | b'-' | b'(') {
            let next = scan.next_line(i);
            if next == i || !scan.digit_at(next) {
                return None;
            }
            mark = b'\n';
            i = next;
        } else {
            return None;
        }
    }
}

/// How many groups, from the first on, make up exactly so many digits.
pub(super) fn groups_of(groups: &[Group], digits: usize) -> Option<usize> {
    let mut total = 0;
    for (n, group) in groups.iter().enumerate() {
        total += group.len();
        if total >= digits {
            return (total == digits).then_some(n + 1);
        }
    }
    None
}

/// Whether a number that takes the first `n` groups is over there: nothing is written in one with it.
pub(super) fn is_over(scan: &Scan<'_>, groups: &[Group], n: usize) -> bool {
    let Some(last) = n.checked_sub(1).and_then(|last| groups.get(last)) else {
        return false;
    };
    !groups.get(n).is_some_and(|next| next.tight())
        && !scan.letter_at(last.end)
        && scan.at(last.end) != b'_'
}

/// Whether these groups are a day, a month and a year, or a year, a month and a day.
pub(super) fn is_date(scan: &Scan<'_>, groups: &[Group]) -> bool {
    let value = |n: usize| groups.get(n).map_or(0, |group| group.value(scan));
    let len = |n: usize| groups.get(n).map_or(0, |group| group.len());
    let (year, month, day) = match (len(0), len(1), len(2)) {
        (1 | 2, 1 | 2, 4) => (value(2), value(1), value(0)),
        (4, 1 | 2, 1 | 2) => (value(0), value(1), value(2)),
        _ => return false,
    };
    (1700..=2199).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// A number that has been recognised.
pub(super) struct Found {
    pub(super) span: Span,
}

pub(super) fn found(start: usize, end: usize, kind: RedactionKind) -> Option<Found> {
    Some(Found {
        span: Span { start, end, kind },
    })
}

/// What stands before a number.
#[derive(Clone, Copy)]
pub(super) struct Before {
    pub(super) label: Label,
    /// Where the label begins.
    pub(super) label_start: usize,
    /// A letter stands right before the first digit.
    pub(super) letter: bool,
}

/// `Pas: 123456789`, `kørekort nr. 12345678`: the number of a paper by which somebody shows who they are.
fn paper(scan: &Scan<'_>, groups: &[Group]) -> Option<Span> {
    const NUMBER: &[&str] = &["nr", "nummer", "nummeret", "no", "number"];
    const PAPERS: &[&str] = &[
        "pas",
        "passet",
        "passport",
        "kørekort",
        "kørekortet",
        "id-kort",
        "identitetskort",
        "rejsepas",
    ];
    const IN_ONE: &[&str] = &[
        "pasnr",
        "pasnummer",
        "pasnummeret",
        "passnr",
        "passnummer",
        "kørekortnr",
        "kørekortnummer",
        "kørekortsnummer",
    ];
    let first = groups.first()?;
    let n = (7..=9).rev().find_map(|digits| groups_of(groups, digits))?;
    let spaced = groups.get(1..n)?.iter().all(|group| group.mark == b' ');
    if !spaced || !is_over(scan, groups, n) {
        return None;
    }
    // `AB1234567`
    let mut start = first.start;
    while first.start - start < 2 && scan.before(start).is_ascii_uppercase() {
        start -= 1;
    }
    let mut at = scan.skip_blanks_back(start);
    let mut named = false;
    // `Mit pasnummer er 123456789`
    let is = scan.word_before(at);
    if scan.is_any(is, &["er", "lyder"]) {
        at = scan.skip_blanks_back(is.start);
    }
    for _ in 0..2 {
        while at > 0 && matches!(scan.before(at), b':' | b'.' | b'#' | b'-') {
            named |= scan.before(at) == b':';
            at = scan.skip_blanks_back(at - 1);
        }
        let word = scan.word_before(at);
        if scan.is_any(word, IN_ONE) || named && scan.is_any(word, PAPERS) {
            let end = groups.get(n - 1)?.end;
            let kind = RedactionKind::Other;
            return Some(Span { start, end, kind });
        }
        if !scan.is_any(word, NUMBER) {
            return None;
        }
        named = true;
        at = scan.skip_blanks_back(word.start);
    }
    None
}

/// Judges the number whose first digit is at `start`. Returns where to read on.
pub(super) fn read(
    scan: &Scan<'_>,
    start: usize,
    buffer: &mut Groups,
    out: &mut Vec<Span>,
) -> usize {
    buffer.read(scan, start);
    let groups = buffer.as_slice();
    let Some(first) = groups.first() else {
        return start + 1;
    };
    if goes_on(scan, *first) {
        return first.end;
    }
    let letter = scan.letter_before(start);
    if let Some(Found { span }) = plate::find(scan, groups)
        .or_else(|| bank::iban(scan, groups))
        .or_else(|| {
            (first.len() <= 3)
                .then(|| address::find(scan, groups, address::How::Suffix))
                .flatten()
        })
    {
        out.push(span);
        return span.end.max(first.end);
    }
    if let Some(span) = paper(scan, groups) {
        out.push(span);
        return span.end;
    }
    let (label, label_start) = label::before(scan, start);
    if letter && !matches!(label, Label::Phone | Label::Cpr) {
        return first.end;
    }
    if label == Label::Other {
        return other_end(groups).max(first.end);
    }
    let before = Before {
        label,
        label_start,
        letter,
    };
    let found = bank::find(scan, groups, before)
        .or_else(|| cpr::find(scan, groups, before))
        .or_else(|| phone::find(scan, groups, before))
        .or_else(|| {
            (first.len() <= 3)
                .then(|| address::find(scan, groups, address::How::SuffixWrapped))
                .flatten()
        })
        .or_else(|| {
            (first.len() <= 5)
                .then(|| address::find(scan, groups, address::How::Context))
                .flatten()
        })
        .or_else(|| bank::unlabelled(scan, groups));
    match found {
        Some(Found { span }) => {
            out.push(span);
            span.end.max(first.end)
        }
        None => phone::rejected_run_end(groups).max(first.end),
    }
}

/// Whether the group goes on with a number, a path or a word that began before it.
fn goes_on(scan: &Scan<'_>, first: Group) -> bool {
    let start = first.start;
    if start == 0 {
        return false;
    }
    let mark = scan.char_before(start);
    let digit = mark > 0 && scan.digit_at(scan.char_before(mark));
    match scan.at(mark) {
        b'=' => !matches!(label::before(scan, start).0, Label::Cpr | Label::Phone),
        b'_' | b'&' | b'?' | b'%' | b'~' | b'\\' | b'@' => true,
        b'#' => digit || scan.letter_before(mark) || scan.before(mark) == b'/',
        b'/' => !(digit && matches!(first.len(), 6 | 8 | 10) && long_number_ends(scan, mark)),
        b'.' | b':' => digit,
        b',' => digit && first.len() < 6,
        b'+' => digit,
        _ if scan.dash(mark) > 0 => digit || scan.letter_before(mark) && !labelled_dash(scan, mark),
        _ => false,
    }
}

/// `tlf.-20304050` and `AB-12-345` go on with a word that may matter; `plan-20304050` does not.
fn labelled_dash(scan: &Scan<'_>, dash: usize) -> bool {
    let word = scan.word_before(dash);
    (word.len() == 2 && scan.capital(word))
        || label::before(scan, dash + scan.dash(dash)).0 == Label::Phone
}

/// Whether a number of eight or ten digits ends here, which another may follow after a stroke.
fn long_number_ends(scan: &Scan<'_>, end: usize) -> bool {
    let (mut start, mut digits) = (end, 0);
    while start > 0 && digits < 12 {
        match scan.at(start - 1) {
            b'0'..=b'9' => digits += 1,
            b'-' | b' ' if digits > 0 && start > 1 && scan.digit_at(start - 2) => {}
            _ => break,
        }
        start -= 1;
    }
    matches!(digits, 8 | 10)
}

/// Where a number ends that is labelled as no person's: the rest of it is not looked at.
fn other_end(groups: &[Group]) -> usize {
    let (mut total, mut end) = (0, 0);
    for group in groups {
        let parted = matches!(group.mark, b' ' | b'\n') || group.spaced;
        if group.mark == b'\n'
            || (group.mark == b'.' && group.spaced)
            || (parted && (total >= 8 || (total >= 4 && group.len() == 8)))
        {
            break;
        }
        total += group.len();
        end = group.end;
    }
    end
}
