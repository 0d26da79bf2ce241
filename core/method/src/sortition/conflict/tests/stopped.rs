//! Searches that are stopped at any moment.

use super::*;
use crate::sortition::partial::Stopped;

proptest! {
    #[test]
    fn what_a_stopped_search_says_of_a_conflict_holds(
        seats in 2..9_u32,
        mins in prop::array::uniform4(0..5_u32),
        room in prop::array::uniform4(0..3_u32),
        people in prop::array::uniform4(1..5_usize),
        part in 0..9_u64,
    ) {
        let bound = |at: usize| (mins[at], mins[at] + room[at]);
        let bounds = [[bound(0), bound(1)], [bound(2), bound(3)]];
        if people.iter().sum::<usize>() < seats as usize { return Ok(()); }
        let pool = pool(seats, bounds, [[people[0], people[1]], [people[2], people[3]]]);
        let whole = Work::unlimited();
        let Some(smallest) = conflict(&pool, &whole).unwrap() else { return Ok(()) };
        let work = Work::limited(whole.used() * part / 8);
        if let Ok(found) = conflict_best(&pool, &work) {
            let found = found.unwrap();
            let mut search = Search::new(&pool, &whole);
            let parts = search.parts().into_iter();
            let parts: Vec<Part> = parts.filter(|&p| found.parts.contains(&search.name(p))).collect();
            prop_assert_eq!(parts.len(), found.parts.len());
            prop_assert!(!search.holds(&parts).unwrap());
            if found.stopped.is_none() {
                prop_assert_eq!(&found.parts, &smallest);
            }
        }
        let whole = Work::unlimited();
        let smallest = relax(&pool, &[], &whole).unwrap();
        let work = Work::limited(whole.used() * part / 8);
        let best = relax_best(&pool, &[], &work).unwrap();
        prop_assert_eq!(best.is_some(), smallest.is_some());
        let (Some(best), Some(smallest)) = (best, smallest) else { return Ok(()) };
        let least = best.least.unwrap_or(best.weight);
        prop_assert!(least <= smallest.weight && smallest.weight <= best.weight);
        prop_assert!(best.least.is_none() || Stopped::of(&work).unwrap().is_some());
        let rules = best.apply(pool.rules());
        let all = volunteers([[people[0], people[1]], [people[2], people[3]]]);
        prop_assert_eq!(conflict(&Pool::new(&rules, &all).unwrap(), &some()).unwrap(), None);
    }
}
