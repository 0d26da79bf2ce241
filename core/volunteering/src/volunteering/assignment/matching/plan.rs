//! What a matching is computed from: the open needs and the citizens' offers, and the market that they make.

use medborger_base::sorted::{Arrange as _, SortedMap, SortedSet};
use std::sync::Arc;

use chrono::Datelike;

use super::PlanMatches;
use crate::calendar::local_date;
use crate::citizen::{Citizen, CitizenStatus, Profile, citizen_stream, profile_key};
use crate::id::{CitizenId, NeedId, OfferId};
use crate::journal::{Desk, Find, Halt, StreamKey, secret_key, vault_terms};
use crate::method::matching::{
    Market, MatchNeed, MatchPair, MatchVolunteer, Matching, Relaxation, Shift, certify_within,
    conflict, relax, solve,
};
use crate::organisation::organisation_stream;
use crate::volunteering::assignment::propose::{of_need, taken_up};
use crate::volunteering::assignment::{Assignment, AssignmentError, CancelCause, Ended, row_key};
use crate::volunteering::need::{self, Need, NeedStage, NeedText, need_stream};
use crate::volunteering::offer::{Offer, OfferSpec, offer_stream, offerer, offerer_key};
use crate::volunteering::schedule::{Times, collide, union};
use crate::volunteering::volunteer::{volunteer, volunteer_stream};
use crate::volunteering::{Fit, fit_when};

/// A citizen who offers, with the offers that stand.
pub(super) struct Candidate {
    pub(super) citizen: CitizenId,
    offers: Vec<(OfferId, OfferSpec)>,
    /// How many tasks they can still take.
    left: u32,
    age: Option<i32>,
    /// When they are booked already.
    booked: Vec<Shift>,
    /// Where they are assigned.
    busy: SortedSet<NeedId>,
}

/// An open need with what was said of it before.
pub(super) struct Wanted {
    pub(super) id: NeedId,
    need: Arc<Need>,
    text: Option<NeedText>,
    seeker: Option<CitizenId>,
    /// Who was asked before, whatever the answer.
    asked: SortedSet<CitizenId>,
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
        match all.last_mut() {
            Some(last) if last.citizen == citizen => {
                last.left = last.left.max(limit);
                last.offers.push((id, spec));
            }
            _ => {
                let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
                all.push(Candidate {
                    citizen,
                    offers: vec![(id, spec)],
                    left: limit,
                    age: profile.birth_year.map(|born| year - i32::from(born)),
                    booked: Vec::new(),
                    busy: SortedSet::new(),
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
            let need = need::existing(desk, *id)?;
            candidate.booked.extend(need.spec.schedule.booked());
        }
    }
    all.retain(|candidate| candidate.left > 0);
    Ok(all)
}

/// A matching with all that it was computed from.
pub(super) struct Plan {
    pub(super) needs: Vec<Wanted>,
    pub(super) candidates: Vec<Candidate>,
    /// The best offer of each pair that suits, by the places of need and candidate.
    pub(super) fits: SortedMap<(usize, usize), (OfferId, Fit)>,
    pub(super) market: Market,
    pub(super) relaxation: Relaxation,
    /// The needs whose minimums can't be met together.
    pub(super) conflict: Vec<NeedId>,
    pub(super) matching: Matching,
}

impl PlanMatches {
    /// `loading` is called before anything is computed, with how many pairs there will be at most: what is loaded later
    /// has all of it computed again.
    pub(super) fn plan(
        &self,
        desk: &mut Desk<'_>,
        loading: impl FnOnce(&Desk<'_>, usize) -> Result<(), Halt>,
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
                    candidate.booked.extend(need.spec.schedule.booked());
                }
            }
        }
        candidates.retain(|candidate| candidate.left > 0);
        for candidate in &mut candidates {
            candidate.booked = union(std::mem::take(&mut candidate.booked));
        }
        loading(
            desk,
            needs.iter().map(|wanted| usize::from(wanted.free)).sum(),
        )?;
        let free: Vec<Vec<Times>> = candidates
            .iter()
            .map(|candidate| {
                let offers = candidate.offers.iter();
                offers.map(|(_, spec)| Times::of(&spec.schedule)).collect()
            })
            .collect();
        let mut fits = SortedMap::new();
        for (n, wanted) in needs.iter().enumerate() {
            let place = wanted.text.as_ref().and_then(|text| text.place.as_ref());
            let times = Times::of(&wanted.need.spec.schedule);
            let shifts = wanted.need.spec.schedule.booked();
            for (c, (candidate, free)) in candidates.iter().zip(&free).enumerate() {
                let booked = shifts.len() * candidate.booked.len();
                desk.work()
                    .spend((300 * (1 + free.len()) + 4 * booked) as u64)?;
                if wanted.seeker == Some(candidate.citizen)
                    || wanted.asked.contains(&candidate.citizen)
                    || candidate.busy.contains(&wanted.id)
                    || collide(&shifts, &candidate.booked)
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
                    .filter(|(_, fit)| fit.suits())
                    .max_by_key(|(id, fit)| (fit.points, std::cmp::Reverse(*id)));
                if let Some(best) = best {
                    fits.insert((n, c), best);
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
            .with_shifts(need.need.spec.schedule.booked())
        };
        let people = |candidate: &Candidate| {
            MatchVolunteer::new(candidate.citizen.to_string(), candidate.left)
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
        let mut market = Market::within(&rows, &people, &pairs, work)?;
        let relaxation = relax(&market, work)?;
        let mut clash = Vec::new();
        if !relaxation.changes.is_empty() {
            let found = conflict(&market, work)?;
            let names = found.into_iter().flat_map(|found| found.needs);
            clash = names.filter_map(|need| need.parse().ok()).collect();
            market = Market::within(&relaxation.apply(&rows), &people, &pairs, work)?;
        }
        let matching = solve(&market, work)?;
        // Whoever proposes something to hundreds of people has checked it.
        let checked = certify_within(&market, &matching, work);
        work.check()?;
        checked.map_err(|_| AssignmentError::NotProven)?;
        Ok(Plan {
            needs,
            candidates,
            fits,
            market,
            relaxation,
            conflict: clash,
            matching,
        })
    }
}
