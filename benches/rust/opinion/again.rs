//! Whether what is found is there again: when votes are lost, in votes that were left out, and in conversations of which is
//! known how many groups there are.

use std::path::Path;

use medborger::method::opinion::{
    OpinionMode, OpinionOptions, VerdictOptions, VoteColumns, Votes, agreement, fit, held_out,
    verdict,
};
use medborger::work::Work;
use serde_json::{Value, json};

use crate::Done;
use crate::case::read;
use crate::made::{by_dice, of_groups, on_a_line, without_a_tenth};
use crate::run::rounded;

const REAL: [&str; 7] = [
    "bg2050-volunteers",
    "brexit-consensus",
    "canadian-electoral-reform",
    "london.youth.policing",
    "scoop-hivemind.biodiversity",
    "scoop-hivemind.ubi",
    "vtaiwan.uberx",
];
/// So often votes are lost or left out; the middle of these counts for a conversation.
const TIMES: u64 = 5;

fn middle(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

fn groups(columns: &VoteColumns, mode: OpinionMode) -> Done<Vec<Option<u32>>> {
    let work = Work::unlimited();
    let votes = Votes::new(columns, &work)?;
    Ok(fit(&votes, &OpinionOptions::default().with_mode(mode), &work)?.group)
}

/// The middle over the real conversations.
pub(crate) fn on_real(data: &Path, small: bool) -> Done<Vec<Value>> {
    let times = if small { 1 } else { TIMES };
    let modes = [
        ("factors", OpinionMode::Factors, Some(0.90)),
        ("projection", OpinionMode::Projection, Some(0.92)),
        ("polis", OpinionMode::Polis, None),
    ];
    let mut kept: [Vec<f64>; 3] = Default::default();
    let (mut errors, mut plain, mut sides) = (Vec::new(), Vec::new(), Vec::new());
    for name in REAL {
        let columns = match read(data, name) {
            Ok(columns) => columns,
            Err(error) => {
                eprintln!("!!! {name} WAS NOT MEASURED: {error}");
                continue;
            }
        };
        for ((_, mode, _), kept) in modes.iter().zip(&mut kept) {
            let before = groups(&columns, *mode)?;
            let again = |seed| -> Done<f64> {
                Ok(agreement(
                    &before,
                    &groups(&without_a_tenth(&columns, seed), *mode)?,
                ))
            };
            let mut all = (0..times).map(again).collect::<Done<Vec<_>>>()?;
            kept.push(middle(&mut all));
        }
        let work = Work::unlimited();
        let votes = Votes::new(&columns, &work)?;
        let all = (0..times).map(|seed| held_out(&votes, 0.1, seed, &work));
        let all = all.collect::<Result<Vec<_>, _>>()?;
        errors.push(middle(
            &mut all.iter().map(|one| one.error).collect::<Vec<_>>(),
        ));
        plain.push(middle(
            &mut all.iter().map(|one| one.error_of_means).collect::<Vec<_>>(),
        ));
        sides.push(middle(
            &mut all.iter().map(|one| one.sides_right).collect::<Vec<_>>(),
        ));
    }
    if errors.is_empty() {
        return Ok(Vec::new());
    }
    let case = format!("{} real conversations", errors.len());
    let polis = kept.last_mut().map(|kept| rounded(middle(kept)));
    let mut rows = Vec::new();
    for ((name, _, goal), kept) in modes.iter().zip(&mut kept).take(2) {
        eprintln!("{name}: {kept:?}");
        rows.push(json!({
            "case": case, "metric": format!("agreement_a_tenth_lost_{name}"), "ours": rounded(middle(kept)), "peer": "polis mode",
            "theirs": polis, "goal": goal,
        }));
    }
    eprintln!("error of votes left out: {errors:?}");
    rows.push(json!({
        "case": case, "metric": "error_of_votes_left_out", "ours": rounded(middle(&mut errors)), "peer": "the statement's mean",
        "theirs": rounded(middle(&mut plain)), "goal": 0.417,
    }));
    rows.push(json!({
        "case": case, "metric": "sides_of_votes_left_out_right", "ours": rounded(middle(&mut sides)), "peer": null, "theirs": null,
        "goal": null,
    }));
    Ok(rows)
}

/// How a conversation is made by a seed.
type Make = fn(u64) -> VoteColumns;

/// The share of made conversations of which the verdict tells the right number of groups.
pub(crate) fn on_made(seed: u64, small: bool) -> Done<Vec<Value>> {
    let kinds: [(&str, u32, Make); 6] = [
        ("one group", 1, |seed| of_groups(1, 200, 40, 0.6, seed)),
        ("two groups", 2, |seed| of_groups(2, 200, 40, 0.6, seed)),
        ("three groups", 3, |seed| of_groups(3, 200, 40, 0.6, seed)),
        ("five groups", 5, |seed| of_groups(5, 200, 40, 0.6, seed)),
        ("people on a line", 1, |seed| on_a_line(200, 40, 0.6, seed)),
        ("people who throw dice", 1, |seed| by_dice(150, 30, seed)),
    ];
    let count = if small { 4 } else { 100 };
    let work = Work::unlimited();
    let mut rows = Vec::new();
    for (name, groups, make) in kinds {
        let (mut right, mut told) = (0, Vec::new());
        for at in 0..count {
            let votes = Votes::new(&make(seed.wrapping_mul(1_000) + at), &work)?;
            let found = verdict(
                &votes,
                &OpinionOptions::default(),
                &VerdictOptions::default(),
                &work,
            )?;
            right += u64::from(found.groups == groups);
            if found.groups != groups {
                told.push(found.groups);
            }
        }
        eprintln!("{name}: {right} of {count} right; the others were told {told:?}");
        rows.push(json!({
            "case": name, "metric": "verdicts_right", "ours": rounded(right as f64 / count as f64), "peer": null, "theirs": null,
            "goal": 0.95,
        }));
    }
    Ok(rows)
}
