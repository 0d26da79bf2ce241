//! What a matching is computed from: the open needs and the citizens' offers, and the market that they make.

use medborger_base::sorted::{SortedMap, SortedSet};

use super::PlanMatches;
use super::candidates::{Candidate, candidates, only_lack};
use super::needs::Wanted;
use super::travel::Travel;
use crate::id::{CitizenId, NeedId, OfferId};
use crate::interest;
use crate::journal::{Desk, Halt};
use crate::method::matching::{
    Budget, Market, MatchNeed, MatchPair, MatchVolunteer, Matching, MatchingError, Part,
    Relaxation, certify_within, conflict, relax, solve,
};
use crate::volunteering::assignment::AssignmentError;
use crate::volunteering::schedule::collide;
use crate::volunteering::{Fit, FitLack};
use crate::work::WorkError;

/// The best offer of each pair that suits, by the places of need and candidate.
type Fits = SortedMap<(usize, usize), (OfferId, Fit)>;

/// Somebody who would suit a need but for one thing that they may say otherwise when asked.
pub(super) struct NearMiss {
    /// The places of need and candidate.
    pub(super) need: usize,
    pub(super) candidate: usize,
    pub(super) offer: OfferId,
    pub(super) fit: Fit,
    pub(super) lack: FitLack,
}

/// A matching with all that it was computed from.
pub(super) struct Plan {
    pub(super) needs: Vec<Wanted>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) fits: Fits,
    /// Who would suit what but for one thing; none unless that was asked for.
    pub(super) near: Vec<NearMiss>,
    /// Who is asked for what, or has said yes to it: of every need, looked at or not.
    pub(super) going: SortedSet<(CitizenId, NeedId)>,
    pub(super) market: Market,
    pub(super) relaxation: Relaxation,
    /// The needs whose minimums can't be met together.
    pub(super) conflict: Vec<NeedId>,
    pub(super) matching: Matching,
}

/// Who suits what, and who nearly does.
fn fits(
    desk: &Desk<'_>,
    needs: &[Wanted],
    candidates: &[Candidate],
    travel: &Travel,
    near: bool,
) -> Result<(Fits, Vec<NearMiss>), WorkError> {
    let (mut fits, mut missed) = (SortedMap::new(), Vec::new());
    for (n, wanted) in needs.iter().enumerate() {
        let place = wanted.text.as_ref().and_then(|text| text.place.as_ref());
        for (c, candidate) in candidates.iter().enumerate() {
            desk.work().spend(candidate.cost(wanted))?;
            if wanted.seeker == Some(candidate.citizen)
                || wanted.asked.contains(&candidate.citizen)
                || collide(&wanted.shifts, &candidate.booked)
                || !travel.can_reach(candidate, place, &wanted.shifts)
            {
                continue;
            }
            match candidate.best_offer(wanted, place) {
                Some(best) if best.1.suits() => {
                    fits.insert((n, c), best);
                }
                Some((offer, fit)) if near => {
                    if let Some(lack) = only_lack(&fit) {
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
    Ok((fits, missed))
}

/// What of somebody's tasks comes of each of their offers, where there are several: each is kept to what it says.
fn parts(candidates: &[Candidate], fits: &Fits) -> Vec<Part> {
    let mut needs: SortedMap<(usize, OfferId), Vec<u32>> = SortedMap::new();
    for ((n, c), (offer, _)) in fits {
        if candidates.get(*c).is_some_and(|one| one.offers.len() > 1)
            && let Ok(need) = u32::try_from(*n)
        {
            needs.entry((*c, *offer)).or_default().push(need);
        }
    }
    let mut parts = Vec::with_capacity(needs.len());
    for ((c, id), needs) in needs {
        let offers = candidates.get(c).map(|candidate| candidate.offers.iter());
        let offer = offers.and_then(|mut offers| offers.find(|offer| offer.id == id));
        if let (Some(offer), Ok(volunteer)) = (offer, u32::try_from(c)) {
            parts.push(Part {
                volunteer,
                needs,
                limit: offer.left,
                budget: offer.budget.clone(),
            });
        }
    }
    parts
}

/// An open need as a row of the market.
fn need_row(wanted: &Wanted) -> MatchNeed {
    let spec = &wanted.need.spec;
    MatchNeed::new(wanted.id.to_string(), u32::from(wanted.free), spec.priority)
        .with_minimum(u32::from(wanted.lacking()))
        .with_or_closed(spec.or_closed)
        .with_shifts(wanted.shifts.clone())
}

/// Somebody who offers as a row of the market. Their minutes come apart from it: what they were booked for and is over counts
/// towards these, and is in the way of nothing.
fn volunteer_row(candidate: &Candidate) -> MatchVolunteer {
    MatchVolunteer::new(candidate.citizen.to_string(), candidate.left)
}

/// What those give of their time who limit it, by their places.
fn budgets(candidates: &[Candidate]) -> Vec<(u32, Budget)> {
    let all = (0_u32..).zip(candidates);
    all.filter(|(_, candidate)| candidate.minutes != [None, None])
        .map(|(place, candidate)| (place, candidate.budget.clone()))
        .collect()
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
        if let Some(key) = &self.interest {
            interest::must_exist(desk, key)?;
        }
        let found = self.needs(desk)?;
        let needs = found.wanted;
        let mut candidates = candidates(desk)?;
        let at = desk.at();
        for awaited in &found.awaited {
            let citizen = awaited.citizen;
            let place = candidates.binary_search_by_key(&citizen, |candidate| candidate.citizen);
            if let Some(candidate) = place.ok().and_then(|place| candidates.get_mut(place)) {
                candidate.awaits(awaited, at);
            }
        }
        for candidate in &mut candidates {
            candidate.settle(at);
        }
        candidates.retain(|candidate| candidate.left > 0);
        let travel = Travel::new(desk, self.metres_per_minute, &candidates)?;
        loading(desk, &needs, &candidates)?;
        let (fits, missed) = fits(desk, &needs, &candidates, &travel, near)?;
        // The order of ids is the order of places: both lists are sorted by them.
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
        let rows: Vec<MatchNeed> = needs.iter().map(need_row).collect();
        let people: Vec<MatchVolunteer> = candidates.iter().map(volunteer_row).collect();
        let (parts, budgets) = (parts(&candidates, &fits), budgets(&candidates));
        let work = desk.work();
        let market = |rows: &[MatchNeed]| -> Result<Market, MatchingError> {
            let market = Market::within(rows, &people, &pairs, work)?;
            let market = travel.tell(market, &needs).with_budgets(budgets.clone());
            Ok(market.with_parts(parts.clone()))
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
            going: found.going,
            market,
            relaxation,
            conflict: clash,
            matching,
        })
    }
}
