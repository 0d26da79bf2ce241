//! What other aims would give, and what they cost: points to choose from.

use super::error::MatchingError;
use super::levels::{Level, Tally, best, half, pairs_at, places_of};
use super::market::Market;
use super::rows::PRIORITY_MAX;
use super::solve::{Chosen, solve};
use super::stable::stable_within;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// What comes first at a point. All but the last keep every minimum and have the greatest amount of each aim in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frontier {
    /// People placed, then places by priority, then fit: what [`solve`](super::solve()) finds.
    People,
    /// Fit, then people placed, then places by priority.
    Fit,
    /// Places in the first half of every need, rounded up, by priority; then all places by priority, then people placed,
    /// then fit.
    Coverage,
    /// As many people placed as at [`People`](Self::People), with the greatest fit that can be the least of all chosen
    /// pairs but the locked ones; then fit, then places by priority.
    Fairness,
    /// No two who would rather have each other: see [`stable`](super::stable()). May miss minimums.
    Stable,
}

/// A choice of pairs and its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FrontierPoint {
    /// What comes first.
    pub name: Frontier,
    /// Who helps where, by volunteer, then by need.
    pub pairs: Vec<Chosen>,
    /// How much of everything it gives.
    pub figures: Figures,
    /// How much less that is than the most of all points, in thousandths of the most, rounded up. For
    /// [`below_half`](Figures::below_half) and [`missed`](Figures::missed): how many more needs than the fewest of all
    /// points, in thousandths of the needs (of the priority), rounded up.
    pub costs: Figures,
}

/// Figures of a choice, or what they cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Figures {
    /// Volunteers who have a need.
    pub placed: u64,
    /// By priority, the first one first: places that are filled.
    pub staffed: [u64; PRIORITY_MAX as usize],
    /// By priority: needs with less than half of their places filled.
    pub below_half: [u64; PRIORITY_MAX as usize],
    /// Needs with fewer people than their minimum.
    pub missed: u64,
    /// The sum of the fits.
    pub fit: u64,
    /// The least that a volunteer has: the sum of the fits of their needs, 0 without any. 0 where nobody volunteers.
    pub fit_lowest: u64,
    /// What a twentieth of the volunteers don't exceed: the value at one twentieth, rounded up, in ascending order.
    pub fit_fifth: u64,
}

/// The five points, in the order of [`Frontier`].
///
/// ```
/// use medborger::method::matching::{Frontier, Market, frontier};
/// use medborger::work::Work;
///
/// // One place in each of two needs. The first volunteer fits both, the second only the first need.
/// let market = Market::from_rows(&[(1, 0, 1), (1, 0, 1)], &[1, 1], &[(0, 0, 900), (0, 1, 300), (1, 0, 200)])?;
/// let points = frontier(&market, &Work::unlimited())?;
/// assert_eq!((points[0].name, points[0].figures.placed, points[0].figures.fit), (Frontier::People, 2, 500));
/// // Most fit means to leave the second volunteer out: half of the most people.
/// assert_eq!((points[1].name, points[1].figures.placed, points[1].figures.fit), (Frontier::Fit, 1, 900));
/// assert_eq!((points[0].costs.fit, points[1].costs.placed), (445, 500));
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
///
/// # Errors
///
/// - [`MinimumsConflict`](MatchingError::MinimumsConflict): no choice gives every need its minimum.
/// - [`Work`](MatchingError::Work): a search took more steps than allowed. Each has all the steps.
pub fn frontier(market: &Market, work: &Work) -> Result<Vec<FrontierPoint>, MatchingError> {
    let staffed = (1..=PRIORITY_MAX).map(Level::Staffed);
    let half = (1..=PRIORITY_MAX).map(Level::Half);
    let joined = |levels: &mut dyn Iterator<Item = Level>| -> Result<Vec<u32>, MatchingError> {
        let levels: Vec<Level> = levels.collect();
        best(market, market, &levels, work)?.ok_or(MatchingError::MinimumsConflict)
    };
    let one = std::iter::once;
    let people = solve(market, work)?.pairs;
    let people = places_of(market, &people).unwrap_or_default();
    let fit = joined(
        &mut one(Level::Fit)
            .chain(one(Level::Placed))
            .chain(staffed.clone()),
    )?;
    let last = [Level::Placed, Level::Fit];
    let coverage = joined(&mut half.chain(staffed).chain(last))?;
    let fairness = fairness(market, &people, work)?;
    let stable = places_of(market, &stable_within(market, work)?.pairs).unwrap_or_default();
    let points = [
        (Frontier::People, people),
        (Frontier::Fit, fit),
        (Frontier::Coverage, coverage),
        (Frontier::Fairness, fairness),
        (Frontier::Stable, stable),
    ];
    let rows = market.needs().len() + market.limits().len();
    work.spend(1_000 * rows as u64)?;
    let all: Vec<Figures> = points
        .iter()
        .map(|(_, places)| figures(market, places))
        .collect();
    let points = points
        .into_iter()
        .zip(&all)
        .map(|((name, places), &figures)| FrontierPoint {
            name,
            pairs: pairs_at(market, &places),
            figures,
            costs: costs(market, &figures, &all),
        });
    Ok(points.collect())
}

/// As many people placed as by `people`, and the least fit of a pair as great as can be.
fn fairness(market: &Market, people: &[u32], work: &Work) -> Result<Vec<u32>, MatchingError> {
    let mut fits: Vec<u16> = market.pairs().iter().map(|pair| pair.fit).collect();
    work.spend(30 * fits.len() as u64)?;
    fits.arrange();
    fits.dedup();
    let placed =
        |market: &Market, places: &[u32]| Tally::of(market, places).total(market, Level::Placed);
    let most = placed(market, people);
    let with = |least: u16| market.restricted(|_, pair| pair.fit >= least);
    // The more pairs, the more people: what is enough ends somewhere.
    let (mut low, mut high) = (0, fits.len());
    while low + 1 < high {
        let middle = low.midpoint(high);
        let rows = market.needs().len() + market.limits().len();
        work.spend((6 * market.pairs().len() + 120 * rows) as u64)?;
        let market = with(fits.get(middle).copied().unwrap_or_default());
        let chosen = best(&market, &market, &[Level::Placed], work)?;
        if chosen.is_some_and(|chosen| placed(&market, &chosen) == most) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let market_fair = with(fits.get(low).copied().unwrap_or_default());
    let levels: Vec<Level> = [Level::Placed, Level::Fit]
        .into_iter()
        .chain((1..=PRIORITY_MAX).map(Level::Staffed))
        .collect();
    let chosen = best(&market_fair, &market_fair, &levels, work)?;
    let chosen = pairs_at(
        &market_fair,
        &chosen.ok_or(MatchingError::MinimumsConflict)?,
    );
    Ok(places_of(market, &chosen).unwrap_or_default())
}

fn figures(market: &Market, places: &[u32]) -> Figures {
    let tally = Tally::of(market, places);
    let score = tally.score(market);
    let mut below = [0; PRIORITY_MAX as usize];
    tally.by_priority(market, &mut below, |need, filled| {
        u32::from(filled < half(need))
    });
    let missed = market.needs().iter().zip(&tally.filled);
    let mut fits = tally.fits;
    fits.arrange();
    let twentieth = fits.len().div_ceil(20).saturating_sub(1);
    Figures {
        placed: score.placed.into(),
        staffed: score.staffed.map(u64::from),
        below_half: below.map(u64::from),
        missed: missed
            .map(|(need, &filled)| u64::from(filled < need.minimum))
            .sum(),
        fit: score.fit,
        fit_lowest: fits.first().copied().unwrap_or_default(),
        fit_fifth: fits.get(twentieth).copied().unwrap_or_default(),
    }
}

fn costs(market: &Market, own: &Figures, all: &[Figures]) -> Figures {
    let share = |part: u64, whole: u64| {
        (part * 1_000)
            .checked_div(whole)
            .map_or(0, |_| (part * 1_000).div_ceil(whole))
    };
    let less = |of: &dyn Fn(&Figures) -> u64| {
        let most = all.iter().map(of).max().unwrap_or_default();
        share(most - of(own).min(most), most)
    };
    let more = |needs: usize, of: &dyn Fn(&Figures) -> u64| {
        let fewest = all.iter().map(of).min().unwrap_or_default();
        share(of(own) - fewest.min(of(own)), needs as u64)
    };
    let by_priority = |level: usize| {
        let mut needs = market.needs().iter();
        let is_at = |priority: u8| usize::from(priority) == level + 1;
        let count = needs.by_ref().filter(|need| is_at(need.priority)).count();
        let at = move |figures: &[u64; PRIORITY_MAX as usize]| {
            figures.get(level).copied().unwrap_or_default()
        };
        (
            less(&|f| at(&f.staffed)),
            more(count, &|f| at(&f.below_half)),
        )
    };
    Figures {
        placed: less(&|f| f.placed),
        staffed: std::array::from_fn(|level| by_priority(level).0),
        below_half: std::array::from_fn(|level| by_priority(level).1),
        missed: more(market.needs().len(), &|f| f.missed),
        fit: less(&|f| f.fit),
        fit_lowest: less(&|f| f.fit_lowest),
        fit_fifth: less(&|f| f.fit_fifth),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::market;
    use super::*;

    fn point(market: &Market, name: Frontier) -> FrontierPoint {
        let points = frontier(market, &Work::unlimited()).unwrap();
        points.into_iter().find(|point| point.name == name).unwrap()
    }

    #[test]
    fn coverage_gives_every_need_half_before_one_gets_all() {
        let needs = [("a", 2, 0, 1, None), ("b", 2, 0, 2, None)];
        let pairs = [
            ("x", "a", 900),
            ("x", "b", 1),
            ("y", "a", 900),
            ("y", "b", 2),
        ];
        let market = market(&needs, &[("x", 1), ("y", 1)], &pairs);
        let people = point(&market, Frontier::People).figures;
        assert_eq!(
            (people.staffed, people.below_half),
            ([2, 0, 0, 0, 0], [0, 1, 0, 0, 0])
        );
        let coverage = point(&market, Frontier::Coverage);
        assert_eq!(coverage.figures.staffed, [1, 1, 0, 0, 0]);
        assert_eq!(coverage.figures.fit, 902);
        assert_eq!(coverage.costs.staffed, [500, 0, 0, 0, 0]);
        // 898 of 1800, rounded up.
        assert_eq!(coverage.costs.fit, 499);
    }

    #[test]
    fn fairness_raises_the_least_fit_without_placing_fewer() {
        let needs = [("a", 1, 0, 1, None), ("b", 1, 0, 1, None)];
        let pairs = [
            ("x", "a", 1000),
            ("x", "b", 400),
            ("y", "a", 500),
            ("y", "b", 100),
        ];
        let market = market(&needs, &[("x", 1), ("y", 1)], &pairs);
        assert_eq!(point(&market, Frontier::People).figures.fit_lowest, 100);
        let fair = point(&market, Frontier::Fairness);
        assert_eq!(
            (
                fair.figures.placed,
                fair.figures.fit,
                fair.figures.fit_lowest
            ),
            (2, 900, 400)
        );
        // 200 of the 1100 that most fit means.
        assert_eq!(fair.costs.fit, 182);
    }

    #[test]
    fn a_minimum_that_wishes_miss_is_counted() {
        let needs = [("a", 1, 0, 1, None), ("b", 1, 1, 1, None)];
        let market = market(&needs, &[("x", 1)], &[("x", "a", 9), ("x", "b", 1)]);
        let stable = point(&market, Frontier::Stable);
        assert_eq!((stable.figures.missed, stable.costs.missed), (1, 500));
        assert_eq!(point(&market, Frontier::Fit).figures.fit, 1);
    }

    #[test]
    fn a_market_of_nobody_has_points_of_nothing() {
        let points = frontier(&Market::new(&[], &[], &[]).unwrap(), &Work::unlimited()).unwrap();
        assert!(
            points
                .iter()
                .all(|point| point.figures == Figures::default())
        );
    }
}
