//! The pools: where they lie, how they are read, and what is asked of each.

use std::path::PathBuf;

use medborger::method::sortition::{DrawRules, Feature, ValueQuota, Volunteer};
use serde_json::Value;

use crate::Done;

/// Names the folder of the pools.
pub(crate) const VARIABLE: &str = "MEDBORGER_SORTITION_DATA";

/// A pool, and the seconds to reach.
pub(crate) struct Known {
    pub(crate) name: &'static str,
    pub(crate) seconds: f64,
    pub(crate) small: bool,
}

const fn known(name: &'static str, seconds: f64, small: bool) -> Known {
    Known {
        name,
        seconds,
        small,
    }
}

/// Roughly in the order of their size. The first has no panel at all. Where no time was asked for, it is a two hundredth of the
/// peer's.
pub(crate) const POOLS: [Known; 11] = [
    known("siran_generate_10", 0.0, true),
    known("syn_municipal_105_42", 0.0165, true),
    known("sf_fixture_22", 0.0195, true),
    known("example_small_20", 0.0235, true),
    known("syn_hd_239_30", 0.22, true),
    known("syn_obf_321_30", 1.41, false),
    known("syn_cca_825_75", 0.1, false),
    known("syn_1000_100", 1.0, false),
    known("syn_sfe_1727_110", 8.0, false),
    known("example_large_200", 0.01, false),
    known("syn_5000_150", 20.0, false),
];

/// The folder of the pools, if there is one.
pub(crate) fn folder() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/sortition");
    let folder = std::env::var_os(VARIABLE).map_or_else(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// The lines of a file after the first, which names the columns.
fn table(name: &str, file: &str) -> Done<(Vec<String>, Vec<Vec<String>>)> {
    let path = folder().ok_or("there are no pools")?.join(name).join(file);
    let text = std::fs::read_to_string(&path)?;
    if text.contains('"') {
        return Err(format!("{}: quotation marks are not read here", path.display()).into());
    }
    let cells = |line: &str| {
        line.split(',')
            .map(|cell| cell.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let mut lines = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(cells);
    let head = lines.next().ok_or("an empty file")?;
    Ok((head, lines.collect()))
}

/// A pool's rules and its people, shuffled.
pub(crate) fn read(name: &str, seed: u64) -> Done<(DrawRules, Vec<Volunteer>)> {
    let meta = folder()
        .ok_or("there are no pools")?
        .join(name)
        .join("meta.json");
    let meta: Value = serde_json::from_str(&std::fs::read_to_string(meta)?)?;
    let seats = meta
        .get("k")
        .and_then(Value::as_u64)
        .ok_or("meta.json has no k")?;
    let mut rules = DrawRules::new(u32::try_from(seats)?);
    for line in table(name, "features.csv")?.1 {
        let [key, value, min, max] =
            <[String; 4]>::try_from(line).map_err(|_| "a line of features.csv")?;
        let quota = ValueQuota::new(value, min.parse()?, max.parse()?);
        match rules.features.iter_mut().find(|feature| feature.key == key) {
            Some(feature) => feature.values.push(quota),
            None => rules.features.push(Feature::new(key, vec![quota])),
        }
    }
    let (head, lines) = table(name, "people.csv")?;
    let mut people: Vec<Volunteer> = lines
        .into_iter()
        .map(|line| {
            let mut cells: medborger::sorted::SortedMap<_, _> =
                head.iter().cloned().zip(line).collect();
            let id = cells.remove("id").unwrap_or_default();
            Volunteer::new(id).with_features(cells)
        })
        .collect();
    shuffle(&mut people, seed);
    Ok((rules, people))
}

/// Fisher and Yates, with splitmix64 (Steele, Lea and Flood 2014).
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..items.len()).rev() {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        items.swap(last, ((z ^ (z >> 31)) % (last as u64 + 1)) as usize);
    }
}
