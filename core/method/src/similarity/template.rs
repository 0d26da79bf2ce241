//! What the letters of a campaign have in common.

use medborger_base::sorted::Arrange as _;
use std::ops::Range;

use medborger_codec::Record;

use super::SimilarityOptions;
use super::words::{Shingler, loose_words, strict_words};
use medborger_base::sorted::shared;

/// The text that most letters of a campaign hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Record)]
#[non_exhaustive]
pub struct Template {
    /// Its sentences, in the words and the order of the letter that holds most of it and least besides.
    pub segments: Vec<String>,
}

/// What most of these texts have in common.
///
/// A sentence belongs to it if more than half of the texts hold at least half of its words, in runs as long as a
/// shingle. Sentences end before a capital letter: at a full stop, `!`, `?`, `:` or a line break. Of one text, or of none,
/// the template is all of it.
///
/// ```
/// use medborger::method::similarity::{SimilarityOptions, additions, template};
///
/// let call = "Vi siger nej til den nye vej gennem Eksempelskoven. Den vil ødelægge stilheden for alle.";
/// let texts = [
///     format!("Jeg går tit tur der. {call}"),
///     format!("{call} Hilsen Ida Eksempel"),
///     call.replace("alle", "dyrene"),
/// ];
/// let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
/// let common = template(&texts, &SimilarityOptions::default());
/// assert_eq!(common.segments.join(" "), call);
///
/// let added = additions(&common, texts[0], &[]);
/// assert_eq!(added.map(|range| &texts[0][range]).collect::<Vec<_>>(), ["Jeg går tit tur der."]);
/// ```
#[must_use]
pub fn template(texts: &[&str], options: &SimilarityOptions) -> Template {
    let mut shingler = Shingler::new(options.shingle_words());
    let mut set = Vec::new();
    let sets: Vec<Box<[u32]>> = texts
        .iter()
        .map(|text| {
            shingler.set(text, &mut set);
            Box::from(set.as_slice())
        })
        .collect();
    let Some(representative) = nearest(&sets).and_then(|n| texts.get(n)) else {
        return Template::default();
    };
    let mut read = Vec::new();
    shingler.read(representative, &mut read);
    let sentences = sentences(representative);
    if read.is_empty() {
        // Fewer words than a shingle has: all of them are shared, or nothing is.
        let same = texts
            .iter()
            .filter(|text| words(text) == words(representative));
        let segments = sentences
            .into_iter()
            .filter(|_| same.clone().count() * 2 > texts.len());
        let segments = segments.filter_map(|range| representative.get(range));
        return Template {
            segments: segments.map(str::to_owned).collect(),
        };
    }
    let lengths: Vec<usize> = sentences
        .iter()
        .map(|range| count_words(representative.get(range.clone())))
        .collect();
    let mut holders = vec![0_usize; sentences.len()];
    for set in &sets {
        let held = covered(&read, set, options.shingle_words());
        let mut held = held.iter();
        for (holders, length) in holders.iter_mut().zip(&lengths) {
            let of_sentence = held.by_ref().take(*length).filter(|held| **held).count();
            *holders += usize::from(of_sentence * 2 >= *length && of_sentence > 0);
        }
    }
    let most = |holders: usize| holders * 2 > texts.len() || texts.len() == 1;
    let segments = sentences.into_iter().zip(holders);
    let segments = segments.filter(|(_, holders)| most(*holders));
    Template {
        segments: segments
            .filter_map(|(range, _)| representative.get(range).map(str::to_owned))
            .collect(),
    }
}

/// The set that holds most of what a third of the sets hold, and then least besides; among equals the first.
pub(super) fn nearest(sets: &[Box<[u32]>]) -> Option<usize> {
    let mut all: Vec<u32> = sets.iter().flat_map(|set| set.iter().copied()).collect();
    all.arrange();
    let needed = sets.len().div_ceil(3).max(2).min(sets.len());
    let runs = all.chunk_by(|a, b| a == b);
    let common: Vec<u32> = runs
        .filter(|run| run.len() >= needed)
        .filter_map(|run| run.first().copied())
        .collect();
    let least = |set: &[u32]| (usize::MAX - shared(set, &common), set.len());
    (0..sets.len()).min_by_key(|n| sets.get(*n).map(|set| least(set)))
}

/// Which words stand in a shingle of the set, for a text given by its shingles in order.
fn covered(read: &[u32], set: &[u32], length: usize) -> Vec<bool> {
    let mut words = vec![
        false;
        if read.is_empty() {
            0
        } else {
            read.len() + length - 1
        }
    ];
    for (at, hash) in read.iter().enumerate() {
        if set.binary_search(hash).is_ok() {
            words
                .iter_mut()
                .skip(at)
                .take(length)
                .for_each(|word| *word = true);
        }
    }
    words
}

fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    strict_words(text, |_, _, word| words.push(word));
    words
}

fn count_words(text: Option<&str>) -> usize {
    let mut count = 0;
    loose_words(text.unwrap_or_default(), |_| count += 1);
    count
}

/// The sentences of a text, without the white space around them.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (at, letter) in text.char_indices() {
        if matches!(letter, '.' | '!' | '?' | ':' | '\n') {
            ended = true;
        } else if ended && letter.is_uppercase() && ends_in_space(text.get(start..at)) {
            ranges.push(start..at);
            (start, ended) = (at, false);
        } else if letter.is_alphanumeric() {
            ended = false;
        }
    }
    ranges.push(start..text.len());
    let trimmed = |range: Range<usize>| {
        let whole = text.get(range.clone())?;
        let skipped = whole.len() - whole.trim_start().len();
        let start = range.start + skipped;
        let end = start + whole.trim().len();
        (start < end).then_some(start..end)
    };
    ranges.into_iter().filter_map(trimmed).collect()
}

pub(super) fn ends_in_space(text: Option<&str>) -> bool {
    text.and_then(|text| text.chars().next_back())
        .is_some_and(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALL: [&str; 4] = [
        "Vi beder byrådet om at udsætte lokalplanen for den gamle gasværksgrund.",
        "Jorden er forurenet, og ingen har vist os en plan for, hvordan den skal renses!",
        "Hvad siger embedslægen til det?",
        "Flyt i stedet de nye rækkehuse op til den nedlagte markedsplads.",
    ];

    fn common(texts: &[String]) -> Vec<String> {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        template(&texts, &SimilarityOptions::default()).segments
    }

    #[test]
    fn the_template_is_what_the_members_share() {
        let whole = CALL.join(" ");
        let texts = [
            format!("Goddag. Min kone og jeg har en lille have lige op ad grunden. {whole}"),
            format!(
                "{} {} {} {}",
                CALL[2],
                CALL[0],
                CALL[3],
                CALL[1].replace("ingen", "kommunen")
            ),
            format!("{whole}\nOg så larmer den asfaltfabrik, I lovede at lukke i fjor."),
            format!("{whole} Hilsen Bo Eksempel"),
        ];
        assert_eq!(common(&texts), CALL);
    }

    #[test]
    fn a_sentence_that_half_of_the_members_left_out_is_not_in_it() {
        let whole = CALL.join(" ");
        let short = [CALL[0], CALL[1], CALL[2]].join(" ");
        let texts = [whole.clone(), short.clone(), whole, short];
        assert_eq!(common(&texts), CALL[..3]);
    }

    #[test]
    fn of_one_text_it_is_all_and_of_none_it_is_nothing() {
        assert_eq!(common(&[CALL.join(" ")]), CALL);
        assert_eq!(common(&[]), [""; 0]);
        assert_eq!(common(&[String::new(), " ".to_owned()]), [""; 0]);
    }

    #[test]
    fn sentences_end_before_a_capital_letter() {
        let text = "Kære udvalg\nJeg bor i nr. 14, dvs. ved\nåen. (Se kortet.) Øv!  Nej";
        let found: Vec<&str> = sentences(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(
            found,
            [
                "Kære udvalg",
                "Jeg bor i nr. 14, dvs. ved\nåen. (Se kortet.)",
                "Øv!",
                "Nej"
            ]
        );
    }
}
