//! `cargo xtask bench python --json [--peers] [--small]`: the Python package as it is released, in an environment of its own.

use std::ffi::OsStr;
use std::fs;

use anyhow::{Context, Result};

use super::Asked;
use crate::run::{Venv, once, output, root, target_dir};

/// Builds the package, installs it, and measures. The program prints JSON.
pub(super) fn measure(asked: Asked) -> Result<String> {
    let Asked { mut peers, small } = asked;
    let venv = Venv::at(target_dir().join("bench-venv"));
    venv.make()?;
    if peers && let Err(error) = install_peers(&venv) {
        eprintln!("!!! the peers were NOT measured, they can't be installed: {error:#}");
        peers = false;
    }
    let wheel = crate::python::wheel(&crate::python::ready()?, "release")?;
    venv.install(&[
        OsStr::new("--force-reinstall"),
        OsStr::new("--no-deps"),
        wheel.as_os_str(),
    ])?;
    let mut bench = venv.python();
    bench.arg(root().join("benches/python.py"));
    for (flag, asked) in [("--peers", peers), ("--small", small)] {
        if asked {
            bench.arg(flag);
        }
    }
    output(&mut bench)
}

/// What the package is measured beside, and with.
fn install_peers(venv: &Venv) -> Result<()> {
    let requirements = root().join("benches/peers/python.txt");
    let content = fs::read_to_string(&requirements).context("python.txt")?;
    once(&venv.dir().join(".stamp"), &content, || {
        venv.install(&[OsStr::new("-r"), requirements.as_os_str()])
    })
}
