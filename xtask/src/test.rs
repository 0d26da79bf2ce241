//! `cargo xtask test`: everything that must hold before a change is good.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::run::{
    SHARED, Steps, built, cargo, command, is_there, output, root, run as run_program, target_dir,
};

type Part = (&'static str, &'static str, fn(&mut Steps) -> Result<()>);

/// What only runs where it is named: it takes long, and needs what others publish.
const BY_NAME: &[Part] = &[
    (
        "release",
        "the Python package as it is released (only by name)",
        crate::python::release,
    ),
    (
        "matrix",
        "projects of others' tools with the packed npm package (only by name)",
        crate::wasm::matrix,
    ),
    (
        "next",
        "the one protocol in Next, built as it is released (only by name)",
        crate::server::long,
    ),
];

const PARTS: &[Part] = &[
    ("format", "the code is formatted", format),
    ("clippy", "no lint objects", clippy),
    ("rust", "the tests of the crates, with every feature", rust),
    ("alone", "the core builds alone", alone),
    (
        "oldest",
        "the core builds with the oldest Rust that it promises",
        oldest,
    ),
    (
        "deny",
        "licences and sources of the dependencies, with cargo-deny",
        deny,
    ),
    (
        "semver",
        "the core breaks no interface since the last release, with cargo-semver-checks",
        semver,
    ),
    ("docs", "the documentation builds without a warning", docs),
    ("generate", "the generated files are up to date", generated),
    ("python", "the Python package", crate::python::test),
    ("wasm", "the npm package", crate::wasm::test),
    (
        "elements",
        "the elements and the portal in a browser, with axe, without JavaScript, on narrow screens",
        crate::wasm::elements,
    ),
    (
        "pages",
        "the white paper, its list of changes and the letter: axe, narrow screens, print, LibreOffice",
        crate::pages::test,
    ),
    (
        "server",
        "the one protocol in seven hosts: the same answers to the byte, valid against OpenAPI",
        crate::server::test,
    ),
    (
        "examples",
        "the examples tell the same story in three languages",
        examples,
    ),
];

/// Runs the parts that are named, or all. A part that fails does not stop the others.
pub fn run(args: &[String]) -> Result<()> {
    if args.iter().any(|arg| arg == "--list") {
        for (name, what, _) in PARTS.iter().chain(BY_NAME) {
            println!("{name:<10} {what}");
        }
        return Ok(());
    }
    let all = || PARTS.iter().chain(BY_NAME);
    let known = |arg: &String| all().any(|(name, _, _)| name == arg);
    if let Some(other) = args.iter().find(|arg| !known(arg)) {
        let names: Vec<&str> = all().map(|(name, ..)| *name).collect();
        bail!(
            "there is no part `{other}`. There are: {}",
            names.join(", ")
        );
    }
    let mut steps = Steps::new();
    let mut failed = Vec::new();
    // Where nothing is named, all runs but that.
    let chosen = PARTS.iter().filter(|_| args.is_empty());
    let named = all().filter(|(name, ..)| args.iter().any(|arg| arg == name));
    for (name, _, part) in chosen.chain(named) {
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
    native.args(["--all-features", "--exclude", "medborger-wasm*"]);
    steps.run("clippy", native.args(["--", "-D", "warnings"]))?;
    crate::wasm::target(steps)?;
    let mut wasm = cargo();
    wasm.args([
        "clippy",
        "--quiet",
        "-p",
        "medborger",
        "-p",
        "medborger-wasm*",
    ]);
    wasm.args(["--target", "wasm32-unknown-unknown"]);
    steps.run(
        "clippy for the browser",
        wasm.args(["--", "-D", "warnings"]),
    )
}

/// The bindings are tested from their own languages, and the benchmarks are no tests; they are built with the rest, so that what
/// all of them stand on has one set of features.
fn rust(steps: &mut Steps) -> Result<()> {
    let mut test = cargo();
    test.arg("test").args(SHARED);
    // The same tree gives the same result: random cases are others only where somebody asks for a seed or for many.
    let asked = ["PROPTEST_RNG_SEED", "MEDBORGER_LONG"].map(std::env::var_os);
    if asked.iter().all(Option::is_none) {
        test.env("PROPTEST_RNG_SEED", "1");
    }
    steps.test("rust", &mut test)
}

/// Other crates of the workspace may turn features of the dependencies on that the core must do without. For the browser
/// clippy looks at it alone.
fn alone(steps: &mut Steps) -> Result<()> {
    let mut check = cargo();
    steps.run(
        "core alone",
        check.args(["check", "--quiet", "-p", "medborger"]),
    )
}

/// The oldest Rust stands in the manifest. Where it can't be had, one line says so.
fn oldest(steps: &mut Steps) -> Result<()> {
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    let version = manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "))
        .context("the manifest names no oldest Rust")?
        .trim_matches('"');
    let mut install = command("rustup");
    install.args(["toolchain", "install", version, "--profile", "minimal"]);
    if let Err(error) = run_program(install.arg("--no-self-update")) {
        eprintln!("!!! NOT checked with Rust {version}, which can't be installed: {error:#}");
        return Ok(());
    }
    let mut check = command("rustup");
    check.args(["run", version, "cargo", "check", "--quiet"]);
    // Its C need not be fast, for nothing of it runs.
    check.args(["--config", "profile.dev.package.libsqlite3-sys.opt-level=0"]);
    check.args(["-p", "medborger", "--all-features", "--target-dir"]);
    steps.run(
        &format!("Rust {version}"),
        check.arg(target_dir().join("oldest")),
    )
}

/// Advisories come from a database on the network, so that the same tree would pass today and fail tomorrow: they are asked for
/// by hand, with `cargo deny --config .ci/deny.toml check advisories`.
fn deny(steps: &mut Steps) -> Result<()> {
    if !is_there("cargo-deny") {
        eprintln!(
            "!!! NOT checked, for there is no cargo-deny: `cargo install --locked cargo-deny`"
        );
        return Ok(());
    }
    let mut deny = cargo();
    deny.args(["deny", "--offline", "--config", ".ci/deny.toml", "check"]);
    steps.run("deny", deny.args(["bans", "licenses", "sources"]))
}

/// The last tag is the last release. Before there is one, there is nothing to hold to.
fn semver(steps: &mut Steps) -> Result<()> {
    let tags = output(command("git").args(["tag", "--list", "v*", "--sort=-version:refname"]));
    let tags = tags.unwrap_or_default();
    let Some(last) = tags.lines().next() else {
        return Ok(());
    };
    if !is_there("cargo-semver-checks") {
        eprintln!(
            "!!! NOT checked, for there is no cargo-semver-checks: `cargo install --locked cargo-semver-checks`"
        );
        return Ok(());
    }
    let mut semver = cargo();
    semver.args(["semver-checks", "--all-features"]);
    // What `medborger` shows lies in the floors, and the tool looks at one crate at a time.
    for name in core_crates()? {
        semver.args(["-p", &name]);
    }
    steps.run("semver", semver.args(["--baseline-rev", last]))
}

/// `medborger` and the floors below it.
fn core_crates() -> Result<Vec<String>> {
    let below = fs::read_dir(root().join("core"))?;
    let mut floors: Vec<PathBuf> = below.filter_map(|entry| Some(entry.ok()?.path())).collect();
    floors.retain(|floor| floor.join("Cargo.toml").is_file());
    floors.sort();
    let named = floors.iter().filter_map(|floor| floor.file_name());
    let names = named.map(|name| format!("medborger-{}", name.display()));
    Ok(std::iter::once("medborger".to_owned())
        .chain(names)
        .collect())
}

fn docs(steps: &mut Steps) -> Result<()> {
    let mut doc = cargo();
    doc.args(["doc", "--quiet", "--no-deps"]);
    for name in core_crates()? {
        doc.args(["-p", &name]);
    }
    doc.arg("--all-features").env("RUSTDOCFLAGS", "-D warnings");
    steps.run("docs", &mut doc)
}

fn generated(steps: &mut Steps) -> Result<()> {
    crate::generate::run(&["--check".to_owned()], steps)
}

/// The same story in three languages, which must write the same lines.
fn examples(steps: &mut Steps) -> Result<()> {
    let examples = root().join("examples");
    let expected = fs::read_to_string(examples.join("expected.txt"))?;
    let tells = |steps: &mut Steps, name: &str, story: &mut Command| {
        steps.step(name, || {
            let told = output(story)?;
            ensure!(told == expected, "not examples/expected.txt:\n{told}");
            Ok(())
        })
    };
    let story = built("--example", "citizen_bank")?;
    tells(steps, "example in Rust", &mut command(story))?;
    let venv = crate::python::ready()?;
    steps.step("python: build for the examples", || {
        crate::python::develop(&venv)
    })?;
    let mut python = venv.python();
    python.env("PYTHONUTF8", "1");
    tells(
        steps,
        "example in Python",
        python.arg(examples.join("python/citizen_bank.py")),
    )?;
    // Last, because the module may have to be built for it; the part `wasm` builds it anew each time.
    if !root().join("bindings-wasm/js/dist/integrity.json").exists() {
        crate::wasm::build(steps)?;
    }
    let mut node = command("node");
    node.arg(examples.join("node/citizen_bank.mjs"));
    tells(steps, "example in Node", &mut node)
}
