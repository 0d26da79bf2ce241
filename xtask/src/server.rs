//! The one protocol in the hosts that it is for: the same requests by plain HTTP to each, which must give the same answers to the
//! byte, each valid against the OpenAPI document.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::{Steps, Venv, built, cargo, command, once, root, target_dir};

/// Node's hosts, Python's and Rust's, but for Next, whose build takes long.
pub fn test(steps: &mut Steps) -> Result<()> {
    play(
        steps,
        &[
            "node",
            "express",
            "fastify",
            "hono",
            "starlette",
            "django",
            "axum",
        ],
    )
}

/// Next too, built as it is released.
pub fn long(steps: &mut Steps) -> Result<()> {
    play(steps, &["node", "next"])
}

fn tests() -> PathBuf {
    root().join("tests/server")
}

fn play(steps: &mut Steps, hosts: &[&str]) -> Result<()> {
    let has = |name: &str| hosts.contains(&name);
    crate::wasm::fresh(steps)?;
    let node = steps.step("server: Node's frameworks", || {
        modules("server", &tests().join("package.json"))
    })?;
    let mut play = command("node");
    play.arg(tests().join("play.mjs")).args(hosts);
    let mut turns = command("node");
    turns.args(["--test", "--test-reporter=spec"]);
    turns.arg(tests().join("turns.test.mjs"));
    let mut readme = command("node");
    readme.args(["--test", "--test-reporter=spec"]);
    readme.arg(tests().join("readme.test.mjs"));
    let venv = steps.step("server: Python's frameworks", environment)?;
    let mut pages = command("node");
    pages.args(["--test", "--test-reporter=spec"]);
    pages.arg(root().join("bindings-wasm/create/tests/embed.test.mjs"));
    for tests in [&mut play, &mut turns, &mut pages] {
        tests.env("SERVER_PYTHON", venv.program("python"));
    }
    if has("starlette") || has("django") {
        steps.step("server: the Python package", || {
            crate::python::develop(&venv)
        })?;
    }
    if has("axum") {
        let host = built("--example", "server_host")?;
        play.env("SERVER_AXUM", &host);
        turns.env("SERVER_AXUM", host);
    }
    if has("next") {
        let next = steps.step("server: Next", || {
            modules("server-next", &tests().join("next/package.json"))
        })?;
        play.env("SERVER_NEXT", &next);
        pages.env("SERVER_NEXT", next);
    }
    for tests in [&mut play, &mut pages, &mut readme] {
        tests.env("SERVER_MODULES", &node);
    }
    steps.test("server: one journey by every host", &mut play)?;
    if has("express") {
        steps.test("server: what the README shows", &mut readme)?;
    }
    if let Some(browser) = crate::wasm::browser()? {
        pages.env("CHROMIUM", &browser);
        turns.env("CHROMIUM", browser);
        for (name, program) in [("NGINX", "/usr/sbin/nginx"), ("PHP", "/usr/bin/php")] {
            if Path::new(program).is_file() {
                pages.env(name, program);
            }
        }
        steps.test("server: the pages that embed it", &mut pages)?;
    }
    if has("axum") {
        steps.test("server: a page, Python and Rust by turns", &mut turns)?;
        // What serves must not come along with what decides.
        let mut tree = cargo();
        tree.args(["tree", "--quiet", "-p", "medborger", "--all-features"]);
        let tree = crate::run::output(tree.args(["-e", "normal", "--prefix", "none"]))?;
        anyhow::ensure!(
            !tree.lines().any(|line| line.starts_with("axum ")),
            "the core depends on axum"
        );
    }
    Ok(())
}

/// A folder beside the builds with the packages of a manifest in it.
pub fn modules(name: &str, manifest: &Path) -> Result<PathBuf> {
    let folder = target_dir().join(name);
    fs::create_dir_all(&folder)?;
    let manifest = fs::read_to_string(manifest).context(manifest.display().to_string())?;
    fs::write(folder.join("package.json"), &manifest)?;
    once(&folder.join(".stamp"), &manifest, || {
        let mut npm = command("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--no-package-lock"]);
        crate::run::run(npm.current_dir(&folder))
    })?;
    Ok(folder)
}

fn environment() -> Result<Venv> {
    let venv = Venv::at(target_dir().join("server-venv"));
    let own = tests().join("requirements.txt");
    let content = fs::read_to_string(&own).context("requirements.txt")?;
    venv.make()?;
    once(&venv.dir().join(".stamp"), &content, || {
        venv.install(&[OsStr::new("-r"), own.as_os_str()])
    })?;
    Ok(venv)
}
