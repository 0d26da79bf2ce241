//! One pool in this process: the distributions, the lottery, and a look at every panel by the file's own quotas.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use cpu_time::ProcessTime;
use medborger::method::sortition::{
    Distribution, DrawRules, Lottery, Objective, Pool, SortitionError, Volunteer, certify,
    distribute, lottery,
};
use medborger::work::Work;
use serde_json::{Map, Value, json};

use crate::Done;
use crate::pools::{self, Known};
use crate::stops;

/// The panels of the public lottery.
const PANELS: u32 = 1_000;
/// And those where that is asked for.
const MANY: u32 = 10_000;

/// So often more is a draw timed that is compared with one without homes.
const AGAIN: usize = 4;

/// Draws from one pool, and says what it took and what came of it.
pub(crate) fn run(name: &str, seed: u64) -> Done<Value> {
    let known = pools::named(name)?;
    let (rules, people) = pools::read(known, seed)?;
    let mut figures = Map::new();
    let mut put = |metric: &str, value: f64| figures.insert(metric.to_owned(), json!(value));
    let began = ProcessTime::now();
    let work = Work::unlimited();
    let draw = |work: &Work| {
        Pool::new(&rules, &people).and_then(|pool| {
            let distribution = distribute(&pool, Objective::Leximin, work)?;
            Ok((pool, distribution))
        })
    };
    let solved = draw(&work);
    let mut cpu_s = began.elapsed().as_secs_f64();
    if known.is_compared() {
        // What is divided by another time is the best of a few.
        for _ in 0..AGAIN {
            let began = ProcessTime::now();
            let _ = draw(&Work::unlimited());
            cpu_s = cpu_s.min(began.elapsed().as_secs_f64());
        }
    }
    put("cpu_s", cpu_s);
    let (pool, leximin) = match solved {
        Ok(solved) => solved,
        Err(SortitionError::QuotasConflict) => {
            put("no_panel_is_possible", 1.0);
            return Ok(figures.into());
        }
        Err(error) => return Err(error.into()),
    };
    let chances = of_people(&pool, &leximin);
    put("min_probability", least(&chances));
    put("gini", gini(&chances));
    put("panels", leximin.panels.len() as f64);
    let began = ProcessTime::now();
    let checked = certify(&pool, &leximin);
    put("cpu_s_verifier", began.elapsed().as_secs_f64());
    put("certified", f64::from(u8::from(checked.is_ok())));
    match checked {
        Ok(certificate) => {
            put("bound", certificate.bound.unwrap_or(f64::NAN));
            put("bound_gap", certificate.gap.unwrap_or(f64::NAN));
            put("levels", certificate.levels as f64);
            put("levels_proven_by_search", certificate.searched as f64);
        }
        Err(flaw) => eprintln!("!!! {name}: the certificate does not hold: {flaw:?}"),
    }

    let began = ProcessTime::now();
    let drawn = lottery(&pool, &leximin, PANELS, &Work::unlimited())?;
    put("cpu_s_lottery", began.elapsed().as_secs_f64());
    let (shares, worst) = of_lottery(&drawn, &chances);
    put("lottery_worst_deviation", worst);
    put("lottery_min", least(&shares));
    if known.worst.is_some() {
        put("lottery_worst_panels", worst * f64::from(PANELS));
        let began = ProcessTime::now();
        let many = lottery(&pool, &leximin, MANY, &Work::unlimited())?;
        put("cpu_s_lottery_10000", began.elapsed().as_secs_f64());
        let (_, worst) = of_lottery(&many, &chances);
        put("lottery_10000_worst_panels", worst * f64::from(MANY));
        hand_over(known, &pool, &leximin)?;
    }
    if known.stops {
        stops::measure(&pool, &leximin, &work, &mut put)?;
    }

    let began = ProcessTime::now();
    let maximin = distribute(&pool, Objective::Maximin, &Work::unlimited())?;
    put("maximin_cpu_s", began.elapsed().as_secs_f64());
    put(
        "maximin_min_probability",
        least(&of_people(&pool, &maximin)),
    );
    // The plain draw finds no panel at all in some pools.
    if let Ok(stratified) = distribute(&pool, Objective::Stratified, &Work::unlimited()) {
        let plain = of_people(&pool, &stratified);
        put("stratified_min_probability", least(&plain));
        put("stratified_gini", gini(&plain));
    }
    put("peak_mb", memory_mb()?);

    let by_id: BTreeMap<&str, &Volunteer> = people.iter().map(|v| (v.id.as_str(), v)).collect();
    let volunteers: Vec<&Volunteer> = pool
        .ids()
        .iter()
        .filter_map(|id| by_id.get(id.as_str()).copied())
        .collect();
    let wrong = outside(&rules, &volunteers, &pool, &leximin, &drawn.panels);
    put("panels_outside_quotas", wrong as f64);
    let digest = digest(&pool, &[&leximin, &maximin], &drawn.panels);
    figures.insert("digest".to_owned(), json!(digest));
    Ok(figures.into())
}

/// Everybody's share of the panels, and how far a share is from the chance at most.
fn of_lottery(drawn: &Lottery, chances: &[f64]) -> (Vec<f64>, f64) {
    let each = 1.0 / drawn.panels.len() as f64;
    let mut counts = vec![0_u32; chances.len()];
    for person in drawn.panels.iter().flatten() {
        if let Some(count) = counts.get_mut(*person as usize) {
            *count += 1;
        }
    }
    let shares: Vec<f64> = counts.into_iter().map(|n| f64::from(n) * each).collect();
    let off = shares
        .iter()
        .zip(chances)
        .map(|(share, chance)| (share - chance).abs());
    let worst = off.fold(0.0, f64::max);
    (shares, worst)
}

/// Writes the distribution for a peer that rounds it: panels of people, each with its weight. Where a type has more people than
/// sit, those sit who have sat least.
fn hand_over(known: &Known, pool: &Pool, found: &Distribution) -> Done<()> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); found.chances.len()];
    for place in 0..pool.ids().len() {
        if let Some(of) = pool.type_of(place).and_then(|of| members.get_mut(of)) {
            of.push(place);
        }
    }
    let mut sat = vec![0.0_f64; pool.ids().len()];
    let mut panels = Vec::new();
    for panel in &found.panels {
        let mut sitting: Vec<usize> = Vec::new();
        for (members, &count) in members.iter_mut().zip(&panel.counts) {
            let least = |place: &usize| sat.get(*place).copied().unwrap_or(0.0);
            members.sort_by(|a, b| least(a).total_cmp(&least(b)));
            sitting.extend(members.iter().take(count as usize));
        }
        for &place in &sitting {
            if let Some(sum) = sat.get_mut(place) {
                *sum += panel.weight;
            }
        }
        panels.push(json!({ "weight": panel.weight, "people": sitting }));
    }
    let path = pools::folder_of(known)?.join("distribution.json");
    Ok(std::fs::write(path, json!(panels).to_string())?)
}

/// Tells two results apart, to the bit.
fn digest(pool: &Pool, distributions: &[&Distribution], lottery: &[Vec<u32>]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (pool.ids(), lottery).hash(&mut hasher);
    for distribution in distributions {
        for chance in &distribution.chances {
            chance.to_bits().hash(&mut hasher);
        }
        for panel in &distribution.panels {
            (panel.weight.to_bits(), &panel.counts).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The chance of everybody, by place in [`Pool::ids`]; 0 for who can't be drawn.
fn of_people(pool: &Pool, distribution: &Distribution) -> Vec<f64> {
    let chance = |place| distribution.chances.get(pool.type_of(place)?).copied();
    (0..pool.ids().len())
        .map(|place| chance(place).unwrap_or(0.0))
        .collect()
}

fn least(chances: &[f64]) -> f64 {
    chances.iter().copied().fold(f64::INFINITY, f64::min)
}

fn gini(chances: &[f64]) -> f64 {
    let mut ordered = chances.to_vec();
    ordered.sort_by(f64::total_cmp);
    let (count, total) = (ordered.len() as f64, ordered.iter().sum::<f64>());
    let weighed = ordered
        .iter()
        .enumerate()
        .map(|(place, chance)| (2.0 * place as f64 + 1.0 - count) * chance);
    weighed.sum::<f64>() / (count * total)
}

/// How many panels of the distribution and of the lottery miss their size or a quota, counted from the file.
fn outside(
    rules: &DrawRules,
    people: &[&Volunteer],
    pool: &Pool,
    distribution: &Distribution,
    lottery: &[Vec<u32>],
) -> usize {
    // Somebody of each type stands for all of it.
    let mut of_type: Vec<Option<&Volunteer>> = vec![None; distribution.chances.len()];
    for (place, volunteer) in people.iter().enumerate() {
        if let Some(slot) = pool.type_of(place).and_then(|of| of_type.get_mut(of)) {
            *slot = Some(volunteer);
        }
    }
    let keeps = |panel: &[(&Volunteer, u32)]| {
        let count = |holds: &dyn Fn(&Volunteer) -> bool| -> u32 {
            panel
                .iter()
                .filter(|(v, _)| holds(v))
                .map(|(_, count)| count)
                .sum()
        };
        let quotas = rules
            .features
            .iter()
            .flat_map(|f| f.values.iter().map(move |quota| (&f.key, quota)));
        count(&|_| true) == rules.seats
            && quotas.into_iter().all(|(key, quota)| {
                (quota.min..=quota.max)
                    .contains(&count(&|v| v.features.get(key) == Some(&quota.value)))
            })
    };
    let by_type = distribution.panels.iter().filter(|panel| {
        let counted = of_type
            .iter()
            .zip(&panel.counts)
            .filter_map(|(v, count)| Some(((*v)?, *count)));
        !keeps(&counted.collect::<Vec<_>>())
    });
    let by_person = lottery.iter().filter(|panel| {
        let sitting = panel
            .iter()
            .filter_map(|place| Some((*people.get(*place as usize)?, 1)));
        let once = panel.windows(2).all(|pair| pair.first() < pair.get(1));
        !once || !keeps(&sitting.collect::<Vec<_>>())
    });
    by_type.count() + by_person.count()
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
