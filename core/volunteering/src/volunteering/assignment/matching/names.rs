//! Loads what tells who people are, what tasks are called and how organisations are reached.

use medborger_base::sorted::SortedSet;

use super::plan::{Candidate, Wanted};
use super::report::PairBefore;
use crate::citizen::identity_key;
use crate::id::OrganisationId;
use crate::journal::{Desk, Halt};
use crate::organisation::{Organisation, organisation_stream};
use crate::volunteering::need::{Need, need_stream};

/// The rows that tell who people are and how organisations are reached.
pub(super) fn load(
    desk: &mut Desk<'_>,
    before: &[PairBefore],
    needs: &[Wanted],
    candidates: &[Candidate],
) -> Result<(), Halt> {
    let mut rows: Vec<String> = candidates.iter().map(|c| identity_key(c.citizen)).collect();
    rows.extend(before.iter().map(|pair| identity_key(pair.citizen)));
    rows.extend(
        needs
            .iter()
            .filter_map(|wanted| wanted.seeker.map(identity_key)),
    );
    desk.require(before.iter().map(|pair| need_stream(pair.need)), rows)?;
    let mut texts = Vec::new();
    for pair in before {
        if let Some(need) = desk.get::<Need>(&need_stream(pair.need))? {
            texts.push(need.text.key.clone());
        }
    }
    let posters: SortedSet<OrganisationId> =
        needs.iter().filter_map(|w| w.need.organisation).collect();
    for id in posters {
        if let Some(poster) = desk.get::<Organisation>(&organisation_stream(id))? {
            texts.push(poster.text.key.clone());
        }
    }
    desk.require([], texts)
}
