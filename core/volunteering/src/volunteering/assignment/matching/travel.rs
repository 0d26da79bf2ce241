//! The way from one place to another: as the crow flies, at a speed that the question gives.

use medborger_base::sorted::SortedMap;

use super::candidates::Candidate;
use super::needs::Wanted;
use crate::journal::{Desk, Halt};
use crate::method::matching::{Market, Shift, minutes_between};
use crate::place::Place;
use crate::volunteering::assignment::AssignmentError;
use crate::volunteering::need::NeedText;
use crate::volunteering::schedule::collide;

/// How fast people get about, and where the tasks are that they have already. Nothing, where no speed is given.
pub(super) struct Travel {
    metres_per_minute: Option<u32>,
    /// By the key of a need's text.
    places: SortedMap<String, [i32; 3]>,
}

fn metres(place: Option<&Place>) -> Option<[i32; 3]> {
    place
        .and_then(|place| place.point)
        .map(|point| point.metres())
}

impl Travel {
    pub(super) fn new(
        desk: &mut Desk<'_>,
        metres_per_minute: Option<u32>,
        candidates: &[Candidate],
    ) -> Result<Self, Halt> {
        let mut places = SortedMap::new();
        if let Some(speed) = metres_per_minute {
            if !(10..=2_000).contains(&speed) {
                return Err(AssignmentError::TravelOutOfRange.into());
            }
            let held = || {
                let each = candidates.iter().flat_map(|candidate| &candidate.held);
                each.map(|held| &held.need)
            };
            desk.require([], held().map(|need| need.text.key.clone()))?;
            for need in held() {
                if !places.contains_key(&need.text.key) {
                    let text: Option<NeedText> = desk.read(&need.text)?;
                    let place = metres(text.and_then(|text| text.place).as_ref());
                    places.extend(place.map(|point| (need.text.key.clone(), point)));
                }
            }
        }
        Ok(Self {
            metres_per_minute,
            places,
        })
    }

    /// Whether somebody gets from what they have to these shifts, and from there to what they have.
    pub(super) fn can_reach(
        &self,
        candidate: &Candidate,
        place: Option<&Place>,
        shifts: &[Shift],
    ) -> bool {
        let (Some(speed), Some(there)) = (self.metres_per_minute, metres(place)) else {
            return true;
        };
        candidate.held.iter().map(|held| &held.need).all(|need| {
            let Some(here) = self.places.get(&need.text.key) else {
                return true;
            };
            let minutes = i64::from(minutes_between(*here, there, speed));
            let longer = |shift: Shift| Shift::new(shift.from - minutes, shift.until + minutes);
            let booked = need.spec.schedule.booked().into_iter().map(longer);
            // Longer ones may overlap: one by one.
            booked.into_iter().all(|booked| !collide(&[booked], shifts))
        })
    }

    /// The market in which these journeys take their time. The order of its needs is that of their ids.
    pub(super) fn tell(&self, market: Market, needs: &[Wanted]) -> Market {
        let Some(speed) = self.metres_per_minute else {
            return market;
        };
        let place = |wanted: &Wanted| metres(wanted.text.as_ref()?.place.as_ref());
        market.with_points(needs.iter().map(place).collect(), speed)
    }
}
