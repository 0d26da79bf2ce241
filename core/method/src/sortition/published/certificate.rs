//! The proof of the chances, published beside the text and checked with nothing but the two, in integers.
//!
//! For each level it says: whatever lottery one takes, somebody of those who are not settled yet has no more than this
//! chance. People weigh something, and a panel's weights together are bounded by prices of the rules (weak duality of
//! linear programming): each rule's price times its limit, and what the prices leave of each person's weight. So the
//! weighted chances are bounded, and with them the smallest. Wrong prices give a bound that is too large, never one that
//! is too small: who checks need not know how they were found.

mod format;
mod open;
mod verify;

use std::borrow::Cow;

use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_base::work::Work;
use medborger_codec::Record;

use super::{CHANCE_ONE, Disclosure, LotteryText, PublishedText, sha256};
use crate::sortition::distribution::{Distribution, Evidence, Proof, ProvenLevel};
use crate::sortition::error::SortitionError;
use crate::sortition::pool::{Pool, RowRule, as_u32, as_usize};
use medborger_base::digest::hex_string;

/// The largest weight or price of a level.
const PRICE_MAX: f64 = 1e12;
/// A certificate names people so often at most; further levels are left out.
const NAMED_MAX: usize = 1_000_000;

/// A rule of the published text that has a price.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PriceRule {
    /// That a panel has so many seats.
    Seats,
    /// The quota of a value: which of the text's lines `quota`, from 1.
    Quota(u32),
    /// A joint quota: which of the lines `joint`, from 1.
    Joint(u32),
    /// That these seat groups, from 1, need people who fit one of them.
    Groups(Vec<u32>),
    /// That from each of these homes only so many come.
    Homes(Vec<u32>),
}

/// A level of chances with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CertificateLevel {
    /// The smallest chance of those who are settled by no level before, of [`CHANCE_ONE`].
    pub value: u64,
    /// Whether prices prove it. Otherwise it rests on a search that has to be believed or done again.
    pub proven: bool,
    /// Who is settled here: by place in the text's people, ascending.
    pub settled: Vec<u32>,
    /// What one person more of room in each rule is worth.
    pub prices: Vec<(PriceRule, i64)>,
    /// Who weighs how much, above 0; ascending weights.
    pub weights: Vec<(u64, Vec<u32>)>,
}

/// The proof of the chances in a published text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LotteryCertificate {
    /// The SHA-256 of the published text.
    pub text_sha256: String,
    /// How many levels there are; those that are not here have no proof. One more than are here where only the lowest was asked
    /// for.
    pub of: u32,
    /// How far a proven level is from what no lottery exceeds, at most, of [`CHANCE_ONE`].
    pub gap: u64,
    /// The levels, lowest first.
    pub levels: Vec<CertificateLevel>,
}

/// What a certificate proves.
#[derive(Debug, Clone, Copy, PartialEq, Record)]
#[non_exhaustive]
pub struct ProvenChances {
    /// The smallest chance of anybody who can be drawn, 0 to 1.
    pub minimum: f64,
    /// No lottery has a larger one, 0 to 1. Absent where that rests on a search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<f64>,
    /// How many levels are proven by arithmetic.
    pub proven: u32,
    /// How many levels there are; where only the smallest chance was made as large as can be, one more than that.
    pub levels: u32,
    /// How far a proven level is from what no lottery exceeds, at most.
    pub gap: f64,
}

/// Writes the certificate of a text that was made from this distribution. Of a run that was stopped the level that it was
/// raising comes last, settles those with the smallest chance, and is as far from its bound as is left open. None where the text does not disclose the
/// features, or the distribution has no proof by levels.
///
/// # Errors
/// The text is not of this pool; [`Work`](SortitionError::Work).
pub fn certificate_of(
    pool: &Pool,
    distribution: &Distribution,
    published: &PublishedText,
    work: &Work,
) -> Result<Option<PublishedText>, SortitionError> {
    let Proof::Levels(levels) = &distribution.proof else {
        return Ok(None);
    };
    let text = LotteryText::parse_within(published.text.as_bytes(), work)?;
    let same = text.people.len() == pool.ids().len()
        && text
            .people
            .iter()
            .zip(pool.ids())
            .all(|(p, id)| p.id == *id);
    if !same || text.announcement.disclosure != Disclosure::Features {
        return if same {
            Ok(None)
        } else {
            Err(SortitionError::LotteryUnfit)
        };
    }
    let mut certificate = LotteryCertificate {
        text_sha256: published.sha256.clone(),
        of: as_u32(
            levels
                .iter()
                .filter(|level| !level.types.is_empty())
                .count(),
        ),
        gap: 0,
        levels: Vec::new(),
    };
    let mut named = 0;
    let mut checker = verify::Checker::new(&text, work)?;
    for level in levels {
        let is_open = level.types.is_empty();
        if is_open && distribution.stopped.is_none() {
            continue;
        }
        work.spend(200 + 60 * text.people.len() as u64)?;
        let mut level = Cow::Borrowed(level);
        // A run that was stopped says at least how far its smallest chance can be from the largest.
        if distribution.stopped.is_some() && (is_open || certificate.levels.is_empty()) {
            level = open::priced(pool, level, work);
        }
        let mut level = level_of(pool, &text, &level, &checker);
        if is_open {
            open::settle(&mut level, checker.lowest());
        }
        named += level
            .weights
            .iter()
            .map(|(_, people)| people.len())
            .sum::<usize>();
        if named > NAMED_MAX && !certificate.levels.is_empty() {
            break;
        }
        let Some(gap) = checker.level(&level, work)? else {
            // The numbers in the text are rounded; where they hide the proof, the rest has none.
            break;
        };
        certificate.gap = certificate.gap.max(gap.unwrap_or(0));
        certificate.levels.push(level);
    }
    // Of whom nothing is said, a level at least is not here: the largest minimum asks for the lowest level alone.
    let more = u32::from(!checker.all_settled());
    certificate.of = certificate.of.max(as_u32(certificate.levels.len()) + more);
    let text = certificate.to_text();
    Ok(Some(PublishedText {
        sha256: hex_string(&sha256(text.as_bytes())),
        text,
    }))
}

/// A level in the words of the text.
fn level_of(
    pool: &Pool,
    text: &LotteryText,
    level: &ProvenLevel,
    checker: &verify::Checker<'_>,
) -> CertificateLevel {
    let members = |t: u32| {
        pool.types()
            .get(as_usize(t))
            .map_or(&[][..], |t| &t.members)
    };
    let mut settled: Vec<u32> = level
        .types
        .iter()
        .flat_map(|&t| members(t))
        .copied()
        .collect();
    settled.arrange();
    let mut out = CertificateLevel {
        value: checker.least(),
        proven: false,
        settled,
        prices: Vec::new(),
        weights: Vec::new(),
    };
    let Evidence::Multipliers(multipliers) = &level.evidence else {
        return out;
    };
    out.proven = true;
    let sizes = level
        .weights
        .iter()
        .map(|(_, w)| *w)
        .chain(multipliers.iter().map(|y| y.abs()));
    let largest = sizes.fold(0.0, f64::max);
    // Whole numbers below 2⁵³: exact.
    let whole = |x: f64| {
        if largest > 0.0 {
            (x / largest * PRICE_MAX + 0.5).floor()
        } else {
            0.0
        }
    };
    let price = |y: f64| {
        let size = whole(y.abs()) as i64;
        if y < 0.0 { -size } else { size }
    };
    let mut prices = vec![(
        PriceRule::Seats,
        price(multipliers.first().copied().unwrap_or(0.0)),
    )];
    for (row, &y) in pool.rows().iter().zip(multipliers.iter().skip(1)) {
        prices.push((rule_of(pool, text, &row.rule), price(y)));
    }
    prices.retain(|(_, price)| *price != 0);
    prices.arrange();
    out.prices = prices;
    let mut weights: SortedMap<u64, Vec<u32>> = SortedMap::new();
    for &(t, weight) in &level.weights {
        let weight = whole(weight) as u64;
        if weight > 0 {
            weights.entry(weight).or_default().extend(members(t));
        }
    }
    out.weights = weights.into_iter().collect();
    for (_, people) in &mut out.weights {
        people.arrange();
    }
    out
}

fn rule_of(pool: &Pool, text: &LotteryText, rule: &RowRule) -> PriceRule {
    match rule {
        RowRule::Value { feature, value } => {
            let before = pool.rules().features.iter().take(as_usize(*feature));
            let before: usize = before.map(|f| f.values.len()).sum();
            PriceRule::Quota(as_u32(before) + value + 1)
        }
        RowRule::Joint { index } => PriceRule::Joint(index + 1),
        RowRule::Seats { groups } => PriceRule::Groups(groups.iter().map(|g| g + 1).collect()),
        RowRule::Household { class } => {
            let homes = pool
                .classes()
                .get(as_usize(*class))
                .map_or(&[][..], |class| &class.homes);
            let number = |home: &SortedMap<u32, Vec<u32>>| {
                let first = home.values().flatten().next()?;
                text.people.get(as_usize(*first))?.details.as_ref()?.home
            };
            let mut numbers: Vec<u32> = homes.iter().filter_map(number).collect();
            numbers.arrange();
            PriceRule::Homes(numbers)
        }
    }
}

#[cfg(test)]
mod tests;
