//! Campaigns folded: of responses that say the same, one stands for all, and none is left out. Whoever says a word more, or answers
//! the form otherwise, stands on their own.

use medborger_base::digest;
use medborger_base::sorted::SortedMap;

use super::{Lead, Paper};
use crate::calendar::Language;
use crate::interop::{Block, Inline};
use crate::key::Key;
use crate::method::redaction::RedactionKind;
use crate::response::Stance;
use crate::text::folded;
use crate::white_paper::{RowAnswer, WhitePaperRow};

/// A campaign: which of its responses stand, and for how many others each.
#[derive(Debug, Default)]
struct Fold {
    /// By what they say: the first, and how many say it.
    said: SortedMap<String, (u32, usize)>,
    /// The first of all, and its text once it was written.
    first: Option<u32>,
    text: Option<String>,
}

/// The campaigns of a white paper, by their groups.
#[derive(Debug, Default)]
pub(super) struct Folds(SortedMap<Key, Fold>);

impl Folds {
    /// For how many others a response stands; `None` where another stands for it, or where the campaign's line alone does,
    /// because it may not be published.
    pub(super) fn others(&self, number: u32, group: Option<&Key>) -> Option<usize> {
        let Some(fold) = group.and_then(|group| self.0.get(group)) else {
            return Some(0);
        };
        let mut said = fold.said.values();
        let of = said.find(|(first, _)| *first == number);
        of.map(|(_, count)| count.saturating_sub(1))
    }

    /// What stands in for a response's text: of the first of a campaign, and of what is in none, the text itself; of another,
    /// what it adds to the first one's where it says all of that. The rows come in order.
    pub(super) fn text(&mut self, row: &mut WhitePaperRow) -> Written {
        let text = row.text.take().unwrap_or_default();
        let fold = row.group.as_ref().and_then(|group| self.0.get_mut(group));
        match fold {
            Some(fold) if fold.first == Some(row.number) => fold.text = Some(text.clone()),
            Some(Fold {
                first: Some(first),
                text: Some(common),
                ..
            }) => {
                if let Some(added) = added(common, &text) {
                    let added = added.into_iter().map(str::to_owned).collect();
                    return Written::Beside(*first, added);
                }
            }
            _ => {}
        }
        Written::Whole(Some(text).filter(|text| !text.is_empty()))
    }
}

/// How a response's text is written.
pub(super) enum Written {
    Whole(Option<String>),
    /// As that of this number, and beside it this.
    Beside(u32, Vec<String>),
}

/// A text's words in one case, without what stands for what is hidden: nobody said that.
fn words(text: &str) -> Vec<String> {
    let mut said = text.to_owned();
    for kind in RedactionKind::ALL {
        said = said.replace(kind.placeholder(), " ");
    }
    let said = folded(&said);
    // Signs that only part words; an emoji or a percentage says something.
    let parts = |c: char| c.is_whitespace() || ".,;:!?\"'()[]*_«»“”„’‘–—…•·".contains(c);
    let words = said.split(parts);
    let words = words.filter(|word| !word.trim_matches('-').is_empty());
    words.map(str::to_owned).collect()
}

/// What stands for all that a response says, where it stands, text and answers: the same for those who say the same in the same
/// sentences, and for nobody else.
pub(in crate::white_paper) fn what_it_says(
    stance: Option<Stance>,
    text: Option<&str>,
    answers: &[RowAnswer],
) -> String {
    let stands = stance.map(Stance::english).unwrap_or_default();
    let sentence = |text: &str| words(text).join(" ");
    let whole = |text: &str| {
        let all = sentences(text)
            .map(sentence)
            .filter(|said| !said.is_empty());
        all.fold("+".to_owned(), |whole, said| whole + &said + ".")
    };
    let mut said = vec![stands.to_owned(), text.map(whole).unwrap_or_default()];
    for answer in answers {
        said.extend([answer.question.to_string(), words(&answer.answer).join(" ")]);
    }
    let parts: Vec<&[u8]> = said.iter().map(String::as_bytes).collect();
    let mut buffer = [0; 64];
    digest::hex(&digest::keyed(b"medborger/fold", &parts), &mut buffer).to_owned()
}

/// What a text says beside all sentences of another, which it says in their order; `None` where it leaves one out.
fn added<'t>(common: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut wanted = sentences(common).map(words).filter(|said| !said.is_empty());
    let mut next = wanted.next();
    let mut added = Vec::new();
    for sentence in sentences(text) {
        let said = words(sentence);
        if next.as_ref() == Some(&said) {
            next = wanted.next();
        } else if !said.is_empty() {
            added.push(sentence.trim());
        }
    }
    next.is_none().then_some(added)
}

/// The sentences and lines of a text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split_inclusive(['.', '!', '?', ';']))
}

impl Paper {
    /// The campaigns: the first response that may be published stands for all of its campaign that say the same.
    pub(super) fn folds(&self, leads: &[Lead]) -> Folds {
        let mut folds: SortedMap<Key, Fold> = SortedMap::new();
        for lead in leads {
            let group = lead.group.as_ref();
            let campaign = |key: &&Key| self.groups.get(key).is_some_and(|group| group.campaign);
            if let Some(key) = group.filter(campaign) {
                let fold = folds.entry(key.clone()).or_default();
                if let Some(says) = &lead.says {
                    fold.first.get_or_insert(lead.number);
                    fold.said.entry(says.clone()).or_insert((lead.number, 0)).1 += 1;
                }
            }
        }
        Folds(folds)
    }

    /// What a response of a campaign says beside the first one's text.
    pub(super) fn beside(&self, first: u32, added: &[String], blocks: &mut Vec<Block>) {
        let text = match (self.language, added.is_empty()) {
            (Language::Danish, true) => format!("Samme tekst som nr. {first}."),
            (Language::Danish, false) => format!("Samme tekst som nr. {first}, og desuden:"),
            (Language::English, true) => format!("The same text as no. {first}."),
            (Language::English, false) => format!("The same text as no. {first}, and beside it:"),
        };
        let content = vec![Inline::text(text)];
        blocks.push(Block::Paragraph { content });
        if !added.is_empty() {
            let text = added.join("\n");
            blocks.push(Block::Quote { text });
        }
    }

    /// Of a campaign's responses, which stand on their own, and which are not published.
    pub(super) fn apart(&self, leads: &[&Lead]) -> String {
        let first = leads.iter().find_map(|lead| lead.says.as_ref());
        let numbers = |takes: &dyn Fn(&Lead) -> bool| {
            let taken = leads.iter().filter(|lead| takes(lead));
            let numbers: Vec<u32> = taken.map(|lead| lead.number).collect();
            (!numbers.is_empty()).then(|| numbers_text(&numbers))
        };
        let own = numbers(&|lead| lead.says.is_some() && lead.says.as_ref() != first);
        let silent = numbers(&|lead| lead.says.is_none());
        let mut text = String::new();
        if let Some(own) = own {
            text.push_str(&match self.language {
                Language::Danish => format!(" Med egne ord eller svar: nr. {own}."),
                Language::English => format!(" With words or answers of their own: no. {own}."),
            });
        }
        if let Some(silent) = silent {
            text.push_str(&match self.language {
                Language::Danish => format!(" Ikke offentliggjort: nr. {silent}."),
                Language::English => format!(" Not published: no. {silent}."),
            });
        }
        text
    }

    /// The heading of a response that stands for itself and so many others.
    pub(super) fn heading(&self, number: u32, name: &str, others: usize) -> String {
        match (self.language, others) {
            (Language::Danish, 0) => format!("Nr. {number}: {name}"),
            (Language::Danish, 1) => format!("Nr. {number}: {name} og 1 anden med samme tekst"),
            (Language::Danish, n) => format!("Nr. {number}: {name} og {n} andre med samme tekst"),
            (Language::English, 0) => format!("No. {number}: {name}"),
            (Language::English, 1) => {
                format!("No. {number}: {name} and 1 other with the same text")
            }
            (Language::English, n) => {
                format!("No. {number}: {name} and {n} others with the same text")
            }
        }
    }
}

/// Numbers in ascending order, three and more that follow one another as first and last.
pub(super) fn numbers_text(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|a, b| a.checked_add(1) == Some(*b));
    let text = |run: &[u32]| match run {
        [first, _, .., last] => format!("{first}–{last}"),
        few => few
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    };
    runs.map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{added, numbers_text, what_it_says};

    #[test]
    fn what_says_the_same_words_is_the_same_and_one_word_more_is_not() {
        let says = |text: &str| what_it_says(None, Some(text), &[]);
        assert_eq!(
            says("Vi siger nej!\n\nHilsen [navn fjernet]"),
            says("vi siger  NEJ. Hilsen [underskrift fjernet]")
        );
        assert_ne!(says("Vi siger nej."), says("Vi siger ikke nej."));
        assert_ne!(
            says("Vi siger nej."),
            says("Vi siger nej. Jeg bor ved molen.")
        );
        assert_ne!(says(""), what_it_says(None, None, &[]));
        assert_ne!(
            says("a"),
            what_it_says(Some(crate::response::Stance::Support), Some("a"), &[])
        );
        assert_ne!(
            says("Bevar skoven ikke. Byg vejen."),
            says("Bevar skoven. Ikke byg vejen.")
        );
    }

    #[test]
    fn an_addition_is_what_stands_beside_all_of_the_common_text() {
        let common = "Vi siger nej. Bevar stien!";
        assert_eq!(added(common, common), Some(vec![]));
        assert_eq!(
            added(common, "Vi siger nej!\nJeg bor der. Bevar stien. Tak."),
            Some(vec!["Jeg bor der.", "Tak."])
        );
        // A word less or another order: then it stands as a whole.
        for other in [
            "Bevar stien! Vi siger nej.",
            "Vi siger nej.",
            "Vi siger ja. Bevar stien!",
            "",
        ] {
            assert_eq!(added(common, other), None, "{other}");
        }
    }

    #[test]
    fn three_numbers_in_a_row_are_a_range_and_two_are_not() {
        for (numbers, text) in [
            (&[][..], ""),
            (&[7], "7"),
            (&[1, 2], "1, 2"),
            (&[1, 2, 3], "1–3"),
            (&[1, 3, 4, 5, 6, 9, 10], "1, 3–6, 9, 10"),
            (&[u32::MAX], "4294967295"),
        ] {
            assert_eq!(numbers_text(numbers), text);
        }
    }
}
