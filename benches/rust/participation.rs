//! The citizen bank at work: commands in memory and on SQLite, replay, look-ups among a million citizens.
//!
//! Seconds are CPU seconds of this process, but for look-ups, which are wall time. Ours and theirs are measured in the
//! same run on the same rows.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod load;

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use cpu_time::ProcessTime;
use medborger::journal::{Commit, Find, Loaded, NewState, StreamKey, TermChange};
use medborger::participation::{AnyEnvelope, Planned, ROOMS};
use medborger::{MemoryStore, Moment, Participation, SqliteStore, Store};
use serde_json::{Value, json};

type Done<T> = Result<T, Box<dyn Error>>;

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
    let small = std::env::args().any(|arg| arg == "--small");
    let scale = if small { 20 } else { 1 };
    let mut rows = Vec::new();
    let commands = load::commands(200_000 / scale)?;
    rows.extend(memory(&commands)?);
    rows.extend(sqlite(&commands)?);
    rows.push(replay(1_000_000 / scale)?);
    rows.extend(find(1_000_000 / scale)?);
    println!("{}", json!({ "bench": "participation", "rows": rows }));
    Ok(())
}

fn memory(commands: &[(AnyEnvelope, Moment)]) -> Done<Vec<Value>> {
    let mut bank = Participation::open(load::town()?, MemoryStore::default())?;
    let began = ProcessTime::now();
    for ((id, command), moment) in commands {
        bank.execute_any(*id, command.as_ref(), moment)?;
    }
    let per_second = commands.len() as f64 / began.elapsed().as_secs_f64();
    // The same as a browser would send it: read from JSON, answered in JSON.
    let texts: Vec<(String, String)> = commands
        .iter()
        .map(|((id, command), moment)| {
            let body: Value = serde_json::from_slice(&command.body()?)?;
            let envelope = json!({ "id": id, "name": command.name(), "body": body }).to_string();
            Ok((envelope, serde_json::to_string(moment)?))
        })
        .collect::<Done<_>>()?;
    let mut bank = Participation::open(load::town()?, MemoryStore::default())?;
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
fn file(name: &str) -> Done<std::path::PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    std::fs::create_dir_all(&dir)?;
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(dir.join(format!("{name}{end}")));
    }
    Ok(dir.join(name))
}

const BATCH: usize = 100;

/// The rows that a commit writes, inserted by hand.
fn insert(
    conn: &rusqlite::Connection,
    commit: &Commit,
    position: &mut i64,
) -> rusqlite::Result<()> {
    let at = commit.at.micros();
    let command = commit.command.uuid().into_bytes();
    for entry in &commit.entries {
        *position += 1;
        conn.prepare_cached("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")?
            .execute(rusqlite::params![
                commit.tenant,
                *position,
                entry.stream.as_str(),
                entry.version as i64,
                at,
                entry.actor,
                command,
                entry.event,
                [7_u8; 32],
            ])?;
    }
    for (
        stream,
        NewState {
            version,
            state_v,
            state,
        },
    ) in &commit.states
    {
        conn.prepare_cached("INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?, ?)")?
            .execute(rusqlite::params![
                commit.tenant,
                stream.as_str(),
                *version as i64,
                state_v,
                at,
                state
            ])?;
    }
    for TermChange { stream, term, add } in &commit.terms {
        if *add {
            conn.prepare_cached("INSERT OR IGNORE INTO term VALUES (?, ?, ?)")?
                .execute(rusqlite::params![commit.tenant, term, stream.as_str()])?;
        }
    }
    for row in &commit.vault_put {
        conn.prepare_cached("INSERT OR REPLACE INTO vault VALUES (?, ?, ?, ?)")?
            .execute(rusqlite::params![
                commit.tenant,
                row.key,
                row.subject,
                row.value
            ])?;
    }
    let receipt = serde_json::to_string(&commit.receipt).unwrap_or_default();
    conn.prepare_cached("INSERT INTO receipt VALUES (?, ?, ?)")?
        .execute(rusqlite::params![commit.tenant, command, receipt])?;
    conn.prepare_cached("INSERT OR REPLACE INTO head VALUES (?, ?, ?)")?
        .execute(rusqlite::params![commit.tenant, *position, [7_u8; 32]])?;
    Ok(())
}

/// What raw SQLite takes for the same rows: the same keys, the same pragmas, the same batches, nothing decided.
fn raw(commits: &[Commit]) -> Done<f64> {
    let conn = rusqlite::Connection::open(file("raw.db")?)?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         CREATE TABLE journal (tenant INT, position INT, stream TEXT, version INT, at INT, actor TEXT, command BLOB, event TEXT, hash BLOB,
             PRIMARY KEY (tenant, position), UNIQUE (tenant, stream, version)) WITHOUT ROWID;
         CREATE TABLE state (tenant INT, stream TEXT, version INT, state_v INT, at INT, state TEXT, PRIMARY KEY (tenant, stream)) WITHOUT ROWID;
         CREATE TABLE term (tenant INT, term TEXT, stream TEXT, PRIMARY KEY (tenant, term, stream)) WITHOUT ROWID;
         CREATE INDEX term_of ON term (tenant, stream);
         CREATE TABLE vault (tenant INT, key TEXT, subject TEXT, value TEXT, PRIMARY KEY (tenant, key)) WITHOUT ROWID;
         CREATE INDEX vault_of ON vault (tenant, subject);
         CREATE TABLE receipt (tenant INT, command BLOB, row TEXT, PRIMARY KEY (tenant, command)) WITHOUT ROWID;
         CREATE TABLE head (tenant INT PRIMARY KEY, position INT, hash BLOB);",
    )?;
    let began = ProcessTime::now();
    let mut position = 0;
    for batch in commits.chunks(BATCH) {
        conn.execute_batch("BEGIN IMMEDIATE")?;
        for commit in batch {
            insert(&conn, commit, &mut position)?;
        }
        conn.execute_batch("COMMIT")?;
    }
    Ok(commits.len() as f64 / began.elapsed().as_secs_f64())
}

fn sqlite(commands: &[(AnyEnvelope, Moment)]) -> Done<Vec<Value>> {
    // The commits, planned once over a store in memory, are the rows that both sides write.
    let mut store = MemoryStore::default();
    let town = load::town()?;
    store.enter(town.code(), &town.key_check())?;
    let mut commits = Vec::with_capacity(commands.len());
    for ((id, command), moment) in commands {
        let mut loaded = Loaded::default();
        loop {
            match town.plan(*id, command.as_ref(), &loaded, moment)? {
                Planned::Needs(needs) => store.load(town.code(), &needs, &mut loaded)?,
                Planned::Commit(commit) => {
                    store.commit(&commit)?;
                    commits.push(*commit);
                    break;
                }
                Planned::Already(_) => break,
            }
        }
    }
    drop(store);
    let theirs = raw(&commits)?;
    drop(commits);
    let mut bank = Participation::open(load::town()?, SqliteStore::open(file("ours.db")?)?)?;
    let began = ProcessTime::now();
    for batch in commands.chunks(BATCH) {
        bank.store_mut().begin_batch()?;
        for ((id, command), moment) in batch {
            bank.execute_any(*id, command.as_ref(), moment)?;
        }
        bank.store_mut().end_batch()?;
    }
    let ours = commands.len() as f64 / began.elapsed().as_secs_f64();
    let one_by_one = commands.len().min(20_000);
    let mut bank = Participation::open(load::town()?, SqliteStore::open(file("single.db")?)?)?;
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
        row("sqlite_single", "commands_per_cpu_s", single, None, 0.0),
    ])
}

/// Decoding and evolving entries, as a store whose states are of another version would have to.
fn replay(entries: usize) -> Done<Value> {
    let mut bank = Participation::open(load::town()?, MemoryStore::default())?;
    for ((id, command), moment) in load::commands(100_000.min(entries))? {
        bank.execute_any(id, command.as_ref(), &moment)?;
    }
    let tenant = bank.town().code();
    let journal = bank.store().entries(tenant, 0, entries)?;
    let mut streams: std::collections::BTreeMap<&StreamKey, Vec<&medborger::journal::Entry>> =
        std::collections::BTreeMap::new();
    for entry in &journal {
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

/// A town of a million: one in a hundred follows what is looked for, nearly all consent and are active.
fn find(citizens: usize) -> Done<Vec<Value>> {
    let mut memory = MemoryStore::default();
    let mut disk = SqliteStore::open(file("million.db")?)?;
    let town = load::town()?;
    let mut numbers = load::Numbers::new(1);
    let at = "2026-01-15T16:00:00Z".parse()?;
    for store in [&mut memory as &mut dyn Store, &mut disk] {
        store.enter(town.code(), &town.key_check())?;
    }
    disk.begin_batch()?;
    for n in 0..citizens {
        let stream = StreamKey::new("citizen", load::citizen(n as u64));
        let mut terms = vec!["status=active".to_owned(), "consent=enrolment".to_owned()];
        if n % 10 != 0 {
            terms.push("consent=invitation".to_owned());
        }
        terms.push(format!(
            "interest={}",
            if n % 100 == 7 { "rare" } else { "common" }
        ));
        terms.push(format!("area=area-{}", numbers.below(12)));
        terms.push(format!("born={}", 1935 + numbers.below(70)));
        let change = |term: String| TermChange {
            stream: stream.clone(),
            term: format!("citizen:{term}"),
            add: true,
        };
        let commit = load::bare_commit(
            &town,
            n as u64,
            at,
            &stream,
            terms.into_iter().map(change).collect(),
        )?;
        memory.commit(&commit)?;
        disk.commit(&commit)?;
        if n % 10_000 == 9_999 {
            disk.end_batch()?;
            disk.begin_batch()?;
        }
    }
    disk.end_batch()?;
    let one = |term: &str| [format!("citizen:{term}")].into();
    let find = Find {
        all: vec![
            one("interest=rare"),
            one("consent=invitation"),
            one("status=active"),
        ],
        after: None,
        limit: usize::MAX,
    };
    let time = |store: &dyn Store| -> Done<f64> {
        let mut best = f64::MAX;
        for _ in 0..5 {
            let began = Instant::now();
            let found = store.find(town.code(), &find)?;
            best = best.min(began.elapsed().as_secs_f64() * 1000.0);
            if found.total != citizens / 100 {
                return Err(format!("{} found", found.total).into());
            }
        }
        Ok(best)
    };
    Ok(vec![
        row(
            "find_1pct_of_1m_memory",
            "wall_ms",
            time(&memory)?,
            None,
            50.0,
        ),
        row(
            "find_1pct_of_1m_sqlite",
            "wall_ms",
            time(&disk)?,
            None,
            50.0,
        ),
    ])
}
