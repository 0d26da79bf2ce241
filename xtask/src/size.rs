//! `cargo xtask size`: how many bytes the packages have, and of what: each module of the npm package and the wheel, by the
//! crate whose code it is and by its cause.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::run::{Steps, command, output, root};
use crate::wasm::{ENTRIES, Entry};

/// What a file weighs.
pub struct Weight {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

/// Measures with Node's zlib, as web servers compress.
pub fn weigh(file: &Path) -> Result<Weight> {
    let script = r#"const { brotliCompressSync, constants, gzipSync } = require("node:zlib");
        const bytes = require("node:fs").readFileSync(process.argv[1]);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        console.log(bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes, { params }).length)"#;
    let sizes = output(command("node").args(["-e", script]).arg(file))?;
    let sizes: Vec<u64> = sizes
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    let [raw, gzip, brotli] = sizes[..] else {
        bail!("not three sizes");
    };
    Ok(Weight { raw, gzip, brotli })
}

/// Tells the weight of each module, and that it is within its budget.
pub fn budgets() -> Result<()> {
    let modules: Vec<_> = ENTRIES.iter().map(|one| (one, one.module())).collect();
    within(&modules)
}

fn within(modules: &[(&Entry, PathBuf)]) -> Result<()> {
    let here = root().display().to_string();
    let mut large = Vec::new();
    println!("module                     bytes      gzip    at most    brotli");
    for (entry, module) in modules {
        let weight = weigh(module)?;
        println!(
            "{:<20} {:>11} {:>9} {:>10} {:>9}",
            entry.name(),
            weight.raw,
            weight.gzip,
            entry.gzip_bytes_max,
            weight.brotli
        );
        if weight.gzip > entry.gzip_bytes_max {
            large.push(entry.name());
        }
        let bytes = fs::read(module)?;
        let mut windows = bytes.windows(here.len());
        ensure!(
            !windows.any(|window| window == here.as_bytes()),
            "{} names the folder that it was built in",
            entry.name()
        );
    }
    ensure!(large.is_empty(), "too large: {}", large.join(", "));
    Ok(())
}

/// The whole report, or that of the modules that are named.
pub fn run(args: &[String]) -> Result<()> {
    let (mut functions, mut named) = (0, Vec::new());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--functions" {
            let count = args.next().context("--functions N")?;
            functions = count.parse().context("--functions N")?;
        } else {
            let mut all = ENTRIES.iter();
            let found =
                all.find(|one| one.name() == *arg || one.name() == format!("medborger_{arg}"));
            named.push(found.with_context(|| {
                format!("`size` takes names of modules and `--functions N`, not {arg}")
            })?);
        }
    }
    if !named.is_empty() {
        let out = crate::wasm::alone(&named)?;
        let modules: Vec<_> = named.iter().map(|one| (*one, one.weighed(&out))).collect();
        let told = within(&modules);
        for entry in named {
            causes(entry, functions)?;
        }
        return told;
    }
    crate::wasm::fresh(&mut Steps::quiet())?;
    let told = budgets();
    wheel()?;
    for entry in &ENTRIES {
        causes(entry, functions)?;
    }
    told
}

/// The wheel that was built last.
fn wheel() -> Result<()> {
    let Ok(wheels) = fs::read_dir(crate::run::target_dir().join("wheels")) else {
        println!("no wheel was built yet: `cargo xtask test python`, or `release`");
        return Ok(());
    };
    for wheel in wheels {
        let wheel = wheel?.path();
        let name = wheel.file_name().unwrap_or_default().to_string_lossy();
        println!("{name} {:>11} bytes", fs::metadata(&wheel)?.len());
    }
    Ok(())
}

/// Bytes of functions under one name, and how many functions.
type Sums<'a> = BTreeMap<&'a str, (u64, u64)>;

/// Where a module's bytes come from, in kB before compression.
fn causes(entry: &Entry, functions: usize) -> Result<()> {
    let bytes = entry.with_names()?;
    let code = Code::read(&bytes)?;
    println!(
        "\n{}: {} kB of code, {} kB of data, before compression",
        entry.name(),
        code.total() / 1000,
        code.data / 1000
    );
    let mut crates = Sums::new();
    let mut why = Sums::new();
    for (name, size) in &code.functions {
        for (sums, key) in [(&mut crates, owner(name)), (&mut why, cause(name))] {
            let sum = sums.entry(key).or_default();
            sum.0 += size;
            sum.1 += 1;
        }
    }
    for (title, sums) in [("by crate", crates), ("by cause", why)] {
        println!("  {title}");
        let mut rows: Vec<_> = sums.into_iter().collect();
        rows.sort_by_key(|(_, (size, _))| std::cmp::Reverse(*size));
        for (name, (size, count)) in rows.iter().filter(|(_, (size, _))| *size >= 1000) {
            println!("    {:>7.1} kB {count:>6}  {name}", kilo(*size));
        }
    }
    let mut largest: Vec<_> = code.functions.iter().collect();
    largest.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in largest.iter().take(functions) {
        println!("    {:>7.1} kB  {name}", kilo(*size));
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "to be read by people")]
fn kilo(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

/// A module's functions, by name, with the bytes of each.
struct Code {
    functions: Vec<(String, u64)>,
    data: u64,
}

impl Code {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut sizes = Vec::new();
        let mut names = BTreeMap::new();
        let mut data = 0;
        let mut imported = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => sizes.push(body.range().len() as u64),
                Payload::DataSection(section) => data += section.range().len() as u64,
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(subsections) = section.as_known() {
                        for subsection in subsections {
                            let Name::Function(map) = subsection? else {
                                continue;
                            };
                            for naming in map {
                                let naming = naming?;
                                let name = rustc_demangle::demangle(naming.name);
                                names.insert(naming.index, format!("{name:#}"));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let named = (imported..).zip(sizes).map(|(index, size)| {
            let name = names.remove(&index);
            (name.unwrap_or_default(), size)
        });
        Ok(Self {
            functions: named.collect(),
            data,
        })
    }

    fn total(&self) -> u64 {
        self.functions.iter().map(|(_, size)| size).sum()
    }
}

/// The crate for whose sake the code is there: the first of ours that is named, a room's before a floor's.
fn owner(name: &str) -> &str {
    let ours = name.match_indices("medborger_").filter_map(|(at, _)| {
        let rest = name.get(at..)?;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
        rest.get(..end)
    });
    let floors = ["medborger_codec", "medborger_base", "medborger_journal"];
    let mut found = None;
    for one in ours {
        if !floors.contains(&one) {
            return one;
        }
        found = found.or(Some(one));
    }
    if found.is_none() && name.contains("medborger::") {
        return "medborger";
    }
    let other = || {
        let start = name.trim_start_matches(['<', '&']);
        let end = start.find("::").unwrap_or(start.len());
        start.get(..end).filter(|s| !s.contains(' '))
    };
    found.or_else(other).unwrap_or("others")
}

/// What kind of code it is.
fn cause(name: &str) -> &'static str {
    let kinds: [(&str, &[&str]); 11] = [
        ("reading", &["Slot", "::read::", "Tree"]),
        ("writing", &["Write>", "::write::", "Sink"]),
        ("sorting", &["slice::sort"]),
        ("BTreeMap", &["btree"]),
        (
            "Vec and its kin",
            &[
                "alloc::vec",
                "RawVec",
                "raw_vec",
                "spec_from_iter",
                "SmallVec",
            ],
        ),
        ("dropping", &["drop_in_place", "Drop>"]),
        ("cloning", &["Clone>::clone"]),
        ("formatting", &["Debug>::fmt", "Display>::fmt", "core::fmt"]),
        ("iterators", &["core::iter", "Iterator>"]),
        (
            "floats and numbers",
            &["libm", "core::num", "dec2flt", "flt2dec"],
        ),
        ("Option and Result", &["core::option", "core::result"]),
    ];
    let found = kinds
        .iter()
        .find(|(_, marks)| marks.iter().any(|mark| name.contains(mark)));
    found.map_or("else", |(kind, _)| kind)
}
