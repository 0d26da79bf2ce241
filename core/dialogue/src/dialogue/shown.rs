//! Looking at topics and contributions, through one rule of what may be seen.
//!
//! Texts are given as they were written: `<b>` is five signs. Whoever makes a page of them escapes them, as every text of a citizen.

mod contribution;

pub use contribution::{
    ContributionList, ContributionView, GetContribution, HidingView, ListContributions, VersionView,
};

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::close::Results;
use super::part::{Reader, parts, parts_key, reader, sees};
use super::{
    Contribution, PartRole, StatementResult, Topic, TopicStage, TopicTerms, TopicText, Vote,
    topic_stream,
};
use crate::id::TopicId;
use crate::journal::{Actor, Desk, Find, Halt, Query, StreamKey, each, page_limit};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `dialogue.topic`: one topic, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetTopic {
    /// The topic.
    pub topic: TopicId,
}

/// A topic as the actor may see it.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct TopicView {
    /// The topic.
    pub topic: TopicId,
    /// Where it stands now.
    pub stage: TopicStage,
    /// What it is.
    pub terms: TopicTerms,
    /// What it asks.
    pub text: Option<TopicText>,
    /// Why it was ended before its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_because: Option<Text<2000>>,
    /// How many contributions that reply to none there are, hidden and withdrawn ones among them, statements not.
    pub contributions: u32,
    /// How many statements there are, hidden and withdrawn ones among them.
    pub statements: u32,
    /// How many took part. For staff, and for all once the topic is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub took_part: Option<u32>,
    /// What came of it, once it was closed; the latest last where it was opened again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<ClosingView>,
    /// What the acting citizen has to do with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnPart>,
}

/// What came of a topic.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ClosingView {
    /// When it was closed.
    pub at: Timestamp,
    /// The summary.
    pub summary: Option<Text<20000>>,
    /// What it led to, as the journal names it.
    pub links: SortedSet<StreamKey>,
    /// What people thought of the statements, as it was then: of those on which enough voices stood.
    pub results: Vec<StatementResult>,
    /// How many statements had too few voices for that.
    pub withheld: u32,
}

/// What a citizen has to do with a topic.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct OwnPart {
    /// As what they were invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<PartRole>,
    /// What they think of the statements, in the order of their numbers.
    pub votes: Vec<OwnVote>,
}

/// What a citizen thinks of a statement.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct OwnVote {
    /// The statement's number in the topic.
    pub number: u32,
    /// What they think of it.
    pub vote: Vote,
}

/// How many contributions hold an index term.
fn counting(name: &str, value: String) -> Find {
    let mut find = Find::with::<Contribution>(name, value);
    find.limit = Some(0);
    find
}

impl Query for GetTopic {
    const NAME: &'static str = "dialogue.topic";
    type View = TopicView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TopicView, Halt> {
        let Reader { topic, part } = reader(desk, self.topic)?;
        let found = ["thread", "statement"].map(|name| counting(name, self.topic.to_string()));
        desk.look_up(found.clone())?;
        let texts = [&topic.text].into_iter();
        let end = topic.end.as_ref().map(|end| &end.reason);
        let closings = topic.closings.iter();
        let closings = closings.flat_map(|closing| [&closing.summary, &closing.results]);
        let keys = texts
            .chain(end)
            .chain(closings)
            .map(|text| text.key.clone());
        desk.require([], keys.chain([parts_key(self.topic)]))?;
        let mut views = Vec::with_capacity(topic.closings.len());
        for closing in &topic.closings {
            let results: Option<Results> = desk.read(&closing.results)?;
            let results = results.unwrap_or_default();
            views.push(ClosingView {
                at: closing.at,
                summary: desk.read(&closing.summary)?,
                links: closing.links.clone(),
                results: results.results,
                withheld: results.withheld,
            });
        }
        let told = topic.closed || desk.actor().is_official();
        let took_part = match told {
            true => Some(parts(desk, self.topic)?),
            false => None,
        };
        let [thread, statements] = found;
        let is_citizen = matches!(desk.actor(), Actor::Citizen { .. });
        let own = part.filter(|_| is_citizen).map(|part| OwnPart {
            role: part.role,
            votes: part
                .votes()
                .map(|(number, vote)| OwnVote { number, vote })
                .collect(),
        });
        Ok(TopicView {
            topic: self.topic,
            stage: topic.stage(desk.at()),
            terms: topic.terms.clone(),
            text: desk.read(&topic.text)?,
            ended_because: match end {
                Some(reason) => desk.read(reason)?,
                None => None,
            },
            contributions: desk.find(&thread)?.total,
            statements: desk.find(&statements)?.total,
            took_part,
            closings: views,
            own,
        })
    }
}

/// `dialogue.list`: the topics of the forum that the actor may see, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListTopics {
    /// Only topics at this stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<TopicStage>,
    /// Only topics of this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// Only topics that this opens, as the journal names it, such as a team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<StreamKey>,
    /// At most so many topics are looked at; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only topics after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<TopicId>,
}

/// A page of topics.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct TopicList {
    /// The topics.
    pub topics: Vec<TopicItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TopicId>,
}

/// A topic in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct TopicItem {
    /// The topic.
    pub topic: TopicId,
    /// Where it stands now.
    pub stage: TopicStage,
    /// The title.
    pub title: Line<120>,
    /// The first day.
    pub from: chrono::NaiveDate,
    /// The last day, inclusive.
    pub to: chrono::NaiveDate,
    /// The interest areas it belongs to.
    pub areas: SortedSet<Key>,
}

impl Query for ListTopics {
    const NAME: &'static str = "dialogue.list";
    type View = TopicList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TopicList, Halt> {
        let mut wanted = vec![("all", "yes".to_owned())];
        wanted.extend(self.area.iter().map(|area| ("area", area.to_string())));
        wanted.extend(
            self.host
                .iter()
                .map(|host| ("host", host.text().to_string())),
        );
        let after = self.after.map(topic_stream);
        let page = desk.page::<TopicId, Topic>(wanted, after, self.limit)?;
        let mut topics = Vec::new();
        let mut seen = SortedSet::new();
        each(&page.items, |(id, _)| {
            if sees(desk, *id)?.is_some() {
                seen.insert(*id);
            }
            Ok(())
        })?;
        for (id, topic) in page.items {
            let stage = topic.stage(desk.at());
            if seen.contains(&id) && self.stage.is_none_or(|wanted| wanted == stage) {
                topics.push(TopicItem {
                    topic: id,
                    stage,
                    title: topic.terms.title.clone(),
                    from: topic.terms.from,
                    to: topic.terms.to,
                    areas: topic.terms.areas.clone(),
                });
            }
        }
        Ok(TopicList {
            topics,
            next: page.next,
        })
    }
}
