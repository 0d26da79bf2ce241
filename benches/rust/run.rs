//! Measurements in processes of their own: ours, and the peers'.

use std::error::Error;
use std::ffi::OsStr;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Map, Value};

pub(crate) type Done<T> = Result<T, Box<dyn Error>>;

/// What came of a peer's run: figures, or why there are none.
pub(crate) type Outcome = Result<Map<String, Value>, String>;

/// The signal that ends a process when its CPU seconds are used up.
const SIGXCPU: i32 = 24;

/// Runs one case of this benchmark, with more flags than its seed.
pub(crate) fn child(name: &str, seed: u64, more: &[&OsStr]) -> Done<Map<String, Value>> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["--case", name, "--seed", &seed.to_string()]);
    child.args(more);
    let output = child.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{name}: {}", output.status).into());
    }
    let text = String::from_utf8(output.stdout)?;
    Ok(serde_json::from_str(text.trim())?)
}

/// Runs a peer's script on an input, with a limit of CPU seconds.
pub(crate) fn ask(
    python: &str,
    script: &str,
    input: &Path,
    how: &[&str],
    limit: u32,
) -> Done<Outcome> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("peers")
        .join(script);
    let output = Command::new(python)
        .arg(script)
        .arg(input)
        .args(how)
        .arg(limit.to_string())
        .output()?;
    if output.status.signal() == Some(SIGXCPU) {
        return Ok(Err(format!("did not finish in {limit} CPU seconds")));
    }
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        let last = told
            .lines()
            .rev()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        return Ok(Err(format!("failed: {}", last.trim())));
    }
    let figures: Map<String, Value> = serde_json::from_slice(&output.stdout)?;
    Ok(match figures.get("refused").and_then(Value::as_str) {
        Some(why) => Err(format!("refused: {why}")),
        None => Ok(figures),
    })
}

/// Six digits that count.
pub(crate) fn rounded(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}
