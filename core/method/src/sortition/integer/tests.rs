use super::*;

/// A small generator: the tests need variety, not quality.
struct Lcg(u64);
impl Lcg {
    fn below(&mut self, n: u64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        ((self.0 >> 33) % n) as i64
    }
}

fn brute(rows: &[ProgramRow], lower: &[i64], upper: &[i64], cost: &[f64]) -> Option<f64> {
    let mut best: Option<f64> = None;
    let mut point = lower.to_vec();
    loop {
        let fine = rows.iter().all(|row| {
            let sum: i64 = row
                .entries
                .iter()
                .map(|&(c, a)| a * point[c as usize])
                .sum();
            (row.min..=row.max).contains(&sum)
        });
        if fine {
            let value = cost.iter().zip(&point).map(|(c, &x)| c * x as f64).sum();
            best = Some(best.map_or(value, |b: f64| b.max(value)));
        }
        let Some(j) = (0..point.len()).find(|&j| point[j] < upper[j]) else {
            return best;
        };
        point[j] += 1;
        point[..j].copy_from_slice(&lower[..j]);
    }
}

#[test]
fn a_goal_cuts_off_what_is_not_above_it() {
    let row = ProgramRow {
        entries: vec![(0, 2), (1, 2)],
        min: 0,
        max: 3,
    };
    let mut program = Program::new(vec![row], &[0, 0], &[5, 5]);
    program.set_objective(0, 1.0);
    program.set_objective(1, 1.0);
    let work = Work::limited(1_000_000);
    let found = program.maximise(Goal::Optimum, &work);
    assert!(matches!(found, Outcome::Found { value, .. } if value == 1.0));
    assert_eq!(
        program.maximise(Goal::Above(1.0), &work),
        Outcome::Infeasible
    );
    program.set_row(0, 3, 3);
    assert_eq!(program.maximise(Goal::Optimum, &work), Outcome::Infeasible);
    program.set_row(0, 4, 4);
    program.set_column(1, 2, 5);
    let found = program.maximise(Goal::Optimum, &work);
    assert!(matches!(found, Outcome::Found { point, .. } if point == [0, 2]));
    program.set_column(1, 3, 2);
    assert_eq!(program.maximise(Goal::Optimum, &work), Outcome::Infeasible);
}

#[test]
fn the_optimum_is_that_of_all_points_tried() {
    let mut rng = Lcg(7);
    for case in 0..3000 {
        let n = 2 + rng.below(6) as usize;
        let m = 1 + rng.below(5) as usize;
        let lower: Vec<i64> = (0..n).map(|_| rng.below(2)).collect();
        let upper: Vec<i64> = lower.iter().map(|l| l + rng.below(3)).collect();
        let rows: Vec<ProgramRow> = (0..m)
            .map(|_| {
                let entries = (0..n as u32)
                    .map(|j| {
                        (
                            j,
                            if case % 2 == 0 {
                                rng.below(2)
                            } else {
                                rng.below(5) - 2
                            },
                        )
                    })
                    .collect();
                let min = rng.below(4) - 1;
                ProgramRow {
                    entries,
                    min,
                    max: min + rng.below(3),
                }
            })
            .collect();
        let mut program = Program::new(rows.clone(), &lower, &upper);
        for _ in 0..3 {
            let cost: Vec<f64> = (0..n).map(|_| rng.below(11) as f64 - 5.0).collect();
            for (j, &c) in cost.iter().enumerate() {
                program.set_objective(j, c);
            }
            let found = program.maximise(Goal::Optimum, &Work::limited(1_000_000));
            match (brute(&rows, &lower, &upper, &cost), found) {
                (None, Outcome::Infeasible) => {}
                (Some(best), Outcome::Found { point, value }) => {
                    assert!((best - value).abs() < 1e-9, "{case}: {best} {value}");
                    assert!(program.admits(&point));
                }
                (expected, found) => panic!("{case}: {expected:?} {found:?}"),
            }
        }
    }
}
