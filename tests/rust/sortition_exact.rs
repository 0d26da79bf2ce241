//! Draws against brute force: every panel of a small pool, person by person, and leximin over them in exact fractions.
//!
//! Nothing here is taken from the code under test but the shapes of its input and output.

#[path = "sortition_exact/conflict.rs"]
mod conflict;
#[path = "sortition_exact/instance.rs"]
mod instance;
#[path = "sortition_exact/linear.rs"]
mod linear;
#[path = "sortition_exact/panels.rs"]
mod panels;

use std::collections::{BTreeMap, BTreeSet};

use crate::long::is_long;
use medborger::method::sortition::{
    Distribution, DrawRules, Objective, Pool, SortitionError, Volunteer, distribute, lottery,
};
use medborger::work::Work;

/// How far a probability in floating point may lie from the exact one.
const NEAR: f64 = 1e-9;

/// A draw, what brute force knows of it, and words to say which one it is.
struct Draw {
    number: u64,
    rules: DrawRules,
    people: Vec<Volunteer>,
    panels: Vec<u16>,
}

impl Draw {
    fn new(number: u64, people_max: usize, seats_max: usize) -> Self {
        let (rules, people) = instance::instance(number, people_max, seats_max);
        let panels = panels::panels(&rules, &people);
        Self {
            number,
            rules,
            people,
            panels,
        }
    }

    fn told(&self) -> String {
        let rules = serde_json::to_string(&self.rules).unwrap();
        format!(
            "draw {}: rules {rules}, people {}",
            self.number,
            serde_json::to_string(&self.people).unwrap()
        )
    }

    /// Everybody who sits in some panel.
    fn reachable(&self) -> impl Iterator<Item = usize> {
        let seen = self.panels.iter().fold(0, |seen, panel| seen | panel);
        (0..self.people.len()).filter(move |person| seen >> person & 1 == 1)
    }

    /// Where each person stands in the pool's canonical order.
    fn places(&self, pool: &Pool) -> Vec<usize> {
        let place = |v: &Volunteer| pool.ids().iter().position(|id| *id == v.id).unwrap();
        self.people.iter().map(place).collect()
    }

    /// The probability of each person; 0 for whoever is of no type.
    fn chances(&self, pool: &Pool, distribution: &Distribution) -> Vec<f64> {
        let chance = |place: &usize| {
            pool.type_of(*place)
                .map_or(0.0, |t| distribution.chances[t])
        };
        self.places(pool).iter().map(chance).collect()
    }

    /// How many of each type every panel has that brute force found.
    fn counts(&self, pool: &Pool, types: usize) -> BTreeSet<Vec<u32>> {
        let places = self.places(pool);
        let count = |panel: &u16| {
            let mut counts = vec![0; types];
            for (person, place) in places
                .iter()
                .enumerate()
                .filter(|(p, _)| panel >> p & 1 == 1)
            {
                let of = pool
                    .type_of(*place)
                    .unwrap_or_else(|| panic!("{} can sit: {}", person, self.told()));
                counts[of] += 1;
            }
            counts
        };
        self.panels.iter().map(count).collect()
    }

    /// Whether no rule can tell two people apart: the same profile and standing, and nobody beside them at home.
    fn same(&self, a: usize, b: usize) -> bool {
        let [a, b] = [&self.people[a], &self.people[b]];
        let alone = |v: &Volunteer| {
            let same_home = |other: &&Volunteer| other.household == v.household;
            v.household.is_none() || self.people.iter().filter(same_home).count() == 1
        };
        (&a.features, &a.fits, a.standing) == (&b.features, &b.fits, b.standing)
            && (self.rules.household_max.is_none() || (alone(a) && alone(b)))
    }

    /// What holds for the result of every objective.
    fn check_distribution(&self, pool: &Pool, distribution: &Distribution) {
        let types = distribution.chances.len();
        let mut members = vec![0.0_f64; types];
        (0..self.people.len())
            .filter_map(|place| pool.type_of(place))
            .for_each(|of| members[of] += 1.0);
        let feasible = self.counts(pool, types);
        let mut expected = vec![0.0; types];
        let mut total = 0.0;
        for panel in &distribution.panels {
            assert!(
                panel.weight > 0.0,
                "a weight of {}: {}",
                panel.weight,
                self.told()
            );
            assert!(
                feasible.contains(&panel.counts),
                "no such panel: {:?}: {}",
                panel.counts,
                self.told()
            );
            total += panel.weight;
            for (sum, count) in expected.iter_mut().zip(&panel.counts) {
                *sum += panel.weight * f64::from(*count);
            }
        }
        assert!(
            (total - 1.0).abs() < NEAR,
            "weights sum to {total}: {}",
            self.told()
        );
        for (of, chance) in distribution.chances.iter().enumerate() {
            let mixed = expected[of] / members[of];
            assert!(
                (mixed - chance).abs() < NEAR,
                "type {of}: {chance}, its panels {mixed}: {}",
                self.told()
            );
        }
        let chances = self.chances(pool, distribution);
        for a in 0..self.people.len() {
            for b in (0..a).filter(|b| self.same(a, *b)) {
                assert_eq!(
                    chances[a].to_bits(),
                    chances[b].to_bits(),
                    "people {a} and {b}: {}",
                    self.told()
                );
            }
        }
    }

    fn check(&self) {
        let pool = Pool::new(&self.rules, &self.people);
        let solved = |objective| distribute(pool.as_ref().unwrap(), objective, &Work::unlimited());
        if let Ok(pool) = &pool {
            conflict::check(self, pool);
        }
        if self.panels.is_empty() {
            let error = pool
                .clone()
                .and_then(|pool| distribute(&pool, Objective::Leximin, &Work::unlimited()));
            let error = error
                .err()
                .unwrap_or_else(|| panic!("no panel is possible: {}", self.told()));
            assert!(refuses(&error), "{error:?}: {}", self.told());
            return;
        }
        if let Err(error) = &pool {
            panic!(
                "{error:?}, but there are {} panels: {}",
                self.panels.len(),
                self.told()
            );
        }
        let pool = pool.as_ref().unwrap();
        for objective in [
            Objective::Leximin,
            Objective::Maximin,
            Objective::Nash,
            Objective::Stratified,
        ] {
            let distribution = solved(objective);
            let distribution =
                distribution.unwrap_or_else(|e| panic!("{objective:?}: {e:?}: {}", self.told()));
            self.check_distribution(pool, &distribution);
            let chances = self.chances(pool, &distribution);
            match objective {
                Objective::Leximin => {
                    self.check_leximin(&chances);
                    for panels in [1, 7, 100, 1_000] {
                        self.check_lottery(pool, &distribution, panels);
                    }
                }
                Objective::Maximin => self.check_maximin(&chances),
                Objective::Nash => self.check_nash(&chances),
                Objective::Stratified => {}
            }
        }
    }

    /// `panels` equally likely panels: each possible, everybody's share within one panel of the chance, and identical
    /// people at most one panel apart.
    fn check_lottery(&self, pool: &Pool, distribution: &Distribution, panels: u32) {
        let drawn = lottery(pool, distribution, panels, &Work::unlimited());
        let drawn = drawn.unwrap_or_else(|e| panic!("{panels} panels: {e:?}: {}", self.told()));
        let places = self.places(pool);
        let mut counts = vec![0_u32; self.people.len()];
        for panel in &drawn.panels {
            let sits = |person: &usize| panel.contains(&(places[*person] as u32));
            let people: Vec<usize> = (0..self.people.len()).filter(sits).collect();
            let bits = people.iter().fold(0, |bits, person| bits | 1 << person);
            let known = self.panels.contains(&bits) && people.len() == panel.len();
            assert!(known, "no such panel: {panel:?}: {}", self.told());
            people.into_iter().for_each(|person| counts[person] += 1);
        }
        assert_eq!(drawn.panels.len(), panels as usize, "{}", self.told());
        let chances = self.chances(pool, distribution);
        for (person, (count, chance)) in counts.iter().zip(&chances).enumerate() {
            let off = f64::from(*count) - chance * f64::from(panels);
            assert!(
                off.abs() < 1.0 + NEAR,
                "person {person}: off by {off} of {panels} panels: {}",
                self.told()
            );
            for other in (0..person).filter(|other| self.same(person, *other)) {
                assert!(
                    count.abs_diff(counts[other]) <= 1,
                    "people {person} and {other}: {}",
                    self.told()
                );
            }
        }
    }

    fn check_leximin(&self, chances: &[f64]) {
        let exact = linear::leximin(self.people.len(), &self.panels);
        for (person, (chance, exact)) in chances.iter().zip(&exact).enumerate() {
            assert!(
                (chance - exact.value()).abs() < NEAR,
                "person {person}: {chance}, exactly {exact}: {}",
                self.told()
            );
        }
    }

    fn check_maximin(&self, chances: &[f64]) {
        let exact = linear::maximin(self.people.len(), &self.panels);
        let least = self
            .reachable()
            .map(|person| chances[person])
            .fold(1.0, f64::min);
        assert!(
            (least - exact.value()).abs() < NEAR,
            "the least is {least}, exactly {exact}: {}",
            self.told()
        );
    }

    /// The logarithm of the product is concave, so at the best point no panel leads upwards: the sum of 1/p over its
    /// people is at most the number of those who can sit. What a panel has above that bounds how much better the
    /// logarithm could still be.
    fn check_nash(&self, chances: &[f64]) {
        let people = self.reachable().count() as f64;
        let gain = |panel: &u16| -> f64 {
            let sitting = (0..self.people.len()).filter(|person| panel >> person & 1 == 1);
            sitting.map(|person| 1.0 / chances[person]).sum()
        };
        let most = self.panels.iter().map(gain).fold(0.0, f64::max);
        assert!(
            most - people < 1e-6,
            "the logarithm could grow by {}: {}",
            most - people,
            self.told()
        );
    }
}

/// The refusals that say that nobody can be drawn under these rules.
fn refuses(error: &SortitionError) -> bool {
    matches!(
        error,
        SortitionError::QuotasConflict
            | SortitionError::PoolTooSmall { .. }
            | SortitionError::ValueOfNobody { .. }
            | SortitionError::IncludedFitsNothing { .. }
    )
}

fn check_all(draws: u64, people_max: usize, seats_max: usize) {
    let mut impossible = 0;
    for number in 0..draws {
        let draw = Draw::new(number, people_max, seats_max);
        draw.check();
        impossible += u64::from(draw.panels.is_empty());
    }
    let told = format!("{impossible} of {draws} draws are impossible");
    assert!(impossible > draws / 10 && impossible < draws / 2, "{told}");
}

#[test]
fn small_draws_are_what_brute_force_makes_of_them() {
    check_all(if is_long() { 50_000 } else { 2_000 }, 9, 5);
}

#[test]
fn draws_with_thousands_of_panels_are_what_brute_force_makes_of_them() {
    check_all(if is_long() { 2_000 } else { 50 }, 14, 7);
}

/// A vector, of which only what was worked out by hand is looked at here.
#[derive(serde::Deserialize)]
struct Vector {
    name: String,
    rules: DrawRules,
    people: Vec<Volunteer>,
    chances: Option<BTreeMap<String, f64>>,
}

#[test]
fn brute_force_agrees_with_what_was_worked_out_by_hand() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/sortition.json");
    let vectors: Vec<Vector> =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let by_hand = vectors
        .iter()
        .filter_map(|vector| Some((vector, vector.chances.as_ref()?)));
    for (vector, chances) in by_hand {
        let panels = panels::panels(&vector.rules, &vector.people);
        let exact = linear::leximin(vector.people.len(), &panels);
        for (person, exact) in vector.people.iter().zip(&exact) {
            assert!(
                (exact.value() - chances[&person.id]).abs() < NEAR,
                "{}: {}: {exact}",
                vector.name,
                person.id
            );
        }
    }
}
