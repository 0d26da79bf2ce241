//! Proving that nothing was lost and nothing changed unseen.

use std::collections::HashMap;
use std::sync::Arc;

use medborger_base::sorted::{Arrange, tree_of};

use crate::error::Error;
use crate::journal::{
    BareEntry, Belongs, ChainError, EntryClass, Head, Held, Loaded, Needs, Registry, StateRow,
    StreamKey, StreamOps, TIME_CORRECTED, Terms, TextRef, check_bare, is_sealed, lapse,
};
use crate::store::{Store, StoredState, View};
use crate::time::Timestamp;
use crate::work::{Hook, Work};

use foldhash::fast::FixedState;

use super::door::Participation;
use super::proof::prove;

/// What [`Participation::verify`] looked at and found in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, medborger_codec::Record)]
#[non_exhaustive]
pub struct Verified {
    /// Entries whose hash and position were checked, and of all that are not erased version and time.
    pub entries: u64,
    /// Entries of erased accounts: their commitments stand in the chain, what they said is gone.
    pub entries_erased: u64,
    /// Streams whose stored state equals the replay of its entries.
    pub streams: u64,
    /// Texts in the vault that are as they were sealed.
    pub texts: u64,
    /// Texts that the vault holds no longer, because they were erased.
    pub texts_erased: u64,
    /// How often staff corrected the time of a stream.
    pub time_corrections: u64,
}

/// How much is read at one moment.
const PAGE: u32 = 10_000;

impl<S: Store> Participation<S> {
    /// Reads the whole journal and proves it: the hash chain holds, no position and no version is missing, no entry lies
    /// before its stream's last one but where staff corrected the time, every stored state is what its entries give and is
    /// found under just the index terms that it declares, and every text is as it was sealed. As many accounts lack their
    /// entries as were erased. Each verified account has its one holder, every tally is the sum of its rows, and every
    /// ballot bears its tag. Other rows of the vault, and the index terms that come from them, have no proof, nor that no
    /// row was taken away.
    ///
    /// Others may go on writing: it reads in short views, each page of states with the entries that came until then. Takes
    /// memory for one state per stream.
    ///
    /// # Errors
    /// The first [`ChainError`] that is met; a [`StoreError`](crate::store::StoreError) when the store can't be
    /// read.
    pub fn verify(&self) -> Result<Verified, Error> {
        self.verify_with(None)
    }

    /// The same, with a hook that is told how far it has come and may stop it. How much there is it does not know beforehand.
    ///
    /// # Errors
    /// As [`verify`](Participation::verify); [`WorkError::Cancelled`](crate::work::WorkError::Cancelled) where the hook stops
    /// it.
    pub fn verify_with(&self, hook: Option<Arc<dyn Hook>>) -> Result<Verified, Error> {
        let tenant = self.town().code();
        let work = match hook {
            Some(hook) => Work::unlimited().watched(hook),
            None => Work::unlimited(),
        };
        let mut replay = Replay::new(tenant, self.town().registry(), work);
        // Entries never change, so that no page need be of the same moment as another.
        let end = self.store().head(tenant)?;
        while replay.head.position < end.position {
            let view = self.store().view(tenant)?;
            if !replay.page(view.as_ref())? {
                break;
            }
        }
        let mut after: Option<StreamKey> = None;
        loop {
            let view = self.store().view(tenant)?;
            replay.catch_up(view.as_ref())?;
            let page = view.states(after.as_ref(), PAGE)?;
            let Some((last, _, _)) = page.last() else {
                // What came while earlier pages were read, and what should be there and is not.
                replay.rest(view.as_ref())?;
                let streams = replay.streams.iter();
                let mut streams: Vec<_> = streams.map(|(key, held)| (key, &held.state)).collect();
                streams.arrange_by(|(a, _), (b, _)| a.cmp(b));
                prove(self.town(), view.as_ref(), &streams, &replay.work)?;
                return Ok(replay.verified);
            };
            after = Some(last.clone());
            replay.check(view.as_ref(), &page)?;
        }
    }
}

/// A stream as its entries give it.
struct Replayed {
    version: u64,
    at: Timestamp,
    state: Held,
    /// Whether a page of states held it.
    is_seen: bool,
}

/// The journal as it was read so far.
struct Replay {
    tenant: u16,
    registry: Registry,
    head: Head,
    /// Its order never reaches a result: what is listed is sorted first. The hash has no random key.
    streams: HashMap<StreamKey, Replayed, FixedState>,
    /// What stands for a state while it is replayed.
    nothing: Held,
    /// How many accounts are erased, by their first entries.
    gone: u64,
    verified: Verified,
    work: Work,
}

/// About what an entry, a state or a row costs to read and to prove.
pub(super) const PIECE_UNITS: u64 = 10_000;

impl Replay {
    fn new(tenant: u16, registry: Registry, work: Work) -> Self {
        Self {
            tenant,
            registry,
            head: Head::default(),
            streams: HashMap::default(),
            nothing: Arc::new(()),
            gone: 0,
            verified: Verified::default(),
            work,
        }
    }

    /// Reads on. Whether there was anything.
    fn page(&mut self, view: &dyn View) -> Result<bool, Error> {
        let page = view.bare_entries(self.head.position, PAGE)?;
        let any = !page.is_empty();
        for entry in page {
            self.enter(entry)?;
        }
        Ok(any)
    }

    /// Reads all that there is at a view's moment, and looks whether the journal ends there as its head says.
    fn catch_up(&mut self, view: &dyn View) -> Result<(), Error> {
        while self.page(view)? {}
        let end = view.head()?;
        if end != self.head {
            let position = end.position;
            return Err(ChainError::Head { position }.into());
        }
        Ok(())
    }

    fn enter(&mut self, entry: BareEntry) -> Result<(), Error> {
        self.work.spend(PIECE_UNITS)?;
        let position = entry.position;
        self.head = check_bare(self.tenant, self.head, &entry)?;
        self.verified.entries += 1;
        let class = entry.class;
        let Some(entry) = entry.body else {
            self.verified.entries_erased += 1;
            self.gone += u64::from(class == EntryClass::AccountFirst);
            return Ok(());
        };
        let unreadable = ChainError::Unreadable { position };
        let ops = self.registry.stream(entry.stream.kind());
        let ops = ops.ok_or_else(|| unreadable.clone())?;
        if ops.belongs.class(entry.version) != class {
            return Err(unreadable.into());
        }
        let before = self.streams.get_mut(&entry.stream);
        let version = before.as_ref().map_or(0, |before| before.version);
        if entry.version != version + 1 {
            return Err(ChainError::Version { position }.into());
        }
        let corrects = entry.event == TIME_CORRECTED;
        if !corrects && before.as_ref().is_some_and(|before| entry.at < before.at) {
            return Err(ChainError::Time { position }.into());
        }
        // Whoever replays has the state alone, and need not copy it.
        let (mut new, taken) = (None, Arc::clone(&self.nothing));
        let replayed = match before {
            Some(replayed) => replayed,
            None => new.insert(Replayed {
                version: 0,
                at: entry.at,
                state: Arc::clone(&self.nothing),
                is_seen: false,
            }),
        };
        let state = std::mem::replace(&mut replayed.state, taken);
        let state = Some(state).filter(|_| version > 0);
        replayed.state = (ops.replay)(state, &entry.event, entry.at).ok_or(unreadable)?;
        replayed.version = entry.version;
        replayed.at = entry.at;
        if let Some(new) = new {
            self.streams.insert(entry.stream, new);
        }
        self.verified.time_corrections += u64::from(corrects);
        Ok(())
    }

    /// Holds stored states against what was replayed until the same moment.
    fn check(&mut self, view: &dyn View, page: &[StoredState]) -> Result<(), Error> {
        let mut texts = Vec::new();
        let anchors = self.anchors(view, page)?;
        for (key, row, terms) in page {
            self.work.spend(PIECE_UNITS)?;
            let replayed = self.streams.get(key);
            let ops = self.registry.stream(key.kind());
            let (Some(replayed), Some(ops)) = (replayed, ops) else {
                return Err(differs(key).into());
            };
            if !is_stored(ops, replayed, row) {
                return Err(differs(key).into());
            }
            // The terms of a state in another shape are those that the other version declared.
            if row.state_v == ops.state_version && !is_found(ops, key, replayed, &anchors, terms)? {
                let stream = key.clone();
                return Err(ChainError::Terms { stream }.into());
            }
            let sealed = (ops.texts)(&replayed.state);
            texts.extend(sealed.into_iter().map(|text| (key, text)));
            if let Some(replayed) = self.streams.get_mut(key) {
                replayed.is_seen = true;
            }
            self.verified.streams += 1;
        }
        self.check_texts(view, &texts)
    }

    /// The vault rows on which states hang.
    fn anchors(&self, view: &dyn View, page: &[StoredState]) -> Result<Loaded, Error> {
        let mut needs = Needs::default();
        for (key, ..) in page {
            if let (Some(replayed), Some(ops)) =
                (self.streams.get(key), self.registry.stream(key.kind()))
            {
                needs
                    .vault
                    .extend((ops.anchors)(&replayed.state, &key.id()));
            }
        }
        let mut loaded = Loaded::default();
        view.load(&needs, &mut loaded)?;
        Ok(loaded)
    }

    fn check_texts(
        &mut self,
        view: &dyn View,
        texts: &[(&StreamKey, TextRef)],
    ) -> Result<(), Error> {
        let mut loaded = Loaded::default();
        let needs = Needs {
            vault: tree_of(texts.iter().map(|(_, text)| text.key.clone())),
            ..Needs::default()
        };
        view.load(&needs, &mut loaded)?;
        for (stream, text) in texts {
            match loaded.vault.get(&text.key).and_then(Option::as_ref) {
                None => self.verified.texts_erased += 1,
                Some(row) if is_sealed(text, row) => self.verified.texts += 1,
                Some(_) => {
                    let stream = (*stream).clone();
                    return Err(ChainError::Text { stream }.into());
                }
            }
        }
        Ok(())
    }

    /// Looks up the streams that no page held, and once more all that go with an account: what came after the page where it
    /// would stand, what was erased since its entries or its page were read, and what should be stored and is not.
    fn rest(&mut self, view: &dyn View) -> Result<(), Error> {
        let belongs = |key: &StreamKey| Some(self.registry.stream(key.kind())?.belongs);
        let streams = self.streams.iter();
        let due = streams
            .filter(|(key, replayed)| !replayed.is_seen || belongs(key) != Some(Belongs::Case));
        let mut all: Vec<StreamKey> = due.map(|(key, _)| key.clone()).collect();
        all.arrange_fast();
        for page in all.chunks(PAGE as usize) {
            let needs = Needs {
                streams: tree_of(page.iter().cloned()),
                ..Needs::default()
            };
            let mut loaded = Loaded::default();
            view.load(&needs, &mut loaded)?;
            for (key, row) in loaded.streams {
                self.work.spend(PIECE_UNITS)?;
                match (self.streams.get(&key), row) {
                    (Some(replayed), Some(_)) if replayed.is_seen => {}
                    (Some(replayed), Some(row)) => {
                        let ops = self.registry.stream(key.kind());
                        if !ops.is_some_and(|ops| is_stored(ops, replayed, &row)) {
                            return Err(differs(&key).into());
                        }
                        self.verified.streams += 1;
                    }
                    _ => self.erased(view, &key)?,
                }
            }
        }
        let mut loaded = Loaded::default();
        let starts = self.registry.tombstones();
        let starts = starts.filter(|tombstones| tombstones.account.is_some());
        let needs = Needs {
            ranges: starts
                .map(|tombstones| tombstones.start.to_owned())
                .collect(),
            ..Needs::default()
        };
        view.load(&needs, &mut loaded)?;
        let tombstones = loaded.ranges.values().map(Vec::len).sum::<usize>() as u64;
        if tombstones != self.gone {
            let gone = self.gone;
            return Err(ChainError::Tombstones { gone, tombstones }.into());
        }
        Ok(())
    }

    /// A stream has no state any more: right where it went with an account, and its entries too.
    fn erased(&mut self, view: &dyn View, key: &StreamKey) -> Result<(), Error> {
        let needs = Needs {
            entries: [key.clone()].into(),
            ..Needs::default()
        };
        let mut loaded = Loaded::default();
        view.load(&needs, &mut loaded)?;
        let left = loaded.entries.get(key).map_or(0, Vec::len);
        match self.registry.stream(key.kind()) {
            Some(ops) if left == 0 && ops.belongs != Belongs::Case => {
                self.gone += u64::from(ops.belongs == Belongs::Account);
                self.streams.remove(key);
                Ok(())
            }
            _ => Err(differs(key).into()),
        }
    }
}

fn differs(stream: &StreamKey) -> ChainError {
    let stream = stream.clone();
    ChainError::State { stream }
}

/// Whether the stored state is the replayed one. Of one in another shape, only how far it goes is known.
fn is_stored(ops: &StreamOps, replayed: &Replayed, row: &StateRow) -> bool {
    replayed.version == row.version
        && replayed.at == row.at
        && (row.state_v != ops.state_version || row.state.is(ops, &replayed.state))
}

/// Whether a stream is found under the terms that its state declares, and under no others than those from the vault. Where
/// somebody behind it is erased, the terms that fell away with them may be gone.
fn is_found(
    ops: &StreamOps,
    key: &StreamKey,
    replayed: &Replayed,
    anchors: &Loaded,
    terms: &[String],
) -> Result<bool, Error> {
    let of_state = |term: &&String| !ops.is_from_vault(term);
    let mut stored: Vec<&String> = terms.iter().filter(of_state).collect();
    stored.arrange_fast();
    if Terms::of(ops, &replayed.state).are(&stored) {
        return Ok(true);
    }
    let declared = ops.terms(&replayed.state);
    let gone = |anchor: &str| Ok::<_, Error>(matches!(anchors.vault.get(anchor), Some(None)));
    let (now, due) = lapse(ops, key, &replayed.state, replayed.at, gone)?;
    let left = ops.terms(&now);
    let must = declared.iter().filter(|term| left.contains(term));
    Ok(!due.is_empty()
        && stored.iter().all(|term| declared.contains(*term))
        && must.into_iter().all(|term| stored.contains(&term)))
}
