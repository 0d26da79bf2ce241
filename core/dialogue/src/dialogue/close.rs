//! Closing a topic: what came of it, and the counts that are published with it.
//!
//! While a topic runs nobody but staff sees a count. Counts are published once, at the closing, of statements on which as many
//! voices stand as the topic's small number says, and stand as they were then: later erasures change the tallies that staff
//! see, and not what was published. So no two readings differ by one voice. A topic that was opened again publishes new counts of a
//! statement only where so many voices came or went that the difference is as large; else the former ones stand.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::open::must_be_there;
use super::topic::existing;
use super::voice::{tally, voiced_key};
use super::{Contribution, Topic, TopicEvent, TopicStage, VoiceTally, topic_stream};
use crate::id::{ContributionId, TopicId};
use crate::journal::{Command, Desk, Halt, Owner, StreamKey};
use crate::text::Text;

/// What came of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct StatementResult {
    /// The statement.
    pub statement: ContributionId,
    /// Its number in the topic, from 1.
    pub number: u32,
    /// What people thought of it.
    pub tally: VoiceTally,
}

/// The counts that are published at a closing. Lie in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(default)]
pub(super) struct Results {
    pub(super) results: Vec<StatementResult>,
    /// How many statements have fewer voices than are published.
    pub(super) withheld: u32,
}

/// A topic's statements in the order of their numbers.
pub(super) fn statements(
    desk: &mut Desk<'_>,
    topic: TopicId,
) -> Result<Vec<(u32, ContributionId, std::sync::Arc<Contribution>)>, Halt> {
    let streams = desk.find_all::<Contribution>("statement", topic.to_string())?;
    desk.require(streams.iter().cloned(), [])?;
    let mut all = SortedMap::new();
    for stream in streams {
        let (id, state) = (stream.id().parse(), desk.get::<Contribution>(stream)?);
        if let (Ok(id), Some(state)) = (id, state)
            && let Some(number) = state.begun.number
        {
            all.insert(number, (id, state));
        }
    }
    let all = all.into_iter();
    Ok(all
        .map(|(number, (id, state))| (number, id, state))
        .collect())
}

/// How many people at least lie between two counts of a statement: whoever changed their mind is one, and not two.
fn apart(a: &VoiceTally, b: &VoiceTally) -> u32 {
    let more = |a: &VoiceTally, b: &VoiceTally| {
        let agree = a.agree.saturating_sub(b.agree);
        let disagree = a.disagree.saturating_sub(b.disagree);
        let both = agree.saturating_add(disagree);
        both.saturating_add(a.pass.saturating_sub(b.pass))
    };
    more(a, b).max(more(b, a))
}

/// What is published of a statement, beside what was published before.
fn published(now: VoiceTally, before: Option<VoiceTally>, small_number: u32) -> Option<VoiceTally> {
    match before {
        Some(before) if apart(&now, &before) < small_number => Some(before),
        _ => (now.all() >= small_number).then_some(now),
    }
}

/// The counts that a topic publishes now.
fn results(desk: &mut Desk<'_>, id: TopicId, topic: &Topic) -> Result<Results, Halt> {
    let statements = statements(desk, id)?;
    let rows = statements
        .iter()
        .map(|(number, ..)| voiced_key(id, *number));
    let texts = topic.closings.iter().map(|closing| &closing.results);
    desk.require([], rows.chain(texts.clone().map(|text| text.key.clone())))?;
    // What was ever published counts, also of what was hidden at the last closing.
    let mut former: SortedMap<u32, VoiceTally> = SortedMap::new();
    for text in texts {
        let results: Option<Results> = desk.read(text)?;
        let results = results.unwrap_or_default().results;
        former.extend(results.into_iter().map(|r| (r.number, r.tally)));
    }
    let mut now = Results::default();
    for (number, statement, state) in statements {
        if !state.is_public() {
            continue;
        }
        let counted = tally(desk, id, number)?;
        let before = former.get(&number).copied();
        match published(counted, before, topic.terms.small_number) {
            Some(tally) => now.results.push(StatementResult {
                statement,
                number,
                tally,
            }),
            None => now.withheld += 1,
        }
    }
    Ok(now)
}

/// `dialogue.close`: closes a topic that is over, with a summary that says what came of it. All who took part are told, the first
/// time. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseTopic {
    /// The topic.
    pub topic: TopicId,
    /// What came of it.
    pub summary: Text<20000>,
    /// What it led to, as the journal names it: `idea/…`, `hearing/…`, `team/…`; 10 at most.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub links: SortedSet<StreamKey>,
}

impl Command for CloseTopic {
    const NAME: &'static str = "dialogue.close";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        let topic = existing(desk, self.topic)?;
        topic.allow(desk.at(), &[TopicStage::Ended])?;
        must_be_there(desk, &self.links, "links")?;
        let results = results(desk, self.topic, &topic)?;
        let summary = desk.text(Owner::Town, &self.summary)?;
        let results = desk.text(Owner::Town, &results)?;
        let links = self.links.clone();
        let event = match topic.closings.is_empty() {
            true => TopicEvent::Closed {
                summary,
                links,
                results,
            },
            false => TopicEvent::ClosedAgain {
                summary,
                links,
                results,
            },
        };
        desk.emit::<Topic>(&topic_stream(self.topic), &event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(agree: u32, disagree: u32, pass: u32) -> VoiceTally {
        VoiceTally {
            agree,
            disagree,
            pass,
            unverified: 0,
        }
    }

    #[test]
    fn counts_are_published_from_the_small_number_on_and_anew_where_they_differ_by_as_much() {
        assert_eq!(published(tally(2, 1, 1), None, 5), None);
        let five = tally(2, 2, 1);
        assert_eq!(published(five, None, 5), Some(five));
        for near in [
            tally(3, 2, 1),
            tally(2, 2, 0),
            tally(3, 1, 1),
            tally(0, 2, 1),
        ] {
            assert_eq!(published(near, Some(five), 5), Some(five), "{near:?}");
        }
        let far = tally(5, 4, 1);
        assert_eq!(published(far, Some(five), 5), Some(far));
    }
}
