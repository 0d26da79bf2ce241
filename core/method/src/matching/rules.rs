//! What one volunteer may take together.
#![expect(
    clippy::indexing_slicing,
    reason = "needs and volunteers are of the market"
)]

use super::market::Market;
use super::roster::NEEDS_MAX;
use medborger_base::work::Work;

/// The rules of a market, prepared to be asked often.
pub(super) struct Rules<'a> {
    market: &'a Market,
    /// Needs by words of 64 needs: which can't be met by one person. Empty where there are too many to know beforehand.
    collide: Vec<u64>,
    words: usize,
    work: &'a Work,
}

impl<'a> Rules<'a> {
    pub(super) fn new(market: &'a Market, work: &'a Work) -> Self {
        let needs = match market.needs().len() {
            few if few <= NEEDS_MAX => few,
            _ => 0,
        };
        let words = needs.div_ceil(64);
        let mut collide = vec![0; needs * words];
        for one in 0..needs {
            for other in (0..one).filter(|&o| market.collide(one as u32, o as u32, work)) {
                collide[one * words + other / 64] |= 1 << (other % 64);
                collide[other * words + one / 64] |= 1 << (one % 64);
            }
        }
        Self {
            market,
            collide,
            words,
            work,
        }
    }

    /// Whether two pairs of a volunteer collide.
    fn pairs_collide(&self, one: u32, other: u32) -> bool {
        let need = |pair: u32| self.market.pairs()[pair as usize].need as usize;
        let (one, other) = (need(one), need(other));
        if self.words == 0 {
            return self.market.collide(one as u32, other as u32, self.work);
        }
        self.collide[one * self.words + other / 64] >> (other % 64) & 1 == 1
    }

    /// Whether a pair collides with none of these.
    pub(super) fn allow_more(&self, taken: &[u32], pair: u32) -> bool {
        !taken.iter().any(|&other| self.pairs_collide(other, pair))
    }

    /// Whether a volunteer may take these pairs together.
    pub(super) fn allow(&self, volunteer: u32, pairs: &[u32]) -> bool {
        let apart = |(at, &pair): (usize, &u32)| self.allow_more(&pairs[..at], pair);
        let need = |&pair: &u32| self.market.pairs()[pair as usize].need;
        let needs: Vec<u32> = pairs.iter().map(need).collect();
        pairs.len() <= self.market.limits()[volunteer as usize] as usize
            && self.market.has_time(volunteer, &needs)
            && pairs.iter().enumerate().all(apart)
    }

    /// Whether all a volunteer has to keep to are a limit and one shift of each need.
    pub(super) fn are_intervals(&self, volunteer: u32) -> bool {
        if self.market.has_journeys() || self.market.counts_minutes(volunteer) {
            return false;
        }
        let needs = self.market.needs();
        let own = self.market.pairs_of(volunteer).iter();
        own.map(|pair| &needs[pair.need as usize])
            .all(|need| need.shifts.len() <= 1)
    }
}
