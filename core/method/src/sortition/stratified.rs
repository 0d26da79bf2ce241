//! The stratified draw in wide use, for comparison: again and again the quota that is hardest to fill, then anybody who
//! counts for it (the *legacy* algorithm of Flanigan et al., Nature 2021, supplementary information, section 11).
//!
//! A draw starts with those who must sit. While some row is below its minimum, the row with the largest ratio of people
//! missing to people left is taken, the first among equals, and one of the people left in it is drawn uniformly; then,
//! until the panel is full, one of all people left. A row at its maximum loses the people left. A draw that gets stuck,
//! or whose panel misses a rule, starts anew, up to [`ATTEMPTS`] times, and then has failed.
//!
//! The chances come from [`DRAWS`] draws by SplitMix64 (Steele, Lea and Flood, 2014) from a fixed seed: a sample, from
//! which a person can be missing whom the draw would take rarely.
#![expect(
    clippy::indexing_slicing,
    reason = "types and rows are those of the pool throughout"
)]

use medborger_base::sorted::SortedMap;

use super::distribution::{Proof, Solution};
use super::error::SortitionError;
use super::integer::ProgramRow;
use super::panels;
use super::pool::Pool;
use medborger_base::work::Work;

/// How many panels are drawn.
pub(crate) const DRAWS: u32 = 1_000;
/// How often one draw starts anew.
pub(crate) const ATTEMPTS: u32 = 100;
const SEED: u64 = 2021;

pub(crate) fn stratified(pool: &Pool, work: &Work) -> Result<Solution, SortitionError> {
    let _held = panels::room(pool, 1, work)?;
    // What one draw makes anew, and what it does for each seat: those of the rows that are full leave.
    let types = pool.types().len() as u64;
    let entries = panels::entries(pool) + types;
    let seats = u64::from(pool.seats());
    let rows = pool.rows().len() as u64 + 1;
    let per_draw = 4 * entries + 8 * types;
    let units = 2 * per_draw + seats * (2 * rows + 2 * types + 60) + 6 * entries;
    let program = panels::program(pool);
    let rows = panels::rows(pool);
    let mut within: Vec<Vec<usize>> = vec![Vec::new(); pool.types().len()];
    for (i, row) in rows.iter().enumerate() {
        for &(t, _) in &row.entries {
            within[t as usize].push(i);
        }
    }
    let mut random = SplitMix(SEED);
    let mut found: SortedMap<Vec<i64>, u32> = SortedMap::new();
    let mut failed = 0;
    for draw in 0..DRAWS {
        let panel = (0..ATTEMPTS).find_map(|_| {
            work.spend(units).ok()?;
            let panel = attempt(pool, &rows, &within, &mut random)?;
            program.admits(&panel).then_some(panel)
        });
        work.check()?;
        work.keep(24 * types)?;
        match panel {
            Some(panel) => *found.entry(panel).or_insert(0) += 1,
            None => failed += 1,
        }
        // A draw that fails this often has no distribution to speak of.
        if draw + 1 == 20 && failed == 20 {
            return Err(SortitionError::DrawFailed);
        }
    }
    let drawn = f64::from(DRAWS - failed);
    let panels = found
        .into_iter()
        .map(|(panel, times)| (f64::from(times) / drawn, panel))
        .collect();
    let draws = DRAWS;
    Ok(Solution::whole(panels, Proof::Sample { draws, failed }))
}

/// The people not drawn yet who still can be.
struct Draw<'a> {
    within: &'a [Vec<usize>],
    rows: &'a [ProgramRow],
    counts: Vec<i64>,
    left: Vec<i64>,
    chosen: Vec<i64>,
    people: Vec<i64>,
}

impl Draw<'_> {
    /// Takes one more of a type; those who can't be drawn any more leave.
    fn take(&mut self, t: usize, upper: i64) {
        self.counts[t] += 1;
        self.leave(t, 1);
        if self.counts[t] >= upper {
            self.leave(t, self.left[t]);
        }
        for i in 0..self.within[t].len() {
            let row = self.within[t][i];
            self.chosen[row] += 1;
            if self.chosen[row] >= self.rows[row].max {
                for &(other, _) in &self.rows[row].entries {
                    self.leave(other as usize, self.left[other as usize]);
                }
            }
        }
    }

    fn leave(&mut self, t: usize, number: i64) {
        let number = number.min(self.left[t]);
        if number > 0 {
            self.left[t] -= number;
            for &row in &self.within[t] {
                self.people[row] -= number;
            }
        }
    }

    /// The row that is hardest to fill, None if all have enough; an error if one can't be filled.
    fn urgent(&self) -> Result<Option<usize>, ()> {
        let mut best: Option<(usize, i64, i64)> = None;
        // Row 0 are the seats: they are filled after the others.
        for i in 1..self.rows.len() {
            let missing = self.rows[i].min - self.chosen[i];
            if missing <= 0 {
                continue;
            }
            if missing > self.people[i] {
                return Err(());
            }
            let harder = best.is_none_or(|(_, m, p)| missing * p > m * self.people[i]);
            if harder {
                best = Some((i, missing, self.people[i]));
            }
        }
        Ok(best.map(|(row, _, _)| row))
    }
}

fn attempt(
    pool: &Pool,
    rows: &[ProgramRow],
    within: &[Vec<usize>],
    random: &mut SplitMix,
) -> Option<Vec<i64>> {
    let types = pool.types();
    let left: Vec<i64> = types.iter().map(|t| t.members.len() as i64).collect();
    let people = rows
        .iter()
        .map(|row| row.entries.iter().map(|&(t, _)| left[t as usize]).sum())
        .collect();
    let mut draw = Draw {
        within,
        rows,
        counts: vec![0; types.len()],
        left,
        chosen: vec![0; rows.len()],
        people,
    };
    for (t, person) in types.iter().enumerate() {
        for _ in 0..person.lower {
            draw.take(t, i64::from(person.upper));
        }
    }
    while draw.chosen[0] < i64::from(pool.seats()) {
        let row = draw.urgent().ok()?.unwrap_or(0);
        let mut at = random.below(u64::try_from(draw.people[row]).ok()?)?;
        let t = rows[row].entries.iter().find_map(|&(t, _)| {
            let here = draw.left[t as usize] as u64;
            if at < here {
                return Some(t as usize);
            }
            at -= here;
            None
        })?;
        draw.take(t, i64::from(types[t].upper));
    }
    Some(draw.counts)
}

struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform below `n`; None if that is 0.
    fn below(&mut self, n: u64) -> Option<u64> {
        let excess = (u64::MAX % n.max(1) + 1) % n.max(1);
        loop {
            let x = self.next();
            if x <= u64::MAX - excess {
                return x.checked_rem(n);
            }
        }
    }
}
