//! The one text that is published before a draw, and that proves the draw by itself.
//!
//! # The format, version 1
//!
//! UTF-8 without byte order mark. Each line ends in one line feed; its fields are parted by one tab, and the last field
//! is eight check digits: the first eight hexadecimal digits, in lower case, of SHA-256 over every byte of the text
//! before them. So a change anywhere shows at its own line. Numbers have no leading zeros; chances and distances are
//! written with twelve decimals, `0.027673000000`. The lines, in this order:
//!
//! | line | how many |
//! |---|---|
//! | `medborger-lottery`, `1` | 1 |
//! | `note`, a sentence of the format itself, ten in Danish and the same in English | 20 |
//! | `title`, one line by the municipality | 1 |
//! | `seats`, how many people a panel has | 1 |
//! | `panels`, how many panels there are | 1 |
//! | `people`, how many people there are | 1 |
//! | `randomness`, `balls`, how many; or `dice`, sides, throws; or `beacon`, bytes, source | 1 |
//! | `again`, how many numbers balls or dice can show, and from which number up they are drawn again | 1; 0 for a beacon |
//! | `disclosure`, `features` or `pseudonyms` | 1 |
//! | `worst`, the largest distance between anybody's share of panels and chance, and how many are further off than one panel and a chance of 0.0000000001 | 1 |
//! | `quota`, feature, value, minimum, maximum; the values of a feature together | 0 or more |
//! | `joint`, minimum, maximum, then feature and value in turns, by feature in byte order | 0 or more |
//! | `group`, name of a seat group, seats | 0 or more |
//! | `household`, the largest number from one home | 0 or 1 |
//! | `person`, number from 1, pseudonym, in how many panels, chance, details | 1 each |
//! | `panel`, number from 0 with as many digits as the last one's, the people's numbers, ascending, with a space between | 1 each |
//! | `end` | 1 |
//!
//! People stand in byte order of their pseudonyms, panels in the order of their people's numbers. The details of a
//! person, where features are disclosed: `open`, `included` or `excluded`; where homes are limited, the number of the
//! home, or `-` where no more live than may be drawn; where there are seat groups, the places of those that the person
//! fits, from 1, with a space between, or `-`; and the value of each feature.
//!
//! Nothing is left to whoever writes it: reading a text and writing it again gives the same bytes, or the text is
//! refused.

mod certificate;
mod check;
mod converted;
mod notes;
mod parse;
mod why;
mod write;

pub use certificate::{
    CertificateLevel, LotteryCertificate, PriceRule, ProvenChances, certificate_of,
};
pub(super) use converted::restored;
pub(super) use parse::first_difference;
pub use why::{WhyChance, WhyReason};

use medborger_base::sorted::{Arrange as _, SortedMap};

use medborger_codec::{Make, Record};
use sha2::{Digest, Sha256};

use super::error::SortitionError;
use super::partial::Stopped;
use super::pool::{Pool, as_u32, as_usize};
use super::randomness::{Randomness, check_line};
use super::rules::{DrawRules, Standing, Volunteer};
use medborger_base::digest::hex_string;
use medborger_base::work::Work;

/// What chances are counted in: a probability of 1 is so many.
pub const CHANCE_ONE: u64 = 1_000_000_000_000;

/// By how much a chance may have been rounded on its way, of [`CHANCE_ONE`].
const ROUNDED: u128 = 100;

/// How much of each person is published beside the pseudonym.
///
/// Where people are few, age, area and education together may tell who somebody is. The municipality decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum Disclosure {
    /// The values of the features with quotas, who is included or excluded beforehand, which people live together where
    /// homes are limited, and the fitting seat groups. Everything can be checked by anybody.
    Features,
    /// Nothing. Counts, chances and the draw can be checked by anybody, the quotas can't; the text says so.
    PseudonymsOnly,
}

/// What the municipality says of a draw before it.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Announcement {
    /// What is drawn, for what and when: one line of 1 to 300 characters.
    pub title: String,
    /// How the panel will be drawn.
    #[serde(default)]
    pub randomness: Randomness,
    /// How much of each person is published.
    pub disclosure: Disclosure,
}

/// Equally likely panels, and the chances that they come from.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Lottery {
    /// Each panel's people by place in [`Pool::ids`], ascending. The panels are ascending too; one may be there twice.
    pub panels: Vec<Vec<u32>>,
    /// Everybody's chance in the exact distribution, of [`CHANCE_ONE`], by place in [`Pool::ids`].
    pub chances: Vec<u64>,
    /// Why the distribution or its rounding ended early; none where neither did. What a person or a clock stopped is
    /// never published.
    pub stopped: Option<Stopped>,
}

/// A published text and the hash to announce with it.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishedText {
    /// The text. Publish it byte for byte.
    pub text: String,
    /// Its SHA-256, 64 hexadecimal digits in lower case.
    pub sha256: String,
}

/// What a published text says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LotteryText {
    /// What the municipality says.
    pub announcement: Announcement,
    /// The rules.
    pub rules: DrawRules,
    /// The people, in byte order of their pseudonyms.
    pub people: Vec<PersonLine>,
    /// Each panel's people by place in `people`, ascending.
    pub panels: Vec<Vec<u32>>,
    /// The largest distance between anybody's share of panels and chance, of [`CHANCE_ONE`].
    pub worst: u64,
    /// For how many people the distance is larger than one panel's share.
    pub apart: u32,
}

/// What a published text says of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonLine {
    /// The pseudonym.
    pub id: String,
    /// In how many panels the person is.
    pub panels: u32,
    /// The chance in the exact distribution, of [`CHANCE_ONE`].
    pub chance: u64,
    /// With [`Disclosure::Features`] only.
    pub details: Option<PersonDetails>,
}

/// What a published text tells of a person with [`Disclosure::Features`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonDetails {
    /// Whether the person can be drawn.
    pub standing: Standing,
    /// The number of the home, from 1, where more live than may be drawn.
    pub home: Option<u32>,
    /// The places of the fitting seat groups, from 1, ascending.
    pub fits: Vec<u32>,
    /// The value of each feature, in the order of the rules.
    pub values: Vec<String>,
}

/// Writes the text to publish, and checks every panel and number in it once more.
///
/// `people` are those that the pool was made of, in any order.
///
/// # Errors
/// A person or a clock stopped the run that made the lottery; the title or the randomness can't be announced; the people are not the pool's; a panel breaks a rule.
pub fn publish(
    pool: &Pool,
    people: &[Volunteer],
    lottery: &Lottery,
    announcement: &Announcement,
) -> Result<PublishedText, SortitionError> {
    publish_within(pool, people, lottery, announcement, &Work::unlimited())
}

/// The same within limits.
///
/// # Errors
/// As [`publish`], and [`Work`](SortitionError::Work).
pub fn publish_within(
    pool: &Pool,
    people: &[Volunteer],
    lottery: &Lottery,
    announcement: &Announcement,
    work: &Work,
) -> Result<PublishedText, SortitionError> {
    if lottery.stopped == Some(Stopped::Cancelled) {
        return Err(SortitionError::RunCancelled);
    }
    check_line(&announcement.title, "title")?;
    let panels = u32::try_from(lottery.panels.len()).unwrap_or(u32::MAX);
    announcement.randomness.check(panels)?;
    let seats = 25 * u64::from(pool.seats());
    for _ in &lottery.panels {
        work.spend(600 + seats)?;
    }
    let features = 150 * pool.rules().features.len() as u64;
    work.keep(people.len() as u64 * (100 + features / 2))?;
    for _ in people {
        work.spend(1_500 + features)?;
    }
    let text = LotteryText::new(pool, people, lottery, announcement)?;
    let text = text.to_text();
    // With a reader of its own, as anybody else would.
    LotteryText::parse_within(text.as_bytes(), work).map_err(|error| match error {
        SortitionError::TextMalformed { .. }
        | SortitionError::TextUntrue { .. }
        | SortitionError::PanelBreaksRule { .. } => SortitionError::LotteryUnfit,
        other => other,
    })?;
    Ok(PublishedText {
        sha256: hex_string(&sha256(text.as_bytes())),
        text,
    })
}

pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

impl LotteryText {
    fn new(
        pool: &Pool,
        people: &[Volunteer],
        lottery: &Lottery,
        announcement: &Announcement,
    ) -> Result<Self, SortitionError> {
        let mut sorted: Vec<&Volunteer> = people.iter().collect();
        sorted.arrange_by(|a, b| a.id.cmp(&b.id));
        let same = sorted.len() == pool.ids().len()
            && sorted.len() == lottery.chances.len()
            && sorted.iter().zip(pool.ids()).all(|(v, id)| v.id == *id);
        if !same {
            return Err(SortitionError::LotteryUnfit);
        }
        let mut counts = vec![0_u32; sorted.len()];
        for &person in lottery.panels.iter().flatten() {
            match counts.get_mut(as_usize(person)) {
                Some(count) => *count += 1,
                None => return Err(SortitionError::LotteryUnfit),
            }
        }
        let homes = homes(pool.rules(), &sorted);
        let lines = sorted.iter().zip(counts).zip(&lottery.chances);
        let people: Vec<PersonLine> = lines
            .map(|((person, panels), &chance)| PersonLine {
                id: person.id.clone(),
                panels,
                chance,
                details: (announcement.disclosure == Disclosure::Features)
                    .then(|| details(pool.rules(), person, &homes)),
            })
            .collect();
        let mut panels = lottery.panels.clone();
        panels.arrange();
        let mut text = Self {
            announcement: announcement.clone(),
            rules: pool.rules().clone(),
            people,
            panels,
            worst: 0,
            apart: 0,
        };
        (text.worst, text.apart) = text.distances();
        Ok(text)
    }

    /// The hash of the text, 64 hexadecimal digits in lower case.
    #[must_use]
    pub fn sha256(&self) -> String {
        hex_string(&sha256(self.to_text().as_bytes()))
    }

    /// A person's number in the text, from 1, and what stands there. `None` where the pseudonym is not in it.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<(u32, &PersonLine)> {
        let place = self.people.binary_search_by(|p| p.id.as_str().cmp(id));
        let place = place.ok()?;
        Some((as_u32(place) + 1, self.people.get(place)?))
    }

    /// How many numbers balls or dice can show, and from which up they are drawn again.
    fn again(&self) -> Option<(u64, u64)> {
        let outcomes = self.announcement.randomness.outcomes()?;
        let panels = (self.panels.len() as u64).max(1);
        Some((outcomes, outcomes - outcomes % panels))
    }

    /// The largest distance between anybody's share of the panels and chance, of [`CHANCE_ONE`], rounded up, and for how
    /// many it is larger than one panel.
    fn distances(&self) -> (u64, u32) {
        let panels = as_u32(self.panels.len()).max(1);
        let (mut worst, mut apart) = (0, 0);
        for person in &self.people {
            worst = worst.max(distance(person.panels, person.chance, panels));
            apart += u32::from(is_apart(person.panels, person.chance, panels));
        }
        (worst, apart)
    }
}

/// The distance between `count / panels` and a chance, of [`CHANCE_ONE`], rounded up.
pub(super) fn distance(count: u32, chance: u64, panels: u32) -> u64 {
    let apart = parts(count, chance, panels);
    u64::try_from(apart.div_ceil(u128::from(panels.max(1)))).unwrap_or(u64::MAX)
}

/// Whether the distance is larger than one panel. So little more than one is what a chance was rounded by.
pub(super) fn is_apart(count: u32, chance: u64, panels: u32) -> bool {
    let most = u128::from(CHANCE_ONE) + ROUNDED * u128::from(panels);
    parts(count, chance, panels) > most
}

/// The same, of [`CHANCE_ONE`] times the panels: exactly.
fn parts(count: u32, chance: u64, panels: u32) -> u128 {
    let share = u128::from(count) * u128::from(CHANCE_ONE);
    share.abs_diff(u128::from(chance) * u128::from(panels))
}

/// The homes where more live than may be drawn, numbered from 1 in the order of their first members.
fn homes<'a>(rules: &DrawRules, sorted: &[&'a Volunteer]) -> SortedMap<&'a str, u32> {
    let Some(limit) = rules.household_max else {
        return SortedMap::new();
    };
    let living = |person: &&'a Volunteer| {
        let there = person.standing != Standing::Excluded;
        person.household.as_deref().filter(|_| there)
    };
    let mut members: SortedMap<&str, u32> = SortedMap::new();
    for home in sorted.iter().filter_map(living) {
        *members.entry(home).or_insert(0) += 1;
    }
    let mut numbers: SortedMap<&str, u32> = SortedMap::new();
    for home in sorted.iter().filter_map(living) {
        if members.get(home).is_some_and(|&n| n > limit) {
            let next = as_u32(numbers.len()) + 1;
            numbers.entry(home).or_insert(next);
        }
    }
    numbers
}

fn details(rules: &DrawRules, person: &Volunteer, homes: &SortedMap<&str, u32>) -> PersonDetails {
    let home = person.household.as_deref();
    let home = home.filter(|_| person.standing != Standing::Excluded);
    let groups = (1_u32..).zip(&rules.seat_groups);
    let value = |key: &String| person.features.get(key).cloned().unwrap_or_default();
    PersonDetails {
        standing: person.standing,
        home: home.and_then(|home| homes.get(home).copied()),
        fits: groups
            .filter(|(_, group)| person.fits.contains(&group.key))
            .map(|(place, _)| place)
            .collect(),
        values: rules.features.iter().map(|f| value(&f.key)).collect(),
    }
}

#[cfg(test)]
mod tests;
