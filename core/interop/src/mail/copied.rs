//! The header that mail programs copy above a mail that is answered or forwarded.

use super::Mailbox;
use super::dated::{has_time, is_dated};

/// What a line of a copied header tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sender,
    /// A word that only mail programs use: *Sendt*, *Gesendet*.
    Sent,
    Date,
    To,
    Subject,
    Other,
}

/// The labels, in Danish, English, German, Swedish and Norwegian.
const LABELS: [(&str, Kind); 44] = [
    ("fra", Kind::Sender),
    ("from", Kind::Sender),
    ("von", Kind::Sender),
    ("från", Kind::Sender),
    ("afsender", Kind::Sender),
    ("absender", Kind::Sender),
    ("avsändare", Kind::Sender),
    ("avsender", Kind::Sender),
    ("sendt", Kind::Sent),
    ("sent", Kind::Sent),
    ("gesendet", Kind::Sent),
    ("skickat", Kind::Sent),
    ("dato", Kind::Date),
    ("date", Kind::Date),
    ("datum", Kind::Date),
    ("modtaget", Kind::Date),
    ("til", Kind::To),
    ("to", Kind::To),
    ("an", Kind::To),
    ("till", Kind::To),
    ("emne", Kind::Subject),
    ("subject", Kind::Subject),
    ("betreff", Kind::Subject),
    ("ämne", Kind::Subject),
    ("cc", Kind::Other),
    ("bcc", Kind::Other),
    ("kopi", Kind::Other),
    ("kopi til", Kind::Other),
    ("kopia", Kind::Other),
    ("kopie", Kind::Other),
    ("svar til", Kind::Other),
    ("svar-til", Kind::Other),
    ("reply-to", Kind::Other),
    ("antwort an", Kind::Other),
    ("antwort-an", Kind::Other),
    ("svara till", Kind::Other),
    ("prioritet", Kind::Other),
    ("importance", Kind::Other),
    ("priorität", Kind::Other),
    ("vedhæftede filer", Kind::Other),
    ("attachments", Kind::Other),
    ("anlagen", Kind::Other),
    ("bifogade filer", Kind::Other),
    ("vedlegg", Kind::Other),
];
/// How many lines a long list of recipients may go on.
const FOLDED_MAX: usize = 4;
/// How many lines a copied header has at most.
const LINES_MAX: usize = 40;
/// Longer lines are no labels.
const LINE_MAX: usize = 2000;

/// A text that begins as a copied header does.
#[derive(Default)]
pub(super) struct Block<'a> {
    /// How many bytes it takes.
    pub(super) len: usize,
    pub(super) sender: Option<&'a str>,
    pub(super) date: Option<&'a str>,
    pub(super) subject: Option<&'a str>,
    to: Option<&'a str>,
    sent: bool,
    bold: bool,
    others: usize,
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Nothing of the sender's stands above.
    pub(super) first: bool,
    /// A blank line or nothing stands above.
    pub(super) apart: bool,
    /// A drawn line stands above.
    pub(super) ruled: bool,
}

/// What is to be made of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sender's own words.
    Own,
    /// Perhaps a copied header: it is kept, and a person should look.
    Doubtful,
    /// A copied header.
    Original,
}

/// The first line of a text and how many bytes it takes with its end.
pub(super) fn first_line(text: &str) -> (&str, usize) {
    match text.find('\n') {
        Some(at) => (text.get(..at).unwrap_or_default(), at + 1),
        None => (text, text.len()),
    }
}

/// Reads the copied header at the beginning of a text: lines with labels, one of which names the sender. Without colons, as
/// some programs write below a drawn line, only where `bare` says so.
pub(super) fn block(text: &str, bare: bool) -> Option<Block<'_>> {
    let mut block = Block::default();
    let mut seen: Vec<Kind> = Vec::new();
    let mut at = 0;
    let mut ahead = 0;
    let mut blank = 0;
    for _ in 0..LINES_MAX {
        let rest = text.get(at + ahead..)?;
        if rest.is_empty() {
            break;
        }
        let (line, len) = first_line(rest);
        ahead += len;
        if let Some((kind, value, bold)) = label(line, bare) {
            if kind != Kind::Other && seen.contains(&kind) {
                break;
            }
            seen.push(kind);
            block.bold |= bold;
            match kind {
                Kind::Sender => block.sender = Some(value),
                Kind::Sent | Kind::Date => block.date = Some(value),
                Kind::To => block.to = Some(value),
                Kind::Subject => block.subject = Some(value),
                Kind::Other => {}
            }
            block.sent |= kind == Kind::Sent;
            at += ahead;
            (ahead, blank) = (0, 0);
        } else if seen.is_empty() {
            return None;
        } else if line.trim().is_empty() {
            blank += 1;
            if blank > 1 {
                break;
            }
        } else {
            // A long list of recipients goes on, and another label follows; but not over a blank line.
            let folded = text.get(at..at + ahead).unwrap_or_default();
            if blank > 0 || folded.lines().count() > FOLDED_MAX {
                break;
            }
        }
    }
    block.len = at;
    let named = [block.date, block.to, block.subject];
    block.others = named.iter().flatten().count();
    block.sender.map(|_| block)
}

/// A label with its value, and whether it is marked as bold, as programs do that make a plain text of HTML.
fn label(line: &str, bare: bool) -> Option<(Kind, &str, bool)> {
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '\u{200b}' | '\u{feff}');
    if line.len() > LINE_MAX {
        return None;
    }
    let line =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
    let bold = line.starts_with('*');
    let inside = line.trim_start_matches(marks);
    let (name, value) = match inside.split_once(':') {
        Some(parts) if find(parts.0).is_some() => parts,
        _ if bare => inside.split_once([' ', '\t'])?,
        _ => return None,
    };
    let kind = find(name)?;
    Some((kind, value.trim_matches(marks), bold))
}

fn find(name: &str) -> Option<Kind> {
    if name.len() > 40 {
        return None;
    }
    let name = name
        .trim_matches(|c: char| c.is_whitespace() || c == '*')
        .to_lowercase();
    let name = name.replace('\u{a0}', " ");
    let (_, kind) = LABELS.iter().find(|(label, _)| *label == name)?;
    Some(*kind)
}

impl Block<'_> {
    /// What it is, where it stands, in a mail that this mailbox sent.
    pub(super) fn verdict(&self, place: Place, sender: Option<&Mailbox>) -> Verdict {
        let dated = self.date.is_some_and(is_dated);
        let timed = dated && self.date.is_some_and(has_time);
        let address = self.sender.and_then(address);
        let to_address = self.to.and_then(self::address).is_some();
        let marked = place.ruled || self.bold;
        let strong = address.is_some() && (dated || self.subject.is_some() && self.others >= 2)
            || address.is_some() && self.subject.is_some() && !place.first
            || to_address && dated && self.others >= 2
            || self.sent && dated && (self.others >= 2 || timed)
            || timed && self.subject.is_some() && self.others >= 3
            || marked && dated;
        if !strong {
            let perhaps = self.others >= 2 && (self.subject.is_some() || self.sent)
                || dated
                || address.is_some() && self.others > 0;
            return if perhaps {
                Verdict::Doubtful
            } else {
                Verdict::Own
            };
        }
        // Whoever writes a letter may put their own address and the date above it.
        let own = sender.is_some_and(|sender| match address {
            Some(address) => address.eq_ignore_ascii_case(&sender.address),
            None => sender.name.is_some() && self.sender.and_then(name) == sender.name,
        });
        if own && (place.first || !dated) && !marked {
            return Verdict::Doubtful;
        }
        if place.first
            && !(marked
                || self.sent && dated && (timed || address.is_some() || to_address)
                || timed && self.others >= 2)
        {
            return Verdict::Doubtful;
        }
        if place.apart || marked || self.others >= 3 && dated && (address.is_some() || self.sent) {
            Verdict::Original
        } else {
            Verdict::Doubtful
        }
    }
}

/// The address of mail in a text: the first word with an `@` between letters or digits.
pub(super) fn address(text: &str) -> Option<&str> {
    let outside = |c: char| c.is_whitespace() || "<>[]()\"',;".contains(c);
    text.split(outside).find_map(|word| {
        let word = word
            .strip_prefix("mailto:")
            .unwrap_or(word)
            .trim_matches([':', '.']);
        let (local, domain) = word.split_once('@')?;
        let fine = !local.is_empty() && domain.len() > 1 && !domain.contains('@');
        fine.then_some(word)
    })
}

/// The name before the address, where one stands.
pub(super) fn name(text: &str) -> Option<String> {
    let end = text.find(['<', '[']).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default();
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '*'));
    (!name.is_empty() && !name.contains('@')).then(|| name.to_owned())
}
