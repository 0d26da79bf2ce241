//! x
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "x")]
mod load;
use medborger::{MemoryStore, Participation};
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let n: usize = std::env::args()
        .nth(1)
        .and_then(|a| a.parse().ok())
        .unwrap_or(300_000);
    let commands = load::commands(n)?;
    let mut bank = Participation::open(load::town()?, MemoryStore::default())?;
    let t = cpu_time::ProcessTime::now();
    let mut bad = 0;
    for ((id, c), m) in &commands {
        if let Err(e) = bank.execute_any(*id, c.as_ref(), m) {
            bad += 1;
            if bad < 3 {
                println!("{} {e}", c.name());
            }
        }
    }
    let s = t.elapsed().as_secs_f64();
    println!("{bad} bad; {:.0}/s", n as f64 / s);
    Ok(())
}
