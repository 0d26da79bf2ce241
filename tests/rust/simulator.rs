//! A town with several servers, simulated: their clocks differ, answers get lost, stores are busy or fail, servers stop in
//! the middle, people are erased. Whatever happens, what is written is what a naive model says, one command after the
//! other, and what was acknowledged stays.
//!
//! Everything follows from one seed. A step is what one server does between two moments at which others may act: one
//! round of loading, one plan, one commit.

mod fault;
mod server;
mod world;

use std::io::Write as _;

use crate::long::is_long;
use fault::Plant;
use world::{Count, World};

/// How many steps one town lives.
const STEPS: u64 = 250;

/// Lives of towns until so many steps were made; the first thing that differs from the model.
fn simulate(plant: Plant, seeds: u64, steps: u64) -> (Count, Option<String>) {
    let mut all = Count::default();
    for seed in (0..).map(|n| seeds + n) {
        if all.steps >= steps {
            break;
        }
        let mut world = World::new(seed, plant);
        let outcome = world.live(STEPS);
        all.add(&world.count);
        if let Err(what) = outcome {
            return (all, Some(format!("town {seed}: {what}")));
        }
    }
    (all, None)
}

#[test]
fn a_town_of_many_servers_does_what_a_naive_model_does() {
    let steps = if is_long() { 10_000_000 } else { 200_000 };
    let (count, differs) = simulate(Plant::Nothing, 0, steps);
    writeln!(std::io::stderr(), "simulated: {count:?}").unwrap();
    assert_eq!(differs, None);
    // A simulation in which nothing went wrong would prove nothing.
    for (what, times) in [
        ("conflicts", count.conflicts),
        ("receipts given again", count.again),
        ("answers lost", count.lost),
        ("stores that failed", count.failed),
        ("servers that stopped", count.stopped),
        ("moments behind", count.behind),
        ("clocks too far behind", count.refused_behind),
        ("erasures", count.erased),
    ] {
        assert!(times > steps / 5_000, "{what}: {times}");
    }
}

#[test]
fn the_simulator_finds_each_planted_fault() {
    for plant in [
        Plant::NoGuard,
        Plant::StreamsOnly,
        Plant::NoReceipt,
        Plant::NoTombstone,
        Plant::NoTolerance,
    ] {
        let (count, differs) = simulate(plant, 1_000_000, 200_000);
        assert!(differs.is_some(), "{plant:?} was not found in {count:?}");
    }
}
