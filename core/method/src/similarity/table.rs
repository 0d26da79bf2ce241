//! Counts of a fixed set of hashes, quick to say that a hash is not among them.

use medborger_base::sorted::Arrange as _;
/// Bits of the filter for each hash.
const BITS: usize = 16;

/// A table of hashes, each with a count. Absent hashes are nearly always turned away by a small bitmap.
#[derive(Debug)]
pub(super) struct Table {
    filter: Vec<u64>,
    /// Hash and count; a count of 0 marks a free slot. At most half are taken.
    slots: Vec<(u32, u32)>,
}

impl Table {
    /// These hashes, repeated or not, each with a count of 0.
    pub(super) fn new(mut hashes: Vec<u32>) -> Self {
        hashes.arrange();
        hashes.dedup();
        let mut table = Self {
            filter: vec![0; (hashes.len() * BITS).next_power_of_two().max(64) / 64],
            slots: vec![(0, 0); (hashes.len() * 2 + 1).next_power_of_two()],
        };
        for hash in hashes {
            let bit = table.bit(hash);
            if let Some(word) = table.filter.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
            let place = table.place(hash);
            if let Some(slot) = table.slots.get_mut(place) {
                *slot = (hash, 1);
            }
        }
        table
    }

    /// Whether the hash is one of the table's.
    pub(super) fn holds(&self, hash: u32) -> bool {
        self.may_hold(hash) && self.raw(hash) > 0
    }

    /// Counts the hash, if it is one of the table's.
    pub(super) fn count(&mut self, hash: u32) {
        if self.may_hold(hash) {
            let place = self.place(hash);
            if let Some((_, count)) = self.slots.get_mut(place).filter(|(_, count)| *count > 0) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// How often the hash was counted.
    pub(super) fn counted(&self, hash: u32) -> u32 {
        self.raw(hash).saturating_sub(1)
    }

    fn raw(&self, hash: u32) -> u32 {
        self.slots
            .get(self.place(hash))
            .map_or(0, |(_, count)| *count)
    }

    fn may_hold(&self, hash: u32) -> bool {
        let bit = self.bit(hash);
        self.filter
            .get(bit / 64)
            .is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    fn bit(&self, hash: u32) -> usize {
        hash as usize & (self.filter.len() * 64 - 1)
    }

    fn place(&self, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (hash.wrapping_mul(0x9e37_79b1) >> 3) as usize & mask;
        while self
            .slots
            .get(place)
            .is_some_and(|(other, count)| *count > 0 && *other != hash)
        {
            place = (place + 1) & mask;
        }
        place
    }
}

/// The hashes that came more than once, and a few more that look as if they had.
#[derive(Debug)]
pub(super) struct Repeated {
    once: Vec<u64>,
    again: Vec<u64>,
}

impl Repeated {
    /// Room for so many hashes.
    pub(super) fn new(hashes: usize) -> Self {
        let words = (hashes * BITS).next_power_of_two().max(64) / 64;
        Self {
            once: vec![0; words],
            again: vec![0; words],
        }
    }

    fn bit(&self, hash: u32) -> (usize, u64) {
        let bit = hash.wrapping_mul(0x85eb_ca6b) >> 3;
        ((bit as usize / 64) & (self.once.len() - 1), 1 << (bit % 64))
    }

    /// Notes a hash.
    pub(super) fn note(&mut self, hash: u32) {
        let (place, bit) = self.bit(hash);
        if let (Some(once), Some(again)) = (self.once.get_mut(place), self.again.get_mut(place)) {
            *again |= *once & bit;
            *once |= bit;
        }
    }

    /// Whether the hash may have been noted more than once. Never `false` for one that was.
    pub(super) fn holds(&self, hash: u32) -> bool {
        let (place, bit) = self.bit(hash);
        self.again.get(place).is_some_and(|again| again & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hashes_of_the_table_are_counted() {
        let kept: Vec<u32> = (0..5_000_u32)
            .map(|n| n.wrapping_mul(2_654_435_761))
            .collect();
        let mut table = Table::new([kept.clone(), kept.clone()].concat());
        for n in 0..20_000_u32 {
            table.count(n.wrapping_mul(2_654_435_761));
        }
        table.count(kept[7]);
        for n in 0..20_000_u32 {
            let hash = n.wrapping_mul(2_654_435_761);
            assert_eq!(table.holds(hash), n < 5_000, "{n}");
            let times = if n == 7 { 2 } else { u32::from(n < 5_000) };
            assert_eq!(table.counted(hash), times, "{n}");
        }
    }

    #[test]
    fn a_hash_that_came_twice_is_always_known_and_others_seldom_taken_for_it() {
        let mut repeated = Repeated::new(10_000);
        let hash = |n: u32| n.wrapping_mul(2_654_435_761);
        for n in (0..10_000).chain(0..1_000) {
            repeated.note(hash(n));
        }
        assert!((0..1_000).all(|n| repeated.holds(hash(n))));
        let mistaken = (1_000..20_000).filter(|n| repeated.holds(hash(*n))).count();
        assert!(mistaken < 1_900, "{mistaken}");
    }

    #[test]
    fn an_empty_table_holds_nothing() {
        let mut table = Table::new(Vec::new());
        table.count(0);
        assert!(!table.holds(0));
        assert_eq!(table.counted(0), 0);
    }
}
