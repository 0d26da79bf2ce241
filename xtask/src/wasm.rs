//! The npm package: the WebAssembly modules, their glue, and their tests in Node, TypeScript and a browser.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::run::{Steps, cargo, command, is_there, once, root, run, target_dir};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// npm's package `node` of this version brings a Node with `node:sqlite`.
const NODE_WITH_SQLITE: &str = "node@24.21.0";

/// Builds, packs and tests the npm package.
pub fn test(steps: &mut Steps) -> Result<()> {
    let browser = steps.step("a browser", browser)?;
    fresh(steps)?;
    steps.step("the size of the modules", crate::size::budgets)?;
    let in_package = |program: &str| {
        let mut command = command(program);
        command.current_dir(package());
        command
    };
    let tsc = package().join("node_modules/typescript/bin/tsc");
    steps.run(
        "TypeScript",
        in_package("node").arg(tsc).args(["-p", "tests"]),
    )?;
    let mut tests = in_package("node");
    tests.args(["--test", "--test-reporter=spec"]);
    for file in [
        "node",
        "database",
        "entries",
        "work",
        "vectors",
        "calendars",
        "pack",
        "pictures",
        "matrix",
        "server",
        "tables",
        "browser",
    ] {
        if file != "browser" || browser.is_some() {
            tests.arg(format!("tests/{file}.test.mjs"));
        }
    }
    if let Some(browser) = browser {
        tests.env("CHROMIUM", browser);
    }
    if let Some(node) = steps.step("a Node with node:sqlite", node_with_sqlite)? {
        tests.env("MEDBORGER_NODE", node);
    }
    steps.test("Node and the browser", &mut tests)
}

/// Builds the package and tries its elements, and the portals that are made of them, in a browser.
pub fn elements(steps: &mut Steps) -> Result<()> {
    let browser = steps.step("a browser", browser)?;
    fresh(steps)?;
    let mut tests = command("node");
    tests.args(["--test", "--test-reporter=spec"]);
    for folder in [
        "bindings-wasm/elements/tests",
        "bindings-wasm/create/tests",
        "examples/portal/tests",
    ] {
        let mut files: Vec<PathBuf> = fs::read_dir(root().join(folder))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
            // The part `server` runs it, beside the frameworks that it needs.
            .filter(|path| !path.ends_with("create/tests/embed.test.mjs"))
            .collect();
        files.sort();
        tests.args(files);
    }
    match browser {
        Some(browser) => tests.env("CHROMIUM", browser),
        None => return Ok(()),
    };
    let frames = steps.step("React and Vue", || {
        let manifest = package().join("create/tests/frames/package.json");
        crate::server::modules("frames", &manifest)
    })?;
    tests.env("EMBED_MODULES", frames);
    steps.test("the elements in a browser", &mut tests)
}

/// Builds the package and tries it in projects as others have them, each with its own tools from npm.
pub fn matrix(steps: &mut Steps) -> Result<()> {
    let browser = steps.step("a browser", browser)?;
    fresh(steps)?;
    let mut tests = command("node");
    tests.current_dir(package()).env("MATRIX", "all");
    tests.args(["--test", "--test-reporter=spec", "tests/matrix.test.mjs"]);
    if let Some(browser) = browser {
        tests.env("CHROMIUM", browser);
    } else {
        eprintln!("!!! NOT tried in a browser: the pages of the matrix");
    }
    steps.test("the matrix of projects", &mut tests)
}

/// Builds the package in place as it is released, its module made as small as it gets.
pub fn build(steps: &mut Steps) -> Result<()> {
    steps.step("npm ci", install)?;
    modules(steps)?;
    steps.step("wasm-opt -Oz", optimise)?;
    steps.step("the files around the modules", around)?;
    steps.step("the size of the modules", crate::size::budgets)
}

/// Builds the modules as the tests do, with what loads them.
pub fn fresh(steps: &mut Steps) -> Result<()> {
    modules(steps)?;
    steps.step("npm ci", install)?;
    steps.step("the files around the modules", around)
}

fn modules(steps: &mut Steps) -> Result<()> {
    target(steps)?;
    let all: Vec<&Entry> = ENTRIES.iter().collect();
    steps.step("the module", || compile(&all))?;
    steps.step("wasm-bindgen", bind)
}

/// Builds few modules alone, into a folder of their own, to be weighed and not to be used.
pub fn alone(entries: &[&Entry]) -> Result<PathBuf> {
    target(&mut Steps::quiet())?;
    compile(entries)?;
    let out = target_dir().join("weighed");
    for entry in entries {
        entry.bindgen(true, &out)?;
        entry.order(&out, &entry.weighed(&out))?;
    }
    Ok(out)
}

/// Builds the package in place as the tests do; returns the Chromium there is, if any.
pub fn ready(steps: &mut Steps) -> Result<Option<PathBuf>> {
    fresh(steps)?;
    installed()
}

/// Sees to it that all modules are there, that the one of the draw knows a question, and the elements. What was built before is taken as
/// it is.
pub fn knowing(name: &str) -> Result<()> {
    let knows = |module: &[u8]| module.windows(name.len()).any(|w| w == name.as_bytes());
    let elements = package().join("js/elements/render.js");
    if elements.exists() && fs::read(DRAW.module()).is_ok_and(|module| knows(&module)) {
        return install();
    }
    println!(
        "The WebAssembly modules are built now, which takes one to six minutes; next time they are there."
    );
    fresh(&mut Steps::quiet())
}

pub fn package() -> PathBuf {
    root().join("bindings-wasm")
}

/// Sees to it that Rust can build for the browser. Without rustup, cargo says what is missing.
pub fn target(steps: &mut Steps) -> Result<()> {
    steps.step("the target wasm32-unknown-unknown", || {
        if is_there("rustup") {
            run(command("rustup").args(["target", "add", TARGET]))?;
        }
        Ok(())
    })
}

pub fn install() -> Result<()> {
    ensure!(
        is_there("node") && is_there("npm"),
        "Node 20 or later with npm is needed"
    );
    let modules = package().join("node_modules");
    let lock = fs::read_to_string(package().join("package-lock.json"))?;
    once(&modules.join(".stamp"), &lock, || {
        run(command("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(package()))
    })
}

/// Another Node, where the one at hand has no `node:sqlite`. Outside of the package: as one of its dependencies it would come
/// first on the path while the others are built.
fn node_with_sqlite() -> Result<Option<PathBuf>> {
    let asks = "process.exit(process.getBuiltinModule?.('node:sqlite') ? 0 : 1)";
    let mut has = command("node");
    has.args(["--no-warnings", "-e", asks]);
    if has.status()?.success() {
        return Ok(None);
    }
    let dir = target_dir().join("node");
    fs::create_dir_all(&dir)?;
    let installed = once(&dir.join(".stamp"), NODE_WITH_SQLITE, || {
        let mut npm = command("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--prefix"]);
        run(npm.arg(&dir).arg(NODE_WITH_SQLITE))
    });
    let node = dir.join("node_modules/node/bin/node");
    if installed.is_err() || !node.is_file() {
        eprintln!("no Node with node:sqlite could be had: it is not tried");
        return Ok(None);
    }
    Ok(Some(node))
}

fn compile(entries: &[&Entry]) -> Result<()> {
    let mut build = cargo();
    build.args(["build", "--target", TARGET, "--profile", "wasm"]);
    for entry in entries {
        build.args(["-p", entry.crate_name]);
    }
    // The places of panics would else name folders of the machine that builds.
    let mut flags: Vec<String> = Vec::new();
    let homes = [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")];
    for (name, under) in homes {
        let dir = env::var_os(name)
            .map(PathBuf::from)
            .or_else(|| Some(home()?.join(under)));
        flags.extend(dir.map(|dir| format!("--remap-path-prefix={}=", dir.display())));
    }
    flags.push(format!("--remap-path-prefix={}=", root().display()));
    // With their types, so that `cargo xtask size` can tell whose code it is; what is packed has no names.
    flags.push("-Csymbol-mangling-version=v0".to_owned());
    // SHA-256 by a loop and not unrolled: 7 kB less in each module.
    flags.push("--cfg=sha2_backend_soft=\"compact\"".to_owned());
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(&mut build)
}

fn home() -> Option<PathBuf> {
    env::var_os("HOME")
        .or_else(|| env::var_os("USERPROFILE"))
        .map(PathBuf::from)
}

/// A module of the package: the crate that it is built from, and how large it may be, compressed with gzip.
pub struct Entry {
    crate_name: &'static str,
    pub gzip_bytes_max: u64,
}

const fn entry(crate_name: &'static str, gzip_bytes_max: u64) -> Entry {
    Entry {
        crate_name,
        gzip_bytes_max,
    }
}

const DRAW: Entry = entry("medborger-wasm-draw", 82_500);

/// The module that holds every room and every method, then those that hold few rooms.
pub const ENTRIES: [Entry; 10] = [
    entry("medborger-wasm", 1_930_000),
    entry("medborger-wasm-bank", 404_000),
    entry("medborger-wasm-hearing", 598_000),
    entry("medborger-wasm-team", 737_000),
    entry("medborger-wasm-volunteering", 643_500),
    DRAW,
    entry("medborger-wasm-form", 98_000),
    entry("medborger-wasm-files", 200_000),
    entry("medborger-wasm-calendar", 47_000),
    entry("medborger-wasm-tables", 745_000),
];

impl Entry {
    pub const fn crate_name(&self) -> &'static str {
        self.crate_name
    }

    /// What its files are called: `medborger_draw` is built from `medborger-wasm-draw`.
    pub fn name(&self) -> String {
        self.crate_name.replace("-wasm", "").replace('-', "_")
    }

    /// As it lies in the package, under the name that whoever imports it knows: `draw.wasm`.
    pub fn module(&self) -> PathBuf {
        let name = self.name();
        let short = name.strip_prefix("medborger_").unwrap_or(&name);
        package().join(format!("js/dist/{short}.wasm"))
    }

    /// As it lies in the folder of [`alone`].
    pub fn weighed(&self, out: &Path) -> PathBuf {
        out.join(format!("{}.wasm", self.name()))
    }

    /// As cargo built it.
    fn built(&self) -> PathBuf {
        let built = self.crate_name.replace('-', "_");
        target_dir().join(TARGET).join(format!("wasm/{built}.wasm"))
    }

    /// As it is packed, with the names of the functions in it yet.
    pub fn with_names(&self) -> Result<Vec<u8>> {
        let dir = target_dir().join("named");
        self.bindgen(false, &dir)?;
        Ok(fs::read(dir.join(format!("{}_bg.wasm", self.name())))?)
    }

    /// Puts functions that are alike side by side, and the module where it belongs.
    fn order(&self, out: &Path, module: &Path) -> Result<()> {
        let bound = out.join(format!("{}_bg.wasm", self.name()));
        fs::write(module, crate::order::ordered(&fs::read(&bound)?)?)?;
        Ok(fs::remove_file(bound)?)
    }

    fn bindgen(&self, no_names: bool, out: &Path) -> Result<()> {
        let mut bindgen = Bindgen::new();
        bindgen
            .input_path(self.built())
            .out_name(&self.name())
            .web(true)?
            .typescript(false)
            // `js/loading.js` knows where it lies.
            .omit_default_module_path(true)
            .remove_name_section(no_names)
            .remove_producers_section(true);
        bindgen.generate(out).context("wasm-bindgen")
    }
}

/// One output serves Node, browsers and bundlers: the glue in `js/wasm`, and in `js/dist` the module.
fn bind() -> Result<()> {
    let out = package().join("js/wasm");
    for folder in [&out, &package().join("js/dist")] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    for entry in &ENTRIES {
        entry.bindgen(true, &out)?;
        entry.order(&out, &entry.module())?;
    }
    document(&out)
}

/// The OpenAPI document as a module, which every host and bundler can load; not in WebAssembly, for no page needs it.
fn document(out: &Path) -> Result<()> {
    let document = fs::read_to_string(root().join("core/docs/openapi.json"))?;
    let document = serde_json::Value::String(document);
    fs::write(
        out.join("openapi.js"),
        format!("export default {document};\n"),
    )?;
    Ok(())
}

/// How each platform loads the modules, the prebuilt files with their hashes, the elements, and the licences.
fn around() -> Result<()> {
    run(command("node").arg("build.mjs").current_dir(package()))?;
    let bundled = target_dir().join("bundled.txt");
    let mut elements = command("node");
    elements.current_dir(package());
    elements.args(["elements/build.mjs", "--check", "--bundled"]);
    run(elements.arg(&bundled))?;
    crate::notices::write(&package(), &fs::read_to_string(bundled)?)
}

fn optimise() -> Result<()> {
    let tool = package().join("node_modules/binaryen/bin/wasm-opt");
    for module in ENTRIES.iter().map(Entry::module) {
        let mut opt = command("node");
        opt.arg(&tool).arg("-Oz");
        // These take bytes away that compress well, and leave some that don't: with them `medborger/hearing` weighs 6 kB more.
        for pass in ["local-cse", "code-folding", "inlining-optimizing"] {
            opt.arg(format!("--skip-pass={pass}"));
        }
        run(opt.arg(&module).arg("-o").arg(&module))?;
        // It sorts functions by how often they are called.
        fs::write(&module, crate::order::ordered(&fs::read(&module)?)?)?;
    }
    Ok(())
}

/// A Chromium to test with: `CHROMIUM` names one, or one is found, or Debian's is installed. None where
/// `MEDBORGER_NO_BROWSER` is set.
pub fn browser() -> Result<Option<PathBuf>> {
    if env::var_os("MEDBORGER_NO_BROWSER").is_some_and(|value| value != "0") {
        eprintln!("MEDBORGER_NO_BROWSER is set: the tests in a browser are left out");
        return Ok(None);
    }
    if let Some(found) = installed()? {
        return Ok(Some(found));
    }
    if is_there("apt-get") && is_root() {
        run(command("apt-get").arg("update"))?;
        run(command("apt-get")
            .args(["install", "-y", "chromium"])
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
        if let Some(found) = find_browser() {
            return Ok(Some(found));
        }
    }
    bail!(
        "no Chromium was found: install one, name it in CHROMIUM, or set MEDBORGER_NO_BROWSER=1 to go without"
    )
}

/// The Chromium that `CHROMIUM` names, or else one that is found.
fn installed() -> Result<Option<PathBuf>> {
    match env::var_os("CHROMIUM").map(PathBuf::from) {
        Some(named) => {
            ensure!(named.exists(), "CHROMIUM names no file");
            Ok(Some(named))
        }
        None => Ok(find_browser()),
    }
}

fn find_browser() -> Option<PathBuf> {
    let known = Path::new("/usr/bin/chromium");
    if known.exists() {
        return Some(known.to_owned());
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|dir| {
            ["chromium", "chromium-browser", "google-chrome"].map(|name| dir.join(name))
        })
        .find(|program| program.is_file())
}

fn is_root() -> bool {
    let mut id = command("id");
    id.arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
