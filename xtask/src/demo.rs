//! `cargo xtask demo`: builds what the demo shows, and plays it.

use anyhow::Result;

use crate::run::{built, command, run as run_program, target_dir};

/// What the demo's page asks of the WebAssembly module: one that does not know it is too old.
const QUERY: &str = "sortition.person";

/// Plays the demo in `target/demo`. Without a WebAssembly module it leaves out the page of the draw.
pub fn run(args: &[String]) -> Result<()> {
    if !matches!(args, [part] if part == "volunteers" || part == "hearing")
        && let Err(missing) = crate::wasm::knowing(QUERY)
    {
        println!("WebAssembly can't be built here: {missing:#}");
    }
    let program = built("--bin", "medborger-demo")?;
    let dir = target_dir().join("demo");
    run_program(command(program).arg(dir).args(args))
}
