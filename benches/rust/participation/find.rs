//! Look-ups among a million citizens.

use std::time::Instant;

use medborger::journal::Find;
use medborger::{Clock, MemoryStore, Participation, Store};
use serde_json::Value;

use crate::{Done, file, load, on_disk, remove, row};

/// How many citizens enrol together.
const BATCH: usize = 10_000;

/// A town of a million: one in a hundred follows what is looked for, nearly all consent and are active. Only one of the
/// two towns is there at a time.
pub(crate) fn rows(citizens: usize) -> Done<Vec<Value>> {
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    let memory = wall_ms(&bank, citizens)?;
    drop(bank);
    let file = file("million.db")?;
    let bank = on_disk(&file)?;
    let sqlite = wall_ms(&bank, citizens)?;
    drop(bank);
    remove(&file);
    Ok(vec![
        row("find_1pct_of_1m_memory", "wall_ms", memory, None, 50.0),
        row("find_1pct_of_1m_sqlite", "wall_ms", sqlite, None, 50.0),
    ])
}

/// The best of several times, after all have enrolled.
fn wall_ms<S: Store>(bank: &Participation<S>, citizens: usize) -> Done<f64> {
    let mut town = load::enrolments(citizens)?.peekable();
    while town.peek().is_some() {
        let batch = bank.batch()?;
        for enrolment in town.by_ref().take(BATCH) {
            let ((id, command), moment) = enrolment?;
            bank.execute_any(id, command.as_ref(), &moment)?;
        }
        batch.end()?;
    }
    let one = |term: &str| [format!("citizen:{term}")].into();
    let find = Find::new(vec![
        one(&format!("interest={}", load::RARE)),
        one("consent=invitation"),
        one("status=active"),
    ]);
    let mut best = f64::MAX;
    for _ in 0..5 {
        let began = Instant::now();
        let found = bank.store().find(bank.town().code(), &find)?;
        best = best.min(began.elapsed().as_secs_f64() * 1000.0);
        if usize::try_from(found.total)? != citizens / 100 {
            return Err(format!("{} found", found.total).into());
        }
    }
    Ok(best)
}
