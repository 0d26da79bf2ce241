//! Which files somebody may see: rooms say where something of theirs refers to one.
//!
//! Rooms declare it beside their streams, so that the room of files names none of them.

use medborger_base::file::FileHash;
use medborger_base::sorted::SortedSet;

use super::desk::{Desk, Halt};
use super::key::StreamKey;
use super::listing::Listing;
use super::needs::Find;
use super::page::every;
use super::stream::Stream;

/// Says whether the desk's actor may see something of a room that refers to a file. Staff and the system may see all: a no to them
/// says that nothing refers to it.
pub type FileSeen = fn(&mut Desk<'_>, &FileHash) -> Result<bool, Halt>;

impl Desk<'_> {
    /// Whether a stream holds each of these index terms, among these streams where some are named.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not looked up yet.
    #[doc(hidden)]
    pub fn any_holds<S: Stream>(
        &self,
        terms: &[(&'static str, &str)],
        among: Option<SortedSet<StreamKey>>,
    ) -> Result<bool, Halt> {
        let owned = |(name, value): &(&'static str, &str)| (*name, (*value).to_owned());
        let wanted = terms.iter().map(owned).collect();
        let mut find = Find::page(every::<S>(wanted), None, 1);
        find.listing = among.map(|among| Listing {
            among: Some(among),
            ..Listing::default()
        });
        Ok(!self.find(&find)?.streams.is_empty())
    }
}
