//! Random commits to the store in memory and to this one: whatever they rest on, and whatever is asked afterwards, both
//! answer alike.

use super::*;

fn streams() -> Vec<StreamKey> {
    let mut streams: Vec<_> = (1..=9)
        .map(|n| StreamKey::new("citizen", format!("{:x}", n * 7919 % 100)))
        .collect();
    streams.extend(["health", "havn-æøå", "z"].map(|id| StreamKey::new("interest", id)));
    streams
}

const TERMS: [&str; 9] = [
    "citizen:a=1",
    "citizen:a=2",
    "citizen:b=æ",
    "citizen:b=\"q\"",
    "interest:c=",
    "interest:c=x",
    "citizen:o~=1",
    "citizen:o~=11",
    "citizen:o~=2",
];

/// What a random sequence of commits remembers of itself.
struct Script {
    dice: Dice,
    versions: BTreeMap<(u16, StreamKey), u64>,
    /// The commands that were carried out and have a receipt.
    done: BTreeSet<(u16, CommandMark)>,
    /// What was loaded earlier.
    past: Vec<(u16, Loaded)>,
    number: u64,
}

type Outcome = Result<(), StoreError>;

impl Script {
    fn new(seed: u64) -> Self {
        Self {
            dice: Dice(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed)),
            versions: BTreeMap::new(),
            done: BTreeSet::new(),
            past: Vec::new(),
            number: 0,
        }
    }

    fn stream(&mut self) -> StreamKey {
        streams()[self.dice.roll(12) as usize].clone()
    }

    fn terms(&mut self, most: u64) -> medborger_base::sorted::SortedSet<String> {
        let count = self.dice.roll(most + 1);
        let terms = (0..count).map(|_| TERMS[self.dice.roll(9) as usize].to_owned());
        terms.collect()
    }

    /// The next commit, and what must become of it.
    fn next(&mut self, memory: &MemoryStore) -> (Commit, Outcome) {
        let tenant = TENANT + self.dice.roll(2) as u16;
        self.number += 1;
        let mut commit = empty(tenant, self.number);
        for _ in 0..=self.dice.roll(3) {
            let stream = self.stream();
            if commit.0.states.contains_key(&stream) {
                continue;
            }
            let version = *self.versions.get(&(tenant, stream.clone())).unwrap_or(&0);
            let count = 1 + self.dice.roll(3);
            write_to(&mut commit, &stream, version, count);
        }
        self.write_besides(&mut commit.0);
        if self.dice.roll(8) == 0 {
            commit.0.command = command(1 + self.dice.roll(self.number));
        }
        if self.dice.roll(8) == 0 {
            commit.0.receipt = None;
        }
        let seen = self.seen(memory, tenant);
        let form = self.dice.roll(3);
        let expected = self.expected(memory, &commit, &seen, form == 2);
        let digests = Looked::digests(&seen);
        commit.0.looked = match form {
            0 => digests,
            1 => serde_json::from_str(&serde_json::to_string(&digests).unwrap()).unwrap(),
            _ => Looked::whole(seen),
        };
        (commit, expected)
    }

    fn write_besides(&mut self, content: &mut Content) {
        for _ in 0..self.dice.roll(8) {
            let stream = self.stream();
            let term = match self.dice.roll(4) {
                // By which it is ordered: one for each stream.
                0 => format!("citizen:v~={}", stream.text().len() % 4),
                _ => TERMS[self.dice.roll(9) as usize].to_owned(),
            };
            content.terms.push(TermChange {
                stream,
                term,
                add: self.dice.roll(3) > 0,
            });
        }
        if self.dice.roll(4) == 0 {
            let stream = self.stream();
            let kept = ["citizen:a=", "citizen:b=æ", "interest:"];
            let kept = term_set(&kept[..self.dice.roll(4) as usize]);
            let declared = self.terms(3);
            content.restated.insert(stream, Restated { declared, kept });
        }
        for _ in 0..self.dice.roll(4) {
            let key = format!("text/{}", self.dice.roll(10));
            if self.dice.roll(3) == 0 {
                content.vault_delete.insert(key);
            } else {
                let value = format!("\"{}\"", "å".repeat(self.dice.roll(5) as usize));
                let subject = format!("citizen/{}", self.dice.roll(3));
                content.vault_put.push(row(&key, &subject, value));
            }
        }
        for _ in 0..self.dice.roll(8).saturating_sub(5) {
            let stream = self.stream();
            if !content.states.contains_key(&stream) {
                content.terms.retain(|change| change.stream != stream);
                content.restated.remove(&stream);
                content.forgotten.streams.insert(stream);
            }
            let receipt = command(1 + self.dice.roll(self.number));
            if receipt != content.command {
                content.forgotten.receipts.insert(receipt);
            }
        }
        content.erases = self.dice.roll(20) == 0;
    }

    fn needs(&mut self, count: u64) -> Needs {
        let mut needs = Needs {
            receipt: Some(command(1 + self.dice.roll(self.number + 3))),
            ..Needs::default()
        };
        for _ in 0..count {
            needs.streams.insert(self.stream());
            needs.entries.insert(self.stream());
            needs.vault.insert(format!("text/{}", self.dice.roll(11)));
            needs
                .subjects
                .insert(format!("citizen/{}", self.dice.roll(4)));
            let start = ["text/", "text/1", "te", "x", ""][self.dice.roll(5) as usize];
            needs.ranges.insert(start.to_owned());
            needs.finds.insert(self.find());
        }
        needs
    }

    fn find(&mut self) -> Find {
        let all = (0..self.dice.roll(4)).map(|_| self.terms(3)).collect();
        let after = (self.dice.roll(2) == 0).then(|| self.stream());
        let limit = [Some(0), Some(1), Some(3), Some(100), None][self.dice.roll(5) as usize];
        let listing = (self.dice.roll(2) == 0).then(|| self.listing());
        Find {
            all,
            after,
            limit,
            listing,
        }
    }

    fn listing(&mut self) -> Listing {
        let mut listing = Listing::default();
        let starts = [
            "citizen:o~=",
            "citizen:o~=1",
            "citizen:v~=2",
            "citizen:o",
            "x",
        ];
        let some = |dice: &mut Dice, most| -> Vec<String> {
            (0..dice.roll(most))
                .map(|_| starts[dice.roll(5) as usize].to_owned())
                .collect()
        };
        if self.dice.roll(3) == 0 {
            listing.begins = vec![some(&mut self.dice, 3).into_iter().collect()];
        }
        listing.counts = some(&mut self.dice, 3).into_iter().collect();
        let value = |dice: &mut Dice| {
            (dice.roll(2) == 0).then(|| ["", "0", "1", "2", "3"][dice.roll(5) as usize].to_owned())
        };
        let span = |dice: &mut Dice| Span {
            of: ["citizen:o~=", "citizen:v~="][dice.roll(2) as usize].to_owned(),
            from: value(dice),
            to: value(dice),
        };
        if self.dice.roll(4) == 0 {
            let spans = 1 + self.dice.roll(2);
            let spans = (0..spans).map(|_| span(&mut self.dice)).collect();
            listing.within.push(spans);
        }
        if self.dice.roll(4) == 0 {
            listing.without.push(span(&mut self.dice));
        }
        if self.dice.roll(5) == 0 {
            listing.among = Some((0..5).map(|_| self.stream()).collect());
        }
        let by = "citizen:v~=".to_owned();
        listing.order = match self.dice.roll(3) {
            0 => ListingOrder::Latest,
            1 => ListingOrder::Rising(by),
            _ => ListingOrder::Falling(by),
        };
        listing.after_value = value(&mut self.dice);
        listing
    }

    /// What a commit rests on: as it is, as it was some time ago, or as it never was; with a generation that is right, old
    /// or wrong, or with none.
    fn seen(&mut self, memory: &MemoryStore, tenant: u16) -> Loaded {
        let mut seen = Loaded::default();
        let needs = {
            let count = self.dice.roll(3);
            self.needs(count)
        };
        memory.load(tenant, &needs, &mut seen).unwrap();
        self.past.push((tenant, seen.clone()));
        let recent = self.past.iter().rev().take(8);
        let past: Vec<&Loaded> = recent.filter(|p| p.0 == tenant).map(|p| &p.1).collect();
        if self.dice.roll(2) == 0 {
            seen = past[self.dice.roll(past.len() as u64) as usize].clone();
        }
        if self.dice.roll(3) == 0 {
            self.spoil(&mut seen);
        }
        match self.dice.roll(6) {
            0 => seen.generation = None,
            1 => seen.generation = Some(self.dice.roll(self.number + 3)),
            2 => seen.generation = Some(generation(memory, tenant)),
            _ => {}
        }
        seen
    }

    /// Makes something of what was seen untrue.
    fn spoil(&mut self, seen: &mut Loaded) {
        match self.dice.roll(4) {
            0 => {
                let version = self.versions.len() as u64 + 1_000;
                seen.streams.insert(self.stream(), of_version(version));
            }
            1 => {
                let key = format!("text/{}", self.dice.roll(11));
                let changed = match seen.vault.get(&key) {
                    Some(Some(_)) => None,
                    _ => Some(row(&key, "citizen/9", "\"never\"")),
                };
                seen.vault.insert(key, changed);
            }
            2 => {
                let subject = format!("citizen/{}", self.dice.roll(4));
                let rows = seen.subjects.entry(subject.clone()).or_default();
                rows.push(row("text/never", &subject, "\"never\""));
            }
            _ => {
                if let Some((_, found)) = seen.finds.first_mut() {
                    match found.streams.pop() {
                        Some(_) => {}
                        None => found.total += 1,
                    }
                }
            }
        }
    }

    /// What must become of a commit, by comparing what was seen with what is there, as it stands.
    fn expected(
        &self,
        memory: &MemoryStore,
        commit: &Commit,
        seen: &Loaded,
        is_whole: bool,
    ) -> Outcome {
        let tenant = commit.tenant();
        let conflict = |what| Err(StoreError::Conflict { what });
        if commit.receipt().is_some() && self.done.contains(&(tenant, commit.command())) {
            return conflict("receipt");
        }
        if is_whole && seen.generation == Some(generation(memory, tenant)) {
            return Ok(());
        }
        let needs = Needs {
            streams: seen.streams.keys().cloned().collect(),
            entries: seen.entries.keys().cloned().collect(),
            vault: seen.vault.keys().cloned().collect(),
            subjects: seen.subjects.keys().cloned().collect(),
            ranges: seen.ranges.keys().cloned().collect(),
            finds: seen.finds.iter().map(|(find, _)| find.clone()).collect(),
            ..Needs::default()
        };
        let mut now = Loaded::default();
        memory.load(tenant, &needs, &mut now).unwrap();
        let streams = seen.streams.iter();
        let versions = streams.map(|(key, row)| (key, row.as_ref().map_or(0, |r| r.version)));
        let entries = seen.entries.iter();
        let counts = entries.map(|(key, entries)| (key, entries.len() as u64));
        let mut all = versions.chain(counts);
        let is = |key: &StreamKey| self.versions.get(&(tenant, key.clone())).unwrap_or(&0);
        // One that was forgotten and is there anew may have come as far again.
        let states = |loaded: &Loaded| -> Vec<_> {
            let states = loaded.streams.values();
            let said = |row: &StateRow| (row.version, row.at, row.state.as_str().to_owned());
            states.map(|row| row.as_ref().map(said)).collect()
        };
        let is_anew = states(seen) != states(&now) || seen.entries != now.entries;
        if is_anew || all.any(|(key, version)| *is(key) != version) {
            conflict("stream")
        } else if seen.vault != now.vault {
            conflict("row")
        } else if seen.subjects != now.subjects {
            conflict("subject")
        } else if seen.ranges != now.ranges {
            conflict("row")
        } else if seen.finds.iter().any(|found| !now.finds.contains(found)) {
            conflict("look-up")
        } else {
            Ok(())
        }
    }

    /// Remembers a commit that was written.
    fn wrote(&mut self, commit: &Commit) {
        let tenant = commit.tenant();
        for (stream, state) in commit.states() {
            self.versions
                .insert((tenant, stream.clone()), state.version);
        }
        for stream in &commit.forgotten().streams {
            self.versions.remove(&(tenant, stream.clone()));
        }
        for receipt in &commit.forgotten().receipts {
            self.done.remove(&(tenant, *receipt));
        }
        if commit.receipt().is_some() {
            self.done.insert((tenant, commit.command()));
        }
    }
}

fn generation(store: &dyn Store, tenant: u16) -> u64 {
    store.view(tenant).unwrap().generation().unwrap()
}

/// Everything that can be asked of a store, after a script.
fn compare(memory: &MemoryStore, sqlite: &dyn Store, script: &mut Script) {
    for tenant in [TENANT, TENANT + 1, 1] {
        let theirs = memory.view(tenant).unwrap();
        let ours = sqlite.view(tenant).unwrap();
        assert_eq!(ours.head().unwrap(), theirs.head().unwrap());
        assert_eq!(ours.generation().unwrap(), theirs.generation().unwrap());
        for (after, limit) in [(0, u32::MAX), (3, 2), (script.number / 2, 5), (u64::MAX, 1)] {
            assert_eq!(
                ours.entries(after, limit).unwrap(),
                theirs.entries(after, limit).unwrap()
            );
        }
        for size in [1, 5, 1000] {
            assert_eq!(pages(ours.as_ref(), size), pages(theirs.as_ref(), size));
        }
        let needs = script.needs(4);
        for find in &needs.finds {
            assert_eq!(
                ours.find(find).unwrap(),
                theirs.find(find).unwrap(),
                "{find:?}"
            );
        }
        let load = |view: &dyn View| {
            let mut loaded = Loaded::default();
            view.load(&needs, &mut loaded).unwrap();
            loaded
        };
        alike(&load(ours.as_ref()), &load(theirs.as_ref()));
        drop((ours, theirs));
        let load = |store: &dyn Store| {
            let mut loaded = Loaded::default();
            store.load(tenant, &needs, &mut loaded).unwrap();
            loaded
        };
        alike(&load(sqlite), &load(memory));
        assert_eq!(
            sqlite.shapes(tenant).unwrap(),
            memory.shapes(tenant).unwrap()
        );
    }
}

fn alike(ours: &Loaded, theirs: &Loaded) {
    let states = |loaded: &Loaded| -> Vec<_> {
        loaded
            .streams
            .iter()
            .map(|(k, r)| (k.clone(), r.as_ref().map(shown)))
            .collect()
    };
    assert_eq!(ours.generation, theirs.generation);
    assert_eq!(ours.receipts, theirs.receipts);
    assert_eq!(states(ours), states(theirs));
    assert_eq!(ours.entries, theirs.entries);
    assert_eq!(ours.vault, theirs.vault);
    assert_eq!(ours.subjects, theirs.subjects);
    assert_eq!(ours.ranges, theirs.ranges);
    assert_eq!(ours.finds, theirs.finds);
}

#[test]
fn it_does_what_the_store_in_memory_does() {
    let mut outcomes: BTreeMap<&str, u32> = BTreeMap::new();
    for seed in 1..=40 {
        let mut script = Script::new(seed);
        let memory = MemoryStore::default();
        let ours: [Box<dyn Store>; 2] = [
            Box::new(SqliteStore::in_memory().unwrap()),
            Box::new(hosts::Host::in_memory().opens().unwrap()),
        ];
        for _ in 0..12 {
            let batch = script.dice.roll(2) == 0;
            if batch {
                memory.begin_batch().unwrap();
                ours.iter().for_each(|store| store.begin_batch().unwrap());
            }
            for _ in 0..script.dice.roll(12) {
                let (commit, expected) = script.next(&memory);
                let equal = commit.looked().is_of(generation(&memory, commit.tenant()));
                let commit = Arc::new(commit);
                assert_eq!(memory.commit(&commit), expected);
                for store in &ours {
                    assert_eq!(store.commit(&commit), expected);
                }
                let outcome = match &expected {
                    Err(StoreError::Conflict { what }) => what,
                    _ if equal => "written unseen",
                    _ => "written as it was seen",
                };
                *outcomes.entry(outcome).or_default() += 1;
                if expected.is_ok() {
                    script.wrote(&commit);
                }
            }
            if script.dice.roll(6) == 0 {
                let shapes = format!("idea={}", script.dice.roll(9));
                settle(&memory, TENANT, &shapes).unwrap();
                for store in &ours {
                    settle(store, TENANT, &shapes).unwrap();
                }
            }
            for store in &ours {
                compare(&memory, store, &mut script);
            }
            if batch {
                memory.end_batch(true).unwrap();
                ours.iter().for_each(|store| store.end_batch(true).unwrap());
            }
        }
        for store in &ours {
            compare(&memory, store, &mut script);
        }
    }
    // Whatever can become of a commit did so often.
    assert_eq!(outcomes.len(), 7, "{outcomes:?}");
    assert!(outcomes.values().all(|count| *count >= 50), "{outcomes:?}");
}
