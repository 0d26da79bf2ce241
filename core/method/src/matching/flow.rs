//! The best flow through a network.

use super::network::Network;
use super::{auction, paths};
use medborger_base::work::Work;

/// A best flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flow {
    /// Whether each arc of the network is chosen.
    pub(super) chosen: Vec<bool>,
    /// By need: what would be lost if one more person came to it from outside; below 0 where that would be a gain.
    /// This is the length of the shortest way on from the need, thus the largest of all optimal prices. 0 for a need
    /// without free places.
    pub(super) prices: Vec<i128>,
    /// By need: how many places below a minimum would be lost besides, which outweigh any price.
    pub(super) minimums: Vec<i8>,
    /// Whether every need has its minimum. If not, as many places below the minimums are filled as can be.
    pub(super) met: bool,
}

/// The best flow. Places below a minimum are filled before all else.
/// Of no use where the work is stopped.
pub(super) fn flow(network: &Network, work: &Work) -> Flow {
    let single = network.volunteers.iter().all(|one| one.limit <= 1);
    let auction = if single {
        auction::flow(network, work)
    } else {
        None
    };
    auction.unwrap_or_else(|| paths::flow(network, work))
}
