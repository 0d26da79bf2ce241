//! A benchmark of another commit, built from a work tree of its own, and figures of several runs beside those of ours.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::run::{cargo, command, output, run, target_dir};

/// The goal beside a commit: so much of what it carries out in a CPU second.
const KEPT: f64 = 0.9;
/// The cases that have this goal.
const ASKED: [&str; 4] = ["memory", "memory_json", "sqlite_batch", "sqlite_single"];

/// A commit that there is.
pub struct Commit {
    hash: String,
    short: String,
}

impl Commit {
    /// Reads what somebody calls a commit: a hash, a branch, a tag, `HEAD~1`.
    pub fn named(name: &str) -> Result<Self> {
        let ask = |how: &str, what: &str| {
            let mut git = command("git");
            git.args(["rev-parse", "--quiet", how, what]);
            let answer = git.stderr(Stdio::null()).output().context("git")?;
            ensure!(
                answer.status.success() && !name.starts_with('-'),
                "there is no commit `{name}`"
            );
            anyhow::Ok(String::from_utf8(answer.stdout)?.trim().to_owned())
        };
        let hash = ask("--verify", &format!("{name}^{{commit}}"))?;
        let short = ask("--short", &hash)?;
        Ok(Self { hash, short })
    }

    /// Builds its benchmark, in a folder that stays for the next time.
    pub fn build(&self, name: &str) -> Result<Built> {
        let dir = target_dir().join("against").join(&self.hash);
        self.check_out(&dir)?;
        let source = dir.join(format!("benches/rust/{name}.rs"));
        let source = fs::read_to_string(source)
            .ok()
            .with_context(|| format!("the commit {} has no benchmark `{name}`", self.short))?;
        let built = dir.join("target");
        let mut build = cargo();
        build.current_dir(&dir);
        build.args(["build", "--quiet", "--release", "-p", "medborger-benches"]);
        build.args(["--bin", name, "--target-dir"]).arg(&built);
        run(&mut build)?;
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        Ok(Built {
            dir,
            program: built.join("release").join(file),
            source,
        })
    }

    /// Makes the work tree, unless it is there and as the commit left it.
    fn check_out(&self, dir: &Path) -> Result<()> {
        if self.is_checked_out(dir) {
            return Ok(());
        }
        if dir.exists() {
            fs::remove_dir_all(dir).with_context(|| format!("removing {}", dir.display()))?;
        }
        run(command("git").args(["worktree", "prune"]))?;
        let mut add = command("git");
        add.args(["worktree", "add", "--quiet", "--detach"])
            .arg(dir);
        run(add.arg(&self.hash))
    }

    fn is_checked_out(&self, dir: &Path) -> bool {
        // Without a `.git` of its own git would speak of the work tree around it.
        let ask = |args: &[&str]| {
            let mut git = command("git");
            git.arg("-C").arg(dir).args(args).stderr(Stdio::null());
            let answer = git.output().ok().filter(|answer| answer.status.success())?;
            Some(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
        };
        dir.join(".git").is_file()
            && ask(&["rev-parse", "HEAD"]).as_ref() == Some(&self.hash)
            && ask(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|s| s.is_empty())
    }
}

/// A commit's benchmark.
pub struct Built {
    dir: PathBuf,
    program: PathBuf,
    source: String,
}

impl Built {
    /// Runs it with those of the flags that it knew then, and returns what it printed. One that does not know the parts
    /// that are asked for measures all.
    pub fn run(&self, small: bool, only: Option<&str>) -> Result<String> {
        let knows = |word: &str| self.source.contains(&format!("\"{word}\""));
        let mut bench = command(&self.program);
        bench.current_dir(&self.dir);
        if small {
            ensure!(knows("--small"), "the commit's benchmark has no `--small`");
            bench.arg("--small");
        }
        if let Some(parts) = only.filter(|parts| knows("--only") && parts.split(',').all(knows)) {
            bench.args(["--only", parts]);
        }
        output(&mut bench)
    }
}

/// What a row is about.
type Key = (String, String);

/// The median of several runs' figures, in the rows of the first. Those that the commit has too stand beside its own.
pub fn beside(ours: &[Value], theirs: &[Value], commit: &Commit) -> Result<Value> {
    let Some(mut result) = ours.first().cloned() else {
        bail!("nothing was measured");
    };
    let (mine, of_peer) = (medians(ours, "ours"), medians(ours, "theirs"));
    let of_commit = medians(theirs, "ours");
    let rows = result.get_mut("rows").and_then(Value::as_array_mut);
    for row in rows.context("the benchmark printed no rows")? {
        let key = key(row).context("a row without case and metric")?;
        let mut put = |name: &str, value: Value| {
            if let Some(row) = row.as_object_mut() {
                row.insert(name.to_owned(), value);
            }
        };
        if let Some(median) = mine.get(&key) {
            put("ours", json!(median));
        }
        match (of_commit.get(&key), of_peer.get(&key)) {
            (Some(median), _) => {
                put("peer", json!(commit.short));
                put("theirs", json!(median));
                let (case, metric) = &key;
                if ASKED.contains(&case.as_str()) && metric == "commands_per_cpu_s" {
                    put("goal", json!((KEPT * median).round()));
                }
            }
            (None, Some(median)) => put("theirs", json!(median)),
            (None, None) => {}
        }
    }
    Ok(result)
}

fn key(row: &Value) -> Option<Key> {
    let text = |name: &str| Some(row.get(name)?.as_str()?.to_owned());
    Some((text("case")?, text("metric")?))
}

/// The median of a figure of each row, over several runs.
fn medians(runs: &[Value], figure: &str) -> BTreeMap<Key, f64> {
    let mut figures: BTreeMap<Key, Vec<f64>> = BTreeMap::new();
    let rows = runs.iter().filter_map(|run| run.get("rows")?.as_array());
    for row in rows.flatten() {
        if let (Some(key), Some(value)) = (key(row), row.get(figure).and_then(Value::as_f64)) {
            figures.entry(key).or_default().push(value);
        }
    }
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        let upper = values.get(values.len() / 2)?;
        let lower = values.get((values.len() - 1) / 2)?;
        Some((lower + upper) / 2.0)
    };
    figures
        .into_iter()
        .filter_map(|(key, values)| Some((key, median(values)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(case: &str, metric: &str, ours: f64, peer: Option<f64>, goal: f64) -> Value {
        json!({
            "case": case, "metric": metric, "ours": ours, "peer": peer.map(|_| "raw"), "theirs": peer, "goal": goal,
        })
    }

    fn measured(rows: &[Value]) -> Value {
        json!({ "bench": "participation", "rows": rows })
    }

    #[test]
    fn medians_stand_beside_those_of_the_commit() {
        let ours = [(10.0, 1.0), (30.0, 3.0), (20.0, 2.0)].map(|(memory, new)| {
            measured(&[
                one("memory", "commands_per_cpu_s", memory, None, 150_000.0),
                one("sqlite_batch", "ratio_to_raw", 0.6, Some(1.0), 0.5),
                one("threads", "commands_per_wall_s", new, Some(new * 2.0), 0.0),
            ])
        });
        let theirs = [40.0, 60.0, 100.0].map(|memory| {
            measured(&[
                one("memory", "commands_per_cpu_s", memory, None, 0.0),
                one("sqlite_batch", "ratio_to_raw", 0.7, Some(1.0), 0.5),
                one("gone", "wall_ms", 1.0, None, 0.0),
            ])
        });
        let commit = Commit {
            hash: String::new(),
            short: "0123abc".to_owned(),
        };
        let expected = json!({ "bench": "participation", "rows": [
            { "case": "memory", "metric": "commands_per_cpu_s", "ours": 20.0, "peer": "0123abc", "theirs": 60.0, "goal": 54.0 },
            { "case": "sqlite_batch", "metric": "ratio_to_raw", "ours": 0.6, "peer": "0123abc", "theirs": 0.7, "goal": 0.5 },
            { "case": "threads", "metric": "commands_per_wall_s", "ours": 2.0, "peer": "raw", "theirs": 4.0, "goal": 0.0 },
        ] });
        assert_eq!(beside(&ours, &theirs, &commit).unwrap(), expected);
    }

    #[test]
    fn what_is_no_commit_is_named_in_one_line() {
        for name in ["no-such-branch", "--all", ""] {
            let error = Commit::named(name).err().unwrap();
            assert_eq!(format!("{error:#}"), format!("there is no commit `{name}`"));
        }
    }
}
