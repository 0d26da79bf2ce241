//! What hangs on somebody: the streams whose states depend on vault rows that are theirs.

use crate::journal::{Desk, Halt, Needs, Stream, StreamKey, VaultRow};
use crate::volunteering::assignment::Assignment;
use crate::volunteering::need::need_stream;

/// The streams that hang on somebody's rows, with their state loaded: what follows for them is then found, and their terms
/// fall away.
pub(crate) fn touch_anchored(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<(), Halt> {
    let mut streams = Vec::new();
    for row in rows {
        let Some((table, id)) = row.key.split_once('/') else {
            continue;
        };
        let case = id.split_once('.').map_or(id, |(case, _)| case);
        let kinds: &[(&str, &str)] = match table {
            "author" => &[("idea", id)],
            "sender" => &[("response", id)],
            "candidate" | "invitation" => &[("team", case), ("candidacy", id)],
            "member" => &[("team", case)],
            "mandate" => &[("organisation", case)],
            "nominee" | "juror" => &[("award", case)],
            "council" => &[("council", case)],
            "assignment" => &[("assignment", id)],
            "seeker" => &[("need", id)],
            "offerer" => &[("offer", id)],
            "ambassador" => &[("ambassador", id)],
            _ => &[],
        };
        streams.extend(kinds.iter().map(|(kind, id)| StreamKey::new(kind, id)));
    }
    touch(desk, &streams)?;
    let mut needs = Vec::new();
    for stream in streams
        .iter()
        .filter(|stream| stream.kind() == Assignment::KIND)
    {
        let assignment = desk.get::<Assignment>(stream)?;
        needs.extend(assignment.map(|assignment| need_stream(assignment.need)));
    }
    touch(desk, &needs)
}

fn touch(desk: &mut Desk<'_>, streams: &[StreamKey]) -> Result<(), Halt> {
    desk.require(streams.iter().cloned(), [])?;
    let mut halted = None;
    for stream in streams {
        let Some(ops) = desk.town().registry().stream(stream.kind()) else {
            continue;
        };
        match desk.is_there(ops, stream) {
            Ok(_) => {}
            Err(Halt::Needs(needs)) => Needs::extend(&mut halted, *needs),
            Err(halt) => return Err(halt),
        }
    }
    match halted {
        Some(needs) => Err(Halt::Needs(Box::new(needs))),
        None => Ok(()),
    }
}
