//! What the programme aims at, one aim after the other, and how many places a need may have.
#![expect(
    clippy::indexing_slicing,
    reason = "aims and needs are below their counts"
)]

use super::super::levels::Level;
use super::super::market::Market;
use medborger_base::sorted::Arrange as _;

/// The aims of one question about a market.
pub(super) struct Aims {
    pub(super) levels: Vec<Level>,
    /// By aim and need: up to which place it counts.
    reach: Vec<Vec<u32>>,
    /// By need: numbers of places between which nothing changes but in proportion, ascending.
    choices: Vec<Vec<u32>>,
    /// By need: how many of the choices mean that it is closed: 0 or 1.
    closed: Vec<usize>,
    /// By need: how many are locked to it.
    pub(super) locked: Vec<u32>,
    minimums: Vec<u32>,
}

impl Aims {
    /// `counted` is the same market, but by its minimums: what aims at minimums counts are those.
    pub(super) fn new(market: &Market, counted: &Market, levels: &[Level]) -> Self {
        let mut locked = vec![0; market.needs().len()];
        for pair in market.pairs().iter().filter(|pair| pair.locked) {
            locked[pair.need as usize] += 1;
        }
        let reach = |&level: &Level| {
            let needs = counted.needs().iter();
            needs.map(|need| level.reach(need)).collect()
        };
        let mut aims = Self {
            reach: levels.iter().map(reach).collect(),
            levels: levels.to_vec(),
            choices: Vec::new(),
            closed: Vec::new(),
            locked,
            minimums: market.needs().iter().map(|need| need.minimum).collect(),
        };
        for (place, need) in market.needs().iter().enumerate() {
            let mut choices = vec![need.minimum, need.capacity];
            let reaches = aims.reach.iter().map(|of| of[place]);
            choices.extend(reaches.filter(|reach| (need.minimum..need.capacity).contains(reach)));
            let may_close = need.or_closed && aims.locked[place] < need.minimum;
            choices.extend(may_close.then_some(aims.locked[place]));
            choices.arrange();
            choices.dedup();
            aims.choices.push(choices);
            aims.closed.push(usize::from(may_close));
        }
        aims
    }

    /// How much of an aim so many places of a need are.
    pub(super) fn count(&self, aim: usize, need: usize, places: u32) -> u32 {
        match self.levels[aim] {
            Level::Open(_) => u32::from(self.reach[aim][need] > 0 && places >= self.minimums[need]),
            _ => places.min(self.reach[aim][need]),
        }
    }

    /// The numbers of places that a need may have, if it is said whether it is closed.
    pub(super) fn choices(&self, need: usize, closed: Option<bool>) -> &[u32] {
        let (shut, open) = self.choices[need].split_at(self.closed[need]);
        match closed {
            None => &self.choices[need],
            Some(true) => shut,
            Some(false) => open,
        }
    }

    /// Whether a need may be closed.
    pub(super) fn may_close(&self, need: usize) -> bool {
        self.closed[need] > 0
    }

    /// The aim that is fit, and the one that is people placed.
    pub(super) fn fit(&self) -> Option<usize> {
        self.levels.iter().position(|level| *level == Level::Fit)
    }

    pub(super) fn placed(&self) -> Option<usize> {
        self.levels.iter().position(|level| *level == Level::Placed)
    }
}
