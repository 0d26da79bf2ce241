//! A box of mails: RFC 4155, with the quoting of mboxrd.

use super::{Rows, Table, TableError, TableFormat, TableRow};
use crate::mail::{Mail, MailDoubt, read_mail, with_line_feeds};
use medborger_base::sorted::Arrange;

/// The columns that mails have.
const COLUMNS: [&str; 5] = ["Navn", "E-mail", "Modtaget", "Emne", "Svar"];

/// Whether a file begins as a box of mails does, or as a single mail.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines = bytes.split(|b| matches!(b, b'\n' | b'\r'));
    let mut filled = lines.by_ref().filter(|line| !line.trim_ascii().is_empty());
    match (filled.next(), filled.next()) {
        // The first mail of a box may be broken as any other: no list is headed as a box begins, without a separator.
        (Some(first), _) if is_postmark(first) && !first.iter().any(|b| b";\t|".contains(b)) => {
            true
        }
        (Some(first), Some(second)) => (is_postmark(first) || is_field(first)) && is_field(second),
        _ => false,
    }
}

/// Whether a line is a field of a mail's header.
fn is_field(line: &[u8]) -> bool {
    const NAMES: [&str; 22] = [
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "message-id",
        "received",
        "return-path",
        "mime-version",
        "delivered-to",
        "reply-to",
        "content-type",
        "sender",
        "status",
        "references",
        "in-reply-to",
        "envelope-to",
        "thread-topic",
        "received-spf",
        "dkim-signature",
        "arc-seal",
        "authentication-results",
    ];
    let Some(colon) = line.iter().position(|b| *b == b':') else {
        return false;
    };
    let name = line.get(..colon).unwrap_or_default();
    let named = |n: &&str| name.eq_ignore_ascii_case(n.as_bytes());
    let own = name.get(..2).is_some_and(|x| x.eq_ignore_ascii_case(b"x-"));
    own && name.iter().all(u8::is_ascii_graphic) || NAMES.iter().any(named)
}

pub(super) fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let bytes = &with_line_feeds(bytes);
    let mut rows = Rows::new();
    rows.columns = COLUMNS.map(str::to_owned).to_vec();
    for (line, mail) in mails(bytes) {
        if rows.rows.len() >= super::ROWS_MAX {
            return Err(TableError::TooMany);
        }
        let mut row = row(line, &unquoted(mail));
        if row.doubts != [MailDoubt::Unreadable] && holds_another(mail) {
            row.doubts.push(MailDoubt::HoldsAnother);
            row.doubts.arrange_fast();
        }
        rows.rows.push(row);
    }
    Ok(rows.finish(TableFormat::Mbox))
}

/// The mails of a box, each with the line on which it begins.
///
/// A box whose program does not put a `>` before lines of a text that begin with `From ` can't be read for certain. A mail
/// begins where such a line has a time and a year, as RFC 4155 has it, and a field of a header stands below it; where no
/// empty line is above it, a field that mails have.
fn mails(bytes: &[u8]) -> Vec<(u32, &[u8])> {
    let mut found: Vec<(u32, usize)> = Vec::new();
    let mut at = 0;
    let mut number = 0_u32;
    let mut blank = true;
    let mut candidate = None;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        number = number.saturating_add(1);
        if let Some((begins, is_apart)) = candidate.take()
            && (is_field(line) || is_apart && is_header(line))
        {
            found.push(begins);
        }
        if is_postmark(line) {
            candidate = Some(((number, at), blank));
        }
        blank = line.trim_ascii().is_empty();
        at += line.len();
    }
    if found.first().is_none_or(|(_, at)| {
        bytes
            .get(..*at)
            .is_some_and(|before| !before.trim_ascii().is_empty())
    }) {
        // A single mail, saved without the line that a box begins with.
        found.insert(0, (1, 0));
    }
    let ends: Vec<usize> = found
        .iter()
        .skip(1)
        .map(|(_, at)| *at)
        .chain([bytes.len()])
        .collect();
    let piece = |((line, at), end): (&(u32, usize), usize)| {
        (*line, bytes.get(*at..end).unwrap_or_default())
    };
    found.iter().zip(ends).map(piece).collect()
}

/// Whether a line within a mail looks as if another began there, whose header is broken: then two would be one.
fn holds_another(mail: &[u8]) -> bool {
    let mut blank = false;
    for line in mail.split_inclusive(|b| *b == b'\n').skip(1) {
        if blank && is_postmark(line) {
            return true;
        }
        blank = line.trim_ascii().is_empty();
    }
    false
}

/// A line that can be the first of a mail's header.
fn is_header(line: &[u8]) -> bool {
    let name = line.split(|b| *b == b':').next().unwrap_or_default();
    name.len() < line.len() && !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
}

/// `From ida@eksempel.dk Mon Jun  8 10:00:00 2026`, and its like.
fn is_postmark(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    let digits = |word: &[u8]| word.iter().all(u8::is_ascii_digit);
    let is_time = |word: &[u8]| {
        let parts: Vec<&[u8]> = word.split(|b| *b == b':').collect();
        let long =
            |(place, part): (usize, &&[u8])| part.len() == 2 || place == 0 && part.len() == 1;
        matches!(parts.len(), 2 | 3)
            && parts
                .iter()
                .enumerate()
                .all(|part| long(part) && digits(part.1))
    };
    let words = || rest.split(u8::is_ascii_whitespace);
    words().any(is_time) && words().any(|word| word.len() == 4 && digits(word))
}

/// A mail whose lines `>From …` are as they were written.
fn unquoted(mail: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(mail.len());
    for line in mail.split_inclusive(|b| *b == b'\n') {
        let marks = line.iter().take_while(|b| **b == b'>').count();
        let quoted = marks > 0
            && line
                .get(marks..)
                .is_some_and(|rest| rest.starts_with(b"From "));
        out.extend_from_slice(line.get(usize::from(quoted)..).unwrap_or_default());
    }
    out
}

fn row(line: u32, bytes: &[u8]) -> TableRow {
    let Ok(mail) = read_mail(bytes) else {
        return TableRow {
            line,
            doubts: vec![MailDoubt::Unreadable],
            ..TableRow::default()
        };
    };
    let [name, address, text] = whose(&mail);
    let received = mail.received.or(mail.date);
    let received = received.map(|at| at.to_string()).unwrap_or_default();
    let subject = mail.subject.unwrap_or_default();
    let mut cells = vec![name, address, received, subject, text];
    let filled = cells.iter().rposition(|cell| !cell.is_empty());
    cells.truncate(filled.map_or(0, |at| at + 1));
    TableRow {
        line,
        cells,
        dated_by_sender: mail.received.is_none(),
        cleaned: mail.controls_removed,
        attachments: mail.attachments.into_iter().filter(|a| !a.inline).collect(),
        doubts: mail.needs_human,
        ..TableRow::default()
    }
}

/// Name, address and words of whoever a mail speaks for.
fn whose(mail: &Mail) -> [String; 3] {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    match &mail.forwarded {
        Some(inner) if mail.own_text.is_empty() => [
            or_none(&inner.name),
            or_none(&inner.address),
            inner.text.clone(),
        ],
        _ => {
            let from = mail.from.as_ref();
            let text = if mail.own_text.is_empty() {
                &mail.text
            } else {
                &mail.own_text
            };
            let name = from.and_then(|from| from.name.clone()).unwrap_or_default();
            let address = from.map(|from| from.address.clone()).unwrap_or_default();
            [name, address, text.clone()]
        }
    }
}
