//! Opening a topic, changing it before its first day, extending, ending and opening it again; inviting to it.

use chrono::NaiveDate;
use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::part::{Part, PartRole, load, put};
use super::topic::{check_period, existing};
use super::{DialogueError, Topic, TopicEvent, TopicStage, TopicTerms, TopicText, topic_stream};
use crate::citizen::{citizen_stream, present};
use crate::id::{CitizenId, TopicId};
use crate::interest;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, StreamKey, secret_key};
use crate::text::Text;

/// How many hosts, areas or links there are at most.
pub(super) const NAMED_MAX: usize = 10;
/// How many are invited at once.
const INVITED_MAX: usize = 500;

/// Refuses more than there may be.
pub(super) fn at_most(field: &str, count: usize, max: usize) -> Result<(), DialogueError> {
    let field = field.to_owned();
    match count <= max {
        true => Ok(()),
        false => Err(DialogueError::TooMany { field, max }),
    }
}

/// Refuses a thing that is not there, or whose kind this town does not know.
pub(super) fn must_be_there(
    desk: &mut Desk<'_>,
    things: &SortedSet<StreamKey>,
    field: &str,
) -> Result<(), Halt> {
    at_most(field, things.len(), NAMED_MAX)?;
    let registry = desk.town().registry();
    let not_found = |place: usize| DialogueError::HostNotFound {
        field: format!("{field}[{place}]"),
    };
    // Accounts and parts of them are nobody's to name.
    let known = |thing: &StreamKey| registry.topical(thing.kind()).is_some();
    if let Some(place) = things.iter().position(|thing| !known(thing)) {
        return Err(not_found(place).into());
    }
    desk.require(things.iter().cloned(), [])?;
    for (place, thing) in things.iter().enumerate() {
        let ops = registry.stream(thing.kind());
        let there = match ops {
            Some(ops) => desk.is_there(ops, thing)?,
            None => false,
        };
        if !there {
            return Err(not_found(place).into());
        }
    }
    Ok(())
}

/// The terms as they are kept, after refusing what does not fit.
fn settled(desk: &mut Desk<'_>, terms: &TopicTerms) -> Result<TopicTerms, Halt> {
    check_period(desk, terms.from, terms.to)?;
    if !(3..=100).contains(&terms.small_number) {
        return Err(DialogueError::SmallNumberUnfit.into());
    }
    at_most("terms.areas", terms.areas.len(), NAMED_MAX)?;
    must_be_there(desk, &terms.hosts, "terms.hosts")?;
    let areas = interest::resolve_all(desk, &terms.areas)?;
    Ok(TopicTerms {
        areas,
        ..terms.clone()
    })
}

/// `dialogue.open`: opens a topic from a day on. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpenTopic {
    /// A fresh id.
    #[record(fresh)]
    pub topic: TopicId,
    /// What it is.
    pub terms: TopicTerms,
    /// What it asks.
    pub text: TopicText,
}

impl Command for OpenTopic {
    const NAME: &'static str = "dialogue.open";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        let stream = topic_stream(self.topic);
        if desk.get::<Topic>(&stream)?.is_some() {
            return Err(DialogueError::TopicAlreadyThere.into());
        }
        let terms = settled(desk, &self.terms)?;
        let text = desk.text(Owner::Town, &self.text)?;
        desk.emit::<Topic>(&stream, &TopicEvent::Opened { terms, text })
    }
}

/// `dialogue.change`: changes a topic before its first day. What it asked before is deleted. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangeTopic {
    /// The topic.
    pub topic: TopicId,
    /// What it is now.
    pub terms: TopicTerms,
    /// What it asks now.
    pub text: TopicText,
}

impl Command for ChangeTopic {
    const NAME: &'static str = "dialogue.change";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        let topic = existing(desk, self.topic)?;
        topic.allow(desk.at(), &[TopicStage::Planned])?;
        let terms = settled(desk, &self.terms)?;
        desk.require([], [topic.text.key.clone()])?;
        let text: Option<TopicText> = desk.read(&topic.text)?;
        if terms == topic.terms && text.as_ref() == Some(&self.text) {
            return Err(DeskError::NothingToDo.into());
        }
        desk.vault_delete(&topic.text.key);
        let text = desk.text(Owner::Town, &self.text)?;
        desk.emit::<Topic>(
            &topic_stream(self.topic),
            &TopicEvent::Changed { terms, text },
        )
    }
}

/// `dialogue.extend`: gives a topic a later last day, before it is over. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExtendTopic {
    /// The topic.
    pub topic: TopicId,
    /// The last day, inclusive.
    pub to: NaiveDate,
}

impl Command for ExtendTopic {
    const NAME: &'static str = "dialogue.extend";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        let topic = existing(desk, self.topic)?;
        topic.allow(desk.at(), &[TopicStage::Planned, TopicStage::Open])?;
        check_period(desk, topic.terms.from, self.to)?;
        if self.to <= topic.terms.to {
            return Err(DialogueError::PeriodUnfit.into());
        }
        desk.emit::<Topic>(
            &topic_stream(self.topic),
            &TopicEvent::Extended { to: self.to },
        )
    }
}

/// `dialogue.end`: ends a topic before its last day, with a reason that all may read. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndTopic {
    /// The topic.
    pub topic: TopicId,
    /// Why.
    pub reason: Text<2000>,
}

impl Command for EndTopic {
    const NAME: &'static str = "dialogue.end";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        let topic = existing(desk, self.topic)?;
        topic.allow(desk.at(), &[TopicStage::Planned, TopicStage::Open])?;
        let reason = desk.text(Owner::Town, &self.reason)?;
        desk.emit::<Topic>(&topic_stream(self.topic), &TopicEvent::Ended { reason })
    }
}

/// `dialogue.reopen`: opens a topic again that is over. Nobody is told a second time that it is there. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReopenTopic {
    /// The topic.
    pub topic: TopicId,
    /// The new last day, inclusive.
    pub to: NaiveDate,
}

impl Command for ReopenTopic {
    const NAME: &'static str = "dialogue.reopen";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        let topic = existing(desk, self.topic)?;
        topic.allow(desk.at(), &[TopicStage::Ended, TopicStage::Closed])?;
        check_period(desk, topic.terms.from, self.to)?;
        // Why it had been ended is settled with it.
        if let Some(end) = &topic.end {
            desk.vault_delete(&end.reason.key);
        }
        desk.emit::<Topic>(
            &topic_stream(self.topic),
            &TopicEvent::Reopened { to: self.to },
        )
    }
}

/// `dialogue.invite`: invites citizens to a topic, or says that they are politicians, whose contributions are then shown as
/// such. They are told. Whoever was invited before has the role that is given now. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InviteToTopic {
    /// The topic.
    pub topic: TopicId,
    /// Whom; 1 to 500.
    pub citizens: SortedSet<CitizenId>,
    /// As what.
    #[serde(default)]
    pub role: PartRole,
}

impl Command for InviteToTopic {
    const NAME: &'static str = "dialogue.invite";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.topic);
        desk.must_be_official()?;
        at_most("citizens", self.citizens.len(), INVITED_MAX)?;
        let streams = self.citizens.iter().map(|citizen| citizen_stream(*citizen));
        desk.require(
            streams.chain([topic_stream(self.topic)]),
            self.citizens.iter().map(|citizen| secret_key(*citizen)),
        )?;
        let topic = existing(desk, self.topic)?;
        topic.allow(desk.at(), &[TopicStage::Planned, TopicStage::Open])?;
        for citizen in &self.citizens {
            present(desk, *citizen)?;
        }
        let parts = load(desk, self.topic, &self.citizens)?;
        let mut citizens = 0;
        let invitation = topic.invitations.saturating_add(1);
        for (citizen, name, part) in parts {
            if part.role != Some(self.role) {
                let now = Part {
                    role: Some(self.role),
                    invitation,
                    ..part
                };
                citizens += 1;
                put(desk, self.topic, citizen, name, &now)?;
            }
        }
        if citizens == 0 {
            return Err(DeskError::NothingToDo.into());
        }
        let event = TopicEvent::Invited {
            citizens,
            invitation,
        };
        desk.emit::<Topic>(&topic_stream(self.topic), &event)
    }
}
