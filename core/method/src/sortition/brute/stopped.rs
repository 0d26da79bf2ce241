//! Runs that are stopped at any moment.
#![expect(
    clippy::disallowed_methods,
    reason = "the test compares with a margin, and holds no result"
)]

use super::super::*;
use super::{Lcg, all_panels, instance};
use medborger_base::sorted::SortedMap;
use medborger_base::work::Work;

/// Whatever a run that was stopped says holds: its panels are lawful, no panel is above its bounds, and the best lottery is no
/// better than its gap allows.
fn check_stopped(pool: &Pool, panels: &[Vec<u32>], lottery: &Distribution, best: &Distribution) {
    let certificate = certify(pool, lottery).unwrap();
    let heaviest = |weights: &[(u32, f64)]| {
        let sum = |p: &Vec<u32>| -> f64 {
            let of = weights.iter().map(|&(t, w)| w * f64::from(p[t as usize]));
            of.sum()
        };
        panels.iter().map(sum).fold(0.0, f64::max)
    };
    assert!(
        lottery
            .panels
            .iter()
            .all(|panel| panels.contains(&panel.counts))
    );
    let mut open: Vec<usize> = (0..pool.type_count())
        .filter(|&t| pool.types()[t].lower < pool.types()[t].upper)
        .collect();
    let gap = certificate.gap;
    match &lottery.proof {
        Proof::Levels(levels) => {
            for level in levels {
                assert!(heaviest(&level.weights) <= level.bound + 1e-9);
                open.retain(|&t| !level.types.contains(&(t as u32)));
            }
            let least = |of: &Distribution| open.iter().map(|&t| of.chances[t]).fold(1.0, f64::min);
            // Fixed types apart, nobody's smallest chance is larger than the bound.
            assert!(least(best) <= least(lottery) + gap.unwrap() + 1e-6);
        }
        Proof::Product { .. } => {
            let sizes = |&t: &usize| pool.types()[t].members.len() as f64;
            open.retain(|&t| best.chances[t] > 1e-9);
            let people: f64 = open.iter().map(sizes).sum();
            // The logarithm of the geometric mean; of a chance of 0 it is not asked for.
            let mean = |of: &Distribution| -> f64 {
                let all = open.iter().map(|t| sizes(t) * of.chances[*t].ln());
                all.sum::<f64>() / people
            };
            assert!(open.iter().all(|&t| lottery.chances[t] > 0.0));
            if people > 0.0 {
                assert!(mean(best) <= mean(lottery) + (1.0 + gap.unwrap()).ln() + 1e-6);
            }
        }
        // In a pool this small everybody is seated in time.
        Proof::Open => panic!("nothing is proven: {lottery:?}"),
        Proof::Sample { .. } => panic!("a sample is not stopped"),
    }
}

/// What is published of a run that was stopped proves a bound on the smallest chance by arithmetic alone, and no lottery is
/// above it. Returns how far it is.
fn check_published(
    pool: &Pool,
    people: &[Volunteer],
    found: &Distribution,
    best: &Distribution,
) -> f64 {
    let work = Work::unlimited();
    let panels = lottery(pool, found, 20, &work).unwrap();
    let announcement = Announcement::new("Panel".into(), Disclosure::Features);
    let text = publish(pool, people, &panels, &announcement).unwrap();
    let proof = certificate_of(pool, found, &text, &work).unwrap().unwrap();
    let read = LotteryText::parse(text.text.as_bytes()).unwrap();
    let proof = LotteryCertificate::parse(proof.text.as_bytes(), &work).unwrap();
    let proven = proof.verify(&read, &text.sha256, &work).unwrap();
    let can = |of: &PersonLine| {
        let details = of.details.as_ref().unwrap();
        details.standing == Standing::Open
    };
    let open = (0..).zip(&read.people).filter(|(_, of)| can(of));
    let chances = open.filter_map(|(person, _)| Some(best.chances[pool.type_of(person)?]));
    let least = chances.fold(1.0, f64::min);
    let bound = proven.bound.unwrap();
    assert!(least <= bound + 1e-6, "{least} {proven:?}");
    bound - proven.minimum
}

#[test]
fn a_run_stopped_at_any_moment_has_a_lawful_lottery_whose_gap_holds() {
    let mut rng = Lcg(29);
    let mut tally: SortedMap<&str, usize> = SortedMap::new();
    for case in 0..2_000 {
        let (rules, people) = instance(&mut rng);
        let Ok(pool) = Pool::new(&rules, &people) else {
            continue;
        };
        let panels = all_panels(&pool);
        let all = [Objective::Leximin, Objective::Maximin, Objective::Nash];
        let objective = all[case % 3];
        let work = Work::unlimited();
        let Ok(best) = distribute(&pool, objective, &work) else {
            assert!(panels.is_empty(), "{case}");
            continue;
        };
        let units = rng.below(work.used());
        let stopped = || distribute_best(&pool, objective, &Work::limited(units));
        let lottery = stopped().unwrap();
        assert_eq!(stopped().as_ref(), Ok(&lottery), "{case}");
        match lottery.stopped {
            Some(stopped) => {
                assert_eq!(stopped, Stopped::Work { units }, "{case}");
                check_stopped(&pool, &panels, &lottery, &best);
                if matches!(lottery.proof, Proof::Levels(_)) {
                    let off = check_published(&pool, &people, &lottery, &best);
                    let kind = if off > 1e-6 { "open gap" } else { "no gap" };
                    *tally.entry(kind).or_insert(0) += 1;
                }
                let levels = match &lottery.proof {
                    Proof::Levels(levels) => levels.len(),
                    Proof::Product { .. } => 10,
                    _ => 20,
                };
                let kind = match levels {
                    0..=1 => "first level",
                    2..=9 => "later level",
                    10..=19 => "product",
                    _ => "open",
                };
                *tally.entry(kind).or_insert(0) += 1;
            }
            // What was left to do was to write it down.
            None => assert_eq!(lottery, best, "{case}"),
        }
    }
    for kind in [
        "first level",
        "later level",
        "product",
        "open gap",
        "no gap",
    ] {
        assert!(tally.contains_key(kind), "{kind} is not in {tally:?}");
    }
}

/// A pool whose lottery takes long enough to be watched.
fn long() -> Pool {
    let mut rng = Lcg(7);
    let mut people: Vec<Volunteer> = Vec::new();
    let values = [3, 2, 3, 2, 3, 2, 3, 2];
    for n in 0..120 {
        let features = (0..8).map(|f| (format!("f{f}"), format!("v{}", rng.below(values[f]))));
        people.push(Volunteer::new(format!("p{n:03}")).with_features(features.collect()));
    }
    let feature = |f: usize| {
        let quota = |v: u64| {
            let (key, value) = (format!("f{f}"), format!("v{v}"));
            let have = people
                .iter()
                .filter(|p| p.features.get(&key) == Some(&value))
                .count();
            let share = (18 * have / 120) as u32;
            ValueQuota::new(value, share, share + 1)
        };
        Feature::new(format!("f{f}"), (0..values[f]).map(quota).collect())
    };
    let rules = DrawRules::new(18).with_features((0..8).map(feature).collect());
    Pool::new(&rules, &people).unwrap()
}

#[test]
fn a_run_that_somebody_stopped_says_so_and_has_a_lawful_lottery() {
    let pool = long();
    let mut stopped = 0;
    for objective in [Objective::Leximin, Objective::Maximin, Objective::Nash] {
        let hook = std::sync::Arc::new(|_| false);
        let work = Work::unlimited().watched(hook);
        let best = distribute_best(&pool, objective, &work).unwrap();
        if work.is_stopped() {
            assert_eq!(best.stopped, Some(Stopped::Cancelled));
            certify(&pool, &best).unwrap();
            // It can be shown, and not be published.
            let panels = lottery(&pool, &best, 10, &Work::unlimited()).unwrap();
            assert_eq!(panels.stopped, Some(Stopped::Cancelled));
            let announcement = Announcement::new("Panel".into(), Disclosure::PseudonymsOnly);
            let refused = publish(&pool, &[], &panels, &announcement).unwrap_err();
            assert_eq!(refused.code(), "sortition_run_cancelled");
        }
        assert_eq!(work.is_stopped(), best.stopped.is_some(), "{objective:?}");
        stopped += usize::from(work.is_stopped());
    }
    assert!(stopped > 0);
    let work = Work::unlimited().watched(std::sync::Arc::new(|_| false));
    let refused = distribute(&pool, Objective::Leximin, &work).unwrap_err();
    assert_eq!(refused.code(), "cancelled");
}
