//! Rosters: volunteers who take several shifts that overlap in part.

use std::io::Write as _;
use std::path::Path;

use cpu_time::ProcessTime;
use medborger::method::matching::{
    Aim, Market, MatchNeed, MatchPair, MatchVolunteer, Matching, MatchingError, Shift, certify,
    solve,
};
use medborger::work::Work;
use serde_json::{Map, Value, json};

use crate::Done;
use crate::instance::Numbers;

/// A kind of roster to measure.
#[derive(Clone, Copy)]
pub(crate) struct Roster {
    /// What it is called.
    pub(crate) name: &'static str,
    /// How many of them, one after the other.
    count: usize,
    volunteers: usize,
    needs: usize,
    /// Pairs of each volunteer.
    pairs: usize,
    limits: &'static [u32],
    days: usize,
    /// How long shifts are; none where two shifts of two hours begin every hour.
    minutes: &'static [i64],
    capacity: (usize, usize),
    /// How many shifts a need has.
    shifts: &'static [usize],
    /// In a hundred needs, so many have a minimum.
    minimums: usize,
    /// CPU seconds that we may take.
    pub(crate) seconds: f64,
    /// Whether `--small` takes it.
    pub(crate) small: bool,
}

const AMPLE: Roster = Roster {
    name: "ample_150_x_60",
    count: 1,
    volunteers: 150,
    needs: 60,
    pairs: 12,
    limits: &[2, 3, 4],
    days: 4,
    minutes: &[60, 90, 120, 180, 240],
    capacity: (5, 15),
    shifts: &[1, 2, 3],
    minimums: 0,
    seconds: 0.4,
    small: true,
};

/// The kinds of rosters.
pub(crate) const ROSTERS: [Roster; 7] = [
    Roster {
        name: "festival_60_x_84",
        volunteers: 60,
        needs: 84,
        pairs: 30,
        limits: &[4],
        days: 6,
        minutes: &[],
        capacity: (3, 3),
        shifts: &[1],
        minimums: 100,
        seconds: 0.3,
        ..AMPLE
    },
    AMPLE,
    Roster {
        name: "tight_150_x_60",
        days: 3,
        minutes: &[120, 180, 240],
        capacity: (2, 5),
        shifts: &[1, 1, 2],
        minimums: 50,
        ..AMPLE
    },
    Roster {
        name: "roster_300_x_100",
        volunteers: 300,
        needs: 100,
        pairs: 14,
        days: 5,
        minutes: &[90, 120, 180, 240],
        capacity: (4, 12),
        shifts: &[1, 2],
        minimums: 30,
        seconds: 3.0,
        ..AMPLE
    },
    Roster {
        name: "roster_600_x_150",
        volunteers: 600,
        needs: 150,
        pairs: 14,
        limits: &[1, 2, 3, 4],
        days: 7,
        minutes: &[90, 120, 180, 240],
        capacity: (5, 14),
        shifts: &[1, 2],
        minimums: 30,
        seconds: 0.0,
        small: false,
        ..AMPLE
    },
    // Too many needs for a programme of schedules: the best that is found quickly, with a gap that is proven.
    Roster {
        name: "colliding_900_x_2500",
        volunteers: 900,
        needs: 2_500,
        pairs: 10,
        limits: &[2, 3],
        capacity: (1, 2),
        shifts: &[1, 1, 2],
        seconds: 0.0,
        small: false,
        ..AMPLE
    },
    Roster {
        name: "300_random",
        count: 300,
        volunteers: 16,
        needs: 12,
        pairs: 5,
        limits: &[1, 2, 3],
        days: 2,
        capacity: (1, 4),
        shifts: &[0, 1, 2],
        minimums: 20,
        seconds: 0.0,
        ..AMPLE
    },
];

/// The kind of that name.
pub(crate) fn known(name: &str) -> Option<Roster> {
    ROSTERS.into_iter().find(|roster| roster.name == name)
}

/// Any of these.
fn one_of<T: Copy + Default>(numbers: &mut Numbers, of: &[T]) -> T {
    let at = numbers.below(of.len() as u64) as usize;
    of.get(at).copied().unwrap_or_default()
}

type Rows = (Vec<MatchNeed>, Vec<MatchVolunteer>, Vec<MatchPair>);

impl Roster {
    fn rows(&self, numbers: &mut Numbers) -> Rows {
        let (mut needs, mut people, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
        let number = |numbers: &mut Numbers, bound: usize| numbers.below(bound as u64) as usize;
        for place in 0..self.needs {
            let shifts = match self.minutes.is_empty() {
                true => {
                    let from = 1440 * (place / 28) as i64 + 480 + 60 * (place % 28 / 2) as i64;
                    vec![Shift::new(from, from + 120)]
                }
                false => {
                    let count = one_of(numbers, self.shifts);
                    let shift = |_| {
                        let day = number(numbers, self.days) as i64;
                        let from = 1440 * day + 480 + 30 * number(numbers, 24) as i64;
                        let minutes = one_of(numbers, self.minutes);
                        Shift::new(from, from + minutes)
                    };
                    (0..count).map(shift).collect()
                }
            };
            let (least, most) = self.capacity;
            let capacity = least + number(numbers, most + 1 - least);
            let minimum = match number(numbers, 100) < self.minimums {
                true => 1 + number(numbers, (capacity / 2).max(1)),
                false => 0,
            };
            let priority = 1 + number(numbers, 3) as u8;
            needs.push(
                MatchNeed::new(format!("{place:06}"), capacity as u32, priority)
                    .with_minimum(minimum as u32)
                    .with_shifts(shifts),
            );
        }
        for place in 0..self.volunteers {
            let id = format!("{place:06}");
            let limit = one_of(numbers, self.limits);
            people.push(MatchVolunteer::new(id.clone(), limit));
            let mut own: Vec<usize> = (0..self.needs).collect();
            for at in 0..self.pairs {
                own.swap(at, at + number(numbers, self.needs - at));
            }
            own.truncate(self.pairs);
            own.sort_unstable();
            for need in own {
                let fit = number(numbers, 1001) as u32;
                pairs.push(MatchPair::new(id.clone(), format!("{need:06}"), fit));
            }
        }
        (needs, people, pairs)
    }

    fn all(&self, seed: u64) -> Vec<Rows> {
        let mut numbers = Numbers::new(seed);
        (0..self.count).map(|_| self.rows(&mut numbers)).collect()
    }

    /// Writes all for the peers, as JSON.
    pub(crate) fn write(&self, seed: u64, path: &Path) -> Done<()> {
        let all: Vec<Value> = self
            .all(seed)
            .iter()
            .map(|(needs, people, pairs)| json!({ "needs": needs, "volunteers": people, "pairs": pairs }))
            .collect();
        std::fs::File::create(path)?.write_all(Value::from(all).to_string().as_bytes())?;
        Ok(())
    }
}

/// What a matching reaches, by aim; nothing where minimums can't be met.
fn reached(found: Option<&Matching>) -> Value {
    found.map_or(Value::Null, |matching| {
        Aim::all()
            .map(|aim| matching.score.of(aim))
            .collect::<Vec<u64>>()
            .into()
    })
}

/// Matches one kind of roster, and says what it took and what came of it.
pub(crate) fn run(roster: &Roster, seed: u64) -> Done<Value> {
    let mut figures = Map::new();
    let (mut score, mut cpu, mut verifier, mut cases) = (Vec::new(), 0.0, 0.0, 0);
    let (mut certified, mut same, mut gap) = (true, true, None);
    for (mut needs, mut people, mut pairs) in roster.all(seed) {
        let began = ProcessTime::now();
        let market = Market::new(&needs, &people, &pairs)?;
        let work = Work::unlimited();
        let found = match solve(&market, &work) {
            Err(MatchingError::MinimumsConflict) => None,
            found => Some(found?),
        };
        cpu += began.elapsed().as_secs_f64();
        score.push(reached(found.as_ref()));
        let Some(found) = found else { continue };
        let began = ProcessTime::now();
        let proven = certify(&market, &found);
        verifier += began.elapsed().as_secs_f64();
        certified &= proven.is_ok() && found.is_best();
        cases += proven.map_or(0, |proven| proven.cases);
        if roster.count == 1 {
            // Stopped at two thirds of the work: what is left open then, and the same again.
            let stopped = solve(&market, &Work::limited(work.used() * 2 / 3))?;
            certified &= certify(&market, &stopped).is_ok();
            gap = stopped.gap.map(|gap| gap.most - gap.reached);
        }
        needs.reverse();
        people.reverse();
        pairs.reverse();
        let other = Market::new(&needs, &people, &pairs)?;
        same &= solve(&other, &Work::unlimited())? == found;
    }
    let mut put = |metric: &str, value: f64| figures.insert(metric.to_owned(), json!(value));
    put("cpu_s", cpu);
    put("cpu_s_verifier", verifier);
    put("certified", f64::from(u8::from(certified)));
    put("same_in_another_order", f64::from(u8::from(same)));
    put("cases", cases as f64);
    if roster.count == 1 {
        put("gap_when_stopped", gap.unwrap_or_default() as f64);
    }
    figures.insert("score".to_owned(), score.into());
    Ok(figures.into())
}
