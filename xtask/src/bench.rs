//! `cargo xtask bench NAME --json [--peers]`: one JSON object on a line of its own.

use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::run::{Steps, cargo, command, output, root};

/// Runs a benchmark. What it prints besides the JSON goes to standard error.
pub fn run(args: &[String]) -> Result<()> {
    let Some((name, flags)) = args.split_first() else {
        bail!("which benchmark? There is: participation");
    };
    if name != "participation" {
        bail!("there is no benchmark `{name}`. There is: participation");
    }
    if let Some(other) = flags
        .iter()
        .find(|flag| !["--json", "--peers", "--small"].contains(&flag.as_str()))
    {
        bail!("there is no flag `{other}`: --json, --peers, --small");
    }
    let began = Instant::now();
    let mut bench = cargo();
    bench.args([
        "run",
        "--quiet",
        "--release",
        "-p",
        "medborger-benches",
        "--bin",
        name,
        "--",
    ]);
    bench.args(flags.iter().filter(|flag| *flag == "--small"));
    let printed = output(&mut bench)?;
    let line = printed
        .lines()
        .rev()
        .find(|line| line.starts_with('{'))
        .context("the benchmark printed no JSON")?;
    let mut result: Value = serde_json::from_str(line)?;
    for (case, overhead) in [("python_call", python()), ("wasm_call", node())] {
        match (overhead, result.get_mut("rows").and_then(Value::as_array_mut)) {
            (Ok(us), Some(rows)) => rows.push(json!({
                "case": case, "metric": "us_per_call", "ours": us, "peer": null, "theirs": null, "goal": 0.0,
            })),
            (Err(error), _) => eprintln!("{case} was not measured: {error:#}"),
            (Ok(_), None) => bail!("the benchmark printed no rows"),
        }
    }
    eprintln!("({:.0} s)", began.elapsed().as_secs_f32());
    println!("{result}");
    Ok(())
}

/// Microseconds that a call from Python takes, for a command that does next to nothing.
fn python() -> Result<f64> {
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
    if !root()
        .join("bindings-wasm/js/wasm/medborger_bg.wasm")
        .exists()
    {
        crate::wasm::build(&mut Steps::quiet())?;
    }
    Ok(
        output(command("node").arg(root().join("benches/wasm_call.mjs")))?
            .trim()
            .parse()?,
    )
}
