//! The citizens whose offers stand: what they have already, and how much of their time is left.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::Datelike;
use medborger_base::sorted::Arrange as _;

use super::needs::{Awaited, Wanted};
use crate::calendar::local_date;
use crate::citizen::{Citizen, CitizenStatus, Profile, citizen_stream, profile_key};
use crate::id::{CitizenId, OfferId};
use crate::journal::{Desk, Halt, secret_key};
use crate::method::matching::{Budget, Shift};
use crate::place::Place;
use crate::time::Timestamp;
use crate::volunteering::assignment::{self, assignment_stream};
use crate::volunteering::need::{self, Need, need_stream};
use crate::volunteering::offer::{Offer, OfferSpec, offer_stream, offerer, offerer_key};
use crate::volunteering::schedule::{Times, union};
use crate::volunteering::volunteer::{volunteer, volunteer_stream};
use crate::volunteering::{Fit, FitLack, fit_when};

/// A task that somebody is booked for, or asked for.
pub(super) struct Held {
    pub(super) need: Arc<Need>,
    /// The offer that it came of.
    offer: Option<OfferId>,
    /// What had ended before is not theirs: when both had said yes, or now where that is still awaited.
    since: Timestamp,
}

/// An offer that stands.
pub(super) struct Offered {
    pub(super) id: OfferId,
    pub(super) spec: OfferSpec,
    times: Times,
    /// How many more tasks it takes.
    pub(super) left: u32,
    pub(super) budget: Budget,
}

/// A citizen who offers, with the offers that stand.
pub(super) struct Candidate {
    pub(super) citizen: CitizenId,
    pub(super) offers: Vec<Offered>,
    /// How many tasks they have that are not over.
    pub(super) going: u32,
    /// How many they can still take.
    pub(super) left: u32,
    age: Option<i32>,
    /// What they are booked for already, or asked for.
    pub(super) held: Vec<Held>,
    /// When that is, as far as it is not over; ordered, and what overlaps or touches is one.
    pub(super) booked: Vec<Shift>,
    /// What they give of their time, in all and in a week: the most that any of their offers says.
    pub(super) minutes: [Option<u32>; 2],
    /// What is left of it, without what they have: also what of that is over.
    pub(super) budget: Budget,
}

/// What may be otherwise when somebody is asked. Age, competencies and languages are not.
fn is_soft(lack: FitLack) -> bool {
    use FitLack as L;
    matches!(
        lack,
        L::AgeUnknown | L::Interest | L::TooFar | L::Times | L::Period
    )
}

/// The one thing that a fit lacks, where it is one that may be otherwise.
pub(super) fn only_lack(fit: &Fit) -> Option<FitLack> {
    let lack = fit
        .lacks
        .iter()
        .copied()
        .next()
        .filter(|_| fit.lacks.len() == 1);
    lack.filter(|lack| is_soft(*lack))
}

impl Candidate {
    /// Counts what is held, once all of it is known.
    pub(super) fn settle(&mut self, at: Timestamp) {
        let shifts = |held: &[&Held]| -> Vec<Shift> {
            let each = held.iter();
            each.flat_map(|held| held.need.spec.schedule.booked_after(held.since))
                .collect()
        };
        let going = |held: &[&Held]| {
            let going = held.iter().filter(|held| !held.need.is_over(at)).count();
            u32::try_from(going).unwrap_or(u32::MAX)
        };
        let all: Vec<&Held> = self.held.iter().collect();
        let limits = self.offers.iter().map(|offer| u32::from(offer.spec.limit));
        self.going = going(&all);
        self.left = limits.max().unwrap_or(0).saturating_sub(self.going);
        for offer in &mut self.offers {
            let by_it = all
                .iter()
                .copied()
                .filter(|held| held.offer == Some(offer.id));
            let by_it: Vec<&Held> = by_it.collect();
            let spec = &offer.spec;
            offer.left = u32::from(spec.limit).saturating_sub(going(&by_it));
            offer.budget = Budget::new(spec.minutes_max, spec.week_minutes_max, &shifts(&by_it));
        }
        let each = all.iter();
        let booked = each.flat_map(|held| held.need.spec.schedule.booked_after(at));
        self.booked = union(booked.collect());
        if self.minutes != [None, None] {
            self.budget = Budget::new(self.minutes[0], self.minutes[1], &shifts(&all));
        }
    }

    /// Whose answer is awaited keeps the time for it.
    pub(super) fn awaits(&mut self, awaited: &Awaited, at: Timestamp) {
        self.held.push(Held {
            need: Arc::clone(&awaited.need),
            offer: awaited.offer,
            since: at,
        });
    }

    /// The offer that suits a need best, or comes nearest to it: of those alone by which there is time for it. None where
    /// there is none of these.
    pub(super) fn best_offer(
        &self,
        wanted: &Wanted,
        place: Option<&Place>,
    ) -> Option<(OfferId, Fit)> {
        if !self.budget.holds(&wanted.load) {
            return None;
        }
        let able = |offer: &&Offered| offer.left > 0 && offer.budget.holds(&wanted.load);
        let fits = self.offers.iter().filter(able).map(|offer| {
            let times = [&offer.times, &wanted.times];
            let need = &wanted.need.spec;
            let fit = fit_when(times, need, place, &offer.spec, true, self.age);
            (offer, fit)
        });
        // Of two that are as good, it is the one that takes more.
        let best = fits.min_by_key(|(offer, fit)| {
            let (lacks, minutes) = (fit.lacks.len(), offer.spec.minutes_max);
            let is_hard = lacks > 0 && only_lack(fit).is_none();
            let most = minutes.unwrap_or(u32::MAX);
            let weekly = offer.spec.week_minutes_max.unwrap_or(u32::MAX);
            let room = Reverse((offer.left, most, weekly));
            (
                lacks,
                is_hard,
                Reverse(fit.points),
                only_lack(fit),
                room,
                offer.id,
            )
        });
        best.map(|(offer, fit)| (offer.id, fit))
    }

    /// About how much it takes to ask for the best offer, in units of work.
    pub(super) fn cost(&self, wanted: &Wanted) -> u64 {
        let offers = 1 + self.offers.len();
        let booked = wanted.shifts.len() * self.booked.len() * (1 + self.held.len());
        let weeks = 20 * wanted.load.week_count() * offers;
        (300 * offers + 4 * booked + weeks) as u64
    }
}

/// The citizens whose offers stand, in the order of their ids.
pub(super) fn candidates(desk: &mut Desk<'_>) -> Result<Vec<Candidate>, Halt> {
    let streams = desk.find_all::<Offer>("open", "yes".to_owned())?;
    let ids: Vec<OfferId> = streams
        .iter()
        .filter_map(|stream| stream.id().parse().ok())
        .collect();
    desk.require(
        streams.iter().cloned(),
        ids.iter().map(|id| offerer_key(*id)),
    )?;
    let mut standing = Vec::new();
    for id in ids {
        let offer = desk.get::<Offer>(&offer_stream(id))?;
        if let (Some(offer), Some(citizen)) = (offer, offerer(desk, id)?) {
            standing.push((citizen, id, offer));
        }
    }
    standing.arrange_by_key(|(citizen, id, _)| (*citizen, *id));
    let mut rows = Vec::new();
    for (citizen, _, offer) in &standing {
        rows.extend([
            offer.spec.key.clone(),
            secret_key(*citizen),
            profile_key(*citizen),
        ]);
    }
    desk.require(
        standing
            .iter()
            .map(|(citizen, ..)| citizen_stream(*citizen)),
        rows,
    )?;
    let mut all: Vec<Candidate> = Vec::new();
    let at = desk.at();
    let year = local_date(at.to_utc()).year();
    for (citizen, id, offer) in standing {
        let spec: Option<OfferSpec> = desk.read(&offer.spec)?;
        let stands = |spec: &OfferSpec| !spec.is_over(at) && !spec.schedule.is_over(at);
        let Some(spec) = spec.filter(stands) else {
            continue;
        };
        let account = desk.get::<Citizen>(&citizen_stream(citizen))?;
        if account.is_none_or(|account| account.status != CitizenStatus::Active) {
            continue;
        }
        let minutes = [spec.minutes_max, spec.week_minutes_max];
        let offered = Offered {
            id,
            times: Times::of(&spec.schedule),
            left: 0,
            budget: Budget::new(None, None, &[]),
            spec,
        };
        match all.last_mut() {
            Some(last) if last.citizen == citizen => {
                for (most, minutes) in last.minutes.iter_mut().zip(minutes) {
                    *most = most.zip(minutes).map(|(one, other)| one.max(other));
                }
                last.offers.push(offered);
            }
            _ => {
                let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
                all.push(Candidate {
                    citizen,
                    offers: vec![offered],
                    going: 0,
                    left: 0,
                    age: profile.birth_year.map(|born| year - i32::from(born)),
                    held: Vec::new(),
                    booked: Vec::new(),
                    minutes,
                    budget: Budget::new(None, None, &[]),
                });
            }
        }
    }
    book(desk, &mut all)?;
    Ok(all)
}

/// Tells what everybody is booked for.
fn book(desk: &mut Desk<'_>, all: &mut [Candidate]) -> Result<(), Halt> {
    let mut own = Vec::with_capacity(all.len());
    for candidate in &*all {
        own.push(volunteer_stream(desk, candidate.citizen)?);
    }
    desk.require(own.iter().cloned(), [])?;
    let (mut booked, mut streams) = (Vec::new(), Vec::new());
    for (place, stream) in own.iter().enumerate() {
        for (assignment, booking) in &volunteer(desk, stream)?.booked {
            streams.extend([assignment_stream(*assignment), need_stream(booking.need)]);
            booked.push((place, *assignment, booking.need));
        }
    }
    desk.require(streams, [])?;
    let at = desk.at();
    for (place, assignment, need) in booked {
        let held = assignment::existing(desk, assignment)?;
        let yes = held.poster_yes.into_iter().chain(held.helper_yes);
        let held = Held {
            need: need::existing(desk, need)?,
            offer: held.offer,
            since: yes.map(|yes| yes.at).max().unwrap_or(at),
        };
        if let Some(candidate) = all.get_mut(place) {
            candidate.held.push(held);
        }
    }
    Ok(())
}
