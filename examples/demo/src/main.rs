//! `cargo xtask demo`: a year of Hedensted's citizen bank, then Haderslev's hearing of 2013, then two co-creation teams,
//! then a volunteer place, told step by step.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    unreachable_pub,
    reason = "a story for people: it prints what happens and how long it took"
)]

mod chart;
mod hearing;
mod numbers;
mod people;
mod report;
mod story;
mod team;
mod volunteers;
mod year;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use medborger::{Clock, Participation, SqliteStore, Store, Town};

/// The demo's key is no secret: there is nobody in its town.
const KEY: [u8; 32] = *b"key of a town of invented people";

/// The first year that is played.
const FIRST_YEAR: i32 = 2026;

fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let Some(dir) = args.next().map(PathBuf::from) else {
        eprintln!("error: where to? `cargo xtask demo` says it");
        return ExitCode::FAILURE;
    };
    let rest: Vec<String> = args.map(|arg| arg.to_string_lossy().into_owned()).collect();
    match run(&dir, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Plays a year on `hedensted.db` in a folder, or the next one on the same file.
fn run(dir: &Path, args: &[String]) -> Result<()> {
    let fresh = match args {
        [] => false,
        [flag] if flag == "--fresh" => true,
        [part] if part == "hearing" => return hearing::play(&dir.join("haderslev")),
        [part] if part == "teams" => return team::play(&dir.join("teams")),
        [part] if part == "volunteers" => return volunteers::play(&dir.join("volunteers")),
        other => bail!(
            "there is no `{}`: cargo xtask demo [--fresh | hearing | teams | volunteers]   (--fresh begins again with an empty town, a part's name \
             plays only that part)",
            other.join(" ")
        ),
    };
    let began = Instant::now();
    fs::create_dir_all(dir)?;
    let file = dir.join("hedensted.db");
    if fresh {
        for end in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(dir.join(format!("hedensted.db{end}")));
        }
    }
    let town = Town::new(
        "0766".parse().map_err(medborger::Error::from)?,
        KEY,
        medborger::REGISTRY,
    )
    .map_err(medborger::Error::from)?;
    let store = SqliteStore::open(&file).with_context(|| {
        format!(
            "opening {}; `--fresh` begins the story anew",
            file.display()
        )
    })?;
    let bank = Participation::open(town, store, Clock::History)?;

    println!("Borgerbanken i Hedensted: a year of a citizen bank, with invented citizens.");
    println!("The file is {}", file.display());
    let year = match last_year(&bank)? {
        None => FIRST_YEAR,
        Some(last) => {
            let verified = bank.verify()?;
            println!(
                "The bank is open since {FIRST_YEAR}: {} entries in the journal, every one proved. The story goes on in {}.",
                verified.entries,
                last + 1
            );
            last + 1
        }
    };
    year::play(&bank, year, year == FIRST_YEAR)?;

    let verified = bank.verify()?;
    println!(
        "\nProved: {} entries in an unbroken chain, {} states equal to their replay, {} texts as they were written, {} erased.",
        verified.entries, verified.streams, verified.texts, verified.texts_erased
    );
    let page = dir.join("report.html");
    fs::write(&page, report::html(&bank, year)?)?;
    println!("The report for a caseworker: {}", page.display());
    hearing::play(&dir.join("haderslev"))?;
    team::play(&dir.join("teams"))?;
    volunteers::play(&dir.join("volunteers"))?;
    println!(
        "Run it again, and the next year is played on the same file. ({:.1} s)",
        began.elapsed().as_secs_f32()
    );
    Ok(())
}

/// The year of the journal's last entry.
fn last_year(bank: &Participation<SqliteStore>) -> Result<Option<i32>> {
    let tenant = bank.town().code();
    let head = bank.store().head(tenant)?;
    let last = bank
        .store()
        .entries(tenant, head.position.saturating_sub(1), 1)?;
    let year = |entry: &medborger::journal::EntryBody| {
        medborger::calendar::date_text(
            medborger::calendar::local_date(entry.at.to_utc()),
            medborger::calendar::Language::English,
            medborger::calendar::DateStyle::Iso,
        )
    };
    match last.first().and_then(|last| last.body.as_ref()).map(year) {
        None => Ok(None),
        Some(date) => Ok(Some(date.get(..4).unwrap_or_default().parse()?)),
    }
}
