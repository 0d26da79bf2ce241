//! What hangs on somebody: the streams whose states depend on vault rows that are theirs.

use std::collections::BTreeSet;

use crate::journal::{Desk, Halt, Needs, StreamKey, VaultRow};

/// Loads the streams that hang on somebody's rows: what follows for them is then found, and their terms fall away. Which those
/// are, each kind of stream says for itself.
pub(crate) fn touch_anchored(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<(), Halt> {
    let registry = desk.town().registry();
    let kinds = || registry.rooms().iter().flat_map(|room| room.streams);
    let mut streams = BTreeSet::new();
    for ops in kinds() {
        let ids = rows.iter().filter_map(ops.hung_on);
        streams.extend(ids.map(|id| StreamKey::new(ops.kind, id)));
    }
    desk.require(streams.iter().cloned(), [])?;
    let mut halted = None;
    for stream in &streams {
        let Some(ops) = registry.stream(stream.kind()) else {
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
