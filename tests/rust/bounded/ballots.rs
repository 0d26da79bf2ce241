//! Ballots that are counted in parts come to the same as all at once, and no command looks at many.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Place, citizen, id};
use crate::long::cases;

/// An award without a jury among three, for whom so many voted, one each.
fn voted(votes: &[u8]) -> Place {
    let mut place = Place::new();
    let award = id(6, 0);
    for voter in 0..votes.len() as u64 {
        place.enrol(voter);
    }
    let body = json!({ "award": award, "title": "Ildsjæl", "year": 2026, "criteria": "Gør noget.", "jury_per_mille": 0,
        "opens_at": "2026-03-01T11:00:00Z", "deadline": "2026-08-12T10:00:00Z", "unverified_voters": true,
        "vote_opens_at": "2026-09-01T06:00:00Z", "vote_closes_at": "2026-09-15T10:00:00Z" });
    place.act("2026-02-01T08:00:00Z", "award.announce", body);
    for number in 0..3_u64 {
        let nominee = json!({ "kind": "person", "name": format!("Anna Prøve{number}") });
        let body = json!({ "award": award, "nominee": nominee, "nomination": id(7, number), "reason": "Hjælper." });
        place.act("2026-04-01T08:00:00Z", "award.nominate", body);
        place.act(
            "2026-04-02T08:00:00Z",
            "award.consent",
            json!({ "award": award, "nominee": number + 1 }),
        );
    }
    for (voter, nominee) in (0..).zip(votes) {
        let body = json!({ "award": award, "citizen": id(2, voter), "nominee": nominee });
        place.by("2026-09-02T08:00:00Z", &citizen(voter), "award.vote", body);
    }
    place
}

const CLOSED: &str = "2026-09-16T08:00:00Z";

/// The votes for each nominee, as the result says them.
fn declared(place: &mut Place) -> (BTreeMap<u64, u64>, usize) {
    let award = json!({ "award": id(6, 0) });
    let looked = place.act(CLOSED, "award.declare", award.clone());
    let (view, _) = place.ask(CLOSED, &json!({ "kind": "public" }), "award.get", award);
    let ranking = view["result"]["ranking"].as_array().unwrap().iter();
    let row = |row: &Value| {
        let numbers = &row["numbers"];
        (
            numbers["nominee"].as_u64().unwrap(),
            numbers["votes"].as_u64().unwrap(),
        )
    };
    (ranking.map(row).collect(), looked)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(16, 200)))]
    #[test]
    fn ballots_counted_in_parts_come_to_what_was_voted(votes in prop::collection::vec(1_u8..=3, 1..24), at_once in 1_u32..8) {
        let mut place = voted(&votes);
        let mut parts = 0;
        let rest = loop {
            match place.attempt(CLOSED, &json!({ "kind": "system" }), "award.count", json!({ "award": id(6, 0), "at_once": at_once })) {
                Ok(_) => parts += 1,
                Err(code) => break code,
            }
            place.bank.verify().unwrap();
        };
        prop_assert_eq!(rest, "nothing_to_do");
        prop_assert!(parts >= votes.len().div_ceil(at_once as usize), "{parts}");
        let (counted, _) = declared(&mut place);
        for nominee in 1..=3_u8 {
            let due = votes.iter().filter(|vote| **vote == nominee).count();
            prop_assert_eq!(counted[&nominee.into()], due as u64);
        }
        place.bank.verify().unwrap();
    }
}

#[test]
fn many_ballots_are_never_looked_at_together() {
    let votes: Vec<u8> = (0..2_200_u32).map(|n| (n % 3 + 1) as u8).collect();
    let mut place = voted(&votes);
    let staff = json!({ "kind": "system" });
    let award = json!({ "award": id(6, 0) });
    let early = place.attempt(CLOSED, &staff, "award.declare", award.clone());
    assert_eq!(early.unwrap_err(), "award_ballots_uncounted");
    let mut parts = Vec::new();
    while let Ok(looked) = place.attempt(CLOSED, &staff, "award.count", award.clone()) {
        parts.push(looked);
    }
    assert!(
        parts.len() == 4 && parts.iter().all(|looked| *looked < 800),
        "{parts:?}"
    );
    let (counted, looked) = declared(&mut place);
    assert_eq!(counted, BTreeMap::from([(1, 734), (2, 733), (3, 733)]));
    assert!(looked < 20, "{looked}");
}
