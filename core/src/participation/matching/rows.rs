//! A market as rows that come in, and pairs by their ids.

use medborger_codec::{Make, Record};

use crate::method::matching::{
    Chosen, Journey, Market, MatchNeed, MatchPair, MatchVolunteer, MatchingError,
};
use crate::work::Work;

/// Needs, volunteers and who suits what.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MarketRows {
    /// The needs, in any order.
    pub needs: Vec<MatchNeed>,
    /// The volunteers, in any order.
    pub volunteers: Vec<MatchVolunteer>,
    /// Who suits what, in any order.
    pub pairs: Vec<MatchPair>,
    /// How long it takes to get from one place of needs to another; none where that is not told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub journeys: Vec<Journey>,
}

impl MarketRows {
    pub(super) fn market(&self, work: &Work) -> Result<Market, MatchingError> {
        let market = Market::within(&self.needs, &self.volunteers, &self.pairs, work)?;
        market.with_journeys_within(&self.journeys, work)
    }
}

/// A volunteer and a need.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct PairIds {
    /// The volunteer.
    pub volunteer: String,
    /// The need.
    pub need: String,
}

pub(super) fn named(market: &Market, pairs: &[Chosen]) -> Vec<PairIds> {
    let name = |ids: &[String], place: u32| ids.get(place as usize).cloned().unwrap_or_default();
    pairs
        .iter()
        .map(|pair| PairIds {
            volunteer: name(market.volunteer_ids(), pair.volunteer),
            need: name(market.need_ids(), pair.need),
        })
        .collect()
}
