//! Slates against a naive way.

use super::*;

#[test]
fn a_slate_is_in_proportion_and_against_a_naive_one() {
    // Seven of ten agree with the first seven statements, three with the last three.
    let mut columns = named(10, 10);
    for p in 0..10 {
        for s in 0..10 {
            cast(&mut columns, p, s, if (p < 7) == (s < 7) { 1 } else { -1 });
        }
    }
    let votes = read(&columns);
    let work = Work::unlimited();
    let ten = slate(&votes, 10, None, &work).unwrap();
    assert_eq!((ten.statement.len(), ten.covered, ten.voters), (10, 10, 10));
    let five = slate(&votes, 5, None, &work).unwrap();
    assert!(five.statement.iter().any(|s| *s >= 7), "{five:?}");
    let groups: Vec<_> = (0..10).map(|p| Some(u32::from(p >= 7))).collect();
    let one = slate(&votes, 1, Some(&groups), &work).unwrap();
    assert_eq!(
        (one.group_voters, one.group_covered),
        (vec![7, 3], vec![7, 0])
    );
    assert!((one.covered, one.step) == (7, vec![SlateStep::Filled]));
    assert_eq!(
        slate(&votes, 0, None, &work).unwrap_err().field(),
        Some("seats")
    );
    assert_eq!(
        slate(&votes, 101, None, &work).unwrap_err().field(),
        Some("seats")
    );
    for seed in 0..20 {
        let votes = read(&of_groups(3, 40, 12, 0.7, seed).0);
        let slate = slate(&votes, 4, None, &work).unwrap();
        assert_eq!(slate.statement[..], naive_slate(&votes, 4)[..]);
    }
}

/// Equal shares with every statement looked at in every round.
fn naive_slate(votes: &Votes, seats: usize) -> Vec<u32> {
    let n = votes.participants().len();
    let voters = (0..n).filter(|p| votes.of(*p).count() > 0).count();
    let agrees = |p: usize, s: u32| votes.of(p).any(|vote| vote == (s, 1));
    let mut budget = vec![1.0_f64; n];
    let mut slate: Vec<u32> = Vec::new();
    while slate.len() < seats {
        let mut best: Option<(f64, u32)> = None;
        for s in (0..votes.statements().len() as u32).filter(|s| !slate.contains(s)) {
            let of: Vec<f64> = (0..n)
                .filter(|p| agrees(*p, s))
                .map(|p| budget[p])
                .collect();
            let price = voters as f64 / seats as f64;
            if of.iter().sum::<f64>() < price - 1e-9 {
                continue;
            }
            // By halving.
            let (mut low, mut high) = (0.0, 1.0);
            for _ in 0..60 {
                let share = (low + high) / 2.0;
                if of.iter().map(|own| own.min(share)).sum::<f64>() >= price {
                    high = share;
                } else {
                    low = share;
                }
            }
            if best.is_none_or(|(share, _)| high < share - 1e-9) {
                best = Some((high, s));
            }
        }
        let Some((share, s)) = best else { break };
        (0..n)
            .filter(|p| agrees(*p, s))
            .for_each(|p| budget[p] -= share.min(budget[p]));
        slate.push(s);
    }
    while slate.len() < seats {
        let score = |s: &u32| {
            let fresh = |p: &usize| agrees(*p, *s) && !slate.iter().any(|t| agrees(*p, *t));
            (
                (0..n).filter(fresh).count(),
                (0..n).filter(|p| agrees(*p, *s)).count(),
                std::cmp::Reverse(*s),
            )
        };
        let left = (0..votes.statements().len() as u32).filter(|s| !slate.contains(s));
        slate.push(left.max_by_key(score).unwrap());
    }
    slate
}
