//! From groups of texts to clusters: leaders, what their followers have in common, and who is most like that.

use super::evidence::{campaign, holders, join_late, speaks_for_itself};
use super::group::{Group, groups, identical, own_shingles};
use super::index::Index;
use super::sides::{told_apart, word_for_word};
use super::{Campaign, SimilarityOptions};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};

/// From how many members a cluster's common text is taken.
const SAMPLED_MEMBERS: usize = 64;
/// A cluster in the making.
pub(super) struct Cluster {
    /// Numbers of groups.
    pub(super) groups: Vec<usize>,
    /// How many texts they are.
    pub(super) weight: u64,
    /// The shingles that its texts have in common, ascending.
    pub(super) common: Vec<u32>,
}

pub(super) fn campaigns(
    texts: &[&str],
    background: &[&str],
    options: &SimilarityOptions,
    work: &Work,
) -> Result<Vec<Campaign>, WorkError> {
    let exact = texts.len() < options.exact_below;
    let sets = own_shingles(texts, background, options, work)?;
    // Each shingle is held in a set, in an index, and once more while texts are compared.
    let all: usize = sets.iter().map(|set| set.len()).sum();
    let _held = work.hold(24 * all as u64 + 160 * texts.len() as u64)?;
    work.spend(60 * all as u64 + 600 * texts.len() as u64)?;
    let (order, ends) = identical(&sets, options);
    let groups = groups(&sets, &order, &ends);

    let led = lead(&groups, exact, options, work);
    work.check()?;
    work.spend(60 * all as u64)?;
    let commons = merged(clusters(&groups, &led), exact, options, work);
    let assigned = assign(&groups, &commons, exact, options, work);
    work.check()?;
    // What is left looks at every text of every campaign a few times.
    work.spend(40 * all as u64)?;
    let mut clusters: Vec<Cluster> = commons
        .into_iter()
        .map(|common| Cluster {
            groups: Vec::new(),
            weight: 0,
            common,
        })
        .collect();
    for (number, (group, to)) in groups.iter().zip(assigned).enumerate() {
        if let Some(cluster) = to.and_then(|to| clusters.get_mut(to)) {
            cluster.groups.push(number);
            cluster.weight += group.weight();
        }
    }
    let holders = holders(&clusters, &sets);
    clusters.retain_mut(|cluster| speaks_for_itself(cluster, &groups, &holders, options));
    join_late(&mut clusters, &groups, exact, options, work);
    work.check()?;
    let mut found: Vec<Campaign> = clusters
        .iter()
        .filter_map(|cluster| campaign(cluster, &groups))
        .collect();
    found.arrange_by(|a, b| a.members.cmp(&b.members));
    let mut found = told_apart(found, texts, options, work)?;
    word_for_word(&mut found, texts, work)?;
    Ok(found)
}

/// The leader that each group follows, by the leaders' numbers.
fn lead(groups: &[Group<'_>], exact: bool, options: &SimilarityOptions, work: &Work) -> Vec<usize> {
    let mut leaders = Index::of(groups.iter().map(|group| group.set), exact);
    let mut led = Vec::with_capacity(groups.len());
    for group in groups {
        let to = match leaders.most_alike(group.set, options, work) {
            Some(leader) => leader,
            None => {
                leaders.add(group.set);
                leaders.len() - 1
            }
        };
        led.push(to);
    }
    led
}

/// The clusters of at least two texts, the heaviest first.
fn clusters(groups: &[Group<'_>], led: &[usize]) -> Vec<Cluster> {
    let mut by_leader: Vec<(usize, usize)> = led.iter().copied().zip(0..).collect();
    by_leader.arrange();
    let mut clusters: Vec<Cluster> = by_leader
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|run| {
            let numbers: Vec<usize> = run.iter().map(|(_, number)| *number).collect();
            let weight = numbers
                .iter()
                .filter_map(|n| groups.get(*n))
                .map(Group::weight)
                .sum();
            (weight >= 2).then(|| {
                let common = common(&numbers, groups);
                Cluster {
                    groups: numbers,
                    weight,
                    common,
                }
            })
        })
        .collect();
    clusters.arrange_by_key(|cluster| std::cmp::Reverse(cluster.weight));
    clusters
}

/// The shingles that at least a quarter of these texts hold, and at least two texts.
fn common(numbers: &[usize], groups: &[Group<'_>]) -> Vec<u32> {
    let every = numbers.len().div_ceil(SAMPLED_MEMBERS).max(1);
    let mut held: Vec<(u32, u32)> = Vec::new();
    let mut weight = 0;
    for group in numbers.iter().step_by(every).filter_map(|n| groups.get(*n)) {
        weight += group.weight();
        let copies = u32::try_from(group.weight()).unwrap_or(u32::MAX);
        held.extend(group.set.iter().map(|hash| (*hash, copies)));
    }
    held.arrange();
    let needed = weight.div_ceil(4).max(2);
    held.chunk_by(|a, b| a.0 == b.0)
        .filter(|run| {
            run.iter()
                .map(|(_, copies)| u64::from(*copies))
                .sum::<u64>()
                >= needed
        })
        .filter_map(|run| run.first().map(|(hash, _)| *hash))
        .collect()
}

/// The common texts, but for those much like that of a heavier cluster.
fn merged(
    clusters: Vec<Cluster>,
    exact: bool,
    options: &SimilarityOptions,
    work: &Work,
) -> Vec<Vec<u32>> {
    let strict = SimilarityOptions {
        jaccard_min: options.jaccard_min.max(0.4),
        ..options.clone()
    };
    let mut kept = Index::new(exact);
    let keep: Vec<bool> = clusters
        .iter()
        .map(|cluster| {
            let apart = kept.most_alike(&cluster.common, &strict, work).is_none();
            if apart {
                kept.add(&cluster.common);
            }
            apart
        })
        .collect();
    let both = clusters.into_iter().zip(keep);
    both.filter(|(_, keep)| *keep)
        .map(|(cluster, _)| cluster.common)
        .collect()
}

/// The common text most like each group, by its number.
fn assign(
    groups: &[Group<'_>],
    commons: &[Vec<u32>],
    exact: bool,
    options: &SimilarityOptions,
    work: &Work,
) -> Vec<Option<usize>> {
    let mut index = Index::new(exact);
    for common in commons {
        index.add(common);
    }
    let to = |group: &Group<'_>| index.most_alike(group.set, options, work);
    groups.iter().map(to).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Letters of made-up words, so that nobody's sentences are needed.
    struct Writer(u64);

    impl Writer {
        fn below(&mut self, bound: u64) -> u64 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % bound
        }

        fn word(&mut self) -> String {
            let syllables = 1 + self.below(3);
            let syllable = |_| {
                let begin = [
                    "b", "d", "fl", "g", "k", "m", "n", "r", "sk", "t", "v", "rn",
                ];
                let end = ["a", "e", "ig", "or", "æl", "ø", "ån", "ud"];
                begin[self.below(12) as usize].to_owned() + end[self.below(8) as usize]
            };
            (0..syllables).map(syllable).collect()
        }

        fn sentence(&mut self) -> String {
            let words: Vec<String> = (0..8 + self.below(9)).map(|_| self.word()).collect();
            words.join(" ") + "."
        }

        fn letter(&mut self, sentences: usize) -> Vec<String> {
            (0..sentences).map(|_| self.sentence()).collect()
        }

        /// Every so many words another one.
        fn changed(&mut self, text: &str, one_in: u64) -> String {
            let words = text.split(' ');
            let word = |word: &str| {
                if self.below(one_in) == 0 {
                    self.word()
                } else {
                    word.to_owned()
                }
            };
            words.map(word).collect::<Vec<_>>().join(" ")
        }
    }

    fn members(
        texts: &[String],
        background: &[&str],
        options: &SimilarityOptions,
    ) -> Vec<Vec<usize>> {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        campaigns(&texts, background, options, &Work::unlimited())
            .unwrap()
            .into_iter()
            .map(|campaign| campaign.members)
            .collect()
    }

    fn found(texts: &[String]) -> Vec<Vec<usize>> {
        members(texts, &[], &SimilarityOptions::default())
    }

    /// A template of 15 sentences, letters made from it, and as many by others: all of the first and none else.
    fn withstands(edit: impl Fn(&mut Writer, &[String]) -> String) {
        let mut writer = Writer(7);
        let template = writer.letter(15);
        let mut texts: Vec<String> = (0..40).map(|_| edit(&mut writer, &template)).collect();
        texts.extend((0..40).map(|_| writer.letter(15).join(" ")));
        assert_eq!(found(&texts), [(0..40).collect::<Vec<_>>()]);
        let sampled = SimilarityOptions {
            exact_below: 0,
            ..SimilarityOptions::default()
        };
        assert_eq!(
            members(&texts, &[], &sampled),
            [(0..40).collect::<Vec<_>>()]
        );
    }

    #[test]
    fn one_in_twenty_and_one_in_seven_words_may_change() {
        withstands(|writer, template| writer.changed(&template.join(" "), 20));
        withstands(|writer, template| writer.changed(&template.join(" "), 7));
    }

    #[test]
    fn a_personal_beginning_and_end_may_be_added() {
        withstands(|writer, template| {
            let (begin, end) = (writer.letter(4), writer.letter(2));
            [&begin, template, &end]
                .map(|part| part.join(" "))
                .join("\n\n")
        });
    }

    #[test]
    fn sentences_may_be_reordered_and_some_left_out() {
        withstands(|writer, template| {
            let mut sentences = template.to_vec();
            for _ in 0..5 {
                let taken = sentences.remove(writer.below(sentences.len() as u64) as usize);
                if writer.below(2) == 0 {
                    sentences.push(taken);
                }
            }
            sentences.join(" ")
        });
    }

    #[test]
    fn a_poor_scan_may_lie_between() {
        withstands(|writer, template| {
            let text = template.join(" ");
            match writer.below(4) {
                0 => text.replace('æ', "ae").replace('ø', "o").replace('å', ""),
                1 => text
                    .replace('l', "1")
                    .replace('m', "rn")
                    .replace(". ", ".\n"),
                2 => text.to_uppercase().replace(' ', "  "),
                _ => text.replace(". ", "-\n "),
            }
        });
    }

    #[test]
    fn letters_written_apart_stay_apart() {
        let mut writer = Writer(1);
        let mut texts: Vec<String> = (0..300).map(|_| writer.letter(12).join(" ")).collect();
        // One phrase of thirteen words that all of them use.
        let phrase = "vi tillader os hermed at komme med et svar til den store nye plan.";
        texts
            .iter_mut()
            .for_each(|text| *text = format!("{phrase} {text}"));
        assert_eq!(found(&texts), [[0_usize; 0]; 0]);
    }

    #[test]
    fn quoting_the_plan_makes_no_campaign_and_no_plan_makes_one() {
        let mut writer = Writer(2);
        let plan = writer.letter(20);
        let quote = |writer: &mut Writer| {
            let from = writer.below(10) as usize;
            [
                writer.letter(5),
                plan[from..from + 8].to_vec(),
                writer.letter(4),
            ]
            .concat()
            .join(" ")
        };
        let mut texts: Vec<String> = (0..60).map(|_| quote(&mut writer)).collect();
        assert!(
            !found(&texts).is_empty(),
            "without the plan they look alike"
        );
        let call = quote(&mut writer);
        texts.push(writer.changed(&call, 9));
        texts.push(call);
        let plan = plan.join(" ");
        let options = SimilarityOptions::default();
        assert_eq!(members(&texts, &[&plan], &options), [[60, 61]]);
    }

    #[test]
    fn short_letters_of_stock_phrases_stay_apart() {
        let mut writer = Writer(3);
        let stock = writer.letter(30);
        let mut short = |count| -> Vec<String> {
            let phrase = |writer: &mut Writer| stock[writer.below(30) as usize].clone();
            let letter = |_| {
                (0..4)
                    .map(|_| phrase(&mut writer))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            (0..count).map(letter).collect()
        };
        let texts = short(600);
        let swept: usize = found(&texts).iter().map(Vec::len).sum();
        assert!(
            swept <= 12,
            "{swept} of 600; by chance a few hold the same four"
        );
        let sampled = SimilarityOptions {
            exact_below: 0,
            ..SimilarityOptions::default()
        };
        let swept: usize = members(&texts, &[], &sampled).iter().map(Vec::len).sum();
        assert!(swept <= 12, "{swept} of 600 when sampled");
    }

    #[test]
    fn a_postcard_that_many_sign_is_a_campaign_and_so_are_few_words_that_are_the_same() {
        let mut writer = Writer(4);
        let card = writer.letter(3).join(" ");
        let mut texts: Vec<String> = (0..30).map(|_| writer.letter(3).join(" ")).collect();
        texts.extend([card.clone(), card.clone(), writer.changed(&card, 25)]);
        let few = ["Nej til planen, vi vil beholde vores gamle park!", ""].repeat(4);
        texts.extend(few.into_iter().map(str::to_owned));
        assert_eq!(found(&texts), [vec![30, 31, 32], vec![33, 35, 37, 39]]);
    }

    #[test]
    fn every_copy_is_kept_and_the_purest_represents_them() {
        let mut writer = Writer(5);
        let template = writer.letter(12).join(" ");
        let texts: Vec<String> = (0..50)
            .map(|n| match n {
                20 => template.clone(),
                _ if n % 2 == 0 => format!("{} {template}", writer.sentence()),
                _ => writer.letter(12).join(" "),
            })
            .collect();
        let of: Vec<&str> = texts.iter().map(String::as_str).collect();
        let all = campaigns(&of, &[], &SimilarityOptions::default(), &Work::unlimited()).unwrap();
        let members: Vec<usize> = (0..50).step_by(2).collect();
        assert_eq!(
            all,
            [Campaign {
                members,
                representative: 20
            }]
        );
    }

    /// Letters with a few campaigns among them, of all sizes and edits.
    fn planted(seed: u64, count: usize) -> Vec<String> {
        let mut writer = Writer(seed);
        let templates: Vec<Vec<String>> = (0..4).map(|n| writer.letter(8 + 3 * n)).collect();
        let letter = |_| {
            let Some(template) = templates.get(writer.below(8) as usize) else {
                let length = 6 + writer.below(12) as usize;
                return writer.letter(length).join(" ");
            };
            let begin = writer.below(3) as usize;
            let begin = writer.letter(begin).join(" ");
            format!("{begin} {}", writer.changed(&template.join(" "), 12))
        };
        (0..count).map(letter).collect()
    }

    #[test]
    fn comparing_a_sample_finds_what_comparing_everything_finds() {
        let sampled = SimilarityOptions {
            exact_below: 0,
            ..SimilarityOptions::default()
        };
        for seed in 0..12 {
            let texts = planted(seed, 30 + 20 * seed as usize);
            let exact = found(&texts);
            assert!(exact.len() >= 3, "seed {seed}");
            assert_eq!(members(&texts, &[], &sampled), exact, "seed {seed}");
        }
    }

    #[test]
    fn the_order_of_the_texts_does_not_matter() {
        let texts = planted(99, 160);
        let place = |n: usize| n * 67 % 160;
        let mut moved = vec![String::new(); 160];
        for (n, text) in texts.iter().enumerate() {
            moved[place(n)] = text.clone();
        }
        let mut expected = found(&texts);
        for members in &mut expected {
            members.iter_mut().for_each(|n| *n = place(*n));
            members.sort_unstable();
        }
        expected.sort();
        assert_eq!(found(&moved), expected);
    }

    proptest! {
        #[test]
        fn a_text_is_in_one_campaign_at_most(
            texts in prop::collection::vec("([a-e]{1,2}[ ,.-]){0,60}|.{0,80}", 0..40),
            background in prop::collection::vec("([a-e]{1,2} ){0,20}", 0..3),
            shingle_words in 0_usize..5, shared_min in 0_usize..12, exact in any::<bool>(),
        ) {
            let options = SimilarityOptions {
                shingle_words,
                shared_min,
                exact_below: if exact { 1_000 } else { 0 },
                ..SimilarityOptions::default()
            };
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let background: Vec<&str> = background.iter().map(String::as_str).collect();
            let mut seen = vec![false; texts.len()];
            for campaign in campaigns(&texts, &background, &options, &Work::unlimited()).unwrap() {
                prop_assert!(campaign.members.len() >= 2);
                prop_assert!(campaign.members.is_sorted());
                prop_assert!(campaign.members.contains(&campaign.representative));
                for member in campaign.members {
                    prop_assert!(!std::mem::replace(&mut seen[member], true));
                }
            }
        }
    }
}
