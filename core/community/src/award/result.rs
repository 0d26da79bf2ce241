//! The result of an award: jury and vote weighed in whole numbers.

use medborger_base::sorted::Arrange as _;
use std::cmp::Reverse;

use medborger_codec::Record;

use crate::calendar::{Language, percent_text, whole_text};
/// What a nominee got.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tally {
    pub(super) nominee: u32,
    pub(super) points: u32,
    pub(super) votes: u32,
}

/// A nominee's part in a result, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct NomineeResult {
    /// The nominee, by number.
    pub nominee: u32,
    /// The jury's points.
    pub points: u32,
    /// The votes.
    pub votes: u32,
    /// The jury's points as a share of all of them, in per mille, rounded half up.
    pub points_per_mille: u16,
    /// The votes as a share of all of them, in per mille, rounded half up.
    pub votes_per_mille: u16,
    /// Both weighed, in per mille, rounded half up from the exact value: not from the two rounded ones.
    pub score_per_mille: u16,
}

/// A result.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AwardResult {
    /// Who won, by number. More than one: a shared prize. Nobody: the award is not given.
    pub winners: Vec<u32>,
    /// What each winner gets, in hundredths of a krone; what can't be shared evenly stays with the municipality.
    pub prize_each_oere: u64,
    /// All the jury's points.
    pub points: u32,
    /// All votes for those who stand.
    pub votes: u32,
    /// The jury's share of the decision, in per mille.
    pub jury_per_mille: u16,
    /// Everybody who stood, the first first. Equals stand in the order of their numbers.
    pub ranking: Vec<NomineeResult>,
}

/// A part of a whole in per mille, rounded half up. Nothing of nothing is nothing.
fn per_mille(part: u128, whole: u128) -> u16 {
    let whole = whole.max(1);
    u16::try_from((2000 * part + whole) / (2 * whole)).unwrap_or(u16::MAX)
}

/// The result. The order of the tallies does not matter.
///
/// A nominee's score is w·p/P + (1000−w)·v/V per mille, with P and V the sums over all who stand. Scores are compared
/// over the common denominator P·V, so nothing is rounded: with at most 5,000 points and 2^32 votes for each of 500
/// nominees, a numerator stays far below 2^127. A side that gave nothing adds nothing.
pub(super) fn result(tallies: &[Tally], jury_per_mille: u16, prize_oere: u64) -> AwardResult {
    let points: u128 = tallies.iter().map(|tally| u128::from(tally.points)).sum();
    let votes: u128 = tallies.iter().map(|tally| u128::from(tally.votes)).sum();
    let (all_points, all_votes) = (points.max(1), votes.max(1));
    let jury = u128::from(jury_per_mille);
    let vote = 1000_u128.saturating_sub(jury);
    let score = |tally: &Tally| {
        jury * u128::from(tally.points) * all_votes + vote * u128::from(tally.votes) * all_points
    };
    let mut order = tallies.to_vec();
    order.arrange_by_key(|t| (Reverse(score(t)), Reverse(t.points), t.nominee));
    let mut winners = Vec::new();
    if let Some(first) = order.first() {
        let best = (score(first), first.points);
        for tally in &order {
            if best.0 > 0 && (score(tally), tally.points) == best {
                winners.push(tally.nominee);
            }
        }
    }
    let shares = u64::try_from(winners.len()).unwrap_or(u64::MAX);
    let ranking = order.iter().map(|tally| NomineeResult {
        nominee: tally.nominee,
        points: tally.points,
        votes: tally.votes,
        points_per_mille: per_mille(u128::from(tally.points), points),
        votes_per_mille: per_mille(u128::from(tally.votes), votes),
        // The score is in per mille already: one thousandth of it is the part.
        score_per_mille: per_mille(score(tally), 1000 * all_points * all_votes),
    });
    AwardResult {
        prize_each_oere: prize_oere.checked_div(shares).unwrap_or(0),
        points: u32::try_from(points).unwrap_or(u32::MAX),
        votes: u32::try_from(votes).unwrap_or(u32::MAX),
        jury_per_mille,
        ranking: ranking.collect(),
        winners,
    }
}

impl NomineeResult {
    /// The numbers in words, in English.
    #[must_use]
    pub fn explain_en(&self, of: &AwardResult) -> String {
        let [points, all, share, weight, votes, voted, part, rest, score] =
            self.figures(of, Language::English);
        format!(
            "{points} of {all} points ({share}) count {weight}, and {votes} of {voted} votes ({part}) count {rest}: together {score}"
        )
    }

    /// The numbers in words, in Danish.
    #[must_use]
    pub fn explain_da(&self, of: &AwardResult) -> String {
        let [points, all, share, weight, votes, voted, part, rest, score] =
            self.figures(of, Language::Danish);
        format!(
            "{points} af {all} point ({share}) tæller {weight}, og {votes} af {voted} stemmer ({part}) tæller {rest}: i alt {score}"
        )
    }

    fn figures(&self, of: &AwardResult, language: Language) -> [String; 9] {
        let whole = |number: u32| whole_text(number.into(), language);
        let percent = |per_mille: u16| percent_text(per_mille.into(), language);
        [
            whole(self.points),
            whole(of.points),
            percent(self.points_per_mille),
            percent(of.jury_per_mille),
            whole(self.votes),
            whole(of.votes),
            percent(self.votes_per_mille),
            percent(1000_u16.saturating_sub(of.jury_per_mille)),
            percent(self.score_per_mille),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(rows: &[(u32, u32)]) -> Vec<Tally> {
        (1..)
            .zip(rows)
            .map(|(nominee, (points, votes))| Tally {
                nominee,
                points: *points,
                votes: *votes,
            })
            .collect()
    }

    fn winners(rows: &[(u32, u32)], jury: u16) -> Vec<u32> {
        result(&tally(rows), jury, 0).winners
    }

    #[test]
    fn half_each_as_in_valby_weighs_shares_and_not_sums() {
        // 300 of 400 points and 10 of 100 votes against 100 of 400 and 90 of 100: 425 to 575 per mille.
        let result = result(&tally(&[(300, 10), (100, 90)]), 500, 1_000_000);
        assert_eq!(result.winners, [2]);
        let scores: Vec<u16> = result.ranking.iter().map(|r| r.score_per_mille).collect();
        assert_eq!(scores, [575, 425]);
        assert_eq!(result.prize_each_oere, 1_000_000);
        let explained = result.ranking[0].explain_en(&result);
        assert_eq!(
            explained,
            "100 of 400 points (25%) count 50%, and 90 of 100 votes (90%) count 50%: together 57.5%"
        );
    }

    #[test]
    fn among_equals_the_jurys_points_decide_then_the_prize_is_shared() {
        assert_eq!(winners(&[(60, 40), (40, 60)], 500), [1]);
        let result = result(&tally(&[(50, 50), (50, 50), (0, 0)]), 500, 1_000_001);
        assert_eq!(result.winners, [1, 2]);
        assert_eq!(result.prize_each_oere, 500_000, "an øre is left over");
    }

    #[test]
    fn thirds_are_not_rounded_into_a_tie() {
        // 1/3 of the points and 2/3 of the votes against 2/3 and 1/3: equal, so points decide.
        assert_eq!(winners(&[(1, 2), (2, 1)], 500), [2]);
        // One vote in three million more tips it, though both show 500 per mille.
        assert_eq!(winners(&[(1, 2_000_001), (2, 1_000_000)], 500), [1]);
    }

    #[test]
    fn a_side_without_weight_or_without_votes_decides_nothing() {
        assert_eq!(winners(&[(0, 10), (100, 0)], 0), [1]);
        assert_eq!(winners(&[(0, 10), (100, 0)], 1000), [2]);
        assert_eq!(winners(&[(10, 0), (20, 0)], 500), [2]);
    }

    #[test]
    fn where_nobody_got_anything_the_award_is_not_given() {
        assert_eq!(winners(&[(0, 0), (0, 0)], 500), Vec::<u32>::new());
        assert_eq!(winners(&[], 500), Vec::<u32>::new());
    }

    proptest! {
        #[test]
        fn the_order_of_the_rows_does_not_matter_and_the_best_wins(
            rows in prop::collection::vec((0_u32..20, 0_u32..20), 0..8),
            jury in 0_u16..=1000,
        ) {
            let straight = tally(&rows);
            let backwards: Vec<Tally> = straight.iter().rev().copied().collect();
            let came = result(&straight, jury, 100);
            prop_assert_eq!(&came, &result(&backwards, jury, 100));
            // The naive model: exact fractions over one denominator.
            let (p, v): (u64, u64) = rows.iter().fold((0, 0), |(p, v), row| {
                (p + u64::from(row.0), v + u64::from(row.1))
            });
            let score = |row: &(u32, u32)| {
                u64::from(jury) * u64::from(row.0) * v.max(1)
                    + u64::from(1000 - jury) * u64::from(row.1) * p.max(1)
            };
            let best = rows.iter().map(|row| (score(row), row.0)).max();
            let expected: Vec<u32> = (1..).zip(&rows)
                .filter(|(_, row)| Some((score(row), row.0)) == best && score(row) > 0)
                .map(|(number, _)| number)
                .collect();
            prop_assert_eq!(came.winners, expected);
        }
    }
}
