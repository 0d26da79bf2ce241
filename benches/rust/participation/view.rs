//! What it costs to open a view and to let go of it.

use cpu_time::ProcessTime;
use medborger::{Clock, MemoryStore, Participation, Store};
use serde_json::Value;

use crate::{Done, file, load, on_disk, row};

/// How many commands the town has seen.
const COMMANDS: usize = 1000;

pub(crate) fn rows(views: usize) -> Done<Vec<Value>> {
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    let memory = cpu_us(&bank, views)?;
    let sqlite = cpu_us(&on_disk(&file("view.db")?)?, views)?;
    Ok(vec![
        row("view_memory", "cpu_us", memory, None, 0.0),
        row("view_sqlite", "cpu_us", sqlite, None, 0.0),
    ])
}

fn cpu_us<S: Store>(bank: &Participation<S>, views: usize) -> Done<f64> {
    for outcome in bank.execute_all(&load::commands(COMMANDS)?)? {
        outcome?;
    }
    let tenant = bank.town().code();
    let began = ProcessTime::now();
    for _ in 0..views {
        drop(bank.store().view(tenant)?);
    }
    Ok(began.elapsed().as_secs_f64() * 1e6 / views as f64)
}
