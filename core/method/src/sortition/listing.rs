//! All panels of a pool that has few: what is listed needs no search any more.
//!
//! Panels are built person by person, depth first. The row whose minimum is not met and that has the fewest people left
//! decides: one of its types is taken once more, or never again. A branch ends where a row can't meet its minimum any
//! more, or where a feature needs more seats than are left or can't fill them.
#![expect(
    clippy::indexing_slicing,
    reason = "types and rows are those of the pool throughout"
)]

use super::pool::{Pool, RowRule, as_usize};
use medborger_base::work::Work;

/// How far a list is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reach {
    /// At most so many branches are looked at.
    pub(crate) nodes: u32,
    /// At most so many panels are listed.
    pub(crate) panels: usize,
}

/// What a first look takes: hardly anything, as most pools have more panels than that within a few branches.
pub(crate) const GLANCE: Reach = Reach {
    nodes: 3_000,
    panels: 64,
};
/// Where a glance is not enough and the panels' hull is asked for.
pub(crate) const WHOLE: Reach = Reach {
    nodes: 100_000,
    panels: 20_000,
};

/// All panels of the pool; `None` where they are more than this reaches, or the work is out.
pub(crate) fn all(pool: &Pool, reach: Reach, work: &Work) -> Option<Vec<Vec<i64>>> {
    let rows: Vec<(u32, u32)> = pool.rows().iter().map(|row| (row.min, row.max)).collect();
    let types: Vec<(u32, u32)> = pool.types().iter().map(|t| (t.lower, t.upper)).collect();
    let found = list(pool, &rows, &types, reach, work)?;
    dense(&found, types.len(), work)
}

/// Whether there is a panel at all with these bounds on the pool's rows and types; `None` where a glance can't tell.
pub(crate) fn is_any(
    pool: &Pool,
    rows: &[(u32, u32)],
    types: &[(u32, u32)],
    work: &Work,
) -> Option<bool> {
    // The first panel ends it.
    let reach = Reach {
        panels: 0,
        ..GLANCE
    };
    let mut is_found = false;
    let found = search(pool, rows, types, reach, &mut |_| is_found = true, work);
    if is_found {
        return Some(true);
    }
    found.map(|()| false)
}

/// A panel by its types and their counts, all above 0.
type Sparse = Vec<(u32, u32)>;

fn list(
    pool: &Pool,
    rows: &[(u32, u32)],
    types: &[(u32, u32)],
    reach: Reach,
    work: &Work,
) -> Option<Vec<Sparse>> {
    let mut found = Vec::new();
    search(
        pool,
        rows,
        types,
        reach,
        &mut |panel| found.push(panel),
        work,
    )?;
    Some(found)
}

/// Goes through all panels, at most one more than asked for.
fn search(
    pool: &Pool,
    rows: &[(u32, u32)],
    types: &[(u32, u32)],
    reach: Reach,
    found: &mut dyn FnMut(Sparse),
    work: &Work,
) -> Option<()> {
    let mut tree = Tree::new(pool, rows, types);
    let mut panels = 0;
    let mut frames: Vec<(usize, usize)> = Vec::new();
    let each = 8 * tree.rows.len() as u64 + 40;
    let mut alive = tree.is_sound();
    for _ in 0..reach.nodes {
        work.charge(each);
        if work.is_stopped() {
            return None;
        }
        let next = if alive && tree.is_possible() {
            tree.next()
        } else {
            Next::Dead
        };
        match next {
            Next::Take(t) => {
                frames.push((tree.trail.len(), t));
                alive = tree.take(t, work);
                continue;
            }
            Next::Whole => {
                let panel = (0_u32..).zip(&tree.count).filter(|(_, n)| **n > 0);
                let panel: Sparse = panel.map(|(t, n)| (t, *n)).collect();
                work.keep(8 * panel.len() as u64 + 24).ok()?;
                work.charge(2 * tree.count.len() as u64);
                found(panel);
                panels += 1;
                if panels > reach.panels {
                    return None;
                }
            }
            Next::Dead => {}
        }
        let Some((depth, t)) = frames.pop() else {
            return Some(());
        };
        tree.undo(depth);
        alive = tree.close(t, tree.count[t], work);
    }
    None
}

fn dense(found: &[Sparse], types: usize, work: &Work) -> Option<Vec<Vec<i64>>> {
    work.keep(8 * (types * found.len()) as u64).ok()?;
    let all = found.iter().map(|panel| {
        let mut counts = vec![0; types];
        for &(t, n) in panel {
            counts[as_usize(t)] = i64::from(n);
        }
        counts
    });
    Some(all.collect())
}

enum Next {
    /// One more of this type, and later none.
    Take(usize),
    /// The panel is full.
    Whole,
    Dead,
}

enum Change {
    /// A type was taken once.
    Taken(usize),
    /// So many of a type were given up.
    Closed(usize, u32),
}

struct Line<'a> {
    types: &'a [u32],
    min: u32,
    max: u32,
    /// The feature whose values part all types among them.
    feature: Option<usize>,
    /// How many of its people sit, and how many can at most.
    sits: u32,
    can: u32,
}

struct Tree<'a> {
    rows: Vec<Line<'a>>,
    of: Vec<Vec<usize>>,
    features: usize,
    count: Vec<u32>,
    most: Vec<u32>,
    /// The largest number of a type: where more seats are left than that, the seats limit nobody.
    widest: u32,
    left: u32,
    seats: u32,
    trail: Vec<Change>,
}

impl<'a> Tree<'a> {
    fn new(pool: &'a Pool, bounds: &[(u32, u32)], types: &[(u32, u32)]) -> Self {
        let count: Vec<u32> = types
            .iter()
            .map(|&(lower, upper)| lower.min(upper))
            .collect();
        let most = types
            .iter()
            .map(|&(lower, upper)| upper.min(pool.seats()).max(lower.min(upper)));
        let most: Vec<u32> = most.collect();
        let sum = |of: &[u32], counts: &[u32]| of.iter().map(|&t| counts[as_usize(t)]).sum();
        let rows: Vec<Line<'a>> = pool
            .rows()
            .iter()
            .zip(bounds)
            .map(|(row, &(min, max))| Line {
                types: &row.types,
                min,
                max,
                feature: match row.rule {
                    RowRule::Value { feature, .. } => Some(as_usize(feature)),
                    _ => None,
                },
                sits: sum(&row.types, &count),
                can: sum(&row.types, &most),
            })
            .collect();
        let mut of = vec![Vec::new(); types.len()];
        for (r, row) in rows.iter().enumerate() {
            for &t in row.types {
                of[as_usize(t)].push(r);
            }
        }
        let sits: u32 = count.iter().sum();
        Self {
            features: pool.rules().features.len(),
            widest: most.iter().copied().max().unwrap_or(0),
            left: pool.seats().saturating_sub(sits),
            seats: pool.seats(),
            rows,
            of,
            count,
            most,
            trail: Vec::new(),
        }
    }

    /// Whether nobody is too many before anybody is taken; gives up who can't be taken at all.
    fn is_sound(&mut self) -> bool {
        if self.count.iter().sum::<u32>() + self.left != self.seats {
            return false;
        }
        let unlimited = Work::unlimited();
        (0..self.rows.len()).all(|r| self.narrow(r, &unlimited)) && self.seats_narrow(&unlimited)
    }

    fn take(&mut self, t: usize, work: &Work) -> bool {
        self.count[t] += 1;
        self.left -= 1;
        self.trail.push(Change::Taken(t));
        for at in 0..self.of[t].len() {
            self.rows[self.of[t][at]].sits += 1;
        }
        (0..self.of[t].len()).all(|at| self.narrow(self.of[t][at], work)) && self.seats_narrow(work)
    }

    /// Gives up who has no room in a row any more.
    fn narrow(&mut self, r: usize, work: &Work) -> bool {
        let row = &self.rows[r];
        let (types, Some(room)) = (row.types, row.max.checked_sub(row.sits)) else {
            return false;
        };
        if room >= self.widest {
            return true;
        }
        work.charge(2 * types.len() as u64);
        types.iter().all(|&t| {
            let t = as_usize(t);
            self.close(t, self.count[t] + room, work)
        })
    }

    fn seats_narrow(&mut self, work: &Work) -> bool {
        if self.left >= self.widest {
            return true;
        }
        work.charge(2 * self.count.len() as u64);
        (0..self.count.len()).all(|t| self.close(t, self.count[t] + self.left, work))
    }

    /// From now on at most so many of a type. False where a row can't meet its minimum then.
    fn close(&mut self, t: usize, most: u32, work: &Work) -> bool {
        let by = self.most[t].saturating_sub(most);
        if by == 0 {
            return true;
        }
        work.charge(4 + 2 * self.of[t].len() as u64);
        self.most[t] -= by;
        self.trail.push(Change::Closed(t, by));
        let mut fine = true;
        for &r in &self.of[t] {
            let row = &mut self.rows[r];
            row.can -= by;
            fine &= row.can >= row.min;
        }
        fine
    }

    fn undo(&mut self, depth: usize) {
        while self.trail.len() > depth {
            match self.trail.pop() {
                Some(Change::Taken(t)) => {
                    self.count[t] -= 1;
                    self.left += 1;
                    for &r in &self.of[t] {
                        self.rows[r].sits -= 1;
                    }
                }
                Some(Change::Closed(t, by)) => {
                    self.most[t] += by;
                    for &r in &self.of[t] {
                        self.rows[r].can += by;
                    }
                }
                None => return,
            }
        }
    }

    /// Whether every row can still meet its minimum, and every feature fill exactly the seats that are left.
    fn is_possible(&self) -> bool {
        let mut needs = vec![(0_u32, 0_u32, false); self.features];
        for row in &self.rows {
            if row.can < row.min || row.sits > row.max {
                return false;
            }
            if let Some((need, room, is_there)) = row.feature.and_then(|f| needs.get_mut(f)) {
                *need = need.saturating_add(row.min.saturating_sub(row.sits));
                *room = room.saturating_add(row.can.min(row.max) - row.sits);
                *is_there = true;
            }
        }
        let mut all = needs.iter().filter(|(_, _, is_there)| *is_there);
        all.all(|&(need, room, _)| need <= self.left && self.left <= room)
    }

    fn next(&self) -> Next {
        let free = |t: usize| self.most[t] > self.count[t];
        if self.left == 0 {
            return Next::Whole;
        }
        let short = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.sits < row.min);
        let scarce = short.min_by_key(|(r, row)| (row.can - row.sits, *r));
        let found = match scarce {
            Some((_, row)) => row.types.iter().map(|&t| as_usize(t)).find(|&t| free(t)),
            None => (0..self.count.len()).find(|&t| free(t)),
        };
        found.map_or(Next::Dead, Next::Take)
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::{DrawRules, Feature, ValueQuota, Volunteer};
    use super::*;
    use proptest::prelude::*;

    fn pool(people: &[(u32, u32)], seats: u32, min: u32, max: u32) -> Option<Pool> {
        let quota = |v: u32| ValueQuota::new(v.to_string(), min, max);
        let feature = |key: &str| Feature::new(key.into(), (0..3).map(quota).collect());
        let rules = DrawRules::new(seats).with_features(vec![feature("a"), feature("b")]);
        let person = |(n, (a, b)): (usize, &(u32, u32))| {
            let features = [("a", a), ("b", b)].map(|(f, v)| (f.to_owned(), v.to_string()));
            Volunteer::new(format!("{n:03}")).with_features(features.into())
        };
        let people: Vec<_> = people.iter().enumerate().map(person).collect();
        Pool::new(&rules, &people).ok()
    }

    /// Every choice of counts, looked at one by one.
    fn naive(pool: &Pool) -> Vec<Vec<i64>> {
        let program = super::super::panels::program(pool);
        let mut all = vec![Vec::new()];
        for of in pool.types() {
            all = all
                .into_iter()
                .flat_map(|counts: Vec<i64>| {
                    (of.lower..=of.upper).map(move |n| [&counts[..], &[i64::from(n)]].concat())
                })
                .collect();
        }
        all.retain(|counts| program.admits(counts));
        all
    }

    proptest! {
        #[test]
        fn the_list_has_every_panel_once(
            people in prop::collection::vec((0..3_u32, 0..3_u32), 1..9),
            seats in 1..6_u32,
            min in 0..2_u32,
            more in 0..3_u32,
        ) {
            let Some(pool) = pool(&people, seats, min, min + more) else { return Ok(()) };
            let mut listed = all(&pool, WHOLE, &Work::unlimited()).unwrap();
            let mut naive = naive(&pool);
            listed.sort();
            naive.sort();
            prop_assert_eq!(listed, naive);
        }
    }

    #[test]
    fn more_panels_than_asked_for_are_no_list() {
        let people: Vec<(u32, u32)> = (0..9).map(|n| (n % 3, n / 3)).collect();
        let pool = pool(&people, 3, 1, 1).unwrap();
        // The permutations of three.
        let reach = |panels, nodes| all(&pool, Reach { panels, nodes }, &Work::unlimited());
        assert_eq!(reach(6, 1_000).map(|all| all.len()), Some(6));
        assert!(reach(5, 1_000).is_none());
        assert!(reach(6, 5).is_none());
    }
}
