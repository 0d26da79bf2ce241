//! Whom to invite, so that those come who are not reached.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::taking_part;
use crate::citizen::FindCitizens;
use crate::id::CitizenId;
use crate::journal::{Desk, Halt, Query, StreamKey, page_limit};
use crate::key::Key;

/// `reach.invite`: active citizens of a group who consent to invitations and do not take part yet, in the order of their ids. For
/// staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InviteUnreached {
    /// In what they do not take part, by kind and id.
    pub thing: StreamKey,
    /// Only of this part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// At least so old at the end of this year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// At most so old at the end of this year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// Only who follows one of these interest areas, or an area below it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub interests: SortedSet<Key>,
    /// At about how many is looked: 100 unless said otherwise, 1,000 at most. A page may hold fewer, or nobody.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only citizens after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<CitizenId>,
}

/// Whom to invite.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Unreached {
    /// From where to ask on; none on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<CitizenId>,
    /// The citizens of this page.
    pub citizens: Vec<CitizenId>,
}

impl Query for InviteUnreached {
    const NAME: &'static str = "reach.invite";
    type View = Unreached;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Unreached, Halt> {
        desk.must_be_official()?;
        let there = taking_part(desk, &self.thing)?;
        let limit = self.limit.clamp(1, 1000);
        let mut find = FindCitizens::default().with_limit(limit);
        find.interests.clone_from(&self.interests);
        find.areas.extend(self.area.clone());
        (find.age_from, find.age_to) = (self.age_from, self.age_to);
        find.after = self.after;
        let found = find.answer(desk)?;
        let full = u32::try_from(found.citizens.len()).is_ok_and(|count| count == limit);
        let last = found.citizens.last().map(|found| found.citizen);
        let citizens = found.citizens.iter().map(|found| found.citizen);
        Ok(Unreached {
            next: last.filter(|_| full),
            citizens: citizens
                .filter(|citizen| !there.contains(citizen))
                .collect(),
        })
    }
}
