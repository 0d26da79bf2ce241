//! What each signer added to the text of a campaign.

use medborger_base::sorted::Arrange as _;
use std::ops::Range;

use super::template::{Template, ends_in_space};
use super::words::strict_words;

/// How many words in a row are recognised.
const RUN: usize = 3;
/// Fewer words than this amid a signer's own are taken for the signer's own.
const ISLAND: usize = 5;
/// How far a short run may be out of step with the template around it.
const OUT_OF_STEP: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Own,
    /// From this word of the template.
    Template(usize),
    /// From the background.
    Background,
}

/// What a signer added to a template: ranges of bytes of the text, ascending.
///
/// Whatever is left out stands in the template, or in the `background` (the document under hearing; give none to see
/// quotations as well). Words are compared with all their letters but for case: a word changed within a sentence of the
/// template is an addition of one word, and so is one that was scanned badly. Sentences may come in any order. Fewer
/// than five words that stand in the template by chance, amid words of the signer's own, count as the signer's.
///
/// A range takes in the punctuation around its words.
pub fn additions(
    template: &Template,
    text: &str,
    background: &[&str],
) -> impl Iterator<Item = Range<usize>> + use<> {
    let mut known = Vec::new();
    for segment in &template.segments {
        strict_words(segment, |_, _, hash| known.push(hash));
    }
    let mut words = Vec::new();
    let mut ranges = Vec::new();
    strict_words(text, |start, end, hash| {
        words.push(hash);
        ranges.push(start..end);
    });
    let mut sources = from_template(&words, &known);
    if words == known {
        // However short it is.
        sources = (0..words.len()).map(Source::Template).collect();
    }
    extend(&mut sources, &words, &known);
    drop_islands(&mut sources, known.len());
    from_background(&mut sources, &words, background);

    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (source, range) in sources.iter().zip(ranges) {
        let own = *source == Source::Own;
        match found.last_mut().filter(|_| own && open) {
            Some(last) => last.end = range.end,
            None if own => found.push(range),
            None => {}
        }
        open = own;
    }
    for range in &mut found {
        *range = with_punctuation(text, range);
    }
    found.into_iter()
}

/// The runs of words of a text with the place of each, in the order of the words.
fn runs(words: &[u64]) -> Vec<(&[u64], usize)> {
    let mut runs: Vec<(&[u64], usize)> = words.windows(RUN).zip(0..).collect();
    runs.arrange();
    runs
}

fn from_template(words: &[u64], known: &[u64]) -> Vec<Source> {
    let runs = runs(known);
    let mut sources = vec![Source::Own; words.len()];
    let mut expected = 0;
    for (at, run) in words.windows(RUN).enumerate() {
        let from = runs.partition_point(|(other, _)| *other < run);
        // Where a run stands in the template twice, the one that goes on from here.
        let goes_on = runs.binary_search(&(run, expected)).is_ok();
        let first = runs.get(from).filter(|(other, _)| *other == run);
        let place = match first {
            Some(_) if goes_on => expected,
            Some((_, place)) => *place,
            None => continue,
        };
        for (n, source) in sources.iter_mut().skip(at).take(RUN).enumerate() {
            if *source == Source::Own || place == expected || n + 1 == RUN {
                *source = Source::Template(place + n);
            }
        }
        expected = place + 1;
    }
    sources
}

/// Follows the template from each recognised run as far as the words agree, and over gaps of the same length.
fn extend(sources: &mut [Source], words: &[u64], known: &[u64]) {
    let same = |at: Option<&u64>, place: Option<&u64>| at.is_some() && at == place;
    for at in 1..words.len() {
        if let (Some(Source::Template(place)), Some(Source::Own)) =
            (sources.get(at - 1), sources.get(at))
            && same(words.get(at), known.get(place + 1))
        {
            let next = Source::Template(place + 1);
            sources
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|source| *source = next);
        }
    }
    for at in (1..words.len()).rev() {
        if let (Some(Source::Own), Some(Source::Template(place))) =
            (sources.get(at - 1), sources.get(at))
            && let Some(before) = place.checked_sub(1)
            && same(words.get(at - 1), known.get(before))
        {
            sources
                .iter_mut()
                .skip(at - 1)
                .take(1)
                .for_each(|source| *source = Source::Template(before));
        }
    }
    let mut last: Option<(usize, usize)> = None;
    for at in 0..words.len() {
        let Some(Source::Template(place)) = sources.get(at).copied() else {
            continue;
        };
        if let Some((from, from_place)) = last
            && place.checked_sub(from_place) == Some(at - from)
        {
            for n in 1..at - from {
                if same(words.get(from + n), known.get(from_place + n))
                    && let Some(source) = sources.get_mut(from + n)
                {
                    *source = Source::Template(from_place + n);
                }
            }
        }
        last = Some((at, place));
    }
}

/// A stretch of words from consecutive words of the template.
struct Stretch {
    at: usize,
    place: usize,
    length: usize,
}

/// Gives back to the signer what stands in the template only by chance.
fn drop_islands(sources: &mut [Source], known: usize) {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let Source::Template(place) = *source else {
            continue;
        };
        match stretches.last_mut() {
            Some(last) if at == last.at + last.length && place == last.place + last.length => {
                last.length += 1;
            }
            _ => stretches.push(Stretch {
                at,
                place,
                length: 1,
            }),
        }
    }
    let in_step = |a: &Stretch, b: &Stretch| {
        (a.at + b.place).abs_diff(b.at + a.place) <= OUT_OF_STEP
            && a.at.abs_diff(b.at) <= a.length.max(b.length) + ISLAND + OUT_OF_STEP
    };
    let mut chance = Vec::new();
    for (n, stretch) in stretches.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| stretches.get(n));
        let after = stretches.get(n + 1);
        let neighbours = || before.into_iter().chain(after);
        let touches = |other: &Stretch| {
            other.at + other.length == stretch.at || stretch.at + stretch.length == other.at
        };
        if stretch.length < ISLAND.min(known)
            && !neighbours().any(|other| in_step(stretch, other) || touches(other))
        {
            chance.push(stretch.at..stretch.at + stretch.length);
        }
    }
    for range in chance {
        if let Some(stretch) = sources.get_mut(range) {
            stretch.fill(Source::Own);
        }
    }
}

fn from_background(sources: &mut [Source], words: &[u64], background: &[&str]) {
    let mut known = Vec::new();
    for text in background {
        // No run goes from one text into the next: nobody's words hash to this.
        known.push(u64::MAX);
        strict_words(text, |_, _, hash| known.push(hash));
    }
    let mut runs: Vec<&[u64]> = known.windows(RUN).collect();
    runs.arrange();
    let mut quoted = vec![false; words.len()];
    for (at, run) in words.windows(RUN).enumerate() {
        if runs.binary_search(&run).is_ok() {
            quoted
                .iter_mut()
                .skip(at)
                .take(RUN)
                .for_each(|word| *word = true);
        }
    }
    let mut at = 0;
    for stretch in quoted.chunk_by(|a, b| a == b) {
        if stretch.first() == Some(&true) && stretch.len() >= ISLAND {
            let inside = sources.iter_mut().skip(at).take(stretch.len());
            inside
                .filter(|source| **source == Source::Own)
                .for_each(|source| *source = Source::Background);
        }
        at += stretch.len();
    }
}

/// A range with the signs that stand at its words without a space between.
fn with_punctuation(text: &str, range: &Range<usize>) -> Range<usize> {
    let sign = |letter: &char| !letter.is_alphanumeric() && !letter.is_whitespace();
    let signs = |letters: &mut dyn Iterator<Item = char>| -> usize {
        letters.take_while(sign).map(char::len_utf8).sum()
    };
    let before = text
        .get(..range.start)
        .map_or(0, |rest| signs(&mut rest.chars().rev()));
    let after = text
        .get(range.end..)
        .map_or(0, |rest| signs(&mut rest.chars()));
    // A sign between two words without spaces belongs to the word before it.
    let opens = text
        .get(..range.start - before)
        .is_none_or(|rest| rest.is_empty() || ends_in_space(Some(rest)));
    range.start - if opens { before } else { 0 }..range.end + after
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CALL: [&str; 3] = [
        "Nedlæg ikke busrute 7, for den er den eneste forbindelse til sygehuset i nabobyen.",
        "Uden den må hjemmehjælpere, skoleelever og folk uden bil bede andre om hjælp.",
        "Spar hellere på de dyre konsulenter, som I hyrede til at tælle passagererne i sommerferien.",
    ];

    fn call() -> Template {
        Template {
            segments: CALL.map(str::to_owned).to_vec(),
        }
    }

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = additions(&call(), text, &[])
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn exactly_what_a_signer_added_comes_back() {
        let [a, b, c] = CALL;
        check(&CALL.join(" "), &[]);
        check(&format!("Goddag! {a} {b} {c}"), &["Goddag!"]);
        check(
            &format!("{a} Min mor på 91 tager den hver tirsdag. {b} {c}\n\nMvh. Ida (Eksempel)"),
            &[
                "Min mor på 91 tager den hver tirsdag.",
                "Mvh. Ida (Eksempel)",
            ],
        );
    }

    #[test]
    fn sentences_in_another_order_and_other_case_are_no_additions() {
        let [a, b, c] = CALL;
        check(&format!("{c} {} {b}", a.to_uppercase()), &[]);
    }

    #[test]
    fn a_changed_word_is_an_addition_of_one_word() {
        let text = CALL
            .join(" ")
            .replace("eneste", "bedste")
            .replace("dyre", "alt for dyre");
        check(&text, &["bedste", "alt for"]);
        let text = CALL
            .join(" ")
            .replace("skoleelever og folk", "studerende og dem");
        check(&text, &["studerende", "dem"]);
    }

    #[test]
    fn words_of_the_template_by_chance_stay_with_the_signer() {
        let own = "Før tog jeg bussen, som I hyrede til festen, og den var rar.";
        check(&format!("{} {own}", CALL.join(" ")), &[own]);
    }

    #[test]
    fn what_is_quoted_from_the_background_is_left_out_if_it_is_long_enough() {
        let plan =
            "Ruten betjener i dag 14 stoppesteder og foreslås lagt om til landevejen fra august.";
        let text = "I skriver, at ruten betjener i dag 14 stoppesteder og foreslås lagt om. Det er løgn, \
                    den betjener i dag ni.";
        let found: Vec<&str> = additions(&call(), text, &[plan])
            .map(|range| &text[range])
            .collect();
        assert_eq!(
            found,
            ["I skriver, at", "Det er løgn, den betjener i dag ni."]
        );
        check(text, &[text]);
    }

    proptest! {
        #[test]
        fn every_word_is_in_the_template_or_in_an_addition(
            segments in prop::collection::vec("([a-dæ]{1,2}[ ,.]){0,9}", 0..4),
            text in "([a-dæÅ]{1,2}[ ,.\n]){0,40}",
        ) {
            let mut known = Vec::new();
            for segment in &segments {
                strict_words(segment, |_, _, hash| known.push(hash));
            }
            let found: Vec<_> = additions(&Template { segments }, &text, &[]).collect();
            prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
            strict_words(&text, |start, end, hash| {
                let added = found.iter().any(|range| range.start <= start && end <= range.end);
                assert!(added || known.contains(&hash), "{}", &text[start..end]);
            });
        }

        #[test]
        fn any_strings_will_do(segments in prop::collection::vec(".{0,40}", 0..3), text in ".{0,90}", plan in ".{0,40}") {
            for range in additions(&Template { segments }, &text, &[&plan]) {
                prop_assert!(!text[range].is_empty());
            }
        }
    }
}
