//! What of a mail its sender wrote, and what is the mail that it answers or forwards.

use super::attribution::{Below, attribution};
use super::copied::{Place, Verdict, address, block, first_line, name};
use super::{Forwarded, MailDoubt, Mailbox};
use medborger_base::sorted::Arrange as _;

/// Words of the lines by which programs begin a mail that is answered.
const ANSWERED: [&str; 14] = [
    "oprindelig meddelelse",
    "oprindelig besked",
    "oprindelig mail",
    "oprindelig e-mail",
    "original message",
    "original mail",
    "original email",
    "ursprüngliche nachricht",
    "originalnachricht",
    "original-nachricht",
    "ursprungligt meddelande",
    "originalmeddelande",
    "opprinnelig melding",
    "original melding",
];
/// Words of the lines by which programs begin a mail that is forwarded.
const FORWARDED: [&str; 24] = [
    "videresendt meddelelse",
    "videresendt besked",
    "videresendt mail",
    "videresendt e-mail",
    "start på videresendt besked",
    "start på videresendt meddelelse",
    "forwarded message",
    "begin forwarded message",
    "forwarded by",
    "videresendt af",
    "videresendt av",
    "weitergeleitet von",
    "vidarebefordrat av",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht",
    "anfang der weitergeleiteten e-mail",
    "vidarebefordrat meddelande",
    "vidarebefordrat brev",
    "vidarebefordrat mejl",
    "början på vidarebefordrat meddelande",
    "videresendt melding",
    "videresendt e-post",
    "start på videresendt melding",
    "starten på den videresendte meldingen",
];
/// How the line of a ticket system ends above which one is to write, and words of which one stands in it.
const ABOVE: [&str; 16] = [
    "over denne linje",
    "over denne linie",
    "over denne streg",
    "oven over denne linje",
    "ovenfor denne linje",
    "above this line",
    "above this email",
    "oberhalb dieser linie",
    "oberhalb dieser zeile",
    "über dieser linie",
    "über dieser zeile",
    "ovanför denna rad",
    "ovanför denna linje",
    "ovanför den här raden",
    "over denne linjen",
    "ovenfor denne linjen",
];
const REPLY: [&str; 12] = [
    "svar",
    "svaret",
    "reply",
    "type",
    "respond",
    "write",
    "antworten",
    "antwort",
    "svara",
    "skriv",
    "besvar",
    "antworten sie",
];
/// How the subject of a forwarded mail begins.
const FORWARDS: [&str; 7] = ["vs:", "fwd:", "fw:", "wg:", "vb:", "vidb:", "videresendt:"];
/// Words by which somebody says that the answers stand within the original.
const WITHIN: [&str; 19] = [
    "svar nedenfor",
    "svarer nedenfor",
    "svar herunder",
    "svaret nedenfor",
    "svaret herunder",
    "svarer herunder",
    "kommentarer nedenfor",
    "kommentarer herunder",
    "bemærkninger nedenfor",
    "bemærkninger herunder",
    "med rødt",
    "med blåt",
    "med rött",
    "svar under",
    "inline",
    "answers below",
    "comments below",
    "in red below",
    "siehe unten",
];

/// A mail's text, taken apart.
pub(super) struct Divided {
    pub(super) own: String,
    pub(super) forwarded: Option<Forwarded>,
    pub(super) doubts: Vec<MailDoubt>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Answered,
    Forwarded,
}

/// Takes a text apart; see [`Mail::own_text`](super::Mail::own_text). `sender` and `subject` are the mail's.
pub(super) fn divided(text: &str, sender: Option<&Mailbox>, subject: Option<&str>) -> Divided {
    let mut own = String::with_capacity(text.len());
    let mut doubts = Vec::new();
    let mut place = Place {
        first: true,
        apart: true,
        ruled: false,
    };
    // Whether a line said who wrote what is quoted, and whether the line before was quoted.
    let (mut announced, mut quoted) = (false, false);
    let mut original = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (line, len) = first_line(rest);
        if line.trim().is_empty() {
            own.push('\n');
            place.apart = true;
            quoted = false;
            at += len;
            continue;
        }
        let own_sign = is_own_sign(line, rest.get(len..)) && !announced && !quoted;
        if is_quoted(line) && !own_sign {
            if !(announced || quoted || is_announced_within(rest)) {
                doubts.push(MailDoubt::OriginalDoubtful);
            }
            quoted = true;
            announced = true;
            place.apart = true;
            at += len;
            continue;
        }
        if own_sign && place.apart {
            doubts.push(MailDoubt::OriginalDoubtful);
        }
        let rule = rule(line, rest.get(len..).unwrap_or_default(), place.apart);
        if rule.is_some() {
            original = Some((at, rule));
            break;
        }
        match block(rest, false).map(|block| block.verdict(place, sender)) {
            Some(Verdict::Original) => {
                original = Some((at, None));
                break;
            }
            Some(Verdict::Doubtful) => doubts.push(MailDoubt::OriginalDoubtful),
            Some(Verdict::Own) | None => {}
        }
        match attribution(rest) {
            Some((len, Below::Quoted)) => {
                announced = true;
                at += len;
                continue;
            }
            Some((_, Below::Original)) => {
                original = Some((at, None));
                break;
            }
            Some((_, Below::Doubtful)) => doubts.push(MailDoubt::OriginalDoubtful),
            None => {}
        }
        own.push_str(line);
        own.push('\n');
        place.ruled = is_drawn(line);
        place.first &= place.ruled;
        place.apart = place.ruled;
        quoted = false;
        at += len;
    }
    trim(&mut own, original.is_some());
    let mut forwarded = None;
    if let Some((at, rule)) = original {
        let rest = text.get(at..).unwrap_or_default();
        let lower = own.to_lowercase();
        if WITHIN.iter().any(|words| lower.contains(words)) {
            doubts.push(MailDoubt::AnswersWithin);
        }
        let says = subject.is_some_and(|subject| {
            let subject = subject.trim_start().to_lowercase();
            FORWARDS.iter().any(|begin| subject.starts_with(begin))
        });
        if rule == Some(Rule::Forwarded) || rule.is_none() && (says || own.is_empty()) {
            forwarded = inner(rest, rule.is_some());
        }
    }
    doubts.arrange();
    doubts.dedup();
    Divided {
        own,
        forwarded,
        doubts,
    }
}

fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// Whether quoted lines tell themselves who wrote them, as those of telephones do.
fn is_announced_within(text: &str) -> bool {
    let begin = beginning(text);
    attribution(&begin).is_some() || block(&begin, false).is_some()
}

/// Whether a single line begins with the sign for *more than*, or stands between such signs.
fn is_own_sign(line: &str, below: Option<&str>) -> bool {
    if !is_quoted(line) {
        return false;
    }
    let after = line.trim_start().trim_start_matches('>').trim_start();
    let number = after.starts_with(|c: char| c.is_ascii_digit());
    let between = after.trim_end().ends_with('<');
    (number || between) && !is_quoted(first_line(below.unwrap_or_default()).0)
}

/// A line drawn of one sign.
fn is_drawn(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 2
        && line
            .chars()
            .all(|c| matches!(c, '_' | '-' | '=' | '–' | '—' | '*'))
}

/// White space at both ends goes, and the line that Outlook draws above the copied header.
fn trim(own: &mut String, cut: bool) {
    loop {
        let kept = own.trim_end();
        let begin = kept.rfind('\n').map_or(0, |at| at + 1);
        let drawn = kept.get(begin..).is_some_and(is_drawn);
        if !(cut && drawn) {
            break;
        }
        own.truncate(begin);
    }
    own.truncate(own.trim_end().len());
    let blank = own.len() - own.trim_start().len();
    own.drain(..blank);
    own.shrink_to_fit();
}

/// Whether the original begins with a line that a program wrote. Without signs around it, such a line is one only where a
/// copied header follows.
fn rule(line: &str, below: &str, apart: bool) -> Option<Rule> {
    if line.len() > 300 {
        return None;
    }
    let signs = |c: char| c.is_whitespace() || "-–—_=*#~.:<>|[]\u{200b}\u{feff}".contains(c);
    let line = line.trim();
    let words = line
        .trim_matches(signs)
        .to_lowercase()
        .replace('\u{2011}', "-")
        .replace('\u{a0}', " ");
    let sign = |c: Option<char>| c.is_some_and(|c| "-–—_=#~*".contains(c));
    let ends = line.trim_end_matches([':', '.']);
    let framed = sign(line.chars().next()) && sign(ends.chars().next_back());
    let twice = framed && (sign(line.chars().nth(1)) || sign(ends.chars().rev().nth(1)));
    let reply = |words: &str| words.split([' ', ',']).any(|word| REPLY.contains(&word));
    let bracketed = line.starts_with('[') && line.ends_with(']');
    let above = if framed || bracketed {
        ABOVE.iter().any(|end| words.contains(end))
    } else {
        // A line of its own, which is no sentence.
        let sentence =
            line.ends_with(['.', '!', '?']) || line.contains(',') || words.chars().count() > 60;
        !sentence && ABOVE.iter().any(|end| words.ends_with(end)) && apart
    };
    if above && reply(&words) {
        return Some(Rule::Answered);
    }
    let begins = |all: &[&str]| {
        all.iter().any(|begin| {
            words
                .strip_prefix(begin)
                .is_some_and(|rest| rest.is_empty() || twice && rest.starts_with([' ', ':']))
        })
    };
    let kind = if begins(&FORWARDED) {
        Rule::Forwarded
    } else if begins(&ANSWERED) {
        Rule::Answered
    } else {
        return None;
    };
    if twice {
        return Some(kind);
    }
    let head = beginning(below);
    block(&head, false).is_some().then_some(kind)
}

/// The first lines of an original, without a level of quotes.
fn beginning(text: &str) -> String {
    let lines = text
        .lines()
        .skip_while(|line| bare(line).trim().is_empty())
        .take(12);
    lines.map(|line| format!("{}\n", bare(line))).collect()
}

fn bare(line: &str) -> &str {
    let line = line.trim_start();
    let line = line.strip_prefix('>').unwrap_or(line);
    line.strip_prefix(' ').unwrap_or(line)
}

/// The mail that was forwarded.
fn inner(original: &str, ruled: bool) -> Option<Forwarded> {
    let (first, len) = first_line(original);
    let skipped = if ruled || is_drawn(first) { len } else { 0 };
    let rest = original.get(skipped..)?;
    let quoted = rest
        .lines()
        .find(|line| !line.trim().is_empty())
        .is_some_and(is_quoted);
    let rest: String = if quoted {
        rest.lines()
            .map(|line| format!("{}\n", bare(line)))
            .collect()
    } else {
        rest.to_owned()
    };
    let rest = rest.trim_start_matches('\n');
    let block = block(rest, ruled);
    if block.is_none() && !ruled {
        return None;
    }
    let block = block.unwrap_or_default();
    let text = rest.get(block.len..).unwrap_or_default();
    let given = |value: Option<&str>| value.filter(|value| !value.is_empty()).map(str::to_owned);
    Some(Forwarded {
        name: block.sender.and_then(name),
        address: block.sender.and_then(address).map(str::to_owned),
        date: given(block.date),
        subject: given(block.subject),
        text: text.trim_end().trim_start_matches('\n').to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own_text(text: &str) -> String {
        divided(text, None, None).own
    }

    #[test]
    fn the_original_is_cut_off_in_the_ways_of_common_mail_programs() {
        for original in [
            "Fra: Plan <plan@example.dk>\nSendt: 1. juni 2026 10:12\nTil: Ida Eksempel\nEmne: Høring\n\nSkriv til os.",
            "________________________________\nFra: Plan\nSendt: 1. juni 2026 10:12\n\nSkriv til os.",
            "From: Plan\nSent: Monday, June 1, 2026\nTo: Ida\n\nWrite to us.",
            "*Fra:* Plan\n*Dato:* 1. juni 2026\n\nSkriv til os.",
            "-----Oprindelig meddelelse-----\nFra: Plan\n\nSkriv til os.",
            "-------- Original Message --------\nx",
            "Den 1. jun. 2026 kl. 10.12 skrev Plan <plan@example.dk>:\n\n> Skriv til os.\n>\n> Plan",
            "Den man. 1. jun. 2026 kl. 10.12 skrev Plan og Miljø i Eksempel Kommune <\nplan@example.dk>:\n> Skriv",
            "mandag den 1. juni 2026 skrev Plan:\n> Skriv til os.",
            "On Mon, Jun 1, 2026 at 10:12 AM Plan <plan@example.dk>\nwrote:\n\n> Write to us.",
            "> Skriv til os.",
        ] {
            let text = format!(
                "Vi vil gerne have flere træer.\n\nVenlig hilsen\nIda Eksempel\n\n{original}"
            );
            assert_eq!(
                own_text(&text),
                "Vi vil gerne have flere træer.\n\nVenlig hilsen\nIda Eksempel",
                "{original}"
            );
        }
    }

    #[test]
    fn what_is_written_between_and_below_quoted_lines_is_kept() {
        let text =
            "Den 1. juni 2026 skrev Plan:\n> Hvad med træer?\nJa tak.\n> Og bænke?\nOgså.\n\nIda";
        assert_eq!(own_text(text), "Ja tak.\nOgså.\n\nIda");
    }

    #[test]
    fn ordinary_sentences_are_not_taken_for_an_original() {
        for text in [
            "Den gamle mand skrev følgende:\nDer er for få træer.",
            "Fra: min altan kan jeg se havnen.\nDet er dejligt.",
            "Den 1. juni 2026 skrev jeg til jer:\nI svarede ikke.",
            "- Oprindelig meddelelse",
            "To: det er et tal",
        ] {
            assert_eq!(own_text(text), text);
        }
    }

    #[test]
    fn a_mail_that_is_only_an_original_has_no_text_of_its_own() {
        assert_eq!(
            own_text("Fra: Plan\nSendt: 1. juni 2026 10:12\nTil: Ida\n\nSkriv til os."),
            ""
        );
        assert_eq!(own_text(""), "");
    }
}
