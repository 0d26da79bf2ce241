//! The developer's own tool: `cargo xtask demo | test | bench | generate`.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    unreachable_pub,
    reason = "a tool for people: it prints what it does and how long that took"
)]

mod bench;
mod demo;
mod generate;
mod notices;
mod order;
mod pages;
mod python;
mod run;
mod server;
mod size;
mod test;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask demo [--serve] [--port N]      serves a town's portal on 127.0.0.1; its data stay in target/demo/portal
cargo xtask demo --story [--fresh | PART]  tells the library's story and ends; a PART is hearing, teams or volunteers
cargo xtask test [PART...] [--list]       runs all checks, or only some parts
cargo xtask bench NAME --json [--peers]   measures; --small, and but for participation and python --seed N; matching also --wasm
cargo xtask bench participation --json    --against COMMIT measures that commit in the same run, beside ours: the median of
                                          3 rounds in turns; --only memory,sqlite,... measures only some parts
cargo xtask package                       builds the npm package as it is released
cargo xtask size [MODULE...] [--functions N]  builds all modules, or few, and says what they weigh and why; the N largest functions of each
cargo xtask generate [--check]            writes the generated parts of the bindings, or checks them";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let Some((command, rest)) = args.split_first() else {
        bail!("which command?\n{USAGE}");
    };
    if rest.iter().any(|arg| arg == "--help" || arg == "-h") {
        println!("{USAGE}");
        return Ok(());
    }
    match command.as_str() {
        "demo" => demo::run(rest),
        "bench" => bench::run(rest),
        "test" => test::run(rest),
        "generate" => generate::run(rest, &mut run::Steps::quiet()),
        "size" => size::run(rest),
        "package" if rest.is_empty() => wasm::build(&mut run::Steps::quiet()),
        "package" => bail!("`package` takes nothing more: {}", rest.join(" ")),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no command `{other}`\n{USAGE}"),
    }
}
