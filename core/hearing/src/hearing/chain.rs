//! The way from an idea to its decision, both ways.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::list::{HearingItem, HearingList, items};
use super::shown::{DecisionView, decision_view};
use super::{Hearing, existing, hearing_stream, visible};
use crate::id::{HearingId, IdeaId};
use crate::idea;
use crate::journal::{Counts, Desk, Halt, Query};

/// `hearing.of_idea`: the hearings that an idea led to.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HearingsOfIdea {
    /// The idea.
    pub idea: IdeaId,
}

impl Query for HearingsOfIdea {
    const NAME: &'static str = "hearing.of_idea";
    type View = HearingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingList, Halt> {
        idea::existing(desk, self.idea)?;
        let streams = desk.find_all::<Hearing>("idea", self.idea.to_string())?;
        let hearings = items(desk, streams)?;
        Ok(HearingList {
            total: u64::try_from(hearings.len()).unwrap_or(u64::MAX),
            hearings,
            next: None,
            counts: Counts::new(),
        })
    }
}

/// `hearing.chain`: the way from the ideas to the decision, over every hearing that was held again.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowChain {
    /// Any hearing on the way.
    pub hearing: HearingId,
}

/// The way from the ideas to the decision.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingChain {
    /// The ideas that led to any of the hearings.
    pub ideas: SortedSet<IdeaId>,
    /// The hearings, the first one first.
    pub hearings: Vec<HearingItem>,
    /// The white paper: the last hearing's, with its finished version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub white_paper: Option<u32>,
    /// The decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionView>,
}

/// How many times a hearing can be held again.
const CHAIN_MAX: usize = 100;

impl Query for ShowChain {
    const NAME: &'static str = "hearing.chain";
    type View = HearingChain;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingChain, Halt> {
        let mut first = self.hearing;
        let mut hearing = visible(desk, first)?;
        for _ in 0..CHAIN_MAX {
            let Some(before) = hearing.renews else { break };
            first = before.hearing;
            hearing = existing(desk, first)?;
        }
        let mut streams = vec![hearing_stream(first)];
        let mut ideas = hearing.ideas.clone();
        while let Some(next) = hearing.renewed_by.filter(|_| streams.len() < CHAIN_MAX) {
            let after = existing(desk, next)?;
            if after.announced.is_none() && !desk.actor().is_official() {
                break;
            }
            hearing = after;
            streams.push(hearing_stream(next));
            ideas.extend(&hearing.ideas);
        }
        Ok(HearingChain {
            ideas,
            hearings: items(desk, &streams)?,
            white_paper: hearing.white_paper.map(|mark| mark.version),
            decision: decision_view(desk, &hearing)?,
        })
    }
}
