//! Every way to place the people of a small market, person by person.
//!
//! People come one after the other, each with every set of needs that they may take. What is kept of all ways so far
//! is how many each need has, how many people are placed, and the greatest fit with that.

use super::instance::Rows;

/// How many people each need has in some way to place them, how many are placed, and the greatest fit of such a way.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    pub(crate) filled: Vec<u32>,
    pub(crate) placed: u32,
    pub(crate) fit: u64,
}

impl Outcome {
    pub(crate) fn meets(&self, rows: &Rows) -> bool {
        let mut needs = rows.needs.iter().zip(&self.filled);
        needs.all(|(need, filled)| *filled >= need.minimum)
    }

    /// Places that are filled in needs of each priority.
    pub(crate) fn staffed(&self, rows: &Rows) -> [u32; 5] {
        self.counted(rows, |_, filled| filled)
    }

    /// A figure of each need, added up by priority.
    pub(crate) fn counted(&self, rows: &Rows, of: impl Fn(usize, u32) -> u32) -> [u32; 5] {
        let mut sums = [0; 5];
        for (at, (need, filled)) in rows.needs.iter().zip(&self.filled).enumerate() {
            sums[usize::from(need.priority) - 1] += of(at, *filled);
        }
        sums
    }
}

/// All outcomes, whether or not minimums are met. Only pairs of at least `fit_min` are used, and those that are locked.
pub(crate) fn outcomes(rows: &Rows, fit_min: u32) -> Vec<Outcome> {
    let needs = rows.needs.len();
    let mut strides = Vec::new();
    let mut size = 1;
    for need in &rows.needs {
        strides.push(size);
        size *= need.capacity as usize + 1;
    }
    let filled_of = |state: usize| -> Vec<u32> {
        let of = |(need, stride): (&medborger::method::matching::MatchNeed, &usize)| {
            (state / stride % (need.capacity as usize + 1)) as u32
        };
        rows.needs.iter().zip(&strides).map(of).collect()
    };
    let people = rows.volunteers.len() + 1;
    let mut best: Vec<Option<u64>> = vec![None; size * people];
    best[0] = Some(0);
    for at in 0..rows.volunteers.len() {
        let sets = sets(rows, at, fit_min);
        let mut next = vec![None; best.len()];
        for (index, known) in best.iter().enumerate() {
            let Some(known) = known else { continue };
            let filled = filled_of(index / people);
            for (set, fit) in &sets {
                let taken = (0..needs).filter(|n| set >> n & 1 == 1);
                let mut to = index + usize::from(*set != 0);
                let mut room = true;
                for n in taken {
                    room &= filled[n] < rows.needs[n].capacity;
                    to += strides[n] * people;
                }
                if room && next[to].is_none_or(|other| other < known + fit) {
                    next[to] = Some(known + fit);
                }
            }
        }
        best = next;
    }
    let known = best.iter().enumerate();
    known
        .filter_map(|(index, fit)| {
            Some(Outcome {
                filled: filled_of(index / people),
                placed: (index % people) as u32,
                fit: (*fit)?,
            })
        })
        .collect()
}

/// Every set of needs that one person may have, as bits, and its fit.
fn sets(rows: &Rows, volunteer: usize, fit_min: u32) -> Vec<(usize, u64)> {
    let volunteer = &rows.volunteers[volunteer];
    let needs = rows.needs.len();
    let pair = |n: usize| {
        let fits = |p: &&medborger::method::matching::MatchPair| {
            p.volunteer == volunteer.id && p.need == rows.needs[n].id
        };
        rows.pairs.iter().find(fits)
    };
    let allowed = |set: &usize| {
        let chosen: Vec<usize> = (0..needs).filter(|n| set >> n & 1 == 1).collect();
        let fits = (0..needs).all(|n| match pair(n) {
            None => !chosen.contains(&n),
            Some(pair) if pair.locked => chosen.contains(&n),
            Some(pair) => pair.fit >= fit_min || !chosen.contains(&n),
        });
        let clash = chosen.iter().any(|a| {
            chosen
                .iter()
                .any(|b| a < b && rows.clash(&rows.needs[*a], &rows.needs[*b]))
        });
        fits && !clash
            && !chosen
                .iter()
                .any(|need| rows.is_busy(volunteer, &rows.needs[*need]))
            && rows.has_time(volunteer, &chosen)
            && chosen.len() <= volunteer.limit as usize
    };
    let fit = |set: usize| -> u64 {
        let chosen = (0..needs).filter(|n| set >> n & 1 == 1);
        chosen
            .filter_map(pair)
            .map(|pair| u64::from(pair.fit))
            .sum()
    };
    (0..1 << needs)
        .filter(allowed)
        .map(|set| (set, fit(set)))
        .collect()
}
