//! Matchings of small markets against every way to place their people.
//!
//! Nothing here is taken from the code under test but the shapes of its input and output.

#[path = "matching_exact/claims.rs"]
mod claims;
#[path = "matching_exact/drop.rs"]
mod drop;
#[path = "matching_exact/instance.rs"]
mod instance;
#[path = "matching_exact/judge.rs"]
mod judge;
#[path = "matching_exact/stops.rs"]
mod stops;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use medborger::method::matching::{
    Budget, Chosen, Market, MatchingError, Part, Proof, Score, certify, solve,
};
use medborger::work::Work;

use crate::long::is_long;
use instance::Rows;
use judge::Outcome;

/// Who helps where: volunteer and need.
type Pairs = BTreeSet<(String, String)>;

impl Rows {
    fn market(&self) -> Market {
        let market = Market::new(&self.needs, &self.volunteers, &self.pairs).unwrap();
        let place = |ids: &[String], id: &String| ids.iter().position(|other| other == id);
        let parts = self.parts.iter().map(|row| {
            let needs = row.needs.iter();
            let needs = needs.map(|id| place(market.need_ids(), id).unwrap() as u32);
            let mut needs: Vec<u32> = needs.collect();
            needs.sort_unstable();
            Part {
                volunteer: place(market.volunteer_ids(), &row.volunteer).unwrap() as u32,
                needs,
                limit: row.limit,
                budget: Budget::new(row.minutes_max, row.week_minutes_max, &row.booked),
            }
        });
        let parts = parts.collect();
        market
            .with_journeys(&self.journeys)
            .unwrap()
            .with_parts(parts)
    }

    /// The same rows the other way round.
    fn reversed(&self) -> Self {
        let mut rows = self.clone();
        rows.needs.reverse();
        rows.volunteers.reverse();
        rows.pairs.reverse();
        rows
    }

    /// Holds pairs to every rule but the minimums, and counts them.
    fn count(&self, chosen: &Pairs) -> Outcome {
        let mut outcome = Outcome {
            filled: vec![0; self.needs.len()],
            placed: 0,
            fit: 0,
        };
        let mut taken: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (volunteer, need) in chosen {
            let pair = self
                .pairs
                .iter()
                .find(|p| p.volunteer == *volunteer && p.need == *need);
            outcome.fit += u64::from(pair.expect("they fit").fit);
            let need = self.needs.iter().position(|n| n.id == *need).unwrap();
            outcome.filled[need] += 1;
            taken.entry(volunteer).or_default().push(need);
        }
        outcome.placed = taken.len() as u32;
        for (need, filled) in self.needs.iter().zip(&outcome.filled) {
            assert!(*filled <= need.capacity, "too many at {}", need.id);
        }
        for volunteer in &self.volunteers {
            let mine = taken
                .get(volunteer.id.as_str())
                .map_or(&[][..], Vec::as_slice);
            assert!(
                mine.len() <= volunteer.limit as usize,
                "too much for {}",
                volunteer.id
            );
            assert!(
                self.has_time(volunteer, mine),
                "too long for {}",
                volunteer.id
            );
            for (at, a) in mine.iter().enumerate() {
                let clash = mine[..at]
                    .iter()
                    .any(|b| self.clash(&self.needs[*a], &self.needs[*b]));
                let is_busy = self.is_busy(volunteer, &self.needs[*a]);
                assert!(!clash && !is_busy, "{} is booked twice", volunteer.id);
            }
        }
        for pair in self.pairs.iter().filter(|pair| pair.locked) {
            let kept = (pair.volunteer.clone(), pair.need.clone());
            assert!(chosen.contains(&kept), "{kept:?} was promised");
        }
        outcome
    }
}

/// What a score is made of, in the order in which it counts.
fn key(score: &Score) -> (u32, [u32; 5], u64) {
    (score.placed, score.staffed, score.fit)
}

/// The pairs by id; there is none twice, and they stand in canonical order.
fn named(market: &Market, pairs: &[Chosen]) -> Pairs {
    let name = |pair: &Chosen| {
        let volunteer = market.volunteer_ids()[pair.volunteer as usize].clone();
        (volunteer, market.need_ids()[pair.need as usize].clone())
    };
    let chosen: Vec<(String, String)> = pairs.iter().map(name).collect();
    assert!(
        chosen.is_sorted_by(|a, b| a < b),
        "pairs in canonical order"
    );
    chosen.into_iter().collect()
}

/// The best score, if all minimums can be met.
fn best(rows: &Rows) -> Option<(u32, [u32; 5], u64)> {
    let outcomes = judge::outcomes(rows, 0);
    let feasible = outcomes.iter().filter(|outcome| outcome.meets(rows));
    feasible
        .map(|outcome| (outcome.placed, outcome.staffed(rows), outcome.fit))
        .max()
}

/// What was met in all markets together.
#[derive(Default)]
struct Met {
    impossible: u64,
    double_booking_matters: u64,
    searched: u64,
    locked: u64,
    limits: u64,
}

fn check(rows: &Rows, number: u64, met: &mut Met) {
    let market = rows.market();
    let solved = solve(&market, &Work::unlimited());
    let Some(best) = best(rows) else {
        met.impossible += 1;
        assert!(
            matches!(solved, Err(MatchingError::MinimumsConflict)),
            "the minimums can't be met: {solved:?}"
        );
        claims::impossible(rows, &market);
        return;
    };
    let matching = solved.unwrap();
    let chosen = named(&market, &matching.pairs);
    let outcome = rows.count(&chosen);
    assert!(outcome.meets(rows), "a minimum is missed");
    let counted = (outcome.placed, outcome.staffed(rows), outcome.fit);
    assert_eq!(counted, key(&matching.score), "the score counts the pairs");
    assert_eq!(counted, best, "there is no better score");
    certify(&market, &matching).unwrap();
    let other = solve(&rows.reversed().market(), &Work::unlimited()).unwrap();
    assert_eq!(matching, other, "the order of the rows doesn't matter");
    claims::possible(rows, &market, &matching);
    let dropped = &rows.volunteers[number as usize % rows.volunteers.len()].id;
    drop::check(rows, &market, &matching, dropped);

    met.locked += u64::from(rows.pairs.iter().any(|pair| pair.locked));
    met.searched += u64::from(matches!(matching.proof, Proof::Schedules(_)));
    met.limits += u64::from(rows.volunteers.iter().any(|v| v.limit > 1));
    let mut flexible = rows.clone();
    flexible
        .needs
        .iter_mut()
        .for_each(|need| need.shifts.clear());
    met.double_booking_matters += u64::from(self::best(&flexible) != Some(best));
}

fn check_all(markets: u64, needs_max: usize, volunteers_max: usize) {
    let mut met = Met::default();
    for number in 0..markets {
        let rows = instance::instance(number, needs_max, volunteers_max);
        let checked = catch_unwind(AssertUnwindSafe(|| check(&rows, number, &mut met)));
        if let Err(panic) = checked {
            let json = |rows: &Rows| serde_json::json!({ "needs": rows.needs, "volunteers": rows.volunteers, "pairs": rows.pairs });
            eprintln!("market {number}: {}", json(&rows));
            resume_unwind(panic);
        }
    }
    let told = format!(
        "of {markets}: {} impossible, {} with locked pairs, {} with limits, {} where collisions matter, {} searched",
        met.impossible, met.locked, met.limits, met.double_booking_matters, met.searched
    );
    assert!(met.impossible > markets / 10, "{told}");
    assert!(met.impossible < markets / 2, "{told}");
    let least = met.locked.min(met.limits).min(met.double_booking_matters);
    assert!(
        least > markets / 20 && met.searched > markets / 100,
        "{told}"
    );
}

#[test]
fn small_markets_are_what_every_way_to_place_people_makes_of_them() {
    check_all(if is_long() { 100_000 } else { 1_000 }, 5, 6);
}

#[test]
fn the_judge_agrees_with_what_was_worked_out_by_hand() {
    let rows: Rows = claims::by_hand();
    // Anna can do the morning and the evening, not the noon that overlaps both. Bo can do noon alone.
    assert_eq!(best(&rows), Some((2, [1, 0, 2, 0, 0], 500 + 400 + 100)));
}
