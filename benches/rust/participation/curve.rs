//! How cost grows with the town: enrolling, supporting, looking up, proving, and the bytes that each citizen takes.
//!
//! Each point is measured in a process of its own, so that its memory is its own.

use std::path::Path;

use cpu_time::ProcessTime;
use medborger::journal::Find;
use medborger::{Clock, MemoryStore, Participation, Store};
use serde_json::Value;

use crate::{Done, file, load, on_disk, remove, row};

/// How many citizens there are at each point.
const TOWNS: [usize; 3] = [10_000, 100_000, 1_000_000];
/// How many commands become durable together. They are made together too, and what they take is counted with the rest.
pub(crate) const BATCH: usize = 1000;
/// How many enrol before memory is looked at, so that what the program itself takes is not counted.
const WARM: usize = 200;
/// At most so many supports are measured, of ideas so many.
pub(crate) const SUPPORTS: usize = 100_000;
pub(crate) const IDEAS: u64 = 1000;
/// Beside whom ours is measured in memory.
const PEER: &str = "eventcore in memory";
/// The goals, in bytes for each citizen.
const MEMORY: f64 = 2500.0;
const FILE: f64 = 2000.0;

/// What was measured at one point.
#[derive(Debug, Default)]
pub(crate) struct Point {
    pub(crate) enrol_per_cpu_s: f64,
    pub(crate) support_per_cpu_s: f64,
    pub(crate) find_cpu_ms: Option<f64>,
    pub(crate) verify_entries_per_cpu_s: f64,
    /// Of memory, or of the file, for each citizen.
    pub(crate) bytes: f64,
}

impl Point {
    fn to_json(&self) -> Value {
        serde_json::json!([
            self.enrol_per_cpu_s,
            self.support_per_cpu_s,
            self.find_cpu_ms,
            self.verify_entries_per_cpu_s,
            self.bytes
        ])
    }

    fn of(json: &Value) -> Option<Self> {
        let number = |at: usize| json.get(at)?.as_f64();
        Some(Self {
            enrol_per_cpu_s: number(0)?,
            support_per_cpu_s: number(1)?,
            find_cpu_ms: number(2),
            verify_entries_per_cpu_s: number(3)?,
            bytes: number(4)?,
        })
    }
}

/// The curves of both stores, in memory beside the peer's.
pub(crate) fn rows(is_small: bool, with_peer: bool) -> Done<Vec<Value>> {
    let mut rows = Vec::new();
    for citizens in TOWNS.into_iter().take(if is_small { 2 } else { 3 }) {
        let memory = apart("memory", citizens)?;
        let sqlite = apart("sqlite", citizens)?;
        let theirs = match with_peer {
            true => Some(apart("peer", citizens)?),
            false => None,
        };
        let mut add =
            |store: &str, ours: &Point, theirs: Option<&Point>, bytes: &str, goal: f64| {
                let case = format!("{}k_{store}", citizens / 1000);
                let beside = |figure: fn(&Point) -> f64| theirs.map(|point| (PEER, figure(point)));
                let mut put = |metric: &str, figure: fn(&Point) -> f64, goal: f64| {
                    rows.push(row(&case, metric, figure(ours), beside(figure), goal));
                };
                put("enrol_per_cpu_s", |point| point.enrol_per_cpu_s, 0.0);
                put("support_per_cpu_s", |point| point.support_per_cpu_s, 0.0);
                put(
                    "verify_entries_per_cpu_s",
                    |point| point.verify_entries_per_cpu_s,
                    0.0,
                );
                put(bytes, |point| point.bytes, goal);
                // The peer has no look-ups.
                if let Some(ms) = ours.find_cpu_ms {
                    rows.push(row(&case, "find_cpu_ms", ms, None, 50.0));
                }
            };
        add(
            "memory",
            &memory,
            theirs.as_ref(),
            "memory_bytes_per_citizen",
            MEMORY,
        );
        add("sqlite", &sqlite, None, "file_bytes_per_citizen", FILE);
        let ratio = memory.verify_entries_per_cpu_s / sqlite.verify_entries_per_cpu_s;
        let case = format!("{}k_verify", citizens / 1000);
        rows.push(row(
            &case,
            "memory_to_sqlite",
            ratio,
            Some(("SQLite", 1.0)),
            2.0,
        ));
    }
    Ok(rows)
}

/// Measures a point in another process.
fn apart(store: &str, citizens: usize) -> Done<Point> {
    let mut program = std::process::Command::new(std::env::current_exe()?);
    let output = program
        .args(["--point", store, &citizens.to_string()])
        .output()?;
    let printed = String::from_utf8(output.stdout)?;
    let point = serde_json::from_str(&printed)
        .ok()
        .as_ref()
        .and_then(Point::of);
    point.ok_or_else(|| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("{citizens} citizens, {store}: {said}").into()
    })
}

/// Measures a point in this process.
pub(crate) fn point(store: &str, citizens: usize) -> Done<Value> {
    let point = match store {
        "memory" => {
            let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
            carried_out(&bank, load::enrolments(WARM)?)?;
            drop(bank);
            let before = resident()?;
            let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
            measured(&bank, citizens, || Ok(resident()?.saturating_sub(before)))?
        }
        "sqlite" => {
            let file = file(&format!("curve-{citizens}.db"))?;
            let bank = on_disk(&file)?;
            let point = measured(&bank, citizens, || length(&file))?;
            drop(bank);
            remove(&file);
            point
        }
        #[cfg(feature = "peers")]
        "peer" => crate::peer::point(citizens)?,
        other => return Err(format!("there is no store `{other}`").into()),
    };
    Ok(point.to_json())
}

/// The length of a file once all that its log holds lies in it.
fn length(file: &Path) -> Done<u64> {
    let conn = rusqlite::Connection::open(file)?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(std::fs::metadata(file)?.len())
}

/// The memory that this process has, in bytes.
pub(crate) fn resident() -> Done<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next());
    Ok(kilobytes.ok_or("no VmRSS")?.parse::<u64>()? * 1024)
}

/// All enrol, what that takes is looked at, then some support ideas, and all is proved.
fn measured<S: Store>(
    bank: &Participation<S>,
    citizens: usize,
    bytes: impl Fn() -> Done<u64>,
) -> Done<Point> {
    let mut point = Point {
        enrol_per_cpu_s: carried_out(bank, load::enrolments(citizens)?)?,
        ..Point::default()
    };
    point.bytes = bytes()? as f64 / citizens as f64;
    let one = |term: &str| [format!("citizen:{term}")].into();
    let find = Find::new(vec![
        one(&format!("interest={}", load::RARE)),
        one("consent=invitation"),
        one("status=active"),
    ]);
    let mut best = f64::MAX;
    for _ in 0..5 {
        let began = ProcessTime::now();
        let found = bank.store().find(bank.town().code(), &find)?;
        best = best.min(began.elapsed().as_secs_f64() * 1000.0);
        if usize::try_from(found.total)? != citizens / 100 {
            return Err(format!("{} found", found.total).into());
        }
    }
    point.find_cpu_ms = Some(best);
    carried_out(bank, load::ideas(citizens, IDEAS)?)?;
    point.support_per_cpu_s = carried_out(bank, load::supports(citizens, SUPPORTS, IDEAS)?)?;
    let began = ProcessTime::now();
    let verified = bank.verify()?;
    point.verify_entries_per_cpu_s = verified.entries as f64 / began.elapsed().as_secs_f64();
    Ok(point)
}

/// Commands in a CPU second.
fn carried_out<S: Store>(
    bank: &Participation<S>,
    commands: impl Iterator<Item = Done<load::Sent>>,
) -> Done<f64> {
    let mut commands = commands.peekable();
    let (mut count, mut seconds) = (0_usize, 0.0);
    while commands.peek().is_some() {
        // Making the commands is no part of it.
        let some = commands.by_ref().take(BATCH).collect::<Done<Vec<_>>>()?;
        let began = ProcessTime::now();
        let batch = bank.batch()?;
        for ((id, command), moment) in &some {
            bank.execute_any(*id, command.as_ref(), moment)?;
        }
        batch.end()?;
        seconds += began.elapsed().as_secs_f64();
        count += some.len();
    }
    Ok(count as f64 / seconds)
}
