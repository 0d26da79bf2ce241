//! Many threads on one file: what they carry out together, beside one thread that does the same.

use std::time::Instant;

use medborger::Moment;
use medborger::participation::AnyEnvelope;
use serde_json::Value;

use crate::{Done, file, load, on_disk, row};

const THREADS: usize = 8;
/// How often each way is measured, in turns. The best counts.
const ROUNDS: usize = 3;

/// So many commands in all, each synced to the disk before it is answered.
pub(crate) fn rows(commands: usize) -> Done<Vec<Value>> {
    let crowd = load::crowd(THREADS, commands / THREADS)?;
    let all: Vec<&(AnyEnvelope, Moment)> = crowd.work.iter().flatten().collect();
    let each: Vec<Vec<&(AnyEnvelope, Moment)>> = crowd
        .work
        .iter()
        .map(|work| work.iter().collect())
        .collect();
    let (mut together, mut alone) = (0.0_f64, 0.0_f64);
    for _ in 0..ROUNDS {
        alone = alone.max(per_second(&crowd.before, std::slice::from_ref(&all))?);
        together = together.max(per_second(&crowd.before, &each)?);
    }
    let peer = "one thread";
    Ok(vec![
        row(
            "sqlite_8_threads",
            "commands_per_wall_s",
            together,
            Some((peer, alone)),
            0.0,
        ),
        row(
            "sqlite_8_threads",
            "ratio_to_one_thread",
            together / alone,
            Some((peer, 1.0)),
            1.0,
        ),
    ])
}

/// Commands a wall second, each list by a thread of its own.
fn per_second(before: &[(AnyEnvelope, Moment)], work: &[Vec<&(AnyEnvelope, Moment)>]) -> Done<f64> {
    let bank = on_disk(&file("threads.db")?)?;
    for outcome in bank.execute_all(before)? {
        outcome?;
    }
    let carry_out = |commands: &[&(AnyEnvelope, Moment)]| {
        commands.iter().try_for_each(|((id, command), moment)| {
            bank.execute_any(*id, command.as_ref(), moment).map(drop)
        })
    };
    let began = Instant::now();
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = work
            .iter()
            .map(|commands| scope.spawn(|| carry_out(commands)))
            .collect();
        threads.into_iter().map(|thread| thread.join()).collect()
    });
    let seconds = began.elapsed().as_secs_f64();
    for outcome in outcomes {
        outcome.map_err(|_| "a thread stopped")??;
    }
    let commands: usize = work.iter().map(Vec::len).sum();
    Ok(commands as f64 / seconds)
}
