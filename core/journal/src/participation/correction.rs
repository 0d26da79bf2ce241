//! Mending an entry that was dated wrongly, in the open.

use medborger_codec::{Make, Record};

use crate::journal::{Command, CommandEntry, Desk, Halt, Room, StreamKey};

crate::error::errors! {
    /// Why the time of a stream was not corrected.
    CorrectionError {
        /// There is no such stream.
        NoSuchStream => "stream_not_found", NotFound, Some("stream"),
            "there is nothing of that name in the journal", "der er intet af det navn i journalen",
            "this is not there", "det findes ikke";
    }
}

/// `journal.correct_time`: lets what is written about a thing be dated earlier than its last entry, because that was dated
/// in the future: by a clock that was wrong, or by a slip. For staff.
///
/// Nothing is taken back or dated anew: the journal shows the wrong entry, this correction and who made it. What follows
/// from the wrong date in the thing itself stays, and is mended by the thing's own commands. Refused with
/// `nothing_to_do` where the last entry lies no further ahead than the policy tolerates, and with `clock_behind` where the
/// moment is not the present by the host's clock.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CorrectTime {
    /// The stream, as the journal names it: `idea/0199c82d-21a8-7e08-89c1-f8f123d50000`.
    pub stream: StreamKey,
}

impl Command for CorrectTime {
    const NAME: &'static str = "journal.correct_time";
    const OF_NOW: bool = true;

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let kind = desk.town().registry().stream(self.stream.kind());
        let ops = kind.ok_or(CorrectionError::NoSuchStream)?;
        if !desk.is_there(ops, &self.stream)? {
            return Err(CorrectionError::NoSuchStream.into());
        }
        desk.about(&self.stream);
        desk.correct_time(ops, &self.stream)
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "journal",
    commands: &[CommandEntry::of::<CorrectTime>()],
    codes: &[CorrectionError::CODES],
    ..Room::EMPTY
};
