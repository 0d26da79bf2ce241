//! Proving rows that have no seal: each room says what holds for its own.

use crate::error::Error;
use crate::journal::{ChainError, Held, Loaded, Needs, Proof, Proving, StreamKey};
use crate::store::View;
use crate::town::Town;
use crate::work::Work;
use medborger_base::sorted::tree_of;

use super::verify::PIECE_UNITS;

/// Proves the rows of one moment against the states of that moment. That no row was taken away is not proven.
pub(super) fn prove(
    town: &Town,
    view: &dyn View,
    streams: &[(&StreamKey, &Held)],
    work: &Work,
) -> Result<(), Error> {
    let rooms = town.registry().rooms().iter();
    let proofs: Vec<&Proof> = rooms.flat_map(|room| room.proofs).collect();
    let starts = proofs.iter().flat_map(|proof| proof.rows);
    let needs = Needs {
        ranges: tree_of(starts.map(|start| (*start).to_owned())),
        ..Needs::default()
    };
    let mut loaded = Loaded::default();
    view.load(&needs, &mut loaded)?;
    let count: usize = loaded.ranges.values().map(Vec::len).sum();
    work.spend(PIECE_UNITS * count as u64)?;
    let proving = Proving {
        town,
        work,
        loaded: &loaded,
        streams,
    };
    for proof in proofs {
        let broken = (proof.broken)(&proving);
        work.check()?;
        if let Some(start) = broken {
            let table = start.trim_end_matches('/').to_owned();
            return Err(ChainError::Row { table }.into());
        }
    }
    Ok(())
}
