//! Conversations that are made: people of so many groups, of one, on a line, and of none.

use medborger::method::opinion::{StatementColumns, VoteColumns};

/// SplitMix64 (Steele, Lea and Flood, 2014), so that every run is the same.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xd134_2543_de82_ef95) ^ 0x6f70_696e)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 inclusive to 1 exclusive.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        ((self.share() * n as f64) as usize).min(n.saturating_sub(1))
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }
}

fn named(people: usize, statements: usize) -> VoteColumns {
    let ids = |n: usize| (0..n).map(|at| at.to_string()).collect();
    VoteColumns::new(
        ids(people),
        StatementColumns::new(ids(statements)),
        Vec::new(),
        Vec::new(),
        Vec::new(),
    )
}

/// Everybody sees each statement with one probability, and votes on it as `vote` says of them.
fn cast(
    columns: &mut VoteColumns,
    seen: f64,
    random: &mut Random,
    mut vote: impl FnMut(usize, usize, &mut Random) -> i32,
) {
    for p in 0..columns.participants.len() {
        for s in 0..columns.statements.id.len() {
            if random.share() < seen {
                let vote = vote(p, s, random);
                columns.participant.push(p as u32);
                columns.statement.push(s as u32);
                columns.vote.push(vote);
            }
        }
    }
}

/// People of so many groups, each with its side on each statement; a tenth pass.
pub(crate) fn of_groups(
    groups: usize,
    people: usize,
    statements: usize,
    seen: f64,
    seed: u64,
) -> VoteColumns {
    let mut random = Random::new(seed << 8 | groups as u64);
    let sides: Vec<f64> = (0..groups * statements)
        .map(|_| if random.share() < 0.5 { 0.85 } else { 0.15 })
        .collect();
    let of: Vec<usize> = (0..people).map(|_| random.below(groups)).collect();
    let mut columns = named(people, statements);
    cast(&mut columns, seen, &mut random, |p, s, random| {
        let group = of.get(p).copied().unwrap_or(0);
        let side = sides.get(group * statements + s).copied().unwrap_or(0.5);
        match (random.share() < 0.1, random.share() < side) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => -1,
        }
    });
    columns
}

/// Everybody stands somewhere on a line, and statements pull along it: no groups.
pub(crate) fn on_a_line(people: usize, statements: usize, seen: f64, seed: u64) -> VoteColumns {
    let mut random = Random::new(seed << 8 | 0x6c);
    let pulls: Vec<(f64, f64)> = (0..statements)
        .map(|_| (random.share(), 0.25 * random.normal()))
        .collect();
    let places: Vec<f64> = (0..people).map(|_| random.normal()).collect();
    let mut columns = named(people, statements);
    cast(&mut columns, seen, &mut random, |p, s, random| {
        let (base, pull) = pulls.get(s).copied().unwrap_or((0.5, 0.0));
        let place = places.get(p).copied().unwrap_or(0.0);
        let agrees = random.share() < (base + pull * place).clamp(0.03, 0.97);
        if agrees { 1 } else { -1 }
    });
    columns
}

/// Nobody thinks of what they vote.
pub(crate) fn by_dice(people: usize, statements: usize, seed: u64) -> VoteColumns {
    let mut random = Random::new(seed << 8 | 0x64);
    let mut columns = named(people, statements);
    cast(&mut columns, 1.0, &mut random, |_, _, random| {
        random.below(3) as i32 - 1
    });
    columns
}

/// The rows without a tenth, drawn by the seed.
pub(crate) fn without_a_tenth(columns: &VoteColumns, seed: u64) -> VoteColumns {
    let mut random = Random::new(seed);
    let keep: Vec<bool> = columns.vote.iter().map(|_| random.share() >= 0.1).collect();
    fn kept<T: Copy>(all: &[T], keep: &[bool]) -> Vec<T> {
        let rows = all.iter().zip(keep).filter(|(_, keep)| **keep);
        rows.map(|(row, _)| *row).collect()
    }
    let mut left = columns.clone();
    left.participant = kept(&columns.participant, &keep);
    left.statement = kept(&columns.statement, &keep);
    left.vote = kept(&columns.vote, &keep);
    left.order = columns.order.as_deref().map(|order| kept(order, &keep));
    left
}
