//! One person drops out: what is left is as good as can be, and what is said to change does.

use std::collections::BTreeSet;

use medborger::method::matching::{Market, Matching, MatchingError, Resolved, certify, resolve};
use medborger::work::Work;

use super::instance::Rows;
use super::{Pairs, best, key, named};

pub(crate) fn check(rows: &Rows, market: &Market, matching: &Matching, dropped: &str) {
    let mut rest = rows.clone();
    rest.volunteers.retain(|v| v.id != dropped);
    rest.pairs.retain(|pair| pair.volunteer != dropped);
    let before = named(market, &matching.pairs);
    let with = |keep: bool| resolve(market, matching, dropped, keep, &Work::unlimited());
    check_resolved(&rest, &before, with(false), dropped);

    // Everybody else keeps what they have, and only what was left can be taken.
    let is_kept = |volunteer: &str, need: &str| {
        volunteer != dropped && before.contains(&(volunteer.to_owned(), need.to_owned()))
    };
    let left: BTreeSet<&str> = before
        .iter()
        .filter(|pair| pair.0 == dropped)
        .map(|pair| pair.1.as_str())
        .collect();
    let mut kept = rest.clone();
    kept.pairs
        .retain(|pair| is_kept(&pair.volunteer, &pair.need) || left.contains(pair.need.as_str()));
    for pair in &mut kept.pairs {
        pair.locked = is_kept(&pair.volunteer, &pair.need);
    }
    check_resolved(&kept, &before, with(true), dropped);
}

/// Holds a result against the best that can be made of rows without the person.
fn check_resolved(
    rest: &Rows,
    before: &Pairs,
    resolved: Result<Resolved, MatchingError>,
    dropped: &str,
) {
    let Some(best) = best(rest) else {
        assert_eq!(
            resolved,
            Err(MatchingError::MinimumsConflict),
            "without {dropped} the minimums can't be met"
        );
        return;
    };
    let resolved = resolved.unwrap();
    let (market, matching) = (&resolved.market, &resolved.matching);
    let after = named(market, &matching.pairs);
    let outcome = rest.count(&after);
    assert!(outcome.meets(rest), "a minimum is missed without {dropped}");
    let counted = (outcome.placed, outcome.staffed(rest), outcome.fit);
    assert_eq!(counted, key(&matching.score));
    assert_eq!(counted, best, "there is nothing better without {dropped}");
    certify(market, matching).unwrap();

    let mut left: Pairs = before.difference(&after).cloned().collect();
    left.retain(|pair| pair.0 != dropped);
    let taken: Pairs = after.difference(before).cloned().collect();
    let mut told = (Pairs::new(), Pairs::new());
    for one in &resolved.moves {
        let name = |need: &u32| {
            let volunteer = market.volunteer_ids()[one.volunteer as usize].clone();
            (volunteer, market.need_ids()[*need as usize].clone())
        };
        told.0.extend(one.left.iter().map(name));
        told.1.extend(one.taken.iter().map(name));
    }
    assert_eq!(told, (left, taken), "who moves");
    assert!(
        resolved
            .moves
            .is_sorted_by(|a, b| a.volunteer < b.volunteer)
    );
}
