//! A town in which people enrol, do things in all its rooms, and some of whom are erased; and the truth about what is
//! whose. Everything follows from one seed.

use std::collections::{BTreeMap, BTreeSet};

use medborger::{Clock, Participation, Seed, SqliteStore, Timestamp, Town};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::deeds::{self, Deed};
use super::dump::Dump;
use super::watch::Watched;
use crate::login;

pub(super) const SECOND: i64 = 1_000_000;
pub(super) const DAY: i64 = 86_400 * SECOND;

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Thing {
    /// The command by which it came about, as `idea.support`.
    pub(super) kind: String,
    /// Whose it is: a citizen's id.
    pub(super) owner: String,
    /// Names that stand for it alone: its id, references and hashes that were first written with it.
    pub(super) names: BTreeSet<String>,
    /// Its entries, by stream and number.
    pub(super) entries: Vec<(String, u64)>,
}

/// What the attacker would like to know.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Truth {
    /// The ids of the erased, each as 32 hexadecimal digits.
    pub(super) erased: Vec<String>,
    /// What they had done.
    pub(super) things: Vec<Thing>,
}

/// How many live in a town, and how many of them are erased.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) citizens: usize,
    pub(super) erased: usize,
}

/// A small generator, so that every run is the same.
#[derive(Debug)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.roll(bound as u64) as usize
    }

    pub(crate) fn percent(&mut self, chance: u64) -> bool {
        self.roll(100) < chance
    }

    /// A random number of microseconds, at most so many.
    pub(crate) fn time(&mut self, most: i64) -> i64 {
        self.roll(most.unsigned_abs()) as i64
    }

    /// An id as a browser draws it.
    pub(crate) fn id(&mut self) -> String {
        let (high, low) = (self.roll(u64::MAX), self.roll(u64::MAX));
        let bits = u128::from(high) << 64 | u128::from(low);
        let bytes = bits.to_be_bytes();
        uuid::Builder::from_random_bytes(bytes)
            .into_uuid()
            .to_string()
    }
}

/// An account, and what its holder would tell of it.
#[derive(Debug)]
pub(super) struct Citizen {
    pub(super) id: String,
    mark: String,
    pub(super) name: String,
}

pub(super) struct Place {
    pub(super) bank: Participation<Watched>,
    pub(super) dice: Dice,
    pub(super) at: i64,
    pub(super) citizens: Vec<Citizen>,
    known: BTreeSet<String>,
    things: Vec<Thing>,
    /// Things by what the deeds call them, as `idea`, in the order made.
    pub(super) made: BTreeMap<&'static str, Vec<(String, usize)>>,
    /// What was refused, and how often.
    pub(super) refused: BTreeMap<String, u32>,
    pub(super) done: BTreeMap<String, u32>,
}

const GIVEN: [&str; 8] = ["Ask", "Bo", "Ea", "Freja", "Ida", "Karl", "Liv", "Vidar"];

pub(super) fn micros(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().micros()
}

pub(super) fn text_of(at: i64) -> String {
    Timestamp::from_micros(at).unwrap().to_string()
}

impl Place {
    fn new(store: SqliteStore, seed: u64, size: Size) -> Self {
        let town = Town::new(
            "0766".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            medborger::REGISTRY,
        );
        let store = Watched::over(store);
        let mut dice = Dice(seed);
        let citizens = (0..size.citizens).map(|n| Citizen {
            id: dice.id(),
            mark: dice.id().replace('-', ""),
            name: format!(
                "{} {} Eksempel",
                GIVEN[n % 8],
                (b'A' + (n / 8) as u8) as char
            ),
        });
        let citizens = citizens.collect();
        Self {
            bank: Participation::open(town.unwrap(), store, Clock::History).unwrap(),
            dice,
            at: 0,
            citizens,
            known: BTreeSet::new(),
            things: Vec::new(),
            made: BTreeMap::new(),
            refused: BTreeMap::new(),
            done: BTreeMap::new(),
        }
    }

    /// Does something; what it wrote is this citizen's, whoever sent it. Whether it was done.
    pub(super) fn send(
        &mut self,
        actor: Value,
        name: &str,
        body: &Value,
        of: Option<usize>,
    ) -> bool {
        let envelope = json!({ "id": self.dice.id(), "name": name, "body": body });
        let moment = json!({ "at": text_of(self.at), "actor": actor });
        let outcome = self
            .bank
            .execute_json(&envelope.to_string(), &moment.to_string());
        if let Err(error) = outcome {
            *self
                .refused
                .entry(format!("{name} {}", error.code()))
                .or_default() += 1;
            return false;
        }
        *self.done.entry(name.to_owned()).or_default() += 1;
        let written = self.bank.store().written(&mut self.known);
        if let Some(owner) = of {
            self.things.push(Thing {
                kind: name.to_owned(),
                owner: self.citizens[owner].id.replace('-', ""),
                names: written.names,
                entries: written.entries,
            });
        }
        true
    }

    pub(super) fn staff(&mut self, name: &str, body: &Value, of: Option<usize>) -> bool {
        let staff = json!({ "kind": "staff", "staff": "15622065-43da-4641-a3c2-1bd524674f0a" });
        self.send(staff, name, body, of)
    }

    /// As [`staff`](Self::staff), where nothing may stand against it.
    pub(super) fn must(&mut self, name: &str, body: &Value) {
        assert!(self.staff(name, body, None), "{name}: {:?}", self.refused);
    }

    pub(super) fn own(&mut self, who: usize, name: &str, body: &Value) -> bool {
        let actor = json!({ "kind": "citizen", "citizen": self.citizens[who].id });
        self.send(actor, name, body, Some(who))
    }

    pub(super) fn attest(&mut self, who: usize) -> Value {
        let nonce = Seed::new(
            self.dice
                .roll(u64::MAX)
                .to_le_bytes()
                .repeat(2)
                .try_into()
                .unwrap(),
        );
        let at = Timestamp::from_micros(self.at).unwrap();
        let Citizen { id, mark, .. } = &self.citizens[who];
        let (account, person) = (id.parse().unwrap(), mark.parse().unwrap());
        let attestation = login::known(self.bank.town(), account, person, nonce, at);
        serde_json::to_value(attestation).unwrap()
    }
}

/// Lives a town's life, copies its file and says what is whose.
pub(super) fn live(seed: u64, size: Size) -> (Dump, Truth, BTreeMap<String, u32>) {
    let name = format!("medborger-{}-linkage-{seed}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("town.db");
    let mut town = Place::new(SqliteStore::open(&path).unwrap(), seed, size);
    deeds::prepare(&mut town);
    let mut plan: Vec<(i64, usize, Deed)> = Vec::new();
    for who in 0..size.citizens {
        deeds::plan(&mut town.dice, who, &mut plan);
    }
    // The first few hold what the others need: an organisation, a nomination.
    let mut gone = BTreeSet::new();
    while gone.len() < size.erased {
        gone.insert(deeds::PILLARS + town.dice.below(size.citizens - deeds::PILLARS));
    }
    let end = micros("2026-09-20T08:00:00Z");
    for who in &gone {
        plan.push((end + town.dice.time(50 * DAY), *who, Deed::Erase));
    }
    deeds::officials(&mut plan);
    plan.sort();
    for (at, who, deed) in plan {
        town.at = at;
        deeds::carry_out(&mut town, who, deed);
    }
    town.bank.verify().unwrap();
    let copy = folder.join("copy.db");
    std::fs::copy(&path, &copy).unwrap();
    let log = folder.join("town.db-wal");
    if log.exists() {
        std::fs::copy(&log, folder.join("copy.db-wal")).unwrap();
    }
    let dump = Dump::of(&copy);
    let (done, refused) = (town.done, town.refused);
    let mut counts = done;
    counts.extend(refused);
    let erased: Vec<String> = gone
        .iter()
        .map(|&who| town.citizens[who].id.replace('-', ""))
        .collect();
    let mut things = town.things;
    things.retain(|thing| erased.contains(&thing.owner) && !thing.kind.starts_with("citizen."));
    drop(town.bank);
    std::fs::remove_dir_all(&folder).unwrap();
    (dump, Truth { erased, things }, counts)
}
