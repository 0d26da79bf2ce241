//! What a desk asks for: many things in one round, look-ups, whole subjects and streams.

use medborger_base::sorted::tree_of;

use super::{Desk, Halt, Owner};
use crate::journal::chain::Entry;
use crate::journal::key::StreamKey;
use crate::journal::needs::{Find, Found, Needs, Stretch, VaultRow};
use crate::journal::stream::{Stream, StreamOps};

impl<'a> Desk<'a> {
    /// Whether a stream has ended for good, by [`Stream::has_ended`]; none where it is not there.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    #[doc(hidden)]
    pub fn has_ended(
        &mut self,
        ops: &'static StreamOps,
        key: &StreamKey,
    ) -> Result<Option<bool>, Halt> {
        Ok(self.touch(ops, key)?.state.as_ref().map(ops.has_ended))
    }

    /// Asks for streams and vault rows together, so that they are loaded in one go.
    ///
    /// # Errors
    /// [`Halt::Needs`] with all that was not loaded yet.
    pub fn require(
        &self,
        streams: impl IntoIterator<Item = StreamKey>,
        vault: impl IntoIterator<Item = String>,
    ) -> Result<(), Halt> {
        if self.sight.at_once.is_some() {
            return Ok(());
        }
        let mut needs = Needs::default();
        for key in streams {
            self.require_stream(key, &mut needs);
        }
        for key in vault {
            self.require_row(key, &mut needs);
        }
        all_there(needs)
    }

    /// A stream, with what its state hangs on. Compiled once, whatever the list is that it stands in.
    #[inline(never)]
    fn require_stream(&self, key: StreamKey, needs: &mut Needs) {
        if self.touched.contains_key(&key) {
            return;
        }
        let ops = self.town.registry().stream(key.kind());
        match self.sight.state(&key) {
            // On what the states hang is loaded for many together.
            Some(row) => {
                let state = ops.zip(row).and_then(|(ops, row)| {
                    let is_ours = row.state_v == ops.state_version;
                    row.state.decoded(ops).filter(|_| is_ours)
                });
                if let (Some(ops), Some(state)) = (ops, state) {
                    for anchor in (ops.anchors)(state, &key.id()) {
                        self.require_row(anchor, needs);
                    }
                }
            }
            None => {
                // That will be asked for next.
                if let Some(anchor) = ops.and_then(|ops| (ops.anchor)(&key.id())) {
                    self.require_row(anchor, needs);
                }
                needs.streams.insert(key);
            }
        }
    }

    #[inline(never)]
    fn require_row(&self, key: String, needs: &mut Needs) {
        if !self.knows_row(&key) {
            needs.vault.insert(key);
        }
    }

    /// Asks for all vault rows whose keys begin so, for many beginnings together.
    ///
    /// # Errors
    /// [`Halt::Needs`] with all that was not loaded yet.
    #[doc(hidden)]
    pub fn require_ranges(&self, starts: impl IntoIterator<Item = String>) -> Result<(), Halt> {
        let mut needs = Needs::default();
        for start in starts {
            if !self.sight.loaded.ranges.contains_key(&start) {
                needs.ranges.insert(start);
            }
        }
        all_there(needs)
    }

    /// Whether it is known what stands under a vault key.
    fn knows_row(&self, key: &str) -> bool {
        self.vault.contains_key(key) || self.sight.knows_row(key)
    }

    /// All of a subject's vault rows that were loaded, in the order of their keys.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not loaded.
    pub fn subject(&self, owner: Owner) -> Result<&'a [VaultRow], Halt> {
        let subject = owner.subject();
        match self.sight.loaded.subjects.get(&subject) {
            Some(rows) => Ok(rows),
            None => {
                let subjects = tree_of([subject]);
                Err(Halt::Needs(Box::new(Needs {
                    subjects,
                    ..Needs::default()
                })))
            }
        }
    }

    /// The journal entries of a stream.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not loaded.
    pub fn entries_of(&self, key: &StreamKey) -> Result<&'a [Entry], Halt> {
        match self.sight.loaded.entries.get(key) {
            Some(entries) => Ok(entries),
            None => {
                let entries = tree_of([key.clone()]);
                Err(Halt::Needs(Box::new(Needs {
                    entries,
                    ..Needs::default()
                })))
            }
        }
    }

    /// A stretch of the journal, in the order of its positions.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    #[doc(hidden)]
    pub fn stretch(&self, stretch: Stretch) -> Result<&'a [Entry], Halt> {
        match self.sight.loaded.stretch(stretch) {
            Some(entries) => Ok(entries),
            None => {
                let stretches = tree_of([stretch]);
                Err(Halt::Needs(Box::new(Needs {
                    stretches,
                    ..Needs::default()
                })))
            }
        }
    }

    /// A look-up by index terms, as the store answered it before this command.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not looked up yet.
    pub fn find(&self, find: &Find) -> Result<&'a Found, Halt> {
        match self.sight.loaded.found(find) {
            Some(found) => Ok(found),
            None => {
                let finds = tree_of([find.clone()]);
                Err(Halt::Needs(Box::new(Needs {
                    finds,
                    ..Needs::default()
                })))
            }
        }
    }

    /// Asks for many look-ups together, so that they take one round and not one each.
    ///
    /// # Errors
    /// [`Halt::Needs`] with all that were not looked up yet.
    pub fn look_up(&self, finds: impl IntoIterator<Item = Find>) -> Result<(), Halt> {
        let mut needs = Needs::default();
        for find in finds {
            if self.sight.loaded.found(&find).is_none() {
                needs.finds.insert(find);
            }
        }
        all_there(needs)
    }

    /// All streams of a kind that hold one index term, in the order of their keys.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not looked up yet.
    pub fn find_all<S: Stream>(&self, name: &str, value: String) -> Result<&'a [StreamKey], Halt> {
        Ok(&self.find(&Find::with::<S>(name, value))?.streams)
    }
}

/// Halts where something is needed.
#[inline(never)]
fn all_there(needs: Needs) -> Result<(), Halt> {
    match needs.is_empty() {
        true => Ok(()),
        false => Err(Halt::Needs(Box::new(needs))),
    }
}
