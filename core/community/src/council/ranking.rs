//! Who is elected: most votes first, lots among equals.

use super::CouncilError;
use super::election::CandidateVotes;
use medborger_base::sorted::Arrange as _;

/// The candidates by votes, the most first. Equals stand in the order in which their lots were drawn.
///
/// Lots are drawn among those whose equality decides something: who gets a seat, or which deputy comes first. Equals who
/// all get a seat need none, nor do those who come after the last deputy.
pub(super) fn ranking(
    votes: &[CandidateVotes],
    seats: usize,
    deputies: usize,
    lots: &[u32],
) -> Result<Vec<u32>, CouncilError> {
    let drawn = |row: &CandidateVotes| lots.iter().position(|lot| *lot == row.candidate);
    let mut order = votes.to_vec();
    order.arrange_by_key(|row| (std::cmp::Reverse(row.votes), drawn(row), row.candidate));
    let mut wanted = 0;
    let mut start = 0;
    for group in order.chunk_by(|a, b| a.votes == b.votes) {
        let end = start + group.len();
        if group.len() > 1 && end > seats && start < seats.saturating_add(deputies) {
            if group.iter().any(|row| drawn(row).is_none()) {
                return Err(CouncilError::LotsMissing);
            }
            wanted += group.len();
        }
        start = end;
    }
    // All wanted lots are there: if there are as many, each is there once, and no other.
    if lots.len() != wanted {
        return Err(CouncilError::LotsUnfit);
    }
    Ok(order.iter().map(|row| row.candidate).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rank(votes: &[u32], seats: usize, lots: &[u32]) -> Result<Vec<u32>, CouncilError> {
        let votes: Vec<CandidateVotes> = (1..)
            .zip(votes)
            .map(|(candidate, votes)| CandidateVotes {
                candidate,
                votes: *votes,
            })
            .collect();
        ranking(&votes, seats, 2, lots)
    }

    #[test]
    fn most_votes_come_first() {
        assert_eq!(rank(&[10, 30, 20], 2, &[]), Ok(vec![2, 3, 1]));
    }

    #[test]
    fn equals_who_are_all_elected_need_no_lots() {
        assert_eq!(rank(&[30, 30, 20], 2, &[]), Ok(vec![1, 2, 3]));
    }

    #[test]
    fn lots_decide_between_the_last_seat_and_the_first_deputy() {
        assert_eq!(rank(&[30, 20, 20], 2, &[]), Err(CouncilError::LotsMissing));
        assert_eq!(rank(&[30, 20, 20], 2, &[3, 2]), Ok(vec![1, 3, 2]));
    }

    #[test]
    fn lots_decide_the_order_of_deputies_but_not_of_those_after_the_last() {
        assert_eq!(rank(&[30, 20, 20], 1, &[3]), Err(CouncilError::LotsMissing));
        assert_eq!(rank(&[30, 20, 20], 1, &[3, 2]), Ok(vec![1, 3, 2]));
        assert_eq!(rank(&[9, 8, 7, 1, 1], 1, &[]), Ok(vec![1, 2, 3, 4, 5]));
    }

    #[test]
    fn lots_for_others_or_twice_are_refused() {
        assert_eq!(rank(&[30, 20, 10], 2, &[3]), Err(CouncilError::LotsUnfit));
        assert_eq!(
            rank(&[30, 20, 20], 2, &[3, 2, 3]),
            Err(CouncilError::LotsUnfit)
        );
        assert_eq!(
            rank(&[30, 20, 20], 2, &[3, 2, 9]),
            Err(CouncilError::LotsUnfit)
        );
    }
}
