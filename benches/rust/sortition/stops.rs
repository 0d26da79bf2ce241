//! Runs that are stopped on their way: what they have to show, and whether what they prove is true of the best lottery.

use cpu_time::ProcessTime;
use medborger::method::sortition::{
    Distribution, Objective, Pool, Proof, certify, distribute, distribute_best,
};
use medborger::work::Work;

use crate::Done;

/// The parts of the whole work after which a run is stopped.
const PARTS: [(&str, u64); 3] = [("64th", 64), ("8th", 8), ("half", 2)];

/// Stops leximin and Nash; `whole` is the work that leximin took.
pub(crate) fn measure(
    pool: &Pool,
    leximin: &Distribution,
    whole: &Work,
    put: &mut impl FnMut(&str, f64) -> Option<serde_json::Value>,
) -> Done<()> {
    for (name, part) in PARTS {
        let began = ProcessTime::now();
        let work = Work::limited(whole.used() / part);
        let found = distribute_best(pool, Objective::Leximin, &work)?;
        put(
            &format!("stopped_{name}_cpu_s"),
            began.elapsed().as_secs_f64(),
        );
        let checked = certify(pool, &found).map_err(|flaw| format!("{flaw:?}"))?;
        put(&format!("stopped_{name}_min"), found.minimum());
        put(
            &format!("stopped_{name}_gap"),
            checked.gap.unwrap_or(f64::NAN),
        );
        // Nobody who is in no level yet has more in the best lottery than the gap allows.
        let open = |t: usize| match &found.proof {
            Proof::Levels(levels) => !levels.iter().any(|level| level.types.contains(&(t as u32))),
            _ => false,
        };
        let least = |of: &Distribution| {
            let all = of.chances.iter().enumerate().filter(|(t, _)| open(*t));
            all.map(|(_, chance)| *chance).fold(1.0, f64::min)
        };
        let holds = least(leximin) <= least(&found) + checked.gap.unwrap_or(f64::NAN) + 1e-9;
        put(&format!("stopped_{name}_holds"), f64::from(u8::from(holds)));
    }
    let began = ProcessTime::now();
    let work = Work::unlimited();
    let nash = distribute(pool, Objective::Nash, &work)?;
    put("nash_cpu_s", began.elapsed().as_secs_f64());
    let mean = |of: &Distribution| {
        let all = of.chances.iter().zip(&nash.chances).enumerate();
        let all = all.filter(|(_, (_, best))| **best > 1e-9);
        let people = |t: usize| {
            (0..pool.ids().len())
                .filter(|p| pool.type_of(*p) == Some(t))
                .count() as f64
        };
        let (sum, count) = all.fold((0.0, 0.0), |(sum, count), (t, (own, _))| {
            (sum + people(t) * own.ln(), count + people(t))
        });
        sum / count
    };
    for (name, part) in PARTS {
        let found = distribute_best(pool, Objective::Nash, &Work::limited(work.used() / part))?;
        let checked = certify(pool, &found).map_err(|flaw| format!("{flaw:?}"))?;
        let Some(gap) = checked.gap else {
            put(&format!("stopped_{name}_nash_holds"), 0.0);
            continue;
        };
        put(&format!("stopped_{name}_nash_gap"), gap);
        let holds = mean(&nash) <= mean(&found) + gap.ln_1p() + 1e-9;
        put(
            &format!("stopped_{name}_nash_holds"),
            f64::from(u8::from(holds)),
        );
    }
    Ok(())
}
