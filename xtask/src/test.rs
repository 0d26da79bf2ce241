//! `cargo xtask test`.

use anyhow::Result;

use crate::run::Steps;

/// Runs the parts that are named, or all.
pub fn run(args: &[String]) -> Result<()> {
    let mut steps = Steps::new();
    let result = match args.first().map(String::as_str) {
        Some("python") => crate::python::test(&mut steps),
        _ => crate::wasm::test(&mut steps),
    };
    println!("{}", steps.summary());
    result
}
