//! Finds the rank of an id among many, in byte order.

use medborger_base::sorted::Arrange as _;
/// Ids with their ranks. A table of hashes finds them; the hash is fixed, so that nothing depends on chance.
#[derive(Debug)]
pub(super) struct Index<'a> {
    ids: Vec<&'a str>,
    /// The places in the input, ascending by id.
    order: Vec<u32>,
    ranks: Vec<u32>,
    /// Places in the input plus 1; 0 is free. At most half are taken.
    slots: Vec<u32>,
}

impl<'a> Index<'a> {
    /// The ids by place. An error is the place of the second of two equal ids, the first such.
    pub(super) fn new(ids: Vec<&'a str>) -> Result<Self, usize> {
        let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let mut order: Vec<u32> = (0..count).collect();
        let id = |place: u32| ids.get(place as usize).copied().unwrap_or_default();
        order.arrange_by(|&a, &b| id(a).cmp(id(b)).then(a.cmp(&b)));
        let repeated = order
            .windows(2)
            .filter_map(|two| match two {
                &[a, b] if id(a) == id(b) => Some(b as usize),
                _ => None,
            })
            .min();
        if let Some(place) = repeated {
            return Err(place);
        }
        let mut ranks = vec![0; ids.len()];
        for (rank, &place) in (0_u32..).zip(&order) {
            if let Some(slot) = ranks.get_mut(place as usize) {
                *slot = rank;
            }
        }
        let mut index = Self {
            slots: vec![0; (ids.len() * 2 + 1).next_power_of_two()],
            ids,
            order,
            ranks,
        };
        for place in 0..count {
            let at = index.slot(index.ids.get(place as usize).copied().unwrap_or_default());
            if let Some(slot) = index.slots.get_mut(at) {
                *slot = place + 1;
            }
        }
        Ok(index)
    }

    /// The rank of an id.
    pub(super) fn rank(&self, id: &str) -> Option<u32> {
        let place = self.slots.get(self.slot(id))?.checked_sub(1)?;
        self.ranks.get(place as usize).copied()
    }

    /// The rank of the id at a place in the input.
    pub(super) fn rank_at(&self, place: u32) -> Option<u32> {
        self.ranks.get(place as usize).copied()
    }

    /// The places in the input, ascending by id.
    pub(super) fn order(&self) -> &[u32] {
        &self.order
    }

    /// Where the id is, or the free slot in which it would be.
    fn slot(&self, id: &str) -> usize {
        let mask = self.slots.len() - 1;
        // Eight bytes a step; the constant is the golden ratio of 64 bits.
        let mut hash = id.len() as u64;
        for chunk in id.as_bytes().chunks(8) {
            let word = chunk
                .iter()
                .fold(0_u64, |word, &byte| word << 8 | u64::from(byte));
            hash = (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        let mut at = (hash >> 32) as usize & mask;
        while let Some(place) = self.slots.get(at).and_then(|slot| slot.checked_sub(1)) {
            if self.ids.get(place as usize) == Some(&id) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }
}
