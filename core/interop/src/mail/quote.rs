//! What of a mail its sender wrote, and what is the mail that it answers; and lines that a mail program has wrapped.

/// Lines by which mail programs begin the original.
const RULES: [&str; 6] = [
    "oprindelig meddelelse",
    "oprindelig besked",
    "original message",
    "videresendt meddelelse",
    "videresendt besked",
    "forwarded message",
];
/// How the copied header begins, and what stands in it right below.
const SENDERS: [&str; 3] = ["fra:", "from:", "afsender:"];
const BELOW: [&str; 10] = [
    "sendt:",
    "dato:",
    "til:",
    "emne:",
    "sent:",
    "date:",
    "to:",
    "subject:",
    "cc:",
    "modtaget:",
];

/// The text without the original; see [`Mail::own_text`](super::Mail::own_text).
pub(super) fn own_text(text: &str) -> String {
    let mut lines = text.lines();
    let mut kept = String::with_capacity(text.len());
    loop {
        let rest = lines.clone();
        let Some(line) = lines.next() else { break };
        if is_rule(line) || is_copied_header(rest.clone()) {
            break;
        }
        if let Some(skipped) = attribution(rest) {
            // The first of them was read.
            for _ in 1..skipped {
                lines.next();
            }
            continue;
        }
        if !line.trim_start().starts_with('>') {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    // Outlook draws a line above the copied header.
    loop {
        let begin = kept
            .strip_suffix('\n')
            .map(|kept| kept.rfind('\n').map_or(0, |at| at + 1));
        let last = begin.and_then(|begin| Some((begin, kept.get(begin..)?)));
        match last {
            Some((begin, last)) if last.trim().chars().all(|c| matches!(c, '_' | '-')) => {
                kept.truncate(begin);
            }
            _ => break,
        }
    }
    kept.truncate(kept.trim_end().len());
    let blank = kept.len() - kept.trim_start().len();
    kept.drain(..blank);
    kept.shrink_to_fit();
    kept
}

/// A line in lower case, without the stars that some programs put around bold text.
fn plain(line: &str) -> String {
    line.trim().trim_start_matches('*').to_lowercase()
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    if !line.starts_with('-') || !line.ends_with('-') {
        return false;
    }
    let words = line.trim_matches('-').trim().to_lowercase();
    RULES.contains(&words.as_str())
}

/// Whether a copied header begins here: its sender, and within the next three lines that are not blank another field.
fn is_copied_header<'a>(mut lines: impl Iterator<Item = &'a str>) -> bool {
    let begins = |line: &str, fields: &[&str]| {
        let line = plain(line);
        fields.iter().any(|f| line.starts_with(f))
    };
    let Some(first) = lines.next() else {
        return false;
    };
    let mut below = lines.filter(|l| !l.trim().is_empty()).take(3);
    begins(first, &SENDERS) && below.any(|line| begins(line, &BELOW))
}

/// How many lines tell who wrote what is quoted below, wrapped to three at most; `None` when these lines don't.
///
/// A sentence such as "Den gamle mand skrev følgende:" is not taken for one: there must be a digit, and quoted lines below
/// or an address.
fn attribution<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<usize> {
    let first = plain(lines.clone().next()?);
    let danish = first.starts_with("den ") || first.contains(" den ") || first.starts_with("på ");
    let english = first.starts_with("on ");
    if !danish && !english {
        return None;
    }
    let mut whole = String::new();
    for (number, line) in lines.clone().take(3).enumerate() {
        if line.trim().is_empty() || line.trim_start().starts_with('>') {
            return None;
        }
        whole.push_str(&plain(line));
        whole.push(' ');
        if !line.trim_end().ends_with(':') {
            continue;
        }
        let wrote = danish && whole.contains(" skrev") || english && whole.contains(" wrote");
        let dated = whole.bytes().any(|b| b.is_ascii_digit());
        let mut below = lines
            .clone()
            .skip(number + 1)
            .filter(|l| !l.trim().is_empty());
        let quoted = below
            .next()
            .is_some_and(|l| l.trim_start().starts_with('>'));
        return (wrote && dated && (quoted || whole.contains('@'))).then_some(number + 1);
    }
    None
}

/// Joins the lines of a flowed text (RFC 3676): a line that ends in a space goes on in the next of the same depth of
/// quotes. The line before a signature, `-- `, never does.
pub(super) fn joined_flow(text: &str, delete_space: bool) -> String {
    let text = crate::xml::unified(text);
    let mut out = String::with_capacity(text.len());
    let mut last_depth = None;
    let mut goes_on = false;
    for line in text.split('\n') {
        let unquoted = line.trim_start_matches('>');
        let depth = line.len() - unquoted.len();
        let line = unquoted.strip_prefix(' ').unwrap_or(unquoted);
        let signature = line == "-- ";
        if goes_on && last_depth == Some(depth) && !signature {
            if delete_space {
                out.pop();
            }
        } else {
            if last_depth.is_some() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            if depth > 0 {
                out.push(' ');
            }
            last_depth = Some(depth);
        }
        out.push_str(line);
        goes_on = line.ends_with(' ') && !signature;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_original_is_cut_off_in_the_ways_of_common_mail_programs() {
        for original in [
            "Fra: Plan <plan@example.dk>\nSendt: 1. juni 2026 10:12\nTil: Ida Eksempel\nEmne: Høring\n\nSkriv til os.",
            "________________________________\nFra: Plan\nSendt: 1. juni 2026 10:12\n\nSkriv til os.",
            "From: Plan\nSent: Monday\nTo: Ida\n\nWrite to us.",
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
        assert_eq!(own_text("Fra: Plan\nSendt: i går\n\nSkriv til os."), "");
        assert_eq!(own_text(""), "");
    }

    #[test]
    fn flowed_lines_are_joined_within_one_depth_of_quotes() {
        let text = "Det her er en \nlang linje.\nKort.\n> citat \n> går videre\nefter \n> citat\n  indrykket\n-- \nIda";
        assert_eq!(
            joined_flow(text, false),
            "Det her er en lang linje.\nKort.\n> citat går videre\nefter \n> citat\n indrykket\n-- \nIda"
        );
        assert_eq!(joined_flow("blå \nbær", true), "blåbær");
        assert_eq!(joined_flow("Hilsen \n-- \nIda", false), "Hilsen \n-- \nIda");
    }
}
