//! The matching of many with many: the best choice over all open needs and offers at once, and why.
//!
//! What is computed is a proposal and nothing more: nobody is assigned without both sides' yes. The rules are those of
//! [`crate::method::matching`]: minimum staffing first, then most people placed, then needs of first priority, then fit.

mod candidates;
mod changes;
mod closed;
mod gap;
mod names;
mod needs;
mod page;
mod plan;
mod reason;
mod report;
mod ring;
mod roster;
mod travel;
mod without;
mod words;

use medborger_codec::{Make, Record};

use super::AssignmentError;
use super::propose::{Found, write};
use crate::id::{AssignmentId, CitizenId, NeedId, OfferId};
use crate::journal::{Command, Desk, Halt, Query};
use crate::key::Key;
use crate::method::matching::{Market, MatchingError, Score, explain};
use crate::volunteering::Fit;
use crate::volunteering::need;
use crate::work::Work;
pub use changes::{MatchChange, MatchChangeKind};
pub use closed::ClosedReason;
pub use gap::{MatchAim, MatchGap};
pub use page::MatchPage;
use plan::Plan;
pub use reason::MatchReason;
pub use report::{MatchReport, PairBefore, ReportMatches, UnfilledNeed};
pub use ring::{CallFirst, CallLimit};
pub use roster::{ProposedHelper, ProposedTask};
pub use without::WithoutTask;

/// How many proposals one command makes at most.
const PROPOSALS_MAX: usize = 2000;

/// `assignment.match`: who should be asked to help where, over all open needs and citizens' offers. Looks, and proposes
/// nothing. Shifts that have ended are nobody's work any more; what people are booked or asked for elsewhere keeps their time,
/// whichever needs are looked at. Each task comes of one offer, the one that suits it best of those that have time for it, and
/// each offer is kept to its own tasks and minutes. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PlanMatches {
    /// Only needs of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only needs of a mentoring round, where a student helps a pupil.
    #[serde(default)]
    pub mentoring: bool,
    /// How fast people get from one task to another, as the crow flies: so many metres a minute, 10 to 2,000, rounded up to
    /// whole minutes. 80 is on foot, 250 by bicycle. Where it is absent, journeys take no time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres_per_minute: Option<u32>,
}

/// A pair that the matching proposes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchedPair {
    /// The need.
    pub need: NeedId,
    /// The offer.
    pub offer: OfferId,
    /// Who made it.
    pub citizen: CitizenId,
    /// How the two suit each other.
    pub fit: Fit,
}

/// What the matching makes of a need.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NeedMatch {
    /// The need.
    pub need: NeedId,
    /// How many are proposed.
    pub proposed: u32,
    /// How many places were free.
    pub free: u32,
    /// How many people were lacking until the minimum.
    pub minimum: u32,
    /// How far the minimum had to be lowered, because too few suit it and its like.
    pub lowered: u32,
    /// How many offers suit it.
    pub fitting: u32,
    /// Whether fewer suit it than there are places.
    pub scarce: bool,
    /// Whether every free place is proposed and more suit it than get one.
    pub oversubscribed: bool,
    /// Why it is closed; absent where it is not. Where there is a gap, it is closed in the best roster that was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<ClosedReason>,
}

/// A need that somebody suits and is not proposed for.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OtherNeed {
    /// The need.
    pub need: NeedId,
    /// Why.
    pub reason: MatchReason,
    /// The same as a sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

/// What the matching makes of a volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct VolunteerMatch {
    /// Who.
    pub citizen: CitizenId,
    /// The needs that they are proposed for.
    pub needs: Vec<NeedId>,
    /// The other needs that they suit, and why not these. Where both lists are empty nothing suits.
    pub others: Vec<OtherNeed>,
}

/// What a matching reaches. More of the first counts before any of the next.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchScore {
    /// How many needs that may be closed are not, by priority from the first.
    pub open: Vec<u32>,
    /// How many people are proposed for something.
    pub placed: u32,
    /// How many places are filled, by priority from the first.
    pub staffed: Vec<u32>,
    /// The sum of all fits.
    pub fit: u64,
    /// How many places stay free, by priority from the first; those of closed needs among them.
    pub unfilled: Vec<u32>,
}

impl MatchScore {
    #[doc(hidden)]
    pub fn of(score: Score, market: &Market) -> Self {
        let places = market.places().into_iter().zip(score.staffed);
        Self {
            unfilled: places
                .map(|(places, filled)| places.saturating_sub(filled))
                .collect(),
            open: score.open.to_vec(),
            placed: score.placed,
            staffed: score.staffed.to_vec(),
            fit: score.fit,
        }
    }
}

/// What the matching proposes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchView {
    /// The pairs.
    pub pairs: Vec<MatchedPair>,
    /// Every need that was looked at.
    pub needs: Vec<NeedMatch>,
    /// Every volunteer who was looked at.
    pub volunteers: Vec<VolunteerMatch>,
    /// What was reached.
    pub score: MatchScore,
    /// How much better it could be, where the work allowed did not suffice; absent where nothing is better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<MatchGap>,
    /// Needs whose minimum staffing can't be met together, where there are any: those who suit them are too few.
    pub conflict: Vec<NeedId>,
}

impl Plan {
    /// The pairs that were chosen, in the order of volunteers, then needs.
    fn pairs(&self) -> Vec<MatchedPair> {
        let mut pairs = Vec::with_capacity(self.matching.pairs.len());
        for chosen in &self.matching.pairs {
            let (n, c) = (chosen.need as usize, chosen.volunteer as usize);
            let (Some(need), Some(candidate), Some((offer, fit))) = (
                self.needs.get(n),
                self.candidates.get(c),
                self.fits.get(&(n, c)),
            ) else {
                continue;
            };
            pairs.push(MatchedPair {
                need: need.id,
                offer: *offer,
                citizen: candidate.citizen,
                fit: fit.clone(),
            });
        }
        pairs
    }

    /// How much better another matching could be, where that is not known to be nothing.
    fn gap(&self) -> Option<MatchGap> {
        self.matching.gap.map(MatchGap::of)
    }

    fn view(&self, work: &Work) -> Result<MatchView, Halt> {
        let explained = explain(&self.market, &self.matching, work)?;
        let mut needs = Vec::new();
        for (wanted, explained) in self.needs.iter().zip(&explained.needs) {
            let name = wanted.id.to_string();
            let change = self.relaxation.changes.iter().find(|c| c.need == name);
            let place = u32::try_from(needs.len()).unwrap_or(u32::MAX);
            let is_closed = self.matching.closed.binary_search(&place).is_ok();
            let minimum = u32::from(wanted.lacking());
            needs.push(NeedMatch {
                closed: is_closed
                    .then(|| ClosedReason::of(minimum, explained.fitting, self.gap().as_ref())),
                need: wanted.id,
                proposed: explained.filled,
                free: u32::from(wanted.free),
                minimum,
                lowered: change.map_or(0, |change| change.from - change.to),
                fitting: explained.fitting,
                scarce: explained.scarce,
                oversubscribed: explained.filled >= u32::from(wanted.free)
                    && explained.fitting > explained.filled,
            });
        }
        let id = |place: u32| self.needs.get(place as usize).map(|need| need.id);
        let mut volunteers = Vec::new();
        for (candidate, explained) in self.candidates.iter().zip(&explained.volunteers) {
            let mut others = Vec::new();
            for (place, reason) in &explained.others {
                let reason = MatchReason::of(*reason);
                let (text, danish) = reason.sentences(self.matching.is_best());
                others.extend(id(*place).map(|need| OtherNeed {
                    need,
                    reason,
                    text: text.to_owned(),
                    text_danish: danish.to_owned(),
                }));
            }
            volunteers.push(VolunteerMatch {
                citizen: candidate.citizen,
                needs: explained
                    .needs
                    .iter()
                    .filter_map(|place| id(*place))
                    .collect(),
                others,
            });
        }
        Ok(MatchView {
            pairs: self.pairs(),
            needs,
            volunteers,
            score: MatchScore::of(self.matching.score, &self.market),
            gap: self.gap(),
            conflict: self.conflict.clone(),
        })
    }
}

impl Query for PlanMatches {
    const NAME: &'static str = "assignment.match";
    type View = MatchView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MatchView, Halt> {
        desk.must_be_official()?;
        self.plan(desk, false, |_, _, _| Ok(()))?.view(desk.work())
    }
}

/// `assignment.propose_matches`: proposes what `assignment.match` finds; both sides are then asked. Where minimum staffing
/// can't be met it is refused, unless the smallest relaxation is accepted. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProposeMatches {
    /// Only needs of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<Key>,
    /// Only needs of a mentoring round, where a student helps a pupil.
    #[serde(default)]
    pub mentoring: bool,
    /// How fast people get from one task to another, as for `assignment.match`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres_per_minute: Option<u32>,
    /// Whether to propose although some minimum staffing can't be met.
    #[serde(default)]
    pub accept_relaxation: bool,
}

impl Command for ProposeMatches {
    const NAME: &'static str = "assignment.propose_matches";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let which = PlanMatches {
            interest: self.interest.clone(),
            mentoring: self.mentoring,
            metres_per_minute: self.metres_per_minute,
        };
        let ids = |desk: &Desk<'_>, count: usize| -> Vec<AssignmentId> {
            let numbers = (0..).take(count);
            numbers
                .map(|number| AssignmentId::new(desk.derived_id(number)))
                .collect()
        };
        let plan = which.plan(desk, false, |desk, needs, _| {
            let most: usize = needs.iter().map(|wanted| usize::from(wanted.free)).sum();
            let ids = ids(desk, most.min(PROPOSALS_MAX));
            desk.require(ids.into_iter().map(super::assignment_stream), [])
        })?;
        if !plan.relaxation.changes.is_empty() && !self.accept_relaxation {
            return Err(MatchingError::MinimumsConflict.into());
        }
        let pairs = plan.pairs();
        if pairs.len() > PROPOSALS_MAX {
            return Err(AssignmentError::TooMany { max: PROPOSALS_MAX }.into());
        }
        let ids = ids(desk, pairs.len());
        for (id, pair) in ids.into_iter().zip(&pairs) {
            let need = need::existing(desk, pair.need)?;
            let helper = Found::Citizen(pair.citizen);
            write(desk, id, (pair.need, &need), helper, Some(pair.offer))?;
        }
        Ok(())
    }
}
