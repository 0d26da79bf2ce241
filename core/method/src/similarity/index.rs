//! An inverted index: which of the sets seen before share most with this one.

use super::SimilarityOptions;
use super::table::Repeated;
use medborger_base::sorted::shared;
use medborger_base::work::Work;

/// How many candidates are compared exactly when only a sample was counted.
const CANDIDATES: usize = 4;
/// In how many hashes of the sample they must agree.
const VOTES_MIN: u32 = 2;
/// In how many sets a hash may stand before it is taken for a stock phrase and no longer followed.
const OWNERS_MAX: u32 = 8;
/// Of how many hashes one is sampled.
const ONE_IN: u32 = 8;
/// How many hashes are sampled at least.
const SAMPLE_MIN: usize = 24;
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    head: u32,
    owners: u32,
}

const EMPTY: Slot = Slot {
    hash: 0,
    head: NONE,
    owners: 0,
};

#[derive(Debug, Clone, Copy)]
struct Posting {
    owner: u32,
    next: u32,
}

/// Sets of hashes by the hashes in them.
///
/// Of a large collection only a sample is indexed: hashes below a bound, the same for every set, and at least the
/// smallest few. Two sets that share much share much of their samples too (bottom-k sketches; Cohen and Kaplan,
/// *Summarizing data using bottom-k sketches*, PODC 2007). Of a small collection every hash is indexed, and what is
/// counted is the intersection itself.
#[derive(Debug)]
pub(super) struct Index<'a> {
    sets: Vec<&'a [u32]>,
    slots: Vec<Slot>,
    used: usize,
    postings: Vec<Posting>,
    votes: Vec<u32>,
    touched: Vec<u32>,
    exact: bool,
    repeated: Option<Repeated>,
}

/// The part of an ascending set that is looked at.
fn sample(set: &[u32], exact: bool) -> &[u32] {
    if exact {
        return set;
    }
    let below = set.partition_point(|hash| *hash < u32::MAX / ONE_IN);
    set.get(..below.max(SAMPLE_MIN)).unwrap_or(set)
}

impl<'a> Index<'a> {
    /// For sets that are all known beforehand: what stands in one of them only need not be indexed.
    pub(super) fn of(sets: impl Iterator<Item = &'a [u32]> + Clone, exact: bool) -> Self {
        let samples = sets.map(|set| sample(set, exact));
        let mut repeated = Repeated::new(samples.clone().map(<[u32]>::len).sum());
        for hash in samples.flatten() {
            repeated.note(*hash);
        }
        Self {
            repeated: Some(repeated),
            ..Self::new(exact)
        }
    }

    /// For any sets.
    pub(super) fn new(exact: bool) -> Self {
        Self {
            repeated: None,
            sets: Vec::new(),
            slots: vec![EMPTY; 1 << 10],
            used: 0,
            postings: Vec::new(),
            votes: Vec::new(),
            touched: Vec::new(),
            exact,
        }
    }

    /// How many sets there are.
    pub(super) fn len(&self) -> usize {
        self.sets.len()
    }

    /// Adds an ascending set. It gets the next number, counted from 0.
    pub(super) fn add(&mut self, set: &'a [u32]) {
        let owner = u32::try_from(self.sets.len()).unwrap_or(NONE);
        let sample = sample(set, self.exact);
        self.sets.push(set);
        self.votes.push(0);
        while (self.used + sample.len()) * 2 > self.slots.len() {
            self.grow();
        }
        let owners_max = if self.exact { NONE } else { OWNERS_MAX };
        for hash in sample {
            if self
                .repeated
                .as_ref()
                .is_some_and(|repeated| !repeated.holds(*hash))
            {
                continue;
            }
            let next = u32::try_from(self.postings.len()).unwrap_or(NONE);
            let place = place(&self.slots, *hash);
            let Some(slot) = self.slots.get_mut(place) else {
                continue;
            };
            if slot.head == NONE {
                self.used += 1;
            } else if slot.owners >= owners_max {
                continue;
            }
            self.postings.push(Posting {
                owner,
                next: slot.head,
            });
            *slot = Slot {
                hash: *hash,
                head: next,
                owners: slot.owners + 1,
            };
        }
    }

    fn grow(&mut self) {
        let mut larger = vec![EMPTY; self.slots.len() * 2];
        for slot in self.slots.iter().filter(|slot| slot.head != NONE) {
            let place = place(&larger, slot.hash);
            if let Some(free) = larger.get_mut(place) {
                *free = *slot;
            }
        }
        self.slots = larger;
    }

    /// The set that is most like this one among those that are alike by the options, and how alike.
    ///
    /// Among equals the one added first.
    pub(super) fn most_alike(
        &mut self,
        set: &[u32],
        options: &SimilarityOptions,
        work: &Work,
    ) -> Option<usize> {
        let sample = sample(set, self.exact);
        self.touched.clear();
        for hash in sample {
            if self
                .repeated
                .as_ref()
                .is_some_and(|repeated| !repeated.holds(*hash))
            {
                continue;
            }
            let found = self.slots.get(place(&self.slots, *hash));
            let mut next = found.map_or(NONE, |slot| slot.head);
            let owners = found.map_or(0, |slot| slot.owners);
            work.charge(20 + 8 * u64::from(owners));
            if work.is_stopped() {
                return None;
            }
            while let Some(posting) = self.postings.get(next as usize) {
                if let Some(votes) = self.votes.get_mut(posting.owner as usize) {
                    if *votes == 0 {
                        self.touched.push(posting.owner);
                    }
                    *votes += 1;
                }
                next = posting.next;
            }
        }
        work.charge(12 * self.touched.len() as u64 + 8 * set.len() as u64);
        let mut best: Option<(f64, u32)> = None;
        let mut consider = |shared: usize, owner: u32, other: &[u32]| {
            if let Some(alike) = options.alike(shared, set.len(), other.len()) {
                let better =
                    |(most, first): (f64, u32)| alike > most || (alike >= most && owner < first);
                if best.is_none_or(better) {
                    best = Some((alike, owner));
                }
            }
        };
        let mut top = [(0, NONE); CANDIDATES];
        for owner in &self.touched {
            let Some(votes) = self.votes.get_mut(*owner as usize) else {
                continue;
            };
            let shared = std::mem::take(votes);
            if self.exact {
                if let Some(other) = self.sets.get(*owner as usize) {
                    consider(shared as usize, *owner, other);
                }
                continue;
            }
            if shared < VOTES_MIN {
                continue;
            }
            // Keeps the first places of those with most votes; among equals those added first.
            let mut falling = (shared, *owner);
            for place in &mut top {
                if falling.0 > place.0 || (falling.0 == place.0 && falling.1 < place.1) {
                    std::mem::swap(place, &mut falling);
                }
            }
        }
        for (_, owner) in top {
            if let Some(other) = self.sets.get(owner as usize) {
                consider(shared(set, other), owner, other);
            }
        }
        best.map(|(_, owner)| owner as usize)
    }
}

/// Where a hash stands, or the free slot where it would. The table is never full.
fn place(slots: &[Slot], hash: u32) -> usize {
    let mask = slots.len() - 1;
    let mut place = (hash.wrapping_mul(0x9e37_79b1) >> 3) as usize & mask;
    while slots
        .get(place)
        .is_some_and(|slot| slot.head != NONE && slot.hash != hash)
    {
        place = (place + 1) & mask;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many hashes spread over all 32 bits, ascending; sets of different numbers share none.
    fn set(number: u32, length: u32) -> Vec<u32> {
        let hash = |n: u32| (number * 10_000 + n).wrapping_mul(2_654_435_761);
        let mut set: Vec<u32> = (0..length).map(hash).collect();
        set.sort_unstable();
        set
    }

    fn joined(parts: &[&[u32]]) -> Vec<u32> {
        let mut all = parts.concat();
        all.sort_unstable();
        all
    }

    #[test]
    fn the_most_alike_is_found_and_the_first_among_equals() {
        let options = SimilarityOptions::default();
        let sets = [set(0, 200), set(1, 200), set(2, 200), set(1, 200)];
        let query = joined(&[&set(0, 90), &set(1, 110)]);
        for exact in [true, false] {
            let mut index = Index::new(exact);
            sets.iter().for_each(|set| index.add(set));
            assert_eq!(index.len(), 4);
            for _ in 0..2 {
                assert_eq!(
                    index.most_alike(&query, &options, &Work::unlimited()),
                    Some(1),
                    "exact: {exact}"
                );
            }
            assert_eq!(
                index.most_alike(&set(2, 60), &options, &Work::unlimited()),
                Some(2),
                "exact: {exact}"
            );
            assert_eq!(
                index.most_alike(&set(9, 200), &options, &Work::unlimited()),
                None,
                "exact: {exact}"
            );
            assert_eq!(
                index.most_alike(&[], &options, &Work::unlimited()),
                None,
                "exact: {exact}"
            );
        }
    }

    #[test]
    fn what_stands_in_one_set_only_changes_no_answer() {
        let options = SimilarityOptions::default();
        let sets: Vec<Vec<u32>> = (0..40)
            .map(|n| joined(&[&set(n, 150), &set(100 + n / 2, 60)]))
            .collect();
        for exact in [true, false] {
            let mut known = Index::of(sets.iter().map(Vec::as_slice), exact);
            let mut plain = Index::new(exact);
            for (n, set) in sets.iter().enumerate() {
                let expected = (n % 2 == 1).then(|| n - 1);
                assert_eq!(
                    known.most_alike(set, &options, &Work::unlimited()),
                    expected,
                    "exact: {exact}"
                );
                assert_eq!(
                    plain.most_alike(set, &options, &Work::unlimited()),
                    expected,
                    "exact: {exact}"
                );
                known.add(set);
                plain.add(set);
            }
        }
    }

    #[test]
    fn shared_counts_what_two_ascending_sets_have_in_common() {
        assert_eq!(shared(&[1, 4, 6, 9], &[0, 4, 5, 9, 10]), 2);
        assert_eq!(shared(&[], &[1]), 0);
        let (a, b) = (set(3, 77), joined(&[&set(3, 30), &set(4, 12)]));
        assert_eq!(shared(&a, &b), 30);
    }
}
