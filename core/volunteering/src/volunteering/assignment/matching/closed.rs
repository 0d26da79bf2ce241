//! Why a need is closed.

use medborger_codec::Record;

use super::MatchGap;
use crate::calendar::Language;

/// Why a need is closed rather than done with fewer than its minimum.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ClosedReason {
    /// A sentence in English.
    pub text: String,
    /// And in Danish.
    pub text_danish: String,
}

impl ClosedReason {
    /// That enough suit it and can't come is known only where nothing is better; otherwise it is so in the best roster found.
    pub(super) fn of(minimum: u32, fitting: u32, gap: Option<&MatchGap>) -> Self {
        let (text, text_danish) = match (minimum.saturating_sub(fitting), fitting, gap) {
            (0, _, Some(gap)) => (
                format!(
                    "at least {minimum} more are needed; {fitting} suit it, but in the best roster that was found too few of \
                     them come. It was not shown that none is better: {}",
                    gap.told(Language::English)
                ),
                format!(
                    "der mangler mindst {minimum}; {fitting} passer, men i den bedste plan, der blev fundet, kommer for få \
                     af dem. Det er ikke vist, at ingen er bedre: {}",
                    gap.told(Language::Danish)
                ),
            ),
            (0, _, None) => (
                format!(
                    "at least {minimum} more are needed; {fitting} suit it, but too few of them can be had at once: they are \
                     needed elsewhere, or give no more of their time"
                ),
                format!(
                    "der mangler mindst {minimum}; {fitting} passer, men for få af dem kan komme samtidig: de skal bruges \
                     andre steder eller giver ikke mere af deres tid"
                ),
            ),
            (_, 0, _) => (
                format!("at least {minimum} more are needed, and nobody who is free suits it"),
                format!("der mangler mindst {minimum}, og ingen, der er ledig, passer"),
            ),
            (_, 1, _) => (
                format!("at least {minimum} more are needed, and only one suits it"),
                format!("der mangler mindst {minimum}, og kun én passer"),
            ),
            _ => (
                format!("at least {minimum} more are needed, and only {fitting} suit it"),
                format!("der mangler mindst {minimum}, og kun {fitting} passer"),
            ),
        };
        Self { text, text_danish }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_proven_is_told_of_the_best_roster_that_was_found() {
        let gap = MatchGap {
            aim: super::super::MatchAim::Placed,
            priority: None,
            reached: 2,
            most: 4,
        };
        let told = ClosedReason::of(2, 3, Some(&gap));
        assert!(told.text.contains("in the best roster that was found"));
        assert!(
            told.text
                .ends_with("at most 2 more volunteers could get something to do")
        );
        assert!(
            told.text_danish
                .ends_with("højst 2 frivillige mere kunne få noget at lave")
        );
        let proven = ClosedReason::of(2, 3, None);
        assert!(!proven.text.contains("roster") && !proven.text_danish.contains("plan"));
        // Where fewer suit it than it needs, no roster can help.
        assert_eq!(
            ClosedReason::of(2, 1, Some(&gap)),
            ClosedReason::of(2, 1, None)
        );
    }
}
