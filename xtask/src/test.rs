//! `cargo xtask test`: everything that must hold before a change is good.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::run::{Steps, cargo, output, root};

type Part = (&'static str, &'static str, fn(&mut Steps) -> Result<()>);

const PARTS: &[Part] = &[
    ("format", "the code is formatted", format),
    ("clippy", "no lint objects", clippy),
    ("rust", "the tests of the crates, with every feature", rust),
    ("alone", "the core builds alone, and for the browser", alone),
    ("docs", "the documentation builds without a warning", docs),
    ("generate", "the generated files are up to date", generated),
    ("python", "the Python package", crate::python::test),
    ("wasm", "the npm package", crate::wasm::test),
    ("examples", "the examples run", examples),
];

/// Runs the parts that are named, or all. A part that fails does not stop the others.
pub fn run(args: &[String]) -> Result<()> {
    if args.iter().any(|arg| arg == "--list") {
        for (name, what, _) in PARTS {
            println!("{name:<10} {what}");
        }
        return Ok(());
    }
    let known = |arg: &String| PARTS.iter().any(|(name, _, _)| name == arg);
    if let Some(other) = args.iter().find(|arg| !known(arg)) {
        bail!("there is no part `{other}`: see `cargo xtask test --list`");
    }
    let mut steps = Steps::new();
    let mut failed = Vec::new();
    for (name, _, part) in PARTS {
        if !args.is_empty() && !args.iter().any(|arg| arg == name) {
            continue;
        }
        if let Err(error) = part(&mut steps) {
            eprintln!("error: {error:#}");
            failed.push(*name);
        }
    }
    println!("{}", steps.summary());
    if failed.is_empty() {
        Ok(())
    } else {
        bail!("failed: {}", failed.join(", "))
    }
}

fn format(steps: &mut Steps) -> Result<()> {
    steps.run("format", cargo().args(["fmt", "--all", "--", "--check"]))
}

fn clippy(steps: &mut Steps) -> Result<()> {
    let mut native = cargo();
    native.args(["clippy", "--quiet", "--workspace", "--all-targets"]);
    native.args(["--all-features", "--exclude", "medborger-wasm"]);
    steps.run("clippy", native.args(["--", "-D", "warnings"]))?;
    let mut wasm = cargo();
    wasm.args(["clippy", "--quiet", "-p", "medborger-wasm"]);
    wasm.args(["--target", "wasm32-unknown-unknown"]);
    steps.run(
        "clippy for the browser",
        wasm.args(["--", "-D", "warnings"]),
    )
}

/// The bindings are tested from their own languages, and the benchmarks are no tests.
fn rust(steps: &mut Steps) -> Result<()> {
    let mut test = cargo();
    test.args(["test", "--workspace", "--all-features"]);
    for other in ["medborger-python", "medborger-wasm"] {
        test.args(["--exclude", other]);
    }
    steps.test("rust", &mut test)
}

/// Other crates of the workspace may turn features of the dependencies on that the core must do without.
fn alone(steps: &mut Steps) -> Result<()> {
    let check = || {
        let mut check = cargo();
        check.args(["check", "--quiet", "-p", "medborger"]);
        check
    };
    steps.run("core alone", &mut check())?;
    let mut browser = check();
    steps.run(
        "core for the browser",
        browser.args(["--target", "wasm32-unknown-unknown"]),
    )
}

fn docs(steps: &mut Steps) -> Result<()> {
    let mut doc = cargo();
    doc.args(["doc", "--quiet", "--no-deps", "-p", "medborger"]);
    doc.arg("--all-features").env("RUSTDOCFLAGS", "-D warnings");
    steps.run("docs", &mut doc)
}

fn generated(steps: &mut Steps) -> Result<()> {
    crate::generate::run(&["--check".to_owned()], steps)
}

/// Every example of every crate, and every script in `examples/python`.
fn examples(steps: &mut Steps) -> Result<()> {
    let mut metadata = cargo();
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&output(&mut metadata)?)?;
    for package in list(&metadata, "packages") {
        let crate_name = text(package, "name")?;
        for target in list(package, "targets") {
            if !list(target, "kind").iter().any(|kind| kind == "example") {
                continue;
            }
            let example = text(target, "name")?;
            let mut run = cargo();
            run.args(["run", "--quiet", "--all-features", "-p", crate_name]);
            run.args(["--example", example]);
            steps.run(&format!("example {example}"), &mut run)?;
        }
    }
    let Ok(scripts) = fs::read_dir(root().join("examples/python")) else {
        return Ok(());
    };
    let mut scripts: Vec<_> = scripts.filter_map(|s| Some(s.ok()?.path())).collect();
    scripts.retain(|path| path.extension().is_some_and(|e| e == "py"));
    scripts.sort();
    if scripts.is_empty() {
        return Ok(());
    }
    let venv = crate::python::ready()?;
    steps.step("python: build for the examples", || {
        crate::python::develop(&venv)
    })?;
    for script in scripts {
        let name = script.file_name().unwrap_or_default().to_string_lossy();
        steps.run(&format!("example {name}"), venv.python().arg(&script))?;
    }
    Ok(())
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    let text = value.get(key).and_then(Value::as_str);
    text.with_context(|| format!("no {key} in cargo's metadata"))
}
