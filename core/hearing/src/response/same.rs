//! Whether two responses say the same, as those of a campaign do that stand as one in the white paper.

use medborger_base::sorted::SortedSet;

use super::{Response, ResponseError, ResponseText, parts, prose};
use crate::hearing::{Answer, AnswerValue};
use crate::id::ResponseId;
use crate::journal::{Desk, Halt};
use crate::text::folded;
use std::sync::Arc;

/// How many words are a run.
const RUN: usize = 3;

/// What a response says, ready to be held against another.
struct Said {
    runs: SortedSet<String>,
    chosen: Vec<Answer>,
}

impl Said {
    fn of(said: &[ResponseText]) -> Self {
        let text = folded(&prose(said));
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let runs = match words.len() {
            // Signs alone, such as a thumb up, are what is said.
            0 => text.split_whitespace().map(str::to_owned).collect(),
            1..RUN => vec![words.join(" ")],
            _ => words.windows(RUN).map(|run| run.join(" ")).collect(),
        };
        let chosen = said.iter().flat_map(|part| &part.answers);
        let chosen = chosen.filter(|answer| !matches!(answer.value, AnswerValue::Open { .. }));
        Self {
            runs: runs.into_iter().collect(),
            chosen: chosen.cloned().collect(),
        }
    }

    /// Whether the shorter of two texts shares half of its runs of three words with the longer, and more than one where it has
    /// more. Where nobody writes anything, the answers must be the same.
    fn is_near(&self, other: &Self) -> bool {
        let fewer = self.runs.len().min(other.runs.len());
        if fewer == 0 {
            return self.runs.len() == other.runs.len() && self.chosen == other.chosen;
        }
        let shared = self.runs.iter().filter(|run| other.runs.contains(*run));
        let shared = shared.count();
        2 * shared >= fewer && (shared > 1 || shared == fewer)
    }
}

/// Refuses responses of a campaign that don't say what its first one says: they would be hidden behind another's text.
pub(crate) fn must_say_the_same(
    desk: &Desk<'_>,
    campaign: &[(ResponseId, Arc<Response>)],
) -> Result<(), Halt> {
    let texts = campaign.iter().flat_map(|(_, response)| &response.texts);
    desk.require([], texts.map(|text| text.key.clone()))?;
    let mut first = None;
    for (_, response) in campaign {
        desk.work().spend(60 * u64::from(response.chars))?;
        let said = Said::of(&parts(desk, response)?);
        match &first {
            None => first = Some(said),
            Some(first) if said.is_near(first) => {}
            Some(_) => {
                let number = response.number;
                return Err(ResponseError::NotSameText { number }.into());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;
    use proptest::prelude::*;

    fn said(text: &str) -> Said {
        let text = (!text.is_empty()).then(|| Text::new(text).unwrap());
        Said::of(&[ResponseText {
            text,
            ..ResponseText::new()
        }])
    }

    #[test]
    fn signatures_and_additions_leave_a_text_the_same_and_another_text_is_not() {
        let common = "Vi siger nej til vejen, for den deler engen i to. Hilsen Ida Prøve";
        for near in [
            "Vi siger nej til vejen, for den deler engen i to. Hilsen Bo Test",
            "Kære råd! VI SIGER NEJ til vejen, for den deler engen i to. Min mor bor der, og hun er 90 år. Hilsen Eva",
            "Vi siger nej",
        ] {
            assert!(said(common).is_near(&said(near)), "{near}");
            assert!(said(near).is_near(&said(common)), "{near}");
        }
        for other in [
            "Stien skal bevares, for børnene går der.",
            "nej",
            "Nej til det hele",
            "",
        ] {
            assert!(!said(common).is_near(&said(other)), "{other}");
            assert!(!said(other).is_near(&said(common)), "{other}");
        }
        assert!(!said("👍").is_near(&said("👎")) && !said("👍").is_near(&said("")));
        assert!(said("Nej").is_near(&said("nej!")) && said("").is_near(&said("")));
    }

    proptest! {
        #[test]
        fn a_text_is_near_itself_and_one_of_other_words_never(
            one in prop::collection::vec("[a-k]{2,6}", 0..20), other in prop::collection::vec("([l-zæøå]{2,6}|[{}~👍👎]{1,2})", 1..20)
        ) {
            let (one, other) = (said(&one.join(" ")), said(&other.join(" ")));
            prop_assert!(one.is_near(&one));
            prop_assert!(!one.is_near(&other) && !other.is_near(&one));
        }
    }
}
