//! `cargo xtask generate [--check]`: writes what the bindings have from the core's one description, the table of authority,
//! the OpenAPI document, and the documents for whoever builds forms.

mod authority;
pub mod model;
mod openapi;
mod python;
mod schema;
mod typescript;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::run::{Steps, built, command, output, root};
use model::Model;

/// Writes the generated files, or with `--check` fails when one of them is out of date.
pub fn run(args: &[String], steps: &mut Steps) -> Result<()> {
    let check = match args {
        [] => false,
        [flag] if flag == "--check" => true,
        other => bail!(
            "there is no `{}`: cargo xtask generate [--check]",
            other.join(" ")
        ),
    };
    let described: Value =
        serde_json::from_str(&output(&mut command(built("--example", "describe")?))?)?;
    let model = Model::read(&described)?;
    let modules = python::files(&model)?;
    steps.step(&format!("generate {}", python::FOLDER), || {
        for (path, content) in &modules {
            write(path, content, check)?;
        }
        remove_left(&modules.into_iter().map(|(path, _)| path).collect(), check)
    })?;
    let mut files = typescript::files(&model, &described)?;
    files.push(authority::file(&described)?);
    for (path, content) in files {
        steps.step(&format!("generate {path}"), || write(path, &content, check))?;
    }
    // They hold the table of authority: it stands by now.
    let documents = schema::documents()?;
    let (path, content) = openapi::file(&described, &documents)?;
    steps.step(&format!("generate {path}"), || write(path, &content, check))?;
    steps.step(&format!("generate {}", schema::FOLDERS.join(", ")), || {
        let files = schema::files(&model, documents)?;
        for (path, content) in &files {
            write(path, content, check)?;
        }
        let written: BTreeSet<String> = files.into_iter().map(|(path, _)| path).collect();
        schema::FOLDERS
            .iter()
            .try_for_each(|folder| remove_others(folder, &written, check))
    })
}

/// Removes documents of rooms that have another name now.
fn remove_others(folder: &str, written: &BTreeSet<String>, check: bool) -> Result<()> {
    for entry in fs::read_dir(root().join(folder))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{folder}/{name}");
        if name.ends_with(".json") && !written.contains(&path) {
            ensure!(!check, "{path} is out of date: run `cargo xtask generate`");
            fs::remove_file(&file).with_context(|| format!("removing {path}"))?;
        }
    }
    Ok(())
}

/// Removes modules that were generated once and are no more: a room that has another name now.
fn remove_left(python: &BTreeSet<String>, check: bool) -> Result<()> {
    for entry in fs::read_dir(root().join(python::FOLDER))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{}/{name}", python::FOLDER);
        let is_left = name.ends_with(".py")
            && !python.contains(&path)
            && fs::read_to_string(&file)?.contains(python::MARK);
        if is_left {
            ensure!(!check, "{path} is out of date: run `cargo xtask generate`");
            fs::remove_file(&file).with_context(|| format!("removing {path}"))?;
        }
    }
    Ok(())
}

fn write(path: &str, content: &str, check: bool) -> Result<()> {
    let file = root().join(Path::new(path));
    let before = fs::read_to_string(&file).unwrap_or_default();
    if before == content {
        return Ok(());
    }
    if check {
        bail!("{path} is out of date: run `cargo xtask generate`");
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, content).with_context(|| format!("writing {path}"))
}
