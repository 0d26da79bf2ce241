//! The questions of the matching behind the one door, so that every language asks them alike. They look at nothing but
//! what comes in, and everybody may ask them: analysts, and whoever matches elsewhere.

mod rows;

use medborger_codec::{Make, Record};

use crate::journal::{Desk, Halt, Query, QueryEntry, Room};
use crate::method::matching::{
    Figures, Frontier, Market, Matching, MatchingError, MinimumConflict, Price, Reason, Relaxation,
    certify_within, conflict, explain, frontier, relax, resolve, solve, stable_within,
};
use crate::volunteering::assignment::{MatchGap, MatchReason, MatchScore};
use crate::work::Work;
use rows::named;
pub use rows::{MarketRows, PairIds};

/// What counts the work: within the actor's budget, and what was asked for where that is less.
fn limited<'d>(desk: &'d Desk<'_>, wish: Option<u64>) -> &'d Work {
    let work = desk.work();
    work.ask(wish.unwrap_or(u64::MAX));
    work
}

/// What a place is worth, by the aims in their order.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PlaceWorth {
    /// People placed.
    pub placed: i64,
    /// Places filled, by priority from the first.
    pub staffed: Vec<i64>,
    /// Fit.
    pub fit: i64,
}

impl PlaceWorth {
    fn of(price: Price) -> Self {
        Self {
            placed: price.placed,
            staffed: price.staffed.to_vec(),
            fit: price.fit,
        }
    }
}

/// A need in a matching, explained.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NeedOutcome {
    /// The need.
    pub need: String,
    /// How many it gets.
    pub filled: u32,
    /// How many suit it.
    pub fitting: u32,
    /// Whether fewer suit it than it has places.
    pub scarce: bool,
    /// What all would gain by one place more here; absent where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<PlaceWorth>,
    /// What all would lose by one place fewer here; absent where that can't be, or is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loss: Option<PlaceWorth>,
}

/// Why a volunteer who suits a need does not get it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OtherOutcome {
    /// The need.
    pub need: String,
    /// Why.
    pub reason: MatchReason,
}

/// A volunteer in a matching, explained.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct VolunteerOutcome {
    /// The volunteer.
    pub volunteer: String,
    /// The needs they get.
    pub needs: Vec<String>,
    /// The other needs that they suit, and why not these.
    pub others: Vec<OtherOutcome>,
}

/// `matching.solve`: who should be asked to help where. Minimums first, then most people placed, then needs of first
/// priority, then fit; the answer was checked by prices that prove it. Where the work allowed does not suffice, it is the
/// best that was found, with how much better another one could be.
///
/// Where minimums can't all be met, the needs are matched as if each were closed rather than open with fewer: as many
/// as can be are open, those of first priority first, and the others are named. `matching.relax` says what stands
/// against what.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SolveMatching {
    /// Who and what.
    pub market: MarketRows,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// A matching.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SolvedMatching {
    /// The pairs, by volunteer, then by need.
    pub pairs: Vec<PairIds>,
    /// What they reach.
    pub score: MatchScore,
    /// The cases of the proof: 1 where prices alone prove it; one or more by aim where shifts overlap in part.
    pub cases: u32,
    /// Needs that are closed, because their minimum can't be had: they get nobody but those locked to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<String>,
    /// Needs that have fewer people than their minimum, where the work did not suffice to see whether that can be had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub short: Vec<String>,
    /// How much better another matching could be, where the work did not suffice; absent where nothing is better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<MatchGap>,
    /// The needs, in the order of their ids.
    pub needs: Vec<NeedOutcome>,
    /// The volunteers, in the order of their ids.
    pub volunteers: Vec<VolunteerOutcome>,
}

fn view(
    market: &Market,
    matching: &Matching,
    work: &Work,
) -> Result<SolvedMatching, MatchingError> {
    let checked = certify_within(market, matching, work);
    work.check()?;
    let proven = checked.map_err(|_| MatchingError::MatchingUnfit)?;
    let explained = explain(market, matching, work)?;
    let id = |place: u32| market.need_ids().get(place as usize).cloned();
    let needs = market.need_ids().iter().zip(explained.needs);
    let people = market.volunteer_ids().iter().zip(explained.volunteers);
    Ok(SolvedMatching {
        pairs: named(market, &matching.pairs),
        score: MatchScore::of(matching.score, market),
        cases: u32::try_from(proven.cases).unwrap_or(u32::MAX),
        closed: matching
            .closed
            .iter()
            .filter_map(|need| id(*need))
            .collect(),
        short: matching.short.iter().filter_map(|need| id(*need)).collect(),
        gap: matching.gap.map(MatchGap::of),
        needs: needs
            .map(|(need, held)| NeedOutcome {
                need: need.clone(),
                filled: held.filled,
                fitting: held.fitting,
                scarce: held.scarce,
                gain: held.gain.map(PlaceWorth::of),
                loss: held.loss.map(PlaceWorth::of),
            })
            .collect(),
        volunteers: people
            .map(|(volunteer, held)| VolunteerOutcome {
                volunteer: volunteer.clone(),
                needs: held.needs.iter().filter_map(|place| id(*place)).collect(),
                others: held
                    .others
                    .iter()
                    .filter(|(_, reason)| *reason != Reason::Nothing)
                    .filter_map(|(place, reason)| {
                        Some(OtherOutcome {
                            need: id(*place)?,
                            reason: MatchReason::of(*reason),
                        })
                    })
                    .collect(),
            })
            .collect(),
    })
}

impl Query for SolveMatching {
    const NAME: &'static str = "matching.solve";
    type View = SolvedMatching;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SolvedMatching, Halt> {
        let work = limited(desk, self.work_max);
        let mut market = self.market.market(work)?;
        let matching = match solve(&market, work) {
            // One need that can't have its minimum does not keep all others from having people.
            Err(MatchingError::MinimumsConflict) => {
                market = market.or_closed();
                solve(&market, work)?
            }
            found => found?,
        };
        Ok(view(&market, &matching, work)?)
    }
}

/// `matching.resolve`: what becomes of a best matching when one volunteer drops out.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ResolveMatching {
    /// Who and what, with the volunteer.
    pub market: MarketRows,
    /// The volunteer who drops out.
    pub volunteer: String,
    /// Whether everybody else keeps what they have, and only the places that were left are filled again.
    #[serde(default)]
    pub keep: bool,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// A volunteer for whom something changes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct VolunteerMove {
    /// The volunteer.
    pub volunteer: String,
    /// The needs that they had and have no more.
    pub left: Vec<String>,
    /// The needs that they have now and had not.
    pub taken: Vec<String>,
}

/// A matching after somebody dropped out.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ResolvedMatching {
    /// The pairs, by volunteer, then by need.
    pub pairs: Vec<PairIds>,
    /// What they reach.
    pub score: MatchScore,
    /// Everybody else for whom something changes.
    pub moves: Vec<VolunteerMove>,
}

impl Query for ResolveMatching {
    const NAME: &'static str = "matching.resolve";
    type View = ResolvedMatching;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ResolvedMatching, Halt> {
        let work = limited(desk, self.work_max);
        let market = self.market.market(work)?;
        let before = solve(&market, work)?;
        let after = resolve(&market, &before, &self.volunteer, self.keep, work)?;
        let need = |place: &u32| market.need_ids().get(*place as usize).cloned();
        let moves = after.moves.iter().filter_map(|moved| {
            Some(VolunteerMove {
                volunteer: market
                    .volunteer_ids()
                    .get(moved.volunteer as usize)?
                    .clone(),
                left: moved.left.iter().filter_map(need).collect(),
                taken: moved.taken.iter().filter_map(need).collect(),
            })
        });
        Ok(ResolvedMatching {
            moves: moves.collect(),
            pairs: named(&after.market, &after.matching.pairs),
            score: MatchScore::of(after.matching.score, &after.market),
        })
    }
}

/// `matching.relax`: whether all minimums can be met; if not, which needs stand against one another, and the smallest
/// change with which they can.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RelaxMatching {
    /// Who and what.
    pub market: MarketRows,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// What stands against the minimums.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RelaxedMatching {
    /// Needs whose minimums can't be met together; absent where all can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<MinimumConflict>,
    /// The smallest change.
    pub relaxation: Relaxation,
}

impl Query for RelaxMatching {
    const NAME: &'static str = "matching.relax";
    type View = RelaxedMatching;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<RelaxedMatching, Halt> {
        let work = limited(desk, self.work_max);
        let market = self.market.market(work)?;
        Ok(RelaxedMatching {
            conflict: conflict(&market, work)?,
            relaxation: relax(&market, work)?,
        })
    }
}

/// `matching.stable`: the matching by the wishes of both sides, in which no volunteer and need would rather have one
/// another. It may place fewer people and leave minimums unmet: `matching.frontier` shows what it costs.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StableMatching {
    /// Who and what.
    pub market: MarketRows,
}

/// A matching by the wishes of both sides.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct StableView {
    /// The pairs, by volunteer, then by need.
    pub pairs: Vec<PairIds>,
    /// What they reach.
    pub score: MatchScore,
    /// Whether the rules are such that no pair can block.
    pub guaranteed: bool,
    /// The pairs that would rather have one another all the same; none where that is guaranteed.
    pub blocking: Vec<PairIds>,
    /// The needs with fewer people than their minimum.
    pub missed: Vec<String>,
}

impl Query for StableMatching {
    const NAME: &'static str = "matching.stable";
    type View = StableView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<StableView, Halt> {
        let work = desk.work();
        let market = self.market.market(work)?;
        let found = stable_within(&market, work)?;
        let need = |place: u32| market.need_ids().get(place as usize).cloned();
        Ok(StableView {
            pairs: named(&market, &found.pairs),
            score: MatchScore::of(found.score, &market),
            guaranteed: found.is_guaranteed,
            blocking: named(&market, &found.blocking),
            missed: found
                .missed
                .iter()
                .filter_map(|held| need(held.need))
                .collect(),
        })
    }
}

/// `matching.frontier`: five ways to match the same people, each best at something else, and what each costs in what the
/// others are best at.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchingFrontier {
    /// Who and what.
    pub market: MarketRows,
    /// At most so many units of work, each about a billionth of a second; what the actor may use unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_max: Option<u64>,
}

/// What a way to match gives, or what it costs.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FrontierFigures {
    /// People placed.
    pub placed: u64,
    /// Places filled, by priority from the first.
    pub staffed: Vec<u64>,
    /// Needs with less than half of their places filled, by priority.
    pub below_half: Vec<u64>,
    /// Needs below their minimum.
    pub missed: u64,
    /// The sum of all fits.
    pub fit: u64,
    /// The least fit of a volunteer; 0 for somebody who has no need.
    pub fit_lowest: u64,
    /// What a twentieth of the volunteers don't exceed.
    pub fit_fifth: u64,
}

impl FrontierFigures {
    fn of(figures: Figures) -> Self {
        Self {
            placed: figures.placed,
            staffed: figures.staffed.to_vec(),
            below_half: figures.below_half.to_vec(),
            missed: figures.missed,
            fit: figures.fit,
            fit_lowest: figures.fit_lowest,
            fit_fifth: figures.fit_fifth,
        }
    }
}

/// What a way to match is best at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum FrontierName {
    /// Most people placed.
    People,
    /// Most fit in all.
    Fit,
    /// Needs of first priority, and half of every need before more of any.
    Coverage,
    /// The greatest fit that everybody placed has at least.
    Fairness,
    /// The wishes of both sides.
    Stable,
}

/// One way to match.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FrontierItem {
    /// What it is best at.
    pub name: FrontierName,
    /// The pairs, by volunteer, then by need.
    pub pairs: Vec<PairIds>,
    /// What it gives.
    pub figures: FrontierFigures,
    /// How much less that is than the best of all five, in thousandths of the best, rounded up; for needs missed or below
    /// half how many more, in thousandths of the needs.
    pub costs: FrontierFigures,
}

/// Five ways to match.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FrontierView {
    /// The five.
    pub points: Vec<FrontierItem>,
}

impl Query for MatchingFrontier {
    const NAME: &'static str = "matching.frontier";
    type View = FrontierView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<FrontierView, Halt> {
        let work = limited(desk, self.work_max);
        let market = self.market.market(work)?;
        let points = frontier(&market, work)?;
        let item = |point: &crate::method::matching::FrontierPoint| FrontierItem {
            name: match point.name {
                Frontier::People => FrontierName::People,
                Frontier::Fit => FrontierName::Fit,
                Frontier::Coverage => FrontierName::Coverage,
                Frontier::Fairness => FrontierName::Fairness,
                Frontier::Stable => FrontierName::Stable,
            },
            pairs: named(&market, &point.pairs),
            figures: FrontierFigures::of(point.figures),
            costs: FrontierFigures::of(point.costs),
        };
        Ok(FrontierView {
            points: points.iter().map(item).collect(),
        })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "matching",
    queries: &[
        QueryEntry::of::<SolveMatching>(),
        QueryEntry::of::<ResolveMatching>(),
        QueryEntry::of::<RelaxMatching>(),
        QueryEntry::of::<StableMatching>(),
        QueryEntry::of::<MatchingFrontier>(),
    ],
    tables: true,
    codes: &[MatchingError::CODES],
    ..Room::EMPTY
};
