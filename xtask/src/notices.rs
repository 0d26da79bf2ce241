//! The licences in the npm package: our own, and the notices of everybody whose code its modules hold. Made from what cargo links and
//! from the licence files that lie in each crate's source, so that nobody keeps a list by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::run::{cargo, output, root};
use crate::wasm::TARGET;

const ELEMENTS: &str = "\
The elements of this package (js/elements) hold code of the following packages of npm.
";

const HEAD: &str = "\
The WebAssembly modules of this package hold code of the following crates of Rust. Each stands above the text under which it is
used here; where its authors give a choice, that is the MIT licence if it is among them.

They hold parts of Rust's standard library too (std, core, alloc and the allocator dlmalloc), which is under MIT or Apache-2.0:
Copyright (c) The Rust Project Contributors. The terms are those of LICENSE-MIT beside this file.
";

/// Writes `LICENSE-MIT`, `LICENSE-APACHE` and `THIRD-PARTY.txt` into the folder of the npm package, and ours into the one beside it, whose elements hold code of these
/// packages, a line each.
pub fn write(folder: &Path, bundled: &str) -> Result<()> {
    for ours in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(root().join(ours), folder.join(ours))?;
        fs::copy(root().join(ours), folder.join("create").join(ours))?;
    }
    let modules = folder.join("node_modules");
    let bundled: Result<Vec<Linked>> = bundled
        .lines()
        .map(|name| package(&modules, name))
        .collect();
    let bundled = brought(bundled?)?;
    let rule = "=".repeat(80);
    let all = format!(
        "{}\n{rule}\n\n{}",
        text(HEAD, &linked()?)?,
        text(ELEMENTS, &bundled)?
    );
    fs::write(folder.join("THIRD-PARTY.txt"), all)?;
    Ok(())
}

/// A package of npm, as it says of itself.
fn package(modules: &Path, name: &str) -> Result<Linked> {
    let source = modules.join(name);
    let manifest = fs::read_to_string(source.join("package.json")).context(name.to_owned())?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let said = |key: &str| manifest.get(key).and_then(Value::as_str);
    let from = manifest.pointer("/repository/url").and_then(Value::as_str);
    Ok(Linked {
        name: format!("{name} {}", said("version").unwrap_or_default()),
        licence: said("license").context("no licence")?.to_owned(),
        from: from.unwrap_or_default().to_owned(),
        source,
    })
}

/// Of packages that bring no licence file, the file of another out of the same repository. One whose repository has none stands
/// under the terms that it names, which are ours.
fn brought(mut packages: Vec<Linked>) -> Result<Vec<Linked>> {
    let mut texts: BTreeMap<String, PathBuf> = BTreeMap::new();
    for package in &packages {
        if !files(&package.source)?.is_empty() {
            texts.insert(package.from.clone(), package.source.clone());
        }
    }
    for package in &mut packages {
        if !files(&package.source)?.is_empty() {
            continue;
        }
        match texts.get(&package.from) {
            Some(source) => package.source.clone_from(source),
            None => {
                ensure!(
                    package.licence == "MIT",
                    "{} brings no licence",
                    package.name
                );
                let name = format!(
                    "{}, whose authors bring no copy of it; the terms are these",
                    package.name
                );
                package.name = name;
                package.source = root();
            }
        }
    }
    Ok(packages)
}

/// A crate or a package: what it is called with its version, under which licences it is, and where its source lies.
struct Linked {
    name: String,
    licence: String,
    /// The repository that it comes from; nothing of a crate.
    from: String,
    source: PathBuf,
}

/// What the modules link, by name and version: no build scripts, no macros, and of features those alone that they turn on.
fn linked() -> Result<Vec<Linked>> {
    let mut tree = cargo();
    tree.args(["tree", "--locked", "--prefix=none", "--format={p}"]);
    tree.args(["--edges=normal,no-proc-macro", "--target", TARGET]);
    for entry in &crate::wasm::ENTRIES {
        tree.args(["-p", entry.crate_name()]);
    }
    // `uuid v1.29.1`, and of our own crates the folder too.
    let told = output(&mut tree)?;
    let names: BTreeSet<(&str, &str)> = told
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| (name, rest.split(' ').next().unwrap_or(rest)))
        .collect();
    let mut metadata = cargo();
    metadata.args(["metadata", "--locked", "--format-version=1"]);
    let metadata: Value = serde_json::from_str(&output(&mut metadata)?)?;
    let packages = metadata.get("packages").and_then(Value::as_array);
    let packages = packages.context("no packages")?;
    let mut linked = BTreeMap::new();
    for package in packages
        .iter()
        .filter(|package| package.get("source").is_some_and(Value::is_string))
    {
        let said = |key: &str| package.get(key).and_then(Value::as_str).unwrap_or_default();
        let (name, version) = (said("name"), said("version"));
        if names.contains(&(name, version)) {
            let source = Path::new(said("manifest_path"))
                .parent()
                .context("no folder")?;
            let found = Linked {
                name: format!("{name} {version}"),
                licence: said("license").to_owned(),
                from: String::new(),
                source: source.to_owned(),
            };
            linked.insert((name, version), found);
        }
    }
    ensure!(!linked.is_empty(), "the modules link nothing of others");
    Ok(linked.into_values().collect())
}

/// Each text once, under the names of those who use it.
fn text(head: &str, linked: &[Linked]) -> Result<String> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for of in linked {
        let files = chosen(&of.licence, files(&of.source)?);
        ensure!(!files.is_empty(), "{} brings no licence file", of.name);
        for file in files {
            let text = fs::read_to_string(&file).with_context(|| of.name.clone())?;
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            let user = format!("{} ({})", of.name, of.licence);
            texts
                .entry(lines.join("\n").trim().to_owned())
                .or_default()
                .insert(user);
        }
    }
    let mut groups: Vec<_> = texts
        .into_iter()
        .map(|(text, users)| (users, text))
        .collect();
    groups.sort();
    let mut all = head.to_owned();
    for (users, text) in groups {
        let users: Vec<String> = users.into_iter().collect();
        write!(
            all,
            "\n{}\n\n{}\n\n{text}\n",
            "-".repeat(80),
            users.join("\n")
        )?;
    }
    Ok(all)
}

/// The licence files of a source, in a folder of their own or not.
fn files(source: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(source)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        if !["LICEN", "COPYING", "UNLICENSE", "NOTICE"]
            .iter()
            .any(|begins| name.starts_with(begins))
        {
            continue;
        }
        if path.is_dir() {
            for inner in fs::read_dir(&path)? {
                found.push(inner?.path());
            }
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The text under which a crate is used: of a choice MIT, else all that lies there.
fn chosen(licence: &str, files: Vec<PathBuf>) -> Vec<PathBuf> {
    let is_mit = |file: &&PathBuf| {
        file.file_name()
            .is_some_and(|name| name.to_string_lossy().contains("MIT"))
    };
    match files.iter().find(is_mit) {
        Some(mit) if !licence.contains("AND") => vec![mit.clone()],
        _ => files,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_choice_mit_is_taken_and_nothing_of_what_must_stand_together_is_left_out() {
        let files: Vec<PathBuf> = ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE"]
            .map(PathBuf::from)
            .into();
        assert_eq!(
            chosen("MIT OR Apache-2.0", files.clone()),
            [PathBuf::from("LICENSE-MIT")]
        );
        assert_eq!(
            chosen("(MIT OR Apache-2.0) AND Unicode-3.0", files.clone()),
            files
        );
        assert_eq!(
            chosen("Zlib", vec!["LICENSE".into()]),
            [PathBuf::from("LICENSE")]
        );
    }
}
