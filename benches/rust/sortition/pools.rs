//! The pools: where they lie, how they are read, and what is asked of each.

use std::path::{Path, PathBuf};

use medborger::method::sortition::{DrawRules, Feature, ValueQuota, Volunteer};
use serde_json::Value;

use crate::Done;
use crate::made::{Made, Quotas};

/// Names the folder of the pools.
pub(crate) const VARIABLE: &str = "MEDBORGER_SORTITION_DATA";

/// Where a pool comes from.
pub(crate) enum Source {
    /// The folder of the pools.
    Folder,
    /// The cases beside it: a folder of the same form.
    CaseFolder,
    /// The cases beside it: a file with rules and people.
    CaseFile,
    /// Made here.
    Made(Made),
}

/// A pool, and what is asked of it.
pub(crate) struct Known {
    pub(crate) name: &'static str,
    /// CPU seconds to reach.
    pub(crate) seconds: f64,
    pub(crate) small: bool,
    pub(crate) source: Source,
    /// Whether runs are stopped on the way.
    pub(crate) stops: bool,
    /// The same pool without homes, twice whose time it may take.
    pub(crate) beside: Option<&'static str>,
    /// The worst distance of a chance in a lottery of 1,000 panels and one of 10,000, in panels.
    pub(crate) worst: Option<(f64, f64)>,
}

impl Known {
    /// Whether its time is set beside that of another pool.
    pub(crate) fn is_compared(&self) -> bool {
        self.beside.is_some() || POOLS.iter().any(|other| other.beside == Some(self.name))
    }

    /// How many may be drawn from one home, where that is limited.
    pub(crate) fn home_max(&self) -> Option<u32> {
        match &self.source {
            Source::Made(made) => made.homes.map(|(_, max)| max),
            _ => None,
        }
    }
}

const fn known(name: &'static str, seconds: f64, small: bool) -> Known {
    of(name, seconds, small, Source::Folder)
}

const fn of(name: &'static str, seconds: f64, small: bool, source: Source) -> Known {
    let (stops, beside, worst) = (false, None, None);
    Known {
        name,
        seconds,
        small,
        source,
        stops,
        beside,
        worst,
    }
}

const fn stopped(known: Known) -> Known {
    Known {
        stops: true,
        ..known
    }
}

const fn beside(known: Known, beside: &'static str) -> Known {
    Known {
        beside: Some(beside),
        ..known
    }
}

/// 120 profiles.
const fn town(homes: Option<(u32, u32)>) -> Source {
    let quotas = Quotas::Around(0);
    Source::Made(Made {
        people: 2_000,
        seats: 40,
        values: &[5, 4, 3, 2],
        quotas,
        homes,
        skew: 2,
    })
}

/// Six features, and nearly as many profiles as people.
const fn many(homes: Option<(u32, u32)>) -> Source {
    let (values, quotas) = (&[3, 4, 5, 3, 4, 5], Quotas::Around(1));
    Source::Made(Made {
        people: 2_000,
        seats: 40,
        values,
        quotas,
        homes,
        skew: 2,
    })
}

const fn tight(values: &'static [u32]) -> Source {
    let quotas = Quotas::Each(1);
    Source::Made(Made {
        people: 200,
        seats: 4,
        values,
        quotas,
        homes: None,
        skew: 0,
    })
}

const UNIQUE: Source = Source::Made(Made {
    people: 180,
    seats: 24,
    values: &[3, 2, 3, 2, 3, 2, 3, 2, 3, 2],
    quotas: Quotas::Around(1),
    homes: None,
    skew: 2,
});

const SEATS_50: Source = Source::Made(Made {
    people: 400,
    seats: 50,
    values: &[2, 5, 4, 3, 4, 2, 3, 5],
    quotas: Quotas::Around(1),
    homes: None,
    skew: 1,
});

/// Roughly in the order of their size. The first has no panel at all. Where no time was asked for, it is a two hundredth of the
/// peer's.
pub(crate) static POOLS: [Known; 22] = [
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
    stopped(of("u180_24", 8.0, false, Source::CaseFolder)),
    of("tight_4of200_6x4", 0.1, true, Source::CaseFile),
    stopped(of("made_unique_180_24", 8.0, false, UNIQUE)),
    stopped(of("made_tight_4_200_6x4", 0.1, true, tight(&[4; 6]))),
    of("made_tight_4_200_8x4", 0.1, true, tight(&[4; 8])),
    of("made_town_2000_40", 0.0, true, town(None)),
    beside(
        of("made_town_pairs_max_1", 0.0, true, town(Some((2, 1)))),
        "made_town_2000_40",
    ),
    of("made_many_2000_40", 0.0, false, many(None)),
    beside(
        of("made_many_pairs_max_1", 0.0, false, many(Some((2, 1)))),
        "made_many_2000_40",
    ),
    beside(
        of("made_many_fours_max_2", 0.0, false, many(Some((4, 2)))),
        "made_many_2000_40",
    ),
    Known {
        worst: Some((1.2, 1.5)),
        ..of("made_lottery_400_50_8", 0.0, false, SEATS_50)
    },
];

/// The folder of the pools, if there is one.
pub(crate) fn folder() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/sortition");
    let folder = std::env::var_os(VARIABLE).map_or_else(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

/// The folder of the cases, if there is one.
fn cases() -> Option<PathBuf> {
    let beside = folder()?.parent()?.parent()?.join("cases/draw");
    beside.is_dir().then_some(beside)
}

/// The folder in which peers find a pool. One that is made is written there first.
pub(crate) fn folder_of(known: &Known) -> Done<PathBuf> {
    let shared = match known.source {
        Source::Folder => folder().ok_or("there are no pools")?,
        Source::CaseFolder => cases().ok_or("there are no cases")?,
        Source::CaseFile | Source::Made(_) => {
            let program = std::env::current_exe()?;
            let target = program.ancestors().nth(2).ok_or("no target folder")?;
            let folder = target.join("bench/sortition").join(known.name);
            let (rules, people) = given(known)?;
            write(&folder, &rules, &people)?;
            return Ok(folder);
        }
    };
    Ok(shared.join(known.name))
}

/// Whether a pool can be read here, or why not.
pub(crate) fn missing(known: &Known) -> Option<&'static str> {
    match known.source {
        Source::Folder if folder().is_none() => Some("the folder of the pools is not there"),
        Source::CaseFolder | Source::CaseFile if cases().is_none() => {
            Some("the folder of the cases is not beside that of the pools")
        }
        _ => None,
    }
}

/// A pool as the peers read it.
fn write(folder: &Path, rules: &DrawRules, people: &[Volunteer]) -> Done<()> {
    std::fs::create_dir_all(folder)?;
    let mut features = String::from("feature,value,min,max\n");
    for feature in &rules.features {
        for quota in &feature.values {
            features += &format!(
                "{},{},{},{}\n",
                feature.key, quota.value, quota.min, quota.max
            );
        }
    }
    std::fs::write(folder.join("features.csv"), features)?;
    let keys: Vec<&str> = rules.features.iter().map(|f| f.key.as_str()).collect();
    let mut lines = format!("id,{},home\n", keys.join(","));
    for person in people {
        let values: Vec<&str> = keys
            .iter()
            .filter_map(|key| Some(person.features.get(*key)?.as_str()))
            .collect();
        let home = person.household.as_deref().unwrap_or(&person.id);
        lines += &format!("{},{},{home}\n", person.id, values.join(","));
    }
    std::fs::write(folder.join("people.csv"), lines)?;
    let meta = serde_json::json!({ "k": rules.seats, "home_max": rules.household_max });
    Ok(std::fs::write(folder.join("meta.json"), meta.to_string())?)
}

/// Rules and people in the order in which they were written down.
fn given(known: &Known) -> Done<(DrawRules, Vec<Volunteer>)> {
    #[derive(serde::Deserialize)]
    struct File {
        rules: DrawRules,
        people: Vec<Volunteer>,
    }
    match &known.source {
        Source::Made(made) => Ok(made.pool()),
        Source::CaseFile => {
            let path = cases()
                .ok_or("there are no cases")?
                .join(format!("{}.json", known.name));
            let file: File = serde_json::from_str(&std::fs::read_to_string(path)?)?;
            Ok((file.rules, file.people))
        }
        Source::Folder | Source::CaseFolder => in_folder(&folder_of(known)?),
    }
}

/// A pool by its name.
pub(crate) fn named(name: &str) -> Done<&'static Known> {
    Ok(POOLS
        .iter()
        .find(|pool| pool.name == name)
        .ok_or("no such pool")?)
}

/// A pool's rules and its people, shuffled.
pub(crate) fn read(known: &Known, seed: u64) -> Done<(DrawRules, Vec<Volunteer>)> {
    let (rules, mut people) = given(known)?;
    shuffle(&mut people, seed);
    Ok((rules, people))
}

/// The lines of a file after the first, which names the columns.
fn table(folder: &Path, file: &str) -> Done<(Vec<String>, Vec<Vec<String>>)> {
    let path = folder.join(file);
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

/// Rules and people of a folder with features.csv (or categories.csv), people.csv and meta.json.
fn in_folder(folder: &Path) -> Done<(DrawRules, Vec<Volunteer>)> {
    let meta = folder.join("meta.json");
    let meta: Value = serde_json::from_str(&std::fs::read_to_string(meta)?)?;
    let seats = meta
        .get("k")
        .and_then(Value::as_u64)
        .ok_or("meta.json has no k")?;
    let mut rules = DrawRules::new(u32::try_from(seats)?);
    for line in table(folder, features(folder))?.1 {
        let [key, value, min, max] =
            <[String; 4]>::try_from(line).map_err(|_| "a line of features.csv")?;
        let quota = ValueQuota::new(value, min.parse()?, max.parse()?);
        match rules.features.iter_mut().find(|feature| feature.key == key) {
            Some(feature) => feature.values.push(quota),
            None => rules.features.push(Feature::new(key, vec![quota])),
        }
    }
    let (head, lines) = table(folder, "people.csv")?;
    let people = lines
        .into_iter()
        .map(|line| {
            let mut cells: medborger::sorted::SortedMap<_, _> =
                head.iter().cloned().zip(line).collect();
            let id = cells.remove("id").unwrap_or_default();
            Volunteer::new(id).with_features(cells)
        })
        .collect();
    Ok((rules, people))
}

/// The name of the file with the quotas.
fn features(folder: &Path) -> &'static str {
    match folder.join("features.csv").exists() {
        true => "features.csv",
        false => "categories.csv",
    }
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
