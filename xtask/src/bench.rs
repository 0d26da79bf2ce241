//! `cargo xtask bench NAME --json [--peers] [--wasm] [--small] [--seed N] [--data FOLDER]`: one JSON object on a line of its own.
//!
//! `cargo xtask bench participation --json [--small] [--peers] [--only PART,PART] [--against COMMIT]`: the same, beside what
//! another commit takes in the same run.

mod against;
mod page;
mod python;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use crate::run::{Steps, Venv, cargo, command, once, output, root, target_dir};

const NAMES: [&str; 12] = [
    "columns",
    "hearing",
    "lists",
    "matching",
    "opinion",
    "page",
    "participation",
    "python",
    "server",
    "sortition",
    "survey",
    "work",
];
/// Those that draw their load from a seed, and that can be measured beside others.
const SEEDED: [&str; 5] = ["hearing", "matching", "opinion", "sortition", "survey"];
/// A benchmark that is no program of Rust: it gives the JSON.
type Measure = fn(Asked) -> Result<String>;

/// What such a benchmark is asked for.
struct Asked {
    peers: bool,
    small: bool,
}

impl Asked {
    fn read(flags: &[String]) -> Result<Self> {
        let (mut peers, mut small) = (false, false);
        for flag in flags {
            match flag.as_str() {
                "--json" => {}
                "--peers" => peers = true,
                "--small" => small = true,
                other => bail!("there is no flag `{other}`: --json, --peers, --small"),
            }
        }
        Ok(Self { peers, small })
    }
}

/// The seconds within which a browser must have matched a market.
const BROWSER_S: f64 = 2.0;
/// How often each side is measured against a commit, in turns; once where it is to be small.
const ROUNDS: usize = 3;

/// Runs a benchmark. What it prints besides the JSON goes to standard error.
pub fn run(args: &[String]) -> Result<()> {
    let Some((name, flags)) = args.split_first() else {
        bail!("which benchmark? There are: {}", NAMES.join(", "));
    };
    if !NAMES.contains(&name.as_str()) {
        bail!(
            "there is no benchmark `{name}`. There are: {}",
            NAMES.join(", ")
        );
    }
    let apart: Option<Measure> = match name.as_str() {
        "page" => Some(page::measure),
        "columns" => Some(python::columns),
        "python" => Some(python::measure),
        _ => None,
    };
    if let Some(measure) = apart {
        let began = Instant::now();
        let result = read(&measure(Asked::read(flags)?)?)?;
        eprintln!("({:.0} s)", began.elapsed().as_secs_f32());
        println!("{result}");
        return Ok(());
    }
    let is_bank = name == "participation";
    let mut passed_on = Vec::new();
    let mut door = None;
    let (mut only, mut against) = (None, None);
    let mut rest = flags.iter();
    while let Some(flag) = rest.next() {
        match flag.as_str() {
            "--json" => {}
            "--peers" if SEEDED.contains(&name.as_str()) => {}
            "--peers" if is_bank => passed_on.push(flag.clone()),
            "--small" => passed_on.push(flag.clone()),
            "--wasm" if name == "matching" => door = Some(target_dir().join("bench/matching")),
            "--staff" if name == "work" => passed_on.push(flag.clone()),
            "--only" if ["lists", "sortition", "work"].contains(&name.as_str()) => {
                let kind = rest.next().context(
                    "--only takes the beginning of a kind, what a name has in it, or a store",
                )?;
                passed_on.extend([flag.clone(), kind.clone()]);
            }
            "--data" if name == "opinion" => {
                let folder = rest.next().context("--data takes a folder")?;
                passed_on.extend([flag.clone(), folder.clone()]);
            }
            "--seed" if name == "work" || SEEDED.contains(&name.as_str()) => {
                let seed: u64 = rest.next().context("--seed takes a number")?.parse()?;
                passed_on.extend(["--seed".to_owned(), seed.to_string()]);
            }
            "--only" if is_bank => {
                let parts = rest.next().context("--only takes parts of the benchmark")?;
                passed_on.extend([flag.clone(), parts.clone()]);
                only = Some(parts.as_str());
            }
            "--against" if is_bank => {
                let commit = rest.next().context("--against takes a commit")?;
                against = Some(against::Commit::named(commit)?);
            }
            other => bail!(
                "there is no flag `{other}`: --json, --small; hearing, matching, opinion, sortition and survey also take --peers and --seed N, opinion --data FOLDER, sortition --only TEXT, lists --only STORE, matching --wasm, work --seed N, --staff and --only KIND, participation --peers, --only PART,PART and --against COMMIT"
            ),
        }
    }
    let began = Instant::now();
    if SEEDED.contains(&name.as_str()) && flags.iter().any(|flag| flag == "--peers") {
        match peers(name) {
            Ok(python) => passed_on.extend(["--peers".to_owned(), "--python".to_owned(), python]),
            Err(error) => {
                eprintln!("!!! the peers were NOT measured, they can't be installed: {error:#}")
            }
        }
    }
    if let Some(folder) = &door {
        passed_on.extend(["--door".to_owned(), folder.to_string_lossy().into_owned()]);
    }
    let with_peers = is_bank && flags.iter().any(|flag| flag == "--peers");
    let program = build(name, with_peers)?;
    let ours = || -> Result<Value> { read(&output(command(&program).args(&passed_on))?) };
    let mut result = match &against {
        Some(commit) => {
            let small = flags.iter().any(|flag| flag == "--small");
            let built = commit.build(name)?;
            let (mut mine, mut theirs) = (Vec::new(), Vec::new());
            for _ in 0..if small { 1 } else { ROUNDS } {
                mine.push(ours()?);
                theirs.push(read(&built.run(small, only)?)?);
            }
            against::beside(&mine, &theirs, commit)?
        }
        None => ours()?,
    };
    // A call is no part of the benchmark's own.
    if is_bank && only.is_none() {
        add_calls(&mut result)?;
    }
    let other = match &door {
        Some(folder) => add_wasm(&mut result, folder),
        None => Ok(Vec::new()),
    };
    eprintln!("({:.0} s)", began.elapsed().as_secs_f32());
    // What was measured is shown also where Node or Chromium failed.
    println!("{result}");
    let other = other?;
    ensure!(
        other.is_empty(),
        "the WebAssembly module answers otherwise than the native library: {}",
        other.join(", ")
    );
    Ok(())
}

/// Builds a benchmark, with peers that are crates where they are measured.
fn build(name: &str, with_peers: bool) -> Result<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "-p", "medborger-benches"]);
    if with_peers {
        build.args(["--features", "peers"]);
    }
    crate::run::run(build.args(["--bin", name]))?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(target_dir().join("release").join(file))
}

/// The JSON in what a benchmark printed.
fn read(printed: &str) -> Result<Value> {
    let line = printed.lines().rev().find(|line| line.starts_with('{'));
    Ok(serde_json::from_str(
        line.context("the benchmark printed no JSON")?,
    )?)
}

/// What Node and Chromium take for the questions in this folder; returns the cases that they answer otherwise.
fn add_wasm(result: &mut Value, folder: &Path) -> Result<Vec<String>> {
    let browser = crate::wasm::ready(&mut Steps::quiet())?;
    if browser.is_none() {
        eprintln!("!!! Chromium was NOT measured: there is none");
    }
    let rows = result.get_mut("rows").and_then(Value::as_array_mut);
    let rows = rows.context("the benchmark printed no rows")?;
    let asked = |row: &Value| {
        let asked = row.get("metric")? == "native_s";
        asked.then(|| row.get("case")?.as_str().map(str::to_owned))?
    };
    let mut other = Vec::new();
    for case in rows.iter().filter_map(asked).collect::<Vec<_>>() {
        let mut node = command("node");
        node.arg(root().join("benches/wasm_matching.mjs"));
        node.arg(folder).arg(&case).env_remove("CHROMIUM");
        if let Some(browser) = &browser {
            node.env("CHROMIUM", browser);
        }
        let figures: Map<String, Value> = serde_json::from_str(&output(&mut node)?)?;
        for (metric, ours) in &figures {
            let goal = if metric == "wasm_equal" {
                1.0
            } else {
                BROWSER_S
            };
            rows.push(json!({
                "case": case, "metric": metric, "ours": ours, "peer": null, "theirs": null, "goal": goal,
            }));
        }
        if figures.get("wasm_equal") != Some(&json!(1)) {
            other.push(case);
        }
    }
    Ok(other)
}

/// What a call from Python and from JavaScript costs.
fn add_calls(result: &mut Value) -> Result<()> {
    for (case, overhead) in [("python_call", typed_call()), ("wasm_call", node())] {
        match (overhead, result.get_mut("rows").and_then(Value::as_array_mut)) {
            (Ok(us), Some(rows)) => rows.push(json!({
                "case": case, "metric": "us_per_call", "ours": us, "peer": null, "theirs": null, "goal": 0.0,
            })),
            (Err(error), _) => eprintln!("{case} was not measured: {error:#}"),
            (Ok(_), None) => bail!("the benchmark printed no rows"),
        }
    }
    Ok(())
}

/// The interpreter of an environment with the Python peers in it.
///
/// Those of opinion and surveys want versions of their own, and so have an environment of their own.
fn peers(name: &str) -> Result<String> {
    let (folder, file) = match name {
        "opinion" | "survey" => ("peers-opinion", "opinion.txt"),
        _ => ("peers-venv", "requirements.txt"),
    };
    let venv = Venv::at(target_dir().join(folder));
    let requirements = root().join("benches/peers").join(file);
    let content = fs::read_to_string(&requirements).context(file)?;
    venv.make()?;
    once(&venv.dir().join(".stamp"), &content, || {
        venv.install(&[OsStr::new("-r"), requirements.as_os_str()])
    })?;
    Ok(venv.program("python").to_string_lossy().into_owned())
}

/// Microseconds that a call from Python takes, for a command that does next to nothing.
fn typed_call() -> Result<f64> {
    let venv = crate::python::ready()?;
    crate::python::develop(&venv)?;
    Ok(
        output(venv.python().arg(root().join("benches/python_call.py")))?
            .trim()
            .parse()?,
    )
}

/// The same from JavaScript.
fn node() -> Result<f64> {
    if !root().join("bindings-wasm/js/dist/integrity.json").exists() {
        crate::wasm::build(&mut Steps::quiet())?;
    }
    Ok(
        output(command("node").arg(root().join("benches/wasm_call.mjs")))?
            .trim()
            .parse()?,
    )
}
