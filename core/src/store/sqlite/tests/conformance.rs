//! Random commits to the store in memory and to this one: whatever is asked afterwards, both answer alike.

use super::*;
use crate::store::MemoryStore;

fn streams() -> Vec<StreamKey> {
    let mut streams: Vec<_> = (0..9)
        .map(|n| StreamKey::new("citizen", format!("{:x}", n * 7919 % 100)))
        .collect();
    streams.extend(["health", "havn-æøå", "z"].map(|id| StreamKey::new("interest", id)));
    streams
}

const TERMS: [&str; 6] = [
    "citizen:a=1",
    "citizen:a=2",
    "citizen:b=æ",
    "citizen:b=\"q\"",
    "interest:c=",
    "interest:c=x",
];

/// What a random sequence of commits remembers of itself.
struct Script {
    dice: Dice,
    versions: BTreeMap<(u16, StreamKey), u64>,
    number: u64,
}

impl Script {
    /// The next commit, and whether it conflicts.
    fn next(&mut self) -> (Commit, bool) {
        let tenant = TENANT + self.dice.roll(2) as u16;
        self.number += 1;
        let mut commit = empty(tenant, self.number);
        let streams = streams();
        let conflicts = self.dice.roll(5) == 0;
        for _ in 0..=self.dice.roll(3) {
            let stream = &streams[self.dice.roll(12) as usize];
            if commit.expected.contains_key(stream) {
                continue;
            }
            let version = *self.versions.get(&(tenant, stream.clone())).unwrap_or(&0);
            let count = 1 + self.dice.roll(3);
            write_to(&mut commit, stream, version + u64::from(conflicts), count);
            if !conflicts {
                self.versions
                    .insert((tenant, stream.clone()), version + count);
            }
        }
        for _ in 0..self.dice.roll(8) {
            let stream = streams[self.dice.roll(12) as usize].clone();
            let term = TERMS[self.dice.roll(6) as usize].to_owned();
            commit.terms.push(TermChange {
                stream,
                term,
                add: self.dice.roll(3) > 0,
            });
        }
        for _ in 0..self.dice.roll(4) {
            let key = format!("text/{}", self.dice.roll(10));
            if self.dice.roll(3) == 0 {
                commit.vault_delete.insert(key);
            } else {
                let value = format!("\"{}\"", "å".repeat(self.dice.roll(5) as usize));
                commit
                    .vault_put
                    .push(row(&key, &format!("citizen/{}", self.dice.roll(3)), value));
            }
        }
        commit.erases = self.dice.roll(20) == 0;
        (commit, conflicts)
    }

    fn needs(&mut self) -> Needs {
        let streams = streams();
        let mut needs = Needs {
            receipt: Some(command(1 + self.dice.roll(self.number + 3))),
            ..Needs::default()
        };
        for _ in 0..4 {
            needs
                .streams
                .insert(streams[self.dice.roll(12) as usize].clone());
            needs
                .entries
                .insert(streams[self.dice.roll(12) as usize].clone());
            needs.vault.insert(format!("text/{}", self.dice.roll(11)));
            needs
                .subjects
                .insert(format!("citizen/{}", self.dice.roll(4)));
            needs.finds.insert(self.find());
        }
        needs
    }

    fn find(&mut self) -> Find {
        let mut all = Vec::new();
        for _ in 0..self.dice.roll(4) {
            let mut set = BTreeSet::new();
            for _ in 0..self.dice.roll(9).min(3) {
                set.insert(TERMS[self.dice.roll(6) as usize].to_owned());
            }
            all.push(set);
        }
        let after =
            (self.dice.roll(2) == 0).then(|| streams()[self.dice.roll(12) as usize].clone());
        let limit = [0, 1, 3, 100, usize::MAX][self.dice.roll(5) as usize];
        Find { all, after, limit }
    }
}

type Shown = (u64, u32, Timestamp, String);

fn shown(row: &StateRow) -> Shown {
    (row.version, row.state_v, row.at, row.state.clone())
}

fn pages(store: &dyn Store, tenant: u16, size: usize) -> Vec<(StreamKey, Shown, Vec<String>)> {
    let mut all: Vec<(StreamKey, Shown, Vec<String>)> = Vec::new();
    loop {
        let after = all.last().map(|(key, _, _)| key.clone());
        let page = store.states(tenant, after.as_ref(), size).unwrap();
        assert!(page.len() <= size);
        if page.is_empty() {
            return all;
        }
        all.extend(page.into_iter().map(|(key, row, mut terms)| {
            terms.sort_unstable();
            (key, shown(&row), terms)
        }));
    }
}

/// Everything that can be asked of a store, after a script.
fn compare(memory: &MemoryStore, sqlite: &SqliteStore, script: &mut Script) {
    for tenant in [TENANT, TENANT + 1, 1] {
        assert_eq!(sqlite.head(tenant).unwrap(), memory.head(tenant).unwrap());
        for (after, limit) in [
            (0, usize::MAX),
            (3, 2),
            (script.number / 2, 5),
            (u64::MAX, 1),
        ] {
            assert_eq!(
                sqlite.entries(tenant, after, limit).unwrap(),
                memory.entries(tenant, after, limit).unwrap()
            );
        }
        for size in [1, 5, 1000] {
            assert_eq!(pages(sqlite, tenant, size), pages(memory, tenant, size));
        }
        let needs = script.needs();
        let (mut theirs, mut ours) = (Loaded::default(), Loaded::default());
        memory.load(tenant, &needs, &mut theirs).unwrap();
        sqlite.load(tenant, &needs, &mut ours).unwrap();
        let states = |loaded: &Loaded| -> Vec<_> {
            loaded
                .streams
                .iter()
                .map(|(k, r)| (k.clone(), r.as_ref().map(shown)))
                .collect()
        };
        assert_eq!(ours.receipts, theirs.receipts);
        assert_eq!(states(&ours), states(&theirs));
        assert_eq!(ours.entries, theirs.entries);
        assert_eq!(ours.vault, theirs.vault);
        assert_eq!(ours.subjects, theirs.subjects);
        assert_eq!(ours.finds, theirs.finds);
    }
}

#[test]
fn it_does_what_the_store_in_memory_does() {
    for seed in 1..=40 {
        let mut script = Script {
            dice: Dice(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed)),
            versions: BTreeMap::new(),
            number: 0,
        };
        let mut memory = MemoryStore::default();
        let mut sqlite = SqliteStore::in_memory().unwrap();
        for _ in 0..12 {
            let batch = script.dice.roll(2) == 0;
            if batch {
                sqlite.begin_batch().unwrap();
            }
            for _ in 0..script.dice.roll(9) {
                let (commit, conflicts) = script.next();
                let theirs = memory.commit(&commit);
                let ours = sqlite.commit(&commit);
                assert_eq!(ours, theirs);
                assert_eq!(ours.is_err(), conflicts);
            }
            compare(&memory, &sqlite, &mut script);
            if batch {
                sqlite.end_batch().unwrap();
            }
        }
        compare(&memory, &sqlite, &mut script);
    }
}
