//! Writing a contribution, writing it anew, withdrawing it.

use medborger_codec::{Make, Record};

use super::contribution::{author_key, existing};
use super::part::{Writer, put, sees, took, writer};
use super::topic::existing as existing_topic;
use super::{
    Contribution, ContributionBegun, ContributionEvent, ContributionKind, ContributionRole,
    DialogueError, PartRole, StatementWriters, Topic, TopicEvent, TopicStage, contribution_stream,
    topic_stream,
};
use crate::citizen::{Channel, active, citizen_stream};
use crate::id::{CitizenId, ContributionId, TopicId};
use crate::journal::{Actor, Claim, Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::text::{Line, Text};

/// How many statements a topic has at most.
pub(super) const STATEMENTS_MAX: u32 = 1_000;
/// How many characters a statement has at most.
const STATEMENT_CHARS: usize = 280;
/// How many versions a contribution has at most.
const VERSIONS_MAX: usize = 100;

/// `dialogue.contribute`: writes in a topic: an input, a viewpoint, a question, an answer or a statement. While the topic is
/// open; the administration also before it opens, to put statements there, and until it is closed, to answer.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Contribute {
    /// A fresh id.
    #[record(fresh)]
    pub contribution: ContributionId,
    /// The topic.
    pub topic: TopicId,
    /// Who writes: the actor, or the citizen for whom staff do it. Left out where the administration itself writes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
    /// What it is. Only the administration and those invited as politicians answer.
    pub kind: ContributionKind,
    /// The text; 280 characters at most for a statement.
    pub text: Text<4000>,
    /// The contribution that it replies to, of the same topic: one that is no reply itself. An answer has one, a statement none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ContributionId>,
    /// As whom the administration signs it, such as `Vej og Park`. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Line<120>>,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Contribute {
    /// Refuses a reply to what can't be replied to.
    fn check_reply(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let Some(parent) = self.reply_to else {
            return match self.kind {
                ContributionKind::Answer => Err(DialogueError::AnswerToNothing.into()),
                _ => Ok(()),
            };
        };
        let parent = desk.get::<Contribution>(&contribution_stream(parent))?;
        let fits = self.kind != ContributionKind::Statement
            && parent.is_some_and(|parent| {
                parent.begun.topic == self.topic
                    && parent.begun.reply_to.is_none()
                    && parent.begun.number.is_none()
                    && parent.is_public()
            });
        match fits {
            true => Ok(()),
            false => Err(DialogueError::ReplyUnfit.into()),
        }
    }

    /// The number of a statement.
    fn number(&self, topic: &Topic) -> Result<Option<u32>, DialogueError> {
        if self.kind != ContributionKind::Statement {
            return Ok(None);
        }
        if topic.terms.statements == StatementWriters::Staff && self.citizen.is_some() {
            return Err(DialogueError::StatementsByStaff);
        }
        let max = STATEMENT_CHARS;
        if self.text.as_str().chars().nth(max).is_some() {
            return Err(DialogueError::StatementTooLong { max });
        }
        let max = STATEMENTS_MAX;
        match topic.statements < max {
            true => Ok(Some(topic.statements + 1)),
            false => Err(DialogueError::TooManyStatements { max }),
        }
    }
}

impl Command for Contribute {
    const NAME: &'static str = "dialogue.contribute";
    const CLAIMS: &'static [Claim<Self>] = &[
        Claim::official("signed", |c| c.signed.is_some()),
        Claim::official("channel", |c| c.channel.is_some()),
    ];

    fn subject(&self) -> Option<CitizenId> {
        self.citizen
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        match self.citizen {
            Some(citizen) => desk.must_be(citizen)?,
            None => desk.must_be_official()?,
        }
        let stream = contribution_stream(self.contribution);
        let streams = [stream.clone(), topic_stream(self.topic)].into_iter();
        let streams = streams.chain(self.reply_to.map(contribution_stream));
        desk.require(
            streams.chain(self.citizen.map(citizen_stream)),
            self.citizen.map(secret_key),
        )?;
        if let Some(citizen) = self.citizen {
            active(desk, citizen)?;
        }
        let topic = existing_topic(desk, self.topic)?;
        let mut author = None;
        let mut role = ContributionRole::Staff;
        if let Some(citizen) = self.citizen {
            let unseen = DialogueError::TopicNotFound;
            let Writer { name, part, .. } = writer(desk, self.topic, &topic, citizen, unseen)?;
            topic.allow(desk.at(), &[TopicStage::Open])?;
            role = match part.role {
                Some(PartRole::Politician) => ContributionRole::Politician,
                _ => ContributionRole::Citizen,
            };
            author = Some((citizen, name, part));
        } else {
            let stages = [TopicStage::Planned, TopicStage::Open, TopicStage::Ended];
            topic.allow(desk.at(), &stages)?;
        }
        if desk.get::<Contribution>(&stream)?.is_some() {
            return Err(DialogueError::ContributionAlreadyThere.into());
        }
        let answers = self.kind == ContributionKind::Answer;
        if answers && role == ContributionRole::Citizen {
            return Err(DialogueError::NotAnswering.into());
        }
        self.check_reply(desk)?;
        let number = self.number(&topic)?;
        let text = desk.text(Owner::Town, &self.text)?;
        let mut begun = ContributionBegun {
            topic: self.topic,
            kind: self.kind,
            role,
            author: None,
            signed: self.signed.clone().filter(|_| author.is_none()),
            reply_to: self.reply_to,
            number,
            channel: self.channel,
        };
        if let Some((citizen, name, mut part)) = author {
            let author = desk.participant(citizen, &stream)?;
            begun.author = Some(author);
            desk.vault_put(
                Owner::Citizen(citizen),
                author_key(self.contribution),
                &author,
            )?;
            if !part.took {
                took(desk, self.topic, &mut part)?;
                put(desk, self.topic, citizen, name, &part)?;
            }
        }
        if let Some(number) = number {
            let event = TopicEvent::StatementWritten { number };
            desk.emit::<Topic>(&topic_stream(self.topic), &event)?;
        }
        let event = match answers {
            true => ContributionEvent::Answered { begun, text },
            false => ContributionEvent::Made { begun, text },
        };
        desk.emit::<Contribution>(&stream, &event)
    }
}

/// Who wrote a contribution, as far as the vault still knows.
pub(super) fn author(desk: &Desk<'_>, id: ContributionId) -> Result<Option<CitizenId>, Halt> {
    desk.row_citizen(&author_key(id))
}

/// Refuses everybody but whoever wrote it: the citizen, or the administration where it did. What a citizen wrote, staff hide with
/// a reason that can be appealed; they neither change nor withdraw it.
pub(super) fn must_be_author(
    desk: &mut Desk<'_>,
    id: ContributionId,
    contribution: &Contribution,
) -> Result<(), Halt> {
    let is_author = match (contribution.begun.author, desk.actor()) {
        (Some(_), Actor::Citizen { citizen }) => author(desk, id)? == Some(citizen),
        (None, actor) => actor.is_official(),
        _ => false,
    };
    if is_author {
        return Ok(());
    }
    match sees(desk, contribution.begun.topic)? {
        Some(_) => Err(DialogueError::NotTheAuthor.into()),
        None => Err(DialogueError::ContributionNotFound.into()),
    }
}

/// The contribution and its topic, for whoever wrote it.
fn own(
    desk: &mut Desk<'_>,
    id: ContributionId,
) -> Result<(std::sync::Arc<Contribution>, std::sync::Arc<Topic>), Halt> {
    desk.require([contribution_stream(id)], [author_key(id)])?;
    let contribution = existing(desk, id)?;
    must_be_author(desk, id, &contribution)?;
    let topic = existing_topic(desk, contribution.begun.topic)?;
    Ok((contribution, topic))
}

/// `dialogue.revise`: writes a contribution anew. That it was changed is shown; what it said before is kept, for its author and
/// staff to see.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReviseContribution {
    /// The contribution.
    pub contribution: ContributionId,
    /// The text.
    pub text: Text<4000>,
}

impl Command for ReviseContribution {
    const NAME: &'static str = "dialogue.revise";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        let (contribution, topic) = own(desk, self.contribution)?;
        if let Actor::Citizen { citizen } = desk.actor() {
            topic.allow(desk.at(), &[TopicStage::Open])?;
            desk.require([citizen_stream(citizen)], [])?;
            active(desk, citizen)?;
        } else {
            let stages = [TopicStage::Planned, TopicStage::Open, TopicStage::Ended];
            topic.allow(desk.at(), &stages)?;
        }
        contribution.must_be_public()?;
        if contribution.begun.number.is_some() {
            return Err(DialogueError::StatementFixed.into());
        }
        let max = VERSIONS_MAX;
        let latest = contribution
            .versions
            .last()
            .filter(|_| contribution.versions.len() < max);
        let latest = latest.ok_or(DialogueError::TooManyVersions { max })?;
        desk.require([], [latest.text.key.clone()])?;
        if desk.read::<Text<4000>>(&latest.text)?.as_ref() == Some(&self.text) {
            return Err(DeskError::NothingToDo.into());
        }
        let text = desk.text(Owner::Town, &self.text)?;
        let event = ContributionEvent::Revised { text };
        desk.emit::<Contribution>(&contribution_stream(self.contribution), &event)
    }
}

/// `dialogue.withdraw`: withdraws a contribution, until the topic is closed. Replies to it stay.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawContribution {
    /// The contribution.
    pub contribution: ContributionId,
}

impl Command for WithdrawContribution {
    const NAME: &'static str = "dialogue.withdraw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.contribution);
        let (contribution, topic) = own(desk, self.contribution)?;
        let stages = [TopicStage::Planned, TopicStage::Open, TopicStage::Ended];
        topic.allow(desk.at(), &stages)?;
        if contribution.withdrawn {
            return Err(DialogueError::Withdrawn.into());
        }
        let stream = contribution_stream(self.contribution);
        desk.emit::<Contribution>(&stream, &ContributionEvent::Withdrawn)
    }
}
