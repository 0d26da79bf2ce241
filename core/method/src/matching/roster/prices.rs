//! What multipliers prove, in whole numbers.

use super::super::levels::Level;
use super::super::proof::{CasePrices, PRICE_UNIT};
use super::Solver;
use super::choose::{Choosers, Said, Worth};

/// Multipliers beyond this are cut off.
const PRICE_MAX: f64 = 1e9;

/// Prices, and what everybody can get for themselves in all at them.
#[derive(Debug, Clone)]
pub(super) struct Bound {
    pub(super) prices: CasePrices,
    /// In parts of [`PRICE_UNIT`]. None where somebody has no lawful choice.
    sum: Option<i128>,
}

impl Bound {
    /// No choice reaches more of the aim. None where there is no choice.
    pub(super) fn most(&self) -> Option<u64> {
        let sum = self.sum?;
        let most = sum.div_euclid(i128::from(PRICE_UNIT));
        (most >= 0).then(|| u64::try_from(most).unwrap_or(u64::MAX))
    }
}

fn whole(multiplier: f64) -> i64 {
    let scaled = multiplier.clamp(-PRICE_MAX, PRICE_MAX) * PRICE_UNIT as f64;
    (scaled + 0.5).floor() as i64
}

impl Solver<'_> {
    /// What these multipliers prove of the present case.
    pub(super) fn bound(&self, multipliers: &[f64]) -> Bound {
        let (needs, aims) = multipliers.split_at(self.needs().min(multipliers.len()));
        let prices = CasePrices {
            needs: needs.iter().map(|&y| whole(y)).collect(),
            aims: (aims.iter().take(self.aim))
                .map(|&y| whole(-y).max(0))
                .collect(),
            unit: if self.is_asking { 0 } else { PRICE_UNIT },
        };
        Bound {
            sum: self.sum(&prices),
            prices,
        }
    }

    fn sum(&self, prices: &CasePrices) -> Option<i128> {
        let case = (self.said.as_slice(), self.closed.as_slice());
        sum(self.choosers, case, &self.targets, self.aim, prices)
    }
}

impl Bound {
    /// What prices prove of an aim where nothing is said of pairs but that the locked ones are in.
    pub(super) fn of(
        choosers: &Choosers<'_>,
        (said, closed): (&[Said], &[Option<bool>]),
        targets: &[u64],
        prices: CasePrices,
    ) -> Self {
        Self {
            sum: sum(choosers, (said, closed), targets, targets.len(), &prices),
            prices,
        }
    }
}

fn sum(
    choosers: &Choosers<'_>,
    (said, closed): (&[Said], &[Option<bool>]),
    targets: &[u64],
    aim: usize,
    prices: &CasePrices,
) -> Option<i128> {
    let levels = &choosers.aims.levels;
    let aims = (0..levels.len()).map(|other| match other.cmp(&aim) {
        std::cmp::Ordering::Less => prices.aims.get(other).copied().unwrap_or_default(),
        std::cmp::Ordering::Equal => prices.unit,
        std::cmp::Ordering::Greater => 0,
    });
    let aims: Vec<i128> = aims.map(i128::from).collect();
    let of = |level: Level| {
        let aim = levels.iter().position(|&other| other == level);
        aim.and_then(|aim| aims.get(aim).copied())
            .unwrap_or_default()
    };
    let worth = Worth {
        needs: prices.needs.iter().copied().map(i128::from).collect(),
        fit: of(Level::Fit),
        placed: of(Level::Placed),
        aims,
    };
    let mut sum = 0;
    for volunteer in (0_u32..).take(choosers.market.limits().len()) {
        sum += choosers.schedule(volunteer, &worth, said)?.bound;
    }
    for (need, closed) in closed.iter().enumerate() {
        sum += choosers.places(need, &worth, *closed).0;
    }
    for (price, &target) in prices.aims.iter().zip(targets) {
        sum -= i128::from(*price) * i128::from(target);
    }
    Some(sum)
}
