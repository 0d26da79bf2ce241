//! Optimal lotteries of small pools, with all panels enumerated.

mod order;
mod stopped;

use super::*;
use medborger_base::sorted::SortedMap;
use medborger_base::work::Work;

struct Lcg(u64);
impl Lcg {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
}

fn instance(rng: &mut Lcg) -> (DrawRules, Vec<Volunteer>) {
    let n = 3 + rng.below(9) as usize;
    let seats = 1 + rng.below((n as u64 - 1).min(6)) as u32;
    let features = 1 + rng.below(4) as usize;
    let mut rules = DrawRules {
        seats,
        ..DrawRules::default()
    };
    let mut people: Vec<Volunteer> = (0..n)
        .map(|i| Volunteer {
            id: format!("p{i:02}"),
            ..Volunteer::default()
        })
        .collect();
    for f in 0..features {
        let values = 2 + rng.below(2);
        let mut counts = vec![0_u32; values as usize];
        for person in &mut people {
            let v = rng.below(values);
            counts[v as usize] += 1;
            person.features.insert(format!("f{f}"), format!("v{v}"));
        }
        let quotas = counts
            .iter()
            .enumerate()
            .map(|(v, &c)| {
                let share = c * seats / n as u32;
                let min = share.saturating_sub(rng.below(2) as u32).min(c);
                let max = share + 1 + rng.below(2) as u32;
                ValueQuota {
                    value: format!("v{v}"),
                    min,
                    max,
                }
            })
            .collect();
        rules.features.push(Feature {
            key: format!("f{f}"),
            values: quotas,
        });
    }
    if rng.below(3) == 0 {
        rules.household_max = Some(1 + rng.below(2) as u32);
        for person in &mut people {
            let h = rng.below(5);
            if h < 4 {
                person.household = Some(format!("h{h}"));
            }
        }
    }
    if rng.below(3) == 0 && seats >= 2 {
        let a = 1 + rng.below(u64::from(seats) - 1) as u32;
        rules.seat_groups = vec![
            SeatGroup {
                key: "a".into(),
                seats: a,
            },
            SeatGroup {
                key: "b".into(),
                seats: seats - a,
            },
        ];
        for person in &mut people {
            if rng.below(2) == 0 {
                person.fits.insert("a".into());
            }
            if rng.below(3) != 0 || person.fits.is_empty() {
                person.fits.insert("b".into());
            }
        }
    }
    if rng.below(3) == 0 {
        people[0].standing = Standing::Included;
        if rng.below(2) == 0 {
            people[1].standing = Standing::Excluded;
        }
    }
    (rules, people)
}

fn all_panels(pool: &Pool) -> Vec<Vec<u32>> {
    let types = pool.types();
    let mut found = Vec::new();
    let mut counts: Vec<u32> = types.iter().map(|t| t.lower).collect();
    loop {
        let fits = counts.iter().sum::<u32>() == pool.seats()
            && pool.rows().iter().all(|r| {
                let s: u32 = r.types.iter().map(|&t| counts[t as usize]).sum();
                r.min <= s && s <= r.max
            });
        if fits {
            found.push(counts.clone());
        }
        let Some(j) = (0..counts.len()).find(|&j| counts[j] < types[j].upper) else {
            return found;
        };
        counts[j] += 1;
        for t in 0..j {
            counts[t] = types[t].lower;
        }
    }
}

#[test]
fn every_lottery_of_a_small_pool_is_proven_best_over_all_panels() {
    let long = std::env::var("MEDBORGER_LONG").is_ok();
    let mut rng = Lcg(11);
    let mut tally: SortedMap<&str, usize> = SortedMap::new();
    for case in 0..if long { 20_000 } else { 400 } {
        let (rules, people) = instance(&mut rng);
        let pool = match Pool::new(&rules, &people) {
            Ok(pool) => pool,
            Err(e) => {
                *tally.entry(e.code()).or_insert(0) += 1;
                continue;
            }
        };
        let panels = all_panels(&pool);
        let heaviest = |weights: &[(u32, f64)]| {
            panels
                .iter()
                .map(|p| {
                    weights
                        .iter()
                        .map(|&(t, w)| w * f64::from(p[t as usize]))
                        .sum::<f64>()
                })
                .fold(0.0, f64::max)
        };
        for objective in [Objective::Leximin, Objective::Maximin, Objective::Nash] {
            let found = distribute(&pool, objective, &Work::limited(2_000_000_000));
            let lottery = match found {
                Err(SortitionError::QuotasConflict) => {
                    assert!(panels.is_empty(), "{case} {objective:?}");
                    *tally.entry("conflict").or_insert(0) += 1;
                    continue;
                }
                Err(e) => panic!("{case} {objective:?} {e:?} panels {}", panels.len()),
                Ok(lottery) => lottery,
            };
            assert!(!panels.is_empty());
            let certificate = match certify(&pool, &lottery) {
                Ok(c) => c,
                Err(flaw) => panic!(
                    "{case} {objective:?} {flaw:?} {lottery:?} {:?}",
                    certify(&pool, &lottery)
                ),
            };
            let kind = match (objective, certificate.searched) {
                (Objective::Leximin, 0) => "leximin relaxed",
                (Objective::Leximin, _) => "leximin columns",
                (Objective::Maximin, 0) => "maximin relaxed",
                (Objective::Maximin, _) => "maximin columns",
                (_, 0) => "nash relaxed",
                _ => "nash columns",
            };
            *tally.entry(kind).or_insert(0) += 1;
            match &lottery.proof {
                Proof::Levels(levels) => {
                    for level in levels {
                        assert!(heaviest(&level.weights) <= level.bound + 1e-9, "{case}");
                    }
                    // Who can be drawn at all has a chance.
                    for t in 0..pool.type_count() {
                        let can = panels.iter().any(|p| p[t] > 0);
                        if objective == Objective::Leximin {
                            assert_eq!(can, lottery.chances[t] > 1e-6, "{case}");
                        }
                    }
                }
                Proof::Product { bound, .. } => {
                    let weights: Vec<(u32, f64)> = (0..pool.type_count())
                        .filter(|&t| {
                            pool.types()[t].lower < pool.types()[t].upper
                                && lottery.chances[t] > 0.0
                        })
                        .map(|t| (t as u32, 1.0 / lottery.chances[t]))
                        .collect();
                    assert!(
                        heaviest(&weights) <= bound * (1.0 + 1e-9),
                        "{case} {} {bound} {:?} {lottery:?} {:?}",
                        heaviest(&weights),
                        certificate,
                        pool.types()
                            .iter()
                            .map(|t| (t.members.len(), t.lower, t.upper))
                            .collect::<Vec<_>>()
                    );
                    for t in 0..pool.type_count() {
                        let can = panels.iter().any(|p| p[t] > 0);
                        assert_eq!(can, lottery.chances[t] > 1e-9, "{case} {lottery:?}");
                    }
                }
                Proof::Open | Proof::Sample { .. } => panic!("{case}"),
            }
        }
    }
    // Every way to a lottery was gone.
    for kind in [
        "conflict",
        "leximin relaxed",
        "leximin columns",
        "maximin relaxed",
        "nash relaxed",
        "nash columns",
    ] {
        assert!(tally.contains_key(kind), "{kind} is not in {tally:?}");
    }
}

/// Two features that pull against each other, so that the relaxation's point is no average of panels.
fn tight() -> (DrawRules, Vec<Volunteer>) {
    let mut rng = Lcg(3);
    loop {
        let (rules, people) = instance(&mut rng);
        if let Ok(pool) = Pool::new(&rules, &people)
            && let Ok(lottery) = distribute(&pool, Objective::Leximin, &Work::unlimited())
            && certify(&pool, &lottery).is_ok_and(|c| c.searched > 0)
        {
            return (rules, people);
        }
    }
}

#[test]
fn the_order_of_the_people_changes_no_bit() {
    let (rules, mut people) = tight();
    let objectives = [
        Objective::Leximin,
        Objective::Maximin,
        Objective::Nash,
        Objective::Stratified,
    ];
    let all = |people: &[Volunteer]| {
        let pool = Pool::new(&rules, people).unwrap();
        objectives.map(|objective| distribute(&pool, objective, &Work::unlimited()))
    };
    let before = all(&people);
    people.reverse();
    people.swap(0, 1);
    assert_eq!(all(&people), before);
}

#[test]
fn a_lottery_that_was_changed_is_not_certified() {
    let (rules, people) = tight();
    let pool = Pool::new(&rules, &people).unwrap();
    let lottery = distribute(&pool, Objective::Leximin, &Work::unlimited()).unwrap();
    let flaw = |change: &dyn Fn(&mut Distribution)| {
        let mut changed = lottery.clone();
        change(&mut changed);
        certify(&pool, &changed).unwrap_err()
    };
    let last = lottery.panels.len() - 1;
    assert_eq!(flaw(&|l| l.panels[last].counts[0] += 1), Flaw::Panel(last));
    assert_eq!(flaw(&|l| l.panels[0].weight = 0.0), Flaw::Weights);
    assert_eq!(flaw(&|l| l.panels[0].weight = f64::NAN), Flaw::Weights);
    assert_eq!(flaw(&|l| l.panels[0].weight += 1e-9), Flaw::Weights);
    assert_eq!(flaw(&|l| l.panels.clear()), Flaw::Weights);
    assert_eq!(flaw(&|l| l.chances[1] += 1e-9), Flaw::Chance(1));
    assert_eq!(flaw(&|l| l.chances.truncate(1)), Flaw::Chance(1));
    assert_eq!(flaw(&|l| l.objective = Objective::Nash), Flaw::Proof);
    let levels = |change: &dyn Fn(&mut Vec<ProvenLevel>)| {
        flaw(&|l| {
            if let Proof::Levels(levels) = &mut l.proof {
                change(levels);
            }
        })
    };
    assert_eq!(levels(&|l| l[0].bound += 1.0), Flaw::Gap(0));
    assert_eq!(levels(&|l| l[0].value += 1e-5), Flaw::Gap(0));
    assert_eq!(levels(&|l| l[0].weights.clear()), Flaw::Proof);
    assert_eq!(levels(&|l| l[0].weights[0].1 = -1.0), Flaw::Proof);
    assert_eq!(levels(&|l| drop(l.pop())), Flaw::Proof);
}

#[test]
fn one_unit_less_than_it_takes_is_an_error_and_as_many_change_nothing() {
    let (rules, people) = tight();
    let pool = Pool::new(&rules, &people).unwrap();
    for objective in [
        Objective::Leximin,
        Objective::Maximin,
        Objective::Nash,
        Objective::Stratified,
    ] {
        let work = Work::unlimited();
        let found = distribute(&pool, objective, &work);
        let same = distribute(&pool, objective, &Work::limited(work.used()));
        assert_eq!(same, found);
        let refused = distribute(&pool, objective, &Work::limited(work.used() - 1));
        assert_eq!(refused.unwrap_err().code(), "work_exhausted");
    }
}

#[test]
fn extreme_pools_have_lotteries() {
    let people = |n: usize| -> Vec<Volunteer> {
        (0..n)
            .map(|i| Volunteer {
                id: format!("p{i:04}"),
                ..Volunteer::default()
            })
            .collect()
    };
    for (n, seats) in [(1, 1), (7, 7), (1_000, 1), (1_000, 999)] {
        let rules = DrawRules {
            seats,
            ..DrawRules::default()
        };
        let pool = Pool::new(&rules, &people(n)).unwrap();
        for objective in [
            Objective::Leximin,
            Objective::Maximin,
            Objective::Nash,
            Objective::Stratified,
        ] {
            let lottery = distribute(&pool, objective, &Work::unlimited()).unwrap();
            assert!((lottery.minimum() - f64::from(seats) / n as f64).abs() < 1e-12);
            certify(&pool, &lottery).unwrap();
        }
    }
    let mut all_included = people(3);
    for person in &mut all_included {
        person.standing = Standing::Included;
    }
    let rules = DrawRules {
        seats: 3,
        ..DrawRules::default()
    };
    let pool = Pool::new(&rules, &all_included).unwrap();
    for objective in [
        Objective::Leximin,
        Objective::Maximin,
        Objective::Nash,
        Objective::Stratified,
    ] {
        let lottery = distribute(&pool, objective, &Work::unlimited()).unwrap();
        assert_eq!(lottery.minimum(), 1.0);
        certify(&pool, &lottery).unwrap();
    }
}
