//! Column generation against the cases of flows, which are another exact method.

use super::super::certificate::certify;
use super::super::levels::{Tally, places_of};
use super::super::proof::Aim;
use super::super::rows::{MatchNeed, MatchPair, MatchVolunteer, Shift};
use super::super::sample::market;
use super::super::search::{Searched, Solution, search};
use super::super::solve::{Proof, Scale, scheduled, score, solve, with_locked};
use super::*;

/// A generator of numbers (Steele, Lea and Flood 2014).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

struct Kind<'a> {
    volunteers: usize,
    needs: usize,
    pairs: usize,
    limits: &'a [u32],
    days: usize,
    minutes: &'a [i64],
    capacity: (usize, usize),
    shifts: &'a [usize],
    /// In a hundred.
    minimums: usize,
}

fn instance(numbers: &mut Numbers, kind: &Kind<'_>) -> Market {
    let mut needs = Vec::new();
    for place in 0..kind.needs {
        let count = numbers.one_of(kind.shifts);
        let shifts = (0..count).map(|_| {
            let from = (numbers.below(kind.days) * 1440 + 480 + 30 * numbers.below(24)) as i64;
            Shift::new(from, from + numbers.one_of(kind.minutes))
        });
        let shifts = shifts.collect();
        let (least, most) = kind.capacity;
        let capacity = least + numbers.below(most + 1 - least);
        let minimum = match numbers.below(100) < kind.minimums {
            true => 1 + numbers.below((capacity / 2).max(1)),
            false => 0,
        };
        let priority = 1 + numbers.below(3) as u8;
        needs.push(
            MatchNeed::new(format!("n{place:03}"), capacity as u32, priority)
                .with_minimum(minimum as u32)
                .with_shifts(shifts),
        );
    }
    let mut pairs = Vec::new();
    let mut volunteers = Vec::new();
    for place in 0..kind.volunteers {
        let id = format!("v{place:03}");
        volunteers.push(MatchVolunteer::new(id.clone(), numbers.one_of(kind.limits)));
        let mut own: Vec<usize> = (0..kind.needs).collect();
        for at in 0..kind.pairs.min(kind.needs) {
            let with = at + numbers.below(kind.needs - at);
            own.swap(at, with);
            let need = format!("n{:03}", own[at]);
            pairs.push(MatchPair::new(id.clone(), need, numbers.below(1001) as u32));
        }
    }
    Market::new(&needs, &volunteers, &pairs).unwrap()
}

fn levels(market: &Market) -> Vec<Level> {
    let used = |p: &u8| market.needs().iter().any(|need| need.priority == *p);
    let staffed = (1..=5).filter(used).map(Level::Staffed);
    [Level::Placed]
        .into_iter()
        .chain(staffed)
        .chain([Level::Fit])
        .collect()
}

fn by_flows(market: &Market) -> Option<Vec<u64>> {
    let scale = Scale::new(market);
    let found = search(
        market,
        &scale.goal(market),
        10_000,
        &Work::unlimited(),
        |chosen| score(market, chosen),
    );
    let Searched::Best(Solution { chosen, .. }) = found.unwrap() else {
        return None;
    };
    let tally = Tally::of(market, &with_locked(market, &chosen));
    Some(
        levels(market)
            .iter()
            .map(|level| tally.total(market, *level))
            .collect(),
    )
}

#[test]
fn schedules_reach_what_the_cases_of_flows_reach() {
    let mut numbers = Numbers(7);
    let mut impossible = 0;
    for number in 0..150 {
        let kind = Kind {
            volunteers: 2 + numbers.below(5),
            needs: 3 + numbers.below(4),
            pairs: 2 + numbers.below(4),
            limits: numbers.one_of(&[&[1, 2, 3], &[2, 3, 4], &[3]]),
            days: 1 + numbers.below(2),
            minutes: &[60, 90, 120, 180, 240],
            capacity: numbers.one_of(&[(1, 2), (1, 4), (2, 6)]),
            shifts: numbers.one_of(&[&[1], &[1, 1, 2], &[1, 2, 3], &[0, 1, 2]]),
            minimums: numbers.one_of(&[0, 0, 20, 50]),
        };
        let market = instance(&mut numbers, &kind);
        let wanted = by_flows(&market);
        let found = roster(&market, &market, &levels(&market), &Work::unlimited());
        let Some(found) = found else {
            impossible += 1;
            assert_eq!(wanted, None, "{number}");
            continue;
        };
        let most: Vec<u64> = found.settled.iter().map(|settled| settled.most).collect();
        assert_eq!(Some(most.clone()), wanted, "{number}");
        let tally = Tally::of(&market, &found.pairs);
        let reached: Vec<u64> = levels(&market)
            .iter()
            .map(|l| tally.total(&market, *l))
            .collect();
        assert_eq!((found.lacking, reached), (0, most), "{number}");
    }
    assert!(impossible > 5, "{impossible}");
}

#[test]
fn work_that_runs_out_leaves_a_lawful_choice_and_a_gap_that_holds() {
    // Of three needs in a row the middle one collides with both others.
    let needs = [("a", 0, 2), ("b", 1, 4), ("c", 3, 5)];
    let needs = needs.map(|(id, from, until)| (id, 1, 0, 1, Some((from, until))));
    let pairs = [("x", "a", 500), ("x", "b", 900), ("x", "c", 500)];
    let market = market(&needs, &[("x", 3)], &pairs);
    let work = Work::unlimited();
    let best = solve(&market, &work).unwrap();
    assert_eq!(best.score.staffed, [2, 0, 0, 0, 0]);
    assert!(best.is_best());
    let mut unproven = 0;
    for units in (0..2 * work.used()).step_by(97) {
        let Ok(found) = solve(&market, &Work::limited(units)) else {
            // Less than it takes to look at everything once.
            assert!(units < 20_000);
            continue;
        };
        assert_eq!(solve(&market, &Work::limited(units)), Ok(found.clone()));
        certify(&market, &found).unwrap();
        unproven += u32::from(!found.is_best());
        if let Some(gap) = found.gap {
            let before = Aim::all().take_while(|aim| *aim != gap.aim);
            before.for_each(|aim| assert_eq!(found.score.of(aim), best.score.of(aim)));
            assert!(gap.most >= best.score.of(gap.aim) && gap.reached < gap.most);
        } else {
            assert_eq!(found.score, best.score);
        }
    }
    assert!(unproven > 0);
}

#[test]
fn what_simple_prices_say_holds_for_every_choice() {
    let mut numbers = Numbers(11);
    let (mut exact, mut gaps) = (0, 0);
    for number in 0..600 {
        let kind = Kind {
            volunteers: 2 + numbers.below(6),
            needs: 3 + numbers.below(5),
            pairs: 2 + numbers.below(5),
            limits: numbers.one_of(&[&[1, 2, 3], &[2, 3, 4], &[3]]),
            days: 1,
            minutes: &[60, 90, 120, 180, 240],
            capacity: numbers.one_of(&[(1, 2), (1, 4), (2, 6)]),
            shifts: numbers.one_of(&[&[1], &[1, 1, 2], &[0, 1, 2]]),
            minimums: numbers.one_of(&[0, 0, 20]),
        };
        let market = instance(&mut numbers, &kind);
        let Some(best) = by_flows(&market) else {
            continue;
        };
        let (scale, work) = (Scale::new(&market), Work::unlimited());
        let goal = scale.goal(&market);
        let flow = search(&market, &goal, 0, &work, |chosen| score(&market, chosen));
        let Searched::Collides(flow) = flow.unwrap() else {
            continue;
        };
        let matching = scheduled(
            &market,
            scale
                .quick(&market, Some(flow), &levels(&market), &work)
                .unwrap(),
        );
        certify(&market, &matching).unwrap();
        let reached: Vec<u64> = levels(&market)
            .iter()
            .map(|level| {
                Tally::of(&market, &places_of(&market, &matching.pairs).unwrap())
                    .total(&market, *level)
            })
            .collect();
        if matching.short.is_empty() {
            assert!(reached <= best, "{number}");
        }
        let Proof::Schedules(proofs) = &matching.proof else {
            panic!("prices of schedules");
        };
        let first = best
            .iter()
            .zip(proofs)
            .zip(&reached)
            .find(|((_, proof), reached)| **reached < proof.most);
        match first {
            None => exact += usize::from(matching.short.is_empty() && reached == best),
            Some(((best, proof), _)) => {
                gaps += 1;
                assert!(*best <= proof.most, "{number}");
            }
        }
    }
    assert!(exact > 5 && gaps > 20, "{exact} {gaps}");
}

#[test]
fn thousands_of_needs_that_collide_have_a_choice_and_a_gap_that_is_proven() {
    let mut numbers = Numbers(3);
    let kind = Kind {
        volunteers: 300,
        needs: 2_010,
        pairs: 7,
        limits: &[2, 3],
        days: 3,
        minutes: &[90, 150, 240],
        capacity: (1, 2),
        shifts: &[1, 1, 2],
        minimums: 0,
    };
    let market = instance(&mut numbers, &kind);
    let work = Work::unlimited();
    let found = solve(&market, &work).unwrap();
    certify(&market, &found).unwrap();
    let gap = found.gap.expect("not known to be the best");
    // Within a twentieth.
    assert!(gap.most <= gap.reached + gap.reached / 20, "{gap:?}");
    assert!(found.score.placed >= 295, "{:?}", found.score);
    // The same rows again, the same choice.
    assert_eq!(solve(&market, &Work::unlimited()), Ok(found));
}
