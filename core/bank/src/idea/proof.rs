//! What is proven of the rows about supports, which have no seal.

use medborger_base::sorted::{SortedMap, SortedSet};

use super::Idea;
use super::gather::{CAME, turn_of};
use super::tally::{SUPPORT, Support, TALLY, Tally, parse};
use super::untold::{Group, Groups, UNTOLD, place};
use crate::id::{IdeaId, Nullifier};
use crate::journal::{Proof, Proving, VaultRow, parse_own};

/// A tally is the sum of the rows that it counts, an idea has no more supports than were given and not withdrawn, it shows
/// the fewest people that there can be among those who can't be told apart, and nobody is noted as having come before their
/// turn where the turn is over.
pub(super) const PROOF: Proof = Proof {
    rows: &[SUPPORT.rows, SUPPORT.unverified, TALLY, UNTOLD, CAME],
    broken: |proving| match Supports::of(proving) {
        None => Some(SUPPORT.rows),
        Some(supports) if !supports.tallies_hold() => Some(TALLY),
        Some(supports) if !supports.untold_hold() => Some(UNTOLD),
        Some(supports) => (!supports.turns_hold()).then_some(CAME),
    },
};

/// Which idea a row is about.
fn idea_of(row: &VaultRow) -> Option<IdeaId> {
    row.key.split('/').nth(1)?.parse().ok()
}

/// All that is looked at.
struct Supports<'a> {
    proving: &'a Proving<'a>,
    ideas: SortedMap<IdeaId, &'a Idea>,
    rows: SortedMap<IdeaId, Vec<(Nullifier, Support)>>,
}

impl<'a> Supports<'a> {
    /// None where a row says nothing.
    fn of(proving: &'a Proving<'a>) -> Option<Self> {
        let states = proving.states::<Idea>();
        let states = states.filter_map(|(id, idea)| Some((id.parse().ok()?, idea)));
        let mut rows: SortedMap<IdeaId, Vec<(Nullifier, Support)>> = SortedMap::new();
        for row in proving.rows(SUPPORT.rows) {
            rows.entry(idea_of(row)?).or_default().push(parse(row)?);
        }
        Some(Self {
            proving,
            ideas: states.collect(),
            rows,
        })
    }

    fn tallies_hold(&self) -> bool {
        let unverified = self.proving.rows(SUPPORT.unverified).iter();
        let unverified: SortedSet<(IdeaId, Nullifier)> = unverified
            .filter_map(|row| SUPPORT.of_link(&row.key, false))
            .collect();
        let mut due: SortedMap<IdeaId, Tally> = SortedMap::new();
        for (id, rows) in &self.rows {
            for (name, support) in rows {
                if let Support::Version(version) = support {
                    let verified = !unverified.contains(&(*id, *name));
                    due.entry(*id).or_default().add(*version, verified);
                }
            }
        }
        let within = |(id, tally): (&IdeaId, &Tally)| {
            let idea = self.ideas.get(id);
            idea.is_some_and(|idea| tally.all() <= idea.given.saturating_sub(idea.withdrawn))
        };
        let holds = due.iter().all(within);
        let kept = self.proving.rows(TALLY).iter();
        let kept = kept.map(|row| Some((idea_of(row)?, parse_own::<Tally>(&row.value)?)));
        let Some(mut kept) = kept.collect::<Option<SortedMap<IdeaId, Tally>>>() else {
            return false;
        };
        kept.retain(|_, tally| *tally != Tally::default());
        holds && kept == due
    }

    fn untold_hold(&self) -> bool {
        let town = self.proving.town;
        let untold = |id: &IdeaId| {
            let rows = self.rows.get(id).into_iter().flatten();
            rows.filter_map(|(place, support)| match support {
                Support::Untold(carried) => Some((*place, *carried)),
                Support::Version(_) => None,
            })
        };
        let lying: SortedSet<(IdeaId, Nullifier)> = (self.rows.keys())
            .flat_map(|id| untold(id).map(|(place, _)| (*id, place)))
            .collect();
        let mut kept = SortedMap::new();
        for row in self.proving.rows(UNTOLD) {
            let read = idea_of(row).and_then(|id| Some((id, Groups::read(town, id, row)?)));
            let Some((id, groups)) = read else {
                return false;
            };
            kept.insert(id, groups);
        }
        if kept.keys().any(|id| !self.ideas.contains_key(id)) {
            return false;
        }
        self.ideas.iter().all(|(id, idea)| {
            let mut due = Groups::default();
            for (row, carried) in untold(id) {
                let (of, name) = carried.plain(town, *id, row);
                let lies = |source: &&IdeaId| {
                    **source != of && lying.contains(&(**source, place(town, **source, name)))
                };
                let within = idea.sources.iter().filter(lies).copied().collect();
                due.add(Group { of, within });
            }
            let counted = kept.get(id).cloned().unwrap_or_default();
            counted.counts_as(&due) && idea.untold == due.fewest(self.proving.work)
        })
    }

    fn turns_hold(&self) -> bool {
        let mut rows = self.proving.rows(CAME).iter();
        rows.all(|row| {
            let turn = turn_of(&row.key).and_then(|(id, turn)| Some((self.ideas.get(&id)?, turn)));
            let gathering = turn.and_then(|(idea, turn)| Some((idea.gathering.as_ref()?, turn)));
            gathering.is_some_and(|(gathering, turn)| turn >= gathering.done)
        })
    }
}
