//! Panels of profiles, each for a share of the time, filled with people so that all of a profile sit equally long.
//!
//! The lottery over profiles is laid out in time: each of its panels is a *stretch* as long as its weight. A profile has
//! so many lanes in a stretch as seats, and each of its types sits as long as its people's chances come to. One profile
//! after the other is laid down in its lanes, type after type, each until its time is used up (R. McNaughton, *Scheduling
//! with Deadlines and Loss Functions*, 1959), and wherever its home or itself has no room at that moment, another goes
//! first. A lane that nobody can fill is filled by changing places with somebody at another time. At every moment those who
//! sit are then a panel, and there are about as many different moments as there are types.
#![expect(
    clippy::indexing_slicing,
    reason = "types, profiles and stretches are numbered by the pool and the lottery"
)]

use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};

use super::{Merged, Rules, Sparse};
use crate::sortition::distribution::Distribution;
use crate::sortition::pool::{Pool, as_u32, as_usize};

/// Shorter than this is no time.
const NOTHING: f64 = 1e-14;
/// So often all is laid down anew, those first who found no place before.
const TRIES_MAX: u32 = 12;

pub(super) enum Filled {
    /// The panels in descending order of their counts, and their weights.
    Panels(Vec<(f64, Sparse)>),
    /// Classes of homes at which it failed.
    Stuck(Vec<u32>),
}

/// A type sits for a time in one lane.
#[derive(Clone, Copy)]
struct Piece {
    t: u32,
    from: f64,
    to: f64,
}

/// The types of a profile: those who live with others before the rest, and who has sat already.
struct Queue {
    types: Vec<u32>,
    is_started: Vec<bool>,
}

pub(super) struct Timeline<'a> {
    pool: &'a Pool,
    merged: &'a Merged,
    found: &'a Distribution,
    /// By type: the class of its homes.
    class_of: Vec<Option<u32>>,
    /// By type: for how long it still sits.
    rest: Vec<f64>,
    /// By stretch.
    pieces: Vec<Vec<Piece>>,
    stuck: Vec<u32>,
}

impl<'a> Timeline<'a> {
    pub(super) fn new(
        pool: &'a Pool,
        merged: &'a Merged,
        found: &'a Distribution,
        work: &Work,
    ) -> Result<Self, WorkError> {
        let types = pool.types().len() as u64;
        let stretches = found.panels.len() as u64;
        work.spend(40 * types + 20 * stretches)?;
        work.keep(24 * types + 60 * stretches * u64::from(pool.seats()))?;
        Ok(Self {
            rest: Vec::new(),
            class_of: pool.class_of_types(),
            pieces: vec![Vec::new(); found.panels.len()],
            stuck: Vec::new(),
            pool,
            merged,
            found,
        })
    }

    pub(super) fn fill(&mut self, work: &Work) -> Result<Filled, WorkError> {
        // Who has least choice goes first, but for those who found no place before.
        let mut first = vec![0_u32; self.merged.parts.len()];
        for _ in 0..TRIES_MAX {
            self.begin(work)?;
            let mut order: Vec<usize> = (0..first.len()).collect();
            order.arrange_by(|&a, &b| {
                let people = |f: usize| self.merged.pool.types()[f].members.len();
                let by_size = people(a).cmp(&people(b));
                first[b].cmp(&first[a]).then(by_size).then(a.cmp(&b))
            });
            for profile in order {
                self.lay(profile, work)?;
            }
            if self.stuck.is_empty() {
                return self.panels(work);
            }
            let mut stuck: Vec<usize> = self.stuck.iter().map(|&t| self.profile(t)).collect();
            stuck.arrange();
            stuck.dedup();
            for profile in stuck {
                first[profile] += 1;
            }
        }
        // Those in whose way the same homes stood again and again.
        let profiles = self.merged.parts.iter().zip(&first);
        let again = profiles.filter(|(_, times)| **times > 1);
        let types = again.flat_map(|(part, _)| part);
        let classes = types.filter_map(|&t| self.class_of[as_usize(t)]);
        Ok(Filled::Stuck(classes.collect()))
    }

    fn profile(&self, t: u32) -> usize {
        as_usize(self.merged.became[as_usize(t)])
    }

    /// Takes everybody out again.
    fn begin(&mut self, work: &Work) -> Result<(), WorkError> {
        work.spend(10 * self.merged.became.len() as u64 + 20 * self.pieces.len() as u64)?;
        let types = self.pool.types().iter().zip(&self.merged.became);
        let chance = |at: u32| self.found.chances[as_usize(at)];
        let rest = types.map(|(of, &at)| of.members.len() as f64 * chance(at));
        self.rest = rest.collect();
        self.pieces.iter_mut().for_each(Vec::clear);
        self.stuck.clear();
        Ok(())
    }

    /// Lays down the types of a profile.
    fn lay(&mut self, profile: usize, work: &Work) -> Result<(), WorkError> {
        let mut stretches: Vec<(u32, usize)> = Vec::new();
        for (k, panel) in self.found.panels.iter().enumerate() {
            let lanes = panel.counts[profile];
            if lanes > 0 {
                stretches.push((lanes, k));
            }
        }
        work.spend(2 * self.found.panels.len() as u64)?;
        // Where there is one lane only, nobody is in the way of themselves: that comes last.
        stretches.arrange_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut types = self.merged.parts[profile].clone();
        types.arrange_by(|&a, &b| {
            let alone = |t: u32| self.class_of[as_usize(t)].is_none();
            alone(a).cmp(&alone(b)).then(a.cmp(&b))
        });
        let mut queue = Queue {
            is_started: vec![false; types.len()],
            types,
        };
        let mut holes: Vec<(usize, f64, f64)> = Vec::new();
        for (lanes, k) in stretches {
            let until = self.found.panels[k].weight;
            for _ in 0..lanes {
                let mut at = 0.0;
                while until - at > NOTHING {
                    work.check()?;
                    at = match self.next(&mut queue, k, at, until, work) {
                        Some((t, to)) => {
                            self.put(k, t, at, to);
                            to
                        }
                        None => {
                            let to = self.change_after(k, at, until);
                            holes.push((k, at, to));
                            to
                        }
                    };
                }
            }
        }
        for (k, from, to) in holes {
            self.mend(&queue.types, (k, from, to), work)?;
        }
        Ok(())
    }

    /// Who sits from a moment on, and until when.
    fn next(
        &self,
        queue: &mut Queue,
        k: usize,
        at: f64,
        until: f64,
        work: &Work,
    ) -> Option<(u32, f64)> {
        for started in [true, false] {
            work.charge(2 * queue.types.len() as u64);
            for (place, &t) in queue.types.iter().enumerate() {
                let rest = self.rest[as_usize(t)];
                if queue.is_started[place] != started || rest <= NOTHING {
                    continue;
                }
                if let Some(room) = self.room(k, t, at, until, work) {
                    queue.is_started[place] = true;
                    return Some((t, room.min(at + rest)));
                }
            }
        }
        None
    }

    /// Until when one more of a type can sit from a moment on: not more than there are, nor more from its homes than may.
    fn room(&self, k: usize, t: u32, at: f64, until: f64, work: &Work) -> Option<f64> {
        let class = self.class_of[as_usize(t)];
        let of = class.and_then(|class| self.pool.classes().get(as_usize(class)));
        let most = of.map_or(u32::MAX, |of| of.limit * as_u32(of.homes.len()));
        let (mut own, mut home, mut next) = (0, 0, until);
        work.charge(3 * self.pieces[k].len() as u64 + 8);
        for piece in &self.pieces[k] {
            let is_own = piece.t == t;
            let is_home = class.is_some() && self.class_of[as_usize(piece.t)] == class;
            if !is_own && !is_home {
                continue;
            }
            if piece.from <= at + NOTHING && at + NOTHING < piece.to {
                own += u32::from(is_own);
                home += u32::from(is_home);
            } else if piece.from > at {
                next = next.min(piece.from);
            }
        }
        let fits = own < self.pool.types()[as_usize(t)].upper && home < most;
        (fits && next - at > NOTHING).then_some(next)
    }

    /// When somebody comes or goes next.
    fn change_after(&self, k: usize, at: f64, until: f64) -> f64 {
        let times = self.pieces[k]
            .iter()
            .flat_map(|piece| [piece.from, piece.to]);
        times.filter(|&x| x > at + NOTHING).fold(until, f64::min)
    }

    fn put(&mut self, k: usize, t: u32, from: f64, to: f64) {
        self.rest[as_usize(t)] -= to - from;
        self.pieces[k].push(Piece { t, from, to });
    }

    /// Fills a lane in which nobody who has time left can sit: somebody else of the profile does, and is relieved at
    /// another time.
    fn mend(
        &mut self,
        types: &[u32],
        (k, from, to): (usize, f64, f64),
        work: &Work,
    ) -> Result<(), WorkError> {
        let mut at = from;
        while to - at > NOTHING {
            work.check()?;
            let waiting: Vec<u32> = types
                .iter()
                .copied()
                .filter(|&t| self.rest[as_usize(t)] > NOTHING)
                .collect();
            let direct = waiting.iter().find_map(|&t| {
                let room = self.room(k, t, at, to, work)?;
                Some((t, room.min(at + self.rest[as_usize(t)])))
            });
            if let Some((t, until)) = direct {
                self.put(k, t, at, until);
                at = until;
                continue;
            }
            if let Some((there, t, length)) = self.relief(&waiting, types, (k, at, to), work) {
                let other = self.take_over(there, t, length);
                self.put(k, other, at, at + length);
                at += length;
                continue;
            }
            // Homes stand in the way; or nobody waits, and what is left is a rounding.
            self.stuck.extend(waiting);
            return Ok(());
        }
        Ok(())
    }

    /// Somebody sits for a while where a piece begins; who sat there has the time back.
    fn take_over(&mut self, (stretch, place): (usize, usize), t: u32, length: f64) -> u32 {
        let piece = self.pieces[stretch][place];
        self.pieces[stretch][place].from = piece.from + length;
        if piece.to - piece.from - length <= NOTHING {
            self.pieces[stretch].remove(place);
        }
        self.rest[as_usize(piece.t)] += length;
        self.put(stretch, t, piece.from, piece.from + length);
        piece.t
    }

    /// A piece of somebody who can sit in the hole, and of whose own time somebody who waits can take over so much.
    fn relief(
        &self,
        waiting: &[u32],
        types: &[u32],
        (k, at, to): (usize, f64, f64),
        work: &Work,
    ) -> Option<((usize, usize), u32, f64)> {
        for (stretch, pieces) in self.pieces.iter().enumerate() {
            work.charge(4 * pieces.len() as u64);
            for (place, piece) in pieces.iter().enumerate() {
                let is_there = stretch == k && piece.from < to && at < piece.to;
                if is_there || !types.contains(&piece.t) {
                    continue;
                }
                let Some(there) = self.room(k, piece.t, at, to, work) else {
                    continue;
                };
                for &t in waiting.iter().filter(|&&t| t != piece.t) {
                    if let Some(here) = self.room(stretch, t, piece.from, piece.to, work) {
                        let rest = self.rest[as_usize(t)];
                        let length = (there - at).min(here - piece.from).min(rest);
                        if length > NOTHING {
                            return Some(((stretch, place), t, length));
                        }
                    }
                }
            }
        }
        None
    }

    /// Those who sit at each moment, in stretches in which nobody comes or goes.
    fn panels(&self, work: &Work) -> Result<Filled, WorkError> {
        let mut rules = Rules::new(self.pool);
        let mut all: Vec<(f64, Sparse)> = Vec::new();
        for pieces in &self.pieces {
            let mut times: Vec<f64> = pieces.iter().flat_map(|p| [p.from, p.to]).collect();
            times.arrange_by(f64::total_cmp);
            let mut from = times.first().copied().unwrap_or(0.0);
            for &to in &times {
                // Shorter than a few roundings: nobody sits differently for that.
                if to - from <= 8.0 * NOTHING {
                    continue;
                }
                let moment = 0.5 * (from + to);
                let sits = pieces.iter().filter(|p| p.from <= moment && moment < p.to);
                let mut sitting: Vec<u32> = sits.map(|p| p.t).collect();
                sitting.arrange();
                let mut panel: Sparse = Vec::with_capacity(sitting.len());
                for t in sitting {
                    match panel.last_mut() {
                        Some((last, n)) if *last == t => *n += 1,
                        _ => panel.push((t, 1)),
                    }
                }
                work.spend(3 * pieces.len() as u64 + 30 * panel.len() as u64)?;
                work.keep(8 * panel.len() as u64 + 40)?;
                if !rules.admits(&panel, work) {
                    return Ok(Filled::Stuck(Vec::new()));
                }
                all.push((to - from, panel));
                from = to;
            }
        }
        work.spend(60 * all.len() as u64)?;
        all.arrange_by(|a, b| descending(&a.1, &b.1));
        let mut merged: Vec<(f64, Sparse)> = Vec::with_capacity(all.len());
        for (weight, panel) in all {
            match merged.last_mut() {
                Some((sum, last)) if *last == panel => *sum += weight,
                _ => merged.push((weight, panel)),
            }
        }
        let total: f64 = merged.iter().map(|(weight, _)| weight).sum();
        for (weight, _) in &mut merged {
            *weight /= total;
        }
        Ok(Filled::Panels(merged))
    }
}

/// The order of panels whose counts are the larger the earlier.
fn descending(a: &Sparse, b: &Sparse) -> std::cmp::Ordering {
    for ((t, n), (u, m)) in a.iter().zip(b) {
        // At the first type that differs, who has it at all, or more of it, comes first.
        let order = t.cmp(u).then(m.cmp(n));
        if order != std::cmp::Ordering::Equal {
            return order;
        }
    }
    b.len().cmp(&a.len())
}
