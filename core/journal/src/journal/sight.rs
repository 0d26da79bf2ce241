//! What a desk sees: what was loaded for it, and a store that can answer at once.

use std::borrow::Cow;

use super::commit::ReceiptRow;
use super::key::StreamKey;
use super::needs::{Loaded, StateRow, VaultRow};
use crate::id::CommandMark;

/// A store that can answer at once, without a round of needs, because it lies in memory. While somebody looks into it nobody
/// writes.
pub trait AtOnce {
    /// How many commits the tenant had taken.
    fn generation(&self) -> u64;
    /// A stream's state; none of a stream that is absent.
    fn state(&self, stream: &StreamKey) -> Option<&StateRow>;
    /// A vault row; none of one that is absent.
    fn row(&self, key: &str) -> Option<VaultRow>;
    /// What a vault row says.
    fn value(&self, key: &str) -> Option<&str>;
    /// The receipt of a command that was carried out.
    fn receipt(&self, command: CommandMark) -> Option<ReceiptRow>;
}

/// What lies on a desk or can be seen from it. The outer `None` says that it is not known: it must be loaded.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    pub(crate) loaded: &'a Loaded,
    pub(crate) at_once: Option<&'a dyn AtOnce>,
}

impl<'a> Sight<'a> {
    /// What was loaded, and nothing else.
    pub(crate) fn of(loaded: &'a Loaded) -> Self {
        let at_once = None;
        Self { loaded, at_once }
    }

    pub(crate) fn state(self, stream: &StreamKey) -> Option<Option<&'a StateRow>> {
        match self.loaded.streams.get(stream) {
            Some(row) => Some(row.as_ref()),
            None => Some(self.at_once?.state(stream)),
        }
    }

    pub(crate) fn row(self, key: &str) -> Option<Option<Cow<'a, VaultRow>>> {
        match self.loaded.vault.get(key) {
            Some(row) => Some(row.as_ref().map(Cow::Borrowed)),
            None => Some(self.at_once?.row(key).map(Cow::Owned)),
        }
    }

    pub(crate) fn value(self, key: &str) -> Option<Option<&'a str>> {
        match self.loaded.vault.get(key) {
            Some(row) => Some(row.as_ref().map(|row| row.value.as_str())),
            None => Some(self.at_once?.value(key)),
        }
    }

    pub(crate) fn knows_row(self, key: &str) -> bool {
        self.at_once.is_some() || self.loaded.vault.contains_key(key)
    }

    pub(crate) fn receipt(self, command: CommandMark) -> Option<Option<ReceiptRow>> {
        match self.loaded.receipts.get(&command) {
            Some(receipt) => Some(receipt.clone()),
            None => Some(self.at_once?.receipt(command)),
        }
    }
}
