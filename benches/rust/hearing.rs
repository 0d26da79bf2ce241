//! What a hearing asks of the library: personal data found in letters, campaigns among them, and a hearing of 100,000
//! responses from the first to the finished white paper.
//!
//! Seconds are CPU seconds of this process. Peers get the same letters in the same run. `--seed N` draws other letters,
//! `--small` takes a tenth of them, and `--case NAME` runs one case in this process and prints its figures alone, so that
//! its peak of memory is its own.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "hearing/campaigns.rs"]
mod campaigns;
mod flags;
#[path = "hearing/large.rs"]
mod large;
#[path = "hearing/letters.rs"]
mod letters;
#[path = "hearing/redaction.rs"]
mod redaction;

use std::error::Error;

use flags::Flags;
use serde_json::json;

type Done<T> = Result<T, Box<dyn Error>>;

/// Beside the flags above `--peers`, and `--python FILE`: the interpreter that the peers are installed for.
fn main() -> Done<()> {
    let flags = Flags::given();
    let seed = flags.value("--seed").map_or(Ok(1), str::parse)?;
    let small = flags.has("--small");
    match flags.value("--case") {
        Some(large::CASE) => {
            println!("{}", large::case(seed, small)?);
            return Ok(());
        }
        Some(name) => {
            println!("{}", campaigns::case(name, seed, small)?);
            return Ok(());
        }
        None => {}
    }
    let python = flags
        .has("--peers")
        .then(|| flags.value("--python").unwrap_or("python3"));
    let mut rows = redaction::rows(if small { 2_000 } else { 20_000 }, seed, python)?;
    rows.extend(campaigns::rows(seed, small, python)?);
    rows.extend(large::rows(seed, small)?);
    println!(
        "{}",
        json!({ "bench": "hearing", "seed": seed, "rows": rows })
    );
    Ok(())
}
