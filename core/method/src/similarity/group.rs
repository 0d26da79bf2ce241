//! From texts to groups of texts that hold the same shingles, in an order that does not depend on their places.

use super::SimilarityOptions;
use super::table::Table;
use super::words::Shingler;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};

/// Texts with the same set of shingles.
pub(super) struct Group<'a> {
    pub(super) set: &'a [u32],
    /// Ascending indexes of the texts.
    pub(super) texts: &'a [u32],
}

impl Group<'_> {
    pub(super) fn weight(&self) -> u64 {
        self.texts.len() as u64
    }
}

/// The shingles of each text that do not stand in the background, ascending.
pub(super) fn own_shingles(
    texts: &[&str],
    background: &[&str],
    options: &SimilarityOptions,
    work: &Work,
) -> Result<Vec<Box<[u32]>>, WorkError> {
    let mut shingler = Shingler::new(options.shingle_words());
    let mut quoted = Vec::new();
    for text in background {
        work.spend(40 * text.len() as u64)?;
        work.keep(2 * text.len() as u64)?;
        shingler.read(text, &mut quoted);
    }
    let quoted = Table::new(quoted);
    let mut set = Vec::new();
    texts
        .iter()
        .map(|text| {
            work.spend(200 + 40 * text.len() as u64)?;
            shingler.set(text, &mut set);
            work.keep(16 + 4 * set.len() as u64)?;
            set.retain(|hash| !quoted.holds(*hash));
            Ok(Box::from(set.as_slice()))
        })
        .collect()
}

/// Texts with the same set stand together, those with the most copies first, then by what they hold; and the ends of
/// the groups. The order follows from the texts alone and not from their places. Texts with too few shingles are left
/// out.
pub(super) fn identical(
    sets: &[Box<[u32]>],
    options: &SimilarityOptions,
) -> (Vec<u32>, Vec<usize>) {
    let of = |text: u32| sets.get(text as usize).map_or(&[][..], |set| &**set);
    let mut keyed: Vec<(u64, u32)> = (0_u32..)
        .zip(sets)
        .filter(|(_, set)| set.len() >= options.shared_min.max(1))
        .map(|(text, set)| (fingerprint(set), text))
        .collect();
    keyed.arrange_by(|(a, x), (b, y)| a.cmp(b).then_with(|| of(*x).cmp(of(*y))).then(x.cmp(y)));
    let mut runs: Vec<&[(u64, u32)]> = keyed
        .chunk_by(|(a, x), (b, y)| a == b && of(*x) == of(*y))
        .collect();
    // Stable: groups of one size keep the order of their fingerprints.
    runs.arrange_by_key(|run| std::cmp::Reverse(run.len()));
    let mut order = Vec::with_capacity(keyed.len());
    let mut ends = Vec::with_capacity(runs.len());
    for run in runs {
        order.extend(run.iter().map(|(_, text)| *text));
        ends.push(order.len());
    }
    (order, ends)
}

fn fingerprint(set: &[u32]) -> u64 {
    set.iter().fold(set.len() as u64, |hash, shingle| {
        (hash ^ u64::from(*shingle)).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (hash >> 31)
    })
}

pub(super) fn groups<'a>(
    sets: &'a [Box<[u32]>],
    order: &'a [u32],
    ends: &[usize],
) -> Vec<Group<'a>> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let group = |(start, end): (usize, &usize)| {
        let texts = order.get(start..*end)?;
        let set = sets.get(*texts.first()? as usize)?;
        Some(Group { set, texts })
    };
    starts.zip(ends).filter_map(group).collect()
}
