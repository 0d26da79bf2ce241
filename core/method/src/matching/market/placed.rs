//! Pairs that name volunteers and needs by their ids, or by their places in the input.

use super::super::error::MatchingError;
use super::super::index::Index;
use super::super::rows::{MatchNeed, MatchPair, MatchVolunteer};
use super::{Market, Pair, checked_pair};
use medborger_base::work::Work;

/// A volunteer who fits a need, each named by its place in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct PlacedPair {
    /// The place of the volunteer.
    pub volunteer: u32,
    /// The place of the need.
    pub need: u32,
    /// How well they fit, 0 to 1,000.
    pub fit: u32,
    /// Whether both have said yes already: such a pair stays.
    pub locked: bool,
}

impl PlacedPair {
    /// A volunteer and a need by their places, and how well they fit; not locked.
    #[must_use]
    pub const fn new(volunteer: u32, need: u32, fit: u32) -> Self {
        Self {
            volunteer,
            need,
            fit,
            locked: false,
        }
    }
}

/// Makes the pairs, by the indexes of needs and volunteers: of each the volunteer's rank, and the pair.
pub(super) type Rows<'r> =
    &'r mut dyn FnMut([&Index<'_>; 2]) -> Result<Vec<(u32, Pair)>, MatchingError>;

pub(super) fn by_id(
    pairs: &[MatchPair],
    [needs, volunteers]: [&Index<'_>; 2],
    work: &Work,
) -> Result<Vec<(u32, Pair)>, MatchingError> {
    let mut rows = Vec::with_capacity(pairs.len());
    for (place, pair) in pairs.iter().enumerate() {
        work.spend(250)?;
        let volunteer = volunteers.rank(&pair.volunteer);
        let volunteer = volunteer.ok_or_else(|| no_volunteer(place))?;
        let need = needs.rank(&pair.need).ok_or_else(|| no_need(place))?;
        rows.push((volunteer, checked_pair(place, need, pair.fit, pair.locked)?));
    }
    Ok(rows)
}

fn no_volunteer(place: usize) -> MatchingError {
    let field = format!("pairs[{place}].volunteer");
    MatchingError::VolunteerUnknown { field }
}

fn no_need(place: usize) -> MatchingError {
    let field = format!("pairs[{place}].need");
    MatchingError::NeedUnknown { field }
}

impl Market {
    /// As [`within`](Self::within), of pairs that name volunteers and needs by their places in the input: for markets so large
    /// that naming them by their ids would take more memory than the market.
    ///
    /// # Errors
    ///
    /// As [`Market::within`].
    pub fn of_places(
        needs: &[MatchNeed],
        volunteers: &[MatchVolunteer],
        pairs: &[PlacedPair],
        work: &Work,
    ) -> Result<Self, MatchingError> {
        Self::laid_out(needs, volunteers, pairs.len(), work, &mut |[
            needs,
            volunteers,
        ]| {
            let mut rows = Vec::with_capacity(pairs.len());
            for (place, pair) in pairs.iter().enumerate() {
                work.spend(50)?;
                let volunteer = volunteers.rank_at(pair.volunteer);
                let volunteer = volunteer.ok_or_else(|| no_volunteer(place))?;
                let need = needs.rank_at(pair.need).ok_or_else(|| no_need(place))?;
                rows.push((volunteer, checked_pair(place, need, pair.fit, pair.locked)?));
            }
            Ok(rows)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn pairs_by_place_make_the_market_of_pairs_by_id(
            needs in prop::collection::btree_set("[a-z]{1,3}", 1..5), people in prop::collection::btree_set("[a-z]{1,3}", 1..5),
            pairs in prop::collection::vec((0_u32..6, 0_u32..6, 0_u32..1_002), 0..8), turned: bool,
        ) {
            let mut needs: Vec<MatchNeed> = needs.into_iter().map(|id| MatchNeed::new(id, 1, 1)).collect();
            let people: Vec<MatchVolunteer> = people.into_iter().map(|id| MatchVolunteer::new(id, 1)).collect();
            if turned { needs.reverse(); }
            let placed: Vec<PlacedPair> = pairs.iter().map(|&(volunteer, need, fit)| PlacedPair::new(volunteer, need, fit)).collect();
            let named: Vec<MatchPair> = pairs.iter().map(|&(volunteer, need, fit)| {
                let id = |place: u32, id: Option<&String>| id.cloned().unwrap_or_else(|| format!("nobody {place}"));
                let volunteer = id(volunteer, people.get(volunteer as usize).map(|one| &one.id));
                MatchPair::new(volunteer, id(need, needs.get(need as usize).map(|one| &one.id)), fit)
            }).collect();
            let work = Work::unlimited();
            prop_assert_eq!(Market::of_places(&needs, &people, &placed, &work), Market::within(&needs, &people, &named, &work));
        }
    }
}
