//! From a distribution over panels to panels that are equally likely.
//!
//! A distribution gives its panels odd weights, which no urn can draw. Here it becomes `m` panels of which each has the
//! chance `1/m`, so that everybody is in as many of them as `m` times their chance, rounded down or up. That this is
//! nearly always possible is shown by Flanigan, Kehne and Procaccia (*Fair Sortition Made Transparent*, 2021); they
//! solve an integer programme. Here:
//!
//! 1. The distribution's own panels are taken as often as their weights say, rounded down or up so that what types have
//!    too much and too little stays small.
//! 2. Types that still have too much give to those that have too little: in some panel a person of one type is replaced
//!    by one of another, where the quotas allow it, or along a path of such exchanges. No panel ever breaks a rule.
//! 3. Where no path is left, a panel is replaced by one that an integer programme finds and that makes nobody worse; where
//!    there is none, again and again by one that makes the distances smaller together.
//! 4. The people of a type take turns.
//!
//! What comes out is checked in integers; floating-point numbers are the weights and chances that it begins with, and what
//! decides which panel is the better one.

mod exchange;
mod filled;
mod people;
mod repair;
mod replace;

use super::distribution::Distribution;
use super::error::SortitionError;
use super::partial::Stopped;
use super::pool::{Pool, as_u32, as_usize};
use super::published::{CHANCE_ONE, Lottery, distance, is_apart};
use super::randomness::PANELS_MAX;
use exchange::{Exchange, Range};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// A chance of so little is taken for a rounding error of the distribution, in [`CHANCE_ONE`]: a ten-millionth of a
/// panel in a thousand.
const NOISE: u128 = 100;

/// The search for single panels that make nobody worse takes at most so many steps.
const REPLACE_MAX: u64 = 50_000;
/// The search for panels that make the distances smaller together takes at most so many, and so many for each panel.
const REPAIR_MIN: u64 = 120_000;
const REPAIR_PER_PANEL: u64 = 30;

/// Makes so many equally likely panels of a distribution.
///
/// Everybody's share of the panels differs from the exact chance by less than `1 / panels` wherever the exchanges
/// described at the top of the file can bring it there; [`Lottery::distance_max`] tells how far it is. Every panel keeps every
/// rule.
///
/// ```
/// use medborger::Work;
/// use medborger::method::sortition::{
///     Announcement, Disclosure, DrawRules, Drawn, Objective, Pool, Randomness, Volunteer, distribute, lottery,
///     publish, verify,
/// };
///
/// let people: Vec<_> = ["ask", "bil", "elm", "eg"]
///     .map(|id| Volunteer::new(id.into()))
///     .into();
/// let pool = Pool::new(&DrawRules::new(2), &people)?;
/// let work = Work::unlimited();
/// let exact = distribute(&pool, Objective::Leximin, &work)?;
/// let panels = lottery(&pool, &exact, 10, &work)?;
/// assert_eq!(panels.counts(), [5, 5, 5, 5]);
///
/// // Published with its hash before the draw; afterwards, whoever saw the ball can replay it.
/// let title = "Dialoggruppe, lodtrækning 1. marts".into();
/// let announcement = Announcement::new(title, Disclosure::PseudonymsOnly)
///     .with_randomness(Randomness::Balls { balls: 1 });
/// let published = publish(&pool, &people, &panels, &announcement)?;
/// let drawn = Drawn::Numbers { numbers: vec![7] };
/// let replay = verify(published.text.as_bytes(), &published.sha256, &drawn, Some(7))?;
/// assert_eq!(replay.people.len(), 2);
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
///
/// # Errors
/// No panels or more than [`PANELS_MAX`]; a distribution that is not of this pool; [`Work`](SortitionError::Work) where not even
/// the panels to begin with can be made: what is stopped later has the best found, and says so in [`Lottery::stopped`].
pub fn lottery(
    pool: &Pool,
    distribution: &Distribution,
    panels: u32,
    work: &Work,
) -> Result<Lottery, SortitionError> {
    if panels == 0 || panels > PANELS_MAX {
        return Err(SortitionError::PanelsOutOfRange { max: PANELS_MAX });
    }
    let (rows, types) = (pool.rows().len() as u64, pool.types().len() as u64);
    let entries = super::panels::entries(pool);
    // A panel is held by types with its sums, by people, and as text.
    let number = u64::from(panels);
    let each = 48 * u64::from(pool.seats()) + 4 * rows + rows / 4 + 96;
    let _held = (
        super::panels::room(pool, 1, work)?,
        work.hold(number * each + types * (rows / 4 + 48) + 16 * entries)?,
    );
    for _ in &distribution.panels {
        work.spend(6 * entries + 40 * types)?;
    }
    check(pool, distribution)?;
    let chances: Vec<u64> = distribution.chances.iter().map(|&p| chance(p)).collect();
    // What was found is written down, however it came to its end: that takes no longer than finding it did.
    let after = Work::unlimited();
    let ended = || Ok::<_, SortitionError>(distribution.stopped.or(Stopped::of(work)?));
    let finishing = |stopped: Option<Stopped>| if stopped.is_some() { &after } else { work };
    let mut found = None;
    if !pool.classes().is_empty()
        && let Some((merged, over)) = filled::merge(pool, distribution, work)?
    {
        let by_type = rounded(&merged.pool, &over, panels, work)?;
        let stopped = ended()?;
        let filled = filled::fill(pool, &merged.pool, &by_type, finishing(stopped))?;
        found = filled.map(|panels| (panels, stopped));
    }
    let (mut panels, stopped) = match found {
        Some(found) => found,
        None => {
            let by_type = rounded(pool, distribution, panels, work)?;
            let stopped = ended()?;
            (people::spread(pool, &by_type, finishing(stopped))?, stopped)
        }
    };
    work.charge(20 * number * 16);
    panels.arrange();
    let of = |person: usize| pool.type_of(person).and_then(|t| chances.get(t).copied());
    Ok(Lottery {
        panels,
        chances: (0..pool.ids().len()).map(|p| of(p).unwrap_or(0)).collect(),
        stopped,
    })
}

/// So many panels by types, as near to the distribution as is found.
fn rounded(
    pool: &Pool,
    distribution: &Distribution,
    panels: u32,
    work: &Work,
) -> Result<Vec<Vec<(u32, u32)>>, SortitionError> {
    let chances: Vec<u64> = distribution.chances.iter().map(|&p| chance(p)).collect();
    let exact: Vec<Range> = ranges(pool, &chances, panels, Rounding::DownOrUp);
    let started = start(distribution, panels);
    let mut exchange = Exchange::new(pool, distribution, &started, exact, work)?;
    exchange.run();
    if exchange.is_apart() {
        work.within_steps(REPLACE_MAX, |work| replace::run(pool, &mut exchange, work));
    }
    if exchange.is_apart() {
        exchange.set_ranges(ranges(pool, &chances, panels, Rounding::WithinOne));
        exchange.run();
        work.within_steps(REPLACE_MAX, |work| replace::run(pool, &mut exchange, work));
    }
    if exchange.is_apart() {
        let one = CHANCE_ONE as f64;
        let each = |&chance: &u64| chance as f64 / one * f64::from(panels);
        let exact: Vec<f64> = chances.iter().map(each).collect();
        let steps = REPAIR_MIN + REPAIR_PER_PANEL * u64::from(panels);
        work.within_steps(steps, |work| repair::run(pool, &mut exchange, &exact, work));
        exchange.run();
    }
    Ok(exchange.into_panels())
}

impl Lottery {
    /// In how many panels each person is, by place in [`Pool::ids`].
    #[must_use]
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0_u32; self.chances.len()];
        for &person in self.panels.iter().flatten() {
            if let Some(count) = counts.get_mut(as_usize(person)) {
                *count = count.saturating_add(1);
            }
        }
        counts
    }

    /// For how many people the distance is more than one panel.
    #[must_use]
    pub fn far_count(&self) -> u32 {
        let panels = as_u32(self.panels.len()).max(1);
        let counts = self.counts();
        // As the published text counts.
        let is_far = |(count, chance): (&u32, &u64)| is_apart(*count, *chance, panels);
        as_u32(
            counts
                .iter()
                .zip(&self.chances)
                .filter(|of| is_far(*of))
                .count(),
        )
    }

    /// The largest distance between anybody's share of the panels and exact chance, of [`CHANCE_ONE`], rounded up.
    #[must_use]
    pub fn distance_max(&self) -> u64 {
        let panels = as_u32(self.panels.len()).max(1);
        let counts = self.counts();
        let distances = counts
            .iter()
            .zip(&self.chances)
            .map(|(&count, &chance)| distance(count, chance, panels));
        distances.max().unwrap_or(0)
    }
}

/// What everybody's number of panels may be.
#[derive(Clone, Copy)]
enum Rounding {
    /// The exact number rounded down or up.
    DownOrUp,
    /// At most one from the exact number.
    WithinOne,
}

/// In how many panels a type may be in all.
fn ranges(pool: &Pool, chances: &[u64], panels: u32, rounding: Rounding) -> Vec<Range> {
    let one = u128::from(CHANCE_ONE);
    let noise = NOISE * u128::from(panels);
    let of_type = |(of, &chance): (&super::pool::PersonType, &u64)| {
        let exact = u128::from(chance) * u128::from(panels);
        let (low, high) = match rounding {
            Rounding::DownOrUp => (
                (exact + noise) / one,
                exact.saturating_sub(noise).div_ceil(one),
            ),
            Rounding::WithinOne => (exact.saturating_sub(one).div_ceil(one), (exact + one) / one),
        };
        let members = of.members.len() as u128;
        let total =
            |each: u128| i64::try_from(each.min(u128::from(panels)) * members).unwrap_or(i64::MAX);
        Range {
            low: total(low),
            high: total(high.max(low)),
            exact: i64::try_from(exact * members / (one / 1000)).unwrap_or(i64::MAX),
        }
    };
    pool.types().iter().zip(chances).map(of_type).collect()
}

/// A probability in whole parts, to the nearest.
fn chance(p: f64) -> u64 {
    let one = CHANCE_ONE as f64;
    let parts = (p.clamp(0.0, 1.0) * one + 0.5).floor();
    // Between 0 and 10¹²; a conversion takes NaN for 0.
    (parts as u64).min(CHANCE_ONE)
}

/// Whether a distribution has chances for the pool's types, and panels that keep its rules.
fn check(pool: &Pool, distribution: &Distribution) -> Result<(), SortitionError> {
    let types = pool.types().len();
    let fine = distribution.chances.len() == types
        && distribution.chances.iter().all(|p| p.is_finite())
        && !distribution.panels.is_empty()
        && distribution.panels.iter().all(|panel| {
            panel.weight.is_finite() && panel.weight >= 0.0 && keeps_rules(pool, &panel.counts)
        });
    if fine {
        Ok(())
    } else {
        Err(SortitionError::LotteryUnfit)
    }
}

/// Whether a panel by types has the right size and keeps every rule.
pub(super) fn keeps_rules(pool: &Pool, counts: &[u32]) -> bool {
    let sum: u64 = counts.iter().map(|&n| u64::from(n)).sum();
    let of = |&t: &u32| counts.get(as_usize(t)).copied().map_or(0, u64::from);
    counts.len() == pool.types().len()
        && sum == u64::from(pool.seats())
        && counts
            .iter()
            .zip(pool.types())
            .all(|(&n, t)| (t.lower..=t.upper).contains(&n))
        && pool.rows().iter().all(|row| {
            let sum: u64 = row.types.iter().map(of).sum();
            (u64::from(row.min)..=u64::from(row.max)).contains(&sum)
        })
}

/// How often each panel of the distribution is taken at first.
///
/// Each weight is rounded down or up, whichever brings the types' totals nearer to what they would be without rounding:
/// the square of the distance decides, and the number of panels counts as a type of its own.
fn start(distribution: &Distribution, panels: u32) -> Vec<u32> {
    let all = f64::from(panels);
    let total: f64 = distribution.panels.iter().map(|panel| panel.weight).sum();
    let mut apart = vec![0.0_f64; distribution.chances.len()];
    let mut panels_apart = 0.0_f64;
    let mut taken = Vec::with_capacity(distribution.panels.len());
    for panel in &distribution.panels {
        let exact = if total > 0.0 {
            panel.weight / total * all
        } else {
            0.0
        };
        let down = exact.floor();
        let rest = exact - down;
        let seats: f64 = panel.counts.iter().map(|&n| f64::from(n)).sum();
        let mut slope = panels_apart * seats;
        let mut square = seats;
        for (&n, apart) in panel.counts.iter().zip(&apart) {
            if n > 0 {
                slope += apart * f64::from(n);
                square += f64::from(n) * f64::from(n);
            }
        }
        // Up adds 1 - rest to what the types have too much, down takes away rest.
        let up = rest > 0.0 && 2.0 * slope + (1.0 - 2.0 * rest) * square < 0.0;
        let by = if up { 1.0 - rest } else { -rest };
        for (&n, apart) in panel.counts.iter().zip(&mut apart) {
            *apart += by * f64::from(n);
        }
        panels_apart += by;
        taken.push(down as u32 + u32::from(up));
    }
    // What is missing or too much in number, one by one from the largest weights.
    let mut order: Vec<usize> = (0..taken.len()).collect();
    order.arrange_by(|&a, &b| {
        let weight = |at: usize| {
            distribution
                .panels
                .get(at)
                .map_or(0.0, |panel| panel.weight)
        };
        weight(b).total_cmp(&weight(a)).then(a.cmp(&b))
    });
    let mut sum: u64 = taken.iter().map(|&n| u64::from(n)).sum();
    while sum != u64::from(panels) {
        for &at in &order {
            let Some(n) = taken.get_mut(at) else { continue };
            if sum < u64::from(panels) {
                *n += 1;
                sum += 1;
            } else if sum > u64::from(panels) && *n > 0 {
                *n -= 1;
                sum -= 1;
            }
        }
    }
    taken
}

#[cfg(test)]
mod tests;
