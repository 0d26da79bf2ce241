//! Writing states anew that another version of the library wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use medborger_base::sorted::{SortedMap, tree_of};

use crate::error::Error;
use crate::id::CommandMark;
use crate::journal::{
    ChainError, Commit, Content, Forgotten, Loaded, Looked, Needs, NewState, Restated, StateJson,
    StreamKey, StreamOps, lapse, replayed,
};
use crate::store::{Store, StoreError};

use super::door::Participation;

/// How many streams are looked at before what is stale among them is written anew in one commit.
const PAGE: u32 = 500;
/// How often it begins again when somebody else does the same.
const ATTEMPTS_MAX: usize = 16;

impl<S: Store> Participation<S> {
    /// Sees to it that every stored state, and the index terms with it, are of this version's shape. Without this, streams
    /// that an older version wrote would be found under the terms that it declared, or not at all.
    pub(super) fn settle(&self) -> Result<(), Error> {
        let tenant = self.town().code();
        let shapes = self.town().registry().shapes();
        let begun = format!("{shapes}+");
        let settle = |before: Option<&str>, after| self.store().settle(tenant, before, after);
        for _ in 0..ATTEMPTS_MAX {
            let before = self.store().shapes(tenant)?;
            if before.as_deref() == Some(&shapes) {
                return Ok(settle(Some(&shapes), Some(&shapes))?);
            }
            match self.has_newer() {
                Ok(false) => {}
                Ok(true) => return Err(StoreError::OtherShapes.into()),
                Err(error) if error.get() == Some(&StoreError::OtherShapes) => continue,
                Err(error) => return Err(error),
            }
            // From here on whoever has another version is refused, so that nothing of theirs comes in between.
            let done = settle(before.as_deref(), Some(&begun))
                .map_err(Error::from)
                .and_then(|()| self.restate())
                .and_then(|()| Ok(settle(Some(&begun), Some(&shapes))?));
            match done {
                Ok(()) => return Ok(()),
                // Somebody else has come to the end of it meanwhile, or wrote.
                Err(error) if is_overtaken(&error) => {}
                Err(error) => {
                    // It can't be done: whoever worked with it goes on.
                    let _ = settle(Some(&begun), before.as_deref());
                    return Err(error);
                }
            }
        }
        Err(StoreError::OtherShapes.into())
    }

    /// Whether a newer version of the library wrote a state. Refuses what no room of the registry knows.
    fn has_newer(&self) -> Result<bool, Error> {
        let mut after: Option<StreamKey> = None;
        loop {
            let view = self.store().view(self.town().code())?;
            let page = view.states(after.as_ref(), PAGE)?;
            let Some((last, _, _)) = page.last() else {
                return Ok(false);
            };
            after = Some(last.clone());
            for (key, row, _) in &page {
                let Some(ops) = self.town().registry().stream(key.kind()) else {
                    let kind = key.kind().to_owned();
                    return Err(StoreError::RoomMissing { kind }.into());
                };
                if row.state_v > ops.state_version {
                    return Ok(true);
                }
            }
        }
    }

    fn restate(&self) -> Result<(), Error> {
        let tenant = self.town().code();
        let mut after: Option<StreamKey> = None;
        loop {
            let view = self.store().view(tenant)?;
            let page = view.states(after.as_ref(), PAGE)?;
            let Some((last, _, _)) = page.last() else {
                return Ok(());
            };
            after = Some(last.clone());
            let stale = page.iter().filter_map(|(key, row, _)| {
                let ops = self.town().registry().stream(key.kind())?;
                (row.state_v != ops.state_version).then(|| (key.clone(), ops))
            });
            let stale: SortedMap<StreamKey, &StreamOps> = stale.collect();
            if stale.is_empty() {
                continue;
            }
            let streams = tree_of(stale.keys().cloned());
            let needs = Needs {
                entries: streams.clone(),
                streams,
                ..Needs::default()
            };
            let mut loaded = Loaded::default();
            view.load(&needs, &mut loaded)?;
            let vault = anchors(&stale, &loaded)?;
            let needs = Needs {
                vault,
                ..Needs::default()
            };
            view.load(&needs, &mut loaded)?;
            drop(view);
            let commit = restating(tenant, &stale, &loaded)?;
            self.store().commit(&Arc::new(commit))?;
        }
    }
}

/// Whether somebody else was faster.
fn is_overtaken(error: &Error) -> bool {
    matches!(
        error.get(),
        Some(StoreError::OtherShapes | StoreError::Conflict { .. })
    )
}

/// The vault rows on which streams hang.
fn anchors(
    stale: &SortedMap<StreamKey, &StreamOps>,
    loaded: &Loaded,
) -> Result<BTreeSet<String>, Error> {
    let mut anchors = BTreeSet::new();
    for (key, ops) in stale {
        let entries = loaded.entries.get(key).map(Vec::as_slice);
        if let Some(state) = replayed(ops, key, entries.unwrap_or_default())? {
            anchors.extend((ops.anchors)(&state, &key.id()));
        }
    }
    Ok(anchors)
}

/// The commit that writes stale states anew. Nothing happens, so that it has no entries and no receipt.
fn restating(
    tenant: u16,
    stale: &SortedMap<StreamKey, &StreamOps>,
    loaded: &Loaded,
) -> Result<Commit, Error> {
    let (mut states, mut restated) = (BTreeMap::new(), BTreeMap::new());
    for (key, ops) in stale {
        let damaged = || ChainError::State {
            stream: key.clone(),
        };
        let entries = loaded.entries.get(key).map(Vec::as_slice);
        let entries = entries.unwrap_or_default();
        let state = replayed(ops, key, entries)?.ok_or_else(damaged)?;
        let last = entries.last().and_then(|entry| entry.body.as_ref());
        let last = last.ok_or_else(damaged)?;
        let new = NewState {
            version: last.version,
            at: last.at,
            state_v: ops.state_version,
            state: StateJson::of(ops, state.clone()),
        };
        // What hung on somebody who is erased is not found again.
        let gone = |anchor: &str| Ok::<_, Error>(matches!(loaded.vault.get(anchor), Some(None)));
        let (now, _) = lapse(ops, key, &state, last.at, gone)?;
        let (declared, left) = (ops.terms(&state), ops.terms(&now));
        let all = Restated {
            declared: declared
                .into_iter()
                .filter(|term| left.contains(term))
                .collect(),
            kept: ops.vault_starts(),
        };
        states.insert(key.clone(), new);
        restated.insert(key.clone(), all);
    }
    Ok(Commit(Content {
        tenant,
        command: CommandMark::new([0; 16]),
        looked: Looked::digests(loaded),
        entries: Vec::new(),
        states,
        terms: Vec::new(),
        restated,
        vault_put: Vec::new(),
        vault_delete: BTreeSet::new(),
        of_nobody: BTreeSet::new(),
        forgotten: Forgotten::default(),
        receipt: None,
        answer: None,
        erases: false,
        mac: String::new(),
    }))
}
