//! What a matching is computed from: the open needs and the citizens' offers, and the market that they make.

use medborger_base::sorted::{Arrange as _, SortedMap, SortedSet};
use std::cmp::Reverse;
use std::sync::Arc;

use chrono::Datelike;

use super::PlanMatches;
use super::travel::Travel;
use crate::calendar::local_date;
use crate::citizen::{Citizen, CitizenStatus, Profile, citizen_stream, profile_key};
use crate::id::{CitizenId, NeedId, OfferId};
use crate::journal::{Desk, Find, Halt, StreamKey, secret_key, vault_terms};
use crate::method::matching::{
    Market, MatchNeed, MatchPair, MatchVolunteer, Matching, MatchingError, Relaxation, Shift,
    certify_within, conflict, relax, solve,
};
use crate::organisation::organisation_stream;
use crate::volunteering::assignment::propose::{of_need, taken_up};
use crate::volunteering::assignment::{Assignment, AssignmentError, CancelCause, Ended, row_key};
use crate::volunteering::need::{self, Need, NeedStage, NeedText, need_stream};
use crate::volunteering::offer::{Offer, OfferSpec, offer_stream, offerer, offerer_key};
use crate::volunteering::schedule::{Times, collide, union};
use crate::volunteering::volunteer::{volunteer, volunteer_stream};
use crate::volunteering::{Fit, FitLack, fit_when};

/// A citizen who offers, with the offers that stand.
pub(super) struct Candidate {
    pub(super) citizen: CitizenId,
    offers: Vec<(OfferId, OfferSpec)>,
    /// How many tasks they can still take.
    left: u32,
    age: Option<i32>,
    /// What they are booked for already, or asked for.
    pub(super) held: Vec<Arc<Need>>,
    /// When that is.
    booked: Vec<Shift>,
    /// Where they are assigned.
    pub(super) busy: SortedSet<NeedId>,
    /// What they give of their time, in all and in a week: the most that any of their offers says.
    minutes: [Option<u32>; 2],
}

/// An open need with what was said of it before.
pub(super) struct Wanted {
    pub(super) id: NeedId,
    pub(super) need: Arc<Need>,
    pub(super) text: Option<NeedText>,
    pub(super) seeker: Option<CitizenId>,
    /// Who was asked before, whatever the answer.
    pub(super) asked: SortedSet<CitizenId>,
    /// Whose answer is awaited.
    pending: Vec<CitizenId>,
    /// How many places are neither taken nor kept for them.
    pub(super) free: u16,
}

impl Wanted {
    /// How many people are lacking until the minimum, if those who were asked come.
    pub(super) fn lacking(&self) -> u16 {
        let spec = &self.need.spec;
        let there = spec.capacity.saturating_sub(self.free);
        spec.minimum.saturating_sub(there)
    }
}

/// A need with no place to give, and whose answers are awaited there.
type HeldFor = (Arc<Need>, Vec<CitizenId>);

impl PlanMatches {
    /// The needs to which somebody can come forward.
    fn needs(&self, desk: &mut Desk<'_>) -> Result<(Vec<Wanted>, Vec<HeldFor>), Halt> {
        let mut wanted = vec![("open", "yes".to_owned())];
        wanted.extend(
            self.interest
                .iter()
                .map(|key| ("interest", key.to_string())),
        );
        let found = desk.find(&Find::new(
            wanted
                .into_iter()
                .map(|pair| vault_terms::<Need>(&[pair]).into_iter().collect())
                .collect(),
        ))?;
        let ids: Vec<NeedId> = found
            .streams
            .iter()
            .filter_map(|stream| stream.id().parse().ok())
            .collect();
        desk.require(
            found.streams.iter().cloned(),
            ids.iter().map(|id| need::seeker_key(*id)),
        )?;
        let mut open = Vec::new();
        let mut posters = Vec::new();
        for id in ids {
            let need = need::existing(desk, id)?;
            let round = need.spec.mentoring_grade.is_some() || !self.mentoring;
            posters.extend(need.organisation.map(organisation_stream));
            if round && need.stage(desk.at()) == NeedStage::Open {
                open.push((id, need));
            }
        }
        desk.require(posters, [])?;
        let mut at_work = Vec::with_capacity(open.len());
        for (id, need) in open {
            let poster = need::poster_organisation(desk, &need)?;
            if poster.is_none_or(|poster| poster.is_at_work()) {
                at_work.push((id, need));
            }
        }
        let open = at_work;
        desk.look_up(open.iter().map(|(id, _)| of_need(*id)))?;
        let mut rows: Vec<String> = open.iter().map(|(_, need)| need.text.key.clone()).collect();
        let mut streams: Vec<StreamKey> = Vec::new();
        for (id, _) in &open {
            for stream in &desk.find(&of_need(*id))?.streams {
                rows.push(row_key(stream.id()));
                streams.push(stream.clone());
            }
        }
        desk.require(streams, rows)?;
        let (mut all, mut held_for) = (Vec::new(), Vec::new());
        for (id, need) in open {
            let before = taken_up(desk, id)?;
            // Who could not at that time may be asked again; who said no, or did not fit, is not.
            let again = |held: &Assignment| match held.ended {
                Some((Ended::Cancelled { cause }, _)) => {
                    matches!(cause, CancelCause::HelperUnable | CancelCause::NeedGone)
                }
                _ => false,
            };
            let awaited = |held: &Assignment| held.ended.is_none() && !held.is_agreed();
            let waiting = before.iter().filter(|(_, held, _)| awaited(held));
            let places = u16::try_from(waiting.clone().count()).unwrap_or(u16::MAX);
            let taken = need.places_taken().saturating_add(places);
            // A place for everybody who was asked: nobody is asked for more places than there are.
            if need.spec.capacity <= taken {
                held_for.push((
                    need,
                    waiting.filter_map(|(_, _, citizen)| *citizen).collect(),
                ));
                continue;
            }
            let asked = before
                .iter()
                .filter(|(_, held, _)| !again(held))
                .filter_map(|(_, _, citizen)| *citizen);
            all.push(Wanted {
                id,
                text: desk.read(&need.text)?,
                seeker: need::seeker(desk, id)?,
                asked: asked.collect(),
                pending: waiting.filter_map(|(_, _, citizen)| *citizen).collect(),
                free: need.spec.capacity.saturating_sub(taken),
                need,
            });
        }
        Ok((all, held_for))
    }
}

/// The citizens whose offers stand, in the order of their ids.
fn candidates(desk: &mut Desk<'_>) -> Result<Vec<Candidate>, Halt> {
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
    let year = local_date(desk.at().to_utc()).year();
    for (citizen, id, offer) in standing {
        let spec: Option<OfferSpec> = desk.read(&offer.spec)?;
        let Some(spec) = spec.filter(|spec| !spec.is_over(desk.at())) else {
            continue;
        };
        let account = desk.get::<Citizen>(&citizen_stream(citizen))?;
        if account.is_none_or(|account| account.status != CitizenStatus::Active) {
            continue;
        }
        let limit = u32::from(spec.limit);
        let minutes = [spec.minutes_max, spec.week_minutes_max];
        match all.last_mut() {
            Some(last) if last.citizen == citizen => {
                last.left = last.left.max(limit);
                for (most, minutes) in last.minutes.iter_mut().zip(minutes) {
                    *most = most.zip(minutes).map(|(one, other)| one.max(other));
                }
                last.offers.push((id, spec));
            }
            _ => {
                let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
                all.push(Candidate {
                    citizen,
                    offers: vec![(id, spec)],
                    left: limit,
                    age: profile.birth_year.map(|born| year - i32::from(born)),
                    held: Vec::new(),
                    booked: Vec::new(),
                    busy: SortedSet::new(),
                    minutes,
                });
            }
        }
    }
    let mut own = Vec::with_capacity(all.len());
    for candidate in &all {
        own.push(volunteer_stream(desk, candidate.citizen)?);
    }
    desk.require(own.iter().cloned(), [])?;
    let mut needs = Vec::new();
    for (candidate, stream) in all.iter_mut().zip(&own) {
        let held = volunteer(desk, stream)?;
        let taken = u32::try_from(held.booked.len()).unwrap_or(u32::MAX);
        candidate.left = candidate.left.saturating_sub(taken);
        candidate.busy = held.booked.values().map(|booking| booking.need).collect();
        needs.extend(candidate.busy.iter().map(|need| need_stream(*need)));
    }
    desk.require(needs, [])?;
    for candidate in &mut all {
        for id in &candidate.busy {
            candidate.held.push(need::existing(desk, *id)?);
        }
    }
    all.retain(|candidate| candidate.left > 0);
    Ok(all)
}

/// Somebody who would suit a need but for one thing that they may say otherwise when asked.
pub(super) struct NearMiss {
    /// The places of need and candidate.
    pub(super) need: usize,
    pub(super) candidate: usize,
    pub(super) offer: OfferId,
    pub(super) fit: Fit,
    pub(super) lack: FitLack,
}

/// What may be otherwise when somebody is asked. Age, competencies and languages are not.
fn is_soft(lack: FitLack) -> bool {
    use FitLack as L;
    matches!(
        lack,
        L::AgeUnknown | L::Interest | L::TooFar | L::Times | L::Period
    )
}

/// A matching with all that it was computed from.
pub(super) struct Plan {
    pub(super) needs: Vec<Wanted>,
    pub(super) candidates: Vec<Candidate>,
    /// The best offer of each pair that suits, by the places of need and candidate.
    pub(super) fits: SortedMap<(usize, usize), (OfferId, Fit)>,
    /// Who would suit what but for one thing; none unless that was asked for.
    pub(super) near: Vec<NearMiss>,
    pub(super) market: Market,
    pub(super) relaxation: Relaxation,
    /// The needs whose minimums can't be met together.
    pub(super) conflict: Vec<NeedId>,
    pub(super) matching: Matching,
}

impl PlanMatches {
    /// `loading` is called before anything is computed: what is loaded later has all of it computed again. With `near`, who
    /// would suit what but for one thing is told too.
    pub(super) fn plan(
        &self,
        desk: &mut Desk<'_>,
        near: bool,
        loading: impl FnOnce(&mut Desk<'_>, &[Wanted], &[Candidate]) -> Result<(), Halt>,
    ) -> Result<Plan, Halt> {
        let (needs, held_for) = self.needs(desk)?;
        let mut candidates = candidates(desk)?;
        // Whose answer is awaited somewhere keeps the time for it.
        let open = needs.iter().map(|wanted| (&wanted.need, &wanted.pending));
        for (need, pending) in open.chain(held_for.iter().map(|(need, who)| (need, who))) {
            for citizen in pending {
                let place = candidates.binary_search_by_key(citizen, |candidate| candidate.citizen);
                if let Some(candidate) = place.ok().and_then(|place| candidates.get_mut(place)) {
                    candidate.left = candidate.left.saturating_sub(1);
                    candidate.held.push(Arc::clone(need));
                }
            }
        }
        candidates.retain(|candidate| candidate.left > 0);
        for candidate in &mut candidates {
            let held = candidate.held.iter();
            let shifts = held.flat_map(|need| need.spec.schedule.booked());
            candidate.booked = shifts.collect();
        }
        let travel = Travel::new(desk, self.metres_per_minute, &candidates)?;
        loading(desk, &needs, &candidates)?;
        let free: Vec<Vec<Times>> = candidates
            .iter()
            .map(|candidate| {
                let offers = candidate.offers.iter();
                offers.map(|(_, spec)| Times::of(&spec.schedule)).collect()
            })
            .collect();
        let busy: Vec<Vec<Shift>> = candidates.iter().map(|c| union(c.booked.clone())).collect();
        let (mut fits, mut missed) = (SortedMap::new(), Vec::new());
        for (n, wanted) in needs.iter().enumerate() {
            let place = wanted.text.as_ref().and_then(|text| text.place.as_ref());
            let times = Times::of(&wanted.need.spec.schedule);
            let shifts = wanted.need.spec.schedule.booked();
            for (c, ((candidate, free), busy)) in
                candidates.iter().zip(&free).zip(&busy).enumerate()
            {
                let booked = shifts.len() * busy.len() * (1 + candidate.held.len());
                desk.work()
                    .spend((300 * (1 + free.len()) + 4 * booked) as u64)?;
                if wanted.seeker == Some(candidate.citizen)
                    || wanted.asked.contains(&candidate.citizen)
                    || candidate.busy.contains(&wanted.id)
                    || collide(&shifts, busy)
                    || !travel.can_reach(candidate, place, &shifts)
                {
                    continue;
                }
                let offers = candidate.offers.iter().zip(free);
                let best = offers
                    .map(|((id, spec), free)| {
                        let free = free.covers(&times);
                        let need = &wanted.need.spec;
                        let fit = fit_when(free, need, place, spec, true, candidate.age);
                        (*id, fit)
                    })
                    .min_by_key(|(id, fit)| (fit.lacks.len(), Reverse(fit.points), *id));
                match best {
                    Some(best) if best.1.suits() => {
                        fits.insert((n, c), best);
                    }
                    Some((offer, fit)) if near && fit.lacks.len() == 1 => {
                        let lack = fit.lacks.iter().copied().find(|lack| is_soft(*lack));
                        if let Some(lack) = lack {
                            desk.work().keep(160)?;
                            missed.push(NearMiss {
                                need: n,
                                candidate: c,
                                offer,
                                fit,
                                lack,
                            });
                        }
                    }
                    _ => {}
                }
            }
        }
        // The order of ids is the order of places: both lists are sorted by them.
        let rows = |need: &Wanted| {
            MatchNeed::new(
                need.id.to_string(),
                u32::from(need.free),
                need.need.spec.priority,
            )
            .with_minimum(u32::from(need.lacking()))
            .with_or_closed(need.need.spec.or_closed)
            .with_shifts(need.need.spec.schedule.booked())
        };
        let people = |candidate: &Candidate| {
            let mut row = MatchVolunteer::new(candidate.citizen.to_string(), candidate.left);
            [row.minutes_max, row.week_minutes_max] = candidate.minutes;
            if candidate.minutes != [None, None] {
                row.booked = candidate.booked.clone();
            }
            row
        };
        let mut pairs = Vec::with_capacity(fits.len());
        for ((n, c), (_, fit)) in &fits {
            if let (Some(need), Some(candidate)) = (needs.get(*n), candidates.get(*c)) {
                pairs.push(MatchPair::new(
                    candidate.citizen.to_string(),
                    need.id.to_string(),
                    fit.points,
                ));
            }
        }
        let rows: Vec<MatchNeed> = needs.iter().map(rows).collect();
        let people: Vec<MatchVolunteer> = candidates.iter().map(people).collect();
        let work = desk.work();
        let market = |rows: &[MatchNeed]| -> Result<Market, MatchingError> {
            Ok(travel.tell(Market::within(rows, &people, &pairs, work)?, &needs))
        };
        let mut asked = market(&rows)?;
        let mut relaxation = Relaxation::none();
        let mut clash = Vec::new();
        match relax(&asked, work) {
            Ok(found) => relaxation = found,
            // Too many needs to know what gives way: each is closed rather than open with fewer.
            Err(MatchingError::Unsolved) => asked = asked.or_closed(),
            Err(error) => return Err(error.into()),
        }
        if !relaxation.changes.is_empty() {
            let found = conflict(&asked, work)?;
            let names = found.into_iter().flat_map(|found| found.needs);
            clash = names.filter_map(|need| need.parse().ok()).collect();
            asked = market(&relaxation.apply(&rows))?;
        }
        let market = asked;
        let matching = solve(&market, work)?;
        // Whoever proposes something to hundreds of people has checked it.
        let checked = certify_within(&market, &matching, work);
        work.check()?;
        checked.map_err(|_| AssignmentError::NotProven)?;
        Ok(Plan {
            needs,
            candidates,
            fits,
            near: missed,
            market,
            relaxation,
            conflict: clash,
            matching,
        })
    }
}
