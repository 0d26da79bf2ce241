//! Supporters who came along from other ideas and can't be told apart any more, because they were erased.
//!
//! Each has a row under the name that they had in the idea where they were last told apart, and two names of one person in
//! two ideas can't be known to be one. So an idea shows the fewest people that there can be. Of two rows it is certain that
//! they are two people where both are of one idea, or where both lie in the one of them that came of the other: whoever is
//! back and supports it is found there, and counted once.

use std::collections::{BTreeMap, BTreeSet};

use super::tally::{SUPPORT, Support, parse};
use crate::id::{IdeaId, Nullifier};
use crate::journal::{Desk, Halt, Needs, VaultRow};

/// Names, by the idea in which they were last told apart.
pub(crate) type Untold = BTreeMap<IdeaId, BTreeSet<Nullifier>>;

/// Those who can't be told apart among an idea's rows.
pub(crate) fn untold_among(rows: &[VaultRow]) -> Untold {
    let mut untold = Untold::new();
    for row in rows {
        if let Some((name, Support::Untold(idea))) = parse(row) {
            untold.entry(idea).or_default().insert(name);
        }
    }
    untold
}

/// The fewest people that there can be. What lies in an idea that one of them was last told apart in, `rows` says.
///
/// Each step leaves an idea behind, so that it ends.
pub(crate) fn fewest<'r>(untold: &Untold, rows: &impl Fn(IdeaId) -> &'r [VaultRow]) -> u32 {
    if let [(_, names)] = untold.iter().collect::<Vec<_>>()[..] {
        return u32::try_from(names.len()).unwrap_or(u32::MAX);
    }
    let with = |(idea, names): (&IdeaId, &BTreeSet<Nullifier>)| {
        let own = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let mut others = untold_among(rows(*idea));
        others.retain(|of, theirs| {
            theirs.retain(|name| untold.get(of).is_some_and(|all| all.contains(name)));
            of != idea && !theirs.is_empty()
        });
        own.saturating_add(fewest(&others, rows))
    };
    untold.iter().map(with).max().unwrap_or(0)
}

/// As [`fewest`], with the rows that the vault holds.
pub(super) fn fewest_of(desk: &Desk<'_>, untold: &Untold) -> Result<u32, Halt> {
    if untold.len() > 1 {
        let starts = untold.keys().map(|idea| SUPPORT.rows_of(idea));
        let ranges: BTreeSet<String> = starts.filter(|start| desk.range(start).is_err()).collect();
        if !ranges.is_empty() {
            let needs = Needs {
                ranges,
                ..Needs::default()
            };
            return Err(Halt::Needs(Box::new(needs)));
        }
    }
    let rows = |idea| desk.range(&SUPPORT.rows_of(idea)).unwrap_or_default();
    Ok(fewest(untold, &rows))
}

/// How many an idea has once some of them are told apart again.
pub(super) fn without(desk: &Desk<'_>, idea: IdeaId, names: &[Nullifier]) -> Result<u32, Halt> {
    let mut untold = untold_among(desk.range(&SUPPORT.rows_of(idea))?);
    untold.retain(|_, all| {
        all.retain(|name| !names.contains(name));
        !all.is_empty()
    });
    fewest_of(desk, &untold)
}
