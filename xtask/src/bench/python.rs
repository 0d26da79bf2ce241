//! `cargo xtask bench python|columns --json [--peers] [--small]`: the Python package as it is released, in an environment of its own.

use std::ffi::OsStr;
use std::fs;

use anyhow::{Context, Result};

use super::Asked;
use crate::run::{Venv, once, output, root, target_dir};

/// Builds the package, installs it, and measures. The program prints JSON.
pub(super) fn measure(mut asked: Asked) -> Result<String> {
    let venv = made()?;
    if asked.peers
        && let Err(error) = install(&venv, "python.txt")
    {
        eprintln!("!!! the peers were NOT measured, they can't be installed: {error:#}");
        asked.peers = false;
    }
    measured(&venv, "python.py", &asked)
}

/// The same of tables, which come from polars and go there: without it nothing can be measured.
pub(super) fn columns(asked: Asked) -> Result<String> {
    let venv = made()?;
    install(&venv, "columns.txt")?;
    measured(&venv, "columns.py", &asked)
}

fn made() -> Result<Venv> {
    let venv = Venv::at(target_dir().join("bench-venv"));
    venv.make()?;
    Ok(venv)
}

fn measured(venv: &Venv, program: &str, asked: &Asked) -> Result<String> {
    let wheel = crate::python::wheel(&crate::python::ready()?, "release")?;
    venv.install(&[
        OsStr::new("--force-reinstall"),
        OsStr::new("--no-deps"),
        wheel.as_os_str(),
    ])?;
    let mut bench = venv.python();
    bench.arg(root().join("benches").join(program));
    for (flag, asked) in [("--peers", asked.peers), ("--small", asked.small)] {
        if asked {
            bench.arg(flag);
        }
    }
    output(&mut bench)
}

/// What the package is measured beside, and with.
fn install(venv: &Venv, requirements: &str) -> Result<()> {
    let file = root().join("benches/peers").join(requirements);
    let content = fs::read_to_string(&file).with_context(|| requirements.to_owned())?;
    let stamp = venv.dir().join(format!(".stamp-{requirements}"));
    once(&stamp, &content, || {
        venv.install(&[OsStr::new("-r"), file.as_os_str()])
    })
}
