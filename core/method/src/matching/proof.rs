//! Why nothing is better where shifts overlap: prices in whole numbers, by aim and by case.

use super::rows::PRIORITY_MAX;

/// Prices are in parts of this.
pub const PRICE_UNIT: i64 = 1 << 20;

/// Something to have as much as possible of, in the order in which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aim {
    /// Needs of a priority that may be closed and are not.
    Open(u8),
    /// Volunteers who have a need.
    Placed,
    /// Filled places in needs of a priority.
    Staffed(u8),
    /// Fit.
    Fit,
}

impl Aim {
    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=PRIORITY_MAX)
            .map(Self::Open)
            .chain([Self::Placed])
            .chain((1..=PRIORITY_MAX).map(Self::Staffed))
            .chain([Self::Fit])
    }
}

/// The most that any choice reaches of an aim, if it reaches what is said of the aims before.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AimProof {
    /// The aim.
    pub aim: Aim,
    /// No choice reaches more.
    pub most: u64,
    /// Why.
    pub cases: Cases,
}

/// Cases that are told apart, each with prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cases {
    /// What everybody can get for themselves at these prices is no more.
    Prices(CasePrices),
    /// The volunteer has the need, or has it not.
    Pair {
        /// The place in [`Market::volunteer_ids`](super::Market::volunteer_ids).
        volunteer: u32,
        /// The place in [`Market::need_ids`](super::Market::need_ids).
        need: u32,
        /// With the need, without it.
        cases: Box<[Self; 2]>,
    },
    /// The need is open, or it is closed.
    Open {
        /// The place in [`Market::need_ids`](super::Market::need_ids).
        need: u32,
        /// Open, closed.
        cases: Box<[Self; 2]>,
    },
}

/// Prices of one case, in parts of [`PRICE_UNIT`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CasePrices {
    /// By need: what a place costs a volunteer, and gives the need.
    pub needs: Vec<i64>,
    /// By aim before this one: what a unit of it is worth, 0 or more.
    pub aims: Vec<i64>,
    /// What a unit of this aim is worth: [`PRICE_UNIT`], or 0 where the prices prove that the case holds no choice at all.
    pub unit: i64,
}

impl Cases {
    /// How many cases are told apart.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Prices(_) => 1,
            Self::Pair { cases, .. } | Self::Open { cases, .. } => {
                cases.iter().map(Self::count).sum()
            }
        }
    }
}
