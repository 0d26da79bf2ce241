//! Small markets for tests.

use super::market::Market;
use super::rows::{MatchNeed, MatchPair, MatchVolunteer, Shift};

/// A need: its id, capacity, minimum, priority, and from when until when it is.
pub(super) type NeedSample = (&'static str, u32, u32, u8, Option<(i64, i64)>);

/// A market of such needs, of volunteers as (id, limit), and of pairs as (volunteer, need, fit). A volunteer whose name
/// ends in `!` is locked to that need.
pub(super) fn market(
    needs: &[NeedSample],
    volunteers: &[(&str, u32)],
    pairs: &[(&str, &str, u32)],
) -> Market {
    let need = |&(id, capacity, minimum, priority, shift): &NeedSample| MatchNeed {
        id: id.into(),
        capacity,
        minimum,
        or_closed: false,
        priority,
        shifts: shift
            .map(|(from, until)| Shift { from, until })
            .into_iter()
            .collect(),
        place: None,
    };
    let volunteer = |&(id, limit): &(&str, u32)| MatchVolunteer {
        id: id.into(),
        limit,
        minutes_max: None,
        week_minutes_max: None,
        booked: Vec::new(),
    };
    let pair = |&(volunteer, need, fit): &(&str, &str, u32)| MatchPair {
        volunteer: volunteer.trim_end_matches('!').into(),
        need: need.into(),
        fit,
        locked: volunteer.ends_with('!'),
    };
    let needs: Vec<MatchNeed> = needs.iter().map(need).collect();
    let volunteers: Vec<MatchVolunteer> = volunteers.iter().map(volunteer).collect();
    let pairs: Vec<MatchPair> = pairs.iter().map(pair).collect();
    Market::new(&needs, &volunteers, &pairs).unwrap()
}
