//! Hostile input at every door: a fixed number of cases grown from the vectors in every run, other and more of them with
//! `MEDBORGER_LONG=1`.
//!
//! Nothing may panic, no error may repeat what was sent, and what comes out stays within bounds.

mod door;
mod files;
mod grow;
mod hostile;
mod sight;

use grow::{CANARY, Grow};
use std::io::Write as _;

use medborger::Error;

use crate::long::{cases, is_long};

/// The seed of a target: the same in every run, another in the long form.
#[expect(
    clippy::disallowed_methods,
    reason = "another seed each time, which is printed"
)]
fn seed(target: u64) -> u64 {
    if is_long() {
        let started = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let seed = started.map_or(0, |since| since.as_nanos() as u64) ^ target;
        let _ = writeln!(std::io::stderr(), "seed {seed}");
        seed
    } else {
        target
    }
}

/// How many cases.
fn times(short: u32) -> u32 {
    cases(short, short * 50)
}

/// An error shows nothing of what was sent, is not long, and speaks both languages.
fn is_discreet(error: &Error, sent: &str) {
    assert!(error.faults().count() <= 100, "too many faults: {sent}");
    error
        .faults()
        .for_each(|fault| is_one_discreet(fault, sent));
}

fn is_one_discreet(error: &Error, sent: &str) {
    let all = format!(
        "{error} | {} | {error:?} | {:?}",
        error.danish(),
        error.field()
    );
    assert!(
        !all.contains(CANARY),
        "an error repeats what was sent: {all}\n{sent}"
    );
    assert!(all.len() < 2000, "a long error: {all}\n{sent}");
    assert!(!error.danish().is_empty() && !error.to_string().is_empty());
    assert!(
        medborger::participation::codes().contains(&error.code()),
        "{}",
        error.code()
    );
}
