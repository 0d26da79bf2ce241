//! Searches that are stopped at some moment, and needs that may be closed, against every way to place people.

use medborger::method::matching::{
    Aim, Journey, Market, Matching, MatchingError, Proof, Reason, Score, Shift, certify, explain,
    solve,
};
use medborger::work::Work;

use super::instance::{self, Numbers, PartRow, Rows};
use super::{judge, named};
use crate::long::is_long;

/// How much of each aim the best way has; none where the minimums can't be met.
fn best(rows: &Rows) -> Option<Vec<u64>> {
    let lawful = |outcome: &&judge::Outcome| {
        let mut needs = rows.needs.iter().zip(&outcome.filled);
        needs.all(|(need, &filled)| {
            let locked = rows.pairs.iter().filter(|p| p.locked && p.need == need.id);
            let is_closed = need.or_closed && filled as usize == locked.count();
            filled >= need.minimum || is_closed
        })
    };
    let outcomes = judge::outcomes(rows, 0);
    outcomes.iter().filter(lawful).map(|o| aims(rows, o)).max()
}

fn aims(rows: &Rows, outcome: &judge::Outcome) -> Vec<u64> {
    let is_open = |need: usize, filled: u32| {
        let need = &rows.needs[need];
        u32::from(need.or_closed && need.minimum > 0 && filled >= need.minimum)
    };
    let open = outcome.counted(rows, is_open).map(u64::from);
    let staffed = outcome.staffed(rows).map(u64::from);
    let placed = [u64::from(outcome.placed)];
    [&open[..], &placed, &staffed, &[outcome.fit]].concat()
}

fn reached(score: &Score) -> Vec<u64> {
    Aim::all().map(|aim| score.of(aim)).collect()
}

/// Puts needs in three places and about the end of a week, and gives some volunteers a number of minutes, in all or a week.
fn on_the_way(rows: &mut Rows, numbers: &mut Numbers) {
    for need in &mut rows.needs {
        need.place = [Some("a"), Some("b"), Some("c"), None][numbers.below(4)].map(Into::into);
    }
    for need in &mut rows.needs {
        let later = [0, 0, 4 * 1440][numbers.below(3)];
        for shift in &mut need.shifts {
            (shift.from, shift.until) = (shift.from + later, shift.until + later);
        }
    }
    for (from, to) in [("a", "b"), ("b", "c"), ("c", "a"), ("b", "a")] {
        let minutes = numbers.below(150) as u32;
        rows.journeys
            .push(Journey::new(from.into(), to.into(), minutes));
    }
    for volunteer in &mut rows.volunteers {
        let minutes = [None, Some(60), Some(180), Some(300)];
        volunteer.minutes_max = minutes[numbers.below(4)];
        volunteer.week_minutes_max = [None, None, Some(120), Some(240)][numbers.below(4)];
        let booked = numbers.below(3) as i64 * 60;
        let from = [-2_000, 4 * 1440 - 200][numbers.below(2)];
        volunteer.booked = match booked {
            0 => Vec::new(),
            _ => vec![Shift::new(from, from + booked)],
        };
    }
    rows.pairs.iter_mut().for_each(|pair| pair.locked = false);
}

/// Parts what some volunteers fit among two offers, each with limits of its own.
fn by_offers(rows: &mut Rows, numbers: &mut Numbers) {
    for volunteer in &rows.volunteers {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        let own = rows.pairs.iter().filter(|p| p.volunteer == volunteer.id);
        for pair in own {
            match numbers.below(3) {
                0 => one.push(pair.need.clone()),
                1 => other.push(pair.need.clone()),
                _ => {}
            }
        }
        for needs in [one, other] {
            rows.parts.push(PartRow {
                volunteer: volunteer.id.clone(),
                needs,
                limit: 1 + numbers.below(2) as u32,
                minutes_max: [None, Some(60), Some(180)][numbers.below(3)],
                week_minutes_max: [None, Some(120), Some(240)][numbers.below(3)],
                booked: [Vec::new(), vec![Shift::new(-2_000, -1_940)]][numbers.below(2)].clone(),
            });
        }
    }
}

/// Whoever is said to have no time to travel, or no hours left, has none.
fn check_limits(rows: &Rows, market: &Market, found: &Matching) {
    let explained = explain(market, found, &Work::unlimited()).unwrap();
    let place = |need: u32| {
        let id = &market.need_ids()[need as usize];
        rows.needs.iter().position(|need| need.id == *id).unwrap()
    };
    for (id, told) in market.volunteer_ids().iter().zip(&explained.volunteers) {
        let volunteer = rows.volunteers.iter().find(|v| v.id == *id).unwrap();
        for (need, reason) in &told.others {
            match reason {
                Reason::TooFar { with } => {
                    let (one, other) = (&rows.needs[place(*need)], &rows.needs[place(*with)]);
                    assert!(!instance::overlap(one, other) && rows.clash(one, other));
                }
                Reason::HoursReached => {
                    let all: Vec<usize> =
                        told.needs.iter().chain([need]).map(|n| place(*n)).collect();
                    assert!(!rows.has_time(volunteer, &all));
                }
                Reason::PartReached => {
                    let id = market.need_ids()[*need as usize].as_str();
                    let mut own = rows.parts.iter().filter(|p| p.volunteer == volunteer.id);
                    let part = own.find(|part| part.needs.iter().any(|n| n == id)).unwrap();
                    let held = told.needs.iter().map(|n| &rows.needs[place(*n)]);
                    assert!(held.filter(|n| part.has(n)).count() >= part.limit as usize);
                }
                _ => {}
            }
        }
    }
}

#[derive(Default)]
struct Met {
    gaps: u32,
    short: u32,
    closed: u32,
    best: u32,
    searched: u32,
    impossible: u32,
    refused: u32,
}

fn check(rows: &Rows, numbers: &mut Numbers, met: &mut Met) {
    let market = rows.market();
    let best = best(rows);
    let whole = Work::unlimited();
    let all = solve(&market, &whole);
    match (&best, &all) {
        (None, _) => {
            assert_eq!(all, Err(MatchingError::MinimumsConflict));
            met.impossible += 1;
        }
        (Some(best), all) => {
            let all = all.as_ref().unwrap();
            assert!(all.is_best());
            assert_eq!(reached(&all.score), *best);
            certify(&market, all).unwrap();
        }
    }
    let units = numbers.below(2 * whole.used() as usize + 2) as u64;
    let stopped = solve(&market, &Work::limited(units));
    assert_eq!(
        stopped,
        solve(&market, &Work::limited(units)),
        "the same again"
    );
    let found = match stopped {
        // Less than it takes to look at everything once.
        Err(MatchingError::Work(_)) if units < 60_000 => {
            met.refused += 1;
            return;
        }
        Err(error) => {
            assert_eq!((error, best), (MatchingError::MinimumsConflict, None));
            return;
        }
        Ok(found) => found,
    };
    let outcome = rows.count(&named(&market, &found.pairs));
    assert_eq!(reached(&found.score), aims(rows, &outcome));
    certify(&market, &found).unwrap();
    for (at, id) in (0_u32..).zip(market.need_ids()) {
        let place = rows.needs.iter().position(|need| need.id == *id).unwrap();
        let (need, filled) = (&rows.needs[place], outcome.filled[place]);
        let is_below = filled < need.minimum;
        assert_eq!(found.closed.contains(&at), is_below && need.or_closed);
        assert_eq!(found.short.contains(&at), is_below && !need.or_closed);
    }
    check_limits(rows, &market, &found);
    met.searched += u32::from(matches!(found.proof, Proof::Schedules(_)));
    met.closed += u32::from(!found.closed.is_empty());
    if !found.short.is_empty() {
        met.short += 1;
        return;
    }
    let best = best.expect("a choice that keeps all minimums");
    match found.gap {
        None => {
            met.best += 1;
            assert_eq!(reached(&found.score), best);
        }
        Some(gap) => {
            met.gaps += 1;
            let reached = reached(&found.score);
            let at = Aim::all().position(|aim| aim == gap.aim).unwrap();
            assert!(reached[..at] >= best[..at] && reached <= best);
            if reached[..at] == best[..at] {
                assert!(gap.reached == reached[at] && gap.most >= best[at]);
            }
        }
    }
}

#[test]
fn a_search_stopped_at_any_moment_has_a_lawful_choice_and_its_gap_holds() {
    let mut met = Met::default();
    let mut numbers = Numbers::new(15);
    let plain = if is_long() { 100_000 } else { 1_000 };
    for number in 0..plain + plain / 4 {
        let mut rows = instance::instance(number, 5, 6);
        for need in &mut rows.needs {
            need.or_closed = number % 3 == 0 && numbers.below(2) == 0;
        }
        if number % 2 == 0 {
            on_the_way(&mut rows, &mut numbers);
            if number >= plain {
                by_offers(&mut rows, &mut numbers);
            }
        }
        check(&rows, &mut numbers, &mut met);
    }
    let told = format!(
        "{} gaps, {} short, {} closed, {} best, {} searched, {} impossible, {} refused",
        met.gaps, met.short, met.closed, met.best, met.searched, met.impossible, met.refused
    );
    let least = met.gaps.min(met.searched).min(met.best);
    assert!(
        least > 50 && met.closed.min(met.short) > 10 && met.impossible > 50,
        "{told}"
    );
}

/// 40 people with limits above one, 20 needs of one to three shifts that overlap in part.
#[test]
fn shifts_that_overlap_in_part_end_quickly_with_a_proof() {
    let rows: serde_json::Value = serde_json::from_str(include_str!("overlap.json")).unwrap();
    let rows = |part: &str| rows[part].clone();
    let market = Market::new(
        &serde_json::from_value::<Vec<_>>(rows("needs")).unwrap(),
        &serde_json::from_value::<Vec<_>>(rows("volunteers")).unwrap(),
        &serde_json::from_value::<Vec<_>>(rows("pairs")).unwrap(),
    )
    .unwrap();
    let work = Work::limited(50_000_000);
    let found = solve(&market, &work).unwrap();
    assert!(found.is_best());
    certify(&market, &found).unwrap();
    // What HiGHS says of it.
    let score = &found.score;
    let reached = (score.placed, score.staffed, score.fit);
    assert_eq!(reached, (40, [23, 60, 11, 0, 0], 60_912));
}
