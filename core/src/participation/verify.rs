//! Proving that nothing was lost and nothing changed unseen.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::journal::{ChainError, Head, Held, Loaded, Needs, StreamKey, check_entry, is_sealed};
use crate::store::Store;

use super::door::Participation;
use super::rooms;

/// What [`Participation::verify`] looked at and found in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verified {
    /// Entries whose hash, position and version were checked.
    pub entries: u64,
    /// Streams whose stored state equals the replay of its entries.
    pub streams: u64,
    /// Texts in the vault that are as they were sealed.
    pub texts: u64,
    /// Texts that the vault holds no longer, because they were erased.
    pub texts_erased: u64,
}

const PAGE: usize = 10_000;

impl<S: Store> Participation<S> {
    /// Reads the whole journal and proves it: the hash chain holds, no position and no version is missing, every
    /// stored state is what its entries give and is found under the index terms that it declares, and every text
    /// is as it was sealed. Other rows of the vault, and the index terms that come from them, have no proof.
    ///
    /// Takes memory for one state per stream.
    ///
    /// # Errors
    /// The first [`ChainError`] that is met; a [`StoreError`](crate::store::StoreError) when the store can't be
    /// read.
    pub fn verify(&self) -> Result<Verified, Error> {
        let tenant = self.town().code();
        let mut states: BTreeMap<StreamKey, (u64, Held)> = BTreeMap::new();
        let mut head = Head::default();
        let mut verified = Verified::default();
        loop {
            let page = self.store().entries(tenant, head.position, PAGE)?;
            if page.is_empty() {
                break;
            }
            for entry in page {
                let position = entry.position;
                head = check_entry(tenant, head, &entry)?;
                let unreadable = ChainError::Unreadable { position };
                let ops = rooms::stream(entry.stream.kind()).ok_or_else(|| unreadable.clone())?;
                let (version, state) = match states.remove(&entry.stream) {
                    Some((version, state)) => (version, Some(state)),
                    None => (0, None),
                };
                if entry.version != version + 1 {
                    return Err(ChainError::Version { position }.into());
                }
                let state = (ops.replay)(state, &entry.event, entry.at).ok_or(unreadable)?;
                states.insert(entry.stream, (entry.version, state));
                verified.entries += 1;
            }
        }
        let end = self.store().head(tenant)?;
        if end != head {
            return Err(ChainError::Head {
                position: end.position,
            }
            .into());
        }
        self.verify_states(&states, &mut verified)?;
        Ok(verified)
    }

    fn verify_states(
        &self,
        states: &BTreeMap<StreamKey, (u64, Held)>,
        verified: &mut Verified,
    ) -> Result<(), Error> {
        let tenant = self.town().code();
        let mut after: Option<StreamKey> = None;
        loop {
            let page = self.store().states(tenant, after.as_ref(), PAGE)?;
            let Some((last, _, _)) = page.last() else {
                break;
            };
            after = Some(last.clone());
            for (key, row, terms) in &page {
                let differs = || ChainError::State {
                    stream: key.clone(),
                };
                let ops = rooms::stream(key.kind()).ok_or_else(differs)?;
                let (version, state) = states.get(key).ok_or_else(differs)?;
                let current = row.state_v == ops.state_version;
                if *version != row.version
                    || (current && (ops.encode)(state).as_ref() != Some(&row.state))
                {
                    return Err(differs().into());
                }
                let declared = (ops.terms)(state);
                if current && !declared.iter().all(|t| terms.contains(t)) {
                    return Err(ChainError::Terms {
                        stream: key.clone(),
                    }
                    .into());
                }
                self.verify_texts(key, &(ops.texts)(state), verified)?;
                verified.streams += 1;
            }
        }
        if verified.streams != states.len() as u64 {
            let stored = |key: &&StreamKey| after.as_ref().is_none_or(|last| *key > last);
            let missing = states.keys().find(stored).or_else(|| states.keys().next());
            if let Some(stream) = missing.cloned() {
                return Err(ChainError::State { stream }.into());
            }
        }
        Ok(())
    }

    fn verify_texts(
        &self,
        stream: &StreamKey,
        texts: &[crate::journal::TextRef],
        verified: &mut Verified,
    ) -> Result<(), Error> {
        let vault = texts.iter().map(|t| t.key.clone()).collect();
        let mut loaded = Loaded::default();
        self.store().load(
            self.town().code(),
            &Needs {
                vault,
                ..Needs::default()
            },
            &mut loaded,
        )?;
        for text in texts {
            match loaded.vault.get(&text.key).and_then(Option::as_ref) {
                None => verified.texts_erased += 1,
                Some(row) if is_sealed(text, row) => verified.texts += 1,
                Some(_) => {
                    return Err(ChainError::Text {
                        stream: stream.clone(),
                    }
                    .into());
                }
            }
        }
        Ok(())
    }
}
