//! The solver against trying everything.

use proptest::prelude::*;

use super::network::{Goal, Network};
use super::*;
use medborger_base::work::Work;

/// What a choice of pairs (without the locked ones) gains by a goal. Locked pairs count.
fn value(market: &Market, goal: &Goal, chosen: &[u32]) -> i128 {
    let mut filled = vec![0_u32; market.needs().len()];
    let mut sum = 0;
    let mut last = None;
    for pair in solve::with_locked(market, chosen) {
        let volunteer = market.volunteer_of(pair);
        if last != Some(volunteer) {
            sum += goal.placed;
            last = Some(volunteer);
        }
        if let Some(pair) = market.pairs().get(pair as usize) {
            sum += goal.fit * i128::from(pair.fit);
            if let Some(filled) = filled.get_mut(pair.need as usize) {
                *filled += 1;
            }
        }
    }
    for (steps, mut filled) in goal.steps.iter().zip(filled) {
        for &(places, gain) in steps {
            let now = places.min(filled);
            filled -= now;
            sum += gain * i128::from(now);
        }
    }
    sum
}

/// A small market as rows: needs, volunteers, pairs.
type Rows = (Vec<MatchNeed>, Vec<MatchVolunteer>, Vec<MatchPair>);

fn rows(limit_max: u32, times: bool) -> impl Strategy<Value = Rows> {
    let shift = (0_i64..6, 1_i64..4).prop_map(|(from, length)| Shift {
        from,
        until: from + length,
    });
    let shifts = prop::collection::vec(shift.clone(), 0..=if times { 2 } else { 0 });
    let need = (1_u32..4, 0_u32..3, 1_u8..=5, shifts);
    let needs = prop::collection::vec(need, 1..5);
    let booked = prop::collection::vec(shift.clone(), 0..=usize::from(times));
    let limits = prop::collection::vec((1..=limit_max, booked), 1..6);
    (needs, limits).prop_flat_map(|(needs, limits)| {
        let pair = prop::option::weighted(0.6, (prop_oneof![0_u32..4, 0_u32..=1000], 0_u8..12));
        let pairs = prop::collection::vec(pair, needs.len() * limits.len());
        pairs.prop_map(move |pairs| {
            let name = |kind: &str, place: usize| format!("{kind}{}", (place * 7 + 3) % 10);
            let all_needs = needs.iter().enumerate().map(|(place, need)| MatchNeed {
                id: name("n", place),
                capacity: need.0,
                minimum: need.1.saturating_sub(1).min(need.0),
                or_closed: false,
                priority: need.2,
                shifts: need.3.clone(),
                place: None,
            });
            let people = limits
                .iter()
                .enumerate()
                .map(|(place, (limit, booked))| MatchVolunteer {
                    id: name("v", place),
                    limit: *limit,
                    minutes_max: None,
                    week_minutes_max: None,
                    booked: booked.clone(),
                });
            let fits = pairs.iter().enumerate().filter_map(|(place, pair)| {
                pair.map(|(fit, lock)| MatchPair {
                    volunteer: name("v", place / needs.len()),
                    need: name("n", place % needs.len()),
                    fit,
                    locked: lock == 0,
                })
            });
            (all_needs.collect(), people.collect(), fits.collect())
        })
    })
}

/// The best score of all choices that keep the rules.
fn brute((needs, people, pairs): &Rows) -> Option<Score> {
    let mut best = None;
    let mut chosen = Vec::new();
    try_all(needs, people, pairs, &mut chosen, &mut best);
    best
}

fn try_all<'a>(
    needs: &[MatchNeed],
    people: &[MatchVolunteer],
    pairs: &'a [MatchPair],
    chosen: &mut Vec<&'a MatchPair>,
    best: &mut Option<Score>,
) {
    let Some((pair, rest)) = pairs.split_first() else {
        let filled = |id: &str| chosen.iter().filter(|p| p.need == id).count() as u32;
        if needs.iter().any(|need| filled(&need.id) < need.minimum) {
            return;
        }
        let mut score = Score::default();
        for pair in chosen.iter() {
            score.fit += u64::from(pair.fit);
            let need = needs.iter().find(|need| need.id == pair.need).unwrap();
            score.staffed[need.priority as usize - 1] += 1;
        }
        let has_one = |v: &&MatchVolunteer| chosen.iter().any(|pair| pair.volunteer == v.id);
        score.placed = people.iter().filter(has_one).count() as u32;
        *best = Some(best.map_or(score, |best| best.max(score)));
        return;
    };
    if !pair.locked {
        try_all(needs, people, rest, chosen, best);
    }
    let need = needs.iter().find(|need| need.id == pair.need).unwrap();
    let person = people.iter().find(|one| one.id == pair.volunteer).unwrap();
    let own: Vec<_> = chosen.iter().filter(|p| p.volunteer == person.id).collect();
    let overlap = |others: &[Shift]| {
        let meet = |a: &Shift, b: &Shift| (a.from..a.until).any(|t| (b.from..b.until).contains(&t));
        need.shifts
            .iter()
            .any(|a| others.iter().any(|b| meet(a, b)))
    };
    let shifts = |pair: &MatchPair| &needs.iter().find(|n| n.id == pair.need).unwrap().shifts;
    let collides = overlap(&person.booked) || own.iter().any(|pair| overlap(shifts(pair)));
    let filled = chosen.iter().filter(|p| p.need == need.id).count() as u32;
    if filled < need.capacity && (own.len() as u32) < person.limit && !collides {
        chosen.push(pair);
        try_all(needs, people, rest, chosen, best);
        chosen.pop();
    }
}

fn check((needs, people, pairs): &Rows) -> Result<(), TestCaseError> {
    let market = match Market::new(needs, people, pairs) {
        Ok(market) => market,
        Err(error) => {
            let code = error.code();
            prop_assert!(code.starts_with("matching_locked"), "{code}");
            return Ok(());
        }
    };
    let best = brute(&(needs.clone(), people.clone(), pairs.clone()));
    let found = solve(&market, &Work::unlimited());
    let turned = |mut rows: Rows| {
        rows.0.reverse();
        rows.1.reverse();
        rows.2.reverse();
        Market::new(&rows.0, &rows.1, &rows.2).unwrap()
    };
    prop_assert_eq!(
        &turned((needs.clone(), people.clone(), pairs.clone())),
        &market
    );
    match (best, found) {
        (Some(best), Ok(found)) => {
            prop_assert_eq!(found.score, best);
            let certificate = certify(&market, &found);
            prop_assert!(certificate.is_ok(), "{:?}", certificate);
            for id in market.volunteer_ids() {
                dropped(&market, &found, id)?;
            }
        }
        (None, Err(MatchingError::MinimumsConflict)) => {}
        (best, found) => prop_assert!(false, "{best:?} {found:?}"),
    }
    Ok(())
}

/// That somebody who drops out is replaced as well as can be.
fn dropped(market: &Market, before: &Matching, id: &str) -> Result<(), TestCaseError> {
    let limits = Work::unlimited();
    let after = resolve(market, before, id, false, &limits);
    let place = market.volunteer_ids().iter().position(|other| other == id);
    let anew = solve(&market.without(place.unwrap() as u32), &limits);
    match (after, anew) {
        (Ok(after), Ok(anew)) => {
            prop_assert_eq!(after.matching.score, anew.score);
            prop_assert!(certify(&after.market, &after.matching).is_ok());
            if let (Proof::Prices(one), Proof::Prices(other)) = (&after.matching.proof, &anew.proof)
            {
                prop_assert_eq!(one, other);
            }
        }
        (Err(one), Err(other)) => prop_assert_eq!(one, other),
        (one, other) => prop_assert!(false, "{one:?} {other:?}"),
    }
    match resolve(market, before, id, true, &limits) {
        Ok(after) => {
            prop_assert!(certify(&after.market, &after.matching).is_ok());
            prop_assert!(after.moves.iter().all(|one| one.left.is_empty()));
        }
        Err(error) => prop_assert_eq!(error, MatchingError::MinimumsConflict),
    }
    Ok(())
}

/// `MEDBORGER_LONG=1` tries a hundred times as many.
fn config() -> ProptestConfig {
    let long = std::env::var("MEDBORGER_LONG").is_ok_and(|long| long == "1");
    ProptestConfig {
        cases: if long { 30_000 } else { 300 },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn one_need_each_is_best_of_all_choices(rows in rows(1, false)) {
        check(&rows)?;
    }

    #[test]
    fn an_auction_finds_the_prices_of_shortest_paths(
        rows in rows(1, false),
        placed in 0_i128..5000,
        gains in prop::collection::vec((0_i128..6000, 0_i128..6000), 5),
    ) {
        if let Ok(market) = Market::new(&rows.0, &rows.1, &rows.2) {
            let steps = gains.iter().take(market.needs().len());
            let steps = steps.map(|&(one, more)| vec![(1, one + more), (2, one)]);
            let goal = Goal { placed, fit: 3, steps: steps.collect() };
            let work = Work::unlimited();
            let network = Network::new(&market, &goal, &[], &work);
            let (one, other) = (auction::flow(&network, &work).unwrap(), paths::flow(&network, &work));
            prop_assert_eq!(one.met, other.met);
            prop_assert_eq!(&one.prices, &other.prices);
            prop_assert_eq!(&one.minimums, &other.minimums);
            let chosen = |flow: &flow::Flow| {
                let pairs = network.arcs.iter().zip(&flow.chosen);
                pairs.filter_map(|(arc, &c)| c.then_some(arc.pair)).collect::<Vec<_>>()
            };
            let gain = |flow| value(&market, &goal, &chosen(flow));
            if one.met {
                prop_assert_eq!(gain(&one), gain(&other));
            }
        }
    }

    #[test]
    fn several_needs_each_are_best_of_all_choices(rows in rows(3, false)) {
        check(&rows)?;
    }

    #[test]
    fn colliding_needs_are_best_of_all_choices(rows in rows(3, true)) {
        check(&rows)?;
    }
}

fn refused(needs: &[NeedRow], limits: &[u32], pairs: &[PairRow], code: &str, field: &str) {
    let error = Market::from_rows(needs, limits, pairs).unwrap_err();
    assert_eq!((error.code(), error.field()), (code, Some(field)));
}

#[test]
fn every_limit_of_a_row_holds_on_both_sides() {
    let fine = |needs: &[NeedRow], limits: &[u32], pairs: &[PairRow]| {
        assert!(Market::from_rows(needs, limits, pairs).is_ok());
    };
    fine(&[(1, 0, 1)], &[1], &[(0, 0, 0)]);
    fine(&[(u32::MAX, u32::MAX, 5)], &[u32::MAX], &[(0, 0, 1000)]);
    refused(
        &[(0, 0, 1)],
        &[],
        &[],
        "matching_capacity_zero",
        "needs[0].capacity",
    );
    refused(
        &[(1, 2, 1)],
        &[],
        &[],
        "matching_minimum_above_capacity",
        "needs[0].minimum",
    );
    refused(
        &[(1, 0, 0)],
        &[],
        &[],
        "matching_priority_out_of_range",
        "needs[0].priority",
    );
    refused(
        &[(1, 0, 6)],
        &[],
        &[],
        "matching_priority_out_of_range",
        "needs[0].priority",
    );
    refused(&[], &[0], &[], "matching_limit_zero", "volunteers[0].limit");
    let need = [(1, 0, 1)];
    refused(
        &need,
        &[1],
        &[(0, 0, 1001)],
        "matching_fit_out_of_range",
        "pairs[0].fit",
    );
    refused(
        &need,
        &[1],
        &[(0, 0, u32::MAX)],
        "matching_fit_out_of_range",
        "pairs[0].fit",
    );
    refused(
        &need,
        &[1],
        &[(1, 0, 1)],
        "matching_volunteer_unknown",
        "pairs[0].volunteer",
    );
    refused(
        &need,
        &[1],
        &[(0, 1, 1)],
        "matching_need_unknown",
        "pairs[0].need",
    );
    let twice = [(0, 0, 1), (0, 0, 2)];
    refused(&need, &[1], &twice, "matching_pair_repeated", "pairs[1]");
}

#[test]
fn no_market_has_more_rows_than_it_may() {
    let needs = vec![(1, 0, 1); NEEDS_MAX + 1];
    assert!(Market::from_rows(&needs[1..], &[], &[]).is_ok());
    refused(&needs, &[], &[], "matching_too_many", "needs");
    let limits = vec![1; VOLUNTEERS_MAX + 1];
    assert!(Market::from_rows(&[], &limits[1..], &[]).is_ok());
    refused(&[], &limits, &[], "matching_too_many", "volunteers");
}

fn need(id: &str, capacity: u32, shifts: &[(i64, i64)]) -> MatchNeed {
    let shift = |&(from, until): &(i64, i64)| Shift { from, until };
    MatchNeed {
        id: id.into(),
        capacity,
        minimum: 0,
        or_closed: false,
        priority: 1,
        shifts: shifts.iter().map(shift).collect(),
        place: None,
    }
}

fn volunteer(id: &str, limit: u32) -> MatchVolunteer {
    MatchVolunteer {
        id: id.into(),
        limit,
        minutes_max: None,
        week_minutes_max: None,
        booked: Vec::new(),
    }
}

fn pair(volunteer: &str, need: &str, locked: bool) -> MatchPair {
    MatchPair {
        volunteer: volunteer.into(),
        need: need.into(),
        fit: 500,
        locked,
    }
}

#[test]
fn ids_and_shifts_are_checked() {
    let code = |needs: &[MatchNeed], people: &[MatchVolunteer], pairs: &[MatchPair]| {
        let error = Market::new(needs, people, pairs).unwrap_err();
        (error.code(), error.field().unwrap().to_owned())
    };
    let (a, b) = (need("a", 1, &[]), need("b", 1, &[]));
    let two = [b.clone(), a.clone(), a.clone()];
    assert_eq!(
        code(&two, &[], &[]),
        ("matching_need_repeated", "needs[2].id".into())
    );
    let people = [volunteer("x", 1), volunteer("x", 1)];
    assert_eq!(
        code(&[], &people, &[]),
        ("matching_volunteer_repeated", "volunteers[1].id".into())
    );
    let never = [need("a", 1, &[(0, 1), (5, 5)])];
    assert_eq!(
        code(&never, &[], &[]),
        ("matching_shift_out_of_order", "needs[0].shifts[1]".into())
    );
    let (x, y) = (volunteer("x", 1), volunteer("y", 2));
    let both = [pair("x", "a", true), pair("y", "a", true)];
    let found = code(&[b.clone(), a.clone()], &[x.clone(), y.clone()], &both);
    assert_eq!(found, ("matching_locked_above_capacity", "needs[1]".into()));
    let both = [pair("x", "a", true), pair("x", "b", true)];
    let found = code(&[a, b], &[y.clone(), x], &both);
    assert_eq!(
        found,
        ("matching_locked_above_limit", "volunteers[1]".into())
    );
    let late = |from| [need("a", 1, &[(0, 60)]), need("b", 1, &[(from, 120)])];
    let both = [pair("y", "a", true), pair("y", "b", true)];
    let found = code(&late(59), std::slice::from_ref(&y), &both);
    assert_eq!(found, ("matching_locked_collide", "volunteers[0]".into()));
    assert!(Market::new(&late(60), &[y], &both).is_ok());
}

#[test]
fn touching_shifts_can_be_had_by_one_person_and_overlapping_ones_not() {
    let placed = |from| {
        let needs = [need("a", 1, &[(0, 60)]), need("b", 1, &[(from, 120)])];
        let pairs = [pair("x", "a", false), pair("x", "b", false)];
        let market = Market::new(&needs, &[volunteer("x", 2)], &pairs).unwrap();
        let matching = solve(&market, &Work::unlimited()).unwrap();
        assert!(certify(&market, &matching).is_ok());
        matching.pairs.len()
    };
    assert_eq!(placed(59), 1);
    assert_eq!(placed(60), 2);
}

/// The largest numbers that rows can hold, and as many volunteers and priorities as a large city has.
#[test]
fn large_numbers_do_not_overflow() {
    let needs: Vec<NeedRow> = (1..=5).map(|priority| (u32::MAX, 2, priority)).collect();
    let people = 100_000_u32;
    let pairs: Vec<PairRow> = (0..people).map(|v| (v, v % 5, 1000)).collect();
    for limit in [1, u32::MAX] {
        let market = Market::from_rows(&needs, &vec![limit; people as usize], &pairs).unwrap();
        let matching = solve(&market, &Work::unlimited()).unwrap();
        assert_eq!(matching.score.fit, 1000 * u64::from(people));
        assert_eq!(
            certify(&market, &matching).map(|c| c.score),
            Ok(matching.score)
        );
    }
}

#[test]
fn a_changed_matching_or_proof_is_refused() {
    let market = Market::from_rows(
        &[(1, 0, 1), (1, 1, 2)],
        &[1, 1],
        &[(0, 0, 9), (0, 1, 8), (1, 0, 3)],
    )
    .unwrap();
    let matching = solve(&market, &Work::unlimited()).unwrap();
    let flaw = |change: &dyn Fn(&mut Matching)| {
        let mut other = matching.clone();
        change(&mut other);
        certify(&market, &other).unwrap_err()
    };
    assert_eq!(flaw(&|m| m.score.fit += 1), Flaw::Score);
    assert_eq!(flaw(&|m| m.pairs.reverse()), Flaw::Pair(1));
    assert_eq!(flaw(&|m| m.pairs.truncate(0)), Flaw::Need(1));
    assert_eq!(flaw(&|m| m.pairs[1].need = 1), Flaw::Pair(1));
    assert_eq!(flaw(&|m| m.proof = Proof::Prices(vec![])), Flaw::Proof);
    assert_eq!(
        flaw(&|m| m.proof = Proof::Prices(vec![Price::default(); 2])),
        Flaw::Gap
    );
    let far = Price {
        fit: i64::MIN,
        ..Price::default()
    };
    assert_eq!(
        flaw(&|m| m.proof = Proof::Prices(vec![far; 2])),
        Flaw::Proof
    );
}
