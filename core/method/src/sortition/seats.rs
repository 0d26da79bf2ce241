//! Who of a panel takes which seat: everybody one that they fit.

use medborger_base::sorted::SortedSet;

use super::rules::SeatGroup;

/// Gives everybody a seat of a group that they fit, no group more people than it has seats.
///
/// `fits` holds the keys of the groups that each person fits; the answer is a place in `groups` for each, in the same
/// order. `None` where somebody is left without a seat. Whoever comes first takes the first group with a free seat, and
/// moves on where somebody later fits no other (augmenting paths, H. W. Kuhn, 1955): the answer depends on nothing else.
///
/// ```
/// use medborger::method::sortition::{SeatGroup, assign_seats};
///
/// let group = |key: &str| SeatGroup::new(key.into(), 1);
/// let groups = [group("health"), group("youth")];
/// let both = ["health".to_owned(), "youth".to_owned()].into();
/// let one = ["health".to_owned()].into();
/// assert_eq!(assign_seats(&groups, &[&both, &one]), Some(vec![1, 0]));
/// assert_eq!(assign_seats(&groups, &[&one, &one]), None);
/// ```
#[must_use]
pub fn assign_seats(groups: &[SeatGroup], fits: &[&SortedSet<String>]) -> Option<Vec<usize>> {
    let mut seated: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
    for person in 0..fits.len() {
        if !seat(groups, fits, person, &mut seated, &mut SortedSet::new()) {
            return None;
        }
    }
    let mut of = vec![0; fits.len()];
    for (group, sitting) in seated.iter().enumerate() {
        for &person in sitting {
            *of.get_mut(person)? = group;
        }
    }
    Some(of)
}

/// Seats one person, moving others on where that helps.
fn seat(
    groups: &[SeatGroup],
    fits: &[&SortedSet<String>],
    person: usize,
    seated: &mut [Vec<usize>],
    tried: &mut SortedSet<usize>,
) -> bool {
    for (g, group) in groups.iter().enumerate() {
        let fitting = fits
            .get(person)
            .is_some_and(|keys| keys.contains(&group.key));
        if !fitting || !tried.insert(g) {
            continue;
        }
        let sitting = seated.get(g).cloned().unwrap_or_default();
        if u32::try_from(sitting.len()).is_ok_and(|taken| taken < group.seats) {
            if let Some(here) = seated.get_mut(g) {
                here.push(person);
            }
            return true;
        }
        for (place, &other) in sitting.iter().enumerate() {
            if seat(groups, fits, other, seated, tried) {
                if let Some(slot) = seated.get_mut(g).and_then(|here| here.get_mut(place)) {
                    *slot = person;
                }
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Against Hall's theorem: everybody gets a seat exactly if for every set of people the groups that any of them
        /// fits have seats enough.
        #[test]
        fn everybody_is_seated_exactly_if_halls_condition_holds(
            seats in prop::collection::vec(0_u32..3, 1..5),
            masks in prop::collection::vec(0_u32..16, 0..8),
        ) {
            let groups: Vec<SeatGroup> = seats
                .iter()
                .enumerate()
                .map(|(g, seats)| SeatGroup { key: g.to_string(), seats: *seats })
                .collect();
            let keys = |mask: u32| -> SortedSet<String> {
                (0..groups.len()).filter(|g| mask & (1 << g) != 0).map(|g| g.to_string()).collect()
            };
            let fits: Vec<SortedSet<String>> = masks.iter().map(|mask| keys(*mask)).collect();
            let fits: Vec<&SortedSet<String>> = fits.iter().collect();
            let hall = (0_u32..1 << masks.len()).all(|set| {
                let people = (0..masks.len()).filter(|p| set & (1 << p) != 0);
                let together = people.clone().fold(0, |all, p| all | masks[p]);
                let room: u32 = (0..groups.len())
                    .filter(|g| together & (1 << g) != 0)
                    .map(|g| groups[g].seats)
                    .sum();
                people.count() <= room as usize
            });
            let answer = assign_seats(&groups, &fits);
            prop_assert_eq!(answer.is_some(), hall);
            if let Some(of) = answer {
                for (g, group) in groups.iter().enumerate() {
                    let taken = of.iter().filter(|&&seat| seat == g).count();
                    prop_assert!(taken <= group.seats as usize);
                }
                for (person, g) in of.iter().enumerate() {
                    prop_assert!(fits[person].contains(&groups[*g].key));
                }
            }
        }
    }
}
