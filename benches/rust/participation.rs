//! The citizen bank at work: commands in memory and on SQLite, by one thread and by eight, views, replay, look-ups among
//! a million citizens.
//!
//! Seconds are CPU seconds of this process, but for look-ups and for threads, which are wall time. Ours and theirs are
//! measured in the same run on the same rows. `--small` takes a twentieth of the load, and `--only memory,sqlite` some
//! of the parts; `--peers` puts eventcore beside the curves; `cargo xtask bench participation --json --against COMMIT` runs this beside the same of a commit.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "participation/crowd.rs"]
mod crowd;
#[path = "participation/curve.rs"]
mod curve;
#[path = "participation/find.rs"]
mod find;
mod load;
#[path = "participation/news.rs"]
mod news;
#[path = "participation/newsletter.rs"]
mod newsletter;
#[cfg(feature = "peers")]
#[path = "participation/peer.rs"]
mod peer;
#[path = "participation/raw.rs"]
mod raw;
#[path = "participation/threads.rs"]
mod threads;
#[path = "participation/view.rs"]
mod view;
#[path = "participation/voices.rs"]
mod voices;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cpu_time::ProcessTime;
use medborger::journal::{Commit, Loaded, StreamKey};
use medborger::participation::{AnyEnvelope, Planned, ROOMS};
use medborger::{Clock, MemoryStore, Moment, Participation, SqliteStore, Store};
use serde_json::{Value, json};

type Done<T> = Result<T, Box<dyn Error>>;

/// What can be measured by itself, in the order in which it is.
const PARTS: [&str; 11] = [
    "memory",
    "sqlite",
    "threads",
    "view",
    "replay",
    "find",
    "crowd",
    "news",
    "newsletter",
    "voices",
    "curve",
];

/// How many commands become durable together.
const BATCH: usize = 100;

fn row(case: &str, metric: &str, ours: f64, peer: Option<(&str, f64)>, goal: f64) -> Value {
    let rounded = |value: f64| {
        if value >= 100.0 {
            value.round()
        } else {
            (value * 1000.0).round() / 1000.0
        }
    };
    json!({
        "case": case, "metric": metric, "ours": rounded(ours),
        "peer": peer.map(|(name, _)| name), "theirs": peer.map(|(_, value)| rounded(value)), "goal": goal,
    })
}

fn main() -> Done<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, store, citizens] = args.as_slice()
        && flag == "--point"
    {
        println!("{}", curve::point(store, citizens.parse()?)?);
        return Ok(());
    }
    let parts = wanted(&args)?;
    let wants = |part: &str| parts.contains(&part);
    let scale = if args.iter().any(|arg| arg == "--small") {
        20
    } else {
        1
    };
    let mut rows = Vec::new();
    if wants("memory") || wants("sqlite") {
        let commands = load::commands(200_000 / scale)?;
        if wants("memory") {
            rows.extend(memory(&commands)?);
        }
        if wants("sqlite") {
            rows.extend(sqlite(&commands)?);
        }
    }
    if wants("threads") {
        rows.extend(threads::rows(4_000 / scale)?);
    }
    if wants("view") {
        rows.extend(view::rows(100_000 / scale)?);
    }
    if wants("replay") {
        rows.push(replay(1_000_000 / scale)?);
    }
    if wants("find") {
        rows.extend(find::rows(1_000_000 / scale)?);
    }
    if wants("crowd") {
        rows.extend(crowd::rows(100_000 / scale)?);
    }
    if wants("news") {
        rows.extend(news::rows(100_000 / scale)?);
    }
    if wants("voices") {
        rows.extend(voices::rows(1_000_000 / scale)?);
    }
    if wants("newsletter") {
        rows.extend(newsletter::rows(1_000_000 / scale)?);
    }
    if wants("curve") {
        rows.extend(curve::rows(
            scale > 1,
            args.iter().any(|arg| arg == "--peers"),
        )?);
    }
    println!("{}", json!({ "bench": "participation", "rows": rows }));
    Ok(())
}

/// The parts that `--only` names, or all.
fn wanted(args: &[String]) -> Done<Vec<&str>> {
    let Some(at) = args.iter().position(|arg| arg == "--only") else {
        return Ok(PARTS.to_vec());
    };
    let names = args.get(at + 1).map(String::as_str).unwrap_or_default();
    let names: Vec<&str> = names.split(',').collect();
    match names.iter().find(|name| !PARTS.contains(name)) {
        Some(other) => {
            let parts = PARTS.join(", ");
            Err(format!("there is no part `{other}`. There are: {parts}").into())
        }
        None => Ok(names),
    }
}

fn memory(commands: &[(AnyEnvelope, Moment)]) -> Done<Vec<Value>> {
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    let began = ProcessTime::now();
    for ((id, command), moment) in commands {
        bank.execute_any(*id, command.as_ref(), moment)?;
    }
    let per_second = commands.len() as f64 / began.elapsed().as_secs_f64();
    // The same as a browser would send it: read from JSON, answered in JSON.
    let texts: Vec<(String, String)> = commands
        .iter()
        .map(|((id, command), moment)| {
            let body: Value = serde_json::from_str(&command.body())?;
            let envelope = json!({ "id": id, "name": command.name(), "body": body }).to_string();
            Ok((envelope, serde_json::to_string(moment)?))
        })
        .collect::<Done<_>>()?;
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    let began = ProcessTime::now();
    for (command, moment) in &texts {
        bank.execute_json(command, moment)?;
    }
    let json_per_second = texts.len() as f64 / began.elapsed().as_secs_f64();
    Ok(vec![
        row("memory", "commands_per_cpu_s", per_second, None, 150_000.0),
        row(
            "memory_json",
            "commands_per_cpu_s",
            json_per_second,
            None,
            0.0,
        ),
    ])
}

/// A file in the target folder, new.
fn file(name: &str) -> Done<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    std::fs::create_dir_all(&dir)?;
    let file = dir.join(name);
    remove(&file);
    Ok(file)
}

/// Removes a database with what lies beside it.
fn remove(file: &Path) {
    for end in ["", "-wal", "-shm", "-queue"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let _ = std::fs::remove_file(name);
    }
}

/// A bank on a new file.
fn on_disk(file: &Path) -> Done<Participation<SqliteStore>> {
    let store = SqliteStore::open(file)?;
    Ok(Participation::open(load::town()?, store, Clock::History)?)
}

/// What the commands write, planned over a store in memory.
fn planned(commands: &[(AnyEnvelope, Moment)]) -> Done<Vec<Arc<Commit>>> {
    let store = MemoryStore::default();
    let town = load::town()?;
    store.enter(town.code(), &town.key_check())?;
    let mut commits = Vec::with_capacity(commands.len());
    for ((id, command), moment) in commands {
        let mut loaded = Loaded::default();
        loop {
            match town.plan(*id, command.as_ref(), &loaded, moment)? {
                Planned::Needs(needs) => store.load(town.code(), &needs, &mut loaded)?,
                Planned::Commit(commit) => {
                    let commit = Arc::new(*commit);
                    store.commit(&commit)?;
                    commits.push(commit);
                    break;
                }
                Planned::Already(_) => break,
            }
        }
    }
    Ok(commits)
}

fn sqlite(commands: &[(AnyEnvelope, Moment)]) -> Done<Vec<Value>> {
    let commits = planned(commands)?;
    let theirs = raw::per_second(&commits, BATCH)?;
    let bank = on_disk(&file("ours.db")?)?;
    let began = ProcessTime::now();
    for together in commands.chunks(BATCH) {
        let batch = bank.batch()?;
        for ((id, command), moment) in together {
            bank.execute_any(*id, command.as_ref(), moment)?;
        }
        batch.end()?;
    }
    let ours = commands.len() as f64 / began.elapsed().as_secs_f64();
    let one_by_one = commands.len().min(20_000);
    let raw_single = raw::per_second(commits.get(..one_by_one).unwrap_or(&commits), 1)?;
    drop(commits);
    let bank = on_disk(&file("single.db")?)?;
    let began = ProcessTime::now();
    for ((id, command), moment) in commands.iter().take(one_by_one) {
        bank.execute_any(*id, command.as_ref(), moment)?;
    }
    let single = one_by_one as f64 / began.elapsed().as_secs_f64();
    let peer = "raw rusqlite inserts of the same rows";
    Ok(vec![
        row(
            "sqlite_batch",
            "commands_per_cpu_s",
            ours,
            Some((peer, theirs)),
            0.0,
        ),
        row(
            "sqlite_batch",
            "ratio_to_raw",
            ours / theirs,
            Some((peer, 1.0)),
            0.5,
        ),
        row(
            "sqlite_single",
            "commands_per_cpu_s",
            single,
            Some((peer, raw_single)),
            0.0,
        ),
        row(
            "sqlite_single",
            "ratio_to_raw",
            single / raw_single,
            Some((peer, 1.0)),
            0.5,
        ),
    ])
}

/// Decoding and evolving entries, as a store whose states are of another version would have to.
fn replay(entries: usize) -> Done<Value> {
    let bank = Participation::open(load::town()?, MemoryStore::default(), Clock::History)?;
    for ((id, command), moment) in load::commands(100_000.min(entries))? {
        bank.execute_any(id, command.as_ref(), &moment)?;
    }
    let tenant = bank.town().code();
    let journal = bank.store().entries(tenant, 0, u32::try_from(entries)?)?;
    let mut streams: std::collections::BTreeMap<&StreamKey, Vec<&medborger::journal::EntryBody>> =
        std::collections::BTreeMap::new();
    for entry in journal.iter().filter_map(|entry| entry.body.as_ref()) {
        streams.entry(&entry.stream).or_default().push(entry);
    }
    let mut folds = Vec::with_capacity(streams.len());
    for (stream, entries) in streams {
        let ops = ROOMS
            .iter()
            .flat_map(|room| room.streams)
            .find(|ops| ops.kind == stream.kind());
        folds.push((ops.ok_or("a stream of no room")?, entries));
    }
    let rounds = entries.div_ceil(journal.len());
    let began = ProcessTime::now();
    let mut replayed = 0;
    for _ in 0..rounds {
        for (ops, entries) in &folds {
            let mut state = None;
            for entry in entries {
                state = ops.replay(state, &entry.event, entry.at);
                replayed += 1;
            }
            state.ok_or("an entry that can't be replayed")?;
        }
    }
    let per_second = f64::from(replayed) / began.elapsed().as_secs_f64();
    Ok(row(
        "replay_1m",
        "entries_per_cpu_s",
        per_second,
        None,
        1_000_000.0,
    ))
}
