//! `cargo xtask bench`.

use anyhow::{Result, bail};

/// Not there yet.
pub fn run(_args: &[String]) -> Result<()> {
    bail!("not there yet")
}
