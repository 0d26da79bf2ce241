//! The linear programme over schedules: revised simplex with generalised upper bounds, primal only.
//!
//! Everybody who chooses (a volunteer among schedules, a need among numbers of places) takes a convex combination of
//! their choices. These rows are not kept: each of them has a *key* column, by which its other columns are measured, so
//! that only the rows that couple people and needs make up the working basis (G. B. Dantzig and R. M. Van Slyke,
//! *Generalized upper bounding techniques*, 1967). Its inverse is dense.
//!
//! The coupling rows are equations. Each has artificial columns of a great penalty, so that any basis stays feasible
//! whatever is asked: targets that are not met and choices that are ruled out cost that penalty.
//!
//! Numbers are `f64`, and only + − × ÷ are used. Ties go to the lowest index. What comes out is proven in whole numbers
//! by those who use it.
#![expect(
    clippy::indexing_slicing,
    reason = "rows, places, choosers and columns are below their counts, by construction"
)]

mod inverse;

use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// These pairs of a volunteer, ascending.
    Schedule(Vec<u32>),
    /// So many places of a need.
    Places(u32),
    /// What a row has above its target.
    Surplus,
    /// What a row lacks (+1), or has too much (−1).
    Artificial,
}

/// A column of the programme.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Who chooses, or [`NOBODY`].
    pub(super) chooser: u32,
    pub(super) choice: Choice,
    /// Row and coefficient, each row once.
    pub(super) entries: Vec<(u32, f64)>,
    pub(super) cost: f64,
}

/// Nobody chooses surpluses and artificial columns.
pub(super) const NOBODY: u32 = u32::MAX;
/// Smaller entries of the tableau count as 0.
const PIVOT_MIN: f64 = 1e-9;
/// So far below 0 a value may come by rounding.
const TOLERANCE: f64 = 1e-10;
/// Every row is moved by about this: without it, most pivots would change nothing.
const MOVED: f64 = 1e-6;
/// So many columns are looked at again after each pivot.
const WANTED_MAX: usize = 50;
/// So many columns that were good once are kept beside the basis.
const COLUMNS_MAX: usize = 20_000;
/// After so many pivots the inverse is computed anew.
const PIVOTS_MAX: usize = 200;

/// The programme with its present basis. It is feasible at any time.
#[derive(Debug)]
pub(super) struct Master {
    rows: usize,
    columns: Vec<Column>,
    /// By chooser: the key column and its value.
    keys: Vec<u32>,
    key_values: Vec<f64>,
    /// By place in the working basis: the column and its value.
    basis: Vec<u32>,
    values: Vec<f64>,
    /// By column: whether it is in the basis.
    is_basic: Vec<bool>,
    /// Row-major, places by rows.
    inverse: Vec<f64>,
    right: Vec<f64>,
    /// The rows' multipliers.
    multipliers: Vec<f64>,
    pivots: usize,
    // Room to work in.
    direction: Vec<f64>,
    key_steps: Vec<f64>,
}

/// What gives way when a column enters.
enum Leaving {
    Place(usize),
    Key(usize),
}

impl Master {
    /// A programme in which everybody takes the given choice. `first` are the key columns in the order of the choosers,
    /// `second` columns that can make up for what a row has too much. Row `r` has the artificial columns `2r` (lacks) and
    /// `2r + 1` (has too much), and from `surplus` on each row has a surplus, column `2 rows + (r - surplus)`.
    pub(super) fn new(
        rows: usize,
        surplus: usize,
        penalty: f64,
        first: Vec<Column>,
        second: Vec<Column>,
    ) -> Self {
        let mut columns = Vec::with_capacity(2 * rows + 2 * (first.len() + second.len()));
        let fixed = |choice, row: usize, sign, cost| Column {
            chooser: NOBODY,
            choice,
            entries: vec![(row as u32, sign)],
            cost,
        };
        for row in 0..rows {
            columns.push(fixed(Choice::Artificial, row, 1.0, -penalty));
            columns.push(fixed(Choice::Artificial, row, -1.0, -penalty));
        }
        for row in surplus..rows {
            columns.push(fixed(Choice::Surplus, row, -1.0, 0.0));
        }
        let right: Vec<f64> = (0..rows).map(|row| -moved(row)).collect();
        let mut rest = right.clone();
        let keys: Vec<u32> = (columns.len() as u32..).take(first.len()).collect();
        for column in first {
            for &(row, entry) in &column.entries {
                rest[row as usize] -= entry;
            }
            columns.push(column);
        }
        // By row: the column of its place, and its entry there.
        let mut basis: Vec<(u32, f64)> = Vec::with_capacity(rows);
        for (row, &rest) in rest.iter().enumerate() {
            basis.push(match rest > 0.0 {
                true => (2 * row as u32, 1.0),
                false if row >= surplus => ((2 * rows + row - surplus) as u32, -1.0),
                false => (2 * row as u32 + 1, -1.0),
            });
        }
        for column in second {
            let id = columns.len() as u32;
            let key = &columns[keys[column.chooser as usize] as usize].entries;
            if let (&[(row, own)], &[(other, held)]) = (column.entries.as_slice(), key.as_slice()) {
                let entry = own - held;
                let value = rest[row as usize] / entry;
                if row == other && entry < 0.0 && (0.0..=1.0).contains(&value) {
                    basis[row as usize] = (id, entry);
                }
            }
            columns.push(column);
        }
        let mut inverse = vec![0.0; rows * rows];
        let mut values = Vec::with_capacity(rows);
        let mut is_basic = vec![false; columns.len()];
        keys.iter().for_each(|&key| is_basic[key as usize] = true);
        let mut key_values = vec![1.0; keys.len()];
        for (row, &(column, entry)) in basis.iter().enumerate() {
            is_basic[column as usize] = true;
            inverse[row * rows + row] = 1.0 / entry;
            values.push(rest[row] / entry);
            let chooser = columns[column as usize].chooser;
            if chooser != NOBODY {
                key_values[chooser as usize] -= rest[row] / entry;
            }
        }
        let mut master = Self {
            rows,
            key_steps: vec![0.0; keys.len()],
            key_values,
            keys,
            basis: basis.into_iter().map(|(column, _)| column).collect(),
            values,
            is_basic,
            inverse,
            right,
            multipliers: vec![0.0; rows],
            pivots: 0,
            direction: vec![0.0; rows],
            columns,
        };
        master.price();
        master
    }

    pub(super) fn multipliers(&self) -> &[f64] {
        &self.multipliers
    }

    pub(super) fn column(&self, column: u32) -> &Column {
        &self.columns[column as usize]
    }

    /// All columns of the basis with their values, those of the choosers first.
    pub(super) fn basics(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        let keys = self.keys.iter().zip(&self.key_values);
        keys.chain(self.basis.iter().zip(&self.values))
            .map(|(&column, &value)| (column, value))
    }

    /// The cost of the present point.
    pub(super) fn objective(&self) -> f64 {
        self.basics()
            .map(|(column, value)| self.columns[column as usize].cost * value)
            .sum()
    }

    /// What the chooser's key costs beyond the multipliers: what any other choice has to be better than.
    pub(super) fn worth_of_key(&self, chooser: usize) -> f64 {
        self.reduced(&self.columns[self.keys[chooser] as usize])
    }

    /// `cost − multipliers · column`.
    fn reduced(&self, column: &Column) -> f64 {
        let dot = column.entries.iter();
        let dot: f64 = dot
            .map(|&(row, a)| self.multipliers[row as usize] * a)
            .sum();
        column.cost - dot
    }

    /// By how much the objective grows with a choice; for surpluses and artificial columns too.
    pub(super) fn gain(&self, column: &Column) -> f64 {
        let own = self.reduced(column);
        match column.chooser {
            NOBODY => own,
            chooser => own - self.worth_of_key(chooser as usize),
        }
    }

    /// Sets what all columns of the basis, and those that stay, cost. Call [`Self::price`] afterwards.
    pub(super) fn set_costs(&mut self, cost: impl Fn(&Column) -> f64) {
        for column in &mut self.columns {
            column.cost = cost(column);
        }
    }

    /// Computes the multipliers anew.
    pub(super) fn price(&mut self) {
        let m = self.rows;
        let mut y = std::mem::take(&mut self.multipliers);
        y.fill(0.0);
        for (place, &column) in self.basis.iter().enumerate() {
            let column = &self.columns[column as usize];
            let key = match column.chooser {
                NOBODY => 0.0,
                chooser => self.columns[self.keys[chooser as usize] as usize].cost,
            };
            let cost = column.cost - key;
            if cost != 0.0 {
                for (sum, entry) in y.iter_mut().zip(&self.inverse[place * m..(place + 1) * m]) {
                    *sum += cost * entry;
                }
            }
        }
        self.multipliers = y;
    }

    /// Sets what a row with a surplus must come to.
    pub(super) fn set_target(&mut self, row: usize, surplus: usize, target: f64, work: &Work) {
        let column = (2 * self.rows + row - surplus) as u32;
        if !self.is_basic[column as usize] {
            self.enter_known(column, work);
        }
        self.right[row] = target - moved(row);
        self.refactor(work);
        // What is lacking now is taken by the artificial column, which is the surplus the other way round.
        let m = self.rows;
        for place in 0..m {
            let held = self.basis[place];
            let below = self.values[place] < 0.0;
            if below && self.columns[held as usize].choice == Choice::Surplus {
                let lacks = 2 * self.columns[held as usize].entries[0].0;
                self.is_basic[held as usize] = false;
                self.is_basic[lacks as usize] = true;
                self.basis[place] = lacks;
                self.values[place] = -self.values[place];
                for entry in &mut self.inverse[place * m..(place + 1) * m] {
                    *entry = -*entry;
                }
            }
        }
        self.price();
    }

    /// About what it takes to look at everything once.
    pub(super) fn pass(&self) -> u64 {
        (8 * self.columns.len() + self.rows * self.rows) as u64
    }

    /// Adds a choice, which may enter the basis from now on.
    pub(super) fn add(&mut self, column: Column) {
        self.columns.push(column);
        self.is_basic.push(false);
    }

    /// Pivots until no column that is there makes the objective grow by more than `least`.
    pub(super) fn optimise(&mut self, least: f64, work: &Work) {
        let mut gains = vec![0.0; self.keys.len()];
        loop {
            for (chooser, gain) in gains.iter_mut().enumerate() {
                *gain = self.worth_of_key(chooser);
            }
            let mut wanted: Vec<(f64, u32)> = Vec::new();
            for (id, column) in (0_u32..).zip(&self.columns) {
                let own = self.reduced(column) - gains.get(column.chooser as usize).unwrap_or(&0.0);
                if own > least && !self.is_basic[id as usize] {
                    wanted.push((own, id));
                }
            }
            work.charge(self.pass());
            if wanted.is_empty() {
                return;
            }
            wanted.arrange_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            wanted.truncate(WANTED_MAX);
            // The best of them first, as long as one is good.
            while !wanted.is_empty() {
                if work.is_out() {
                    return;
                }
                let mut best: Option<(f64, u32)> = None;
                wanted.retain(|&(_, id)| {
                    let own = match self.is_basic[id as usize] {
                        true => 0.0,
                        false => self.gain(&self.columns[id as usize]),
                    };
                    if own > least && best.is_none_or(|(most, _)| own > most) {
                        best = Some((own, id));
                    }
                    own > least
                });
                let Some((_, id)) = best else { break };
                if !self.enter_known(id, work) {
                    wanted.retain(|&(_, other)| other != id);
                }
            }
        }
    }

    /// Forgets the columns beside the basis, if there are many.
    pub(super) fn tidy(&mut self) {
        let fixed = 2 * self.rows;
        if self.columns.len() < COLUMNS_MAX + 4 * self.keys.len() {
            return;
        }
        let mut places = vec![0; self.columns.len()];
        let mut kept = Vec::with_capacity(self.rows + self.keys.len());
        let columns = std::mem::take(&mut self.columns);
        for (id, column) in columns.into_iter().enumerate() {
            places[id] = kept.len() as u32;
            if id < fixed || column.chooser == NOBODY || self.is_basic[id] {
                kept.push(column);
            }
        }
        self.columns = kept;
        for id in self.keys.iter_mut().chain(&mut self.basis) {
            *id = places[*id as usize];
        }
        self.is_basic = vec![false; self.columns.len()];
        for id in self.keys.iter().chain(&self.basis) {
            self.is_basic[*id as usize] = true;
        }
    }

    /// The direction in which the working basis moves when the column enters, and by how much each key moves.
    fn aim(&mut self, id: u32) -> u64 {
        let m = self.rows;
        self.direction.fill(0.0);
        let column = &self.columns[id as usize];
        let mut entries = 0;
        let mut add = |entries: &[(u32, f64)], sign: f64, inverse: &[f64]| {
            for &(row, a) in entries {
                for (place, sum) in self.direction.iter_mut().enumerate() {
                    *sum += sign * a * inverse[place * m + row as usize];
                }
            }
        };
        add(&column.entries, 1.0, &self.inverse);
        entries += column.entries.len();
        if column.chooser != NOBODY {
            let key = &self.columns[self.keys[column.chooser as usize] as usize];
            add(&key.entries, -1.0, &self.inverse);
            entries += key.entries.len();
        }
        self.key_steps.fill(0.0);
        if column.chooser != NOBODY {
            self.key_steps[column.chooser as usize] = -1.0;
        }
        for (place, &held) in self.basis.iter().enumerate() {
            let chooser = self.columns[held as usize].chooser;
            if chooser != NOBODY {
                self.key_steps[chooser as usize] += self.direction[place];
            }
        }
        3 * (m * (2 + entries) + self.keys.len()) as u64
    }

    /// What reaches 0 first, and after how long a step. Among those that reach it about then, the largest pivot.
    fn ratio(&self) -> Option<(Leaving, f64)> {
        let moving = |rate: f64| rate > PIVOT_MIN;
        let places = self.direction.iter().zip(&self.values);
        let keys = self.key_steps.iter().zip(&self.key_values);
        let rates = || {
            let places = places.clone().map(|(&rate, &value)| (rate, value));
            places.chain(keys.clone().map(|(&rate, &value)| (-rate, value)))
        };
        let mut bound = f64::INFINITY;
        for (rate, value) in rates() {
            if moving(rate) {
                bound = bound.min((value.max(0.0) + TOLERANCE) / rate);
            }
        }
        let mut best: Option<(usize, f64, f64)> = None;
        for (at, (rate, value)) in rates().enumerate() {
            let step = value.max(0.0) / rate;
            if moving(rate) && step <= bound && best.is_none_or(|(_, most, _)| rate > most) {
                best = Some((at, rate, step));
            }
        }
        best.map(|(at, _, step)| match at.checked_sub(self.rows) {
            None => (Leaving::Place(at), step),
            Some(key) => (Leaving::Key(key), step),
        })
    }

    fn enter_known(&mut self, id: u32, work: &Work) -> bool {
        if self.is_basic[id as usize] {
            return false;
        }
        work.charge(self.aim(id));
        let Some((leaving, step)) = self.ratio() else {
            return false;
        };
        let gain = self.gain(&self.columns[id as usize]);
        for (value, rate) in self.values.iter_mut().zip(&self.direction) {
            *value = (*value - step * rate).max(0.0);
        }
        for (value, rate) in self.key_values.iter_mut().zip(&self.key_steps) {
            *value = (*value + step * rate).max(0.0);
        }
        let own = self.columns[id as usize].chooser as usize;
        let place = match leaving {
            Leaving::Place(place) => place,
            Leaving::Key(chooser) => match self.largest_of(chooser) {
                Some(place) => {
                    self.change_key(chooser, place);
                    work.charge(self.aim(id));
                    place
                }
                None => {
                    // Nobody else is measured by this key, so it is the entering chooser's own.
                    debug_assert_eq!(chooser, own);
                    let left = std::mem::replace(&mut self.keys[chooser], id);
                    self.key_values[chooser] = step;
                    self.is_basic[left as usize] = false;
                    self.is_basic[id as usize] = true;
                    return true;
                }
            },
        };
        self.pivot(place, id, step, gain, work);
        true
    }

    fn pivot(&mut self, place: usize, entering: u32, value: f64, gain: f64, work: &Work) {
        let m = self.rows;
        let left = std::mem::replace(&mut self.basis[place], entering);
        self.is_basic[left as usize] = false;
        self.is_basic[entering as usize] = true;
        self.values[place] = value;
        let scale = 1.0 / self.direction[place];
        let (before, rest) = self.inverse.split_at_mut(place * m);
        let (row, after) = rest.split_at_mut(m);
        row.iter_mut().for_each(|entry| *entry *= scale);
        let others = before.chunks_exact_mut(m).chain(after.chunks_exact_mut(m));
        let mut changed = 1;
        for (other, at) in others.zip((0..m).filter(|&at| at != place)) {
            let factor = self.direction[at];
            if factor != 0.0 {
                changed += 1;
                for (a, b) in other.iter_mut().zip(row.iter()) {
                    *a -= factor * b;
                }
            }
        }
        for (y, entry) in self.multipliers.iter_mut().zip(row.iter()) {
            *y += gain * entry;
        }
        work.charge((m * changed) as u64);
        self.pivots += 1;
        if self.pivots >= PIVOTS_MAX.max(m) {
            self.refactor(work);
        }
    }
}

/// By how much a row is moved.
fn moved(row: usize) -> f64 {
    let part = (row as u32).wrapping_mul(0x9E37_79B9) >> 16;
    MOVED * (1.0 + f64::from(part) / 65_536.0)
}
