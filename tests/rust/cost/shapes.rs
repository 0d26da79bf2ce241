//! Questions of many shapes: sizes, features, overlaps and nestings, drawn from a seed. The same for the test and for the
//! benchmark.

use serde_json::{Map, Value, json};

/// A question as it is asked at the door.
pub(crate) struct Question {
    /// What kind it is: the query, and what makes it hard.
    pub(crate) kind: String,
    /// The query as JSON.
    pub(crate) json: String,
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
pub(crate) struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// One of several sizes, small ones as often as large ones.
    fn size(&mut self, low: u64, high: u64) -> u64 {
        let doublings = (high / low.max(1)).ilog2();
        let scale = 1 << self.between(0, u64::from(doublings));
        self.between(low, low * 2) * scale.min(high / low.max(1)) / 2 + 1
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.between(1, n) == 1
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[(self.next() % all.len() as u64) as usize]
    }
}

/// The kinds of questions that are drawn.
pub(crate) const KINDS: [&str; 14] = [
    "sortition.distribute/leximin",
    "sortition.distribute/maximin",
    "sortition.distribute/nash",
    "sortition.distribute/stratified",
    "sortition.lottery",
    "sortition.conflicts",
    "sortition.report",
    "sortition.replacement",
    "sortition.reserves",
    "matching.solve",
    "matching.resolve",
    "matching.relax",
    "matching.stable",
    "matching.frontier",
];

/// A question of a kind, at most about so large.
pub(crate) fn question(kind: &str, seed: u64, size: u64) -> Question {
    let mut numbers = Numbers(seed);
    let (name, objective) = kind.split_once('/').unwrap_or((kind, "leximin"));
    let mut body = Map::new();
    let mut put = |key: &str, value: Value| body.insert(key.to_owned(), value);
    let how;
    if let Some(asked) = name.strip_prefix("sortition.") {
        let pool = pool(&mut numbers, size);
        how = pool.how;
        put("rules", pool.rules);
        put("people", pool.people);
        match asked {
            "distribute" => drop(put("objective", json!(objective))),
            "lottery" => {
                put("panels", json!(numbers.of(&[10, 100, 1_000])));
                put(
                    "announcement",
                    json!({
                        "title": "Borgersamling", "disclosure": numbers.of(&["features", "pseudonyms_only"]),
                        "randomness": { "kind": "beacon", "source": "en prøve", "bytes": 32 },
                    }),
                );
            }
            "replacement" => drop(put(
                "vacancy",
                json!({ "panel": ["p0", "p1"], "left": ["p1"] }),
            )),
            "reserves" => {
                put("panel", json!(["p0", "p1"]));
                put("drop_out", json!({ "per_mille": 100 }));
                put("reserves", json!(2));
            }
            _ => {}
        }
    } else {
        let market = market(&mut numbers, size);
        how = market.how;
        put("market", market.rows);
        if name == "matching.resolve" {
            put("volunteer", json!("v0"));
            put("keep", json!(numbers.one_in(2)));
        }
    }
    Question {
        kind: format!("{kind} {how}"),
        json: json!({ "name": name, "body": body }).to_string(),
    }
}

struct Pool {
    rules: Value,
    people: Value,
    how: String,
}

/// People with features, and quotas around what a draw without any would give.
fn pool(numbers: &mut Numbers, size: u64) -> Pool {
    let people = numbers.size(12, size).max(12);
    let seats = numbers.between(2, (people / 3).clamp(2, 120));
    let features = numbers.between(1, 10);
    let values = numbers.of(&[2, 3, 5, 8, 20]);
    // How far quotas leave the share of a value: some leave nothing, some contradict one another.
    let slack = numbers.of(&[0, 0, 1, 2, 5]);
    let is_nested = numbers.one_in(3);
    let mut counts = vec![vec![0_u64; values as usize]; features as usize];
    let mut rows = Vec::new();
    let homes = numbers.one_in(3);
    for person in 0..people {
        let mut own = Map::new();
        let mut before = 0;
        for feature in 0..features {
            // Nested features tell little that those before them have not told.
            let value = match is_nested && feature > 0 && !numbers.one_in(6) {
                true => before,
                false => numbers
                    .between(0, values - 1)
                    .min(numbers.between(0, values - 1)),
            };
            before = value;
            counts[feature as usize][value as usize] += 1;
            own.insert(format!("f{feature}"), json!(format!("v{value}")));
        }
        let mut row = json!({ "id": format!("p{person}"), "features": own });
        if homes {
            row["household"] = json!(format!("h{}", numbers.between(0, people / 2)));
        }
        rows.push(row);
    }
    let quotas = counts.iter().enumerate().map(|(feature, counts)| {
        let values = counts.iter().enumerate().map(|(value, count)| {
            let share = count * seats;
            let (min, max) = (share / people, share.div_ceil(people));
            let min = if *count == 0 {
                0
            } else {
                min.saturating_sub(slack)
            };
            json!({ "value": format!("v{value}"), "min": min, "max": (max + slack).min(seats) })
        });
        json!({ "key": format!("f{feature}"), "values": values.collect::<Vec<_>>() })
    });
    let mut rules = json!({ "seats": seats, "features": quotas.collect::<Vec<_>>() });
    if homes {
        rules["household_max"] = json!(1);
    }
    if features > 1 && numbers.one_in(3) {
        let of = json!({ "f0": "v0", "f1": "v0" });
        rules["joint"] = json!([{ "of": of, "min": 0, "max": numbers.between(1, seats) }]);
    }
    Pool {
        rules,
        people: rows.into(),
        how: format!(
            "{people} people, {seats} seats, {features}x{values}, slack {slack}{}{}",
            if is_nested { ", nested" } else { "" },
            if homes { ", homes" } else { "" }
        ),
    }
}

struct Market {
    rows: Value,
    how: String,
}

fn market(numbers: &mut Numbers, size: u64) -> Market {
    let volunteers = numbers.size(6, size).max(2);
    let needs = numbers.between(2, (volunteers / 2).max(3));
    let suits = numbers.between(1, needs.min(30));
    let limit = numbers.between(1, 4);
    let pattern = numbers.of(&["free", "alike", "chain", "nested", "many"]);
    let is_scarce = numbers.one_in(3);
    let mut need_rows = Vec::new();
    for need in 0..needs {
        let at = need as i64 * 100;
        let shift = |from: i64, until: i64| json!({ "from": from, "until": until });
        let shifts = match pattern {
            "free" => vec![],
            "alike" => vec![shift(at % 500, at % 500 + 100)],
            // Each overlaps the next in part.
            "chain" => vec![shift(at % 3_000, at % 3_000 + 150)],
            "nested" => vec![shift(-at - 1, at + 1)],
            _ => {
                let begin = numbers.between(0, 5_000) as i64;
                (0..numbers.between(1, 60) as i64)
                    .map(|n| shift(begin + n * 37, begin + n * 37 + 20))
                    .collect()
            }
        };
        let capacity = numbers.between(1, 4);
        let minimum = if is_scarce {
            capacity
        } else {
            numbers.between(0, 1)
        };
        need_rows.push(json!({
            "id": format!("n{need}"), "capacity": capacity, "minimum": minimum,
            "priority": numbers.between(1, 5), "shifts": shifts,
        }));
    }
    let (mut people, mut pairs) = (Vec::new(), Vec::new());
    for volunteer in 0..volunteers {
        let own = numbers.between(1, limit);
        people.push(json!({ "id": format!("v{volunteer}"), "limit": own }));
        let first = numbers.between(0, needs - 1);
        let step = 1 + numbers.between(0, 2);
        let mut taken = std::collections::BTreeSet::new();
        for n in 0..suits {
            if taken.insert((first + n * step) % needs) {
                let need = format!("n{}", (first + n * step) % needs);
                let volunteer = format!("v{volunteer}");
                let fit = numbers.between(0, 1_000);
                pairs.push(json!({ "volunteer": volunteer, "need": need, "fit": fit }));
            }
        }
    }
    Market {
        how: format!(
            "{volunteers} volunteers, {needs} needs, {} pairs, up to {limit}, {pattern}{}",
            pairs.len(),
            if is_scarce { ", scarce" } else { "" }
        ),
        rows: json!({ "needs": need_rows, "volunteers": people, "pairs": pairs }),
    }
}
