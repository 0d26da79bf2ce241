//! Letters for and against on one template: nearly the same words, and the opposite meaning.

use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_base::work::{Work, WorkError};

use super::template::nearest;
use super::words::{Shingler, strict_words};
use super::{Campaign, SimilarityOptions};

/// Words that say where somebody stands. All of them are one word to the comparison, with a side: of several in a row one that is
/// against decides ("protesterer mod").
const STANCE: (&str, &str) = (
    "for ja enig enige støtter støtte bakker bifalder tilhænger tilhængere positiv positive yes agree support supports",
    "imod mod nej uenig uenige afviser afvise modsætter protesterer protest indsigelse modstander modstandere negativ \
     negative against no disagree oppose opposes object",
);

/// Words with their opposites, each pair a word of its own to the comparison.
const OPPOSITES: [(&str, &str); 7] = [
    ("god gode godt good", "dårlig dårlige dårligt bad"),
    ("fordel fordele advantage", "ulempe ulemper disadvantage"),
    ("mere more", "mindre less"),
    ("flere", "færre fewer"),
    (
        "godkend godkende vedtag vedtage gennemfør gennemføre adopt approve",
        "afvis forkast forkaste stop stoppe drop droppe opgiv opgive reject",
    ),
    (
        "bevar bevare behold beholde keep",
        "nedlæg nedlægge fjern fjerne luk lukke remove close",
    ),
    ("byg bygge build", "riv rive demolish"),
];

/// Words that turn the meaning round.
const NEGATIONS: &str = "ikke ej aldrig not never";

/// Words that go with some of these and not with others ("er for", "går ind for", "siger ja til"): they don't count.
const WITH: &str =
    "er går gå ind til i om af over op mig os gør gøre siger sige am are is to of in the say";

/// How many words a clause has at least to be compared.
const CLAUSE_MIN: usize = 3;

/// What a word is to the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It takes a side, among the opposites of this number.
    Side { of: u64, against: bool },
    /// It turns the meaning round.
    Negation,
    /// It doesn't count.
    With,
}

/// The words that matter, by their hashes.
struct Lexicon(SortedMap<u64, Kind>);

impl Lexicon {
    fn new() -> Self {
        let mut words = SortedMap::new();
        let mut put = |list: &str, kind: Kind| {
            strict_words(list, |_, _, hash| {
                words.insert(hash, kind);
            });
        };
        put(WITH, Kind::With);
        put(NEGATIONS, Kind::Negation);
        for (of, (pro, contra)) in (0..).zip([&STANCE].into_iter().chain(&OPPOSITES)) {
            put(pro, Kind::Side { of, against: false });
            put(contra, Kind::Side { of, against: true });
        }
        Self(words)
    }

    /// The clauses of a text: for each a hash of all that does not take a side, and whether it is turned against.
    fn clauses(&self, text: &str) -> Vec<(u64, bool)> {
        let mut clauses = Vec::new();
        let (mut clause, mut before) = (Clause::default(), 0);
        strict_words(text, |start, end, hash| {
            let between = text.get(before..start).unwrap_or_default();
            if between.contains(['.', '!', '?', ':', ';', ',']) || between.contains("\n\n") {
                clauses.extend(std::mem::take(&mut clause).end());
            }
            clause.add(hash, self.0.get(&hash).copied());
            before = end;
        });
        clauses.extend(clause.end());
        clauses.arrange();
        clauses.dedup();
        clauses
    }
}

/// A clause as it is read.
#[derive(Default)]
struct Clause {
    hash: u64,
    words: usize,
    against: bool,
    /// The side that is being taken: among which opposites, and whether against.
    side: Option<(u64, bool)>,
}

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

impl Clause {
    fn add(&mut self, word: u64, kind: Option<Kind>) {
        self.words += 1;
        match kind {
            Some(Kind::With) => {}
            Some(Kind::Negation) => self.against = !self.against,
            Some(Kind::Side { of, against }) => match &mut self.side {
                Some((open, is_against)) if *open == of => *is_against |= against,
                _ => {
                    self.close();
                    self.side = Some((of, against));
                }
            },
            None => {
                self.close();
                self.mix(word);
            }
        }
    }

    fn mix(&mut self, word: u64) {
        self.hash = (self.hash ^ word).wrapping_mul(MULTIPLIER).rotate_left(23);
    }

    fn close(&mut self) {
        if let Some((of, against)) = self.side.take() {
            self.against ^= against;
            self.mix(of + 1);
        }
    }

    fn end(mut self) -> Option<(u64, bool)> {
        self.close();
        (self.words >= CLAUSE_MIN).then_some((self.hash, self.against))
    }
}

/// Whether a text says the opposite of another in a clause that is otherwise the same. What the other says both ways says
/// nothing.
fn opposes(text: &[(u64, bool)], other: &[(u64, bool)]) -> bool {
    let says = |hash: u64, against: bool| other.binary_search(&(hash, against)).is_ok();
    text.iter()
        .any(|(hash, against)| says(*hash, !*against) && !says(*hash, *against))
}

/// Takes from each campaign the texts that say the opposite of its representative. They are a campaign of their own where
/// they are two or more.
pub(super) fn told_apart(
    found: Vec<Campaign>,
    texts: &[&str],
    options: &SimilarityOptions,
    work: &Work,
) -> Result<Vec<Campaign>, WorkError> {
    let lexicon = Lexicon::new();
    let text = |at: usize| texts.get(at).copied().unwrap_or_default();
    let mut apart = Vec::with_capacity(found.len());
    for campaign in found {
        let said = lexicon.clauses(text(campaign.representative));
        let (mut same, mut opposite) = (Vec::new(), Vec::new());
        for at in campaign.members {
            work.spend(40 * text(at).len() as u64)?;
            match opposes(&lexicon.clauses(text(at)), &said) {
                true => opposite.push(at),
                false => same.push(at),
            }
        }
        if !opposite.is_empty() {
            let representative = typical(&opposite, texts, options, work)?;
            apart.push(Campaign {
                members: opposite,
                representative,
            });
        }
        apart.push(Campaign {
            members: same,
            representative: campaign.representative,
        });
    }
    apart.retain(|campaign| campaign.members.len() >= 2);
    apart.arrange_by(|a, b| a.members.cmp(&b.members));
    Ok(apart)
}

/// The most typical of these texts.
fn typical(
    members: &[usize],
    texts: &[&str],
    options: &SimilarityOptions,
    work: &Work,
) -> Result<usize, WorkError> {
    let mut shingler = Shingler::new(options.shingle_words());
    let mut set = Vec::new();
    let mut sets: Vec<Box<[u32]>> = Vec::with_capacity(members.len());
    for at in members {
        let text = texts.get(*at).copied().unwrap_or_default();
        work.spend(200 + 80 * text.len() as u64)?;
        shingler.set(text, &mut set);
        work.keep(16 + 4 * set.len() as u64)?;
        sets.push(Box::from(set.as_slice()));
    }
    let nearest = nearest(&sets).and_then(|at| members.get(at));
    Ok(nearest.or(members.first()).copied().unwrap_or_default())
}

/// Texts outside all campaigns that hold the same words in the same order: campaigns too, however short they are. Case,
/// punctuation and white space don't count.
pub(super) fn word_for_word(
    found: &mut Vec<Campaign>,
    texts: &[&str],
    work: &Work,
) -> Result<(), WorkError> {
    let mut free = vec![true; texts.len()];
    for at in found.iter().flat_map(|campaign| &campaign.members) {
        if let Some(free) = free.get_mut(*at) {
            *free = false;
        }
    }
    let mut keyed: Vec<(u64, usize)> = Vec::new();
    for ((at, text), _) in texts.iter().enumerate().zip(free).filter(|(_, free)| *free) {
        work.spend(40 * text.len() as u64)?;
        let (mut hash, mut words) = (0_u64, 0_u64);
        strict_words(text, |_, _, word| {
            hash = (hash ^ word).wrapping_mul(MULTIPLIER).rotate_left(29);
            words += 1;
        });
        if words > 0 {
            keyed.push((hash ^ words, at));
        }
    }
    keyed.arrange();
    for run in keyed
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|run| run.len() > 1)
    {
        let words = |at: usize| {
            let mut words = Vec::new();
            let text = texts.get(at).copied().unwrap_or_default();
            strict_words(text, |_, _, word| words.push(word));
            words
        };
        let Some(representative) = run.first().map(|(_, at)| *at) else {
            continue;
        };
        let first = words(representative);
        let same = run
            .iter()
            .map(|(_, at)| *at)
            .filter(|at| words(*at) == first);
        let members: Vec<usize> = same.collect();
        if members.len() > 1 {
            found.push(Campaign {
                members,
                representative,
            });
        }
    }
    found.arrange_by(|a, b| a.members.cmp(&b.members));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Campaign, SimilarityOptions, additions, campaigns, template};

    fn found(texts: &[String]) -> Vec<Vec<usize>> {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let found = campaigns(&texts, &[], &SimilarityOptions::default());
        found
            .into_iter()
            .map(|Campaign { members, .. }| members)
            .collect()
    }

    const LETTER: &str = "Jeg er for den nye vej syd om Eksempelby. Jeg har boet i byen i mange år og kender trafikken \
        godt. Skolens børn skal over gaden to gange om dagen, og lastbilerne kører tæt forbi. Vejen giver mindre støj i \
        midtbyen, og den koster ikke mere end at bygge den gamle om. Lyt til os, der bor her.";

    /// Both sides on one template, each letter with a line of its own.
    fn both(pro: &str, contra: &str) -> Vec<String> {
        let own = [
            "Hilsen Ida Eksempel.",
            "Jeg cykler selv.",
            "Med venlig hilsen Bo Eksempel",
            "Tak for ordet!",
        ];
        let letter = |at: usize| {
            let side = if at.is_multiple_of(2) { pro } else { contra };
            format!(
                "{} {}",
                LETTER.replace("Jeg er for den nye vej", side),
                own[at / 2]
            )
        };
        (0..8).map(letter).collect()
    }

    #[test]
    fn letters_for_and_against_on_one_template_are_told_apart() {
        for (pro, contra) in [
            ("Jeg er for den nye vej", "Jeg er imod den nye vej"),
            ("Jeg er for den nye vej", "Jeg er ikke for den nye vej"),
            ("Jeg støtter den nye vej", "Jeg er imod den nye vej"),
            (
                "Vi går ind for den nye vej",
                "Vi protesterer mod den nye vej",
            ),
            ("Jeg er enig i den nye vej", "Jeg er uenig i den nye vej"),
            (
                "Jeg siger ja til den nye vej",
                "Jeg siger nej til den nye vej",
            ),
            (
                "Jeg er tilhænger af den nye vej",
                "Jeg er modstander af den nye vej",
            ),
            ("I support the new road", "I oppose the new road"),
        ] {
            let apart = [vec![0, 2, 4, 6], vec![1, 3, 5, 7]];
            assert_eq!(found(&both(pro, contra)), apart, "{pro} | {contra}");
        }
    }

    #[test]
    fn the_same_side_in_other_words_is_one_campaign() {
        for (one, other) in [
            ("Jeg er for den nye vej", "Jeg støtter den nye vej"),
            ("Jeg er imod den nye vej", "Jeg siger nej til den nye vej"),
            ("Jeg er imod den nye vej", "Jeg er ikke for den nye vej"),
            ("Jeg er for den nye vej", "Vi er for den nye vej"),
        ] {
            assert_eq!(found(&both(one, other)).len(), 1, "{one} | {other}");
        }
    }

    #[test]
    fn one_letter_against_is_in_no_campaign_of_those_in_favour() {
        let mut texts = both("Jeg er for den nye vej", "Jeg er for den nye vej");
        texts.push(LETTER.replace("Jeg er for", "Jeg er imod"));
        assert_eq!(found(&texts), [(0..8).collect::<Vec<_>>()]);
    }

    #[test]
    fn identical_texts_are_a_campaign_however_short() {
        for text in [
            "Nej!",
            "Nej tak",
            "Vi vil beholde parken",
            "Ja til cykelsti på Eksempelvej nu",
        ] {
            let texts = [
                text.to_owned(),
                "Noget helt andet".to_owned(),
                format!(" {} ", text.to_uppercase()),
                String::new(),
                text.replace('!', "."),
                " ".to_owned(),
            ];
            assert_eq!(found(&texts), [[0, 2, 4]], "{text}");
            let of: Vec<&str> = [0, 2, 4].map(|at: usize| texts[at].as_str()).to_vec();
            let common = template(&of, &SimilarityOptions::default());
            assert_eq!(common.segments.join(" "), text);
            assert_eq!(additions(&common, of[1], &[]).count(), 0, "{text}");
        }
    }

    #[test]
    fn short_texts_that_differ_in_a_word_are_no_campaign() {
        let texts = ["Ja til vejen", "Nej til vejen", "Ja til skolen"].map(str::to_owned);
        assert_eq!(found(&texts), [[0_usize; 0]; 0]);
    }
}
