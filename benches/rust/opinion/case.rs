//! One conversation in this process: the map with its statistics, and the verdict.

use std::fmt::Write as _;
use std::path::Path;

use cpu_time::ProcessTime;
use medborger::method::opinion::{
    OpinionMode, OpinionOptions, StatisticsOptions, VerdictOptions, VoteColumns, Votes, fit,
    read_polis_statements, read_polis_votes, statistics, verdict,
};
use medborger::work::Work;
use serde_json::{Map, Value, json};

use crate::Done;
use crate::made;

/// A conversation that is measured.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// Of a conversation that is made: people, statements, and which share of these each of them sees.
    pub(crate) made: Option<(usize, usize, f64)>,
    /// Whether `--small` takes it too.
    pub(crate) small: bool,
    /// Whether the peer draws it too; of the largest its time is known to be minutes.
    pub(crate) beside: bool,
    pub(crate) goals: &'static [(&'static str, f64)],
    /// How many times as fast as the peer.
    pub(crate) times: Option<f64>,
}

const fn real(name: &'static str) -> Case {
    Case {
        name,
        made: None,
        small: true,
        beside: true,
        goals: &[],
        times: None,
    }
}

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "made_100k_1000",
        made: Some((100_000, 1_000, 0.03)),
        small: false,
        beside: false,
        goals: &[
            ("cpu_s", 4.0),
            ("peak_mb", 500.0),
            ("cpu_s_bootstrap", 20.0),
        ],
        times: None,
    },
    Case {
        name: "made_10k_300",
        made: Some((10_000, 300, 0.1)),
        small: true,
        beside: true,
        goals: &[],
        times: Some(20.0),
    },
    real("vtaiwan.uberx"),
    real("scoop-hivemind.biodiversity"),
    real("canadian-electoral-reform"),
];

/// The votes of a case.
pub(crate) fn votes(
    name: &str,
    seed: u64,
    data: Option<&Path>,
) -> Done<(&'static Case, VoteColumns)> {
    let case = CASES.iter().find(|case| case.name == name);
    let case = case.ok_or_else(|| format!("there is no case `{name}`"))?;
    let columns = match case.made {
        Some((people, statements, seen)) => made::of_groups(3, people, statements, seen, seed),
        None => read(data.ok_or("the real conversations are not here")?, name)?,
    };
    Ok((case, columns))
}

/// A real conversation.
pub(crate) fn read(data: &Path, name: &str) -> Done<VoteColumns> {
    let text = |file: &str| std::fs::read_to_string(data.join(name).join(file));
    let statements = read_polis_statements(&text("statements.csv")?)?;
    Ok(read_polis_votes(
        &text("votes.csv")?,
        Some(statements.columns),
    )?)
}

/// As the peer reads it: without what moderation took out, which it is to leave out too.
pub(crate) fn as_csv(columns: &VoteColumns) -> String {
    let mut out = String::from("participant,statement,vote\n");
    let rows = columns.participant.iter().zip(&columns.statement);
    for ((p, s), vote) in rows.zip(&columns.vote) {
        let is_out = |flags: &[bool]| flags.get(*s as usize).copied().unwrap_or(false);
        if !is_out(&columns.statements.moderated) {
            let _ = writeln!(out, "{p},{s},{vote}");
        }
    }
    out
}

/// Measures a case.
pub(crate) fn run(name: &str, seed: u64, data: Option<&Path>) -> Done<Value> {
    let (case, columns) = votes(name, seed, data)?;
    let mut figures = Map::new();
    let work = Work::unlimited();
    let began = ProcessTime::now();
    let votes = Votes::new(&columns, &work)?;
    let read_s = began.elapsed().as_secs_f64();
    let map = fit(&votes, &OpinionOptions::default(), &work)?;
    let told = statistics(&votes, &map.group, &StatisticsOptions::default(), &work)?;
    figures.insert("cpu_s".into(), json!(began.elapsed().as_secs_f64()));
    figures.insert("cpu_s_reading".into(), json!(read_s));
    if let Some(peak) = peak_mb() {
        figures.insert("peak_mb".into(), json!(peak));
    }
    figures.insert("votes".into(), json!(votes.count()));
    figures.insert("groups".into(), json!(told.group_sizes.len()));
    if case.beside {
        let polis = OpinionOptions::default().with_mode(OpinionMode::Polis);
        let began = ProcessTime::now();
        let map = fit(&votes, &polis, &work)?;
        statistics(&votes, &map.group, &StatisticsOptions::default(), &work)?;
        figures.insert(
            "cpu_s_polis_mode".into(),
            json!(began.elapsed().as_secs_f64()),
        );
    }
    let sample = VerdictOptions::default().with_people_max(10_000);
    let began = ProcessTime::now();
    let found = verdict(&votes, &OpinionOptions::default(), &sample, &work)?;
    figures.insert(
        "cpu_s_bootstrap".into(),
        json!(began.elapsed().as_secs_f64()),
    );
    figures.insert("people_of_the_bootstrap".into(), json!(found.people));
    Ok(figures.into())
}

/// The peak of this process's memory, where the system tells.
pub(crate) fn peak_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kb: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kb * 1024.0 / 1e6)
}
