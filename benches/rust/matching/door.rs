//! A market through the public door, as a host asks it: JSON in, JSON out.

use std::fs;
use std::path::Path;
use std::time::Instant;

use medborger::{Clock, MemoryStore, Participation, Town};
use serde_json::json;

use crate::Done;
use crate::case::by_id;
use crate::instance::instance;

/// An odd number, so that there is a median.
const RUNS: usize = 5;

/// Leaves the question and the whole answer in the folder, and returns the wall seconds from the one to the other: the
/// median of several times.
pub(crate) fn ask(name: &str, seed: u64, folder: &Path) -> Done<f64> {
    let (needs, volunteers, pairs) = by_id(&instance(name, seed)?);
    let market = json!({ "needs": needs, "volunteers": volunteers, "pairs": pairs });
    let question = json!({ "name": "matching.solve", "body": { "market": market } }).to_string();
    let moment = r#"{"at":"2026-01-15T16:00:00Z","actor":{"kind":"system"}}"#;
    let bank = Participation::open(
        Town::new(
            "0766".parse()?,
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        )?,
        MemoryStore::default(),
        Clock::History,
    )?;
    let mut answer = String::new();
    let mut seconds = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let began = Instant::now();
        answer = bank.ask_json(&question, moment)?;
        seconds.push(began.elapsed().as_secs_f64());
    }
    fs::create_dir_all(folder)?;
    fs::write(folder.join(format!("{name}.question.json")), question)?;
    fs::write(folder.join(format!("{name}.answer.json")), answer)?;
    seconds.sort_by(f64::total_cmp);
    Ok(seconds.get(RUNS / 2).copied().unwrap_or_default())
}
