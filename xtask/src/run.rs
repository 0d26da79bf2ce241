//! Running other programs: what is run is printed, each step is timed, and a table stands at the end.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo builds: `CARGO_TARGET_DIR`, or `target` in the root.
pub fn target_dir() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// A program, run in the repository's root without the variables that `cargo run` has set for this one.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        let Some(text) = name.to_str() else { continue };
        let ours = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ];
        let others = ["CARGO_PRIMARY_PACKAGE", "OUT_DIR", "LD_LIBRARY_PATH"];
        if ours.iter().any(|p| text.starts_with(p)) || others.contains(&text) {
            command.env_remove(&name);
        }
    }
    command
}

/// Cargo, the same one that runs this tool.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// What is built natively for development, tests and examples is built with one set of features, so that it is built once.
/// The bindings are built by their own tools.
pub const SHARED: [&str; 6] = [
    "--workspace",
    "--all-features",
    "--exclude",
    "medborger-python",
    "--exclude",
    "medborger-wasm*",
];

/// Builds a program of the workspace, `--bin` or `--example`, and returns where it lies.
pub fn built(kind: &str, name: &str) -> Result<PathBuf> {
    let mut build = cargo();
    run(build
        .args(["build", "--quiet"])
        .args(SHARED)
        .args([kind, name]))?;
    let folder = target_dir().join("debug");
    let folder = match kind {
        "--example" => folder.join("examples"),
        _ => folder,
    };
    Ok(folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// Whether a program is on the `PATH`.
pub fn is_there(program: &str) -> bool {
    let mut probe = command(program);
    probe.arg("--version").stdout(Stdio::null());
    probe.stderr(Stdio::null());
    probe.status().is_ok_and(|status| status.success())
}

/// Runs a program to its end; that it fails is an error.
pub fn run(command: &mut Command) -> Result<()> {
    eprintln!("+ {}", line(command));
    let status = command.status().with_context(|| start_of(command))?;
    ensure!(status.success(), "{} failed: {status}", start_of(command));
    Ok(())
}

/// Runs a program and returns what it wrote to standard output.
pub fn output(command: &mut Command) -> Result<String> {
    eprintln!("+ {}", line(command));
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| start_of(command))?;
    ensure!(
        output.status.success(),
        "{} failed: {}",
        start_of(command),
        output.status
    );
    Ok(String::from_utf8(output.stdout)?)
}

fn start_of(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// A command as one could type it in the root, the root's own path left out.
fn line(command: &Command) -> String {
    let root = format!("{}/", root().display());
    let mut words = Vec::new();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            words.push(format!(
                "{}={}",
                name.to_string_lossy(),
                value.to_string_lossy()
            ));
        }
    }
    words.push(start_of(command));
    words.extend(command.get_args().map(|a| a.to_string_lossy().into_owned()));
    let quoted = words.into_iter().map(|word| {
        let word = match word.trim().split_once('\n') {
            Some((first, _)) => format!("{first} ..."),
            None => word.replace(&root, ""),
        };
        if word.contains(char::is_whitespace) {
            format!("'{word}'")
        } else {
            word
        }
    });
    quoted.collect::<Vec<_>>().join(" ")
}

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

/// A step that came to its end.
#[derive(Debug)]
struct Done {
    name: String,
    seconds: f64,
    /// The time of all processors together in what it ran, where the machine tells.
    cpu: Option<f64>,
    ok: bool,
}

/// The processor time of all programs that were run and have ended, with theirs. Linux tells it.
fn cpu_of_children() -> Option<f64> {
    /// How many of its units are a second: fixed for programs, whatever the kernel was built with.
    const TICKS: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The program's name stands in brackets and may hold anything.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) / TICKS)
}

/// The steps of a run, with what each took.
#[derive(Debug, Default)]
pub struct Steps {
    quiet: bool,
    done: Vec<Done>,
    tally: Tally,
}

impl Steps {
    /// Steps that announce themselves.
    pub fn new() -> Self {
        Self::default()
    }

    /// Steps that say nothing.
    pub fn quiet() -> Self {
        Self {
            quiet: true,
            ..Self::default()
        }
    }

    /// Does something under a name and keeps how long it took.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.quiet {
            eprintln!("\n== {name}");
        }
        let (begin, before) = (Instant::now(), cpu_of_children());
        let result = work();
        let seconds = begin.elapsed().as_secs_f64();
        let cpu = cpu_of_children().zip(before).map(|(now, then)| now - then);
        if !self.quiet {
            let how = if result.is_ok() { "ok" } else { "FAILED" };
            eprintln!("== {name}: {how}, {seconds:.1} s");
        }
        self.done.push(Done {
            name: name.to_owned(),
            seconds,
            cpu,
            ok: result.is_ok(),
        });
        result.with_context(|| name.to_owned())
    }

    /// Runs a program as a step.
    pub fn run(&mut self, name: &str, command: &mut Command) -> Result<()> {
        self.step(name, || run(command))
    }

    /// Runs a program that tests, as a step, and adds up what its output says about tests passed and failed.
    pub fn test(&mut self, name: &str, command: &mut Command) -> Result<()> {
        let mut tally = Tally::default();
        let result = self.step(name, || {
            eprintln!("+ {}", line(command));
            let mut child = command
                .stdout(Stdio::piped())
                .spawn()
                .with_context(|| start_of(command))?;
            let output = child.stdout.take().context("no output")?;
            let mut screen = std::io::stdout().lock();
            for bytes in BufReader::new(output).split(b'\n') {
                let bytes = bytes?;
                let text = String::from_utf8_lossy(&bytes);
                count(&text, &mut tally);
                writeln!(screen, "{text}")?;
            }
            drop(screen);
            let status = child.wait()?;
            ensure!(status.success(), "{} failed: {status}", start_of(command));
            Ok(())
        });
        self.add(tally);
        result
    }

    /// Adds tests that were counted elsewhere.
    pub fn add(&mut self, tally: Tally) {
        self.tally.passed += tally.passed;
        self.tally.failed += tally.failed;
    }

    /// The steps with their seconds on the clock and of processors, and the tests in all.
    pub fn summary(&self) -> String {
        let mut table = String::from("\n   clock s     CPU s\n");
        let line = |seconds: f64, cpu: Option<f64>| match cpu {
            Some(cpu) => format!("{seconds:>10.1}{cpu:>10.1}"),
            None => format!("{seconds:>10.1}         -"),
        };
        for done in &self.done {
            let how = if done.ok { "ok" } else { "FAILED" };
            let took = line(done.seconds, done.cpu);
            table.push_str(&format!("{took}  {how:<6}  {}\n", done.name));
        }
        let total: f64 = self.done.iter().map(|done| done.seconds).sum();
        let cpu: Option<f64> = self.done.iter().map(|done| done.cpu).sum();
        table.push_str(&format!("{}  in all\n", line(total, cpu)));
        let Tally { passed, failed } = self.tally;
        table.push_str(&format!("Tests: {passed} passed, {failed} failed"));
        table
    }
}

/// Counts what a line of a test program's output says: Rust's and pytest's closing lines and node's.
fn count(line: &str, tally: &mut Tally) {
    let line = plain(line);
    if let Some(rest) = line.strip_prefix("test result:") {
        tally.passed += number_before(rest, "passed");
        tally.failed += number_before(rest, "failed");
    } else if (line.contains(" passed") || line.contains(" failed")) && line.contains(" in ") {
        tally.passed += number_before(&line, "passed");
        tally.failed += number_before(&line, "failed") + number_before(&line, "error");
    } else if let Some(rest) = line
        .strip_prefix("# pass ")
        .or(line.strip_prefix("ℹ pass "))
    {
        tally.passed += rest.trim().parse::<u64>().unwrap_or(0);
    } else if let Some(rest) = line
        .strip_prefix("# fail ")
        .or(line.strip_prefix("ℹ fail "))
    {
        tally.failed += rest.trim().parse::<u64>().unwrap_or(0);
    }
}

/// A line without the codes that colour it.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            for code in letters.by_ref() {
                if code.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            text.push(letter);
        }
    }
    text
}

fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = before.filter(|w| !w.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, next] if next.starts_with(word) => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

/// Does the work unless `stamp` says that it was done from the same content; then leaves the stamp.
pub fn once(stamp: &Path, content: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    if fs::read_to_string(stamp).is_ok_and(|before| before == content) {
        return Ok(());
    }
    work()?;
    fs::write(stamp, content).with_context(|| format!("writing {}", stamp.display()))
}

/// A Python environment in a folder of its own.
#[derive(Debug, Clone)]
pub struct Venv(PathBuf);

impl Venv {
    /// The environment in this folder, whether it is there or not.
    pub fn at(dir: impl Into<PathBuf>) -> Self {
        Self(dir.into())
    }

    /// Its folder.
    pub fn dir(&self) -> &Path {
        &self.0
    }

    /// Makes it with `uv`, or where that is missing with `python3 -m venv`. `PYTHON` names another interpreter.
    pub fn make(&self) -> Result<()> {
        if self.program("python").exists() {
            return Ok(());
        }
        let python = env::var_os("PYTHON").unwrap_or_else(|| OsString::from("python3"));
        if is_there("uv") {
            let mut uv = command("uv");
            uv.args(["venv", "--quiet", "--python"]).arg(&python);
            return run(uv.arg(&self.0));
        }
        run(command(&python).args(["-m", "venv"]).arg(&self.0))
    }

    /// Installs what `args` says, as for `pip install`.
    pub fn install(&self, args: &[&OsStr]) -> Result<()> {
        if is_there("uv") {
            let mut uv = command("uv");
            uv.args(["pip", "install", "--quiet", "--python"]);
            return run(uv.arg(self.program("python")).args(args));
        }
        let mut pip = self.python();
        pip.args(["-m", "pip", "install", "-q", "--disable-pip-version-check"]);
        run(pip.args(args))
    }

    /// One of its programs.
    pub fn program(&self, name: &str) -> PathBuf {
        if cfg!(windows) {
            self.0.join("Scripts").join(format!("{name}.exe"))
        } else {
            self.0.join("bin").join(name)
        }
    }

    /// Its Python.
    pub fn python(&self) -> Command {
        let mut python = command(self.program("python"));
        python.env("VIRTUAL_ENV", &self.0);
        python
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: u64, failed: u64) {
        let mut tally = Tally::default();
        count(line, &mut tally);
        assert_eq!(tally, Tally { passed, failed }, "{line}");
    }

    #[test]
    fn closing_lines_of_three_test_programs_are_counted() {
        check(
            "test result: ok. 24 passed; 1 failed; 0 ignored; finished in 0.1s",
            24,
            1,
        );
        check(
            "\u{1b}[32m\u{1b}[1m7 passed\u{1b}[0m\u{1b}[32m in 0.50s\u{1b}[0m",
            7,
            0,
        );
        check("=== 2 failed, 7 passed, 1 error in 0.50s ===", 7, 3);
        check("# pass 12", 12, 0);
        check("ℹ fail 2", 0, 2);
        check("all passed", 0, 0);
    }
}
