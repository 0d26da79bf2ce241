//! Files (*filer*) that things refer to: who may see one now, and which nothing refers to any more. The host keeps them.

use medborger_base::file::{FileError, FileHash};
use medborger_codec::{Make, Record};

use crate::journal::{Desk, Halt, Query, QueryEntry, Room};

/// What can be asked.
pub mod query {
    pub use super::AskSeen;
}

/// What is answered.
pub mod view {
    pub use super::FileSeenView;
}

/// `file.seen`: whether the actor may see something that refers to a file, by the same rules by which the thing itself is shown.
///
/// Staff and the system may see all: a no to them says that nothing refers to it, and the host may delete it. A file comes before
/// what refers to it, so the host waits a day with one that is new.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AskSeen {
    /// The file's SHA-256.
    pub sha256: FileHash,
}

/// Whether a file may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FileSeenView {
    /// Whether the actor may see something that refers to it now.
    pub seen: bool,
}

impl Query for AskSeen {
    const NAME: &'static str = "file.seen";
    type View = FileSeenView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<FileSeenView, Halt> {
        let rooms = desk.town().registry().rooms();
        for seen in rooms.iter().flat_map(|room| room.files) {
            if seen(desk, &self.sha256)? {
                return Ok(FileSeenView { seen: true });
            }
        }
        Ok(FileSeenView { seen: false })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "file",
    queries: &[QueryEntry::of::<AskSeen>()],
    codes: &[FileError::CODES],
    ..Room::EMPTY
};
