//! One market in this process.

use cpu_time::ProcessTime;
use medborger::method::matching::{
    Market, MatchNeed, MatchPair, MatchVolunteer, Matching, certify, solve,
};
use medborger::work::Work;
use serde_json::{Map, Value, json};

use crate::Done;
use crate::instance::{self, Instance};
use crate::roster;

/// Matches one market, and says what it took and what came of it.
pub(crate) fn run(name: &str, seed: u64) -> Done<Value> {
    if let Some(roster) = roster::known(name) {
        return roster::run(&roster, seed);
    }
    let instance = instance::instance(name, seed)?;
    let mut figures = Map::new();
    let mut put = |metric: &str, value: f64| figures.insert(metric.to_owned(), json!(value));

    let needs: Vec<(u32, u32, u8)> = instance
        .needs
        .iter()
        .map(|(capacity, priority)| (*capacity, 0, *priority))
        .collect();
    let limits = vec![1; instance.volunteers as usize];
    let began = ProcessTime::now();
    let market = Market::from_rows(&needs, &limits, &instance.pairs)?;
    let solving = ProcessTime::now();
    let matching = solve(&market, &Work::unlimited())?;
    put("cpu_s", began.elapsed().as_secs_f64());
    put("cpu_s_solver", solving.elapsed().as_secs_f64());
    put("peak_mb", memory_mb()?);

    let began = ProcessTime::now();
    let checked = certify(&market, &matching);
    put("cpu_s_verifier", began.elapsed().as_secs_f64());
    put("certified", f64::from(u8::from(checked.is_ok())));
    if let Err(flaw) = checked {
        eprintln!("!!! {name}: the proof does not hold: {flaw:?}");
    }

    let (needs, volunteers, pairs) = by_id(&instance);
    let began = ProcessTime::now();
    let market = Market::new(&needs, &volunteers, &pairs)?;
    let other = solve(&market, &Work::unlimited())?;
    put("cpu_s_from_ids", began.elapsed().as_secs_f64());
    put(
        "same_in_another_order",
        f64::from(u8::from(other == matching)),
    );
    figures.insert("score".to_owned(), score(&matching));
    Ok(figures.into())
}

/// People placed, places filled by priority, and fit.
fn score(matching: &Matching) -> Value {
    let score = &matching.score;
    let mut values = vec![json!(score.placed)];
    values.extend(score.staffed.iter().map(|places| json!(places)));
    values.push(json!(score.fit));
    values.into()
}

/// The same market as the public form has it, its rows in the opposite order.
pub(crate) fn by_id(instance: &Instance) -> (Vec<MatchNeed>, Vec<MatchVolunteer>, Vec<MatchPair>) {
    let id = |place: u32| format!("{place:06}");
    let needs = (0_u32..)
        .zip(&instance.needs)
        .map(|(place, (capacity, priority))| MatchNeed::new(id(place), *capacity, *priority));
    let volunteers = (0..instance.volunteers).map(|place| MatchVolunteer::new(id(place), 1));
    let pairs = instance
        .pairs
        .iter()
        .rev()
        .map(|(volunteer, need, fit)| MatchPair::new(id(*volunteer), id(*need), *fit));
    let mut needs: Vec<MatchNeed> = needs.collect();
    let mut volunteers: Vec<MatchVolunteer> = volunteers.collect();
    needs.reverse();
    volunteers.reverse();
    (needs, volunteers, pairs.collect())
}

/// The highest resident memory of this process so far, in megabytes of 1,048,576 bytes.
fn memory_mb() -> Done<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next());
    Ok(kilobytes
        .ok_or("the system does not tell how much memory is used")?
        .parse::<f64>()?
        / 1024.0)
}
