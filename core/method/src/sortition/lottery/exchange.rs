//! Panels by types that exchange people until every type is in as many of them as it should.
//!
//! To replace somebody of type `a` by somebody of type `b` keeps a panel's rules when every row with `a` and without
//! `b` is above its minimum and every row with `b` and without `a` below its maximum. Rows are bits, so this is two
//! operations on words. A path `a → c → b` of such exchanges in different panels leaves the total of `c` as it is.
#![expect(
    clippy::indexing_slicing,
    reason = "types, rows and panels are numbered by the pool, which was checked against the distribution"
)]

use crate::sortition::distribution::Distribution;
use crate::sortition::pool::{PersonType, Pool, Row, as_u32, as_usize};
use medborger_base::work::{Work, WorkError};

/// In how many panels the people of a type should be in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    /// At least, inclusive.
    pub(super) low: i64,
    /// At most, inclusive.
    pub(super) high: i64,
    /// The exact number, in thousandths. It only decides who is served first.
    pub(super) exact: i64,
}

/// A panel: the types in it, ascending, with their counts, all above zero.
pub(super) type Sparse = Vec<(u32, u32)>;

pub(super) struct Exchange<'a> {
    work: &'a Work,
    types: &'a [PersonType],
    rows: &'a [Row],
    /// Words in a set of rows.
    words: usize,
    /// By type: the rows that count it.
    counted: Vec<u64>,
    /// By type: the same as a list.
    rows_of: Vec<Vec<u32>>,
    panels: Vec<Sparse>,
    /// By panel and row.
    sums: Vec<u32>,
    /// By panel: the rows above their minimum.
    spare: Vec<u64>,
    /// By panel: the rows below their maximum.
    room: Vec<u64>,
    /// By type: the panels it is in, ascending.
    holders: Vec<Vec<u32>>,
    totals: Vec<i64>,
    ranges: Vec<Range>,
}

/// In a panel, somebody of one type is replaced by somebody of another.
#[derive(Clone, Copy)]
struct Step {
    panel: usize,
    out: usize,
    into: usize,
}

/// Where a path begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// At a type with too much; each step replaces it.
    Giving,
    /// At a type with too little; each step lets it replace another.
    Taking,
}

impl<'a> Exchange<'a> {
    pub(super) fn new(
        pool: &'a Pool,
        distribution: &Distribution,
        taken: &[u32],
        ranges: Vec<Range>,
        work: &'a Work,
    ) -> Result<Self, WorkError> {
        let (types, rows) = (pool.types(), pool.rows());
        let words = rows.len().div_ceil(64).max(1);
        let mut counted = vec![0; types.len() * words];
        let mut rows_of = vec![Vec::new(); types.len()];
        for (r, row) in rows.iter().enumerate() {
            for &t in &row.types {
                counted[as_usize(t) * words + r / 64] |= 1 << (r % 64);
                rows_of[as_usize(t)].push(as_u32(r));
            }
        }
        let mut exchange = Self {
            work,
            types,
            rows,
            words,
            counted,
            rows_of,
            panels: Vec::new(),
            sums: Vec::new(),
            spare: Vec::new(),
            room: Vec::new(),
            holders: vec![Vec::new(); types.len()],
            totals: vec![0; types.len()],
            ranges,
        };
        let entries: usize = rows.iter().map(|row| row.types.len()).sum();
        let each = (5 * entries + 8 * types.len() + 20 * rows.len() + 400) as u64;
        for (panel, &times) in distribution.panels.iter().zip(taken) {
            for _ in 0..times {
                work.spend(each)?;
                exchange.push(&panel.counts);
            }
        }
        Ok(exchange)
    }

    fn push(&mut self, counts: &[u32]) {
        let at = self.panels.len();
        let sparse: Sparse = (0_u32..)
            .zip(counts.iter().copied())
            .filter(|(_, n)| *n > 0)
            .collect();
        for &(t, n) in &sparse {
            self.holders[as_usize(t)].push(as_u32(at));
            self.totals[as_usize(t)] += i64::from(n);
        }
        self.panels.push(sparse);
        self.sums.resize((at + 1) * self.rows.len(), 0);
        self.spare.resize((at + 1) * self.words, 0);
        self.room.resize((at + 1) * self.words, 0);
        for r in 0..self.rows.len() {
            let of = |t: &u32| counts.get(as_usize(*t)).copied().unwrap_or(0);
            self.sums[at * self.rows.len() + r] = self.rows[r].types.iter().map(of).sum();
            self.mark(at, r);
        }
    }

    /// Writes down whether a row of a panel is above its minimum and below its maximum.
    fn mark(&mut self, panel: usize, row: usize) {
        let sum = self.sums[panel * self.rows.len() + row];
        let (word, bit) = (panel * self.words + row / 64, 1 << (row % 64));
        let set = |word: &mut u64, on: bool| if on { *word |= bit } else { *word &= !bit };
        set(&mut self.spare[word], sum > self.rows[row].min);
        set(&mut self.room[word], sum < self.rows[row].max);
    }

    pub(super) fn set_ranges(&mut self, ranges: Vec<Range>) {
        self.ranges = ranges;
    }

    pub(super) fn into_panels(self) -> Vec<Sparse> {
        self.panels
    }

    pub(super) fn panel_count(&self) -> usize {
        self.panels.len()
    }

    pub(super) fn sparse(&self, panel: usize) -> &Sparse {
        &self.panels[panel]
    }

    pub(super) fn total(&self, t: usize) -> i64 {
        self.totals[t]
    }

    pub(super) fn range(&self, t: usize) -> Range {
        self.ranges[t]
    }

    /// The panels a type is in.
    pub(super) fn holders(&self, t: usize) -> &[u32] {
        &self.holders[t]
    }

    pub(super) fn count(&self, panel: usize, t: usize) -> u32 {
        let found = self.panels[panel].binary_search_by_key(&as_u32(t), |(t, _)| *t);
        found.map_or(0, |at| self.panels[panel][at].1)
    }

    /// Puts a panel that keeps the rules in another's place.
    pub(super) fn replace(&mut self, panel: usize, counts: &[u32]) {
        for (t, &count) in counts.iter().enumerate() {
            let by = i64::from(count) - i64::from(self.count(panel, t));
            if by != 0 {
                self.add(panel, t, by);
            }
        }
    }

    /// Whether some type is in too many or too few panels.
    pub(super) fn is_apart(&self) -> bool {
        let mut all = self.totals.iter().zip(&self.ranges);
        all.any(|(total, range)| *total < range.low || *total > range.high)
    }

    /// Exchanges until no type is in too many or too few panels, or no path helps.
    pub(super) fn run(&mut self) {
        for t in 0..self.types.len() {
            while self.totals[t] > self.ranges[t].high {
                let Some(path) = self.path(t, Way::Giving) else {
                    break;
                };
                self.follow(&path);
            }
        }
        for t in 0..self.types.len() {
            while self.totals[t] < self.ranges[t].low {
                let Some(path) = self.path(t, Way::Taking) else {
                    break;
                };
                self.follow(&path);
            }
        }
    }

    fn follow(&mut self, path: &[Step]) {
        for step in path {
            self.add(step.panel, step.out, -1);
            self.add(step.panel, step.into, 1);
        }
    }

    fn add(&mut self, panel: usize, t: usize, by: i64) {
        let moved = self.panels[panel].len() + self.holders[t].len() + 8 * self.rows_of[t].len();
        self.work.charge(150 + 2 * moved as u64);
        let after = u32::try_from(i64::from(self.count(panel, t)) + by).unwrap_or(0);
        let entries = &mut self.panels[panel];
        match (entries.binary_search_by_key(&as_u32(t), |(t, _)| *t), after) {
            (Ok(at), 0) => {
                entries.remove(at);
                if let Ok(at) = self.holders[t].binary_search(&as_u32(panel)) {
                    self.holders[t].remove(at);
                }
            }
            (Ok(at), n) => entries[at].1 = n,
            (Err(_), 0) => {}
            (Err(at), n) => {
                entries.insert(at, (as_u32(t), n));
                if let Err(at) = self.holders[t].binary_search(&as_u32(panel)) {
                    self.holders[t].insert(at, as_u32(panel));
                }
            }
        }
        self.totals[t] += by;
        for at in 0..self.rows_of[t].len() {
            let row = as_usize(self.rows_of[t][at]);
            let sum = &mut self.sums[panel * self.rows.len() + row];
            *sum = u32::try_from(i64::from(*sum) + by).unwrap_or(0);
            self.mark(panel, row);
        }
    }

    /// Whether in this panel somebody of type `out` may be replaced by somebody of type `into`, if there is one.
    fn rows_allow(&self, panel: usize, out: usize, into: usize) -> bool {
        (0..self.words).all(|w| {
            let (a, b) = (
                self.counted[out * self.words + w],
                self.counted[into * self.words + w],
            );
            let at = panel * self.words + w;
            a & !b & !self.spare[at] == 0 && b & !a & !self.room[at] == 0
        })
    }

    fn can_leave(&self, panel: usize, t: usize) -> bool {
        self.count(panel, t) > self.types[t].lower
    }

    fn can_join(&self, panel: usize, t: usize) -> bool {
        self.count(panel, t) < self.types[t].upper
    }

    /// How gladly a path ends at a type; `None` where it must not.
    fn welcome(&self, t: usize, way: Way) -> Option<i64> {
        let (total, range) = (self.totals[t], self.ranges[t]);
        match way {
            Way::Giving => (total < range.high).then(|| range.exact - total * 1000),
            Way::Taking => (total > range.low).then(|| total * 1000 - range.exact),
        }
    }

    /// The steps by which a type loses or gains one: breadth first, so with the fewest exchanges.
    fn path(&self, from: usize, way: Way) -> Option<Vec<Step>> {
        let panel_units = match way {
            Way::Giving => (8 * self.types.len() * (1 + self.words) + 60) as u64,
            Way::Taking => 60,
        };
        self.work.charge(30 * self.types.len() as u64);
        let mut came: Vec<Option<Step>> = vec![None; self.types.len()];
        let mut queue = vec![from];
        let mut known = vec![false; self.types.len()];
        known[from] = true;
        let mut at = 0;
        while let Some(&here) = queue.get(at) {
            if self.work.is_stopped() {
                return None;
            }
            let used = self.steps_to(&came, from, here, way);
            let mut best: Option<(i64, usize)> = None;
            let mut reach = |panel: usize, there: usize, best: &mut Option<(i64, usize)>| {
                let step = match way {
                    Way::Giving => Step {
                        panel,
                        out: here,
                        into: there,
                    },
                    Way::Taking => Step {
                        panel,
                        out: there,
                        into: here,
                    },
                };
                came[there] = Some(step);
                queue.push(there);
                if let Some(gain) = self.welcome(there, way)
                    && best.is_none_or(|(known, _)| gain > known)
                {
                    *best = Some((gain, there));
                }
            };
            match way {
                Way::Giving => {
                    for &panel in &self.holders[here] {
                        let panel = as_usize(panel);
                        if best.is_some_and(|(gain, _)| gain > 0) {
                            break;
                        }
                        if used.iter().any(|s| s.panel == panel) || !self.can_leave(panel, here) {
                            continue;
                        }
                        self.work.charge(panel_units);
                        for (there, known) in known.iter_mut().enumerate() {
                            if !*known
                                && self.rows_allow(panel, here, there)
                                && self.can_join(panel, there)
                            {
                                *known = true;
                                reach(panel, there, &mut best);
                            }
                        }
                    }
                }
                Way::Taking => {
                    for panel in 0..self.panels.len() {
                        if best.is_some_and(|(gain, _)| gain > 0) {
                            break;
                        }
                        self.work.charge(panel_units);
                        if used.iter().any(|s| s.panel == panel) || !self.can_join(panel, here) {
                            continue;
                        }
                        self.work
                            .charge((12 * self.panels[panel].len() * (1 + self.words)) as u64);
                        for &(there, n) in &self.panels[panel] {
                            let there = as_usize(there);
                            if !known[there]
                                && n > self.types[there].lower
                                && self.rows_allow(panel, there, here)
                            {
                                known[there] = true;
                                reach(panel, there, &mut best);
                            }
                        }
                    }
                }
            }
            if let Some((_, end)) = best {
                return Some(self.steps_to(&came, from, end, way));
            }
            at += 1;
        }
        None
    }

    fn steps_to(&self, came: &[Option<Step>], from: usize, end: usize, way: Way) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut here = end;
        while here != from {
            let Some(step) = came[here] else { break };
            steps.push(step);
            here = match way {
                Way::Giving => step.out,
                Way::Taking => step.into,
            };
        }
        steps
    }
}
