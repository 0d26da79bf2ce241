//! `cargo xtask demo`: builds what the demo shows, and serves a town's portal or plays its story.

use std::io::IsTerminal;

use anyhow::Result;

use crate::run::{built, command, root, run as run_program, target_dir};

/// What the demo's page asks of the WebAssembly module: one that does not know it is too old.
const QUERY: &str = "sortition.person";

/// Serves a portal whose town lies in `target/demo/portal`. With `--story`, with a part of the story, and where nobody looks at a
/// terminal, it plays the story in `target/demo` and ends; `--serve` serves nevertheless.
pub fn run(args: &[String]) -> Result<()> {
    let of_portal = |arg: &String| arg == "--serve" || arg == "--port";
    let serves = args.iter().any(of_portal) || args.is_empty() && std::io::stdout().is_terminal();
    match serves {
        true => portal(args),
        false => story(args),
    }
}

fn portal(args: &[String]) -> Result<()> {
    crate::wasm::knowing(QUERY)?;
    let folder = target_dir().join("demo/portal");
    let mut portal = command("node");
    portal.arg(root().join("examples/portal/portal.mjs"));
    portal.arg("--folder").arg(folder);
    run_program(portal.args(args.iter().filter(|arg| *arg != "--serve")))
}

/// Without a WebAssembly module it leaves out the page of the draw.
fn story(args: &[String]) -> Result<()> {
    if !matches!(args, [part] if part == "volunteers" || part == "hearing")
        && let Err(missing) = crate::wasm::knowing(QUERY)
    {
        println!("WebAssembly can't be built here: {missing:#}");
    }
    let program = built("--bin", "medborger-demo")?;
    let dir = target_dir().join("demo");
    let parts = args.iter().filter(|arg| *arg != "--story");
    run_program(command(program).arg(dir).args(parts))
}
