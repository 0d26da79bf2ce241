//! The best choice where shifts overlap: column generation over everybody's schedules, and cases where it is needed.
//!
//! A schedule is a set of needs that one volunteer may take together. The best convex combination of schedules is a
//! linear programme with a row for each need and each settled aim ([`master`]); schedules are found when its multipliers
//! ask for them ([`choose`]; P. C. Gilmore and R. E. Gomory, *A linear programming approach to the cutting-stock
//! problem*, 1961). The aims are settled one after the other: what an aim can reach at most, rounded down, becomes a
//! row of those that follow. Only the last aim tells cases apart (C. Barnhart and others, *Branch-and-price*, 1998), on
//! whether a need is open and whether a volunteer has a need. If none of its cases reaches all targets, one of them was
//! out of reach, and every aim gets cases of its own.
//!
//! A lawful choice is kept from the start, and improved by rounding what the programme wants. So a search that is
//! stopped has an answer, and prices that say how much better another one can be at most.
#![expect(
    clippy::indexing_slicing,
    reason = "pairs, needs, volunteers and aims are below their counts"
)]

mod aims;
mod choose;
mod columns;
mod master;
mod prices;
mod quick;
mod round;
#[cfg(test)]
mod tests;
mod tree;

use super::levels::Level;
use super::market::Market;
use super::proof::Cases;
use aims::Aims;
use choose::{Choosers, Said};
use master::{Choice, Master, NOBODY};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;
use prices::Bound;
pub(super) use quick::quick;
use round::Incumbent;

/// What breaking a rule costs, in units of the aim.
const PENALTY: f64 = 1e6;
/// A choice must be better by more than this to be worth a pivot.
const GAIN_MIN: f64 = 1e-7;
/// So many rounds may change nothing.
const IDLE_MAX: usize = 100;
/// Fractions below this are none.
const FRACTION_MIN: f64 = 1e-3;

/// More rows than this take too much: the inverse of the programme is dense.
pub(super) const NEEDS_MAX: usize = 2_000;

/// About what it takes to look at everything once: less than that is not enough for an answer.
pub(super) fn first_look(market: &Market) -> u64 {
    let (needs, volunteers) = (market.needs().len() as u64, market.limits().len() as u64);
    let shifts: u64 = market
        .needs()
        .iter()
        .map(|need| need.shifts.len() as u64)
        .sum();
    let volunteers_and_needs = 200 * (needs + volunteers);
    let (pairs, shift_of_each) = match market.needs().len() > NEEDS_MAX {
        // Collisions are counted as they are looked at.
        true => (0, 0),
        false => (10 * needs * needs, 3 * needs * shifts),
    };
    let own = market
        .limits()
        .iter()
        .zip(0_u32..)
        .map(|(&limit, volunteer)| {
            let pairs = market.range_of(volunteer).len() as u64;
            20 * pairs * (10 + pairs.min(limit.into()))
        });
    pairs + shift_of_each + volunteers_and_needs + own.sum::<u64>()
}

/// How many bytes it holds.
pub(super) fn bytes(market: &Market) -> u64 {
    let rows = market.needs().len() as u64 + 12;
    24 * rows * rows
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Roster {
    /// All pairs, ascending.
    pub(super) pairs: Vec<u32>,
    /// What they reach, by aim.
    pub(super) values: Vec<u64>,
    /// How many people are lacking at needs that have fewer than their minimum and may not be closed.
    pub(super) lacking: u64,
    /// By aim, from the first: what no choice exceeds. Where the last of these exceeds what the pairs reach, the search
    /// was stopped there; otherwise all aims are proven.
    pub(super) settled: Vec<Settled>,
}

impl Roster {
    /// Whether no choice is better.
    pub(super) fn is_proven(&self) -> bool {
        let most = self.settled.iter().map(|settled| settled.most);
        self.lacking == 0 && most.eq(self.values.iter().copied())
    }
}

/// The most that any choice reaches of an aim, if it reaches as much of those before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settled {
    pub(super) level: Level,
    pub(super) most: u64,
    pub(super) cases: Cases,
}

/// The best choice by these aims. `None` where the minimums can't be met. A search that is stopped answers too.
pub(super) fn roster(
    market: &Market,
    counted: &Market,
    levels: &[Level],
    work: &Work,
) -> Option<Roster> {
    let aims = Aims::new(market, counted, levels);
    let choosers = Choosers::new(market, &aims, work);
    let mut solver = Solver::new(&choosers);
    solver.improve();
    if work.is_stopped() {
        // Nothing was looked at: that everybody is placed is bound enough.
        solver.run(true);
        return Some(solver.answer());
    }
    let ended = match solver.run(true) {
        Ended::Failed => {
            // Some target was out of reach.
            solver.restart();
            solver.run(false)
        }
        ended => ended,
    };
    match ended {
        Ended::Done => Some(solver.answer()),
        Ended::Failed => match solver.is_impossible {
            true => None,
            false => Some(solver.answer()),
        },
    }
}

/// How a run through the aims ended.
enum Ended {
    /// Everything is proven, or the search was stopped.
    Done,
    /// No choice reaches all targets.
    Failed,
}

struct Solver<'a> {
    choosers: &'a Choosers<'a>,
    master: Master,
    /// By pair and by need: what the present case says.
    said: Vec<Said>,
    closed: Vec<Option<bool>>,
    /// The aim that is looked at; those before it have targets.
    aim: usize,
    targets: Vec<u64>,
    settled: Vec<Settled>,
    best: Option<Incumbent>,
    /// What a unit of fit is worth beside other aims, so that the first choices are good for the last one too.
    tie: f64,
    /// Whether it was proven that no choice keeps the minimums.
    is_impossible: bool,
    /// Whether costs are nothing but the penalties: is there any choice?
    is_asking: bool,
}

impl<'a> Solver<'a> {
    fn new(choosers: &'a Choosers<'a>) -> Self {
        let market = choosers.market;
        let said = market.pairs().iter().map(|pair| match pair.locked {
            true => Said::In,
            false => Said::Nothing,
        });
        let mut solver = Self {
            said: said.collect(),
            closed: vec![None; market.needs().len()],
            master: Master::new(0, 0, PENALTY, Vec::new(), Vec::new()),
            aim: 0,
            targets: Vec::new(),
            settled: Vec::new(),
            best: None,
            tie: 0.0,
            is_impossible: false,
            is_asking: false,
            choosers,
        };
        solver.restart();
        solver
    }

    fn work(&self) -> &'a Work {
        self.choosers.work
    }

    fn levels(&self) -> &'a [Level] {
        &self.choosers.aims.levels
    }

    fn needs(&self) -> usize {
        self.choosers.market.needs().len()
    }

    /// Back to the beginning; the best choice is kept.
    fn restart(&mut self) {
        self.aim = 0;
        self.targets.clear();
        self.settled.clear();
        let market = self.choosers.market;
        let mut first = Vec::with_capacity(market.limits().len() + self.needs());
        for volunteer in 0..market.limits().len() {
            let own = market.range_of(volunteer as u32);
            let locked = (own.start as u32..).zip(&market.pairs()[own]);
            let locked = locked.filter_map(|(place, pair)| pair.locked.then_some(place));
            first.push(self.column(volunteer as u32, Choice::Schedule(locked.collect())));
        }
        let mut second = Vec::new();
        for need in 0..self.needs() {
            let choices = self.choosers.aims.choices(need, None);
            let chooser = (market.limits().len() + need) as u32;
            for (nth, &places) in choices.iter().enumerate() {
                let column = self.column(chooser, Choice::Places(places));
                match nth {
                    0 => first.push(column),
                    _ => second.push(column),
                }
            }
        }
        let rows = self.needs() + self.levels().len() - 1;
        self.master = Master::new(rows, self.needs(), PENALTY, first, second);
    }

    /// Solves the programme of the present case. With `floor`, only so far that what it can reach at most, rounded down,
    /// is known. With `cutoff`, only until no choice can reach that.
    fn relax(&mut self, floor: bool, cutoff: Option<u64>) -> Relaxed {
        // The least bound so far, and its multipliers.
        let mut least: Option<(f64, Vec<f64>)> = None;
        let (mut idle, mut objective) = (0, f64::NEG_INFINITY);
        self.master.tidy();
        self.master.optimise(GAIN_MIN, self.work());
        loop {
            let round = self.round();
            if least.as_ref().is_none_or(|(least, _)| round.bound < *least) {
                least = Some((round.bound, self.master.multipliers().to_vec()));
            }
            let is_low = cutoff.is_some_and(|cutoff| round.bound < cutoff as f64 - 1e-6);
            let is_near = floor && {
                let (amount, broken) = self.reached();
                broken < FRACTION_MIN && amount >= (round.bound + 1e-6).floor() - FRACTION_MIN
            };
            // Pivots that change nothing could go on for ever.
            let reached = self.master.objective();
            idle = if reached > objective + 1e-9 {
                0
            } else {
                idle + 1
            };
            objective = objective.max(reached);
            let is_optimal = round.wanted.is_empty();
            let is_last =
                is_optimal || is_low || is_near || idle > IDLE_MAX || self.work().is_out();
            if is_last || round.is_impossible {
                let multipliers = least
                    .map(|(_, multipliers)| multipliers)
                    .unwrap_or_default();
                let mut bound = self.bound(&multipliers);
                if self.work().is_out() {
                    // Prices of nothing say more than those of a search that had hardly begun.
                    let free = self.bound(&vec![0.0; multipliers.len()]);
                    if free.most() < bound.most() {
                        bound = free;
                    }
                }
                return Relaxed {
                    bound,
                    is_optimal,
                    is_broken: is_optimal && self.reached().1 > FRACTION_MIN,
                };
            }
            for (chooser, choice) in round.wanted {
                let column = self.column(chooser, choice);
                self.master.add(column);
            }
            self.master.optimise(GAIN_MIN, self.work());
        }
    }

    /// Asks everybody what they would choose at the present multipliers.
    fn round(&self) -> Round {
        let worth = self.worth();
        let volunteers = self.choosers.market.limits().len();
        let mut round = Round {
            bound: 0.0,
            wanted: Vec::new(),
            is_impossible: false,
        };
        self.work().charge(self.master.pass());
        for chooser in 0..volunteers + self.needs() {
            let (value, most, choice) = match chooser.checked_sub(volunteers) {
                None => {
                    let chosen = self.choosers.schedule(chooser as u32, &worth, &self.said);
                    let Some(chosen) = chosen else {
                        round.is_impossible = true;
                        return round;
                    };
                    (chosen.value, chosen.bound, Choice::Schedule(chosen.pairs))
                }
                Some(need) => {
                    let (value, places) = self.choosers.places(need, &worth, self.closed[need]);
                    (value, value, Choice::Places(places))
                }
            };
            round.bound += most;
            let gain = value - self.master.worth_of_key(chooser);
            if gain > GAIN_MIN {
                round.wanted.push((chooser as u32, choice));
            }
        }
        for (aim, &target) in self.targets.iter().enumerate() {
            round.bound += self.master.multipliers()[self.needs() + aim] * target as f64;
        }
        round
    }

    /// How much of the aim the present point has, and by how much it breaks rules.
    fn reached(&self) -> (f64, f64) {
        let (mut amount, mut broken) = (0.0, 0.0);
        for (column, value) in self.master.basics() {
            let column = self.master.column(column);
            if column.chooser != NOBODY {
                amount += value * f64::from(self.amount(self.aim, column.chooser, &column.choice));
            }
            if !self.is_allowed(column) {
                broken += value;
            }
        }
        (amount, broken)
    }

    /// Rounds what the programme wants, and keeps it if it is better than all so far.
    fn improve(&mut self) {
        let mut wanted: Vec<(f64, u32, Vec<u32>)> = Vec::new();
        for (column, value) in self.master.basics() {
            let column = self.master.column(column);
            if let Choice::Schedule(pairs) = &column.choice
                && value > FRACTION_MIN
                && !pairs.is_empty()
                && self.is_allowed(column)
            {
                wanted.push((value, column.chooser, pairs.clone()));
            }
        }
        wanted.arrange_by(|a, b| {
            let by_value = b.0.total_cmp(&a.0);
            by_value.then(a.1.cmp(&b.1)).then_with(|| a.2.cmp(&b.2))
        });
        let wanted = wanted
            .into_iter()
            .map(|(_, volunteer, pairs)| (volunteer, pairs));
        let found = self.choosers.rounded(&wanted.collect::<Vec<_>>());
        self.keep(found);
    }

    fn keep(&mut self, found: Option<Incumbent>) {
        let best = self.best.as_ref();
        if let Some(found) = found
            && best.is_none_or(|best| found.is_better_than(best))
        {
            self.best = Some(found);
        }
    }

    /// What the best choice reaches of the aim, if it is lawful and reaches all targets.
    fn reached_by_best(&self) -> Option<u64> {
        let best = self.best.as_ref().filter(|best| best.lacking == 0)?;
        let reaches = best.values.iter().zip(&self.targets).all(|(v, t)| v >= t);
        reaches.then(|| best.values[self.aim])
    }

    /// Settles the aims one after the other.
    fn run(&mut self, hopeful: bool) -> Ended {
        let last = self.levels().len() - 1;
        let places: u64 = self
            .choosers
            .market
            .needs()
            .iter()
            .map(|n| u64::from(n.capacity))
            .sum();
        let limits: u64 = self
            .choosers
            .market
            .limits()
            .iter()
            .map(|&l| u64::from(l))
            .sum();
        let least = places.min(limits).max(1) as f64;
        for aim in 0..=last {
            self.aim = aim;
            self.tie = if aim < last {
                0.45 / (1_000.0 * least)
            } else {
                0.0
            };
            self.price();
            let (cases, most) = if aim < last && hopeful {
                let mut relaxed = self.relax(true, None);
                let most = relaxed.bound.most().unwrap_or_default();
                if relaxed.is_optimal && self.reached().0 < most as f64 - FRACTION_MIN {
                    // The tie-breaker gave some of the aim away.
                    self.tie = 0.0;
                    self.price();
                    relaxed = self.relax(false, None);
                }
                self.improve();
                if relaxed.is_broken {
                    let proof = self.impossible();
                    self.is_impossible = aim == 0 && proof.is_some_and(|p| p.most().is_none());
                    return Ended::Failed;
                }
                let most = relaxed.bound.most();
                (Cases::Prices(relaxed.bound.prices), most)
            } else {
                self.tree(0)
            };
            let is_out = self.work().is_out();
            let reached = self.reached_by_best();
            let is_proven = aim == last || !hopeful;
            if most.is_none() || (is_proven && reached.is_none() && !is_out) {
                self.is_impossible = aim == 0 && most.is_none();
                return Ended::Failed;
            }
            let most = most.max(reached).unwrap_or_default();
            self.settled.push(Settled {
                level: self.levels()[aim],
                most,
                cases,
            });
            if (is_out || is_proven) && reached != Some(most) {
                return Ended::Done;
            }
            if aim < last {
                self.settle(aim, most);
            }
        }
        Ended::Done
    }

    fn settle(&mut self, aim: usize, target: u64) {
        self.targets.push(target);
        let row = self.needs() + aim;
        self.master
            .set_target(row, self.needs(), target as f64, self.choosers.work);
    }

    fn answer(&mut self) -> Roster {
        let best = self.best.take();
        let best = best.unwrap_or_else(|| Incumbent {
            lacking: 0,
            values: Vec::new(),
            pairs: Vec::new(),
        });
        Roster {
            pairs: best.pairs,
            values: best.values,
            lacking: best.lacking,
            settled: std::mem::take(&mut self.settled),
        }
    }
}

/// What everybody would choose at some multipliers.
struct Round {
    /// What they can get in all.
    bound: f64,
    /// What is better than what they have: who, and what.
    wanted: Vec<(u32, Choice)>,
    /// Whether somebody has no lawful choice in this case.
    is_impossible: bool,
}

/// What the programme of a case can reach.
struct Relaxed {
    bound: Bound,
    /// Whether the programme was solved to its end.
    is_optimal: bool,
    /// Whether even then rules are broken.
    is_broken: bool,
}
