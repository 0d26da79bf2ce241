//! The solver against trying everything.

use proptest::prelude::*;

use super::*;

/// A small market as rows: needs, volunteers, pairs.
type Rows = (Vec<MatchNeed>, Vec<MatchVolunteer>, Vec<MatchPair>);

fn rows(limit_max: u32, times: bool) -> impl Strategy<Value = Rows> {
    let shift = (0_i64..6, 1_i64..4).prop_map(|(from, length)| Shift {
        from,
        until: from + length,
    });
    let shifts = prop::collection::vec(shift, 0..=if times { 2 } else { 0 });
    let need = (1_u32..4, 0_u32..3, 1_u8..=5, shifts);
    let needs = prop::collection::vec(need, 1..5);
    let limits = prop::collection::vec(1..=limit_max, 1..6);
    (needs, limits).prop_flat_map(|(needs, limits)| {
        let pair = prop::option::weighted(0.6, (prop_oneof![0_u32..4, 0_u32..=1000], 0_u8..12));
        let pairs = prop::collection::vec(pair, needs.len() * limits.len());
        pairs.prop_map(move |pairs| {
            let name = |kind: &str, place: usize| format!("{kind}{}", (place * 7 + 3) % 10);
            let all_needs = needs.iter().enumerate().map(|(place, need)| MatchNeed {
                id: name("n", place),
                capacity: need.0,
                minimum: need.1.saturating_sub(1).min(need.0),
                priority: need.2,
                shifts: need.3.clone(),
            });
            let people = limits.iter().enumerate().map(|(place, &limit)| MatchVolunteer {
                id: name("v", place),
                limit,
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
    let overlap = |other: &MatchNeed| {
        let meet = |a: &Shift, b: &Shift| (a.from..a.until).any(|t| (b.from..b.until).contains(&t));
        need.shifts.iter().any(|a| other.shifts.iter().any(|b| meet(a, b)))
    };
    let collides = own
        .iter()
        .any(|pair| overlap(needs.iter().find(|need| need.id == pair.need).unwrap()));
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
    let found = solve(&market, &Limits::default());
    let turned = |mut rows: Rows| {
        rows.0.reverse();
        rows.1.reverse();
        rows.2.reverse();
        Market::new(&rows.0, &rows.1, &rows.2).unwrap()
    };
    prop_assert_eq!(&turned((needs.clone(), people.clone(), pairs.clone())), &market);
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
    let limits = Limits::default();
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
    fn several_needs_each_are_best_of_all_choices(rows in rows(3, false)) {
        check(&rows)?;
    }

    #[test]
    fn colliding_needs_are_best_of_all_choices(rows in rows(3, true)) {
        check(&rows)?;
    }
}
