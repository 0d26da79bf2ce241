//! `cargo xtask bench page --json [--peers] [--small]`: what a page with the elements and the modules costs in Chromium.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use super::Asked;
use crate::run::{Steps, command, is_there, once, output, root, run, target_dir};

/// A question that the module of the draw answers since all modules are built as they are now.
const KNOWN: &str = "sortition.verify_chances";

/// Builds the package and measures. With `--small` what was built before is taken as it is. The program prints JSON.
pub(super) fn measure(asked: Asked) -> Result<String> {
    let Asked { peers, small } = asked;
    // Before anything is built, which takes minutes.
    ensure!(
        is_there("node") && is_there("npm"),
        "Node 20 or later with npm is needed: install it"
    );
    let Some(browser) = crate::wasm::browser()? else {
        bail!("this benchmark measures in Chromium: unset MEDBORGER_NO_BROWSER");
    };
    if small {
        crate::wasm::knowing(KNOWN)?;
    } else {
        crate::wasm::fresh(&mut Steps::quiet())?;
    }
    let mut bench = command("node");
    bench.arg(root().join("benches/page.mjs"));
    bench.env("CHROMIUM", browser);
    if small {
        bench.arg("--small");
    }
    if peers {
        match install_peers() {
            Ok(folder) => {
                bench.arg("--peers").arg(folder);
            }
            Err(error) => {
                eprintln!("!!! the peers were NOT measured, they can't be installed: {error:#}")
            }
        }
    }
    output(&mut bench)
}

/// What the modules are measured beside, installed by npm into a folder of their own.
fn install_peers() -> Result<PathBuf> {
    let (from, folder) = (
        root().join("benches/peers/page"),
        target_dir().join("peers-node"),
    );
    fs::create_dir_all(&folder)?;
    let lock = fs::read_to_string(from.join("package-lock.json")).context("package-lock.json")?;
    once(&folder.join(".stamp"), &lock, || {
        for file in ["package.json", "package-lock.json"] {
            fs::copy(from.join(file), folder.join(file)).context(file)?;
        }
        let mut npm = command("npm");
        run(npm
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder))
    })?;
    Ok(folder)
}
