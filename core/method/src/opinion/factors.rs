//! Factors of the votes that were cast. A vote is what a statement gets of everybody, times how readily a participant takes
//! sides, plus how willingly they agree, plus where both stand on a few scales, plus chance. Unseen votes say nothing.
//!
//! Variational Bayesian components with missing values (Ilin and Raiko, JMLR 2010): each participant and each statement has
//! a mean and a covariance, so that whoever voted little stands near the middle and is known to. Each half step is a small
//! system of equations for each row, in the order of the ids. It begins at the strongest directions, not at random.
#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "participants and statements are counted when the votes are read"
)]

use super::linear::{directions, eigen, means};
use super::votes::Sparse;
use crate::statistics::SplitMix;
use medborger_base::work::{Work, WorkError};

/// The place of the first scale. Before it stand how willingly somebody agrees, against 1, and how readily they take sides,
/// against what a statement gets of everybody.
pub(super) const SCALES: usize = 2;

/// What is known of one participant or one statement: an expected vote is the product of both means.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<const D: usize> {
    pub(super) mean: [f64; D],
    pub(super) covariance: [[f64; D]; D],
}

impl<const D: usize> Known<D> {
    const NOTHING: Self = Self {
        mean: [0.0; D],
        covariance: [[0.0; D]; D],
    };
}

/// The model, for D - 2 scales.
pub(super) struct Model<const D: usize> {
    pub(super) people: Vec<Known<D>>,
    pub(super) statements: Vec<Known<D>>,
    /// By statement: the variance of its votes about what is expected.
    noise: Vec<f64>,
}

/// So many people settle where statements stand before all are placed.
const FIRST_PEOPLE: usize = 4_000;
const FIRST_ROUNDS: u32 = 60;
const LAST_ROUNDS: u32 = 2;
/// Every so many rounds the noise is looked at anew.
const NOISE_ROUNDS: u32 = 3;
/// So many rounds settle a model that begins at another one.
const AGAIN_ROUNDS: u32 = 12;
const NOISE_LEAST: f64 = 0.02;
/// The noise of a statement with few votes is near that of all, as if it had so many more votes with it.
const NOISE_SHARED: f64 = 50.0;

/// What is thought of somebody before they vote.
struct Prior<const D: usize> {
    mean: [f64; D],
    variance: [f64; D],
}

impl<const D: usize> Model<D> {
    /// Fits. Dropped statements must have no votes in either form.
    pub(super) fn fit(people: &Sparse, columns: &Sparse, work: &Work) -> Result<Self, WorkError> {
        let mut model = Self::start(people, columns, work)?;
        if people.rows() > FIRST_PEOPLE + FIRST_PEOPLE / 2 {
            let sample = SplitMix::new(0x7361_6d70_6c65).sample(people.rows(), FIRST_PEOPLE);
            let few = some(people, &sample);
            let few_columns = few.transposed(columns.rows());
            model.rounds(&few, &few_columns, FIRST_ROUNDS, work)?;
            model.rounds(people, columns, LAST_ROUNDS, work)?;
        } else {
            model.rounds(people, columns, FIRST_ROUNDS, work)?;
        }
        model.settle(columns);
        Ok(model)
    }

    /// Fits other votes on the same statements, from here.
    pub(super) fn again(
        &self,
        people: &Sparse,
        columns: &Sparse,
        work: &Work,
    ) -> Result<Self, WorkError> {
        let mut model = Self {
            people: Vec::new(),
            statements: self.statements.clone(),
            noise: self.noise.clone(),
        };
        model.rounds(people, columns, AGAIN_ROUNDS, work)?;
        model.settle(columns);
        Ok(model)
    }

    /// A vote as this model has it where nobody is of a group: the participant stands anywhere, all places as likely as a
    /// normal distribution has them.
    pub(super) fn drawn(&self, participant: &[f64; D], statement: usize, share: f64) -> i8 {
        let known = &self.statements[statement];
        let mean: f64 = known.mean.iter().zip(participant).map(|(s, p)| s * p).sum();
        let mean = mean.clamp(-0.98, 0.98);
        // How likely it is no pass, so that the votes vary as they do.
        let side = (self.noise[statement] + mean * mean).clamp(mean.abs(), 1.0);
        if share < (side + mean) / 2.0 {
            1
        } else if share < side {
            -1
        } else {
            0
        }
    }

    /// How far participants are from what is thought of anybody, part by part.
    pub(super) fn spreads(&self) -> [f64; D] {
        std::array::from_fn(|i| moment(&self.people, i, f64::from(u8::from(i == 1))).sqrt())
    }

    /// A participant of no group.
    pub(super) fn anybody(spreads: &[f64; D], random: &mut SplitMix) -> [f64; D] {
        std::array::from_fn(|i| f64::from(u8::from(i == 1)) + spreads[i] * random.normal())
    }

    /// What a vote is expected to be.
    pub(super) fn expected(&self, participant: usize, statement: usize) -> f64 {
        let (p, s) = (
            &self.people[participant].mean,
            &self.statements[statement].mean,
        );
        p.iter().zip(s).map(|(p, s)| p * s).sum()
    }

    fn start(people: &Sparse, columns: &Sparse, work: &Work) -> Result<Self, WorkError> {
        let left_out: Vec<bool> = (0..columns.rows()).map(|s| columns.len(s) == 0).collect();
        let means = means(columns, &left_out);
        let sample = SplitMix::new(0x0073_7461_7274).sample(people.rows(), FIRST_PEOPLE);
        let few = some(people, &sample);
        let (block, strengths) = directions(&few, &means, &left_out, 1e-4, work)?;
        let n = columns.rows().max(1) as f64;
        let mut statements = vec![Known::NOTHING; columns.rows()];
        for (s, known) in statements.iter_mut().enumerate() {
            known.mean[0] = 1.0;
            known.mean[1] = means[s];
            for i in SCALES..D {
                let scale = (strengths[i - SCALES].max(0.0) / strengths[0].max(1e-12)).sqrt();
                known.mean[i] = 0.5 * block[s][i - SCALES] * n.sqrt() * scale;
            }
        }
        Ok(Self {
            people: Vec::new(),
            statements,
            noise: vec![0.5; columns.rows()],
        })
    }

    fn rounds(
        &mut self,
        people: &Sparse,
        columns: &Sparse,
        rounds: u32,
        work: &Work,
    ) -> Result<(), WorkError> {
        let rows = people.rows() + columns.rows();
        let units = (people.vote.len() * (2 * D * D) + rows * 40 * D * D) as u64;
        let mut own = Prior {
            mean: [0.0; D],
            variance: [1.0; D],
        };
        own.mean[1] = 1.0;
        own.variance[0] = 0.05;
        own.variance[1] = 0.05;
        for round in 0..rounds {
            work.spend(units)?;
            self.people = self.placed(people, &own);
            for i in 0..SCALES {
                own.variance[i] = moment(&self.people, i, own.mean[i]).max(1e-4);
            }
            self.whiten();
            let theirs = self.of_statements();
            self.statements = self.judged(columns, &theirs);
            if rounds > LAST_ROUNDS && (round % NOISE_ROUNDS == 0 || round + 1 == rounds) {
                self.noise = self.noise_of(columns);
            }
        }
        work.spend(units / 2)?;
        self.people = self.placed(people, &own);
        Ok(())
    }

    fn of_statements(&self) -> Prior<D> {
        let mut prior = Prior {
            mean: [0.0; D],
            variance: [1.0; D],
        };
        let count = self.statements.len().max(1) as f64;
        prior.mean[1] = self
            .statements
            .iter()
            .map(|known| known.mean[1])
            .sum::<f64>()
            / count;
        for i in 1..D {
            prior.variance[i] = moment(&self.statements, i, prior.mean[i]).max(1e-6);
        }
        prior
    }

    /// Where participants stand, given the statements.
    fn placed(&self, people: &Sparse, prior: &Prior<D>) -> Vec<Known<D>> {
        // What each vote on a statement adds.
        let adds: Vec<([f64; D], [[f64; D]; D])> = (self.statements.iter().zip(&self.noise))
            .map(
                |(
                    Known {
                        mean: m,
                        covariance: c,
                    },
                    noise,
                )| {
                    let matrix = |i: usize, j: usize| (m[i] * m[j] + c[i][j]) / noise;
                    (
                        m.map(|m| m / noise),
                        std::array::from_fn(|i| std::array::from_fn(|j| matrix(i, j))),
                    )
                },
            )
            .collect();
        let row = |row: usize| {
            let (at, votes) = people.row(row);
            let mut a = [[0.0; D]; D];
            let mut b = [0.0; D];
            for (s, vote) in at.iter().zip(votes) {
                let (vector, matrix) = &adds[*s as usize];
                let vote = f64::from(*vote);
                for i in 0..D {
                    b[i] += vector[i] * vote;
                    for j in 0..=i {
                        a[i][j] += matrix[i][j];
                    }
                }
            }
            for i in 0..D {
                a[i][i] += 1.0 / prior.variance[i];
                b[i] += prior.mean[i] / prior.variance[i];
            }
            solved(a, b)
        };
        (0..people.rows()).map(row).collect()
    }

    /// Where statements stand, given the participants.
    fn judged(&self, columns: &Sparse, prior: &Prior<D>) -> Vec<Known<D>> {
        let column = |s: usize| {
            let (at, votes) = columns.row(s);
            let mut a = [[0.0; D]; D];
            let mut b = [0.0; D];
            for (p, vote) in at.iter().zip(votes) {
                let Known {
                    mean: m,
                    covariance: c,
                } = &self.people[*p as usize];
                let rest = f64::from(*vote) - m[0];
                for i in 1..D {
                    b[i] += m[i] * rest - c[i][0];
                    for j in 1..=i {
                        a[i][j] += m[i] * m[j] + c[i][j];
                    }
                }
            }
            let weight = 1.0 / self.noise[s];
            for i in 1..D {
                b[i] = b[i] * weight + prior.mean[i] / prior.variance[i];
                for j in 1..=i {
                    a[i][j] *= weight;
                }
                a[i][i] += 1.0 / prior.variance[i];
            }
            a[0][0] = 1.0;
            let mut known = solved(a, b);
            known.mean[0] = 1.0;
            known.covariance[0][0] = 0.0;
            known
        };
        (0..columns.rows()).map(column).collect()
    }

    fn noise_of(&self, columns: &Sparse) -> Vec<f64> {
        let mut sums = Vec::with_capacity(columns.rows());
        for (s, known) in self.statements.iter().enumerate() {
            let (at, votes) = columns.row(s);
            let (n, d) = (&known.mean, &known.covariance);
            let around: [[f64; D]; D] =
                std::array::from_fn(|i| std::array::from_fn(|j| n[i] * n[j] + d[i][j]));
            let mut sum = 0.0;
            for (p, v) in at.iter().zip(votes) {
                let other = &self.people[*p as usize];
                let (m, c) = (&other.mean, &other.covariance);
                let (mut expected, mut variance) = (0.0, 0.0);
                for i in 0..D {
                    expected += m[i] * n[i];
                    let mut row = 0.0;
                    for j in 0..D {
                        row += d[i][j] * m[j];
                        variance += around[i][j] * c[i][j];
                    }
                    variance += m[i] * row;
                }
                let rest = f64::from(*v) - expected;
                sum += rest * rest + variance;
            }
            sums.push(sum);
        }
        let all = sums.iter().sum::<f64>() / columns.vote.len().max(1) as f64;
        let own = |(s, sum): (usize, &f64)| {
            let noise = (sum + NOISE_SHARED * all) / (columns.len(s) as f64 + NOISE_SHARED);
            noise.max(NOISE_LEAST)
        };
        sums.iter().enumerate().map(own).collect()
    }

    /// Gives the scales of the participants variance 1 each and no correlation, and turns the statements along.
    fn whiten(&mut self) {
        let (values, vectors) = eigen(moments(&self.people, true));
        let mut to = same();
        let mut back = same();
        for i in SCALES..D {
            for j in SCALES..D {
                (to[i][j], back[i][j]) = (0.0, 0.0);
                // What stands before the scales has eigenvalues of its own, and nothing in these rows.
                for k in 0..D {
                    let root = values[k].max(1e-8).sqrt();
                    to[i][j] += vectors[i][k] * vectors[j][k] / root;
                    back[i][j] += vectors[i][k] * vectors[j][k] * root;
                }
            }
        }
        self.people.iter_mut().for_each(|known| turn(known, &to));
        self.statements
            .iter_mut()
            .for_each(|known| turn(known, &back));
    }

    /// Turns the scales so that the statements' are orthogonal, the strongest first, in the unit of a vote: two participants
    /// who are 1 apart differ by 1 on a statement, root mean square. The largest entry of a scale is positive.
    fn settle(&mut self, columns: &Sparse) {
        let used = (0..columns.rows())
            .filter(|s| columns.len(*s) > 0)
            .count()
            .max(1) as f64;
        self.whiten();
        let mut shape = moments(&self.statements, false);
        let share = self.statements.len() as f64 / used;
        for i in SCALES..D {
            for j in SCALES..D {
                shape[i][j] *= share;
            }
        }
        // What stands before the scales goes last.
        for i in 0..SCALES {
            shape[i][i] = -1.0;
        }
        let (values, vectors) = eigen(shape);
        let mut to = same();
        let mut back = same();
        for k in 0..D - SCALES {
            let scale = values[k].max(0.0).sqrt();
            for i in SCALES..D {
                to[k + SCALES][i] = vectors[i][k] * scale;
                back[k + SCALES][i] = if scale > 1e-9 {
                    vectors[i][k] / scale
                } else {
                    0.0
                };
            }
        }
        for place in SCALES..D {
            let mut largest = 0.0_f64;
            for known in &self.statements {
                let entry: f64 = (SCALES..D).map(|i| back[place][i] * known.mean[i]).sum();
                if entry.abs() > largest.abs() * (1.0 + 1e-9) {
                    largest = entry;
                }
            }
            if largest < 0.0 {
                to[place].iter_mut().for_each(|x| *x = -*x);
                back[place].iter_mut().for_each(|x| *x = -*x);
            }
        }
        self.people.iter_mut().for_each(|known| turn(known, &to));
        self.statements
            .iter_mut()
            .for_each(|known| turn(known, &back));
    }
}

fn same<const D: usize>() -> [[f64; D]; D] {
    std::array::from_fn(|i| std::array::from_fn(|j| f64::from(u8::from(i == j))))
}

/// The mean square of a part about a value, with what is not known of it.
fn moment<const D: usize>(all: &[Known<D>], part: usize, about: f64) -> f64 {
    let square = |known: &Known<D>| {
        let apart = known.mean[part] - about;
        apart * apart + known.covariance[part][part]
    };
    all.iter().map(square).sum::<f64>() / all.len().max(1) as f64
}

/// The second moments of the scales, with or without what is not known; what stands before them is 1 and apart.
fn moments<const D: usize>(all: &[Known<D>], unknown: bool) -> [[f64; D]; D] {
    let mut sums = [[0.0; D]; D];
    for known in all {
        for i in SCALES..D {
            for j in SCALES..D {
                sums[i][j] += known.mean[i] * known.mean[j];
                if unknown {
                    sums[i][j] += known.covariance[i][j];
                }
            }
        }
    }
    let count = all.len().max(1) as f64;
    sums.iter_mut().flatten().for_each(|sum| *sum /= count);
    for i in 0..SCALES {
        sums[i][i] = 1.0;
    }
    sums
}

fn turn<const D: usize>(known: &mut Known<D>, by: &[[f64; D]; D]) {
    let times = |column: &[f64; D]| -> [f64; D] {
        std::array::from_fn(|i| by[i].iter().zip(column).map(|(a, b)| a * b).sum())
    };
    known.mean = times(&known.mean);
    let half: [[f64; D]; D] = known.covariance.map(|row| times(&row));
    let across: [[f64; D]; D] = std::array::from_fn(|i| std::array::from_fn(|j| half[j][i]));
    known.covariance = across.map(|row| times(&row));
}

/// Cholesky's way, from the lower half: the solution and the inverse.
fn solved<const D: usize>(mut a: [[f64; D]; D], b: [f64; D]) -> Known<D> {
    for i in 0..D {
        for j in 0..=i {
            let mut sum = a[i][j];
            for k in 0..j {
                sum -= a[i][k] * a[j][k];
            }
            a[i][j] = if i == j {
                sum.max(1e-12).sqrt()
            } else {
                sum / a[j][j]
            };
        }
    }
    // The inverse of the triangle.
    let mut inverse = [[0.0; D]; D];
    for i in 0..D {
        inverse[i][i] = 1.0 / a[i][i];
        for j in 0..i {
            let mut sum = 0.0;
            for k in j..i {
                sum -= a[i][k] * inverse[k][j];
            }
            inverse[i][j] = sum / a[i][i];
        }
    }
    let mut known = Known::NOTHING;
    for i in 0..D {
        for j in 0..D {
            let mut sum = 0.0;
            for row in inverse.iter().skip(i.max(j)) {
                sum += row[i] * row[j];
            }
            known.mean[i] += sum * b[j];
            known.covariance[i][j] = sum;
        }
    }
    known
}

/// Some of the rows.
pub(super) fn some(rows: &Sparse, which: &[u32]) -> Sparse {
    let mut few = Sparse {
        starts: vec![0],
        at: Vec::new(),
        vote: Vec::new(),
    };
    for row in which {
        let (at, vote) = rows.row(*row as usize);
        few.at.extend_from_slice(at);
        few.vote.extend_from_slice(vote);
        few.starts.push(few.at.len() as u32);
    }
    few
}
