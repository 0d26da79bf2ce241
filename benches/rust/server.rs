//! The server under load, on loopback: hearing responses that become durable while a hundred readers read.
//!
//! One process serves, one asks, on all cores that there are. `axum` stands beside it, giving the bytes that our server gives, and
//! the disk's own rate of syncs is measured in the same run. `--small` takes a tenth of the time.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "server/client.rs"]
mod client;
#[path = "server/disk.rs"]
mod disk;
#[path = "server/host.rs"]
mod host;

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use client::{Load, Measured};

type Done<T> = Result<T, Box<dyn Error>>;

/// Readers, and those who send responses.
const READERS: usize = 100;
const WRITERS: usize = 16;
/// The milliseconds within which 99 of 100 are answered.
const P99_MS: f64 = 250.0;

fn main() -> Done<()> {
    let args: Vec<String> = std::env::args().collect();
    if let Some(how) = args.iter().skip_while(|arg| *arg != "--serve").nth(1) {
        return tokio::runtime::Runtime::new()?.block_on(host::serve(how, &data()?));
    }
    let small = args.iter().any(|arg| arg == "--small");
    let time = Duration::from_secs(if small { 2 } else { 15 });
    let runtime = tokio::runtime::Runtime::new()?;
    let mut rows = Vec::new();
    let mut row = |case: &str, metric: &str, ours: f64, theirs: Value, goal: Value| {
        let peer = if theirs.is_null() {
            Value::Null
        } else {
            json!("axum")
        };
        let row = json!({ "case": case, "metric": metric, "ours": rounded(ours), "peer": peer, "theirs": theirs, "goal": goal });
        eprintln!("{row}");
        rows.push(row);
    };
    let syncs = disk::syncs_per_second(&data()?, time / 3)?;
    row("disk", "syncs_per_s", syncs, Value::Null, Value::Null);

    let written = {
        let host = Host::start("town")?;
        let load = Load::new(host.port, READERS, WRITERS);
        runtime.block_on(load.run(time))?
    };
    let Measured { reads, writes } = written;
    row(
        "responses_with_readers",
        "per_s",
        writes.per_second,
        Value::Null,
        json!(rounded(syncs / 2.0)),
    );
    row(
        "responses_with_readers",
        "p99_ms",
        writes.p99_ms,
        Value::Null,
        json!(P99_MS),
    );
    row(
        "reads_with_writers",
        "per_s",
        reads.per_second,
        Value::Null,
        Value::Null,
    );
    row(
        "reads_with_writers",
        "p99_ms",
        reads.p99_ms,
        Value::Null,
        json!(P99_MS),
    );
    let errors = (reads.errors + writes.errors) as f64;
    row(
        "responses_with_readers",
        "errors",
        errors,
        Value::Null,
        json!(0),
    );

    // The same bytes from the bare framework, and from the town that nobody writes to.
    let ours = {
        let host = Host::start("town")?;
        for (number, question) in host::QUESTIONS.iter().enumerate() {
            let body = runtime.block_on(client::body_of(host.port, question))?;
            std::fs::write(data()?.join(format!("answer-{number}")), body)?;
        }
        runtime
            .block_on(Load::new(host.port, READERS, 0).run(time))?
            .reads
    };
    let theirs = {
        let host = Host::start("bare")?;
        runtime
            .block_on(Load::new(host.port, READERS, 0).run(time))?
            .reads
    };
    let bare = rounded(theirs.per_second);
    row(
        "reads",
        "per_s",
        ours.per_second,
        json!(bare),
        json!(rounded(bare / 2.0)),
    );
    row(
        "reads",
        "p99_ms",
        ours.p99_ms,
        json!(rounded(theirs.p99_ms)),
        json!(P99_MS),
    );
    row(
        "reads",
        "errors",
        ours.errors as f64,
        json!(theirs.errors),
        json!(0),
    );
    println!("{}", json!({ "bench": "server", "rows": rows }));
    Ok(())
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Where the town's file lies while it is measured: on the disk that is measured too.
fn data() -> Done<std::path::PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench/server");
    std::fs::create_dir_all(&dir)?;
    Ok(dir)
}

/// A server in a process of its own, until it is dropped.
struct Host {
    child: Child,
    port: u16,
}

impl Host {
    fn start(how: &str) -> Done<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["--serve", how])
            .stdout(Stdio::piped())
            .spawn()?;
        let said = child.stdout.take().ok_or("no output")?;
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let port = line.trim().parse();
        let host = Self {
            child,
            port: port.as_ref().copied().unwrap_or_default(),
        };
        port?;
        Ok(host)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
