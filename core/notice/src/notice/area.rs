//! Following an interest area: by saying so, or by the profile.

use medborger_base::sorted::SortedSet;

use super::follow::{Followed, Thing};
use crate::citizen::Profile;
use crate::interest::followed_by;
use crate::journal::{Desk, Halt, StreamKey};
use crate::key::Key;
use crate::time::Timestamp;

/// The interest areas by which somebody follows what a thing belongs to: its own, those above, and what was merged into them.
pub(super) fn areas_of(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<SortedSet<Key>, Halt> {
    let areas = match desk.town().registry().topical(thing.kind()) {
        Some(topical) => (topical.areas)(desk, thing)?,
        None => Vec::new(),
    };
    match areas.is_empty() {
        true => Ok(SortedSet::new()),
        false => followed_by(desk, &areas.into_iter().collect()),
    }
}

/// An area as it is followed.
pub(super) fn area(key: &Key) -> Thing {
    Thing::new(&StreamKey::new("interest", key))
}

/// Whether somebody follows one of some areas, by the profile or since an instant at the latest.
pub(super) fn follows_area(
    areas: &SortedSet<Key>,
    followed: &Followed,
    profile: &Profile,
    at: Timestamp,
) -> bool {
    areas.iter().any(|key| {
        let since = followed.since.get(&area(key));
        profile.interests.contains(key) || since.is_some_and(|since| *since <= at)
    })
}
