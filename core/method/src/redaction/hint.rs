//! What a reviewer should look at, and a program must not decide: suggested, ranked by risk, with the reason. Nothing of
//! it is hidden by itself.

mod lists;
mod reason;

use medborger_base::sorted::{Arrange as _, SortedSet};

use medborger_base::work::{Work, WorkError};

use super::Span;
use super::fold::Folded;
use super::known::also_words;
use super::scan::{Scan, Word};
pub use reason::{Gazetteer, Hint, HintReason, Risk};

use lists::{CHILDREN, HEALTH, KIN, NO_NAMES, OWN, SAYS, SENSITIVE, TITLED};

/// What a reviewer should look at in a text, the greatest risk first, then in the order of the text. What is `hidden`
/// already is left out.
///
/// ```
/// use medborger::method::redaction::{Gazetteer, HintReason, Risk, hints};
///
/// let text = "Min datter på 7 siger, at hun er bange. Vi bor Solsiden 9.";
/// let lists = Gazetteer::new().with_streets(vec!["Solsiden".into()]);
/// let found = hints(text, &[], &lists);
/// assert_eq!((found[0].risk, found[0].reason), (Risk::High, HintReason::Child));
/// assert_eq!(&text[found[1].start..found[1].end], "Solsiden 9");
/// assert_eq!(found[1].reason, HintReason::ListedStreet);
/// ```
#[must_use]
pub fn hints(text: &str, hidden: &[Span], lists: &Gazetteer) -> Vec<Hint> {
    hints_within(text, hidden, lists, &Work::unlimited()).unwrap_or_default()
}

/// The same within limits.
///
/// # Errors
/// [`WorkError`].
pub fn hints_within(
    text: &str,
    hidden: &[Span],
    lists: &Gazetteer,
    work: &Work,
) -> Result<Vec<Hint>, WorkError> {
    let listed = lists.streets.len() + lists.given_names.len() + lists.family_names.len();
    work.spend(400 * text.len() as u64 + 500 * listed as u64 + 1_000)?;
    let folded = Folded::of(text);
    let scan = Scan::new(&folded.text);
    let set = |list: &[String]| {
        list.iter()
            .map(|entry| key(entry))
            .collect::<SortedSet<String>>()
    };
    let listed = Listed {
        streets: set(&lists.streets),
        given: set(&lists.given_names),
        family: set(&lists.family_names),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < scan.len() {
        let sentence_end = sentence_end(&scan, at);
        read(&scan, at, sentence_end, &listed, &mut found);
        at = sentence_end.max(at + 1);
    }
    for hint in &mut found {
        (hint.start, hint.end) = folded.original(hint.start, hint.end);
    }
    found.retain(|hint| {
        !hidden
            .iter()
            .any(|span| span.start < hint.end && hint.start < span.end && !wide(hint.reason))
    });
    found.arrange_by_key(|hint| (std::cmp::Reverse(hint.risk), hint.start, hint.reason));
    Ok(found)
}

/// Whether a reason is about a whole sentence, in which something may be hidden already.
fn wide(reason: HintReason) -> bool {
    matches!(reason, HintReason::Child)
}

/// The municipality's lists, in lower case.
struct Listed {
    streets: SortedSet<String>,
    given: SortedSet<String>,
    family: SortedSet<String>,
}

fn key(entry: &str) -> String {
    Folded::of(entry.trim()).text.to_lowercase()
}

fn sentence_end(scan: &Scan<'_>, start: usize) -> usize {
    let mut i = start;
    while i < scan.len() {
        let over = matches!(scan.at(i), b'.' | b'!' | b'?')
            && matches!(scan.at(i + 1), b' ' | b'\n' | b'\r' | 0)
            || scan.at(i) == b'\n' && scan.at(i + 1) == b'\n';
        i += 1;
        if over {
            return i;
        }
    }
    i
}

/// Judges one sentence.
fn read(scan: &Scan<'_>, start: usize, end: usize, listed: &Listed, found: &mut Vec<Hint>) {
    let mut words: Vec<Word> = Vec::new();
    let mut i = start;
    while i < end {
        let word = scan.word_at(i);
        if word.is_empty() {
            i += scan.char_at(i).map_or(1, char::len_utf8);
        } else {
            words.push(word);
            i = word.end;
        }
    }
    let said = |word: &Word| scan.text.get(word.start..word.end).unwrap_or_default();
    let any = |list: &[&str]| words.iter().any(|word| scan.is_any(*word, list));
    let personal = any(OWN) || any(KIN);
    for (n, word) in words.iter().enumerate() {
        let next = words.get(n + 1);
        let starts = |list: &[&str]| {
            list.iter().any(|stem| {
                scan.is(
                    Word {
                        start: word.start,
                        end: word.end.min(word.start + stem.len()),
                    },
                    stem,
                )
            })
        };
        let kin = next.filter(|next| scan.is_any(*word, OWN) && scan.is_any(**next, CHILDREN));
        if kin.is_some() || scan.is_any(*word, CHILDREN) && personal && !found_child(found, start) {
            let mut hint = |risk| {
                found.push(Hint {
                    start: word.start,
                    end: trimmed(scan, word.start, end),
                    risk,
                    reason: HintReason::Child,
                })
            };
            let told = any(SAYS) || scan.slice(word.start, end).iter().any(u8::is_ascii_digit);
            hint(if kin.is_some() && told {
                Risk::High
            } else {
                Risk::Medium
            });
            continue;
        }
        let mut hint = |start: usize, end: usize, risk, reason| {
            found.push(Hint {
                start,
                end,
                risk,
                reason,
            })
        };
        if starts(HEALTH) {
            hint(
                word.start,
                word.end,
                if personal { Risk::High } else { Risk::Low },
                HintReason::Health,
            );
        } else if starts(SENSITIVE) {
            hint(
                word.start,
                word.end,
                if personal { Risk::High } else { Risk::Low },
                HintReason::Sensitive,
            );
        }
        if !scan.capital(*word) {
            continue;
        }
        let number = house_end(scan, word.end);
        let lower = said(word).to_lowercase();
        let first = n == 0;
        if let Some(number) = number {
            let street = (0..=n.min(3)).rev().find_map(|back| {
                let from = words.get(n - back)?.start;
                let name = scan.text.get(from..word.end)?.to_lowercase();
                listed.streets.contains(&name).then_some(from)
            });
            if let Some(from) = street {
                hint(from, number, Risk::High, HintReason::ListedStreet);
                continue;
            }
            if !first && word.len() > 4 && !scan.is_any(*word, NO_NAMES) {
                hint(word.start, number, Risk::Low, HintReason::LooksLikeAddress);
            }
            continue;
        }
        let follows = next.filter(|next| {
            scan.capital(**next)
                && next.start - word.end <= 2
                && scan
                    .slice(word.end, next.start)
                    .iter()
                    .all(|b| matches!(b, b' ' | b'-'))
        });
        let genitive = lower.strip_suffix('s').unwrap_or(&lower);
        let is = |list: &SortedSet<String>| list.contains(&lower) || list.contains(genitive);
        if is(&listed.given) || is(&listed.family) {
            let whole = follows.is_some_and(|next| {
                listed.family.contains(&said(next).to_lowercase()) || is(&listed.given)
            });
            let common =
                also_words(lower.chars().next().unwrap_or(' ')).any(|other| other == lower);
            let risk = if whole && is(&listed.given) {
                Risk::High
            } else if common && first {
                Risk::Low
            } else {
                Risk::Medium
            };
            hint(
                word.start,
                follows.filter(|_| whole).map_or(word.end, |next| next.end),
                risk,
                HintReason::ListedName,
            );
            continue;
        }
        let titled = n
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| scan.is_any(*before, TITLED));
        if let Some(next) = follows
            && !first
            && !scan.is_any(*word, NO_NAMES)
            && !scan.is_any(*next, NO_NAMES)
            && word.len() > 1
            && next.len() > 2
        {
            hint(
                word.start,
                next.end,
                if titled { Risk::High } else { Risk::Medium },
                HintReason::LooksLikeName,
            );
        } else if titled && !first && !scan.is_any(*word, NO_NAMES) {
            hint(
                word.start,
                word.end,
                Risk::Medium,
                HintReason::LooksLikeName,
            );
        }
    }
}

fn found_child(found: &[Hint], sentence: usize) -> bool {
    found
        .iter()
        .any(|hint| hint.reason == HintReason::Child && hint.start >= sentence)
}

/// The end without the blanks and the full stop before it.
fn trimmed(scan: &Scan<'_>, start: usize, mut end: usize) -> usize {
    while end > start && matches!(scan.at(end - 1), b' ' | b'\n' | b'\r' | b'.') {
        end -= 1;
    }
    end
}

/// The end of a number of one to three digits, and its letter, right after a word.
fn house_end(scan: &Scan<'_>, end: usize) -> Option<usize> {
    let start = scan.skip_blanks(end);
    let over = scan.digits_end(start);
    let letter = scan.word_at(over);
    let alone = letter.is_empty() || letter.len() == 1;
    ((1..=3).contains(&(over - start))
        && start > end
        && alone
        && scan.at(over) != b'%'
        && !(scan.at(over) == b'.' && scan.digit_at(over + 1)))
    .then_some(letter.end.max(over))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, Risk, HintReason)> {
        let own = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect();
        let lists = Gazetteer {
            streets: own(&["Solsiden", "Den Skæve Ende"]),
            given_names: own(&["Mette", "Bo"]),
            family_names: own(&["Opdigt"]),
        };
        let found = hints(text, &[], &lists);
        found
            .iter()
            .map(|hint| {
                (
                    text[hint.start..hint.end].to_owned(),
                    hint.risk,
                    hint.reason,
                )
            })
            .collect()
    }

    #[test]
    fn what_only_a_person_can_judge_is_suggested_with_risk_and_reason() {
        use HintReason as R;
        for (text, what, risk, reason) in [
            (
                "Min datter siger, at hun er bange.",
                "Min datter siger, at hun er bange",
                Risk::High,
                R::Child,
            ),
            (
                "Vores søn går i skole her.",
                "Vores søn går i skole her",
                Risk::Medium,
                R::Child,
            ),
            (
                "Jeg har haft kræft i fire år.",
                "kræft",
                Risk::High,
                R::Health,
            ),
            (
                "Støjen kan give stress og hjertesygdom.",
                "stress",
                Risk::Low,
                R::Health,
            ),
            ("Min mor er muslim.", "muslim", Risk::High, R::Sensitive),
            (
                "Huset Solsiden 9 er ramt.",
                "Solsiden 9",
                Risk::High,
                R::ListedStreet,
            ),
            (
                "Vi på Den Skæve Ende 4 er imod.",
                "Den Skæve Ende 4",
                Risk::High,
                R::ListedStreet,
            ),
            (
                "Det siger Mette Opdigt hver dag.",
                "Mette Opdigt",
                Risk::High,
                R::ListedName,
            ),
            (
                "Det siger Mette hver dag.",
                "Mette",
                Risk::Medium,
                R::ListedName,
            ),
            (
                "Det siger naboen Gurli Fiktiv hver dag.",
                "Gurli Fiktiv",
                Risk::High,
                R::LooksLikeName,
            ),
            (
                "Jeg så det hos Tværsten 4 i går.",
                "Tværsten 4",
                Risk::Low,
                R::LooksLikeAddress,
            ),
        ] {
            assert!(
                shown(text).contains(&(what.to_owned(), risk, reason)),
                "{text}: {:?}",
                shown(text)
            );
        }
    }

    #[test]
    fn the_greatest_risk_comes_first_and_what_is_hidden_is_left_out() {
        let text = "Støjen giver stress. Det siger Mette. Jeg har kræft.";
        let risks: Vec<Risk> = shown(text).iter().map(|hint| hint.1).collect();
        assert_eq!(risks, [Risk::High, Risk::Medium, Risk::Low]);
        let hidden = [Span {
            start: text.find("Mette").unwrap(),
            end: text.find("Mette").unwrap() + 5,
            kind: super::super::RedactionKind::Name,
        }];
        let lists = Gazetteer {
            given_names: vec!["mette".to_owned()],
            ..Gazetteer::default()
        };
        assert!(
            hints(text, &hidden, &lists)
                .iter()
                .all(|hint| hint.reason != HintReason::ListedName)
        );
    }

    #[test]
    fn an_ordinary_letter_suggests_nothing() {
        for text in [
            "Byrådet i Haderslev Kommune bør tænke sig om.",
            "Vi mener, at Nørregade skal have cykelsti.",
            "",
            "Lokalplan 3 og Bilag 2.",
        ] {
            assert_eq!(shown(text), [], "{text}");
        }
    }
}
