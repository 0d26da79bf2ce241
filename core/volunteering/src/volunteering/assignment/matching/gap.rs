//! How much better a matching could be, where the work did not suffice.

use medborger_codec::Record;

use super::words::counted;
use crate::calendar::Language;
use crate::method::matching::{Aim, Gap};

/// What a matching aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum MatchAim {
    /// Needs that may be closed and are not.
    Open,
    /// People placed.
    Placed,
    /// Places filled.
    Staffed,
    /// Fit.
    Fit,
}

/// How much better a matching could be where the work did not suffice: of the aims before this one, none has more.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MatchGap {
    /// The aim.
    pub aim: MatchAim,
    /// At which priority; absent where the aim has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// What this matching has of it.
    pub reached: u64,
    /// What none exceeds.
    pub most: u64,
}

impl MatchGap {
    #[doc(hidden)]
    pub fn of(gap: Gap) -> Self {
        let (aim, priority) = match gap.aim {
            Aim::Open(priority) => (MatchAim::Open, Some(priority)),
            Aim::Placed => (MatchAim::Placed, None),
            Aim::Staffed(priority) => (MatchAim::Staffed, Some(priority)),
            Aim::Fit => (MatchAim::Fit, None),
        };
        Self {
            aim,
            priority,
            reached: gap.reached,
            most: gap.most,
        }
    }

    /// By how much at most, as a sentence in the middle of another.
    pub(super) fn told(&self, language: Language) -> String {
        let more = self.most.saturating_sub(self.reached);
        let priority = self.priority.unwrap_or(1);
        let count = usize::try_from(more).unwrap_or(usize::MAX);
        let count = |danish, english| counted(count, danish, english, language);
        match (self.aim, language) {
            (MatchAim::Open, Language::Danish) => format!(
                "højst {} mere med prioritet {priority} kunne holdes {}",
                count(["opgave", "opgaver"], [""; 2]),
                if more == 1 { "åben" } else { "åbne" }
            ),
            (MatchAim::Open, Language::English) => format!(
                "at most {} of priority {priority} could be kept open",
                count([""; 2], ["more task", "more tasks"])
            ),
            (MatchAim::Placed, Language::Danish) => format!(
                "højst {} mere kunne få noget at lave",
                count(["frivillig", "frivillige"], [""; 2])
            ),
            (MatchAim::Placed, Language::English) => format!(
                "at most {} could get something to do",
                count([""; 2], ["more volunteer", "more volunteers"])
            ),
            (MatchAim::Staffed, Language::Danish) => format!(
                "højst {} mere med prioritet {priority} kunne besættes",
                count(["plads", "pladser"], [""; 2])
            ),
            (MatchAim::Staffed, Language::English) => format!(
                "at most {} of priority {priority} could be filled",
                count([""; 2], ["more place", "more places"])
            ),
            (MatchAim::Fit, _) => {
                let percent = more.saturating_mul(100).div_ceil(self.reached.max(1));
                match language {
                    Language::Danish => format!(
                        "opgaver og frivillige kunne passe højst {percent} procent bedre sammen"
                    ),
                    Language::English => format!(
                        "tasks and volunteers could suit each other at most {percent} per cent better"
                    ),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_says_how_much_more_there_could_be_at_most() {
        let told = |aim, priority, reached, most| {
            let gap = MatchGap {
                aim,
                priority,
                reached,
                most,
            };
            [Language::Danish, Language::English].map(|language| gap.told(language))
        };
        assert_eq!(
            told(MatchAim::Open, Some(2), 1, 3),
            [
                "højst 2 opgaver mere med prioritet 2 kunne holdes åbne",
                "at most 2 more tasks of priority 2 could be kept open"
            ]
        );
        assert_eq!(
            told(MatchAim::Placed, None, 4, 5),
            [
                "højst 1 frivillig mere kunne få noget at lave",
                "at most 1 more volunteer could get something to do"
            ]
        );
        assert_eq!(
            told(MatchAim::Staffed, Some(1), 0, 1200)[0],
            "højst 1.200 pladser mere med prioritet 1 kunne besættes"
        );
        // Rounded up: what is said is never exceeded.
        assert_eq!(
            told(MatchAim::Fit, None, 300, 301),
            [
                "opgaver og frivillige kunne passe højst 1 procent bedre sammen",
                "tasks and volunteers could suit each other at most 1 per cent better"
            ]
        );
    }
}
